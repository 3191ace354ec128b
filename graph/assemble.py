"""Statements into the graph: the only place that looks across documents. Works on the ledger, within the caller's
transaction.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from graph.assembly.clusters import cluster_all
from graph.assembly.edges import build_edges
from graph.assembly.nodes import ORDER, Built, NodeBuilder, write_thing
from graph.checks import Concluded, check_differences, check_sums
from graph.judgements import Judged
from graph.ledger.ledger import Ledger
from graph.model import Edge, Graph, Node


def assemble_all(ledger: Ledger, judged: Judged | None = None) -> Graph:
    """Works the whole graph out anew from what the documents that count state, and writes ids, keys and facts into
    the ledger.
    """
    cluster_all(ledger, judged or Judged())
    before = {key: id_ for key, id_ in ledger.rows("select key, id from thing")}
    db = ledger.db
    for table in ("thing", "concluded", "ground"):
        db.execute(f"delete from {table}")  # noqa: S608 - our own names
    wanted(ledger)
    db.execute(
        """insert into temp.want select distinct m.cluster, m.label from mention m join reading r on r.n = m.reading
           where r.ended is null and m.cluster is not null"""
    )
    db.execute(
        """insert or ignore into temp.want_fact select s.fact from statement s join mention m on m.n = s.subject
           join reading r on r.n = m.reading where s.fact is not null and r.ended is null"""
    )
    nodes, edges, _ = build_wanted(ledger)
    _keep_redirects(ledger, before)
    return Graph(
        tuple(sorted(nodes.values(), key=lambda n: n.key)), tuple(sorted(edges.values(), key=lambda e: e.fact))
    )


def wanted(ledger: Ledger) -> None:
    """Empties the lists of what is to be built."""
    ledger.db.execute("create table if not exists temp.want (key integer primary key, label integer)")
    ledger.db.execute("create table if not exists temp.want_fact (fact integer primary key)")
    ledger.db.execute("delete from temp.want")
    ledger.db.execute("delete from temp.want_fact")


def build_wanted(ledger: Ledger) -> tuple[dict[int, Node], dict[int, Edge], set[int]]:
    """Builds the nodes and edges of `temp.want` and `temp.want_fact`, with what is concluded about them. Also returns
    the keys of things outside that got another id."""
    load = ledger.head()
    builder = NodeBuilder(ledger)
    nodes: dict[int, Node] = {}
    renamed: set[int] = set()
    concluded: list[Concluded] = []
    for label in ORDER:
        for built in list(builder.build(label)):
            id_, moved = write_thing(ledger, built, load)
            renamed |= moved
            nodes[built.node.key] = replace(built.node, id=id_)
            if built.differences:
                concluded.append(check_differences(built))
    edges = {edge.fact: edge for edge in build_edges(ledger)}
    concluded += check_sums(ledger)
    _write_concluded(ledger, concluded, nodes, edges, load)
    for key in renamed & nodes.keys():
        nodes[key] = replace(nodes[key], id=ledger.one("select id from thing where key = ?", (key,)))
    return nodes, edges, renamed - nodes.keys()


def _write_concluded(
    ledger: Ledger, concluded: Iterable[Concluded], nodes: dict[int, Node], edges: dict[int, Edge], load: int
) -> None:
    for its in concluded:
        for node in its.nodes:
            id_, _ = write_thing(ledger, Built(node, node.id, "", (), 0), load)
            nodes[node.key] = replace(node, id=id_)
            ledger.db.execute("insert into concluded values (?, ?, null)", (its.owner, node.key))
        for edge in its.edges:
            edges[edge.fact] = edge
            ledger.db.execute("insert into concluded values (?, null, ?)", (its.owner, edge.fact))
        ledger.db.executemany("insert or ignore into ground values (?, ?)", its.grounds)


def _keep_redirects(ledger: Ledger, before: dict[int, str]) -> None:
    """An id that went out of use leads to the thing that now has its mentions, where there is one."""
    now = dict(ledger.rows("select key, id from thing"))
    used = set(now.values())
    for key, id_ in before.items():
        if id_ not in used and key in now:
            ledger.db.execute("insert or replace into redirect values (?, ?, ?)", (id_, key, ledger.head()))
