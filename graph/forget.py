"""Erasing a document and all that only it stated, and proving that it is gone from the store's files.

Ending statements keeps them readable; this does not. A removed literal stays in Oxigraph's files after optimize, and
in SQLite's full-text tables after VACUUM (measured), so both projections are built anew, the index is built anew, and
the files are searched before success is reported. The wish is written down first, so that a run that is killed
half-way is taken up at the next opening.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.errors import BadQuestion, StoreDamaged
from graph.ids import slug
from graph.ledger.ledger import Ledger
from graph.ledger.search import unindex
from graph.stores.files import HOW_TO_LIST, SCRATCH, bytes_path
from graph.stores.writing import StoreWriter

_WISH = "forget"
_CHUNK = 1 << 22


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was erased: readings of the document, statements, and how many pieces of it were searched for afterwards."""

    document: str
    readings: int
    statements: int
    searched_for: int


def forget(writer: StoreWriter, document: str) -> Forgotten:
    """Erases a document (by id, or the beginning of its sha256). Raises BadQuestion when the store does not have it,
    StoreDamaged when a piece of it is still found in a file afterwards."""
    row = writer.ledger.reading(document)
    if row is None:
        raise BadQuestion(f"There is no document {document!r} in {writer.folder}. {HOW_TO_LIST}")
    with writer.ledger.transaction():
        writer.ledger.db.execute("insert or replace into meta values (?, ?)", (_WISH, row.sha256))
    return finish_forgetting(writer) or Forgotten(row.id, 0, 0, 0)


def finish_forgetting(writer: StoreWriter) -> Forgotten | None:
    """Takes up an erasure that was wished for and not finished; None when there is none."""
    ledger = writer.ledger
    sha = ledger.one("select value from meta where name = ?", (_WISH,))
    if sha is None:
        return None
    pieces = _pieces(ledger, writer.folder, sha)
    readings = [n for (n,) in ledger.rows(
        "select r.n from reading r join content c on c.n = r.content where c.sha256 = ?", (sha,))]  # fmt: skip
    count = 0
    if readings:
        counted = [ledger.one(
            "select count(*) from mention m join statement s on s.subject = m.n where m.reading = "
            "?", (r,)) for r in readings]  # fmt: skip
        count = sum(counted)

        _forget_judgements_file(writer.folder, sha)

        def act(_: int) -> str:
            _erase(ledger, readings, sha)
            _forget_judgements(writer, sha)
            return "1 document erased"

        writer.change("forget", act, whole=True)
    shutil.rmtree(
        writer.folder / SCRATCH, ignore_errors=True
    )  # a cluster's load that was cut short may have it, compressed
    path = bytes_path(writer.folder, sha)
    path.unlink(missing_ok=True)
    if path.parent.is_dir() and not any(path.parent.iterdir()):
        path.parent.rmdir()
    ledger.db.execute("insert into search (search) values ('rebuild')")
    ledger.db.execute("vacuum")
    ledger.db.execute("pragma wal_checkpoint(truncate)")
    _prove(writer.folder, pieces)
    with ledger.transaction():
        ledger.db.execute("delete from meta where name = ?", (_WISH,))
    ledger.db.execute("pragma wal_checkpoint(truncate)")
    _prove(writer.folder, [sha[:16]])
    return Forgotten(f"document/{sha[:16]}", len(readings), count, len(pieces))


def _erase(ledger: Ledger, readings: list[int], sha: str) -> None:
    db = ledger.db
    db.execute("create table if not exists temp.erased (n integer primary key, identity integer)")
    db.execute("delete from temp.erased")
    for reading in readings:
        db.execute("insert into temp.erased select n, identity from mention where reading = ?", (reading,))
    identities = [n for (n,) in ledger.rows("select distinct identity from temp.erased where identity is not null")]
    linked = [n for (n,) in ledger.rows(
        "select a from link where mention in (select n from temp.erased) "
        "union select b from link where mention in (select n from temp.erased)")]  # fmt: skip
    _unindex_names(ledger)
    for (mention,) in ledger.rows("select n from temp.erased"):
        unindex(ledger, -mention)
    erased = "(select n from temp.erased)"
    statements = f"(select n from statement where subject in {erased} or object in {erased})"
    db.execute(f"delete from span where statement in {statements}")
    db.execute(f"delete from ground where statement in {statements}")
    db.execute(f"delete from statement where n in {statements}")
    db.execute(f"delete from link where mention in {erased}")
    db.execute(f"delete from split where mention in {erased}")
    db.execute(f"delete from mention where n in {erased}")
    for identity in dict.fromkeys([*identities, *linked]):
        said = ledger.one("select 1 from mention where identity = ?", (identity,))
        used = ledger.one("select 1 from link where a = ? or b = ?", (identity, identity))
        if not said and not used:
            unindex(ledger, identity)
            db.execute("delete from identity where n = ?", (identity,))
    for reading in readings:
        db.execute("delete from notice where reading = ?", (reading,))
        db.execute("delete from reading where n = ?", (reading,))
    db.execute("delete from content where sha256 = ?", (sha,))
    db.execute("delete from text where n not in (select text from reading)")
    for old, key in ledger.rows("select old, key from redirect"):
        # a former id may be made of a name that only this document had
        if old.rsplit("/", 1)[-1].split("~")[0] not in _slugs(ledger, key):
            db.execute("delete from redirect where old = ?", (old,))


