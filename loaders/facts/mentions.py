"""Whatever else a decision or item names is at least mentioned: the weakest tie, so that nothing named is lost."""

from __future__ import annotations

from loaders.context import Context, Subject
from loaders.facts.organisation_grammar.named import Named
from loaders.facts.organisation_grammar.nodes import organisation_node

_TIES = ("INVOLVES", "MADE_BY", "CONSULTS", "CONSIDERED_BY", "DELEGATES_TO", "MENTIONS")


def find(context: Context) -> None:
    """States MENTIONS to every organisation named in a subject's text that has no closer tie to it."""
    for subject in context.subjects:
        _organisations(context, subject)


def _organisations(context: Context, subject: Subject) -> None:
    findings = context.findings
    skipped = [s.span for s in subject.part.sections if s.role in ("summary", "boilerplate")]
    tied = {e.target for e in findings.edges_from(subject.node, *_TIES)}
    for each in context.within("organisations", subject.part.span):
        if not isinstance(each.data, Named) or each.data.how == "self" or any(s.contains(each.span) for s in skipped):
            continue
        node = organisation_node(context, each)
        if node not in tied:
            findings.tie("MENTIONS", subject.node, node, each.span, "mentions/organisation", 0.8)
