"""A PDF read in this process: text with PDFium, paragraphs, tables from aligned gaps, and the box of every line."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

import pypdfium2 as pdfium

from graph.errors import UnreadableInput
from graph.evidence import Notice
from loaders.readers.builder import Builder, Full
from loaders.readers.limits import MAXIMUM_CHARACTERS, MAXIMUM_OCR_PAGES, MAXIMUM_PAGES
from loaders.readers.pdf_layout import Layout
from loaders.readers.pdf_lines import lines_of
from loaders.readers.pdf_rules import Rules, rules_of
from loaders.readers.pdf_tables import Page
from loaders.readers.reading import Reading


def read_pages(data: bytes, where: str, *, pictures: bool = False) -> Reading:
    """Reads a PDF. A page without a text layer is named in `unreadable_pages`, never passed over in silence.

    With `pictures` such pages are read from their pictures (loaders.readers.ocr) and named in `recognised_pages`.
    """
    with _opened(data, where) as document:
        pages, unreadable, notices = _pages(document, where)
        recognised = _recognise(document, pages, unreadable, notices) if pictures else ()
        name = _title(document)
    builder = Builder()
    layout = Layout(builder, pages)
    try:
        layout.write()
    except Full as full:
        builder.cut(full)
    return Reading(
        builder.text,
        "application/pdf",
        name=name,
        blocks=tuple(builder.blocks),
        boxes=tuple(layout.boxes),
        unreadable_pages=tuple(n for n in unreadable if n not in recognised),
        notices=(*notices, *builder.notices),
        recognised_pages=recognised,
    )


@contextmanager
def _opened(data: bytes, where: str) -> Generator[pdfium.PdfDocument]:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableInput(where, "is protected by a password", "save a copy without one") from error
        raise UnreadableInput(where, "is a truncated or damaged PDF", "download it again") from error
    try:
        yield document
    finally:
        document.close()


def _pages(document: pdfium.PdfDocument, where: str) -> tuple[list[Page], tuple[int, ...], list[Notice]]:
    count = len(document)
    if count == 0:
        raise UnreadableInput(where, "is a PDF without pages", "download it again")
    notices: list[Notice] = []
    if count > MAXIMUM_PAGES:
        notices.append(Notice("cut", f"only the first {MAXIMUM_PAGES:,} of {count:,} pages are read"))
    pages: list[Page] = []
    unreadable: list[int] = []
    characters = 0
    for number in range(min(count, MAXIMUM_PAGES)):
        found: Page | None = None
        try:
            page = document[number]
            found = _read_page(page)
            page.close()
        except pdfium.PdfiumError:
            notices.append(Notice("damaged-page", f"page {number + 1} cannot be opened"))
        if found is None:
            unreadable.append(number + 1)
            found = Page([], Rules())
        pages.append(found)
        characters += sum(len(segment.text) for line in found.lines for segment in line)
        if characters > MAXIMUM_CHARACTERS:
            what = f"only the first {number + 1:,} of {count:,} pages are read: they have {characters:,} characters"
            notices.append(Notice("cut", what))
            break
    return pages, tuple(unreadable), notices


def _read_page(page: pdfium.PdfPage) -> Page | None:
    lines = lines_of(page)
    if lines is None:
        return None
    # Ruling matters only where a line has a gap in it, as every row of a table has.
    ruled = any(len(line) > 1 for line in lines)
    return Page(lines, rules_of(page.raw) if ruled else Rules())


def _recognise(
    document: pdfium.PdfDocument, pages: list[Page], unreadable: tuple[int, ...], notices: list[Notice]
) -> tuple[int, ...]:
    """Puts what their pictures show in the place of unreadable pages; the numbers of those that show text."""
    from loaders.readers.ocr import program  # noqa: PLC0415 - an optional extra
    from loaders.readers.ocr_lines import recognised_lines  # noqa: PLC0415

    found: list[int] = []
    for number in unreadable[:MAXIMUM_OCR_PAGES]:
        try:
            page = document[number - 1]
            lines = recognised_lines(page)
            page.close()
        except pdfium.PdfiumError:
            continue
        if lines:
            pages[number - 1] = Page(lines, Rules())
            found.append(number)
    if found:
        read = f"{_listed(found)} read from the picture by {program()}; facts from there are marked and less sure"
        notices.append(Notice("ocr", read))
    empty = [n for n in unreadable if n not in found]
    if empty:
        notices.append(Notice("ocr", f"{_listed(empty)} shown to {program()}, which found no text"))
    return tuple(found)


def _listed(pages: list[int]) -> str:
    return f"page {pages[0]} was" if len(pages) == 1 else f"pages {', '.join(map(str, pages))} were"


def _title(document: pdfium.PdfDocument) -> str:
    try:
        return " ".join(document.get_metadata_value("Title").split())[:300]
    except (pdfium.PdfiumError, UnicodeDecodeError):
        return ""
