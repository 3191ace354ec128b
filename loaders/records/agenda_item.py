"""A page that tells of one item of a meeting ("Agenda item"), or of one issue at one or several meetings ("Issue -
meetings")."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.evidence import Document, Span
from loaders.facts.dates import scan
from loaders.facts.person_names import read_name
from loaders.reading import Field, Meeting, Part, Reading
from loaders.records.item_parts import item_part
from loaders.records.item_titles import clean_title
from loaders.records.lines import Line, lines_of
from loaders.records.marks import marks_of
from loaders.records.meeting_head import body_in
from loaders.records.parts import build_part, is_furniture
from loaders.records.verbs import LEAD

_HEAD = re.compile(
    r"\W*(?:agenda item(?: details)?|item details|eitem (?:ar yr )?agenda|manylion eitem)\W*\Z", re.IGNORECASE
)
_ISSUE = re.compile(r"\W*issue\s*[-–]\s*(?:meetings?|items at meetings)\b.*", re.IGNORECASE)
_AT = re.compile(
    r"\W*(?:meeting|cyfarfod)\s*:?\s*(?P<date>\d{1,2}/\d{1,2}/\d{2,4})\s*[-–—]\s*(?P<body>[^\n(]{3,120}?)\s*(?:\((?:I"
    r"tem|Minute|Eitem|No\.?)?\s*(?P<number>[\w./-]{1,12})\.?\))?\s*\Z",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\W*(?:meeting of|view (?:the )?(?:agenda|minutes) for|in the meeting of|item of|"
    r"cyfarfod)\s+(?:the\s+)?(?P<body>[A-Z][^\n]{2,120}?)(?=,?\s+(?:on\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|"
    r"Sun)day|\d{1,2}[ /])|\s*\(|\s*\Z)",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"\W*meeting\s*:\s*\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\s*[-–—]\s*(?P<body>[A-Z][^\n(]{2,100}?)(?=\s*\(|\s*\Z)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\((?:Item|Minute|Eitem)\s*(?P<number>[\w./-]{1,12}?)\.?\)", re.IGNORECASE)
_LISTED = re.compile(r",?\s+item\s+(?P<number>\d{1,4}[a-z]?|\d+/\d{2,4})\b", re.IGNORECASE)
_MINUTED = re.compile(r"\W*(?:minutes?|decisions?|cofnodion|penderfyniad)\s*:\s*\Z", re.IGNORECASE)


def recognise(document: Document) -> Reading | None:
    """The page's own name tells; without it, a title with one "Minutes:" below and no labels of a decision page."""
    lines = lines_of(document)
    for at, line in enumerate(lines[:40]):
        if _ISSUE.fullmatch(line.text):
            meetings = _issue(document, lines, at)
            if meetings:
                return Reading(
                    "agenda-item",
                    f"has the head '{line.text[:40]}' and {len(meetings)} dated meetings",
                    0.95,
                    meetings=meetings,
                )
        if _HEAD.fullmatch(line.text):
            meeting = _item_page(document, lines, at)
            if meeting is not None:
                return Reading("agenda-item", "has the head 'Agenda item'", 0.94, meetings=(meeting,))
    if any(_AT.fullmatch(line.text) for line in lines[:60]) and (meetings := _issue(document, lines, 0)):
        return Reading("agenda-item", f"tells of one item at {len(meetings)} dated meetings", 0.75, meetings=meetings)
    return _unnamed(document, lines)


def _unnamed(document: Document, lines: tuple[Line, ...]) -> Reading | None:
    minuted = [at for at, line in enumerate(lines) if _MINUTED.match(line.text) and "inute" in line.text]
    labels = {m.label.name for m in marks_of(document) if m.label.kind == "field"}
    if (
        len(minuted) != 1
        or minuted[0] > 14
        or labels & {"maker", "status", "published_on", "effective_from", "key_decision"}
    ):
        return None
    meeting = _item_page(document, lines, -1)
    return (
        Reading("agenda-item", "is one title with one 'Minutes:' below it", 0.6, meetings=(meeting,))
        if meeting
        else None
    )


def _item_page(document: Document, lines: tuple[Line, ...], head: int) -> Meeting | None:
    text = document.text
    at = _title_line(lines, head)
    if at is None:
        return None
    title = clean_title(text, lines[at].span)
    body, held_on, number = _meeting_line(text, lines)
    part = _part(document, at, len(lines), title, number or _number_listed(text, lines))
    return Meeting(Span(0, len(text)), body, held_on, None, (), (part,))


def _title_line(lines: tuple[Line, ...], head: int) -> int | None:
    marked = next((i for i, line in enumerate(lines) if line.role == "mgSubTitleTxt"), None)
    if marked is not None:
        return marked
    for i in range(head + 1, min(len(lines), head + 8)):
        line = lines[i].text
        if (
            _OF.match(line)
            or is_furniture(line)
            or line.startswith(("•", "Home"))
            or len(line) < 4
            or _MINUTED.match(line)
        ):
            continue
        return i
    return None


