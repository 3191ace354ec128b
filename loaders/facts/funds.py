"""Funds that a decision names and that pay it nothing stated: CONCERNS or MENTIONS.

A fund, reserve or grant whose sums are stated is tied to the decision by its money (INVOLVES, PROVIDES); another tie
would say it
twice. What is left: a fund named without a sum. A reserve or grant without one is an account of the council, not a
programme.
"""

from __future__ import annotations

from loaders.context import Context
from loaders.facts.programmes import pays
from loaders.names.nodes import NameRead
from loaders.names.ties import tie_names


def find(context: Context) -> None:
    """Ties each fund to the decisions that name it, unless money does."""
    findings = context.findings
    paid = {
        (e.source, i.source)
        for e in findings.edges
        if e.type == "PROVIDES"
        for i in findings.edges_to(e.target, "INVOLVES")
    }
    paid |= {
        (e.target, i.source)
        for e in findings.edges
        if e.type in ("FUNDS", "AWARDED_TO")
        for i in findings.edges_to(e.source, "INVOLVES")
    }
    for mention in context.mentions("programmes"):
        if not pays(mention) or not isinstance(mention.data, NameRead) or mention.data.kind != "fund":
            continue
        subject = context.subject_at(mention.span)
        if subject is not None and (mention.node, subject.node) not in paid:
            tie_names(context, [mention], "Programme")
