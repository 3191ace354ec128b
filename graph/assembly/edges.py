"""Builds the edges of given facts. Statements that say the same (type, ends, qualifying properties) are one edge."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from graph.ids import key63
from graph.ledger.ledger import Ledger
from graph.model import Edge, Value

# When a post was held is gathered from all documents that tell of it; it tells no two holdings apart.
GATHERED = {"HOLDS": ("first_seen", "last_seen")}

_STATEMENTS = """select s.fact, s.predicate, a.cluster, b.cluster, s.qualifiers,
  min(case when s.derived_by is null then '' else (select x.text from word x where x.n = s.derived_by) end),
  max(max(coalesce(s.confidence, 0), coalesce((select max(x.confidence) from span x where x.statement = s.n), 0))),
  min(r.dated), max(r.dated), a.label, b.label
  from temp.want_fact w cross join statement s on s.fact = w.fact cross join mention a on a.n = s.subject
  cross join mention b on b.n = s.object cross join reading r on r.n = a.reading
  where r.ended is null group by s.fact, s.qualifiers order by s.fact, s.qualifiers"""


def fact_key(type_: str, source: int, target: int, qualifiers: str | None) -> int:
    """The stable number of what an edge states: type, ends and qualifying properties (JSON with sorted keys, or None).

    >>> fact_key("HOLDS", 1, 2, '{"first_seen": "2022-12-01"}') == fact_key("HOLDS", 1, 2, None)
    True
    """
    if qualifiers and type_ in GATHERED:
        rest = {k: v for k, v in json.loads(qualifiers).items() if k not in GATHERED[type_]}
        qualifiers = json.dumps(rest, sort_keys=True, ensure_ascii=False) if rest else None
    return key63("fact", type_, source, target, qualifiers or "{}")


def build_edges(ledger: Ledger) -> Iterator[tuple[Edge, tuple[str, str]]]:
    """The edges among `temp.want_fact` with the labels of their ends, in the order of facts. A fact that no live
    document states gives none."""
    for fact, group in groupby(ledger.db.execute(_STATEMENTS), key=lambda row: row[0]):
        rows = list(group)
        type_ = ledger.text(rows[0][1])
        if rows[0][2] == rows[0][3]:
            continue  # what was merged into one thing cannot be tied to itself
        properties: dict[str, Value] = dict(json.loads(rows[0][4])) if rows[0][4] else {}
        if type_ in GATHERED:
            properties = _gathered(rows)
        derived = min(row[5] for row in rows) or None
        confidence = round(max(row[6] for row in rows), 6)
        ends = (ledger.text(rows[0][9]), ledger.text(rows[0][10]))
        yield Edge(fact, type_, rows[0][2], rows[0][3], confidence, properties, derived), ends


def _gathered(rows: list[tuple[Any, ...]]) -> dict[str, Value]:
    """The first and the last day on which records show a post held."""
    days = sorted(
        {str(day) for row in rows for day in (*(json.loads(row[4]).values() if row[4] else ()), *row[7:9]) if day}
    )
    return {"first_seen": days[0], "last_seen": days[-1]} if days else {}
