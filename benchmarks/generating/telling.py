"""Writes a short text and, while it is written, what it states: every statement's span is where its words were put.

Lighter than loaders.findings (no spans are searched, no forms are folded), for millions of records.
"""

from __future__ import annotations

import hashlib

from graph.evidence import (
    Document,
    EdgeStatement,
    Evidence,
    Extraction,
    IssueStatement,
    NodeMention,
    PropertyStatement,
    Scalar,
)

Words = tuple[int, int, str]
"""Where words stand (start, end), and the words."""


class Telling:
    """A record being written.

    >>> t = Telling()
    >>> decision = t.node("Decision", "name", t.say("Quay Repairs"))
    >>> t.state(decision, "reference", "21/7", t.say("21/7", before=" no. "))
    >>> found = t.finish("decision-page", "a.txt")
    >>> found.document.text, found.properties[1].evidence.quote
    ('Quay Repairs no. 21/7', '21/7')
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._at = 0
        self._nodes: list[tuple[str, int]] = []
        self._keys: dict[tuple[str, str], int] = {}
        self._properties: list[tuple[int, str, Scalar, Words, str]] = []
        self._edges: list[tuple[str, int, int, tuple[tuple[str, Scalar], ...], Words, str]] = []
        self._derived: list[tuple[int, str, Scalar, str]] = []
        self._issues: list[tuple[str, str, int, Words]] = []

    def add(self, text: str) -> None:
        """Writes words that state nothing."""
        self._parts.append(text)
        self._at += len(text)

    def say(self, text: str, *, before: str = "") -> Words:
        """Writes words, and returns where they stand."""
        if before:
            self.add(before)
        start = self._at
        self.add(text)
        return start, self._at, text

    def node(self, label: str, rule: str | None, at: Words, *, key: str | None = None) -> int:
        """The mention of a thing, named by its words unless `rule` is None; the same key is the same thing."""
        found = self._keys.get((label, key or at[2]))
        if found is not None:
            return found
        self._nodes.append((label, at[0]))
        number = len(self._nodes)
        self._keys[label, key or at[2]] = number
        if rule is not None:
            self._properties.append((number, "name", at[2], at, rule))
        return number

    def state(self, node: int, name: str, value: Scalar, at: Words, rule: str = "fields/value") -> None:
        """States a property."""
        self._properties.append((node, name, value, at, rule))

    def conclude(self, node: int, name: str, value: Scalar, rule: str) -> None:
        """Sets a property that no words state."""
        self._derived.append((node, name, value, rule))

    def tie(self, kind: str, source: int, target: int, at: Words, rule: str, **qualifiers: Scalar) -> None:
        """States a tie; node 0 is the document."""
        self._edges.append((kind, source, target, tuple(sorted(qualifiers.items())), at, rule))

    def issue(self, kind: str, detail: str, about: int, at: Words) -> None:
        """Says what the record contradicts itself on."""
        self._issues.append((kind, detail, about, at))

    def finish(self, kind: str, path: str, *, url: str | None = None, council: str | None = None) -> Extraction:
        """The record as extraction gives it."""
        text = "".join(self._parts)
        document = Document(
            hashlib.sha256(text.encode()).hexdigest(), text, "text/plain", path, url, council, "2026-11-25", path
        )
        ids = [document.id]
        ids += [f"m/{document.short}/{label.lower()}/{at}" for label, at in self._nodes]
        labels = ["Document", *(label for label, _ in self._nodes)]
        return Extraction(
            document, kind, "generated", tuple(map(NodeMention, ids, labels)),
            tuple(PropertyStatement(ids[n], name, value, _evidence(at, rule))
                  for n, name, value, at, rule in self._properties),
            tuple(EdgeStatement(type_, ids[a], ids[b], pairs, (_evidence(at, rule),))
                  for type_, a, b, pairs, at, rule in self._edges),
            tuple(IssueStatement(k, detail, (ids[n],), (_evidence(at, f"checks/{k}"),))
                  for k, detail, n, at in self._issues),
            (), {(ids[n], name): (value, rule) for n, name, value, rule in self._derived},
        )  # fmt: skip


def _evidence(at: Words, rule: str) -> Evidence:
    return Evidence(at[0], at[1], at[2], None, rule, 0.95)
