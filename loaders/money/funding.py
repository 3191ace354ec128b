"""Makes Funding nodes of stated sums: which sums are one, and the ties that each of them has."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from graph.evidence import Span
from loaders.context import Context, Subject
from loaders.money.meaning import financial_years, period_of, purpose_of, status_of
from loaders.money.parties import node_of, partnerships_in
from loaders.money.stated import Stated


@dataclass(slots=True)
class _Known:
    """A Funding already stated, the amounts it answers to, and where."""

    node: str
    pence: int
    pence_to: int | None
    tellings: set[int] = field(default_factory=set[int])
    spans: list[Span] = field(default_factory=list[Span])
    ends: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    cell: bool = False
    grain: int = 1


class Fundings:
    """The Fundings of one decision or item."""

    def __init__(self, context: Context, subject: Subject) -> None:
        self.context, self.subject = context, subject
        self.known: list[_Known] = []

    def state(self, one: Stated) -> str:
        """States what a sum tells; returns the Funding's node."""
        ends: dict[str, set[str]] = {"payer": set(), "payee": set()}
        spans: dict[tuple[str, str], tuple[Span, str, float]] = {}
        for end in one.ends:
            node = node_of(self.context, end.party, self.subject.node)
            if node is not None:
                ends[end.role].add(node)
                spans.setdefault((end.role, node), (end.party.span, end.rule, end.confidence))
        known = self._same(one, ends)
        if known is None:
            known = self._new(one)
        known.tellings.add(one.telling)
        known.spans.append(one.sum.span)
        self._describe(known, one)
        for (role, node), (at, rule, confidence) in spans.items():
            self._tie(known, (role, node), [at, one.sum.span], rule, confidence)
        return known.node

    def _same(self, one: Stated, ends: dict[str, set[str]]) -> _Known | None:
        """The Funding that this sum repeats, if any; a cell repeats none, and two of one list are two."""
        if one.cell is not None:
            return None
        alike = [k for k in self.known if _equal(k, one)]
        free = [k for k in alike if one.telling not in k.tellings or k.cell]
        for known in free:
            if not self._conflict(known, ends) or len(free) == 1:
                return known
        if free:
            return free[0]
        for known in alike:
            if not self._conflict(known, ends):
                return known
        return None

    @staticmethod
    def _conflict(known: _Known, ends: dict[str, set[str]]) -> bool:
        return any(nodes and known.ends.get(role) and not nodes & known.ends[role] for role, nodes in ends.items())

    def _new(self, one: Stated) -> _Known:
        findings, at = self.context.findings, one.sum.span
        key = f"{self.subject.node}/{at.starts_at}"
        node = findings.node("Funding", at, at, key=key, rule="money/sum")
        findings.state(node, "amount_pence", one.sum.pence, at, "money/sum")
        if one.sum.pence_to is not None:
            findings.state(node, "amount_to_pence", one.sum.pence_to, at, "money/range")
        findings.conclude(node, "currency", one.sum.currency, "money/sign")
        findings.tie("INVOLVES", self.subject.node, node, at, "money/sum", 0.95 if one.sum.marked else 0.8)
        known = _Known(node, one.sum.pence, one.sum.pence_to, cell=one.cell is not None, grain=one.grain)
        self.known.append(known)
        return known

    def _describe(self, known: _Known, one: Stated) -> None:
        findings, text, node = self.context.findings, self.context.document.text, known.node
        first = len(known.spans) == 1
        if not first:
            findings.tie("INVOLVES", self.subject.node, node, one.sum.span, "money/repeated", 0.9)
            findings.node(
                "Funding",
                one.sum.span,
                one.sum.span,
                key=f"{self.subject.node}/{known.spans[0].starts_at}",
                rule="money/sum",
            )
        status = status_of(text, one.sum, one.sentence) if one.cell is None else None
        if status is None and one.table is not None:
            status = _of_heads(text, one)
        if status is not None:
            findings.state(node, "status", status[0] if isinstance(status, tuple) else status.value,
                           status[1] if isinstance(status, tuple) else status.at, "money/status", 0.7)  # fmt: skip
        elif first:
            findings.conclude(node, "status", "unstated", "money/status")
        if not first:
            return
        if one.sum.qualifier:
            at = Span(max(one.sentence.starts_at, one.sum.span.starts_at - 30), one.sum.span.ends_at)
            findings.state(node, "qualifier", one.sum.qualifier, _words(text, at), "money/qualifier", 0.9)
        if one.sum.per:
            findings.state(node, "per", one.sum.per, _per_words(text, one), "money/per", 0.9)
        self._period(node, one)
        self._purpose(node, one)

    def _period(self, node: str, one: Stated) -> None:
        findings, text = self.context.findings, self.context.document.text
        if one.cell is None:
            period = period_of(text, one.sum, one.sentence)
            if period:
                findings.state(node, "period_from", period[0], period[2], "money/period", 0.8)
                findings.state(node, "period_to", period[1], period[2], "money/period", 0.8)
            return
        for head in (one.cell.row_head, one.cell.column_head):
            years = financial_years(text[head.starts_at : head.ends_at]) if head else None
            if head and years:
                findings.state(node, "period_from", years[0], head, "money/period-head", 0.9)
                findings.state(node, "period_to", years[1], head, "money/period-head", 0.9)
                return

    def _purpose(self, node: str, one: Stated) -> None:
        findings, text = self.context.findings, self.context.document.text
        if one.cell is None:
            purpose = purpose_of(text, one.sum, one.sentence)
            if purpose:
                findings.state(node, "purpose", purpose.value, purpose.at, "money/purpose", 0.7)
                self._funds(node, one, purpose.at)
            return
        heads = [
            h
            for h in (one.cell.column_head, one.cell.row_head)
            if h and not financial_years(text[h.starts_at : h.ends_at])
        ]
        if heads:
            findings.state(
                node,
                "purpose",
                " ".join(text[heads[0].starts_at : heads[0].ends_at].split()),
                heads[0],
                "money/head",
                0.8,
            )

    def _funds(self, node: str, one: Stated, at: Span) -> None:
        """What the money is for, where that is a programme, partnership or strategy of the record."""
        findings = self.context.findings
        for kind, label in (("programmes", "Programme"), ("partnerships", "Partnership"), ("strategies", "Strategy")):
            named = partnerships_in(self.context, at) if kind == "partnerships" else self.context.within(kind, at)
            for mention in named[:1]:
                target = mention.node or findings.node(label, mention.span, mention.span)
                if not findings.edges_from(target, "PROVIDES"):
                    findings.tie("FUNDS", node, target, [mention.span, one.sum.span], "money/for", 0.75)

    def _tie(self, known: _Known, end: tuple[str, str], at: list[Span], rule: str, confidence: float) -> None:
        role, node = end
        findings = self.context.findings
        ends = known.ends.setdefault(role, set())
        other = known.ends.get("payee" if role == "payer" else "payer", set())
        if node in other or (ends and node not in ends and rule in ("list", "lead-in", "for")):
            return
        ends.add(node)
        if role == "payer":
            findings.tie("PROVIDES", node, known.node, at, f"money/{rule}", confidence)
        elif findings.labels[node] in ("Organisation", "Partnership", "Programme", "Body"):
            findings.tie("AWARDED_TO", known.node, node, at, f"money/{rule}", confidence)


