"""What a document calls itself: the lines at its top and its headings, where forms print their name."""

from __future__ import annotations

import re

from graph.evidence import Document
from loaders.records.lines import lines_of

_ITEM = re.compile(r"\W*\d{1,3}[.)]\s")
_FORM = re.compile(r"(?=.*[A-Z])[^a-z]{12,120}\Z")


def own_names(document: Document, first: int = 18) -> list[str]:
    """The top lines, the name given to the document, and any heading or line in capitals further down.

    >>> own_names(Document.of_text("Kent County Council\\nRECORD OF DECISION\\nText"))[:2]
    ['Kent County Council', 'RECORD OF DECISION']
    """
    names: list[str] = []
    for number, line in enumerate(lines_of(document)):
        if _ITEM.match(line.text):
            continue  # "2. Record of decisions" is an item, not what the document is
        if len(line.text) <= 160 and (number < first or line.kind == "heading" or _FORM.fullmatch(line.text)):
            names.append(line.text)
        if number > 400:
            break
    return names


def named(document: Document, pattern: re.Pattern[str], first: int = 18) -> str | None:
    """The first of a document's own names that a pattern finds."""
    return next((name for name in own_names(document, first) if pattern.search(name)), None)
