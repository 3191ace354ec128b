"""How much a reader takes before it says no: a council's longest meeting pack is some 30 MB and 2,000 pages."""

from __future__ import annotations

MAXIMUM_BYTES = 50_000_000
"""The largest file that is opened, checked before a byte of it is read."""

MAXIMUM_UNPACKED_BYTES = 200_000_000
"""The most that a DOCX (a zip) may unpack to; a bomb says so in its directory, or is cut off while unpacking."""

MAXIMUM_PART_BYTES = 60_000_000
"""The largest XML part of a DOCX; 500 pages of Word make some 15 MB."""

MAXIMUM_RUNS = 300_000
"""The most runs (pieces of equal setting) of a DOCX."""

MAXIMUM_CHARACTERS = 20_000_000
"""The longest text kept of one document."""

MAXIMUM_LINES = 200_000
"""The most lines of a plain text whose layout is looked at."""

MAXIMUM_PAGES = 5_000
"""The most pages of a PDF that are read; the rest is named in a notice."""

MAXIMUM_TAGS = 400_000
"""The most tags of a web page; a year's list of a council's decisions in full has some 50,000."""

MAXIMUM_DEPTH = 5_000
"""How deep a page's elements may nest. Parsing costs the square of it, and no page nests a hundred deep."""

MAXIMUM_CELLS = 50_000
"""The most table cells of one document; a longer table is cut with a notice: no council's decision needs more."""

MAXIMUM_BLOCKS = 60_000
"""The most blocks of one document."""

PDF_SECONDS = 3
PDF_SECONDS_A_MEGABYTE = 1
"""Processor time allowed for a PDF: so much, and more by its size. An ordinary page takes 2 to 5 milliseconds."""

OCR_SECONDS = 40
"""The longest that one page's picture may be looked at, by the clock; an ordinary page takes two seconds."""

MAXIMUM_OCR_PAGES = 200
"""The most pages of one PDF that are read from their pictures; the others stay unread, and an issue."""

PDF_MEMORY = 2_000_000_000
"""Address space of the process that reads PDFs, in bytes."""
