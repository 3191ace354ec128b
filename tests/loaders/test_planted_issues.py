"""Planted mistakes that a careful reader reports, and as many near misses that are none; templates of our own wording."""

# ruff: noqa: E501 - a case reads best on one line

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.evidence import Document, Extraction
from loaders.extract import extract
from loaders.readers.text import blocks_of


def document(text: str, **more: object) -> Document:
    plain = Document.of_text(text, council="Ashshire County Council")
    return replace(plain, blocks=blocks_of(text)[0], **more)  # type: ignore[arg-type]


def page(
    decision: str,
    *,
    reasons: str = "The service is needed.",
    published: str = "14/05/2024",
    decided: str = "13/05/2024",
) -> str:
    return (
        "Decision details\n\nHarbour Wardens Scheme\n\nDecision Maker: Cabinet\n\nDecision status: Recommendations Approved\n\n"
        f"Is Key decision?: Yes\n\nPurpose:\n\nTo settle the scheme.\n\nDecision:\n\n{decision}\n\nReasons for the decision:\n\n{reasons}\n\n"
        f"Publication date: {published}\n\nDate of decision: {decided}\n\nDecided at meeting: {decided} - Cabinet\n"
    )


def kinds(extraction: Extraction) -> list[str]:
    return [i.kind for i in extraction.issues]


def of_decision(text: str) -> list[str]:
    return kinds(extract(document(page(text))))


IMPOSSIBLE = [
    "The scheme runs to 31 September 2025.", "The scheme starts on 30 February 2024.", "A report is due on 31/06/2024.",
    "The lease ends on 31st November, 2026.", "The grant must be spent by 31 April 2025.", "A review follows on 32 March 2025.",
    "The first payment is due on 29 February 2023.", "The offer stands to 31.09.2024.", "It ends on 12 June 20221.",
    "The panel meets on the 31st of June 2024.", "It was agreed on Thursday, 31 September 2024.",
]  # fmt: skip
POSSIBLE = [
    "The scheme runs to 30 September 2025.", "The scheme starts on 29 February 2024.", "A report is due on 30/06/2024.",
    "The lease ends in November 2026.", "See minute 31/9 of the Board.", "Reference 31/09/HSC applies.", "It ends in 2023/24.",
    "The ratio is 31:30.", "Version 31.4.2 of the software is used.", "The 31 members met in June 2024.", "Some 30 September events were held.",
]  # fmt: skip

MISMATCHES = [
    "That £60,000 be spent, made up of £25,000 for boats, £20,000 for radios and £10,000 for training.",
    "That the cost of £1,215,000 be met, comprising £700,000 from the Sea Fund and £505,000 from the Land Fund.",
    "Grants of £12,000 to Seaton Rowers and £8,500 to Cove Sailors be paid, giving a total of £21,500.",
    "That £90,000 be shared as to £40,000 for Seaton, £30,000 for Cove and £25,000 for Marsh.",
    "The estimate is £300,000, broken down into £210,000 for works and £80,000 for fees.",
    "Costs of £45,000, £30,000 and £15,000 were noted, making £95,000 in all.",
    "That awards be made:\n\nSeaton Rowers - £12,000 - boats\n\nCove Sailors - £9,000 - sails\n\nMarsh Divers - £4,000 - suits\n\nTotal: £26,000",
    "| Year | £ |\n|---|---|\n| 2024/25 | 10,000 |\n| 2025/26 | 12,000 |\n| Total | 23,000 |",
    "| Project | 2024/25 (£) | 2025/26 (£) | Total (£) |\n|---|---|---|---|\n| Boats | 10,000 | 12,000 | 22,000 |\n| Radios | 5,000 | 7,000 | 13,000 |\n| Total | 15,000 | 19,000 | 34,000 |",
    "The budget of £2.4m consists of £1.5m for roads and £0.7m for paths.",
    "The sum of £571,100, namely £200,000 from Seaton, £181,000 from Cove and £136,100 from Marsh, be held.",
]  # fmt: skip
SUMS_RIGHT = [
    "That £55,000 be spent, made up of £25,000 for boats, £20,000 for radios and £10,000 for training.",
    "That the cost of £1.2m be met, comprising £700,000 from the Sea Fund and £505,000 from the Land Fund.",
    "Grants of £12,000 to Seaton Rowers and £8,500 to Cove Sailors be paid from a fund of £100,000.",
    "That £90,000 be spent, including £40,000 for Seaton and £30,000 for Cove.",
    "The estimate is £300,000, of which £210,000 is for works and £80,000 for fees.",
    "That £20,000 a year be paid for three years, £60,000 in total.",
    "That awards be made:\n\nSeaton Rowers - £12,000 - boats\n\nCove Sailors - £9,000 - sails\n\nTotal: £21,000",
    "| Year | £ |\n|---|---|\n| 2024/25 | 10,000 |\n| 2025/26 | 12,000 |\n| Total | 22,000 |",
    "| Year | Budget (£) | Forecast (£) | Variance (£) |\n|---|---|---|---|\n| 2024/25 | 10,000 | 12,000 | 2,000 |\n| 2025/26 | 5,000 | 7,000 | 2,000 |",
    "The budget of £2.4m consists mostly of £1.5m for roads.",
    "The price rose from £45,000 to £50,000, and £5,000 is added.",
    "That £5.2m be added, met by borrowing (£4.4m) and from developers' contributions (£0.8m).",
    "That £24.3 million be financed from the basic need grant (£17.9m), developers (£2.15m) and borrowing (£4.25m).",
]  # fmt: skip

