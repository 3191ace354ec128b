"""Words into things: names, titles, clauses and quotes, through SQLite's full-text search."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.ledger.ledger import Ledger

_TEXTS = frozenset({"text", "reason", "detail", "purpose"})
SHORTEST_QUOTE = 25  # characters; shorter quotes are names, which are indexed as names


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing whose name, clause or quote has the words; `matched` shows where, with the words between ‹ and ›."""

    id: str
    label: str
    name: str
    kind: str
    matched: str
    documents: int


_NAMES = frozenset({"name", "aliases", "reference", "system_reference", "acronym"})


def index_reading(ledger: Ledger, reading: int) -> None:
    """Puts what a reading's things are called, their clauses and the words of their ties into the index: a name once
    for each identity, whatever number of records use it."""
    text = ledger.body(reading)
    rows: dict[tuple[int, str], str] = {}
    for mention, identity, predicate, target, value, start, end in ledger.rows(
        """select m.n, m.identity, s.predicate, s.object, s.value, s.starts_at, s.ends_at
           from mention m join statement s on s.subject = m.n where m.reading = ? order by s.n""",
        (reading,),
    ):
        name = ledger.text(predicate)
        if target is None and name in _NAMES:
            rows.setdefault((-mention if identity is None else identity, _plain(str(value))), "name")
        elif target is None and name in _TEXTS:
            rows.setdefault((-mention, _plain(str(value))), "text")
        elif target is not None and start is not None and end - start >= SHORTEST_QUOTE:
            rows.setdefault((-mention, _plain(text[start:end])), "quote")
    for (owner, body), kind in rows.items():
        if body:
            added = ledger.db.execute(
                "insert or ignore into search_row (owner, kind, body) values (?, ?, ?)", (owner, kind, body)
            )
            if added.rowcount:
                ledger.db.execute("insert into search (rowid, body) values (?, ?)", (added.lastrowid, body))


def _plain(body: str) -> str:
    return re.sub(r"\s+", " ", body.replace("\x00", " ")).strip()


def unindex(ledger: Ledger, owner: int, form: str | None = None) -> None:
    """Takes the rows of an identity (or of a mention, by its negative number) out of the index, or one form of a
    name.
    """
    rows = ledger.rows("select n, body from search_row where owner = ?", (owner,))
    for n, body in rows:
        if form is None or body == _plain(form):
            ledger.db.execute("insert into search (search, rowid, body) values ('delete', ?, ?)", (n, body))
            ledger.db.execute("delete from search_row where n = ?", (n,))


def search(ledger: Ledger, text: str, limit: int = 50, label: str | None = None) -> list[Hit]:
    """The things that best match the words, best first; every word must occur, the last one may be a beginning."""
    words = re.findall(r"[\w£]+(?:['’]\w+)*", text)
    if not words:
        return []
    query = " ".join(f'"{w}"' for w in words[:-1]) + f' "{words[-1]}"*'
    rows = ledger.rows(
        """select t.id, t.label, t.name, x.kind, f.shown, t.key from
             (select rowid, rank, highlight(search, 0, '‹', '›') as shown from search where search match ? order by
               rank limit ?) f
           join search_row x on x.n = f.rowid
           join thing t on t.key = case when x.owner > 0 then (select cluster from identity where n = x.owner)
                                       else (select cluster from mention where n = -x.owner) end
           order by x.kind = 'name' desc, f.rank""",
        (query.strip(), limit * 8),
    )
    found: dict[str, Hit] = {}
    for id_, word, name, kind, shown, key in rows:
        if id_ in found or (label is not None and ledger.text(word) != label):
            continue
        documents = ledger.one(
            "select count(distinct r.n) from mention m join reading r on r.n = m.reading where m.cluster "
            "= ? and r.ended is null",
            (key,),
        )
        if documents:
            found[id_] = Hit(id_, ledger.text(word), name, kind, _around(shown), documents)
        if len(found) >= limit:
            break
    return list(found.values())


def _around(shown: str, width: int = 160) -> str:
    at = max(0, shown.find("‹") - width // 3)
    return ("… " if at else "") + shown[at : at + width] + (" …" if len(shown) > at + width else "")
