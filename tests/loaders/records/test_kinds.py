"""Layouts of decision records: which kind each is taken for, how many decisions it holds, where their parts stand."""

from __future__ import annotations

from textwrap import dedent

import pytest

from graph.evidence import Document
from loaders.reading import Part, Reading
from loaders.records import recognise


def read(text: str) -> tuple[Document, Reading]:
    document = Document.of_text(dedent(text).strip("\n"))
    return document, recognise(document)


def values(document: Document, part: Part, name: str) -> list[str]:
    return [document.quote(f.value) for f in part.fields if f.name == name]


PAGE = """
    Decision details
    Bus Shelter Renewal
    Decision Maker: Cabinet Member for Transport
    Decision status: Recommendations Approved
    Is Key decision?: Yes
    Is subject to call in?: Yes
    Purpose:
    To set the programme.
    Decision:
    1. Approve the programme.
    2. Note its cost.
    Reasons for the decision:
    Old shelters leak.
    Alternative options considered:
    Mend them one by one.
    Publication date: 12/06/2024
    Date of decision: 10/06/2024
    Decided at meeting: 10/06/2024 - Executive
    Effective from: 20/06/2024
"""
LIST = """
    Decisions published
    11/05/2022 - Bridge Street Closure ref: 5021    Recommendations Approved
    Decision Maker: Cabinet Member for Roads
    Decision published: 12/05/2022
    Effective from: 20/05/2022
    Decision:
    1. Close Bridge Street for a week.
    2. Publish the order.
    Wards affected: Castle; Abbey;
    Lead officer: Ned Askew
    10/05/2022 - Bus Lane Cameras ref: 5020    For Determination
    Decision Maker: Executive
    Decision published: 12/05/2022
    Effective from: 20/05/2022
    Decision:
    That the item be deferred to the next meeting.
"""
HEADLESS = """
    A loan is sought for the mill.
    Decision Maker: Harbour Combined Authority
    Decision published: 04/12/2024
    Effective from: 12/12/2024
    Decision:
    The Authority agreed to lend £1m.
    Lead officer: Tor Banner
    A bus hall is to be built.
    Decision Maker: Harbour Combined Authority
    Decision published: 05/12/2024
    Effective from: 13/12/2024
    Decision:
    The Authority agreed to build the hall.
    Lead officer: Una Greaves
"""
TABLE = """
    Decisions published
    | Title | Date | Effective from | Call-ins |
    |---|---|---|---|
    | Alder Road Crossing ref: 812 | 04/03/2024 | 12/03/2024 | 0 |
    | Birch Lane Depot ref: 811 | 01/03/2024 | 01/03/2024 | Not for call-in |
"""
FLAT = """
    TitleDateEffective fromCall-ins
    Alder Road Crossing ref: 98704/03/202412/03/20240
    Birch Lane Depot ref: 168301/03/202401/03/2024Not for call-inCedar Way ref: 168029/02/202407/03/20241
"""
RECORD = """
    KENTSHIRE COUNTY COUNCIL – RECORD OF DECISION
    DECISION TAKEN BY:
    Mrs A Holt
    Cabinet Member for Roads
    DECISION NO:
    24/00123
    Key decision: NO
    Subject Matter / Title of Decision
    Lamp Renewal
    Decision:
    As Cabinet Member for Roads, I agree to:
    A) renew the lamps; and
    B) pay £90,000.
    Reason(s) for decision:
    They fail.
    Any alternatives considered and rejected:
    None
    signed
    18 March 2024
    date
"""
PROPOSED = RECORD.replace("– RECORD", "– PROPOSED RECORD").replace("TAKEN BY", "TO BE TAKEN BY")
SALFORD = """
    Subject: Towpath Lighting
    I Councillor Ivo Parr, Lead Member for Parks, in exercise of the powers in the Constitution do hereby approve:
    1. the award of the contract;
    2. the agreement with Bury.
    The Reasons are: the path is dark.
    Options considered and rejected were: to leave it dark.
    The source of funding is: section 106 receipts.
    Signed: Cllr I Parr      Dated: 14-Oct-25.
"""
OFFICER = """
    NOTICE OF OFFICER DECISION
    Name of officer and job title: Hana Brook, Head of Housing
    Subject: Purchase of 3 Mill Lane
    Ref: ODR/2023/41
    Date of decision: 02 February 2023
    Key decision? No
    Decision: To buy 3 Mill Lane at £210,000.
    Reason for decision: To cut hotel bills.
    Options considered: (a) Lease the house. (b) Do not proceed.
"""
TICKS = """
    OFFICER DECISION RECORD v4.00
    | Decision title | Shared parts store |
    | Decision maker and job title | Gita Holloway, Head of Fleet |
    | Decision date | The 1st of August 2022 |
    | Is this a key decision? | ☒ Non-key ☐ Key |
    | Is the decision subject to call-in? | ☐ Yes ☒ No |
    | Decision | Enter the store with Coventon. Pay £9,000 to it. |
    | Reason(s) for decision | Cheaper parts. |
"""
STRIPPED = """
    Heathland Skills Exchange

    Lead Councillor for Climate

    To consider joining a shared scheme.

    1. To take part for three years.

    2. To pay £4,200 a year.

    1. Rangers need the same certificates.

    2. The trust lends a room.

    To let staff book alone: this is dearer and not favoured.

    02/03/2022
    10/03/2022
"""
PLAN = """
    Issue details
    Shared Depot
    Issue Status: For determination
    Wards affected: (All Wards);
    Decision type: Key
    Decision due: 15 Jul 2024 by Cabinet
    Lead member: Cabinet Member for Waste
    Notice of proposed decision first published: 12/06/2024
"""
ISSUE = """
    Issue - decisions
    Parks Tree Fund
    14/07/2020 - Parks Tree Fund - Second Year
    RESOLVED: That
    1. the second year be approved.
    2. the rules be published.
    17/06/2019 - Parks Tree Fund
    Cabinet agreed the Fund.
"""
MAYOR = """
    MD3170 Warm Homes Hub 2024-26
    Decision type: Mayor
    Reference code: MD3170
    Date signed: 12 September 2024
    Decision by: Ada Finch, Mayor of Harbourton
    Executive summary
    The Hub gives advice.
    Decision
    That the Mayor approves:
    1. spending of up to £1,200,000; and
    2. a delegation to the Executive Director.
"""
LOG = """
    List of decisions
    Ref Decision Date Approved by
    MDN207
    1 The taking up of £93,000
    2 That Alder Council be paid £31,000
    14/02/2022 Perpetua Marsh
    MDN208
    A variation of the contract
    21/02/2022 Perpetua Marsh
"""
KINDS = (
    ("page", PAGE, "decision-page", [2]),
    ("list", LIST, "decision-list", [2, 0]),
    ("list without headings", HEADLESS, "decision-list", [1, 1]),
    ("table", TABLE, "decision-list", [0, 0]),
    ("table run together", FLAT, "decision-list", [0, 0, 0]),
    ("record", RECORD, "record-of-decision", [2]),
    ("proposed record", PROPOSED, "proposed-record", [2]),
    ("first person", SALFORD, "record-of-decision", [2]),
    ("officer notice", OFFICER, "officer-decision", [1]),
    ("tick boxes", TICKS, "officer-decision", [1]),
    ("labels stripped", STRIPPED, "decision-page", [2]),
    ("issue", ISSUE, "decision-page", [2, 1]),
    ("mayor's page", MAYOR, "decision-page", [2]),
    ("mayor's list", LOG, "decision-list", [2, 1]),
)


