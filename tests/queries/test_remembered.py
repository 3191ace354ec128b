"""Answers that rank the whole graph are kept for one position, and asked anew at the next."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from graph.stores import ladybug
from graph.stores.base import Table
from queries.run import ask
from queries.source import EngineSource


class Counting(EngineSource):
    """Counts the queries that reach the engine, and may stand at any position."""

    asked = 0
    at = "1"

    def position(self) -> str:
        return self.at

    def cypher(self, text: str, parameters: Mapping[str, Any] | None = None) -> Table:
        self.asked += 1
        return super().cypher(text, parameters)


def test_a_ranking_is_asked_once_a_position(sample_projections: tuple[Path, Path]) -> None:
    source = Counting(ladybug.open_store(sample_projections[0]))
    first = ask(source, "decisions-by-authority")
    assert (ask(source, "decisions-by-authority").rows, source.asked) == (first.rows, 1)
    ask(source, "decisions-by-authority", limit=1)
    assert source.asked == 2
    source.at = "2"
    assert (ask(source, "decisions-by-authority").rows, source.asked) == (first.rows, 3)
    source.store.close()
