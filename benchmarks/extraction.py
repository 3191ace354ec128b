"""Measures what is read against labels, and writes docs/accuracy.md.

    COUNCILGRAPH_RECORDS=../shared python -m benchmarks.extraction               # measure and write docs/accuracy.md
    COUNCILGRAPH_RECORDS=../shared python -m benchmarks.extraction --print       # measure only
    COUNCILGRAPH_RECORDS=../shared python -m benchmarks.extraction --calibrate   # fit loaders/confidence.toml anew first
    COUNCILGRAPH_RECORDS=../shared python -m benchmarks.extraction --speed       # only the speed, best of five

The scorer (tools/score.py) and most labels lie in the folder that COUNCILGRAPH_RECORDS names; ours are in tests/specimens/gold.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from benchmarks.measuring import accuracy
from benchmarks.measuring.calibration import as_toml, fit
from benchmarks.measuring.reading import judged_as_stated, read_all
from benchmarks.measuring.report import report
from benchmarks.measuring.sets import ROOT, everything, scorer, sets
from loaders.confidence import calibration, sure

SPEED = ROOT / "benchmarks" / "results" / "extraction-speed.md"
"""What --speed measured last; the report shows it."""


def main() -> None:
    """Measures every set and writes the report."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--print", action="store_true", help="write nothing")
    arguments.add_argument("--calibrate", action="store_true", help="fit loaders/confidence.toml anew")
    arguments.add_argument("--speed", action="store_true", help="measure only how fast records are read")
    given = arguments.parse_args()
    records = Path(os.environ.get("COUNCILGRAPH_RECORDS", ""))
    score, labelled = scorer(records), sets(records)
    whole = everything(labelled)
    if given.speed:
        from benchmarks.measuring.speed import speed  # noqa: PLC0415 - spaCy takes a second to import

        told = speed(whole)
        print(told)
        if not given.print:
            SPEED.write_text(told, encoding="utf-8")
        return
    stated = judged_as_stated(score, whole)
    if given.calibrate:
        (ROOT / "loaders" / "confidence.toml").write_text(as_toml(fit(stated)), encoding="utf-8")
        calibration.cache_clear()
        sure.cache_clear()
    read = {one.one.gold: one for one in read_all(whole)}
    tallies = {name: accuracy.tally(score, [read[one.gold] for one in some]) for name, some in labelled.items()}
    told = (
        SPEED.read_text(encoding="utf-8")
        if SPEED.is_file()
        else "Not measured: run `python -m benchmarks.extraction --speed`.\n"
    )
    page = report(score, tallies, stated, told)
    print(page)
    if not given.print:
        (ROOT / "docs" / "accuracy.md").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
