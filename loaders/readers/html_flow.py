"""Inline runs of a page become blocks: one paragraph at a time, its label first, its lines as the page breaks them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.evidence import BlockKind, Span
from loaders.readers import lines as shape
from loaders.readers.builder import Builder

_COLLAPSIBLE = re.compile(r"[ \t\r\f\n]+")
MAXIMUM_JOINED = 200  # lines of one paragraph; joining costs the square of them
_WRAPPED_BREAK = re.compile(r"[a-z(]")


@dataclass(slots=True)
class Run:
    """A piece of inline text as the page marks it; `label` is the class of the page's system that makes it a label."""

    text: str
    bold: bool = False
    label: str | None = None
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands: a heading's level, a list item's number and depth, or the cell of a table."""

    heading: int = 0
    ordinal: str | None = None
    item: int = 0
    role: str | None = None
    in_cell: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """The place of a table cell."""

    table: int
    row: int
    column: int
    header: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A block before it has its offset; `gap` parts it from the piece before on its line ("" starts a new line)."""

    kind: BlockKind
    text: str
    level: int
    ordinal: str | None
    role: str | None
    links: tuple[tuple[Span, str], ...]
    gap: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    """One visible line of a paragraph with the marks of its characters' runs."""

    text: str
    runs: tuple[tuple[int, int, Run], ...]


def pieces_of(runs: list[Run], place: Place, keep_lines: bool) -> list[Piece]:
    """The blocks of one paragraph. `keep_lines`: the page keeps line ends as they are typed (`<pre>`)."""
    result: list[Piece] = []
    joined = 0
    for line in _lines(runs, keep_lines):
        first = not result
        if not first and joined < MAXIMUM_JOINED and _goes_on(result[-1], line):
            result[-1] = _extended(result[-1], line)
            joined += 1
        else:
            joined = 0
            result += _line_pieces(
                line, place if first else Place(heading=place.heading, role=place.role, in_cell=place.in_cell)
            )
    return result


def write(builder: Builder, pieces: list[Piece], cell: Cell | None = None) -> None:
    """Appends the pieces to the text. A cell of one piece is a table cell; a longer cell keeps its pieces' kinds."""
    if cell is not None and len(pieces) > 1:
        pieces = [part for piece in pieces for part in labelled(piece)]
    for number, piece in enumerate(pieces):
        builder.gap(
            piece.gap or ("\n\n" if piece.kind == "heading" and cell is None else "\n")
            if number or cell is None
            else ""
        )
        kind: BlockKind = "table-cell" if cell is not None and len(pieces) == 1 else piece.kind
        span = builder.block(
            kind,
            piece.text,
            level=0 if kind == "table-cell" else piece.level,
            ordinal=piece.ordinal,
            role=piece.role,
            table=cell.table if cell else None,
            row=cell.row if cell else None,
            column=cell.column if cell else None,
            header=cell.header if cell else False,
        )
        for link, href in piece.links:
            builder.links.append((Span(span.starts_at + link.starts_at, span.starts_at + link.ends_at), href))


def _lines(runs: list[Run], keep_lines: bool) -> list[_Line]:
    """Splits at `<br>` and folds the white space of the source as a browser does.

    A run of white space that holds a line end is one space; other white space, hard spaces and tabs among it, stays as
    it stands.
    """
    lines: list[_Line] = []
    parts: list[str] = []
    marks: list[tuple[int, int, Run]] = []
    length = 0

    def end() -> None:
        nonlocal parts, marks, length
        text = "".join(parts)
        inner = text.strip(shape.EDGES)
        if inner:
            left = len(text) - len(text.lstrip(shape.EDGES))
            kept = [(max(0, a - left), min(len(inner), b - left), run) for a, b, run in marks]
            lines.append(_Line(inner, tuple((a, b, run) for a, b, run in kept if a < b)))
        parts, marks, length = [], [], 0

    for run in runs:
        if run.text == "\n" and run.label == "br":
            end()
            continue
        for number, raw in enumerate(run.text.split("\n") if keep_lines else [run.text]):
            if number:
                end()
            text = _COLLAPSIBLE.sub(_collapsed, raw) if "\n" in raw else raw
            if text.startswith(" ") and parts and parts[-1][-1:] == " ":
                text = text[1:]
            if text:
                parts.append(text)
                marks.append((length, length + len(text), run))
                length += len(text)
    end()
    return lines


