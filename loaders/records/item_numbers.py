"""Numbers of agenda items in every spelling: "4", "4a.", "70/21", "CAB/12/23", "PL.02/15", "A1"; and chains in which
they go up.

>>> m = NUMBERED.match("70/21 MINUTES (AGENDA ITEM 1)")
>>> style_of(m, ""), m["title"]
(('slash', 70), 'MINUTES (AGENDA ITEM 1)')
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.evidence import Span
from loaders.records.lines import Line

_PLAIN = r"(?P<plain>(?P<n2>\d{1,4})(?P<sub2>[A-F](?=[.)\s])|[a-z]?))"
_SLASHED = (
    r"(?P<slash>(?P<p>(?:[A-Z]{1,6}[ ./-]{0,2})?)(?P<n>\d{1,5})"
    r"(?:(?:[/.-]\d{2,4}){1,2}[a-z]?(?:/[A-Z]{2,4})?|/[A-Z]{2,4}(?:/\d{2,4})?))"
)
_LETTERED = r"(?P<letter>(?P<p3>[A-Z]{1,6})[ .-]{0,2}(?P<n3>\d{1,4})(?P<sub3>[a-z]?))"
NUMBER = rf"(?:{_SLASHED}|{_LETTERED}|{_PLAIN})"
_WORD = r"(?:Minute(?: No\.?| Number)?|(?:Agenda )?[Ii]tem(?: [Nn]o\.?)?|Min\.?(?: No\.?)?|Eitem|Cofnod)"
# A number with its title on one line, and one that has the line to itself.
NUMBERED = re.compile(
    rf"[*_#\s]*(?:{_WORD}\s*[:.]?\s*)?{NUMBER}(?P<close>[.):]{{0,2}})[*_]*[ \t\xa0]*[-–—:]?[ \t\xa0]*[*_]*(?=(?P<titl"
    rf"e>\S.*)$)"
)
ALONE = re.compile(
    rf"[*_\s(]*(?:(?:(?:Agenda )?Item|Minute|Min\.?|Decision)(?: ?No\.?| Number)?\s*[:.]?\s*"
    rf"|No\.?\s*)?{NUMBER}(?P<close>[.):]?)[*_\s]*$"
)


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of an item: where the item begins, its printed number and its title (either may be missing)."""

    at: int
    line: int
    number: Span | None
    title: Span | None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A heading that may be an item's: the style and place of its number, and how much speaks for it."""

    head: Head
    style: str
    order: float
    weight: float


def token_span(match: re.Match[str], line: Line) -> Span:
    """Where the number itself stands in the text."""
    name = next(n for n in ("slash", "letter", "plain") if match[n])
    return Span(line.span.starts_at + match.start(name), line.span.starts_at + match.end(name))


def style_of(match: re.Match[str], prefix: str) -> tuple[str, float]:
    """The way a number is written, and its place in the order ("4a" comes between 4 and 5)."""
    if match["slash"]:
        return f"{prefix}slash{match['p'].strip(' ./-')}", int(match["n"])
    if match["letter"]:
        return f"{prefix}letter{match['p3']}", int(match["n3"]) + _part_of(match["sub3"])
    close = "." if match["sub2"] else match["close"][:1]
    return f"{prefix}plain{close}", int(match["n2"]) + _part_of(match["sub2"])


def _part_of(letter: str) -> float:
    return (ord(letter.lower()) - 96) / 100 if letter else 0.0


def worth(chain: list[Candidate]) -> float:
    """How much speaks for a chain."""
    return sum(c.weight for c in chain)


def best_chain(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Of all styles the chain with most behind it."""
    styles = {c.style for c in candidates}
    return max(
        (chain_of([c for c in candidates if c.style == style]) for style in sorted(styles)), key=worth, default=[]
    )


def chain_of(candidates: list[Candidate]) -> list[Candidate]:
    """The heaviest run of candidates whose numbers go up by small steps (or stay, where a number was misprinted)."""
    candidates = candidates[:400]
    best: list[tuple[float, int]] = []
    for i, c in enumerate(candidates):
        top, via = c.weight, -1
        for j in range(max(0, i - 60), i):
            step = c.order - candidates[j].order
            if 0 <= step <= 4 and (step or c.style.startswith(("alone", "slash"))):
                gain = best[j][0] + c.weight * (1.0 if step == 1 or 0 < step < 0.02 else 0.8)
                if gain > top:
                    top, via = gain, j
        best.append((top, via))
    if not best:
        return []
    at = max(range(len(best)), key=lambda k: best[k][0])
    run: list[Candidate] = []
    while at >= 0:
        run.append(candidates[at])
        at = best[at][1]
    return run[::-1]
