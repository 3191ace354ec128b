"""What every store of the graph can do, so that callers never ask which one they have.

A store holds a projection of one position of the ledger. `graph/stores/` has one file an engine; a new engine is one
new file and one line in REGISTRY.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from graph.model import Graph

Language = Literal["cypher", "sparql"]
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What an engine takes: its query language, the dialect variant that questions may declare, and whether it is
    remote.
    """

    language: Language
    dialect: str  # "ladybug", "neo4j", "oxigraph", "fuseki"
    remote: bool = False
    transactions: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one query, with Python values: str, int, float, bool, None, and list for lists. Dates are ISO
    strings.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


class Store(Protocol):
    """An open projection."""

    capabilities: Capabilities

    def query(self, text: str, parameters: Mapping[str, Any] | None = None) -> Table:
        """Runs one read-only query. Raises BadQuestion with the engine's own words when the text is wrong."""
        ...

    def position(self) -> str | None:
        """The ledger position that this projection shows."""
        ...

    def close(self) -> None: ...


class Writer(Protocol):
    """Writes projections of one engine."""

    def build(self, graph: Graph, target: str, position: str) -> None:
        """Bulk-loads a whole graph into a new, empty target (a path or URL) and records the position in it."""
        ...

    def apply(
        self,
        target: str,
        position: str,
        *,
        upsert: Graph,
        removed_nodes: Sequence[int],
        removed_edges: Sequence[int],
    ) -> None:
        """Applies one load's difference in one transaction, with the new position in it."""
        ...


def batches(items: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    """Slices a sequence into runs of at most `size`."""
    for start in range(0, len(items), size):
        yield items[start : start + size]
