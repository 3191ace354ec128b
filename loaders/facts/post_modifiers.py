"""What stands before the head word of an office ("Strategic Programme" Manager), and where an office begins."""

from __future__ import annotations

import re

from loaders.names.lexicon import lexicon
from loaders.reference.given_names import given_names
from loaders.reference.offices import HONORIFICS, PREFIXES, SERVICE_WORDS, STOP_WORDS

WORD = re.compile(r"[^\W_](?:[^\W_]|['’./-](?=[^\W_]))*(?:['’](?=\s))?")
_BEFORE = re.compile(
    r"([^\W_](?:[^\W_]|['’./-](?=[^\W_]))*)['’]?([ \t\xa0]+|[ \t\xa0]*\n[ \t\xa0]*|[ \t\xa0]*&[ \t\xa0]*|,[ \t\xa0]+)$"
)
_STATUTE = re.compile(r"(?:section|s\.?)\s?(?:151|73|95|127|5)\s", re.IGNORECASE)
# Heads that take only words of their own kind before them ("Cabinet Member", never "Sue Chandler Member").
_HELD = lexicon(
    """member members holder holders councillor councillors leader leaders mayor mayors convener convenor provost
    chair chairman vice-chair vice-chairman co-chair"""
)
_OUTSIDE = lexicon("the a an this that any all each our to by as i and/or former")


def leftward(text: str, at: int, floor: int) -> int:
    """Takes in the capitalised modifiers before a head word: "Strategic Programme", "Democratic Services", "Section
    151"."""
    begin = at
    head = WORD.match(text, at).group().casefold()  # type: ignore[union-attr]
    for _ in range(7):
        before = _BEFORE.search(text, max(floor, begin - 48), begin)
        if before is None:
            break
        word, gap = before.group(1), before.group(2)
        if "\t" in gap or (len(gap.strip(" \xa0")) == 0 and len(gap) > 2):
            break
        folded = word.casefold().replace("’", "'")
        if "\n" in gap and text.count("\n", before.end(1), begin) and gap.strip(" \t\xa0") != "\n":
            break
        if folded in HONORIFICS:
            return _past_surname(text, before.start(1), begin, at)
        if folded in STOP_WORDS or folded in _OUTSIDE:
            break
        if folded in ("and", "of") or gap.strip() == "&":
            further = _BEFORE.search(text, max(floor, begin - 96), before.start(1))
            if gap.strip() == "&":
                if word[0].isupper():
                    begin = before.start(1)
                    continue
                break
            if (
                further is None
                or not further.group(1)[0].isupper()
                or further.group(1).casefold() not in SERVICE_WORDS | PREFIXES
                or "," in further.group(2)
            ):
                break
            begin = further.start(1)
            continue
        if "," in gap:
            break
        if "\n" in gap and folded not in SERVICE_WORDS and folded not in PREFIXES:
            break
        if (
            head in _HELD
            and folded not in PREFIXES
            and not (begin < at and folded in SERVICE_WORDS and head in ("holder", "member"))
        ):
            break
        if folded in given_names() or len(word) == 1:
            return _past_surname(text, before.start(1), begin, at)
        if word[0].isupper() or (word.isdigit() and _STATUTE.match(text, max(floor, before.start(1) - 8))):
            begin = before.start(1)
            continue
        if word.isdigit() and re.search(
            r"(?:section|s\.?)\s?$", text[max(floor, before.start(1) - 9) : before.start(1)], re.IGNORECASE
        ):
            begin = before.start(1)
            continue
        break
    return begin


def _past_surname(text: str, name_at: int, begin: int, at: int) -> int:
    """A title or given name stands before the modifiers: the word between is the surname ("Mrs Lydford Strategic
    Commissioner")."""
    surname = WORD.match(text, begin, at)
    if surname is None or surname.group().casefold() in SERVICE_WORDS or surname.group().casefold() in PREFIXES:
        return begin
    following = WORD.search(text, surname.end(), at)
    return following.start() if following is not None else at


def leftward_small(text: str, at: int, floor: int) -> int:
    begin = at
    for _ in range(3):
        before = _BEFORE.search(text, max(floor, begin - 32), begin)
        if (
            before is None
            or "," in before.group(2)
            or before.group(1).casefold() not in PREFIXES | {"monitoring", "151", "section", "finance", "police"}
        ):
            break
        begin = before.start(1)
    return begin
