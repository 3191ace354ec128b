"""Files into a store: one bad file is a line, the others go on; loading again changes nothing; processes give the
same.
"""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from graph.stores.directory import open_store
from loaders.load import load, refresh

PAGE = """Decision details
Decision Maker: Cabinet Member for Quays
Decision status: Recommendations Approved
Decision: {words}
To repair the quay at Lower {words} with a grant of £{pounds} from Northmoor Trust.
"""


@pytest.fixture
def records(tmp_path: Path) -> Path:
    folder = tmp_path / "records"
    folder.mkdir()
    for number in range(4):
        (folder / f"{number}.txt").write_text(PAGE.format(words=f"Harbour {number}", pounds=1000 + number))
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 and then nothing")
    (folder / "index.jsonl").write_text('{"path": "0.txt", "council": "Kent County Council"}\n')
    return folder


def test_a_bad_file_is_one_line_and_the_others_load(records: Path, tmp_path: Path) -> None:
    seen: list[tuple[int, str]] = []
    summary = load([records], tmp_path / "s", progress=lambda done, path: seen.append((done, path)))
    assert (summary.documents, len(summary.failures)) == (4, 1)
    assert "broken.pdf" in summary.failures[0] and "To mend it" in summary.failures[0]
    assert [done for done, _ in seen] == [1, 2, 3, 4]
    again = load([records], tmp_path / "s")
    assert (again.load, again.documents, again.unchanged, len(again.failures)) == (None, 0, 4, 1)
    with open_store(tmp_path / "s") as store:
        assert len(store.documents()) == 4
        assert len(store.history()) == 1


def test_two_processes_and_an_archive_give_the_same_store(records: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "records.zip", "w") as archive:
        for path in sorted(records.iterdir()):
            archive.write(path, path.name)
    graphs: list[object] = []
    for name, source, workers in (("a", records, 1), ("b", tmp_path / "records.zip", 2)):
        load([source], tmp_path / name, workers=workers)
        with open_store(tmp_path / name) as store:
            graphs.append(store.cypher("MATCH (n) WHERE label(n) <> 'Document' RETURN n.id, n.name ORDER BY n.id").rows)
    assert graphs[0] == graphs[1]


def test_a_mistyped_path_makes_no_store_and_changes_none(records: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    summary = load([tmp_path / "nothing", tmp_path / "empty"], tmp_path / "s")
    assert (summary.load, summary.documents, len(summary.failures)) == (None, 0, 2)
    assert not (tmp_path / "s").exists()
    summary = load([tmp_path / "nothing", records / "0.txt"], tmp_path / "s")  # the others load
    assert (summary.load, summary.documents, len(summary.failures)) == (1, 1, 1)
    summary = load([tmp_path / "nothing"], tmp_path / "s")
    assert (summary.load, summary.documents, len(summary.failures)) == (None, 0, 1)
    with open_store(tmp_path / "s") as store:
        assert len(store.documents()) == 1


def test_a_newer_extractor_reads_the_stored_bytes_again(
    records: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load([records], tmp_path / "s")
    monkeypatch.setattr("loaders.load.EXTRACTOR_VERSION", "newer")
    summary = refresh(tmp_path / "s")
    assert (summary.load, summary.documents, summary.failures) == (2, 4, ())
    assert refresh(tmp_path / "s").load is None
    with open_store(tmp_path / "s") as store:
        assert {d.extractor for d in store.documents()} == {"newer"}
        assert len(store.documents(ended=True)) == 8
