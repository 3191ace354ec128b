"""An answer: typed rows, the words behind each of them, what it is based on, and the text that was run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from graph.stores.base import Language, Row
from queries.catalogue import Column, Question

if TYPE_CHECKING:
    import pandas


@dataclass(frozen=True)
class Answer:
    """What a question was answered with. `parameters` holds things as they were found; `text` is what the engine ran.

    Rows are tuples in the order of `columns`; `records()` gives them as dicts.
    """

    question: Question
    language: Language
    rows: tuple[Row, ...]
    text: str
    parameters: Mapping[str, Any]
    source: Any = field(repr=False)

    @property
    def columns(self) -> tuple[Column, ...]:
        return self.question.column

    @property
    def column_names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.question.column)

    def records(self) -> list[dict[str, Any]]:
        return [dict(zip(self.column_names, row, strict=True)) for row in self.rows]

    def facts(self, row: Row) -> tuple[int, ...]:
        """The keys of the evidence behind a row."""
        return tuple(
            value
            for column, value in zip(self.columns, row, strict=True)
            if column.type == "fact" and value is not None
        )

    @cached_property
    def all_evidence(self) -> Mapping[int, Any]:
        """Evidence by fact, for every row at once; empty where the source has no ledger (a server without evidence)."""
        wanted = sorted({fact for row in self.rows for fact in self.facts(row)})
        fetch = getattr(self.source, "evidence", None)
        return fetch(wanted) if fetch is not None and wanted else {}

    def evidence(self, row: Row) -> list[Any]:
        """The spans and quotes behind one row."""
        found: list[Any] = []
        for fact in self.facts(row):
            behind: Iterable[Any] = self.all_evidence.get(fact, ())
            found.extend(behind)
        return found

    def to_pandas(self) -> pandas.DataFrame:
        """The rows as a pandas frame."""
        import pandas

        return pandas.DataFrame.from_records(self.rows, columns=list(self.column_names))
