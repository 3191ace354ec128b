"""Reads every labelled record once: what the command prints of it, and the same with the rules' own confidences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.measuring.calibration import Judged
from benchmarks.measuring.judged import judge
from benchmarks.measuring.sets import Labelled
from graph.errors import UnreadableInput
from loaders.extract import read_statements
from loaders.extract_files import extract_files
from loaders.jsonlines import to_json
from loaders.provenance import Source, walk
from loaders.readers import read


@dataclass(frozen=True, slots=True)
class Read:
    """A labelled record, and what `councilgraph extract --text` prints of it; None where it prints only an error."""

    one: Labelled
    printed: dict[str, Any] | None


def read_all(records: Sequence[Labelled]) -> list[Read]:
    """The records in order, each read as the command reads it."""
    found: list[Read] = []
    for one in records:
        printed = [r for r in extract_files([one.record]) if not isinstance(r, UnreadableInput)]
        found.append(Read(one, printed[0] if printed else None))
    return found


def judged_as_stated(score: ModuleType, records: Sequence[Labelled]) -> list[Judged]:
    """The facts of the records with the rules' own confidences, from which the calibration is learnt."""
    return [
        Judged(one.name, one.held_out, tuple(judge(score, one.label(), record)))
        for one in records
        for record in _as_stated(one.record)
    ]


def _as_stated(path: Path) -> Iterator[dict[str, Any]]:
    for source in walk([path]):
        if isinstance(source, Source):
            known = source.provenance
            try:
                document = read(source.data, path=source.path, url=known.url, council=known.council)
            except UnreadableInput:
                continue
            yield to_json(read_statements(document), with_text=True)
