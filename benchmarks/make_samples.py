"""Writes the PDF and DOCX samples anew: `uv run --with fpdf2 python benchmarks/make_samples.py`.

The texts stand here once; the files beside are what a newcomer loads.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from docx import Document
from fpdf import FPDF

HERE = Path(__file__).resolve().parent.parent / "samples"
MARK = "Invented sample record of the councilgraph project"

KENT = [
    ("title", "KENT COUNTY COUNCIL - RECORD OF DECISION"),
    ("box", "DECISION TAKEN BY:", "Mrs C Whitstable\nCabinet Member for Adult Social Care and Public Health"),
    ("box", "DECISION NO:", "24/00187"),
    ("line", "Key decision: YES"),
    ("head", "Subject Matter / Title of Decision"),
    ("line", "Shared Lives Expansion Programme"),
    ("head", "Decision:"),
    ("line", "As Cabinet Member for Adult Social Care and Public Health, I agree to:"),
    (
        "line",
        "A) JOIN the Solent and Downs Shared Lives Cluster for the delivery of the Shared Lives Expansion Programme;",
    ),
    ("line", "B) DISCONTINUE the Kent Homeshare Pilot agreed in decision 22/00113; and"),
    (
        "line",
        "C) DELEGATE authority to the Corporate Director of Adult Social Care and Health, in consultation with the Cabinet "
        "Member for Adult Social Care and Public Health, to sign the partnership agreement.",
    ),
    ("head", "Reason(s) for decision:"),
    (
        "line",
        "1.1 The Department of Health and Social Care (DHSC) has set aside £6.4m over three years for the cluster. Kent would "
        "contribute £185,000 a year towards the shared matching team.",
    ),
    (
        "line",
        "1.2 The cluster is made up of Brighton and Hove (Lead Authority), East Sussex, West Sussex, Kent, Medway, Surrey, "
        "Portsmouth, Southampton and the Isle of Wight, which are nine councils.",
    ),
    ("head", "Cabinet Committee recommendations and other consultation:"),
    ("line", "The Adult Social Care Cabinet Committee considered the decision on 18 September 2024."),
    ("head", "Any alternatives considered and rejected:"),
    ("line", "1. Do nothing: rejected, because the waiting list for Shared Lives households has doubled."),
    ("line", "2. Extend the Kent Homeshare Pilot alone: rejected, because the grant is open to clusters only."),
    (
        "line",
        "Any interest declared when the decision was taken and any dispensation granted by the Proper Officer: None",
    ),
    ("line", "21 October 2024"),
    ("line", "signed                                   date"),
]
EAST_SUSSEX = [
    ("title", "EAST SUSSEX COUNTY COUNCIL"),
    ("title", "RECORD OF EXECUTIVE DECISION"),
    ("box", "Decision made by:", "Lead Member for Adult Social Care and Health"),
    ("box", "Date of decision:", "22 October 2024"),
    ("box", "Report by:", "Director of Adult Social Care"),
    ("head", "Title"),
    ("line", "Shared Lives Expansion Programme"),
    ("head", "Decision"),
    (
        "line",
        "1. To join the Solent and Downs Shared Lives Cluster, of which Brighton and Hove City Council is the lead authority.",
    ),
    ("line", "2. To note the spending plan in the table below."),
    ("line", "3. To delegate authority to the Director of Adult Social Care to sign the partnership agreement."),
    ("head", "Spending plan"),
    (
        "table",
        [
            ["Year", "Matching team", "Carer training", "Total"],
            ["2024/25", "£41,200.00", "£12,300.00", "£53,500.00"],
            ["2025/26", "£84,600.00", "£18,900.00", "£103,500.00"],
            ["2026/27", "£86,400.00", "£15,600.00", "£102,000.00"],
            ["Total", "£212,200.00", "£46,800.00", "£259,000.00"],
        ],
    ),
    ("head", "Reasons"),
    (
        "line",
        "The council's share of the grant from the Department of Health and Social Care is £259,000 over three years.",
    ),
    ("head", "Alternatives considered and rejected"),
    ("line", "To run a county scheme without partners was rejected as it would not attract the grant."),
]


def pdf(name: str, rows: list[tuple]) -> None:
    page = FPDF()
    page.set_creation_date(datetime(2024, 10, 21, tzinfo=UTC))
    page.set_title(next(text for kind, text, *_ in rows if kind == "title"))
    page.set_subject(MARK)
    page.add_page()
    page.set_auto_page_break(True, 20)
    for kind, *rest in rows:
        if kind == "title":
            page.set_font("Helvetica", "B", 14)
            page.multi_cell(0, 8, rest[0], new_x="LMARGIN", new_y="NEXT")
        elif kind == "head":
            page.ln(2)
            page.set_font("Helvetica", "B", 11)
            page.multi_cell(0, 6, rest[0], new_x="LMARGIN", new_y="NEXT")
        elif kind == "line":
            page.set_font("Helvetica", "", 11)
            page.multi_cell(0, 6, rest[0], new_x="LMARGIN", new_y="NEXT")
            page.ln(1)
        elif kind == "box":
            page.set_font("Helvetica", "", 11)
            with page.table(col_widths=(60, 120), first_row_as_headings=False) as table:
                table.row(rest)
        else:
            page.set_font("Helvetica", "", 10)
            with page.table() as table:
                for row in rest[0]:
                    table.row(row)
    page.output(str(HERE / name))


def west_sussex() -> None:
    d = Document()
    d.core_properties.comments = MARK
    d.sections[0].header.paragraphs[0].text = "West Sussex County Council"
    d.add_heading("Officer Decision Report", 1)
    table = d.add_table(rows=0, cols=2)
    table.style = "Table Grid"
    for label, value in [
        ("Title", "Shared Lives Expansion Programme: signing of the partnership agreement"),
        ("Reference", "OAH07 24-25"),
        ("Decision maker", "Director of Adults and Health"),
        ("Date of decision", "12 November 2024"),
        ("Key decision", "☐ Yes  ☒ No"),
        ("Subject to call-in", "☐ Yes  ☒ No"),
        (
            "Decision",
            "1. That West Sussex signs the partnership agreement of the Solent and Downs Shared Lives Cluster.\n"
            "2. That £120,000 a year is paid to Brighton and Hove City Council, which leads the cluster, for the matching team.",
        ),
        (
            "Reasons",
            "The Cabinet Member for Adults Services gave approval in principle on 3 October 2024. The grant comes from the "
            "Department of Health and Social Care.",
        ),
        (
            "Alternatives considered",
            "To commission Rowan Lane Care CIC for the county alone. Rejected, as it would cost more.",
        ),
        ("Consulted", "Sussex Community NHS Foundation Trust"),
        ("Contact officer", "Philippa Drewe, Commissioning Lead"),
    ]:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, value
    d.save(str(HERE / "06-west-sussex-officer-decision.docx"))


def board() -> None:
    d = Document()
    d.core_properties.comments = MARK
    d.add_heading("Solent and Downs Shared Lives Board", 1)
    for line in [
        "Minutes of the meeting held on Wednesday 22 January 2025 at Hove Town Hall",
        "Present: Councillor Jonah Silverwood (Brighton and Hove City Council) (Chair), Councillor Ruth Sandling (Medway Council), "
        "Councillor Bridget Amos (Portsmouth City Council), Mrs C Whitstable (Kent County Council)",
        "Officers in attendance: Imogen Faraday, Programme Manager; Nathaniel Cross, Director of Adult Services",
        "Apologies: Councillor Hugh Treadwell (Surrey County Council)",
    ]:
        d.add_paragraph(line)
    for head, lines in [
        (
            "1. Minutes of the last meeting",
            ["RESOLVED: That the minutes of 20 November 2024 be agreed as a correct record."],
        ),
        (
            "2. Shared Lives Expansion Programme: progress",
            [
                "Imogen Faraday reported that 142 households had been matched and that £1.9m of the £6.4m grant had been spent.",
                "Mrs Whitstable asked for figures by council.",
                "RESOLVED: That the report be noted.",
            ],
        ),
        (
            "3. Independent evaluation",
            [
                "RESOLVED: That the University of Sussex be appointed to evaluate the programme at a cost of up to £85,000.",
            ],
        ),
        ("4. Date of next meeting", ["The next meeting would be held on 19 March 2025."]),
    ]:
        d.add_heading(head, 2)
        for line in lines:
            d.add_paragraph(line)
    d.save(str(HERE / "12-cluster-board-minutes.docx"))


if __name__ == "__main__":
    pdf("03-kent-signed-record.pdf", KENT)
    pdf("09-east-sussex-record.pdf", EAST_SUSSEX)
    west_sussex()
    board()
