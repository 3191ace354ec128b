"""Writes into the ledger which thing each identity and each mention is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
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
    db = ledger.db
    db.execute("update identity set cluster = key63(text) where cluster is not key63(text)")
    for group, links in _groups(ledger, judged):
        _settle(ledger, group, links, judged)
    # Mentions and ties were given what their identities were when they were written: only what moved since is written.
    db.execute("create table if not exists temp.moved (n integer primary key)")
    db.execute("delete from temp.moved")
    db.execute(
        """insert into temp.moved select m.n from mention m cross join identity i on i.n = m.identity
           where m.cluster is not i.cluster"""
    )
    db.execute("insert or ignore into temp.moved select n from mention where cluster is null and identity is null")
    move_mentions(ledger, "moved", listed=False)


def _groups(ledger: Ledger, judged: Judged) -> Iterator[tuple[set[int], list[tuple[int, int]]]]:
    """Every group of two and more identities that could be one thing, with its links."""
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
        yield {*group, *(n for pair in all_links for n in pair)}, sorted(all_links)


def move_mentions(ledger: Ledger, touched: str, *, listed: bool) -> None:
    """Sets the key of the mentions in a temporary table of ours, and of the parts of what moved, which it adds to it,
    and the facts of their ties. `listed`: what they leave behind goes on the lists of what is to be built."""
    db = ledger.db
    mine = f"(select n from temp.{touched})"
    db.execute(
        f"""update mention set cluster = (select i.cluster from identity i where i.n = mention.identity)
            where identity is not null and n in {mine}"""
    )
    db.execute("create table if not exists temp.wave (n integer primary key)")
    db.execute("delete from temp.wave")
    db.execute(f"insert into temp.wave select n from temp.{touched}")
    while True:
        # parts of touched mentions whose key is not what its parent makes it, a generation at a time
        parts = ledger.rows(
            """select m.n, part_key(p.cluster, m.label, m.part) from temp.wave w cross join mention p on p.n = w.n
               cross join mention m on m.parent = p.n
               where m.identity is null and m.cluster is not part_key(p.cluster, m.label, m.part)
               union select m.n, part_key(p.cluster, m.label, m.part) from temp.wave w cross join mention m on m.n = w.n
               cross join mention p on p.n = m.parent
               where m.identity is null and p.cluster is not null and m.cluster is not part_key(p.cluster, m.label,
                 m.part)"""
        )
        if not parts:
            break
        db.execute("delete from temp.wave")
        for n, key in parts:
            db.execute("insert or ignore into temp.wave values (?)", (n,))
            db.execute(f"insert or ignore into temp.{touched} values (?)", (n,))
            if listed:
                # the key of before goes on the list first: what it leaves behind must be built anew, or go
                db.execute(
                    "insert or ignore into temp.want select cluster, label from mention where n = ? and "
                    "cluster is not null",
                    (n,),
                )
                db.execute(
                    """insert or ignore into temp.want_fact select s.fact, s.predicate, a.cluster, a.label from statement s
                       cross join mention a on a.n = s.subject where s.subject = ? and s.fact is not null
                       union all select s.fact, s.predicate, a.cluster, a.label from statement s
                       cross join mention a on a.n = s.subject where s.object = ? and s.fact is not null""",
                    (n, n),
                )
            db.execute("update mention set cluster = ? where n = ?", (key, n))
    for end in ("subject", "object"):
        db.execute(
            f"""update statement set fact = fact_key((select text from word where n = predicate), a.cluster,
              b.cluster, qualifiers)
                from mention a, mention b where a.n = statement.subject and b.n = statement.object
                and statement.n in (select s.n from temp.{touched} w cross join statement s on s.{end} = w.n where s.object
                  is not null)"""
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
