"""Reads stored bytes again, for the audit: the text that the readers make of them now."""

from __future__ import annotations

import re

from graph.ledger import ReadingRow
from loaders.readers import read
from loaders.readers.pdf import read_pdf


def reread(data: bytes, row: ReadingRow) -> str:
    """The text of a document's bytes, as it would be stored. Raises UnreadableInput.

    What was read before pages could be read from their pictures is read so again.
    """
    document = read(data, path=row.path, url=row.url, council=row.council)
    text = document.text
    if document.recognised_pages and len(text) != row.characters:
        text = read_pdf(data, row.path, pictures=False).text
    return re.sub("[\ud800-\udfff]", "\ufffd", text)
