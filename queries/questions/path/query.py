"""The shortest chain of facts between two things.

Neither language says this well: LadybugDB's SHORTEST over hubs takes seconds on a large graph, and SPARQL has no
path with its
steps. So the neighbourhoods of both ends are widened in turn, always the smaller one, hubs last, until they meet.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graph.stores.base import Language, Row, Table
from queries.neighbours import neighbours
from queries.resolve import Thing

COLUMNS = ("step", "from", "from_id", "tie", "forwards", "to", "to_id", "confidence", "fact")


def run(source: Any, values: Mapping[str, Any], language: Language) -> Table:
    """Breadth first from both ends. Of equally short chains the one with the smallest ids wins, so that answers
    repeat.
    """
    starts: list[Thing] = values["start"]
    goals: list[Thing] = values["goal"]
    sides: tuple[dict[str, Any], dict[str, Any]] = ({t.id: None for t in starts}, {t.id: None for t in goals})
    fronts: list[list[str]] = [sorted(sides[0]), sorted(sides[1])]
    met = sorted(sides[0].keys() & sides[1].keys())
    for _ in range(int(values["longest"])):
        if met:
            break
        if not fronts[0] or not fronts[1]:
            return Table(COLUMNS, ())
        side = 0 if len(fronts[0]) <= len(fronts[1]) else 1
        found = neighbours(source, fronts[side], values["min_confidence"], language)
        fronts[side] = []
        for hop in found:
            if hop.other_id not in sides[side]:
                sides[side][hop.other_id] = hop
                fronts[side].append(hop.other_id)
        met = sorted(sides[0].keys() & sides[1].keys())
    if not met:
        return Table(COLUMNS, ())
    return Table(COLUMNS, tuple(_rows(sides, met[0])))


def _rows(sides: tuple[dict[str, Any], dict[str, Any]], middle: str) -> list[Row]:
    rows: list[Row] = []
    hop = sides[0][middle]
    while hop is not None:
        rows.insert(0, (0, hop.name, hop.id, hop.tie, hop.forwards, hop.other, hop.other_id, hop.confidence, hop.fact))
        hop = sides[0][hop.id]
    hop = sides[1][middle]
    while hop is not None:
        rows.append((0, hop.other, hop.other_id, hop.tie, not hop.forwards, hop.name, hop.id, hop.confidence, hop.fact))
        hop = sides[1][hop.id]
    return [(number, *row[1:]) for number, row in enumerate(rows, start=1)]
