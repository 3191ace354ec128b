"""Makes the weights by which a run of capitals is told to be an organisation's name, from labelled records.

    COUNCILGRAPH_RECORDS=../shared python -m benchmarks.train_names   # learnt records only; prints how right it is

The held-out records of docs/accuracy.md are never read here.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from benchmarks.measuring.sets import Labelled, everything, scorer, sets
from benchmarks.training.fitting import Example, accuracy, write
from benchmarks.training.labelled import read_up_to
from loaders.facts.organisation_grammar.unlisted import features, runs

STRENGTH = 1.0  # best of 0.3, 1, 3 by cross-validation


def examples(score: ModuleType, records: list[Labelled]) -> Iterator[Example]:
    """Every run that nothing else has read, a "name" where the labels have an organisation of that name."""
    for one in records:
        context = read_up_to(one.record, "organisations")
        decisions = one.label()["decisions"]
        names = [o["name"] for d in decisions for o in d["organisations"]]
        names += [m["name"] for d in decisions for p in d.get("partnerships", []) for m in p["members"]]
        taken = [m.span for m in context.mentions("organisations") if not m.data.weighed]
        for span in runs(context, taken):
            words = context.document.quote(span)
            answer = "name" if any(score.alike(name, words) for name in names) else "other"
            yield Example(one.name, frozenset(features(context, span)), answer)


def main() -> None:
    """Trains, prints the accuracy, writes the weights."""
    records = Path(os.environ.get("COUNCILGRAPH_RECORDS", ""))
    rows = list(examples(scorer(records), [one for one in everything(sets(records)) if not one.held_out]))
    right = accuracy(rows, STRENGTH)
    print(f"{len(rows)} runs; cross-validated accuracy {right:.3f}; {write(rows, STRENGTH, 'names')}")


if __name__ == "__main__":
    main()
