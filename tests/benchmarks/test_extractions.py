"""Generated statements: verbatim, within the schema, the same for a seed, and of nearly all the schema's types."""

from __future__ import annotations

from benchmarks.generating.extractions import extractions
from benchmarks.generating.world import COUNCILS, councils
from graph.ledger.write import checked, with_issues
from graph.schema import SCHEMA


def test_every_statement_has_its_words_and_every_tie_is_the_schemas() -> None:
    for extraction in extractions(300):
        checked(extraction)


def test_the_schema_is_covered_and_a_decision_has_its_share() -> None:
    found = [with_issues(e) for e in extractions(2000)]
    labels = {node.label for e in found for node in e.nodes}
    types = {edge.type for e in found for edge in e.edges}
    assert set(SCHEMA.nodes) - labels == set()
    assert set(SCHEMA.edges) - types == {
        "STATES",
        "SUCCEEDED_BY",
    }  # the first is concluded, the second from reference data
    assert 10 < sum(len(e.edges) for e in found) / 2000 < 15
    assert 18 < sum(len(e.properties) for e in found) / 2000 < 25


def test_a_seed_gives_the_same_records_and_no_two_are_alike() -> None:
    hashes = [e.document.sha256 for e in extractions(500, seed=3)]
    assert hashes == [e.document.sha256 for e in extractions(500, seed=3)]
    assert len(set(hashes)) == len(hashes)
    assert hashes != [e.document.sha256 for e in extractions(500, seed=4)]


def test_the_authorities_are_told_apart() -> None:
    assert len({a.key for a in councils()}) == len({a.short_name for a in councils()}) == COUNCILS
