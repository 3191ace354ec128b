"""Asks a question of the catalogue.

    answer = ask(store, "cluster-members", programme="Fostering Recruitment and Retention")
    answer.rows[0], answer.evidence(answer.rows[0])

A thing is given by name or id and looked up first; the question's text then runs with keys (Cypher) or IRIs
(SPARQL), so that it reads an index and not every name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from importlib import resources
from importlib.util import module_from_spec, spec_from_file_location
from itertools import product
from typing import Any

from graph.errors import BadQuestion
from graph.rdf import fact_of, iri
from graph.stores.base import Language, Row, Table
from queries.answer import Answer
from queries.catalogue import Column, Parameter, Question, nearest, question
from queries.remembered import remembered
from queries.resolve import Thing, literal, resolve
from queries.source import dialects_of, run_text
from queries.summaries import carried
from queries.together import put_together


def ask(source: Any, name: str, *, language: Language | None = None, **parameters: Any) -> Answer:
    """Asks one question. Raises BadQuestion naming the nearest question, parameter or thing when one is unknown."""
    asked = question(name)
    values = _values(asked, parameters)
    language = language or next(iter(dialects_of(source)))
    things = {
        p.name: resolve(source, str(values[p.name]), p.labels, language) for p in asked.parameter if p.type == "thing"
    }
    if asked.in_python:
        table, text = _run_python(source, asked, values | things, language)
    elif asked.ranks:
        table, text = remembered(
            source, name, language, values, lambda: _ranking(source, asked, values | things, language)
        )
    else:
        table, text = run_question(source, asked, values | things, language)
    rows, together = put_together(asked, typed_rows(asked.column, table.rows))
    shown = {**values, **{n: tuple(t) for n, t in things.items()}}
    return Answer(asked, language, rows, text, shown, source, together)


def run_question(source: Any, asked: Question, values: Mapping[str, Any], language: Language) -> tuple[Table, str]:
    """Runs the question's text in one language and gives the rows in the order of its columns, with the text that
    ran.
    """
    dialects = dialects_of(source)
    if language not in dialects:
        raise BadQuestion(f"This store speaks {' and '.join(dialects)}, not {language}.")
    text = asked.text(language, dialects[language])
    if text is None:
        raise BadQuestion(f'"{asked.name}" has no {language} text.')
    columns = tuple(c.name for c in asked.column)
    given: tuple[str, ...] = columns
    single: Mapping[str, Any] = values
    found: list[Row] = []
    for single in one_by_one(values):
        table = _run_one(source, language, text, single)
        given = table.columns
        found += table.rows
    if asked.order:
        places = [given.index(name) for name in asked.order]
        found.sort(key=lambda row: [_sortable(row[at]) for at in places])
    shown = with_labels(text, single) if language == "cypher" else fill(text, values)
    if given == columns:
        return Table(columns, tuple(found)), shown
    places = [given.index(name) for name in columns]
    return Table(columns, tuple(tuple(row[at] for at in places) for row in found)), shown


def _ranking(source: Any, asked: Question, values: Mapping[str, Any], language: Language) -> tuple[Table, str]:
    """The rows that the projections carry, where they do; else the full count."""
    table = carried(source, asked, values)
    if table is None:
        return run_question(source, asked, values, language)
    text = asked.text(language, dialects_of(source)[language]) or ""
    return table, text if language == "cypher" else fill(text, values)


def one_by_one(values: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The parameters for each combination of things: two of one name are asked about one after the other.

    One key at a time is a look into LadybugDB's index; a list of keys would be a look through the whole table.
    """
    several = [[(name, thing) for thing in value] for name, value in values.items() if isinstance(value, list)]
    for chosen in product(*several):
        yield {**values, **dict(chosen)}


def _run_one(source: Any, language: Language, text: str, values: Mapping[str, Any]) -> Table:
    if language == "sparql":
        return run_text(source, language, fill(text, values))
    return run_text(source, language, with_labels(text, values), used_by(text, values))


def with_labels(text: str, values: Mapping[str, Any]) -> str:
    """A Cypher text with the labels of its things: a key is looked up in the index of one label, or nowhere.

    >>> with_labels("MATCH (n:$(who) {key: $who})", {"who": Thing(7, "person/a", "Person", "A")})
    'MATCH (n:Person {key: $who})'
    """
    return re.sub(r"\$\(([a-z_]+)\)", lambda found: values[found[1]].label, text)


