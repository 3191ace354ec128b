"""A decision that only says yes: "I approve the above recommendations", "The request has my approval", "As recommended".

What was resolved then stands in the recommendations that it approves, so their clauses are the decision's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.evidence import Document
from loaders.reading import Clause, Section
from loaders.records.clauses import clauses_in

_ASKED = (
    r"(?:recommendations?|recommended (?:actions?|decisions?|course)|proposals?|request|requests|proposed (?:decision|action)s?"
    r"|report['’]s recommendations?|officers?['’]? recommendations?|action requested|course of action|decisions? (?:sought"
    r"|requested))"
)
_YES = (
    r"(?:approv\w+|agree[ds]?|accept\w*|endors\w+|adopt\w*|authoris\w+|support\w*|granted|confirmed|signed off|given)"
)
# "I approve the recommendations set out above", "The above request has my approval", "As per the recommendations".
_SAYS_YES = re.compile(
    rf"\b{_YES}\b[^.;\n]{{0,60}}?\b{_ASKED}\b|\b{_ASKED}\b[^.;\n]{{0,80}}?\b{_YES}\b"
    rf"|\b(?:as|in line with|in accordance with|per|as per|as set out in|as detailed in) (?:the )?(?:\w+ ){{0,2}}{_ASKED}\b"
    r"|\A\W*as (?:recommended|requested|proposed|set out (?:above|in the report)|per (?:the )?(?:report|above))\b"
    r"|\A\W*(?:(?:the )?(?:above )?(?:decision )?(?:was |is |has been )?(?:approved|agreed|accepted)|yes|i (?:approve|agree"
    r"|concur)|approval given)\W*\Z",
    re.I,
)
# What a signatory states about himself decides nothing.
_STATES = re.compile(
    r"\bI (?:hereby )?(?:confirm|declare|certify)(?: that)?,? I (?:have|do not have|am|know)\b"
    r"|\bI have (?:no|considered|read|consulted|taken)\b",
    re.I,
)
_LIMIT = 900  # characters; a longer text says for itself what it decides


def by_reference(document: Document, sections: Sequence[Section], clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """The clauses of the proposal where the decision is nothing but its approval, else the decision's own."""
    if len(clauses) > 1:
        return clauses
    decision = " ".join(document.quote(s.span) for s in sections if s.role == "decision")
    if len(decision) > _LIMIT:
        return clauses
    if not (
        _SAYS_YES.search(decision.strip()) or (_STATES.search(decision) and not re.search(rf"\bto {_YES}\b", decision))
    ):
        return clauses
    for section in sections:
        if section.role == "proposal":
            asked = clauses_in(document, section.span)
            if asked:
                return tuple(Clause(c.label, c.span, "noted" if c.stage == "noted" else "agreed") for c in asked)
    return clauses
