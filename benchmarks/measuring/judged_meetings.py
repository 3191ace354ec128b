"""Which facts on a meeting are right by a record's label."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from benchmarks.measuring.judged import Fact, Judge

Json = dict[str, Any]


def meeting(judge: Judge, gold: Json) -> Iterator[Fact]:
    x, person = judge.x, judge.score.same_person
    optional = gold.get("optional") or {}
    for node in x.recorded("Meeting"):
        if judge.score.fold(x.nodes[node]["properties"].get("held_on")) != judge.score.fold(gold["held_on"]):
            continue
        yield from judge.value(node, "held_on", 1.0)
        for edge in x.out(node, "MEETING_OF") if gold.get("body") else ():
            yield from judge.edge(edge, judge.named(edge, [gold["body"]]))
        officers = [o["name"] for o in gold["officers"]]
        for edge in x.into(node, "ATTENDED"):
            capacity = edge["properties"].get("capacity", "")
            if capacity == "apologies":
                continue
            members = capacity in ("chair", "member", "")
            wanted = gold["present"] if members else officers
            maybe = optional.get("present" if members else "officers", [])
            yield from judge.edge(edge, judge.forms_in(x.forms(edge["source"], edge), wanted, maybe, person))
        titles = [i["title"] for i in gold["items"] if i["title"]]
        for edge in x.out(node, "HAS_ITEM"):
            yield from judge.edge(edge, judge.named(edge, titles))
            ends = [i["resolved"] for i in gold["items"] if i["title"] and judge.named(edge, [i["title"]])]
            for led in (
                x.out(edge["target"], "LED_TO")
                if ends and not any(i.get("resolved_optional") for i in gold["items"])
                else ()
            ):
                yield from judge.edge(led, float(any(ends)))
