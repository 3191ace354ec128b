"""Every format holds the same graph, and is safe where it is opened."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx
import pyarrow.parquet as pq
import pytest
import rdflib

from graph.errors import Misconfigured
from graph.evidence import Extraction
from graph.export import export
from graph.stores.directory import open_store
from graph.stores.writing import write_store


@pytest.fixture
def folder(tmp_path: Path, story: list[Extraction], record: Callable[..., Any]) -> Path:
    r = record("Northmoor County Council 21/9 =HYPERLINK(1)", path="odd.txt")
    d = r.thing("Decision", "=HYPERLINK(1)", reference="21/9")
    r.council(d, "Northmoor County Council", "E10000099")
    with write_store(tmp_path / "s", create=True, extractor="1") as writer:
        writer.load([(e, e.document.text.encode()) for e in [*story, r.done()]])
    return tmp_path / "s"


def test_turtle_and_jsonld_hold_the_triples_of_the_projection(folder: Path, tmp_path: Path) -> None:
    with open_store(folder) as store:
        count = store.sparql("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").rows[0][0]
        for name in ("g.ttl", "g.jsonld"):
            graph = rdflib.Graph()
            graph.parse(export(store, tmp_path / name))
            assert len(graph) == count


def test_trig_has_the_words_behind_every_fact(folder: Path, tmp_path: Path) -> None:
    with open_store(folder) as store:
        data = rdflib.Dataset()
        data.parse(export(store, tmp_path / "g.trig"))
        rows = data.query(
            """PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX cg: <https://w3id.org/councilgraph/ontology#>
               PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
               SELECT ?exact ?start ?before WHERE { GRAPH ?g {
                 ?a oa:hasBody ?f ; oa:hasTarget ?t . ?f a rdf:Statement ; rdf:predicate cg:refersTo .
                 ?t oa:hasSelector ?p, ?q . ?p oa:start ?start . ?q oa:exact ?exact ; oa:prefix ?before } }"""
        )
        found = [(str(r[0]), int(r[1]), str(r[2])) for r in rows]  # type: ignore[index]
        assert [f[0] for f in found] == ["This replaces decision 20-00040"]
        text = store.documents()[0]
        body = store.document(text.id).text
        assert body[found[0][1] :].startswith(found[0][0])
        assert body[: found[0][1]].endswith(found[0][2])


def test_graphml_csv_and_parquet_have_all_nodes_and_ties(folder: Path, tmp_path: Path) -> None:
    with open_store(folder) as store:
        nodes = store.cypher("MATCH (n) RETURN count(*)").rows[0][0]
        ties = store.cypher("MATCH ()-[r]->() RETURN count(*)").rows[0][0]
        graph: Any = networkx.read_graphml(export(store, tmp_path / "g.graphml"))
        assert (graph.number_of_nodes(), graph.number_of_edges()) == (nodes, ties)
        tables = export(store, tmp_path / "t", form="csv")
        rows = [row for path in tables.rglob("*.csv") for row in list(csv.reader(path.open(encoding="utf-8")))[1:]]
        assert len(rows) == nodes + ties
        assert not any(cell[:1] in "=+-@" for row in rows for cell in row if cell and not cell.lstrip("-").isdigit())
        assert "'=HYPERLINK(1)" in {cell for row in rows for cell in row}
        parquet = export(store, tmp_path / "p", form="parquet")
        assert sum(pq.read_table(p).num_rows for p in parquet.rglob("*.parquet")) == nodes + ties


def test_a_format_that_cannot_be_told_and_a_place_that_is_taken_are_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("dear")
    with open_store(folder) as store:
        with pytest.raises(Misconfigured, match="format cannot be told"):
            export(store, tmp_path / "g.xyz")
        with pytest.raises(Misconfigured, match="no export"):
            export(store, tmp_path / "mine", form="csv")
        for name in ("g.ttl", "t.csv"):
            with pytest.raises(Misconfigured, match="typed-wrong does not exist"):
                export(store, tmp_path / "typed-wrong" / name)
        assert not (tmp_path / "typed-wrong").exists()
    assert (tmp_path / "mine" / "letter.txt").read_text() == "dear"
