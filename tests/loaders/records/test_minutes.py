"""Minutes in the layouts that councils use: head, items, what was resolved, who attended."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from graph.evidence import Document
from loaders.context import Context
from loaders.facts import attendance, people
from loaders.findings import Findings
from loaders.reading import Meeting, Reading
from loaders.records import recognise
from loaders.subjects import make_subjects

WELSH = """PUBLIC DOCUMENT PACK
TREFRIW COUNTY COUNCIL

Minutes of the meeting of Cabinet held
at Council Chamber, County Hall, Usk Road on Wednesday, 6th March, 2019 at 2.00 pm

PRESENT:\tCounty Councillor P.A. Foxley (Chairman)

County Councillors: R.J.W. Greenhall, P. Jordain, R. Johnes and S. Jonas

OFFICERS IN ATTENDANCE:

Paul Matthewson\tChief Executive
Peter Daviesson\tChief Officer, Resources
Tracey Harryman\tHead of Law/ Monitoring Officer

APOLOGIES:

County Councillor B. Jonesford

1.\tApologies for absence

As above

2.\tDeclarations of Interest

None received.

3.\tTo consider the following reports (Copies attached):

3a\tSPEED MANAGEMENT POLICY

AUTHOR: Frances O'Brien-Lee, Chief Officer for Enterprise

AGREED

3b\tEFFECTIVENESS OF COUNCIL SERVICES

RESOLVED unanimously:
1. That members note the report.
2. That £20,000 is released from the Priority Investment Reserve.

Meeting ended at 3.15 pm
"""
ONE_LINE = (
    "Agenda, decisions and minutes <mark>Cabinet</mark>Wednesday 12 February 2020 7.00 pm Venue: Committee "
    "Rooms, Acton Hall Contact: Una Fenwright 020 0000 0000 AttendanceAttendee Role Attendance Councillor Julius "
    "Bellway Leader + Chair Present Councillor Daniela Craith Portfolio Holder for Safety + Deputy Leader "
    "Present Councillor Peter Masonby Portfolio Holder for Housing Apologies Items Item No1.Apologies for "
    "AbsenceMinutes:Councillor Masonby.2.Urgent MattersMinutes:There were none.3.MinutesPDF 120 "
    "KBMinutes:Resolved:That the minutes of the meeting of 14 January 2020 be agreed.4.<em>Budget</em> Strategy "
    "2020/21PDF 801 KBMinutes:ResolvedThat Cabinet:i) notes the position;ii) recommends to Full Council a "
    "council tax of £1,200.iii) delegates authority to the Chief Finance Officer.5.Date of Next "
    "MeetingMinutes:The next meeting will be held on 17 March."
)
HIGHLAND = """THE GLEN AND ISLES COUNCIL

Minutes of Meeting of the Education, Culture and Leisure Committee held in the Council Chamber, Glen Road, Inverbroch on Wednesday, 22 November 2023 at 10.00am.

Present:
Mr J Findlater (Chair)    Mrs I MacKenna
Ms K MacLeanson    Mr D Millarson

Non-Members also present:
Mr R Bremnersson (remote)

In attendance:
Ms N Grantham, Executive Chief Officer Education and Learning
Mr B Porterman, Head of Resources

Business

1. Calling of the Roll and Apologies for Absence

Apologies for absence were intimated on behalf of Mr A Christieson and Ms M Hutchinsson.

2. Declarations of Interest

There were none.

3. Revenue Budget Monitoring Report

During discussion, the following main points were raised:-

• concern was expressed at the overspend on transport; and
• the new school was welcomed.

The Committee NOTED the forecast.

4. Sport Facilities Strategy

Thereafter, the Committee AGREED the draft strategy for consultation.

The meeting concluded at 1.05pm.
"""  # noqa: E501 -- a line of the record
ULSTER = """Causeway Braes Borough Council

Minutes of Proceedings of the Monthly Meeting of the Council held in the Council Chamber, Civic Headquarters, on Tuesday 6 September 2022 at 7.00pm

In the Chair: \tThe Mayor, Councillor I Wallacey

Members Present: \tAlderman Baird, Boyley, Fielden; Councillors Ansonn, Beattie, C Archibaldson, McAuley

Officers Present: \tD Jacksonn, Chief Executive
\tM Quinney, Director of Corporate Services

1.\tPRAYER AND APOLOGIES

Apologies were recorded from Alderman Duddyn.

2.\tMINUTES OF COUNCIL MEETING HELD TUESDAY 2 AUGUST 2022

Proposed by Councillor McAuley
Seconded by Alderman Fielden

RESOLVED - That the Minutes be confirmed as a correct record.

3.\tCORRESPONDENCE

Council noted the correspondence.

This being all the business the meeting closed at 8.10pm.
"""  # noqa: E501 -- a line of the record
JOINT_BOARD = """Strathmore Integration Joint Board
Minute of Meeting

Date: Friday, 26 January 2024\tTime: 10:00\tVenue: Teams Meeting