def _collapsed(space: re.Match[str]) -> str:
    return " " if "\n" in space[0] else space[0]


def _goes_on(before: Piece, line: _Line) -> bool:
    """A sentence cut by `<br>` is one paragraph: it has not ended, and the next line starts small."""
    if before.kind not in {"paragraph", "list-item"} or shape.ends_sentence(before.text):
        return False
    return bool(_WRAPPED_BREAK.match(line.text)) and shape.marker_of(line.text) is None


def _extended(before: Piece, line: _Line) -> Piece:
    shift = len(before.text) + 1
    links = before.links + _links(line, shift)
    return Piece(
        before.kind, f"{before.text}\n{line.text}", before.level, before.ordinal, before.role, links, before.gap
    )


def _line_pieces(line: _Line, place: Place) -> list[Piece]:
    if place.heading:
        return [Piece("heading", line.text, place.heading, None, place.role, _links(line))]
    if place.item:
        marker = place.ordinal or shape.marker_of(line.text)
        return [Piece("list-item", line.text, place.item, marker, place.role, _links(line))]
    label, role = _label(line, place.in_cell)
    if label:
        rest = line.text[label:].strip(shape.EDGES)
        pieces = [Piece("label", line.text[:label].rstrip(shape.EDGES), 0, None, role or place.role, ())]
        if rest:
            at = line.text.index(rest, label)
            space = line.text[len(pieces[0].text) : at] or " "
            runs = tuple((max(0, a - at), b - at, run) for a, b, run in line.runs if b > at)
            pieces.append(Piece("paragraph", rest, 0, None, None, _links(_Line(rest, runs)), space))
        return pieces
    marker = shape.marker_of(line.text)
    if marker is not None:
        return [Piece("list-item", line.text, shape.depth_of(marker), marker, place.role, _links(line))]
    if len(line.text) <= 120 and not shape.ends_sentence(line.text) and _bold_until(line) >= len(line.text):
        return [Piece("heading", line.text, 6, None, place.role, _links(line))]
    return [Piece("paragraph", line.text, 0, None, place.role, _links(line))]


def labelled(piece: Piece) -> list[Piece]:
    """A paragraph that starts with a label, as the label and what follows it."""
    end = shape.label_end(piece.text) if piece.kind == "paragraph" else None
    if end is None:
        return [piece]
    label = Piece("label", piece.text[:end].rstrip(shape.EDGES), 0, None, piece.role, (), piece.gap)
    rest = piece.text[end:].strip(shape.EDGES)
    if not rest:
        return [label]
    at = piece.text.index(rest, end)
    links = tuple((Span(max(0, s.starts_at - at), s.ends_at - at), href) for s, href in piece.links if s.ends_at > at)
    return [label, Piece("paragraph", rest, 0, None, None, links, piece.text[len(label.text) : at] or " ")]


def _label(line: _Line, marked_only: bool) -> tuple[int, str | None]:
    """Where the line's label ends (0: it has none) and the class that marks it.

    `marked_only`: a colon that is not marked up makes a label only at the line's end.
    """
    if line.runs and line.runs[0][2].label:
        end = 0
        for start, stop, run in line.runs:
            if not run.label or start > end:
                break
            end = stop
        return end, line.runs[0][2].label
    bold = _bold_until(line)
    colon = line.text.find(":", 0, min(bold + 1, 90))
    if bold and colon > 1 and len(line.text[:colon].split()) <= 10:
        return colon + 1, None
    end = shape.label_end(line.text) or 0
    return (0 if marked_only and end < len(line.text) else end), None


def _bold_until(line: _Line) -> int:
    end = 0
    for start, stop, run in line.runs:
        if start > end or (not run.bold and run.text.strip(shape.EDGES)):
            break
        end = stop
    return end


def _links(line: _Line, shift: int = 0) -> tuple[tuple[Span, str], ...]:
    result: list[tuple[Span, str]] = []
    for start, stop, run in line.runs:
        if run.href is None or not line.text[start:stop].strip(shape.EDGES):
            continue
        if result and result[-1][1] == run.href and result[-1][0].ends_at == start + shift:
            result[-1] = (Span(result[-1][0].starts_at, stop + shift), run.href)
        else:
            result.append((Span(start + shift, stop + shift), run.href))
    return tuple(result)
