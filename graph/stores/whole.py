"""A whole Cypher projection read back as Arrow tables, to be written to a server or into new files."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from graph.schema import SCHEMA
from graph.stores.ladybug import LadybugStore
from graph.tables import EdgeKind, GraphTables, edge_schema, node_schema


def read_tables(store: LadybugStore) -> GraphTables:
    """Every node and tie that the projection holds, label by label and kind by kind."""
    nodes: dict[str, pa.Table] = {}
    for label in SCHEMA.nodes:
        schema = node_schema(label)
        columns = ", ".join(f"n.`{name}`" for name in schema.names)
        _keep(nodes, label, store.arrow(f"MATCH (n:`{label}`) RETURN {columns} ORDER BY n.key"), schema)
    edges: dict[EdgeKind, pa.Table] = {}
    for edge_type, definition in SCHEMA.edges.items():
        schema = edge_schema(edge_type)
        columns = ", ".join(f"r.`{name}`" for name in schema.names if name not in {"source", "target"})
        for source, target in definition.ends:
            pattern = f"(a:`{source}`)-[r:`{edge_type}`]->(b:`{target}`)"
            found = store.arrow(f"MATCH {pattern} RETURN a.key, b.key, {columns} ORDER BY r.fact")
            _keep(edges, (edge_type, source, target), found, schema)
    return GraphTables(nodes, edges)


def _keep(tables: dict[Any, pa.Table], key: Any, found: pa.Table, schema: pa.Schema) -> None:
    if found.num_rows:
        tables[key] = found.rename_columns(schema.names).cast(schema)
