"""Where assembled nodes and edges go: a Graph of values, or, for whole stores, Arrow tables filled batch by batch.

A million decisions are some twelve million nodes; as values they would take more memory than a laptop has.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol

from graph.model import Edge, Graph, Node

if TYPE_CHECKING:
    from graph.tables import EdgeKind, GraphTables

BATCH = 20_000  # rows that are held as values before they become columns

Ends = tuple[str, str]
"""The labels of an edge's source and target."""


class Collector(Protocol):
    """Takes nodes and edges as they are built."""

    def node(self, node: Node) -> None: ...

    def edge(self, edge: Edge, ends: Ends) -> None: ...

    def rename(self, key: int, label: str, id_: str) -> None:
        """A node that was taken has another id after all: a namesake came after it."""
        ...


class AsGraph:
    """Keeps values; what is taken twice replaces what was there."""

    def __init__(self) -> None:
        self.nodes: dict[int, Node] = {}
        self.edges: dict[int, Edge] = {}

    def node(self, node: Node) -> None:
        self.nodes[node.key] = node

    def edge(self, edge: Edge, ends: Ends) -> None:
        self.edges[edge.fact] = edge

    def rename(self, key: int, label: str, id_: str) -> None:
        if key in self.nodes:
            self.nodes[key] = replace(self.nodes[key], id=id_)

    def graph(self) -> Graph:
        """All that was taken, in the order of keys and facts."""
        nodes, edges = self.nodes.values(), self.edges.values()
        return Graph(tuple(sorted(nodes, key=lambda n: n.key)), tuple(sorted(edges, key=lambda e: e.fact)))


class AsTables:
    """Keeps columns; every node and edge comes once."""

    def __init__(self) -> None:
        self._nodes: defaultdict[str, list[Node]] = defaultdict(list)
        self._edges: defaultdict[tuple[str, str, str], list[Edge]] = defaultdict(list)
        self._node_parts: defaultdict[str, list[Any]] = defaultdict(list)
        self._edge_parts: defaultdict[tuple[str, str, str], list[Any]] = defaultdict(list)
        self._renamed: defaultdict[str, dict[int, str]] = defaultdict(dict)

    def node(self, node: Node) -> None:
        waiting = self._nodes[node.label]
        waiting.append(node)
        if len(waiting) >= BATCH:
            self._flush_nodes(node.label)

    def edge(self, edge: Edge, ends: Ends) -> None:
        kind = (edge.type, *ends)
        waiting = self._edges[kind]
        waiting.append(edge)
        if len(waiting) >= BATCH:
            self._flush_edges(kind)

    def node_columns(self, label: str, columns: Mapping[str, list[Any]]) -> None:
        """Many nodes of one label, by the columns of graph.tables.node_schema."""
        from graph.tables import node_schema, table_of_columns  # noqa: PLC0415

        self._node_parts[label].append(table_of_columns(columns, node_schema(label)))

    def edge_rows(self, kind: EdgeKind, table: Any) -> None:
        """Many edges of one kind, as an Arrow table of graph.tables.edge_schema."""
        self._edge_parts[kind].append(table)

    def rename(self, key: int, label: str, id_: str) -> None:
        self._renamed[label][key] = id_

    def _flush_nodes(self, label: str) -> None:
        from graph.tables import node_table  # noqa: PLC0415 - Arrow is loaded when a store is written, not when it is read

        self._node_parts[label].append(node_table(label, self._nodes.pop(label)))

    def _flush_edges(self, kind: tuple[str, str, str]) -> None:
        from graph.tables import edge_table  # noqa: PLC0415

        self._edge_parts[kind].append(edge_table(kind[0], self._edges.pop(kind)))

    def tables(self) -> GraphTables:
        """All that was taken."""
        import pyarrow as pa  # noqa: PLC0415

        from graph.tables import GraphTables  # noqa: PLC0415

        for label in list(self._nodes):
            self._flush_nodes(label)
        for kind in list(self._edges):
            self._flush_edges(kind)
        nodes: dict[str, Any] = {}
        for label, parts in sorted(self._node_parts.items()):
            table = pa.concat_tables(parts)
            nodes[label] = _with_ids(table, self._renamed[label]) if self._renamed.get(label) else table
        edges = {kind: pa.concat_tables(parts) for kind, parts in sorted(self._edge_parts.items())}
        return GraphTables(nodes, edges)


def _with_ids(table: Any, renamed: dict[int, str]) -> Any:
    import pyarrow as pa  # noqa: PLC0415

    keys, ids = table.column("key").to_pylist(), table.column("id").to_pylist()
    mended = [renamed.get(key, id_) for key, id_ in zip(keys, ids, strict=True)]
    return table.set_column(table.column_names.index("id"), "id", pa.array(mended, pa.string()))
