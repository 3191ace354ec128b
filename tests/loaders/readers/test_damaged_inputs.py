"""What cannot be read is refused in one clear line, soon, and without taking the run along."""

from __future__ import annotations

import io
import time
import zipfile
import zlib
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import docx
import pytest

from graph.errors import UnreadableInput
from loaders.readers import limits, read

Make = Callable[..., bytes]


def refusal(data: bytes) -> UnreadableInput:
    started = time.process_time()
    with pytest.raises(UnreadableInput) as caught:
        read(data, path="folder/record.bin")
    assert time.process_time() - started < 5
    message = str(caught.value)
    assert message.startswith("folder/record.bin: ")
    assert "To mend it: " in message
    assert "\n" not in message
    return caught.value


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\x00" * 100, "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "picture"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "picture"),
        (b"MZ\x90\x00\x03" + bytes(range(256)), "program"),
        (b"\x7fELF" + bytes(100), "program"),
        (b"{\\rtf1 hello}", "Rich Text"),
        (b"\x1f\x8b\x08" + bytes(100), "gzip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "before 2007"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (bytes(range(256)) * 8, "binary"),
        (b'<?xml version="1.0"?><rss><channel/></rss>', "XML"),
        (b'{"path": "a.txt", "url": "https://example.org"}', "JSON"),
        (b"%PDF-1.7", "damaged PDF"),
        (b"%PDF-1.7\n" + b"nonsense " * 500, "damaged PDF"),
        (b"<html><body><p>&nbsp;</p></body></html>", "no text"),
    ],
)
def test_unknown_types(data: bytes, what: str) -> None:
    assert what in refusal(data).what


def zipped(**entries: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name.replace("__", "/"), data)
    return buffer.getvalue()


def test_archives_and_other_office_files() -> None:
    assert "zip archive" in refusal(zipped(**{"a.txt": b"hello"})).what
    assert "Excel" in refusal(zipped(**{"[Content_Types].xml": b"x", "xl__workbook.xml": b"x"})).what


def test_truncated_and_protected_documents(make_pdf: Make, save_docx: Make) -> None:
    pdf = make_pdf([(20, 30, "Decision")])
    assert "truncated" in refusal(pdf[: len(pdf) // 2]).what
    assert "password" in refusal(make_pdf([(20, 30, "Decision")], password="sesame")).what
    word = docx.Document()
    word.add_paragraph("Decision")
    data = save_docx(word)
    assert "truncated" in refusal(data[: len(data) // 2]).what
    assert "without a text" in refusal(zipped(**{"[Content_Types].xml": b"x", "word__documents.xml": b"x"})).what
    assert "damaged" in refusal(zipped(**{"[Content_Types].xml": b"x", "word__document.xml": b"x"})).what


def test_a_word_document_that_unpacks_to_a_bomb() -> None:
    assert "unpacks to" in refusal(zipped(**{"word__document.xml": b" " * (limits.MAXIMUM_PART_BYTES + 1)})).what


def test_size_is_checked_before_a_byte_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)  # sparse: it takes no room, and reading it would show
    started = time.process_time()
    with pytest.raises(UnreadableInput, match="200 MB, more than the 50 MB"):
        read(path)
    assert time.process_time() - started < 0.5


def test_paths_that_are_no_files(tmp_path: Path) -> None:
    for path, what in (
        (tmp_path / "none.txt", "does not exist"),
        (tmp_path, "is a folder"),
        (Path("a\x00b"), "does not exist"),
    ):
        with pytest.raises(UnreadableInput, match=what):
            read(path)


@pytest.mark.parametrize("tag", [b"<div>", b"<table><tr><td>", b"<ul><li>", b"<b>", b"<span style='font-weight:bold'>"])
def test_deep_nesting(tag: bytes) -> None:
    assert "nests" in refusal(b"<html><body>" + tag * 100_000 + b"x").what


def test_a_table_of_a_million_rows() -> None:
    assert "tags" in refusal(b"<html><body><table>" + b"<tr><td>a<td>b" * 1_000_000).what
    document = read(b"| a | b |\n" * 30_000)
    assert [notice.kind for notice in document.notices] == ["cut"]
    assert len(document.blocks) == limits.MAXIMUM_CELLS


@pytest.mark.parametrize(
    "data",
    [
        b"<!-- a -->" * 6_000 + b"<foo",
        b"<html><style>" + b"a" * 300_000 + b"</style><body>x</body>",
        b"<html><body><p>a" + b" " * 2_000_000 + b"b",
        b"<html><body><p>a." + b"&nbsp;" * 200_000 + b"b",
        b"<html><body><table>" + b"<tr><td colspan=1000 rowspan=1000>a</td></tr>" * 1_000,
        b"A" * 2_000_000 + b":",
        b". " * 1_000_000,
        b"a\n" * 100_000,
        ("£’– text " * 100_000).encode("cp1252"),
    ],
    ids=["comments", "style", "spaces", "hard-spaces", "spans", "capitals", "stops", "lines", "windows"],
)
def test_nothing_runs_away(data: bytes) -> None:
    started = time.process_time()
    read(data)
    assert time.process_time() - started < 5


def drawing_bomb() -> bytes:
    """A PDF of 3 KB whose drawings call each other ten times over, twelve deep."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</X0 5 0 R>>>>>>",
        b"<</Length 6>>stream\n/X0 Do\nendstream",
    ]
    for level in range(12):
        body = zlib.compress(b"/X%d Do " % (level + 1) * 10)
        resources = b"/Resources<</XObject<</X%d %d 0 R>>>>" % (level + 1, level + 6)
        head = b"<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Filter/FlateDecode/Length %d%s>>" % (
            len(body),
            resources,
        )
        objects.append(head + b"stream\n" + body + b"\nendstream")
    out, offsets = b"%PDF-1.7\n", list[int]()
    for number, item in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + trailer


def test_a_pdf_that_never_ends_is_ended_and_the_next_one_is_read(
    make_pdf: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "PDF_SECONDS", 1)
    assert "cannot be read within 1 seconds" in refusal(drawing_bomb()).what
    assert read(make_pdf([(20, 30, "Decision")])).text == "Decision"


def test_a_forked_process_reads_pdfs_with_a_helper_of_its_own(make_pdf: Make) -> None:
    data = make_pdf([(20, 30, "Decision")])
    read(data)
    with ProcessPoolExecutor(2) as pool:
        documents = list(pool.map(read, [data] * 4))
    assert {document.text for document in documents} == {"Decision"}
    assert read(data).text == "Decision"
