"""What programmes and strategies are to a decision and to one another."""

from __future__ import annotations

from graph.evidence import Document, Span
from loaders.context import Context, Subject
from loaders.facts import funds, programmes, strategies
from loaders.findings import Findings
from loaders.reading import Part, Reading


def read(text: str, title: str = "") -> set[tuple[str, str, str]]:
    document = Document.of_text(text)
    at = text.index(title) if title else 0
    part = Part(Span(0, len(text)), title=Span(at, at + len(title)) if title else None)
    findings = Findings(document)
    context = Context(document, Reading("decision-page", "a test", 0.5, (part,)), findings)
    decision = findings.node("Decision", None, part.span)
    context.subjects.append(Subject(decision, "Decision", part))
    for module in (strategies, programmes, funds):
        module.find(context)
    name = {decision: "decision"}
    return {
        (e.type, name.get(e.source) or findings.name_of(e.source), name.get(e.target) or findings.name_of(e.target))
        for e in findings.edges
    }


def test_a_decision_concerns_what_its_title_names() -> None:
    edges = read("Quayside Bees Project\n\nTo pay for hives in the Quayside Bees Project.", "Quayside Bees Project")
    assert edges == {("CONCERNS", "decision", "Quayside Bees Project")}


def test_a_decision_supports_the_strategy_it_serves() -> None:
    assert ("SUPPORTS", "decision", "Northshire Pollinator Strategy") in read(
        "This helps to deliver the Northshire Pollinator Strategy."
    )


def test_one_programme_is_part_of_another() -> None:
    assert ("PART_OF", "Green Quays programme", "Harbour Renewal Programme") in read(
        "It is a strand of the Green Quays programme of the Harbour Renewal Programme."
    )


def test_who_issued_it_is_read_from_the_sentence() -> None:
    edges = read("Arts Council England will pay under its Bright Streets Fund.")
    assert ("ISSUED_BY", "Bright Streets Fund", "Arts Council England") in edges


def test_a_strategy_replaces_another() -> None:
    edges = read("Adopt the Waste Strategy 2030-2040, which replaces the Waste Strategy 2020-2030.")
    assert ("SUCCEEDED_BY", "Waste Strategy 2020-2030", "Waste Strategy 2030-2040") in edges


def test_a_reserve_is_not_what_a_decision_is_about() -> None:
    assert read("It is met from the Flood Works Reserve.") == set()
    assert read("It is met from the Flood Works Fund.") == {("MENTIONS", "decision", "Flood Works Fund")}


def test_a_title_used_in_a_sentence_names_a_programme() -> None:
    text = "Bright Streets Northshire: phase two\n\nThe Council will go on with Bright Streets Northshire for a year."
    assert ("CONCERNS", "decision", "Bright Streets Northshire") in read(text, "Bright Streets Northshire: phase two")
    hall = "Old Mill House: new lease\n\nThe Council will let Old Mill House for a year."
    assert read(hall, "Old Mill House: new lease") == set()
