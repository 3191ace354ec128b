"""Delegations with consultees, sentence by sentence: the wording of many councils, in words of our own."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.evidence import Document, Span
from loaders.context import Context, Subject
from loaders.facts import delegations
from loaders.findings import Findings
from loaders.reading import Clause, Part, Reading

# One case a line: sentence | who may act | who must be asked
CASES = (Path(__file__).parent / "cases" / "delegations.txt").read_text(encoding="utf-8").splitlines()


def read(text: str, *, clause: bool = True) -> Context:
    document = Document.of_text(text)
    whole = Span(0, len(text))
    part = Part(whole, clauses=(Clause("7", whole),) if clause else ())
    findings = Findings(document)
    context = Context(document, Reading("decision-page", "a test", 0.5, (part,)), findings)
    context.subjects.append(Subject(findings.node("Decision", None, whole), "Decision", part))
    return context


def ends(context: Context, kind: str) -> list[str]:
    return sorted(context.findings.name_of(e.target) for e in context.findings.edges if e.type == kind)


@pytest.mark.parametrize("case", CASES)
def test_who_may_act_and_who_is_asked(case: str) -> None:
    sentence, actors, asked = case.split("|")
    context = read(sentence)
    delegations.find(context)
    assert ends(context, "DELEGATES_TO") == sorted(a for a in actors.split(";") if a)
    assert ends(context, "CONSULTS") == sorted(a for a in asked.replace("’", "'").split(";") if a)


def test_both_edges_name_the_clause() -> None:
    context = read("Delegate authority to the Director of Place, in consultation with the Leader, to sign.")
    delegations.find(context)
    assert {dict(e.properties)["clause"] for e in context.findings.edges} == {"7"}


def test_without_clauses_the_label_is_one() -> None:
    context = read("Authority is delegated to the Director of Place to sign.", clause=False)
    delegations.find(context)
    assert [dict(e.properties) for e in context.findings.edges] == [{"clause": "1"}]


def test_a_long_damaged_line_is_read_in_time() -> None:
    context = read("Delegate authority to the Director of Place, in consultation with the Leader " * 1500)
    delegations.find(context)
    assert ends(context, "DELEGATES_TO") == ["Director of Place"]
    context = read("authorise the Leader " + "(the and or) " * 300 + "x Chair to sign")
    delegations.find(context)
    assert ends(context, "DELEGATES_TO") == ["Leader"]


def test_names_of_a_list_may_be_marked_or_held() -> None:
    context = read(
        "That authority be delegated to: (i) the Director of Housing (Ann Lee); and (ii) the Director of Finance."
    )
    delegations.find(context)
    assert ends(context, "DELEGATES_TO") == ["Director of Finance", "Director of Housing"]


def test_an_organisation_may_be_asked_but_not_empowered() -> None:
    context = read("That the Chief Executive be authorised, in consultation with Sport England, to agree terms.")
    delegations.find(context)
    assert ends(context, "DELEGATES_TO") == ["Chief Executive"]
    assert ends(context, "CONSULTS") == ["Sport England"]
