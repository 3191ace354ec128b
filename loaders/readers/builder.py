"""Puts a document's text together piece by piece, and its blocks with their offsets.

>>> b = Builder()
>>> b.block("label", "Decision Maker:"); b.gap(" "); b.block("paragraph", "Cabinet"); b.text
Span(starts_at=0, ends_at=15)
Span(starts_at=16, ends_at=23)
'Decision Maker: Cabinet'
"""

from __future__ import annotations

from graph.evidence import Block, BlockKind, Notice, Span
from loaders.readers.limits import MAXIMUM_BLOCKS, MAXIMUM_CELLS, MAXIMUM_CHARACTERS


class Full(Exception):
    """The document has reached a limit: what has been read so far is kept, with a notice."""


class Builder:
    """Text, blocks and links in the making. `length` is the offset at which the next piece lands (code points)."""

    def __init__(self) -> None:
        self.length = 0
        self.blocks: list[Block] = []
        self.links: list[tuple[Span, str]] = []
        self.notices: list[Notice] = []
        self.tables = 0
        self._cells = 0
        self._pieces: list[str] = []
        self._ending = ""

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    def gap(self, space: str) -> None:
        """White space between blocks; none at the start of the text, and never more line ends than asked for."""
        if not self.length:
            return
        if self._ending.endswith("\n"):
            space = space.removeprefix("\n" * (len(self._ending) - len(self._ending.rstrip("\n"))))
        self._add(space)

    def block(
        self,
        kind: BlockKind,
        text: str,
        *,
        level: int = 0,
        table: int | None = None,
        row: int | None = None,
        column: int | None = None,
        header: bool = False,
        ordinal: str | None = None,
        role: str | None = None,
    ) -> Span:
        """Appends a block; its text must start and end with something visible."""
        if table is not None:
            self._cells += 1
        if self.length + len(text) > MAXIMUM_CHARACTERS:
            raise Full(f"it is longer than {MAXIMUM_CHARACTERS:,} characters")
        if self._cells > MAXIMUM_CELLS:
            raise Full(f"it has more than {MAXIMUM_CELLS:,} table cells")
        if len(self.blocks) >= MAXIMUM_BLOCKS:
            raise Full(f"it has more than {MAXIMUM_BLOCKS:,} pieces")
        span = Span(self.length, self.length + len(text))
        self._add(text)
        self.blocks.append(Block(kind, span, level, table, row, column, header, ordinal, role))
        return span

    def plain(self, text: str) -> Span:
        """Appends text that is no block (a running header), and says where it stands."""
        span = Span(self.length, self.length + len(text))
        self._add(text)
        return span

    def table(self) -> int:
        """The running number of a table that begins here."""
        self.tables += 1
        return self.tables - 1

    def cut(self, reason: Full) -> None:
        self.notices.append(Notice("cut", f"only the first {self.length:,} characters are kept: {reason}"))

    def _add(self, piece: str) -> None:
        if piece:
            self._pieces.append(piece)
            self.length += len(piece)
            self._ending = piece if piece.strip("\n") else self._ending + piece
