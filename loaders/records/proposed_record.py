"""A proposed record: the form of a decision that is still to be taken, unnumbered and unsigned."""

from __future__ import annotations

import re

from graph.evidence import Document
from loaders.reading import Reading
from loaders.records.forms import form_part, score_of
from loaders.records.heads import named

_NAME = re.compile(
    r"\bproposed (?:record of (?:\w+ )?decision|executive decision|decision record|officer decision"
    r"|key decision)\b|\brecord of (?:a )?proposed (?:\w+ )?decision\b|\bdecisions? to be taken by\b"
    r"|\bdraft record of decision\b"
    r"|\bproposed decision (?:record|form|notice|to be taken)\b|\bnotice of (?:a )?proposed (?:executive "
    r"|officer )?decision\b",
    re.I,
)


def recognise(document: Document) -> Reading | None:
    """Named as proposed, or "to be taken by" someone."""
    head = named(document, _NAME)
    if head is None or score_of(document) < 3:
        return None
    return Reading("proposed-record", f"calls itself {head.strip()[:80]!r}", 0.97, (form_part(document, "proposed"),))
