"""A store folder, opened: asked in Cypher, in SPARQL, for a thing, for words, for the evidence behind facts.

    with open_store("kent.store") as store:
        store.cypher("MATCH (d:Decision) RETURN d.name").rows
        store.sparql("SELECT ?n { ?d a cg:Decision ; rdfs:label ?n }").rows
        store.evidence([fact])          # [Quote(document=..., starts_at=..., ends_at=..., quote=...), ...]
        store.thing("decision/kent/23-00071")     # Thing(node, statements, ties, documents, mentions)
        store.search("fostering")       # [Hit(id, label, name, kind, matched, documents), ...]
        store.documents(); store.document("document/6fc7d95cee8bbb7f")
        store.stats()

Writing is in graph/stores/writing.py: `with write_store("kent.store", create=True, extractor="1") as writer: …`.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from graph.errors import BadQuestion, StoreDamaged, StoreUnavailable
from graph.ledger import Ledger, LoadRow, ReadingRow
from graph.ledger.evidence import Quote, evidence_for
from graph.ledger.search import Hit, search
from graph.stores import ladybug, oxigraph
from graph.stores.base import Store, Table
from graph.stores.files import HOW_TO_LIST, MARKS, Current, bytes_path, read_current
from graph.stores.locking import Locks
from graph.stores.summaries import Summary, read_summaries
from graph.things import Thing, find_thing

# One engine is opened at a time in a process: LadybugDB 0.22 chooses its library at the first opening, and two
# threads that open at once get an error ("Could not find lbug C API shared library").
_OPENING = threading.RLock()


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """One document as stored: where it came from, and the text that offsets count in. `boxes` are (start, end, page,
    left, bottom, right, top); `bytes_path` is where the bytes received lie."""

    row: ReadingRow
    text: str
    layout: dict[str, Any]
    notices: tuple[tuple[str, str], ...]
    bytes_path: Path


class OpenStore:
    """An open store folder. Safe to share between threads for queries; close it when done (or use it in `with`)."""

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path)
        if not self.path.is_dir():
            raise StoreUnavailable(
                f"{self.path} is no store folder. Make one with `councilgraph load PATH… --store {self.path}`."
            )
        if not any((self.path / name).exists() for name in MARKS):
            raise StoreUnavailable(  # before the locks: nothing is written into a folder that is not ours
                f"{self.path} is no store folder: it has no ledger.db. Name a store, or make one with `councilgraph load "
                "PATH… --store FOLDER`."
            )
        self.locks = Locks(self.path)
        self.ledger = Ledger(self.path / "ledger.db", immutable=self.locks.none)
        self._current: Current | None = None
        self._engines: dict[str, Store] = {}
        self._summaries: tuple[str, Mapping[str, Summary]] | None = None
        self._thread = threading.local()
        self._ledger_use = threading.RLock()  # a thing is worked out in temporary tables of the one connection

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of all files."""
        self._drop()
        self.ledger.close()

    def _drop(self) -> None:
        for engine in self._engines.values():
            engine.close()
        self._engines.clear()
        self._summaries = None

    @contextmanager
    def reading(self) -> Generator[None, None, None]:
        """The shared lock, with the projections that are in force: what is asked inside is asked of one position."""
        depth = getattr(self._thread, "depth", 0)
        if depth:  # asked inside another answer: a second hold would wait for a writer that waits for the first
            yield
            return
        self._recover()
        with self.locks.shared():
            with _OPENING:
                current = read_current(self.path)
                if current != self._current:
                    self._drop()
                    self._current = current
            self._thread.depth = 1
            try:
                yield
            finally:
                self._thread.depth = 0

    def _recover(self) -> None:
        """A writer that was killed in the middle of a checkpoint left files that no reader can open; nobody else may
        have them open while they are mended."""
        if self.locks.none or not self._left_behind():
            return
        with self.locks.exclusive():
            if self._left_behind():  # no load is being applied now, so whoever left them is gone
                self._drop()
                ladybug.recover(self.path / read_current(self.path).graph)

    def _left_behind(self) -> bool:
        try:
            name = read_current(self.path).graph
        except StoreDamaged:
            return False
        return any(self.path.glob(f"{name}.*"))

    def engine(self, language: str) -> Store:
        """The open projection of a language; ask for it inside `reading()`."""
        assert self._current is not None  # noqa: S101 - for the type checker: reading() set it
        with _OPENING:
            if language not in self._engines:
                self._engines[language] = (
                    ladybug.open_store(self.path / self._current.graph)
                    if language == "cypher"
                    else oxigraph.open_store(self.path / self._current.rdf)
                )
            return self._engines[language]

    def query(self, language: str, text: str, parameters: Mapping[str, Any] | None = None) -> Table:
        """Runs one query in "cypher" or "sparql"."""
        with self.reading():
            return self.engine(language).query(text, parameters)

    def cypher(self, text: str, parameters: Mapping[str, Any] | None = None) -> Table:
        """Runs one Cypher query. Typed text goes through queries.guard first; this does not guard."""
        return self.query("cypher", text, parameters)

    def sparql(self, text: str, parameters: Mapping[str, Any] | None = None) -> Table:
        """Runs one SPARQL query. Typed text goes through queries.guard first; this does not guard."""
        return self.query("sparql", text, parameters)

    def summary(self, ranking: str) -> Summary | None:
        """A whole-graph ranking that the projections carry, by the name of its question; None when it is not there, or was
        counted at another position than they show."""
        with self.reading():
            assert self._current is not None  # noqa: S101 - as in engine()
            if self._summaries is None:
                self._summaries = read_summaries(self.path / self._current.rdf)
            position, rankings = self._summaries
            found = rankings.get(ranking)
            return found if found is not None and position == self.position() else None

    def projections(self) -> tuple[Path, Path]:
        """The paths of the Cypher and SPARQL projections that are in force (for workers that open them themselves)."""
        current = read_current(self.path)
        return self.path / current.graph, self.path / current.rdf

    def position(self) -> str | None:
        """The ledger position that the projections show: the lower of the two."""
        with self.reading():
            found = [self.engine(language).position() for language in ("cypher", "sparql")]
        return min((p for p in found if p), key=lambda p: int(p.split(".")[0]), default=None)

    def behind(self) -> str | None:
        """A sentence for the reader when answers are older than the ledger, else None."""
        with self.reading():  # a load that is being applied is waited for: what is behind then was cut short
            shown, known = self.position(), self.ledger.one("select position from load order by n desc limit 1")
        if shown == known:
            return None
        return (
            f"Load {str(known or 0).split('.')[0]} of {self.path} is not in the projections yet: it was cut short. Answers "
            f"show load {(shown or '0').split('.')[0]}; the next `councilgraph load` or `councilgraph rebuild` brings it "
            "in."
        )

    def evidence(self, facts: Sequence[int]) -> list[Quote]:
        """The quotes behind facts, in the order of facts."""
        with self.reading(), self._ledger_use:
            return evidence_for(self.ledger, facts)

    def thing(self, id_: str) -> Thing:
        """Everything about one thing, by canonical id, former id, mention id or document id. Raises BadQuestion."""
        with self.reading(), self._ledger_use:
            return find_thing(self.ledger, id_)

    def search(self, text: str, limit: int = 50, label: str | None = None) -> list[Hit]:
        """Things whose name, clause or quote has the words, best first."""
        with self.reading(), self._ledger_use:
            return search(self.ledger, text, limit, label)

    def documents(self, *, ended: bool = False) -> list[ReadingRow]:
        """The documents that count; with `ended` also those that a later load replaced or took back."""
        return self.ledger.readings(live=not ended)

    def document(self, id_: str) -> StoredDocument:
        """One document with its text. Raises BadQuestion."""
        row = self.ledger.reading(id_)
        if row is None:
            raise BadQuestion(f"There is no document {id_!r} in {self.path}. {HOW_TO_LIST}")
        layout = json.loads(self.ledger.one("select layout from reading where n = ?", (row.n,)))
        notices = tuple(
            (k, d) for k, d in self.ledger.rows("select kind, detail from notice where reading = ?", (row.n,))
        )
        return StoredDocument(row, self.ledger.body(row.n), layout, notices, bytes_path(self.path, row.sha256))

    def history(self) -> list[LoadRow]:
        """Every load, undo, judgement and erasure, oldest first."""
        return self.ledger.loads()

    def stats(self) -> dict[str, Any]:
        """Counts: documents, facts, statements, nodes by label, councils, the period, open issues by kind, the
        position.
        """
        from graph.stats import stats  # noqa: PLC0415 - a cycle otherwise

        return stats(self)


def open_store(path: Path | str) -> OpenStore:
    """Opens a store folder for reading. Raises StoreUnavailable or StoreDamaged with the command that mends it."""
    return OpenStore(path)
