"""Web pages: the record's own part in reading order, without the template, menus and hidden text around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from graph.errors import UnreadableInput
from loaders.readers.builder import Builder, Full
from loaders.readers.decode import decode
from loaders.readers.html_flow import Cell, Piece, Place, Run, pieces_of, write
from loaders.readers.html_part import TITLE_CLASSES, hidden_classes, is_furniture, own_part, site_name
from loaders.readers.html_size import check_tags
from loaders.readers.html_tables import Table, integer, layout_tables
from loaders.readers.ordinals import letters, roman
from loaders.readers.reading import Reading

_INLINE = frozenset(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark o:p q s samp small
    span strike strong st1:place sub sup time tt u var wbr ruby rt rp nobr
    """.split()  # noqa: SIM905 -- a paragraph of words reads better than a column
)
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_BOLD_STYLE = re.compile(r"(?i)font-weight\s*:\s*(?:bold|[6-9]00)")
_LIST_STYLES = {"a": "a", "A": "A", "i": "i", "I": "I", "1": "1"}
_NUMBER = re.compile(r"\(?\d{1,3}(?:\.\d+)*[.)]?\Z")


def read_html(data: bytes, where: str) -> Reading:
    """Reads a web page. Its name is its `<title>`."""
    check_tags(data, where)
    source, notices = decode(data, markup=True)
    tree = LexborHTMLParser(source)
    part, own = own_part(tree)
    if part is None:
        raise UnreadableInput(where, "is a web page without a body", "save the page again")
    builder = Builder()
    name = site_name(tree, part)
    walk = _Walk(builder, part, hidden_classes(tree), own)
    try:
        if name:
            builder.block("heading", name, level=1, role="masthead")
        walk.run()
    except Full as full:
        builder.cut(full)
    title = tree.css_first("title")
    return Reading(
        builder.text,
        "text/html",
        name=" ".join(title.text(deep=True).split())[:300] if title is not None else "",
        blocks=tuple(builder.blocks),
        links=tuple(builder.links),
        notices=notices + tuple(builder.notices),
    )


@dataclass(slots=True)
class _Style:
    """What an element hands down to the text in it."""

    bold: bool = False
    label: str | None = None
    href: str | None = None
    heading: int = 0
    role: str | None = None
    keep_lines: bool = False


@dataclass(slots=True)
class _List:
    style: str | None  # None: bullets
    number: int


