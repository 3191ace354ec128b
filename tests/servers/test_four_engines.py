"""Every question gives the same rows on LadybugDB, Oxigraph, Neo4j and Fuseki, and publishing is idempotent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from graph.errors import BadQuestion, StoreUnavailable
from graph.model import Graph
from graph.stores import ladybug, neo4j, oxigraph, sparql
from graph.tables import tables_of
from queries.catalogue import Parameter, catalogue
from queries.run import ask
from queries.source import EngineSource

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def sources(
    sample_graph: Graph, sample_projections: tuple[Path, Path], neo4j_address: str, fuseki_address: str
) -> Iterator[dict[str, EngineSource]]:
    tables = tables_of(sample_graph)
    counts = neo4j.build_tables(tables, neo4j_address, "1")
    assert counts == {"nodes": len(sample_graph.nodes), "edges": len(sample_graph.edges)}
    sparql.build_tables(tables, fuseki_address, "1")
    stores: dict[str, Any] = {
        "ladybug": ladybug.open_store(sample_projections[0]),
        "oxigraph": oxigraph.open_store(sample_projections[1]),
        "neo4j": neo4j.open_store(neo4j_address),
        "fuseki": sparql.open_store(fuseki_address),
    }
    yield {name: EngineSource(store) for name, store in stores.items()}
    for store in stores.values():
        store.close()


def choices(parameter: Parameter, graph: Graph) -> list[Any]:
    if parameter.type == "thing":
        found = [n.id for n in graph.nodes if not parameter.labels or n.label in parameter.labels]
        return found[:: max(1, len(found) // 4)]
    return {"day": ["2031-06-01", ""], "limit": [500, 3]}.get(parameter.name, [parameter.default])


@pytest.mark.parametrize("name", list(catalogue()))
def test_four_engines_agree(name: str, sample_graph: Graph, sources: dict[str, EngineSource]) -> None:
    wanted = [p for p in catalogue()[name].parameter if p.name != "min_confidence"]
    values = {p.name: choices(p, sample_graph) for p in wanted}
    for number in range(max([len(v) for v in values.values()], default=1)):
        parameters = {n: v[number % len(v)] for n, v in values.items()}
        answers = {engine: ask(source, name, **parameters).rows for engine, source in sources.items()}
        for engine, rows in answers.items():
            assert rows == answers["ladybug"], (engine, parameters)


def test_a_broken_engine_is_found(sources: dict[str, EngineSource], sample_graph: Graph, neo4j_address: str) -> None:
    """The comparison can fail: one confidence is changed behind Neo4j's back, and one question tells."""
    decision = "decision/northmere/31-00012"
    store = sources["neo4j"].store
    with store._driver.session(database="neo4j") as session:  # type: ignore[attr-defined]
        session.run("MATCH (:Decision {id: $id})-[r:RESOLVES]->() SET r.confidence = 0.1", id=decision).consume()
    try:
        told = {engine: ask(source, "resolutions", decision=decision).rows for engine, source in sources.items()}
        assert told["neo4j"] != told["ladybug"] == told["oxigraph"] == told["fuseki"]
    finally:
        neo4j.build_tables(tables_of(sample_graph), neo4j_address, "1")
    assert ask(sources["neo4j"], "resolutions", decision=decision).rows == told["ladybug"]


def test_publishing_again_leaves_only_what_is_told(
    sample_graph: Graph, sources: dict[str, EngineSource], neo4j_address: str, fuseki_address: str
) -> None:
    gone = sample_graph.nodes[-1]
    changed = replace(sample_graph.nodes[5], name="Renamed")
    nodes = tuple(changed if n.key == changed.key else n for n in sample_graph.nodes if n.key != gone.key)
    edges = tuple(e for e in sample_graph.edges if gone.key not in (e.source, e.target))
    smaller = tables_of(Graph(nodes, edges))
    counts = neo4j.build_tables(smaller, neo4j_address, "2")
    assert counts == {"nodes": len(nodes), "edges": len(edges)}
    sparql.build_tables(smaller, fuseki_address, "2")
    text = "SELECT ?n { ?d cg:key 6 ; rdfs:label ?n }"
    assert sources["fuseki"].sparql(text).rows == (("Renamed",),)
    assert sources["neo4j"].cypher("MATCH (n:Decision {key: 6}) RETURN n.name").rows == (("Renamed",),)
    assert [sources[name].store.position() for name in ("neo4j", "fuseki")] == ["2", "2"]  # type: ignore[attr-defined]
    neo4j.build_tables(tables_of(sample_graph), neo4j_address, "1")
    sparql.build_tables(tables_of(sample_graph), fuseki_address, "1")


def test_servers_are_read_only_and_say_what_is_wrong(sources: dict[str, EngineSource], neo4j_address: str) -> None:
    with pytest.raises(BadQuestion):
        sources["neo4j"].cypher("CREATE (:Person {key: 9999})")
    with pytest.raises(BadQuestion):
        sources["fuseki"].sparql("SELECT ?s { ?s")
    with pytest.raises(StoreUnavailable, match="refuses"):
        neo4j.open_store(neo4j_address.replace("councilgraph-tests", "wrong"))


def test_a_server_that_is_down_is_named() -> None:
    with pytest.raises(StoreUnavailable, match="running"):
        neo4j.open_store("neo4j://neo4j:x@127.0.0.1:1")
    with pytest.raises(StoreUnavailable, match="running"):
        sparql.open_store("sparql+http://127.0.0.1:1/ds")
