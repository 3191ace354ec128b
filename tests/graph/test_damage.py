"""A store with a file cut or gone says which, and the command that mends it; mending loses nothing and nothing is
made worse.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.errors import StoreDamaged, StoreUnavailable
from graph.evidence import Extraction
from graph.stores.directory import open_store
from graph.stores.files import read_current
from graph.stores.writing import write_store


@pytest.fixture
def folder(tmp_path: Path, story: list[Extraction]) -> Path:
    with write_store(tmp_path / "s", create=True, extractor="1") as writer:
        writer.load([(e, e.document.text.encode()) for e in story])
    return tmp_path / "s"


def shown(folder: Path) -> tuple[Any, ...]:
    with open_store(folder) as store:
        return (
            store.cypher("MATCH (n) RETURN n.key ORDER BY n.key").rows,
            sorted(store.sparql("SELECT ?s ?p ?o { ?s ?p ?o }").rows, key=str),
        )


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def gone(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


@pytest.mark.parametrize("harm", [cut, gone])
@pytest.mark.parametrize("which", ["current", "graph"])
def test_a_damaged_projection_is_named_and_rebuilt(folder: Path, which: str, harm: Callable[[Path], None]) -> None:
    before = shown(folder)
    path = folder / "current" if which == "current" else folder / read_current(folder).graph
    harm(path)
    with pytest.raises(StoreDamaged) as error:
        shown(folder)
    assert path.name in str(error.value)
    assert "councilgraph rebuild" in str(error.value)
    with write_store(folder, extractor="1"):
        pass  # opening for writing catches up
    assert shown(folder) == before


def test_every_file_of_the_rdf_projection_may_be_lost(folder: Path) -> None:
    before = shown(folder)
    for name in sorted(p.name for p in (folder / read_current(folder).rdf).iterdir() if p.name not in ("LOG", "LOCK")):
        path = folder / read_current(folder).rdf / name
        if path.is_file():
            gone(path)
            with write_store(folder, extractor="1"):
                pass
            assert shown(folder) == before
            break
    gone(folder / read_current(folder).rdf)
    with pytest.raises(StoreDamaged, match=r"rdf-\d+.*councilgraph rebuild"):
        shown(folder)


@pytest.mark.parametrize("harm", [cut, gone])
def test_a_damaged_ledger_is_the_truth_lost_and_says_so(folder: Path, harm: Callable[[Path], None]) -> None:
    harm(folder / "ledger.db")
    with pytest.raises(StoreDamaged, match=r"ledger\.db .*backup"), open_store(folder) as store:
        store.stats()
        store.documents(ended=True)
        for row in store.documents():
            store.document(row.id)
        store.search("kinship")
        store.thing("decision/northmoor/21-00071")


def test_a_ledger_that_is_no_database_says_so(folder: Path) -> None:
    (folder / "ledger.db").write_bytes(b"not a database at all" * 1000)
    with pytest.raises(StoreDamaged, match=r"ledger\.db is damaged"):
        open_store(folder)
    with pytest.raises(StoreDamaged, match=r"ledger\.db is damaged"), write_store(folder, extractor="1"):
        pass


def empty(path: Path) -> None:
    path.write_bytes(b"")


def without_tables(path: Path) -> None:
    path.unlink()
    db = sqlite3.connect(path)
    db.execute("create table letters (n integer)")
    db.close()


def without_version(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute("delete from meta")
    db.commit()
    db.close()


@pytest.mark.parametrize("harm", [empty, without_tables, without_version])
def test_a_ledger_without_content_says_so_and_what_to_do(folder: Path, harm: Callable[[Path], None]) -> None:
    harm(folder / "ledger.db")
    with pytest.raises(StoreDamaged, match=r"ledger\.db is damaged \(it .*backup, or load the records anew"):
        open_store(folder)
    with pytest.raises(StoreDamaged, match=r"ledger\.db is damaged \(it "), write_store(folder, extractor="1"):
        pass


def test_reading_writes_nothing_into_a_folder_that_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a.txt").write_text("dear")
    with pytest.raises(StoreUnavailable, match=r"no store folder.*councilgraph load"):
        open_store(tmp_path / "letters")
    assert [p.name for p in (tmp_path / "letters").iterdir()] == ["a.txt"]


def test_a_store_of_a_newer_version_is_refused_with_the_reason(folder: Path) -> None:
    db = sqlite3.connect(folder / "ledger.db")
    db.execute("update meta set value = '99' where name = 'ledger_version'")
    db.commit()
    db.close()
    with pytest.raises(StoreUnavailable, match="newer councilgraph"):
        open_store(folder)


def test_what_is_no_store_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a.txt").write_text("dear")
    refused = pytest.raises(StoreUnavailable, match="holds other files")
    with refused, write_store(tmp_path / "letters", extractor="1", create=True):
        pass
    assert [p.name for p in (tmp_path / "letters").iterdir()] == ["a.txt"]
    with pytest.raises(StoreUnavailable, match="no store folder"):
        open_store(tmp_path / "nowhere")
    with pytest.raises(StoreUnavailable, match="no store folder"), write_store(tmp_path / "nowhere", extractor="1"):
        pass


def test_a_store_of_an_older_schema_is_brought_up_to_date_when_it_is_written(folder: Path) -> None:
    before = shown(folder)
    db = sqlite3.connect(folder / "ledger.db")
    db.execute("update meta set value = '0' where name = 'schema_version'")
    db.commit()
    db.close()
    with write_store(folder, extractor="1"):
        pass
    with open_store(folder) as store:
        assert [row.kind for row in store.history()] == ["load", "renew"]
        assert store.behind() is None
    assert shown(folder) == before
