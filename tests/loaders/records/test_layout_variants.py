"""Layouts of other councils: forms in boxes, registers, signed reports, approvals by reference."""

from __future__ import annotations

import pytest

from graph.evidence import Document
from loaders.facts.answers import answer
from loaders.labels import label_of
from loaders.reading import Part, Reading
from loaders.records import recognise


def reading(text: str) -> Reading:
    return recognise(Document.of_text(text))


def values(text: str, part: Part, name: str) -> list[str]:
    document = Document.of_text(text)
    return [document.quote(f.value) for f in part.fields if f.name == name]


BOXES = """CITY OF LARKMOUTH COUNCIL
OFFICER DECISION RECORD FORM (ODR)

Box 1
DATE: 04/09/2024
Subject Matter: Roof repairs at Fern Hall
Box 2
DECISION TAKEN:
To award a contract to Slatewise Ltd in the sum of £18,400.
Box 3
REASON FOR THE DECISION:
The roof leaks.
Name: Ada Frost	Signature: By email	Date: 02/09/2024
Box 4
FINANCIAL IMPLICATIONS:
It is in the capital programme.
Name: Lee Tasker	Signature: By email	Date: 02/09/2024
Box 5
OFFICER APPROVAL
Name: Dan Hall	Signature:	Date: 04/09/2024
"""


def test_sign_offs_in_the_boxes_of_a_form_are_no_entries_of_a_list() -> None:
    found = reading(BOXES)
    assert (found.kind, len(found.decisions)) == ("officer-decision", 1)
    document = Document.of_text(BOXES)
    assert [document.quote(c.span) for c in found.decisions[0].clauses] == [
        "To award a contract to Slatewise Ltd in the sum of £18,400."
    ]


REGISTER = """Larkmouth City Council
Decisions of members, week ending 20 September 2024

Date	Decision maker	Subject	Decision	Contact
16/09/2024	Lead Member for Housing	Garages at Beech Court	Approved a budget of £85,000	Tara Ogden
17/09/2024	City Mayor	Crescent legacy grant	Accepted a grant of £1.2m	Jack Youd
"""


def test_a_table_under_headings_is_a_register() -> None:
    found = reading(REGISTER)
    assert found.kind == "decision-list"
    assert [values(REGISTER, p, "title") for p in found.decisions] == [
        ["Garages at Beech Court"],
        ["Crescent legacy grant"],
    ]
    assert [len(p.clauses) for p in found.decisions] == [1, 1]


SIGNED = """Report title: Contract for the Moorside Minibus
Report to: Councillor Ida Wren, Cabinet Member for Transport
Report author: Peter Vole, Director of Transport
Date: 3 September 2024   For: Decision
1. Recommendations
1.1 Agree to award the contract to Moor Coaches Limited.
1.2 Authorise the Director of Transport to sign it.
2. Background
2.1 The minibus is well used.
{approval}
Councillor Ida Wren, Cabinet Member for Transport
Date: 11 September 2024
"""


@pytest.mark.parametrize(
    "approval",
    [
        "I approve the above recommendations for the reasons set out in the report.",
        "I agree the recommendations set out in this report.",
        "I hereby approve the recommendations.",
    ],
)
def test_a_signed_report_resolves_what_it_recommended(approval: str) -> None:
    text = SIGNED.format(approval=approval)
    found = reading(text)
    assert found.kind == "record-of-decision"
    assert len(found.decisions[0].clauses) == 2
    assert values(text, found.decisions[0], "maker") == ["Councillor Ida Wren, Cabinet Member for Transport"]


ASKED = """PCC DECISION RECORD

Decision Reference Number: 2024/031
TITLE: Night Bus Grant
Recommendation:
1. To award a grant of £4,000 to Night Buses.
2. To note that it ends in May.
Decision:
{decision}
Signature: R. Hart   Date: 09/10/2024
"""


@pytest.mark.parametrize(
    ("decision", "clauses"),
    [
        ("The above request has my approval.", 2),
        ("I approve the recommendations.", 2),
        ("As recommended.", 2),
        ("Approved.", 2),
        ("That the recommendations be agreed.", 2),
        ("To award a grant of £3,000 only to Night Buses and to look again in spring.", 1),
    ],
)
def test_a_bare_yes_resolves_each_recommendation(decision: str, clauses: int) -> None:
    assert len(reading(ASKED.format(decision=decision)).decisions[0].clauses) == clauses


PUT = """Report to Cllr Joy Denn, Cabinet Member for Highways
September 2024
Bus lanes in Mill Street
Electoral division(s): Mill East
Recommendations
The Cabinet Member is asked to:
(1) Approve the scheme; and
(2) Delegate the award to the Assistant Director (Highways).
Proposal
1 Background
1.1 The buses are slow.
"""


def test_a_report_that_nobody_has_decided_is_proposed() -> None:
    found = reading(PUT)
    assert (found.kind, found.decisions[0].stage, len(found.decisions[0].clauses)) == ("proposed-record", "proposed", 2)


ITEMS = """Minutes of a meeting of the Larkmouth Committee held on 3 September 2024
PRESENT: Councillor A Ash (Chair)
C58	APOLOGIES FOR ABSENCE
	None.
C59	MINUTES
	The minutes of the last meeting were approved as a correct record.
C60	QUAYS GRANT AGREEMENT
	Following consideration the Committee agreed to:
i) accept the grant; and
ii) add the scheme to the capital plan.
C61	RATES RELIEF
	It was recommended that the Committee:
1. note the report; and
2. grant relief.
Decision
To approve the terms of the report.
"""


def test_items_inside_a_block_and_clauses_behind_plain_verbs() -> None:
    items = reading(ITEMS).meetings[0].items
    document = Document.of_text(ITEMS)
    assert [document.quote(i.number) for i in items if i.number] == ["C58", "C59", "C60", "C61"]
    assert [len(i.clauses) for i in items[2:]] == [2, 1]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Section C - Reasons", "reasons"),
        ("Part A: Decision", "decision"),
        ("Penderfyniad / Decision", "decision"),
        ("Contact for enquiries", "contact"),
        ("Published on website", "published_on"),
        ("County Divisions affected", "places"),
        ("Report authorised by", "maker"),
        ("Decision will come into effect on", "effective_from"),
    ],
)
def test_more_labels(words: str, name: str) -> None:
    label = label_of(words)
    assert label is not None and label.name == name


@pytest.mark.parametrize(
    ("words", "said"), [("[ ] Key decision", False), ("Key Decision ☒", True), ("[ ] Yes [ ] No", None)]
)
def test_boxes_left_empty(words: str, said: bool | None) -> None:
    assert answer(words) is said
