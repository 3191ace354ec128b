"""Organisations whose part no rule tells: each takes part, as what the words around it weigh."""

from __future__ import annotations

import pytest

from graph.evidence import Document
from loaders.extract import extract
from loaders.weights.linear import load

HEAD = "Decision details\nPantry network\nDecision Maker: Cabinet\nDecision:\n"


def roles(sentence: str) -> dict[str, str]:
    """Role by name of every organisation that the decision involves."""
    extraction = extract(Document.of_text(f"{HEAD}{sentence}\n"))
    names = {p.node: str(p.value) for p in extraction.properties if p.property == "name"}
    return {
        names[e.target]: str(dict(e.properties)["role"])
        for e in extraction.edges
        if e.type == "INVOLVES" and "role" in dict(e.properties)
    }


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "Members thanked Larkhill Community Trust, whose volunteers had kept the doors open.",
            "Larkhill Community Trust",
        ),
        ("A letter from Tideway Housing Association was read out.", "Tideway Housing Association"),
        ("The site adjoins land of Esk Valley Water Limited.", "Esk Valley Water Limited"),
    ],
)
def test_whoever_is_named_takes_part(sentence: str, name: str) -> None:
    assert name in roles(sentence)


def test_a_rule_that_speaks_is_not_overruled() -> None:
    assert roles("To award the contract for gritting to Moorside Highways Ltd.")["Moorside Highways Ltd"] == "supplier"


def test_the_weights_are_of_roles_that_the_schema_has() -> None:
    model = load("parts")
    known = {"lead", "partner", "funder", "supplier", "recipient", "regulator", "consultee", "other", "none"}
    assert set(model.answers) <= known
    assert len(model.bias) == len(model.answers)


def test_who_only_declared_an_interest_takes_no_part() -> None:
    text = f"{HEAD}The report was noted.\nDeclarations of interest:\nCllr Ann Hay is a trustee of Larkhill Community Trust.\n"
    extraction = extract(Document.of_text(text))
    names = {p.node: str(p.value) for p in extraction.properties if p.property == "name"}
    involved = {names.get(e.target) for e in extraction.edges if e.type == "INVOLVES"}
    assert "Larkhill Community Trust" not in involved
