"""Partnerships: who works together on what is decided, who leads, how many there are said to be, and whether it is joined."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from graph.evidence import Span
from loaders.context import Context, Mention, Subject
from loaders.facts.organisation_grammar.named import Named, mention
from loaders.facts.organisation_grammar.nodes import organisation_node
from loaders.facts.organisation_grammar.sentences import sentence_at, sentences_in
from loaders.facts.partnership_grammar import cues
from loaders.facts.partnership_grammar.counts import stated
from loaders.facts.partnership_grammar.groupings import Grouping, bare_head, groupings
from loaders.facts.partnership_grammar.leads import Lead, leads_in
from loaders.facts.partnership_grammar.members import PUBLIC, Member, lists_in, members_in
from loaders.reading import Section
from loaders.reference.authorities import authority
from loaders.reference.organisations import GROUPINGS
from loaders.spelling import fold, mend

_KINDS = (
    (re.compile(r"\b(?:joint committee|prosperity committee)", re.I), "joint committee"),
    (re.compile(r"\bconsorti", re.I), "consortium"),
    (re.compile(r"\b(?:shared|joint) .*(?:service|team)|\bservice$", re.I), "shared service"),
    (re.compile(r"\bagency$", re.I), "agency"),
    (re.compile(r"\bhub$", re.I), "hub"),
    (re.compile(r"\bcluster$", re.I), "cluster"),
    (re.compile(r"\bpathfinder", re.I), "pathfinder"),
    (re.compile(r"\bboard$", re.I), "board"),
    (re.compile(r"\b(?:company|limited|ltd|llp)$", re.I), "company"),
)
_PROPOSED = re.compile(r"\b(?:proposed|would|is asked|subject to|if|intend|may)\b", re.IGNORECASE)
_NOTED_ONLY = re.compile(r"^\W*(?:(?:that )?(?:the )?(?:report|update|position|progress|minutes?)\b.{0,80}\bnoted\b|note[sd]?\b|to note\b)", re.IGNORECASE)
_RANK = {"lead": 0, "withdrew": 1, "interested": 2, "trust": 3, "member": 4}


@dataclass(slots=True)
class Group:
    """A partnership of one subject while it is being put together."""

    name: Grouping | None
    members: dict[str, Member] = field(default_factory=dict[str, Member])
    sentences: list[Span] = field(default_factory=list[Span])
    counts: list[tuple[int, Span, str]] = field(default_factory=list[tuple[int, Span, str]])


def find(context: Context) -> None:
    """States partnerships with their members for every subject; leaves them in `context.shared["partnerships"]` for the checks."""
    told: list[tuple[Subject, str, Group]] = []
    context.shared["partnerships"] = told
    for subject in context.subjects:
        for group in _groups(context, subject):
            told.append((subject, _state(context, subject, group), group))


def _groups(context: Context, subject: Subject) -> list[Group]:
    text = context.document.text
    spans = _sentences(context, subject)
    whole = "\n".join(text[s.starts_at : s.ends_at] for s in spans)
    if not (
        cues.TOGETHER.search(whole) or any(g.strong for g in _named_in(context, spans)) or _own_in_a_list(context, spans)
    ):
        return []
    main = _main(context, subject, spans)
    others = [g for g in _named_in(context, spans) if g.strong and main is not None and not _same(g, main)]
    groups = [Group(main)]
    for span in spans:
        other = next((o for o in others if _names(o, span) and main is not None and not _names(main, span)), None)
        target = groups[0]
        if other is not None:
            found = members_in(context, span, focused=True)
            if sum(m.mention.data.authority for m in found) >= 2 or (found and cues.LEADISH.search(text[span.starts_at : span.ends_at])):
                target = next((g for g in groups if g.name is other), None) or Group(other)
                if target not in groups:
                    groups.append(target)
        target.sentences.append(span)
    kept: list[Group] = []
    for group in groups:
        _fill(context, subject, group, focused=group.name is not None or _about(context, subject))
        if _holds(context, subject, group):
            kept.append(group)
    return kept


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
    skipped = [s.span for s in part.sections if s.role in ("summary", "boilerplate", "declarations", "attendance", "options")]
    return [s for s in sentences_in(context, part.span) if not any(k.overlaps(s) and k.contains(_middle(s)) for k in skipped)]


def _middle(span: Span) -> Span:
    middle = (span.starts_at + span.ends_at) // 2
    return Span(middle, middle)


def _named_in(context: Context, spans: list[Span]) -> list[Grouping]:
    if not spans:
        return []
    start, end = spans[0].starts_at, spans[-1].ends_at
    return [g for g in groupings(context) if any(start <= s.starts_at < end for s in g.all)]


def _names(grouping: Grouping, span: Span) -> bool:
    return any(span.contains(s) for s in grouping.all)


def _main(context: Context, subject: Subject, spans: list[Span]) -> Grouping | None:
    """The grouping that the subject is about: named in its title, often, and beside its members."""
    text = context.document.text
    programmes = [
        Grouping(fold(m.name), [m.span], False, [], "") for m in context.mentions("programmes") if any(s.contains(m.span) for s in spans)
    ]
    merged: dict[str, Grouping] = {g.key: g for g in _named_in(context, spans)}
    for each in programmes:
        known = merged.setdefault(each.key, each)
        if known is not each:
            known.spans += [s for s in each.spans if s not in known.spans]
    title = subject.part.title
    strong = any(g.strong for g in merged.values())
    scored: list[tuple[float, int, Grouping]] = []
    for grouping in merged.values():
        inside = [s for s in grouping.all if any(span.contains(s) for span in spans)]
        if not inside:
            continue
        score = 4.0 if grouping.strong else 1.5 if grouping.head else 0.0
        if title is not None and any(title.contains(s) for s in grouping.spans):
            score += 3 if grouping.strong or not strong else 1.5
        elif title is not None and grouping.key and grouping.key in fold(text[title.starts_at : title.ends_at]):
            score += 2.5
        score += min(3, len(inside)) * 0.5
        for span in spans:
            if any(span.contains(s) for s in inside):
                councils = [m for m in members_in(context, span, focused=True) if m.mention.data.authority]
                score += 2 if len(councils) >= 2 else 1 if councils else 0
                if councils and cues.LEADISH.search(text, span.starts_at, span.ends_at):
                    score += 1.5
                if cues.JOIN.search(text, span.starts_at, span.ends_at):
                    score += 0.5
        scored.append((score, -inside[0].starts_at, grouping))
    best = max(scored, default=None, key=lambda s: s[:2])
    return best[2] if best is not None and best[0] >= 4 else None


def _about(context: Context, subject: Subject) -> bool:
    """Whether a subject without a named grouping is about acting together: its title or its clauses say so."""
    text = context.document.text
    spans = [c.span for c in subject.part.clauses] + [s.span for s in subject.part.section("decision", "proposal", "purpose", "reasons")]
    spans += [subject.part.title] if subject.part.title else []
    spans = spans or [subject.part.span]
    return any(cues.TOGETHER.search(text, s.starts_at, s.ends_at) for s in spans)


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
        if _leaves(context, subject):
            _add_own(context, subject, group)
            if context.council in group.members:
                group.members[context.council].role = "withdrew"
        elif _joins(context, subject, group):
            _add_own(context, subject, group)


def _leaves(context: Context, subject: Subject) -> bool:
    text = context.document.text
    spans = [c.span for c in subject.part.clauses] or [s.span for s in subject.part.section("decision", "proposal")]
    return any(cues.LEAVE.search(text, s.starts_at, s.ends_at) for s in spans[:3])


def _add_own(context: Context, subject: Subject, group: Group) -> None:
    """The council that joins is a member, where the text names it or says "the Council"."""
    inside = context.within("organisations", subject.part.span)
    own = [m for m in inside if isinstance(m.data, Named) and m.data.key == context.council]
    if own and (group.members or _generic_joining(context, subject)):
        best = next((m for m in own if m.data.how != "self"), own[0])
        _add(group, Member(best, "member", [best.span], False))
    elif group.members and group.name is not None and context.council is not None:
        it = authority(context.council)  # "to become the fifth member": only the grouping is named
        named = Named(context.council, it.kind if it else "", "self", it.name if it else context.council.removeprefix("~"), it is not None)
        at = next((s for s in group.name.all if subject.part.span.contains(s)), None)
        if at is not None and _BECOMES.search(context.document.text, *_bounds(sentence_at(context, at.starts_at))):
            _add(group, Member(mention(context, at, named), "member", [at], False))


_MEMBER = re.compile(r"\bbecom\w+ (?:a |an |the )?(?:\w+ )?(?:member|partner|signatory|party)\b", re.IGNORECASE)
_BECOMES = re.compile(r"\b(?:becom\w+|join\w*|membership|remain\w*|stay\w*|leave|withdraw\w*)\b", re.IGNORECASE)


def _bounds(span: Span) -> tuple[int, int]:
    return span.starts_at, span.ends_at


def _inside_a_name(context: Context, group: Group, each: Mention) -> bool:
    """Whether a mention is part of a grouping's name ("Safer Dorset Partnership"), or is the grouping itself (a joint company)."""
    return any(s.contains(each.span) for g in groupings(context) if g.strong or g is group.name for s in g.spans)


