"""The lines of a document as its layout shows them: what labels, headings and clause marks are looked for in.

A line is one printed line, or one table cell's line. A label that the reader took for a block of its own is joined
with the
value that follows on the same printed line, so that "Decision Maker: Cabinet" is one line here however it was read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from graph.evidence import Block, Document, Span
from loaders.labels import label_of
from loaders.readers.text import blocks_of

_SPACE = " \t\xa0\u2007\u202f\u200b\ufeff\x00\r"
_EDGE = _SPACE + "|"
_RULING = re.compile(r"[\s|:+=_*.\-–—]*\Z")
_PIPE = re.compile(r"\|")
# Labels that are found in the midst of a line when the line breaks were lost ("… Cabinet Decision status:
# Recommendations …").
_INNER_LABEL = re.compile(
    r"(?<=[\s;,.)\]])(?:(?:Date of )?Decision (?:Maker|maker|status|published|Published)|Decision:"
    r"|Is Key [Dd]ecision\??|Key [Dd]ecision\??"
    r"|Is subject to call[ -]in\??|Is Callable [Ii]n\??|Publication [Dd]ate|Date of [Dd]ecision|Decision [Dd]ate"
    r"|Decided at meeting"
    r"|Made at meeting|Effective from|(?:Wards?|Divisions?|Electoral Divisions?|Local Authorities) [Aa]ffected"
    r"|Lead [Oo]fficer"
    r"|Report [Aa]uthor|Contact [Oo]fficer|Accompanying Documents|Reasons? for (?:the )?[Dd]ecision|Purpose|Outcome"
    r"|(?:Alternative|Other) options considered(?: and rejected)?|Supporting [Dd]ocuments|Title of [Dd]ecision)(?=\s*:)"
    r"|(?<=Signature\s)Date(?: of [Dd]ecision)?(?=\s+\d)"
    r"|(?<=[\s\xa0]{2})(?:Dated?|Signed|Telephone(?: number)?|Tel|E-?mail|Name|Post|Job [Tt]itle)(?=\s*:)"
)


# Headings that were run into the text before them, without colon or line break ("… of works. Reason for the Decision
# See the …").
_GLUED = re.compile(
    r"(?:(?<=[.)\]|?;]\s)|(?<=[KM]B\s))(?:Matter for(?: Decision)?|Reasons? for (?:the )?Decision"
    r"|(?:Any )?(?:Alternative|Other) Options Considered"
    r"(?: and Rejected)?|Details of [Aa]ny [Aa]lternative [Oo]ptions|Scrutiny Considerations?|Scrutiny(?=\s*\Z)"
    r"|Decision(?=\s*\Z)"
    r"|Decision of (?:the )?(?:Executive Councillor|Portfolio Holder|Cabinet Member|Leader|Executive"
    r"|Cabinet)\b[^.;:|]{0,60}?(?=\s+(?:i\.|1\.|a\.|\(|Approved|Agreed|Noted))"
    r"|Conflicts of Interest Declared by the(?: Executive Councillor(?: \(and any Dispensations"
    r" Granted\))?)?)(?=\s+\(?[A-Zi1]|\s*\Z)"
)


# What a page or form calls itself, and the heading of a list's entry, when a whole record stands on one line.
_PAGE_NAME = re.compile(
    r"\b(?:Decision [Dd]etails|Issue - decisions|Agenda item|(?:PROPOSED )?RECORD OF (?:[A-Z]+ ){0,3}DECISION"
    r"|Record of (?:\w+ ){0,3}Decision"
    r"|OFFICER DECISION NOTICE|(?:Officer|Executive|Delegated) Decision (?:Notice|Record|Form))\b"
)
_AS_MEMBER = re.compile(r"(?<=[\s.])As (?:the )?[A-Z][^.:\n]{5,160}?,? I (?:hereby )?(?:agree|approve|have decided)\b")
_ENTRY = re.compile(
    r"(?<=\s)\d{1,2}/\d{1,2}/\d{4}\s*[-–]\s[^:\n]{3,300}?\bref ?: ?\d{1,7}"
    r"(?:[\s\xa0]+(?:Recommendations? (?:Approved|Agreed|Noted)(?: \(subject to call-?in\))?|For Determination"
    r"|Item Deferred))?"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line or the line of a cell. `opens` tells whether it begins a block; `gap` whether a blank line is
    above.
    """

    span: Span
    text: str
    kind: str = "paragraph"
    opens: bool = True
    gap: bool = False
    table: int | None = None
    row: int | None = None
    column: int | None = None
    header: bool = False
    ordinal: str | None = None
    role: str | None = None
    level: int = 0

    @property
    def cell(self) -> bool:
        return self.table is not None


class _Cache:
    """The lines of the document read last: every kind of record asks for them."""

    document: Document | None = None
    lines: tuple[Line, ...] = ()


