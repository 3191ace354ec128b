"""The decisions of one meeting on a sheet: a head that names body and day, then items, each with what was decided.

Councils call it decision sheet, list, summary, notice or schedule, or just "Decisions". It is no minutes: it tells nothing of who
was there or what was said. Who decided, when and where stands once, in the head, and holds for every item.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.evidence import Document, Span
from loaders.facts.dates import scan
from loaders.reading import Field, Part, Reading
from loaders.records.item_heads import item_heads
from loaders.records.item_outcome import deciding_sentence
from loaders.records.item_titles import known_title
from loaders.records.lines import Line, lines_of
from loaders.records.marks import marks_of
from loaders.records.meeting_head import MeetingHead, body_in, meeting_head
from loaders.records.parts import build_part
from loaders.records.title_lines import is_maker_line
from loaders.records.verbs import LEAD

_CALLS_ITSELF = re.compile(
    r"\bdecisions? (?:sheet|list|summary|schedule|digest|bulletin|statement)\b"
    r"|^\W*(?:(?:draft|public|published|printed|formal) )?(?:(?:cabinet|executive|committee|council|board"
    r"|leader(?:['’]s)?|mayor(?:['’]s)?|key|member"
    r"|cabinet member|portfolio holder) )?decisions(?: (?:notice|record|made|taken|published|agreed))?\W*$"
    r"|\b(?:summary|schedule|list|record|notice|statement|publication|digest) of (?:the )?(?:\w+ ){0,3}decisions\b"
    r"|\bdecisions? (?:notice|record)\b|\b(?:took|made|taken|reached) the following decisions\b|\bfollowing decisions (?:were"
    r"|have been)\b"
    r"|^\W*(?:\w+ ){0,4}decisions\W+(?:(?:of|on|from|at|for)\s+)?(?:\w+day,?\s+)?\d{1,2}(?:st|nd|rd|th)?[ /.]"
    r"|\bdecisions (?:that were |which were |were |to be )?(?:taken|made|agreed|reached) (?:by|at|on)\b"
    r"|\bdecisions of (?:the |a )?(?:\w+ ){0,6}(?:cabinet|executive|committee|board|council|panel|meeting|member|leader|mayor)\b",
    re.I,
)
_MINUTED = re.compile(
    r"^\W*(?:minutes\b|members? present|present\s*[:–-]|sederunt|agenda and minutes)|\bminutes? of\b", re.I
)
_PAGE = re.compile(r"\W*(?:decision details|agenda item|issue\s*-\s*\w+|issue details)\W*\Z", re.I)
_IN_FORCE = re.compile(
    r"\b(?:in(?:to)? (?:force|effect)|takes? effect|effective|implemented|operative)\b[^.\n\d]{0,60}", re.I
)
_PUBLISHED = re.compile(r"\b(?:published|publication(?: date)?|date of publication|issued)\b[^.\n\d]{0,40}", re.I)
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class _Item:
    """Where an item begins, its title, and the line from which its content runs."""

    line: int
    title: Span
    number: Span | None
    content: int


def recognise(document: Document) -> Reading | None:
    """Called decisions, naming a body and a day, with two or more items that each tell what was decided."""
    lines = lines_of(document)
    if len(lines) < 6:
        return None
    names = next((x for x in lines[:16] if len(x.text) < 220 and _CALLS_ITSELF.search(x.text)), None)
    if (
        names is None
        or any(_PAGE.match(x.text) for x in lines[:12])
        or any(_MINUTED.search(x.text) for x in lines[:14])
    ):
        return None
    names_of_labels = [m.label.name for m in marks_of(document)]
    if any(
        names_of_labels.count(n) >= _ENOUGH for n in ("maker", "status", "system_reference", "decided_on", "signed_by")
    ):
        return None  # every entry has labels of its own: a list or a log
    items = _items(document, lines)
    if len(items) < _ENOUGH:
        return None
    start = min(lines[items[0].line].span.starts_at, items[0].title.starts_at)
    if names.span.starts_at >= start:
        return None
    head = meeting_head(document, start)
    shared = _shared(document, lines, items[0].line, head)
    if not any(f.name == "maker" for f in shared):
        return None
    parts = _parts(document, lines, items, shared)
    if len(parts) < _ENOUGH:
        return None
    reason = f"calls itself {names.text.strip()[:60]!r} and tells {len(parts)} items with what was decided"
    return Reading("decision-list", reason, 0.945, parts)


def _items(document: Document, lines: tuple[Line, ...]) -> list[_Item]:
    """Numbered items; where nothing is numbered, the line above each "Decision" heading is a title."""
    decided = [m.line for m in marks_of(document) if m.label.kind == "section" and m.label.name == "decision"]
    heads, style = item_heads(document.text, lines)
    if len(heads) >= _ENOUGH and style != "bare":
        found: list[_Item] = []
        for head in heads:
            if head.title is None:
                continue
            content = head.line
            while content < len(lines) and lines[content].span.starts_at < head.title.ends_at:
                content += 1
            first = head.line
            while first and lines[first].span.starts_at > head.at:
                first -= 1
            found.append(_Item(first, _untitled(document, head.title), head.number, content))
        return found
    if len(decided) < _ENOUGH:
        return []
    found = []
    floor = 0
    for at in decided:
        above = _title_over(lines, floor, at)
        if above is not None:
            found.append(_Item(above, _untitled(document, lines[above].span), None, above + 1))
        floor = at + 1
    return found


def _untitled(document: Document, title: Span) -> Span:
    """The title without the word "Title:" before it."""
    word = re.match(r"\s*(?:title|subject|item|report)\s*[:–-]\s*(?=\S)", document.quote(title), re.I)
    return Span(title.starts_at + word.end(), title.ends_at) if word is not None and word.end() < len(title) else title


def _title_over(lines: Sequence[Line], floor: int, at: int) -> int | None:
    """The nearest line above that stands alone and is no sentence: a heading, or a short line with space around it."""
    for i in range(at - 1, max(floor, at - 8) - 1, -1):
        line = lines[i]
        words = line.text.strip()
        if line.kind == "heading" or (
            (line.gap or line.opens) and 6 <= len(words) <= 180 and words[-1] not in ".;:]" and words[0].isupper()
        ):
            return i
    return None


def _shared(document: Document, lines: Sequence[Line], first: int, head: MeetingHead) -> list[Field]:
    """What the head says for every item: who decided, when and at which meeting, when it counts, when it was published."""
    text = document.text
    fields: list[Field] = []
    held_on, named = _day(text, lines[:first]), _body(text, lines[:first])
    head = MeetingHead(named or head.body, held_on or head.held_on, None, said=False)
    member = next((x for x in lines[: min(first, 12)] if is_maker_line(x.text)), None)
    body = (
        member.span
        if member is not None and re.search(r"\b(?:member|holder|leader|mayor|councillor)\b", member.text, re.I)
        else head.body
    )
    body = body or (member.span if member is not None else None)
    if body is not None:
        fields.append(Field("maker", body))
    if head.body is not None and head.held_on is not None and body == head.body:
        fields += [Field("meeting", head.body), Field("meeting", head.held_on)]
    if head.held_on is not None:
        fields.append(Field("decided_on", head.held_on))
    opening = Span(0, lines[first].span.starts_at)
    closing = Span(max(opening.ends_at, len(text) - 1200), len(text))
    for name, pattern in (("effective_from", _IN_FORCE), ("published_on", _PUBLISHED)):
        for region in (opening, closing):
            day = _day_after(text, pattern, region)
            if day is not None:
                fields.append(Field(name, day))  # pyright: ignore[reportArgumentType]
                break
    return fields


def _body(text: str, lines: Sequence[Line]) -> Span | None:
    """A head line that is nothing but a body's name; the council above it gives way to its committee."""
    found: Span | None = None
    for line in lines[:14]:
        words = line.text.strip(" *_#|–-")
        if len(words) > 90 or words.endswith((".", ":", ";")) or re.search(r"\d|\bdecisions?\b", words, re.I):
            continue
        body = body_in(text, line.span)
        if body is not None and (
            found is None or re.search(r"(?:council|authority)\Z", text[found.starts_at : found.ends_at], re.I)
        ):
            found = body
    return found


