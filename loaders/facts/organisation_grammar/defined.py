"""Abbreviations and short forms that a text defines: "the Department for Education (DfE)", "… Trust Ltd ("the Trust")".

A definition stands in brackets right after a name. It then serves for that name in the whole document, spelt exactly
so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from graph.evidence import Span
from loaders.context import Mention
from loaders.facts.organisation_grammar.covered import Covered

_BRACKET = re.compile(
    r"['’]?s?[\s\u00a0]*\(\s*(?:hereafter|hereinafter|known as|referred to as|or|also known as|"
    r"formerly)?\s*(?:the\s+)?"
    r"[\"“‘']?\s*(?:the\s+)?([A-Z][\w&/'’-]*(?:\s[A-Z][\w&/-]*){0,3})\s*[\"”’']?\s*(?:['’]s)?\s*\)"
)
_NEVER = frozenset(
    "Lead Host Chair Chairman Leader Item Appendix Annex Vice-Chairman Phase Exempt Part Key Lead_LA "
    "Lead_Authority Present Virtual "
    "Apologies Voting Observer Partner Member Accountable_Body Lead_Partner Lead_Council Officer Director Page "
    "Table Labour "
    "Conservative Independent Green Urgent Administering_Authority Banker".replace("_", " ").split()
)


_BEFORE = re.compile(
    r"(?:[\"“‘'](?:[Tt]he\s+)?(?P<quoted>[A-Z][\w&-]{1,9})[\"”’']\s+(?:is|means|refers to|denotes|"
    r"stands for)\s+(?:the\s+)?"
    r"|(?<![\w&-])(?P<bare>[A-Z]{2,8}[a-z]?)\s+\((?:the\s+)?)$"
)


def definitions(text: str, named: Iterable[Mention]) -> list[tuple[Mention, Span]]:
    """(what is named, the span of the short form inside the brackets after it)."""
    found: list[tuple[Mention, Span]] = []
    for each in named:
        bracket = _BRACKET.match(text, each.span.ends_at)
        if bracket and _short_for(text[each.span.starts_at : each.span.ends_at], bracket.group(1)):
            found.append((each, Span(*bracket.span(1))))
            continue
        start = max(0, each.span.starts_at - 40)
        before = _BEFORE.search(text[start : each.span.starts_at])
        if before:
            group = "quoted" if before["quoted"] else "bare"
            form = Span(start + before.start(group), start + before.end(group))
            name = text[each.span.starts_at : each.span.ends_at]
            if initials(name, before[group]) or (group == "quoted" and set(before[group]) & set(name)):
                found.append((each, form))
    return found


def _short_for(name: str, form: str) -> bool:
    """Whether the bracket can be short for the name: initials in order, or a word of it ("the Trust")."""
    if form.split(maxsplit=1)[0] in _NEVER or form.casefold() == name.casefold():
        return False
    if form.isupper() or (sum(c.isupper() for c in form) >= 2 and " " not in form):
        return initials(name, form)
    return form in name or form.rsplit(maxsplit=1)[-1] in name.split()


def initials(name: str, form: str) -> bool:
    """Whether the capitals of a form can be picked, in order, from the beginnings of a name's words.

    >>> initials("Department for Levelling Up, Housing and Communities", "DLUHC")
    True
    >>> initials("Kent County Council", "KFC")
    False
    """
    letters = [c.casefold() for c in form if c.isalnum()]
    words = [w.casefold() for w in re.findall(r"[^\W_]+", name)]
    if not letters or not words or letters[0] != words[0][0]:
        return False
    at, inside = 0, 1
    for letter in letters[1:]:
        following = next((i for i in range(at + 1, len(words)) if words[i][0] == letter), None)
        if following is not None:
            at, inside = following, 1
        elif letter in words[at][inside:]:
            inside = words[at].index(letter, inside) + 1
        else:
            return False
    return True


def uses(text: str, form: str, outside: list[Span]) -> list[Span]:
    """Every other place where a defined form stands as a word of its own.

    A form of plain words needs "the" before it.
    """
    plain = not (form.isupper() or (sum(c.isupper() for c in form) >= 2 and " " not in form))
    lead = r"(?<=[Tt]he )" if plain else r"(?<![\w&-])"
    pattern = re.compile(rf"{lead}{re.escape(form)}(?![\w&]|-\w)")
    taken = Covered(outside)
    return [span for m in pattern.finditer(text) if not taken.overlaps(span := Span(*m.span()))]
