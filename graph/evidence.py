"""Documents, the spans of their text, and the statements read from them.

Everything a record says is a *statement*: subject, property or edge, value, and the span of characters it was read from.
`document.text[span.starts_at:span.ends_at]` is the quote; offsets count code points of the stored text (W3C Web Annotation,
TextPositionSelector and TextQuoteSelector).

>>> d = Document.of_text("Decision Maker: Cabinet", path="a.txt")
>>> d.quote(Span(16, 23))
'Cabinet'
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Literal

BlockKind = Literal["heading", "label", "paragraph", "list-item", "table-cell"]
Scalar = str | int | float | bool


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A run of characters of a document's text: `starts_at` inclusive, `ends_at` exclusive, in code points.

    >>> Span(2, 5).contains(Span(3, 4)), Span(2, 5).overlaps(Span(5, 9)), len(Span(2, 5))
    (True, False, 3)
    """

    starts_at: int
    ends_at: int

    def __len__(self) -> int:
        return self.ends_at - self.starts_at

    def contains(self, other: Span) -> bool:
        return self.starts_at <= other.starts_at and other.ends_at <= self.ends_at

    def overlaps(self, other: Span) -> bool:
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a page's layout, in reading order.

    `level` is the depth of a heading (1..6) or of a list item. A table cell says its `table` (running number in the
    document), `row` and `column` (from 0), and whether it is a header cell; a cell of several lines is several blocks
    (paragraphs, list items) that carry the same three numbers. `ordinal` is a list item's marker ("A)", "1.", "•"): it
    stands in the text where the text itself prints it, and is computed where the page's list numbers itself (then the text
    does not start with it). `role` is what the markup says of the block beyond its kind: the class of the page's system
    ("mgLabel", "mgSectionTitle"), "masthead" for the name of the site or letterhead, "running" for a line repeated on every
    page, or None. Blocks never overlap; what lies between them is white space, ruling of a plain-text table (`|`, `---`)
    or a running line.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    table: int | None = None
    row: int | None = None
    column: int | None = None
    header: bool = False
    ordinal: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class PageBox:
    """Where a run of the text stands on a page: `page` counts from 1, the box is in points from the lower left corner."""

    span: Span
    page: int
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Notice:
    """Something done to or noticed about a document that is no issue of the record itself ("encoding-mended")."""

    kind: str
    detail: str


@dataclass(frozen=True, slots=True)
class Document:
    """One record as received, and the stored text that every offset counts in.

    `sha256` is of the bytes received. `text` is decoded, CRLF made LF, and otherwise as received. `council` and `url` are
    what provenance says (index.jsonl, --council, --url), never what the text says. `links` are (span, href) of the page's
    own part. `boxes` are in the order of the text. `unreadable_pages` are page numbers (from 1) without a text layer;
    `recognised_pages` are those whose text a program read from the page's picture (OCR).
    """

    sha256: str
    text: str
    media_type: str
    path: str = ""
    url: str | None = None
    council: str | None = None
    retrieved_at: str | None = None
    name: str = ""
    blocks: tuple[Block, ...] = ()
    boxes: tuple[PageBox, ...] = ()
    links: tuple[tuple[Span, str], ...] = ()
    unreadable_pages: tuple[int, ...] = ()
    notices: tuple[Notice, ...] = ()
    recognised_pages: tuple[int, ...] = ()

    @property
    def id(self) -> str:
        return f"document/{self.sha256[:16]}"

    @property
    def short(self) -> str:
        """The shortened hash that mention ids carry."""
        return self.sha256[:8]

    def quote(self, span: Span) -> str:
        return self.text[span.starts_at : span.ends_at]

    def page_of(self, span: Span) -> int | None:
        """The page (from 1) on which the span starts, or None where the format has no pages."""
        at = bisect_right(self.boxes, span.starts_at, key=lambda box: box.span.starts_at)
        box = self.boxes[at - 1] if at else None
        return box.page if box is not None and span.starts_at < box.span.ends_at else None

    @staticmethod
    def of_text(text: str, *, path: str = "", url: str | None = None, council: str | None = None) -> Document:
        """A plain-text document without blocks, for tests and notebooks."""
        sha = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return Document(sha256=sha, text=text, media_type="text/plain", path=path, url=url, council=council, name=path)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words a statement was read from, the rule that read them, and how sure it is (0 to 1)."""

    starts_at: int
    ends_at: int
    quote: str
    page: int | None
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class NodeMention:
    """A thing as one document tells of it; `id` is a mention id (`m/ab12cd34/organisation/118`) or a document id."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class PropertyStatement:
    """`node`'s `property` has this value; list-valued properties (aliases) have one statement an entry."""

    node: str
    property: str
    value: Scalar
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class EdgeStatement:
    """An edge with its qualifying properties (sorted pairs) and everything it was read from.

    `derived_by` names the rule where the edge is concluded and not read; it then carries the evidence of its grounds.
    """

    type: str
    source: str
    target: str
    properties: tuple[tuple[str, Scalar], ...]
    evidence: tuple[Evidence, ...]
    derived_by: str | None = None


@dataclass(frozen=True, slots=True)
class IssueStatement:
    """What a document contradicts itself on, or what cannot be right; `about` are node ids."""

    kind: str
    detail: str
    about: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one document states. `derived` marks (node, property) pairs whose value is concluded, with the rule."""

    document: Document
    kind: str
    kind_reason: str
    nodes: tuple[NodeMention, ...]
    properties: tuple[PropertyStatement, ...]
    edges: tuple[EdgeStatement, ...]
    issues: tuple[IssueStatement, ...]
    notices: tuple[Notice, ...]
    derived: dict[tuple[str, str], tuple[Scalar, str]] = field(
        default_factory=dict[tuple[str, str], tuple[Scalar, str]]
    )
