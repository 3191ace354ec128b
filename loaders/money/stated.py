"""A sum as a document states it: its sentence or cell, who pays and who gets it, and whether it only draws a line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from graph.evidence import Span
from loaders.money.parties import Party
from loaders.money.rules import Role
from loaders.money.sums import Sum
from loaders.money.tables import Cell, Table


@dataclass(frozen=True, slots=True)
class End:
    """A payer or payee of a sum, the rule that found it and how sure it is."""

    role: Role
    party: Party
    rule: str
    confidence: float


@dataclass(slots=True)
class Stated:
    """A sum where it stands. `telling` is equal for sums of one sentence, list or table: they tell different things."""

    sum: Sum
    sentence: Span
    telling: int
    ends: list[End] = field(default_factory=list[End])
    cell: Cell | None = None
    table: Table | None = None
    threshold: bool = False
    item: bool = False  # stands as an item of a list ("Town Council - £500")
    grain: int = 1  # the worth in pence of the last digit printed

    def of(self, role: Role) -> list[End]:
        return [end for end in self.ends if end.role == role]


def grain(printed: str, pence: int) -> int:
    """The worth in pence of the last digit of a sum as printed.

    >>> grain("£1.2m", 120000000), grain("£48,610.00", 4861000), grain("£5,000", 500000)
    (10000000, 1, 100)
    """
    digits = re.sub(r"[^\d.]", "", printed)
    number = float(digits) if digits.count(".") <= 1 and digits.strip(".") else 0.0
    if not number:
        return 100
    unit = pence / number
    return max(1, round(unit / 10 ** (len(digits.split(".")[1]) if "." in digits else 0)))
