"""Keeps the answers of questions that rank the whole graph, as long as the store stands at the same position.

They read everything that there is (seconds in SPARQL at 100,000 decisions), and a page asks them again at every visit. Kept
in memory only: what a store's files hold must be found and erased by `forget`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from weakref import WeakKeyDictionary

from graph.stores.base import Table

MOST = 64  # answers kept for one source

_KEPT: WeakKeyDictionary[Any, dict[Any, Any]] = WeakKeyDictionary()


def remembered(
    source: Any, question: str, language: str, values: Mapping[str, Any], run: Callable[[], tuple[Table, str]]
) -> tuple[Table, str]:
    """The answer kept for this position, or the one that `run` gives."""
    position = _position(source)
    if position is None:
        return run()
    key = (position, question, language, *sorted((n, repr(v)) for n, v in values.items()))
    kept = _KEPT.setdefault(source, {})
    if key not in kept:
        answer = run()
        if _position(source) == position:  # a load was not applied meanwhile
            while len(kept) >= MOST:
                kept.pop(next(iter(kept)))
            kept[key] = answer
        return answer
    return kept[key]


def forget_all() -> None:
    """Lets go of every kept answer, so that the next ones are counted anew (benchmarks and tests ask for that)."""
    _KEPT.clear()


def _position(source: Any) -> str | None:
    own = source if hasattr(source, "position") else getattr(source, "store", None)
    found = own.position() if own is not None else None
    return None if found is None else str(found)
