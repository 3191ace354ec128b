"""Runs query text that a person typed: guarded, read-only, limited in time, rows and memory.

table, more = run_typed(store, "cypher", "MATCH (n:Post) RETURN n.name")
"""

from __future__ import annotations

from contextlib import nullcontext
from typing import Any

from graph.errors import BadQuestion
from graph.stores.base import Language, Table
from queries.guard import check
from queries.source import dialects_of, run_text
from queries.workers import WORKERS, Limits, Projection


def run_typed(
    source: Any, language: Language, text: str, *, rows: int = 10_000, seconds: float = 30.0, memory: int = 1 << 30
) -> tuple[Table, bool]:
    """The rows, and whether there were more than `rows`.

    Raises RefusedQuery when the guard refuses the text or a limit is passed, BadQuestion when it is wrong. A store
    folder
    is read in a worker process, under the store's shared lock; a server guards time and writing by itself, too.
    """
    if language not in dialects_of(source):
        raise BadQuestion(f"This store speaks {' and '.join(dialects_of(source))}, not {language}.")
    check(language, text)
    if not hasattr(source, "projections"):
        table = run_text(source, language, text)
        return Table(table.columns, table.rows[:rows]), len(table.rows) > rows
    with getattr(source, "reading", nullcontext)():
        graph, rdf = source.projections()
        target = str(graph if language == "cypher" else rdf)
        projection = Projection(language, target, str(source.ledger.head()))
        return WORKERS.run(projection, text, limits=Limits(seconds, rows, memory))
