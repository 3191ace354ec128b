"""Payers and payees that no rule of the grammar tells: weighed, and never against a rule."""

from __future__ import annotations

import pytest

from graph.evidence import Document
from loaders.extract import extract
from loaders.weights.linear import load

HEAD = "Decision details\nSea wall\nDecision Maker: Cabinet\nDecision:\n"


def ties(sentence: str) -> list[tuple[str, str, str]]:
    """(kind of tie, name of the party, rule) of every end of a sum."""
    extraction = extract(Document.of_text(f"{HEAD}{sentence}\n"))
    names = {p.node: str(p.value) for p in extraction.properties if p.property == "name"}
    found: list[tuple[str, str, str]] = []
    for edge in extraction.edges:
        if edge.type in ("PROVIDES", "AWARDED_TO"):
            party = edge.source if edge.type == "PROVIDES" else edge.target
            found.append((edge.type, names.get(party, ""), edge.evidence[0].rule))
    return found


@pytest.mark.parametrize("sentence", ["Tideway Builders Ltd got the work, its price being keen: £48,000."])
def test_an_open_end_takes_the_likeliest_party(sentence: str) -> None:
    assert ("AWARDED_TO", "Tideway Builders Ltd") in [t[:2] for t in ties(sentence)]


def test_a_rule_goes_first() -> None:
    told = ties("To pay £40,000 to Seaview Rowing Club out of the Coast Fund.")
    assert [t for t in told if t[0] == "AWARDED_TO"] == [("AWARDED_TO", "Seaview Rowing Club", "money/to")]


def test_no_party_pays_and_is_paid_the_same_sum() -> None:
    told = ties("The Environment Agency and Seaton Town Council spoke of £90,000.")
    names = [t[1] for t in told]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("name", ["payers", "payees"])
def test_the_models_know_two_answers(name: str) -> None:
    assert load(name).answers == ("no", "yes")
