"""The register of things: which canonical id each key has now, and which ids it had before."""

from __future__ import annotations

from graph.assembly.clusters import cluster_all
from graph.assembly.naming import told_apart
from graph.assembly.nodes import Built
from graph.judgements import Judged
from graph.ledger.ledger import Ledger


def write_thing(ledger: Ledger, one: Built, load: int) -> tuple[str, set[int]]:
    """Gives a node its canonical id, telling namesakes apart, and keeps an id that moves as a redirect. Returns the
    id, and the keys of other things whose ids moved because of it."""
    key = one.node.key
    old = next(iter(ledger.rows("select id, base, name, short from thing where key = ?", (key,))), None)
    if old is not None and old[1] == one.base:
        if old[2:] != (one.node.name, one.short):
            ledger.db.execute("update thing set name = ?, short = ? where key = ?", (one.node.name, one.short, key))
        return old[0], set()
    moved = delete_thing(ledger, key, load) if old is not None else set[int]()
    ledger.db.execute(
        "insert into thing (key, id, base, label, name, short) values (?, ?, ?, ?, ?, ?)",
        (key, f"~{key}", one.base, ledger.word(one.node.label), one.node.name, one.short),
    )
    moved |= _tell_apart(ledger, one.base, load)
    id_ = ledger.one("select id from thing where key = ?", (key,))
    if old is not None and old[0] != id_:
        ledger.db.execute("insert or replace into redirect values (?, ?, ?)", (old[0], key, load))
        ledger.db.execute("delete from redirect where old = ?", (id_,))
    return id_, moved - {key}


def delete_thing(ledger: Ledger, key: int, load: int) -> set[int]:
    """Takes a thing out; its id leads to where its mentions went. Returns the keys of namesakes whose ids moved
    because of it.
    """
    row = next(iter(ledger.rows("select id, base from thing where key = ?", (key,))), None)
    if row is None:
        return set()
    ledger.db.execute("delete from thing where key = ?", (key,))
    return _tell_apart(ledger, row[1], load)


def _tell_apart(ledger: Ledger, base: str, load: int) -> set[int]:
    rows = ledger.rows("select key, id from thing where base = ?", (base,))
    ids = told_apart(base, [key for key, _ in rows])
    moved = {key: old for key, old in rows if ids[key] != old}
    for key in moved:  # two passes, for an id is unique and may be handed over
        ledger.db.execute("update thing set id = ? where key = ?", (f"~{key}", key))
    for key, old in moved.items():
        ledger.db.execute("update thing set id = ? where key = ?", (ids[key], key))
        ledger.db.execute("delete from redirect where old = ?", (ids[key],))
        if not old.startswith("~"):
            ledger.db.execute("insert or replace into redirect values (?, ?, ?)", (old, key, load))
    return set(moved)


def begin_whole(ledger: Ledger, judged: Judged) -> None:
    """Settles what every mention is, and empties the register: everything is built anew."""
    db = ledger.db
    db.execute("drop table if exists temp.former")
    db.execute(
        """create table temp.former as select t.id,
             (select m.n from mention m where m.cluster = t.key order by m.n limit 1) as mention from thing t"""
    )
    cluster_all(ledger, judged)
    for table in ("thing", "concluded", "ground"):
        db.execute(f"delete from {table}")


def end_whole(ledger: Ledger) -> None:
    """Ids of before that no thing bears now lead to where their mentions went."""
    ledger.db.execute(
        """insert or replace into redirect select f.id, t.key, ? from temp.former f cross join mention m on m.n = f.mention
           cross join thing t on t.key = m.cluster where f.id not in (select id from thing)""",
        (ledger.head(),),
    )
    ledger.db.execute("drop table temp.former")


def wanted(ledger: Ledger) -> None:
    """Empties the lists of what is to be built."""
    ledger.db.execute("create table if not exists temp.want (key integer primary key, label integer)")
    ledger.db.execute(
        "create table if not exists temp.want_fact ("
        "fact integer primary key, type integer, source integer, label integer)"
    )
    ledger.db.execute("delete from temp.want")
    ledger.db.execute("delete from temp.want_fact")
