"""Puts the partnerships of one decision together: which name it is about, who belongs, who leads."""

from __future__ import annotations

import re

from graph.evidence import Span
from loaders.context import Context, Mention, Subject
from loaders.facts.organisation_grammar.covered import Covered
from loaders.facts.organisation_grammar.named import Named, mention
from loaders.facts.organisation_grammar.sentences import sentence_at, sentences_in
from loaders.facts.partnership_grammar import cues
from loaders.facts.partnership_grammar.counts import stated
from loaders.facts.partnership_grammar.group import RANK, Group
from loaders.facts.partnership_grammar.grouping_words import FOR_DELIVERY, TIES
from loaders.facts.partnership_grammar.groupings import Grouping, bare_head, groupings
from loaders.facts.partnership_grammar.joining import (
    about_together,
    generic_joining,
    in_title,
    joined_by_name,
    joins,
    leaves,
)
from loaders.facts.partnership_grammar.leads import Lead, leads_in
from loaders.facts.partnership_grammar.members import PUBLIC, Member, lists_in, members_in
from loaders.reference.authorities import authority
from loaders.reference.organisations import GROUPINGS
from loaders.spelling import fold

_BECOMES = re.compile(r"\b(?:becom\w+|join\w*|membership|remain\w*|stay\w*|leave|withdraw\w*)\b", re.IGNORECASE)


def groups(context: Context, subject: Subject) -> list[Group]:
    text = context.document.text
    spans = _sentences(context, subject)
    whole = "\n".join(text[s.starts_at : s.ends_at] for s in spans)
    if not (
        cues.TOGETHER.search(whole)
        or any(g.strong for g in _named_in(context, spans))
        or _own_in_a_list(context, spans)
    ):
        return []
    main = _main(context, subject, spans)
    others = [g for g in _named_in(context, spans) if g.strong and main is not None and not _same(g, main)]
    if main is not None:
        again = [o for o in others if _told_again(context, subject, main, o)]
        main.spans += [s for o in again for s in o.spans if s not in main.spans]
        others = [o for o in others if o not in again]
    groups = [Group(main)]
    for span in spans:
        other = next((o for o in others if names(o, span) and main is not None and not names(main, span)), None)
        target = groups[0]
        if other is not None:
            found = members_in(context, span, focused=True)
            if sum(m.mention.data.authority for m in found) >= 2 or (
                found and cues.LEADISH.search(text[span.starts_at : span.ends_at])
            ):
                target = next((g for g in groups if g.name is other), None) or Group(other)
                if target not in groups:
                    groups.append(target)
        target.sentences.append(span)
    kept: list[Group] = []
    for group in groups:
        _fill(context, subject, group, focused=group.name is not None or about_together(context, subject))
        if _holds(context, subject, group):
            kept.append(group)
    return kept


def _told_again(context: Context, subject: Subject, main: Grouping, other: Grouping) -> bool:
    """Whether the title spells the same name in another order ("Fostering Hub - South West", "South West Fostering Hub")."""
    title = subject.part.title
    if title is None or main.head.casefold() != other.head.casefold():
        return False
    words = set(fold(context.document.quote(title)).split())
    return set(main.key.split()) <= words and set(other.key.split()) <= words


def _same(one: Grouping, other: Grouping) -> bool:
    """Whether one name holds the other ("Safer Wessex Partnership", "Safer Wessex Partnership Panel")."""
    return one.key in other.key or other.key in one.key


def _own_in_a_list(context: Context, spans: list[Span]) -> bool:
    """Whether the record's own council stands in one list with two others: they act together, whatever it is called."""
    return any(
        len(run) >= 3 and any(m.data.key == context.council for m in run) and sum(m.data.authority for m in run) >= 3
        for span in spans
        for run in lists_in(context, span)
    )


def _sentences(context: Context, subject: Subject) -> list[Span]:
    part = subject.part
    skipped = [
        s.span for s in part.sections if s.role in ("summary", "boilerplate", "declarations", "attendance", "options")
    ]
    return [
        s
        for s in sentences_in(context, part.span)
        if not any(k.overlaps(s) and k.contains(_middle(s)) for k in skipped)
    ]


