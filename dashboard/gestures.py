"""What each gesture on the canvas does to the picture. Plain functions of picture, store and event, so tests need no browser."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from dashboard.picture import MOST_AT_ONCE, Picture, Thing, Tie
from graph.rdf import SURE, iri
from queries.neighbours import Hop, neighbours
from queries.run import ask
from queries.source import dialects_of, run_text

# What people look for first when they expand a thing that has many ties.
_FIRST = ("PARTNER_IN", "JOINS", "DELIVERS", "TAKEN_BY", "MADE_BY", "CONCERNS", "FUNDS", "PROVIDES", "AWARDED_TO", "SUPPORTS", "HOLDS", "DELEGATES_TO", "REFERS_TO")  # fmt: skip


def hops_of(store: Any, ids: Sequence[str]) -> list[Hop]:
    """The facts that touch some things."""
    return neighbours(store, ids, SURE, next(iter(dialects_of(store))))


def start(store: Any, id_: str) -> tuple[Picture, str]:
    """A picture of one thing and what is next to it."""
    found = store.thing(id_).node
    picture = Picture().with_things([Thing(found.id, found.name, found.label)], [])
    return expand(store, picture, found.id)


_DATED = {
    "cypher": """MATCH (d:Decision) WHERE d.id IN $ids OPTIONAL MATCH (d)-[r:TAKEN_BY]->(o) WHERE r.confidence >= 0.5
                 RETURN d.id AS id, o.name AS council, d.decided_on AS decided_on ORDER BY id, council""",
    "sparql": """SELECT ?id ?council ?on { VALUES ?d { %s } ?d cg:id ?id OPTIONAL { ?d cg:takenBy/rdfs:label ?council }
                 OPTIONAL { ?d cg:decidedOn ?on } } ORDER BY ?id ?council""",
}


def tell_apart(store: Any, picture: Picture) -> Picture:
    """Decisions of one title, named by council and day: "Kent, 2024-10-21: Shared Lives"."""
    ids = picture.of_one_name("Decision")
    if not ids:
        return picture
    language = next(iter(dialects_of(store)))
    text = _DATED[language].replace("%s", " ".join(f"<{iri(i)}>" for i in ids))
    rows = run_text(store, language, text, {"ids": ids} if language == "cypher" else None).rows
    details = {str(i): ", ".join(str(v) for v in (council, on) if v) for i, council, on in reversed(rows)}
    return picture.told_apart(details)


def expand(store: Any, picture: Picture, id_: str, key: str | None = None) -> tuple[Picture, str]:
    """Adds at most MOST_AT_ONCE neighbours, of one kind when `key` names it ("PARTNER_IN|in|Organisation").

    Returns the new picture and a sentence for the person.
    """
    hops = hops_of(store, [id_])
    if key is not None:
        hops = [h for h in hops if _key(h) == key]
    fresh = {h.other_id: h for h in sorted(hops, key=_rank, reverse=True) if h.other_id not in picture.things}
    added = list(reversed(fresh.values()))[:MOST_AT_ONCE]
    known = picture.things.get(id_)
    degree = len({h.other_id for h in hops}) if key is None else known.degree if known else 0
    things = [Thing(h.other_id, h.other, h.other_label) for h in added]
    if known:
        things.append(Thing(known.id, known.name, known.label, degree))
    wanted = {*picture.things, *(t.id for t in things)}
    ties = [_tie(h) for h in hops if h.other_id in wanted]
    for hop in hops_of(store, [t.id for t in things if t.id != id_]):
        if hop.other_id in wanted:
            ties.append(_tie(hop))
    picture = picture.with_things(things, ties, anchor=id_)
    left = len(fresh) - len(added)
    said = f"{len(added)} added" + (f"; {left:,} more are tied to it: right-click it to choose a kind" if left else "")
    return picture, said if added else "Everything tied to it is shown already."


def menu(store: Any, picture: Picture, id_: str) -> dict[str, Any]:
    """What can be expanded from a thing: each kind of tie with how many things it leads to that are not yet shown."""
    counts: Counter[str] = Counter()
    seen: set[tuple[str, str]] = set()
    for hop in hops_of(store, [id_]):
        if hop.other_id not in picture.things and (_key(hop), hop.other_id) not in seen:
            seen.add((_key(hop), hop.other_id))
            counts[_key(hop)] += 1
    items: list[dict[str, str]] = []
    for key, n in counts.most_common():
        tie, way, label = key.split("|")
        arrow = "→" if way == "out" else "←"
        items.append({"key": key, "text": f"Expand {tie.replace('_', ' ').lower()} {arrow} {label} ({n:,})"})
    return {"id": id_, "items": items}


def path(store: Any, picture: Picture, ends: Sequence[str]) -> tuple[Picture, str]:
    """Adds and marks the shortest chain of facts between two things."""
    answer = ask(store, "path", start=ends[0], goal=ends[1])
    rows = answer.records()
    if not rows:
        return picture, "No path within 6 steps."
    ids = [rows[0]["from_id"], *(r["to_id"] for r in rows)]
    missing = [i for i in ids if i not in picture.things]
    things = [Thing(n.id, n.name, n.label) for n in (store.thing(i).node for i in missing)]
    ties = [
        Tie(
            r["fact"],
            r["tie"],
            r["from_id"] if r["forwards"] else r["to_id"],
            r["to_id"] if r["forwards"] else r["from_id"],
            r["confidence"],
        )
        for r in rows
    ]
    return picture.with_things(things, ties, anchor=ends[0]).highlight(ids), f"{len(rows)} steps"


def _rank(hop: Hop) -> tuple[int, float, str]:
    return (-_FIRST.index(hop.tie) if hop.tie in _FIRST else -len(_FIRST), hop.confidence, hop.other_id)


def _key(hop: Hop) -> str:
    return f"{hop.tie}|{'out' if hop.forwards else 'in'}|{hop.other_label}"


def _tie(hop: Hop) -> Tie:
    ends = (hop.id, hop.other_id) if hop.forwards else (hop.other_id, hop.id)
    return Tie(hop.fact, hop.tie, ends[0], ends[1], hop.confidence)
