"""PDFs: paragraphs, labels, tables, boxes on the page, and pages without text."""

from __future__ import annotations

from collections.abc import Callable

from fpdf import FPDF, FontFace

from loaders.readers import read

Make = Callable[..., bytes]


def test_lines_become_paragraphs_with_boxes(make_pdf: Make) -> None:
    lines = [
        (20, 30, "MARSHFORD BOROUGH COUNCIL"),
        (20, 44, "Decision Maker: Cabinet"),
        (20, 58, "The harbour wall was surveyed in the spring and found to be in need of new stone all"),
        (20, 63, "along its outer face, for which the harbour master has asked."),
        (20, 77, "1. Mend the wall."),
        (20, 82, "2. Paint it."),
    ]
    document = read(make_pdf(lines))
    assert [(b.kind, document.quote(b.span)) for b in document.blocks] == [
        ("heading", "MARSHFORD BOROUGH COUNCIL"),
        ("label", "Decision Maker:"),
        ("paragraph", "Cabinet"),
        ("paragraph", f"{lines[2][2]} {lines[3][2]}"),
        ("list-item", "1. Mend the wall."),
        ("list-item", "2. Paint it."),
    ]
    assert document.name == "Record of decision"
    assert document.unreadable_pages == ()
    box = next(box for box in document.boxes if document.quote(box.span) == "2. Paint it.")
    assert box.page == 1
    assert 50 < box.left < 62  # 20 mm are 57 points
    assert 842 - 235 < box.bottom < box.top < 842 - 218  # 82 mm from the top of an A4 page are 232 points


def test_a_hyphen_at_a_line_end_stays(make_pdf: Make) -> None:
    document = read(
        make_pdf([(20, 30, "The members agreed to share one office and to co-"), (20, 35, "operate in all things.")])
    )
    assert document.text == "The members agreed to share one office and to co-\noperate in all things."


def test_every_character_of_a_block_has_a_box(make_pdf: Make) -> None:
    document = read(make_pdf([(20, 30, "Decision: to agree"), (20, 35, "Reason: none")], [(20, 30, "Page two")]))
    for block in document.blocks:
        assert document.page_of(block.span) is not None
    assert document.page_of(document.blocks[-1].span) == 2


def test_aligned_gaps_are_a_table(make_pdf: Make) -> None:
    rows = [
        ("Income", "Marshford", "Eastmere"),
        ("2024/25", "£112,400.00", "£98,250.00"),
        ("Total", "£112,400.00", "£98,250.00"),
    ]
    lines = [
        (20 + 50 * column, 40 + 7 * row, cell) for row, cells in enumerate(rows) for column, cell in enumerate(cells)
    ]
    document = read(make_pdf([(20, 30, "The grant is shared so."), *lines, (20, 70, "That is all.")]))
    cells = {(b.row, b.column): document.quote(b.span) for b in document.blocks if b.kind == "table-cell"}
    assert cells == {(row, column): cell for row, cells in enumerate(rows) for column, cell in enumerate(cells)}
    assert "2024/25\t£112,400.00\t£98,250.00\n" in document.text


def test_a_form_with_cells_of_several_lines(make_pdf: Make) -> None:
    lines = [
        (20, 30, "Title"),
        (70, 30, "The pier"),
        (20, 38, "Details of the"),
        (70, 38, "To buy stone from the quarry and"),
        (20, 43, "decision"),
        (70, 43, "to have it cut."),
        (20, 51, "Date"),
        (70, 51, "1 May 2024"),
    ]
    document = read(make_pdf(lines))
    assert {(b.row, b.column): document.quote(b.span) for b in document.blocks} == {
        (0, 0): "Title",
        (0, 1): "The pier",
        (1, 0): "Details of the decision",
        (1, 1): "To buy stone from the quarry and to have it cut.",
        (2, 0): "Date",
        (2, 1): "1 May 2024",
    }


def test_a_page_without_text_is_named(make_pdf: Make) -> None:
    document = read(make_pdf([(20, 30, "Page one")], [], [(20, 30, "Page three")]))
    assert document.unreadable_pages == (2,)
    assert document.text.split() == ["Page", "one", "Page", "three"]
    assert read(make_pdf([])).unreadable_pages == (1,)


def test_running_lines_stay_in_the_text_and_are_no_blocks(make_pdf: Make) -> None:
    pages = [
        [(20, 15, "Marshford Cabinet, 1 May"), (20, 60, f"Item {word} was noted."), (100, 285, str(n))]
        for n, word in enumerate(("one", "two", "three", "four"), 1)
    ]
    document = read(make_pdf(*pages))
    assert [document.quote(b.span) for b in document.blocks] == [
        f"Item {w} was noted." for w in ("one", "two", "three", "four")
    ]
    assert document.text.count("Marshford Cabinet") == 4


def test_ruled_cells_are_told_by_their_ruling() -> None:
    """Cells set in the middle of tall rows share no line with their neighbours; the ruling says where they stand."""
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=11)
    rows = [
        ("Title", "The pier"),
        (
            "Decision",
            "To mend the pier in three parts, of which the first is to begin in May and to end before autumn.",
        ),
        ("Wards", "Hill; Dale"),
    ]
    with pdf.table(col_widths=(40, 60), text_align="LEFT", headings_style=FontFace()) as table:
        for cells in rows:
            row = table.row()
            for cell in cells:
                row.cell(cell)
    document = read(bytes(pdf.output()))
    found = {(b.row, b.column): " ".join(document.quote(b.span).split()) for b in document.blocks}
    assert found == {(n, m): cell for n, cells in enumerate(rows) for m, cell in enumerate(cells)}


def test_right_aligned_numbers_are_columns() -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=11)
    rows = [("Year", "Grant"), ("2023/24", "1,204"), ("2024/25", "61,000"), ("Total", "62,204")]
    with pdf.table(text_align=("LEFT", "RIGHT"), borders_layout="NONE", headings_style=FontFace()) as table:
        for cells in rows:
            row = table.row()
            for cell in cells:
                row.cell(cell)
    document = read(bytes(pdf.output()))
    assert {(b.row, b.column): document.quote(b.span) for b in document.blocks} == {
        (n, m): cell for n, cells in enumerate(rows) for m, cell in enumerate(cells)
    }
