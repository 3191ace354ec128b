"""What the labels of a decision say, end to end from text to statements."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from graph.evidence import Document, Span
from loaders.context import Context
from loaders.facts import decision_fields, places, resolutions
from loaders.facts.answers import answer
from loaders.facts.makers import read_makers
from loaders.facts.places import pieces
from loaders.findings import Findings
from loaders.records import recognise
from loaders.subjects import make_subjects


@dataclass
class Told:
    """The first decision's properties, and the names at the ends of its edges."""

    properties: dict[str, object] = field(default_factory=dict[str, object])
    ends: dict[str, list[str]] = field(default_factory=dict[str, list[str]])


def told(text: str) -> Told:
    document = Document.of_text(text)
    findings = Findings(document)
    context = Context(document=document, reading=recognise(document), findings=findings)
    make_subjects(context)
    for module in (decision_fields, resolutions, places):
        module.find(context)
    node = context.subjects[0].node
    out = Told()
    for p in findings.properties:
        if p.node == node:
            out.properties.setdefault(p.property, p.value)
            assert document.quote(Span(p.evidence.starts_at, p.evidence.ends_at)) == p.evidence.quote
    for e in findings.edges_from(node):
        out.ends.setdefault(e.type, []).append(findings.name_of(e.target))
    return out


def page(*lines: str) -> str:
    return (
        "\n".join(
            (
                "Decision details",
                "Bus Shelter Renewal",
                "Decision status: Recommendations Approved",
                *lines,
                "Decision:",
                "That it be so.",
            )
        )
        + "\n"
    )


def test_everything_on_a_page() -> None:
    it = told(
        page(
            "Decision Maker: Cabinet Member for Transport",
            "Is Key decision?: Yes",
            "Is subject to call in?: No",
            "Publication date: 12/06/2024",
            "Date of decision: 10th June, 2024",
            "Effective from: 20.06.24",
            "Wards affected: Castle; Dunston and Teams; (All Wards);",
            "Lead officer: Ned Askew, Head of Roads",
            "Contact: Una Greaves, Officer Email: una@example.gov.uk Tel: 01234 000000",
        )
    )
    assert it.properties["decided_on"] == "2024-06-10"
    assert it.properties["published_on"] == "2024-06-12"
    assert it.properties["effective_from"] == "2024-06-20"
    assert (it.properties["key_decision"], it.properties["call_in"]) == (True, False)
    assert it.ends["MADE_BY"] == ["Cabinet Member for Transport"]
    assert it.ends["AFFECTS"] == ["Castle", "Dunston and Teams", "All Wards"]
    assert (it.ends["LEAD_OFFICER"], it.ends["CONTACT"]) == (["Ned Askew"], ["Una Greaves"])
    assert len(it.ends["RESOLVES"]) == 1


def test_empty_and_impossible_values_are_left_out() -> None:
    it = told(
        page(
            "Decision Maker:",
            "Date of decision: 31 September 2022",
            "Effective from:",
            "Wards affected: None",
            "Lead officer: Democratic Services",
        )
    )
    assert not {"decided_on", "effective_from"} & set(it.properties)
    assert not {"MADE_BY", "AFFECTS", "LEAD_OFFICER"} & set(it.ends)


def test_meeting_gives_maker_and_day() -> None:
    it = told(page("Decided at meeting: 10/06/2024 - Executive Board"))
    assert it.ends["MADE_BY"] == ["Executive Board"]
    assert it.properties["decided_on"] == "2024-06-10"


@pytest.mark.parametrize(
    ("line", "reference"),
    [
        ("Reference: D58877", "D58877"),
        ("Decision No: CAB 112 - 06/2009", "CAB 112 - 06/2009"),
        ("Decision Number: 124/2016", "124/2016"),
        ("Ref no: HFP/2023/11", "HFP/2023/11"),
        ("Decision number: 2022/31 (also OPCC-31-22)", "2022/31"),
        ("Decision number: To be allocated by Democratic Services", None),
        ("Reference: Report by the Director dated 3 May", None),
    ],
)
def test_reference(line: str, reference: str | None) -> None:
    assert told(page(line, "Decision Maker: Cabinet")).properties.get("reference") == reference


