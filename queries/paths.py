"""The shortest chain between two sets of things, found from both ends at once, around hubs where there is a way.

A hub is a thing with more than HUB facts: an authority with its thousands of decisions connects everything with everything and
tells nothing, and looking through it costs most. So hubs are ends, and are passed only when there is no other chain.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from graph.rdf import BASE, iri
from graph.stores.base import Language
from queries.source import run_text

HUB = 200
AROUND_HUBS = 250  # things looked at before the search around hubs is given up for one over hubs
OVER_HUBS = 1_000  # and before that one is given up
TOGETHER = 500  # things of one label asked about in one Cypher text
FEW = 15  # things that are looked up one by one: some 1 ms each, where a list costs a look through the table
UNITED = 40  # things asked about in one SPARQL text

_DEGREES = "MATCH (n:{label})-[r]-() WHERE n.key IN $keys RETURN n.key AS key, count(*) AS facts"
_AROUND = (
    "MATCH (n:{label})-[r]-(o) WHERE n.key IN $keys AND r.confidence >= $min_confidence "
    "RETURN DISTINCT n.key AS key, o.key AS other, o.id AS id, label(o) AS label"
)
# A key that stands alone is looked up in the index; a list of them is a look through the table. One fact more than make a
# hub are enough to tell one.
_ONE = (
    "MATCH (n:{label} {{key: $key}})-[r]-(o) "
    "RETURN n.key AS key, o.key AS other, o.id AS id, label(o) AS label, r.confidence AS confidence{limit}"
)
_SPARQL = "SELECT ?key ?other ?confidence {{ {parts} ?f cg:confidence ?confidence }}"
_SPARQL_PART = (
    "{{ SELECT ?key ?f ?other {{ VALUES ?key {{ {keys} }} "
    "{{ ?f cg:from ?key ; cg:to ?other }} UNION {{ ?f cg:to ?key ; cg:from ?other }} }} {limit} }}"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A thing on the way: `key` is what its engine finds it by (an inner key with the label, or its address)."""

    id: str
    label: str
    key: Any


class Around:
    """What lies one fact away, asked of a source in one language."""

    def __init__(self, source: Any, language: Language, min_confidence: float) -> None:
        self._source, self._language, self._least = source, language, min_confidence

    def place(self, thing: Any) -> Place:
        """A thing of the graph as a place."""
        return Place(thing.id, thing.label, thing.key if self._language == "cypher" else iri(thing.id))

    def near(self, places: Sequence[Place], hubs: bool) -> tuple[dict[str, list[Place]], list[Place]]:
        """For each place, the places one fact away; and those that were left out, being hubs (unless `hubs` are wanted)."""
        if self._language == "sparql":
            return self._by_sparql(places, hubs)
        by_label: defaultdict[str, list[Place]] = defaultdict(list)
        for place in places:
            by_label[place.label].append(place)
        found: dict[str, list[Place]] = {}
        left: list[Place] = []
        for label, several in sorted(by_label.items()):
            for start in range(0, len(several), TOGETHER):
                self._by_cypher(label, several[start : start + TOGETHER], hubs, found, left)
        return found, left

    def _by_cypher(
        self, label: str, places: Sequence[Place], hubs: bool, found: dict[str, list[Place]], left: list[Place]
    ) -> None:
        if len(places) <= FEW:
            for place in places:
                self._one_by_cypher(place, hubs, found, left)
            return
        if not hubs:
            facts = {key: int(n) for key, n in self._many(_DEGREES, label, places)}
            left += [p for p in places if facts.get(p.key, 0) > HUB]
            places = [p for p in places if facts.get(p.key, 0) <= HUB]
        ids = {p.key: p.id for p in places}
        for key, other, id_, kind in self._many(_AROUND, label, places) if places else ():
            found.setdefault(ids[key], []).append(Place(str(id_), str(kind), other))

    def _one_by_cypher(self, place: Place, hubs: bool, found: dict[str, list[Place]], left: list[Place]) -> None:
        text = _ONE.format(label=place.label, limit="" if hubs else f" LIMIT {HUB + 1}")
        rows = run_text(self._source, "cypher", text, {"key": place.key}).rows
        if not hubs and len(rows) > HUB:
            left.append(place)
            return
        told = dict.fromkeys(Place(str(i), str(kind), other) for _, other, i, kind, sure in rows if sure >= self._least)
        found[place.id] = list(told)

    def _many(self, text: str, label: str, places: Sequence[Place]) -> Sequence[Sequence[Any]]:
        values = {"keys": [p.key for p in places], "min_confidence": self._least}
        used = {n: v for n, v in values.items() if f"${n}" in text}  # LadybugDB refuses others
        return run_text(self._source, "cypher", text.format(label=label), used).rows

    def _by_sparql(self, places: Sequence[Place], hubs: bool) -> tuple[dict[str, list[Place]], list[Place]]:
        found: dict[str, list[Place]] = {}
        left: list[Place] = []
        for start in range(0, len(places), UNITED):
            part = places[start : start + UNITED]
            each = [[p] for p in part] if not hubs else [part]  # a limit counts for one place only
            limit = "" if hubs else f"LIMIT {HUB + 1}"
            texts = [_SPARQL_PART.format(keys=" ".join(f"<{p.key}>" for p in some), limit=limit) for some in each]
            ids = {p.key: p.id for p in part}
            facts = dict.fromkeys(ids, 0)
            told: defaultdict[str, dict[Place, None]] = defaultdict(dict)
            for key, other, confidence in run_text(
                self._source, "sparql", _SPARQL.format(parts=" UNION ".join(texts))
            ).rows:
                facts[key] += 1
                if confidence >= self._least:
                    told[key][Place(unquote(str(other).removeprefix(BASE)), "", other)] = None
            left += [p for p in part if not hubs and facts[p.key] > HUB]
            found |= {ids[k]: list(several) for k, several in told.items() if hubs or facts[k] <= HUB}
        return found, left


