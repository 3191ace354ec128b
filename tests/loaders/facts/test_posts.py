"""Offices: where their names begin and end, in prose, labels, lists and signature blocks."""

from __future__ import annotations

import time

import pytest

from loaders.facts.post_grammar import offices


def named(text: str) -> list[str]:
    return [text[o.starts_at : o.ends_at] for o in offices(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "the Cabinet Member for Roads, Parks and Play Areas agreed",
            ["Cabinet Member for Roads, Parks and Play Areas"],
        ),
        ("Deputy Leader and Cabinet Member for Housing said", ["Deputy Leader and Cabinet Member for Housing"]),
        ("the Leader and the Cabinet Member for Housing", ["Leader", "Cabinet Member for Housing"]),
        ("Director of Finance (Section 151 Officer) to sign", ["Director of Finance (Section 151 Officer)"]),
        ("the Head of Legal Services and Monitoring Officer be", ["Head of Legal Services and Monitoring Officer"]),
        (
            "Director of Housing, Head of Law and Monitoring Officer",
            ["Director of Housing", "Head of Law and Monitoring Officer"],
        ),
        ("Service Director, Climate, Waste and Transport", ["Service Director, Climate, Waste and Transport"]),
        ("Executive Director - Place", ["Executive Director - Place"]),
        ("Portfolio Holder for Finance + Leisure", ["Portfolio Holder for Finance + Leisure"]),
        ("Leader of the Council + Deputy Chair", ["Leader of the Council", "Deputy Chair"]),
        ("Assistant Director (Communities)", ["Assistant Director (Communities)"]),
        ("Director: Health & Wellbeing", ["Director: Health & Wellbeing"]),
        (
            "Portfolio Holder: Leisure and Culture and the Group Director of Growth",
            ["Portfolio Holder: Leisure and Culture", "Group Director of Growth"],
        ),
        ("CORPORATE DIRECTOR, RESOURCES (J. ABENETHY)", ["CORPORATE DIRECTOR, RESOURCES"]),
        (
            "the director of public health and the chief executive to agree",
            ["director of public health", "chief executive"],
        ),
        ("Chief Executive of Oldtown District Council, introduced", ["Chief Executive of Oldtown District Council"]),
        ("Head of Growth at Oldtown Borough Council, said", ["Head of Growth at Oldtown Borough Council"]),
        ("Police and Crime Commissioner for Weirshire", ["Police and Crime Commissioner for Weirshire"]),
        ("the Police, Fire and Crime Commissioner for Weir agreed", ["Police, Fire and Crime Commissioner for Weir"]),
        ("Mayor of the West Weir, Ann Roe", ["Mayor of the West Weir"]),
        ("Chair of the Planning Committee", ["Chair of the Planning Committee"]),
        ("the Depute Leader and the Leader of the Opposition", ["Depute Leader", "Leader of the Opposition"]),
        ("Executive Lead Member for Children’s Services has", ["Executive Lead Member for Children’s Services"]),
        ("Finance and Leisure Portfolio Holder", ["Finance and Leisure Portfolio Holder"]),
        ("Ann Roe - Section 151 Officer", ["Section 151 Officer"]),
        ("Mrs Roe Strategic Commissioner", ["Strategic Commissioner"]),
        ("Ann Roe (Vice-Chair) spoke", ["Vice-Chair"]),
        ("Miss U Holt (Solicitor)", ["Solicitor"]),
        ("Democratic Services Officer", ["Democratic Services Officer"]),
        ("Paul Roe\tChief Officer, Resources\nTim Poe\tHead of Law", ["Chief Officer, Resources", "Head of Law"]),
        ("Director of Care, and Ann Roe were", ["Director of Care"]),
    ],
)
def test_an_office_begins_and_ends_where_it_should(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Members noted it.",
        "All officers and councillors were thanked.",
        "Lead officer: Ann Roe",
        "Heads of Terms were agreed",
        "a member of the scheme",
    ],
)
def test_people_at_large_and_labels_are_no_offices(text: str) -> None:
    assert named(text) == []


def test_the_holder_in_brackets_is_told_and_stays_out_of_the_name() -> None:
    text = "Cabinet Member for Roads (Orla Dunne)"
    office = next(iter(offices(text)))
    assert office.holder is not None
    assert text[slice(*office.holder)] == "Orla Dunne"
    assert next(iter(offices("Cabinet Member for Roads (archived 9/10/23)"))).holder is None


def test_a_bare_word_is_marked_as_incomplete() -> None:
    assert [o.complete for o in offices("the Chair, the Cabinet Member and the Monitoring Officer")] == [
        False,
        False,
        True,
    ]


@pytest.mark.parametrize(
    "text", ["Head of " * 6000, "Aa " * 20000, "Director, " * 6000, "A" * 200000, "of the Director " * 4000]
)
def test_long_monotonous_text_is_read_in_time(text: str) -> None:
    began = time.process_time()
    list(offices(text))
    assert time.process_time() - began < 30  # seconds of processor time; a runaway pattern takes minutes
