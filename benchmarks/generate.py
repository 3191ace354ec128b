"""Writes invented council records with their truth: `python -m benchmarks.generate --records 50 --seed 7 --out DIR`.

DIR gets the records, `gold/` (labels that score.py reads) and index.jsonl. One seed always gives the same bytes.
"""

from __future__ import annotations

import argparse
import json
import textwrap
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.generating.facts import decide
from benchmarks.generating.layouts import KINDS


def _damage(chance: Random, text: str, suffix: str) -> str:
    """A third of the records carry what real ones do: no-break spaces, hard wraps, mojibake of the pound sign."""
    if chance.random() > 0.33:
        return text
    kind = chance.choice(["nbsp", "wrap", "mojibake"])
    if kind == "nbsp":
        return text.replace("the ", "the\u00a0")
    if kind == "mojibake":
        return text.replace("£", "\u00c2\u00a3").replace("'", "\u00e2\u20ac\u2122")
    if suffix == ".html":
        return text
    return "\n".join(
        "\n".join(textwrap.wrap(line, 90, break_on_hyphens=False)) if len(line) > 110 else line
        for line in text.split("\n")
    )


def records(count: int, seed: int) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """(file name, text, truth) of `count` records; record n of a seed is the same whatever the count.

    >>> [name for name, _, _ in records(2, seed=1)] == [name for name, _, _ in records(3, seed=1)][:2]
    True
    """
    for number in range(count):
        chance = Random(f"{seed}/{number}")
        write = KINDS[number % len(KINDS)]
        text, suffix, truth = write(chance, decide(chance))
        stem = f"g{number:05d}-{write.__name__}"
        yield stem + suffix, _damage(chance, text, suffix), {"id": stem} | truth


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=50)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    (asked.out / "gold").mkdir(parents=True, exist_ok=True)
    with (asked.out / "index.jsonl").open("w", encoding="utf-8") as index:
        for name, text, truth in records(asked.records, asked.seed):
            (asked.out / name).write_text(text, encoding="utf-8")
            (asked.out / "gold" / f"{truth['id']}.json").write_text(
                json.dumps(truth, ensure_ascii=False, indent=1), encoding="utf-8"
            )
            index.write(json.dumps({"path": name, "council": truth["council"]}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
