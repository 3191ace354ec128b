"""Reading pages that are pictures: the optional extra `ocr` with the program Tesseract (decision 0101).

Without either of them a page without a text layer stays unread, and an issue of its record says so.
"""

from __future__ import annotations

import shutil
from functools import cache
from importlib.util import find_spec

MEND = (
    "to have it read from its picture, install Tesseract (apt-get install tesseract-ocr) and the extra "
    '(pip install "councilgraph[ocr]"), then load the file again'
)


@cache
def available() -> bool:
    """Whether both the extra and the program are installed."""
    return all(find_spec(name) for name in ("pytesseract", "PIL")) and shutil.which("tesseract") is not None


@cache
def program() -> str:
    """The program with its version, for the notice: "Tesseract 5.3.0"."""
    import pytesseract  # noqa: PLC0415 # pyright: ignore[reportMissingImports] - an optional extra

    return f"Tesseract {pytesseract.get_tesseract_version()}"
