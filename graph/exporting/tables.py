"""The graph read back from the Cypher projection as Arrow tables, and written as a folder of Parquet or CSV files."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from graph.schema import SCHEMA
from graph.stores.directory import OpenStore
from graph.tables import edge_schema, node_schema

_BETWEEN = " | "  # between the entries of a list in one cell


def node_tables(store: OpenStore) -> Iterator[tuple[str, pa.Table]]:
    """(label, table) for every label that the store has nodes of."""
    for label in SCHEMA.nodes:
        schema = node_schema(label)
        rows = store.cypher(f"MATCH (n:`{label}`) RETURN {_columns('n', schema.names)} ORDER BY n.id").rows
        if rows:
            yield label, _table(schema, rows)


def edge_tables(store: OpenStore) -> Iterator[tuple[str, pa.Table]]:
    """(type, table) for every type that the store has ties of; `source_id` and `target_id` stand beside the keys."""
    for edge_type in SCHEMA.edges:
        schema = edge_schema(edge_type)
        own = [name for name in schema.names if name not in ("source", "target")]
        rows = store.cypher(
            f"MATCH (a)-[r:`{edge_type}`]->(b) RETURN a.key, b.key, a.id, b.id, {_columns('r', own)} ORDER BY r.fact"
        ).rows
        if rows:
            fields = [schema.field("source"), schema.field("target"), pa.field("source_id", pa.string())]
            fields += [pa.field("target_id", pa.string()), *(schema.field(name) for name in own)]
            yield edge_type, _table(pa.schema(fields), rows)


def _columns(variable: str, names: list[str]) -> str:
    return ", ".join(f"{variable}.`{name}`" for name in names)


def _table(schema: pa.Schema, rows: tuple[tuple[Any, ...], ...]) -> pa.Table:
    columns = zip(*rows, strict=True)
    return pa.table([pa.array(list(c), type=f.type) for c, f in zip(columns, schema, strict=True)], schema=schema)


def write_parquet(store: OpenStore, folder: Path) -> None:
    """nodes/<Label>.parquet and edges/<TYPE>.parquet."""
    for kind, tables in (("nodes", node_tables(store)), ("edges", edge_tables(store))):
        (folder / kind).mkdir()
        for name, table in tables:
            pq.write_table(table, folder / kind / f"{name}.parquet")


def write_csv(store: OpenStore, folder: Path) -> None:
    """nodes/<Label>.csv and edges/<TYPE>.csv, UTF-8, safe to open in a spreadsheet."""
    for kind, tables in (("nodes", node_tables(store)), ("edges", edge_tables(store))):
        (folder / kind).mkdir()
        for name, table in tables:
            with (folder / kind / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.writer(file)
                writer.writerow(table.column_names)
                for batch in table.to_batches(max_chunksize=10_000):
                    writer.writerows(map(_cells, zip(*(c.to_pylist() for c in batch.columns), strict=True)))


def _cells(row: tuple[Any, ...]) -> list[Any]:
    return [safe_cell(value) for value in row]


def safe_cell(value: Any) -> Any:
    """A value as a spreadsheet may see it: lists joined, and text that it would take for a formula begun with an
    apostrophe.

    >>> safe_cell("=SUM(A1)"), safe_cell(["a", "b"]), safe_cell(-3)
    ("'=SUM(A1)", 'a | b', -3)
    """
    if isinstance(value, (list, tuple)):
        value = _BETWEEN.join(str(v) for v in value)
    if isinstance(value, str) and value.lstrip()[:1] in ("=", "+", "-", "@") and value.strip():
        return "'" + value
    return "'" + value if isinstance(value, str) and value[:1] in ("\t", "\r") else value
