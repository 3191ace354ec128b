"""Spans that are taken, asked many times whether another overlaps or lies inside one of them."""

from __future__ import annotations

import bisect
from collections.abc import Iterable
from itertools import accumulate

from graph.evidence import Span


class Covered:
    """A fixed set of spans with answers in logarithmic time.

    >>> taken = Covered([Span(0, 4), Span(10, 20)])
    >>> taken.overlaps(Span(3, 6)), taken.holds(Span(12, 20)), taken.holds(Span(12, 21)), taken.overlaps(Span(4, 10))
    (True, True, False, False)
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [s.starts_at for s in ordered]
        self._reach = list(accumulate((s.ends_at for s in ordered), max))

    def overlaps(self, span: Span) -> bool:
        """Whether any of the spans shares a character with this one."""
        at = bisect.bisect_left(self._starts, span.ends_at) - 1
        return at >= 0 and self._reach[at] > span.starts_at

    def holds(self, span: Span) -> bool:
        """Whether one of the spans contains this one (or equals it)."""
        at = bisect.bisect_right(self._starts, span.starts_at) - 1
        return at >= 0 and self._reach[at] >= span.ends_at
