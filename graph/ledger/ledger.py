"""Opening the ledger, its transactions, and the few look-ups that everything else stands on."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from graph.errors import StoreDamaged, StoreUnavailable
from graph.ledger.tables import LEDGER_VERSION, TRUTH, WORKED_OUT
from graph.schema import SCHEMA

LIVE = "r.ended is null"
CACHE = -65_536  # of SQLite's pages: 64 MiB (negative: it counts KiB)


@dataclass(frozen=True, slots=True)
class LoadRow:
    """One entry of the history: `kind` is load, judgements, undo, forget or rebuild; `seconds` is None while it
    runs.
    """

    n: int
    kind: str
    started_at: str
    seconds: float | None
    detail: str
    position: str


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """One document as loaded once; `ended` is the load that ended it, with the reason, or None while it counts."""

    n: int
    id: str
    sha256: str
    path: str
    url: str | None
    council: str | None
    name: str
    kind: str
    kind_reason: str
    media_type: str
    dated: str | None
    retrieved_at: str | None
    extractor: str
    load: int
    ended: int | None
    ended_why: str | None
    characters: int


READING = """select r.n, 'document/' || substr(c.sha256, 1, 16), c.sha256, r.path, r.url, r.council, r.name, r.kind,
  r.kind_reason,
  c.media_type, r.dated, r.retrieved_at, r.extractor, r.load, r.ended, r.ended_why, t.characters
  from reading r join content c on c.n = r.content join text t on t.n = r.text """


class Ledger:
    """An open ledger. Raises StoreDamaged when the file is no ledger or is cut, StoreUnavailable when it is newer
    than this program.
    """

    def __init__(self, path: Path, *, write: bool = False, immutable: bool = False) -> None:
        self.path = path
        self._words: dict[str, int] = {}
        self._texts: dict[int, str] = {}
        self.functions = False  # whether assembly's own SQL functions are registered
        if not path.is_file():
            raise StoreDamaged(
                f"{path} is missing: without it the store has no truth. Restore it from a backup, or load "
                "the records anew."
            )
        mode = "immutable=1&mode=ro" if immutable else "mode=rw" if write else "mode=ro"
        try:
            self.db = sqlite3.connect(
                f"file:{quote(str(path))}?{mode}", uri=True, isolation_level=None, check_same_thread=False, timeout=30
            )
            self._prepare(write)
            found = dict(self.db.execute("select name, value from meta"))
        except sqlite3.OperationalError as error:
            if "no such table" in str(error):
                raise damaged(path, "it holds no ledger") from error
            raise StoreUnavailable(
                f"{path} cannot be opened now: {error}. Check that the folder can be read and written."
            ) from error
        except sqlite3.DatabaseError as error:
            raise damaged(path, error) from error
        if not {"ledger_version", "schema_version"} <= found.keys():
            self.close()
            raise damaged(path, "it does not say which version it is")
        if int(found["ledger_version"]) > LEDGER_VERSION or int(found["schema_version"]) > SCHEMA.version:
            self.close()
            raise StoreUnavailable(
                f"{path.parent} was made by a newer councilgraph (ledger {found['ledger_version']}, schema "
                f"{found['schema_version']}; this one reads up to {LEDGER_VERSION} and {SCHEMA.version}). "
                "Update councilgraph."
            )
        self.meta = found

    def _prepare(self, write: bool) -> None:
        self.db.execute(f"pragma cache_size = {CACHE}")
        self.db.execute(f"pragma temp_store = {'file' if write else 'memory'}")
        if write:
            self.db.execute("pragma synchronous = full")  # a committed record survives a power cut
            self.db.execute("pragma secure_delete = on")  # what is forgotten is overwritten, not only unlinked

    @staticmethod
    def create(path: Path, extractor: str) -> None:
        """Writes an empty ledger. The file is complete before it bears its name."""
        fresh = path.with_name(path.name + ".new")
        fresh.unlink(missing_ok=True)
        db = sqlite3.connect(fresh, isolation_level=None)
        try:
            db.execute("pragma page_size = 8192")
            db.execute("pragma journal_mode = wal")
            db.executescript("begin;" + TRUTH + WORKED_OUT + "commit;")
            db.executemany(
                "insert into meta values (?, ?)",
                [
                    ("ledger_version", str(LEDGER_VERSION)),
                    ("schema_version", str(SCHEMA.version)),
                    ("extractor", extractor),
                ],
            )
            db.executemany("insert into word (text) values (?)", [(w,) for w in (*SCHEMA.nodes, *SCHEMA.edges)])
            db.execute("pragma wal_checkpoint(truncate)")
        except sqlite3.OperationalError as error:
            raise StoreUnavailable(
                f"{path} cannot be made: {error}. Make room, or give a folder that you may write."
            ) from error
        finally:
            db.close()
        fresh.rename(path)

    def close(self) -> None:
        self.db.close()

    @contextmanager
    def transaction(self) -> Generator[None, None, None]:
        """All or nothing. Raises StoreUnavailable when the disk is full or another program writes."""
        try:
            self.db.execute("begin immediate")
        except sqlite3.OperationalError as error:
            raise StoreUnavailable(f"{self.path} cannot be written now: {error}. Nothing was changed.") from error
        try:
            yield
            self.db.execute("commit")
        except BaseException as error:
            if self.db.in_transaction:
                self.db.execute("rollback")
            self._words.clear()
            self._texts.clear()
            if isinstance(error, sqlite3.OperationalError) and outside(error):
                raise StoreUnavailable(
                    f"{self.path} could not be written: {error}. Nothing was changed; make room or mend "
                    "the folder's rights, then try again."
                ) from error
            if type(error) is sqlite3.DatabaseError:
                raise damaged(self.path, error) from error
            raise

    def rows(self, text: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query. Raises StoreDamaged when the file turns out to be cut."""
        try:
            return self.db.execute(text, values).fetchall()
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError as error:
            raise damaged(self.path, error) from error

    def one(self, text: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> Any:
        """The first column of the first row, or None."""
        row = next(iter(self.rows(text, values)), None)
        return None if row is None else row[0]

    def word(self, text: str) -> int:
        """The number of a rule, label, predicate or property; a new one is written."""
        found = self._words.get(text)
        if found is None:
            found = self.one("select n from word where text = ?", (text,))
            if found is None:
                found = self.db.execute("insert into word (text) values (?)", (text,)).lastrowid or 0
            self._words[text] = found
        return found

    def text(self, word: int | None) -> str:
        """What a number of `word` stands for, "" for None."""
        if word is None:
            return ""
        if word not in self._texts:
            self._texts.update(dict(self.rows("select n, text from word")))
        return self._texts[word]

    def head(self) -> int:
        """The number of the last load, 0 in an empty ledger."""
        return int(self.one("select coalesce(max(n), 0) from load"))

    def loads(self) -> list[LoadRow]:
        """The history, oldest first."""
        return [
            LoadRow(*row)
            for row in self.rows("select n, kind, started_at, seconds, detail, position from load order by n")
        ]

    def readings(self, *, live: bool = True, load: int | None = None) -> list[ReadingRow]:
        """Documents in the order of loading; `live` leaves out those that a later load ended."""
        where = " and ".join([*([LIVE] if live else []), *(["r.load = ?"] if load is not None else [])]) or "1"
        return [
            ReadingRow(*row)
            for row in self.rows(f"{READING} where {where} order by r.n", () if load is None else (load,))
        ]

    def reading(self, document: str) -> ReadingRow | None:
        """The latest reading of a document id (or the beginning of one, or of its sha256), the live one first."""
        start = document.removeprefix("document/")
        if not start or not all(c in "0123456789abcdef" for c in start):
            return None
        rows = self.rows(
            f"{READING} where c.sha256 >= ? and c.sha256 < ? order by r.ended is not null, r.n desc limit 1",
            (start, start + "g"),
        )
        return ReadingRow(*rows[0]) if rows else None

    def body(self, reading: int) -> str:
        """The stored text that a reading's offsets count in."""
        return str(self.one("select t.body from reading r join text t on t.n = r.text where r.n = ?", (reading,)))


_OUTSIDE = (
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_CANTOPEN,
)


def outside(error: sqlite3.Error) -> bool:
    """Whether SQLite failed for the disk or another process, and not for what we asked."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _OUTSIDE


def damaged(path: Path, error: Exception | str) -> StoreDamaged:
    """The error for a ledger whose file is empty, cut or overwritten."""
    error = "it is empty" if path.is_file() and not path.stat().st_size else error
    return StoreDamaged(
        f"{path} is damaged ({error}). It is the truth of the store and cannot be rebuilt from the "
        "projections: restore it from a "
        f"backup, or load the records anew into another store (their bytes are under {path.parent / 'documents'})."
    )