IMPLAUSIBLE = [
    f"That up to {yearly} per annum be committed for {years} years, which comes to {wrong} in all."
    for yearly, years, wrong in (
        ("£3.2m", "10", "£32,450m"), ("£1.5m", "four", "£6,000m"), ("£2.25m", "five", "£11,250m"), ("£0.9m", "3", "£2,700m"),
        ("£4.1m", "six", "£24,600m"), ("£850,000", "five", "£4,250m"), ("£1.2m", "two", "£2,400 million"), ("£2m", "eight", "£16,000m"),
        ("£3.3m", "10", "£33,000m"), ("£640,000", "five", "£3,200m"),
    )
]  # fmt: skip
PLAUSIBLE = [
    "That up to £3.2m per annum be committed for 10 years, which comes to £32m in all.",
    "The Government has set aside £4,800m for towns across England.",
    "The national fund stands at £1,200m.",
    "The Department for Transport spends £2,500 million a year nationally.",
    "The pension fund is worth £6,400m.",
    "The County's gross budget is £1,350m.",
    "A programme of £32,450k was noted.",
    "Works of £32,450 were noted.",
    "The economy of the UK lost £12,000m.",
    "The UK Shared Prosperity Fund is £2,600m across the country.",
]

COUNTS = [
    "The scheme is run by five councils, namely Kent, Surrey, Medway and Hampshire.",
    "Six authorities take part: Kent, Surrey, Medway, Hampshire and East Sussex.",
    "The partnership has four members. They are Devon, Cornwall and Plymouth.",
    "The members are Devon, Cornwall, Plymouth, Torbay and Somerset, which equates to four partners.",
    "The three districts of Ashford, Dover, Swale and Thanet share it.",
    "The seven boroughs, being Camden, Barnet, Enfield, Haringey, Islington and Hackney, have signed.",
    "Ten councils are in it: Bury, Bolton, Oldham, Rochdale, Salford, Stockport, Tameside, Trafford and Wigan.",
    "It joins the other three authorities, namely Leeds and Bradford.",
    "The four partner councils are Norwich, Ipswich, Breckland, Broadland and Great Yarmouth.",
    "Five members make it up: Reading, Slough, Wokingham, Bracknell Forest, West Berkshire and Windsor and Maidenhead.",
]
COUNTS_RIGHT = [
    "The scheme is run by four councils, namely Kent, Surrey, Medway and Hampshire.",
    "Six authorities take part, among them Kent, Surrey and Medway.",
    "The partnership has three members. They are Devon, Cornwall and Plymouth.",
    "The members are Devon, Cornwall, Plymouth, Torbay and Somerset, which equates to five partners.",
    "Six councils, including Kent and Surrey, have signed.",
    "The five boroughs, being Camden, Barnet, Enfield, Haringey and Islington, have signed.",
    "It joins the other two authorities, namely Leeds and Bradford.",
    "The three councils are Bath and North East Somerset, Bournemouth, Christchurch and Poole and Dorset.",
    "Two members, Kent and Surrey, would each pay half.",
    "Seventeen authorities would buy together: Kent, Surrey and Medway in the first phase and the rest later.",
    "Four of the five councils have signed: Kent, Surrey, Medway and Hampshire.",
]

