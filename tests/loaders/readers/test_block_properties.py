"""What holds for every document: spans in range, sorted, apart; text as received; the same bytes read the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import UnreadableInput
from graph.evidence import Document
from loaders.readers import read

LINES = st.sampled_from(
    [
        "Decision Maker: Cabinet",
        "RESOLVED:",
        "A)   Agree the grant of £5m",
        "(iv)\tnote the report;",
        "1.1 The pier is old and",
        "needs paint.",
        "| Year | Sum |",
        "|---|---|",
        "Ada Vane\tSolicitor",
        "•  mend",
        "a.",
        "",
        "   ",
        "\xa0",
        "The Councilâ€™s Â£5",
        "Reason for the decision",
        "MARSHFORD COUNCIL",
        "x" * 200,
        "\u2028",
        "\ufeff",
        "…",
        "😀 smile",
    ]
)
TEXTS = st.lists(st.one_of(LINES, st.text(max_size=40)), max_size=30)
QUICK = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def assert_well_formed(document: Document) -> None:
    end = 0
    for block in document.blocks:
        span = block.span
        assert 0 <= span.starts_at < span.ends_at <= len(document.text)
        assert span.starts_at >= end, "blocks overlap or are out of order"
        end = span.ends_at
        quote = document.quote(span)
        assert quote.strip(), "an empty block"
        assert (block.table is None) == (block.row is None) == (block.column is None)
    for span, _ in document.links:
        assert 0 <= span.starts_at < span.ends_at <= len(document.text)
    for box in document.boxes:
        assert 0 <= box.span.starts_at < box.span.ends_at <= len(document.text)
        assert box.page >= 1
        assert box.left <= box.right
        assert box.bottom <= box.top
    document.text.encode("utf-8")


def read_or_none(data: bytes) -> Document | None:
    try:
        return read(data)
    except UnreadableInput:
        return None


@given(TEXTS, st.sampled_from(["\n", "\r\n", "\n\n"]))
@QUICK
def test_text_stays_as_received(lines: list[str], ending: str) -> None:
    text = "Record\n" + ending.join(lines)
    document = read_or_none(text.encode("utf-8"))
    if document is None or document.media_type != "text/plain":
        return
    assert document.text == text.replace("\r\n", "\n")
    assert_well_formed(document)
    assert document == read(text.encode("utf-8"))


@given(TEXTS)
@QUICK
def test_what_lies_between_text_blocks_is_space_or_ruling(lines: list[str]) -> None:
    document = read_or_none(("Record\n" + "\n".join(lines)).encode())
    if document is None or document.media_type != "text/plain":
        return
    outside = list(document.text)
    for block in document.blocks:
        for n in range(block.span.starts_at, block.span.ends_at):
            outside[n] = ""
    assert not "".join(outside).strip(
        " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029\xa0\u2007\u202f\u200b\ufeff\x00|:+=_*-–—"
    )


TAGS = st.sampled_from(
    """
    <p> </p> <div> </div> <ul> <ol> <li> </li> </ul> <table> <tr> <td> <th> </td> </tr> </table> <br> <b> </b> <h2>
    </h2> <span/class=mgLabel> <span/class=mgHide> </span> <a/href=x> </a> <script> </script> <!-- --> &nbsp; &#0; <svg>
    <main> <td/rowspan=3> <div/id=modgov> <p/class=mgAiTitleTxt>
    <table/class=mgItemTable> <pre> </pre> <form> <template>
    """.split()  # noqa: SIM905 -- a paragraph of tags reads better than a column
)


@given(st.lists(st.one_of(TAGS, LINES, st.text(max_size=20)), max_size=60))
@QUICK
def test_any_tag_soup_reads_well_formed(parts: list[str]) -> None:
    data = ("<html><body><p>Start</p>" + " ".join(parts)).replace("/class", " class").encode()
    document = read_or_none(data)
    if document is None:
        return
    assert_well_formed(document)
    assert document == read(data)


@given(
    lines=st.lists(
        st.tuples(st.integers(0, 150), st.integers(5, 290), st.text("abc XYZ:.,()1£-", min_size=1, max_size=30)),
        max_size=25,
    )
)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_placing_on_a_page_reads_well_formed(
    make_pdf: Callable[..., bytes], lines: list[tuple[int, int, str]]
) -> None:
    document = read_or_none(make_pdf(lines))
    if document is None:
        return
    assert_well_formed(document)
    # What is printed over something else may go: PDFium drops a character that stands twice on one spot.
    apart = [text for _, top, text in lines if sum(abs(top - other) < 8 for _, other, _ in lines) == 1]
    kept = "".join(document.text.split())
    for text in apart:
        assert "".join(text.split()) in kept


@given(rows=st.lists(st.lists(st.text("ab :.£\t\n", max_size=12), min_size=1, max_size=4), max_size=6), lines=TEXTS)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_word_document_reads_well_formed(
    save_docx: Callable[..., bytes], rows: list[list[str]], lines: list[str]
) -> None:
    word = docx.Document()
    for line in lines:
        try:
            word.add_paragraph(line)
        except ValueError:
            continue  # XML holds no control characters
    if rows:
        table = word.add_table(rows=len(rows), cols=4)
        for n, row in enumerate(rows):
            for m, cell in enumerate(row):
                table.cell(n, m).text = cell
    document = read_or_none(save_docx(word))
    if document is None:
        return
    assert_well_formed(document)
    for row in rows:
        for cell in row:
            for word_in_cell in cell.split():
                assert word_in_cell in document.text


@pytest.mark.records
def test_every_published_record_reads_well_formed(records: Path) -> None:
    for path in sorted([*(records / "seeds").glob("*.txt"), *(records / "specimens").glob("*.*")]):
        if path.suffix == ".md":
            continue
        document = read(path)
        assert_well_formed(document)
        if path.suffix == ".txt":
            assert document.text.split() == path.read_text("utf-8").split()
        if path.suffix == ".html":
            assert "Invented" not in document.text