def lines_of(document: Document) -> tuple[Line, ...]:
    """Every line with something on it, in the order of the text.

    >>> [line.text for line in lines_of(Document.of_text("Decision Maker: Cabinet\\n\\n| Date: | 1 May 2024 |"))]
    ['Decision Maker: Cabinet', 'Date:', '1 May 2024']
    """
    if _Cache.document is not document:
        _Cache.lines = tuple(_read(document))
        _Cache.document = document
    return _Cache.lines


def _read(document: Document) -> list[Line]:
    text = document.text
    lines: list[Line] = []
    blocks = document.blocks or blocks_of(text)[0]
    at = 0
    while at < len(blocks):
        block = blocks[at]
        span = block.span
        at += 1
        if block.role == "running" or _on_a_trail(text, span):
            continue
        while (
            at < len(blocks)
            and block.kind == "label"
            and blocks[at].table == block.table
            and blocks[at].kind in ("paragraph", "label", "table-cell")
            and "\n" not in text[span.ends_at : blocks[at].span.starts_at]
            and "|" not in text[span.ends_at : blocks[at].span.starts_at]
        ):
            span = Span(span.starts_at, blocks[at].span.ends_at)
            at += 1
        _split(text, block, span, lines)
    return lines


_TRAIL = re.compile(r"\W*(?:[Yy]ou are here\W+)?Home\s*[|>»›]")


def _on_a_trail(text: str, span: Span) -> bool:
    """Whether a block stands on the way to the page: "Home | Council and democracy | Meetings | Decisions"."""
    start = text.rfind("\n", 0, span.starts_at) + 1
    end = text.find("\n", span.starts_at)
    line = text[start : end if end >= 0 else len(text)]
    return len(line) < 200 and _TRAIL.match(line) is not None


def _split(text: str, block: Block, span: Span, lines: list[Line]) -> None:
    start, first, blank = span.starts_at, True, False
    ordinal = block.ordinal
    while start <= span.ends_at:
        end = text.find("\n", start, span.ends_at)
        end = span.ends_at if end < 0 else end
        if _RULING.match(text, start, end):
            blank = blank or not text[start:end].strip(_EDGE)
            start = end + 1
            continue
        for number, piece in enumerate(_pieces(text, Span(start, end), block)):
            if not piece:
                continue
            previous = lines[-1].span.ends_at if lines else 0
            gap = text.count("\n", previous, piece.starts_at) > 1 or not lines
            lines.append(
                Line(
                    piece,
                    text[piece.starts_at : piece.ends_at],
                    "table-cell" if block.table is not None or (number and "|" in text[start:end]) else block.kind,
                    first or blank or bool(number),
                    gap,
                    block.table,
                    block.row,
                    block.column,
                    block.header,
                    ordinal if first else None,
                    block.role,
                    block.level,
                )
            )
            first = blank = False
        start = end + 1


def _pieces(text: str, span: Span, block: Block) -> list[Span]:
    """The line itself; its cells where pipes part it; its pieces where labels stand inside it."""
    cuts = [span.starts_at]
    if block.table is None and text.find("|", span.starts_at, span.ends_at) >= 0:
        cuts += [m.end() for m in _PIPE.finditer(text, span.starts_at, span.ends_at)]
    if len(span) > 30:
        inner = [m.start() for m in _INNER_LABEL.finditer(text, span.starts_at, span.ends_at)]
        cuts += inner
        whole = len(span) > 400 and len(span) * 2 > len(text)
        if (len(inner) >= 2 and len(span) > 200) or whole:  # a whole record on one line
            cuts += [m.start() for m in _AS_MEMBER.finditer(text, span.starts_at, span.ends_at)]
            cuts += _labels_within(text, span)
            for name in _PAGE_NAME.finditer(text, span.starts_at, min(span.ends_at, span.starts_at + 400)):
                cuts += [name.start(), name.end()]
            for entry in _ENTRY.finditer(text, span.starts_at, span.ends_at):
                cuts += [entry.start(), entry.end()]
        for glued in _GLUED.finditer(text, span.starts_at, span.ends_at):
            cuts += [glued.start(), glued.end()]
    cuts = [*sorted(set(cuts)), span.ends_at]
    pieces: list[Span] = []
    for start, end in pairwise(cuts):
        first, last = start, end
        while first < last and text[first] in _EDGE:
            first += 1
        while last > first and text[last - 1] in _EDGE:
            last -= 1
        if first < last:
            pieces.append(Span(first, last))
    return pieces


_COLON = re.compile(r":(?=\s|\Z)|\?(?=\s)")
_WORD_START = re.compile(r"(?<![\w’'-])[A-Z]")


def _labels_within(text: str, span: Span) -> list[int]:
    """Where labels begin in a line that holds many: the longest run of words before a colon that is a label."""
    found: list[int] = []
    floor = span.starts_at
    for colon in _COLON.finditer(text, span.starts_at, span.ends_at):
        low = max(floor, colon.start() - 70)
        for word in _WORD_START.finditer(text, low, colon.start()):
            label = label_of(text[word.start() : colon.start()])
            if label is not None and (text[word.start() - 1 : word.start()] or " ") in " \n\xa0":
                found.append(word.start())
                break
        floor = colon.end()
    return found
