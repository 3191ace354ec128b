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
from collections.abc import Callable, Generator, Iterable
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from graph.assemble import assemble_changes, assemble_tables
from graph.errors import StoreUnavailable
from graph.evidence import Extraction
from graph.judgements import EMPTY, Judged, apply_judgements, parse_judgements
from graph.ledger import Ledger
from graph.ledger.batch import Batch
from graph.ledger.bulk import Bulk
from graph.ledger.provenance import is_known, takes_place_of
from graph.ledger.write import begin_reading, checked, write_reading
from graph.model import Change
from graph.schema import SCHEMA
from graph.stores.files import begin_folder, size_of
from graph.stores.keeping import Keeper
from graph.stores.locking import Locks
from graph.stores.projections import Projections

SMALL_LOAD = 50  # documents; as much, or a twentieth of the store, is applied in place


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
        self.projections = Projections(folder)

    def load(self, records: Iterable[tuple[Extraction, bytes]]) -> Loaded:
        """Takes documents in, in one transaction. The same bytes under the same provenance change nothing; new bytes
        under the URL and path of an earlier document end that document's statements, and both stay readable."""
        added: list[str] = []
        unchanged: list[str] = []
        replaced: list[str] = []

        def take_in(number: int) -> str | None:
            batch, keeper, bulk = Batch(self.ledger), Keeper(self.folder), Bulk(self.ledger)
            for extraction, data in records:
                document = extraction.document
                pictures = any(notice.kind == "ocr" for notice in extraction.notices)
                known = (self.extractor, document.sha256, document.url, document.council)
                if is_known(self.ledger, *known, pictures=pictures):
                    unchanged.append(document.id)
                    continue
                keeper.keep(document.sha256, data)
                for old in takes_place_of(self.ledger, document, number):
                    self.end(old.n, number, "read again" if old.sha256 == document.sha256 else "published anew")
                    if old.sha256 != document.sha256:
                        replaced.append(old.id)
                begin_reading(batch, checked(extraction), load=number, extractor=self.extractor, size=len(data))
                added.append(document.id)
                bulk.count()
            if not added:
                return None
            batch.flush()
            bulk.finish()
            keeper.settle()
            return f"{len(added)} documents" + (f", {len(replaced)} of them published anew" if replaced else "")

        number, unfit = self.change("load", take_in)
        return Loaded(number, tuple(added), tuple(unchanged), tuple(replaced), unfit)

    def change(
        self, kind: str, act: Callable[[int], str | None], *, whole: bool = False
    ) -> tuple[int | None, tuple[str, ...]]:
        """One entry of the history: `act(number)` changes the ledger and says what it did in words, or None when
        nothing changed.

        The ledger commits; then the projections follow, in place when little changed, else built anew (`whole`).
        Returns the entry's number and a line for each judgement that fits no more.
        """
        started = time.monotonic()
        with ExitStack() as held:
            with self.ledger.transaction():
                number = self.ledger.head() + 1
                now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
                self.ledger.db.execute(
                    "insert into load (n, kind, started_at, detail, position) values (?, ?, ?, '', ?)",
                    (number, kind, now, self.position(number)),
                )
                detail = act(number)
                if detail is None:
                    self.ledger.db.execute("delete from load where n = ?", (number,))
                    return None, ()
                judged = self._judge()
                project = self._assembled(number, judged, whole)
                self.ledger.db.execute(
                    "update load set seconds = ?, detail = ? where n = ?",
                    (round(time.monotonic() - started, 3), detail, number),
                )
                held.enter_context(
                    self.locks.exclusive()
                )  # nobody reads between the ledger's commit and the projections'
            project()
        return number, judged.unfit

    def rebuild(self) -> None:
        """Both projections anew from the ledger. Changes nothing that is stated."""
        with ExitStack() as held:
            with self.ledger.transaction():
                position = self.known()
                current = self.projections.build(assemble_tables(self.ledger, self._judge()), position)
                held.enter_context(self.locks.exclusive())
            self.projections.switch(current, position)

    def catch_up(self) -> bool:
        """Brings the projections to the ledger's position after a kill between the commits, and applies
        judgements.toml when it was edited. Returns whether anything was to do."""
        known = self.known()
        if self.ledger.head() and known.split(".")[1] != self._judgements_sha():
            self.judge_anew()
            return True
        if self.projections.look() == known:
            return False
        self.rebuild()
        return True

    def renew(self) -> bool:
        """Brings a store that an older version made up to this one's schema: both projections anew from the ledger,
        which keeps what was stated. Returns whether anything was to do."""
        if int(self.ledger.meta["schema_version"]) >= SCHEMA.version:
            return False
        with self.ledger.transaction():
            for word in (*SCHEMA.nodes, *SCHEMA.edges):
                self.ledger.word(word)
            self.ledger.db.execute("update meta set value = ? where name = 'schema_version'", (str(SCHEMA.version),))
        self.ledger.meta["schema_version"] = str(SCHEMA.version)
        self.change("renew", lambda _: f"schema version {SCHEMA.version}", whole=True)
        return True

    def compact(self) -> tuple[int, int]:
        """Gives back the room that changes left: the index is merged, the ledger vacuumed, both projections built
        anew. Returns the store's bytes before and after."""
        before = size_of(self.folder)
        self.ledger.db.execute("insert into search (search) values ('optimize')")
        self.rebuild()
        self.ledger.db.execute("vacuum")
        self.ledger.db.execute("pragma wal_checkpoint(truncate)")
        return before, size_of(self.folder)

    def known(self) -> str:
        """The ledger's position."""
        return str(self.ledger.one("select position from load order by n desc limit 1") or self.position(0))

    def judge_anew(self) -> tuple[str, ...]:
        """Applies judgements.toml as it now is: a load of its own, so that history and rebuild see it."""

        def judge(number: int) -> str:
            self.ledger.db.execute("insert into judgement values (?, ?)", (number, self._judgements_text()))
            judgements = parse_judgements(self._judgements_text(), self.folder / "judgements.toml")
            return f"{len(judgements.same)} same, {len(judgements.not_same)} not same"

        return self.change("judgements", judge, whole=True)[1]

    def position(self, load: int) -> str:
        """The position of a load: (load, judgements, schema version, extractor)."""
        judged = hashlib.sha256(self._judgements_text().encode()).hexdigest()[:8]
        return f"{load}.{judged}.{SCHEMA.version}.{self.extractor}"

    # the steps

    def begin(self, extraction: Extraction, load: int, size: int, extractor: str | None = None) -> None:
        """Writes a document's statements as begun by a load."""
        extractor = extractor or self.extractor
        write_reading(self.ledger, checked(extraction), load=load, extractor=extractor, size=size)

    def end(self, reading: int, load: int, why: str) -> None:
        """Ends a reading's statements; they stay readable."""
        self.ledger.db.execute("update reading set ended = ?, ended_why = ? where n = ?", (load, why, reading))

    def _judgements_text(self) -> str:
        path = self.folder / "judgements.toml"
        return path.read_text(encoding="utf-8") if path.is_file() else ""

    def _judgements_sha(self) -> str:
        return hashlib.sha256(self._judgements_text().encode()).hexdigest()[:8]

    def _judge(self) -> Judged:
        return apply_judgements(self.ledger, parse_judgements(self._judgements_text(), self.folder / "judgements.toml"))

    def _assembled(self, number: int, judged: Judged, whole: bool) -> Callable[[], None]:
        """Assembles what a load changed, within its transaction; returns what brings the projections there after the
        commit."""
        touched = [
            n for (n,) in self.ledger.rows("select n from reading where load = ? or ended = ?", (number, number))
        ]
        live = int(self.ledger.one("select count(*) from reading where ended is null"))
        position = self.position(number)
        before = str(self.ledger.one("select position from load where n < ? order by n desc limit 1", (number,)))
        small = not whole and len(touched) <= max(SMALL_LOAD, live // 20)
        if small and self.projections.shows == before and before.split(".")[1] == self._judgements_sha():
            change = assemble_changes(self.ledger, touched, judged)
            return lambda: self._apply(change, position)
        current = self.projections.build(assemble_tables(self.ledger, judged), position)
        return lambda: self.projections.switch(current, position)

    def _apply(self, change: Change, position: str) -> None:
        try:
            self.projections.apply(change, position)
        except Exception:
            with self.ledger.transaction():
                current = self.projections.build(assemble_tables(self.ledger, self._judge()), position)
            self.projections.switch(current, position)


@contextmanager
def write_store(path: Path | str, *, extractor: str, create: bool = False) -> Generator[StoreWriter, None, None]:
    """Opens a store folder for writing, catching up what a killed run left behind. Raises StoreUnavailable when another
    process writes it, or when it is not there and `create` is not set."""
    from graph.forget import finish_forgetting  # noqa: PLC0415 - it builds on this module

    folder = Path(path)
    fresh = not (folder / "ledger.db").is_file()
    if fresh:
        if not create:
            raise StoreUnavailable(
                f"{folder} is no store folder. Make one with `councilgraph load PATH… --store {folder}`."
            )
        begin_folder(folder)
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
            if not fresh and finish_forgetting(writer) is None and not writer.renew():
                writer.catch_up()
            yield writer
            if not (folder / "current").is_file():
                writer.rebuild()
            ledger.db.execute("pragma wal_checkpoint(truncate)")
        finally:
            ledger.close()
    finally:
        locks.stop_writing()
