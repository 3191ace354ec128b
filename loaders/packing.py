"""A whole Extraction as bytes and back, nothing lost: how one process hands it to another through a file.

`loaders/jsonlines.py` is for people and other programs: it leaves out the layout and cannot hold every character that a
damaged record may have. MessagePack holds lone surrogates and tells 1 from 1.0 and True; unlike a pickle it runs nothing.
How values are put together again is read from the types of the classes, so a new field travels without a line here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, cast, get_args, get_origin, get_type_hints

import msgpack

from graph.evidence import Extraction


def pack(extraction: Extraction) -> bytes:
    """The extraction as bytes; `unpack` gives an equal one.

    >>> from graph.evidence import Document
    >>> told = Extraction(Document.of_text("Agreed."), "other", "test", (), (), (), (), ())
    >>> unpack(pack(told)) == told
    True
    """
    return cast("bytes", msgpack.packb(_plain(extraction), unicode_errors="surrogatepass"))


def unpack(data: bytes) -> Extraction:
    """Raises ValueError when the bytes are no packed extraction of this version."""
    try:
        return _maker(Extraction)(msgpack.unpackb(data, unicode_errors="surrogatepass", strict_map_key=False))
    except (ValueError, TypeError, AttributeError, msgpack.UnpackException) as error:
        raise ValueError(f"these bytes are no packed extraction: {error}") from error


@cache
def shape() -> str:
    """What tells one version's packed form from another's: all classes with their fields and types."""
    return hashlib.sha256(_shape(Extraction).encode()).hexdigest()[:16]


def _plain(value: Any) -> Any:
    """Dataclasses and tuples as lists of their values in order, a dict as a list of pairs."""
    if isinstance(value, tuple):
        return [_plain(v) for v in cast("tuple[Any, ...]", value)]
    if isinstance(value, dict):
        return [[_plain(k), _plain(v)] for k, v in cast("dict[Any, Any]", value).items()]
    if is_dataclass(value):
        return [_plain(getattr(value, f.name)) for f in fields(value)]
    return value


@cache
def _maker(kind: Any) -> Callable[[Any], Any]:
    """What makes a value of a type out of its plain form."""
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        makers = [_maker(hints[f.name]) for f in fields(kind)]
        make: Any = kind
        return lambda row: make(*(m(value) for m, value in zip(makers, row, strict=True)))
    if get_origin(kind) is dict:
        of_key, of_value = (_maker(k) for k in get_args(kind))
        return lambda row: {of_key(k): of_value(v) for k, v in row}
    if get_origin(kind) is tuple:
        inner = get_args(kind)
        if inner[-1] is Ellipsis:
            of_each = _maker(inner[0])
            return lambda row: tuple(of_each(value) for value in row)
        makers = [_maker(k) for k in inner]
        return lambda row: tuple(m(value) for m, value in zip(makers, row, strict=True))
    return lambda value: value


def _shape(kind: Any) -> str:
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return f"{kind}({', '.join(f'{f.name}: {_shape(hints[f.name])}' for f in fields(kind))})"
    return f"{kind}[{', '.join(_shape(k) for k in get_args(kind))}]"
