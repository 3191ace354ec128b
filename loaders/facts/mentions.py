"""Whatever else a decision or item names is at least mentioned: the weakest tie, so that nothing named is lost."""

from __future__ import annotations

from collections import Counter

from loaders.context import Context, Subject
from loaders.facts.bodies import body_node
from loaders.facts.organisation_grammar.named import Named
from loaders.facts.organisation_grammar.nodes import organisation_node

_MOST_EVIDENCE = 20  # quotes of one edge
_TIES = ("INVOLVES", "MADE_BY", "CONSULTS", "CONSIDERED_BY", "DELEGATES_TO", "MENTIONS")


def find(context: Context) -> None:
    """States MENTIONS to every organisation named in a subject's text that has no closer tie to it."""
    for subject in context.subjects:
        _organisations(context, subject)
        _bodies(context, subject)


def _bodies(context: Context, subject: Subject) -> None:
    """Bodies of other organisations and forums; the record's own cabinet and committees have ties of their own."""
    findings = context.findings
    skipped = [s.span for s in subject.part.sections if s.role in ("summary", "boilerplate")]
    tied = {e.target for e in findings.edges_from(subject.node) if e.type != "MENTIONS"}
    for each in context.within("bodies", subject.part.span):
        if any(s.contains(each.span) for s in skipped):
            continue
        node = body_node(context, each)
        if node not in tied:
            findings.tie("MENTIONS", subject.node, node, each.span, "mentions/body", 0.7)


def _organisations(context: Context, subject: Subject) -> None:
    findings = context.findings
    skipped = [s.span for s in subject.part.sections if s.role in ("summary", "boilerplate")]
    tied = {e.target for e in findings.edges_from(subject.node, *_TIES)}
    seen: Counter[str] = Counter()
    for each in context.within("organisations", subject.part.span):
        if not isinstance(each.data, Named) or each.data.how == "self" or any(s.contains(each.span) for s in skipped):
            continue
        node = organisation_node(context, each)
        seen[node] += 1
        if node not in tied and seen[node] <= _MOST_EVIDENCE:
            findings.tie("MENTIONS", subject.node, node, each.span, "mentions/organisation", 0.8)
