"""Plain text: the text stays as received, and blocks follow the layout of its lines."""

from __future__ import annotations

import pytest

from graph.evidence import Document
from loaders.readers import read


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.quote(block.span)) for block in document.blocks]


def test_labels_headings_and_items() -> None:
    document = read(
        b"MARSHFORD BOROUGH COUNCIL\r\n\r\nDecision Maker: Cabinet\r\nIs Key decision?: No\r\n\r\n"
        b"Reason for the decision\r\n\r\nThe pier is old.\r\n\r\nA)  Mend the pier.\r\nB)  Paint it.\r\n"
    )
    assert "\r" not in document.text
    assert kinds(document) == [
        ("heading", "MARSHFORD BOROUGH COUNCIL"),
        ("label", "Decision Maker:"),
        ("paragraph", "Cabinet"),
        ("label", "Is Key decision?:"),
        ("paragraph", "No"),
        ("heading", "Reason for the decision"),
        ("paragraph", "The pier is old."),
        ("list-item", "A)  Mend the pier."),
        ("list-item", "B)  Paint it."),
    ]
    assert [block.ordinal for block in document.blocks if block.kind == "list-item"] == ["A)", "B)"]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    paragraph = (
        "The harbour wall was surveyed in the spring and found to be in need of new\n"
        "stone along its outer face, which the harbour master has asked for since the\n"
        "storms of two winters ago, and which the Cabinet now agrees to pay for in two\n"
        "parts.\n"
    )
    document = read((paragraph + "\nThe second part follows.\n").encode())
    assert kinds(document) == [("paragraph", paragraph.strip()), ("paragraph", "The second part follows.")]


@pytest.mark.parametrize(
    "line", ["The Cabinet agreed to:", "That the members were asked:", "Three ways were tried: paint"]
)
def test_a_sentence_with_a_colon_is_no_label(line: str) -> None:
    assert [block.kind for block in read(line.encode()).blocks] == ["paragraph"]


def test_a_title_with_a_colon_is_no_label() -> None:
    assert [b.kind for b in read(b"Mill Lane Footbridge: award of contract").blocks] == ["paragraph"]


def test_a_name_with_an_initial_is_no_list_item() -> None:
    ordinals = [b.ordinal for b in read(b"P. Sedgewick, Director\n\nA. Approve the grant").blocks]
    assert ordinals == [None, "A."]


def test_pipe_rows_are_a_table_and_ruling_is_nothing() -> None:
    document = read(b"| Year | Sum |\n|---|---|\n| 2023/24 | 118,000 |\n| 2024/25 | |\n")
    cells = [(b.row, b.column, b.header, document.quote(b.span)) for b in document.blocks]
    assert cells == [
        (0, 0, True, "Year"),
        (0, 1, True, "Sum"),
        (1, 0, False, "2023/24"),
        (1, 1, False, "118,000"),
        (2, 0, False, "2024/25"),
    ]


def test_tab_rows_are_a_table_and_a_tab_after_a_marker_is_not() -> None:
    document = read(b"Ada Vane\tHead of Finance\nBo Reed\tSolicitor\n\n1.\tAgree the budget.\n")
    assert [(b.kind, b.row, b.column) for b in document.blocks] == [
        ("table-cell", 0, 0),
        ("table-cell", 0, 1),
        ("table-cell", 1, 0),
        ("table-cell", 1, 1),
        ("list-item", None, None),
    ]


def test_a_letter_alone_belongs_to_the_clause_below() -> None:
    document = read(b"The Executive resolved to:\n\na.\n\nbuy the boat;\n\nb.\n\nsell the oars.\n")
    items = [(b.ordinal, document.quote(b.span)) for b in document.blocks if b.kind == "list-item"]
    assert items == [("a.", "a.\n\nbuy the boat;"), ("b.", "b.\n\nsell the oars.")]


@pytest.mark.parametrize(
    ("data", "text", "notice"),
    [
        ("£5m – agreed".encode("cp1252"), "£5m – agreed", "encoding"),
        ("£5m – agreed".encode("utf-8-sig"), "£5m – agreed", None),
        ("£5m – agreed".encode("utf-16"), "£5m – agreed", None),
        ("The sum of £5m is agreed".encode("utf-16-le"), "The sum of £5m is agreed", "encoding"),
        ("It’s £5m – “agreed”".encode()[:-1], "It’s £5m – “agreed\ufffd", "undecodable"),
        ("£5m – ’s “agreed” ".encode() + b"\x92.", "£5m – ’s “agreed” ’.", "encoding"),
        ("the Councilâ€™s Â£5m".encode(), "the Councilâ€™s Â£5m", "mojibake"),
        (b"one\x00two", "one\x00two", "control-characters"),
        (b"surrogate \xed\xa0\x80 here", None, "encoding"),
    ],
)
def test_decoding(data: bytes, text: str | None, notice: str | None) -> None:
    document = read(data)
    if text is not None:
        assert document.text == text
    document.text.encode()  # no lone surrogates
    assert [n.kind for n in document.notices] == ([notice] if notice else [])
