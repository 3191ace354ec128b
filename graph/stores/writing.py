"""Writing a store folder: one load is one ledger transaction, then the projections follow it.

    with write_store("kent.store", create=True, extractor="1") as writer:
        writer.load([(extraction, data), …])

The ledger commits first; that is the moment at which a record counts. The projections are built beside and switched
to in one rename, or changed in place; a kill in between leaves them behind, and the next opening for writing catches
them up.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from graph.assemble import assemble_all
from graph.errors import StoreDamaged, StoreUnavailable
from graph.evidence import Extraction
from graph.judgements import EMPTY, Judged, apply_judgements, parse_judgements
from graph.ledger import Ledger, ReadingRow
from graph.ledger.ledger import READING
from graph.ledger.search import index_mentions
from graph.ledger.write import checked, write_reading
from graph.model import Graph
from graph.schema import SCHEMA
from graph.stores import ladybug, oxigraph
from graph.stores.files import Current, clear_leftovers, keep_bytes, next_number, read_current, write_current
from graph.stores.locking import Locks


@dataclass(frozen=True, slots=True)
class Loaded:
    """What one load changed: documents taken in, those already there byte for byte, and those it replaced."""

    load: int | None
    added: tuple[str, ...]
    unchanged: tuple[str, ...]
    replaced: tuple[str, ...]
    unfit_judgements: tuple[str, ...] = ()


class StoreWriter:
    """The one process that writes a store."""

    def __init__(self, folder: Path, locks: Locks, ledger: Ledger, extractor: str) -> None:
        self.folder, self.locks, self.ledger, self.extractor = folder, locks, ledger, extractor

    def load(self, records: Iterable[tuple[Extraction, bytes]]) -> Loaded:
        """Takes documents in, in one transaction. The same bytes under the same provenance change nothing; new bytes
        under the URL and path of an earlier document end that document's statements, and both stay readable."""
        added: list[str] = []
        unchanged: list[str] = []
        replaced: list[str] = []
        started = time.monotonic()
        with self.ledger.transaction():
            number = self.ledger.head() + 1
            for extraction, data in records:
                document = extraction.document
                if self.has(document.sha256, document.url, document.council):
                    unchanged.append(document.id)
                    continue
                if not added and not replaced:
                    self._begin(number, "load", "")
                keep_bytes(self.folder, document.sha256, data)
                for old in self._earlier(extraction, number):
                    self._end(old.n, number, "read again" if old.sha256 == document.sha256 else "published anew")
                    if old.sha256 != document.sha256:
                        replaced.append(old.id)
                reading = write_reading(
                    self.ledger, checked(extraction), load=number, extractor=self.extractor, size=len(data)
                )
                index_mentions(
                    self.ledger, [n for (n,) in self.ledger.rows("select n from mention where reading = ?", (reading,))]
                )
                added.append(document.id)
            if not added and not replaced:
                return Loaded(None, (), tuple(unchanged), ())
            judged = self._judge()
            detail = f"{len(added)} documents" + (f", {len(replaced)} of them published anew" if replaced else "")
            self._project(number, judged, detail, started)
        self._switch()
        return Loaded(number, tuple(added), tuple(unchanged), tuple(replaced), judged.unfit)

    def rebuild(self) -> None:
        """Both projections anew from the ledger. Changes nothing that is stated."""
        with self.ledger.transaction():
            graph = assemble_all(self.ledger, self._judge())
            self._build(graph, self.ledger.one("select position from load order by n desc limit 1") or self.position(0))
        self._switch()

    def catch_up(self) -> bool:
        """Rebuilds when the projections do not show the ledger's position (a kill between the commits) or cannot be
        opened.
        """
        want = self.ledger.one("select position from load order by n desc limit 1") or self.position(0)
        judged = hashlib.sha256(self._judgements_text().encode()).hexdigest()[:8]
        try:
            current = read_current(self.folder)
            shown: set[str | None] = set()
            for store in (
                ladybug.open_store(self.folder / current.graph),
                oxigraph.open_store(self.folder / current.rdf),
            ):
                shown.add(store.position())
                store.close()
        except StoreDamaged:
            shown = set()
        if shown == {want} and want.split(".")[1] == judged:
            return False
        if want.split(".")[1] != judged and self.ledger.head():
            self.judge_anew()
        else:
            self.rebuild()
        return True

    def judge_anew(self) -> None:
        """Applies judgements.toml as it now is: a load of its own, so that history, undo and rebuild see it."""
        started = time.monotonic()
        with self.ledger.transaction():
            number = self.ledger.head() + 1
            self._begin(number, "judgements", "")
            self.ledger.db.execute("insert into judgement values (?, ?)", (number, self._judgements_text()))
            judged = self._judge()
            self._project(number, judged, f"{len(judged.same) + len(judged.apart)} judgements", started)
        self._switch()

    def position(self, load: int) -> str:
        """The position of a load: (load, judgements, schema version, extractor)."""
        judged = hashlib.sha256(self._judgements_text().encode()).hexdigest()[:8]
        return f"{load}.{judged}.{SCHEMA.version}.{self.extractor}"

    # the steps

    def _judgements_text(self) -> str:
        path = self.folder / "judgements.toml"
        return path.read_text(encoding="utf-8") if path.is_file() else ""

    def _judge(self) -> Judged:
        return apply_judgements(self.ledger, parse_judgements(self._judgements_text(), self.folder / "judgements.toml"))

    def _begin(self, number: int, kind: str, detail: str) -> None:
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        self.ledger.db.execute(
            "insert into load (n, kind, started_at, detail, position) values (?, ?, ?, ?, ?)",
            (number, kind, now, detail, self.position(number)),
        )

    def _live(self, sha256: str) -> ReadingRow | None:
        rows = self.ledger.rows(f"{READING} where c.sha256 = ? and r.ended is null", (sha256,))
        return ReadingRow(*rows[0]) if rows else None

    def has(self, sha256: str, url: str | None = None, council: str | None = None) -> bool:
        """Whether these bytes count already, read by this extractor, and nothing new is known of where they come
        from.
        """
        row = self._live(sha256)
        if row is None or row.extractor != self.extractor:
            return False
        return not ((url and not row.url) or (council and not row.council))

    def _earlier(self, extraction: Extraction, load: int) -> list[ReadingRow]:
        """Live readings that this document takes the place of: the same bytes read before, or an earlier version
        published under the same address.

        An address that leads to one page tells by itself; a bare host, or none, only with the path of the file.
        Several files of one address (a page and its attachments) are told apart by their names.
        """
        document = extraction.document
        rows = self.ledger.rows(f"{READING} where c.sha256 = ? and r.ended is null", (document.sha256,))
        same = "r.ended is null and r.load < ? and c.sha256 <> ?"
        if document.url and _leads_to_one_page(document.url):
            found = self.ledger.rows(f"{READING} where r.url = ? and {same}", (document.url, load, document.sha256))
            name = Path(document.path).name
            named = [row for row in found if Path(row[3]).name == name]
            rows += named or (found if len(found) == 1 else [])
        elif document.path:
            rows += self.ledger.rows(
                f"{READING} where r.path = ? and r.url is ? and {same}",
                (document.path, document.url, load, document.sha256),
            )
        return [ReadingRow(*row) for row in rows]

    def counts(self, load: int | None) -> tuple[int, int, int]:
        """How many decisions, facts and issues the documents that a load took in tell of."""
        if load is None:
            return 0, 0, 0
        mine = "join reading r on r.n = m.reading where r.load = ? and r.ended is null"
        one = self.ledger.one
        word = self.ledger.word
        decisions = one(
            f"select count(distinct m.cluster) from mention m {mine} and m.label = ?", (load, word("Decision"))
        )
        facts = one(f"select count(distinct s.fact) from statement s join mention m on m.n = s.subject {mine}", (load,))
        issues = one(f"select count(distinct m.cluster) from mention m {mine} and m.label = ?", (load, word("Issue")))
        across = one(
            f"select count(distinct key) from concluded where owner in (select m.cluster from mention m {mine})",
            (load,),
        )
        return int(decisions), int(facts), int(issues) + int(across)

    def _end(self, reading: int, load: int, why: str) -> None:
        self.ledger.db.execute("update reading set ended = ?, ended_why = ? where n = ?", (load, why, reading))

    def _project(self, number: int, judged: Judged, detail: str, started: float) -> None:
        """The last part of a transaction: the graph worked out anew, its projections beside, and what it took."""
        graph = assemble_all(self.ledger, judged)
        self._build(graph, self.position(number))
        self.ledger.db.execute(
            "update load set seconds = ?, detail = ? where n = ?",
            (round(time.monotonic() - started, 3), detail, number),
        )

    def _build(self, graph: Graph, position: str) -> None:
        number = next_number(self.folder)
        self._next = Current(f"graph-{number:04}.lbug", f"rdf-{number:04}", number)
        ladybug.build(graph, self.folder / self._next.graph, position)
        oxigraph.build(graph, self.folder / self._next.rdf, position)

    def _switch(self) -> None:
        with self.locks.exclusive():
            write_current(self.folder, self._next)
            clear_leftovers(self.folder, self._next)


