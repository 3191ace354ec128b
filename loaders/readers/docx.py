"""Word documents: paragraphs and tables in the order of the body, automatic numbers computed, ticked boxes kept.

What is not the record's text stays out: core properties, comments, deleted and hidden text, field codes. A page header
or footer is kept only where it alone names the authority.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import docx as python_docx
from docx.document import Document as WordDocument

from graph.errors import UnreadableInput
from loaders.readers.builder import Builder, Full
from loaders.readers.docx_body import Body
from loaders.readers.docx_runs import paragraph_text
from loaders.readers.html_part import AUTHORITY
from loaders.readers.limits import MAXIMUM_UNPACKED_BYTES
from loaders.readers.reading import Reading

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_SAVE = "open it in Word and save it again as DOCX or PDF"


def read_docx(data: bytes, where: str) -> Reading:
    """Reads a DOCX. It has no name of its own: a title in its core properties is often that of the template."""
    _check_archive(data, where)
    try:
        word = python_docx.Document(io.BytesIO(data))
        builder = Builder()
        _write(word, builder)
    except UnreadableInput:
        raise
    except (
        Exception
    ) as error:  # a damaged package fails anywhere inside zipfile, lxml or python-docx, with a dozen types
        kind = str(error).splitlines()[0][:120] if str(error) else type(error).__name__
        raise UnreadableInput(where, f"is a damaged Word document ({kind})", _SAVE) from error
    return Reading(
        builder.text,
        MEDIA_TYPE,
        blocks=tuple(builder.blocks),
        links=tuple(builder.links),
        notices=tuple(builder.notices),
    )


def _check_archive(data: bytes, where: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise UnreadableInput(where, "is a truncated or damaged Word document", "download it again") from error
    unpacked = sum(member.file_size for member in members)
    if unpacked > MAXIMUM_UNPACKED_BYTES or len(members) > 20_000:
        what = f"unpacks to {unpacked / 1_000_000:,.0f} MB in {len(members):,} parts, more than a record needs"
        raise UnreadableInput(where, what, _SAVE)
    if any(member.flag_bits & 1 for member in members):
        raise UnreadableInput(where, "is protected by a password", "save a copy without one")
    if "word/document.xml" not in {member.filename for member in members}:
        raise UnreadableInput(where, "is a Word package without a text", _SAVE)


def _write(word: WordDocument, builder: Builder) -> None:
    body = Body(word, builder)
    try:
        named = [line for line in _running_lines(word, "header") if AUTHORITY.search(line) and not body.says(line)]
        foot = [] if named else [line for line in _running_lines(word, "footer") if AUTHORITY.search(line)]
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
