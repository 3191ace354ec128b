"""The part that money gives an organisation: who pays a sum of the decision funds it, who is paid supplies or receives.

Only for organisations whose part no other words tell: "£20,000 to Age UK Norfolk and £15,000 to Norwich Foodbank".
"""

from __future__ import annotations

import re

from graph.evidence import EdgeStatement, Span
from loaders.context import Context
from loaders.findings import Findings
from loaders.money.parties import BODY_WORD

_BOUGHT = re.compile(
    r"\b(?:contract(?:s|or|ors)?|tender\w*|procure\w*|supplier|suppl(?:y|ied)|quotation|call-?off|invoice\w*|"
    r"purchase\w*|framework|appoint\w*|commission\w*|consultan\w*|fees?)\b",
    re.IGNORECASE,
)


def find(context: Context) -> None:
    """States INVOLVES for the organisations at either end of a decision's sums."""
    findings = context.findings
    for subject in context.subjects:
        involved = {e.target for e in findings.edges_from(subject.node, "INVOLVES")}
        own = {e.target for e in findings.edges_from(subject.node, "TAKEN_BY")}
        for funding in [n for n in involved if findings.labels[n] == "Funding"]:
            ends = [(e, e.source, "funder") for e in findings.edges_to(funding, "PROVIDES")]
            ends += [(e, e.target, _paid_as(context, e)) for e in findings.edges_from(funding, "AWARDED_TO")]
            for edge, node, role in ends:
                if findings.labels[node] == "Organisation" and node not in involved | own and _is_body(context, edge):
                    _state(findings, subject.node, node, role, edge)


def _is_body(context: Context, edge: EdgeStatement) -> bool:
    """Whether the party is an organisation by its own name, not only by its place beside a sum."""
    at = Span(edge.evidence[0].starts_at, edge.evidence[0].ends_at)
    named = [m for m in context.within("organisations", at) if m.data.how != "role"]
    words = context.document.quote(at)
    return bool(named or BODY_WORD.search(words)) and not words.endswith("Government")


def _state(findings: Findings, subject: str, node: str, role: str, edge: EdgeStatement) -> None:
    spans = [Span(s.starts_at, s.ends_at) for s in edge.evidence[:2]]
    sure = min(0.7, max(s.confidence for s in edge.evidence))
    findings.tie("INVOLVES", subject, node, spans, f"organisations/{role}-by-money", sure, role=role)


def _paid_as(context: Context, edge: EdgeStatement) -> str:
    """Supplier where the sentence speaks of a contract, else recipient."""
    sentence = context.sentence_at(edge.evidence[0].starts_at)
    return "supplier" if _BOUGHT.search(context.document.quote(sentence)) else "recipient"
