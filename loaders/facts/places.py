"""Wards, divisions and areas that a decision says it affects."""

from __future__ import annotations

import re

from graph.evidence import Span
from loaders.context import Context, Subject
from loaders.reading import Field

_NONE = re.compile(
    r"\W*(?:n/?a|none|not applicable|nil|various|see report|-|tbc|no specific.*|not ward specific"
    r"|non[- ]?specific|yes|no)?\W*\Z",
    re.I,
)
_SEMICOLON = re.compile(r"\s*[;\n•·|]+\s*")
_COMMA = re.compile(r"\s*,\s*(?:and\s+)?")
_AND = re.compile(r"\s+and\s+")
_EDGES = " \t\xa0\n;,.()[]|•·-–"
_KINDS = (
    (re.compile(r"\bdivision", re.I), "division"),
    (re.compile(r"\bward", re.I), "ward"),
    (re.compile(r"\bparish", re.I), "parish"),
    (re.compile(r"\bauthorit|\bdistrict|\bborough|\bcouncil area", re.I), "authority area"),
)


def find(context: Context) -> None:
    """States AFFECTS for every place in a decision's ward or division field."""
    for subject in context.subjects:
        if subject.label == "Decision":
            for field in subject.part.all("places"):
                _field(context, subject, field)


def _field(context: Context, subject: Subject, field: Field) -> None:
    findings, document = context.findings, context.document
    label = document.quote(field.label) if field.label else ""
    kind = next((kind for pattern, kind in _KINDS if pattern.search(label)), "area")
    for span in pieces(document.text, field.value):
        node = findings.node("Place", span, span, rule="places/field")
        findings.conclude(node, "kind", kind, "places/label")
        findings.tie("AFFECTS", subject.node, node, span, "places/field", 0.96)


def pieces(text: str, value: Span) -> list[Span]:
    """The places of a value: parted by semicolons where there are any, else by commas.

    >>> t = "Blaydon; Dunston and Teams; (All Wards);"
    >>> [t[s.starts_at:s.ends_at] for s in pieces(t, Span(0, len(t)))]
    ['Blaydon', 'Dunston and Teams', 'All Wards']
    """
    words = text[value.starts_at : value.ends_at]
    by_semicolon = bool(_SEMICOLON.search(words.strip()))
    separator = _SEMICOLON if ";" in words or by_semicolon else _COMMA
    spans: list[Span] = []
    start = value.starts_at
    for cut in [*separator.finditer(text, value.starts_at, value.ends_at), None]:
        end = cut.start() if cut else value.ends_at
        spans.append(Span(start, end))
        start = cut.end() if cut else end
    if separator is _COMMA and len(spans) > 1:
        last = spans.pop()
        ands = list(_AND.finditer(text, last.starts_at, last.ends_at))
        if len(ands) == 1:
            spans += [Span(last.starts_at, ands[0].start()), Span(ands[0].end(), last.ends_at)]
        else:
            spans.append(last)
    trimmed = [_trim(text, s) for s in spans]
    return [s for s in trimmed if s is not None and not _NONE.fullmatch(text[s.starts_at : s.ends_at]) and len(s) <= 90]


def _trim(text: str, span: Span) -> Span | None:
    start, end = span.starts_at, span.ends_at
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    if "(" in text[start:end] and ")" not in text[start:end] and end < len(text) and text[end] == ")":
        end += 1  # "(All Division(s))"
    return Span(start, end) if start < end else None
