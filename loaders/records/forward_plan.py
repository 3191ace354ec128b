"""A notice of a decision to come (forward plan, key decision notice): it has status, wards and money but decides
nothing.
"""

from __future__ import annotations

import re

from graph.evidence import Document
from loaders.reading import Reading
from loaders.records.heads import named
from loaders.records.lines import lines_of
from loaders.records.marks import marks_of
from loaders.records.verbs import LEAD

_SIGNS = re.compile(
    r"^\W*(?:decision due(?: date)?|originally due|notice of proposed decision first published"
    r"|notice of (?:intention|intended decision|forthcoming|key decisions?)|not before"
    r"|expected (?:date of )?decision(?: date)?|decision expected|date decision (?:is )?(?:due|expected)|"
    r"anticipated (?:date|restriction)|proposed (?:date of )?decision date|proposed decision maker"
    r"|who will (?:take|make) the decision|when will the decision be (?:made|taken)|first published"
    r"|date first published|consultation process|how (?:to|can i) make representations|"
    r"representations|likely date of decision|decision to be (?:made|taken) (?:on|by)(?! the cabinet member)"
    r"|earliest date(?: of decision)?|planned (?:decision )?date"
    r"|date added to (?:the )?(?:forward )?plan)\b\s*(?::|\?|\Z|\s{2,})",
    re.I | re.M,
)
_NAMES = re.compile(
    r"\bforward plan\b|\bissue (?:details|history)\b|\bnotice of (?:key decisions?|intention|forthcoming)"
    r"|\bforthcoming (?:executive |key |cabinet )?decisions?\b|\bkey decision notice\b|\b28 day notice\b"
    r"|\bnotice of intention\b|\bfuture decisions?\b",
    re.I,
)
_TAKEN = re.compile(
    r"^\W*(?:date of decision|decision published|decided at meeting|made at meeting|effective from"
    r"|decision\s*:\s*\S|decision made|date decision (?:was )?(?:made|taken))\b",
    re.I | re.M,
)


def recognise(document: Document) -> Reading | None:
    """Labels of a decision that is due, and none of one that is taken."""
    lines = lines_of(document)
    text = "\n".join(line.text for line in lines[:300])
    signs = {m[0].strip(" :?*").casefold() for m in _SIGNS.finditer(text)}
    named_so = named(document, _NAMES)
    if not signs or len(signs) + bool(named_so) < 2 or _TAKEN.search(text):
        return None
    if any(m.label.name == "signed_by" and m.value is not None for m in marks_of(document)):
        return None  # a form that somebody signed is no notice
    if any(m["strong"] for m in LEAD.finditer(document.text, 0, 20_000)):
        return None
    resolved = any(m.label.name == "decision" and m.value is not None for m in marks_of(document))
    if resolved and len(signs) < 3:
        return None
    return Reading(
        "other",
        f"is a forward-plan notice of a decision still due ({', '.join(sorted(signs)[:3])}): not a decision",
        0.96,
    )
