"""An answer: typed rows, the words behind each of them, what it is based on, and the text that was run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from graph.ledger.evidence import Quote
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
    together: Mapping[int, tuple[int, ...]] = field(default_factory=dict[int, "tuple[int, ...]"], repr=False)
    """By the fact that a row shows, all the facts that it was put together from."""

    @property
    def columns(self) -> tuple[Column, ...]:
        return self.question.column

    @property
    def column_names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.question.column)

    def __str__(self) -> str:
        """The first rows as a short table without ids, and how many there are: what `print(answer)` shows."""
        if not self.rows:
            return f"{self.question.title}: no rows"
        plain = [column.name for column in self.columns if column.type not in ("id", "fact")]
        shown = self.to_pandas().head(10)
        count = f"{len(self.rows)} row{'' if len(self.rows) == 1 else 's'}"
        more = f", the first {len(shown)} shown" if len(shown) < len(self.rows) else ""
        table = shown.to_string(columns=plain, index=False, na_rep="", max_colwidth=40)
        return f"{self.question.title}\n{table}\n{count}{more}"

    def records(self) -> list[dict[str, Any]]:
        return [dict(zip(self.column_names, row, strict=True)) for row in self.rows]

    def facts(self, row: Row) -> tuple[int, ...]:
        """The keys of the evidence behind a row."""
        return tuple(
            fact
            for column, value in zip(self.columns, row, strict=True)
            if column.type == "fact" and value is not None
            for fact in self.together.get(value, (value,))
        )

    @cached_property
    def all_evidence(self) -> Mapping[int, Sequence[Quote]]:
        """Evidence by fact, for every row at once; empty where the source has no ledger (a server without evidence)."""
        wanted = sorted({fact for row in self.rows for fact in self.facts(row)})
        fetch = getattr(self.source, "evidence", None)
        found: dict[int, list[Quote]] = {}
        for quote in fetch(wanted) if fetch is not None and wanted else ():
            found.setdefault(quote.fact, []).append(quote)
        return found

    def evidence(self, row: Row) -> list[Quote]:
        """The spans and quotes behind one row."""
        return [quote for fact in self.facts(row) for quote in self.all_evidence.get(fact, ())]

    def based_on(self) -> str:
        """A sentence on what the rows rest on: how many documents, and which position of the store."""
        documents = {quote.document for quotes in self.all_evidence.values() for quote in quotes}
        position = getattr(self.source, "position", lambda: None)()
        at = f" as of load {str(position).split('.')[0]}" if position else ""
        if not documents:
            return (
                f"Counted over the whole store{at}."
                if not any(self.facts(r) for r in self.rows)
                else f"From the store{at}."
            )
        return f"Based on {len(documents)} document{'' if len(documents) == 1 else 's'}{at}."

    def shown_text(self) -> str:
        """The query text with the parameters that it ran with, as a comment in front."""
        mark = "//" if self.language == "cypher" and not self.question.in_python else "#"
        lines = [f"{mark} {name} = {_shown(value)}" for name, value in self.parameters.items()]
        return "\n".join([*lines, self.text.rstrip()])

    def to_pandas(self) -> pandas.DataFrame:
        """The rows as a pandas frame."""
        import pandas  # noqa: PLC0415 - only who asks for a frame pays for it

        return pandas.DataFrame.from_records(self.rows, columns=list(self.column_names))


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return "; ".join(f"{thing.key}: {thing.name} ({thing.id})" for thing in value)  # pyright: ignore
    return repr(value)
