"""Loads generated decisions into stores and measures it.

python -m benchmarks.load --decisions 10000 --keep /tmp/store-10k      one store, kept
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.generating.extractions import extractions
from graph.evidence import Extraction
from graph.stores.writing import write_store


def build(folder: Path, decisions: int, seed: int = 7) -> float:
    """Loads the records of so many decisions into a new store, in one load; returns the seconds without those of
    making the records."""
    making = 0.0

    def records() -> Iterator[tuple[Extraction, bytes]]:
        nonlocal making
        waiting = extractions(decisions, seed)
        while True:
            started = time.perf_counter()
            found = next(waiting, None)
            making += time.perf_counter() - started
            if found is None:
                return
            yield found, found.document.text.encode()

    started = time.perf_counter()
    with write_store(folder, extractor="generated", create=True) as writer:
        writer.load(records())
    return time.perf_counter() - started - making


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--decisions", type=int, required=True)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--keep", type=Path, required=True)
    asked = parser.parse_args()
    seconds = build(asked.keep, asked.decisions, asked.seed)
    sys.stdout.write(
        f"{asked.decisions:,} decisions in {seconds:.1f} s, {seconds / asked.decisions * 1000:.2f} ms each\n"
    )


if __name__ == "__main__":
    main()
