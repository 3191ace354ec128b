"""Erasing a document leaves nothing that only it stated, in any file of the store."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.errors import BadQuestion, StoreDamaged
from graph.evidence import Extraction
from graph.forget import forget
from graph.stores import writing
from graph.stores.directory import open_store
from graph.stores.writing import StoreWriter, write_store


def put(folder: Path, *extractions: Extraction) -> None:
    with write_store(folder, create=True, extractor="1") as writer:
        writer.load([(e, e.document.text.encode()) for e in extractions])


def holds(folder: Path, words: str) -> list[str]:
    return [p.name for p in folder.rglob("*") if p.is_file() and words.encode() in p.read_bytes()]


def test_a_forgotten_document_is_in_no_file(tmp_path: Path, story: list[Extraction]) -> None:
    folder = tmp_path / "s"
    put(folder, *story)
    sha = story[1].document.sha256
    (folder / "judgements.toml").write_text(
        f'[[same]]\na = "m/{sha[:8]}/person/54"\na_quote = "Mrs J Marsh"\nb = '
        f'"m/{sha[:8]}/person/54"\nb_quote = "Mrs J Marsh"\n'
    )
    assert holds(folder, "three councils and a trust")
    with write_store(folder, extractor="1") as writer:
        done = forget(writer, f"document/{sha[:16]}")
    assert (done.readings, done.searched_for > 2) == (1, True)
    for words in ("three councils and a trust", "Mrs J Marsh", sha[:16], f"m/{sha[:8]}"):
        assert holds(folder, words) == []
    with open_store(folder) as store:
        assert store.cypher("MATCH (i:Issue) RETURN i.kind").rows == ()
        assert store.thing("person/northmoor/jo-marsh").node.aliases == ()
        assert store.search("three councils") == []
        assert store.search("Jo Marsh")[0].id == "person/northmoor/jo-marsh"


def test_forgetting_equals_never_having_loaded(tmp_path: Path, story: list[Extraction]) -> None:
    put(tmp_path / "a", *story)
    with write_store(tmp_path / "a", extractor="1") as writer:
        forget(writer, story[0].document.sha256[:12])
    put(tmp_path / "b", *story[1:])
    graphs: list[Any] = []
    for name in ("a", "b"):
        with open_store(tmp_path / name) as store:
            graphs.append(sorted(store.sparql("SELECT ?s ?p ?o { ?s ?p ?o }").rows, key=str))
    assert graphs[0] == graphs[1]


def test_an_erasure_that_was_cut_short_is_taken_up_at_the_next_opening(
    tmp_path: Path, story: list[Extraction], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "s"
    put(folder, *story)

    def cut(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), write_store(folder, extractor="1") as writer:
        monkeypatch.setattr(StoreWriter, "change", cut)
        forget(writer, story[1].document.id)
    monkeypatch.undo()
    assert holds(folder, "three councils and a trust")
    with write_store(folder, extractor="1"):
        pass
    assert holds(folder, "three councils and a trust") == []
    assert writing.StoreWriter is StoreWriter


def test_a_piece_that_is_still_there_is_told(tmp_path: Path, story: list[Extraction]) -> None:
    folder = tmp_path / "s"
    put(folder, *story)
    (folder / "documents" / "copy.txt").write_text(story[1].document.text)
    with write_store(folder, extractor="1") as writer:
        with pytest.raises(StoreDamaged, match=r"copy\.txt still holds"):
            forget(writer, story[1].document.id)
        (folder / "documents" / "copy.txt").unlink()
        with pytest.raises(BadQuestion, match="There is no document"):
            forget(writer, "document/00ff")
