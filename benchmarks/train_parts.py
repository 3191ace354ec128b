"""Makes the weights by which the likeliest part of an organisation is told, from labelled records.

    COUNCILGRAPH_RECORDS=../shared python -m benchmarks.train_parts   # learnt records only; prints how right it is

The held-out records of docs/accuracy.md are never read here.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from benchmarks.measuring.sets import Labelled, everything, scorer, sets
from benchmarks.training.fitting import Example, accuracy, write
from benchmarks.training.labelled import matched, read_up_to
from loaders.facts.likely_parts import unplayed
from loaders.facts.organisation_grammar.weighing import features

STRENGTH = 0.5  # best of 0.3, 0.5, 1, 3 by cross-validation


def examples(score: ModuleType, records: list[Labelled]) -> Iterator[Example]:
    """The role of every organisation that the labels of some records speak of, "none" where they leave it out."""
    for one in records:
        context = read_up_to(one.record, "likely_parts")
        for subject, decision in matched(score, context, one.label()["decisions"]):
            named = decision.get("optional", {}).get("organisations", [])
            optional = [o if isinstance(o, str) else o["name"] for o in named]
            for places in unplayed(context, subject).values():
                forms = {m.name for m in places}
                roles = [o["role"] for o in decision["organisations"] if any(score.alike(o["name"], f) for f in forms)]
                if roles or not any(score.alike(o, f) for o in optional for f in forms):
                    seen = frozenset(features(context, subject.part, places))
                    yield Example(one.name, seen, roles[0] if roles else "none")


def main() -> None:
    """Trains, prints the accuracy, writes the weights."""
    records = Path(os.environ.get("COUNCILGRAPH_RECORDS", ""))
    rows = list(examples(scorer(records), [one for one in everything(sets(records)) if not one.held_out]))
    right = accuracy(rows, STRENGTH)
    print(f"{len(rows)} organisations; cross-validated accuracy {right:.3f}; {write(rows, STRENGTH, 'parts')}")


if __name__ == "__main__":
    main()