def _equal(known: _Known, one: Stated) -> bool:
    """Whether a sum is one already known: equal, an end of its range, or the same rounded ('£3.4m' for £3,401,756)."""
    if one.sum.pence_to is not None:
        return (known.pence, known.pence_to) == (one.sum.pence, one.sum.pence_to)
    if one.sum.pence in (known.pence, known.pence_to):
        return True
    coarse = max(known.grain, one.grain)
    gap = abs(one.sum.pence - known.pence)
    return known.grain != one.grain and coarse >= 100_000 and gap * 2 <= coarse and gap * 200 <= known.pence


_EACH_YEAR = re.compile(r"[^.;]{0,4}(?:p\.?a|per|a\b|each|every|annu|year)", re.IGNORECASE)
_YEARLY = re.compile(r"\b(?:annual|yearly)\b", re.IGNORECASE)


def _per_words(text: str, one: Stated) -> Span:
    """The words that tell how often a sum is due: behind it, or "a yearly contribution of" before it."""
    at = one.sum.span
    behind = text[at.ends_at : at.ends_at + 16]
    if one.sum.per == "annum" and not _EACH_YEAR.match(behind):
        before = list(_YEARLY.finditer(text, max(one.sentence.starts_at, at.starts_at - 80), at.starts_at))
        if before:
            return Span(before[-1].start(), at.ends_at)
    return Span(at.starts_at, min(len(text), at.ends_at + 14))


def _words(text: str, at: Span) -> Span:
    """The span from the start of its first whole word."""
    start = at.starts_at
    if start and text[start - 1].isalnum():
        while start < at.ends_at and text[start].isalnum():
            start += 1
    while start < at.ends_at and text[start].isspace():
        start += 1
    return Span(start, at.ends_at)


_HEAD_STATUS = (
    ("awarded", r"grant|award"), ("income", r"income|receipt"), ("saving", r"saving"),
    ("overspend", r"overspend|variance"),
    ("spent", r"spent|actual|outturn"), ("budget", r"budget|estimate|forecast"), ("contract", r"contract|tender"),
    ("allocated", r"allocat|contribut|share|funding"), ("cost", r"cost|price|spend|expenditure|fee"),
)  # fmt: skip


def _of_heads(text: str, one: Stated) -> tuple[str, Span] | None:
    """A cell's status by its column's or row's head, else by the table's first cell or its lead."""
    cell, table = one.cell, one.table
    if cell is None or table is None:
        return None
    corner = table.rows[min(table.rows)]
    for head in (cell.column_head, cell.row_head, corner.get(min(corner)), table.lead):
        if head is None:
            continue
        words = text[head.starts_at : head.ends_at]
        for name, pattern in _HEAD_STATUS:
            match = re.search(pattern, words, re.I)
            if match:
                return name, Span(head.starts_at + match.start(), head.starts_at + match.end())
    return None
