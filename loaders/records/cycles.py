"""Where the entries of a list part whose headings were dropped: where its cycle of labels starts again.

The label that opens the cycle is the first that comes once in every entry; a form inside an entry may repeat some
labels,
so a label that comes too often opens nothing. Text between the last foot label of an entry and the next opening
belongs to
the next entry.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from itertools import pairwise

from graph.evidence import Document
from loaders.records.lines import Line
from loaders.records.marks import Mark
from loaders.records.values import suits

_FEET = [
    "places",
    "lead_officer",
    "contact",
    "report_author",
    "effective_from",
    "published_on",
    "other",
    "meeting",
    "decided_on",
    "signed_by",
    "signed_on",
    "maker_person",
]
_OPENERS = ("title", "reference", "system_reference", "decided_on", "maker", "published_on", "status", "meeting")


def cycles(document: Document, lines: tuple[Line, ...], marks: tuple[Mark, ...]) -> list[int]:
    """The first line of each entry; [] where the labels run once."""
    fields = [m for m in marks if m.label.kind == "field" or m.label.name in ("decision", "reasons")]
    wordings: dict[str, list[Mark]] = {}
    for mark in fields:
        wordings.setdefault(_words(document, mark), []).append(mark)
    best: list[Mark] = []
    for same in wordings.values():  # in the order of their first places
        strong = same[0].label.kind == "field" and same[0].label.name in _OPENERS
        if _signs_off(document, fields, same):
            continue
        if len(same) >= 2 and strong and _repeats(document, fields, same):
            best = same
            break
    if not best:
        return []
    opening = _opening(document, fields, best[0])
    starts = [0]
    for before, mark in pairwise(best):
        at = _first_of_cycle(document, marks, mark, opening)
        starts.append(max(_after_foot(lines, marks, before.line, at), starts[-1] + 1))
    return starts


def _signs_off(document: Document, fields: Sequence[Mark], same: Sequence[Mark]) -> bool:
    """Whether a "Date:" comes again only with "Name:" and "Signature:", as at the foot of each box of one form."""
    if same[0].label.name != "decided_on" or not same[0].label.weak:
        return False
    lines = {m.line for m in same}
    near = [
        m
        for m in fields
        if m.label.name in ("signed_by", "maker_person", "signed_on") and any(abs(m.line - at) <= 2 for at in lines)
    ]
    tells = {"title", "reference", "decision", "status", "system_reference", "maker"}
    told = [sum(m.label.name == name for m in fields) for name in tells]
    return len(near) >= len(lines) - 1 and max(told, default=0) < 2


def _opening(document: Document, fields: Sequence[Mark], first: Mark) -> set[str]:
    """The labels that stand before the opening one in the first entry."""
    return {_words(document, m) for m in fields if m.line < first.line}


def _first_of_cycle(document: Document, marks: tuple[Mark, ...], mark: Mark, opening: set[str]) -> int:
    """The line of the first label of a cycle: labels right above the opening one that stand there in the first entry
    too.
    """
    line = mark.line
    for above in sorted((m for m in marks if m.line < mark.line), key=lambda m: -m.line):
        if above.last < line - 2 or _words(document, above) not in opening:
            break
        line = above.line
    return line


def _after_foot(lines: tuple[Line, ...], marks: tuple[Mark, ...], before: int, at: int) -> int:
    """The line after the entry's foot: behind its last foot label's value, or the opening label itself."""
    feet = [m for m in marks if before < m.line < at and m.label.name in _FEET and m.label.kind == "field"]
    if not feet:
        return at
    last = max(feet, key=lambda m: m.line)
    after = last.last + 1
    if (
        last.value is None
        and after < at
        and (lines[after].cell or suits(last.label.name, lines[after].text, first=True))
    ):
        after += 1
    sections = [m for m in marks if last.line < m.line < at and m.label.kind == "section"]
    if sections or last.label.name == "other":
        return at
    while (
        after < at
        and lines[after].cell
        and (lines[after].table, lines[after].row) == (lines[last.line].table, lines[last.line].row)
    ):
        after += 1
    return min(after, at)


def _words(document: Document, mark: Mark) -> str:
    return re.sub(r"\W+", " ", document.quote(mark.span)).strip().casefold()


def _repeats(document: Document, fields: Sequence[Mark], starts: Sequence[Mark]) -> bool:
    """At least three labels (four where there are but two cycles) come again, in the same wording, in most cycles."""
    edges = [m.line for m in starts]
    found: list[set[str]] = [set() for _ in starts]
    for mark in fields:
        cycle = bisect.bisect_right(edges, mark.line) - 1
        if cycle >= 0:
            found[cycle].add(_words(document, mark))
    shared = [len(a & b) for a, b in pairwise(found)]
    least = 3 if len(starts) > 2 else 4
    return sum(n >= least for n in shared) * 2 > len(shared)
