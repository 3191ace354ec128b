"""Bodies that considered, scrutinised, recommended or endorsed a decision before it was taken: CONSIDERED_BY, with
the day.

A body counts when a sentence says that it looked at the matter ("The Panel saw a draft on 20 October 2022"), or when
it stands
under a label for scrutiny. The body that decides is not one of them, unless another (a Cabinet Member) decides at its
meeting.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.evidence import Span
from loaders.context import Context, Subject
from loaders.facts.considered_words import (
    ACTIVE,
    BODY,
    DECISION_OF,
    LABEL,
    LINE,
    NO_BODY,
    NOT,
    PASSIVE,
    PLAIN,
    SCRUTINY,
    THE_COMMITTEE,
    VERB,
)
from loaders.names.runs import start_of_name
from loaders.names.sentences import sentences_within
from loaders.spelling import fold, mend


@dataclass(frozen=True, slots=True)
class Named:
    """A body named in the text, and its node where another module has made one."""

    span: Span
    node: str | None


def find(context: Context) -> None:
    """States CONSIDERED_BY for each body that a subject's part says looked at the matter before."""
    for subject in context.subjects:
        if subject.label != "Decision":
            continue
        own = _own(context, subject)
        quiet = [s.span for s in subject.part.sections if s.role in ("summary", "boilerplate", "attendance")]
        _label_field(context, subject)
        _lines(context, subject, own, quiet)
        for sentence in sentences_within(context, subject.part.span):
            if any(q.contains(sentence) for q in quiet) or not BODY.search(
                context.document.text, sentence.starts_at, sentence.ends_at
            ):
                continue
            for named in _bodies(context, sentence):
                _sentence(context, subject, sentence, named, own)
        _at_its_meeting(context, subject)
    _recommended_before(context)


def _sentence(context: Context, subject: Subject, sentence: Span, named: Named, own: set[str]) -> None:
    text = context.document.text
    words = context.document.quote(sentence)
    name, at = fold(context.document.quote(named.span)), named.span
    if name in own or (NOT.search(words) and not re.search(r"before\s+call|considered|endorsed", words, re.I)):
        return
    if name in PLAIN:
        named = _meant(context, subject, named)
        name = fold(context.document.quote(named.span))
        if name in PLAIN or name in own:
            return
    inside = any(c.span.contains(at) for c in subject.part.clauses)
    before = text[max(sentence.starts_at, at.starts_at - 90) : at.starts_at]
    active = ACTIVE.match(text, at.ends_at, min(sentence.ends_at, at.ends_at + 160))
    passive = PASSIVE.search(before)
    labelled = any(
        s.heading and LABEL.match(context.document.quote(s.heading).strip(" *:")) and s.span.contains(named.span)
        for s in subject.part.sections
    )
    labelled = labelled or any(s.role == "consultation" and s.span.contains(named.span) for s in subject.part.sections)
    day = _day(context, sentence, named.span)
    if day is None and name.endswith("council"):
        return  # that the full Council sets a budget is no scrutiny
    if name.endswith("partnership") and not (active and day):
        return  # a partnership is a body that sits only where it is said to have sat
    if (
        inside
        and not passive
        and not (active and day and re.search(r"ed$|^(?:saw|went|had|took|gave|said|looked)", active["verb"], re.I))
    ):
        return
    told = not inside and day is not None and day[0] not in _days(context, subject) and VERB.search(words)
    scrutiny = not inside and SCRUTINY.search(name) is not None
    if not (
        passive or told or (active and (day or labelled or scrutiny or _weighty(active["verb"]))) or (labelled and day)
    ):
        return
    if (
        re.search(r"\b(?:report|come|submitted|return|brought|back)\s+(?:back\s+)?to\s+(?:the\s+)?$", before, re.I)
        and not passive
    ):
        return
    _state(context, subject, named, day, sentence)


