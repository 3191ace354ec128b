"""The assembled graph: nodes and edges of graph/schema.toml, as values.

Assembly (graph/assemble.py) makes a Graph out of statements; stores write it; nothing here knows where it came from or
where it goes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.evidence import Scalar

Value = Scalar | None | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """One thing. `key` is the inner, unmoving key of the engines; `id` the canonical id that people see and may move.

    `properties` holds the schema's further properties (dates as ISO strings, money as whole pence); unknown ones are absent.
    `derived` maps a property to the rule that concluded it.
    """

    key: int
    id: str
    label: str
    name: str
    aliases: tuple[str, ...] = ()
    properties: Mapping[str, Value] = field(default_factory=dict[str, Value])
    derived: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Edge:
    """One tie between two nodes (by key). `fact` is the ledger's key for its statements and evidence.

    Identified by type, ends and all qualifying properties: lead by one paper and member by another are two edges.
    """

    fact: int
    type: str
    source: int
    target: int
    confidence: float
    properties: Mapping[str, Value] = field(default_factory=dict[str, Value])
    derived_by: str | None = None


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes and edges in a fixed order (by key, by fact), so that two graphs can be compared value by value."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What a load changes in the graph: nodes and edges that are new or other (a node by key, an edge by fact), and the
    keys and facts that are gone. A node that goes takes its remaining edges with it.

    So that no engine has to look through all it holds: `labels` of the nodes that upserted edges touch beyond
    `upsert.nodes`, and `starts`, where facts that are gone began: (type, label of the source, its key), as far as known.
    """

    upsert: Graph
    removed_nodes: tuple[int, ...] = ()
    removed_edges: tuple[int, ...] = ()
    labels: Mapping[int, str] = field(default_factory=dict[int, str])
    starts: Mapping[int, tuple[str, str, int]] = field(default_factory=dict[int, tuple[str, str, int]])
