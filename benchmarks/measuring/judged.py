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
    return list(_Judge(score, gold, record).facts())


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


class _Judge:
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
        for meeting in self.gold["meetings"]:
            yield from self.meeting(meeting)

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
        yield from self.organisations(gold, node, optional)
        yield from self.groupings(gold, node)
        yield from self.money(gold, node, optional)
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

    def organisations(self, gold: Json, node: str, optional: Json) -> Iterator[Fact]:
        members = [m["name"] for c in self.clusters for m in c["members"]]
        own = {e["target"] for e in self.x.out(node, "TAKEN_BY")}
        for edge in self.x.out(node, "INVOLVES"):
            if self.x.label(edge["target"]) not in ("Organisation", "Body") or edge["target"] in own:
                continue
            role = edge["properties"].get("role") or "other"
            named = [o for o in gold["organisations"] if self.named(edge, [o["name"]]) == 1.0]
            if named:
                right = float(any(role in (o["role"], *o.get("role_also", [])) for o in named))
            else:
                right = self.named(edge, [], [*optional.get("organisations", []), *members])
            yield from self.edge(edge, right)

    def groupings(self, gold: Json, node: str) -> Iterator[Fact]:
        """Members of the groupings that the label has, their roles, and whether the decision joins."""
        x, alike = self.x, self.score.alike
        for target in dict.fromkeys(e["target"] for e in x.out(node, "CONCERNS", "JOINS", "INVOLVES", "MENTIONS")):
            members = x.into(target, "PARTNER_IN")
            if x.label(target) != "Partnership" and not (x.label(target) == "Programme" and members):
                continue
            forms = x.forms(target) + [f for e in x.out(target, "DELIVERS") for f in x.forms(e["target"])]
            known = [
                c for c in gold.get("partnerships", [])
                if any(alike(name, form) for name in [c["name"], *c["delivers"]] if name for form in forms)
                or 2 * sum(self.member(c, e) is not None for e in members) >= max(1, len(c["members"]), len(members))
            ]  # fmt: skip
            for edge in members if known else ():
                roles = [self.member(c, edge) for c in known]
                maybe = [name for c in known for name in c.get("optional_members", [])]
                right = max((r for r in roles if r is not None), default=None)
                if right is None:
                    right = self.forms_in(x.forms(edge["source"], edge), [], maybe)
                yield from self.edge(edge, right)
            for edge in x.out(target, "DELIVERS") if any(c["delivers"] for c in known) else ():
                yield from self.edge(edge, self.named(edge, [d for c in known for d in c["delivers"]]))
            sizes = [c["stated_members"] for c in known if c["stated_members"] is not None]
            if sizes:
                size = x.nodes[target]["properties"].get("stated_members")
                yield from self.value(target, "stated_members", float(size in sizes))
            for edge in [e for e in x.out(node, "JOINS") if e["target"] == target]:
                told = [c["joins"] for c in known if c["joins"] is not None]
                yield from self.edge(edge, float(any(told)) if told else None)

    def member(self, cluster: Json, edge: Json) -> float | None:
        """1 for a member in its role, 0 in another, None for no member."""
        role = {"host": "lead"}.get(
            edge["properties"].get("role") or "member", edge["properties"].get("role") or "member"
        )
        for one in cluster["members"]:
            if any(self.score.alike(one["name"], form) for form in self.x.forms(edge["source"], edge)):
                also = [one["role"], *one.get("role_also", [])]
                return float(role in also or (one["role"] == "trust" and role == "member"))
        return None

    def money(self, gold: Json, node: str, optional: Json) -> Iterator[Fact]:
        for edge in self.x.out(node, "INVOLVES", "MENTIONS"):
            values = self.x.nodes[edge["target"]]["properties"]
            if self.x.label(edge["target"]) != "Funding" or values.get("status") == "threshold":
                continue
            pounds = [v / 100 for v in (values.get("amount_pence"), values.get("amount_to_pence")) if v is not None]
            known = [g for g in gold["funding"] if any(_close(g["amount"], p) for p in pounds)]
            right = (
                1.0
                if known
                else None
                if any(_close(o, p) for o in optional.get("amounts", []) for p in pounds)
                else 0.0
            )
            yield from self.edge(edge, right)
            yield from self.value(edge["target"], "amount_pence", right)
            for side, ties, end in (
                ("by", self.x.into(edge["target"], "PROVIDES"), "source"),
                ("to", self.x.out(edge["target"], "AWARDED_TO"), "target"),
            ):
                told = [g[side] for g in known if g.get(side)]
                sure = [g for g in known if g.get(side) and side not in g.get("optional", [])]
                for tie in ties:
                    hit = any(self.score.alike(name, f) for name in told for f in self.x.forms(tie[end]))
                    if hit or (sure and self.x.label(tie[end]) != "Programme"):
                        yield from self.edge(tie, float(hit))

    def posts(self, gold: Json, node: str) -> Iterator[Fact]:
        people = list(self.x.near(node, "Person"))
        for one in gold["persons"]:
            if not one.get("post") or one.get("post_optional"):
                continue
            for person in people:
                if any(self.score.same_person(one["name"], form) for form in self.x.forms(person)):
                    for edge in self.x.out(person, "HOLDS"):
                        yield from self.edge(edge, self.named(edge, [one["post"]]))

    # meetings

    def meeting(self, gold: Json) -> Iterator[Fact]:
        x, person = self.x, self.score.same_person
        optional = gold.get("optional") or {}
        for node in x.recorded("Meeting"):
            if self.score.fold(x.nodes[node]["properties"].get("held_on")) != self.score.fold(gold["held_on"]):
                continue
            yield from self.value(node, "held_on", 1.0)
            for edge in x.out(node, "MEETING_OF") if gold.get("body") else ():
                yield from self.edge(edge, self.named(edge, [gold["body"]]))
            officers = [o["name"] for o in gold["officers"]]
            for edge in x.into(node, "ATTENDED"):
                capacity = edge["properties"].get("capacity", "")
                if capacity == "apologies":
                    continue
                members = capacity in ("chair", "member", "")
                wanted = gold["present"] if members else officers
                maybe = optional.get("present" if members else "officers", [])
                yield from self.edge(edge, self.forms_in(x.forms(edge["source"], edge), wanted, maybe, person))
            titles = [i["title"] for i in gold["items"] if i["title"]]
            for edge in x.out(node, "HAS_ITEM"):
                yield from self.edge(edge, self.named(edge, titles))
                ends = [i["resolved"] for i in gold["items"] if i["title"] and self.named(edge, [i["title"]])]
                for led in (
                    x.out(edge["target"], "LED_TO")
                    if ends and not any(i.get("resolved_optional") for i in gold["items"])
                    else ()
                ):
                    yield from self.edge(led, float(any(ends)))


def _close(gold: Any, got: float) -> bool:
    return abs(float(gold) - got) <= 0.005 * max(1.0, abs(float(gold)))
