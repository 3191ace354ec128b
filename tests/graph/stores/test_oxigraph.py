"""The SPARQL projection: the triples of the graph, differences that equal a rebuild, and damage that is named."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pyoxigraph
import pytest

from graph.errors import BadQuestion, StoreDamaged
from graph.model import Change, Edge, Graph
from graph.stores import oxigraph
from graph.stores.oxigraph_changes import apply
from graph.tables import tables_of


@pytest.fixture(scope="module")
def target(sample_projections: tuple[Path, Path]) -> Path:
    return sample_projections[1]


def quads(path: Path) -> set[str]:
    store = pyoxigraph.Store.read_only(str(path))
    return {str(quad) for quad in store.quads_for_pattern(None, None, None, pyoxigraph.DefaultGraph())}


def test_every_edge_is_one_plain_triple_and_a_fact(sample_graph: Graph, target: Path) -> None:
    store = oxigraph.open_store(target)
    rows = store.query(
        "SELECT ?f ?a ?b ?c WHERE { ?f cg:from/cg:key ?a ; cg:to/cg:key ?b ; cg:confidence ?c } ORDER BY ?f"
    ).rows
    found = {(int(str(f).rsplit("/", 1)[1]), a, b, c) for f, a, b, c in rows}
    assert found == {(e.fact, e.source, e.target, e.confidence) for e in sample_graph.edges}
    plain = store.query("SELECT ?r WHERE { ?o cg:id 'organisation/easthaven' ; ?r ?p . ?p a cg:Partnership }").rows
    assert plain == (("https://w3id.org/councilgraph/ontology#partnerIn",),)
    store.close()


def test_values_keep_their_types(target: Path) -> None:
    store = oxigraph.open_store(target)
    row = store.query(
        "SELECT ?on ?key ?reason ?none WHERE { ?d cg:id 'decision/northmere/31-00012' ; cg:decidedOn ?on ;"
        " cg:callIn ?key ; cg:reason ?reason OPTIONAL { ?d cg:nothing ?none } }"
    ).rows
    assert row == (("2031-03-01", True, "One fleet costs less than five.", None),)
    assert store.query("ASK { ?f cg:amountPence 430000000 ; cg:qualifier 'in the region of' }").rows == ((True,),)
    assert len(store.query("CONSTRUCT { ?s a ?c } WHERE { ?s a cg:Post ; a ?c }").rows) == 3
    assert store.position() == '7 "it\'s"'
    with pytest.raises(BadQuestion):
        store.query("SELEC ?s")
    store.close()


def test_a_difference_equals_a_rebuild(sample_graph: Graph, tmp_path: Path) -> None:
    path = tmp_path / "rdf"
    oxigraph.build_tables(tables_of(sample_graph), path, "1")
    moved = replace(sample_graph.nodes[5], id="decision/northmere/moved", name='New "name"', aliases=("old", "\n"))
    added = replace(sample_graph.nodes[5], key=900, id="decision/new one")
    gone = sample_graph.nodes[-1]
    edge = replace(sample_graph.edges[0], confidence=0.25)
    new_edge = Edge(5000, "REFERS_TO", 900, sample_graph.nodes[4].key, 0.7, {"relation": "cites"})
    twins = [e for e in sample_graph.edges if e.type == "PARTNER_IN"][:2]
    dropped = {twins[0].fact, sample_graph.edges[10].fact}
    apply(path, "2", Change(Graph((moved, added), (edge, new_edge)), (gone.key,), tuple(dropped)))
    nodes = [moved if n.key == moved.key else n for n in sample_graph.nodes if n.key != gone.key]
    edges = [edge if e.fact == edge.fact else e for e in sample_graph.edges if e.fact not in dropped]
    edges = [e for e in edges if gone.key not in (e.source, e.target)]
    oxigraph.build_tables(tables_of(Graph((*nodes, added), (*edges, new_edge))), tmp_path / "full", "2")
    assert quads(path) == quads(tmp_path / "full")
    store = oxigraph.open_store(path)
    assert store.position() == "2"
    store.close()


def test_damage_names_the_folder_and_the_command(tmp_path: Path) -> None:
    with pytest.raises(StoreDamaged, match="rebuild"):
        oxigraph.open_store(tmp_path / "none")
    assert not (tmp_path / "none").exists()