AMOUNTS = [
    (f"A grant of {asked} has been asked for by the wardens.", f"That the grant of {given} for which the wardens asked be paid.")
    for asked, given in (
        ("£2,460,000", "£2,640,000"), ("£184,500", "£148,500"), ("£96,300", "£93,600"), ("£1.387m", "£1.378m"), ("£315,000", "£351,000"),
        ("£72,450", "£72,540"), ("£1,290,000", "£1,920,000"), ("£603,400", "£630,400"), ("£48,750", "£47,850"), ("£521,000", "£512,000"),
    )
]  # fmt: skip
AMOUNTS_RIGHT = [
    ("A grant of £2,460,000 has been asked for.", "That a grant of £2,460,000 be paid."),
    ("A grant of £2.46m has been asked for.", "That a grant of £2,460,000 be paid."),
    ("The first year costs £184,500.", "That £150,000 be paid."),
    ("The wardens asked for £90,000.", "That £45,000 be paid."),
    ("The fund holds £120,000.", "That £21,000 be paid."),
    ("Seaton pays £12,000.", "That £21,000 be paid for Cove."),
    ("Last year £48,000 was spent.", "That £52,000 be paid."),
    ("The cost is £600,000.", "That £60,000 be paid."),
    ("The price was £5,000.", "That up to £50,000 be set aside."),
    ("It cost £10,500 in 2022/23.", "That £15,000 be paid in 2023/24."),
    ("Seaton's share of the sea fund is £24.4m.", "That £42.4m be accepted for the whole coast."),
]

DAYS = [("13/05/2024", p) for p in ("12/05/2024", "10/05/2024", "01/05/2024", "13/04/2024", "30/04/2024", "06/05/2024", "09/05/2024", "13/05/2023", "20/03/2024", "02/05/2024")]  # fmt: skip
DAYS_RIGHT = [("13/05/2024", p) for p in ("13/05/2024", "14/05/2024", "20/05/2024", "01/06/2024", "13/06/2024", "15/05/2024", "17/05/2024", "13/05/2025", "30/05/2024", "16/05/2024")]  # fmt: skip
YEARS = [
    f"The scheme was put to {body} on {first}." for body, first in (
        ("Council", "13 May 2023"), ("the Cabinet", "13th May 2025"), ("the Executive Board", "13 May, 2023"), ("full Council", "13/05/2025"),
        ("the meeting held", "13 May 2023"),
    )
]  # fmt: skip
YEARS_RIGHT = [
    "The scheme was put to Council on 13 May 2019.", "The scheme was put to Council on 12 May 2023.", "The lease began on 1 April 2023 and ends on 1 April 2024.",
    "The scheme was put to Council on 13 May 2024.", "The old scheme of 13 June 2023 has ended.",
]  # fmt: skip


@pytest.mark.parametrize("text", IMPOSSIBLE)
def test_impossible_date(text: str) -> None:
    assert of_decision(text) == ["impossible-date"]


@pytest.mark.parametrize("text", POSSIBLE)
def test_possible_date(text: str) -> None:
    assert of_decision(text) == []


@pytest.mark.parametrize("text", MISMATCHES)
def test_sum_mismatch(text: str) -> None:
    assert set(of_decision(text)) == {"sum-mismatch"}


@pytest.mark.parametrize("text", SUMS_RIGHT)
def test_sums_that_are_right(text: str) -> None:
    assert of_decision(text) == []


@pytest.mark.parametrize("text", IMPLAUSIBLE)
def test_implausible_amount(text: str) -> None:
    assert of_decision(text) == ["implausible-amount"]


