"""Decision numbers of many shapes, and numbers that are none."""

from __future__ import annotations

import pytest

from graph.evidence import Document, Span
from loaders.context import Context, Subject
from loaders.facts import decision_references
from loaders.findings import Findings
from loaders.reading import Part, Reading

CASES = """\
This replaces decision 19/00042 in full.|19/00042 supersedes
Further to decision number 124/2016 the works go on.|124/2016 implements
The Director has varied officer decision OKD7 20-21.|OKD7 20-21 amends
Phase one, approved by decision HT9 (21/22), comes to an end.|HT9 (21/22) discontinues
As reported under MD2471 and decision DD1190.|MD2471 cites;DD1190 cites
The outcome of decision D52001 was a saving.|D52001 reports_outcome_of
See the record of decision PCC/2021/045.|PCC/2021/045 cites
Executive decisions 21/00064 and 22/00013 remain.|21/00064 cites;22/00013 cites
Cabinet minute C204 of May set the terms.|C204 cites
Planning decision 22/01234/FUL was issued.|
Contract 20/4411 was let.|
The decision of 12/05/2023 stands.|
The decision made on 4 May 2020 stands.|
Minute No. 41 refers.|
A decision worth £250,000 was taken in 2023/24.|
This decision, MD2500, takes effect.|"""


@pytest.mark.parametrize("case", CASES.splitlines())
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