def _middle(span: Span) -> Span:
    middle = (span.starts_at + span.ends_at) // 2
    return Span(middle, middle)


def _named_in(context: Context, spans: list[Span]) -> list[Grouping]:
    if not spans:
        return []
    start, end = spans[0].starts_at, spans[-1].ends_at
    return [g for g in groupings(context) if any(start <= s.starts_at < end for s in g.all)]


def names(grouping: Grouping, span: Span) -> bool:
    return any(span.contains(s) for s in grouping.all)


_MOST_NAMES = 40  # groupings that one decision may be about


def _main(context: Context, subject: Subject, spans: list[Span]) -> Grouping | None:
    """The grouping that the subject is about: named in its title, often, and beside its members."""
    text = context.document.text
    within = Covered(spans)
    programmes = [
        Grouping(fold(m.name), [m.span], False, [], "") for m in context.mentions("programmes") if within.holds(m.span)
    ]
    merged: dict[str, Grouping] = {g.key: g for g in _named_in(context, spans)}
    for each in programmes:
        known = merged.setdefault(each.key, each)
        if known is not each:
            known.spans += [s for s in each.spans if s not in known.spans]
    title = subject.part.title
    strong = any(g.strong for g in merged.values())
    heads = [g.head for g in merged.values() if g.strong]
    scored: list[tuple[float, int, Grouping]] = []
    likely = sorted(merged.values(), key=lambda g: (not g.strong, -len(g.all)))[:_MOST_NAMES]
    for grouping in likely:
        inside = [s for s in grouping.all if within.holds(s)]
        if not inside:
            continue
        score = 4.0 if grouping.strong else 1.5 if grouping.head else 0.0
        if title is not None and any(title.contains(s) for s in grouping.spans):
            score += 3 if grouping.strong or not strong else 1.5
        elif title is not None and grouping.key and grouping.key in fold(text[title.starts_at : title.ends_at]):
            score += 2.5
        score += min(3, len(inside)) * 0.5
        if grouping.strong and grouping.head and heads.count(grouping.head) == 1:
            bare = bare_head(grouping)  # "the cluster is made up of …"
            inside = inside + [Span(*m.span()) for s in spans if (m := bare.search(text, s.starts_at, s.ends_at))]
        if grouping.strong and any(FOR_DELIVERY.match(text, s.ends_at) for s in inside):
            score += 3
        places = Covered(inside)
        # Named in passing ("sought support from the Improvement Partnership"), it is not what the members belong to.
        tied = any(title is not None and title.contains(s) for s in grouping.spans) or any(
            c.span.overlaps(s) for c in subject.part.clauses for s in inside
        )
        for span in spans:
            if places.overlaps(span):
                councils = [m for m in members_in(context, span, focused=True) if m.mention.data.authority]
                score += 2 if len(councils) >= 2 else 1 if councils else 0
                if councils and cues.LEADISH.search(text, span.starts_at, span.ends_at):
                    score += 1.5
                if cues.JOIN.search(text, span.starts_at, span.ends_at):
                    score += 0.5
                tied = tied or len(councils) >= 2 or TIES.search(text, span.starts_at, span.ends_at) is not None
        scored.append((score if tied else min(score, 3.0), -inside[0].starts_at, grouping))
    best = max(scored, default=None, key=lambda s: s[:2])
    return best[2] if best is not None and best[0] >= 4 else None


def _fill(context: Context, subject: Subject, group: Group, *, focused: bool) -> None:
    text = context.document.text
    for span in group.sentences:
        for member in members_in(context, span, focused=focused):
            if not _inside_a_name(context, group, member.mention) and not (
                member.mention.data.kind in GROUPINGS and member.mention.data.kind != "regional-improvement-alliance"
            ):
                _add(group, member)
        for number, start, end, what in stated(text[span.starts_at : span.ends_at]):
            group.counts.append((number, Span(span.starts_at + start, span.starts_at + end), what))
    for lead in leads_in(context, group.sentences):
        _lead(context, group, lead)
    if context.council is not None and context.council not in group.members:
        if leaves(context, subject):
            _add_own(context, subject, group)
            if context.council in group.members:
                group.members[context.council].role = "withdrew"
        elif joins(context, subject, group):
            _add_own(context, subject, group)


