"""GraphML, which Gephi, yEd, igraph and networkx read: lists joined into one string, values that are not known left
out.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import networkx

from graph.exporting.tables import edge_tables, node_tables
from graph.stores.directory import OpenStore

_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def write_graphml(store: OpenStore, path: Path) -> None:
    """One file; nodes by id with `type` (the label), edges with `type` and `fact`."""
    graph: Any = networkx.MultiDiGraph()
    for label, table in node_tables(store):
        for row in table.to_pylist():
            graph.add_node(_clean(row["id"]), type=label, **_flat(row, {"id"}))
    for edge_type, table in edge_tables(store):
        for row in table.to_pylist():
            ends = {"source", "target", "source_id", "target_id"}
            graph.add_edge(
                _clean(row["source_id"]),
                _clean(row["target_id"]),
                key=str(row["fact"]),
                type=edge_type,
                **_flat(row, ends),
            )
    networkx.write_graphml(graph, path, encoding="utf-8", named_key_ids=True)


def _flat(row: dict[str, Any], without: set[str]) -> dict[str, Any]:
    """Without nulls and empty lists; GraphML has neither. A `key` of a node is called `node_key`: networkx uses the
    word itself.
    """
    found: dict[str, Any] = {}
    for name, value in row.items():
        if name in without or value is None or value == []:
            continue
        found["node_key" if name == "key" else name] = _clean(value)
    return found


def _clean(value: Any) -> Any:
    if isinstance(value, list):
        return _clean(" | ".join(str(v) for v in value))
    return _NO_XML.sub("", value) if isinstance(value, str) else value
