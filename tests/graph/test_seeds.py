"""What five published records of one council must give when they are loaded together."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.audit import audit
from graph.stores.directory import OpenStore, open_store
from loaders.load import load
from loaders.reread import reread

RECORDS = os.environ.get("COUNCILGRAPH_RECORDS")
pytestmark = [
    pytest.mark.records,
    pytest.mark.skipif(not RECORDS, reason="COUNCILGRAPH_RECORDS names no folder of published records"),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenStore]:
    folder = tmp_path_factory.mktemp("seeds") / "s"
    summary = load([Path(str(RECORDS)) / "seeds"], folder)
    assert (summary.documents, summary.failures) == (5, ())
    with open_store(folder) as opened:
        yield opened


def test_decisions_told_by_several_records_are_one(store: OpenStore) -> None:
    for number in ("23-00071", "23-00065"):
        assert len(store.thing(f"decision/kent/{number}").documents) == 2


def test_the_cluster_has_its_members_and_its_lead(store: OpenStore) -> None:
    rows = store.cypher(
        """MATCH (d:Decision {reference: '23/00071'})-[:JOINS]->(c:Partnership)<-[p:PARTNER_IN]-(o:Organisation)
           RETURN DISTINCT o.name, p.role"""
    ).rows
    assert len({name for name, _ in rows}) == 17
    assert [name for name, role in rows if role == "lead"] == ["Portsmouth"]


def test_forms_of_a_name_are_one_person_in_one_post(store: OpenStore) -> None:
    rows = store.cypher(
        "MATCH (p:Person)-[:HOLDS]->(o:Post) WHERE p.name ENDS WITH 'Chandler' RETURN p.name, p.aliases, o.name"
    ).rows
    assert len(rows) == 1
    assert rows[0][0] == "Sue Chandler"
    assert set(rows[0][1]) >= {"Mrs Chandler", "Mrs S Chandler"}


def test_a_decision_that_is_only_named_is_discontinued(store: OpenStore) -> None:
    rows = store.cypher("MATCH (a:Decision)-[r:REFERS_TO]->(b:Decision) RETURN a.reference, r.relation, b.id").rows
    assert ("23/00072", "discontinues", "decision/kent/21-00064") in rows


def test_both_counts_of_the_cluster_are_quoted(store: OpenStore) -> None:
    rows = store.cypher("MATCH (i:Issue {kind: 'count-conflict'})-[a:ABOUT]->(:Partnership) RETURN a.fact").rows
    quotes = {q.quote for q in store.evidence([f for (f,) in rows])}
    assert any("16 LA Partners" in q for q in quotes)
    assert any("15 LA Partners and two" in q for q in quotes)


def test_all_quotes_are_found_again(store: OpenStore) -> None:
    assert audit(store, reread=reread).faults == ()
