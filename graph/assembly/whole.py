"""The whole graph anew, as tables: column by column what one document alone tells, thing by thing what several do.

Gives what assemble.assemble_all gives (a test holds them together), without a Python value a node or edge.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.assembly.collect import HELD, AsTables
from graph.assembly.nodes import ORDER, Built, NodeBuilder
from graph.assembly.register import begin_whole, end_whole, wanted
from graph.assembly.singles import Singles
from graph.assembly.things import Things
from graph.assembly.ties import build_ties
from graph.assembly.traited import Traited
from graph.assembly.traits import TRAITED
from graph.checks import Concluded, check_differences, check_sums
from graph.judgements import Judged
from graph.ledger.ledger import Ledger

if TYPE_CHECKING:
    from graph.tables import GraphTables


def whole_tables(ledger: Ledger, judged: Judged, most: int = HELD) -> GraphTables:
    """Works the whole graph out anew and writes ids, keys and facts into the ledger. Of more than `most` bytes, the tables
    are files beside the ledger until they are let go."""
    begin_whole(ledger, judged)
    found = AsTables(ledger.path.parent, most)
    _Whole(ledger, found).run()
    end_whole(ledger)
    return found.tables()


class _Whole:
    def __init__(self, ledger: Ledger, found: AsTables) -> None:
        self.ledger, self.found = ledger, found
        self.things = Things(ledger)
        self.builder = NodeBuilder(ledger, self.things)
        self._concluded: list[Concluded] = []

    def run(self) -> None:
        for label in ORDER:
            if label in TRAITED:
                self._traited(label)
            else:
                singles = Singles(self.ledger, label, self.builder, self.things, self.found)
                singles.build()
                self._want(label, singles.left)
                for built in self.builder.by_statements(label):
                    self._write(built)
            self.things.flush()
            if label == "Decision":  # of these alone can two documents give two sums
                self._concluded += check_sums(self.ledger)
        build_ties(self.ledger, self.found)
        self._conclude()
        for key, label, id_ in self.things.settle():
            self.found.rename(key, label, id_)

    def _traited(self, label: str) -> None:
        word = (self.ledger.word(label),)
        of_label = "from mention m cross join reading r on r.n = m.reading where m.label = ? and r.ended is null"
        parts = self.ledger.rows(f"select m.cluster {of_label} and m.identity is null and m.cluster is not null", word)
        self._want(label, {key for (key,) in parts})
        for built in self.builder.by_statements(label):
            self._write(built)
        keys = "select distinct i.cluster, i.label from identity i where i.label = ? and i.cluster is not null"
        wanted(self.ledger)
        self.ledger.db.execute(f"insert into temp.want {keys}", word)
        for built in Traited(self.ledger, label, self.builder, self.things, self.found).build():
            self._write(built)

    def _want(self, label: str, keys: set[int]) -> None:
        wanted(self.ledger)
        word = self.ledger.word(label)
        self.ledger.db.executemany("insert into temp.want values (?, ?)", ((key, word) for key in sorted(keys)))
        parents = self.ledger.rows(
            """select distinct p.cluster from temp.want w cross join mention m on m.cluster = w.key
               cross join mention p on p.n = m.parent where p.cluster is not null"""
        )
        self.things.fetch(key for (key,) in parents)

    def _write(self, built: Built) -> None:
        self.things.add(built)
        self.found.node(replace(built.node, id=built.base))
        if built.differences:
            self._concluded.append(check_differences(built))

    def _conclude(self) -> None:
        db = self.ledger.db
        ends = {key for its in self._concluded for edge in its.edges for key in (edge.source, edge.target)}
        labels = self.things.labels(ends)
        done: set[int] = set()
        for its in self._concluded:
            for node in its.nodes:
                labels[node.key] = node.label
                self._write(Built(node, node.id, "", ()))
                db.execute("insert into concluded values (?, ?, null)", (its.owner, node.key))
            for edge in its.edges:
                if edge.fact not in done:
                    self.found.edge(edge, (labels[edge.source], labels[edge.target]))
                    done.add(edge.fact)
                db.execute("insert into concluded values (?, null, ?)", (its.owner, edge.fact))
            db.executemany("insert or ignore into ground values (?, ?)", its.grounds)
