"""Parameters for each question, drawn from the graph itself: what most is tied to, and what hardly anything is."""

from __future__ import annotations

import re
from random import Random
from typing import Any

from graph.schema import SCHEMA
from queries.catalogue import Question

POPULAR, RARE, ANY = 4, 8, 4


def draw(source: Any, question: Question, seed: int = 7) -> list[dict[str, Any]]:
    """Some parameters for a question: things with the most ties of its kind, with a few, and any. The same for a seed."""
    if question.name == "path":
        return _ends(source, seed)
    thing = next((p for p in question.parameter if p.type == "thing"), None)
    if thing is None:
        return [{}]
    return [{thing.name: i} for i in _things(source, question, thing.labels or tuple(SCHEMA.nodes), seed)]


def _things(source: Any, question: Question, labels: tuple[str, ...], seed: int) -> list[str]:
    text = question.text("cypher", "ladybug") or ""
    ties = re.search(r"\[\w*:([A-Z_|]+)\]", text)
    pattern = f"(n:{'|'.join(labels)})-[r{':' + ties[1] if ties else ''}]-()"
    rows = source.cypher(f"MATCH {pattern} RETURN n.id AS id, count(*) AS ties ORDER BY ties DESC, id").rows
    told = [str(i) for i, _ in rows]
    chance = Random(f"{seed}/{question.name}")
    rest = told[POPULAR:]
    every = [str(i) for (i,) in source.cypher(f"MATCH (n:{'|'.join(labels)}) RETURN n.id ORDER BY n.id").rows]
    chosen = [*told[:POPULAR], *chance.sample(rest, min(RARE, len(rest))), *chance.sample(every, min(ANY, len(every)))]
    return list(dict.fromkeys(chosen))


def _ends(source: Any, seed: int) -> list[dict[str, Any]]:
    """Pairs whose ends lie near to one another and far, hubs and leaves among them."""
    chance = Random(f"{seed}/path")
    by_label = {
        label: [str(i) for (i,) in source.cypher(f"MATCH (n:{label}) RETURN n.id ORDER BY n.id").rows]
        for label in ("Organisation", "Person", "Programme", "Decision", "Post", "Strategy", "Partnership")
    }
    hubs = [
        str(i)
        for (i,) in source.cypher(
            "MATCH (o:Organisation)<-[r:TAKEN_BY]-() WITH o.id AS id, count(*) AS n RETURN id ORDER BY n DESC, id LIMIT 2"
        ).rows
    ]
    pairs = [
        (hubs[0], hubs[1]),
        (hubs[0], chance.choice(by_label["Person"])),
        *((chance.choice(by_label["Organisation"]), chance.choice(by_label["Programme"])) for _ in range(3)),
        *((chance.choice(by_label["Person"]), chance.choice(by_label["Person"])) for _ in range(3)),
        *((chance.choice(by_label["Decision"]), chance.choice(by_label["Post"])) for _ in range(2)),
        *((chance.choice(by_label["Strategy"]), chance.choice(by_label["Partnership"])) for _ in range(2)),
    ]
    return [{"start": a, "goal": b} for a, b in pairs]
