"""Files into a store: read, extract, and one load of the ledger. A file that cannot be read is a line in the summary;
the others go on.

    summary = load([Path("records/")], Path("kent.store"))
"""

from __future__ import annotations

import hashlib
import multiprocessing
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from graph.errors import Misconfigured, UnreadableInput
from graph.evidence import Extraction
from graph.ledger.provenance import counts, is_known
from graph.stores.files import SCRATCH, bytes_path
from graph.stores.writing import Loaded, StoreWriter, write_store
from loaders.extract import EXTRACTOR_VERSION
from loaders.extract_files import extract_source
from loaders.provenance import Provenance, Refusal, Source, walk
from loaders.readers import ocr

Progress = Callable[[int, str], None]


@dataclass(frozen=True, slots=True)
class LoadSummary:
    """What one load did. `documents` were taken in, `unchanged` were there already byte for byte, `replaced` were
    published anew; `decisions`, `facts` and `issues` are those that the documents taken in tell of. `failures` has
    one line a file that was not read; `notes` are judgements that fit no more. `load` is None when nothing changed."""

    load: int | None
    documents: int
    unchanged: int
    replaced: int
    decisions: int
    facts: int
    issues: int
    seconds: float
    failures: tuple[str, ...]
    notes: tuple[str, ...] = ()


def load(
    paths: Iterable[Path | str],
    store: Path | str,
    *,
    progress: Progress | None = None,
    workers: int = 1,
    cluster: str | None = None,
    scratch: str | None = None,
) -> LoadSummary:
    """Loads files, folders and .zip archives into a store, making it when it is not there and there is a file to load.
    `progress(done, path)` is called after each file. Raises StoreUnavailable; never for a file.

    `cluster` is the address of a Dask scheduler whose workers extract instead of this process; `scratch` is where they
    leave what they read, any place that fsspec knows (default: a folder in the store, for workers that see it).
    """
    started = time.monotonic()
    failures: list[str] = []
    entries = walk([Path(p) for p in paths])
    if not (Path(store) / "ledger.db").is_file():  # a mistyped path makes no store
        first = next(_readable(entries, failures), None)
        if first is None:
            return LoadSummary(None, 0, 0, 0, 0, 0, 0, round(time.monotonic() - started, 2), tuple(failures))
        entries = chain([first], entries)
    with write_store(store, extractor=EXTRACTOR_VERSION, create=True) as writer:
        known: list[str] = []
        sources = _sources(entries, writer, failures, known)
        if cluster is not None:
            loaded = _on_cluster(sources, writer, failures, progress, cluster, scratch)
        else:
            records = _in_processes(sources, failures, workers) if workers > 1 else _here(sources, failures)
            loaded = writer.load(_told(records, progress))
        decisions, facts, issues = counts(writer.ledger, loaded.load)
    return LoadSummary(
        loaded.load,
        len(loaded.added),
        len(loaded.unchanged) + len(known),
        len(loaded.replaced),
        decisions,
        facts,
        issues,
        round(time.monotonic() - started, 2),
        tuple(failures),
        loaded.unfit_judgements,
    )


def refresh(store: Path | str, *, progress: Progress | None = None, workers: int = 1) -> LoadSummary:
    """Reads every stored document again that an older extractor read, from the bytes that the store keeps: what it
    stated then ends, and what is read now counts, in one load."""
    started = time.monotonic()
    failures: list[str] = []
    with write_store(store, extractor=EXTRACTOR_VERSION) as writer:
        old = [row for row in writer.ledger.readings() if row.extractor != EXTRACTOR_VERSION]
        sources = (
            Source(
                row.path,
                bytes_path(writer.folder, row.sha256).read_bytes(),
                Provenance(row.url, row.council, row.retrieved_at),
            )
            for row in old
        )
        records = _in_processes(sources, failures, workers) if workers > 1 else _here(sources, failures)
        loaded = writer.load(_told(records, progress))
        told = counts(writer.ledger, loaded.load)
    seconds = round(time.monotonic() - started, 2)
    return LoadSummary(loaded.load, len(loaded.added), 0, 0, *told, seconds, tuple(failures), loaded.unfit_judgements)


