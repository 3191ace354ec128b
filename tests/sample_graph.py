"""Reads tests/sample_graph.toml as a Graph; `tests/conftest.py` offers it as the fixture `sample_graph`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from graph.model import Edge, Graph, Node


def read_sample_graph(path: Path) -> Graph:
    """Keys count from 1 and facts from 1001, in the order of the file; one name is marked as derived."""
    raw: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    nodes: list[Node] = []
    for label, rows in raw["nodes"].items():
        for identifier, name, properties in rows:
            own = dict(properties)
            aliases = tuple(own.pop("aliases", ()))
            derived = {"name": "partnerships/named-by-programme"} if label == "Partnership" and not nodes else {}
            nodes.append(Node(len(nodes) + 1, identifier, label, name, aliases, own, derived))
    keys = {node.id: node.key for node in nodes}
    edges: list[Edge] = []
    for source, edge_type, target, *rest in raw["edges"]["rows"]:
        qualifiers = rest[0] if rest else {}
        confidence = rest[1] if len(rest) > 1 else 1.0
        derived_by = "programmes/part-of" if edge_type == "DELIVERS" else None
        edges.append(Edge(1001 + len(edges), edge_type, keys[source], keys[target], confidence, qualifiers, derived_by))
    return Graph(tuple(nodes), tuple(edges))
