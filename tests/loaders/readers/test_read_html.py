"""Web pages: the record's own part, without template, menus and hidden text, joined as a browser joins it."""

from __future__ import annotations

from graph.evidence import Document
from loaders.readers import read

PAGE = """<!DOCTYPE html><html><head><title>Decision details - Pier - Marshford Council</title>
<style>.quiet{display:none} @media print{.p{display:none}}</style></head><body>
<div id="top"><a href="/">Marshford Borough Council</a><ul><li><a href="#">Harbour Strategy 2030</a></li></ul></div>
<div id="modgov"><h1 class="mgMainTitleTxt">Decision details</h1>
<ul class="mgActionList"><li><a href="mgIssueHistoryHome.aspx?IId=1">Find out more</a></li></ul>
<p><span class="mgLabel">Decision Maker: </span>Cabinet Member for Piers</p>
<h3 class="mgSubSubTitleTxt">Decision:</h3>
<div class="mgWordPara"><p>To mend the pi<span>er by the 21<sup>st</sup> of
May.</span></p><p>&nbsp;</p>
<p>(1)&nbsp;&nbsp; buy
stone;</p><ol type="a"><li>paint it</li><li>light it</li></ol>
<p class="p">First line<br>Second line</p><p class="quiet">secret</p><p style="display: none">secret</p></div>
<p class="mgLabel">Earlier decisions:</p>
<ul><li><a href="ieDecisionDetails.aspx?ID=9">Old pier<span class="mgHide"> ref: 9</span></a></li></ul>
<script>var menu = "secret";</script><div class="mgFooter"><p>secret</p></div></div>
<footer>secret</footer></body></html>"""


def quotes(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.quote(block.span)) for block in document.blocks]


def test_a_decision_page() -> None:
    document = read(PAGE.encode())
    assert document.media_type == "text/html"
    assert document.name == "Decision details - Pier - Marshford Council"
    assert quotes(document) == [
        ("heading", "Marshford Borough Council"),
        ("heading", "Decision details"),
        ("label", "Decision Maker:"),
        ("paragraph", "Cabinet Member for Piers"),
        ("heading", "Decision:"),
        ("paragraph", "To mend the pier by the 21st of May."),
        ("list-item", "(1)\xa0\xa0 buy stone;"),
        ("list-item", "paint it"),
        ("list-item", "light it"),
        ("paragraph", "First line"),
        ("paragraph", "Second line"),
        ("label", "Earlier decisions:"),
        ("list-item", "Old pier"),
    ]
    assert "secret" not in document.text
    assert "Harbour Strategy" not in document.text
    assert [b.ordinal for b in document.blocks if b.kind == "list-item"] == ["(1)", "a.", "b.", None]
    assert [(document.quote(span), href) for span, href in document.links] == [
        ("Old pier", "ieDecisionDetails.aspx?ID=9")
    ]


def test_a_list_row_keeps_its_hidden_reference() -> None:
    document = read(
        b'<html><body><div id="modgov"><table><tr><th>Title</th><th>Date</th></tr><tr><td><a href="x">Boats'
        b'<span class="mgHide"> ref&#58; 41</span></a></td><td>02&#47;05&#47;2025</td></tr></table></div></body></html>'
    )
    assert [(b.row, b.column, b.header, document.quote(b.span)) for b in document.blocks] == [
        (0, 0, True, "Title"),
        (0, 1, True, "Date"),
        (1, 0, False, "Boats ref: 41"),
        (1, 1, False, "02/05/2025"),
    ]
    assert document.text == "Title\tDate\nBoats ref: 41\t02/05/2025"


def test_a_cell_of_several_lines_is_several_blocks_of_one_place() -> None:
    document = read(
        b"<body><table><tr><td>Decision</td><td><p>To agree:</p><ol><li>one</li><li>two</li></ol></td></tr></table>"
    )
    assert [(b.kind, b.row, b.column, b.ordinal) for b in document.blocks] == [
        ("table-cell", 0, 0, None),
        ("paragraph", 0, 1, None),
        ("list-item", 0, 1, "1."),
        ("list-item", 0, 1, "2."),
    ]


def test_spans_move_the_columns() -> None:
    document = read(
        b"<body><table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr></table></body>"
    )
    assert {document.quote(b.span): (b.row, b.column) for b in document.blocks} == {
        "a": (0, 0),
        "b": (0, 1),
        "c": (1, 1),
        "d": (1, 2),
    }


def test_an_agenda_table_only_arranges_the_page() -> None:
    document = read(
        b'<body><div id="modgov"><table class="mgItemTable"><tr><td><p class="mgAiTitleTxt">7.</p></td>'
        b'<td><p class="mgAiTitleTxt">The pier</p><p>Noted.</p></td></tr></table></div></body>'
    )
    assert [(b.kind, b.ordinal, b.table, document.quote(b.span)) for b in document.blocks] == [
        ("heading", "7.", None, "7.\tThe pier"),
        ("paragraph", None, None, "Noted."),
    ]


def test_a_page_of_another_system() -> None:
    body = "The Commissioner gives money for lamps. " * 20
    document = read(
        f"<html><body><header><a>Menu</a></header><nav>Home</nav><main><h1>Lamps</h1><p>{body}</p></main>"
        f"<aside>Other news</aside></body></html>".encode()
    )
    assert quotes(document) == [("heading", "Lamps"), ("paragraph", body.strip())]


def test_the_page_says_its_own_charset() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><body><p>Łódź twinning</p></body></html>'
    assert read(page.encode("iso-8859-2")).text == "Łódź twinning"


def test_a_bare_menu_of_a_page_without_a_part_of_its_own() -> None:
    menu = "".join(f"<li><a href='/{name}'>{name}</a></li>" for name in ("Home", "Bins", "Roads", "Parks"))
    reports = "".join(f"<li><a href='/documents/s{n}/r.pdf'>Report {n}</a></li>" for n in range(4))
    page = f"<html><body><ul>{menu}</ul><h1>Lamps</h1><p>Agreed.</p><ul>{reports}</ul></body></html>"
    assert quotes(read(page.encode())) == [
        ("heading", "Lamps"),
        ("paragraph", "Agreed."),
        *(("list-item", f"Report {n}") for n in range(4)),
    ]
