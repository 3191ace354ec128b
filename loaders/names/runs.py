"""Title-case runs: where a name that ends (or starts) at a place in the text begins (or ends).

A name is walked word by word from its head noun outwards. Small words (of, for, and, the) are crossed only when a
capitalised
word stands beyond them, commas only inside a list that closes with "and", brackets only round an acronym (or, in the
titles of
Acts, round anything). What no name crosses: the end of a sentence or block, a verb that opens a clause, a role that a
person plays.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.evidence import Span
from loaders.names.lexicon import BODIES, JOINERS, OPENERS, ROLES

REACH = 220  # characters: the longest names of real Acts and programmes stay below 200
WORD = re.compile(r"[^\W_]+(?:[’'‐‑\-/.&][^\W_]+)*[’']?|[^\w\s]", re.UNICODE)

_CODE = re.compile(r"[A-Z]{2,8}[-/]?\d{2,}(?:[-/]\d+)*|[A-Z]\d{5,}|[A-Z]{0,8}\d{1,4}/\d{2,}(?:[-/]\w+)*")
_BREAK = re.compile(r"\n[ \t\u00a0]*\n|[\t|]|[.;!?][\"”’)]?\s|\u2022|\u00b7")


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark with its place."""

    span: Span
    text: str

    @property
    def low(self) -> str:
        return self.text.lower().replace("’", "'")

    @property
    def capital(self) -> bool:
        first = self.text[0]
        return first.isupper() or first.isdigit() or (first.islower() and any(c.isupper() for c in self.text[1:]))


def words(text: str, span: Span) -> list[Word]:
    """The words and marks of a span.

    >>> [w.text for w in words("Children’s Trust (CT), 2022-27", Span(0, 30))]
    ['Children’s', 'Trust', '(', 'CT', ')', ',', '2022-27']
    """
    return [Word(Span(m.start(), m.end()), m.group()) for m in WORD.finditer(text, span.starts_at, span.ends_at)]


def left_words(text: str, at: int, floor: int) -> list[Word]:
    """The words before a place, nearest first, up to the first border that no name crosses."""
    low = max(floor, at - REACH)
    if low > 0 and low > floor and not text[low].isspace():
        while low < at and not text[low].isspace():
            low += 1
    cut = low
    for found in _BREAK.finditer(text, low, at):
        if found.group()[0] == "." and re.search(
            r"\b(?:St|No|Dr|Mr|Mrs)$", text[max(low, found.start() - 4) : found.start()]
        ):
            continue
        cut = found.end()
    return words(text, Span(cut, at))[::-1]


def right_words(text: str, at: int, ceiling: int) -> list[Word]:
    """The words after a place, in order, up to the first border that no name crosses."""
    high = min(ceiling, at + REACH)
    cut = high
    for found in _BREAK.finditer(text, at, high):
        cut = found.start()
        break
    return words(text, Span(at, cut))


def start_of_name(text: str, at: int, floor: int, *, act: bool = False, stops: frozenset[str] = frozenset()) -> int:
    """Where the name that runs on to `at` begins; `at` itself when nothing before it belongs to the name.

    `stops` are words (lower case) that close the walk: head nouns of another name. `act` follows the titles of
    legislation,
    which hold brackets but no other names.

    >>> t = "supports the Kent and Medway Economic Framework"
    >>> t[start_of_name(t, t.index("Framework"), 0):]
    'Kent and Medway Economic Framework'
    """
    near = max(floor, at - 84)  # most names are short; a longer one is walked again with the full reach
    start = _walk(text, at, left_words(text, at, near), act, stops)
    if near > floor and start < near + 34:
        start = _walk(text, at, left_words(text, at, floor), act, stops)
    return start


