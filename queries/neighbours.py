"""The facts around some things, from either engine, in one fixed order: what paths and the picture of a graph are
made of.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graph.rdf import class_term, fact_of, iri
from graph.schema import SCHEMA
from graph.stores.base import Language
from queries.resolve import literal
from queries.source import run_text

_TYPES = {class_term(name): name for name in SCHEMA.edges}


@dataclass(frozen=True, slots=True)
class Hop:
    """One fact seen from the thing `id`; `forwards` when it points away from it."""

    id: str
    name: str
    label: str
    tie: str
    forwards: bool
    other_id: str
    other: str
    other_label: str
    confidence: float
    fact: int


_CYPHER = """
MATCH (n:{labels}){left}-[r]-{right}(o)
WHERE n.id IN $ids AND r.confidence >= $min_confidence
RETURN n.id AS id, n.name AS name, label(n) AS label, type(r) AS tie, o.id AS other_id, o.name AS other,
       label(o) AS other_label, r.confidence AS confidence, r.fact AS fact
"""

_SPARQL = """
SELECT ?id ?name ?label ?class ?other_id ?other ?other_label ?confidence ?fact WHERE {{
  VALUES ?n {{ {ids} }}
  ?fact {near} ?n ; {far} ?o ; a ?class ; cg:confidence ?confidence .
  FILTER(?confidence >= {min_confidence})
  ?n cg:id ?id ; rdfs:label ?name ; a ?label .
  ?o cg:id ?other_id ; rdfs:label ?other ; a ?other_label .
}}
"""


def neighbours(source: Any, ids: Sequence[str], min_confidence: float, language: Language) -> list[Hop]:
    """All facts that touch the things, sorted by (other thing, tie, fact)."""
    hops: list[Hop] = []
    for forwards in (True, False):
        if language == "cypher":
            labels = "|".join(SCHEMA.nodes)
            text = _CYPHER.format(labels=labels, left="" if forwards else "<", right=">" if forwards else "")
            rows = run_text(source, language, text, {"ids": list(ids), "min_confidence": min_confidence}).rows
        else:
            text = _SPARQL.format(
                ids=" ".join(f"<{iri(i)}>" for i in ids),
                near="cg:from" if forwards else "cg:to",
                far="cg:to" if forwards else "cg:from",
                min_confidence=literal(float(min_confidence)),
            )
            rows = [
                (i, n, _local(lb), _TYPES[_local(c)], oi, on, _local(ol), conf, fact_of(f) or 0)
                for i, n, lb, c, oi, on, ol, conf, f in run_text(source, language, text).rows
            ]
        hops += [Hop(i, n, lb, tie, forwards, oi, on, ol, conf, fact) for i, n, lb, tie, oi, on, ol, conf, fact in rows]
    return sorted(hops, key=lambda h: (h.other_id, h.id, h.tie, h.forwards, h.fact))


def _local(address: str) -> str:
    return address.rsplit("#", 1)[1]
