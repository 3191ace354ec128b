"""What the fact modules share while one document is read: its layout, its subjects, and the things named in its text.

Mentions are found once a kind and kept, so that money can ask which organisation stands before it and delegations which
post follows. A kind is the name of the module in `loaders/facts/` (or `loaders/reference/`) whose `mentions(context)` finds it.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib import import_module
from itertools import pairwise
from typing import Any

from graph.evidence import Document, Span
from loaders.findings import Findings
from loaders.reading import Meeting, Part, Reading

# An abbreviation or an initial before the full stop ends no sentence ("St. Helens", "Mr. R. Gough", "No. 4", "c. £90k").
_NO_END = re.compile(
    r"(?:\b(?:St|Mr|Mrs|Ms|Dr|Cllr|No|Nos|para|paras|approx|c|ca|e\.g|i\.e|etc|Rev|Prof|Hon|vs|cf|[A-Z]))$"
)
_END = re.compile(r"[.;!?](?=[\s\u00a0]+[^a-z\s])|\n[ \t\u00a0]*(?=\n)")


@dataclass(frozen=True, slots=True)
class Mention:
    """A thing named at a span. `node` is its mention id once it has one; `name` is the mended form; `data` is the module's own."""

    kind: str
    span: Span
    name: str
    node: str | None = None
    data: Any = None


@dataclass(frozen=True, slots=True)
class Subject:
    """What facts of a part hang on: a Decision, or an AgendaItem that ends in no decision.

    `item` is the AgendaItem's node for a decision taken at a meeting's item, `meeting` the Meeting's node.
    """

    node: str
    label: str
    part: Part
    item: str | None = None
    meeting: str | None = None
    layout: Meeting | None = None


@dataclass(slots=True)
class Context:
    """One document being read. `council` is the GSS code (or, without one, the name) of the authority whose record it is."""

    document: Document
    reading: Reading
    findings: Findings
    subjects: list[Subject] = field(default_factory=list[Subject])
    council: str | None = None
    shared: dict[str, Any] = field(
        default_factory=dict[str, Any]
    )  # what one fact module leaves for a later one, by its name
    _mentions: dict[str, tuple[Mention, ...]] = field(default_factory=dict[str, tuple[Mention, ...]])
    _sentences: list[Span] | None = None

    def mentions(self, kind: str) -> tuple[Mention, ...]:
        """Every mention of a kind, in the order of the text: `loaders.facts.<kind>.mentions(context)`, called once."""
        if kind not in self._mentions:
            self._mentions[kind] = ()  # a module that asks for its own kind while it is being found gets nothing
            found = import_module(f"loaders.facts.{kind}").mentions(self)
            self._mentions[kind] = tuple(sorted(found, key=lambda m: (m.span.starts_at, -m.span.ends_at)))
        return self._mentions[kind]

    def within(self, kind: str, span: Span) -> list[Mention]:
        """Mentions of a kind that lie inside a span."""
        found = self.mentions(kind)
        start = bisect.bisect_left(found, span.starts_at, key=lambda m: m.span.starts_at)
        inside: list[Mention] = []
        for mention in found[start:]:
            if mention.span.starts_at >= span.ends_at:
                break
            if mention.span.ends_at <= span.ends_at:
                inside.append(mention)
        return inside

    def subject_at(self, span: Span) -> Subject | None:
        """The subject whose part holds the span; the smallest when parts nest."""
        holders = [s for s in self.subjects if s.part.span.contains(span)]
        return min(holders, key=lambda s: len(s.part.span), default=None)

    @property
    def sentences(self) -> list[Span]:
        """Sentences of the whole text: they end at . ; ! ? before a capital, digit or bracket, and at block borders."""
        if self._sentences is None:
            self._sentences = split_sentences(self.document)
        return self._sentences

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds an offset."""
        found = self.sentences
        index = bisect.bisect_right(found, offset, key=lambda s: s.starts_at) - 1
        return found[max(0, index)]

    def sentences_in(self, span: Span) -> list[Span]:
        found = self.sentences
        start = max(0, bisect.bisect_right(found, span.starts_at, key=lambda s: s.starts_at) - 1)
        return [
            s
            for s in found[start : bisect.bisect_left(found, span.ends_at, key=lambda s: s.starts_at)]
            if s.overlaps(span)
        ]


def split_sentences(document: Document) -> list[Span]:
    """Cuts the text into sentences without gaps, never across a block of the layout."""
    text = document.text
    cuts = {0, len(text)}
    for block in document.blocks:
        cuts.update((block.span.starts_at, block.span.ends_at))
    for end in _END.finditer(text):
        if not _NO_END.search(text, max(0, end.start() - 8), end.start()):
            cuts.add(end.end())
    edges = sorted(cuts)
    spans = [Span(a, b) for a, b in pairwise(edges) if text[a:b].strip()]
    return spans or [Span(0, len(text))]


def longest(spans: Iterable[Mention]) -> list[Mention]:
    """Of overlapping mentions the longest, first in the text when equal."""
    kept: list[Mention] = []
    for mention in sorted(spans, key=lambda m: (-len(m.span), m.span.starts_at)):
        if not any(mention.span.overlaps(k.span) for k in kept):
            kept.append(mention)
    return sorted(kept, key=lambda m: m.span.starts_at)
