"""One row for one thing, where several records tell of it: what they differ on stands side by side in its columns.

Two papers may give a member two standings; that is two facts, and one member. Which columns tell rows apart is declared in
question.toml (`one_row_for`), and what becomes of the others by each column's `together`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from graph.stores.base import Row
from queries.catalogue import Question

AND = "; "


def put_together(asked: Question, rows: tuple[Row, ...]) -> tuple[tuple[Row, ...], Mapping[int, tuple[int, ...]]]:
    """The rows, one for each value of the declared columns, in the order of the first of each; and by the fact that a row
    shows all facts that it was put together from."""
    names = [c.name for c in asked.column]
    telling = [names.index(name) for name in asked.one_row_for]
    if not telling:
        return rows, {}
    groups: dict[tuple[Any, ...], list[Row]] = {}
    for row in rows:
        groups.setdefault(tuple(row[at] for at in telling), []).append(row)
    found = tuple(_one(asked, several) for several in groups.values())
    fact = next((at for at, c in enumerate(asked.column) if c.type == "fact"), None)
    if fact is None:
        return found, {}
    return found, {several[0][fact]: tuple(dict.fromkeys(row[fact] for row in several)) for several in groups.values()}


def _one(asked: Question, rows: Sequence[Row]) -> Row:
    if len(rows) == 1:
        return rows[0]
    values: list[Any] = []
    for at, column in enumerate(asked.column):
        told = list(dict.fromkeys(row[at] for row in rows if row[at] is not None))
        match column.together:
            case _ if not told:
                values.append(None)
            case "all":
                values.append(AND.join(str(v) for v in told))
            case "least":
                values.append(min(told))
            case "most":
                values.append(max(told))
            case _:
                values.append(rows[0][at])
    return tuple(values)
