"""The picture of a PDF page as lines of text, by Tesseract; runs in the helper process that reads PDFs."""

from __future__ import annotations

import math
import os
from dataclasses import dataclass
from functools import cache
from statistics import median

import pypdfium2 as pdfium

from loaders.readers import limits
from loaders.readers.pdf_lines import Segment

_LANGUAGES = ("eng", "cym")  # Welsh councils publish in both
_DOTS_PER_INCH = 300
_PIXELS = 40_000_000
_LEAST_SURE = 30  # of 100: below this a word is a stain, a stamp or a part of a crest
_LEAST_PAGE = 55  # mean sureness under which a page is no text: handwriting, a photograph, a map
_GAP_EMS = 1.6  # a wider gap between words parts cells


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as Tesseract gives it, in points from the upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    sure: float


def recognised_lines(page: pdfium.PdfPage) -> list[list[Segment]] | None:
    """The lines on a page's picture, each of one run of text or more; None where the picture shows no text."""
    height = page.get_height()
    rows = [row for row in _rows(page) if row]
    words = [word for row in rows for word in row]
    letters = sum(len(word.text) for word in words)
    if letters < 3 or sum(word.sure * len(word.text) for word in words) / letters < _LEAST_PAGE:
        return None
    usual = median(_height(row) for row in rows)
    return [_segments(row, usual, height) for row in rows]


def _rows(page: pdfium.PdfPage) -> list[list[_Word]]:
    import pytesseract  # noqa: PLC0415 # pyright: ignore[reportMissingImports] - an optional extra

    os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # the same text every time, and no core that others need
    scale = min(_DOTS_PER_INCH / 72, math.sqrt(_PIXELS / max(1.0, page.get_width() * page.get_height())))
    drawn = page.render(scale=scale, grayscale=True)  # pyright: ignore[reportArgumentType] - a float is what it takes
    picture = drawn.to_pil()
    try:
        found = pytesseract.image_to_data(
            picture,
            lang="+".join(_languages()),
            config=f"--psm 4 --dpi {round(72 * scale)}",  # one column of text of several sizes: a row stays a row
            timeout=limits.OCR_SECONDS,
            output_type=pytesseract.Output.DICT,
        )
    except (RuntimeError, pytesseract.TesseractError):  # RuntimeError: out of time
        return []
    rows: dict[tuple[int, int, int], list[_Word]] = {}
    for n, text in enumerate(found["text"]):
        sure = float(found["conf"][n])
        if sure < _LEAST_SURE or not text.strip():
            continue
        left, top = found["left"][n] / scale, found["top"][n] / scale
        right, bottom = left + found["width"][n] / scale, top + found["height"][n] / scale
        place = (found["block_num"][n], found["par_num"][n], found["line_num"][n])
        rows.setdefault(place, []).append(_Word(text.strip(), left, top, right, bottom, sure))
    return list(rows.values())


@cache
def _languages() -> tuple[str, ...]:
    import pytesseract  # noqa: PLC0415 # pyright: ignore[reportMissingImports] - an optional extra

    there = set(pytesseract.get_languages())
    return tuple(name for name in _LANGUAGES if name in there) or ("eng",)


def _height(row: list[_Word]) -> float:
    return max(word.bottom for word in row) - min(word.top for word in row)


def _segments(row: list[_Word], usual: float, page_height: float) -> list[Segment]:
    """A row as runs of text. Heights read from a picture waver, so a row is set in the page's usual size unless it
    is plainly larger or smaller."""
    height = _height(row)
    size = usual if 0.7 * usual <= height <= 1.4 * usual else height
    runs: list[list[_Word]] = [[row[0]]]
    for word in row[1:]:
        if word.left - runs[-1][-1].right > _GAP_EMS * usual:
            runs.append([word])
        else:
            runs[-1].append(word)
    low, high = page_height - max(w.bottom for w in row), page_height - min(w.top for w in row)
    return [
        Segment(" ".join(w.text for w in run), run[0].left, low, run[-1].right, high, low, size, b"", b"")
        for run in runs
    ]