@contextmanager
def write_store(path: Path | str, *, extractor: str, create: bool = False) -> Iterator[StoreWriter]:
    """Opens a store folder for writing, catching up what a killed run left behind. Raises StoreUnavailable when
    another process writes it, or when it does not exist and `create` is not set."""
    folder = Path(path)
    fresh = not (folder / "ledger.db").is_file()
    if fresh:
        if not create:
            raise StoreUnavailable(
                f"{folder} is no store folder. Make one with `councilgraph load PATH… --store {folder}`."
            )
        _begin_folder(folder)
    locks = Locks(folder)
    locks.become_writer()
    try:
        if fresh and not (folder / "ledger.db").is_file():
            Ledger.create(folder / "ledger.db", extractor)
            if not (folder / "judgements.toml").exists():
                (folder / "judgements.toml").write_text(EMPTY, encoding="utf-8")
        ledger = Ledger(folder / "ledger.db", write=True)
        try:
            writer = StoreWriter(folder, locks, ledger, extractor)
            writer.catch_up()
            yield writer
            ledger.db.execute("pragma wal_checkpoint(truncate)")
        finally:
            ledger.close()
    finally:
        locks.stop_writing()


def _leads_to_one_page(url: str) -> bool:
    parts = urlsplit(url)
    return bool(parts.path.strip("/") or parts.query)


def _begin_folder(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise StoreUnavailable(f"{folder} is a file. Give --store a folder that is new or a store.")
    strange = [p.name for p in folder.iterdir() if p.name not in _OURS] if folder.is_dir() else []
    if strange:
        raise StoreUnavailable(
            f"{folder} holds other files ({strange[0]}) and is no store. Give --store a folder that is new or a store."
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "documents").mkdir(exist_ok=True)
    except OSError as error:
        raise StoreUnavailable(
            f"{folder} cannot be made: {error.strerror}. Give --store a folder that you may write."
        ) from error


_OURS = frozenset(
    {
        "documents",
        "judgements.toml",
        "lock",
        "writer.lock",
        "writer",
        "ledger.db.new",
        "ledger.db.new-wal",
        "ledger.db.new-shm",
    }
)
