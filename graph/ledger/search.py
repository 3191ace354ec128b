"""Words into things: names, titles, clauses and quotes, through SQLite's full-text search."""

from __future__ import annotations

import re
from collections.abc import Iterable
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


def index_mentions(ledger: Ledger, mentions: Iterable[int]) -> None:
    """Puts what mentions are called, their clauses and the words of their ties into the index (once for each form of
    an identity).
    """
    for mention in mentions:
        identity = ledger.one("select identity from mention where n = ?", (mention,))
        for predicate, value in ledger.rows(
            "select predicate, value from statement where subject = ? and object is null", (mention,)
        ):
            name = ledger.text(predicate)
            if name in ("name", "aliases", "reference", "system_reference", "acronym"):
                _add(ledger, "name", str(value), identity, mention)
            elif name in _TEXTS:
                _add(ledger, "text", str(value), None, mention)
        for (quote,) in ledger.rows(
            """select distinct substr(t.body, s.starts_at + 1, s.ends_at - s.starts_at) from statement s join mention
              m on m.n = s.subject
               join reading r on r.n = m.reading join text t on t.n = r.text
               where s.subject = ? and s.object is not null and s.ends_at - s.starts_at >= ?""",
            (mention, SHORTEST_QUOTE),
        ):
            _add(ledger, "quote", quote, None, mention)


def _add(ledger: Ledger, kind: str, body: str, identity: int | None, mention: int) -> None:
    body = re.sub(r"\s+", " ", body.replace("\x00", " ")).strip()
    if not body:
        return
    if identity is not None:
        if ledger.one("select 1 from search_row where identity = ? and kind = ? and body = ?", (identity, kind, body)):
            return
    elif ledger.one("select 1 from search_row where mention = ? and body = ?", (mention, body)):
        return
    n = ledger.db.execute(
        "insert into search_row (identity, mention, kind, body) values (?, ?, ?, ?)",
        (identity, None if identity is not None else mention, kind, body),
    ).lastrowid
    ledger.db.execute("insert into search (rowid, body) values (?, ?)", (n, body))


def remove_rows(ledger: Ledger, where: str, values: tuple[object, ...]) -> None:
    """Takes rows of the index out again; `where` is a condition on search_row."""
    for n, body in ledger.rows(f"select n, body from search_row where {where}", values):
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
           join thing t on t.key = coalesce((select cluster from identity where n = x.identity),
                                            (select cluster from mention where n = x.mention))
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
