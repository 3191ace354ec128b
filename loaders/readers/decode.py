"""Bytes to text: the mark, then UTF-8, then what the page declares, then the likeliest guess; CRLF becomes LF.

Nothing else is changed. Mojibake is left in the text (the stored text is the text received) and told in a notice; names
and values are mended later.
"""

from __future__ import annotations

import codecs
import re
from itertools import islice

from charset_normalizer import from_bytes
from ftfy.badness import is_bad

from graph.evidence import Notice
from loaders.readers.sniff import looks_utf16

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"""(?i)<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.\-]{2,40})"""
)
# What Windows programs put into English text beyond ASCII: pounds, curly quotes, dashes, bullets, accents, hard spaces.
_USUAL_CP1252 = "€‚„…‘’“”•–—™\xa0£§©\xad®°²³·º¼½¾àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ".encode("cp1252")
_LIKELY = ["cp1252", "mac_roman", "cp1250", "iso8859_2", "iso8859_14", "iso8859_15", "cp850", "utf_8"]
_SAMPLE = 65_536  # bytes around the first odd one from which a guess is made
_STRAY = re.compile(r"[\udc80-\udcff]")
# Two characters beyond ASCII of which the first is what a leading byte of UTF-8 turns into: where the look is worth its cost.
_SUSPECT = re.compile(r"[ÂÃÄÅÎÏÐÑ×Øàáâãðï][^\x00-\x7f]")


def decode(data: bytes, *, markup: bool = False) -> tuple[str, tuple[Notice, ...]]:
    """The text of the bytes and what was noticed on the way. `markup`: a declaration in the page counts.

    >>> decode("£5m\\r\\n".encode("cp1252"))[0]
    '£5m\\n'
    """
    text, notices = _decoded(data, markup)
    text = text.replace("\r\n", "\n")
    if "\x00" in text:
        notices.append(Notice("control-characters", "the text holds NUL characters; they are kept as received"))
    if "\ufffd" in text:
        notices.append(
            Notice("undecodable", f"{text.count(chr(0xFFFD))} characters were lost before or in decoding (U+FFFD)")
        )
    if _is_mojibake(text):
        notices.append(
            Notice("mojibake", "the text was decoded wrongly before it was published; it is kept as received")
        )
    return text, tuple(notices)


def _is_mojibake(text: str) -> bool:
    """Whether the text was decoded wrongly somewhere; ftfy judges the surroundings of the first suspects."""
    suspects = islice(_SUSPECT.finditer(text), 50)
    return any(is_bad(text[max(0, found.start() - 20) : found.end() + 20]) for found in suspects)


def _decoded(data: bytes, markup: bool) -> tuple[str, list[Notice]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace").removeprefix("\ufeff"), []
    wide = looks_utf16(data[:4096])
    if wide is not None:
        return data.decode(wide, "replace"), [Notice("encoding", f"decoded as {wide}, which the file does not say")]
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        first = error.start
        if error.end == len(data) and error.reason == "unexpected end of data":
            return data.decode("utf-8", "replace"), []  # cut in the middle of its last character
    declared = _declared(data) if markup else None
    if declared is not None:
        try:
            return data.decode(declared), []
        except UnicodeDecodeError:
            pass  # a wrong declaration is no reason to lose the page; the guess below says what it did
    return _guessed(data, first)


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:4096])
    if found is None:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return None
    # Browsers read iso-8859-1 as windows-1252, and so does everyone who writes it.
    return {"iso8859-1": "cp1252", "ascii": "cp1252"}.get(name, name)


def _guessed(data: bytes, first: int) -> tuple[str, list[Notice]]:
    sample = data[max(0, first - _SAMPLE // 2) : first + _SAMPLE // 2]
    lenient = sample.decode("utf-8", "councilgraph.mixed")
    broken = len(_STRAY.findall(lenient))
    if sum(1 for c in lenient if c > "\x7f") - broken > broken:
        # UTF-8 with a few stray bytes: pasted together from two sources
        text = data.decode("utf-8", "councilgraph.mixed")
        strays = len(_STRAY.findall(text))
        what = f"UTF-8 with {strays} stray bytes, the first at byte {first}, read as windows-1252"
        return _STRAY.sub(lambda m: _single(ord(m[0]) - 0xDC00), text), [Notice("encoding", what)]
    high = sample.translate(None, bytes(range(128)))
    if len(high.translate(None, _USUAL_CP1252)) <= 0.1 * len(high):
        text = data.decode("cp1252", "councilgraph.latin")
        return text, [Notice("encoding", "decoded as windows-1252: it is not UTF-8")]
    best = from_bytes(sample[:8_192] if first < 8_192 else sample, cp_isolation=_LIKELY).best()
    encoding = best.encoding if best is not None else "cp1252"
    what = f"decoded as {encoding}, the likeliest guess: it is not UTF-8"
    return data.decode(encoding, "replace"), [Notice("encoding", what)]


def _single(byte: int) -> str:
    return bytes([byte]).decode("cp1252", "councilgraph.latin")


def _keep_bytes(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return "".join(chr(0xDC00 + b) for b in error.object[error.start : error.end]), error.end


def _as_latin(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    # the five bytes that windows-1252 leaves out
    return error.object[error.start : error.end].decode("latin-1"), error.end


codecs.register_error("councilgraph.mixed", _keep_bytes)
codecs.register_error("councilgraph.latin", _as_latin)
