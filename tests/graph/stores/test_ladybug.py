"""The Cypher projection: what goes in comes out, differences apply, and damage is named."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from graph.errors import BadQuestion, StoreDamaged
from graph.model import Change, Edge, Graph
from graph.schema import SCHEMA
from graph.stores import ladybug
from graph.tables import tables_of


@pytest.fixture(scope="module")
def target(sample_projections: tuple[Path, Path]) -> Path:
    return sample_projections[0]


def contents(path: Path) -> tuple[list[Any], list[Any]]:
    """All nodes by key and all ties by fact, as plain values."""
    store = ladybug.open_store(path)
    nodes = [row[0] for row in store.query("MATCH (n) RETURN n ORDER BY n.key").rows]
    edges = [tuple(row) for row in store.query("MATCH (a)-[r]->(b) RETURN a.key, b.key, r ORDER BY r.fact").rows]
    store.close()
    return nodes, edges


def expected(graph: Graph) -> tuple[list[Any], list[Any]]:
    nodes: list[Any] = []
    for n in sorted(graph.nodes, key=lambda n: n.key):
        derived = [f"{name}: {rule}" for name, rule in sorted(n.derived.items())]
        head: dict[str, Any] = {"label": n.label, "key": n.key, "id": n.id, "name": n.name}
        nodes.append({**head, "aliases": list(n.aliases), "derived": derived, **n.properties})
    edges: list[Any] = []
    for e in sorted(graph.edges, key=lambda e: e.fact):
        marks = {"derived": True, "derived_by": e.derived_by} if e.derived_by else {}
        edges.append(
            (e.source, e.target, {"type": e.type, "fact": e.fact, "confidence": e.confidence, **marks, **e.properties})
        )
    return nodes, edges


def test_sample_covers_the_schema(sample_graph: Graph) -> None:
    assert {n.label for n in sample_graph.nodes} == set(SCHEMA.nodes)
    assert {e.type for e in sample_graph.edges} == set(SCHEMA.edges)


def test_what_is_written_is_read_back(sample_graph: Graph, target: Path) -> None:
    assert contents(target) == expected(sample_graph)


def test_position_and_type_macro(target: Path) -> None:
    store = ladybug.open_store(target)
    assert store.position() == "7 it's"
    assert store.query("MATCH (:Issue)-[r]->() RETURN DISTINCT type(r)").rows == (("ABOUT",),)
    with pytest.raises(BadQuestion):
        store.query("MATCH (n:Nothing) RETURN n")
    with pytest.raises(BadQuestion, match="several"):
        store.query("RETURN 1; RETURN 2")
    store.close()


def test_a_difference_is_applied(sample_graph: Graph, tmp_path: Path) -> None:
    path = tmp_path / "graph.lbug"
    ladybug.build_tables(tables_of(sample_graph), path, "1")
    changed = replace(sample_graph.nodes[5], name="New name", aliases=("old",), properties={"status": "Withdrawn"})
    added = replace(sample_graph.nodes[5], key=900, id="decision/new")
    gone = sample_graph.nodes[-1]
    edge = replace(sample_graph.edges[0], confidence=0.25)
    new_edge = Edge(5000, "REFERS_TO", 900, sample_graph.nodes[4].key, 0.7, {"relation": "cites"})
    dropped = sample_graph.edges[10].fact
    ladybug.apply(path, "2", Change(Graph((changed, added), (edge, new_edge)), (gone.key,), (dropped,)))
    nodes = [changed if n.key == changed.key else n for n in sample_graph.nodes if n.key != gone.key]
    edges = [edge if e.fact == edge.fact else e for e in sample_graph.edges if e.fact != dropped]
    edges = [e for e in edges if gone.key not in (e.source, e.target)]
    assert contents(path) == expected(Graph((*nodes, added), (*edges, new_edge)))
    store = ladybug.open_store(path)
    assert store.position() == "2"
    store.close()


def test_damage_names_the_file_and_the_command(target: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreDamaged, match="rebuild"):
        ladybug.open_store(tmp_path / "none.lbug")
    cut = tmp_path / "cut.lbug"
    cut.write_bytes(target.read_bytes()[:1000])
    with pytest.raises(StoreDamaged, match="cut"):
        ladybug.open_store(cut)
