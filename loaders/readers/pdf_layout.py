"""Lines of a PDF become blocks: paragraphs by gaps and indents, headings by size and weight, running lines apart."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from graph.evidence import BlockKind, PageBox, Span
from loaders.readers import lines as shape
from loaders.readers.builder import Builder
from loaders.readers.pdf_lines import Segment
from loaders.readers.pdf_tables import Page, Row, Table, split_tables

_PAGE_NUMBER = re.compile(r"(?i)\A(?:page\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\Z")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class _Set:
    """How the body of the document is set: its usual size, distance of lines, and right edge."""

    size: float
    leading: float
    right: float


class Layout:
    """Writes pages into a builder and keeps the box of every line."""

    def __init__(self, builder: Builder, pages: list[Page]) -> None:
        self.builder, self.pages = builder, pages
        self.boxes: list[PageBox] = []
        self.running = _running_lines(pages)
        self.set = _setting(pages)
        self.page = 0

    def write(self) -> None:
        for number, page in enumerate(self.pages, 1):
            self.page = number
            for piece in split_tables(page):
                if isinstance(piece, Table):
                    self._table(piece)
                else:
                    self._prose(piece, len(page.lines))

    # prose

    def _prose(self, lines: list[Segment], on_page: int) -> None:
        paragraph: list[Segment] = []
        for line in lines:
            if self._is_running(line, on_page):
                self._paragraph(paragraph)
                paragraph = []
                self._line_outside(line)
                continue
            if paragraph and not self._goes_on(paragraph, line):
                self._paragraph(paragraph)
                paragraph = []
            paragraph.append(line)
        self._paragraph(paragraph)

    def _is_running(self, line: Segment, on_page: int) -> bool:
        if _key(line) in self.running:
            return True
        return on_page > 1 and bool(_PAGE_NUMBER.match(line.text)) and line.bottom < 60

    def _line_outside(self, line: Segment) -> None:
        """A header, footer or page number stays in the text and is no block of the record."""
        self.builder.gap("\n")
        span = self.builder.plain(line.text)
        self._box(span, line)

    def _goes_on(self, paragraph: list[Segment], line: Segment) -> bool:
        """Whether the line belongs to the paragraph above it."""
        before, first = paragraph[-1], paragraph[0]
        if shape.marker_of(line.text) is not None or abs(before.size - line.size) > 0.6:
            return False
        ended = shape.ends_sentence(before.text)
        turned = before.ends_bold != line.starts_bold
        if turned and (ended or before.bold or line.bold):
            return False
        distance = before.baseline - line.baseline
        if not 0 < distance < 1.45 * max(self.set.leading, 0.9 * line.size):
            return distance < 0 and not ended and line.text[0].islower()  # over the edge of a page
        if ended and (shape.label_end(line.text) or shape.label_end(before.text) == len(before.text)):
            return False
        if ended and before.last_font != line.first_font:
            return False
        listed = shape.marker_of(first.text) is not None
        if line.left < first.left - 3.0 and (listed or len(paragraph) > 1):
            return False  # it stands further out than the item it would belong to
        if before.bold and shape.is_capitals(before.text) != shape.is_capitals(line.text):
            return False
        room = self.set.right - before.right
        first_word = len(line.text.split(maxsplit=1)[0]) * 0.5 * line.size
        # Where the next word would have had room, the line was ended on purpose, unless the sentence plainly goes on.
        return room <= first_word + 0.12 * self.set.right or (line.text[0].islower() and not ended)

    def _paragraph(self, lines: list[Segment]) -> None:
        if not lines:
            return
        first = lines[0]
        label = _label_end(lines)
        marker = shape.marker_of(first.text)
        if marker is not None and not (first.bold and len(lines) == 1 and shape.is_heading(first.text)):
            self._block("list-item", lines, level=shape.depth_of(marker), ordinal=marker)
        elif label is not None and not self._larger(first):
            self._labelled(lines, label)
        elif self._is_heading(lines):
            self._block("heading", lines, level=1 if self._larger(first) else 3, ordinal=marker)
        else:
            self._block("paragraph", lines)

    def _larger(self, line: Segment) -> bool:
        return line.size > self.set.size + 0.9

    def _is_heading(self, lines: list[Segment]) -> bool:
        text = " ".join(line.text for line in lines)
        if len(text) > 160 or len(lines) > 3:
            return False
        if self._larger(lines[0]):
            return True
        if shape.ends_sentence(text):
            return False
        return lines[0].bold or (len(lines) == 1 and shape.is_capitals(text))

    def _labelled(self, lines: list[Segment], end: int) -> None:
        """A label and what follows it; `end` counts in the lines joined. Its words may run over several lines."""
        text = _joined(lines)
        self.builder.gap("\n")
        start = self.builder.length
        self.builder.block("label", text[:end].rstrip())
        rest = text[end:].strip()
        if rest:
            at = text.index(rest, end)
            self.builder.gap(text[len(text[:end].rstrip()) : at])
            self.builder.block("paragraph", rest)
        self._line_boxes(start, lines)

    def _block(
        self,
        kind: BlockKind,
        lines: list[Segment],
        *,
        level: int = 0,
        ordinal: str | None = None,
        row: Row | None = None,
        column: int = 0,
        table: int | None = None,
    ) -> None:
        if table is None:
            self.builder.gap("\n\n" if kind == "heading" else "\n")
        text = _joined(lines)
        span = self.builder.block(
            kind,
            text,
            level=level,
            ordinal=ordinal,
            table=table,
            row=row.number if row else None,
            column=column if row else None,
            header=row.header if row else False,
        )
        self._line_boxes(span.starts_at, lines)

    def _line_boxes(self, at: int, lines: list[Segment]) -> None:
        for line in lines:
            self._box(Span(at, at + len(line.text)), line)
            at += len(line.text) + 1

    def _box(self, span: Span, line: Segment) -> None:
        self.boxes.append(PageBox(span, self.page, line.left, line.bottom, line.right, line.top))

    # tables

    def _table(self, table: Table) -> None:
        number = self.builder.table()
        for row in table.rows:
            self.builder.gap("\n")
            for column, lines in enumerate(row.cells):
                if column:
                    self.builder.gap("\t")
                for n, group in enumerate(_groups(lines)):
                    if n:
                        self.builder.gap("\n")
                    self._cell_block(group, row, column, number, alone=len(_groups(lines)) == 1)

    def _cell_block(self, lines: list[Segment], row: Row, column: int, table: int, *, alone: bool) -> None:
        marker = shape.marker_of(lines[0].text)
        if alone:
            self._block("table-cell", lines, ordinal=marker, row=row, column=column, table=table)
        elif marker is not None:
            self._block(
                "list-item", lines, level=shape.depth_of(marker), ordinal=marker, row=row, column=column, table=table
            )
        elif len(lines) == 1 and shape.label_end(lines[0].text) == len(lines[0].text):
            self._block("label", lines, row=row, column=column, table=table)
        else:
            self._block("paragraph", lines, row=row, column=column, table=table)


def _joined(lines: list[Segment]) -> str:
    """The lines of a paragraph as one text: a space where the page wraps, but the line's end after a hyphen.

    Nobody can tell a word that was broken from a word that has a hyphen.
    """
    parts = [lines[0].text]
    for before, line in pairwise(lines):
        parts += ["\n" if before.text.endswith("-") else " ", line.text]
    return "".join(parts)


def _label_end(lines: list[Segment]) -> int | None:
    """Where the paragraph's label ends, in its lines joined: by its shape, or by a bold start up to a colon."""
    end = shape.label_end(lines[0].text)
    if end is not None:
        return end
    before = 0
    for line in lines[:4]:
        if not line.starts_bold:
            return None
        colon = line.text.find(":")
        if colon > 0 and not line.text[colon + 1 :].strip():
            return before + colon + 1 if line.ends_bold else None
        if not line.ends_bold:
            return before + colon + 1 if colon > 0 else None
        before += len(line.text) + 1
    return None


