"""What no other kind claims: read by its labels and headings, whatever they are, and said to be so."""

from __future__ import annotations

import re

from graph.evidence import Document, Span
from loaders.reading import Part, Reading
from loaders.records.lines import lines_of
from loaders.records.parts import build_part

SILENT = "speaks of no council, meeting or decision"
# Without any of these words a text is no council's record: a shopping list, a recipe, a letter to a friend.
_SPEAKS = re.compile(
    r"\b(?:councils?|councillors?|cllrs?|cabinet|committees?|executive|authority|authorities|mayor|commissioner|minutes|agenda|meeting"
    r"|decisions?|decided|agree[ds]?|resolve[ds]?|resolution|approv\w+|authoris\w+|delegat\w+|recommend\w*|noted|director|officer"
    r"|penderfyn\w+|cyngor|pwyllgor)\b",
    re.IGNORECASE,
)


def recognise(document: Document) -> Reading | None:
    """A generic reading of any document (confidence below 0.5); sure only where there is nothing to read.

    >>> recognise(Document.of_text("")).reason
    'has no text that could be read'
    """
    lines = lines_of(document)
    if not lines:
        why = "is scanned: no page has a text layer" if document.unreadable_pages else "has no text that could be read"
        return Reading("other", why, 0.99)
    if not _SPEAKS.search(document.text):
        return Reading("other", SILENT, 0.9)
    part = build_part(document, 0, len(lines))
    if part.title is None and not part.fields and not part.clauses:
        part = Part(Span(lines[0].span.starts_at, lines[-1].span.ends_at))
    return Reading("other", "has no known layout: read generically by its labels and headings", 0.1, (part,))
