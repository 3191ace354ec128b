"""What a document contradicts itself on, or what cannot be right; each kind is a module of `loaders/checking/`.

Only real conflicts are reported: a count against its own full list, a total against all of its parts, an event against
its other date. What a second document contradicts is found when documents are assembled.
"""

from __future__ import annotations

from loaders.checking import counts, days, pages, presence, sums
from loaders.context import Context


def find(context: Context) -> None:
    """Runs every check of one document."""
    for check in (pages, days, sums, counts, presence):
        check.find(context)