@pytest.mark.parametrize("text", PLAUSIBLE)
def test_plausible_amount(text: str) -> None:
    assert of_decision(text) == []


@pytest.mark.parametrize("text", COUNTS)
def test_count_conflict(text: str) -> None:
    assert of_decision(text) == ["count-conflict"]


@pytest.mark.parametrize("text", COUNTS_RIGHT)
def test_counts_that_are_right(text: str) -> None:
    assert of_decision(text) == []


@pytest.mark.parametrize(("reason", "decision"), AMOUNTS)
def test_amount_conflict(reason: str, decision: str) -> None:
    assert kinds(extract(document(page(decision, reasons=reason)))) == ["amount-conflict"]


@pytest.mark.parametrize(("reason", "decision"), AMOUNTS_RIGHT)
def test_amounts_that_agree(reason: str, decision: str) -> None:
    assert kinds(extract(document(page(decision, reasons=reason)))) == []


@pytest.mark.parametrize(("decided", "published"), DAYS)
def test_published_before_it_was_decided(decided: str, published: str) -> None:
    assert "date-conflict" in kinds(
        extract(document(page("That it be approved.", decided=decided, published=published)))
    )


@pytest.mark.parametrize(("decided", "published"), DAYS_RIGHT)
def test_published_after_it_was_decided(decided: str, published: str) -> None:
    assert kinds(extract(document(page("That it be approved.", decided=decided, published=published)))) == []


@pytest.mark.parametrize("text", YEARS)
def test_a_meeting_in_two_years(text: str) -> None:
    assert of_decision(text) == ["date-conflict"]


@pytest.mark.parametrize("text", YEARS_RIGHT)
def test_meetings_that_are_two(text: str) -> None:
    assert of_decision(text) == []


@pytest.mark.parametrize("pages", [(1,), (2,), (1, 2), (3, 4, 5), (10,), (2, 3), (7,), (1, 3), (4,), (1, 2, 3, 4)])
def test_unreadable_pages_are_one_issue(pages: tuple[int, ...]) -> None:
    assert kinds(extract(document(page("That it be approved."), unreadable_pages=pages))) == ["unreadable-page"]


def test_readable_pages_are_none() -> None:
    assert of_decision("That page 2 of the report, which cannot be read, be printed again.") == []


def minutes(
    items: str,
    *,
    present: str = "Councillors Amy Ash (Chair), Ben Birch, Carl Cedar and Dee Dogwood",
    apologies: str = "Councillor Eve Elm",
) -> str:
    return (
        "ASHSHIRE COUNTY COUNCIL\n\nCABINET\n\nMINUTES of a meeting of the Cabinet held in the Council Chamber on Monday, 13 May 2024.\n\n"
        f"PRESENT: {present}\n\nAPOLOGIES: {apologies}\n\nIN ATTENDANCE: Finn Fir, Director of Place\n\n"
        "1. Minutes of the last meeting\n\nRESOLVED that the minutes of the meeting held on 8 April 2024 be signed.\n\n"
        f"2. Harbour Wardens Scheme\n\n{items}\n\nRESOLVED that the scheme be approved.\n\n3. Close\n\nThe meeting closed at 4 pm.\n"
    )


ABSENT = [
    "Councillor George Gorse (Cabinet Member for Ports) introduced the report.",
    "Councillor Eve Elm, Cabinet Member for Finance, presented the report and took questions.",
    "Mrs Hazel (Cabinet Member for Roads) said that the wardens were needed.",
    "Councillor Ivy Ivory (Portfolio Holder for Housing) asked who would pay.",
    "Councillor Eve Elm moved the recommendation.",
    "The motion was moved by Councillor Eve Elm and seconded by Councillor Ben Birch.",
    "Mr Juniper, Cabinet Member for Libraries, spoke of the boats.",
    "Councillor Karl Kapok (Executive Member for Place) reported that the boats had come.",
    "Councillor Eve Elm abstained.",
    "Councillor Lee Larch, the Deputy Leader, noted that the price had risen.",
]
THERE = [
    "Councillor Ben Birch (Cabinet Member for Ports) introduced the report.",
    "Councillor Birch introduced the report and Mr Fir answered questions.",
    "Finn Fir, Director of Place, presented the report.",
    "The Chair said that the wardens were needed.",
    "Councillor Eve Elm had sent her apologies; her written statement was read out.",
    "Ms Nutmeg, a harbour warden, spoke of the boats.",
    "The motion was moved by Councillor Carl Cedar and seconded by Councillor Ben Birch.",
    "Councillor Dogwood abstained.",
    "A letter from the Cabinet Member for Ports of Beechshire, Councillor Olive Oak, was noted.",
    "Members thanked Councillor Pat Pine, the former Cabinet Member, for her work.",
]


