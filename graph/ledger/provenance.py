"""Which stored document an incoming one is, or takes the place of."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from graph.evidence import Document
from graph.ledger.ledger import READING, Ledger, ReadingRow


def is_known(
    ledger: Ledger,
    extractor: str,
    sha256: str,
    url: str | None = None,
    council: str | None = None,
    *,
    pictures: bool = False,
) -> bool:
    """Whether these bytes count already, read by this extractor, and nothing new is known of where they come from.

    With `pictures`, pages can now be read from their pictures: a reading that left some unread counts no more.
    """
    rows = ledger.rows(f"{READING} where c.sha256 = ? and r.ended is null", (sha256,))
    if not rows:
        return False
    row = ReadingRow(*rows[0])
    if row.extractor != extractor or (url and not row.url) or (council and not row.council):
        return False
    return not (pictures and _left_pages_unread(ledger, row.n))


def _left_pages_unread(ledger: Ledger, reading: int) -> bool:
    """Whether pages had no text, and no program was shown their pictures (it leaves a notice)."""
    return bool(
        ledger.one(
            """select json_array_length(layout, '$.unreadable_pages') > 0
               and not exists (select 1 from notice where reading = n and kind = 'ocr') from reading where n = ?""",
            (reading,),
        )
    )


def takes_place_of(ledger: Ledger, document: Document, load: int) -> list[ReadingRow]:
    """Live readings that this document takes the place of: the same bytes read before, or an earlier version
    published under the same address.

    An address that leads to one page tells by itself; a bare host, or none, only with the path of the file. Several
    files of one address (a page and its attachments) are told apart by their names.
    """
    rows = ledger.rows(f"{READING} where c.sha256 = ? and r.ended is null", (document.sha256,))
    same = "r.ended is null and r.load < ? and c.sha256 <> ?"
    if document.url and _leads_to_one_page(document.url):
        found = ledger.rows(f"{READING} where r.url = ? and {same}", (document.url, load, document.sha256))
        name = Path(document.path).name
        named = [row for row in found if Path(row[3]).name == name]
        rows += named or (found if len(found) == 1 else [])
    elif document.path:
        rows += ledger.rows(
            f"{READING} where r.path = ? and r.url is ? and {same}",
            (document.path, document.url, load, document.sha256),
        )
    return [ReadingRow(*row) for row in rows]


def counts(ledger: Ledger, load: int | None) -> tuple[int, int, int]:
    """How many decisions, facts and issues the documents that a load took in tell of."""
    if load is None:
        return 0, 0, 0
    mine = "join reading r on r.n = m.reading where r.load = ? and r.ended is null"
    of_label = f"select count(distinct m.cluster) from mention m {mine} and m.label = ?"
    decisions = ledger.one(of_label, (load, ledger.word("Decision")))
    issues = ledger.one(of_label, (load, ledger.word("Issue")))
    facts = ledger.one(
        f"select count(distinct s.fact) from statement s join mention m on m.n = s.subject {mine}", (load,)
    )
    across = ledger.one(
        f"select count(distinct key) from concluded where owner in (select m.cluster from mention m {mine})", (load,)
    )
    return int(decisions), int(facts), int(issues) + int(across)


def _leads_to_one_page(url: str) -> bool:
    parts = urlsplit(url)
    return bool(parts.path.strip("/") or parts.query)
