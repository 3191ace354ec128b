"""A register of numbered notices: one row or run of lines a decision, each opened by its number (mayors' and
commissioners' logs).
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from itertools import pairwise

from graph.evidence import Document, Span
from loaders.labels import label_of
from loaders.reading import Field, FieldName, Part, Reading, Section
from loaders.records.clauses import clauses_in
from loaders.records.lines import Line, lines_of
from loaders.records.parts import build_part
from loaders.records.titles import REFERENCE

_NUMBER = re.compile(rf"(?P<ref>{REFERENCE})(?=\s|\Z|\*|:)")
_COLUMNS = (
    "reference",
    "decided_on",
    "title",
    "decision",
    "maker",
    "status",
    "purpose",
    "published_on",
    "places",
    "lead_officer",
    "report_author",
    "contact",
    "key_decision",
)
# A date and the names that the columns beside the text have left among its lines, as a converter of tables prints them.
_DATE = re.compile(r"(?P<date>\d{1,2}/\d{1,2}/\d(?:\s*\n?\s*\d(?:\d\d)?)?)(?!\d)")
_NAME = r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,3}"
_MAKER_AFTER = re.compile(rf"\s*(?P<name>{_NAME})\s*(?:/|\n|\Z)")


def recognise(document: Document) -> Reading | None:
    """A table with a column of decision numbers, or lines that open with such numbers in sequence."""
    lines = lines_of(document)
    rows = _table(document, lines)
    if len(rows) >= 2:
        return Reading("decision-list", f"is a register of {len(rows)} numbered decisions", 0.9, tuple(rows))
    starts = _sequence(lines)
    if len(starts) >= 2:
        parts = tuple(_run(document, a, b, lines) for a, b in zip(starts, [*starts[1:], len(lines)], strict=True))
        return Reading("decision-list", f"has {len(parts)} entries opened by consecutive decision numbers", 0.9, parts)
    return None


def _table(document: Document, lines: tuple[Line, ...]) -> list[Part]:
    """Rows of a table whose header names at least a decision and its number, title or date."""
    grid: dict[tuple[int, int], dict[int, list[Line]]] = defaultdict(lambda: defaultdict(list))
    for line in lines:
        if line.table is not None and line.row is not None and line.column is not None:
            grid[line.table, line.row][line.column].append(line)
    heads: dict[int, dict[int, str]] = {}
    found: list[Part] = []
    for (table, _), cells in sorted(grid.items()):
        if table not in heads:
            labels = {column: label_of(" ".join(x.text for x in its)) for column, its in cells.items()}
            heads[table] = {c: v.name for c, v in labels.items() if v is not None and v.name in _COLUMNS}
            continue
        known = heads[table]
        names = set(known.values())
        if len(known) < 3 or not names & {"reference", "decided_on"} or not names & {"title", "decision", "purpose"}:
            continue
        if len(cells) < 2:
            continue
        found.append(_row(document, known, cells))
    return found


def _row(document: Document, known: dict[int, str], cells: dict[int, list[Line]]) -> Part:
    fields: list[Field] = []
    sections: list[Section] = []
    title: Span | None = None
    everything = [line for its in cells.values() for line in its]
    for column, its in sorted(cells.items()):
        span = Span(its[0].span.starts_at, its[-1].span.ends_at)
        name = known.get(column)
        if name in ("decision", "purpose"):
            sections.append(Section("decision" if name == "decision" else "purpose", span))
        elif name == "title":
            title = span
            fields.append(Field("title", span))
        elif name is not None:
            field: FieldName = name  # pyright: ignore[reportAssignmentType]
            fields.append(Field(field, span))
    whole = Span(min(x.span.starts_at for x in everything), max(x.span.ends_at for x in everything))
    decision = next((s for s in sections if s.role == "decision"), None)
    clauses = clauses_in(document, decision.span) if decision else ()
    return Part(whole, title, None, tuple(fields), tuple(sections), clauses)


def _sequence(lines: tuple[Line, ...]) -> list[int]:
    """Lines that hold a number alone, or open with it, the numbers of one series going up or down by little."""
    found: list[tuple[int, str, int]] = []
    for at, line in enumerate(lines):
        match = _NUMBER.match(line.text)
        if match is None or len(line.text) > len(match["ref"]) + 2 or not re.search("[A-Z]{2}", match["ref"]):
            continue
        digits = re.findall(r"\d+", match["ref"])
        series = re.sub(r"\d+", "#", match["ref"].rstrip("*"))
        found.append(
            (at, series, int(digits[0] if len(digits) == 1 else digits[-1] if len(digits[-1]) > 2 else digits[0]))
        )
    if len(found) < 2:
        return []
    series = max({s for _, s, _ in found}, key=lambda s: sum(x[1] == s for x in found))
    same = [(at, number) for at, s, number in found if s == series]
    steps = [b[1] - a[1] for a, b in pairwise(same)]
    if len(same) < 2 or not all(0 < abs(step) <= 5 for step in steps):
        return []
    return [at for at, _ in same]


def _run(document: Document, first: int, last: int, lines: tuple[Line, ...]) -> Part:
    part = build_part(document, first, last, find_title=False)
    match = _NUMBER.match(lines[first].text)
    fields = list(part.fields)
    start = lines[first].span.starts_at
    if match:
        fields.insert(0, Field("reference", Span(start, start + len(match["ref"].rstrip("*")))))
    body = Span(lines[min(first + 1, last - 1)].span.starts_at, lines[last - 1].span.ends_at)
    end = body.ends_at
    if date := _DATE.search(document.text, body.starts_at, body.ends_at):
        dates = list(_DATE.finditer(document.text, body.starts_at, body.ends_at))
        alone = [d for d in dates if document.text[: d.start()].endswith("\n")]
        date = (alone or dates)[-1]
        fields.append(Field("decided_on", Span(*date.span("date"))))
        end = date.start()
        if name := _MAKER_AFTER.match(document.text, date.end("date")):
            fields.append(Field("maker", Span(*name.span("name"))))
    span = Span(body.starts_at, max(body.starts_at + 1, end))
    clauses = clauses_in(document, span)
    return replace(
        part,
        fields=tuple(fields),
        sections=(Section("decision", span), Section("finance", Span(span.ends_at, body.ends_at)))
        if span.ends_at < body.ends_at
        else (Section("decision", span),),
        clauses=clauses,
    )
