"""Persons named in a record, the posts they hold, and their ties to decisions and items.

Names are read by person_names.py, found by person_finding.py; person_register.py keeps one node for one person.
"""

from __future__ import annotations

from graph.evidence import Span
from loaders.context import Context, Mention
from loaders.facts.person_finding import find_names
from loaders.facts.person_register import register


def mentions(context: Context) -> list[Mention]:
    """Every person named; the span leaves titles of office out, `data` is a PersonName."""
    text = context.document.text
    return find_names(context, text)


def person_node(context: Context, span: Span) -> str | None:
    """The node of the person whose name stands at a span (or inside it), or None when none does.

    Mrs S Chandler, Sue Chandler and Mrs Chandler of one document are one node.
    """
    return register(context).node_at(span)


def find(context: Context) -> None:
    """States who is named in each decision or item."""
    known = register(context)
    for subject in context.subjects:
        for mention in context.within("people", subject.part.span):
            node = known.node(mention)
            if node is not None:
                context.findings.tie("MENTIONS", subject.node, node, mention.span, "people/named", 0.8)
