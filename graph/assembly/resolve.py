"""Which identities are one thing. A group of identities that could be one is settled as a whole, from the ledger, in
an order that does not depend on loading; what is one thing gets one key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from graph.assembly.people import pairs, person_form, possible
from graph.ids import is_gss, key63

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class IdentityRow:
    """An identity as the ledger has it; `live` tells whether a document that counts mentions it."""

    n: int
    text: str
    label: str
    live: bool


class Clusters:
    """Sets of identities that grow together, unless a pair in them must stay apart."""

    def __init__(self, apart: Iterable[Pair]) -> None:
        self._set: dict[int, set[int]] = {}
        self._apart: dict[int, set[int]] = defaultdict(set)
        for a, b in apart:
            self._apart[a].add(b)
            self._apart[b].add(a)

    def of(self, n: int) -> set[int]:
        return self._set.setdefault(n, {n})

    def join(self, a: int, b: int) -> bool:
        """Makes two sets one; False when something in them must stay apart."""
        one, other = self.of(a), self.of(b)
        if one is other:
            return True
        if any(self._apart[n] & other for n in one if n in self._apart):
            return False
        one |= other
        for n in other:
            self._set[n] = one
        return True


def settle(rows: list[IdentityRow], links: list[Pair], same: list[Pair], apart: list[Pair]) -> dict[int, int]:
    """Identity -> key of the thing it is, for one group. `same` and `apart` are a reviewer's and go before `links`.

    >>> texts = ("decision|k|no|23-1", "decision|k|ref|2755")
    >>> rows = [IdentityRow(n, text, "Decision", True) for n, text in enumerate(texts, start=1)]
    >>> len(set(settle(rows, [(1, 2)], [], []).values()))
    1
    """
    texts = {r.n: r.text for r in rows}
    if len(rows) == 1:
        return {rows[0].n: key63(rows[0].text)}
    clusters = Clusters(_overruled([*apart, *_never(rows)], same))
    for a, b in sorted(same, key=lambda p: (texts[p[0]], texts[p[1]])):
        clusters.join(a, b)
    ordered = sorted(set(links), key=lambda p: (texts[p[0]], texts[p[1]]))
    for a, b in _unambiguous(ordered, texts):
        clusters.join(a, b)
    people = [person_form(r.n, r.text) for r in rows if r.live and r.label == "Person" and "|@|" not in r.text]
    forms = {f.n: f for f in people}
    for a, b in pairs(people):
        one, other = clusters.of(a), clusters.of(b)
        if all(possible(forms[x], forms[y]) for x in one & forms.keys() for y in other & forms.keys()):
            clusters.join(a, b)
    live = {r.n for r in rows if r.live}
    keys: dict[int, int] = {}
    for n in texts:
        members = clusters.of(n)
        elected = min((texts[m] for m in members if m in live or not members & live), key=election)
        keys[n] = key63(elected)
    return keys


def election(text: str) -> tuple[int, str]:
    """The order in which an identity gives a thing its key: own number, code or issuer before name, name before
      place in a text.

    >>> min(["decision|k|ref|2755", "decision|k|no|23-71"], key=election)
    'decision|k|no|23-71'
    """
    parts = text.split("|")
    if "@" in parts or len(parts) < 2:
        return 9, text
    if parts[0] == "decision":
        return ("no", "ref", "title", "clauses", "proposal").index(parts[2]), text
    if parts[0] == "person":
        return 0, f"{parts[-1] or '9999'}|{text}"
    if parts[0] == "organisation":
        return (0 if len(parts) == 2 else 1 if not parts[1] else 2), text
    return (0 if parts[1].startswith("by ") else 1), text


def _never(rows: list[IdentityRow]) -> list[Pair]:
    """Pairs that no link may join: two numbers of one council's decisions, two codes of authorities."""
    kinds: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        parts = row.text.split("|")
        if parts[0] == "decision" and parts[2] in ("no", "ref"):
            kinds[f"{parts[1]}|{parts[2]}"].append(row.n)
        elif parts[0] == "organisation" and len(parts) == 2 and is_gss(parts[1]):
            kinds["code"].append(row.n)
    return [(a, b) for its in kinds.values() for i, a in enumerate(its) for b in its[i + 1 :]]


def _overruled(apart: list[Pair], same: list[Pair]) -> list[Pair]:
    """What must stay apart, less the pairs that a reviewer said are the same."""
    said = {frozenset(p) for p in same}
    return [p for p in apart if frozenset(p) not in said]


def _unambiguous(links: list[Pair], texts: dict[int, str]) -> list[Pair]:
    """Links without those of letters that one council uses for two names ("ACE"), and of a proposal that two
      numbered decisions
    have the title of."""
    full: dict[int, set[int]] = defaultdict(set)
    for a, b in links:
        for letters, other in ((a, b), (b, a)):
            parts = texts[letters].split("|")
            if parts[0] == "organisation" and len(parts) == 3 and parts[1] and " " not in parts[2]:
                full[letters].add(other)
            if parts[2:3] == ["proposal"] and texts[other].split("|")[2] == "no":
                full[letters].add(other)
    doubtful = {n for n, others in full.items() if len(others) > 1}
    return [(a, b) for a, b in links if a not in doubtful and b not in doubtful]