def _groups(lines: list[Segment]) -> list[list[Segment]]:
    """The paragraphs of one cell: a marker or an ended sentence with room left begins another."""
    groups: list[list[Segment]] = []
    right = max((line.right for line in lines), default=0.0)
    leading = min((a.baseline - b.baseline for a, b in pairwise(lines)), default=0.0)
    for line in lines:
        before = groups[-1][-1] if groups else None
        short = before is not None and right - before.right > 0.15 * (right - before.left)
        ended = before is not None and shape.ends_sentence(before.text)
        apart = before is not None and before.baseline - line.baseline > max(1.4 * leading, 1.55 * line.size)
        if (
            before is None
            or shape.marker_of(line.text) is not None
            or (short and (ended or shape.label_end(line.text)))
            or apart
        ):
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


def _key(line: Segment) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text), round(line.bottom / 4)


def _running_lines(pages: list[Page]) -> set[tuple[str, int]]:
    """Lines that stand at the same height on three pages or more (of two or more, on all), digits aside."""
    if len(pages) < 3:
        return set()
    seen: Counter[tuple[str, int]] = Counter()
    for page in pages:
        edge = page.lines[:3] + page.lines[-3:]
        seen.update({_key(segment) for line in edge for segment in line})
    needed = max(3, round(0.5 * len(pages)))
    return {key for key, count in seen.items() if count >= needed}


def _setting(pages: list[Page]) -> _Set:
    sizes: Counter[float] = Counter()
    leadings: Counter[float] = Counter()
    right = 0.0
    for page in pages[:20]:
        for line, following in zip(page.lines, [*page.lines[1:], None], strict=False):
            sizes[round(line[0].size * 2) / 2] += sum(len(s.text) for s in line)
            right = max(right, line[-1].right)
            if following is not None:
                distance = line[0].baseline - following[0].baseline
                if 0.8 * line[0].size < distance < 2.2 * line[0].size:
                    leadings[round(distance * 2) / 2] += 1
    size = sizes.most_common(1)[0][0] if sizes else 10.0
    leading = leadings.most_common(1)[0][0] if leadings else 1.2 * size
    return _Set(size, leading, right)
