"""Sums of money: one Funding for each thing a sum tells of, with its status, its payer and payee, and what it is for.

Prose that repeats a sum states the same Funding, a table cell is one of its own, a threshold is none. The grammar,
the tables and the words are in `loaders/money/`.
"""

from __future__ import annotations

from graph.evidence import Span
from loaders.context import Context, Mention, Subject
from loaders.money.carried import carry
from loaders.money.funding import Fundings
from loaders.money.read_sums import stated_in
from loaders.money.stated import Stated
from loaders.money.totals import relate
from loaders.money.weighing import weigh


def mentions(context: Context) -> list[Mention]:
    """Every sum of the document; `data` is a Stated."""
    text = context.document.text
    return [
        Mention("money", s.sum.span, text[s.sum.span.starts_at : s.sum.span.ends_at], None, s)
        for s in stated_in(context)
    ]


def find(context: Context) -> None:
    """States the Fundings of each decision and item, and which of them are parts of which total."""
    by_subject: dict[str, list[Stated]] = {}
    subjects = {s.node: s for s in context.subjects}
    for mention in context.mentions("money"):
        subject = context.subject_at(mention.span)
        if (
            subject is not None
            and _counts(subject, mention.span)
            and not mention.data.threshold
            and mention.data.sum.pence
        ):
            by_subject.setdefault(subject.node, []).append(mention.data)
    nodes: dict[int, str] = {}
    for node, stated in by_subject.items():
        carry(context, subjects[node].part.span, stated)
        weigh(context, stated)
        fundings = Fundings(context, subjects[node])
        for one in sorted(stated, key=lambda s: (s.cell is None, s.sum.span)):  # cells first: prose repeats them
            nodes[one.sum.span.starts_at] = fundings.state(one)
    context.shared["funding"] = nodes
    context.shared["totals"] = relate(context, [s for group in by_subject.values() for s in group], nodes)


def _counts(subject: Subject, span: Span) -> bool:
    """Whether a place of a decision states facts: not in criteria, a machine's summary, or a label's own words."""
    part = subject.part
    if any(s.span.contains(span) for s in part.section("summary", "boilerplate")):
        return False
    return not any(f.value.contains(span) or (f.label and f.label.contains(span)) for f in part.all("reason_key"))
