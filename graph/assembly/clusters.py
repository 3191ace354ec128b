"""Writes into the ledger which thing each identity and each mention is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from graph.assembly.edges import fact_key
from graph.assembly.resolve import IdentityRow, settle
from graph.assembly.traits import count_traits
from graph.ids import key63
from graph.judgements import Judged
from graph.ledger.ledger import Ledger
from graph.schema import SCHEMA

_LIVE_MENTION = (
    """exists (select 1 from mention m join reading r on r.n = m.reading where m.identity = i.n and r.ended is null)"""
)
_LINKS = """select l.a, l.b from link l join mention m on m.n = l.mention join reading r on r.n = m.reading
  where r.ended is null"""
# A key that one identity alone has, and that no record bears itself, joins nothing (most second keys of decisions).
_SHARED_LINKS = f"""{_LINKS} and (exists (select 1 from link o where o.b = l.b and o.a <> l.a)
  or exists (select 1 from link o where o.a = l.b) or exists (select 1 from mention x where x.identity = l.b))"""


def cluster_all(ledger: Ledger, judged: Judged) -> None:
    """Settles every identity and mention of the ledger anew."""
    register_functions(ledger)
    count_traits(ledger)
    ledger.db.execute("update identity set cluster = key63(text)")
    links: dict[int, list[tuple[int, int]]] = defaultdict(list)
    together = Components()
    for a, b in [*ledger.rows(_SHARED_LINKS), *judged.same]:
        links[a].append((a, b))
        together.join(a, b)
    last: tuple[str, int] | None = None
    for block, n in ledger.db.execute(
        "select block, n from identity where block <> '' and block <> text order by block"
    ):
        if last is not None and last[0] == block:
            together.join(last[1], n)
        last = (block, n)
    for group in together.groups():
        # a second number that nobody else has joins nothing, but keeps its decision apart from those of other numbers
        all_links = {pair for n in group for pair in (*links.get(n, ()), *ledger.rows(f"{_LINKS} and l.a = ?", (n,)))}
        members = {*group, *(n for pair in all_links for n in pair)}
        _settle(ledger, members, sorted(all_links), judged)
    ledger.db.execute(
        "update mention set cluster = (select i.cluster from identity i where i.n = mention.identity) "
        "where identity is not null"
    )
    ledger.db.execute("update mention set cluster = null where identity is null")
    while True:
        changed = ledger.db.execute(
            """update mention set cluster = part_key(p.cluster, mention.label, mention.part) from mention p
               where mention.cluster is null and p.n = mention.parent and p.cluster is not null"""
        ).rowcount
        if not changed:
            break
    ledger.db.execute(
        """update statement set fact = fact_key((select text from word where n = predicate), a.cluster, b.cluster,
          qualifiers)
           from mention a, mention b where a.n = statement.subject and b.n = statement.object"""
    )


def identity_changes(ledger: Ledger, seeds: Iterable[int], judged: Judged) -> set[int]:
    """Settles anew the whole groups that `seeds` belong to; returns the identities whose key moved."""
    moved: set[int] = set()
    seen: set[int] = set()
    for seed in seeds:
        if seed in seen:
            continue
        group, links = _group(ledger, seed, judged)
        seen |= group
        moved |= _settle(ledger, group, links, judged)
    return moved


def _group(ledger: Ledger, seed: int, judged: Judged) -> tuple[set[int], list[tuple[int, int]]]:
    """Every identity that could be one thing with `seed`: over live links, blocks and judgements."""
    group, waiting, links = {seed}, [seed], set[tuple[int, int]]()
    while waiting:
        n = waiting.pop()
        pairs = ledger.rows(f"{_LINKS} and l.a = ?", (n,)) + ledger.rows(f"{_LINKS} and l.b = ?", (n,))
        links.update(pairs)
        near = {m for pair in [*pairs, *(p for p in judged.same if n in p)] for m in pair}
        near.update(
            m for (m,) in ledger.rows(
                "select o.n from identity i join identity o on o.block = i.block where i.n = ? and "
                "i.block <> '' and i.block <> i.text", (n,))
        )  # fmt: skip
        waiting.extend(near - group)
        group |= near
    return group, sorted(links)


def _settle(ledger: Ledger, group: Iterable[int], links: list[tuple[int, int]], judged: Judged) -> set[int]:
    numbers = sorted(group)
    rows: list[tuple[Any, ...]] = []
    for start in range(0, len(numbers), 500):
        part = numbers[start : start + 500]
        marks = ",".join("?" * len(part))
        rows += ledger.rows(
            f"select i.n, i.text, i.label, {_LIVE_MENTION}, i.cluster from identity i where i.n in ({marks})", part
        )  # fmt: skip
    known = {row[0] for row in rows}
    keys = settle(
        [IdentityRow(n, text, ledger.text(label), bool(live)) for n, text, label, live, _ in rows],
        links,
        [p for p in judged.same if set(p) <= known],
        [p for p in judged.apart if set(p) <= known],
    )
    moved = {n for n, _, _, _, before in rows if keys[n] != before}
    ledger.db.executemany("update identity set cluster = ? where n = ?", [(keys[n], n) for n in sorted(moved)])
    return moved


class Components:
    """Which numbers hang together, by pairs (union-find)."""

    def __init__(self) -> None:
        self._parent: dict[int, int] = {}

    def find(self, n: int) -> int:
        parent = self._parent
        parent.setdefault(n, n)
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    def join(self, a: int, b: int) -> None:
        self._parent[self.find(a)] = self.find(b)

    def groups(self) -> list[list[int]]:
        """The groups of two and more."""
        found: dict[int, list[int]] = defaultdict(list)
        for n in list(self._parent):
            found[self.find(n)].append(n)
        return [group for group in found.values() if len(group) > 1]


def part_key(parent: int, label: str, part: str | None) -> int:
    """The key of a part of a thing (clause A of that decision)."""
    return key63("part", parent, label, part or "")


def register_functions(ledger: Ledger) -> None:
    """Makes the keys' functions known to SQLite, once a connection."""
    if ledger.functions:
        return
    ledger.functions = True
    labels = {n: text for n, text in ledger.rows("select n, text from word") if text in SCHEMA.nodes}
    db = ledger.db
    db.create_function("key63", 1, key63, deterministic=True)

    def key_of_part(parent: int, label: int, part: str | None) -> int:
        return part_key(parent, labels[label], part)

    db.create_function("part_key", 3, key_of_part, deterministic=True)
    db.create_function("fact_key", 4, fact_key, deterministic=True)
