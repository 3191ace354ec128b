"""Chains between things: as short as any that no hub is on; over a hub only where there is no other; alike in both languages."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

import networkx
import pytest

from graph.model import Edge, Graph, Node
from graph.stores import ladybug, oxigraph
from graph.tables import tables_of
from queries import paths
from queries.run import ask
from queries.source import EngineSource


def sources_of(graph: Graph, folder: Path) -> tuple[EngineSource, EngineSource]:
    ladybug.build_tables(tables_of(graph), folder / "g.lbug", "1")
    oxigraph.build_tables(tables_of(graph), folder / "rdf", "1")
    return EngineSource(ladybug.open_store(folder / "g.lbug")), EngineSource(oxigraph.open_store(folder / "rdf"))


@pytest.fixture(scope="module")
def around_a_ministry(tmp_path_factory: pytest.TempPathFactory) -> tuple[EngineSource, EngineSource]:
    """A ministry that takes part in thirty partnerships; two councils share one of them, and two more follow in a chain."""
    nodes = [Node(1, "organisation/ministry", "Organisation", "Ministry of Quays")]
    nodes += [Node(10 + n, f"organisation/council-{n}", "Organisation", f"Council {n}") for n in range(31)]
    nodes += [Node(100 + n, f"partnership/group-{n}", "Partnership", f"Group {n}") for n in range(30)]
    nodes += [Node(200 + n, f"partnership/own-{n}", "Partnership", f"Own {n}") for n in range(4)]
    ties = [(1, 100 + n) for n in range(30)] + [(10 + n, 100 + n) for n in range(30)]
    ties += [
        (10, 200),
        (11, 200),
        (11, 201),
        (12, 201),
        (12, 203),
        (13, 203),
    ]  # councils 0 - 1 - 2 - 3 by their own groups
    ties += [(40, 202)]  # council 30 has nobody to work with
    edges = [Edge(1000 + at, "PARTNER_IN", a, b, 0.9, {"role": "member"}) for at, (a, b) in enumerate(ties)]
    return sources_of(Graph(tuple(nodes), tuple(edges)), tmp_path_factory.mktemp("ministry"))


def chain(source: EngineSource, start: str, goal: str, **values: Any) -> list[str]:
    records = ask(source, "path", start=start, goal=goal, **values).records()
    for one, other in itertools.pairwise(records):
        assert one["to_id"] == other["from_id"]
    assert [r["step"] for r in records] == list(range(1, len(records) + 1))
    return [r["from_id"] for r in records[:1]] + [r["to_id"] for r in records]


def both(sources: tuple[EngineSource, EngineSource], start: str, goal: str, **values: Any) -> list[str]:
    one, other = (chain(source, start, goal, **values) for source in sources)
    assert one == other
    return one


def test_a_hub_is_passed_only_where_there_is_no_other_way(
    around_a_ministry: tuple[EngineSource, EngineSource], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "HUB", 20)
    own = ["organisation/council-0", "partnership/own-0", "organisation/council-1"]
    assert both(around_a_ministry, own[0], own[-1]) == own
    longer = [*own, "partnership/own-1", "organisation/council-2"]
    assert both(around_a_ministry, own[0], longer[-1]) == longer
    longest = [*longer, "partnership/own-3", "organisation/council-3"]  # six facts, where the ministry would take four
    assert both(around_a_ministry, own[0], longest[-1]) == longest
    assert len(both(around_a_ministry, own[0], longest[-1], longest=5)) == 5
    over = both(around_a_ministry, "organisation/council-4", "organisation/council-9")
    assert over[2] == "organisation/ministry" and len(over) == 5
    assert both(around_a_ministry, "organisation/ministry", "organisation/council-2")[1] == "partnership/group-2"
    assert both(around_a_ministry, "organisation/council-0", "organisation/council-30") == []
    assert both(around_a_ministry, own[0], own[-1], longest=1) == []
    assert both(around_a_ministry, own[0], own[0]) == []


def test_a_search_that_grows_too_wide_ends(
    around_a_ministry: tuple[EngineSource, EngineSource], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "OVER_HUBS", 2)
    monkeypatch.setattr(paths, "AROUND_HUBS", 2)
    assert both(around_a_ministry, "organisation/council-4", "organisation/council-9") == []


def test_many_things_at_once_are_asked_in_parts(
    around_a_ministry: tuple[EngineSource, EngineSource], monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = both(around_a_ministry, "organisation/council-4", "organisation/council-9")
    monkeypatch.setattr(paths, "TOGETHER", 2)
    monkeypatch.setattr(paths, "UNITED", 2)
    assert both(around_a_ministry, "organisation/council-4", "organisation/council-9") == wanted


def test_chains_are_as_short_as_any(sample_graph: Graph, sample_projections: tuple[Path, Path]) -> None:
    """Against networkx, on the sample with every label and tie (in which nothing is a hub)."""
    sources = (
        EngineSource(ladybug.open_store(sample_projections[0])), EngineSource(oxigraph.open_store(sample_projections[1]))
    )  # fmt: skip
    ids = {n.key: n.id for n in sample_graph.nodes}
    whole: Any = networkx.Graph()
    whole.add_nodes_from(ids.values())
    whole.add_edges_from((ids[e.source], ids[e.target]) for e in sample_graph.edges if e.confidence >= 0.5)
    some = sorted(ids.values())[:: max(1, len(ids) // 8)]
    for start, goal in itertools.combinations(some, 2):
        found = both(sources, start, goal)
        near = networkx.has_path(whole, start, goal) and networkx.shortest_path_length(whole, start, goal)
        assert (len(found) - 1 if found else False) == (near if near and near <= 6 else False), (start, goal)
