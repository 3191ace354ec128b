"""Proves the store's promise: every quote stands in the stored text, every stored text comes out of the bytes
received, and every tie of both projections has words in the ledger.

    faults = audit(store, reread=loaders.reread.reread)      # [] when all is well
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from graph.errors import CouncilgraphError
from graph.ledger import ReadingRow
from graph.stores.directory import OpenStore
from graph.stores.files import bytes_path

Reread = Callable[[bytes, ReadingRow], str]


@dataclass(frozen=True, slots=True)
class AuditResult:
    """What was looked at, and every fault as one line that names the document and the place."""

    documents: int
    quotes: int
    ties: int
    faults: tuple[str, ...]


def audit(
    store: OpenStore, *, reread: Reread | None = None, progress: Callable[[int, int], None] | None = None
) -> AuditResult:
    """Looks at every document, counting or ended. `reread` turns bytes into text again (the loaders' readers);
    without it only the bytes' checksum is compared. `progress(done, of)` is called after each document."""
    faults: list[str] = []
    quotes = 0
    readings = store.documents(ended=True)
    for done, row in enumerate(readings, start=1):
        text = store.ledger.body(row.n)
        stored = store.ledger.one("select t.sha256 from reading r join text t on t.n = r.text where r.n = ?", (row.n,))
        if hashlib.sha256(text.encode()).hexdigest() != stored:
            faults.append(
                f"{row.id} ({row.path}): the stored text is not what was stored; restore ledger.db from a backup"
            )
        quotes += _quotes(store, row, text, faults)
        _bytes(store, row, text, reread, faults)
        if progress is not None:
            progress(done, len(readings))
    ties = _projections(store, faults)
    return AuditResult(len(readings), quotes, ties, tuple(faults))


def _quotes(store: OpenStore, row: ReadingRow, text: str, faults: list[str]) -> int:
    rows = store.ledger.rows(
        """select s.starts_at, s.ends_at, s.crc, s.rule from mention m join statement s on s.subject = m.n
           where m.reading = ? and s.starts_at is not null
           union all select e.starts_at, e.ends_at, e.crc, e.rule from mention m join statement s on s.subject = m.n
           join span e on e.statement = s.n where m.reading = ?""",
        (row.n, row.n),
    )
    for start, end, crc, rule in rows:
        quote = text[start:end]
        if not 0 <= start < end <= len(text) or zlib.crc32(quote.encode()) != crc:
            faults.append(
                f"{row.id} ({row.path}), characters {start}-{end}: the words of {store.ledger.text(rule)} "
                "are not there; "
                f"the text has {quote[:60]!r}"
            )
    return len(rows)


def _bytes(store: OpenStore, row: ReadingRow, text: str, reread: Reread | None, faults: list[str]) -> None:
    path = bytes_path(store.path, row.sha256)
    if not path.is_file():
        faults.append(f"{row.id} ({row.path}): the bytes received are missing; put them back at {path}")
        return
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != row.sha256:
        faults.append(f"{row.id} ({row.path}): {path} is not what was received; put the bytes back there")
        return
    if reread is None:
        return
    try:
        again = reread(data, row)
    except CouncilgraphError as error:
        faults.append(f"{row.id} ({row.path}): the bytes received cannot be read any more: {error}")
        return
    if again != text:
        at = next((i for i, (a, b) in enumerate(zip(again, text, strict=False)) if a != b), min(len(again), len(text)))
        faults.append(
            f"{row.id} ({row.path}): the readers now make another text of its bytes, from character {at} on; "
            "its quotes still stand in the stored text. Load the file again to have it read anew"
        )


def _projections(store: OpenStore, faults: list[str]) -> int:
    """Every tie of the Cypher projection is a fact of the ledger, and both projections have as many."""
    behind = store.behind()
    if behind:
        faults.append(behind)
        return 0
    facts = [f for (f,) in store.cypher("MATCH ()-[r]->() RETURN r.fact").rows]
    known = {f for (f,) in store.ledger.rows(
        """select s.fact from statement s join mention m on m.n = s.subject join reading r on r.n = m.reading
           where s.fact is not null and r.ended is null union select fact from ground"""
    )}  # fmt: skip
    for fact in facts:
        if fact not in known:
            faults.append(
                f"fact {fact} of the Cypher projection has no words in the ledger; run `councilgraph rebuild`"
            )
    nodes = store.cypher("MATCH (n) RETURN count(*)").rows[0][0]
    things = store.ledger.one("select count(*) from thing")
    if nodes != things:
        faults.append(f"the Cypher projection has {nodes} nodes, the ledger {things}; run `councilgraph rebuild`")
    triples = store.sparql("SELECT (COUNT(*) AS ?n) { ?t cg:id ?i }").rows[0][0]
    if triples != things:
        faults.append(f"the SPARQL projection has {triples} nodes, the ledger {things}; run `councilgraph rebuild`")
    return len(facts)
