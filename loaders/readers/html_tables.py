"""Tables of a web page: which only arrange it, and where each cell stands when cells span rows and columns."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from loaders.readers.html_part import TITLE_CLASSES

_MAXIMUM_CLIMB = 60  # how far up a heading looks for the table it stands in
_MAXIMUM_COLUMNS, _MAXIMUM_TALL = 200, 10_000  # a cell spans no further, whatever it says


@dataclass(slots=True)
class Table:
    """A table in the making. `number` is its running number; None where it only arranges the page."""

    number: int | None
    row: int = -1
    column: int = 0
    header_row: bool = False
    taken: dict[int, int] = field(default_factory=dict[int, int])
    """Column -> the last row that a cell from above covers there."""

    def next_row(self, *, in_head: bool) -> None:
        self.row += 1
        self.column = 0
        self.header_row = in_head

    def place(self, wide: int, tall: int) -> tuple[int, int]:
        """The row and column of the next cell, which covers `wide` columns and `tall` rows.

        >>> table = Table(0); table.next_row(in_head=False); table.place(1, 2), table.place(2, 1)
        ((0, 0), (0, 1))
        >>> table.next_row(in_head=False); table.place(1, 1)
        (1, 1)
        """
        self.row = max(self.row, 0)
        while self.column < _MAXIMUM_COLUMNS and self.taken.get(self.column, -1) >= self.row:
            self.column += 1
        column = self.column
        self.column += min(max(wide, 1), _MAXIMUM_COLUMNS)
        if tall > 1:
            last = self.row + min(tall, _MAXIMUM_TALL) - 1
            self.taken.update(dict.fromkeys(range(column, min(self.column, _MAXIMUM_COLUMNS)), last))
        return self.row, column


def layout_tables(part: LexborNode) -> set[int]:
    """Tables that only arrange the page: those that hold headings or other tables, and ModernGov's agenda table."""
    found: set[int] = set()
    if part.css_first("table") is None:
        return found
    titles = ", ".join(f".{name}" for name in TITLE_CLASSES if name != "mgSectionTitle")
    for inner in part.css(f"table, h1, h2, h3, h4, {titles}"):
        if inner.tag == "table" and "mgItemTable" in (inner.attributes.get("class") or ""):
            found.add(inner.mem_id)
        node = inner.parent
        for _ in range(_MAXIMUM_CLIMB):
            if node is None or node.mem_id in found:
                break
            if node.tag == "table":
                found.add(node.mem_id)
            node = node.parent
    return found


def integer(value: str | None, default: int) -> int:
    """A whole number of an attribute, or the default for anything else."""
    return int(value) if value is not None and re.fullmatch(r"\s*-?\d{1,6}\s*", value) else default
