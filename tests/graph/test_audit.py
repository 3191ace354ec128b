"""The audit finds nothing in a sound store, and every kind of tampering in another."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from graph.audit import audit
from graph.evidence import Extraction
from graph.stores.directory import open_store
from graph.stores.files import bytes_path
from graph.stores.writing import write_store
from loaders.reread import reread


@pytest.fixture
def folder(tmp_path: Path, story: list[Extraction]) -> Path:
    with write_store(tmp_path / "s", create=True, extractor="1") as writer:
        writer.load([(e, e.document.text.encode()) for e in story])
    return tmp_path / "s"


def faults(folder: Path) -> tuple[str, ...]:
    with open_store(folder) as store:
        return audit(store, reread=reread).faults


def test_a_sound_store_has_no_faults(folder: Path) -> None:
    with open_store(folder) as store:
        result = audit(store, reread=reread)
    assert result.faults == ()
    assert (result.documents, result.quotes > 30, result.ties > 20) == (3, True, True)


def test_a_text_that_was_changed_is_found_by_its_checksum_and_its_quotes(folder: Path) -> None:
    db = sqlite3.connect(folder / "ledger.db")
    db.execute("update text set body = replace(body, 'Eastby', 'Westby')")
    db.commit()
    db.close()
    found = " ".join(faults(folder))
    assert "the stored text is not what was stored" in found
    assert "the words of test/tie are not there" in found
    assert "the readers now make another text" in found


def test_bytes_that_are_missing_or_other_are_found(folder: Path, story: list[Extraction]) -> None:
    bytes_path(folder, story[0].document.sha256).unlink()
    bytes_path(folder, story[1].document.sha256).write_bytes(b"something else")
    found = faults(folder)
    assert len(found) == 2
    assert "missing; put them back" in found[0] + found[1]
    assert "is not what was received" in found[0] + found[1]


def test_a_tie_without_words_is_found(folder: Path) -> None:
    db = sqlite3.connect(folder / "ledger.db")
    db.execute("update statement set fact = null where fact = (select min(fact) from statement where fact is not null)")
    db.commit()
    db.close()
    assert any("has no words in the ledger" in line for line in faults(folder))
