"""Neo4j's values as plain Python values, in the form that every engine gives (graph/stores/values.py)."""

from __future__ import annotations

from typing import Any

from neo4j.graph import Node, Path, Relationship

from graph.stores.values import plain

HIDDEN = frozenset({"published"})
"""Properties that publishing needs and nobody asked for."""


def plain_value(value: Any) -> Any:
    """A node as `{"label": …}`, a tie as `{"type": …}`, a path as nodes and edges; everything else as it is."""
    if isinstance(value, Node):
        return {"label": next(iter(value.labels), ""), **_properties(value)}
    if isinstance(value, Relationship):
        return {"type": value.type, **_properties(value)}
    if isinstance(value, Path):
        return {"nodes": [plain_value(n) for n in value.nodes], "edges": [plain_value(r) for r in value.relationships]}
    if isinstance(value, list):
        return [plain_value(v) for v in value]  # pyright: ignore[reportUnknownVariableType]
    if isinstance(value, dict):
        return {str(k): plain_value(v) for k, v in value.items()}  # pyright: ignore
    if hasattr(value, "iso_format"):
        return value.iso_format()
    return plain(value)


def _properties(value: Node | Relationship) -> dict[str, Any]:
    return {name: plain_value(v) for name, v in sorted(value.items()) if name not in HIDDEN}
