"""Word documents: body order, automatic numbers, ticked boxes, and what is no text."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from loaders.readers import read

Save = Callable[[WordDocument], bytes]


def test_paragraphs_and_tables_in_order(save_docx: Save) -> None:
    word = docx.Document()
    word.core_properties.title = "a template's title"
    word.sections[0].header.paragraphs[0].text = "Marshford Borough Council"
    word.add_heading("Record of decision", 1)
    table = word.add_table(rows=2, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Maker", "☒ Cabinet   ☐ Officer"
    table.cell(1, 0).text = "Decision"
    table.cell(1, 1).text = "To buy stone."
    table.cell(1, 1).add_paragraph("To buy paint.")
    paragraph = word.add_paragraph()
    paragraph.add_run("Date:").bold = True
    paragraph.add_run(" 1 May 2024")
    document = read(save_docx(word))
    assert [(b.kind, b.row, b.column, document.quote(b.span)) for b in document.blocks] == [
        ("heading", None, None, "Marshford Borough Council"),
        ("heading", None, None, "Record of decision"),
        ("table-cell", 0, 0, "Maker"),
        ("table-cell", 0, 1, "☒ Cabinet   ☐ Officer"),
        ("table-cell", 1, 0, "Decision"),
        ("paragraph", 1, 1, "To buy stone."),
        ("paragraph", 1, 1, "To buy paint."),
        ("label", None, None, "Date:"),
        ("paragraph", None, None, "1 May 2024"),
    ]
    assert "template" not in document.text


def test_a_header_that_the_body_repeats_is_left_out(save_docx: Save) -> None:
    word = docx.Document()
    word.sections[0].header.paragraphs[0].text = "Marshford Borough Council"
    word.add_paragraph("Marshford Borough Council")
    assert read(save_docx(word)).text == "Marshford Borough Council"


def test_automatic_numbers_are_counted(save_docx: Save) -> None:
    word = docx.Document()
    for text in ("one", "two"):
        word.add_paragraph(text, style="List Number")
    word.add_paragraph("dot", style="List Bullet")
    document = read(save_docx(word))
    assert [(b.kind, b.ordinal, document.quote(b.span)) for b in document.blocks] == [
        ("list-item", "1.", "one"),
        ("list-item", "2.", "two"),
        ("list-item", "•", "dot"),
    ]


def test_deleted_and_hidden_text_is_no_text_and_symbols_are(save_docx: Save) -> None:
    word = docx.Document()
    paragraph = word.add_paragraph("Agreed ")
    w = nsdecls("w")
    paragraph._p.append(parse_xml(f"<w:del {w}><w:r><w:delText>never</w:delText></w:r></w:del>"))
    paragraph._p.append(parse_xml(f"<w:ins {w}><w:r><w:t>now </w:t></w:r></w:ins>"))
    paragraph._p.append(parse_xml(f"<w:r {w}><w:rPr><w:vanish/></w:rPr><w:t>never</w:t></w:r>"))
    paragraph._p.append(parse_xml(f'<w:r {w}><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'))
    assert read(save_docx(word)).text == "Agreed now ☑"


def test_a_link_is_kept(save_docx: Save) -> None:
    word = docx.Document()
    paragraph = word.add_paragraph("See ")
    relation = word.part.relate_to(
        "https://example.org/a", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink", True
    )
    r = nsdecls("w", "r")
    paragraph._p.append(parse_xml(f'<w:hyperlink {r} r:id="{relation}"><w:r><w:t>the report</w:t></w:r></w:hyperlink>'))
    document = read(save_docx(word))
    assert [(document.quote(span), href) for span, href in document.links] == [("the report", "https://example.org/a")]


def test_external_entities_are_not_followed(save_docx: Save) -> None:
    word = docx.Document()
    word.add_paragraph("PLACE")
    source = zipfile.ZipFile(io.BytesIO(save_docx(word)))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                head, _, rest = data.partition(b"?>")
                data = (
                    head
                    + b'?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
                    + rest.replace(b"PLACE", b"A&x;B")
                )
            archive.writestr(name, data)
    assert "root:" not in read(target.getvalue()).text
