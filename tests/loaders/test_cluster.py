"""A load on a real Dask cluster, scheduler and workers in processes of their own: the graph of an ordinary load, also when a
worker is killed half-way; a scheduler that goes away costs no record, and what it had is not read again.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from graph.errors import Misconfigured, StoreUnavailable
from graph.stores.directory import open_store
from loaders import cluster
from loaders.cluster import extract_on_cluster
from loaders.load import load
from loaders.parts import Parts
from loaders.provenance import Provenance, Source

RECORD = """Decision details
Decision Maker: Cabinet Member for {topic}
Decision status: Recommendations Approved
Reference: 31/{number:05}
Decision date: {day:02} March 2031
Decision:
As Cabinet Member for {topic}, I agree to:
1. Join the {topic} Shared Fleet Partnership led by Eastmoor Borough Council; and
2. Spend £{pounds},000 of the {topic} Programme budget, with Director of {topic} having delegated authority.
"""
TOPICS = ("Harbours", "Libraries", "Allotments", "Footpaths")
# A worker whose read of one record takes long enough to be killed in it, or ends it each time.
PRELOAD = """
import os, time
from loaders import cluster
from loaders.load import read_source as read
def read_source(source):
    if b"slowly" in source.data: time.sleep(0.5)
    if b"poison" in source.data: os._exit(1)
    return read(source)
cluster.read_source = read_source
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")


def free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


