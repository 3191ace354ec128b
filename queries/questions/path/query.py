"""The shortest chain of facts between two things.

Neither language says this well: LadybugDB's SHORTEST over hubs takes seconds on a large graph, and SPARQL has no path with its
steps. So the neighbourhoods of both ends are widened in turn (queries/paths.py), and the facts of the chain are asked for last.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from graph.rdf import class_term, fact_of
from graph.schema import SCHEMA
from graph.stores.base import Language, Row, Table
from queries.paths import Around, Place, shortest
from queries.resolve import Thing, literal
from queries.source import run_text

COLUMNS = ("step", "from", "from_id", "tie", "forwards", "to", "to_id", "confidence", "fact")
_TYPES = {class_term(name): name for name in SCHEMA.edges}
_CYPHER = """
MATCH (a:{one} {{key: $one}}){left}-[r]-{right}(b:{other} {{key: $other}})
WHERE r.confidence >= $min_confidence
RETURN a.name AS `from`, type(r) AS tie, b.name AS `to`, r.confidence AS confidence, r.fact AS fact
"""
_SPARQL = """
SELECT ?from ?class ?to ?confidence ?fact {{
  ?fact {near} <{one}> ; {far} <{other}> ; a ?class ; cg:confidence ?confidence .
  FILTER(?confidence >= {least})
  <{one}> rdfs:label ?from . <{other}> rdfs:label ?to .
}}
"""


def run(source: Any, values: Mapping[str, Any], language: Language) -> Table:
    """The chain with the smallest ids of those that are shortest, so that answers repeat; each step with the first of its
    facts by (tie, direction, number)."""
    starts: list[Thing] = values["start"]
    goals: list[Thing] = values["goal"]
    least = float(values["min_confidence"])
    around = Around(source, language, least)
    ends = [around.place(t) for t in starts], [around.place(t) for t in goals]
    chain = shortest(around, *ends, int(values["longest"]))
    steps = [_step(source, language, a, b, least) for a, b in pairwise(chain)]
    return Table(COLUMNS, tuple((number, *step) for number, step in enumerate(steps, start=1)))


def _step(source: Any, language: Language, one: Place, other: Place, least: float) -> Row:
    found: list[tuple[str, bool, int, Row]] = []
    for forwards in (True, False):
        for name, tie, to, confidence, fact in _facts(source, language, one, other, least, forwards):
            row = (name, one.id, tie, forwards, to, other.id, confidence, fact)
            found.append((tie, forwards, fact, row))
    return min(found, key=lambda f: f[:3])[3]


def _facts(source: Any, language: Language, one: Place, other: Place, least: float, forwards: bool) -> list[Row]:
    if language == "cypher":
        left, right = ("", ">") if forwards else ("<", "")
        text = _CYPHER.format(one=one.label, other=other.label, left=left, right=right)
        return list(
            run_text(source, language, text, {"one": one.key, "other": other.key, "min_confidence": least}).rows
        )
    near, far = ("cg:from", "cg:to") if forwards else ("cg:to", "cg:from")
    text = _SPARQL.format(one=one.key, other=other.key, near=near, far=far, least=literal(least))
    return [
        (name, _TYPES[str(kind).rsplit("#", 1)[1]], to, confidence, fact_of(fact) or 0)
        for name, kind, to, confidence, fact in run_text(source, language, text).rows
    ]
