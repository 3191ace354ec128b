"""Tables of a PDF page: those whose cells are ruled, and those whose runs of text stand under each other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from loaders.readers.pdf_lines import Segment
from loaders.readers.pdf_rules import Cell, Rules

_NUMERIC = re.compile(r"[£$€]?\s?[\d,./%]+[kKmM]?|[£-]|n/a|nil|N/A|Nil")
_SAME = 2.5  # points within which two edges are one column's
_NEAR = 6.0  # points by which a cell's further lines may stand off its first


@dataclass(frozen=True, slots=True)
class Page:
    """A page's lines in reading order, each of one run of text or more, and its ruling."""

    lines: list[list[Segment]]
    rules: Rules


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the lines of each of its cells, an empty list where a cell is empty."""

    number: int
    cells: tuple[list[Segment], ...]
    header: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    rows: tuple[Row, ...]


@dataclass(slots=True)
class _Column:
    """Where a column's cells have stood so far: its whole width, and the edges and middles its cells shared."""

    left: float
    right: float
    lefts: list[float] = field(default_factory=list[float])
    rights: list[float] = field(default_factory=list[float])
    middles: list[float] = field(default_factory=list[float])

    def add(self, segment: Segment) -> None:
        self.left, self.right = min(self.left, segment.left), max(self.right, segment.right)
        self.lefts.append(segment.left)
        self.rights.append(segment.right)
        self.middles.append((segment.left + segment.right) / 2)

    def overlap(self, segment: Segment) -> float:
        return min(self.right, segment.right) - max(self.left, segment.left)

    def lines_up(self, segment: Segment) -> bool:
        """Whether the run shares its left edge, right edge or middle with a cell of the column."""
        middle = (segment.left + segment.right) / 2
        return (
            any(abs(segment.left - left) <= _SAME for left in self.lefts[-12:])
            or any(abs(segment.right - right) <= _SAME for right in self.rights[-12:])
            or any(abs(middle - other) <= _SAME for other in self.middles[-12:])
        )


def split_tables(page: Page) -> list[Table | list[Segment]]:
    """The page's lines in order, as runs of prose and tables."""
    result: list[Table | list[Segment]] = []
    known: list[float] = []
    for lines, cells in _ruled_runs(page):
        table = _ruled_table(lines, cells) if cells else None
        if table is not None:
            result.append(table)
            continue
        for piece in _aligned_tables(lines, known):
            before = result[-1] if result else None
            if isinstance(piece, list) and isinstance(before, list):
                before += piece
            else:
                result.append(piece)
    return result


def _ruled_runs(page: Page) -> list[tuple[list[list[Segment]], list[list[Cell]]]]:
    """Runs of lines that stand in ruled cells, with the cell of every segment, and the runs between them, without."""
    if not page.rules.horizontals:
        return [(page.lines, [])]
    runs: list[tuple[list[list[Segment]], list[list[Cell]]]] = []
    for line in page.lines:
        found = [page.rules.cell_of(segment) for segment in line]
        cells = [cell for cell in found if cell is not None]
        ruled = len(cells) == len(line)
        joins = bool(runs) and bool(runs[-1][1]) == ruled
        if joins and ruled:
            low = min(cell.bottom for row in runs[-1][1] for cell in row)
            joins = max(cell.top for cell in cells) >= low - _SAME  # a box further down is another table
        if not joins:
            runs.append(([], []))
        runs[-1][0].append(line)
        if ruled:
            runs[-1][1].append(cells)
    return runs


def _ruled_table(lines: list[list[Segment]], cells: list[list[Cell]]) -> Table | None:
    """The table of ruled cells; None where they make no columns (a frame around prose)."""
    lefts = _distinct([cell.left for row in cells for cell in row])
    tops = _distinct([cell.top for row in cells for cell in row])[::-1]
    if len(lefts) < 2:
        return None
    grid: list[list[list[Segment]]] = [[[] for _ in lefts] for _ in tops]
    for line, places in zip(lines, cells, strict=True):
        for segment, cell in zip(line, places, strict=True):
            grid[_index(tops, cell.top)][_index(lefts, cell.left)].append(segment)
    rows = [[_cell_lines(found) for found in row] for row in grid]
    headed = len(rows) > 1 and _all_bold(rows[0]) and not _all_bold(rows[1])
    return Table(tuple(Row(n, tuple(row), headed and n == 0) for n, row in enumerate(rows)))


def _cell_lines(segments: list[Segment]) -> list[Segment]:
    """The lines of one cell; runs on one line are one line."""
    lines: list[list[Segment]] = []
    for segment in segments:
        if lines and abs(lines[-1][-1].baseline - segment.baseline) < _SAME and segment.left > lines[-1][-1].left:
            lines[-1].append(segment)
        else:
            lines.append([segment])
    return [_whole(line) for line in lines]


def _distinct(values: list[float]) -> list[float]:
    result: list[float] = []
    for value in sorted(values):
        if not result or value - result[-1] > _SAME:
            result.append(value)
    return result


def _index(values: list[float], value: float) -> int:
    return min(range(len(values)), key=lambda n: abs(values[n] - value))


def _aligned_tables(lines: list[list[Segment]], known: list[float]) -> list[Table | list[Segment]]:
    """Tables without ruling. `known` are the left edges of columns met on the page; the ones found are added.

    Two rows or more whose cells line up make a table, and one row does where an earlier table of the page has a column.
    Lines that stand wholly in one of its columns, between rows, are further lines of a cell.
    """
    result: list[Table | list[Segment]] = []
    prose: list[Segment] = []
    at = 0
    while at < len(lines):
        end, columns = _extent(lines, at, known)
        if end:
            result.append(_built(lines[at:end], columns))
            known += [column.left for column in columns[1:]]
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
    first, last = line[0], line[-1]
    text = "\t".join(s.text for s in line)
    bottom, top = min(s.bottom for s in line), max(s.top for s in line)
    fonts = (first.first_font, last.last_font)
    return Segment(text, first.left, bottom, last.right, top, first.baseline, first.size, *fonts)


