"""How many names at once are found in a text: one pass of an Aho-Corasick automaton over its folded words.

Names are compared word by word: case, '&' and 'and', apostrophes, hyphens and white space (a hard line break, too)
make no difference, so one pattern finds "Brighton & Hove", "BRIGHTON AND HOVE" and "Brighton and\\nHove"; a match
always begins and ends at a word. Whether a match is written as a name is (capitals) is told with it.

>>> text = Words.of("Grants for St. Helens and for King’s Lynn & West Norfolk.")
>>> matcher = NameMatcher([("St Helens", 1), ("Kings Lynn and West Norfolk", 2)])
>>> [(text.text[h.span.starts_at:h.span.ends_at], h.values) for h in matcher.find(text)]
[('St. Helens', (1,)), ('King’s Lynn & West Norfolk', (2,))]
"""

from __future__ import annotations

import bisect
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick, Implementation

from graph.evidence import Span

Value = TypeVar("Value")

_WORD = re.compile(r"\d+(?=[A-Z][a-z])|[^\W_]+(?:['’‘][^\W_]+)*|[&@]")
# What may stand between two words of one name: nothing that ends a sentence, a cell or a list entry.
_BREAK = re.compile(r"\n[ \t\u00a0]*\n|[;:|!?()\[\]\"“”\t]|(?<!\bSt)(?<!\bst)(?<!\bST)\.(?=\s)")
_POSSESSIVE = re.compile("['’‘][sS]$")
_SMALL = frozenset(
    ("and", "of", "on", "upon", "the", "under", "with", "in", "for", "by", "le", "at", "to", "an", "la", "nan")
)


@dataclass(frozen=True, slots=True)
class Words:
    """A text cut into folded words, joined by single spaces, with the way back to the text.

    `joined` begins and ends with a space. `starts[i]` is where word i begins in `joined`; `spans[i]` where it stands
    in the text.
    """

    text: str
    joined: str
    starts: list[int]
    spans: list[tuple[int, int]]

    @staticmethod
    def of(text: str) -> Words:
        spans: list[tuple[int, int]] = []
        starts: list[int] = []
        folded: list[str] = []
        at = 1
        for found in _WORD.finditer(text):
            word = _fold_word(found.group())
            if not word:
                continue
            spans.append(found.span())
            starts.append(at)
            folded.append(word)
            at += len(word) + 1
        return Words(text, f" {' '.join(folded)} ", starts, spans)


@dataclass(frozen=True, slots=True)
class Hit(Generic[Value]):
    """A name found: where, what bears it, whether it is written with capitals as a name is."""

    span: Span
    values: tuple[Value, ...]
    capitals: bool
    first: int
    last: int


class NameMatcher(Generic[Value]):
    """Finds every one of a set of names; one name may belong to several values."""

    def __init__(self, names: Iterable[tuple[str, Value]]) -> None:
        grouped: dict[str, list[Value]] = {}
        for name, value in names:
            key = fold_name(name)
            if key:
                values = grouped.setdefault(key, [])
                if value not in values:
                    values.append(value)
        self._values = [tuple(values) for values in grouped.values()]
        # Each name twice, the second time for its possessive ("Kent's"), which folding writes like a plural.
        patterns = [f" {key} " for key in grouped] + [f" {key}s " for key in grouped]
        self._automaton = AhoCorasick(patterns, implementation=Implementation.ContiguousNFA) if patterns else None

    def find(self, words: Words) -> list[Hit[Value]]:
        """All hits, overlapping ones too, by place and then the longer first."""
        hits: list[Hit[Value]] = []
        if self._automaton is None:
            return hits
        for index, start, end in self._automaton.find_matches_as_indexes(words.joined, overlapping=True):
            first = bisect.bisect_left(words.starts, start + 1)
            last = bisect.bisect_left(words.starts, end - 1) - 1
            if any(_parted(words, i) for i in range(first, last)):
                continue
            span = Span(words.spans[first][0], words.spans[last][1])
            pattern = index
            if pattern >= len(self._values):
                if not _POSSESSIVE.search(words.text, span.ends_at - 2, span.ends_at):
                    continue
                pattern -= len(self._values)
                span = Span(span.starts_at, span.ends_at - 2)
            capitals = all(_as_name(words.text[a:b]) for a, b in words.spans[first : last + 1])
            hits.append(Hit(span, self._values[pattern], capitals, first, last))
        hits.sort(key=lambda h: (h.span.starts_at, -h.span.ends_at))
        return hits


def _parted(words: Words, index: int) -> bool:
    """Whether the words index and index+1 cannot be of one name.

    Over a blank line a name goes on only after a small word.
    """
    (start, end), (following, _) = words.spans[index], words.spans[index + 1]
    broken = _BREAK.search(words.text, end, following)
    if not broken:
        return False
    return bool(broken.group().strip()) or words.text[start:end] not in _SMALL


def words_in(text: str) -> frozenset[str]:
    """A lexicon written as a run of words.

    >>> sorted(words_in("host lead"))
    ['host', 'lead']
    """
    return frozenset(text.split())


def fold_name(name: str) -> str:
    """The words of a name as they are compared.

    >>> fold_name("King’s Lynn & West Norfolk"), fold_name("St. Helens")
    ('kings lynn and west norfolk', 'st helens')
    """
    return " ".join(word for word in (_fold_word(w) for w in _WORD.findall(name)) if word)


@lru_cache(maxsize=65536)
def _fold_word(word: str) -> str:
    if word.isascii():
        folded = word.lower()
    else:
        folded = "".join(c for c in unicodedata.normalize("NFKD", word).casefold() if not unicodedata.combining(c))
    if folded == "&":
        return "and"
    return folded.replace("'", "").replace("’", "").replace("‘", "")


def _as_name(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word in _SMALL or word in "&@"
