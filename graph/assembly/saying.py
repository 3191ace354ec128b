"""What the documents that count say of one thing, and which of it stands when they differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from graph.evidence import Scalar
from graph.ids import fold, number_key
from graph.schema import SCHEMA

# Precedence when sources differ on a value (design.md): signed record, decision page, list, minutes, proposal.
PRECEDENCE = {
    "record-of-decision": 0,
    "officer-decision": 0,
    "decision-page": 1,
    "decision-list": 2,
    "minutes": 3,
    "agenda-item": 3,
    "other": 4,
    "proposed-record": 5,
}


@dataclass(frozen=True, slots=True)
class Said:
    """One value that one document gives for a property. `derived_by` names the rule where no words state it."""

    statement: int
    property: str
    value: Scalar
    derived_by: str | None
    confidence: float
    kind: str
    sha256: str
    starts_at: int
    dated: str
    weight: float  # what goes before among equals: the confidence, or in how many documents it is said


def order(said: Said) -> tuple[object, ...]:
    """Best first: stated before concluded, precedence, surer, later document, then a fixed order."""
    later = "".join(chr(255 - ord(c)) for c in said.dated)
    return (
        said.derived_by is not None,
        PRECEDENCE.get(said.kind, 4),
        -said.weight,
        not said.dated,
        later,
        said.sha256,
        said.starts_at,
        str(said.value),
    )


def by_property(said: Iterable[Said]) -> dict[str, list[Said]]:
    """The values of each property, best first."""
    found: dict[str, list[Said]] = defaultdict(list)
    for one in said:
        found[one.property].append(one)
    for its in found.values():
        its.sort(key=order)
    return found


def typed(label: str, name: str, value: Scalar) -> Scalar:
    """A value as SQLite gave it back, in the type that schema.toml says (SQLite keeps no booleans)."""
    kind = SCHEMA.nodes[label].properties.get(name, "string")
    if kind == "boolean":
        return bool(value)
    if kind == "integer":
        return int(value)
    if kind == "number":
        return float(value)
    return str(value)


def same_value(label: str, name: str, a: Scalar, b: Scalar) -> bool:
    """Whether two documents say the same, spelling apart: 21/00064 and 21-00064, "Kent" and "kent"."""
    if isinstance(a, str) and isinstance(b, str):
        if name in ("reference", "system_reference"):
            return number_key(a) == number_key(b)
        x, y = fold(a), fold(b)
        return x == y or (name in ("text", "reason") and (x.startswith(y) or y.startswith(x)))
    return a == b


@dataclass(frozen=True, slots=True)
class Difference:
    """Documents that give different values for one property of one thing; `sides` is each document's first value."""

    property: str
    sides: tuple[Said, ...]


def differences(label: str, values: dict[str, list[Said]]) -> list[Difference]:
    """The properties on which documents differ. A document that contradicts itself is its own extraction's matter."""
    found: list[Difference] = []
    for name in SCHEMA.nodes[label].properties:
        first: dict[str, Said] = {}
        for one in sorted(values.get(name, ()), key=lambda s: (s.sha256, s.starts_at)):
            if one.derived_by is None:
                first.setdefault(one.sha256, one)
        sides = tuple(sorted(first.values(), key=order))
        if any(not same_value(label, name, sides[0].value, other.value) for other in sides[1:]):
            found.append(Difference(name, sides))
    return found