def _extent(lines: list[list[Segment]], at: int, known: list[float]) -> tuple[int, list[_Column]]:
    """Where the table that begins at `at` ends, and its columns from left to right; 0 where none begins."""
    if len(lines[at]) < 2:
        return 0, []
    columns: list[_Column] = []
    _take_in(lines[at], columns)
    rows = 1 + any(abs(s.left - left) <= _SAME for s in lines[at][1:] for left in known)
    end = at + 1
    while end < len(lines):
        line = lines[end]
        if len(line) > 1:
            if not _fits(line, columns):
                break
            _take_in(line, columns)
            rows += 1
        elif not _in_column(line[0], columns, lines, at, end):
            break
        else:
            rows += line[0].left > columns[0].left + _NEAR
        end += 1
    while end > at + 1 and len(lines[end - 1]) == 1 and not _tail_of_cell(lines, end - 1, columns):
        end -= 1
    return (end, columns) if rows >= 2 else (0, [])


def _take_in(line: list[Segment], columns: list[_Column]) -> None:
    """Adds the cells of a row to their columns; a cell over several columns widens none of them."""
    for segment in line:
        over = [column for column in columns if column.overlap(segment) > 0]
        if len(over) == 1:
            over[0].add(segment)
        elif not over:
            column = _Column(segment.left, segment.right)
            column.add(segment)
            columns.append(column)
    columns.sort(key=lambda column: column.left)


def _fits(line: list[Segment], columns: list[_Column]) -> bool:
    """Whether a line of several runs is a row of the table: one beyond the first lines up with its column."""
    for segment in line[1:]:
        over = [n for n, column in enumerate(columns) if column.overlap(segment) > 0]
        if len(over) == 1 and over[0] > 0 and columns[over[0]].lines_up(segment):
            return True
    return False


def _in_column(segment: Segment, columns: list[_Column], lines: list[list[Segment]], at: int, end: int) -> bool:
    """A single line that may belong to a cell: it starts at a column's edge and does not run over the next column."""
    here = next((n for n, column in enumerate(columns) if abs(segment.left - column.left) <= _NEAR), None)
    if here is None:
        here = next((n for n, column in enumerate(columns) if column.lines_up(segment)), None)
    if here is None or (here + 1 < len(columns) and segment.right > columns[here + 1].left - 2.0):
        return False
    before = lines[end - 1]
    return abs(before[0].baseline - segment.baseline) < 3.5 * segment.size or any(
        abs(s.baseline - segment.baseline) < 3.0 for line in lines[max(at, end - 12) : end] for s in line
    )


def _tail_of_cell(lines: list[list[Segment]], at: int, columns: list[_Column]) -> bool:
    """Whether a single line at a table's end still belongs to it.

    It goes on below a cell beyond the first column, or stands beside one.
    """
    segment = lines[at][0]
    if segment.left > columns[0].left + _NEAR:
        return True
    beside = (other for other in lines[max(0, at - 6) : at + 6] if other is not lines[at])
    return any(abs(s.baseline - segment.baseline) < 3.0 for other in beside for s in other)


def _built(lines: list[list[Segment]], columns: list[_Column]) -> Table:
    rows: list[list[list[Segment]]] = []
    for line in lines:
        first = _column(line[0], columns)
        starts = not _continues(line, columns, rows[-1]) if rows and len(line) > 1 else len(line) > 1
        if not rows or starts or (len(line) == 1 and _starts_row(line[0], first, rows[-1])):
            rows.append([[] for _ in columns])
        for segment in line:
            rows[-1][_column(segment, columns)].append(segment)
    headed = len(rows) > 1 and _all_bold(rows[0]) and not _all_bold(rows[1])
    return Table(tuple(Row(n, tuple(cells), headed and n == 0) for n, cells in enumerate(rows)))


def _all_bold(row: list[list[Segment]]) -> bool:
    return all(segment.bold for cell in row for segment in cell)


def _continues(line: list[Segment], columns: list[_Column], row: list[list[Segment]]) -> bool:
    """Whether a line of several cells goes on with the row above.

    It stands close below, in one cell at least in the middle of a sentence, and holds no number by itself.
    """
    if any(_NUMERIC.fullmatch(segment.text) for segment in line):
        return False
    going_on = False
    for segment in line:
        above = row[_column(segment, columns)]
        if not above or above[-1].baseline - segment.baseline > 1.4 * segment.size:
            return False
        going_on = going_on or segment.text[0].islower() or above[-1].text[-1] in ",&-("
    return going_on


def _starts_row(segment: Segment, column: int, row: list[list[Segment]]) -> bool:
    """A line in the first column begins a row, unless it goes on below the label above it."""
    if column > 0:
        return False
    label = row[0]
    return not label or label[-1].baseline - segment.baseline > 1.5 * segment.size


def _column(segment: Segment, columns: list[_Column]) -> int:
    """The column a run stands in: the one it begins in, else the one it overlaps most."""
    for n, column in enumerate(columns):
        inside = column.left - _NEAR <= segment.left
        if inside and (n + 1 == len(columns) or segment.left < columns[n + 1].left - _NEAR):
            return n
    return max(range(len(columns)), key=lambda n: columns[n].overlap(segment))
