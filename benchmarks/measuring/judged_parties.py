"""Which facts on organisations, groupings and money are right by a record's label."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from benchmarks.measuring.judged import Fact, Judge

Json = dict[str, Any]


def organisations(judge: Judge, gold: Json, node: str, optional: Json) -> Iterator[Fact]:
    members = [m["name"] for c in judge.clusters for m in c["members"]]
    own = {e["target"] for e in judge.x.out(node, "TAKEN_BY")}
    for edge in judge.x.out(node, "INVOLVES"):
        if judge.x.label(edge["target"]) not in ("Organisation", "Body") or edge["target"] in own:
            continue
        role = edge["properties"].get("role") or "other"
        named = [o for o in gold["organisations"] if judge.named(edge, [o["name"]]) == 1.0]
        if named:
            right = float(any(role in (o["role"], *o.get("role_also", [])) for o in named))
        else:
            right = judge.named(edge, [], [*optional.get("organisations", []), *members])
        yield from judge.edge(edge, right)


def groupings(judge: Judge, gold: Json, node: str) -> Iterator[Fact]:
    """Members of the groupings that the label has, their roles, and whether the decision joins."""
    x, alike = judge.x, judge.score.alike
    for target in dict.fromkeys(e["target"] for e in x.out(node, "CONCERNS", "JOINS", "INVOLVES", "MENTIONS")):
        members = x.into(target, "PARTNER_IN")
        if x.label(target) != "Partnership" and not (x.label(target) == "Programme" and members):
            continue
        forms = x.forms(target) + [f for e in x.out(target, "DELIVERS") for f in x.forms(e["target"])]
        known = [
            c for c in gold.get("partnerships", [])
            if any(alike(name, form) for name in [c["name"], *c["delivers"]] if name for form in forms)
            or 2 * sum(member(judge, c, e) is not None for e in members) >= max(1, len(c["members"]), len(members))
        ]  # fmt: skip
        for edge in members if known else ():
            roles = [member(judge, c, edge) for c in known]
            maybe = [name for c in known for name in c.get("optional_members", [])]
            right = max((r for r in roles if r is not None), default=None)
            if right is None:
                right = judge.forms_in(x.forms(edge["source"], edge), [], maybe)
            yield from judge.edge(edge, right)
        for edge in x.out(target, "DELIVERS") if any(c["delivers"] for c in known) else ():
            yield from judge.edge(edge, judge.named(edge, [d for c in known for d in c["delivers"]]))
        sizes = [c["stated_members"] for c in known if c["stated_members"] is not None]
        if sizes:
            size = x.nodes[target]["properties"].get("stated_members")
            yield from judge.value(target, "stated_members", float(size in sizes))
        for edge in [e for e in x.out(node, "JOINS") if e["target"] == target]:
            told = [c["joins"] for c in known if c["joins"] is not None]
            yield from judge.edge(edge, float(any(told)) if told else None)


def member(judge: Judge, cluster: Json, edge: Json) -> float | None:
    """1 for a member in its role, 0 in another, None for no member."""
    role = {"host": "lead"}.get(edge["properties"].get("role") or "member", edge["properties"].get("role") or "member")
    for one in cluster["members"]:
        if any(judge.score.alike(one["name"], form) for form in judge.x.forms(edge["source"], edge)):
            also = [one["role"], *one.get("role_also", [])]
            return float(role in also or (one["role"] == "trust" and role == "member"))
    return None


def money(judge: Judge, gold: Json, node: str, optional: Json) -> Iterator[Fact]:
    for edge in judge.x.out(node, "INVOLVES", "MENTIONS"):
        values = judge.x.nodes[edge["target"]]["properties"]
        if judge.x.label(edge["target"]) != "Funding" or values.get("status") == "threshold":
            continue
        pounds = [v / 100 for v in (values.get("amount_pence"), values.get("amount_to_pence")) if v is not None]
        known = [g for g in gold["funding"] if any(_close(g["amount"], p) for p in pounds)]
        right = (
            1.0 if known else None if any(_close(o, p) for o in optional.get("amounts", []) for p in pounds) else 0.0
        )
        yield from judge.edge(edge, right)
        yield from judge.value(edge["target"], "amount_pence", right)
        for side, ties, end in (
            ("by", judge.x.into(edge["target"], "PROVIDES"), "source"),
            ("to", judge.x.out(edge["target"], "AWARDED_TO"), "target"),
        ):
            told = [g[side] for g in known if g.get(side)]
            sure = [g for g in known if g.get(side) and side not in g.get("optional", [])]
            for tie in ties:
                hit = any(judge.score.alike(name, f) for name in told for f in judge.x.forms(tie[end]))
                if hit or (sure and judge.x.label(tie[end]) != "Programme"):
                    yield from judge.edge(tie, float(hit))


def _close(gold: Any, got: float) -> bool:
    return abs(float(gold) - got) <= 0.005 * max(1.0, abs(float(gold)))
