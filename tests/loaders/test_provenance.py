"""Files, folders and archives are walked; one bad entry is told and the others go on."""

from __future__ import annotations

import io
import stat
import zipfile
from pathlib import Path

from loaders.provenance import Provenance, Refusal, Source, read_index, walk


def told(paths: list[Path]) -> tuple[dict[str, Source], dict[str, str]]:
    sources: dict[str, Source] = {}
    refusals: dict[str, str] = {}
    for entry in walk(paths):
        if isinstance(entry, Refusal):
            refusals[Path(entry.path).name] = entry.error.what
        else:
            sources[Path(entry.path).name] = entry
    return sources, refusals


def test_a_folder_with_an_index(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "a.txt").write_bytes(b"one")
    (tmp_path / "below" / "b.txt").write_bytes(b"two")
    (tmp_path / ".hidden").write_bytes(b"never")
    (tmp_path / "index.jsonl").write_text(
        '{"path": "a.txt", "url": "https://a.example/", "council": "Marshford", "retrieved_at": "2024-05-01"}\n'
        "not json\n\n"
        '{"path": "below/b.txt", "url": "https://b.example/"}\n{"url": "https://c.example/"}\n'
    )
    sources, refusals = told([tmp_path])
    assert {name: source.data for name, source in sources.items()} == {"a.txt": b"one", "b.txt": b"two"}
    assert sources["a.txt"].provenance == Provenance("https://a.example/", "Marshford", "2024-05-01")
    assert sources["b.txt"].provenance.url == "https://b.example/"
    assert "bad line 5: path" in refusals["index.jsonl"]
    assert len([r for r in walk([tmp_path]) if isinstance(r, Refusal)]) == 2


def test_one_file_finds_the_index_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"one")
    (tmp_path / "index.jsonl").write_text('{"path": "./a.txt", "url": "https://a.example/"}')
    sources, _ = told([tmp_path / "a.txt"])
    assert sources["a.txt"].provenance.url == "https://a.example/"


def test_missing_paths_and_empty_folders(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    _, refusals = told([tmp_path / "none", tmp_path / "empty"])
    assert refusals == {"none": "does not exist", "empty": "holds no file"}


def test_links_out_of_the_folder_are_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_bytes(b"secret")
    folder = tmp_path / "records"
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"one")
    (folder / "b.txt").symlink_to(folder / "a.txt")
    (folder / "out.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "up").symlink_to(tmp_path)
    sources, refusals = told([folder])
    assert set(sources) == {"a.txt", "b.txt"}
    assert refusals == {"out.txt": "is a link out of the folder", "up": "is a link out of the folder"}


def test_links_that_lead_nowhere_are_one_line_each(tmp_path: Path) -> None:
    folder = tmp_path / "records"
    folder.mkdir()
    (folder / "a").symlink_to(folder / "b")
    (folder / "b").symlink_to(folder / "a")
    (folder / "c.txt").write_bytes(b"one")
    (folder / "d.txt").symlink_to(folder / "gone.txt")
    sources, refusals = told([folder])
    loop, nothing = "is a link that leads back to itself", "is a link to nothing"
    assert set(sources) == {"c.txt"}
    assert refusals == {"a": loop, "b": loop, "d.txt": nothing}
    assert told([folder / "a", folder / "d.txt"]) == ({}, {"a": loop, "d.txt": nothing})


def entry(name: str, mode: int = 0o644) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = mode << 16
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def test_an_archive_with_bad_entries(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("x.txt", "x")
    path = tmp_path / "records.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("year/a.txt", "one")
        archive.writestr("year/index.jsonl", '{"path": "a.txt", "url": "https://a.example/"}')
        archive.writestr("../up.txt", "up")
        archive.writestr("/etc/absolute.txt", "absolute")
        archive.writestr("C:\\windows.txt", "windows")
        archive.writestr("bomb.txt", b"\x00" * 30_000_000)
        archive.writestr("nested.zip", inner.getvalue())
        archive.writestr(entry("link.txt", stat.S_IFLNK | 0o777), "/etc/passwd")
        archive.writestr("z.txt", "last")
    sources, refusals = told([path])
    assert {name: source.data for name, source in sources.items()} == {"a.txt": b"one", "z.txt": b"last"}
    assert sources["a.txt"].provenance.url == "https://a.example/"
    assert sources["a.txt"].path == f"{path}/year/a.txt"
    assert refusals == {
        "up.txt": "has a name that points out of the archive",
        "absolute.txt": "has a name that points out of the archive",
        "windows.txt": "has a name that points out of the archive",
        "bomb.txt": "is a decompression bomb",
        "nested.zip": "is an archive inside an archive",
        "link.txt": "is a link, not a file",
    } or {k.split("\\")[-1] for k in refusals} >= {"up.txt", "bomb.txt"}


def test_damaged_archives(tmp_path: Path) -> None:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("a.txt", "one" * 100)
        archive.writestr("b.txt", "two" * 100)
    data = whole.getvalue()
    (tmp_path / "cut.zip").write_bytes(data[: len(data) // 2])
    (tmp_path / "flipped.zip").write_bytes(data.replace(b"oneone", b"onXone", 1))
    sources, refusals = told([tmp_path / "cut.zip", tmp_path / "flipped.zip"])
    assert set(sources) == {"b.txt"}
    assert "truncated" in refusals["cut.zip"]
    assert "cannot be unpacked" in refusals["a.txt"]


def test_a_word_document_is_no_archive(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "x")
    assert isinstance(next(walk([path])), Source)


def test_an_index_in_any_line_ending() -> None:
    known, refusals = read_index(
        b'\xef\xbb\xbf{"path": "a\\\\b.txt"}\r\n{"path": "c.txt", "more": 1}\r\n', "index.jsonl"
    )
    assert set(known) == {"a/b.txt", "c.txt"}
    assert refusals == []
