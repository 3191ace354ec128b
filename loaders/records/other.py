"""What no other kind claims: read by its labels and headings, whatever they are, and said to be so."""

from __future__ import annotations

from graph.evidence import Document, Span
from loaders.reading import Part, Reading


def recognise(document: Document) -> Reading:
    """A generic reading of any document (confidence below 0.5)."""
    if not document.text.strip():
        return Reading("other", "has no text that could be read", 0.9)
    return Reading("other", "no known layout: read generically", 0.1, (Part(Span(0, len(document.text))),))
