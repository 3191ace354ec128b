"""A load writes the ledger and both projections; what two records say of one decision is one decision."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.evidence import Extraction
from graph.stores.directory import open_store
from graph.stores.writing import write_store


@pytest.fixture
def loaded(tmp_path: Path, story: list[Extraction]) -> Path:
    with write_store(tmp_path / "s", create=True, extractor="1") as writer:
        writer.load([(e, e.document.text.encode()) for e in story])
    return tmp_path / "s"


def test_two_records_of_one_decision_are_one_node_in_both_engines(loaded: Path) -> None:
    with open_store(loaded) as store:
        assert store.cypher("MATCH (d:Decision) RETURN d.id ORDER BY d.id").rows == (
            ("decision/northmoor/20-00040",),
            ("decision/northmoor/21-00071",),
        )
        assert store.sparql("SELECT ?i { ?d a cg:Decision ; cg:id ?i } ORDER BY ?i").rows == (
            ("decision/northmoor/20-00040",),
            ("decision/northmoor/21-00071",),
        )
        thing = store.thing("decision/northmoor/21-00071")
        assert len(thing.documents) == 2
        assert store.behind() is None


def test_forms_of_one_person_in_one_post_are_one_person(loaded: Path) -> None:
    with open_store(loaded) as store:
        assert store.cypher("MATCH (p:Person)-[h:HOLDS]->(o:Post) RETURN p.name, p.aliases, o.name").rows == (
            ("Jo Marsh", ["Mrs J Marsh"], "Cabinet Member for Children"),
        )


def test_a_decision_named_by_number_is_the_one_loaded_from_its_own_record(loaded: Path) -> None:
    with open_store(loaded) as store:
        rows = store.cypher(
            "MATCH (a:Decision)-[r:REFERS_TO]->(b:Decision) RETURN a.reference, r.relation, b.name"
        ).rows
        assert rows == (("21-00071", "supersedes", "Carers Pilot"),)


def test_disagreements_are_issues_that_quote_both_records(loaded: Path) -> None:
    with open_store(loaded) as store:
        rows = store.cypher("MATCH (i:Issue)-[a:ABOUT]->(n) RETURN DISTINCT i.kind, a.fact ORDER BY i.kind").rows
        assert {kind for kind, _ in rows} == {"amount-conflict", "count-conflict"}
        quotes = {q.quote for q in store.evidence([f for _, f in rows])}
        assert {"Kinship Carers cluster", "three councils and a trust, 5 partners", "£2.5m", "£2.6m"} <= quotes
        member = store.cypher("MATCH (p:Partnership) RETURN p.stated_members").rows
        assert member == ((5,),)  # the signed record goes before the page


def test_loading_the_same_bytes_again_changes_nothing(loaded: Path, story: list[Extraction]) -> None:
    with write_store(loaded, extractor="1") as writer:
        again = writer.load([(e, e.document.text.encode()) for e in story])
    assert again.load is None
    assert len(again.unchanged) == 3


def test_every_tie_of_the_graph_has_its_words(loaded: Path) -> None:
    with open_store(loaded) as store:
        facts = [f for (f,) in store.cypher("MATCH ()-[r]->() RETURN r.fact").rows]
        with_words = {q.fact for q in store.evidence(facts)}
        assert with_words == set(facts)


def test_search_finds_names_clauses_and_quotes(loaded: Path) -> None:
    with open_store(loaded) as store:
        assert store.search("kinship car")[0].name in ("Kinship Carers Programme", "Kinship Carers cluster")
        assert any(h.label == "Resolution" for h in store.search("with Eastby"))
        assert store.search("nothing of the kind") == []
        assert store.stats()["documents"] == 3
