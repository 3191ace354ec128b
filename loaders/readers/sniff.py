"""What a file is, told by its bytes and never by its name."""

from __future__ import annotations

import re
from typing import Literal

from graph.errors import UnreadableInput

Format = Literal["html", "pdf", "docx", "text"]

# The first bytes of what people upload by mistake, what to call it, and what to do about it.
_SCAN = "it is a picture without text: make a searchable PDF of it (`ocrmypdf`) and give that"
_UNPACK = "unpack it and give the files, or pack them as .zip"
_EXPORT = "open it in its program and save it as PDF, DOCX or plain text"
_REFUSED: tuple[tuple[bytes, str, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "a PNG picture", _SCAN),
    (b"\xff\xd8\xff", "a JPEG picture", _SCAN),
    (b"GIF8", "a GIF picture", _SCAN),
    (b"II*\x00", "a TIFF picture", _SCAN),
    (b"MM\x00*", "a TIFF picture", _SCAN),
    (b"BM", "a bitmap picture", _SCAN),
    (b"\x1f\x8b", "a gzip archive", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACK),
    (b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (b"BZh", "a bzip2 archive", _UNPACK),
    (b"\xfd7zXZ\x00", "an xz archive", _UNPACK),
    (b"{\\rtf", "a Rich Text document", _EXPORT),
    (b"%!PS", "a PostScript document", _EXPORT),
    (b"MZ", "a Windows program", "programs are never read; remove it"),
    (b"\x7fELF", "a Linux program", "programs are never read; remove it"),
    (b"SQLite format 3\x00", "a SQLite database", "give the records it was made from"),
    (b"PAR1", "a Parquet file", "give the records it was made from"),
)
_BINARY_MARKS = {b"BM", b"MZ", b"BZh", b"PAR1", b"GIF8"}  # two to four letters that a text could start with
# A comment is matched up to its own end only: `.*?` over a row of comments would try every way of joining them.
_COMMENT = rb"<!--(?:(?!-->).)*-->\s*"
_HTML_START = re.compile(
    rb"(?is)\A\s*(?:<\?xml[^>]*\?>\s*)?(?:" + _COMMENT + rb")*<(?:!doctype\s+html|html|head|body|title|meta)\b"
)
_HTML_TAG = re.compile(rb"(?i)</?(?:p|div|span|table|tr|td|li|ul|ol|br|h[1-6]|a|b|strong|body|html)\b[^<>]{0,400}>")
_STRUCTURE = re.compile(rb"(?i)</(?:p|div|table|tr|td|li|ul|ol|h[1-6])\s*>")
_CONTROLS = bytes(set(range(32)) - {8, 9, 10, 11, 12, 13, 26, 27}) + b"\x7f"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def format_of(data: bytes, where: str) -> Format:
    """Which reader takes these bytes. Raises UnreadableInput for what none of them can read.

    >>> format_of(b"%PDF-1.7 ...", "a"), format_of(b"<html><p>Agreed</p>", "b"), format_of(b"Agreed", "c")
    ('pdf', 'html', 'text')
    """
    if not data.strip(b" \t\r\n\x00"):
        raise UnreadableInput(where, "is empty", "download it again, or leave it out")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return _zip_kind(data, where)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        _refuse_compound(data, where)
    if data[:4] == b"RIFF" or data[4:8] == b"ftyp" or data[:3] == b"ID3":
        raise UnreadableInput(where, "is a picture, sound or film", "give the written record of it")
    for start, name, mend in _REFUSED:
        if data.startswith(start) and (start not in _BINARY_MARKS or _controls(data[:256]) > 0.02):
            raise UnreadableInput(where, f"is {name}, which is not read", mend)
    return _markup_kind(data, where)


def _zip_kind(data: bytes, where: str) -> Format:
    if b"word/document" in data or b"word/_rels" in data:
        return "docx"
    for part, name in (
        (b"xl/", "an Excel workbook"),
        (b"ppt/", "a PowerPoint presentation"),
        (b"mimetypeapplication/", "an OpenDocument or e-book file"),
    ):
        if part in data:
            raise UnreadableInput(where, f"is {name}, which is not read", _EXPORT)
    raise UnreadableInput(where, "is a zip archive inside the records", "unpack it, or load the .zip by itself")


def _refuse_compound(data: bytes, where: str) -> None:
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise UnreadableInput(where, "is an Office file protected by a password", "save a copy without the password")
    raise UnreadableInput(
        where, "is in an Office format from before 2007 (.doc, .xls, .msg)", "open it and save it as DOCX or PDF"
    )


def _markup_kind(data: bytes, where: str) -> Format:
    head = data[:65536]
    if head[:2] in _UTF16_MARKS:
        head = head.decode("utf-16", "ignore").encode("utf-8", "ignore")
    elif head[:3] == b"\xef\xbb\xbf":
        head = head[3:]
    if _HTML_START.match(head):
        return "html"
    start = head.lstrip()
    if start[:1] == b"<" and (len(_HTML_TAG.findall(start)) >= 2 or _HTML_TAG.match(start)):
        return "html"
    if start[:5] == b"<?xml":
        raise UnreadableInput(where, "is XML of a kind that is not read", "give the web page or document it describes")
    if (
        re.match(rb"(?i)(?:from|mime-version|content-type|subject|date):[^\n]*\n", start)
        and b"multipart/related" in head[:4096]
    ):
        raise UnreadableInput(where, "is a web archive (.mht)", 'save the page as "HTML only"')
    if (
        start[:1] in b"{["
        and re.match(rb"[\[{]\s*(?:\"|\{|\[)", start)
        and start.rstrip()[-1:] in b"}]"
        and b'":' in head
    ):
        raise UnreadableInput(where, "is JSON data, no record", "give the records that it describes")
    controls = _controls(head)
    if controls > (0.3 if len(head) < 400 else 0.05) and not looks_utf16(head):
        raise UnreadableInput(where, "is binary data of an unknown type", "give it as HTML, PDF, DOCX or plain text")
    if len(_STRUCTURE.findall(head)) >= 20:
        return "html"  # a fragment cut out of a page: words first, then its paragraphs and cells
    return "text"  # a few tags of emphasis are debris of whatever made the text, and stay in it


def _controls(sample: bytes) -> float:
    return (len(sample) - len(sample.translate(None, _CONTROLS))) / max(1, len(sample))


def looks_utf16(sample: bytes) -> str | None:
    """The name of a UTF-16 encoding where every other byte is mostly zero, as in English text; else None."""
    sample = sample[: len(sample) // 2 * 2]
    if len(sample) < 8:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.6 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None
