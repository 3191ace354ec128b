"""Reads stored bytes again, for the audit: the text that the readers make of them now."""

from __future__ import annotations

import re

from graph.ledger import ReadingRow
from loaders.readers import read


def reread(data: bytes, row: ReadingRow) -> str:
    """The text of a document's bytes, as it would be stored. Raises UnreadableInput."""
    document = read(data, path=row.path, url=row.url, council=row.council)
    return re.sub("[\ud800-\udfff]", "\ufffd", document.text)
