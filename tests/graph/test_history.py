"""A load can be taken back, a republished record replaces its statements and both stay readable, and history tells it
all.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.errors import BadQuestion
from graph.evidence import Extraction
from graph.history import diff, undo
from graph.model import Edge, Node
from graph.stores.directory import OpenStore, open_store
from graph.stores.writing import StoreWriter, write_store

Held = tuple[dict[int, tuple[Any, ...]], dict[int, tuple[Any, ...]]]


def put(folder: Path, *extractions: Extraction) -> int | None:
    with write_store(folder, create=True, extractor="1") as writer:
        return writer.load([(e, e.document.text.encode()) for e in extractions]).load


def shown(store: OpenStore) -> tuple[Any, ...]:
    """All nodes and ties of both engines."""
    nodes = store.cypher("MATCH (n) RETURN n.key, n.id, label(n), n.name, n.aliases ORDER BY n.key").rows
    ties = store.cypher("MATCH (a)-[r]->(b) RETURN r.fact, a.key, b.key, label(r), r.confidence ORDER BY r.fact").rows
    triples = store.sparql("SELECT ?s ?p ?o { ?s ?p ?o }").rows
    return nodes, ties, sorted(triples, key=str)


def rebuilt(folder: Path) -> tuple[Any, ...]:
    with write_store(folder, extractor="1") as writer:
        writer.rebuild()
    with open_store(folder) as store:
        return shown(store)


def test_loads_in_place_equal_a_rebuild_in_both_engines(tmp_path: Path, story: list[Extraction]) -> None:
    for extraction in story:
        put(tmp_path / "s", extraction)
    with write_store(tmp_path / "s", extractor="1") as writer:
        undo(writer, 2)
    with open_store(tmp_path / "s") as store:
        in_place = shown(store)
        assert store.behind() is None
    assert in_place == rebuilt(tmp_path / "s")


def test_undo_takes_a_load_back_and_undoing_that_brings_it_again(tmp_path: Path, story: list[Extraction]) -> None:
    put(tmp_path / "s", story[0])
    with open_store(tmp_path / "s") as store:
        before = shown(store)
    put(tmp_path / "s", story[1], story[2])
    with open_store(tmp_path / "s") as store:
        after = shown(store)
    with write_store(tmp_path / "s", extractor="1") as writer:
        third = undo(writer, 2)
    with open_store(tmp_path / "s") as store:
        assert shown(store) == before
        assert len(store.documents(ended=True)) == 3
    with write_store(tmp_path / "s", extractor="1") as writer:
        undo(writer, third)
    with open_store(tmp_path / "s") as store:
        assert shown(store) == after
        assert [r.kind for r in store.history()] == ["load", "load", "undo", "undo"]


def test_what_cannot_be_undone_says_why(tmp_path: Path, story: list[Extraction]) -> None:
    put(tmp_path / "s", story[0])
    with write_store(tmp_path / "s", extractor="1") as writer:
        with pytest.raises(BadQuestion, match="There is no load 7"):
            undo(writer, 7)
        undo(writer, 1)
        with pytest.raises(BadQuestion, match="nothing to undo"):
            undo(writer, 1)


def test_a_record_published_again_replaces_its_statements_and_both_stay_readable(
    tmp_path: Path, record: Callable[..., Any]
) -> None:
    def version(words: str) -> Extraction:
        r = record(
            f"Northmoor County Council 21/5 {words}", path="a.html", url="https://northmoor.example/decision?id=5"
        )
        d = r.thing("Decision", words, reference="21/5")
        r.council(d, "Northmoor County Council", "E10000099")
        r.tie("RECORDS", r.document.id, d, "21/5")
        return r.done()

    put(tmp_path / "s", version("Library Hours"))
    put(tmp_path / "s", version("Library Opening Hours"))
    with open_store(tmp_path / "s") as store:
        assert store.thing("decision/northmoor/21-5").node.name == "Library Opening Hours"
        assert store.thing("decision/northmoor/21-5").node.aliases == ()
        old, new = store.documents(ended=True)
        assert (old.ended, old.ended_why, new.ended) == (2, "published anew", None)
        assert "Library Hours" in store.document(old.id).text
        change = diff(store.ledger, 1, 2)
        assert [(a.name, b.name) for a, b in change.nodes_changed if a.label == "Decision"] == [
            ("Library Hours", "Library Opening Hours")
        ]
        assert all(isinstance(n, Node) for n in change.nodes_added)
        assert all(isinstance(e, Edge) for e in change.edges_gone)
    assert isinstance(StoreWriter, type)


def test_an_edited_judgement_is_a_load_and_deleting_it_parts_again(tmp_path: Path, record: Callable[..., Any]) -> None:
    def officer(number: str, name: str) -> Extraction:
        r = record(f"Northmoor County Council {number}: lead officer {name}", path=f"{number[-1]}.txt")
        d = r.nameless("Decision", f"{number}:", reference=number)
        r.council(d, "Northmoor County Council", "E10000099")
        r.tie("LEAD_OFFICER", d, r.thing("Person", name), name)
        return r.done()

    def people() -> list[str]:
        with open_store(tmp_path / "s") as store:
            assert store.behind() is None
            return [name for (name,) in store.cypher("MATCH (p:Person) RETURN p.name ORDER BY p.name").rows]

    one, other = officer("21/1", "Ann Hill"), officer("21/2", "A M Hyll")
    put(tmp_path / "s", one, other)
    assert people() == ["A M Hyll", "Ann Hill"]
    ids = [next(n.id for n in e.nodes if n.label == "Person") for e in (one, other)]
    with open_store(tmp_path / "s") as store:
        former = [str(i) for (i,) in store.cypher("MATCH (p:Person) RETURN p.id").rows]
    path = tmp_path / "s" / "judgements.toml"
    empty = path.read_text()
    path.write_text(f'[[same]]\na = "{ids[0]}"\na_quote = "Ann Hill"\nb = "{ids[1]}"\nb_quote = "A M Hyll"\n')
    put(tmp_path / "s", one)
    assert people() == ["Ann Hill"]
    with open_store(tmp_path / "s") as store:
        assert {store.thing(i).node.name for i in former} == {"Ann Hill"}  # the former ids lead on
    path.write_text(empty)
    put(tmp_path / "s", one)
    assert people() == ["A M Hyll", "Ann Hill"]
    with open_store(tmp_path / "s") as store:
        assert [row.kind for row in store.history()] == ["load", "judgements", "judgements"]
