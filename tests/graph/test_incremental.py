"""Applying loads one by one, in any order, gives the graph that working everything out anew gives."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from graph.assemble import Change, assemble_all, assemble_changes
from graph.errors import BadQuestion
from graph.evidence import Extraction
from graph.history import undo
from graph.judgements import Judgement, Judgements, apply_judgements
from graph.ledger import Ledger
from graph.ledger.write import write_reading
from graph.model import Edge, Node
from graph.schema import SCHEMA
from graph.stores.directory import open_store
from graph.stores.writing import write_store

NONE = Judgements()
TITLES = ("Quay Repairs", "Library Hours", "Kinship Programme")
NAMES = ("Jo Marsh", "Mrs J Marsh", "Mr J Marsh", "Cllr Marsh", "Jane Marsh", "Ann Hill")
POSTS = ("Cabinet Member for Roads", "Director of Roads", "")
COUNCILS = (("Northmoor County Council", "E10000099"), ("Northmoor", "E10000099"), ("Eastby Council", "E06000098"))
PARTNERS = ("Kinship Cluster", "KC", "Harbour Board")

spec = st.fixed_dictionaries(
    {
        "council": st.sampled_from(COUNCILS),
        "title": st.sampled_from(TITLES),
        "number": st.sampled_from(("21/1", "21-1", "22/7", "")),
        "system": st.sampled_from(("", "311", "312")),
        "on": st.sampled_from(("2021-05-03", "2023-06-04")),
        "who": st.sampled_from(NAMES),
        "post": st.sampled_from(POSTS),
        "cluster": st.sampled_from(PARTNERS),
        "letters": st.booleans(),
        "members": st.sampled_from((None, 4, 5)),
        "pounds": st.sampled_from((100, 200)),
        "refers": st.sampled_from(("", "21/1", "22/7")),
        "kind": st.sampled_from(("decision-page", "record-of-decision", "minutes", "proposed-record")),
        "salt": st.integers(0, 3),
    }
)


def write(record: Callable[..., Any], s: dict[str, Any]) -> Extraction:
    """A record of the given particulars."""
    lines = [f"{k}: {v if not isinstance(v, tuple) else v[0]}" for k, v in s.items()]
    text = "\n".join([*lines, "A: to do the work", f"£{s['pounds']} for works", "Kinship Trust", "Roads Panel"])
    r = record(text, path=f"{abs(hash(text))}.txt", kind=s["kind"])
    d = r.nameless("Decision", f"title: {s['title']}")
    r.say(d, "name", s["title"], s["title"])
    for name, key in (("reference", "number"), ("system_reference", "system"), ("decided_on", "on")):
        if s[key]:
            r.say(d, name, s[key], f"{key}: {s[key]}")
    council = r.council(d, s["council"][0], s["council"][1])
    r.tie("RECORDS", r.document.id, d, s["title"])
    body = r.thing("Body", "Roads Panel")
    meeting = r.nameless("Meeting", f"on: {s['on']}", held_on=s["on"])
    r.tie("MEETING_OF", meeting, body, "Roads Panel")
    r.tie("MADE_AT", d, meeting, "Roads Panel")
    who = r.thing("Person", s["who"])
    r.tie("ATTENDED", who, meeting, s["who"], capacity="member")
    if s["post"]:
        post = r.thing("Post", s["post"])
        r.tie("HOLDS", who, post, s["who"])
        r.tie("POST_IN", post, council, s["council"][0])
        r.tie("MADE_BY", d, post, s["post"])
    cluster = r.thing("Partnership", s["cluster"])
    if s["letters"] and s["cluster"] != "KC":
        r.findings.conclude(cluster, "kind", "cluster", "test/kind")
        r.findings.state(cluster, "aliases", "KC", r.at(s["cluster"]), "test/letters")
    if s["members"]:
        r.say(cluster, "stated_members", s["members"], f"members: {s['members']}")
    r.tie("JOINS", d, cluster, s["cluster"])
    trust = r.thing("Organisation", "Kinship Trust")
    r.tie("PARTNER_IN", trust, cluster, "Kinship Trust", role="member")
    clause = r.nameless("Resolution", "to do the work", text="to do the work")
    r.say(clause, "label", "A", "A: to do the work")
    r.tie("RESOLVES", d, clause, "to do the work")
    money = r.nameless("Funding", f"£{s['pounds']}", amount_pence=s["pounds"] * 100, status="budget", purpose="works")
    r.tie("INVOLVES", d, money, f"£{s['pounds']} for works")
    if s["refers"]:
        other = r.nameless("Decision", f"refers: {s['refers']}", reference=s["refers"])
        r.tie("REFERS_TO", d, other, f"refers: {s['refers']}", relation="cites")
    r.findings.issue("sum-mismatch", "does not add up", [d], [r.at("for works")], "test/sum")
    return r.done()


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
