"""Makes the weights by which the loaders weigh what no rule tells, from labelled records.

    COUNCILGRAPH_RECORDS=../shared python -m benchmarks.train                 # all models; prints how right each is
    COUNCILGRAPH_RECORDS=../shared python -m benchmarks.train parts payees    # some of them

Only learnt records are read, never the held-out ones of docs/accuracy.md. Needs scikit-learn (the dev group has it).
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import ModuleType

from benchmarks.measuring.sets import Labelled, everything, scorer, sets
from benchmarks.training import ends, names, parts
from benchmarks.training.fitting import Example, accuracy, write

Examples = Callable[[ModuleType, list[Labelled]], Iterator[Example]]
MODELS: dict[str, tuple[float, Examples]] = {
    "parts": (parts.STRENGTH, parts.examples),
    "names": (names.STRENGTH, names.examples),
    "payers": (ends.STRENGTH, partial(ends.examples, role="payer")),
    "payees": (ends.STRENGTH, partial(ends.examples, role="payee")),
}


def main() -> None:
    """Trains the models asked for, prints their cross-validated accuracy, writes their weights."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("models", nargs="*", choices=[[], *MODELS], help="which to train; all when none is named")
    asked = arguments.parse_args().models or list(MODELS)
    records = Path(os.environ.get("COUNCILGRAPH_RECORDS", ""))
    learnt = [one for one in everything(sets(records)) if not one.held_out]
    for name in asked:
        strength, examples = MODELS[name]
        rows = list(examples(scorer(records), learnt))
        right = accuracy(rows, strength)
        print(f"{name}: {len(rows)} examples, cross-validated accuracy {right:.3f}, {write(rows, strength, name)}")


if __name__ == "__main__":
    main()