def _add(group: Group, member: Member) -> None:
    known = group.members.get(member.key)
    if known is None:
        group.members[member.key] = member
        return
    known.spans += [s for s in member.spans if s not in known.spans]
    known.strong |= member.strong
    if _RANK[member.role] < _RANK[known.role]:
        known.role = member.role


def _lead(context: Context, group: Group, lead: Lead) -> None:
    """Makes a member the lead; the words that say so become evidence."""
    if lead.mention is None:
        if context.council is None:
            return
        it = authority(context.council)
        named = Named(context.council, it.kind if it else "", "self", it.name if it else context.council.removeprefix("~"), it is not None)
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
    """Whether what was found makes a partnership: a grouping joined or with members, or councils that act together unnamed."""
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
        if not group.name.strong and _generic_joining(context, subject) and _joins(context, subject, group):
            group.name = group.name if _in_title(subject, group.name, text) else None
            return bool(group.members)
        return group.name.strong and _joins(context, subject, group) and (bool(group.counts) or _in_title(subject, group.name, text))
    if _about(context, subject) and (len(councils) >= 2 or (len(councils) == 1 and led)):
        return True
    return bool(group.members) and _generic_joining(context, subject) and _joins(context, subject, group)


_JOINS_A = re.compile(
    r"\b(?:join(?:s|ing)?|become (?:an? |part of )?|enter(?:s|ing)? into|member(?:ship)? of|part of|form(?:ing|ation)?|establish\w*|lead)\b[^.;]{0,110}?"
    r"\b(?:pathfinder|cluster|consortium|regional (?:partnership|hub|group)|partnership (?:region|agreement)|joint (?:committee|venture)|shared service)",
    re.IGNORECASE,
)