Present
Jacqueline Cameronson and Councillor Fiona Airlie-Nicol (Strathmore Council); Margaret Kerran and Dr Linda de Caestecker-Roe (Health Board); Christine Lavertyn, Chief Officer.

Chair
Margaret Kerran, Chair, presided.

In Attendance
John Trainerson, Head of Child Care and Criminal Justice.

Apologies
Alan McNiveny.

1\tMinute
The Minute of the meeting held on 24 November 2023 was submitted.
DECIDED: That the Minute be approved.

2\tFinancial Report
There was submitted a report by the Chief Finance Officer.
DECIDED:
(a) That the in-year position be noted; and
(b) That the use of £1.5m of reserves be approved.
"""  # noqa: E501 -- a line of the record
DISTRICT = """WEST DALES DISTRICT COUNCIL
Minutes of a meeting of the Planning Committee held on Monday 8th June 2015 at the Council Offices commencing at 6.00pm.

PRESENT
Councillor A Farrelly (Chair)
Councillors Mrs J Beresford-Hope, P Crossley-Wright, D Dinsdale (substitute for Cllr B Eckford)
Officers: Mr T Grindrod (Head of Planning), Miss U Holtby (Solicitor)

PL.01/15 APOLOGIES
Councillor B Eckford

PL.02/15 MINUTES
RESOLVED that the minutes of 11th May 2015 be signed.

PL.03/15 DECLARATIONS OF INTEREST
Councillor Farrelly declared an interest in Minute PL.05/15 and vacated the chair.

PL.04/15 PLANNING APPLICATIONS
It was proposed by Cllr Dinsdale, seconded by Mrs Beresford-Hope and unanimously agreed to approve application 15/0023.

PL.05/15 TREE PRESERVATION ORDER 2015/3
The item was withdrawn.

PL.06/15 SECTION 106 AGREEMENT – MOORSIDE
Deferred to the next meeting.

Signed ............ Chairman
"""
PIPES = """Agenda and minutes
Planning Committee - Thursday, 4th February, 2021 6.00 pm
Venue: Virtual meeting
Contact: Jo Bloggs 01234 567890

Items
No. | Item
---|---
1. | Apologies for Absence   Minutes: Apologies were received from Councillors Jane Farley and Tom Oates. |
2. | Declarations of Interest   Minutes: Councillor Priya Shah declared an interest in item 4 as a governor of the school. |
3. | Minutes of the Meeting held on 7 January 2021 PDF 210 KB   Minutes: RESOLVED: That the minutes be confirmed as a correct record. |
4. | Application 20/01234/FUL - Land at Mill Lane PDF 3 MB   Minutes: RESOLVED: (1) That permission be granted; (2) that the Head of Planning be authorised to issue the notice. |

The meeting closed at 8.10 pm
"""  # noqa: E501 -- a line of the record
BOARD = """Minutes

Health and Wellbeing Board
Thursday 14 March 2024

Members Present:
Cllr Asma Begumla – Chair
Rachel Flowersmith – Director of Public Health
Jane Coopersmith (Healthwatch)

Apologies:
Cllr John Woodley

Officers in attendance:
Jack Beddows – Democratic Services Officer

A1 Disclosures of Interest
There were none.

A2 Minutes of the meeting held on 7 December 2023
The minutes were agreed as an accurate record.

A3 Joint Local Health Strategy
The Board RESOLVED to agree the strategy.

A4 Better Care Fund Quarter 3
The Board noted the return.