def _unindex_names(ledger: Ledger) -> None:
    """Takes those forms of names out of the index that no other record has."""
    for identity, value in ledger.rows(
        """select distinct e.identity, s.value from temp.erased e
           join statement s on s.subject = e.n and s.object is null where e.identity is not null"""
    ):
        elsewhere = ledger.one(
            """select 1 from mention m join statement s on s.subject = m.n and s.object is null
               where m.identity = ? and s.value = ? and m.n not in (select n from temp.erased) limit 1""",
            (identity, value),
        )
        if elsewhere is None:
            unindex(ledger, identity, str(value))


def _slugs(ledger: Ledger, key: int) -> set[str]:
    return {slug(str(v)) for (v,) in ledger.rows(
        "select distinct s.value from mention m join statement s on s.subject = m.n and s.object is null "
        "where m.cluster = ?", (key,)
    )}  # fmt: skip


def _forget_judgements(writer: StoreWriter, sha: str) -> None:
    for load, body in writer.ledger.rows("select load, body from judgement"):
        kept = without_judgements(body, sha)
        if kept != body:
            writer.ledger.db.execute("update judgement set body = ? where load = ?", (kept, load))


def _forget_judgements_file(folder: Path, sha: str) -> None:
    path = folder / "judgements.toml"
    if path.is_file():
        body = path.read_text(encoding="utf-8")
        kept = without_judgements(body, sha)
        if kept != body:
            fresh = folder / "judgements.toml.new"
            fresh.write_text(kept, encoding="utf-8")
            fresh.replace(path)


def without_judgements(body: str, sha: str) -> str:
    """The text of judgements.toml without the entries that name a mention of a document.

    >>> without_judgements('# kept\\n[[same]]\\na = "m/ab/1"\\n[[same]]\\na = "m/ff/1"\\n', "ab")
    '# kept\\n[[same]]\\na = "m/ff/1"\\n'
    """
    parts = re.split(r"(?m)^(?=\s*\[\[)", body)
    return "".join(p for p in parts if f'"m/{sha[:8]}/' not in p)


def _pieces(ledger: Ledger, folder: Path, sha: str) -> list[str]:
    """Lines of the document that no other document has: what must not be found in any file afterwards."""
    texts = [b for (b,) in ledger.rows(
        "select distinct t.body from reading r join content c on c.n = r.content join text t on t.n = "
        "r.text where c.sha256 = ?", (sha,))]  # fmt: skip
    lines = {line.strip() for body in texts for line in body.splitlines() if len(line.strip()) >= 24}
    found: list[str] = []
    for line in sorted(lines, key=lambda x: (-len(x), x))[:200]:
        elsewhere = ledger.one(
            """select 1 from text t join reading r on r.text = t.n join content c on c.n = r.content
               where c.sha256 <> ? and instr(t.body, ?) limit 1""", (sha, line))  # fmt: skip
        if elsewhere is None:
            found.append(line)
    return found


def _prove(folder: Path, pieces: Iterable[str]) -> None:
    """Searches every file of the store for every piece."""
    needles = [p.encode() for p in pieces]
    longest = max((len(n) for n in needles), default=1)
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        for chunk in _chunks(path, longest):
            if any(needle in chunk for needle in needles):
                raise StoreDamaged(
                    f"{path} still holds a piece of the document that was to be erased. Run `councilgraph "
                    "forget` again; "
                    "if it is found again, load the other records into a new store and delete this one."
                )


def _chunks(path: Path, overlap: int) -> Iterator[bytes]:
    with path.open("rb") as file:
        tail = b""
        while data := file.read(_CHUNK):
            yield tail + data
            tail = (tail + data)[-overlap:]
