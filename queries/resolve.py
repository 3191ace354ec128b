"""From what a person types to things of the graph: an id, a name, another form of the name, or a decision's number.

A whole match wins, whatever its case; failing that, the one thing whose name contains the words. Several things of
one name
are all taken, since two councils may each have their "Transformation Programme"; several that merely contain the
words are named, so that the person can choose.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graph.errors import BadQuestion
from graph.schema import SCHEMA
from graph.stores.base import Language
from queries.catalogue import nearest
from queries.source import dialects_of, run_text

_SAMPLE = 20_000  # names looked at for suggestions


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing of the graph as a parameter: `key` for the Cypher engines, `id` for people and RDF."""

    key: int
    id: str
    label: str
    name: str


def resolve(source: Any, text: str, labels: Sequence[str], language: Language | None = None) -> list[Thing]:
    """The things that the text names. Raises BadQuestion naming the nearest when there is none, or too many."""
    found = _by_ledger(source, text, labels) or _lookup(source, text, labels, language)
    if found:
        return found
    raise BadQuestion(f'Nothing of kind {_kinds(labels)} is called "{text}".{_suggest(source, text, labels, language)}')


def _by_ledger(source: Any, text: str, labels: Sequence[str]) -> list[Thing]:
    """Through the ledger's indexes, where the source is a store folder."""
    ledger = getattr(source, "ledger", None)
    if ledger is None:
        return []
    from graph.ledger.naming import named  # noqa: PLC0415 - a server needs no ledger

    return [Thing(*row) for row in named(ledger, text, labels)]


def _lookup(source: Any, text: str, labels: Sequence[str], language: Language | None) -> list[Thing]:
    language = language or next(iter(dialects_of(source)))
    # An id is looked up in an index; the other forms are a look through every name.
    by_id = _rows(source, language, labels, text, "?n cg:id $text ." if language == "sparql" else "n.id = $text")
    if by_id:
        return by_id
    whole = _rows(source, language, labels, text, _whole(language, dialects_of(source)[language], labels))
    if whole:
        return whole
    part = _rows(source, language, labels, text, _part(language))
    names = {thing.name.casefold() for thing in part}
    if len(names) > 1:
        shown = "; ".join(f"{t.name} ({t.id})" for t in part[:6])
        raise BadQuestion(
            f'"{text}" fits several: {shown}{" …" if len(part) > 6 else ""}. Give one of these names or ids.'
        )
    return part


def _rows(source: Any, language: Language, labels: Sequence[str], text: str, condition: str) -> list[Thing]:
    folded = text.strip().lower()
    if language == "cypher":
        query = (
            f"MATCH (n:{'|'.join(labels or SCHEMA.nodes)}) WHERE {condition} "
            "RETURN n.key AS key, n.id AS id, label(n) AS label, n.name AS name ORDER BY id LIMIT 200"
        )
        used = {n: v for n, v in (("text", text.strip()), ("folded", folded)) if f"${n}" in query}
        rows = run_text(source, language, query, used).rows
    else:
        classes = " ".join(f"cg:{label}" for label in labels or SCHEMA.nodes)
        query = (
            f"SELECT DISTINCT ?key ?id ?class ?name WHERE {{ VALUES ?class {{ {classes} }} {condition} "
            "?n a ?class ; cg:key ?key ; cg:id ?id ; rdfs:label ?name } ORDER BY ?id LIMIT 200"
        )
        for placeholder, value in (("$folded", folded), ("$text", text.strip())):
            query = query.replace(placeholder, literal(value))
        rows = [(k, i, c.rsplit("#", 1)[1], n) for k, i, c, n in run_text(source, language, query).rows]
    return [Thing(int(key), str(i), str(label), str(name)) for key, i, label, name in rows]


def _whole(language: Language, dialect: str, labels: Sequence[str]) -> str:
    if language == "sparql":
        return (
            "{ ?n cg:id $text } UNION { ?n rdfs:label|cg:alias|cg:reference|cg:code|cg:acronym ?form "
            "FILTER(LCASE(STR(?form)) = $folded) }"
        )
    aliases = (
        "list_contains(list_transform(n.aliases, x -> lower(x)), $folded)"
        if dialect == "ladybug"
        else "any(x IN n.aliases WHERE toLower(x) = $folded)"
    )
    known = {name for label in labels or SCHEMA.nodes for name in SCHEMA.nodes[label].properties}
    own = [f"toLower(n.{name}) = $folded" for name in ("reference", "code", "acronym") if name in known]
    return " OR ".join(["n.id = $text", "toLower(n.name) = $folded", aliases, *own])


def _part(language: Language) -> str:
    if language == "sparql":
        return "?n rdfs:label ?form FILTER(CONTAINS(LCASE(?form), $folded))"
    return "toLower(n.name) CONTAINS $folded"


def literal(value: Any) -> str:
    """A value as a SPARQL term.

    >>> literal('a "b"'), literal(3), literal(0.5), literal(True)
    ('"a \\\\"b\\\\""', '3', '"0.5"^^xsd:double', 'true')
    """
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return f'"{value}"^^xsd:double'
    text = str(value)
    for character, escape in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\r", "\\r")):
        text = text.replace(character, escape)
    return f'"{text}"'


def _suggest(source: Any, text: str, labels: Sequence[str], language: Language | None) -> str:
    language = language or next(iter(dialects_of(source)))
    if language == "cypher":
        query = f"MATCH (n:{'|'.join(labels or SCHEMA.nodes)}) RETURN DISTINCT n.name AS name LIMIT {_SAMPLE}"
    else:
        classes = " ".join(f"cg:{label}" for label in labels or SCHEMA.nodes)
        query = f"SELECT DISTINCT ?name {{ VALUES ?c {{ {classes} }} ?n a ?c ; rdfs:label ?name }} LIMIT {_SAMPLE}"
    return nearest(text, [str(row[0]) for row in run_text(source, language, query).rows])


def _kinds(labels: Sequence[str]) -> str:
    return " or ".join(labels) if labels else "any"