def _meant(context: Context, subject: Subject, plain: Named) -> Named:
    """The body last named in full that "the Board" or "the Committee" means, or the plain word itself."""
    word = context.document.quote(plain.span).casefold()
    before = _bodies(context, Span(subject.part.span.starts_at, plain.span.starts_at))
    names = ((n, context.document.quote(n.span).casefold()) for n in reversed(before))
    return next((n for n, name in names if name.endswith(f" {word}") and " of the " not in name), plain)


def _weighty(verb: str) -> bool:
    """Verbs that by themselves tell of scrutiny, where no day is given."""
    return (
        re.match(
            r"consider|scrutin|endors|review|support|examin|recommend|(?:was|were|has been)\s+consulted",
            verb,
            re.IGNORECASE,
        )
        is not None
    )


def _day(context: Context, sentence: Span, near: Span) -> tuple[str, Span] | None:
    """The day in the sentence that stands nearest after the body, else nearest before it."""
    dates = [m for m in context.within("dates", sentence) if getattr(m.data, "iso", None)]
    after = [m for m in dates if m.span.starts_at >= near.ends_at]
    chosen = after[0] if after else dates[-1] if dates else None
    return (str(chosen.data.iso), chosen.span) if chosen else None


def _state(context: Context, subject: Subject, named: Named, day: tuple[str, Span] | None, sentence: Span) -> None:
    findings = context.findings
    node = named.node or findings.node("Body", named.span, named.span, rule="considered-by/body", confidence=0.85)
    if any(e.target == node for e in findings.edges_from(subject.node, "CONSIDERED_BY")) and day is None:
        return
    at = (
        [named.span]
        if day is None
        else [Span(min(named.span.starts_at, day[1].starts_at), max(named.span.ends_at, day[1].ends_at))]
    )
    findings.tie(
        "CONSIDERED_BY", subject.node, node, at, "considered-by/sentence", 0.85, considered_on=day[0] if day else None
    )


def _bodies(context: Context, span: Span) -> list[Named]:
    """Bodies inside a span: those that the bodies module knows, else runs that end in a word for a body."""
    text = context.document.text
    found = [Named(m.span, m.node) for m in context.within("bodies", span)]
    nhs = [m.span for m in context.within("organisations", span) if m.data.kind in ("nhs", "integrated-care-board")]
    for head in BODY.finditer(text, span.starts_at, span.ends_at):
        start = start_of_name(text, head.start(), span.starts_at)
        opening = NO_BODY.match(text, start, head.start())
        start = opening.end() if opening else start
        at = Span(start, head.end())
        if any(s.overlaps(at) for s in nhs):
            continue  # a Clinical Commissioning Group pays and acts; it scrutinises nothing
        shorter = [n for n in found if at.overlaps(n.span) and len(n.span) < len(at)]
        if not any(at.overlaps(n.span) and n not in shorter for n in found):
            found = [n for n in found if n not in shorter] + [Named(at, None)]
    return sorted(found, key=lambda n: n.span.starts_at)


def _own(context: Context, subject: Subject) -> set[str]:
    """Folded names of the body that decides (its own consideration is the decision)."""
    findings = context.findings
    names: set[str] = set()
    for edge in findings.edges_from(subject.node, "MADE_BY", "TAKEN_BY"):
        names.update(fold(f) for f in findings.forms_of(edge.target))
    meetings = [e.target for e in findings.edges_from(subject.node, "MADE_AT")]
    for meeting in meetings:
        for edge in findings.edges_from(meeting, "MEETING_OF"):
            names.update(fold(f) for f in findings.forms_of(edge.target))
    for field in (*subject.part.all("meeting"), *subject.part.all("maker")):
        names.add(fold(context.document.quote(field.value)))
    return names


def _label_field(context: Context, subject: Subject) -> None:
    for field in subject.part.all("considered_by"):
        for named in _bodies(context, field.value) or []:
            _state(context, subject, named, _day(context, field.value, named.span), field.value)


