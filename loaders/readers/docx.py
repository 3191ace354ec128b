"""Word documents: paragraphs and tables in the order of the body, automatic numbers computed, ticked boxes kept.

What is not the record's text stays out: core properties, comments, deleted and hidden text, field codes. A page header
or footer is kept only where it alone names the authority.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

import docx as python_docx
from docx.document import Document as WordDocument

from graph.errors import UnreadableInput
from loaders.readers.builder import Builder, Full
from loaders.readers.docx_body import Body
from loaders.readers.docx_runs import paragraph_text
from loaders.readers.html_part import AUTHORITY
from loaders.readers.limits import MAXIMUM_PART_BYTES, MAXIMUM_RUNS, MAXIMUM_UNPACKED_BYTES
from loaders.readers.reading import Reading

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_SAVE = "open it in Word and save it again as DOCX or PDF"


def read_docx(data: bytes, where: str) -> Reading:
    """Reads a DOCX. It has no name of its own: a title in its core properties is often that of the template."""
    _check_archive(data, where)
    word = _opened(data, where)
    builder = Builder()
    _write(word, builder, where)
    return Reading(
        builder.text,
        MEDIA_TYPE,
        blocks=tuple(builder.blocks),
        links=tuple(builder.links),
        notices=tuple(builder.notices),
    )


def _opened(data: bytes, where: str) -> WordDocument:
    try:
        word = python_docx.Document(io.BytesIO(data))
        if word.element.body is None:
            raise UnreadableInput(where, "is a Word document without a body", _SAVE)
    except UnreadableInput:
        raise
    except Exception as error:  # a damaged package fails inside zipfile, lxml or python-docx, with a dozen types
        raise _damaged(where, error) from error
    return word


def _damaged(where: str, error: Exception) -> UnreadableInput:
    kind = str(error).splitlines()[0][:120] if str(error) else type(error).__name__
    return UnreadableInput(where, f"is a damaged Word document ({kind})", _SAVE)


def _check_archive(data: bytes, where: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            body = next((m for m in members if m.filename == "word/document.xml"), None)
            small = body is not None and body.file_size <= MAXIMUM_PART_BYTES and not body.flag_bits & 1
            runs = archive.read(body).count(b"<w:r") if body is not None and small and body.file_size > 5_000_000 else 0
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError) as error:
        raise UnreadableInput(where, "is a truncated or damaged Word document", "download it again") from error
    unpacked = sum(member.file_size for member in members)
    largest = max((m.file_size for m in members if m.filename.endswith((".xml", ".rels"))), default=0)
    too_large = unpacked > MAXIMUM_UNPACKED_BYTES or largest > MAXIMUM_PART_BYTES
    if too_large or len(members) > 20_000:
        what = f"unpacks to {unpacked / 1_000_000:,.0f} MB in {len(members):,} parts, more than a record needs"
        raise UnreadableInput(where, what, _SAVE)
    if any(member.flag_bits & 1 for member in members):
        raise UnreadableInput(where, "is protected by a password", "save a copy without one")
    if body is None:
        raise UnreadableInput(where, "is a Word package without a text", _SAVE)
    if runs > MAXIMUM_RUNS:
        raise UnreadableInput(where, f"has more than {MAXIMUM_RUNS:,} pieces of text, more than a record needs", _SAVE)


def _write(word: WordDocument, builder: Builder, where: str) -> None:
    try:
        heads, feet = _running_lines(word, "header"), _running_lines(word, "footer")
        body = Body(word, builder)
    except Exception as error:  # styles, numbering, headers are parts of the package, read when they are asked for
        raise _damaged(where, error) from error
    try:
        named = [line for line in heads if AUTHORITY.search(line) and not body.says(line)]
        foot = [] if named else [line for line in feet if AUTHORITY.search(line)]
        for line in named:
            builder.gap("\n")
            builder.block("heading", line, level=1, role="masthead")
        body.write()
        for line in foot:
            if not body.says(line):
                builder.gap("\n")
                builder.block("paragraph", line, role="masthead")
    except Full as full:
        builder.cut(full)


def _running_lines(word: WordDocument, which: str) -> list[str]:
    """The lines of the page headers (or footers) of all sections, each once."""
    lines: dict[str, None] = {}
    for section in list(word.sections)[:50]:
        for prefix in ("", "first_page_", "even_page_"):
            part = getattr(section, prefix + which)
            if part.is_linked_to_previous:
                continue
            element: Element = part._element  # python-docx gives no public way to the tables and boxes inside
            for paragraph in element.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"):
                text = " ".join(paragraph_text(paragraph).text.split())
                if text:
                    lines.setdefault(text[:300])
    return list(lines)
