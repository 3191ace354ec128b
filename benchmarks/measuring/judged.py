"""Which facts of a record are right by its label: one `Fact` for every edge and property that the label speaks of.

The published scorer tells which decision is which and what is alike; this module asks it of each fact by itself, where the
scorer counts fields. A fact that the label leaves open (what only one careful reader saw, a mere mention, a person beyond
the decision) is not judged.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from benchmarks.measuring.judged_meetings import meeting
from benchmarks.measuring.judged_parties import groupings, money, organisations

Json = dict[str, Any]
Same = Callable[[str, str], bool]
SCALARS = (
    *("reference", "system_reference", "status", "decided_on", "published_on", "effective_from", "key_decision"),
    "call_in",
)


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact as extracted. `kind` is the edge's type or `Label.property`; `right` is 1 or 0, or the share of right
    ones where the label only counts (clauses)."""

    kind: str
    rule: str
    confidence: float
    right: float


def judge(score: ModuleType, gold: Json, record: Json) -> list[Fact]:
    """The facts of one record that its label judges."""
    return list(Judge(score, gold, record).facts())


def paired(score: ModuleType, gold: Json, record: Json) -> list[tuple[Json, str]]:
    """The decisions of a label with the node that the scorer takes each for."""
    pairs: list[tuple[Json, str]] = []

    def note(_: Any, __: Any, one: Json, node: str, *___: Any) -> None:
        pairs.append((one, node))

    kept, score.score_decision = score.score_decision, note
    try:
        score.score(gold, record, score.Tally())
    finally:
        score.score_decision = kept
    return [(one, node) for one, node in pairs if node != "?"]


