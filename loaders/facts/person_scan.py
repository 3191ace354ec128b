"""One pass over the capitalised words of a text: which begin a title, a list of members, a known given name, a dotted
initial.

All that follows is looked at only where such a word stands, so that a long text costs one cheap pattern.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.facts.person_names import LOWER, UPPER, PersonName, read_name
from loaders.names.lexicon import lexicon
from loaders.reference.given_names import common_words, given_names
from loaders.reference.offices import HEADS, HONORIFICS, PREFIXES, SERVICE_WORDS, STOP_WORDS
from loaders.reference.person_words import PLACE_WORDS

_WORD = re.compile(rf"{UPPER}{{2,}}(?!{LOWER})|{UPPER}{LOWER}*")
_PLURALS = lexicon("councillors cllrs aldermen members messrs cynghorwyr")
_AFTER_PLURAL = re.compile(r"[ \xa0]*[:–-]?\s*")
_TITLE_END = re.compile(r"\.?\s")
_DOTTED = re.compile(r"(?:[A-Z]\.\s?){1,3}(?=[A-ZÀ-Þ][^\W\d_]+)")
_SEPARATOR = re.compile(
    r"[ \t\xa0]*(?:\((?P<bracket>[^()\n]{0,90})(?:\)|(?=\n|\Z)))?[ \t\xa0]*\n?[ \t\xa0]*"
    r"(?:[,;][ \t\xa0]*\n?[ \t\xa0]*(?:and[ \xa0]+|&[ \xa0]*)?|(?<=[\s)])and[ \t\xa0\n]+|&[ \xa0]*|/[ \xa0]*|"
    r"\n[ \t\xa0•·*-]*)"
)
_POSTNOMINAL = re.compile(r"(?:,?[ \xa0]+(?:[A-Z]{2,5}))+\b")
_NO_PERSON_BEFORE = re.compile(
    r"(?:\b(?:St|Saint|Queen|King|Prince|Princess|Lake|Port|Mount|Royal|Fort|Great|Little|Upper|Lower|HMP|RAF|MV|"
    r"SS)\.?|[&/@#])[ \xa0]+$"
)
_WORD_BEFORE = re.compile(rf"({UPPER}[\w'’-]*)\.?[ \xa0]+$")
_WORD_AFTER = re.compile(r"[ \xa0]+(?:&[ \xa0]+)?([A-Z][\w'’-]*|\d)")


def scan_names(text: str) -> Iterator[PersonName]:
    """Names that say by themselves that they are names."""
    given = given_names()
    for word in _WORD.finditer(text):
        folded = word.group().casefold()
        start = word.start()
        before = text[start - 1] if start else " "
        if folded in HONORIFICS:
            if not (before.isupper() or before.isdigit() or before in "'’-") and _TITLE_END.match(text, word.end()):
                name = read_name(text, start)
                if name is not None and name.honorifics:
                    yield name
            if folded in _PLURALS:
                yield from read_list(text, _list_start(text, word.end()), len(text))
        elif folded == "members":
            yield from read_list(text, _list_start(text, word.end()), len(text), members=False)
        elif folded in given and len(folded) > 1 and not (before.isalnum() or before in "'’-."):
            name = _known(text, start)
            if name is not None:
                yield name
        elif len(folded) == 1 and not (before.isalnum() or before in ".'’-"):
            name = _dotted(text, start)
            if name is not None:
                yield name


def _list_start(text: str, at: int) -> int:
    match = _AFTER_PLURAL.match(text, at)
    return match.end() if match is not None else at


def read_list(text: str, at: int, end: int, *, members: bool = True, lines: bool = False) -> Iterator[PersonName]:
    """ "Smith (Chair), Jones and Patel": names parted by commas, "and", semicolons (and line ends where `lines`),
    surnames alone
    too where `members`, each with an optional bracket behind it."""
    position = at
    for _ in range(120):
        name = read_name(text, position, end, surname_alone=members)
        if name is None or (not members and not name.sure and not name.initials and not name.given):
            return
        yield name
        position = name.ends_at
        post = _POSTNOMINAL.match(text, position, end)
        if post is not None:
            position = post.end()
        gap = _SEPARATOR.match(text, position, end)
        if gap is None or ("\n" in gap.group() and not lines and not gap.group().strip()):
            return
        position = gap.end()


def _known(text: str, start: int) -> PersonName | None:
    """A known given name and a surname, where no place, firm or memorial is called so."""
    lead = text[max(0, start - 30) : start]
    earlier = _WORD_BEFORE.search(lead)
    if earlier is not None and not _may_precede(earlier.group(1)):
        return None
    if _NO_PERSON_BEFORE.search(lead[-14:]):
        return None
    name = read_name(text, start)
    return name if name is not None and name.given and _is_person(text, name) else None


def _may_precede(word: str) -> bool:
    """The word before a given name: everyday words ("Contact Jane Smith") are no part of a longer name, others may
    be."""
    folded = word.strip(".").casefold()
    return folded in common_words() or folded in HONORIFICS


def _dotted(text: str, start: int) -> PersonName | None:
    """ "G. Necton"; not "A. Background" at the start of a line."""
    if _DOTTED.match(text, start) is None:
        return None
    name = read_name(text, start)
    if name is None or "\n" in text[name.starts_at : name.ends_at] or name.surname in common_words():
        return None
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return None if not line.strip(" \xa0\t(") or _LETTERED.search(line[-12:]) else name


_LETTERED = re.compile(
    r"\b(?:[Ll]ot|[Oo]ption|[Pp]art|[Pp]hase|[Bb]lock|[Zz]one|[Bb]and|[Aa]ppendix|[Aa]nnex|[Aa]rea|[Cc]ategory|[Ss]ite)s? $"
)


def _is_person(text: str, name: PersonName) -> bool:
    """Not "Victoria Park", "Robert Owen Academy" or "Alexander Forbes Ltd"."""
    if name.surname in PLACE_WORDS:
        return False
    after = _WORD_AFTER.match(text, name.ends_at)
    if after is not None:
        folded = after.group(1).casefold()
        if folded in PLACE_WORDS or "&" in after.group():
            return False
        office = folded in HEADS or folded in PREFIXES
        if folded in common_words() and not office:
            led = folded in SERVICE_WORDS or folded in HONORIFICS or folded in STOP_WORDS
            if not led or name.surname in common_words():
                return False
    line = text[text.rfind("\n", 0, name.starts_at) + 1 : name.ends_at]
    if not (text[name.name_at : name.ends_at].isupper() and line.isupper()) or "," in line:
        return True
    return len(line) <= name.ends_at - name.starts_at + 4  # a heading in capitals that begins like a name
