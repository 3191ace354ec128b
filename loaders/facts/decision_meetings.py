"""The meeting at which a decision was made, with its body and day."""

from __future__ import annotations

import re

from graph.evidence import Span
from loaders.context import Context, Subject
from loaders.facts.dates import parse, scan
from loaders.spelling import fold

_EDGES = " \t\xa0\n|:;,.–—-()[]"
_NO_BODY = re.compile(
    r"\W*(?:n/?a|none|not applicable|share\b.*|undefined|\{.*|\d[\d:. ]*(?:am|pm)?|item \d+.*|meeting|at|of|on"
    r"|held|virtual(?:ly)?)?\W*\Z",
    re.I,
)


def find(context: Context, subject: Subject) -> None:
    """States MADE_AT, the day and MEETING_OF. Items of a meeting have theirs from the layout."""
    _item(context, subject)
    if subject.meeting is not None:
        _body_of_item(context, subject, subject.meeting)
        return
    document, findings = context.document, context.findings
    iso: str | None = None
    day: Span | None = None
    body: Span | None = None
    for field in subject.part.all("meeting"):
        words = document.quote(field.value)
        dates = scan(words)
        if iso is None and dates and dates[0][1].iso:
            iso = dates[0][1].iso
            day = Span(field.value.starts_at + dates[0][0].starts_at, field.value.starts_at + dates[0][0].ends_at)
        body = body or _body(context, field.value)
    if body is None and not subject.part.first("maker"):
        body, day, iso = _opening(context, subject)
    if body is None:
        return
    if iso is None and (own := subject.part.first("decided_on")) is not None and _labelled_meeting(context, subject):
        iso, day = (
            parse(document.quote(own.value)),
            own.value,
        )  # "Meeting: Lead Member for Roads" above "Date: 14 May 2024"
    if iso is None and not re.search(
        r"cabinet|committee|council|board|executive|panel|assembly|authority|meeting", document.quote(body), re.I
    ):
        return
    key = f"meeting:{iso or subject.node}:{fold(document.quote(body))}"
    whole = Span(min(x.starts_at for x in (day, body) if x), max(x.ends_at for x in (day, body) if x))
    meeting = findings.node("Meeting", whole if len(whole) < 160 else body, whole, key=key, rule="fields/meeting")
    if (
        iso is not None
        and day is not None
        and not any(p.node == meeting and p.property == "held_on" for p in findings.properties)
    ):
        findings.state(meeting, "held_on", iso, day, "fields/meeting", 0.97)
    of = findings.node("Body", body, body, rule="fields/meeting")
    findings.tie("MEETING_OF", meeting, of, body, "fields/meeting", 0.96)
    findings.tie("MADE_AT", subject.node, meeting, [body], "fields/meeting", 0.96)
    if (
        iso is not None
        and day is not None
        and not subject.part.first("decided_on")
        and not subject.part.first("meeting")
    ):
        findings.state(subject.node, "decided_on", iso, day, "fields/meeting-day", 0.85)


def _body_of_item(context: Context, subject: Subject, meeting: str) -> None:
    """An item whose page does not name its meeting: the body that its own sentences say decides."""
    if subject.layout is None or subject.layout.body is not None or context.findings.edges_from(meeting, "MEETING_OF"):
        return
    body = acting_body(context, subject)
    if body is not None:
        of = context.findings.node("Body", body, body, rule="fields/meeting-acts")
        context.findings.tie("MEETING_OF", meeting, of, body, "fields/meeting-acts", 0.6)


def _labelled_meeting(context: Context, subject: Subject) -> bool:
    """Whether the field is called just "Meeting", as forms do that give its day in a line of its own."""
    labels = [context.document.quote(f.label) for f in subject.part.all("meeting") if f.label is not None]
    return any(
        re.fullmatch(r"\W*(?:name of )?(?:the )?(?:meeting|committee)(?: name)?\W*", label, re.I) for label in labels
    )


