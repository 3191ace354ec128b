"""What every store of the graph can do, so that callers never ask which one they have.

A store holds a projection of one position of the ledger. `graph/stores/` has one file an engine; a new engine is one
new file and one line in REGISTRY.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

Language = Literal["cypher", "sparql"]
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What an engine takes: its query language, and the dialect variant that questions may declare."""

    language: Language
    dialect: str  # "ladybug", "neo4j", "oxigraph", "fuseki"


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


def batches(items: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    """Slices a sequence into runs of at most `size`."""
    for start in range(0, len(items), size):
        yield items[start : start + size]
