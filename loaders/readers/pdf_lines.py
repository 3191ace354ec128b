"""One PDF page as lines: their text, where they stand, and how large and bold they are set.

The text comes from PDFium in one call; a line costs a handful of further calls, a character none, so that reading with
boxes stays near the speed of bare text extraction.
"""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass
from functools import lru_cache

import pypdfium2 as pdfium
from pypdfium2 import raw

# PDFium marks a hyphen at a line's end with U+FFFE or U+0002 and drops the line end after it.
_LINE_END = re.compile("\r\n|\n|\r|\ufffe|\x02")
_HYPHENS = "\ufffe\x02"
_SPACE = " \t\xa0\x00"
_GAP_EMS = 0.9  # a wider gap between two runs of one line parts cells; a justified line's spaces stay below it


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of one line without a wide gap; a line of a table has one a cell. Lengths in points, y upwards."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    baseline: float
    size: float
    first_font: bytes
    last_font: bytes

    @property
    def starts_bold(self) -> bool:
        return _is_bold(self.first_font)

    @property
    def ends_bold(self) -> bool:
        return _is_bold(self.last_font)

    @property
    def bold(self) -> bool:
        """The whole run is set bold, as far as its ends tell."""
        return self.starts_bold and self.ends_bold


def lines_of(page: pdfium.PdfPage) -> list[list[Segment]] | None:
    """The page's lines in reading order, each of one segment or more; None where the page has no text layer."""
    text_page = page.get_textpage()
    try:
        return _Page(text_page).lines()
    finally:
        text_page.close()


class _Page:
    def __init__(self, text_page: pdfium.PdfTextPage) -> None:
        self.page = text_page
        self.numbers = [ctypes.c_double() for _ in range(4)]
        self.references = [ctypes.byref(n) for n in self.numbers]
        self.font = ctypes.create_string_buffer(128)
        self.flags = ctypes.c_int()

    def lines(self) -> list[list[Segment]] | None:
        count = self.page.count_chars()
        if count <= 0:
            return None
        text = self.page.get_text_range()
        if len(text) != count:  # characters beyond the BMP or without Unicode: indices would drift, so one by one
            text = "".join(_character(raw.FPDFText_GetUnicode(self.page, n)) for n in range(count))
        if not text.strip():
            return None
        result: list[list[Segment]] = []
        start = 0
        for end, after, hyphen in _ends(text):
            if text[start:end].strip(_SPACE):
                result.append(self._line(text, start, end, hyphen))
            start = after
        return result

    def _line(self, text: str, start: int, end: int, hyphen: bool) -> list[Segment]:
        while text[start] in _SPACE:
            start += 1
        while text[end - 1] in _SPACE:
            end -= 1
        boxes = self._boxes(start, end - start)
        size = float(raw.FPDFText_GetFontSize(self.page, start)) or 10.0
        raw.FPDFText_GetCharOrigin(self.page, start, *self.references[:2])
        baseline = self.numbers[1].value
        if boxes is None:
            boxes = [(0.0, 0.0, 0.0, 0.0)]
        height = max(top - bottom for _, bottom, _, top in boxes)
        size = size if 0.3 * height < size < 4 * height else max(height, 1.0)  # a scaled font says size 1
        groups = [[boxes[0]]]
        for box in boxes[1:]:
            if box[0] - max(b[2] for b in groups[-1]) > _GAP_EMS * size:
                groups.append([box])
            else:
                groups[-1].append(box)
        cuts = self._cuts(text, start, end, [group[0][0] for group in groups[1:]])
        if len(cuts) != len(groups) - 1:
            cuts, groups = [], [boxes]
        edges = [start, *cuts, end]
        segments: list[Segment] = []
        for group, left, right in zip(groups, edges, edges[1:], strict=False):
            piece = text[left:right].strip(_SPACE)
            if right == end and hyphen:
                piece += "-"
            first = self._font(left)
            last = self._font(max(left, right - 1 - (len(text[left:right]) - len(text[left:right].rstrip(_SPACE)))))
            segments.append(
                Segment(
                    piece,
                    min(b[0] for b in group),
                    min(b[1] for b in group),
                    max(b[2] for b in group),
                    max(b[3] for b in group),
                    baseline,
                    size,
                    first,
                    last,
                )
            )
        return [s for s in segments if s.text]

    def _boxes(self, start: int, length: int) -> list[tuple[float, float, float, float]] | None:
        """The boxes of the line's runs, as left, bottom, right, top."""
        count = raw.FPDFText_CountRects(self.page, start, length)
        boxes: list[tuple[float, float, float, float]] = []
        left, top, right, bottom = self.numbers
        for n in range(min(count, 400)):
            if raw.FPDFText_GetRect(self.page, n, *self.references):
                boxes.append((left.value, bottom.value, right.value, top.value))
        return boxes or None

    def _cuts(self, text: str, start: int, end: int, lefts: list[float]) -> list[int]:
        """The character at which each run after a wide gap begins: the first after a space whose box starts there."""
        cuts: list[int] = []
        wanted = iter(lefts)
        target = next(wanted, None)
        at = start
        left = self.numbers[0]
        while target is not None and at < end:
            if text[at] in _SPACE:
                while at < end and text[at] in _SPACE:
                    at += 1
                if (
                    at < end
                    and raw.FPDFText_GetCharBox(self.page, at, *self.references)
                    and abs(left.value - target) < 1.0
                ):
                    cuts.append(at)
                    target = next(wanted, None)
            at += 1
        return cuts

    def _font(self, at: int) -> bytes:
        length = raw.FPDFText_GetFontInfo(self.page, at, self.font, 128, ctypes.byref(self.flags))
        return self.font.value if 0 < length <= 128 else b""


@lru_cache(maxsize=4096)
def _is_bold(font: bytes) -> bool:
    lowered = font.lower()
    return any(word in lowered for word in (b"bold", b"black", b"heavy", b"demi"))


def _ends(text: str) -> list[tuple[int, int, bool]]:
    """Each line's end, the start of the next, and whether the line ended with a hyphen."""
    found = [(m.start(), m.end(), m[0] in _HYPHENS) for m in _LINE_END.finditer(text)]
    return [*found, (len(text), len(text), False)]


def _character(code: int) -> str:
    return chr(code) if 0 < code < 0xD800 or 0xE000 <= code <= 0x10FFFF else " " if code == 0 else "\ufffd"
