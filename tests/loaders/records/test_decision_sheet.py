"""Decision sheets of a meeting: the head tells who, when and where for every item."""

from __future__ import annotations

from typing import Any

import pytest

from graph.evidence import Document
from loaders.extract import extract
from loaders.records import recognise

SHEET = """Larkshire Borough Council
Executive
Decision List

Date: Thursday, 6 March 2025   Time: 6.30 pm

The decisions below may be implemented on 17 March 2025 unless called in.

4. Millpond Bathing Water Plan

Decision:

That the Executive:
1. Adopted the Millpond Bathing Water Plan 2025-2030.
2. Set aside £40,000 for signs.

5. Quarter 3 Budget Monitoring (Q3)

(Contact Officer: Orla Penhale, Head of Finance)

Decision:

That the report be noted.
"""
NOTICE = """HOLLOWAY DISTRICT COUNCIL
NOTICE OF DECISIONS
CABINET
Tuesday, 4 June 2024

Published: 6 June 2024. These decisions come into force on 14 June 2024.

1  APOLOGIES FOR ABSENCE

None.

2  LOCAL PLAN TIMETABLE

RESOLVED: That the Local Plan timetable be approved.

3  PLAY AREAS

RESOLVED that
(a) the play area programme be agreed; and
(b) the Head of Parks be authorised to let the contracts.
"""
HEADED = """Decisions of the Cabinet Committee

Wednesday 5 February 2025

Bridge Street Toilets

Decision
To close the Bridge Street toilets on 31 March 2025.

Reasons
They cost more than they are worth.

Winter Fuel Grants

Decision
To award £9,000 to Warm Larkshire.
"""


def read(text: str) -> list[dict[str, Any]]:
    extraction = extract(Document.of_text(text))
    found: list[dict[str, Any]] = []
    for node in (n.id for n in extraction.nodes if n.label == "Decision"):
        its: dict[str, Any] = {p.property: p.value for p in extraction.properties if p.node == node}
        its["made_by"] = [e.evidence[0].quote for e in extraction.edges if e.source == node and e.type == "MADE_BY"]
        its["clauses"] = sum(e.source == node and e.type == "RESOLVES" for e in extraction.edges)
        found.append(its)
    return found


@pytest.mark.parametrize(
    ("text", "titles", "clauses", "day", "body"),
    [
        (SHEET, ["Millpond Bathing Water Plan", "Quarter 3 Budget Monitoring (Q3)"], [2, 1], "2025-03-06", "Executive"),
        (NOTICE, ["LOCAL PLAN TIMETABLE", "PLAY AREAS"], [1, 2], "2024-06-04", "CABINET"),
        (HEADED, ["Bridge Street Toilets", "Winter Fuel Grants"], [1, 1], "2025-02-05", "Cabinet Committee"),
    ],
)
def test_every_item_is_a_decision_with_what_the_head_says(
    text: str, titles: list[str], clauses: list[int], day: str, body: str
) -> None:
    assert recognise(Document.of_text(text)).kind == "decision-list"
    found = read(text)
    assert [d["name"] for d in found] == titles
    assert [d["clauses"] for d in found] == clauses
    assert {d["decided_on"] for d in found} == {day}
    assert all(d["made_by"] == [body] for d in found)


def test_days_of_force_and_publication_come_from_the_head() -> None:
    assert {d["effective_from"] for d in read(SHEET)} == {"2025-03-17"}
    notice = read(NOTICE)[0]
    assert (notice["published_on"], notice["effective_from"]) == ("2024-06-06", "2024-06-14")


def test_a_contact_in_brackets_under_the_title_is_the_officer() -> None:
    extraction = extract(Document.of_text(SHEET))
    assert any(e.type == "CONTACT" and e.evidence[0].quote == "Orla Penhale" for e in extraction.edges)


def test_minutes_that_list_who_came_are_no_sheet() -> None:
    text = "Minutes of the Cabinet\n" + SHEET.replace("Decision List", "Present: Councillor A Bell, Councillor C Dee")
    assert recognise(Document.of_text(text)).kind == "minutes"
