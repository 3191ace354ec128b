"""A Graph as Arrow tables, one a label and one a kind of tie: what every engine's bulk load takes.

Small graphs come from `tables_of`; a big build makes the same tables batch by batch without ever holding node values.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl
import pyarrow as pa

from graph.model import Edge, Graph, Node
from graph.schema import SCHEMA, PropertyType

ARROW_TYPES: Mapping[PropertyType, pa.DataType] = {
    "string": pa.string(),
    "date": pa.string(),  # ISO strings, so that every engine gives back the same value, partial dates too
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
}

EdgeKind = tuple[str, str, str]
"""(type, label of the source, label of the target)."""


@dataclass(frozen=True, slots=True)
class GraphTables:
    """`nodes` by label, `edges` by (type, from, to); every table has all columns of `node_schema` or `edge_schema`."""

    nodes: Mapping[str, pa.Table]
    edges: Mapping[EdgeKind, pa.Table]


def node_schema(label: str) -> pa.Schema:
    """Columns of a label's table. `derived` lists "property: rule" for concluded values.

    >>> node_schema("Post").names
    ['key', 'id', 'name', 'aliases', 'derived']
    """
    fields = [("key", pa.int64()), ("id", pa.string()), ("name", pa.string()), ("aliases", pa.list_(pa.string()))]
    fields += [(name, ARROW_TYPES[kind]) for name, kind in SCHEMA.nodes[label].properties.items()]
    return pa.schema([*fields, ("derived", pa.list_(pa.string()))])


def edge_schema(edge_type: str) -> pa.Schema:
    """Columns of a tie's table; `source` and `target` are node keys.

    >>> edge_schema("CONSULTS").names
    ['source', 'target', 'fact', 'confidence', 'derived', 'derived_by', 'clause']
    """
    fields = [("source", pa.int64()), ("target", pa.int64()), ("fact", pa.int64()), ("confidence", pa.float64())]
    fields += [("derived", pa.bool_()), ("derived_by", pa.string())]
    fields += [(name, ARROW_TYPES[kind]) for name, kind in SCHEMA.edges[edge_type].qualifiers.items()]
    return pa.schema(fields)


def tables_of(graph: Graph, labels: Mapping[int, str] | None = None) -> GraphTables:
    """The graph as tables. `labels` gives the labels of nodes that edges touch and `graph.nodes` does not hold.

    Raises KeyError when an edge touches an unknown key, and ValueError when the schema does not allow the tie.
    """
    known = {**(labels or {}), **{node.key: node.label for node in graph.nodes}}
    nodes: defaultdict[str, list[Node]] = defaultdict(list)
    for node in graph.nodes:
        nodes[node.label].append(node)
    edges: defaultdict[EdgeKind, list[Edge]] = defaultdict(list)
    for edge in graph.edges:
        kind = (edge.type, known[edge.source], known[edge.target])
        if kind[1:] not in SCHEMA.edges[edge.type].ends:
            raise ValueError(f"fact {edge.fact}: the schema has no {kind[0]} from {kind[1]} to {kind[2]}")
        edges[kind].append(edge)
    return GraphTables(
        {label: node_table(label, found) for label, found in sorted(nodes.items())},
        {kind: edge_table(kind[0], found) for kind, found in sorted(edges.items())},
    )


def node_table(label: str, nodes: list[Node]) -> pa.Table:
    """Nodes of one label as a table."""
    columns: dict[str, list[Any]] = {
        "key": [n.key for n in nodes],
        "id": [n.id for n in nodes],
        "name": [n.name for n in nodes],
        "aliases": [list(n.aliases) for n in nodes],
        "derived": [[f"{name}: {rule}" for name, rule in sorted(n.derived.items())] for n in nodes],
    }
    for name in SCHEMA.nodes[label].properties:
        columns[name] = [n.properties.get(name) for n in nodes]
    return table_of_columns(columns, node_schema(label))


def edge_table(edge_type: str, edges: list[Edge]) -> pa.Table:
    """Ties of one type and one pair of labels as a table."""
    columns: dict[str, list[Any]] = {
        "source": [e.source for e in edges],
        "target": [e.target for e in edges],
        "fact": [e.fact for e in edges],
        "confidence": [e.confidence for e in edges],
        "derived": [True if e.derived_by else None for e in edges],
        "derived_by": [e.derived_by for e in edges],
    }
    for name in SCHEMA.edges[edge_type].qualifiers:
        columns[name] = [e.properties.get(name) for e in edges]
    return table_of_columns(columns, edge_schema(edge_type))


def table_of_columns(columns: Mapping[str, list[Any]], schema: pa.Schema) -> pa.Table:
    """Columns of Python values as a table."""
    # Through Polars, because pyarrow imports pandas to look at a Python list: half a second that nobody needs.
    names = {pa.string(): pl.String, pa.int64(): pl.Int64, pa.float64(): pl.Float64, pa.bool_(): pl.Boolean}
    arrays = [
        _lists(columns[field.name])
        if field.type == _LIST
        else pl.Series(field.name, columns[field.name], dtype=names[field.type]).to_arrow().cast(field.type)
        for field in schema
    ]
    return pa.Table.from_arrays(arrays, schema=schema)


_LIST = pa.list_(pa.string())


def _lists(lists: list[list[str]]) -> pa.Array:
    """A column of lists from its offsets: Polars would make a series of each list."""
    ends = pl.Series([0, *map(len, lists)], dtype=pl.Int32).cum_sum()
    values = pl.Series([entry for entries in lists for entry in entries], dtype=pl.String)
    return pa.ListArray.from_arrays(ends.to_arrow(), values.to_arrow().cast(pa.string()))