def _generic_joining(context: Context, subject: Subject) -> bool:
    """Whether the decision joins a grouping that it only describes: "enter into agreements … to join a Pathfinder Region"."""
    text = context.document.text
    spans = [c.span for c in subject.part.clauses] or [s.span for s in subject.part.section("decision", "proposal")]
    return any(_JOINS_A.search(text, s.starts_at, s.ends_at) for s in spans)


def _in_title(subject: Subject, grouping: Grouping, text: str) -> bool:
    title = subject.part.title
    return title is not None and grouping.key in fold(text[title.starts_at : title.ends_at])


def _joins(context: Context, subject: Subject, group: Group) -> bool:
    """Whether by this decision the authority agrees to take part."""
    text = context.document.text
    part = subject.part
    if subject.label != "Decision" or part.stage in ("deferred", "withdrawn", "recommended"):
        return False
    clauses = [c.span for c in part.clauses if c.stage != "recommended"]
    spans = clauses or [s.span for s in part.section("decision", "proposal")] or [part.span]
    if part.title is not None:
        spans = [*spans, part.title]
    deciding = [text[s.starts_at : s.ends_at] for s in spans]
    if any(cues.LEAVE.search(d) for d in deciding[: len(clauses) or 3]):
        return False
    forms = {fold(text[s.starts_at : s.ends_at]) for s in group.name.all} if group.name else set[str]()
    head = bare_head(group.name) if group.name and group.name.head else None
    titled = group.name is not None and _in_title(subject, group.name, text)
    for clause in deciding:
        if _NOTED_ONLY.match(clause):
            continue
        about = not forms or titled or bool(_MEMBER.search(clause)) or any(f in fold(clause) for f in forms) or bool(head and head.search(clause)) or bool(cues.TOGETHER.search(clause))
        if about and cues.JOIN.search(clause):
            return True
    return False


def _state(context: Context, subject: Subject, group: Group) -> str:
    findings, text = context.findings, context.document.text
    node, at = _node(context, subject, group)
    findings.tie("CONCERNS", subject.node, node, at, "partnerships/subject", 0.85)
    joins = _joins(context, subject, group)
    if joins:
        findings.tie("JOINS", subject.node, node, at, "partnerships/joins", 0.8)
    proposed = subject.part.stage == "proposed"
    for member in sorted(group.members.values(), key=lambda m: _RANK[m.role] != 0):  # who leads comes first
        body = organisation_node(context, member.mention)
        for span in member.spans:
            if member.mention.data.how != "self" and text[span.starts_at : span.ends_at] != text[member.mention.span.starts_at : member.mention.span.ends_at]:
                continue
        standing = "proposed" if proposed or _is_proposed(context, member) else "agreed"
        confidence = 0.9 if member.strong else 0.7
        spans = [s for s in member.spans if s.ends_at > s.starts_at][:4]
        findings.tie("PARTNER_IN", body, node, spans, f"partnerships/{member.role}", confidence, role=member.role, standing=standing)
        if joins or group.name is None or len(group.members) > 1:
            role = "lead" if member.role == "lead" else "partner" if member.role in ("member", "trust") else "other"
            findings.tie("INVOLVES", subject.node, body, spans[:2], "partnerships/member", confidence, role=role)
    count = _count(group)
    if count is not None:
        findings.state(node, "stated_members", count[0], count[1], "partnerships/count", 0.85)
    return node