def _day(text: str, lines: Sequence[Line]) -> Span | None:
    """The meeting's day: the first full date of the head that tells neither of coming into force nor of publication."""
    for line in lines:
        if _IN_FORCE.search(line.text) or _PUBLISHED.search(line.text) or len(line.text) > 160:
            continue
        for at, read in scan(line.text):
            if read.iso:
                return Span(line.span.starts_at + at.starts_at, line.span.starts_at + at.ends_at)
    return None


def _day_after(text: str, pattern: re.Pattern[str], region: Span) -> Span | None:
    for match in pattern.finditer(text, region.starts_at, region.ends_at):
        dates = scan(text[match.end() : match.end() + 45])
        if dates and dates[0][1].iso and dates[0][0].starts_at <= 12:
            return Span(match.end() + dates[0][0].starts_at, match.end() + dates[0][0].ends_at)
    return None


def _parts(
    document: Document, lines: tuple[Line, ...], items: Sequence[_Item], shared: Sequence[Field]
) -> tuple[Part, ...]:
    """The items that tell a decision; apologies, minutes and the like are the meeting's own business."""
    marks = [m.line for m in marks_of(document) if m.label.kind == "section" and m.label.name == "decision"]
    parts: list[Part] = []
    silent = 0
    for item, after in zip(items, [*[i.line for i in items[1:]], len(lines)], strict=True):
        if item.content >= after or known_title(document.quote(item.title)):
            continue
        region = Span(lines[item.content].span.starts_at, lines[after - 1].span.ends_at)
        sentence = deciding_sentence(document.text, region)
        said = (
            any(item.content <= at < after for at in marks)
            or LEAD.search(document.text, region.starts_at, region.ends_at)
            or sentence
        )
        if not said:
            silent += 1
            continue
        part = build_part(document, item.content, after, title=item.title, extra=[*shared], find_title=False)
        if not part.clauses and sentence:
            part = replace(part, clauses=tuple(sentence))
        if not part.clauses and part.stage == "taken":
            continue
        own = {f.name for f in part.fields if f not in shared}
        fields = tuple(f for f in part.fields if f not in shared or f.name not in own)
        start = min(lines[item.line].span.starts_at, item.title.starts_at)
        parts.append(
            Part(
                Span(start, part.span.ends_at), part.title, item.number, fields, part.sections, part.clauses, part.stage
            )
        )
    return tuple(parts) if silent <= len(parts) else ()
