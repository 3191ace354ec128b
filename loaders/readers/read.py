"""Bytes in, Document out: the format is told by content, and each format has its reader."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from graph.errors import UnreadableInput
from graph.evidence import Document
from loaders.readers.limits import MAXIMUM_BYTES
from loaders.readers.reading import Reading
from loaders.readers.sniff import format_of


def read(
    source: Path | str | bytes,
    *,
    path: str = "",
    url: str | None = None,
    council: str | None = None,
    retrieved_at: str | None = None,
) -> Document:
    """Reads one record, given as a path or as its bytes.

    `path`, `url`, `council` and `retrieved_at` are provenance and are kept as given; without `path` the path read
    stands there. Raises UnreadableInput with one clear line for what cannot be read; anything less is a notice of the
    Document.

    >>> document = read(b"Decision Maker: Cabinet\\r\\n", path="a.txt")
    >>> document.text, [b.kind for b in document.blocks]
    ('Decision Maker: Cabinet\\n', ['label', 'paragraph'])
    """
    if isinstance(source, bytes):
        data, where = source, path or "the given bytes"
    else:
        where = path or str(source)
        data = _load(Path(source), where)
    if len(data) > MAXIMUM_BYTES:
        raise _too_large(where, len(data))
    reading = _reader(data, where)
    if not reading.text.strip() and not reading.unreadable_pages:
        raise UnreadableInput(where, "holds no text", "download it again, or leave it out")
    stem = Path(where).name if path or not isinstance(source, bytes) else ""
    return Document(
        sha256=hashlib.sha256(data).hexdigest(),
        text=reading.text,
        media_type=reading.media_type,
        path=path or ("" if isinstance(source, bytes) else str(source)),
        url=url,
        council=council,
        retrieved_at=retrieved_at,
        name=reading.name or stem,
        blocks=reading.blocks,
        boxes=reading.boxes,
        links=reading.links,
        unreadable_pages=reading.unreadable_pages,
        notices=reading.notices,
        recognised_pages=reading.recognised_pages,
    )


def _load(path: Path, where: str) -> bytes:
    try:
        if not path.exists():
            raise UnreadableInput(where, "does not exist", "check the spelling of the path")
        if path.is_dir():
            raise UnreadableInput(where, "is a folder, not a file", "give the files in it")
        if not path.is_file():
            raise UnreadableInput(where, "is no regular file", "give a file on disk")
        size = path.stat().st_size
        if size > MAXIMUM_BYTES:
            raise _too_large(where, size)
        with path.open("rb") as file:
            return file.read(MAXIMUM_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL inside the path
        raise UnreadableInput(where, f"cannot be opened ({error})", "check that it exists and may be read") from error


def _too_large(where: str, size: int) -> UnreadableInput:
    limit = MAXIMUM_BYTES // 1_000_000
    return UnreadableInput(
        where, f"has {size / 1_000_000:,.0f} MB, more than the {limit} MB that are read", "split it, or leave it out"
    )


# Import paths, so that a run over text files loads no PDF or Word library.
_READERS = {
    "html": "loaders.readers.html:read_html",
    "pdf": "loaders.readers.pdf:read_pdf",
    "docx": "loaders.readers.docx:read_docx",
    "text": "loaders.readers.text:read_text",
}


def _reader(data: bytes, where: str) -> Reading:
    module, function = _READERS[format_of(data, where)].split(":")
    reader: Callable[[bytes, str], Reading] = getattr(import_module(module), function)
    return reader(data, where)
