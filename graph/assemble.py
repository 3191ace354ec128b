"""Statements into the graph: the only place that looks across documents. Works on the ledger, within the caller's
transaction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.assembly.changes import list_changes, want_parts, want_scope
from graph.assembly.collect import AsGraph, Collector
from graph.assembly.edges import build_edges
from graph.assembly.nodes import ORDER, Built, NodeBuilder
from graph.assembly.register import begin_whole, delete_thing, end_whole, wanted, write_thing
from graph.checks import Concluded, check_differences, check_sums
from graph.judgements import Judged
from graph.ledger.ledger import Ledger
from graph.model import Change, Graph

if TYPE_CHECKING:
    from graph.tables import GraphTables


def assemble_all(ledger: Ledger, judged: Judged | None = None) -> Graph:
    """Works the whole graph out anew from what the documents that count state, and writes ids, keys and facts into the
    ledger."""
    found = AsGraph()
    _assemble_whole(ledger, judged or Judged(), found)
    return found.graph()


def assemble_tables(ledger: Ledger, judged: Judged) -> GraphTables:
    """As assemble_all, as the tables that engines load in bulk, and a dozen times faster."""
    from graph.assembly.whole import whole_tables  # noqa: PLC0415 - the column engines are for whole builds alone

    return whole_tables(ledger, judged)


def _assemble_whole(ledger: Ledger, judged: Judged, found: Collector) -> None:
    db = ledger.db
    begin_whole(ledger, judged)
    wanted(ledger)
    db.execute(
        """insert into temp.want select distinct m.cluster, m.label from mention m join reading r on r.n = m.reading
           where r.ended is null and m.cluster is not null"""
    )
    db.execute(
        """insert or ignore into temp.want_fact (fact) select s.fact from statement s join mention m on m.n = s.subject
           join reading r on r.n = m.reading where s.fact is not null and r.ended is null"""
    )
    _Assembly(ledger, found, whole=True).run()
    end_whole(ledger)


def assemble_changes(ledger: Ledger, readings: Iterable[int], judged: Judged, identities: Iterable[int] = ()) -> Change:
    """Works out what the readings that began or ended change, and leaves the ledger as `assemble_all` would."""
    wanted(ledger)
    before = list_changes(ledger, readings, judged, identities)
    found = AsGraph()
    run = _Assembly(ledger, found)
    run.run()
    for id_, mention in before.items():
        _redirect(ledger, id_, mention)
    upsert = found.graph()
    gone = {f for (f,) in ledger.rows("select fact from temp.want_fact")} | run.gone_facts
    gone -= found.edges.keys()
    return Change(upsert, tuple(sorted(run.gone)), tuple(sorted(gone)), _labels(ledger, upsert), _starts(ledger, gone))


def _labels(ledger: Ledger, upsert: Graph) -> dict[int, str]:
    """The labels of things that ties come to and that are not built anew."""
    outside = {key for edge in upsert.edges for key in (edge.source, edge.target)} - {n.key for n in upsert.nodes}
    rows = (row for key in outside for row in ledger.rows("select key, label from thing where key = ?", (key,)))
    return {key: ledger.text(word) for key, word in rows}


def _starts(ledger: Ledger, gone: set[int]) -> dict[int, tuple[str, str, int]]:
    rows = ledger.rows("select fact, type, label, source from temp.want_fact where source is not null")
    return {f: (ledger.text(type_), ledger.text(label), source) for f, type_, label, source in rows if f in gone}


class _Assembly:
    """One run over `temp.want` and `temp.want_fact`. In a `whole` run everything is on the lists."""

    def __init__(self, ledger: Ledger, found: Collector, *, whole: bool = False) -> None:
        self.ledger, self.found, self.whole = ledger, found, whole
        self.load = ledger.head()
        self.gone: set[int] = set()
        self.gone_facts: set[int] = set()
        self._built: set[int] = set()
        self._renamed: set[int] = set()
        self._concluded: list[Concluded] = []

    def run(self) -> None:
        self._take_back()
        for label in ORDER:
            self._build(label)
        while not self.whole and (outside := self._renamed - self._built):
            # a namesake came or went, so other things' ids moved: they are built anew, and their parts with them
            self._again(outside)
        for edge, ends in build_edges(self.ledger):
            self.found.edge(edge, ends)
        self._concluded += check_sums(self.ledger)
        self._conclude()
        for key in sorted(self._renamed):
            for id_, word in self.ledger.rows("select id, label from thing where key = ?", (key,)):
                self.found.rename(key, self.ledger.text(word), id_)

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
        if self.whole:
            for built in NodeBuilder(ledger).build(label):
                self._write(built)
            return
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
        before = None
        if not self.whole:
            self._built.add(key)
            before = next(iter(self.ledger.rows("select name, base, short from thing where key = ?", (key,))), None)
        id_, moved = write_thing(self.ledger, built, self.load)
        self._renamed |= moved
        self.found.node(replace(built.node, id=id_))
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
        self._renamed -= keys - self._built
        self.ledger.db.execute("insert or ignore into temp.want select * from temp.set_aside")

    def _conclude(self) -> None:
        db = self.ledger.db
        done: set[int] = set()
        for its in self._concluded:
            labels = {node.key: node.label for node in its.nodes}
            for node in its.nodes:
                id_, _ = write_thing(self.ledger, Built(node, node.id, "", ()), self.load)
                self.found.node(replace(node, id=id_))
                self.gone.discard(node.key)
                db.execute("insert into concluded values (?, ?, null)", (its.owner, node.key))
            for edge in its.edges:
                if edge.fact not in done:
                    ends = [labels.get(key) or self._label(key) for key in (edge.source, edge.target)]
                    self.found.edge(edge, (ends[0], ends[1]))
                    done.add(edge.fact)
                db.execute("insert into concluded values (?, null, ?)", (its.owner, edge.fact))
            db.executemany("insert or ignore into ground values (?, ?)", its.grounds)
        for key in self.gone:
            self._renamed |= delete_thing(self.ledger, key, self.load)

    def _label(self, key: int) -> str:
        return self.ledger.text(self.ledger.one("select label from thing where key = ?", (key,)))


def _redirect(ledger: Ledger, id_: str, mention: int | None) -> None:
    if mention is None or ledger.one("select 1 from thing where id = ?", (id_,)):
        return
    key = ledger.one("select t.key from mention m join thing t on t.key = m.cluster where m.n = ?", (mention,))
    if key is not None:
        ledger.db.execute("insert or replace into redirect values (?, ?, ?)", (id_, key, ledger.head()))
