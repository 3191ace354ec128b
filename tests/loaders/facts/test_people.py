"""Persons: how their names are read and told from places and firms, who is one person, who holds which post."""

from __future__ import annotations

import time

import pytest

from graph.evidence import Document, Span
from loaders.context import Context
from loaders.facts.people import person_node
from loaders.facts.person_names import read_name
from loaders.facts.person_posts import pairs
from loaders.facts.person_register import register
from loaders.findings import Findings
from loaders.reading import Part, Reading


def context_of(text: str) -> Context:
    document = Document.of_text(text)
    reading = Reading("other", "test", 0.1, (Part(Span(0, len(text))),))
    return Context(document, reading, Findings(document))


def people(text: str) -> list[str]:
    return [m.name for m in context_of(text).mentions("people")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mr R W Gosling (Chairman), Mrs C Bellows and Miss S J Carr",
            ["Mr R W Gosling", "Mrs C Bellows", "Miss S J Carr"],
        ),
        ("Mr P M Hill, OBE spoke", ["Mr P M Hill"]),
        ("Cllr Mrs H. Orrery-O'Brien MBE (Chair)", ["Mrs H. Orrery-O'Brien"]),
        (
            "Councillors Smithson (Chair), Jonas, McAllister and de Souza were present",
            ["Smithson", "Jonas", "McAllister", "de Souza"],
        ),
        ("Councillors: G. Neston, Mrs H. Orr and I. Mundy", ["G. Neston", "Mrs H. Orr", "I. Mundy"]),
        ("Rt Hon Dame Prudence Marsh, said", ["Dame Prudence Marsh"]),
        ("Provost Colonsay moved", ["Provost Colonsay"]),
        ("Dr Anjan Ghosh-Roy, Director", ["Anjan Ghosh-Roy"]),
        ("COUNCILLOR MARGARET THORNE, LEADER OF THE COUNCIL", ["MARGARET THORNE"]),
        ("Cllr. J.P. van der Meer", ["J.P. van der Meer"]),
        ("Rhys ap Gwilym asked", ["Rhys ap Gwilym"]),
        ("Head of Procurement, Paul O’Hara, gave advice", ["Paul O'Hara"]),
        ("Programme Manager, Tamsin Wragg-Oyelaran. When", ["Tamsin Wragg-Oyelaran"]),
        ("Report author: Siôn Llewellyn-Pugh (Planner)", ["Siôn Llewellyn-Pugh"]),
        ("Lead officer: Wei Zhang-Hobbs", ["Wei Zhang-Hobbs"]),
        ("Contact: D. Okafor Tel 020 8000 0000", ["D. Okafor"]),
        ("seconded by Keziah Poldark and carried", ["Keziah Poldark"]),
        ("Everild Twistleton introduced the report", ["Everild Twistleton"]),
        ("Action by: Corporate Director, Resources (J. ABENETHY)", ["J. ABENETHY"]),
        ("Councillor <em>Julian</em> Bellamy spoke", ["Julian Bellamy"]),
        ("PresentCouncillor Peta MasonfordLeader of the Council", ["Peta Masonford"]),
    ],
)
def test_names_are_found_in_every_form(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The works at Victoria Park, Albert Dock and Lloyd Square were agreed.",
        "The Robert Owen Academy and the Elizabeth Line were named.",
        "Milton Keynes presented a report and Tower Hamlets noted it.",
        "The contract went to Martin Roe Ltd and to Harris & Sons.",
        "J. Murphy and Sons will build it.",
        "The Joseph Rowntree Foundation said that costs had risen.",
        "Lady Well Road, Lord Street and Earl Street would be resurfaced.",
        "A. Background\nB. Approve the plan\nC. Delegate authority",
        "Anthony Collins Solicitors drafted the lease.",
        "Councillor Development Programme and Councillor Call for Action",
        "VICTORIA QUAYS REGENERATION SCHEME",
        "Wards affected: Leslie Park; Grace Hill; Ruby Lane;",
    ],
)
def test_places_firms_and_headings_are_no_persons(text: str) -> None:
    assert people(text) == []