class Judge:
    def __init__(self, score: ModuleType, gold: Json, record: Json) -> None:
        self.score, self.gold = score, gold
        self.x = score.Extraction(record)
        self.stated: dict[tuple[str, str], Json] = {}
        for one in record["properties"]:
            self.stated.setdefault((one["node"], one["property"]), one)
        self.pairs = paired(score, gold, record)
        self.clusters = [c for one in gold["decisions"] for c in one.get("partnerships", [])]

    def facts(self) -> Iterator[Fact]:
        known = {node for _, node in self.pairs}
        for node in self.x.recorded("Decision") if self.gold["kind"] != "minutes" else ():
            for edge in self.x.into(node, "RECORDS"):
                yield from self.edge(edge, node in known or self.maybe_decision(node))
        for one, node in self.pairs:
            yield from self.decision(one, node)
        for held in self.gold["meetings"]:
            yield from meeting(self, held)

    # one fact

    def edge(self, edge: Json, right: float | None) -> Iterator[Fact]:
        """Whatever was read; a derived tie and one that is not judged give nothing."""
        if right is None or not edge.get("evidence") or edge["properties"].get("derived"):
            return
        best = max(edge["evidence"], key=lambda e: e["confidence"])
        yield Fact(edge["type"], best["rule"], best["confidence"], float(right))

    def value(self, node: str, name: str, right: float | None) -> Iterator[Fact]:
        one = self.stated.get((node, name))
        if one is not None and right is not None:
            yield Fact(f"{self.x.label(node)}.{name}", one["rule"], one["confidence"], float(right))

    def named(
        self, edge: Json, wanted: Iterable[str], maybe: Iterable[str] = (), same: Same | None = None
    ) -> float | None:
        """Whether an edge's target bears one of the names; None where it bears one that may be there or not."""
        return self.forms_in(self.x.forms(edge["target"], edge), wanted, maybe, same)

    def forms_in(
        self, forms: list[str], wanted: Iterable[str], maybe: Iterable[str] = (), same: Same | None = None
    ) -> float | None:
        same = same or self.score.alike
        if any(same(name, form) for name in wanted if name for form in forms):
            return 1.0
        return None if any(same(name, form) for name in maybe if name for form in forms) else 0.0

    # decisions

    def maybe_decision(self, node: str) -> float | None:
        name = self.x.nodes[node]["properties"].get("name") or ""
        optional = self.gold.get("optional_decisions", [])
        return None if any(self.score.alike(one, name) for one in optional) else 0.0

    def decision(self, gold: Json, node: str) -> Iterator[Fact]:
        x, optional = self.x, gold.get("optional") or {}
        yield from self.scalars(gold, node, optional)
        if self.gold.get("council") and x.label(node) == "Decision":
            for edge in x.out(node, "TAKEN_BY"):
                yield from self.edge(edge, self.named(edge, [self.gold["council"]]))
        if gold["made_by"] and x.label(node) == "Decision":
            for edge in x.out(node, "MADE_BY"):
                yield from self.edge(edge, self.named(edge, gold["made_by"], optional.get("made_by", [])))
        yield from self.held(gold, node, optional)
        clusters = [c["name"] for c in self.clusters] + [d for c in self.clusters for d in c["delivers"]]
        people = self.score.same_person
        for field, label, types, maybe, same in (
            ("lead_officers", "Person", ("LEAD_OFFICER", "CONTACT"), [], people),
            ("places", "Place", ("AFFECTS",), [], None),
            ("programmes", "Programme", ("CONCERNS", "JOINS"), clusters, None),
            ("strategies", "Strategy", ("CONCERNS", "SUPPORTS"), [], None),
            ("legislation", "Legislation", ("CITES",), [], None),
        ):
            for edge in x.out(node, *types):
                if x.label(edge["target"]) != label or x.nodes[edge["target"]]["properties"].get("kind") == "building":
                    continue
                right = self.named(edge, gold[field], [*maybe, *optional.get(field, [])], same)
                yield from self.edge(edge, right)
        for field, type_, wanted in (
            ("delegations", "DELEGATES_TO", [d["to"] for d in gold["delegations"]]),
            ("consulting", "CONSULTS", [c for d in gold["delegations"] for c in d["consulting"]]),
        ):
            for edge in x.out(node, type_):
                yield from self.edge(edge, self.named(edge, wanted, optional.get(field, [])))
        yield from self.counted(gold, node, optional)
        yield from self.references(gold, node, optional)
        yield from organisations(self, gold, node, optional)
        yield from groupings(self, gold, node)
        yield from money(self, gold, node, optional)
        yield from self.posts(gold, node)

    def scalars(self, gold: Json, node: str, optional: Json) -> Iterator[Fact]:
        fold, key = self.score.fold, self.score.key
        values = self.x.nodes[node]["properties"]
        held_on = (gold.get("meeting") or {}).get("held_on")
        for field in SCALARS:
            want, got = gold.get(field), values.get(field)
            if got in (None, "", []) or (want is None and field == "reference"):
                continue
            accepted = [o for o in optional.get(field, []) if o is not None]
            if field == "decided_on" and want is None and held_on:
                accepted.append(held_on)
            if any(o == got or fold(o) == fold(got) for o in accepted):
                right = 1.0
            elif field in ("reference", "system_reference"):
                right = float(want is not None and key(want) == key(got))
            elif field in ("key_decision", "call_in"):
                right = float(want == got)
            else:
                right = float(want is not None and fold(want) == fold(got))
            yield from self.value(node, field, right)
        if gold.get("title") and values.get("name"):
            yield from self.value(node, "name", float(self.score.alike(gold["title"], values["name"])))

    def held(self, gold: Json, node: str, optional: Json) -> Iterator[Fact]:
        want = gold.get("meeting")
        if not want and "meeting" in optional:
            return
        for edge in self.x.out(node, "MADE_AT"):
            bodies = [f for e in self.x.out(edge["target"], "MEETING_OF") for f in self.x.forms(e["target"])]
            on = self.x.nodes[edge["target"]]["properties"].get("held_on")
            right = bool(want) and self.score.fold(want.get("held_on")) == self.score.fold(on)
            right = right and (not want.get("body") or any(self.score.alike(want["body"], f) for f in bodies))
            yield from self.edge(edge, float(right))

    def counted(self, gold: Json, node: str, optional: Json) -> Iterator[Fact]:
        """The label gives only how many there are: where some are too many, each is right for its share."""
        rejected = [
            e for e in self.x.out(node, "CONSIDERED")
            if self.x.nodes[e["target"]]["properties"].get("outcome") == "rejected"
        ]  # fmt: skip
        for field, edges in (("resolutions", self.x.out(node, "RESOLVES")), ("options_rejected", rejected)):
            count = len(edges)
            want = count if count in optional.get(field, []) else gold.get(field) or 0
            for edge in edges:
                yield from self.edge(edge, min(1.0, want / count))

    def references(self, gold: Json, node: str, optional: Json) -> Iterator[Fact]:
        key = self.score.key
        wanted, maybe = (
            {key(r) for r in some} for some in (gold["related_decisions"], optional.get("related_decisions", []))
        )
        for edge in self.x.out(node, "REFERS_TO"):
            got = key(self.x.nodes[edge["target"]]["properties"].get("reference"))
            yield from self.edge(edge, 1.0 if got in wanted else None if got in maybe else 0.0)
        fold = self.score.fold
        for edge in self.x.out(node, "CONSIDERED_BY"):
            right = self.named(edge, [c["body"] for c in gold["considered_by"]], optional.get("considered_by", []))
            if right == 1.0:
                on = fold(edge["properties"].get("considered_on"))
                days = [c.get("on") for c in gold["considered_by"] if self.named(edge, [c["body"]])]
                right = float(any(not day or fold(day) == on for day in days))
            yield from self.edge(edge, right)

    def posts(self, gold: Json, node: str) -> Iterator[Fact]:
        people = list(self.x.near(node, "Person"))
        for one in gold["persons"]:
            if not one.get("post") or one.get("post_optional"):
                continue
            for person in people:
                if any(self.score.same_person(one["name"], form) for form in self.x.forms(person)):
                    for edge in self.x.out(person, "HOLDS"):
                        yield from self.edge(edge, self.named(edge, [one["post"]]))
