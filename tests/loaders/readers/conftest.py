"""Makes real documents for the readers' tests; all wording is the project's own."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from docx.document import Document as WordDocument
from fpdf import FPDF

Line = tuple[float, float, str]
"""Millimetres from the left and the top, and the text."""


@pytest.fixture
def make_pdf() -> Callable[..., bytes]:
    """A PDF from lists of lines, a list a page; an empty page gets a picture-like box and no text."""

    def make(*pages: list[Line], bold: frozenset[str] = frozenset(), password: str | None = None) -> bytes:
        pdf = FPDF()
        pdf.set_title("Record of decision")
        if password is not None:
            pdf.set_encryption(owner_password=password, user_password=password)
        for lines in pages:
            pdf.add_page()
            if not lines:
                pdf.rect(20, 20, 100, 100, style="F")
            for left, top, text in lines:
                pdf.set_font("Helvetica", style="B" if text in bold else "", size=11)
                pdf.text(left, top, text)
        return bytes(pdf.output())

    return make


@pytest.fixture
def save_docx() -> Callable[..., bytes]:
    """The bytes of a python-docx document."""

    def save(document: WordDocument) -> bytes:
        buffer = io.BytesIO()
        document.save(buffer)
        return buffer.getvalue()

    return save
