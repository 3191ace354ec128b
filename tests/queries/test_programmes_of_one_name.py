"""Two councils' programmes of one name, asked about by that name: all rows in one order, each with its council."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.model import Edge, Graph, Node
from graph.stores import ladybug, oxigraph
from graph.tables import tables_of
from queries.run import ask
from queries.source import EngineSource

NAME = "Shared Bus Fleet Programme"
DAYS = ("2031-02-01", "2031-04-01", "2031-03-01", None, "2031-01-01")
PENCE = (500, 900, 700, 100, 900)


def two_programmes() -> Graph:
    """Two programmes; decisions and sums belong to them in turn, so that neither's own order is the order of all."""
    programmes = [Node(n, f"programme/{town}/bus", "Programme", NAME) for n, town in ((1, "ashmouth"), (2, "birchley"))]
    towns = [Node(n, f"organisation/{t}", "Organisation", t) for n, t in ((3, "Ashmouth"), (4, "Birchley"))]
    nodes, edges = [*programmes, *towns], list[Edge]()

    def tie(kind: str, source: int, target: int) -> None:
        edges.append(Edge(1001 + len(edges), kind, source, target, 0.9))

    for n, (day, pence) in enumerate(zip(DAYS, PENCE, strict=True)):
        own = {"decided_on": day} if day else {}
        nodes.append(Node(10 + n, f"decision/d/{n}", "Decision", f"Buses {n}", (), own))
        money = {"amount_pence": pence, "status": "budget", "currency": "GBP"}
        nodes.append(Node(20 + n, f"funding/f/{n}", "Funding", f"£{pence / 100}", (), money))
        tie("CONCERNS", 10 + n, 1 + n % 2)
        tie("TAKEN_BY", 10 + n, 3 + n % 2)
        tie("FUNDS", 20 + n, 1 + n % 2)
        tie("INVOLVES", 10 + n, 20 + n)
    tie("TAKEN_BY", 10, 4)  # the first decision is a joint one: two councils, one row
    return Graph(tuple(nodes), tuple(edges))


@pytest.fixture(scope="module", params=["cypher", "sparql"])
def source(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[EngineSource]:
    engine = {"cypher": ladybug, "sparql": oxigraph}[request.param]
    place: Path = tmp_path_factory.mktemp("named") / request.param
    engine.build_tables(tables_of(two_programmes()), place, "1")
    store = engine.open_store(place)
    yield EngineSource(store)
    store.close()


def test_a_timeline_is_in_time_order_over_all_and_the_undated_come_last(source: EngineSource) -> None:
    records = ask(source, "programme-timeline", programme=NAME).records()
    decisions = [r for r in records if r["what"] == "Decision"]
    assert [r["on"] for r in decisions] == [*sorted(day for day in DAYS if day), ""]
    days = [r["on"] for r in records]
    assert days == sorted(days, key=lambda day: (day == "", day))
    assert len(records) == 2 * len(DAYS)
    assert {r["thing"]: r["council"] for r in decisions} == {
        "Buses 0": "Ashmouth; Birchley", "Buses 1": "Birchley", "Buses 2": "Ashmouth", "Buses 3": "Birchley",
        "Buses 4": "Ashmouth",
    }  # fmt: skip


def test_money_is_in_the_order_of_sums_over_all_and_shows_its_council(source: EngineSource) -> None:
    answer = ask(source, "programme-money", programme=NAME)
    records = answer.records()
    assert [r["amount_pence"] for r in records] == sorted(PENCE, reverse=True)
    assert {r["funding_id"]: r["council"] for r in records}["funding/f/1"] == "Birchley"
    joint = next(row for row in answer.rows if "funding/f/0" in row)
    assert "Ashmouth; Birchley" in joint and len(answer.facts(joint)) == 1


def test_totals_are_of_one_council_each(source: EngineSource) -> None:
    records = ask(source, "programme-totals", programme=NAME).records()
    assert [(r["council"], r["sums"], r["total_pence"]) for r in records] == [
        ("Ashmouth", 3, 500 + 700 + 900),
        ("Birchley", 2, 900 + 100),
    ]


def test_one_of_them_by_its_id_tells_of_that_one_only(source: EngineSource) -> None:
    for name in ("programme-timeline", "programme-money", "programme-totals"):
        every, one = (ask(source, name, programme=p).rows for p in (NAME, "programme/birchley/bus"))
        assert 0 < len(one) < len(every), name