@pytest.mark.parametrize(("name", "text", "kind", "clauses"), KINDS, ids=[k[0] for k in KINDS])
def test_kind_and_clauses(name: str, text: str, kind: str, clauses: list[int]) -> None:
    _, reading = read(text)
    assert reading.kind == kind, reading.reason
    assert reading.confidence >= 0.5
    assert [len(p.clauses) for p in reading.decisions] == clauses


def test_forward_plan_is_no_decision() -> None:
    _, reading = read(PLAN)
    assert (reading.kind, reading.decisions) == ("other", ())
    assert "not a decision" in reading.reason


def test_unknown_layout_says_so() -> None:
    _, reading = read("Minutes of nothing in particular\n\nColour of the door: green\n\nIt rained.")
    assert reading.confidence < 0.5
    assert "generically" in reading.reason


def test_page_parts() -> None:
    document, reading = read(PAGE)
    part = reading.decisions[0]
    assert part.title is not None
    assert document.quote(part.title) == "Bus Shelter Renewal"
    assert values(document, part, "maker") == ["Cabinet Member for Transport"]
    assert values(document, part, "meeting") == ["10/06/2024 - Executive"]
    assert [s.role for s in part.sections] == ["purpose", "decision", "reasons", "options"]


def test_list_heading() -> None:
    document, reading = read(LIST)
    first, second = reading.decisions
    assert first.title is not None
    assert document.quote(first.title) == "Bridge Street Closure"
    assert values(document, first, "system_reference") == ["5021"]
    assert values(document, first, "status") == ["Recommendations Approved"]
    assert values(document, first, "decided_on") == ["11/05/2022"]
    assert second.stage == "deferred"


