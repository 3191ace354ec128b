"""Extraction on a Dask cluster: this process finds the records, workers read and extract them and leave parts at a place
that all reach (loaders/parts.py), and the store is then written from the parts in one transaction.

    records = extract_on_cluster(sources, "tcp://scheduler:8786", Parts("/shared/scratch"), failures)

A part is named by what it holds, so a task that runs twice, since its worker died, leaves one part; and a run that was cut
short finds at the next one what it had. A record that ends every worker that reads it is tried alone, then reported.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from graph.errors import Misconfigured, StoreUnavailable, UnreadableInput
from graph.evidence import Extraction
from loaders.extract import EXTRACTOR_VERSION
from loaders.load import Progress, read_source
from loaders.parts import PartRow, Parts, key_of, part_name, rows_in_order
from loaders.provenance import Source

if TYPE_CHECKING:
    from distributed import Client

REACH = 10.0  # seconds to wait for the scheduler
WORKERS = 30.0  # seconds to wait for the first worker: many start when they are asked for
BATCH_RECORDS = 32
BATCH_BYTES = 4 << 20
AHEAD = 3  # batches a worker thread that wait at the scheduler, which holds their bytes
_LOOK = 1.0  # seconds between two looks at whether the scheduler is still there


@dataclass(frozen=True, slots=True)
class _Batch:
    """Records that go to a worker together, with their keys and their places in the order of the sources."""

    sources: Sequence[Source]
    keys: Sequence[str]


@dataclass(slots=True)
class ClusterRun:
    """What one run did, for who asks: records that workers extracted, and those whose parts were there already."""

    extracted: int = 0
    resumed: int = 0
    order: list[str] = field(default_factory=list[str])
    places: dict[str, tuple[str, int]] = field(default_factory=dict[str, tuple[str, int]])

    @property
    def parts(self) -> list[str]:
        """The names of the parts that the run uses."""
        return sorted({self.places[key][0] for key in self.order})


def extract_on_cluster(
    sources: Iterable[Source], address: str, place: Parts, progress: Progress | None = None
) -> ClusterRun:
    """Extracts every source on the cluster's workers; afterwards all parts are at `place`.

    Raises StoreUnavailable when the scheduler cannot be reached, has no worker or goes away, and Misconfigured when the
    workers cannot run this version of councilgraph.
    """
    place.make()
    run = ClusterRun()
    for name in place.names():
        run.places |= {key: (name, number) for number, key in enumerate(place.keys(name))}
    with _connected(address, place) as client:
        _Sending(client, place, run, progress).send(sources)
    return run


def extracted(run: ClusterRun, place: Parts, failures: list[str]) -> Iterator[tuple[Extraction, bytes]]:
    """The extractions of a run in the order of its sources; why others have none goes to `failures`."""
    for row in rows_in_order(place, [run.places[key] for key in run.order]):
        if isinstance(row.found, str):
            failures.append(row.found)
        else:
            yield row.found, row.data


def extract_part(sources: Sequence[Source], keys: Sequence[str], place: str, version: str) -> None:
    """What a worker does: reads and extracts, and writes a part. Doing it again writes the same part."""
    if version != EXTRACTOR_VERSION:
        raise Misconfigured(
            f"a worker has extractor {EXTRACTOR_VERSION}, this machine {version}. Install the same councilgraph on all."
        )
    rows = [PartRow(key, s.path, s.data, read_source(s)) for s, key in zip(sources, keys, strict=True)]
    Parts(place).write(rows)


class _Sending:
    """Batches on their way: never more than the workers can soon take, so that neither side holds a whole load."""

    def __init__(self, client: Client, place: Parts, run: ClusterRun, progress: Progress | None) -> None:
        self._client, self._place, self._run, self._progress = client, place, run, progress
        self._waiting: dict[Any, _Batch] = {}
        self._finished: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._suspects: list[_Batch] = []
        self._threads, self._looked = 1, 0.0
        self._seen = time.monotonic()
        self._done = 0

    def send(self, sources: Iterable[Source]) -> None:
        for batch in self._batches(sources):
            self._submit(batch)
            while len(self._waiting) >= max(2, AHEAD * self._look()):
                self._collect()
        while self._waiting:
            self._collect()
        # Whatever runs on a worker when it dies is suspected of it, so these run by themselves, one after the other.
        for batch in self._suspects:
            for pair in zip(batch.sources, batch.keys, strict=True):
                self._submit(_batch([pair]))
                while self._waiting:
                    self._collect()

    def _batches(self, sources: Iterable[Source]) -> Iterator[_Batch]:
        gathered: list[tuple[Source, str]] = []
        size = 0
        asked: set[str] = set()
        for source in sources:
            key = key_of(source)
            self._run.order.append(key)
            if key in self._run.places:
                self._run.resumed += 1
                self._told(1, source.path)
            elif key not in asked:
                asked.add(key)
                gathered.append((source, key))
                size += len(source.data)
            if len(gathered) >= BATCH_RECORDS or size >= BATCH_BYTES:
                yield _batch(gathered)
                gathered, size = [], 0
        if gathered:
            yield _batch(gathered)

    def _submit(self, batch: _Batch) -> None:
        future = self._client.submit(
            extract_part, batch.sources, batch.keys, self._place.place, EXTRACTOR_VERSION,
            key=f"councilgraph-{part_name(batch.keys)}", pure=False,
        )  # fmt: skip
        self._waiting[future] = batch
        future.add_done_callback(self._finished.put)

    def _look(self) -> int:
        """How many threads the workers have together, asked once a second. Raises TimeoutError when all are long gone."""
        now = time.monotonic()
        if now - self._looked >= _LOOK:
            self._looked = now
            threads: Any = self._client.nthreads()
            self._threads = sum(int(n) for n in threads.values())
            if self._threads:
                self._seen = now
            elif now - self._seen > WORKERS:
                raise TimeoutError(f"its workers are gone, and none came within {WORKERS:.0f} seconds")
        return self._threads

    def _collect(self) -> None:
        """Takes one batch that is done; asks meanwhile whether the scheduler is still there."""
        try:
            future = self._finished.get(timeout=_LOOK)
        except queue.Empty:
            future = None
        if self._client.status != "running":
            raise ConnectionError("the connection broke")
        if future is None:
            self._look()
        else:
            self._take(future, self._waiting.pop(future))

    def _take(self, future: Any, batch: _Batch) -> None:
        """What is finished has left its part, so nothing is asked of the worker again."""
        from distributed import KilledWorker  # noqa: PLC0415 - part of the extra `cluster`

        if future.status == "cancelled":
            raise ConnectionError("it dropped the work")
        error = future.exception() if future.status == "error" else None
        if error is None:
            self._keep(part_name(batch.keys), batch)
        elif isinstance(error, KilledWorker) and len(batch.sources) > 1:
            self._suspects.append(batch)
        elif isinstance(error, KilledWorker):
            (source,), (key,) = batch.sources, batch.keys
            told = UnreadableInput(
                source.path, "ends the process that reads it", "leave it out, and report it as a fault"
            )
            self._keep(self._place.write([PartRow(key, source.path, source.data, str(told))]), batch)
        elif isinstance(error, OSError):
            raise StoreUnavailable(
                f"{self._place.place}: a worker could not write there ({error}). Give --scratch a place that this machine and "
                "every worker can write, and run the command again."
            ) from error
        else:
            raise error

    def _keep(self, name: str, batch: _Batch) -> None:
        self._run.places |= {key: (name, number) for number, key in enumerate(batch.keys)}
        self._run.extracted += len(batch.keys)
        self._told(len(batch.keys), batch.sources[-1].path)

    def _told(self, more: int, path: str) -> None:
        self._done += more
        if self._progress is not None:
            self._progress(self._done, path)


def _batch(pairs: list[tuple[Source, str]]) -> _Batch:
    return _Batch(tuple(source for source, _ in pairs), tuple(key for _, key in pairs))


@contextmanager
def _connected(address: str, place: Parts) -> Generator[Client]:
    """A client of the scheduler, with at least one worker behind it; its errors as ours."""
    from dask import config  # noqa: PLC0415 - part of the extra `cluster`
    from distributed import Client  # noqa: PLC0415

    _check_address(address)
    large = {"distributed.admin.large-graph-warning-threshold": "1GB"}  # records travel with their tasks on purpose
    with config.set(large):
        try:
            client = Client(address, timeout=REACH, set_as_default=False)
        except (OSError, TimeoutError) as error:
            raise StoreUnavailable(
                f"{address}: no Dask scheduler answers there within {REACH:.0f} seconds. Start one with `dask scheduler`, or "
                "correct --cluster. Nothing was changed."
            ) from error
        try:
            _wait_for_worker(client, address)
            yield client
        except (ConnectionError, TimeoutError) as error:
            raise StoreUnavailable(
                f"{address}: the scheduler was lost during the load: {error}. The store is unchanged; what was read is "
                f"kept under {place.place}: run the same command again to go on from there."
            ) from error
        except ModuleNotFoundError as error:
            raise Misconfigured(
                f"{address}: the workers cannot run this load ({error}). Install councilgraph[cluster] of this version on "
                "each of them."
            ) from error
        finally:
            _close(client)


def _check_address(address: str) -> None:
    """Raises Misconfigured. A client that was given such an address would hang at its end."""
    from distributed.comm.addressing import parse_address, parse_host_port  # noqa: PLC0415
    from distributed.comm.registry import get_backend  # noqa: PLC0415

    try:
        scheme, place = parse_address(address, strict=True)
        get_backend(scheme)
        parse_host_port(place)
    except ValueError as error:
        raise Misconfigured(f"--cluster {address} is no address ({error}). Write tcp://HOST:8786.") from error


def _wait_for_worker(client: Client, address: str) -> None:
    try:
        client.wait_for_workers(1, timeout=WORKERS)
    except TimeoutError as error:
        raise StoreUnavailable(
            f"{address}: the scheduler has no worker after {WORKERS:.0f} seconds. "
            f"Start some with `dask worker {address}`. Nothing was changed."
        ) from error


def _close(client: Client) -> None:
    """Lets go of the cluster without waiting long for a scheduler that is no more."""
    closing: Callable[[], Any] = lambda: client.close(timeout=2)  # noqa: E731
    thread = threading.Thread(target=closing, daemon=True)
    thread.start()
    thread.join(5)
