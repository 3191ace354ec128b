"""The samples as one graph: what nine councils tell of one cluster is one thing."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.stores.directory import OpenStore, open_store
from loaders.load import load


@pytest.fixture(scope="module")
def samples(root: Path, tmp_path_factory: pytest.TempPathFactory) -> OpenStore:
    path = tmp_path_factory.mktemp("samples") / "samples.store"
    summary = load([root / "samples"], path)
    assert not summary.failures
    return open_store(path)


def test_the_cluster_of_nine_councils_is_one_thing(samples: OpenStore) -> None:
    rows = samples.cypher("MATCH (p:Partnership) WHERE p.name CONTAINS 'Solent and Downs' RETURN p.id AS id").rows
    assert len([r for r in rows if "cluster" in str(r[0])]) == 1


def test_one_authority_leads_it(samples: OpenStore) -> None:
    rows = samples.cypher(
        "MATCH (o:Organisation)-[r:PARTNER_IN]->(p:Partnership) "
        "WHERE p.name = 'Solent and Downs Shared Lives Cluster' AND r.role = 'lead' RETURN DISTINCT o.code AS code"
    ).rows
    assert rows == (("E06000043",),)


def test_the_page_and_the_signed_record_disagree_on_one_sum(samples: OpenStore) -> None:
    rows = samples.cypher("MATCH (i:Issue {kind: 'amount-conflict'}) RETURN i.detail AS detail").rows
    assert len(rows) == 1
    assert "£158,000" in str(rows[0][0]) and "£185,000" in str(rows[0][0])


def test_the_earlier_scheme_is_discontinued(samples: OpenStore) -> None:
    rows = samples.cypher(
        "MATCH (a:Decision {reference: '24/00187'})-[r:REFERS_TO]->(b:Decision) RETURN r.relation AS relation, b.name AS name"
    ).rows
    assert ("discontinues", "Kent Homeshare Pilot") in rows
