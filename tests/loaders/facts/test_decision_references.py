"""Decision numbers of many shapes, and numbers that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.evidence import Document, Span
from loaders.context import Context, Subject
from loaders.facts import decision_references
from loaders.findings import Findings
from loaders.reading import Part, Reading

# One case a line: sentence | what is read from it
CASES = (Path(__file__).parent / "cases" / "decision_references.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("case", CASES)
def test_numbers_of_other_decisions(case: str) -> None:
    sentence, wanted = case.split("|")
    document = Document.of_text(sentence)
    part = Part(Span(0, len(sentence)))
    findings = Findings(document)
    context = Context(document, Reading("decision-page", "a test", 0.5, (part,)), findings)
    decision = findings.node("Decision", None, part.span)
    findings.state(decision, "reference", "MD2500", Span(0, 1), "a test")
    context.subjects.append(Subject(decision, "Decision", part))
    decision_references.find(context)
    found = [f"{findings.name_of(e.target)} {dict(e.properties)['relation']}" for e in findings.edges]
    assert sorted(found) == sorted(w for w in wanted.split(";") if w)
