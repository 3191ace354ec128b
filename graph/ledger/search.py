"""Words into things: names, titles, clauses and quotes, through SQLite's full-text search."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.ledger.clean import clean_text
from graph.ledger.ledger import Ledger

TEXTS = frozenset({"text", "reason", "detail", "purpose"})
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


NAMES = frozenset({"name", "aliases", "reference", "system_reference", "acronym"})


def plain(body: str) -> str:
    """A text as it stands in the index: in one line, without lone surrogates."""
    return clean_text(" ".join(body.replace("\x00", " ").split()))


def unindex(ledger: Ledger, owner: int, form: str | None = None) -> None:
    """Takes the rows of an identity (or of a mention, by its negative number) out of the index, or one form of a
    name.
    """
    rows = ledger.rows("select n, body from search_row where owner = ?", (owner,))
    for n, body in rows:
        if form is None or body == plain(form):
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
