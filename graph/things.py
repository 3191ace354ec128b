"""One thing as a person wants to see it: what it is called, every value that a document gives, every tie, each with
its words.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from graph.assemble import wanted
from graph.assembly.edges import build_edges
from graph.assembly.nodes import Built, NodeBuilder
from graph.assembly.saying import typed
from graph.checks import Concluded, check_differences, check_sums
from graph.errors import BadQuestion
from graph.evidence import Scalar
from graph.ledger.evidence import Quote, evidence_for, quotes_of
from graph.ledger.ledger import Ledger
from graph.model import Edge, Node, Value


@dataclass(frozen=True, slots=True)
class Statement:
    """One value of a property with the words for it; `stands` tells whether it is the one the graph shows."""

    property: str
    value: Scalar
    stands: bool
    derived_by: str | None
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie to another thing. `outgoing` is seen from the thing that was asked for."""

    fact: int
    type: str
    outgoing: bool
    other_id: str
    other_label: str
    other_name: str
    properties: dict[str, Value]
    confidence: float
    derived_by: str | None
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """A node with what is known of it; `mentions` are mention ids, which judgements name. What a whole council's
    records tell of has too much for one answer: `complete` is False where ties, documents or mentions were left out."""

    node: Node
    statements: tuple[Statement, ...]
    ties: tuple[Tie, ...]
    documents: tuple[str, ...]
    mentions: tuple[str, ...]
    complete: bool = True


MOST_TIES = 1000
MOST_MENTIONS = 500
MOST_QUOTES = 10  # of one value or tie


def find_key(ledger: Ledger, id_: str) -> int:
    """The key behind a canonical id, an id of before (redirect), a mention id, a document id, or a key in digits.

    Raises BadQuestion that names the nearest ids.
    """
    id_ = id_.strip()
    found = ledger.one("select key from thing where id = ?", (id_,))
    found = found or ledger.one("select t.key from redirect d join thing t on t.key = d.key where d.old = ?", (id_,))
    if found is None and id_.startswith("m/") and id_.count("/") == 3:
        start = id_.split("/")[1]
        found = ledger.one(
            """select m.cluster from content c join reading r on r.content = c.n join mention m on m.reading = r.n
               where c.sha256 >= ? and c.sha256 < ? and m.id = ? and r.ended is null""",
            (start, start + "g", id_),
        )
    if found is None and id_.startswith("document/") and (row := ledger.reading(id_)) is not None and row.ended is None:
        found = ledger.one("select key from thing where id = ?", (row.id,))
    if found is None and id_.isdigit():
        found = ledger.one("select key from thing where key = ?", (int(id_),))
    if found is None:
        raise BadQuestion(f"There is no thing {id_!r}. {_nearest(ledger, id_)}")
    return int(found)


def _nearest(ledger: Ledger, id_: str) -> str:
    last = id_.rsplit("/", 1)[-1]
    near = [
        i
        for (i,) in ledger.rows(
            "select id from thing where id like ? order by length(id), id limit 5", (f"%{last[:40]}%",)
        )
    ]
    return f"Near it: {', '.join(near)}." if near else "`councilgraph search TEXT` finds ids by name."


def find_thing(ledger: Ledger, id_: str) -> Thing:
    """What is known of one thing. Raises BadQuestion when there is none of that id."""
    key = find_key(ledger, id_)
    label = ledger.text(ledger.one("select label from thing where key = ?", (key,)))
    built, concluded = _build(ledger, key, label)
    edges = {e.fact: e for e in _edges(ledger, key)}
    for its in concluded:
        edges |= {e.fact: e for e in its.edges if key in (e.source, e.target)}
    quotes: dict[int, list[Quote]] = defaultdict(list)
    for quote in evidence_for(ledger, list(edges), most=MOST_QUOTES):
        quotes[quote.fact].append(quote)
    ties = [t for e in edges.values() if (t := _tie(ledger, e, key, tuple(quotes[e.fact]))) is not None]
    mentions = ledger.rows(
        """select m.id, 'document/' || substr(c.sha256, 1, 16) from mention m join reading r on r.n = m.reading
           join content c on c.n = r.content where m.cluster = ? and r.ended is null limit ?""",
        (key, MOST_MENTIONS),
    )
    return Thing(
        built.node,
        tuple(_statements(ledger, built.node)),
        tuple(sorted(ties, key=lambda t: (t.type, not t.outgoing, t.other_id, t.fact))),
        tuple(sorted({d for _, d in mentions})),
        tuple(sorted(m for m, _ in mentions)),
        len(edges) < MOST_TIES and len(mentions) < MOST_MENTIONS,
    )


