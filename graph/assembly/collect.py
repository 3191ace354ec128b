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
    from pathlib import Path

    from graph.assembly.spool import Spool
    from graph.tables import EdgeKind, GraphTables

BATCH = 20_000  # rows that are held as values before they become columns
HELD = 300_000_000  # bytes of columns that are held in memory: those of some 150,000 decisions

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
    """Keeps columns; every node and edge comes once. When they outgrow `most` bytes, they go to files in `folder`."""

    def __init__(self, folder: Path, most: int = HELD) -> None:
        self._nodes: defaultdict[str, list[Node]] = defaultdict(list)
        self._edges: defaultdict[EdgeKind, list[Edge]] = defaultdict(list)
        self._node_parts: defaultdict[str, list[Any]] = defaultdict(list)
        self._edge_parts: defaultdict[EdgeKind, list[Any]] = defaultdict(list)
        self._renamed: defaultdict[str, dict[int, str]] = defaultdict(dict)
        self._folder, self._most, self._held = folder, most, 0
        self._spools: tuple[Spool[str], Spool[EdgeKind]] | None = None

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

        self._keep(self._node_parts[label], table_of_columns(columns, node_schema(label)))

    def edge_rows(self, kind: EdgeKind, table: Any) -> None:
        """Many edges of one kind, as an Arrow table of graph.tables.edge_schema."""
        self._keep(self._edge_parts[kind], table)

    def rename(self, key: int, label: str, id_: str) -> None:
        self._renamed[label][key] = id_

    def _flush_nodes(self, label: str) -> None:
        from graph.tables import node_table  # noqa: PLC0415 - Arrow is loaded when a store is written, not when it is read

        self._keep(self._node_parts[label], node_table(label, self._nodes.pop(label)))

    def _flush_edges(self, kind: EdgeKind) -> None:
        from graph.tables import edge_table  # noqa: PLC0415

        self._keep(self._edge_parts[kind], edge_table(kind[0], self._edges.pop(kind)))

    def _keep(self, parts: list[Any], table: Any) -> None:
        parts.append(table)
        self._held += table.nbytes
        if self._held > self._most:
            self._spill()

    def _spill(self) -> None:
        from graph.assembly.spool import Spool  # noqa: PLC0415

        self._spools = self._spools or (Spool(self._folder), Spool(self._folder))
        for spool, parts in zip(self._spools, (self._node_parts, self._edge_parts), strict=True):
            for kind, tables in parts.items():
                for table in tables:
                    spool.add(kind, table)  # pyright: ignore[reportArgumentType] - the parts of this spool
            parts.clear()
        self._held = 0

    def tables(self) -> GraphTables:
        """All that was taken."""
        import pyarrow as pa  # noqa: PLC0415

        from graph.tables import GraphTables  # noqa: PLC0415

        for label in list(self._nodes):
            self._flush_nodes(label)
        for kind in list(self._edges):
            self._flush_edges(kind)
        if self._spools is not None:
            self._spill()
            for spool in self._spools:
                spool.close()
            nodes, edges = self._spools
            nodes.mend, self._spools = self._with_ids, None  # no circle: the files go as soon as nobody has the tables
            return GraphTables(nodes, edges)
        return GraphTables(
            {label: self._with_ids(label, pa.concat_tables(p)) for label, p in sorted(self._node_parts.items())},
            {kind: pa.concat_tables(parts) for kind, parts in sorted(self._edge_parts.items())},
        )

    def _with_ids(self, label: str, table: Any) -> Any:
        return _with_ids(table, self._renamed[label]) if self._renamed.get(label) else table


def _with_ids(table: Any, renamed: dict[int, str]) -> Any:
    import pyarrow as pa  # noqa: PLC0415

    keys, ids = table.column("key").to_pylist(), table.column("id").to_pylist()
    mended = [renamed.get(key, id_) for key, id_ in zip(keys, ids, strict=True)]
    return table.set_column(table.column_names.index("id"), "id", pa.array(mended, pa.string()))
