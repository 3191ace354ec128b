"""Lines of a PDF become blocks: paragraphs by gaps and indents, headings by size and weight, tables, running lines apart."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from graph.evidence import BlockKind, PageBox, Span
from loaders.readers import lines as shape
from loaders.readers.builder import Builder
from loaders.readers.pdf_lines import Segment
from loaders.readers.pdf_tables import Row, Table, split_tables

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

    def __init__(self, builder: Builder, pages: list[list[list[Segment]]]) -> None:
        self.builder, self.pages = builder, pages
        self.boxes: list[PageBox] = []
        self.running = _running_lines(pages)
        self.set = _setting(pages)
        self.page = 0

    def write(self) -> None:
        for number, lines in enumerate(self.pages, 1):
            self.page = number
            for piece in split_tables(lines):
                if isinstance(piece, Table):
                    self._table(piece)
                else:
                    self._prose(piece, len(lines))

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
        before = paragraph[-1]
        if shape.marker_of(line.text) is not None or abs(before.size - line.size) > 0.6 or before.bold != line.bold:
            return False
        distance = before.bottom - line.bottom
        if not 0 < distance < 1.45 * max(self.set.leading, 0.9 * line.size):
            return self._crosses_page(before, line, distance)
        if shape.ends_sentence(before.text) and (shape.label_end(line.text) or shape.label_end(before.text) == len(before.text)):
            return False
        room = self.set.right - before.right
        first_word = len(line.text.split(maxsplit=1)[0]) * 0.5 * line.size
        if room > first_word + 0.12 * self.set.right and not line.text[0].islower():
            return False  # the next word would have had room: the line was ended on purpose
        return not (before.bold and shape.label_end(line.text))

    def _crosses_page(self, before: Segment, line: Segment, distance: float) -> bool:
        return distance < 0 and not shape.ends_sentence(before.text) and line.text[0].islower()

    def _paragraph(self, lines: list[Segment]) -> None:
        if not lines:
            return
        first = lines[0]
        label = shape.label_end(first.text)
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
        first = lines[0]
        self.builder.gap("\n")
        start = self.builder.length
        label = self.builder.block("label", first.text[:end].rstrip())
        rest = first.text[end:].strip()
        if rest:
            self.builder.gap(" ")
        tail = [rest] if rest else []
        if tail or len(lines) > 1:
            if not rest:
                self.builder.gap("\n")
            body = "\n".join(tail + [line.text for line in lines[1:]])
            span = self.builder.block("paragraph", body)
            at = span.starts_at + len(rest) + (1 if rest else 0)
            for line in lines[1:]:
                self._box(Span(at, at + len(line.text)), line)
                at += len(line.text) + 1
            self._box(Span(start, span.starts_at + len(rest) if rest else label.ends_at), first)
        else:
            self._box(label, first)

    def _block(self, kind: BlockKind, lines: list[Segment], *, level: int = 0, ordinal: str | None = None, row: Row | None = None, column: int = 0, table: int | None = None) -> None:
        if table is None:
            self.builder.gap("\n\n" if kind == "heading" else "\n")
        text = "\n".join(line.text for line in lines)
        span = self.builder.block(
            kind, text, level=level, ordinal=ordinal, table=table, row=row.number if row else None,
            column=column if row else None, header=row.header if row else False,
        )
        at = span.starts_at
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
            self._block("list-item", lines, level=shape.depth_of(marker), ordinal=marker, row=row, column=column, table=table)
        elif len(lines) == 1 and shape.label_end(lines[0].text) == len(lines[0].text):
            self._block("label", lines, row=row, column=column, table=table)
        else:
            self._block("paragraph", lines, row=row, column=column, table=table)


def _groups(lines: list[Segment]) -> list[list[Segment]]:
    """The paragraphs of one cell: a marker or an ended sentence with room left begins another."""
    groups: list[list[Segment]] = []
    right = max((line.right for line in lines), default=0.0)
    for line in lines:
        before = groups[-1][-1] if groups else None
        short = before is not None and right - before.right > 0.15 * (right - before.left)
        ended = before is not None and shape.ends_sentence(before.text)
        apart = before is not None and before.bottom - line.bottom > 1.7 * line.size
        if before is None or shape.marker_of(line.text) is not None or (short and ended) or apart:
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


def _key(line: Segment) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text), round(line.bottom / 4)


def _running_lines(pages: list[list[list[Segment]]]) -> set[tuple[str, int]]:
    """Lines that stand at the same height on three pages or more (of two or more, on all), digits aside."""
    if len(pages) < 3:
        return set()
    seen: Counter[tuple[str, int]] = Counter()
    for lines in pages:
        edge = lines[:3] + lines[-3:]
        seen.update({_key(segment) for line in edge for segment in line})
    needed = max(3, round(0.5 * len(pages)))
    return {key for key, count in seen.items() if count >= needed}


def _setting(pages: list[list[list[Segment]]]) -> _Set:
    sizes: Counter[float] = Counter()
    leadings: Counter[float] = Counter()
    right = 0.0
    for lines in pages[:20]:
        for line, following in zip(lines, [*lines[1:], None], strict=False):
            sizes[round(line[0].size * 2) / 2] += sum(len(s.text) for s in line)
            right = max(right, line[-1].right)
            if following is not None:
                distance = line[0].bottom - following[0].bottom
                if 0.8 * line[0].size < distance < 2.2 * line[0].size:
                    leadings[round(distance * 2) / 2] += 1
    size = sizes.most_common(1)[0][0] if sizes else 10.0
    leading = leadings.most_common(1)[0][0] if leadings else 1.2 * size
    return _Set(size, leading, right)
