"""A register of decisions as a table: a row of headings ("Date | Maker | Subject | Decision"), below it one row a decision."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from graph.evidence import Document, Span
from loaders.labels import label_of
from loaders.reading import Clause, Field, Part, Reading, Section
from loaders.records.clauses import clauses_in
from loaders.records.lines import Line, lines_of
from loaders.records.titles import clean_title

_FIELDS = frozenset(
    (
        "title",
        "reference",
        "system_reference",
        "maker",
        "decided_on",
        "published_on",
        "effective_from",
        "status",
        "key_decision",
        "call_in",
        "meeting",
        "places",
        "lead_officer",
        "contact",
        "report_author",
        "signed_by",
        "signed_on",
        "council",
    )
)
_SECTIONS = frozenset(("decision", "reasons", "options", "purpose", "finance", "consultation"))
_LEAST = 3  # columns whose headings are labels


def recognise(document: Document) -> Reading | None:
    """Two rows or more below headings of which one tells what was decided, or about what, and another who or when."""
    rows = _rows(lines_of(document))
    parts: list[Part] = []
    heads: dict[int, dict[int, str]] = {}
    for (table, _), cells in rows.items():
        columns = heads.get(table)
        if columns is None:
            names = {c: n for c, line in cells.items() if (n := _name(line)) is not None}
            told = set(names.values())
            wanted = bool(told & {"title", "decision"}) and bool(told & {"maker", "decided_on", "reference"})
            if len(names) >= _LEAST and len(told) >= _LEAST and wanted and len(names) * 2 > len(cells):
                heads[table] = names
        elif len(cells) >= _LEAST and (part := _part(document, columns, cells)) is not None:
            parts.append(part)
    if len(parts) < 2:
        return None
    return Reading(
        "decision-list", f"is a table of {len(parts)} decisions under headings of their own", 0.958, tuple(parts)
    )


def _rows(lines: Sequence[Line]) -> dict[tuple[int, int], dict[int, list[Line]]]:
    found: dict[tuple[int, int], dict[int, list[Line]]] = defaultdict(lambda: defaultdict(list))
    for line in lines:
        if line.table is not None and line.row is not None:
            found[line.table, line.row][line.column or 0].append(line)
    return found


def _name(cell: Sequence[Line]) -> str | None:
    """The field or section that a heading stands for; a heading over two lines is one."""
    label = label_of(" ".join(line.text for line in cell)) if len(cell) <= 3 else None
    return label.name if label is not None and (label.name in _FIELDS or label.name in _SECTIONS) else None


def _part(document: Document, columns: dict[int, str], cells: dict[int, list[Line]]) -> Part | None:
    fields: list[Field] = []
    sections: list[Section] = []
    clauses: tuple[Clause, ...] = ()
    title: Span | None = None
    for column, cell in cells.items():
        name = columns.get(column)
        span = Span(cell[0].span.starts_at, cell[-1].span.ends_at)
        if name is None:
            continue
        if name == "title" and title is None:
            title, told = clean_title(document, span, with_status=True)
            fields += [*told, Field("title", title)]
        elif name in _SECTIONS:
            sections.append(Section(name, span))  # pyright: ignore[reportArgumentType]
            clauses = clauses_in(document, span) if name == "decision" else clauses
        else:
            fields.append(Field(name, span))  # pyright: ignore[reportArgumentType]
    if title is None and not clauses:
        return None
    if not {f.name for f in fields} & {"maker", "decided_on", "reference", "signed_on"}:
        return None
    spans = [line.span for cell in cells.values() for line in cell]
    whole = Span(min(s.starts_at for s in spans), max(s.ends_at for s in spans))
    return Part(whole, title, None, tuple(fields), tuple(sections), clauses)
