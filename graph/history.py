"""What a store knew before: the difference between two loads, and taking a load back."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from graph.assemble import assemble_all
from graph.errors import BadQuestion
from graph.judgements import apply_judgements, parse_judgements
from graph.ledger import Ledger, ReadingRow
from graph.ledger.ledger import READING
from graph.ledger.read import read_extraction
from graph.model import Edge, Graph, Node
from graph.stores.writing import StoreWriter


@dataclass(frozen=True, slots=True)
class Difference:
    """What the graph of a later load has and has not, against an earlier one. `changed` pairs are (before, after)."""

    nodes_added: tuple[Node, ...]
    nodes_gone: tuple[Node, ...]
    nodes_changed: tuple[tuple[Node, Node], ...]
    edges_added: tuple[Edge, ...]
    edges_gone: tuple[Edge, ...]
    edges_changed: tuple[tuple[Edge, Edge], ...]


def undo(writer: StoreWriter, load: int) -> int:
    """Takes a load back: what it began ends, and what it replaced counts again (as readings of the new entry).
    Nothing is erased.

    Returns the new entry's number. Raises BadQuestion when there is nothing to take back.
    """
    row = next((r for r in writer.ledger.loads() if r.n == load), None)
    if row is None:
        raise BadQuestion(
            f"There is no load {load}. `councilgraph history` lists them; the last is {writer.ledger.head()}."
        )
    if row.kind in ("judgements", "forget"):
        what = (
            "Edit judgements.toml instead"
            if row.kind == "judgements"
            else "What was erased is gone; load the record again"
        )
        raise BadQuestion(f"Load {load} ({row.kind}) cannot be undone. {what}.")

    def act(number: int) -> str | None:
        begun = [r for r in writer.ledger.readings() if r.load == load]
        for reading in begun:
            writer.end(reading.n, number, f"load {load} undone")
        back = 0
        for ended in _ended_by(writer.ledger, load):
            if _in_place_of(writer.ledger, ended):
                continue  # a later load has taken its place since
            extraction = read_extraction(writer.ledger, ended.n)
            size = writer.ledger.one("select size from content where sha256 = ?", (ended.sha256,))
            writer.begin(extraction, number, size, extractor=ended.extractor)
            back += 1
        return f"load {load} undone: {len(begun)} documents taken back, {back} count again" if begun or back else None

    number, _ = writer.change("undo", act)
    if number is None:
        raise BadQuestion(f"Load {load} began nothing that still counts; there is nothing to undo.")
    return number


def _ended_by(ledger: Ledger, load: int) -> list[ReadingRow]:
    return [ReadingRow(*row) for row in ledger.rows(f"{READING} where r.ended = ? order by r.n", (load,))]


def _in_place_of(ledger: Ledger, row: ReadingRow) -> bool:
    found = ledger.one(
        """select 1 from reading r join content c on c.n = r.content where r.ended is null
           and (c.sha256 = ? or (r.path = ? and r.url is ?))""",
        (row.sha256, row.path, row.url),
    )
    return found is not None


def graph_at(ledger: Ledger, load: int) -> Graph:
    """The graph as known after a load, worked out anew from a copy of the ledger. Raises BadQuestion for an unknown
    load.
    """
    if not 0 <= load <= ledger.head():
        raise BadQuestion(f"There is no load {load}. `councilgraph history` lists them; the last is {ledger.head()}.")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.db"
        ledger.db.execute("vacuum into ?", (str(path),))
        copy = Ledger(path, write=True)
        try:
            with copy.transaction():
                copy.db.execute("update reading set ended = null where ended > ?", (load,))
                copy.db.execute("update reading set ended = 0 where load > ?", (load,))
                body = copy.one("select body from judgement where load <= ? order by load desc limit 1", (load,)) or ""
                return assemble_all(copy, apply_judgements(copy, parse_judgements(body)))
        finally:
            copy.close()


def diff(ledger: Ledger, before: int, after: int) -> Difference:
    """What changed in the graph from one load to another (0 is the empty store)."""
    one, other = graph_at(ledger, before), graph_at(ledger, after)
    nodes_before, nodes_after = ({n.key: n for n in g.nodes} for g in (one, other))
    edges_before, edges_after = ({e.fact: e for e in g.edges} for g in (one, other))
    return Difference(
        tuple(n for k, n in nodes_after.items() if k not in nodes_before),
        tuple(n for k, n in nodes_before.items() if k not in nodes_after),
        tuple((n, nodes_after[k]) for k, n in nodes_before.items() if k in nodes_after and nodes_after[k] != n),
        tuple(e for f, e in edges_after.items() if f not in edges_before),
        tuple(e for f, e in edges_before.items() if f not in edges_after),
        tuple((e, edges_after[f]) for f, e in edges_before.items() if f in edges_after and edges_after[f] != e),
    )