class Processes:
    """A scheduler and its workers on loopback; whatever still runs is ended when the test is over."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.running: list[subprocess.Popen[bytes]] = []
        (folder / "preload.py").write_text(PRELOAD)

    def dask(self, *arguments: str) -> subprocess.Popen[bytes]:
        quiet = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1", "DASK_DISTRIBUTED__DASHBOARD__LINK": ""}
        log = (self.folder / f"{len(self.running)}.log").open("wb")
        process = subprocess.Popen(
            [sys.executable, "-m", "dask", *arguments], stdout=log, stderr=log, cwd=self.folder,
            env=os.environ | quiet | {"PYTHONPATH": os.pathsep.join(sys.path)},
        )  # fmt: skip
        self.running.append(process)
        return process

    def scheduler(self, port: int) -> str:
        self.dask("scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard", "--no-show")
        return f"tcp://127.0.0.1:{port}"

    def worker(self, address: str, *more: str) -> subprocess.Popen[bytes]:
        plain = ("--host", "127.0.0.1", "--nthreads", "1", "--no-dashboard", "--local-directory", str(self.folder))
        return self.dask(
            "worker",
            address,
            "--no-nanny",
            "--death-timeout",
            "30",
            *plain,
            "--preload",
            str(self.folder / "preload.py"),
            *more,
        )

    def end(self) -> None:
        for process in self.running:
            process.kill()
            process.wait()


@contextmanager
def processes(folder: Path) -> Generator[Processes]:
    folder.mkdir()
    started = Processes(folder)
    try:
        yield started
    finally:
        started.end()


def records(folder: Path, count: int, slow: Callable[[int], bool] = lambda _: False) -> Path:
    folder.mkdir()
    for number in range(count):
        topic = TOPICS[number % len(TOPICS)]
        text = RECORD.format(topic=topic, number=number, day=1 + number % 28, pounds=100 + number)
        (folder / f"{number:04}.txt").write_text(text + ("\nIt is carried out slowly.\n" if slow(number) else ""))
    (folder / "cut.pdf").write_bytes(b"%PDF-1.7 and no more")
    return folder


def graph(folder: Path) -> tuple[Any, ...]:
    """Every node and tie with all its properties, in both engines."""
    with open_store(folder) as store:
        nodes = sorted(store.cypher("MATCH (n) RETURN label(n), n").rows, key=repr)
        ties = sorted(store.cypher("MATCH (a)-[r]->(b) RETURN type(r), a.key, b.key, r").rows, key=repr)
        triples = sorted(store.sparql("SELECT ?s ?p ?o { ?s ?p ?o }").rows, key=repr)
        documents = sorted((d.id, d.path, d.kind, d.characters) for d in store.documents())
        return nodes, ties, triples, documents


def test_a_worker_is_killed_and_the_graph_is_that_of_an_ordinary_load(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "BATCH_RECORDS", 3)
    folder = records(tmp_path / "records", 24, slow=lambda n: n % 6 == 3)
    (folder / "0008.txt").write_bytes((folder / "0009.txt").read_bytes())  # the same bytes under two names
    ordinary = load([folder], tmp_path / "ordinary")
    seen: list[int] = []
    with processes(tmp_path / "dask") as started:
        address = started.scheduler(free_port())
        first = started.worker(address)
        started.worker(address)

        def progress(done: int, _: str) -> None:
            seen.append(done)
            if first.poll() is None:
                first.send_signal(signal.SIGKILL)

        monkeypatch.setattr(cluster, "REACH", 60.0)  # they start on a busy machine
        summary = load([folder], tmp_path / "s", cluster=address, progress=progress)
        assert first.wait() == -signal.SIGKILL
    assert seen == sorted(seen) and seen[-1] == 25
    assert (summary.documents, summary.unchanged, summary.failures) == (
        ordinary.documents, ordinary.unchanged, ordinary.failures)  # fmt: skip
    assert not (tmp_path / "s" / "scratch").exists()
    assert graph(tmp_path / "s") == graph(tmp_path / "ordinary")


@pytest.mark.soak  # eight processes that each take seconds to start
def test_a_record_that_ends_its_workers_is_one_line_and_blames_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "BATCH_RECORDS", 4)
    monkeypatch.setattr(cluster, "REACH", 60.0)
    folder = records(tmp_path / "records", 40)
    (folder / "0007.txt").write_text((folder / "0007.txt").read_text() + "\nA poison is named.\n")
    with processes(tmp_path / "dask") as started:
        address = started.scheduler(free_port())
        for _ in range(6):  # the poisoned record takes two of them in its batch, and two by itself
            started.worker(address)
        summary = load([folder], tmp_path / "s", cluster=address)
    assert (summary.documents, len(summary.failures)) == (39, 2)
    assert [line for line in summary.failures if "0007.txt" in line and "ends the process" in line]
    (folder / "0007.txt").unlink()
    load([folder], tmp_path / "without")
    assert graph(tmp_path / "s") == graph(tmp_path / "without")


@pytest.mark.soak  # two clusters, one after the other
def test_a_lost_scheduler_changes_nothing_and_the_next_run_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "BATCH_RECORDS", 4)
    monkeypatch.setattr(cluster, "REACH", 60.0)
    folder = records(tmp_path / "records", 40, slow=lambda n: n > 20)
    scratch = str(tmp_path / "scratch")
    with processes(tmp_path / "dask") as started:
        address = started.scheduler(free_port())
        started.worker(address)

        def lose(done: int, _: str) -> None:
            if done >= 12:
                started.running[0].kill()

        with pytest.raises(StoreUnavailable, match="run the same command again"):
            load([folder], tmp_path / "s", cluster=address, scratch=scratch, progress=lose)
    with open_store(tmp_path / "s") as store:
        assert store.documents() == []
    kept = {key for name in Parts(scratch).names() for key in Parts(scratch).keys(name)}
    assert len(kept) >= 12

    read: list[str] = []
    submit = cluster._Sending._submit  # pyright: ignore[reportPrivateUsage]

    def watched(self: Any, batch: Any) -> None:
        read.extend(batch.keys)
        submit(self, batch)

    monkeypatch.setattr(cluster._Sending, "_submit", watched)  # pyright: ignore[reportPrivateUsage]
    with processes(tmp_path / "again") as started:
        address = started.scheduler(free_port())
        started.worker(address)
        summary = load([folder], tmp_path / "s", cluster=address, scratch=scratch)
    assert summary.documents == 40
    assert not kept & set(read)
    assert len(read) + len(kept) == 41
    load([folder], tmp_path / "ordinary")
    assert graph(tmp_path / "s") == graph(tmp_path / "ordinary")


def test_what_is_not_there_is_told_within_seconds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = records(tmp_path / "records", 1)
    monkeypatch.setattr(cluster, "REACH", 1.0)
    started = time.monotonic()
    with pytest.raises(StoreUnavailable, match="no Dask scheduler answers there"):
        load([folder], tmp_path / "s", cluster=f"tcp://127.0.0.1:{free_port()}")
    with pytest.raises(Misconfigured, match="is no address"):
        load([folder], tmp_path / "s", cluster="carrier-pigeon://loft")
    assert time.monotonic() - started < 15


def test_a_scheduler_without_workers_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with processes(tmp_path / "dask") as started:
        address = started.scheduler(free_port())
        monkeypatch.setattr(cluster, "REACH", 60.0)
        source = Source("a.txt", b"Agreed.", Provenance())
        monkeypatch.setattr(cluster, "WORKERS", 1.0)
        with pytest.raises(StoreUnavailable, match="dask worker tcp://"):
            extract_on_cluster([source], address, Parts(str(tmp_path / "scratch")))


def test_without_the_extra_the_message_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec", None)
    with pytest.raises(Misconfigured, match=r"councilgraph\[cluster\]"):
        load([records(tmp_path / "records", 1)], tmp_path / "s", cluster="tcp://127.0.0.1:1")
