"""The labelled sets of records, and the published scorer that reads their labels."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
OWN = ROOT / "tests" / "specimens"


@dataclass(frozen=True, slots=True)
class Labelled:
    """One record with its label. `held_out`: no rule was learnt from it, and nobody who writes rules looks at it."""

    record: Path
    gold: Path
    held_out: bool

    @property
    def name(self) -> str:
        """The folder of its label and the name of the file: "seeds/…", "specimens/…", "ours/…"."""
        folder = "ours" if self.gold.is_relative_to(OWN) else self.gold.parent.name
        return f"{folder}/{self.gold.stem}"

    def label(self) -> dict[str, Any]:
        return json.loads(self.gold.read_text(encoding="utf-8"))


@cache
def scorer(records: Path) -> ModuleType:
    """The published scorer as a module."""
    spec = importlib.util.spec_from_file_location("score", records / "tools" / "score.py")
    if spec is None or spec.loader is None or not (records / "tools" / "score.py").is_file():
        sys.exit(f"{records}/tools/score.py is missing: set COUNCILGRAPH_RECORDS to the folder that has it")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def sets(records: Path) -> dict[str, list[Labelled]]:
    """The labelled records by set. The specimens with even numbers are held out, and so are those of c and d among ours
    (a, b and e are all for learning)."""
    seeds = _labelled(records / "seeds", records / "gold" / "seeds", held_out=lambda _: False)
    specimens = _labelled(records / "specimens", records / "gold" / "specimens", held_out=lambda p: number(p) % 2 == 0)
    own = _labelled(OWN, OWN / "gold", held_out=lambda p: p.stem[0] in "cd" and number(p) % 2 == 0)
    return {
        "seeds": seeds,
        "specimens": specimens,
        "odd": [one for one in specimens if not one.held_out],
        "even (held out)": [one for one in specimens if one.held_out],
        "ours": [one for one in own if not one.held_out],
        "ours c, even (held out)": [one for one in own if one.held_out and one.gold.stem[0] == "c"],
        "ours d, even (held out)": [one for one in own if one.held_out and one.gold.stem[0] == "d"],
    }


def everything(labelled: Mapping[str, Iterable[Labelled]]) -> list[Labelled]:
    """Every labelled record once, of all sets."""
    return list({one.gold: one for some in labelled.values() for one in some}.values())


def number(path: Path) -> int:
    """The running number in a file's name."""
    found = re.search(r"\d+", path.stem)
    return int(found.group()) if found else 0


def _labelled(folder: Path, golds: Path, held_out: Callable[[Path], bool]) -> list[Labelled]:
    found: list[Labelled] = []
    for gold in sorted(golds.glob("*.json")):
        for record in sorted(folder.glob(f"{gold.stem}.*")):
            found.append(Labelled(record, gold, held_out(gold)))
    return found
