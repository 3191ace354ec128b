"""Nodes that are made of counted values (traits.py) and on which all records agree, made column by column."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graph.assembly.collect import AsTables
from graph.assembly.columns import NodeColumns, readers
from graph.assembly.naming import base_id, short_name
from graph.assembly.nodes import UNSCOPED, Built, NodeBuilder, concluded_name, scalar
from graph.assembly.resolve import election
from graph.assembly.things import Things
from graph.assembly.traits import MENTIONED
from graph.ledger.ledger import Ledger
from graph.model import Value

Row = tuple[Any, ...]


class Traited:
    """Builds the nodes of one label among `temp.want`; those on which records differ come back, weighed."""

    def __init__(self, ledger: Ledger, label: str, builder: NodeBuilder, things: Things, found: AsTables) -> None:
        self.ledger, self.label, self.builder = ledger, label, builder
        self.columns = NodeColumns(label, things, found)
        self._types = readers(ledger, label)

    def build(self) -> Iterator[Built]:
        for key, rows in self.builder.traits(self.label):
            if not self._agreed(key, rows):
                yield self.builder.from_traits(self.label, key, rows)
        self.columns.flush()

    def _agreed(self, key: int, rows: list[Row]) -> bool:
        """Takes a node for which every property has one value, given in one way; False for another."""
        values: dict[str, tuple[Any, int]] = {}
        for _, _, predicate, value, by, _, _ in rows:
            if predicate == MENTIONED:
                continue
            known = self._types.get(predicate)
            if known is None:
                return False  # other names
            if values.setdefault(known[0], (value, by)) != (value, by):
                return False
        label, text = self.label, self.ledger.text
        identity = rows[0][1] if len({r[1] for r in rows}) == 1 else min((r[1] for r in rows), key=election)
        types = dict(self._types.values())
        properties: dict[str, Value] = {n: types[n](value) for n, (value, _) in values.items() if n != "name"}
        derived = sorted(f"{name}: {text(by)}" for name, (_, by) in values.items() if by)
        name = str(values["name"][0]) if "name" in values else ""
        if not name:
            name = concluded_name(label, properties, "", "")
            derived = sorted([*(d for d in derived if not d.startswith("name: ")), "name: assemble/name"])
        scope = "" if label in UNSCOPED else self.builder.scope(identity)
        short = short_name(label, scalar(properties, "code"), name, ())
        self.columns.take(key, base_id(label, identity, name, properties, scope), name, derived, properties, short)
        return True