@pytest.mark.parametrize("text", ABSENT)
def test_attendance_anomaly(text: str) -> None:
    assert kinds(extract(document(minutes(text)))) == ["attendance-anomaly"]


@pytest.mark.parametrize("text", THERE)
def test_no_attendance_anomaly(text: str) -> None:
    assert kinds(extract(document(minutes(text)))) == []


def notice(*lines: str) -> str:
    return (
        "Issue details\n\nHarbour Wardens Scheme\n\n"
        + "\n\n".join(lines)
        + "\n\nThe Council means to settle who pays for the harbour wardens.\n"
    )


NOTICES = [
    (
        "Decision type: Key",
        "Decision status: For Determination",
        "Notice of proposed decision first published: 02/04/2024",
        "Decision due: 13 May 2024 by Cabinet",
    ),
    (
        "Decision due: Not before 3rd Jun 2024 by Cabinet Member for Ports",
        "Lead member: Councillor Ben Birch",
        "Reason Key: Expenditure > £500,000;",
    ),
    (
        "Notice of proposed decision first published: 02/04/2024",
        "Decision due: June 2024 by Director of Place",
        "Department: Place",
    ),
    ("Notice of forthcoming key decision", "Expected date of decision: 13 May 2024", "Contact: Finn Fir"),
    (
        "Decision type: Non-key",
        "Decision due: 13 May 2024 by Cabinet",
        "Originally due: 8 April 2024",
        "Lead director: Director of Place",
    ),
    (
        "Decision due: 13 May 2024 by Cabinet",
        "Consultation process: letters to all berth holders",
        "Lead member: Leader of the Council",
    ),
    (
        "Notice of proposed decision first published: 01/03/2024",
        "Anticipated restriction: Open",
        "Decision due: 2 May 2024 by Cabinet",
    ),
    ("Notice of intended decision", "Decision due: 2 May 2024 by Cabinet", "Wards affected: (All Wards);"),
    ("Decision type: Key", "Decision due: 2 May 2024 by Cabinet", "Reason Key: Affects two or more wards;"),
    (
        "Forward plan entry",
        "Decision due: 2 May 2024 by Executive",
        "Lead member: Councillor Amy Ash",
        "Contact: Finn Fir, Director of Place",
    ),
]


@pytest.mark.parametrize("lines", NOTICES)
def test_a_notice_is_no_decision(lines: tuple[str, ...]) -> None:
    assert kinds(extract(document(notice(*lines)))) == ["not-a-decision"]


@pytest.mark.parametrize(
    "text",
    [
        "That the item stay on the forward plan.", "That notice of the proposed decision had been given be noted.", "A key decision is one above £500,000.",
        "That a decision due in June be brought forward.", "That the Lead Member be thanked.", "That consultation on the forward plan be opened.",
        "That the date of the next decision be fixed.", "That the reason be given in the forward plan.", "That the forward plan be agreed.", "That it be approved.",
    ],
)  # fmt: skip
def test_a_decision_that_speaks_of_notices(text: str) -> None:
    assert of_decision(text) == []


@pytest.mark.parametrize("text", ["shopping list\n- milk\n- eggs\n", "Flour, butter, two eggs.\nBake for an hour.\n"])
def test_what_speaks_of_no_council_is_no_decision(text: str) -> None:
    extraction = extract(Document.of_text(text))
    assert kinds(extraction) == ["not-a-decision"]
    assert not [n for n in extraction.nodes if n.label == "Decision"]