def _walk(text: str, at: int, row: list[Word], act: bool, stops: frozenset[str]) -> int:
    shout = text[at : at + 4].isupper()
    start, index, closed = at, 0, False
    while index < len(row):
        word = row[index]
        low = word.low
        if (
            low in JOINERS
            and not (shout and word.text.isupper() and low not in JOINERS)
            and not _named(word, row, index)
        ):
            run = index
            while run < len(row) and row[run].low in JOINERS and not (row[run].capital and not row[run].text.isupper()):
                run += 1
            if run == index or run - index > 2 or run >= len(row) or (index == 0 and not act):
                break
            joint = [w.low for w in row[index:run]][::-1]
            before = row[run]
            if (
                not before.capital
                or before.low in stops
                or (before.low in BODIES and joint[0] in ("and", "&"))
                or not _joins(joint, before, row, run, act)
            ):
                break
            closed = closed or joint[-1] in ("and", "&")
            index = run
            continue
        if word.text == ")":
            opening = next((i for i in range(index + 1, min(len(row), index + 14)) if row[i].text == "("), None)
            if opening is None or not (act or (opening == index + 2 and row[index + 1].text.isupper())):
                break
            index = opening + 1
            if act:
                start = row[opening].span.starts_at
            continue
        if word.text == ",":
            if (
                not closed
                or index + 1 >= len(row)
                or not row[index + 1].text[0].isupper()
                or row[index + 1].low in stops
            ):
                break
            index += 1
            continue
        if word.text in ("-", "–", "’", "'", "/") and act:
            break
        if not word.capital or (act and low in stops) or not word.text[0].isalnum():
            break
        if word.text[0].isdigit() and (act or index + 1 >= len(row) or not row[index + 1].capital):
            break
        if low in OPENERS and not _inside(row, index):
            break
        if _CODE.fullmatch(word.text):  # a number of a decision or report before its title
            break
        start = word.span.starts_at
        index += 1
    return start


def _named(word: Word, row: list[Word], index: int) -> bool:
    """A small word with a capital inside a title ("Our Council Plan", "A Plan for Carers")."""
    return word.capital and word.low in ("our", "on", "in", "up") and not word.text.isupper()


def _inside(row: list[Word], index: int) -> bool:
    """An opener that a capitalised word precedes is part of the name ("Household Support Fund")."""
    if index + 1 >= len(row) or row[index].text[0].islower():
        return False
    if row[index].low == "all" and row[index + 1].low == "for":  # "Platforms for All Programme"
        return True
    if not row[index + 1].capital:
        return False
    return row[index + 1].low not in OPENERS and row[index].low not in ("the", "this", "that", "section", "schedule")


def _joins(joint: list[str], before: Word, row: list[Word], at: int, act: bool) -> bool:
    """Whether small words join what stands before them to the name that follows."""
    if joint[-1] in ("the", "our", "a", "an"):
        if len(joint) == 1:  # "Moving the Dales": a deed, not the end of another noun phrase
            return joint[0] in ("the", "our") and before.low.endswith("ing") and not act
        if act:  # "Access to the Countryside"
            return joint[0] in ("to", "of") and before.low in (
                "access",
                "protection",
                "conservation",
                "preservation",
                "care",
            )
        single = at + 1 >= len(row) or not row[at + 1].capital
        return (
            single and joint[0] in ("for", "on", "of", "in") and before.low not in ROLES and not before.text.isupper()
        )
    if before.low in OPENERS or (before.low in ROLES and joint[0] in ("for", "of")):
        return False
    if joint[0] in ("and", "&", "of"):
        return True
    if joint[0] == "a" or (len(joint) > 1 and joint != ["and", "for"]):
        return act
    return act or not before.text.isupper() or len(before.text) < 2


def end_of_run(text: str, at: int, ceiling: int) -> int:
    """Where the title-case run that starts at `at` ends (small words inside, no trailing ones).

    >>> t = "Love Our High Streets programme of £140,000"
    >>> t[:end_of_run(t, 0, len(t))]
    'Love Our High Streets'
    """
    row = right_words(text, at, ceiling)
    end, index = at, 0
    while index < len(row):
        word = row[index]
        if word.capital:
            end = word.span.ends_at
            index += 1
            continue
        run = index
        while run < len(row) and run - index < 2 and row[run].low in JOINERS and not row[run].capital:
            run += 1
        if (
            run == index
            or run >= len(row)
            or not row[run].capital
            or (run - index == 2 and row[index].low in ("and", "&"))
        ):
            break
        index = run
    return end
