"""Rankings of the whole graph from the summaries that a store's projections carry (graph/stores/summaries.py)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graph.stores.base import Table
from queries.catalogue import Question


def carried(source: Any, asked: Question, values: Mapping[str, Any]) -> Table | None:
    """The carried rows, or None when the source carries none, they are of another position, or the parameters ask for
    something else."""
    summary = getattr(source, "summary", None)
    if summary is None or any(values[p.name] != p.default for p in asked.parameter if p.name != "limit"):
        return None
    found = summary(asked.name)
    limit = values.get("limit")
    if found is None or not (found.whole or (limit is not None and limit <= len(found.rows))):
        return None
    return Table(tuple(c.name for c in asked.column), found.rows[:limit])
