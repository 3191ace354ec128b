"""A whole Extraction as bytes and back, nothing lost: how one process hands it to another through a file.

`loaders/jsonlines.py` is for people and other programs: it leaves out the layout and cannot hold every character that a
damaged record may have. MessagePack holds lone surrogates and tells 1 from 1.0 and True; unlike a pickle it runs nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import Any, TypeVar, cast

import msgpack

from graph.evidence import (
    Block,
    Document,
    EdgeStatement,
    Evidence,
    Extraction,
    IssueStatement,
    NodeMention,
    Notice,
    PageBox,
    PropertyStatement,
    Span,
)

T = TypeVar("T")


def pack(extraction: Extraction) -> bytes:
    """The extraction as bytes; `unpack` gives an equal one.

    >>> document = Document.of_text("Agreed.")
    >>> told = Extraction(document, "other", "test", (), (), (), (), ())
    >>> unpack(pack(told)) == told
    True
    """
    derived = [[*key, *value] for key, value in extraction.derived.items()]
    row = [*(_plain(getattr(extraction, f.name)) for f in fields(Extraction)[:-1]), derived]
    return cast("bytes", msgpack.packb(row, unicode_errors="surrogatepass"))


def unpack(data: bytes) -> Extraction:
    """Raises ValueError when the bytes are no packed extraction of this version."""
    try:
        document, kind, reason, nodes, properties, edges, issues, notices, derived = msgpack.unpackb(
            data, unicode_errors="surrogatepass", strict_map_key=False
        )
        return Extraction(
            _document(document),
            kind,
            reason,
            tuple(_new(NodeMention, *row) for row in nodes),
            tuple(_new(PropertyStatement, *row[:3], _new(Evidence, *row[3])) for row in properties),
            tuple(
                _new(EdgeStatement, *row[:3], tuple((k, v) for k, v in row[3]), _evidence(row[4]), row[5])
                for row in edges
            ),
            tuple(_new(IssueStatement, *row[:2], tuple(row[2]), _evidence(row[3])) for row in issues),
            tuple(_new(Notice, *row) for row in notices),
            {(node, name): (value, rule) for node, name, value, rule in derived},
        )
    except (ValueError, TypeError, IndexError, msgpack.UnpackException) as error:
        raise ValueError(f"these bytes are no packed extraction: {error}") from error


def _plain(value: Any) -> Any:
    """Dataclasses and tuples as lists of their values, in order."""
    if isinstance(value, tuple):
        return [_plain(v) for v in cast("tuple[Any, ...]", value)]
    if hasattr(value, "__dataclass_fields__"):
        return [_plain(getattr(value, f.name)) for f in fields(value)]
    return value


def _document(row: Any) -> Document:
    *head, blocks, boxes, links, unreadable, notices = row
    return _new(
        Document,
        *head,
        tuple(_new(Block, kind, _new(Span, *span), *rest) for kind, span, *rest in blocks),
        tuple(_new(PageBox, _new(Span, *span), *rest) for span, *rest in boxes),
        tuple((_new(Span, *span), href) for span, href in links),
        tuple(unreadable),
        tuple(_new(Notice, *notice) for notice in notices),
    )


def _new(kind: type[T], *values: Any) -> T:
    return kind(*values)  # as many as the bytes have; TypeError when they do not fit


def _evidence(rows: Iterable[Any]) -> tuple[Evidence, ...]:
    return tuple(_new(Evidence, *row) for row in rows)
