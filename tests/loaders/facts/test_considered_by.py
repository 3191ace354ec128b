"""Bodies that looked at a decision before, and sentences that only look like it."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.evidence import Document, Span
from loaders.context import Context, Subject
from loaders.facts import considered_by
from loaders.findings import Findings
from loaders.reading import Part, Reading

# One case a line: sentence | what is read from it
CASES = (Path(__file__).parent / "cases" / "considered_by.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("case", CASES)
def test_who_considered_it(case: str) -> None:
    sentence, wanted = case.split("|")
    document = Document.of_text(sentence)
    part = Part(Span(0, len(sentence)))
    findings = Findings(document)
    context = Context(document, Reading("decision-page", "a test", 0.5, (part,)), findings)
    context.subjects.append(Subject(findings.node("Decision", None, part.span), "Decision", part))
    considered_by.find(context)
    found = [
        f"{findings.name_of(e.target)} {dict(e.properties).get('considered_on', '')}".strip() for e in findings.edges
    ]
    assert found == ([wanted] if wanted else [])