def test_date_before_a_title_is_no_date_of_decision_when_it_is_the_day_of_publication() -> None:
    document, reading = read(
        LIST.replace("Decision published: 12/05/2022", "Decision published: 11/05/2022", 1).replace(
            "10/05/2022 -", "12/05/2022 -"
        )
    )
    assert [values(document, p, "decided_on") for p in reading.decisions] == [[], []]


def test_text_before_a_headless_entry_is_its_own() -> None:
    document, reading = read(HEADLESS)
    assert [document.quote(p.sections[0].span) for p in reading.decisions] == [
        "A loan is sought for the mill.",
        "A bus hall is to be built.",
    ]


def test_rows_run_together() -> None:
    document, reading = read(FLAT)
    assert [values(document, p, "system_reference") for p in reading.decisions] == [["987"], ["1683"], ["1680"]]
    assert [values(document, p, "effective_from") for p in reading.decisions] == [
        ["12/03/2024"],
        ["01/03/2024"],
        ["07/03/2024"],
    ]


def test_stripped_page() -> None:
    document, reading = read(STRIPPED)
    part = reading.decisions[0]
    assert values(document, part, "maker") == ["Lead Councillor for Climate"]
    assert [s.role for s in part.sections if s.role in ("purpose", "decision", "reasons", "options")] == [
        "purpose",
        "decision",
        "reasons",
        "options",
    ]


def test_record_names_person_and_post() -> None:
    document, reading = read(RECORD)
    assert values(document, reading.decisions[0], "maker") == ["Mrs A Holt", "Cabinet Member for Roads"]


def test_proposal_beside_decision_counts_once() -> None:
    text = """
        Decision Maker: Cabinet Member for Roads
        Decision status: Recommendations Approved
        Proposed decision
        The Cabinet Member is asked to:
        A) renew the lamps; and
        B) pay £90,000.
        Reason for the decision
        They fail.
        As Cabinet Member for Roads, I agree to:
        A) renew the lamps; and
        B) pay £90,000.
        Date of decision: 15/09/2023
    """
    _, reading = read(text)
    assert [c.label for c in reading.decisions[0].clauses] == ["A", "B"]
    assert [s.role for s in reading.decisions[0].sections] == ["proposal", "reasons", "decision"]


def test_second_minute_behind_the_first() -> None:
    text = """
        Decision Maker: Portfolio Holder for Homes
        Decision status: Recommendations Approved
        Matter for
        Decision
        The first matter.
        Decision
        of Portfolio Holder for Homes
        i.
        Approved the first.
        Reason for the Decision
        It is good.
        25/48/HNC
        Flats at Mill Yard
        Matter for Decision
        The second matter.
        Decision
        of Portfolio Holder for Homes
        i.
        Approved the second.
        ii.
        Noted the third.
        Reason for the Decision
        It is better.
        Publication date: 02/10/2025
        Date of decision: 30/09/2025
    """
    document, reading = read(text)
    one, two = reading.decisions
    assert (len(one.clauses), len(two.clauses)) == (1, 2)
    assert two.title is not None
    assert document.quote(two.title) == "Flats at Mill Yard"
    assert values(document, two, "reference") == ["25/48/HNC"]
