"""Bodies that looked at a decision before, and sentences that only look like it."""

from __future__ import annotations

import pytest

from graph.evidence import Document, Span
from loaders.context import Context, Subject
from loaders.facts import considered_by
from loaders.findings import Findings
from loaders.reading import Part, Reading

CASES = """\
The Place Scrutiny Panel was in favour (12 May 2023).|Place Scrutiny Panel 2023-05-12
The item had been to the Economy Scrutiny Committee on 4 June 2021.|Economy Scrutiny Committee 2021-06-04
Following consideration by the Resources Select Committee on 3 March 2020, the Cabinet is asked to agree.|Resources Select Committee 2020-03-03
The report was laid before the Audit and Governance Committee on 1 July 2019 and no changes were sought.|Audit and Governance Committee 2019-07-01
The recommendation of the Overview and Scrutiny Committee (14 September 2022) was accepted.|Overview and Scrutiny Committee 2022-09-14
The draft was shown to the Tenants' Panel on 3 April 2023.|Tenants' Panel 2023-04-03
Considered by: Place Scrutiny Panel, 4 May 2023|Place Scrutiny Panel 2023-05-04
The Overview and Scrutiny Panel asked about cost and backed the plan.|Overview and Scrutiny Panel
The matter was debated by the Joint Transport Board on 22nd March, 2019.|Joint Transport Board 2019-03-22
The minutes of the Cabinet meeting held on 5 May 2022 were agreed.|
The next meeting of the Planning Committee will be held on 5 May 2022.|
The Scrutiny Committee may call in this decision by 5 May 2022.|
A progress report will come back to the Housing Committee on 5 May 2024.|
Councillor Smith was appointed to the Pension Board on 5 May 2022.|
The Deputy Leader and Cabinet Member for Finance decided this on 5 May 2022.|"""


@pytest.mark.parametrize("case", CASES.splitlines())
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
