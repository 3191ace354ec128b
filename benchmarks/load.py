"""Loads generated decisions into stores of several sizes and measures it, against the bars that were set for it.

    python -m benchmarks.load --sizes 1000 10000 100000            prints a table; benchmarks/results/ gets the figures
    python -m benchmarks.load --decisions 10000 --keep STORE       one store, kept

Each size is a process of its own, for its peak memory. A store is deleted afterwards unless --keep names a folder for it.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.loading.filling import fill, one_more, say
from benchmarks.loading.machine import machine

RESULTS = Path(__file__).resolve().parent / "results"
BARE_UP_TO = 100_000


def measure(sizes: list[int], seed: int, scratch: Path, keep: Path | None, bare_up_to: int) -> list[dict[str, Any]]:
    """The figures of each size, the smallest first."""
    found: list[dict[str, Any]] = []
    for size in sorted(sizes):
        folder = (keep or scratch) / f"store-{size}"
        say(f"{size:,} decisions")
        command = [sys.executable, "-m", "benchmarks.load", "--one", "--decisions", str(size), "--seed", str(seed)]
        command += ["--keep", str(folder), "--bare-up-to", str(bare_up_to)]
        told = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
        found.append(json.loads(told))
        if keep is None:
            shutil.rmtree(folder)
    return found


def verdicts(found: list[dict[str, Any]]) -> dict[str, Any]:
    """The bars, each with what was measured: None where the sizes do not tell."""
    rates = [f["seconds_per_1000"] for f in found if f["decisions"] >= 10_000]
    at = {f["decisions"]: f for f in found}
    ratios = {f["decisions"]: written_ratio(f) for f in found if "bare_oxigraph_seconds" in f}
    million, ten = at.get(1_000_000), at.get(10_000)
    return {
        "spread of seconds per 1,000 from 10,000 up (bar 1.25)": max(rates) / min(rates) if len(rates) > 1 else None,
        "projections to bare bulk load (bar 1.5)": ratios or None,
        "peak MB at 1,000,000 (bar 4,096)": million and million["peak_mb"],
        "seconds of one record more at 1,000,000 (bar 2)": million and million["one_more_seconds"],
        "the same to 10,000 (bar 4)": million and ten and million["one_more_seconds"] / ten["one_more_seconds"],
    }


def written_ratio(figures: dict[str, Any]) -> float:
    """Seconds of writing both projections to those of the engines' bare bulk load of the same rows."""
    bare = figures["bare_ladybug_seconds"] + figures["bare_oxigraph_seconds"]
    return (figures["ladybug_seconds"] + figures["oxigraph_seconds"]) / bare


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--decisions", type=int, help="fill one store of this size (with --keep)")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--keep", type=Path, help="where stores stay; with --decisions, the store")
    parser.add_argument("--bare-up-to", type=int, default=BARE_UP_TO, help="largest size to load barely as well")
    parser.add_argument("--one", action="store_true", help="measure that one store, and print its figures as JSON")
    parser.add_argument(
        "--out", type=Path, help="where the figures are kept (default: benchmarks/results/load-DAY.json)"
    )
    asked = parser.parse_args()
    if asked.decisions is not None:
        if asked.keep is None:
            parser.error("--decisions needs --keep STORE")
        bare = asked.one and asked.decisions <= asked.bare_up_to
        figures = fill(asked.keep, asked.decisions, asked.seed, bare=bare)
        if asked.one:
            figures |= one_more(asked.keep, asked.decisions, asked.seed)
        sys.stdout.write(json.dumps(figures, indent=1) + "\n")
        return
    with tempfile.TemporaryDirectory(prefix="councilgraph-load-") as scratch:
        found = measure(asked.sizes, asked.seed, Path(scratch), asked.keep, asked.bare_up_to)
    measured_on = machine()
    result = {"machine": measured_on, "seed": asked.seed, "sizes": found, "bars": verdicts(found)}
    out: Path = asked.out or RESULTS / f"load-{measured_on['date'][:10]}.json"
    out.parent.mkdir(exist_ok=True)
    out.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    sys.stdout.write(json.dumps(result, indent=1) + f"\nkept in {out}\n")


if __name__ == "__main__":
    main()