The meeting ended at 4.12 pm
"""


def read(text: str) -> tuple[Document, Reading]:
    document = Document.of_text(text)
    return document, recognise(document)


def meeting_of(text: str) -> tuple[Document, Meeting]:
    document, reading = read(text)
    assert reading.kind == "minutes", reading.reason
    assert len(reading.meetings) == 1
    return document, reading.meetings[0]


def told(text: str) -> Sequence[tuple[str, str, bool, int]]:
    document, meeting = meeting_of(text)
    return [
        (
            document.quote(p.number) if p.number else "",
            document.quote(p.title) if p.title else "",
            p.decided,
            len(p.clauses),
        )
        for p in meeting.items
    ]


def came(text: str) -> dict[str, str]:
    document, reading = read(text)
    context = Context(document, reading, Findings(document))
    make_subjects(context)
    attendance.find(context)
    people.find(context)
    names = context.findings.name_of
    return {
        names(e.source): str(dict(e.properties)["capacity"]) for e in context.findings.edges if e.type == "ATTENDED"
    }


@pytest.mark.parametrize(
    ("text", "body", "day"),
    [
        (WELSH, "Cabinet", "Wednesday, 6th March, 2019"),
        (ONE_LINE, "Cabinet", "Wednesday 12 February 2020"),
        (HIGHLAND, "Education, Culture and Leisure Committee", "Wednesday, 22 November 2023"),
        (ULSTER, "Council", "Tuesday 6 September 2022"),
        (JOINT_BOARD, "Strathmore Integration Joint Board", "Friday, 26 January 2024"),
        (DISTRICT, "Planning Committee", "Monday 8th June 2015"),
        (PIPES, "Planning Committee", "Thursday, 4th February, 2021"),
        (BOARD, "Health and Wellbeing Board", "Thursday 14 March 2024"),
    ],
)
def test_which_body_met_and_when(text: str, body: str, day: str) -> None:
    document, meeting = meeting_of(text)
    assert meeting.body is not None
    assert meeting.held_on is not None
    assert (document.quote(meeting.body), document.quote(meeting.held_on)) == (body, day)


def test_items_of_a_welsh_cabinet_with_lettered_reports() -> None:
    assert told(WELSH) == [
        ("1", "Apologies for absence", False, 0),
        ("2", "Declarations of Interest", False, 0),
        ("3", "To consider the following reports (Copies attached)", False, 0),
        ("3a", "SPEED MANAGEMENT POLICY", True, 1),
        ("3b", "EFFECTIVENESS OF COUNCIL SERVICES", True, 2),
    ]


def test_items_that_all_stand_in_one_line() -> None:
    assert [(n, d, c) for n, _, d, c in told(ONE_LINE)] == [
        ("1", False, 0),
        ("2", False, 0),
        ("3", True, 1),
        ("4", True, 3),
        ("5", False, 0),
    ]


def test_items_of_a_scottish_committee() -> None:
    assert [(t, d) for _, t, d, _ in told(HIGHLAND)] == [
        ("Calling of the Roll and Apologies for Absence", False),
        ("Declarations of Interest", False),
        ("Revenue Budget Monitoring Report", True),
        ("Sport Facilities Strategy", True),
    ]


def test_items_with_numbers_of_letters_and_years() -> None:
    assert told(DISTRICT)[0] == ("PL.01/15", "APOLOGIES", False, 0)
    _, meeting = meeting_of(DISTRICT)
    assert [p.stage for p in meeting.items][-2:] == ["withdrawn", "deferred"]
    assert [p.decided for p in meeting.items] == [False, True, False, True, False, True]


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        (ULSTER, [False, True, True]),
        (JOINT_BOARD, [True, True]),
        (PIPES, [False, False, True, True]),
        (BOARD, [False, True, True, True]),
    ],
)
def test_which_items_end_in_a_decision(text: str, resolved: list[bool]) -> None:
    assert [d for _, _, d, _ in told(text)] == resolved


def test_the_size_of_a_file_and_the_number_are_no_part_of_a_title() -> None:
    assert [t for _, t, _, _ in told(PIPES)][2:] == [
        "Minutes of the Meeting held on 7 January 2021",
        "Application 20/01234/FUL - Land at Mill Lane",
    ]


def test_members_officers_and_apologies_are_told_apart() -> None:
    assert came(WELSH) == {
        "P.A. Foxley": "chair",
        "R.J.W. Greenhall": "member",
        "P. Jordain": "member",
        "R. Johnes": "member",
        "S. Jonas": "member",
        "Paul Matthewson": "officer",
        "Peter Daviesson": "officer",
        "Tracey Harryman": "officer",
        "B. Jonesford": "apologies",
    }


def test_a_row_that_says_apologies_overrules_its_list() -> None:
    assert came(ONE_LINE) == {"Julius Bellway": "chair", "Daniela Craith": "member", "Peter Masonby": "apologies"}


def test_guests_and_those_for_whom_apologies_were_made() -> None:
    found = came(HIGHLAND)
    assert found["Mr R Bremnersson"] == "guest"
    assert found["Ms N Grantham"] == "officer"
    assert found["Mr A Christieson"] == found["Ms M Hutchinsson"] == "apologies"


def test_surnames_alone_in_a_list_of_members() -> None:
    found = came(ULSTER)
    assert {"Boyley", "Beattie", "C Archibaldson"} <= set(found)
    assert found["I Wallacey"] == "chair"


def test_who_is_substituted_for_was_not_there() -> None:
    found = came(DISTRICT)
    assert found["D Dinsdale"] == "member"
    assert found.get("B Eckford") == "apologies"


def test_an_officer_who_came_for_one_item() -> None:
    text = DISTRICT.replace(
        "The item was withdrawn.",
        "Zelda Quince, Tree Officer, was in attendance for this item. The item was withdrawn.",
    )
    assert came(text)["Zelda Quince"] == "officer"


def test_the_chairman_who_speaks_is_the_member_who_held_the_chair() -> None:
    text = DISTRICT.replace("The item was withdrawn.", "The Chair asked that the item be withdrawn.")
    document, reading = read(text)
    context = Context(document, reading, Findings(document))
    make_subjects(context)
    attendance.find(context)
    people.find(context)
    names = context.findings.name_of
    spoke = {(names(e.source), names(e.target)) for e in context.findings.edges if e.type == "SPOKE_ON"}
    assert ("A Farrelly", "TREE PRESERVATION ORDER 2015/3") in spoke