def _add_own(context: Context, subject: Subject, group: Group) -> None:
    """The council that joins is a member, where the text names it or says "the Council"."""
    inside = context.within("organisations", subject.part.span)
    own = [m for m in inside if isinstance(m.data, Named) and m.data.key == context.council]
    if own and (group.members or generic_joining(context, subject)):
        clauses = [c.span for c in subject.part.clauses]
        named = [m for m in own if m.data.how != "self"]
        best = next((m for m in named if any(c.contains(m.span) for c in clauses)), (named or own)[0])
        _add(group, Member(best, "member", [best.span], False))
    elif group.members and group.name is not None and context.council is not None:
        it = authority(context.council)  # "to become the fifth member": only the grouping is named
        named = Named(
            context.council,
            it.kind if it else "",
            "self",
            it.name if it else context.council.removeprefix("~"),
            it is not None,
        )
        inside_part = [s for s in group.name.all if subject.part.span.contains(s)]
        text = context.document.text
        at = next((s for s in inside_part if _BECOMES.search(text, *_bounds(sentence_at(context, s.starts_at)))), None)
        if at is not None:
            _add(group, Member(mention(context, at, named), "member", [at], False))


def _bounds(span: Span) -> tuple[int, int]:
    return span.starts_at, span.ends_at


def _inside_a_name(context: Context, group: Group, each: Mention) -> bool:
    """Whether a mention is part of a grouping's name ("Safer Dorset Partnership"), or the grouping itself."""
    return any(s.contains(each.span) for g in groupings(context) if g.strong or g is group.name for s in g.spans)


def _add(group: Group, member: Member) -> None:
    known = group.members.get(member.key)
    if known is None:
        group.members[member.key] = member
        return
    known.spans += [s for s in member.spans if s not in known.spans]
    known.strong |= member.strong
    if RANK[member.role] < RANK[known.role]:
        known.role = member.role


def _lead(context: Context, group: Group, lead: Lead) -> None:
    """Makes a member the lead; the words that say so become evidence."""
    if lead.mention is None:
        if context.council is None:
            return
        it = authority(context.council)
        named = Named(
            context.council,
            it.kind if it else "",
            "self",
            it.name if it else context.council.removeprefix("~"),
            it is not None,
        )
        member = group.members.get(context.council) or Member(mention(context, lead.at, named), "lead", [lead.at], True)
    else:
        if lead.mention.data.kind == "government-department":
            return
        member = group.members.get(lead.mention.data.key) or Member(lead.mention, "lead", [lead.mention.span], True)
    member.role = "lead"
    if lead.at not in member.spans:
        member.spans.append(lead.at)
    group.members[member.key] = member


def _holds(context: Context, subject: Subject, group: Group) -> bool:
    """Whether what was found makes a partnership.

    A grouping joined or with members, or councils that act together unnamed.
    """
    text = context.document.text
    others = [m for m in group.members.values() if m.key != context.council]
    councils = [m for m in others if m.mention.data.authority or m.mention.data.kind in PUBLIC]
    led = any(m.role == "lead" for m in group.members.values())
    if group.name is not None:
        if others and group.name.strong:
            return True
        staying = [m for m in group.members.values() if m.role not in ("interested", "withdrew")]
        if councils and (len(staying) >= 2 or led):
            return True
        if not group.name.strong and generic_joining(context, subject) and joins(context, subject, group):
            group.name = group.name if in_title(subject, group.name, text) else None
            return bool(group.members)
        return (
            group.name.strong
            and joins(context, subject, group)
            and (
                bool(group.counts)
                or in_title(subject, group.name, text)
                or joined_by_name(context, subject, group.name)
            )
        )
    together = about_together(context, subject) or _own_in_a_list(context, group.sentences)
    if together and (len(councils) >= 2 or (len(councils) == 1 and led)):
        return True
    return bool(group.members) and generic_joining(context, subject) and joins(context, subject, group)
