"""The same rows by the engines' own bulk load and nothing else: LadybugDB's COPY from Parquet, Oxigraph's from N-Triples.

The files are written first, and not timed. What our own writing does more (turning columns into triples, one stream
without a file between, the optimizing that makes questions fast) is the ratio that benchmarks.load prints.
"""

from __future__ import annotations

import time
from pathlib import Path

import ladybug
import pyoxigraph
from pyarrow import parquet

from graph.ddl import ladybug_ddl
from graph.stores.ladybug import WRITING_MEMORY
from graph.tables import GraphTables
from graph.triples import ntriples


def bare_ladybug(tables: GraphTables, folder: Path) -> float:
    """Seconds of COPY, table by table."""
    copies: list[str] = []
    for label, table in tables.nodes.items():
        parquet.write_table(table, folder / f"{label}.parquet")
        copies.append(f"COPY `{label}` FROM '{folder}/{label}.parquet'")
    for kind, table in tables.edges.items():
        name = "-".join(kind)
        parquet.write_table(table, folder / f"{name}.parquet")
        copies.append(f"COPY `{kind[0]}` FROM '{folder}/{name}.parquet' (from='{kind[1]}', to='{kind[2]}')")
    started = time.perf_counter()
    database = ladybug.Database(str(folder / "bare.lbug"), buffer_pool_size=WRITING_MEMORY)
    connection = ladybug.Connection(database)
    for statement in (*ladybug_ddl(), *copies, "CHECKPOINT"):
        connection.execute(statement)
    connection.close()
    database.close()
    return time.perf_counter() - started


def bare_oxigraph(tables: GraphTables, folder: Path) -> tuple[float, float, int]:
    """Seconds of the bulk load, seconds of optimizing after it, and the number of triples."""
    file, triples = folder / "bare.nt", 0
    with file.open("w", encoding="utf-8") as out:
        for lines in ntriples(tables):
            out.write(lines)
            triples += lines.count("\n")
    started = time.perf_counter()
    store = pyoxigraph.Store(str(folder / "bare-rdf"))
    store.bulk_load(path=str(file), format=pyoxigraph.RdfFormat.N_TRIPLES, lenient=True)
    store.flush()
    loaded = time.perf_counter()
    store.optimize()
    return loaded - started, time.perf_counter() - loaded, triples
