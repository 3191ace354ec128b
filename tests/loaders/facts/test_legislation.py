"""Titles of Acts and instruments in running text."""

from __future__ import annotations

from graph.evidence import Document, Span
from loaders.context import Context, Subject
from loaders.facts import legislation
from loaders.findings import Findings
from loaders.reading import Part, Reading

TEXT = """Section 111 of the Local Government Act 1972 and the Localism Act 2011 give the power. So does the 2011 Act.
It is exempt under paragraph 3 of Part 1 of SCHEDULE 12A OF THE LOCAL GOVERNMENT ACT 1972.
The Town and Country Planning
(Scotland) Act 1997, the Social Services and Well-being (Wales) Act 2014 and the Local Government (Wales) Measure 2011
were read.
Under the Local Authorities (Functions and
Responsibilities) (England) Regulations 2000, the Public Contracts Regulations 2015 and Directive 2014/24/EU.
The Care Act places a duty.
The High Street Traffic Regulation Order 2019 was made. The Act says so. LGA 2000 applies."""


def test_each_law_once_by_its_title() -> None:
    document = Document.of_text(TEXT)
    part = Part(Span(0, len(TEXT)))
    findings = Findings(document)
    context = Context(document, Reading("decision-page", "a test", 0.5, (part,)), findings)
    context.subjects.append(Subject(findings.node("Decision", None, part.span), "Decision", part))
    legislation.find(context)
    assert {findings.name_of(e.target) for e in findings.edges} == {
        "Local Government Act 1972",
        "Localism Act 2011",
        "Town and Country Planning (Scotland) Act 1997",
        "Social Services and Well-being (Wales) Act 2014",
        "Local Government (Wales) Measure 2011",
        "Local Authorities (Functions and Responsibilities) (England) Regulations 2000",
        "Public Contracts Regulations 2015",
        "Directive 2014/24/EU",
        "Care Act",
        "Local Government Act 2000",
    }
    years = {p.value for p in findings.properties if p.property == "year"}
    assert years == {1972, 2011, 1997, 2014, 2000, 2015}
