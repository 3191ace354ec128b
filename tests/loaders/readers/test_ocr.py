"""Real scans, made here: a page is drawn, made a picture with some dirt, and put into a PDF without a text layer.

`make ocr` runs the marked ones in an environment with the extra; they need Tesseract and fail without it where
COUNCILGRAPH_REQUIRE names "ocr".
"""

from __future__ import annotations

import io
import json
import os
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from fpdf import FPDF
from PIL import Image, ImageFilter
from tests_support import require

from graph.audit import audit
from graph.stores.directory import open_store
from loaders.extract import extract
from loaders.load import load
from loaders.readers import ocr, read
from loaders.reread import reread

Make = Callable[..., bytes]

FORM = [
    (20.0, 25.0, "RECORD OF EXECUTIVE DECISION"),
    (20.0, 40.0, "Decision Maker: Cabinet Member for Harbours and Beaches"),
    (20.0, 48.0, "Date of Decision: 14 March 2023"),
    (20.0, 56.0, "Reference number: HB/2023/017"),
    (20.0, 70.0, "Decision:"),
    (20.0, 78.0, "That a grant of £48,250 be awarded to Saltmarsh Rowing Trust for the repair of the"),
    (20.0, 84.0, "boathouse at Lower Sandling."),
    (20.0, 98.0, "Reasons for the decision:"),
    (20.0, 106.0, "The boathouse has been closed since the storm of January."),
]
TABLE = [
    (20.0, 30.0, "Item"), (90.0, 30.0, "Year"), (130.0, 30.0, "Cost"),
    (20.0, 40.0, "New slipway"), (90.0, 40.0, "2023/24"), (130.0, 40.0, "£12,400"),
    (20.0, 50.0, "Mooring posts"), (90.0, 50.0, "2024/25"), (130.0, 50.0, "£9,150"),
]  # fmt: skip


def scanned(printed: bytes, *, turn: float = 0.4) -> bytes:
    """The same pages as pictures: a little turned, blurred and dusty, as a scanner leaves them."""
    drawn = random.Random(7)  # noqa: S311 - the same dirt every time
    pdf = FPDF()
    with pdfium.PdfDocument(printed) as document:
        for page in document:
            picture = page.render(scale=200 / 72, grayscale=True).to_pil()
            picture = picture.rotate(turn, fillcolor=255).filter(ImageFilter.GaussianBlur(0.6))
            for _ in range(400):
                place = (drawn.randrange(picture.width), drawn.randrange(picture.height))
                picture.putpixel(place, drawn.randrange(90, 200))
            pdf.add_page()
            pdf.image(picture, 0, 0, 210, 297)
    return bytes(pdf.output())


@pytest.fixture
def with_ocr() -> None:
    if not ocr.available():
        require("ocr", "run `make ocr` with Tesseract installed (apt-get install tesseract-ocr)")


def bare(folder: Path, *arguments: str) -> str:
    """What councilgraph prints on a machine without the program: nothing is on the path."""
    command = [str(Path(sys.executable).with_name("councilgraph")), *arguments]
    done = subprocess.run(command, env=os.environ | {"PATH": str(folder)}, capture_output=True, text=True, check=True)
    return done.stdout


