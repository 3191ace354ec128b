"""Plain text: the text exactly as received, and blocks found from the layout of its lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain, islice, pairwise

from graph.errors import UnreadableInput
from graph.evidence import Block, BlockKind, Notice, Span
from loaders.readers import lines as shape
from loaders.readers.builder import Full
from loaders.readers.decode import decode
from loaders.readers.limits import MAXIMUM_BLOCKS, MAXIMUM_CELLS, MAXIMUM_CHARACTERS, MAXIMUM_LINES
from loaders.readers.reading import Reading

# Ends of lines in whatever form they were received; the text keeps them.
_LINE_END = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]")
_RULING = re.compile(r"[\s|:+=_*\-–—]*\Z")
_MAXIMUM_WRAP = 130  # the widest page that is broken by hand; a longer line is a whole paragraph
_WRAPPED_FROM = 45  # a shorter line is not broken by a margin


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text, its ends without white space: `starts_at` and `ends_at` count from the text's start."""

    text: str
    starts_at: int
    ends_at: int

    @property
    def blank(self) -> bool:
        return not self.text


def read_text(data: bytes, where: str) -> Reading:
    """Reads plain text. It has no name of its own."""
    text, notices = decode(data)
    if len(text) > MAXIMUM_CHARACTERS:
        what = f"has {len(text):,} characters, more than the {MAXIMUM_CHARACTERS:,} that are read"
        raise UnreadableInput(where, what, "split it, or leave it out")
    blocks, more = blocks_of(text)
    return Reading(text, "text/plain", blocks=blocks, notices=notices + more)


def blocks_of(text: str) -> tuple[tuple[Block, ...], tuple[Notice, ...]]:
    """The blocks of a plain text, and a notice where there are too many of them.

    >>> [b.kind for b in blocks_of("CABINET\\n\\nDate: 1 May 2024\\n\\nA)  Agree.\\n")[0]]
    ['heading', 'label', 'paragraph', 'list-item']
    """
    lines = lines_of(text, MAXIMUM_LINES + 1)
    layout = _Layout(lines[:MAXIMUM_LINES])
    try:
        layout.run()
        if len(lines) > MAXIMUM_LINES:
            raise Full(f"it has more than {MAXIMUM_LINES:,} lines")
    except Full as full:
        end = layout.blocks[-1].span.ends_at if layout.blocks else 0
        notice = Notice("cut", f"blocks are known for the first {end:,} characters only: {full}")
        return tuple(layout.blocks), (notice,)
    return tuple(layout.blocks), ()


def lines_of(text: str, most: int) -> list[Line]:
    """The text's first lines, outer white space off, with their offsets."""
    result: list[Line] = []
    start = 0
    ends = chain((m.start() for m in _LINE_END.finditer(text)), (len(text),))
    for end in islice(ends, most):
        raw = text[start:end]
        inner = raw.strip(shape.EDGES)
        left = start + (len(raw) - len(raw.lstrip(shape.EDGES))) if inner else start
        result.append(Line(inner, left, left + len(inner)))
        start = end + 1
    return result


def wrap_width(lines: list[Line]) -> int:
    """The width at which the text was broken by hand, 0 where lines are whole paragraphs.

    A text counts as hand-broken when among its lines that go on to the next, many are of nearly one length and none is
    much longer.
    """
    followed = [len(a.text) for a, b in pairwise(lines) if not a.blank and not b.blank]
    longish = sorted(n for n in followed if n >= _WRAPPED_FROM)
    if len(longish) < 3:
        return 0
    width = longish[int(len(longish) * 0.9)]
    return width if width <= _MAXIMUM_WRAP else 0


