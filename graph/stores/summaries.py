"""Whole-graph rankings, counted once when both projections are built and carried beside them.

A ranking reads everything: seconds in SPARQL at 100,000 decisions. The build counts the first CARRIED rows of each in Cypher, where
it costs least, and leaves them with the position that they were counted at; they answer in both languages as long as the
projections show that position. A load that is applied in place leaves them behind, and whoever asks then has the full count made
(queries/remembered.py keeps it) until the next build. tests/queries/test_summaries.py holds them to the full counts.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.stores import ladybug
from graph.stores.base import Row

CARRIED = 1_000  # rows of each
FEWEST = 100_000  # nodes and ties: a smaller graph is counted while one waits
_NAME = "summaries.json"

# By the question that they answer with its default parameters; the columns are the question's own.
_TEXTS = {
    "amounts-by-status": """
        MATCH (f:Funding) WHERE f.amount_pence IS NOT NULL
          AND NOT EXISTS { MATCH (f)-[part:PART_OF]->(total:Funding) WHERE part.confidence >= 0.5 }
        RETURN f.status AS status, f.currency AS currency, f.per AS per, count(*), sum(f.amount_pence)
        ORDER BY coalesce(status, ''), coalesce(currency, ''), coalesce(per, '') LIMIT $limit""",
    "decisions-by-authority": """
        MATCH (d:Decision)-[r:TAKEN_BY]->(o:Organisation|Body|Partnership) WHERE r.confidence >= 0.5
        RETURN o.name AS name, o.id AS id, count(DISTINCT d.key) AS decisions, min(d.decided_on), max(d.decided_on)
        ORDER BY decisions DESC, name, id LIMIT $limit""",
    "co-partner-ranking": """
        MATCH (a:Organisation)-[r:PARTNER_IN]->(g:Partnership|Programme)<-[s:PARTNER_IN]-(b:Organisation)
        WHERE r.confidence >= 0.5 AND s.confidence >= 0.5 AND a.id < b.id
        RETURN a.name AS first, a.id AS first_id, b.name AS second, b.id AS second_id, count(DISTINCT g.key) AS shared
        ORDER BY shared DESC, first, first_id, second, second_id LIMIT $limit""",
    "disagreements": """
        MATCH (i:Issue)-[r:ABOUT]->(n) WHERE r.confidence >= 0.5
        RETURN i.kind AS kind, i.detail, i.state, i.id AS issue_id, n.name, n.id AS about_id, label(n),
               r.confidence, r.fact AS fact
        ORDER BY coalesce(kind, ''), issue_id, about_id, fact LIMIT $limit""",
    "weakest-evidence": """
        MATCH (n)-[r]-(other) WHERE r.confidence < 0.7
        RETURN n.name, n.id AS id, label(n), min(r.confidence) AS weakest, count(DISTINCT r.fact) AS ties
        ORDER BY weakest, ties DESC, id LIMIT $limit""",
}


@dataclass(frozen=True, slots=True)
class Summary:
    """The first rows of one ranking; `whole` when it has no more."""

    rows: tuple[Row, ...]
    whole: bool


def write_summaries(graph: Path, rdf: Path, position: str, size: int) -> None:
    """Counts the rankings in a Cypher projection that was just built, and leaves them beside the SPARQL one."""
    if size < FEWEST:
        return
    store = ladybug.open_store(graph)
    try:
        found = {name: store.query(text, {"limit": CARRIED}).rows for name, text in _TEXTS.items()}
    finally:
        store.close()
    fresh = rdf / f"{_NAME}.new"
    fresh.write_text(json.dumps({"position": position, "rankings": found}), encoding="utf-8")
    fresh.replace(rdf / _NAME)


def read_summaries(rdf: Path) -> tuple[str, Mapping[str, Summary]]:
    """The position and the rankings by question; none where none are carried, or the file is cut (all can be counted)."""
    try:
        raw: dict[str, Any] = json.loads((rdf / _NAME).read_text(encoding="utf-8"))
        rankings = {
            name: Summary(tuple(tuple(row) for row in rows), len(rows) < CARRIED)
            for name, rows in raw["rankings"].items()
        }
        return str(raw["position"]), rankings
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return "", {}
