"""Clauses that carry numbers of their own: a table "Decision number | Decision", or "78/2025 The Cabinet agreed …" line by line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from graph.evidence import Span
from loaders.reading import Clause
from loaders.records.lines import Line
from loaders.records.verbs import RECOMMENDED

_NUMBER = re.compile(
    r"(?:[A-Z]{1,5}[ ./-]?)?\d{1,4}(?:[/.-](?:20)?\d{2}(?:[/-]\d{2})?)?[.:)]?\Z|\(?[a-z1-9][.)]\Z"
    r"|[ivx]{1,4}[.)]\Z"
)
_NUMBERED = re.compile(r"(?P<label>(?:[A-Z]{1,4}[ ./-]?)?\d{1,4}/(?:20)?\d{2}(?:[/-]\d{2})?)[.:)]?[ \t\xa0]+(?=[A-Z])")
_HEADER = re.compile(r"\W*(?:decision |minute |resolution )?(?:no|nos|number|ref|reference)\b", re.I)
_NOTES = re.compile(r"\A[^.;]{0,60}?\bnoted\b(?! and (?:agreed|approved))", re.I)
_DECIDES = re.compile(
    r"\b(?:agree|approv|resolv|not|authoris|delegat|recommend|accept|endors|adopt|instruct|confirm)\w*\b", re.I
)


def numbered_rows(lines: Sequence[Line]) -> tuple[Clause, ...]:
    """One clause a row of a table whose first cell is a number, or a line that begins with a year's number; () without any."""
    rows = _of_table(lines) or _of_lines(lines)
    return tuple(
        Clause(
            label,
            span,
            "recommended" if RECOMMENDED.search(words[:120]) else "noted" if _NOTES.search(words) else "agreed",
        )
        for label, span, words in rows
    )


def _of_table(lines: Sequence[Line]) -> list[tuple[str, Span, str]]:
    found: list[tuple[str, Span, str]] = []
    cells = [line for line in lines if line.table is not None]
    for _, group in groupby(cells, key=lambda line: (line.table, line.row)):
        row = list(group)
        first = [line for line in row if line.column == row[0].column]
        rest = [line for line in row if line.column != row[0].column]
        if not rest or (len(first) == 1 and _HEADER.match(first[0].text)):
            continue
        words = " ".join(line.text for line in rest)
        if len(first) != 1 or not _NUMBER.match(first[0].text.strip()) or not _DECIDES.search(words):
            return []
        found.append((first[0].text.strip(" .:()"), Span(rest[0].span.starts_at, rest[-1].span.ends_at), words))
    return found


def _of_lines(lines: Sequence[Line]) -> list[tuple[str, Span, str]]:
    heads = [(i, match) for i, line in enumerate(lines) if not line.cell and (match := _NUMBERED.match(line.text))]
    if len(heads) < 2:
        return []
    found: list[tuple[str, Span, str]] = []
    for (at, match), after in zip(heads, [*[i for i, _ in heads[1:]], len(lines)], strict=True):
        last = at
        while last + 1 < after and not lines[last + 1].gap:
            last += 1
        start = lines[at].span.starts_at + match.end()
        words = lines[at].text[match.end() :]
        if not _DECIDES.search(words):
            return []
        found.append((match["label"], Span(start, lines[last].span.ends_at), words))
    return found