def _meeting_line(text: str, lines: tuple[Line, ...]) -> tuple[Span | None, Span | None, Span | None]:
    for line in lines[:40]:
        match = _OF.match(line.text) or _FIELD.match(line.text)
        if match is None or len(line.text) > 200:
            continue
        start = line.span.starts_at
        body = body_in(text, Span(start + match.start("body"), start + match.end("body"))) or Span(
            start + match.start("body"), start + match.end("body")
        )
        dates = [Span(start + at.starts_at, start + at.ends_at) for at, read in scan(line.text) if read.iso is not None]
        item = _NUMBER.search(line.text)
        number = Span(start + item.start("number"), start + item.end("number")) if item else None
        return body, dates[0] if dates else None, number
    return None, None, None


def _number_listed(text: str, lines: tuple[Line, ...]) -> Span | None:
    """The number that the names of the supporting documents carry ("Report, item 31.")."""
    for line in lines:
        match = _LISTED.search(line.text) if len(line.text) < 200 else None
        if match is not None and re.search(r"PDF|DOC|\bitem \S+\.?\s*\Z", line.text):
            return Span(line.span.starts_at + match.start("number"), line.span.starts_at + match.end("number"))
    return None


def _issue(document: Document, lines: tuple[Line, ...], head: int) -> tuple[Meeting, ...]:
    text = document.text
    starts = [(i, m) for i, line in enumerate(lines) if i >= head and (m := _AT.fullmatch(line.text))]
    page_title = next((line.span for line in lines if line.role == "mgSubTitleTxt"), None)
    if page_title is None and starts and starts[0][0] > head + 1:
        page_title = next((line.span for line in lines[head + 1 : starts[0][0]] if not is_furniture(line.text)), None)
    meetings: list[Meeting] = []
    for (at, match), after in zip(starts, [*[i for i, _ in starts[1:]], len(lines)], strict=False):
        start = lines[at].span.starts_at
        body = Span(start + match.start("body"), start + match.end("body"))
        held = Span(start + match.start("date"), start + match.end("date"))
        number = Span(start + match.start("number"), start + match.end("number")) if match["number"] else None
        title, first = page_title, at
        if at + 1 < after and (
            lines[at + 1].role == "mgAiTitleTxt"
            or _like(lines[at + 1].text, text[page_title.starts_at : page_title.ends_at] if page_title else "")
        ):
            skip = re.match(r"(?:\d{1,4}[a-z]?|\d+/\d+)[.)]?\s+(?=\D)", lines[at + 1].text)
            title = (
                clean_title(
                    text, Span(lines[at + 1].span.starts_at + (skip.end() if skip else 0), lines[at + 1].span.ends_at)
                )
                or title
            )
            first = at + 1
        part = _part(document, first, after, title, number)
        span = Span(start, lines[after - 1].span.ends_at)
        meetings.append(Meeting(span, body, held, None, (), (replace(part, span=span),)))
    return tuple(meetings)


def _like(line: str, title: str) -> bool:
    return bool(title) and title[:30].casefold() in line.casefold()


def _part(document: Document, first: int, last: int, title: Span | None, number: Span | None) -> Part:
    """The item as its own words tell it, with the labelled fields of a record that stands inside it."""
    text, lines = document.text, lines_of(document)
    span = Span(lines[first].span.starts_at, lines[last - 1].span.ends_at)
    told = item_part(document, span, title, number)
    form = build_part(document, first, last, title=title, find_title=False)
    fields = tuple(f for f in form.fields if f.name not in ("title", "meeting", "council"))
    fields += _author(text, lines, first, last)
    led = LEAD.search(text, span.starts_at, span.ends_at)
    if form.clauses and (not told.clauses or led is None or not led["caps"]):
        return replace(
            told, fields=fields, sections=form.sections, clauses=form.clauses, decided=True, stage=form.stage
        )
    return replace(told, fields=fields)


def _author(text: str, lines: tuple[Line, ...], first: int, last: int) -> tuple[Field, ...]:
    """A line below the title that is a name with its office: who brought the item."""
    for line in lines[first + 1 : min(last, first + 4)]:
        if _MINUTED.match(line.text):
            break
        name = read_name(text, line.span.starts_at, line.span.ends_at)
        if (
            name is not None
            and (name.given or name.honorifics)
            and len(line.text) < 130
            and not line.text.endswith(".")
            and text[name.ends_at : name.ends_at + 1] in (",", " ", "")
            and re.match(r",\s|\s[-–(]|\Z", text[name.ends_at : line.span.ends_at])
        ):
            return (Field("report_author", line.span),)
    return ()
