"""The body of a Word document, block by block."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docx.document import Document as WordDocument
from docx.oxml import parse_xml

from graph.evidence import BlockKind, Span
from loaders.readers import lines as shape
from loaders.readers.builder import Builder
from loaders.readers.docx_numbers import Numbers
from loaders.readers.docx_runs import Inline, W, paragraph_text
from loaders.readers.html_flow import MAXIMUM_JOINED, Cell, Piece, write

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_HEADING_STYLE = re.compile(r"(?i)\Aheading ?([1-9])\Z")
_NOTES = ("footnotes", "endnotes")


class Body:
    """Walks the body once."""

    def __init__(self, word: WordDocument, builder: Builder) -> None:
        self.word, self.builder = word, builder
        self.root: Element = word.element.body
        self.whole_text: str | None = None
        self.styles = _styles(word)
        self.numbers = Numbers(word)

    def says(self, line: str) -> bool:
        """Whether the body itself has the words, so that a page header need not be kept for them."""
        if self.whole_text is None:
            pieces = (paragraph_text(p).text for p in self.root.iter(W + "p"))
            self.whole_text = " ".join(" ".join(pieces).split())
        return line in self.whole_text

    def write(self) -> None:
        self._children(self.root)
        self._notes()

    def _children(self, parent: Element) -> None:
        for child in parent:
            match child.tag:
                case "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p":
                    write(self.builder, self._pieces(child))
                    self._boxes(child)
                case "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}tbl":
                    self._table(child)
                case "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}sdt":
                    for content in child.findall(W + "sdtContent"):
                        self._children(content)
                case (
                    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}customXml"
                    | "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}ins"
                    | "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}smartTag"
                ):
                    self._children(child)
                case _:
                    pass

    def _boxes(self, paragraph: Element) -> None:
        """Text boxes anchored in a paragraph follow it; the copy kept for old programs (Fallback) is passed over."""
        for box in paragraph.iter(W + "txbxContent"):
            nearest = next(box.iterancestors(W + "p"), None)  # a box in a box follows its own paragraph
            if nearest is paragraph and not any(str(a.tag).endswith("}Fallback") for a in box.iterancestors()):
                self._children(box)

    def _notes(self) -> None:
        """Footnotes and endnotes, after the body."""
        for relation in self.word.part.rels.values():
            if relation.is_external or relation.reltype.rsplit("/", 1)[-1] not in _NOTES:
                continue
            root: Element = parse_xml(relation.target_part.blob)
            for note in root:
                if note.get(W + "type") is None:  # the typed ones are rules drawn between text and notes
                    self._children(note)

    # tables

    def _table(self, table: Element) -> None:
        number = self.builder.table()
        open_below: dict[int, bool] = {}
        row_number = -1
        for row in _rows(table):
            row_number += 1
            self.builder.gap("\n")
            header = row.find(f"{W}trPr/{W}tblHeader") is not None
            column = _integer(row.find(f"{W}trPr/{W}gridBefore"), 0)
            for cell in _cells(row):
                wide = _integer(cell.find(f"{W}tcPr/{W}gridSpan"), 1)
                merged = cell.find(f"{W}tcPr/{W}vMerge")
                goes_on = merged is not None and merged.get(f"{W}val") != "restart"
                if column:
                    self.builder.gap("\t")
                if not (goes_on and open_below.get(column)):
                    place = Cell(number, row_number, column, header)
                    write(self.builder, self._cell_pieces(cell), place)
                open_below[column] = merged is not None
                column += min(max(wide, 1), 200)

    def _cell_pieces(self, cell: Element) -> list[Piece]:
        pieces: list[Piece] = []
        for paragraph in cell.iter(W + "p"):  # a table inside a cell is read as lines of the cell
            if not any(str(a.tag).endswith("}Fallback") for a in paragraph.iterancestors()):
                pieces += self._pieces(paragraph, in_cell=True)
        return pieces

    # paragraphs

    def _pieces(self, paragraph: Element, in_cell: bool = False) -> list[Piece]:
        style = _style_id(paragraph)
        level, bold = self.styles.get(style, (0, False))
        ordinal, depth = self.numbers.next(paragraph, style)
        inline = paragraph_text(paragraph, bold)
        pieces: list[Piece] = []
        joined = 0
        for start, line in _split(inline.text):
            first = not pieces
            number = ordinal if first else None
            if (
                joined < MAXIMUM_JOINED
                and number is None
                and not first
                and not shape.ends_sentence(pieces[-1].text)
                and line[0].islower()
            ):
                before = pieces.pop()
                joined += 1
                both = f"{before.text}\n{line}"
                links = before.links + _links(self.word, inline, start, line, len(before.text) + 1)
                pieces.append(Piece(before.kind, both, before.level, before.ordinal, None, links, before.gap))
                continue
            deep = depth if first else 0
            pieces += self._line(line, start, inline, level=level, ordinal=number, depth=deep, in_cell=in_cell)
        return pieces

    def _line(
        self, line: str, start: int, inline: Inline, *, level: int, ordinal: str | None, depth: int, in_cell: bool
    ) -> list[Piece]:
        links = _links(self.word, inline, start, line, 0)
        bold = max(0, min(len(line), inline.bold_until - start))
        if level:
            return [Piece("heading", line, level, ordinal or shape.marker_of(line), None, links)]
        if ordinal is not None:
            return [Piece("list-item", line, depth + 1, ordinal, None, links)]
        label = _label_end(line, bold, in_cell)
        if label:
            rest = line[label:].strip(shape.EDGES)
            pieces = [Piece("label", line[:label].rstrip(), 0, None, None, ())]
            if rest:
                at = line.index(rest, label)
                shifted = _links(self.word, inline, start + at, rest, 0)
                pieces.append(Piece("paragraph", rest, 0, None, None, shifted, line[len(pieces[0].text) : at] or " "))
            return pieces
        marker = shape.marker_of(line)
        if marker is not None:
            return [Piece("list-item", line, shape.depth_of(marker), marker, None, links)]
        kind: BlockKind = "paragraph"
        if bold >= len(line) and len(line) <= 120 and not shape.ends_sentence(line) and not in_cell:
            return [Piece("heading", line, 6, None, None, links)]
        return [Piece(kind, line, 0, None, None, links)]


def _label_end(line: str, bold: int, in_cell: bool) -> int:
    colon = line.find(":", 0, min(bold + 1, 90))
    if bold and colon > 1 and len(line[:colon].split()) <= 10:
        return colon + 1
    end = shape.label_end(line) or 0
    return 0 if in_cell and end < len(line) else end


def _split(text: str) -> list[tuple[int, str]]:
    """The lines of a paragraph with the offset of each, white space at the edges off."""
    result: list[tuple[int, str]] = []
    start = 0
    for raw in text.split("\n"):
        inner = raw.strip(shape.EDGES)
        if inner:
            result.append((start + raw.index(inner), inner))
        start += len(raw) + 1
    return result


def _links(word: WordDocument, inline: Inline, start: int, line: str, shift: int) -> tuple[tuple[Span, str], ...]:
    result: list[tuple[Span, str]] = []
    for left, right, relation in inline.links:
        inner_left, inner_right = max(0, left - start), min(len(line), right - start)
        known = word.part.rels.get(relation)
        if inner_left < inner_right and known is not None and known.is_external:
            result.append((Span(inner_left + shift, inner_right + shift), str(known.target_ref)))
    return tuple(result)


def _rows(table: Element) -> list[Element]:
    return [e for e in _unwrapped(table) if e.tag == W + "tr"]


def _cells(row: Element) -> list[Element]:
    return [e for e in _unwrapped(row) if e.tag == W + "tc"]


def _unwrapped(parent: Element) -> list[Element]:
    """Children, with content controls opened."""
    result: list[Element] = []
    for child in parent:
        if child.tag in (W + "sdt", W + "sdtContent", W + "customXml"):
            result += _unwrapped(child)
        else:
            result.append(child)
    return result


def _integer(element: Element | None, default: int) -> int:
    value = element.get(W + "val") if element is not None else None
    return int(value) if value is not None and value.isdigit() and len(value) < 6 else default


def _style_id(paragraph: Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return (found.get(W + "val") or "") if found is not None else ""


def _styles(word: WordDocument) -> dict[str, tuple[int, bool]]:
    """Each paragraph style's heading level (0: none) and whether its text is bold, inherited styles followed."""
    elements = {e.get(W + "styleId") or "": e for e in word.styles.element.findall(W + "style")}
    result: dict[str, tuple[int, bool]] = {}
    for name, element in elements.items():
        level, bold = 0, False
        current: Element | None = element
        for _ in range(20):
            if current is None:
                break
            level = level or _heading_level(current)
            mark = current.find(f"{W}rPr/{W}b")
            bold = bold or (mark is not None and (mark.get(W + "val") or "1") not in {"0", "false", "off"})
            base = current.find(W + "basedOn")
            current = elements.get(base.get(W + "val") or "") if base is not None else None
        result[name] = (level, bold)
    return result


def _heading_level(style: Element) -> int:
    named = style.find(W + "name")
    name = (named.get(W + "val") or "") if named is not None else ""
    found = _HEADING_STYLE.match(name)
    if found:
        return min(6, int(found[1]))
    return 1 if name.lower() == "title" else 0