class _Layout:
    """Walks the lines once and writes down blocks."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.width = wrap_width(lines)
        self.blocks: list[Block] = []
        self.tables = 0
        self.cells = 0

    def run(self) -> None:
        at = 0
        while at < len(self.lines):
            if self.lines[at].blank or _RULING.match(self.lines[at].text):
                at += 1
                continue
            at = self._pipes(at) or self._tabs(at) or self._prose(at)

    def _add(self, kind: BlockKind, start: int, end: int, *, level: int = 0, ordinal: str | None = None) -> None:
        if len(self.blocks) >= MAXIMUM_BLOCKS:
            raise Full(f"it has more than {MAXIMUM_BLOCKS:,} pieces")
        self.blocks.append(Block(kind, Span(start, end), level, ordinal=ordinal))

    # tables

    def _pipes(self, at: int) -> int:
        """A run of lines whose cells are parted by `|`; the rows of a Markdown table, whole or in debris."""
        end = at
        while end < len(self.lines) and _is_pipe_row(self.lines[end].text):
            end += 1
        if end == at:
            return 0
        ruled = any(_RULING.match(line.text) for line in self.lines[at + 1 : at + 2])
        rows = [line for line in self.lines[at:end] if not _RULING.match(line.text)]
        for number, line in enumerate(rows):
            inner = line.text[1:] if line.text.startswith("|") else line.text
            start = line.ends_at - len(inner)
            self._row(number, inner, start, "|", header=ruled and number == 0)
        self.tables += bool(rows)
        return end

    def _tabs(self, at: int) -> int:
        """Two lines or more with cells parted by tabs, or one with three cells."""
        end = at
        while end < len(self.lines) and _tab_count(self.lines[end].text):
            end += 1
        if end == at or (end == at + 1 and _tab_count(self.lines[at].text) < 2):
            return 0
        for number, line in enumerate(self.lines[at:end]):
            self._row(number, line.text, line.starts_at, "\t", header=False)
        self.tables += 1
        return end

    def _row(self, row: int, text: str, start: int, parting: str, *, header: bool) -> None:
        pieces = re.split(r"\t+", text) if parting == "\t" else text.split(parting)
        position = 0
        for column, piece in enumerate(pieces):
            position = text.index(piece, position)
            inner = piece.strip(shape.EDGES)
            if inner:
                self.cells += 1
                if self.cells > MAXIMUM_CELLS:
                    raise Full(f"it has more than {MAXIMUM_CELLS:,} table cells")
                left = start + position + piece.index(inner)
                span = Span(left, left + len(inner))
                self.blocks.append(Block("table-cell", span, 0, self.tables, row, column, header))
            position += len(piece)

    # prose

    def _prose(self, at: int) -> int:
        line = self.lines[at]
        marker = shape.marker_of(line.text)
        if marker is None and shape.LETTER_ALONE.match(line.text):
            following = self._next_filled(at)
            if following is not None and not shape.marker_of(self.lines[following].text):
                end = self._joined(following)  # a letter alone on its line belongs to the clause below it
                self._add(
                    "list-item",
                    line.starts_at,
                    self.lines[end - 1].ends_at,
                    level=shape.depth_of(line.text),
                    ordinal=line.text,
                )
                return end
        if marker is not None and not self._is_number_heading(at, marker):
            end = self._joined(at)
            self._add(
                "list-item", line.starts_at, self.lines[end - 1].ends_at, level=shape.depth_of(marker), ordinal=marker
            )
            return end
        label = shape.label_end(line.text)
        if label is not None:
            return self._label(at, label)
        if self._is_heading(at):
            level = 1 if shape.is_capitals(line.text) else 2
            self._add("heading", line.starts_at, line.ends_at, level=level, ordinal=marker)
            return at + 1
        end = self._joined(at)
        self._add("paragraph", line.starts_at, self.lines[end - 1].ends_at)
        return end

    def _item(self, line: Line, end: int, marker: str) -> None:
        level = shape.depth_of(marker)
        self._add("list-item", line.starts_at, self.lines[end - 1].ends_at, level=level, ordinal=marker)

    def _label(self, at: int, length: int) -> int:
        line = self.lines[at]
        self._add("label", line.starts_at, line.starts_at + length)
        rest = line.text[length:]
        inner = rest.strip(shape.EDGES)
        if not inner:
            return at + 1
        end = self._joined(at)
        self._add("paragraph", line.ends_at - len(rest) + rest.index(inner[0]), self.lines[end - 1].ends_at)
        return end

    def _next_filled(self, at: int) -> int | None:
        for following in range(at + 1, min(at + 4, len(self.lines))):
            if not self.lines[following].blank:
                return following
        return None

    def _alone(self, at: int) -> bool:
        """Nothing but a blank line or the text's edge below it."""
        return at + 1 >= len(self.lines) or self.lines[at + 1].blank

    def _is_heading(self, at: int) -> bool:
        text = self.lines[at].text
        if shape.is_capitals(text) and len(text) <= _MAXIMUM_WRAP and not shape.ends_sentence(text):
            return True
        before = at == 0 or self.lines[at - 1].blank
        return before and self._alone(at) and shape.is_heading(text) and self._next_filled(at) is not None

    def _is_number_heading(self, at: int, marker: str) -> bool:
        """ "3. Revenue Monitoring Report" between blank lines is an item's heading, not a clause."""
        text = self.lines[at].text
        inner = text[len(marker) :].strip(shape.EDGES)
        if shape.is_bullet(marker) or not marker[0].isdigit() or not self._alone(at):
            return False
        return (at == 0 or self.lines[at - 1].blank) and shape.is_heading(inner) and self._next_filled(at) is not None

    def _joined(self, at: int) -> int:
        """The line after the paragraph that starts at `at`: lines broken at the margin are one paragraph."""
        end = at + 1
        while end < len(self.lines) and self._goes_on(self.lines[end - 1].text, self.lines[end].text):
            end += 1
        return end

    def _goes_on(self, line: str, following: str) -> bool:
        if not following or not line or _RULING.match(following) or _is_pipe_row(following):
            return False
        if shape.marker_of(following) or shape.LETTER_ALONE.match(following):
            return False
        first = following.split(maxsplit=1)[0]
        if self.width and len(line) >= _WRAPPED_FROM and len(line) + 1 + len(first) >= 0.93 * self.width:
            return shape.label_end(following) is None or not shape.ends_sentence(line)
        if shape.label_end(following) is not None or shape.ends_sentence(line):
            return False
        return first[0].islower() or line[-1] in ",&-–("


def _is_pipe_row(text: str) -> bool:
    return "|" in text and (text.count("|") >= 2 or text[0] == "|" or text[-1] == "|" or " | " in text)


def _tab_count(text: str) -> int:
    marker = shape.marker_of(text)
    return len(re.findall(r"\t+", text[len(marker) :].lstrip(shape.EDGES) if marker else text))
