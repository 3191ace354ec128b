"""The catalogue of questions: one folder a question, read from queries/questions/.

A folder holds `question.toml` (what it answers, parameters, columns), `query.cypher` and `query.rq`, or `query.py`
for what
neither language can say. A dialect that needs other words has a variant beside it (`query.neo4j.cypher`), with the
reason under `[variants]`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from graph.errors import BadQuestion
from graph.stores.base import Language

ParameterType = Literal["thing", "string", "date", "integer", "number"]
ColumnType = Literal["string", "integer", "number", "boolean", "date", "id", "fact", "pence"]
Together = Literal["first", "all", "least", "most"]
View = Literal["table", "graph", "timeline", "bar", "flow"]


class Parameter(BaseModel):
    """One thing to be told. A `thing` is named or given by id, and has one of `labels`; an omitted one takes
    `default`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    type: ParameterType = "thing"
    about: str
    labels: tuple[str, ...] = ()
    default: str | int | float | None = None
    example: str | int | float | None = None

    @property
    def required(self) -> bool:
        return self.default is None


class Column(BaseModel):
    """One column of the answer. `id` is a thing's id, `fact` the key of the evidence behind the row, `pence` a sum."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    type: ColumnType = "string"
    about: str = ""
    unit: str | None = None
    together: Together = "first"
    """What it shows where several rows are one (see `one_row_for`): the first value, all of them, the least or the most."""


class Question(BaseModel):
    """A question of the catalogue, without its texts."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    title: str
    answers: str
    view: View = "table"
    ranks: bool = False
    order: tuple[str, ...] = ()
    """Columns that the rows are sorted by after the engine, where a Cypher UNION cannot say it; `rank` may be hidden."""
    one_row_for: tuple[str, ...] = ()
    """Columns of which each value has one row, however many records tell of it (queries/together.py)."""
    parameter: tuple[Parameter, ...] = ()
    column: tuple[Column, ...]
    variants: Mapping[str, str] = {}

    def text(self, language: Language, dialect: str) -> str | None:
        """The query text for a dialect, or None when the question is answered in Python."""
        return _text(self.name, language, dialect)

    @property
    def in_python(self) -> bool:
        return _in_python(self.name)


MIN_CONFIDENCE = Parameter(
    name="min_confidence",
    type="number",
    default=0.5,
    about="Leave out facts that are less sure than this (0 to 1). Ties passed on the way count from 0.5 up.",
)


@cache
def catalogue() -> Mapping[str, Question]:
    """All questions by name, in alphabetical order."""
    folders = resources.files("queries") / "questions"
    names = sorted(entry.name for entry in folders.iterdir() if (entry / "question.toml").is_file())
    return {name: _read(name) for name in names}


def question(name: str) -> Question:
    """The question of that name. Raises BadQuestion naming the nearest ones."""
    found = catalogue().get(name)
    if found is None:
        raise BadQuestion(
            f'There is no question "{name}".{nearest(name, catalogue())} `councilgraph questions` lists all.'
        )
    return found


def nearest(word: str, names: Any, limit: int = 3) -> str:
    """A sentence with the names that look most like the word, or nothing.

    >>> nearest("membrs", ["members", "money"], limit=1)
    ' Did you mean "members"?'
    """
    from rapidfuzz import process  # noqa: PLC0415 - it brings numpy along, which only a misspelt word needs

    found = [f'"{name}"' for name, score, _ in process.extract(word, list(names), limit=limit) if score >= 50]
    return f" Did you mean {' or '.join(found)}?" if found else ""


def _folder(name: str) -> Traversable:
    return resources.files("queries") / "questions" / name


@cache
def _text(name: str, language: Language, dialect: str) -> str | None:
    suffix = "cypher" if language == "cypher" else "rq"
    for file in (f"query.{dialect}.{suffix}", f"query.{suffix}"):
        found = _folder(name) / file
        if found.is_file():
            return found.read_text(encoding="utf-8")
    return None


@cache
def _in_python(name: str) -> bool:
    return (_folder(name) / "query.py").is_file()


def _read(name: str) -> Question:
    raw = tomllib.loads((_folder(name) / "question.toml").read_text(encoding="utf-8"))
    parsed = Question(name=name, **raw)
    texts = [entry.read_text(encoding="utf-8") for entry in _folder(name).iterdir() if entry.name != "question.toml"]
    if any("min_confidence" in text for text in texts):
        return parsed.model_copy(update={"parameter": (*parsed.parameter, MIN_CONFIDENCE)})
    return parsed
