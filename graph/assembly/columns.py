"""Nodes gathered as columns, for a whole build: no Python value a node is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from graph.assembly.collect import AsTables
from graph.assembly.things import Things
from graph.evidence import Scalar
from graph.ledger.ledger import Ledger
from graph.model import Value
from graph.schema import SCHEMA

ROWS = 20_000  # that are held as values before they become columns
_TYPES: dict[str, Callable[[Any], Scalar]] = {"boolean": bool, "integer": int, "number": float}


def readers(ledger: Ledger, label: str) -> dict[int, tuple[str, Callable[[Any], Scalar]]]:
    """By a predicate's number: the property, and what makes its type of what SQLite gives. Aliases are left out."""
    properties = SCHEMA.nodes[label].properties
    found = {ledger.word(name): (name, _TYPES.get(kind, str)) for name, kind in properties.items()}
    return found | {ledger.word("name"): ("name", str)}


class NodeColumns:
    """The nodes of one label that have no other names, row by row; `flush` makes tables and things of them."""

    def __init__(self, label: str, things: Things, found: AsTables) -> None:
        self.label, self.things, self.found = label, things, found
        self._properties = tuple(SCHEMA.nodes[label].properties)
        self._rows: list[tuple[Any, ...]] = []
        self._shorts: list[str] = []

    def take(
        self, key: int, base: str, name: str, derived: list[str], properties: Mapping[str, Value], short: str = ""
    ) -> None:
        """One node; `derived` has "property: rule" in order."""
        self._rows.append((key, base, name, [], derived, *map(properties.get, self._properties)))
        self._shorts.append(short)
        if len(self._rows) >= ROWS:
            self.flush()

    def flush(self) -> None:
        """Passes on what was taken."""
        if not self._rows:
            return
        names = ("key", "id", "name", "aliases", "derived", *self._properties)
        columns: dict[str, list[Any]] = {n: list(c) for n, c in zip(names, zip(*self._rows, strict=True), strict=True)}
        self.things.add_columns(self.label, columns["key"], columns["name"], columns["id"], self._shorts)
        self.found.node_columns(self.label, columns)
        self._rows, self._shorts = [], []