def _readable(entries: Iterable[Source | Refusal], failures: list[str]) -> Iterator[Source]:
    for found in entries:
        if isinstance(found, Refusal):
            failures.append(str(found.error))
        else:
            yield found


def _sources(
    entries: Iterable[Source | Refusal], writer: StoreWriter, failures: list[str], known: list[str]
) -> Iterator[Source]:
    for found in _readable(entries, failures):
        if _known(writer, found):
            known.append(found.path)
        else:
            yield found


def _on_cluster(
    sources: Iterable[Source],
    writer: StoreWriter,
    failures: list[str],
    progress: Progress | None,
    address: str,
    scratch: str | None,
) -> Loaded:
    """Extracts on a cluster first; then one load from the parts that the workers left, which go once it has counted."""
    try:
        import distributed  # noqa: F401, PLC0415 # pyright: ignore[reportUnusedImport]
        import fsspec  # noqa: F401, PLC0415 # pyright: ignore[reportUnusedImport]

        from loaders.cluster import extract_on_cluster, extracted  # noqa: PLC0415
        from loaders.parts import Parts  # noqa: PLC0415
    except ImportError as error:
        raise Misconfigured(
            f"--cluster needs the packages of the extra `cluster` ({error}). Install them: pip install "
            "'councilgraph[cluster]', here and on every worker."
        ) from error

    place = Parts(scratch or str((writer.folder / SCRATCH).absolute()))
    run = extract_on_cluster(sources, address, place, progress)
    loaded = writer.load(extracted(run, place, failures))
    place.clear(place.names() if scratch is None else run.parts)
    return loaded


def _known(writer: StoreWriter, source: Source) -> bool:
    sha = hashlib.sha256(source.data).hexdigest()
    known = (writer.extractor, sha, source.provenance.url, source.provenance.council)
    return is_known(writer.ledger, *known, pictures=ocr.available())


def _told(records: Iterable[tuple[Extraction, bytes]], progress: Progress | None) -> Iterator[tuple[Extraction, bytes]]:
    for done, record in enumerate(records, start=1):
        yield record
        if progress is not None:
            progress(done, record[0].document.path)


def read_source(source: Source) -> Extraction | str:
    """One file's statements, or the line that says why there are none. Runs in any process."""
    found = extract_source(source)
    return str(found) if isinstance(found, UnreadableInput) else found


def _here(sources: Iterable[Source], failures: list[str]) -> Iterator[tuple[Extraction, bytes]]:
    for source in sources:
        yield from _sorted_out(source, read_source(source), failures)


def _sorted_out(source: Source, found: Extraction | str, failures: list[str]) -> Iterator[tuple[Extraction, bytes]]:
    if isinstance(found, str):
        failures.append(found)
    else:
        yield found, source.data


def _in_processes(sources: Iterable[Source], failures: list[str], workers: int) -> Iterator[tuple[Extraction, bytes]]:
    """Extraction on several processes, in the order of the sources; a file that kills its process is tried alone,
    then reported.
    """
    context = multiprocessing.get_context("spawn")
    waiting: list[tuple[Source, Future[Extraction | str]]] = []
    pool = ProcessPoolExecutor(workers, mp_context=context)
    try:
        for source in sources:
            try:
                waiting.append((source, pool.submit(read_source, source)))
            except BrokenProcessPool:
                for left, _ in waiting:
                    yield from _sorted_out(left, _alone(left), failures)
                waiting.clear()
                pool = ProcessPoolExecutor(workers, mp_context=context)
                waiting.append((source, pool.submit(read_source, source)))
            if len(waiting) >= 8 * workers:
                first, future = waiting.pop(0)
                yield from _sorted_out(first, _result(first, future), failures)
        for source, future in waiting:
            yield from _sorted_out(source, _result(source, future), failures)
    finally:
        pool.shutdown(cancel_futures=True)


def _result(source: Source, future: Future[Extraction | str]) -> Extraction | str:
    try:
        return future.result()
    except BrokenProcessPool:
        return _alone(source)


def _alone(source: Source) -> Extraction | str:
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        try:
            return pool.submit(read_source, source).result()
        except BrokenProcessPool:
            return str(
                UnreadableInput(source.path, "ends the process that reads it", "leave it out, and report it as a fault")
            )