def used_by(text: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters that a Cypher text uses (LadybugDB refuses others), things as their keys.

    >>> used_by("MATCH (n {key: $who}) RETURN n", {"who": Thing(7, "person/a", "Person", "A"), "day": ""})
    {'who': 7}
    """
    used = {n: v for n, v in values.items() if re.search(rf"\${n}\b", text)}
    return {n: v.key if isinstance(v, Thing) else v for n, v in used.items()}


def _sortable(value: Any) -> tuple[int, Any]:
    """Missing values like empty text, as the texts' own ORDER BY has them; facts by number or by address alike."""
    if isinstance(value, (int, float)):
        return (0, value)
    fact = fact_of(value) if isinstance(value, str) and "/fact/" in value else None
    if fact is not None:
        return (0, fact)
    return (1, "") if value is None else (1, str(value))


def fill(text: str, values: Mapping[str, Any]) -> str:
    """A SPARQL text with its $placeholders replaced by terms; what stays after a `?` is a variable of the text's own.

    >>> fill("FILTER(?c >= $min)", {"min": 0.5})
    'FILTER(?c >= "0.5"^^xsd:double)'
    """

    def term(match: re.Match[str]) -> str:
        value = values[match[1]]
        things = value if isinstance(value, list) else [value]
        return " ".join(f"<{iri(t.id)}>" if isinstance(t, Thing) else literal(t) for t in things)

    return re.sub(r"\$([a-z][a-z0-9_]*)", term, text)


def _values(asked: Question, given: Mapping[str, Any]) -> dict[str, Any]:
    known = {p.name: p for p in asked.parameter}
    for name in given:
        if name not in known:
            raise BadQuestion(
                f'"{asked.name}" has no parameter "{name}".{nearest(name, known)} It takes {_names(asked)}.'
            )
    values: dict[str, Any] = {}
    for name, parameter in known.items():
        value = given.get(name)
        if value is None:
            if parameter.required:
                raise BadQuestion(f'"{asked.name}" needs {name}: {parameter.about} It takes {_names(asked)}.')
            value = parameter.default
        values[name] = typed(parameter, value)
    return values


def typed(parameter: Parameter, value: Any) -> Any:
    """A parameter's value as its type; text from a command line is converted. Raises BadQuestion."""
    try:
        match parameter.type:
            case "integer":
                number = int(value)
                if number < 0:
                    raise ValueError
                return number
            case "number":
                return float(value)
            case "date":
                return date.fromisoformat(str(value)).isoformat() if value != "" else ""
            case _:
                if str(value).strip() == "" and parameter.type == "thing":
                    raise ValueError
                return str(value)
    except ValueError:
        kinds = {
            "integer": "a whole number",
            "number": "a number",
            "date": "a day as YYYY-MM-DD",
            "thing": "a name or id",
        }
        raise BadQuestion(f'{parameter.name} is {kinds[parameter.type]}, not "{value}".') from None


def _names(asked: Question) -> str:
    return ", ".join(f"{p.name}{'' if p.required else f' (default {p.default!r})'}" for p in asked.parameter)


_EXACT: Mapping[str, type] = {"integer": int, "pence": int, "fact": int, "number": float, "boolean": bool}


def typed_rows(columns: tuple[Column, ...], rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Rows with every value of its column's type; a column that an engine gives as declared is not gone through again."""
    wanted = [_EXACT.get(column.type, str) for column in columns]
    strange = [at for at, kind in enumerate(wanted) if not {type(row[at]) for row in rows} <= {kind, type(None)}]
    if not strange:
        return rows
    found: list[Row] = []
    for row in rows:
        values = list(row)
        for at in strange:
            values[at] = typed_value(columns[at], values[at])
        found.append(tuple(values))
    return tuple(found)


def typed_value(column: Column, value: Any) -> Any:
    """An engine's value as the column's declared type, so that every engine's rows are equal."""
    if value is None:
        return None
    match column.type:
        case "fact":
            return value if isinstance(value, int) else int(str(value).rsplit("/", 1)[1])
        case "integer" | "pence":
            return int(value)
        case "number":
            return float(value)
        case "boolean":
            return bool(value)
        case _:
            return str(value)


def _run_python(source: Any, asked: Question, values: Mapping[str, Any], language: Language) -> tuple[Table, str]:
    file = resources.files("queries") / "questions" / asked.name / "query.py"
    with resources.as_file(file) as path:
        spec = spec_from_file_location(f"queries.questions.{asked.name.replace('-', '_')}", path)
        if spec is None or spec.loader is None:
            raise BadQuestion(f"{path} cannot be loaded. Install councilgraph anew.")
        module = module_from_spec(spec)
        spec.loader.exec_module(module)
    return module.run(source, values, language), file.read_text(encoding="utf-8")
