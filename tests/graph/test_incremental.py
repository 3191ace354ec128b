"""Applying loads one by one, in any order, gives the graph that working everything out anew gives."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from graph_records import spec, write
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from graph.assemble import assemble_all, assemble_changes
from graph.errors import BadQuestion
from graph.evidence import Extraction
from graph.history import undo
from graph.judgements import Judgement, Judgements, apply_judgements
from graph.ledger import Ledger
from graph.ledger.write import write_reading
from graph.model import Change, Edge, Node
from graph.schema import SCHEMA
from graph.stores.directory import open_store
from graph.stores.writing import write_store

NONE = Judgements()


class Held:
    """A graph to which changes are applied, as the engines do it."""

    def __init__(self) -> None:
        self.nodes: dict[int, Node] = {}
        self.edges: dict[int, Edge] = {}

    def apply(self, change: Change) -> None:
        for fact in change.removed_edges:
            self.edges.pop(fact, None)
        for key in change.removed_nodes:
            self.nodes.pop(key, None)
            self.edges = {f: e for f, e in self.edges.items() if key not in (e.source, e.target)}
        self.nodes |= {n.key: n for n in change.upsert.nodes}
        self.edges |= {e.fact: e for e in change.upsert.edges}
        for edge in change.upsert.edges:
            assert edge.source in self.nodes and edge.target in self.nodes, edge


def anew(ledger: Ledger, folder: Path, judgements: Judgements = NONE) -> tuple[dict[int, Node], dict[int, Edge]]:
    """The graph worked out from a copy of the ledger."""
    path = folder / "copy.db"
    path.unlink(missing_ok=True)
    copy = sqlite3.connect(path)
    ledger.db.backup(copy)
    copy.close()
    other = Ledger(path, write=True)
    with other.transaction():
        graph = assemble_all(other, apply_judgements(other, judgements))
    other.close()
    return {n.key: n for n in graph.nodes}, {e.fact: e for e in graph.edges}


def step(
    ledger: Ledger, load: int, extractions: list[Extraction], withdrawn: list[int], judgements: Judgements
) -> Change:
    """One load that takes records in and ends others; what it changes."""
    with ledger.transaction():
        ledger.db.execute("insert into load values (?, 'load', '', 0, '', '')", (load,))
        for extraction in extractions:
            known = "select 1 from content c join reading r on r.content = c.n where c.sha256 = ? and r.ended is null"
            if not ledger.rows(known, (extraction.document.sha256,)):
                write_reading(ledger, extraction, load=load, extractor="1")
        live = ledger.readings()
        for index in withdrawn:
            if index < len(live):
                ledger.db.execute("update reading set ended = ? where n = ?", (load, live[index].n))
        touched = [n for (n,) in ledger.rows("select n from reading where load = ? or ended = ?", (load, load))]
        return assemble_changes(ledger, touched, apply_judgements(ledger, judgements))


loads = st.lists(
    st.tuples(st.lists(spec, min_size=1, max_size=3), st.lists(st.integers(0, 9), max_size=2)), min_size=1, max_size=5
)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=loads, judged=st.lists(st.tuples(st.booleans(), st.integers(0, 9), st.integers(0, 9)), max_size=3))
def test_loads_and_withdrawals_one_by_one_equal_a_rebuild(
    record: Callable[..., Any],
    steps: list[tuple[list[dict[str, Any]], list[int]]],
    judged: list[tuple[bool, int, int]],
) -> None:
    records = [[write(record, s) for s in specs] for specs, _ in steps]
    people = [(n.id, e) for several in records for e in several for n in e.nodes if n.label == "Person"]
    pairs = [(same, people[a % len(people)], people[b % len(people)]) for same, a, b in judged]
    named = [(same, judgement(*a, *b)) for same, a, b in pairs if a[0] != b[0]]
    judgements = Judgements(
        same=tuple(j for same, j in named if same), not_same=tuple(j for same, j in named if not same)
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        Ledger.create(folder / "ledger.db", "1")
        ledger = Ledger(folder / "ledger.db", write=True)
        ledger.db.execute("pragma synchronous = off")
        held = Held()
        for load, (extractions, (_, withdrawn)) in enumerate(zip(records, steps, strict=True), start=1):
            held.apply(step(ledger, load, extractions, withdrawn, judgements))
            nodes, edges = anew(ledger, folder, judgements)
            assert held.nodes == nodes
            assert held.edges == edges
        ledger.close()


def judgement(a: str, one: Extraction, b: str, other: Extraction) -> Judgement:
    """A reviewer's line on two people, with the words that their records use."""
    words = [next(str(p.value) for p in e.properties if p.node == m) for m, e in ((a, one), (b, other))]
    return Judgement(a=a, a_quote=words[0], b=b, b_quote=words[1])


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(specs=st.lists(spec, min_size=2, max_size=6, unique_by=str), seed=st.randoms())
def test_the_order_of_loading_does_not_matter(
    record: Callable[..., Any], specs: list[dict[str, Any]], seed: Any
) -> None:
    extractions = [write(record, s) for s in specs]
    graphs: list[Any] = []
    for _ in range(2):
        with tempfile.TemporaryDirectory() as name:
            Ledger.create(Path(name) / "ledger.db", "1")
            ledger = Ledger(Path(name) / "ledger.db", write=True)
            with ledger.transaction():
                for extraction in extractions:
                    write_reading(ledger, extraction, load=1, extractor="1")
                graphs.append(assemble_all(ledger))
            ledger.close()
        seed.shuffle(extractions)
    assert graphs[0] == graphs[1]


def everything(folder: Path) -> tuple[Any, ...]:
    """All that both engines hold."""
    with open_store(folder) as store:
        assert store.behind() is None
        nodes = [store.cypher(f"MATCH (n:{label}) RETURN n ORDER BY n.key").rows for label in SCHEMA.nodes]
        ties = [
            store.cypher(f"MATCH (a)-[r:{kind}]->(b) RETURN a.key, b.key, r ORDER BY r.fact").rows
            for kind in SCHEMA.edges
        ]
        triples = sorted(store.sparql("SELECT ?s ?p ?o { ?s ?p ?o }").rows, key=str)
    plain = [{k: v for k, v in row[0].items() if not k.startswith("_")} for rows in nodes for row in rows]
    tied = [(a, b, {k: v for k, v in r.items() if not k.startswith("_")}) for rows in ties for a, b, r in rows]
    return plain, tied, triples


def in_place_equals_rebuild(record: Callable[..., Any], steps: list[tuple[list[dict[str, Any]], list[int]]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "s"
        for specs, undone in steps:
            with write_store(folder, create=True, extractor="1") as writer:
                extractions = [write(record, s) for s in specs]
                writer.load([(e, e.document.text.encode()) for e in extractions])
                for load in undone:
                    with suppress(BadQuestion):
                        undo(writer, load)
        in_place = everything(folder)
        with write_store(folder, extractor="1") as writer:
            writer.rebuild()
        assert everything(folder) == in_place


@settings(
    max_examples=2, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=loads)
def test_both_engines_changed_in_place_equal_a_rebuild(record: Callable[..., Any], steps: Any) -> None:
    in_place_equals_rebuild(record, steps)


@pytest.mark.soak
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=loads)
def test_both_engines_changed_in_place_equal_a_rebuild_at_length(record: Callable[..., Any], steps: Any) -> None:
    in_place_equals_rebuild(record, steps)
