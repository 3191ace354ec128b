"""A total and the sums that are its parts, and whether they add up to the digits printed."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.money.stated import Stated


@dataclass(frozen=True, slots=True)
class Total:
    """A total with the sums stated as its parts. `sure` when the words or the table say that these are all of them."""

    total: Stated
    parts: tuple[Stated, ...]
    how: str
    sure: bool = True

    @property
    def difference(self) -> int:
        """The total less its parts, in pence; 0 where they add up to the digits printed."""
        gap = self.total.sum.pence - sum(-p.sum.pence if p.sum.negative else p.sum.pence for p in self.parts)
        return 0 if abs(gap) <= self._rounding else gap

    @property
    def _rounding(self) -> int:
        return sum(_grain(one) for one in (self.total, *self.parts)) // 2

    @property
    def swapped(self) -> bool:
        """Whether the total is the parts' sum with two neighbouring digits exchanged."""
        parts = sum(p.sum.pence for p in self.parts)
        return swapped(self.total.sum.pence, parts)


def swapped(one: int, other: int) -> bool:
    """Whether two numbers differ by one exchange of neighbouring digits.

    >>> swapped(157100, 151700), swapped(157100, 157200), swapped(246, 264)
    (True, False, True)
    """
    a, b = str(one), str(other)
    if len(a) != len(b) or a == b:
        return False
    differ = [i for i in range(len(a)) if a[i] != b[i]]
    return (
        len(differ) == 2
        and differ[1] == differ[0] + 1
        and a[differ[0]] == b[differ[1]]
        and a[differ[1]] == b[differ[0]]
    )


def _grain(one: Stated) -> int:
    """The worth in pence of the last digit printed: £1.2m is good to £100,000, £48,610.00 to a penny."""
    return one.grain
