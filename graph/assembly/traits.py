"""How often documents that count say a value of an identity: what a name is made from when tens of thousands mention
it.

A council, a post or a partnership is mentioned by every other record of its council. Its node is made of the distinct
values with their counts, which a load changes by one each, instead of all statements again. Decisions and their parts
have few mentions and are made of the statements themselves.
"""

from __future__ import annotations

from collections.abc import Iterable

from graph.ledger.ledger import Ledger

TRAITED = frozenset(
    {"Organisation", "Legislation", "Body", "Post", "Person", "Place", "Programme", "Strategy", "Partnership"}
)
MENTIONED = 0  # instead of a property: how many live mentions an identity has

_SAID = """select m.identity, s.predicate, s.value, coalesce(s.derived_by, 0), r.kind, count(*)
  from mention m join reading r on r.n = m.reading join statement s on s.subject = m.n and s.object is null
  where m.identity is not null and m.label in ({labels}) and {which} group by 1, 2, 3, 4, 5"""
_MENTIONED = """select m.identity, 0, '', 0, r.kind, count(*) from mention m join reading r on r.n = m.reading
  where m.identity is not null and m.label in ({labels}) and {which} group by 1, 5"""
_ADD = """insert into trait (identity, predicate, value, derived_by, kind, n) {rows}
  on conflict do update set n = n + excluded.n"""


def count_traits(ledger: Ledger) -> None:
    """Counts all of them anew."""
    ledger.db.execute("delete from trait")
    for rows in (_SAID, _MENTIONED):
        query = _query(ledger, rows, "r.ended is null")
        ledger.db.execute(f"insert into trait (identity, predicate, value, derived_by, kind, n) {query}")


def change_traits(ledger: Ledger, readings: Iterable[int]) -> None:
    """Counts what readings that began in the present load add, and what those that ended in it take away."""
    load = ledger.head()
    for n in readings:
        began, ended = ledger.rows("select load, ended from reading where n = ?", (n,))[0]
        if ended is None:
            _change(ledger, n, 1)
        elif began < load:
            _change(ledger, n, -1)


def recount_traits(ledger: Ledger, identities: Iterable[int]) -> None:
    """Counts those of a few identities anew, when a judgement gave or took a mention."""
    for identity in identities:
        ledger.db.execute("delete from trait where identity = ?", (identity,))
        for rows in (_SAID, _MENTIONED):
            ledger.db.execute(_ADD.format(rows=_query(ledger, rows, "m.identity = ? and r.ended is null")), (identity,))


def _change(ledger: Ledger, reading: int, by: int) -> None:
    for rows in (_SAID, _MENTIONED):
        query = _query(ledger, rows, "r.n = ?").replace("count(*)", "count(*)" if by > 0 else "-count(*)")
        ledger.db.execute(_ADD.format(rows=query), (reading,))
    if by < 0:
        ledger.db.execute(
            "delete from trait where n <= 0 and identity in (select identity from mention where reading = ?)",
            (reading,),
        )


def _query(ledger: Ledger, rows: str, which: str) -> str:
    labels = ", ".join(str(ledger.word(label)) for label in sorted(TRAITED))
    return rows.format(labels=labels, which=which)
