"""Many readers in several processes while loads go on: no error, and no answer that mixes two positions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.evidence import Extraction
from graph.stores.writing import write_store

READER = """
import pathlib, sys, threading, time
from graph.stores.directory import open_store
folder, stop, readers = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
faults, answers = [], [0]
def read(store):
    try:
        while not stop.exists():
            with store.reading():
                a = store.cypher("MATCH (d:Document) RETURN count(*)").rows[0][0]
                b = store.sparql("SELECT (COUNT(*) AS ?n) { ?d a cg:Document }").rows[0][0]
                c = store.cypher("MATCH (d:Decision) RETURN count(*)").rows[0][0]
                known = len(store.thing("organisation/northmoor-county-council").documents)
            if not a == b == c == known:
                faults.append(f"mixed {a} {b} {c} {known}")
            answers[0] += 1
            time.sleep(0.05)
    except Exception as error:
        faults.append(repr(error))
with open_store(folder) as store:
    threads = [threading.Thread(target=read, args=(store,)) for _ in range(readers)]
    [t.start() for t in threads]
    [t.join() for t in threads]
print(answers[0], faults[:3])
"""


@pytest.mark.parametrize(("processes", "threads"), [(2, 4), pytest.param(5, 10, marks=pytest.mark.soak)])
def test_readers_in_several_processes_see_one_position_each_time(
    tmp_path: Path, record: Callable[..., Any], while_reading: Callable[..., Any], processes: int, threads: int
) -> None:
    def one(number: int) -> Extraction:
        r = record(f"Northmoor County Council 21/{number} Quay Repairs", path=f"{number}.txt")
        d = r.thing("Decision", "Quay Repairs", reference=f"21/{number}")
        r.council(d, "Northmoor County Council", "E10000099")
        r.tie("RECORDS", r.document.id, d, f"21/{number}")
        return r.done()

    folder = tmp_path / "s"

    def put(number: int) -> None:
        extraction = one(number)
        with write_store(folder, create=True, extractor="1") as writer:
            writer.load([(extraction, extraction.document.text.encode())])

    put(1)

    def put_more() -> None:
        for number in range(2, 4):
            put(number)

    for out, error in while_reading(READER, folder, processes, threads, put_more):
        count, _, faults = out.strip().partition(" ")
        assert faults == "[]", (out, error)
        assert int(count) > 0