def _lines(context: Context, subject: Subject, own: set[str], quiet: list[Span]) -> None:
    """Lines that put a body and a day behind a label, or a day behind a body."""
    text, part = context.document.text, subject.part.span
    for line in LINE.finditer(text, part.starts_at, part.ends_at):
        group = "rest" if line["rest"] else "day"
        rest = Span(line.start(group), line.end(group))
        where = rest if line["rest"] else Span(line.start("body"), line.end("body"))
        if any(q.overlaps(where) for q in quiet) or NOT.search(line.group()):
            continue
        days = _days(context, subject)
        for named in _bodies(context, where):
            name = fold(context.document.quote(named.span))
            day = _day(context, rest, named.span)
            if name in own or name in PLAIN or day is None or day[0] in days:
                continue
            _state(context, subject, named, day, rest)


def _at_its_meeting(context: Context, subject: Subject) -> None:
    """A Cabinet Member decides at a scrutiny committee's meeting: "the Committee endorsed it" is that committee,
    that day.
    """
    findings, text = context.findings, context.document.text
    told = THE_COMMITTEE.search(text, subject.part.span.starts_at, subject.part.span.ends_at)
    if told is None:
        return
    makers = {fold(f) for e in findings.edges_from(subject.node, "MADE_BY") for f in findings.forms_of(e.target)}
    another = any(
        DECISION_OF.search(text, max(0, m.span.starts_at - 30), m.span.starts_at)
        for m in context.within("posts", subject.part.span)
    )
    for meeting, body in _sat(context, subject):
        name = mend(findings.name_of(body))
        if not re.search(r"Committee|Panel|Commission", name) or not makers or (fold(name) in makers and not another):
            continue
        group = "body" if told["body"] else "late"
        at = Span(told.start(group), told.end(group))
        day = _held_on(context, meeting)
        findings.tie("CONSIDERED_BY", subject.node, body, at, "considered-by/at-its-meeting", 0.8, considered_on=day)


def _sat(context: Context, subject: Subject) -> list[tuple[str, str]]:
    """The meetings at which a decision was made, each with its body."""
    findings = context.findings
    return [
        (made.target, of.target)
        for made in findings.edges_from(subject.node, "MADE_AT")
        for of in findings.edges_from(made.target, "MEETING_OF")
        if findings.labels[of.target] in ("Body", "Organisation")
    ]


def _days(context: Context, subject: Subject) -> set[str | None]:
    """The days of the decision's own meetings."""
    return {_held_on(context, meeting) for meeting, _ in _sat(context, subject)}


def _held_on(context: Context, meeting: str) -> str | None:
    held = (p for p in context.findings.properties if p.node == meeting and p.property == "held_on")
    return next((str(p.value) for p in held), None)


def _recommended_before(context: Context) -> None:
    """An issue's page tells of two meetings: what the first only recommended, the second decided."""
    findings = context.findings
    sat = [(s, *pair) for s in context.subjects if s.label == "Decision" and s.part.title for pair in _sat(context, s)]
    for first, meeting, body in sat:
        clauses = first.part.clauses
        if first.part.stage != "recommended" and not (clauses and all(c.stage == "recommended" for c in clauses)):
            continue
        day = _held_on(context, meeting)
        for later, later_meeting, later_body in sat:
            after = _held_on(context, later_meeting)
            if later_body == body or not day or not after or after <= day or not _same_title(context, first, later):
                continue
            at = next(
                (Span(e.starts_at, e.ends_at) for m in findings.edges_from(meeting, "MEETING_OF") for e in m.evidence),
                None,
            )
            if at is not None:
                findings.tie("CONSIDERED_BY", later.node, body, at, "considered-by/recommended", 0.8, considered_on=day)


def _same_title(context: Context, one: Subject, other: Subject) -> bool:
    quote = context.document.quote
    return (
        one.part.title is not None
        and other.part.title is not None
        and fold(quote(one.part.title)) == fold(quote(other.part.title))
    )
