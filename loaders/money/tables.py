"""Tables of money: which cells are sums, in which unit, and under which heads they stand.

The unit comes from the cell itself, its column's head, its row's head, the corner or the caption ("£000", "£m"); a
column of percentages, years or counts is no money whatever the caption says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from graph.evidence import Block, Document, Span
from loaders.money.sums import Sum, scan, to_pence

_UNIT = re.compile(
    r"(?:£|GBP|\bpounds)\s*['’`‘]?(?P<thousand>000s?\b|\s?k\b|\s?thousands?\b)|£\s*(?P<million>m\b|mn\b|millions?\b)|"
    r"£\s*(?P<billion>bn?\b|billions?\b)|\(\s*['’`‘]?(?P<bracket>000s?)\s*\)|(?P<pound>£|\bGBP\b)",
    re.I,
)
_BARE = re.compile(
    r"\(?[-–−+]?\s?(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[ \u00a0]\d{3})+|\d+(?:\.\d+)?)\s?(?P<unit>k|m|"
    r"bn)?\)?\*?",
    re.I,
)
_NO_MONEY = re.compile(
    r"%|\b(?:per\s?cent|percentage|year|date|no\.?|number|numbers|fte|posts?|ref|reference|homes|units|places|places|"
    r"days|hours|"
    r"people|votes?|item|page|count|score|rank|term|age|miles|km|beds|qty|quantity|staff|headcount)\b",
    re.I,
)
_TOTAL = re.compile(
    r"\A\W*(?:(?:grand|sub|overall|combined|annual|project|scheme|programme)[\s-]*)?totals?\b|\bin\s+total\b|"
    r"\btotals?\W*\Z|\A\W*(?:sum|all)\W*\Z",
    re.I,
)
_GRAND = re.compile(r"\bgrand|\boverall|\bcombined", re.I)
_SUB = re.compile(r"\bsub-?\s?total", re.I)
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is a sum. `row_head` and `column_head` are where its row and column say what they are."""

    sum: Sum
    row: int
    column: int
    row_head: Span | None
    column_head: Span | None
    in_total_row: bool = False
    in_total_column: bool = False
    sub: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with sums in it; `lead` is the text that introduces it (its caption and the sentence before)."""

    number: int
    span: Span
    lead: Span | None
    cells: tuple[Cell, ...]
    rows: dict[int, dict[int, Span]] = field(default_factory=dict[int, dict[int, Span]])


def tables_of(document: Document) -> list[Table]:
    """The tables of a document that hold sums of money."""
    groups: dict[int, list[Block]] = {}
    for block in document.blocks:
        if block.kind == "table-cell" and block.table is not None:
            groups.setdefault(block.table, []).append(block)
    found = [table for number, blocks in groups.items() if (table := _read(document, number, blocks)) is not None]
    return sorted(found, key=lambda t: t.span)


def _read(document: Document, number: int, blocks: list[Block]) -> Table | None:
    rows: dict[int, dict[int, Span]] = {}
    marked: set[int] = set()
    for block in blocks:
        row = rows.setdefault(block.row or 0, {})
        before = row.get(block.column or 0)
        row[block.column or 0] = Span(before.starts_at, block.span.ends_at) if before else block.span
        if block.header:
            marked.add(block.row or 0)
    if len(rows) < 2 or max(len(r) for r in rows.values()) < 2:
        return None
    span = Span(min(b.span.starts_at for b in blocks), max(b.span.ends_at for b in blocks))
    reader = _Reader(document, rows, marked, span)
    cells = reader.cells()
    return Table(number, span, reader.lead, tuple(cells), rows) if cells else None


class _Reader:
    """One table being read."""

    def __init__(self, document: Document, rows: dict[int, dict[int, Span]], marked: set[int], span: Span) -> None:
        self.document, self.rows, self.marked, self.span = document, rows, marked, span
        self.lead = _lead(document, span)
        self.text = document.text
        order = sorted(rows)
        self.head_rows = [r for r in order if r in marked] or ([order[0]] if self._is_head(order[0]) else [])
        self.caption_unit = self._unit_in(self.lead, tail=160) if self.lead else None

    def _quote(self, span: Span | None) -> str:
        return self.document.quote(span) if span else ""

    def _is_head(self, row: int) -> bool:
        """A first row without sums or bare numbers (years and units aside) says what the columns are."""
        words = [self._quote(s) for s in self.rows[row].values()]
        return not any(scan(word) for word in words) and not any(
            (m := _BARE.fullmatch(word.strip())) and not _YEAR.fullmatch(m["number"]) for word in words
        )

    def _unit_in(self, span: Span | None, tail: int = 0) -> str | None:
        words = self._quote(span)
        found = list(_UNIT.finditer(words[-tail:] if tail else words))
        found = [m for m in found if not re.match(r"\s?\d", words[-tail:][m.end() :] if tail else words[m.end() :])]
        return _unit_name(found[-1]) if found else None

    def _column_head(self, row: int, column: int) -> Span | None:
        heads = [r for r in self.head_rows if r < row and column in self.rows[r]]
        return self.rows[heads[-1]][column] if heads else None

    def _column_unit(self, row: int, column: int) -> tuple[str | None, bool]:
        """The unit that a column's heads give, and whether they forbid one."""
        unit, forbids = None, False
        for r in self.head_rows:
            if r >= row or column not in self.rows[r]:
                continue
            head = self._quote(self.rows[r][column])
            unit = self._unit_in(self.rows[r][column]) or unit
            forbids |= (
                bool(_NO_MONEY.search(head)) and not self._unit_in(self.rows[r][column]) and not _YEAR.search(head)
            )
        return unit, forbids

    def _row_head(self, row: int, column: int) -> Span | None:
        """The first cell of the row that is words, left of the sum."""
        for c in sorted(self.rows[row]):
            if c >= column:
                break
            if re.search(r"[A-Za-z]{2}|\d{4}", self._quote(self.rows[row][c])) and not scan(
                self._quote(self.rows[row][c])
            ):
                return self.rows[row][c]
        return None

    def cells(self) -> list[Cell]:
        found: list[Cell] = []
        total_rows = {
            r for r in self.rows if any(_TOTAL.search(self._quote(self.rows[r][c])) for c in sorted(self.rows[r])[:1])
        }
        total_columns = {
            c for r in self.head_rows for c, s in self.rows[r].items() if c and _TOTAL.search(self._quote(s))
        }
        for row in sorted(self.rows):
            if row in self.head_rows:
                continue
            for column, span in sorted(self.rows[row].items()):
                one = self._sum(row, column, span)
                if one is None:
                    continue
                head = self._row_head(row, column)
                sub = bool(_SUB.search(self._quote(head))) if head else False
                found.append(
                    Cell(
                        one,
                        row,
                        column,
                        head,
                        self._column_head(row, column),
                        row in total_rows,
                        column in total_columns,
                        sub,
                    )
                )
        return found

    def _sum(self, row: int, column: int, span: Span) -> Sum | None:
        words = self._quote(span)
        own = scan(self.text, span.starts_at, span.ends_at)
        if own:
            rest = "".join(words.split())
            letters = len(re.findall(r"[A-Za-z]", rest)) - sum(
                len(re.findall(r"[A-Za-z]", self._quote(o.span))) for o in own
            )
            return own[0] if len(own) == 1 and letters <= 14 and len(words) <= 40 else None
        match = _BARE.fullmatch(words.strip())
        if match is None or len(match["number"]) > 18:
            return None
        unit, forbids = self._column_unit(row, column)
        head = self._row_head(row, column)
        unit = unit or self._unit_in(head)
        if unit is None and not forbids and (column > min(self.rows[row]) or len(self.rows[row]) == 1):
            corner = self.rows[self.head_rows[0]] if self.head_rows else {}
            unit = self._unit_in(corner.get(min(corner))) if corner else None
            unit = unit or self.caption_unit
        if unit is None or (forbids and not self._column_unit(row, column)[0]):
            return None
        if (
            head is not None
            and _NO_MONEY.search(self._quote(head))
            and not _UNIT.search(self._quote(head))
            and not _YEAR.search(self._quote(head))
        ):
            return None
        if _YEAR.fullmatch(match["number"]) and column == min(self.rows[row]):
            return None
        pence = to_pence(match["number"], match["unit"] or (unit if unit != "pound" else None))
        if not pence:
            return None
        at = span.starts_at + words.index(words.strip())
        negative = words.strip().startswith(("(", "-", "–", "−"))
        return Sum(Span(at, at + len(words.strip())), pence, negative=negative, marked=False)


def _unit_name(match: re.Match[str]) -> str:
    if match["thousand"] or match["bracket"]:
        return "k"
    return "m" if match["million"] else "bn" if match["billion"] else "pound"


def _lead(document: Document, span: Span) -> Span | None:
    """The text right before a table, up to two lines: its caption, or the sentence that ends in 'as follows:'."""
    text, end = document.text, span.starts_at
    while end > 0 and (text[end - 1].isspace() or text[end - 1] in "|-:+="):
        end -= 1
        if text[end] == ":" and text[end - 1 : end].strip("-|: \n"):
            end += 1
            break
    start = max(0, end - 400)
    cut = text.rfind("\n\n", start, end)
    start = cut + 2 if cut >= 0 else start
    return Span(start, end) if end - start > 3 else None
