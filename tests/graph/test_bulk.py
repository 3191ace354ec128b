"""Big loads: indexes that were set aside are back, bytes are kept whole, and the store is what small loads make."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from benchmarks.generating.extractions import extractions
from graph.errors import StoreUnavailable
from graph.ledger import Ledger, bulk
from graph.stores.directory import open_store
from graph.stores.files import bytes_path
from graph.stores.keeping import Keeper
from graph.stores.writing import write_store

RECORDS = list(extractions(60))


def load(folder: Path, at_once: int) -> dict[str, Any]:
    """A store of the records, so many a load, and what it holds."""
    for start in range(0, len(RECORDS), at_once):
        with write_store(folder, create=True, extractor="1") as writer:
            writer.load([(e, e.document.text.encode()) for e in RECORDS[start : start + at_once]])
    with open_store(folder) as store:
        indexes = store.ledger.rows("select name, sql from sqlite_master where type = 'index' order by name")
        nodes = store.cypher("MATCH (n) RETURN label(n) AS label, n.id AS id ORDER BY id").rows
        found = [hit.id for hit in store.search("Programme", limit=500)]
        return {"indexes": indexes, "nodes": nodes, "found": sorted(found)}


def test_a_load_with_indexes_aside_gives_the_store_that_small_loads_give(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = load(tmp_path / "small", 31)
    monkeypatch.setattr(bulk, "MANY", 10)
    assert load(tmp_path / "big", len(RECORDS)) == small
    assert {"statement_fact", "mention_cluster"} <= {name for name, _ in small["indexes"]}


def test_a_big_load_that_fails_leaves_the_ledger_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "MANY", 10)
    folder = tmp_path / "s"

    def records() -> Any:
        for extraction in RECORDS[:30]:
            yield extraction, extraction.document.text.encode()
        raise InterruptedError("the disk went")

    with write_store(folder, create=True, extractor="1") as writer, pytest.raises(InterruptedError):
        writer.load(records())
    ledger = Ledger(folder / "ledger.db")
    assert ledger.one("select count(*) from reading") == 0
    assert ledger.one("select count(*) from sqlite_master where name = 'statement_fact'") == 1
    ledger.close()


def test_bytes_that_a_kill_cut_are_written_again(tmp_path: Path) -> None:
    sha = "ab" + "0" * 62
    path = bytes_path(tmp_path, sha)
    path.parent.mkdir(parents=True)
    path.write_bytes(b"cut")
    keeper = Keeper(tmp_path)
    keeper.keep(sha, b"cut off here")
    keeper.keep(sha, b"cut off here")
    keeper.settle()
    assert path.read_bytes() == b"cut off here"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir(mode=0o500)
    with pytest.raises(StoreUnavailable, match="mend the folder"):
        Keeper(tmp_path).keep("ab" + "0" * 62, b"x")
