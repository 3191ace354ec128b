"""A member of a cluster has one row, also where two papers give it two roles or standings; both engines say so alike."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from graph.model import Graph
from graph.stores import ladybug, oxigraph
from graph.tables import tables_of
from queries.run import ask
from queries.source import EngineSource


@pytest.fixture
def told_twice(sample_graph: Graph, tmp_path: Path) -> tuple[EngineSource, EngineSource, Any]:
    """The sample, and a second record by which one member only proposes to take part, since an earlier year."""
    ties = [e for e in sample_graph.edges if e.type == "PARTNER_IN"]
    once = [e for e in ties if sum((t.source, t.target) == (e.source, e.target) for t in ties) == 1]
    edge = next(e for e in once if e.properties.get("role") == "member")
    first = replace(edge, confidence=0.7, properties={"role": "member", "standing": "agreed", "since": "2030"})
    second = replace(
        edge, fact=987_654, confidence=0.9, properties={"role": "trust", "standing": "proposed", "since": "2029"}
    )
    others = [e for e in sample_graph.edges if e is not edge]
    graph = Graph(sample_graph.nodes, tuple(sorted([*others, first, second], key=lambda e: e.fact)))
    ladybug.build_tables(tables_of(graph), tmp_path / "g.lbug", "1")
    oxigraph.build_tables(tables_of(graph), tmp_path / "rdf", "1")
    ends = {n.key: n for n in graph.nodes}
    names = SimpleNamespace(group=ends[edge.target].id, member=ends[edge.source].id, facts={edge.fact, 987_654})
    return (
        EngineSource(ladybug.open_store(tmp_path / "g.lbug")),
        EngineSource(oxigraph.open_store(tmp_path / "rdf")),
        names,
    )


def test_one_row_a_member_with_all_that_is_told(told_twice: tuple[EngineSource, EngineSource, Any]) -> None:
    cypher, sparql, names = told_twice
    answers = [ask(source, "cluster-members", programme=names.group) for source in (cypher, sparql)]
    assert answers[0].rows == answers[1].rows
    for answer in answers:
        records = answer.records()
        assert len({(r["partnership_id"], r["member_id"]) for r in records}) == len(records)
        one = next(r for r in records if r["member_id"] == names.member)
        assert (one["role"], one["standing"], one["since"]) == ("member; trust", "agreed; proposed", "2029")
        assert one["confidence"] == 0.9
        row = next(row for row in answer.rows if names.member in row)
        assert set(answer.facts(row)) == names.facts  # the words of both records are behind it
        facts = [fact for row in answer.rows for fact in answer.facts(row)]
        assert len(set(facts)) == len(facts) > len(answer.rows)
