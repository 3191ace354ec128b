"""Clauses agreed, noted or recommended: one Resolution each, with its label, place, words and stage."""

from __future__ import annotations

from rapidfuzz import fuzz

from graph.evidence import Span
from loaders.context import Context, Subject
from loaders.reading import Clause
from loaders.records.clauses import clauses_in
from loaders.spelling import mend

_NAME_LENGTH = 120


def find(context: Context) -> None:
    """States RESOLVES for every clause of every decision. A proposal printed beside the decision adds its words as
    evidence.
    """
    for subject in context.subjects:
        if subject.label == "Decision" and subject.part.clauses:
            _of(context, subject)


def _of(context: Context, subject: Subject) -> None:
    findings, document = context.findings, context.document
    proposed = [c for s in subject.part.section("proposal") for c in clauses_in(document, s.span)]
    for position, clause in enumerate(subject.part.clauses, start=1):
        head = _head(document.text, clause.span)
        node = findings.node(
            "Resolution", head, clause.span, key=f"resolution@{subject.node}@{position}", rule="resolutions/clause"
        )
        findings.state(node, "label", clause.label, clause.span, "resolutions/label", 0.95)
        findings.state(node, "text", mend(document.quote(clause.span)), clause.span, "resolutions/text", 0.95)
        findings.conclude(node, "position", position, "resolutions/position")
        findings.conclude(node, "stage", clause.stage, "resolutions/stage")
        spans = [clause.span, *(c.span for c in proposed if _alike(context, c, clause))]
        findings.tie("RESOLVES", subject.node, node, spans[:2], "resolutions/clause", 0.93)


def _head(text: str, span: Span) -> Span:
    """The first words of a clause, as its name."""
    end = min(span.ends_at, span.starts_at + _NAME_LENGTH)
    if end < span.ends_at:
        cut = text.rfind(" ", span.starts_at + 20, end)
        end = cut if cut > 0 else end
    return Span(span.starts_at, end)


def _alike(context: Context, one: Clause, two: Clause) -> bool:
    a, b = context.document.quote(one.span)[:300], context.document.quote(two.span)[:300]
    return one.label == two.label and fuzz.ratio(a, b) >= 85
