"""Makes the nodes that facts hang on: a Decision for each decided part, a Meeting and its AgendaItems for minutes."""

from __future__ import annotations

from graph.evidence import Span
from loaders.context import Context, Subject
from loaders.reading import Meeting, Part


def make_subjects(context: Context) -> None:
    """Fills `context.subjects` and states RECORDS, HAS_ITEM, LED_TO, and each subject's name.

    An item that ends in a decision gives both an AgendaItem and a Decision; its facts hang on the Decision (schema.md).
    """
    findings, document = context.findings, context.document
    for part in context.reading.decisions:
        node = _decision(context, part)
        context.subjects.append(Subject(node, "Decision", part))
    for meeting in context.reading.meetings:
        at = meeting.body or meeting.held_on or _opening(context, meeting.span)
        place = findings.node("Meeting", None, at, key=f"meeting@{meeting.span.starts_at}")
        findings.tie("RECORDS", document.id, place, at, "layout/meeting", 0.95)
        for part in meeting.items:
            _item(context, meeting, place, part)


def _item(context: Context, meeting: Meeting, place: str, part: Part) -> None:
    findings = context.findings
    at = part.title or _opening(context, part.span)
    item = findings.node("AgendaItem", part.title, at, key=f"item@{part.span.starts_at}", rule="layout/item")
    if part.number is not None:
        number = context.document.quote(part.number).strip(" .()[]")
        if number:
            findings.state(item, "number", number, part.number, "layout/item-number")
    findings.tie("HAS_ITEM", place, item, at, "layout/item", 0.95)
    if not part.decided:
        context.subjects.append(Subject(item, "AgendaItem", part, item, place, meeting))
        return
    node = _decision(context, part)
    findings.tie("LED_TO", item, node, at, "layout/item", 0.95)
    findings.tie("MADE_AT", node, place, [meeting.body or meeting.held_on or at], "layout/meeting", 0.95)
    context.subjects.append(Subject(node, "Decision", part, item, place, meeting))


def _decision(context: Context, part: Part) -> str:
    findings = context.findings
    at = part.title or _opening(context, part.span)
    node = findings.node("Decision", part.title, at, key=f"decision@{part.span.starts_at}", rule="layout/title")
    findings.tie("RECORDS", context.document.id, node, at, "layout/decision", 0.95)
    findings.conclude(node, "stage", part.stage, "layout/stage")
    return node


def _opening(context: Context, span: Span) -> Span:
    """The first line of a part, as the words that tell of it where it has no title."""
    text = context.document.text
    start = span.starts_at
    while start < span.ends_at and text[start].isspace():
        start += 1
    end = text.find("\n", start, span.ends_at)
    end = min(span.ends_at if end < 0 else end, start + 200)
    return Span(start, end) if end > start else Span(0, min(1, len(text)))
