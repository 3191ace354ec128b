"""Names of organisations that only the words around them tell, and runs of capitals that are no names."""

from __future__ import annotations

import pytest

from graph.evidence import Document
from loaders.extract import extract
from loaders.weights.linear import load

HEAD = "Decision details\nShelter in winter\nDecision Maker: Cabinet\nDecision:\n"


def organisations(sentence: str) -> set[str]:
    extraction = extract(Document.of_text(f"{HEAD}{sentence}\n"))
    labels = {n.id: n.label for n in extraction.nodes}
    return {str(p.value) for p in extraction.properties if p.property == "name" and labels[p.node] == "Organisation"}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The beds are run by Harbour Lights Outreach, £41,000, and Seaview Pantry, £9,500.", "Seaview Pantry"),
        ("A grant was paid to Making Waves, £12,000, for the season.", "Making Waves"),
    ],
)
def test_names_beside_money(sentence: str, name: str) -> None:
    assert name in organisations(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "That the works in Table 2 be approved in line with Standing Order 14.",
        "The bridge lies between Upper Seaton and Cove Hill.",
        "Section 106 of the Housing Act 1996 applies.",
    ],
)
def test_other_runs_of_capitals_are_no_organisations(sentence: str) -> None:
    assert organisations(sentence) == set()


def test_the_model_knows_two_answers() -> None:
    assert load("names").answers == ("name", "other")