@pytest.mark.parametrize(
    ("title", "name", "reference"),
    [
        ("24/00913 - Skills Bridge", "Skills Bridge", "24/00913"),
        ("Downs Cycling (HT02 (23/24))", "Downs Cycling", "HT02 (23/24)"),
        ("OKD11 23-24 Storrington Hub", "Storrington Hub", "OKD11 23-24"),
        ("Short Breaks AH02_23-24", "Short Breaks", "AH02_23-24"),
        ("MD3170 Warm Homes Hub", "Warm Homes Hub", "MD3170"),
        ("Decision: 110742 Grays Quay Landing", "Grays Quay Landing", "110742"),
        ("Kitchens Update (IJB/24/17)", "Kitchens Update", "IJB/24/17"),
        ("Budget 2024/25", "Budget 2024/25", None),
        ("Repairs to the A127 (Phase 2)", "Repairs to the A127 (Phase 2)", None),
        ("Grants Round 3 (2023/24)", "Grants Round 3 (2023/24)", None),
        ("Pool Lease (AGENDA ITEM 7) PDF 203 KB", "Pool Lease", None),
    ],
)
def test_title(title: str, name: str, reference: str | None) -> None:
    it = told(
        f"Decision details\n{title}\nDecision Maker: Cabinet\nDecision status: Approved\nDecision:\nThat it be so."
    )
    assert (it.properties.get("name"), it.properties.get("reference")) == (name, reference)


def test_key_mark_in_title() -> None:
    assert (
        told(
            page("Decision Maker: Cabinet").replace("Bus Shelter Renewal", "Bus Shelter Renewal (KEY DECISION)")
        ).properties["key_decision"]
        is True
    )


@pytest.mark.parametrize(
    ("lines", "call_in"),
    [
        (("Is subject to call in?: Yes",), True),
        (("Reasons for the decision:", "It is urgent and the Chair agreed that call-in should not apply."), False),
        (("Reasons for the decision:", "The right of call-in: call-in has been waived."), False),
        (("Additional information:", "CALL-IN CLOSES AT 1600 HOURS ON TUESDAY 19 MARCH 2019"), True),
        (("Purpose:", "To call in the bailiffs."), None),
    ],
)
def test_call_in(lines: tuple[str, ...], call_in: bool | None) -> None:
    assert told(page("Decision Maker: Cabinet", *lines)).properties.get("call_in") is call_in


@pytest.mark.parametrize(
    ("value", "makers"),
    [
        ("Cabinet", [("body", "Cabinet")]),
        ("Cabinet, County Council", [("body", "Cabinet"), ("body", "County Council")]),
        ("Cabinet Member for Coast (archived 9/10/23)", [("post", "Cabinet Member for Coast")]),
        ("Cabinet Member for Highways (to 12/05/2023)", [("post", "Cabinet Member for Highways")]),
        (
            "Cabinet Member for Highways (Councillor Orla Dun)",
            [("post", "Cabinet Member for Highways"), ("person", "Orla Dun")],
        ),
        ("Assistant Director (Communities)", [("post", "Assistant Director (Communities)")]),
        ("Hana Brook, Head of Housing", [("post", "Head of Housing"), ("person", "Hana Brook")]),
        ("Sadie Kay, Mayor of Harbourton", [("post", "Mayor of Harbourton"), ("person", "Sadie Kay")]),
        ("Councillor Ada Finch", [("person", "Ada Finch")]),
        ("Leader and Cabinet Member for Finance", [("post", "Leader and Cabinet Member for Finance")]),
        (
            "Cabinet Member for Roads and Cabinet Member for Homes",
            [("post", "Cabinet Member for Roads"), ("post", "Cabinet Member for Homes")],
        ),
        ("Harbour Combined Authority", [("organisation", "Harbour Combined Authority")]),
        ("Homes and Neighbourhoods Committee", [("body", "Homes and Neighbourhoods Committee")]),
        ("Director: Health & Wellbeing", [("post", "Director: Health & Wellbeing")]),
        ("N/A", []),
    ],
)
def test_makers(value: str, makers: list[tuple[str, str]]) -> None:
    document = Document.of_text(value)
    assert [(m.kind, document.quote(m.span)) for m in read_makers(document, Span(0, len(value)))] == makers


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Yes", True),
        ("No", False),
        ("Y", True),
        ("NO", False),
        ("Key", True),
        ("Non-Key", False),
        ("Not key", False),
        ("☒ Non-key ☐ Key", False),
        ("☐ Yes ☒ No", False),
        ("Yes ☑ No ☐", True),
        ("[X] Yes [ ] No", True),
        ("[ ] Yes [X] No", False),
        ("Not for call-in", False),
        ("☐ Yes ☐ No", None),
        ("0", None),
        ("N/A", None),
        ("see report", None),
        ("Exempt", False),
    ],
)
def test_answers(words: str, said: bool | None) -> None:
    assert answer(words) is said


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Blaydon; Dunston and Teams; Felling;", ["Blaydon", "Dunston and Teams", "Felling"]),
        ("(All Division(s));", ["All Division(s)"]),
        ("Castle, Abbey and Minster", ["Castle", "Abbey", "Minster"]),
        ("Castle and Abbey", ["Castle and Abbey"]),
        ("None", []),
        ("Not applicable", []),
    ],
)
def test_places(value: str, names: list[str]) -> None:
    assert [value[s.starts_at : s.ends_at] for s in pieces(value, Span(0, len(value)))] == names