def shortest(around: Around, starts: Sequence[Place], goals: Sequence[Place], longest: int) -> list[Place]:
    """The chain from a start to a goal, both included; empty when none has `longest` facts or fewer.

    Without hubs on the way if there is such a chain, even when one over a hub is shorter. Of equally short ones, the one with
    the smallest ids. A search that has looked at OVER_HUBS things ends without a chain.
    """
    search = _Search(around, starts, goals, longest)
    return search.run(AROUND_HUBS, hubs=False) or search.run(OVER_HUBS, hubs=True)


class _Side:
    """What has been reached from one end, with the place before each."""

    def __init__(self, places: Sequence[Place]) -> None:
        self.reached: dict[str, tuple[Place, str | None]] = {p.id: (p, None) for p in places}
        self.front = sorted(places, key=lambda p: p.id)

    def widen(self, found: dict[str, list[Place]]) -> None:
        fresh: list[Place] = []
        for before in self.front:
            for place in found.get(before.id, ()):
                if place.id not in self.reached:
                    self.reached[place.id] = (place, before.id)
                    fresh.append(place)
        self.front = sorted(fresh, key=lambda p: p.id)

    def back(self, place: str) -> list[Place]:
        """From a place to this side's end."""
        chain: list[Place] = []
        at: str | None = place
        while at is not None:
            found, at = self.reached[at]
            chain.append(found)
        return chain


class _Search:
    def __init__(self, around: Around, starts: Sequence[Place], goals: Sequence[Place], longest: int) -> None:
        self._around, self._ends, self._longest = around, (starts, goals), longest
        self._hubs: set[str] = set()
        self._degrees: dict[str, bool] = {}

    def run(self, most: int, *, hubs: bool) -> list[Place]:
        """Widens the side that costs less, until they meet."""
        one, other = sides = _Side(self._ends[0]), _Side(self._ends[1])
        looked = 0
        for step in range(self._longest + 1):
            met = self._met(one, other, hubs)
            if met is not None:
                return [*reversed(one.back(met)), *other.back(met)[1:]]
            open_sides = sorted((s for s in sides if s.front), key=self._cost)
            if step == self._longest or not open_sides:
                break
            looked += len(open_sides[0].front)
            if looked > most:
                break
            found, left = self._around.near(open_sides[0].front, hubs)
            self._hubs |= {p.id for p in left}
            self._degrees |= {p.id: p.id in self._hubs for p in open_sides[0].front} if not hubs else {}
            open_sides[0].widen(found)
        return []

    def _met(self, one: _Side, other: _Side, hubs: bool) -> str | None:
        """Where the sides meet: the smallest id, and no hub, unless hubs are wanted or it is an end."""
        ends = {p.id for some in self._ends for p in some}
        for place in sorted(one.reached.keys() & other.reached.keys()):
            if hubs or place in ends or not self._is_hub(one.reached[place][0]):
                return place
        return None

    def _is_hub(self, place: Place) -> bool:
        if place.id not in self._degrees:
            self._degrees[place.id] = bool(self._around.near([place], hubs=False)[1])
        return self._degrees[place.id]

    def _cost(self, side: _Side) -> int:
        """How much there is to look at: a known hub counts for as many things as make it one."""
        return len(side.front) + HUB * sum(p.id in self._hubs for p in side.front)
