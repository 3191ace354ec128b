"""Reads graph/schema.toml: the node and edge types of the graph, as frozen values.

>>> SCHEMA.nodes["Funding"].properties["amount_pence"]
'integer'
>>> ("Decision", "Post") in SCHEMA.edges["DELEGATES_TO"].ends
True
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

PropertyType = str  # "string", "integer", "number", "boolean", "date"


@dataclass(frozen=True, slots=True)
class NodeType:
    """A label: what it is, its properties beyond `id`, `name`, `aliases`, and the published classes it is aligned to."""

    label: str
    about: str
    properties: Mapping[str, PropertyType]
    aligned: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EdgeType:
    """An edge type: its permitted (from, to) labels and the qualifying properties that are part of its identity."""

    name: str
    about: str
    ends: tuple[tuple[str, str], ...]
    qualifiers: Mapping[str, PropertyType]
    aligned: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Schema:
    """The whole contract; `prefix` is the IRI that our own terms stand under."""

    version: int
    prefix: str
    nodes: Mapping[str, NodeType]
    edges: Mapping[str, EdgeType]


def read_schema() -> Schema:
    """Reads the schema that ships with the package."""
    raw: dict[str, Any] = tomllib.loads(resources.files("graph").joinpath("schema.toml").read_text(encoding="utf-8"))
    nodes = {
        label: NodeType(label, n["about"], n["properties"], tuple(n["aligned"])) for label, n in raw["node"].items()
    }
    edges = {
        name: EdgeType(
            name, e.get("about", ""), tuple((a, b) for a, b in e["ends"]), e["qualifiers"], tuple(e.get("aligned", ()))
        )
        for name, e in raw["edge"].items()
    }
    return Schema(raw["version"], raw["prefix"], nodes, edges)


SCHEMA = read_schema()
