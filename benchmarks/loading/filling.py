"""Fills one store and measures it: seconds, memory, disk, the engines' own share, and the cost of one record more."""

from __future__ import annotations

import resource
import shutil
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.generating.extractions import extractions
from benchmarks.loading.bare import bare_ladybug, bare_oxigraph
from graph.evidence import Extraction
from graph.stores import ladybug, oxigraph
from graph.stores.files import Current, next_number
from graph.stores.projections import Projections, load_of
from graph.stores.writing import write_store
from graph.tables import GraphTables

EXTRACTOR = "generated"
MORE = 5  # records added one by one afterwards


class Measured(Projections):
    """The projections of a store, with the seconds of building each, and of the engines' bare bulk load where asked."""

    def __init__(self, folder: Path, bare: bool) -> None:
        super().__init__(folder)
        self.bare = bare
        self.figures: dict[str, Any] = {}
        self.aside = self.aside_processor = 0.0  # seconds of what only measures

    def build(self, tables: GraphTables, position: str) -> Current:
        number = next_number(self.folder)
        current = Current(f"graph-{number:04}.lbug", f"rdf-{number:04}", load_of(position))
        say(f"  assembled; {sum(t.num_rows for t in tables.nodes.values()):,} nodes")
        f = self.figures
        f["nodes"] = sum(t.num_rows for t in tables.nodes.values())
        f["edges"] = sum(t.num_rows for t in tables.edges.values())
        started = time.perf_counter()
        ladybug.build_tables(tables, self.folder / current.graph, position)
        f["ladybug_seconds"] = time.perf_counter() - started
        say(f"  LadybugDB in {f['ladybug_seconds']:.1f} s")
        started = time.perf_counter()
        oxigraph.build_tables(tables, self.folder / current.rdf, position)
        f["oxigraph_seconds"] = time.perf_counter() - started
        say(f"  Oxigraph in {f['oxigraph_seconds']:.1f} s")
        f["peak_mb"] = peak()
        if self.bare:
            started, processor = time.perf_counter(), time.process_time()
            aside = self.folder.with_name(self.folder.name + "-bare")
            shutil.rmtree(aside, ignore_errors=True)
            aside.mkdir()
            f["bare_ladybug_seconds"] = bare_ladybug(tables, aside)
            f["bare_oxigraph_seconds"], f["bare_optimize_seconds"], f["triples"] = bare_oxigraph(tables, aside)
            shutil.rmtree(aside)
            self.aside = time.perf_counter() - started
            self.aside_processor = time.process_time() - processor
        return current


def fill(folder: Path, decisions: int, seed: int, *, bare: bool) -> dict[str, Any]:
    """Loads the records of so many decisions into a new store, in one load, and measures. Seconds are without those of
    making the records."""
    making = making_processor = 0.0
    told = time.perf_counter()

    def records() -> Iterator[tuple[Extraction, bytes]]:
        nonlocal making, making_processor, told
        waiting = extractions(decisions, seed)
        done = 0
        while True:
            started, processor = time.perf_counter(), time.process_time()
            found = next(waiting, None)
            making += time.perf_counter() - started
            making_processor += time.process_time() - processor
            if found is None:
                return
            yield found, found.document.text.encode()
            done += 1
            if time.perf_counter() - told > 15:
                told = time.perf_counter()
                say(f"  {done:,} documents written after {told - began:.0f} s")

    began, processor = time.perf_counter(), time.process_time()
    with write_store(folder, extractor=EXTRACTOR, create=True) as writer:
        projections = writer.projections = Measured(folder, bare)
        writer.load(records())
    seconds = time.perf_counter() - began - making - projections.aside
    processor = time.process_time() - processor - making_processor - projections.aside_processor
    return {
        "decisions": decisions,
        "seconds": seconds,
        "seconds_per_1000": seconds / decisions * 1000,
        "processor_seconds_per_1000": processor
        / decisions
        * 1000,  # of all threads: what other work on the machine hides least
        "making_seconds": making,
        **projections.figures,
        "disk_mb": disk(folder),
    }


def one_more(folder: Path, decisions: int, seed: int) -> dict[str, float]:
    """Seconds of adding one record to the store as it lies on disk: opening, one load, closing."""
    whole: list[float] = []
    alone: list[float] = []
    for extraction in extractions(MORE, seed, first=decisions):
        started = time.perf_counter()
        with write_store(folder, extractor=EXTRACTOR) as writer:
            opened = time.perf_counter()
            writer.load([(extraction, extraction.document.text.encode())])
            alone.append(time.perf_counter() - opened)
        whole.append(time.perf_counter() - started)
    return {"one_more_seconds": statistics.median(whole), "one_more_load_seconds": statistics.median(alone),
            "one_more_worst_seconds": max(whole)}  # fmt: skip


def disk(folder: Path) -> dict[str, float]:
    """Megabytes of each file or folder of a store."""
    sizes = {
        entry.name: sum(p.stat().st_size for p in ([entry] if entry.is_file() else entry.rglob("*")) if p.is_file())
        for entry in folder.iterdir()
    }
    return {name: round(size / 1e6, 1) for name, size in sorted(sizes.items()) if size > 50_000}


def peak() -> float:
    """The most memory that this process had so far, in megabytes."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1e6 if sys.platform == "darwin" else most / 1024


def say(line: str) -> None:
    """Progress, for who watches."""
    sys.stderr.write(line + "\n")
    sys.stderr.flush()