def _build(ledger: Ledger, key: int, label: str) -> tuple[Built, list[Concluded]]:
    """The node, and what is concluded about it. A concluded issue is built through the thing it is about."""
    id_ = ledger.one("select id from thing where key = ?", (key,))
    owners = [o for (o,) in ledger.rows("select distinct owner from concluded where key = ? or owner = ?", (key, key))]
    owners += [o for (o,) in ledger.rows(
        "select distinct o.owner from concluded o where o.fact in (select g.fact from ground g join "
        "statement s on s.n = g.statement "
        "join mention m on m.n = s.subject where m.cluster = ?)", (key,))]  # fmt: skip
    concluded: list[Concluded] = []
    own: Built | None = None
    for owner in dict.fromkeys([key, *owners]):
        word = ledger.one("select label from thing where key = ?", (owner,))
        wanted(ledger)
        ledger.db.execute("insert into temp.want values (?, ?)", (owner, word))
        for built in NodeBuilder(ledger).build(ledger.text(word)):
            if built.node.key == key:
                own = built
            concluded.append(check_differences(built))
        concluded += check_sums(ledger)
    if own is None:
        node = next(n for its in concluded for n in its.nodes if n.key == key)
        own = Built(node, node.id, "", ())
    n = own.node
    node = Node(n.key, id_, label, n.name, n.aliases, n.properties, n.derived)
    return Built(node, own.base, own.short, own.differences), concluded


def _edges(ledger: Ledger, key: int) -> list[Edge]:
    wanted(ledger)
    for end in ("subject", "object"):
        ledger.db.execute(
            f"""insert or ignore into temp.want_fact (fact) select s.fact from mention m join statement s on s.{end} = m.n
                where m.cluster = ? and s.fact is not null limit ?""",
            (key, MOST_TIES),
        )
    return [edge for edge, _ in build_edges(ledger)]


def _tie(ledger: Ledger, edge: Edge, key: int, quotes: tuple[Quote, ...]) -> Tie | None:
    outgoing = edge.source == key
    row = next(
        iter(
            ledger.rows("select id, label, name from thing where key = ?", (edge.target if outgoing else edge.source,))
        ),
        None,
    )
    if row is None:
        return None
    return Tie(edge.fact, edge.type, outgoing, row[0], ledger.text(row[1]), row[2], dict(edge.properties),
               edge.confidence, edge.derived_by, quotes)  # fmt: skip


def _statements(ledger: Ledger, node: Node) -> list[Statement]:
    rows = ledger.rows(
        """select s.predicate, s.value, s.derived_by, min(s.n) from mention m join reading r on r.n = m.reading
           join statement s on s.subject = m.n and s.object is null where m.cluster = ? and r.ended is null
           group by 1, 2, 3 order by 4""",
        (node.key,),
    )
    found: list[Statement] = []
    for predicate, value, by, _ in rows:
        name = ledger.text(predicate)
        said = typed(node.label, name, value)
        statements = ledger.rows(
            """select s.n from mention m join reading r on r.n = m.reading join statement s on s.subject = m.n
               where m.cluster = ? and r.ended is null and s.object is null and s.predicate = ? and s.value = ?
               and s.derived_by is ? limit ?""",
            (node.key, predicate, value, by, MOST_QUOTES),
        )
        quotes = quotes_of(ledger, [n for (n,) in statements])
        found.append(Statement(name, said, _stands(node, name, said), ledger.text(by) or None, tuple(quotes)))
    known = {s.property for s in found}
    for name, value in node.properties.items():
        if name not in known and not isinstance(value, tuple) and value is not None:
            found.append(Statement(name, value, True, node.derived.get(name, "document"), ()))
    return found


def _stands(node: Node, name: str, value: Any) -> bool:
    if name == "name":
        return value == node.name
    return value in node.aliases if name == "aliases" else node.properties.get(name) == value
