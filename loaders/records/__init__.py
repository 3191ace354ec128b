"""Record kinds. Each module recognises one layout by its content and says why; `recognise` takes the surest."""

from __future__ import annotations

from graph.evidence import Document, Span
from loaders.reading import Part, Reading

__all__ = ["recognise"]


def recognise(document: Document) -> Reading:
    """The layout of a document. An unknown kind is read generically and says so (confidence below 0.5)."""
    part = Part(Span(0, len(document.text)))
    return Reading("decision-page", "to be written", 0.1, (part,))
