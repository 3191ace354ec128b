"""Values and texts as every engine and SQLite can hold them."""

from __future__ import annotations

import re
import zlib

from graph.evidence import Scalar

_SURROGATE = re.compile("[\ud800-\udfff]")
_NO_VALUE = re.compile("[\x00\ud800-\udfff]")


def clean(value: Scalar) -> Scalar:
    """A value as every engine can hold it: signs that no UTF-8 has, and NUL, are replaced one by one."""
    if not isinstance(value, str) or (value.isascii() and "\x00" not in value):
        return value
    return _NO_VALUE.sub("\ufffd", value)


def clean_text(text: str) -> str:
    """A text without lone surrogates, which UTF-8 cannot hold; one sign for one keeps the offsets."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def checksum(quote: str) -> int:
    """The checksum of a quote as it is stored (see tables.py)."""
    return zlib.crc32(quote.encode() if quote.isascii() else clean_text(quote).encode())
