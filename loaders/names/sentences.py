"""Sentences of one part of a record, cut to a length that grammars may search more than once."""

from __future__ import annotations

from collections.abc import Iterator

from graph.evidence import Span
from loaders.context import Context

LONGEST = 4000  # characters: a "sentence" beyond this is damage (a table run together), read in pieces


def sentences_within(context: Context, part: Span) -> Iterator[Span]:
    """The sentences of a part in order, none reaching outside it, none longer than LONGEST."""
    for sentence in context.sentences_in(part):
        start, end = max(sentence.starts_at, part.starts_at), min(sentence.ends_at, part.ends_at)
        while start < end:
            stop = min(end, start + LONGEST)
            yield Span(start, stop)
            start = stop