def test_without_the_program_the_page_is_an_issue_that_says_how_to_mend_it(make_pdf: Make, tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(scanned(make_pdf(FORM)))
    (issue,) = json.loads(bare(tmp_path, "extract", str(tmp_path / "scan.pdf")))["issues"]
    assert issue["kind"] == "unreadable-page"
    assert "page 1 has no text" in issue["detail"]
    assert "apt-get install tesseract-ocr" in issue["detail"] and 'pip install "councilgraph[ocr]"' in issue["detail"]


@pytest.mark.ocr
@pytest.mark.usefixtures("with_ocr")
def test_a_scanned_record_is_read_marked_and_less_sure(make_pdf: Make) -> None:
    printed = extract(read(make_pdf(FORM), path="print.pdf"))
    scan = extract(read(scanned(make_pdf(FORM)), path="scan.pdf"))
    assert scan.document.recognised_pages == (1,)
    assert scan.issues == ()
    assert [n.kind for n in scan.notices] == ["ocr"]
    assert scan.kind == printed.kind

    def values(name: str) -> list[object]:
        return [p.value for p in scan.properties if p.property == name]

    assert values("decided_on") == ["2023-03-14"]
    assert values("reference") == ["HB/2023/017"]
    assert values("amount_pence") == [4_825_000]
    assert "Saltmarsh Rowing Trust" in values("name")
    sure = {(e.type, s.rule): s.confidence for e in printed.edges for s in e.evidence}
    for edge in scan.edges:
        for evidence in edge.evidence:
            assert evidence.rule.startswith("ocr/")
            assert evidence.page == 1
            assert evidence.confidence < sure.get((edge.type, evidence.rule.removeprefix("ocr/")), 1.0)
            assert scan.document.text[evidence.starts_at : evidence.ends_at] == evidence.quote


@pytest.mark.ocr
@pytest.mark.usefixtures("with_ocr")
def test_a_scanned_page_among_printed_ones_is_read_in_its_place(make_pdf: Make) -> None:
    printed, scan = make_pdf(FORM), scanned(make_pdf(TABLE))
    with pdfium.PdfDocument(printed) as whole, pdfium.PdfDocument(scan) as page, pdfium.PdfDocument(printed) as last:
        whole.import_pages(page)
        whole.import_pages(last)
        buffer = io.BytesIO()
        whole.save(buffer)
    document = read(buffer.getvalue(), path="half.pdf")
    assert (document.recognised_pages, document.unreadable_pages) == ((2,), ())
    at = document.text.index("Mooring posts")
    assert document.text.index("boathouse at Lower") < at < document.text.rindex("boathouse at Lower")
    pages = {e.page for edge in extract(document).edges for e in edge.evidence if e.rule.startswith("ocr/")}
    assert pages <= {2}
    rows = {block.row for block in document.blocks if block.table == 0}
    assert len(rows) == 3
    assert [document.quote(b.span) for b in document.blocks if b.table == 0 and b.row == 2] == [
        "Mooring posts", "2024/25", "£9,150",
    ]  # fmt: skip


@pytest.mark.ocr
@pytest.mark.usefixtures("with_ocr")
def test_a_picture_without_text_stays_an_issue() -> None:
    drawn = random.Random(3)  # noqa: S311
    speckled = Image.new("L", (800, 1100), 255)
    for _ in range(20_000):
        speckled.putpixel((drawn.randrange(800), drawn.randrange(1100)), drawn.randrange(256))
    pdf = FPDF()
    pdf.add_page()
    pdf.image(speckled, 0, 0, 210, 297)
    found = extract(read(bytes(pdf.output()), path="stain.pdf"))
    assert [i.kind for i in found.issues] == ["unreadable-page"]
    assert "its picture shows none either" in found.issues[0].detail


@pytest.mark.ocr
@pytest.mark.usefixtures("with_ocr")
def test_a_record_loaded_before_the_program_was_there_is_read_when_loaded_again(make_pdf: Make, tmp_path: Path) -> None:
    path, folder = tmp_path / "scan.pdf", tmp_path / "s"
    path.write_bytes(scanned(make_pdf(FORM)))
    assert "1 issues" in bare(tmp_path, "load", str(path), "--store", str(folder))
    assert load([path], folder).documents == 1
    assert load([path], folder).unchanged == 1
    with open_store(folder) as store:
        assert not store.cypher("MATCH (i:Issue) RETURN i.kind").rows
        assert [tuple(row) for row in store.cypher("MATCH (d:Decision) RETURN d.reference").rows] == [("HB/2023/017",)]
        assert audit(store, reread=reread).faults == ()
