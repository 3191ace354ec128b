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

from loaders.readers.lines import EDGES

# PDFium marks a hyphen at a line's end with U+FFFE or U+0002 and drops the line end after it.
_LINE_END = re.compile("\r\n|\n|\r|\ufffe|\x02")
_HYPHENS = "\ufffe\x02"
_GAP_EMS = 0.9  # a wider gap between two runs of one line parts cells; a justified line's spaces stay below it


_Box = tuple[float, float, float, float]


@dataclass(slots=True)
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
        self.text_page = text_page
        self.handle = text_page.raw
        self.numbers = [ctypes.c_double() for _ in range(4)]
        self.references = [ctypes.byref(n) for n in self.numbers]
        self.font = ctypes.create_string_buffer(128)
        self.flags = ctypes.byref(ctypes.c_int())

    def lines(self) -> list[list[Segment]] | None:
        count = self.text_page.count_chars()
        if count <= 0:
            return None
        text = self.text_page.get_text_range()
        if len(text) != count:  # characters beyond the BMP or without Unicode: indices would drift, so one by one
            text = "".join(_character(raw.FPDFText_GetUnicode(self.handle, n)) for n in range(count))
        if not text.strip():
            return None
        result: list[list[Segment]] = []
        start = 0
        for end, after, hyphen in _ends(text):
            if text[start:end].strip(EDGES):
                result.append(self._line(text, start, end, hyphen))
            start = after
        return result

    def _line(self, text: str, start: int, end: int, hyphen: bool) -> list[Segment]:
        while text[start] in EDGES:
            start += 1
        while text[end - 1] in EDGES:
            end -= 1
        boxes = self._boxes(start, end - start)
        raw.FPDFText_GetCharOrigin(self.handle, start, *self.references[:2])
        baseline = self.numbers[1].value
        size = float(raw.FPDFText_GetFontSize(self.handle, start)) or 10.0
        height = max([top - bottom for _, bottom, _, top in boxes])
        if not 0.3 * height < size < 4 * height:
            size = max(height, 1.0)  # a scaled font says size 1
        groups = _grouped(boxes, _GAP_EMS * size) if len(boxes) > 1 else [boxes]
        if len(groups) > 1:
            cuts = self._cuts(text, start, end, [group[0][0] for group in groups[1:]])
            edges = [start, *cuts, end]
            if len(edges) != len(groups) + 1:
                edges, groups = [start, end], [boxes]
        else:
            edges = [start, end]
        segments: list[Segment] = []
        for group, left, right in zip(groups, edges, edges[1:], strict=False):
            piece = text[left:right].rstrip(EDGES)
            first, last = self._font(left), self._font(left + len(piece) - 1)
            if right == end and hyphen:
                piece += "-"
            lefts, bottoms, rights, tops = zip(*group, strict=True)
            edge = (min(lefts), min(bottoms), max(rights), max(tops))
            segments.append(Segment(piece, *edge, baseline, size, first, last))
        return segments

    def _boxes(self, start: int, length: int) -> list[_Box]:
        """The boxes of the line's runs, as left, bottom, right, top; one at the corner where PDFium has none."""
        count = raw.FPDFText_CountRects(self.handle, start, length)
        boxes: list[_Box] = []
        left, top, right, bottom = self.numbers
        for n in range(min(count, 400)):
            if raw.FPDFText_GetRect(self.handle, n, *self.references):
                boxes.append((left.value, bottom.value, right.value, top.value))
        return boxes or [(0.0, 0.0, 0.0, 0.0)]

    def _cuts(self, text: str, start: int, end: int, lefts: list[float]) -> list[int]:
        """The character at which each run after a wide gap begins: the first after a space whose box starts there."""
        cuts: list[int] = []
        wanted = iter(lefts)
        target = next(wanted, None)
        at = start
        left = self.numbers[0]
        while target is not None and at < end:
            if text[at] in EDGES:
                while at < end and text[at] in EDGES:
                    at += 1
                found = at < end and raw.FPDFText_GetCharBox(self.handle, at, *self.references)
                if found and abs(left.value - target) < 1.0:
                    cuts.append(at)
                    target = next(wanted, None)
            at += 1
        return cuts

    def _font(self, at: int) -> bytes:
        length = raw.FPDFText_GetFontInfo(self.handle, at, self.font, 128, self.flags)
        return self.font.value if 0 < length <= 128 else b""


def _grouped(boxes: list[_Box], gap: float) -> list[list[_Box]]:
    """The runs of a line, parted where the gap is wide."""
    groups = [[boxes[0]]]
    right = boxes[0][2]
    for box in boxes[1:]:
        if box[0] - right > gap:
            groups.append([box])
            right = box[2]
        else:
            groups[-1].append(box)
            right = max(right, box[2])
    return groups


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
