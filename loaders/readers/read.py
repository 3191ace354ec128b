"""Bytes in, Document out: the format is told by content, and each format has its reader."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from graph.errors import UnreadableInput
from graph.evidence import Block, Document, Notice, PageBox, Span
from loaders.readers.limits import MAXIMUM_BYTES, MAXIMUM_CHARACTERS
from loaders.readers.sniff import format_of


@dataclass(frozen=True, slots=True)
class Reading:
    """What a format's reader makes of the bytes; `name` is what the page or file calls itself, if it does."""

    text: str
    media_type: str
    name: str = ""
    blocks: tuple[Block, ...] = ()
    boxes: tuple[PageBox, ...] = ()
    links: tuple[tuple[Span, str], ...] = ()
    unreadable_pages: tuple[int, ...] = ()
    notices: tuple[Notice, ...] = field(default=())


def read(
    source: Path | str | bytes,
    *,
    path: str = "",
    url: str | None = None,
    council: str | None = None,
    retrieved_at: str | None = None,
) -> Document:
    """Reads one record, given as a path or as its bytes.

    `path`, `url`, `council` and `retrieved_at` are provenance and are kept as given; without `path` the path read stands
    there. Raises UnreadableInput with one clear line for what cannot be read; anything less is a notice of the Document.

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
    return UnreadableInput(where, f"has {size / 1_000_000:,.0f} MB, more than the {limit} MB that are read", "split it, or leave it out")


def _reader(data: bytes, where: str) -> Reading:
    # Imported here so that a run over text files loads no PDF or Word library.
    match format_of(data, where):
        case "html":
            from loaders.readers.html import read_html

            return read_html(data, where)
        case "pdf":
            from loaders.readers.pdf import read_pdf

            return read_pdf(data, where)
        case "docx":
            from loaders.readers.docx import read_docx

            return read_docx(data, where)
        case "text":
            return _read_text(data, where)


def _read_text(data: bytes, where: str) -> Reading:
    from loaders.readers.decode import decode
    from loaders.readers.text import blocks_of

    text, notices = decode(data)
    if len(text) > MAXIMUM_CHARACTERS:
        raise UnreadableInput(where, f"has {len(text):,} characters, more than the {MAXIMUM_CHARACTERS:,} that are read", "split it")
    blocks, more = blocks_of(text)
    return Reading(text, "text/plain", blocks=blocks, notices=notices + more)
