"""Pages of one item: its meeting, number, title, and what was decided; and issues that came before several meetings."""

from __future__ import annotations

from graph.evidence import Document
from loaders.reading import Reading
from loaders.records import recognise

ITEM = """Agenda item

Housing Revenue Account Business Plan

• Meeting of Cabinet, Tuesday, 6th February, 2024 6.30 pm (Item 77.)

• View the background to item 77.

Decision:

Resolved –

1.    That the business plan be approved.

2.    That rents be increased by 7.7%.

Minutes:

The Cabinet Member for Housing, Councillor Ayesha Malikson, introduced the report.

Resolved –

1.    That the business plan be approved.

2.    That rents be increased by 7.7%.

Supporting documents:

HRA Business Plan, item 77. pdf icon PDF 1 MB
"""
ISSUE = """Issue - meetings

Leisure Contract Extension

Meeting: 12/10/2022 - Executive (Item 45)

45 Leisure Contract Extension pdf icon PDF 350 KB

Minutes:

It was RESOLVED that:

(a)  the contract be extended to March 2025; and

(b)  the Head of Leisure be authorised to sign.

Meeting: 28/09/2022 - Overview and Scrutiny Committee (Item 22)

22 Leisure Contract Extension pdf icon PDF 300 KB

Minutes:

That the report be NOTED.
"""
DEFERRED = """Agenda item

20/00456/FUL - 12 Mill Lane, Oldtown

Meeting of Planning Committee, Wednesday, 3rd June, 2020 2.00 pm (Item 5.)

Minutes:

The Principal Planning Officer presented the report.

Decision: That the application be DEFERRED for a site visit.
"""
NOTHING = "Agenda item\nPublic Questions\nMinutes:\nThere were no public questions.\n"


def read(text: str) -> tuple[Document, Reading]:
    document = Document.of_text(text)
    reading = recognise(document)
    assert reading.kind == "agenda-item", reading.reason
    return document, reading


def test_the_item_knows_its_meeting_its_number_and_its_clauses_once() -> None:
    document, reading = read(ITEM)
    (meeting,) = reading.meetings
    (part,) = meeting.items
    assert meeting.body and document.quote(meeting.body) == "Cabinet"
    assert meeting.held_on and document.quote(meeting.held_on) == "Tuesday, 6th February, 2024"
    assert part.number and document.quote(part.number) == "77"
    assert part.title and document.quote(part.title) == "Housing Revenue Account Business Plan"
    assert [c.label for c in part.clauses] == ["1", "2"]


def test_an_issue_is_one_item_at_each_of_its_meetings() -> None:
    document, reading = read(ISSUE)
    assert [document.quote(m.body) for m in reading.meetings if m.body] == [
        "Executive",
        "Overview and Scrutiny Committee",
    ]
    assert [[c.stage for c in m.items[0].clauses] for m in reading.meetings] == [["agreed", "agreed"], ["noted"]]
    assert [document.quote(p.title) for m in reading.meetings for p in m.items if p.title] == [
        "Leisure Contract Extension"
    ] * 2


def test_a_deferred_item_says_so() -> None:
    _, reading = read(DEFERRED)
    part = reading.meetings[0].items[0]
    assert (part.decided, part.stage) == (True, "deferred")


def test_an_item_without_business_is_no_decision() -> None:
    _, reading = read(NOTHING)
    part = reading.meetings[0].items[0]
    assert not part.decided
    assert part.clauses == ()
