"""Delegations with consultees, sentence by sentence: the wording of many councils, in words of our own."""

from __future__ import annotations

import pytest

from graph.evidence import Document, Span
from loaders.context import Context, Subject
from loaders.facts import delegations
from loaders.findings import Findings
from loaders.reading import Clause, Part, Reading

# sentence | who may act | who must be asked
CASES = """\
That the Head of Planning be authorised, with the Leader's agreement, to sign the deed.|Head of Planning|Leader
That it be left to the Director of Place to settle the terms, subject to the Cabinet Member for Transport’s approval.|Director of Place|Cabinet Member for Transport
The Chief Executive, working with the Leader of the Council, is to finalise the heads of terms.|Chief Executive|Leader of the Council
Power to award the contract was conferred on the Executive Director of Resources, who shall first consult the Portfolio Holder for Finance.|Executive Director of Resources|Portfolio Holder for Finance
That the matter be remitted to the Chief Officer with power to act in consultation with the Convener and Vice Convener.|Chief Officer|Convener;Vice Convener
That delegated authority be given to the Director of Finance, in consultation with the Deputy Leader and Cabinet Member for Resources, to make minor changes.|Director of Finance|Deputy Leader and Cabinet Member for Resources
That the Director of Law & Governance be authorised to execute all documents.|Director of Law & Governance|
Authorise the Corporate Director of Resources, or their nominee, in liaison with the Cabinet Member for Finance, to approve expenditure.|Corporate Director of Resources|Cabinet Member for Finance
That the choice of supplier be at the discretion of the Head of Procurement.|Head of Procurement|
Agrees to delegate to the s151 Officer the authority to draw down the grant.|s151 Officer|
That, subject to the agreement of the Cabinet Member for Highways, the Head of Highways be authorised to make the Order.|Head of Highways|Cabinet Member for Highways
Delegates approval of the business case to the Investment Board.|Investment Board|
The Executive Director for Place be authorised to submit the bid, provided the Leader agrees.|Executive Director for Place|Leader
That the Head of Estates complete the purchase, the Deputy Leader and the Section 151 Officer first giving their agreement.|Head of Estates|Deputy Leader;Section 151 Officer
That the Director of Place be authorised to negotiate and complete the lease on terms approved by the Director of Law and Governance.|Director of Place|
Following consultation with the Cabinet Member for Housing, authority be delegated to the Director of Homes to sign the lease.|Director of Homes|Cabinet Member for Housing
The details are for the Head of Planning to settle with the Chair of the Planning Committee.|Head of Planning|Chair of the Planning Committee
To authorise the Director of Finance to make the payment once the Audit Committee has agreed.|Director of Finance|Audit Committee
Delegate to the Chief Executive, in consultation with the Programme Board, the power to issue grants.|Chief Executive|Programme Board
That approval of the final design rest with the Head of Highways and the Ward Members.|Head of Highways;Ward Members|
RESOLVED: That the Director of Legal Services be and is hereby authorised to affix the common seal.|Director of Legal Services|
That, in consultation with the Deputy Leader, the Managing Director finalises the contract.|Managing Director|Deputy Leader
That the report of the Director of Communities be noted.||
That the expenditure of £5m be authorised.||
That officers be instructed to prepare a report.||
To note that the Director of Finance, under existing delegated authority, has approved the write-offs.||"""


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


@pytest.mark.parametrize("case", CASES.splitlines())
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
        "That authority be delegated to: (i) the Director of Housing (Ann Lee); and (ii) the Director of Finance, to let."
    )
    delegations.find(context)
    assert ends(context, "DELEGATES_TO") == ["Director of Finance", "Director of Housing"]


def test_an_organisation_may_be_asked_but_not_empowered() -> None:
    context = read("That the Chief Executive be authorised, in consultation with Sport England, to agree terms.")
    delegations.find(context)
    assert ends(context, "DELEGATES_TO") == ["Chief Executive"]
    assert ends(context, "CONSULTS") == ["Sport England"]
