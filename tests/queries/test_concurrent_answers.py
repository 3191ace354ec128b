"""Questions and typed queries from many readers in several processes while loads go on: every answer is of one position, also
where it was remembered or comes out of a worker that had opened the files before.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.stores.directory import open_store
from loaders.load import load
from queries.run import ask

RECORD = """Decision details
Reference: 31/{number:05}
Decision Maker: Cabinet Member for Quays
Decision status: Recommendations Approved
Decision date: {day:02} March 2031
Decision:
To repair quay number {number} at a cost of £{number},000.
"""

READER = """
import pathlib, sys, threading, time
from graph.stores.directory import open_store
from queries.run import ask
from queries.typed import run_typed
folder, stop, readers = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
COUNT = {"cypher": "MATCH (f:Funding) WHERE f.amount_pence IS NOT NULL RETURN count(*)",
         "sparql": "SELECT (COUNT(*) AS ?n) { ?f cg:amountPence ?a }"}
faults, answers, seen = [], [0], set()
def read(store):
    try:
        while not stop.exists():
            with store.reading():
                found = [ask(store, "amounts-by-status", language=l).rows for l in COUNT]
                typed = [run_typed(store, l, text)[0].rows[0][0] for l, text in COUNT.items()]
                known = len(store.documents())
            sums = sum(row[3] for row in found[0])
            if found[0] != found[1] or not sums == typed[0] == typed[1] == known:
                faults.append(f"mixed {found} {typed} {known}")
            seen.add(known)
            answers[0] += 1
            time.sleep(0.05)
    except Exception as error:
        faults.append(repr(error))
with open_store(folder) as store:
    threads = [threading.Thread(target=read, args=(store,)) for _ in range(readers)]
    [t.start() for t in threads]
    [t.join() for t in threads]
print(answers[0], len(seen), faults[:3])
"""


@pytest.mark.parametrize(("processes", "threads", "loads"), [(2, 3, 3), pytest.param(5, 10, 8, marks=pytest.mark.soak)])
def test_no_answer_mixes_two_positions(
    tmp_path: Path, while_reading: Callable[..., Any], processes: int, threads: int, loads: int
) -> None:
    def put(number: int) -> None:
        path = tmp_path / f"{number}.txt"
        path.write_text(RECORD.format(number=number, day=1 + number % 28))
        assert load([path], tmp_path / "s").documents == 1

    put(1)
    with open_store(tmp_path / "s") as store:
        assert sum(row[3] for row in ask(store, "amounts-by-status").rows) == 1  # one sum a record

    def put_more() -> None:
        for number in range(2, 2 + loads):
            put(number)

    for out, error in while_reading(READER, tmp_path / "s", processes, threads, put_more):
        answers, positions, faults = out.strip().split(" ", 2)
        assert faults == "[]", (out, error)
        assert int(answers) >= 1 and int(positions) >= 1
    with open_store(tmp_path / "s") as store:
        assert sum(row[3] for row in ask(store, "amounts-by-status").rows) == 1 + loads
