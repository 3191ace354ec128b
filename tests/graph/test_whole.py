"""Working the whole graph out in columns gives what working it out value by value gives, node by node and tie by tie."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from graph_records import spec, write
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.generating.extractions import extractions
from graph.assemble import assemble_all
from graph.assembly.collect import HELD
from graph.assembly.whole import whole_tables
from graph.evidence import Extraction
from graph.judgements import Judged
from graph.ledger import Ledger
from graph.ledger.write import write_reading
from graph.tables import tables_of

TABLES = ("thing", "concluded", "ground", "redirect", "identity", "mention", "statement", "trait")


def both_ways(records: list[Extraction], ended: list[int], most: int = HELD) -> list[tuple[Any, ...]]:
    """The graph and what the ledger then holds, worked out value by value and in columns, from two like ledgers."""
    found: list[tuple[Any, ...]] = []
    with tempfile.TemporaryDirectory() as name:
        first = Path(name) / "first.db"
        Ledger.create(first, "1")
        ledger = Ledger(first, write=True)
        with ledger.transaction():
            ledger.db.execute("insert into load values (1, 'load', '', 0, '', '')")
            for record in records:
                write_reading(ledger, record, load=1, extractor="1")
            ledger.db.executemany("update reading set ended = 1 where n = ?", [(n,) for n in ended])
        for number, work in enumerate(
            (lambda it: tables_of(assemble_all(it)), lambda it: whole_tables(it, Judged(), most))
        ):
            copy = sqlite3.connect(Path(name) / f"{number}.db")
            ledger.db.backup(copy)
            copy.close()
            other = Ledger(Path(name) / f"{number}.db", write=True)
            with other.transaction():
                tables = work(other)
                nodes = {label: sorted(t.to_pylist(), key=lambda r: r["key"]) for label, t in tables.nodes.items()}
                edges = {kind: sorted(t.to_pylist(), key=lambda r: r["fact"]) for kind, t in tables.edges.items()}
                rows = {t: sorted(other.rows(f"select * from {t}"), key=str) for t in TABLES}  # noqa: S608 - our own names
            other.close()
            found.append((nodes, edges, rows))
        ledger.close()
    return found


def test_generated_records() -> None:
    for first in (0, 4000):
        one, other = both_ways(list(extractions(150, first=first)), [3, 50, 51, 128])
        assert one == other


def test_tables_that_outgrow_memory_are_files_and_go(tmp_path: Path) -> None:
    one, other = both_ways(list(extractions(150)), [2, 9], most=10_000)
    assert one == other
    Ledger.create(tmp_path / "ledger.db", "1")
    ledger = Ledger(tmp_path / "ledger.db", write=True)
    with ledger.transaction():
        for record in extractions(20):
            write_reading(ledger, record, load=1, extractor="1")
        tables = whole_tables(ledger, Judged(), 1)
    assert len(list(tmp_path.glob("*.new/*.arrows"))) == len(tables.nodes) + len(tables.edges)
    del tables
    assert not list(tmp_path.glob("*.new"))
    ledger.close()


def test_records_that_tell_of_the_same(story: list[Extraction]) -> None:
    one, other = both_ways(story, [])
    assert one == other
    issues = {node["kind"] for node in one[0]["Issue"]}
    assert {"amount-conflict", "count-conflict"} <= issues


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_records_in_any_mixture(record: Callable[..., Any], data: st.DataObject) -> None:
    specs = data.draw(st.lists(spec, min_size=1, max_size=8, unique_by=str))
    ended = data.draw(st.lists(st.integers(1, len(specs)), max_size=2))
    one, other = both_ways([write(record, s) for s in specs], ended)
    assert one == other