class _Walk:
    """Goes through the elements without recursion, so that nesting costs no stack."""

    def __init__(self, builder: Builder, part: LexborNode, hidden: frozenset[str], own: bool) -> None:
        self.builder, self.part, self.hidden, self.own = builder, part, hidden, own
        self.layout_tables = layout_tables(part)
        self.styles: list[tuple[int, _Style]] = [(part.mem_id, _Style())]
        self.lists: list[_List] = []
        self.tables: list[Table] = []
        self.cell: Cell | None = None
        self.cell_pieces: list[Piece] = []
        self.item: Place | None = None
        self.runs: list[Run] = []
        self.number_cell: str | None = None

    def run(self) -> None:
        node: LexborNode | None = self.part
        while node is not None:
            down = self._enter(node)
            if down and node.first_child is not None:
                node = node.first_child
                continue
            if down:
                self._leave(node)
            while node is not None and node.mem_id != self.part.mem_id and node.next is None:
                node = node.parent
                if node is not None:
                    self._leave(node)
            node = node.next if node is not None and node.mem_id != self.part.mem_id else None
        self._flush()

    def _enter(self, node: LexborNode) -> bool:
        """Takes in a node; False passes over it and what is in it."""
        if node.is_text_node:
            self._text(node.text_content or "")
            return False
        tag = node.tag or ""
        if not node.is_element_node:
            return False
        attributes = node.attributes
        if node.mem_id != self.part.mem_id and is_furniture(node, attributes, self.hidden, self.own):
            return False
        if tag == "br":
            self.runs.append(Run("\n", label="br"))
            return False
        self._restyle(node, tag, attributes)
        if tag not in _INLINE:
            self._flush()
            self._open(node, tag, attributes)
        return True

    def _leave(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag not in _INLINE:
            self._flush()
            self._close(node, tag)
        if self.styles[-1][0] == node.mem_id and len(self.styles) > 1:
            self.styles.pop()

    def _text(self, text: str) -> None:
        style = self.styles[-1][1]
        if text:
            self.runs.append(Run(text, style.bold, style.label, style.href))

    def _restyle(self, node: LexborNode, tag: str, attributes: dict[str, str | None]) -> None:
        before = self.styles[-1][1]
        names = (attributes.get("class") or "").split()
        title = next((name for name in names if name in TITLE_CLASSES), None)
        label = next((name for name in names if name.lower().endswith("label")), None)
        level = _HEADINGS.get(tag, 0) or (TITLE_CLASSES[title] if title else 0)
        bold = tag in {"b", "strong"} or bool(_BOLD_STYLE.search(attributes.get("style") or ""))
        href = attributes.get("href") if tag == "a" else None
        if not (level or label or bold or href or tag == "pre" or title):
            return
        style = _Style(
            bold=before.bold or bold,
            label=label or before.label,
            href=href or before.href,
            heading=level or before.heading,
            role=title or before.role,
            keep_lines=before.keep_lines or tag == "pre",
        )
        self.styles.append((node.mem_id, style))

    def _open(self, node: LexborNode, tag: str, attributes: dict[str, str | None]) -> None:
        match tag:
            case "ul" | "ol" | "menu" | "dir":
                style = _LIST_STYLES.get(attributes.get("type") or "1", "1") if tag == "ol" else None
                self.lists.append(_List(style, integer(attributes.get("start"), 1) - 1))
            case "li":
                self._open_item(attributes)
            case "table":
                layout = node.mem_id in self.layout_tables or self.cell is not None
                self.tables.append(Table(None if layout else self.builder.table()))
            case "tr" if self.tables:
                self.tables[-1].next_row(in_head=node.parent is not None and node.parent.tag == "thead")
            case "td" | "th" if self.tables:
                self._open_cell(tag, attributes)
            case _:
                pass

    def _open_item(self, attributes: dict[str, str | None]) -> None:
        if not self.lists:
            self.item = Place(item=1)
            return
        current = self.lists[-1]
        current.number = integer(attributes.get("value"), current.number + 1)
        ordinal = _ordinal(current.style, current.number) if current.style else None
        self.item = Place(ordinal=ordinal, item=len(self.lists))

    def _open_cell(self, tag: str, attributes: dict[str, str | None]) -> None:
        table = self.tables[-1]
        row, column = table.place(integer(attributes.get("colspan"), 1), integer(attributes.get("rowspan"), 1))
        if table.number is not None:
            self.builder.gap("\t" if column else "\n")
            self.cell = Cell(table.number, row, column, tag == "th" or table.header_row)
            self.cell_pieces = []

    def _close(self, node: LexborNode, tag: str) -> None:
        match tag:
            case "ul" | "ol" | "menu" | "dir":
                if self.lists:
                    self.lists.pop()
                self.item = None
            case "li":
                self.item = None
            case "table":
                if self.tables:
                    self.tables.pop()
                self.number_cell = None
            case "tr":
                self._spend_number()
            case "td" | "th" if self.cell is not None:
                write(self.builder, self.cell_pieces, self.cell)
                self.cell = None
            case _:
                pass

    def _flush(self) -> None:
        if not self.runs:
            return
        style = self.styles[-1][1]
        place = self.item or Place(heading=style.heading, role=style.role, in_cell=self.cell is not None)
        pieces = pieces_of(self.runs, place, style.keep_lines)
        self.runs = []
        if not pieces:
            return
        self.item = None
        if self.cell is not None:
            self.cell_pieces += pieces
        elif self.tables and len(pieces) == 1 and self.number_cell is None and _NUMBER.match(pieces[0].text):
            self.number_cell = pieces[
                0
            ].text  # the number of an agenda item stands in a cell of its own, before its title
        else:
            write(self.builder, self._numbered(pieces))

    def _numbered(self, pieces: list[Piece]) -> list[Piece]:
        number, self.number_cell = self.number_cell, None
        if number is None:
            return pieces
        first = pieces[0]
        shifted = Piece(first.kind, f"{number}\t{first.text}", first.level, number, first.role, first.links, first.gap)
        return [shifted, *pieces[1:]]

    def _spend_number(self) -> None:
        if self.number_cell is not None:
            number, self.number_cell = self.number_cell, None
            write(self.builder, [Piece("paragraph", number, 0, None, None, ())])


def _ordinal(style: str, number: int) -> str:
    """A list's own number as the browser shows it.

    >>> _ordinal("1", 3), _ordinal("a", 28), _ordinal("i", 14)
    ('3.', 'ab.', 'xiv.')
    """
    if style == "1" or number < 1:
        return f"{number}."
    text = roman(number) if style in "iI" else letters(number)
    return f"{text.upper() if style.isupper() else text}."