def test_one_person_in_many_forms_is_one_node() -> None:
    text = "Sue Chantry, Mrs S Chantry and Mrs Chantry met Mr Chantry. Councillor Chantry left."
    context = context_of(text)
    nodes = [register(context).node(m) for m in context.mentions("people")]
    assert nodes[0] == nodes[1] == nodes[2]
    assert nodes[3] != nodes[0]
    assert context.findings.name_of(nodes[0] or "") == "Sue Chantry"
    assert person_node(context, Span(text.index("Mrs S"), text.index(" and"))) == nodes[0]


def test_two_initials_that_differ_are_two_persons() -> None:
    context = context_of("Mr P J Oakes spoke. Mr R Oakes replied.")
    assert len({register(context).node(m) for m in context.mentions("people")}) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Karen Cooke, Head of Care, David White, Director of Strategy, and Dr Ann Gosh, Director for Health, were",
            {"Karen Cooke": "Head of Care", "David White": "Director of Strategy", "Ann Gosh": "Director for Health"},
        ),
        (
            "Mr Oakes (Deputy Leader and Cabinet Member for Finance) introduced",
            {"Mr Oakes": "Deputy Leader and Cabinet Member for Finance"},
        ),
        ("The Leader, Clement Oxney, asked", {"Clement Oxney": "Leader"}),
        ("Cabinet Member for Housing - Councillor Amina Yusuf", {"Amina Yusuf": "Cabinet Member for Housing"}),
        ("Executive Director of Resources (Morag Auchter)", {"Morag Auchter": "Executive Director of Resources"}),
        ("Sue Chantry\nCabinet Member for Children\n", {"Sue Chantry": "Cabinet Member for Children"}),
        ("Name: Hamish Drum\nJob Title: Director of Finance", {"Hamish Drum": "Director of Finance"}),
        ("Proper Officer:\nIvor Cutler-Bray", {"Ivor Cutler-Bray": "Proper Officer"}),
        ("Honor Askew-Bell, Mayor of Oldtown, by virtue", {"Honor Askew-Bell": "Mayor of Oldtown"}),
        ("Police and Crime Commissioner (PCC) Matthew Barberry", {"Matthew Barberry": "Police and Crime Commissioner"}),
        (
            "Paul Matthews\tChief Executive\nPeter Davies\tHead of Law",
            {"Paul Matthews": "Chief Executive", "Peter Davies": "Head of Law"},
        ),
        ("the Leader and Mrs Smithers spoke", {}),
        ("Contact: Jane Roe (01234 567890), Head of Planning", {"Jane Roe": "Head of Planning"}),
        ("Jane Roe, jane.roe@oldtown.example, Head of Planning", {"Jane Roe": "Head of Planning"}),
        ("Councillor Jane Roe\n(Cabinet Member for Roads)", {"Jane Roe": "Cabinet Member for Roads"}),
        ("I, Jane Roe, in my capacity as Director of Place, agree", {"Jane Roe": "Director of Place"}),
        ("Name | Jane Roe | Post | Head of Planning |", {"Jane Roe": "Head of Planning"}),
        ("Councillor Jane Roe Cabinet Member for Roads", {"Jane Roe": "Cabinet Member for Roads"}),
        ("Signed: K. Brathwaite\nHead of Law: Yusuf Adeyemi", {"Yusuf Adeyemi": "Head of Law"}),
    ],
)
def test_who_holds_which_post(text: str, expected: dict[str, str]) -> None:
    assert {person.name: post.name for person, post in pairs(context_of(text))} == expected


def test_a_second_office_belongs_to_the_same_person() -> None:
    found = pairs(context_of("Councillor Julian Bellamy, Leader of the Council + Regeneration Portfolio Holder"))
    assert [(p.name, q.name) for p, q in found] == [
        ("Julian Bellamy", "Leader of the Council"),
        ("Julian Bellamy", "Regeneration Portfolio Holder"),
    ]


def test_the_parts_of_a_name() -> None:
    name = read_name("Councillor Mrs Winifred Tug-Hales MBE", 0)
    assert name is not None
    assert (name.given, name.surname, name.gender) == (("winifred",), "tug-hales", "f")


@pytest.mark.parametrize(
    "text", ["Mr " * 8000, "Jane " * 8000, "Councillors " + "A, " * 8000, "J. " * 8000, "by " * 8000 + "Jane Roe"]
)
def test_long_monotonous_text_is_read_in_time(text: str) -> None:
    began = time.process_time()
    people(text)
    assert time.process_time() - began < 30  # seconds of processor time; a runaway pattern takes minutes
