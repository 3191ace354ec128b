"""Statements into the graph: the only place that looks across documents. Works on the ledger, within the caller's
transaction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from graph.assembly.changes import list_changes, want_parts, want_scope
from graph.assembly.clusters import cluster_all
from graph.assembly.edges import build_edges
from graph.assembly.nodes import ORDER, Built, NodeBuilder
from graph.assembly.register import delete_thing, write_thing
from graph.checks import Concluded, check_differences, check_sums
from graph.judgements import Judged
from graph.ledger.ledger import Ledger
from graph.model import Edge, Graph, Node


@dataclass(frozen=True, slots=True)
class Change:
    """What a load changes in the graph: nodes and edges that are new or other, and keys and facts that are gone."""

    upsert: Graph
    removed_nodes: tuple[int, ...]
    removed_edges: tuple[int, ...]


def assemble_all(ledger: Ledger, judged: Judged | None = None) -> Graph:
    """Works the whole graph out anew from what the documents that count state, and writes ids, keys and facts into the
    ledger."""
    before = dict(ledger.rows("select id, key from thing"))
    mentions = _mention_of(ledger)
    cluster_all(ledger, judged or Judged())
    db = ledger.db
    for table in ("thing", "concluded", "ground"):
        db.execute(f"delete from {table}")
    wanted(ledger)
    db.execute(
        """insert into temp.want select distinct m.cluster, m.label from mention m join reading r on r.n = m.reading
           where r.ended is null and m.cluster is not null"""
    )
    db.execute(
        """insert or ignore into temp.want_fact select s.fact from statement s join mention m on m.n = s.subject
           join reading r on r.n = m.reading where s.fact is not null and r.ended is null"""
    )
    built = _Assembly(ledger, whole=True)
    built.run()
    for id_, key in before.items():
        _redirect(ledger, id_, mentions.get(key))
    return built.graph()


def assemble_changes(ledger: Ledger, readings: Iterable[int], judged: Judged, identities: Iterable[int] = ()) -> Change:
    """Works out what the readings that began or ended change, and leaves the ledger as `assemble_all` would."""
    wanted(ledger)
    before = list_changes(ledger, readings, judged, identities)
    built = _Assembly(ledger)
    built.run()
    for id_, mention in before.items():
        _redirect(ledger, id_, mention)
    gone_nodes = sorted(built.gone)
    gone_edges = {f for (f,) in ledger.rows("select fact from temp.want_fact")} | built.gone_facts
    return Change(built.graph(), tuple(gone_nodes), tuple(sorted(gone_edges - built.edges.keys())))


def wanted(ledger: Ledger) -> None:
    """Empties the lists of what is to be built."""
    ledger.db.execute("create table if not exists temp.want (key integer primary key, label integer)")
    ledger.db.execute("create table if not exists temp.want_fact (fact integer primary key)")
    ledger.db.execute("delete from temp.want")
    ledger.db.execute("delete from temp.want_fact")


class _Assembly:
    """One run over `temp.want` and `temp.want_fact`."""

    def __init__(self, ledger: Ledger, *, whole: bool = False) -> None:
        self.ledger = ledger
        self.whole = whole  # everything is on the list already
        self.load = ledger.head()
        self.nodes: dict[int, Node] = {}
        self.edges: dict[int, Edge] = {}
        self.gone: set[int] = set()
        self.gone_facts: set[int] = set()
        self._renamed: set[int] = set()
        self._concluded: list[Concluded] = []

    def graph(self) -> Graph:
        nodes, edges = self.nodes.values(), self.edges.values()
        return Graph(tuple(sorted(nodes, key=lambda n: n.key)), tuple(sorted(edges, key=lambda e: e.fact)))

    def run(self) -> None:
        self._take_back()
        for label in ORDER:
            self._build(label)
        while outside := self._renamed - self.nodes.keys():
            # a namesake came or went, so other things' ids moved: they are built anew, and their parts with them
            self._again(outside)
        self.edges |= {edge.fact: edge for edge in build_edges(self.ledger)}
        self._concluded += check_sums(self.ledger)
        self._conclude()
        for key in self._renamed & self.nodes.keys():
            id_ = self.ledger.one("select id from thing where key = ?", (key,))
            self.nodes[key] = replace(self.nodes[key], id=id_)

    def _take_back(self) -> None:
        """What was concluded about the things on the list is concluded anew, or gone."""
        db = self.ledger.db
        for key, fact in self.ledger.rows(
            "select c.key, c.fact from temp.want w cross join concluded c on c.owner = w.key"
        ):
            if key is not None:
                self.gone.add(key)
            else:
                self.gone_facts.add(fact)
                db.execute("delete from ground where fact = ?", (fact,))
        db.execute("delete from concluded where owner in (select key from temp.want)")

    def _build(self, label: str) -> None:
        ledger = self.ledger
        here = {k for (k,) in ledger.rows("select key from temp.want where label = ?", (ledger.word(label),))}
        for built in list(NodeBuilder(ledger).build(label)):
            self._write(built)
            here.discard(built.node.key)
        for key in here:
            self.gone.add(key)
            if label == "Organisation":
                want_scope(ledger, key)
            self._renamed |= delete_thing(ledger, key, self.load)

    def _write(self, built: Built) -> None:
        key = built.node.key
        before = next(iter(self.ledger.rows("select name, base, short, id from thing where key = ?", (key,))), None)
        id_, moved = write_thing(self.ledger, built, self.load)
        self._renamed |= moved
        self.nodes[key] = replace(built.node, id=id_)
        self.gone.discard(key)
        if not self.whole and (before is None or before[:2] != (built.node.name, built.base)):
            want_parts(self.ledger, key)
        if not self.whole and built.node.label == "Organisation" and (before is None or before[2] != built.short):
            want_scope(self.ledger, key)
        if built.differences:
            self._concluded.append(check_differences(built))

    def _again(self, keys: set[int]) -> None:
        self.ledger.db.execute("create table if not exists temp.set_aside (key integer primary key, label integer)")
        self.ledger.db.execute("delete from temp.set_aside")
        self.ledger.db.execute("insert into temp.set_aside select * from temp.want")
        self.ledger.db.execute("delete from temp.want")
        for key in keys:
            self.ledger.db.execute("insert into temp.want select key, label from thing where key = ?", (key,))
        self._take_back()
        for label in ORDER:
            self._build(label)
        self._renamed -= keys - self.nodes.keys()
        self.ledger.db.execute("insert or ignore into temp.want select * from temp.set_aside")

    def _conclude(self) -> None:
        db = self.ledger.db
        for its in self._concluded:
            for node in its.nodes:
                id_, _ = write_thing(self.ledger, Built(node, node.id, "", ()), self.load)
                self.nodes[node.key] = replace(node, id=id_)
                self.gone.discard(node.key)
                db.execute("insert into concluded values (?, ?, null)", (its.owner, node.key))
            for edge in its.edges:
                self.edges[edge.fact] = edge
                db.execute("insert into concluded values (?, null, ?)", (its.owner, edge.fact))
            db.executemany("insert or ignore into ground values (?, ?)", its.grounds)
        for key in self.gone:
            self._renamed |= delete_thing(self.ledger, key, self.load)


def _mention_of(ledger: Ledger) -> dict[int, int]:
    """One mention of each thing, by which its former id is led to wherever that mention goes."""
    return dict(ledger.rows("select cluster, min(n) from mention where cluster is not null group by cluster"))


def _redirect(ledger: Ledger, id_: str, mention: int | None) -> None:
    if mention is None or ledger.one("select 1 from thing where id = ?", (id_,)):
        return
    key = ledger.one("select t.key from mention m join thing t on t.key = m.cluster where m.n = ?", (mention,))
    if key is not None:
        ledger.db.execute("insert or replace into redirect values (?, ?, ?)", (id_, key, ledger.head()))