_OPENING = re.compile(
    r"\s*(?:At (?:its|the|a) meeting (?:of |held |on )*)?(?:On"
    r"|on)\s+(?P<date>[^:;.,]{6,40}),?\s+(?:the )?(?P<body>(?:[A-Z][\w’'&-]*(?: (?:and|of|for"
    r"|the))* ?){0,7}(?:Cabinet|Executive|Council|Committee|Board|Panel|Sub-Committee))\s*(?::|[-–]|\b(?=agreed"
    r"|approved|resolved|noted|decided))"
)


def _opening(context: Context, subject: Subject) -> tuple[Span | None, Span | None, str | None]:
    """ "On 12 March 2019, Cabinet: (i) …": the meeting in the decision's first words; or the body that acts on an
    issue page's day.
    """
    document = context.document
    for section in subject.part.section("decision"):
        match = _OPENING.match(document.text, section.span.starts_at, section.span.ends_at)
        if match and (iso := parse(match["date"])):
            return Span(*match.span("body")), Span(*match.span("date")), iso
    day = next((f for f in subject.part.all("decided_on") if f.label is None), None)
    body = acting_body(context, subject) if day is not None and context.reading.kind == "decision-page" else None
    if day is None or body is None:
        return None, None, None
    return body, day.value, parse(document.quote(day.value))


BODY_ACTS = re.compile(
    r"(?=[A-Z])(?:(?<=[Tt]hat )|(?<=[Tt]he )|(?<=\n)|(?<=, )|^)(?P<body>(?:[A-Z][\w’'&-]*,? (?:and |of |for "
    r"|the )*){0,8}?(?:Cabinet|Executive|Council|Committee|Board|Panel|Sub-Committee|Assembly|Commission))"
    r"(?: Members)?,?\s*[:\-–—]*\s*(?:has |have |had |was |is |be |unanimously |also |then )*(?:agree|approve"
    r"|resolve|decide|note|authoris|accept|endors|consider|receiv|named|delegat|adopt|asked to|recommended to"
    r"|RESOLVED|AGREED|read\b|heard\b|being|\(?[i1aA][.)]\s)",
    re.M,
)


def acting_body(context: Context, subject: Subject) -> Span | None:
    """The body that the record's own sentences say decides ("The Cabinet agreed …")."""
    text = context.document.text
    for section in [*subject.part.section("decision"), *subject.part.section("purpose", "minutes", "background")]:
        match = BODY_ACTS.search(text, section.span.starts_at, min(section.span.ends_at, section.span.starts_at + 1500))
        if match and len(match["body"]) < 90:
            return Span(*match.span("body"))
    return None


def _item(context: Context, subject: Subject) -> None:
    """An item's decision has its meeting's day, where the layout tells it."""
    layout = subject.layout
    if layout is None or layout.held_on is None or subject.part.first("decided_on") is not None:
        return
    iso = parse(context.document.quote(layout.held_on))
    if iso is not None:
        context.findings.state(subject.node, "decided_on", iso, layout.held_on, "fields/meeting-day", 0.85)


def _body(context: Context, value: Span) -> Span | None:
    """What of the value is no date, time or item number."""
    words = context.document.quote(value)
    start, end = 0, len(words)
    for span, _ in scan(words):
        if span.starts_at <= start + 2:
            start = span.ends_at
        elif span.starts_at < end:
            end = span.starts_at
    inner = words[start:end]
    inner = re.sub(
        r"(?:\(?\bitem(?: no\.?)? ?\d+[a-z]?\)?|\d{1,2}[:.]\d\d ?(?:am|pm)?|\bat \d.*|,? (?:on|held on|at)\s*)\W*\Z",
        "",
        inner,
        flags=re.I,
    )
    inner = re.sub(r"\A\W*(?:\d{1,2}[:.]\d\d ?(?:am|pm)?)", "", inner)
    stripped = inner.strip(_EDGES)
    if not stripped or _NO_BODY.fullmatch(stripped) or len(stripped) > 110:
        return None
    begin = value.starts_at + start + words[start:end].index(stripped)
    return Span(begin, begin + len(stripped))
