"""A load that is killed, starved of room or refused the folder loses no document that counted, and harms nothing."""

from __future__ import annotations

import importlib.util
import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.errors import CouncilgraphError, StoreUnavailable
from graph.evidence import Extraction
from graph.stores.directory import open_store
from graph.stores.writing import write_store

VICTIM = Path(__file__).with_name("victim.py")
_spec = importlib.util.spec_from_file_location("crash_victim", VICTIM)
assert _spec is not None and _spec.loader is not None
_module = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_module)
record: Callable[[int], Extraction] = _module.record


def graph(folder: Path) -> tuple[Any, ...]:
    with open_store(folder) as store:
        assert store.behind() is None
        nodes = store.cypher("MATCH (n) RETURN n.key, n.id, n.name ORDER BY n.key").rows
        ties = store.cypher("MATCH (a)-[r]->(b) RETURN r.fact, a.key, b.key ORDER BY r.fact").rows
        triples = sorted(store.sparql("SELECT ?s ?p ?o { ?s ?p ?o }").rows, key=str)
        return nodes, ties, triples


def put(folder: Path, *numbers: int) -> None:
    with write_store(folder, create=True, extractor="1") as writer:
        for number in numbers:
            extraction = record(number)
            writer.load([(extraction, extraction.document.text.encode())])


def kill_a_load(folder: Path, first: int, after: float) -> list[int]:
    """Starts a process that loads records one by one, kills it after so many seconds, returns those that it said had
    counted.
    """
    process = subprocess.Popen(
        [sys.executable, str(VICTIM), str(folder), str(first), "40"], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    process.stdout.readline()  # it has imported everything
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    told = process.stdout.read().split()
    process.wait()
    return [int(n) for n in told]


def killed(tmp_path: Path, times: int, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - it chooses when to kill
    folder = tmp_path / "s"
    counted: set[int] = set()
    first = 1
    for _ in range(times):
        counted |= set(kill_a_load(folder, first, chance.uniform(0.0, 3.0)))
        first = max(counted, default=0) + 1
        if (folder / "current").is_file():
            with open_store(folder) as store:  # opens at once, whatever was cut short
                known = {int(d.path.removesuffix(".txt")) for d in store.documents()}
                assert counted <= known
                store.cypher("MATCH (d:Decision) RETURN count(*)")
                store.sparql("SELECT ?d { ?d a cg:Decision }")
                counted = known
    put(folder, *range(1, max(counted, default=0) + 2))
    put(tmp_path / "undisturbed", *range(1, max(counted, default=0) + 2))
    assert graph(folder) == graph(tmp_path / "undisturbed")
    assert not [p.name for p in folder.rglob("*.new*")]


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_killed_load_loses_nothing_that_counted(tmp_path: Path) -> None:
    killed(tmp_path, times=3, seed=11)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(20))
def test_two_hundred_killed_loads_lose_nothing(tmp_path: Path, seed: int) -> None:
    killed(tmp_path, times=10, seed=seed)


def test_a_full_disk_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    """The disk is full for a process whose files may not grow past a limit."""
    folder = tmp_path / "s"
    put(folder, 1, 2)
    before = graph(folder)
    size = (folder / "ledger.db").stat().st_size
    run = subprocess.run(
        [sys.executable, str(VICTIM), str(folder), "3", "30"],
        capture_output=True, text=True, check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size // 2, size // 2)),
    )  # fmt: skip
    assert run.returncode != 0
    assert "StoreUnavailable" in run.stderr.splitlines()[-1]
    put(folder)
    assert graph(folder) == before
    put(folder, 3)
    put(tmp_path / "undisturbed", 1, 2, 3)
    assert graph(folder) == graph(tmp_path / "undisturbed")


@pytest.mark.parametrize("part", [2, 12])
def test_a_full_disk_on_a_new_store_is_one_clear_line(tmp_path: Path, part: int) -> None:
    """The limit is a part, in twentieths, of what the largest file of the finished store takes."""
    put(tmp_path / "whole", 1)
    largest = max(p.stat().st_size for p in (tmp_path / "whole").rglob("*") if p.is_file())
    limit = largest * part // 20
    run = subprocess.run(
        [sys.executable, str(VICTIM), str(tmp_path / "s"), "1", "1"],
        capture_output=True, text=True, check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )  # fmt: skip
    assert run.returncode != 0
    told = run.stderr.splitlines()[-1]
    assert told.startswith("graph.errors.StoreUnavailable") and "ake room" in told
    assert not list((tmp_path / "s").glob("graph-*")) and not list((tmp_path / "s").glob("rdf-*"))
    put(tmp_path / "s", 1)  # with room again, the same folder takes the load
    assert graph(tmp_path / "s") == graph(tmp_path / "whole")


def test_a_disk_that_is_full_for_the_projections_leaves_the_old_ones_and_no_halves(tmp_path: Path) -> None:
    folder = tmp_path / "s"
    put(folder, 1)
    before, files = graph(folder), sorted(p.name for p in folder.glob("[gr]*-*"))
    limit = next(folder.glob("graph-*")).stat().st_size // 2
    script = (
        "import sys\nfrom graph.stores.writing import write_store\n"
        "with write_store(sys.argv[1], extractor='1') as writer: writer.rebuild()\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, str(folder)],
        capture_output=True, text=True, check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )  # fmt: skip
    assert run.returncode != 0
    told = run.stderr.splitlines()[-1]
    assert told.startswith("graph.errors.StoreUnavailable") and "make room" in told and "durable" not in told
    assert sorted(p.name for p in folder.glob("[gr]*-*")) == files
    assert graph(folder) == before


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="POSIX")
def test_a_folder_that_cannot_be_written_is_read_and_refused_for_loading(tmp_path: Path) -> None:
    folder = tmp_path / "s"
    put(folder, 1)
    before = graph(folder)
    for path in [folder, *folder.rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    script = (
        "import os, graph.history, filelock, graph.stats\n"
        "from graph.stores.directory import open_store\n"
        "from graph.stores.writing import write_store\n"
        f"store = open_store({str(folder)!r})\n"
        "store.cypher('MATCH (n) RETURN 1'); store.sparql('ASK {}'); store.close()\n"  # all is imported while it can be
        "os.setuid(65534) if os.geteuid() == 0 else None\n"
        f"store = open_store({str(folder)!r})\n"
        "print(store.cypher('MATCH (d:Decision) RETURN count(*)').rows, store.sparql('SELECT ?d "
        "{ ?d a cg:Decision }').rows)\n"
        "print(store.search('quay')[0].name)\n"
        "try:\n"
        f"    with write_store({str(folder)!r}, extractor='1'): pass\n"
        "except Exception as error: print(type(error).__name__, error)\n"
    )
    for path in (tmp_path, *tmp_path.parents):
        if path.stat().st_uid == os.geteuid() and path != Path("/"):
            path.chmod(path.stat().st_mode | 0o055)
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    for path in [folder, *folder.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)
    assert "((1,),)" in run.stdout, run.stderr
    assert "Quay Repairs 1" in run.stdout
    assert "StoreUnavailable" in run.stdout and "nothing can be written" in run.stdout
    assert graph(folder) == before


def test_a_second_writer_is_told_who_writes(tmp_path: Path) -> None:
    put(tmp_path / "s", 1)
    with write_store(tmp_path / "s", extractor="1"):
        run = subprocess.run(
            [sys.executable, str(VICTIM), str(tmp_path / "s"), "2", "1"], capture_output=True, text=True, check=False
        )
    assert "is being written by process" in run.stderr
    assert issubclass(StoreUnavailable, CouncilgraphError)
