"""Records of a few invented councils, drawn at random, that tell of the same things in different words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from graph.evidence import Extraction

TITLES = ("Quay Repairs", "Library Hours", "Kinship Programme")
NAMES = ("Jo Marsh", "Mrs J Marsh", "Mr J Marsh", "Cllr Marsh", "Jane Marsh", "Ann Hill")
POSTS = ("Cabinet Member for Roads", "Director of Roads", "")
COUNCILS = (("Northmoor County Council", "E10000099"), ("Northmoor", "E10000099"), ("Eastby Council", "E06000098"))
PARTNERS = ("Kinship Cluster", "KC", "Harbour Board")

spec = st.fixed_dictionaries(
    {
        "council": st.sampled_from(COUNCILS),
        "title": st.sampled_from(TITLES),
        "number": st.sampled_from(("21/1", "21-1", "22/7", "")),
        "system": st.sampled_from(("", "311", "312")),
        "on": st.sampled_from(("2021-05-03", "2023-06-04")),
        "who": st.sampled_from(NAMES),
        "post": st.sampled_from(POSTS),
        "cluster": st.sampled_from(PARTNERS),
        "letters": st.booleans(),
        "members": st.sampled_from((None, 4, 5)),
        "pounds": st.sampled_from((100, 200)),
        "refers": st.sampled_from(("", "21/1", "22/7")),
        "kind": st.sampled_from(("decision-page", "record-of-decision", "minutes", "proposed-record")),
        "salt": st.integers(0, 3),
    }
)


def write(record: Callable[..., Any], s: dict[str, Any]) -> Extraction:
    """A record of the given particulars."""
    lines = [f"{k}: {v if not isinstance(v, tuple) else v[0]}" for k, v in s.items()]
    text = "\n".join([*lines, "A: to do the work", f"£{s['pounds']} for works", "Kinship Trust", "Roads Panel"])
    r = record(text, path=f"{abs(hash(text))}.txt", kind=s["kind"])
    d = r.nameless("Decision", f"title: {s['title']}")
    r.say(d, "name", s["title"], s["title"])
    for name, key in (("reference", "number"), ("system_reference", "system"), ("decided_on", "on")):
        if s[key]:
            r.say(d, name, s[key], f"{key}: {s[key]}")
    council = r.council(d, s["council"][0], s["council"][1])
    r.tie("RECORDS", r.document.id, d, s["title"])
    body = r.thing("Body", "Roads Panel")
    meeting = r.nameless("Meeting", f"on: {s['on']}", held_on=s["on"])
    r.tie("MEETING_OF", meeting, body, "Roads Panel")
    r.tie("MADE_AT", d, meeting, "Roads Panel")
    who = r.thing("Person", s["who"])
    r.tie("ATTENDED", who, meeting, s["who"], capacity="member")
    if s["post"]:
        post = r.thing("Post", s["post"])
        r.tie("HOLDS", who, post, s["who"])
        r.tie("POST_IN", post, council, s["council"][0])
        r.tie("MADE_BY", d, post, s["post"])
    cluster = r.thing("Partnership", s["cluster"])
    if s["letters"] and s["cluster"] != "KC":
        r.findings.conclude(cluster, "kind", "cluster", "test/kind")
        r.findings.state(cluster, "aliases", "KC", r.at(s["cluster"]), "test/letters")
    if s["members"]:
        r.say(cluster, "stated_members", s["members"], f"members: {s['members']}")
    r.tie("JOINS", d, cluster, s["cluster"])
    trust = r.thing("Organisation", "Kinship Trust")
    r.tie("PARTNER_IN", trust, cluster, "Kinship Trust", role="member")
    clause = r.nameless("Resolution", "to do the work", text="to do the work")
    r.say(clause, "label", "A", "A: to do the work")
    r.tie("RESOLVES", d, clause, "to do the work")
    money = r.nameless("Funding", f"£{s['pounds']}", amount_pence=s["pounds"] * 100, status="budget", purpose="works")
    r.tie("INVOLVES", d, money, f"£{s['pounds']} for works")
    if s["refers"]:
        other = r.nameless("Decision", f"refers: {s['refers']}", reference=s["refers"])
        r.tie("REFERS_TO", d, other, f"refers: {s['refers']}", relation="cites")
    r.findings.issue("sum-mismatch", "does not add up", [d], [r.at("for works")], "test/sum")
    return r.done()
