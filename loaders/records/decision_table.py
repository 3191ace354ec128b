"""A table of decisions, one a row: title with the system's number, dates, call-ins; or the same table with its cells
run together.
"""

from __future__ import annotations

import re
from collections import defaultdict

from graph.evidence import Document, Span
from loaders.labels import label_of
from loaders.reading import Field, Part, Reading
from loaders.records.lines import Line, lines_of
from loaders.records.titles import clean_title

_DATE = r"\d{1,2}/\d{1,2}/\d{4}"
# ref, publication date, effective date, call-ins, with or without anything between.
_ROW = re.compile(
    r"\bref\s*:\s*(?P<ref>\d{1,7}?)\s*(?P<published>\d{2}/\d{2}/\d{4})\s*(?P<effective>\d{2}/\d{2}/\d{4})?"
    r"\s*(?P<call>Not for call-?in|Call-?in expired|\d{1,2}(?!\d|/))?",
    re.I,
)
_TITLE_CELL = re.compile(r"\bref\s*:\s*\d{1,7}\s*\Z", re.I)
_OFFICER = re.compile(r"\((?:Officer|Report author|Lead officer)\s*:\s*(?P<name>[^()]{3,60})\)")
_HEAD = re.compile(r"\W*title\s*(?:published|publication date|date)", re.I)


def recognise(document: Document) -> Reading | None:
    """A table whose rows end their titles with "ref: n", or lines of such rows run together."""
    lines = lines_of(document)
    rows = _rows(document, lines) or _rows(document, lines, numbered=False)
    if rows:
        return Reading(
            "decision-list",
            f"is a table of {len(rows)} decisions with the committee system's numbers",
            0.96,
            tuple(rows),
        )
    flat = _flat(document)
    if len(flat) >= 2 or (flat and any(_HEAD.match(line.text) for line in lines)):
        return Reading("decision-list", f"has {len(flat)} rows of a decision table run together", 0.96, tuple(flat))
    return None


def _rows(document: Document, lines: tuple[Line, ...], *, numbered: bool = True) -> list[Part]:
    tables: dict[tuple[int, int], list[Line]] = defaultdict(list)
    for line in lines:
        if line.table is not None and line.row is not None:
            tables[line.table, line.row].append(line)
    found: list[Part] = []
    names: dict[int, dict[int, str]] = {}
    for (table, _), cells in sorted(tables.items()):
        first = cells[0]
        known = names.get(table, {})
        row = bool(_TITLE_CELL.search(first.text)) if numbered else _is_row(known, cells)
        if not row or len(first.text) > 600:
            labels = {c.column: label_of(c.text) for c in cells if c.column is not None}
            if sum(v is not None for v in labels.values()) >= 2:
                names[table] = {k: v.name for k, v in labels.items() if v is not None}
            continue
        title, fields = clean_title(document, first.span, with_status=True)
        dates = 0
        for cell in cells[1:]:
            name = known.get(cell.column or 0)
            if re.fullmatch(_DATE, cell.text):
                dates += 1
                use = (
                    "published_on" if name in ("decided_on", "published_on", None) and dates == 1 else "effective_from"
                )
                fields.append(Field(use, cell.span))
            elif name in ("maker", "meeting", "status", "lead_officer", "places"):
                fields.append(Field(name, cell.span))
            elif len(cell.text) < 60:
                fields.append(Field("call_in", cell.span))
        span = Span(first.span.starts_at, cells[-1].span.ends_at)
        found.append(Part(span, title, None, (*fields, Field("title", title))))
    return found


def _is_row(known: dict[int, str], cells: list[Line]) -> bool:
    """A row below "Title | Date | Effective from | Call-ins" whose numbers the page does not show."""
    head = set(known.values())
    dates = sum(bool(re.fullmatch(_DATE, c.text)) for c in cells[1:])
    return "title" in head and bool(head & {"effective_from", "call_in"}) and dates >= 1


def _flat(document: Document) -> list[Part]:
    """Rows whose cells run together: the title is what stands on the line before "ref:", behind the row before."""
    text = document.text
    found: list[Part] = []
    floor = 0
    for match in _ROW.finditer(text):
        start = max(floor, text.rfind("\n", floor, match.start()) + 1)
        floor = match.end()
        words = text[start : match.start()]
        if not re.search(r"\w", words) or len(words) > 700:
            continue
        title, fields = clean_title(document, Span(start, match.start()), with_status=True)
        if officer := _OFFICER.search(words):
            fields.append(Field("lead_officer", Span(start + officer.start("name"), start + officer.end("name"))))
        fields.append(Field("system_reference", Span(*match.span("ref"))))
        fields.append(Field("published_on", Span(*match.span("published"))))
        if match["effective"]:
            fields.append(Field("effective_from", Span(*match.span("effective"))))
        if match["call"]:
            fields.append(Field("call_in", Span(*match.span("call"))))
        found.append(Part(Span(start, match.end()), title, None, (*fields, Field("title", title))))
    return found
