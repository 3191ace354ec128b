"""Tables of a PDF page, found from gaps that stand under each other; ruling is not looked at."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.readers.pdf_lines import Segment

_NUMERIC = re.compile(r"[£$€]?\s?[\d,./%]+[kKmM]?|[£-]|n/a|nil|N/A|Nil")
_SAME = 2.5  # points within which two left edges are one column's


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the lines of each of its cells, an empty list where a cell is empty."""

    number: int
    cells: tuple[list[Segment], ...]
    header: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    rows: tuple[Row, ...]


def split_tables(lines: list[list[Segment]]) -> list[Table | list[Segment]]:
    """The page's lines in order, as runs of prose and tables.

    Two rows or more with a gap at the same place make a table, and one row does where an earlier table of the page has
    a column there. Lines that stand wholly in one of its columns, between rows, are further lines of a cell.
    """
    result: list[Table | list[Segment]] = []
    known: list[float] = []
    prose: list[Segment] = []
    at = 0
    while at < len(lines):
        end, lefts = _extent(lines, at, known)
        if end:
            result.append(_built(lines[at:end], lefts))
            known += lefts[1:]
            at = end
            continue
        if not result or result[-1] is not prose:
            prose = []
            result.append(prose)
        prose.append(_whole(lines[at]))
        at += 1
    return result


def _whole(line: list[Segment]) -> Segment:
    """A line of prose with wide gaps in it is one line all the same; a tab stands for the gap."""
    if len(line) == 1:
        return line[0]
    text = "\t".join(s.text for s in line)
    bottom, top = min(s.bottom for s in line), max(s.top for s in line)
    return Segment(
        text,
        line[0].left,
        bottom,
        line[-1].right,
        top,
        line[0].baseline,
        line[0].size,
        line[0].first_font,
        line[-1].last_font,
    )


def _extent(lines: list[list[Segment]], at: int, known: list[float]) -> tuple[int, list[float]]:
    """Where the table that begins at `at` ends, and the left edges of its columns; 0 where none begins."""
    if len(lines[at]) < 2:
        return 0, []
    lefts = [s.left for s in lines[at]]
    rows = 1 + _aligned(lines[at], known)
    end = at + 1
    while end < len(lines):
        line = lines[end]
        if len(line) > 1:
            if not _aligned(line, lefts):
                break
            lefts = _merged(lefts, [s.left for s in line])
            rows += 1
        elif not _in_column(line[0], lefts, lines, at, end):
            break
        else:
            rows += line[0].left > lefts[0] + 6.0
        end += 1
    while end > at + 1 and len(lines[end - 1]) == 1 and not _tail_of_cell(lines, end - 1, lefts):
        end -= 1
    return (end, sorted(lefts)) if rows >= 2 else (0, [])


def _aligned(line: list[Segment], lefts: list[float]) -> bool:
    """At least one column beyond the first starts where one started above, or the first does and there is no clash."""
    return any(abs(s.left - left) <= _SAME for s in line[1:] for left in lefts)


def _merged(lefts: list[float], more: list[float]) -> list[float]:
    return lefts + [m for m in more if all(abs(m - left) > _SAME for left in lefts)]


def _in_column(segment: Segment, lefts: list[float], lines: list[list[Segment]], at: int, end: int) -> bool:
    """A single line that may belong to a cell: it starts at a column's edge and does not run over the next column."""
    ordered = sorted(lefts)
    column = next((n for n, left in enumerate(ordered) if abs(segment.left - left) <= 6.0), None)
    if column is None:
        return False
    limit = ordered[column + 1] if column + 1 < len(ordered) else float("inf")
    if segment.right > limit - 2.0:
        return False
    before = lines[end - 1]
    return abs(before[0].baseline - segment.baseline) < 3.5 * segment.size or any(
        abs(s.baseline - segment.baseline) < 3.0 for line in lines[max(at, end - 12) : end] for s in line
    )


def _tail_of_cell(lines: list[list[Segment]], at: int, lefts: list[float]) -> bool:
    """Whether a single line at a table's end still belongs to it: it goes on below a cell beyond the first column, or
    stands beside one."""
    segment = lines[at][0]
    ordered = sorted(lefts)
    if segment.left > ordered[0] + 6.0:
        return True
    return any(
        abs(s.baseline - segment.baseline) < 3.0
        for other in lines[max(0, at - 6) : at + 6]
        if other is not lines[at]
        for s in other
    )


def _built(lines: list[list[Segment]], lefts: list[float]) -> Table:
    columns = len(lefts)
    rows: list[list[list[Segment]]] = []
    for line in lines:
        first = _column(line[0], lefts)
        starts = not _continues(line, lefts, rows[-1]) if rows and len(line) > 1 else len(line) > 1
        if not rows or starts or (len(line) == 1 and _starts_row(line[0], first, rows[-1])):
            rows.append([[] for _ in range(columns)])
        for segment in line:
            rows[-1][_column(segment, lefts)].append(segment)
    headed = len(rows) > 1 and _all_bold(rows[0]) and not _all_bold(rows[1])
    return Table(tuple(Row(n, tuple(cells), headed and n == 0) for n, cells in enumerate(rows)))


def _all_bold(row: list[list[Segment]]) -> bool:
    return all(segment.bold for cell in row for segment in cell)


def _continues(line: list[Segment], lefts: list[float], row: list[list[Segment]]) -> bool:
    """Whether a line of several cells goes on with the row above.

    It stands close below, in one cell at least in the middle of a sentence, and holds no number by itself.
    """
    if any(_NUMERIC.fullmatch(segment.text) for segment in line):
        return False
    going_on = False
    for segment in line:
        above = row[_column(segment, lefts)]
        if not above or above[-1].baseline - segment.baseline > 1.4 * segment.size:
            return False
        going_on = going_on or segment.text[0].islower() or above[-1].text[-1] in ",&-("
    return going_on


def _starts_row(segment: Segment, column: int, row: list[list[Segment]]) -> bool:
    """A line in the first column begins a row, unless it goes on below the label above it."""
    if column > 0:
        return False
    label = row[0]
    if not label:
        return True
    return label[-1].baseline - segment.baseline > 1.5 * segment.size


def _column(segment: Segment, lefts: list[float]) -> int:
    column = 0
    for n, left in enumerate(lefts):
        if segment.left >= left - 6.0:
            column = n
    return column
