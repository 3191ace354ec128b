"""What two documents disagree on: the values each gives (STATES), and an Issue that names both with their words.

A function of what one thing's documents say, so that it comes out the same whatever order they were loaded in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from graph.assembly.edges import fact_key
from graph.assembly.naming import money
from graph.assembly.nodes import Built
from graph.assembly.saying import Difference
from graph.ids import fold, key63
from graph.ledger.ledger import Ledger
from graph.model import Edge, Node

ISSUE_OF = {
    "decided_on": "date-conflict",
    "effective_from": "date-conflict",
    "held_on": "date-conflict",
    "stated_members": "count-conflict",
    "amount_pence": "amount-conflict",
    "amount_to_pence": "amount-conflict",
}
_WORDS = {
    "decided_on": "day of the decision",
    "effective_from": "day from which it holds",
    "held_on": "day of the meeting",
    "stated_members": "number of members",
    "amount_pence": "amount in pence",
    "amount_to_pence": "upper amount in pence",
}


@dataclass(frozen=True, slots=True)
class Concluded:
    """What is concluded about one thing: nodes, edges, and the statements that each edge's fact rests on."""

    owner: int
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    grounds: tuple[tuple[int, int], ...]


def check_differences(built: Built) -> Concluded:
    """STATES edges for every property on which documents differ, and an Issue where the difference is one of counts,
    sums or dates.

    A proposal that differs from the decision it led to is no conflict: it is shown by STATES alone.
    """
    node = built.node
    nodes: list[Node] = []
    edges: list[Edge] = []
    grounds: list[tuple[int, int]] = []
    for difference in built.differences:
        for side in difference.sides:
            document = key63(f"document|{side.sha256}")
            properties = {"property": difference.property, "value": _plain(side.value)}
            fact = key63("states", document, node.key, difference.property, side.value)
            edges.append(Edge(fact, "STATES", document, node.key, side.confidence, properties, "assemble/differs"))
            grounds.append((fact, side.statement))
        kind = ISSUE_OF.get(difference.property)
        firm = [s for s in difference.sides if s.kind != "proposed-record"]
        if kind and len({str(s.value) for s in firm}) > 1:
            issue = _issue(built, difference, kind)
            fact = fact_key("ABOUT", issue.key, node.key, None)
            nodes.append(issue)
            edges.append(Edge(fact, "ABOUT", issue.key, node.key, 1.0, {}, "assemble/differs"))
            grounds += [(fact, s.statement) for s in firm]
    return Concluded(node.key, tuple(nodes), tuple(edges), tuple(grounds))


def _plain(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _issue(built: Built, difference: Difference, kind: str) -> Node:
    values = sorted({_plain(s.value) for s in difference.sides if s.kind != "proposed-record"})
    what = _WORDS[difference.property]
    detail = f"{built.node.name}: documents give the {what} as {' and as '.join(values)}"
    key = key63("issue", kind, built.node.key, difference.property)
    return Node(
        key, f"issue/{built.base}/{difference.property.replace('_', '-')}", "Issue", kind, (),
        {"kind": kind, "detail": detail, "state": "open"}, {"name": "assemble/differs", "detail": "assemble/differs"},
    )  # fmt: skip


# CROSS JOIN keeps SQLite to this order; left to itself it reads all sums for every decision.
_SUMS = """with told (key) as (
    select w.key from temp.want w cross join mention p on p.cluster = w.key cross join reading r on r.n = p.reading
      where w.label = ? and r.ended is null group by w.key having count(distinct r.content) > 1)
  select p.cluster, m.cluster, r.kind, c.sha256, group_concat(s.predicate || '=' || s.value, char(31)), min(s.n)
  from told cross join mention p on p.cluster = told.key cross join mention m on m.parent = p.n
  cross join reading r on r.n = m.reading cross join content c on c.n = r.content
  cross join statement s on s.subject = m.n and s.object is null
  where m.label = ? and r.ended is null group by m.n order by p.cluster, c.sha256, m.n"""


def check_sums(ledger: Ledger) -> Iterator[Concluded]:
    """Decisions of `temp.want` for which two documents each give one sum for the same purpose and standing, and the
    sums differ.
    """
    rows = ledger.rows(_SUMS, (ledger.word("Decision"), ledger.word("Funding")))
    by_decision: dict[int, list[_Sum]] = defaultdict(list)
    for decision, funding, kind, sha, packed, statement in rows:
        values = {}
        for pair in packed.split("\x1f"):
            predicate, _, value = pair.partition("=")
            values[ledger.text(int(predicate))] = value
        if "amount_pence" in values and values.get("purpose") and kind != "proposed-record":
            by_decision[decision].append(
                _Sum(funding, sha, int(values["amount_pence"]), _same_matter(values), statement)
            )
    for decision, sums in by_decision.items():
        found = list(_conflicting(sums))
        if found:
            yield _concluded(decision, found)


@dataclass(frozen=True, slots=True)
class _Sum:
    funding: int
    sha256: str
    pence: int
    matter: tuple[str, ...]
    statement: int


def _same_matter(values: dict[str, str]) -> tuple[str, ...]:
    return (
        fold(values["purpose"]),
        *(values.get(k, "") for k in ("status", "qualifier", "per", "period_from", "period_to")),
    )


def _conflicting(sums: list[_Sum]) -> Iterator[tuple[_Sum, _Sum]]:
    by_matter: dict[tuple[str, ...], dict[str, list[_Sum]]] = defaultdict(lambda: defaultdict(list))
    for one in sums:
        by_matter[one.matter][one.sha256].append(one)
    stated = defaultdict(set)
    for one in sums:
        stated[one.sha256].add(one.pence)
    for documents in by_matter.values():
        single = [its[0] for its in documents.values() if len({s.pence for s in its}) == 1]
        for i, a in enumerate(single):
            for b in single[i + 1 :]:
                if a.pence not in stated[b.sha256] and b.pence not in stated[a.sha256]:
                    yield a, b


def _concluded(decision: int, found: list[tuple[_Sum, _Sum]]) -> Concluded:
    nodes: list[Node] = []
    edges: list[Edge] = []
    grounds: list[tuple[int, int]] = []
    for a, b in found:
        low, high = sorted((a, b), key=lambda s: (s.pence, s.funding))
        key = key63("issue", "amount-conflict", decision, low.funding, high.funding)
        for target in dict.fromkeys((decision, a.funding, b.funding)):
            grounds += [(fact_key("ABOUT", key, target, None), s.statement) for s in (a, b)]
        if any(node.key == key for node in nodes):
            continue  # a third document that gives one of the two sums again: more words for the same disagreement
        what = a.matter[0].removeprefix("for ")
        detail = f"documents give the sum for {what} as {money(low.pence)} and as {money(high.pence)}"
        nodes.append(Node(key, f"issue/{key:x}/amount", "Issue", "amount-conflict", (),
                          {"kind": "amount-conflict", "detail": detail, "state": "open"},
                          {"name": "assemble/sums-differ", "detail": "assemble/sums-differ"}))  # fmt: skip
        for target in dict.fromkeys((decision, a.funding, b.funding)):
            fact = fact_key("ABOUT", key, target, None)
            edges.append(Edge(fact, "ABOUT", key, target, 1.0, {}, "assemble/sums-differ"))
    return Concluded(decision, tuple(nodes), tuple(edges), tuple(grounds))
