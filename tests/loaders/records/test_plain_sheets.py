"""Sheets and forms in the plainest layouts: decisions of a meeting told in sentences, labels whose colons were lost."""

from __future__ import annotations

from graph.evidence import Document, Extraction
from loaders.extract import extract

SHEET = """Decisions taken by the Cabinet on Tuesday 12 March 2024
The decisions will come into force on 20 March 2024 unless called in.

Item 5 Leisure contract

Cabinet agreed to:
1. award the contract to Brine Leisure Ltd for ten years; and
2. delegate to the Head of Legal Services authority to sign it.

Item 6 Local Plan

Cabinet agreed to note the timetable.
"""
FORM = """NOTICE OF DELEGATED DECISION
In accordance with the Openness of Local Government Bodies Regulations 2014
Date decision taken 16 May 2024
Officer making decision Head of Environmental Services
Decision To accept a grant of £48,000 for air quality monitoring.
Reason for decision Grant was awarded following a bid.
"""
TRAIL = """Home | Council and democracy | Meetings | Decisions

Decision details

Quay repairs

Decision Maker: Cabinet
Decision status: Recommendations Approved
Decision:
That the quay be repaired.
"""


def read(text: str) -> Extraction:
    return extract(Document.of_text(text))


def names(extraction: Extraction, label: str) -> list[str]:
    labels = {n.id: n.label for n in extraction.nodes}
    return [str(p.value) for p in extraction.properties if p.property == "name" and labels[p.node] == label]


def values(extraction: Extraction, name: str) -> set[object]:
    return {p.value for p in extraction.properties if p.property == name}


def test_a_meetings_decisions_told_in_sentences_are_a_list() -> None:
    extraction = read(SHEET)
    assert extraction.kind == "decision-list"
    assert names(extraction, "Decision") == ["Leisure contract", "Local Plan"]
    assert len([e for e in extraction.edges if e.type == "RESOLVES"]) == 3
    assert values(extraction, "effective_from") == {"2024-03-20"}


def test_a_form_without_colons() -> None:
    extraction = read(FORM)
    assert names(extraction, "Post") == ["Head of Environmental Services"]
    assert values(extraction, "decided_on") == {"2024-05-16"}


def test_the_way_to_the_page_is_neither_title_nor_label() -> None:
    assert names(read(TRAIL), "Decision") == ["Quay repairs"]


MINUTES = """Seaton Council

Meeting of Cabinet

Tuesday, 15 October 2024

Present:	Councillor Ann Hay (Cove and Hill City Council) (Chair), Councillor Ruth Sand (Seaton Council)

1. Apologies for absence

There were none.

2. Record of decisions

The record of the meeting held on 24 September 2024 was agreed and signed as correct.

3. Sea wall

Decision number:	Decision:

141/2024	The Cabinet agreed that the wall be raised.

142/2024	The Cabinet agreed to delegate authority to the Director of Works to let the contract.
"""


def test_an_item_called_record_of_decisions_makes_minutes_no_record() -> None:
    extraction = read(MINUTES)
    assert extraction.kind == "minutes"
    assert names(extraction, "Body") == ["Cabinet"]
    resolved = [e for e in extraction.edges if e.type == "RESOLVES"]
    assert len(resolved) == 3
    assert [dict(e.properties)["clause"] for e in extraction.edges if e.type == "DELEGATES_TO"] == ["142/2024"]


def test_a_council_in_brackets_is_nobody_who_attended() -> None:
    extraction = read(MINUTES)
    people = {p.node: str(p.value) for p in extraction.properties if p.property == "name"}
    there = {people[e.source]: dict(e.properties)["capacity"] for e in extraction.edges if e.type == "ATTENDED"}
    assert there == {"Ann Hay": "chair", "Ruth Sand": "member"}
    assert "Chair" not in names(extraction, "Post")
