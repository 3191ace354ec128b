"""The ruling of a PDF page: the lines and boxes drawn around cells, and the cell that a piece of text stands in."""

from __future__ import annotations

import ctypes
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from pypdfium2 import raw

from loaders.readers.pdf_lines import Segment

_THIN = 2.5  # a drawn box no thicker than this is a line
_TOUCH = 3.0  # points within which two lines meet
_MAXIMUM_OBJECTS = 4_000  # a map or a chart has more, and no page of cells does


@dataclass(frozen=True, slots=True)
class Cell:
    """The box of a cell in points."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Rules:
    """Horizontal lines as (y, from x, to x) and vertical ones as (x, from y, to y), both sorted."""

    horizontals: tuple[tuple[float, float, float], ...] = ()
    verticals: tuple[tuple[float, float, float], ...] = ()

    def cell_of(self, segment: Segment) -> Cell | None:
        """The smallest box of ruled lines around the segment; None where one of its four sides is open."""
        x, y = segment.left + 1.0, segment.baseline + 0.3 * segment.size
        top = _first(self.horizontals, y, x, upwards=True)
        bottom = _first(self.horizontals, y, x, upwards=False)
        right = _first(self.verticals, x, y, upwards=True)
        left = _first(self.verticals, x, y, upwards=False)
        if top is None or bottom is None or right is None or left is None:
            return None
        return Cell(left, bottom, right, top)


def rules_of(page: object) -> Rules:
    """The ruling of a page, given as PDFium's handle of it."""
    count = raw.FPDFPage_CountObjects(page)
    if not 4 <= count <= _MAXIMUM_OBJECTS:
        return Rules()
    numbers = [ctypes.c_float() for _ in range(4)]
    references = [ctypes.byref(number) for number in numbers]
    horizontals: list[tuple[float, float, float]] = []
    verticals: list[tuple[float, float, float]] = []
    for n in range(count):
        item = raw.FPDFPage_GetObject(page, n)
        if raw.FPDFPageObj_GetType(item) != raw.FPDF_PAGEOBJ_PATH or not raw.FPDFPageObj_GetBounds(item, *references):
            continue
        left, bottom, right, top = (number.value for number in numbers)
        wide, tall = right - left, top - bottom
        if tall <= _THIN < wide:
            horizontals.append(((top + bottom) / 2, left, right))
        elif wide <= _THIN < tall:
            verticals.append(((left + right) / 2, bottom, top))
        elif wide > _THIN:
            horizontals += [(bottom, left, right), (top, left, right)]
            verticals += [(left, bottom, top), (right, bottom, top)]
    if len(horizontals) < 2 or len(verticals) < 2:
        return Rules()
    verticals = sorted(set(verticals))
    # A line whose ends meet no upright one is an underline, not the edge of a cell.
    edges = {h for h in horizontals if _meets(verticals, h[1], h[0]) and _meets(verticals, h[2], h[0])}
    return Rules(tuple(sorted(edges)), tuple(verticals))


def _meets(verticals: list[tuple[float, float, float]], x: float, y: float) -> bool:
    start = bisect_left(verticals, (x - _TOUCH, float("-inf"), float("-inf")))
    for at, low, high in verticals[start:]:
        if at > x + _TOUCH:
            return False
        if low - _TOUCH <= y <= high + _TOUCH:
            return True
    return False


def _first(
    lines: tuple[tuple[float, float, float], ...], position: float, across: float, *, upwards: bool
) -> float | None:
    """The nearest line beyond `position` that covers `across`."""
    start = bisect_right(lines, (position, float("inf"), float("inf")))
    found = lines[start:] if upwards else lines[:start][::-1]
    for at, low, high in found:
        if low - 1.0 <= across <= high + 1.0:
            return at
    return None