def _is_proposed(context: Context, member: Member) -> bool:
    sentence = sentence_at(context, member.spans[0].starts_at)
    return bool(_PROPOSED.search(context.document.text, sentence.starts_at, sentence.ends_at))


def _node(context: Context, subject: Subject, group: Group) -> tuple[str, list[Span]]:
    """The partnership's node, and the words that name it (or, unnamed, its first members)."""
    findings, text = context.findings, context.document.text
    if group.name is not None:
        spans = [s for s in group.name.all if any(g.contains(s) for g in group.sentences)] or group.name.all
        key = group.name.key
        node = ""
        for span in _distinct(text, spans):
            node = findings.node("Partnership", span, span, key=key, rule="partnerships/name")
        kind = next((kind for pattern, kind in _KINDS if pattern.search(mend(text[spans[0].starts_at : spans[0].ends_at]))), "partnership")
        findings.conclude(node, "kind", kind, "partnerships/kind")
        _delivers(context, group, node)
        return node, spans[:3]
    programme = _programme(context, subject)
    title = subject.part.title
    if programme or title:
        about = f"{mend(context.document.quote(programme.span if programme else title or subject.part.span))} cluster"
    else:
        about = f"{' and '.join(m.mention.name for m in list(group.members.values())[:2])} partnership"
    at = next(iter(group.members.values())).spans[0]
    node = findings.node("Partnership", about, at, key=f"unnamed@{subject.part.span.starts_at}", rule="partnerships/minted")
    findings.conclude(node, "kind", "cluster", "partnerships/kind")
    if programme is not None:
        target = findings.node("Programme", programme.span, programme.span, rule="partnerships/programme")
        findings.tie("DELIVERS", node, target, programme.span, "partnerships/delivers", 0.7)
        at = programme.span
    return node, [at]


def _distinct(text: str, spans: list[Span]) -> list[Span]:
    """The first place of each spelling, at most five."""
    first: dict[str, Span] = {}
    for span in spans:
        first.setdefault(mend(text[span.starts_at : span.ends_at]), span)
    return list(first.values())[:5]


def _programme(context: Context, subject: Subject) -> Mention | None:
    """The programme that an unnamed grouping delivers: the one in the title, else the one named most."""
    inside = context.within("programmes", subject.part.span)
    title = subject.part.title
    for each in inside:
        if title is not None and title.contains(each.span):
            return each
    counts: dict[str, int] = {}
    for each in inside:
        counts[fold(each.name)] = counts.get(fold(each.name), 0) + 1
    return max(inside, key=lambda m: counts[fold(m.name)], default=None)


_DELIVERS = re.compile(r"\b(?:deliver\w*|through which|runs?|running|task|pays? for|provid\w+|operat\w+|manag\w+|is to be spent|its)\b", re.IGNORECASE)


def _delivers(context: Context, group: Group, node: str) -> None:
    """DELIVERS to programmes named in one sentence with the grouping and a verb of delivering."""
    text = context.document.text
    assert group.name is not None  # noqa: S101 (the caller asks only for named groups)
    for sentence in group.sentences:
        if not _names(group.name, sentence) or not _DELIVERS.search(text, sentence.starts_at, sentence.ends_at):
            continue
        for each in context.within("programmes", sentence):
            if fold(each.name) == group.name.key or any(s.overlaps(each.span) for s in group.name.all):
                continue
            target = context.findings.node("Programme", each.span, each.span, rule="partnerships/programme")
            context.findings.tie("DELIVERS", node, target, each.span, "partnerships/delivers", 0.7)


def _count(group: Group) -> tuple[int, Span] | None:
    """The number of members that the text states, of several the one that speaks of members or comes nearest the list."""
    named = len([m for m in group.members.values() if m.role in ("lead", "member", "trust")])
    best: tuple[float, int, Span] | None = None
    for number, span, what in group.counts:
        score = 3.0 if re.search(r"member|partner|signator|one of|ordinal|in all", what) else 1.0
        if what == "bare":
            score = 0.0 if number == named else -9.0
        if named >= 3:
            score -= min(4.0, abs(number - named)) * 0.6
        if best is None or score > best[0]:
            best = (score, number, span)
    return (best[1], best[2]) if best is not None and (best[0] > -0.5 or named < 2) else None


__all__ = ["Group", "Section", "find", "replace"]
