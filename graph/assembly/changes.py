"""What a change of documents touches: the mentions whose thing may be another now, and with them keys and facts to
build anew.

Works outwards from the readings that began or ended: their identities' groups are settled again as a whole, mentions
and their parts follow, and every key and fact of before and after goes on the list. What is not on the list cannot
have changed.
"""

from __future__ import annotations

from collections.abc import Iterable

from graph.assembly.clusters import identity_changes, move_mentions, register_functions
from graph.assembly.traits import change_traits, recount_traits
from graph.judgements import Judged
from graph.ledger.ledger import Ledger

# CROSS JOIN keeps SQLite to the order as written: it knows nothing of the sizes of temporary tables and may read a
# whole table.


def list_changes(
    ledger: Ledger, readings: Iterable[int], judged: Judged, identities: Iterable[int] = ()
) -> dict[str, int]:
    """Fills `temp.want` and `temp.want_fact` (see assemble.wanted) with all that the change of `readings` touches.
    `identities` are further ones to settle again. Returns a mention of each thing touched, by the thing's id of
    before."""
    register_functions(ledger)
    readings = list(readings)
    change_traits(ledger, readings)
    recount_traits(ledger, judged.touched)
    db = ledger.db
    db.execute("create table if not exists temp.touched (n integer primary key)")
    db.execute("delete from temp.touched")
    for reading in readings:
        db.execute("insert or ignore into temp.touched select n from mention where reading = ?", (reading,))
    db.executemany("insert or ignore into temp.touched values (?)", [(n,) for n in judged.moved])
    seeds = set(judged.touched) | {
        n
        for (n,) in ledger.rows(
            "select distinct m.identity from temp.touched w cross join mention m on m.n = w.n where m.identity is not null"
        )
    }
    for end in ("a", "b"):
        seeds |= {n for (n,) in ledger.rows(f"select l.{end} from temp.touched w cross join link l on l.mention = w.n")}
    # what was one thing with them may be another without them: a judgement whose words are gone parts what it joined
    for seed in sorted(seeds):
        seeds |= {n for (n,) in ledger.rows(
            "select o.n from identity i join identity o on o.cluster = i.cluster where i.n = ?", (seed,))}  # fmt: skip
    organisation = ledger.word("Organisation")
    for moved in identity_changes(ledger, sorted(seeds | set(identities)), judged):
        db.execute("insert or ignore into temp.touched select n from mention where identity = ?", (moved,))
        for (text,) in ledger.rows("select text from identity where n = ? and label = ?", (moved, organisation)):
            _want_scoped_by(ledger, text)
    # what a document that begins now was given when it was written has not been built, so nothing of it can be gone
    db.execute("create table if not exists temp.known (n integer primary key)")
    db.execute("delete from temp.known")
    db.execute("insert into temp.known select n from temp.touched")
    for reading in readings:
        db.execute("delete from temp.known where n in (select m.n from mention m join reading r on r.n = m.reading "
                   "where r.n = ? and r.load = ?)", (reading, ledger.head()))  # fmt: skip
    _want_keys_and_facts(ledger, "known")
    before = dict(
        ledger.rows(
            """select t.id, min(m.n) from temp.known w cross join mention m on m.n = w.n cross join thing t on t.key = m.cluster
               group by t.key"""
        )
    )
    move_mentions(ledger, "touched", listed=True)
    _want_keys_and_facts(ledger, "touched")
    # a sum that changed is compared again with the others of its decision, a clause again with its fellow documents
    db.execute(
        """insert or ignore into temp.want select p.cluster, p.label from temp.touched w cross join mention m on m.n = w.n
           cross join mention p on p.n = m.parent where p.cluster is not null"""
    )
    return before


def _want_keys_and_facts(ledger: Ledger, which: str) -> None:
    """Puts the keys and facts of the mentions in one of our temporary tables on the lists, as they are now."""
    db = ledger.db
    db.execute(
        f"""insert or ignore into temp.want select m.cluster, m.label from temp.{which} w cross join mention m on m.n = w.n
            where m.cluster is not null"""
    )
    for end in ("subject", "object"):
        db.execute(
            f"""insert or ignore into temp.want_fact select s.fact, s.predicate, a.cluster, a.label
                from temp.{which} w cross join statement s on s.{end} = w.n cross join mention a on a.n = s.subject
                where s.fact is not null"""
        )


def want_parts(ledger: Ledger, key: int) -> None:
    """The parts of a thing whose name or id changed borrow both, so they are built anew."""
    ledger.db.execute(
        """insert or ignore into temp.want select distinct c.cluster, c.label from mention m join mention c on
          c.parent = m.n
           where m.cluster = ? and c.cluster is not null and c.identity is null""",
        (key,),
    )


_SCOPED = ("body", "decision", "partnership", "person", "place", "post", "programme", "strategy")


def want_scope(ledger: Ledger, key: int) -> None:
    """All that is scoped by an organisation whose short name changed gets another id."""
    for (text,) in ledger.rows(
        "select i.text from identity i where i.cluster = ? and i.label = ?", (key, ledger.word("Organisation"))
    ):
        _want_scoped_by(ledger, text)


def _want_scoped_by(ledger: Ledger, organisation: str) -> None:
    scope = organisation.removeprefix("organisation|").removeprefix("|")
    if "|" in scope:
        return
    for label in _SCOPED:
        for start in (f"{label}|{scope}|", f"{label}|by {scope}|"):
            ledger.db.execute(
                """insert or ignore into temp.want select i.cluster, i.label from identity i
                   where i.text >= ? and i.text < ? and i.cluster is not null""",
                (start, start + "\U0010ffff"),
            )
