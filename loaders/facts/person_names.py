"""How a person's name is read at a place in the text: titles, initials, given names, surname; and where it ends.

>>> n = read_name("Cllr Mrs H. Shipdham-O'Brien MBE (Chair)", 0)
>>> n.honorifics, n.initials, n.surname
(('councillor', 'mrs'), 'h', "shipdham-o'brien")
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.names.lexicon import lexicon
from loaders.reference.given_names import common_words, given_names
from loaders.reference.offices import HEADS, HONORIFICS, POSTNOMINALS
from loaders.reference.person_words import PLACE_WORDS, SURNAMES_TOO
from loaders.spelling import DEBRIS

LOWER = r"[^\W\d_A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĮİĶĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽ]"
UPPER = r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĮİĶĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽ]"
# A word of a name ends where a small letter meets a capital ("BellLeader" in a page that lost its spaces), but in
# "McDonald".
_PREFIX = rf"(?:(?:Mc|Mac|De|Fitz|Le|La|Van|Di|Du|Da|Del|Ap|Ni|Nic|Mhic)(?={UPPER}))?"
_PART = rf"{_PREFIX}(?:{UPPER}{LOWER}+|{UPPER}{{2,}}(?!{LOWER})|{UPPER}(?!{UPPER}))"
CAP = rf"{_PART}(?:['’](?!s\b|S\b)[^\W\d_]+)*(?:[-‐‑]{_PART}(?:['’](?!s\b)[^\W\d_]+)?|[-‐‑]{LOWER}+)*"
INITIALS = (
    r"[A-Z](?:\.\s?[A-Z])*\.(?=\s?(?:[A-ZÀ-Þ]|(?:van|von|de|der|al|el|bin|ap|la|le)\s))"
    r"|[A-Z](?:\.[A-Z]\b)+|(?:[A-Z](?![\w'’.-]))"
)
_PARTICLE = r"(?:de|del|della|di|da|dos|du|van|von|der|den|la|le|ap|ab|bin|ibn|el|al|ten|ter|y)(?=[ \xa0]+[A-Zd])"
_TOKEN = re.compile(rf"(?P<initials>{INITIALS})|(?P<particle>{_PARTICLE})|(?P<cap>{CAP})\.?")
_TITLE = re.compile(
    rf"(?:(?:rt\.?|right)\s+)?(?:the\s+)?(?P<title>{'|'.join(sorted(HONORIFICS, key=len, reverse=True))})\b\.?",
    re.IGNORECASE,
)
_TAG = DEBRIS  # what mirrors leave of the marks round words that were searched for
_SPACE = re.compile(rf"(?:[ \t\xa0]|{_TAG})*")
_COLUMN = re.compile(r"\t|[ \xa0]{3,}")
_GAP = re.compile(rf"(?:[ \t\xa0]|{_TAG})*(?:\n[ \t\xa0]*)?")
_CAMEL = re.compile(r"^(?:Mc|Mac|O|D|De|Fitz|Le|La|Van|Di)[A-Z]")

_NEVER = lexicon(
    """the this that these those it we they he she his her its in on at to by for of and or but as from with a an"""
)
_GENDERED = {
    "mr": "m",
    "sir": "m",
    "lord": "m",
    "mrs": "f",
    "ms": "f",
    "miss": "f",
    "dame": "f",
    "lady": "f",
    "baroness": "f",
}


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name at a place: `starts_at` is where the titles begin, `name_at` where the name as people write it does.

    `given`, `initials` and `surname` are in lower case; `sure` tells that the given name is known as one or a title
    stands before.
    """

    starts_at: int
    name_at: int
    ends_at: int
    honorifics: tuple[str, ...]
    given: tuple[str, ...]
    initials: str
    surname: str
    sure: bool

    @property
    def gender(self) -> str:
        return next((_GENDERED[h] for h in self.honorifics if h in _GENDERED), "")


def read_name(text: str, at: int, end: int | None = None, *, surname_alone: bool = False) -> PersonName | None:
    """The name that begins at an offset, or None. `surname_alone` lets one word stand for a person without a title (a
    list)."""
    end = len(text) if end is None else min(end, len(text))
    titles, last_title, position = _titles(text, at, end)
    words: list[re.Match[str]] = []
    caps = 0
    while len(words) < 6:
        gap = (_GAP if _unfinished(words, bool(titles)) else _SPACE).match(text, position, end)
        here = gap.end() if gap else position
        if caps >= 2 and gap is not None and _COLUMN.search(gap.group()):
            break  # the next column of a list set with tabs: "Jane Ash<tab>Larkshire Council"
        token = _TOKEN.match(text, here, end)
        if token is None or (words and here == position and not words[-1].group("initials")):
            break
        folded = token.group().casefold().strip(".").replace("’", "'")
        if token.group("cap"):
            if not _fits(folded, token.group(), text, token.end(), titles=titles, caps=caps, words=words):
                break
            caps += 1
        elif (token.group("initials") and caps >= 2) or (
            token.group("initials") and caps and not _more(text, token.end(), end)
        ):
            break
        words.append(token)
        position = token.end() - (1 if token.group("cap") and token.group().endswith(".") else 0)
        if position < token.end():
            break
    while words and not words[-1].group("cap"):
        words.pop()
    return _made(text, at, words, titles=titles, last_title=last_title, surname_alone=surname_alone)


def _titles(text: str, at: int, end: int) -> tuple[tuple[str, ...], int, int]:
    titles: list[str] = []
    position, last = at, at
    while len(titles) < 4:
        title = _TITLE.match(text, position, end)
        if title is None or not title.group("title")[0].isupper():
            break
        folded = title.group("title").casefold()
        gap = _GAP.match(text, title.end(), end)
        after = gap.end() if gap else title.end()
        if after == title.end() and not title.group().endswith("."):
            break
        if text.count("\n", title.end(), after) > 1:
            break
        titles.append(
            {"cllr": "councillor", "cllrs": "councillor", "councillors": "councillor", "aldermen": "alderman"}.get(
                folded, folded
            )
        )
        last = position
        position = after
    return tuple(titles), last, position


def _unfinished(words: list[re.Match[str]], titled: bool) -> bool:
    """May the name go on in the next line? Only while it lacks its surname."""
    if not words:
        return False
    return bool(words[-1].group("initials") or words[-1].group("particle")) or (
        len(words) == 1 and not titled and words[0].group().casefold() in given_names()
    )


def _more(text: str, at: int, end: int) -> bool:
    after = _TOKEN.match(text, _SPACE.match(text, at, end).end(), end)  # type: ignore[union-attr]
    return after is not None and after.group("cap") is not None and after.group().casefold() not in common_words()


def _fits(
    folded: str,
    word: str,
    text: str,
    after: int,
    *,
    titles: tuple[str, ...],
    caps: int,
    words: list[re.Match[str]],
) -> bool:
    """May this capitalised word stand in a name at this place?"""
    titled = bool(titles)
    if folded in _NEVER or (
        folded in HONORIFICS
        and folded not in ("dean", "major", "bishop", "lord", "baron", "canon", "captain", "father", "imam", "earl")
    ):
        return False
    if word.isupper() and folded in POSTNOMINALS and len(word) > 1:
        return False
    if (
        len(word) > 2
        and word.isupper()
        and words
        and words[-1].group("cap")
        and not words[-1].group().isupper()
        and "-" not in word
        and len(word) <= 4
    ):
        return False  # an abbreviation behind a name ("Jane Smith DCC")
    if (
        len(word) > 2
        and not word.isupper()
        and re.search(r"[a-z][A-Z]", word)
        and not _CAMEL.match(word)
        and "-" not in word
    ):
        return False
    common = folded in common_words() or folded in HEADS
    if not common:
        return caps < 4
    if folded in given_names() and caps == 0 and not titled:
        return True
    if not titled:
        return (
            folded in SURNAMES_TOO
            and caps == 1
            and len(words) >= 1
            and words[0].group().casefold().strip(".") in given_names() | set("abcdefghijklmnopqrstuvwxyz")
        )
    if caps and not (caps == 1 and folded in SURNAMES_TOO and words[-1].group().casefold() in given_names()):
        return False
    civil = bool(set(titles) & {"mr", "mrs", "ms", "miss", "dr"})
    follows = re.match(r"[ \xa0]+(?:[a-z]+|[A-Z][\w'’-]+)", text[after : after + 24])
    lone = follows is None or follows.group().strip()[0].islower()
    return folded in SURNAMES_TOO or (civil and lone) or (bool(words) and lone)


def _made(
    text: str, at: int, words: list[re.Match[str]], *, titles: tuple[str, ...], last_title: int, surname_alone: bool
) -> PersonName | None:
    if not words:
        return None
    parts = [w for w in words if w.group("cap")]
    initials = "".join(c for w in words if w.group("initials") for c in w.group().casefold() if c.isalpha())
    first = words[0]
    surname_from = max(1, len(parts) - 1)
    for i, word in enumerate(words[:-1]):
        if word.group("particle"):
            surname_from = min(surname_from, sum(1 for w in words[:i] if w.group("cap")))
            break
    given = tuple(p.group().casefold().strip(".") for p in parts[:surname_from]) if len(parts) > 1 else ()
    if len(parts) > 1 and first.group("initials") and parts[0].group().casefold() not in given_names():
        given = ()
        surname_from = 0
    surname = " ".join(
        p.group().casefold().strip(".") for p in (parts[surname_from:] if len(parts) > 1 else parts)
    ).replace("’", "'")
    if len(parts) > 1 and surname_from and not first.group("initials"):
        given = tuple(p.group().casefold() for p in parts[:surname_from])
    full = bool(given or initials)
    if not titles and not full and not surname_alone:
        return None
    if (
        titles
        and not set(titles) & {"councillor", "mr", "mrs", "ms", "miss", "dr"}
        and surname.split()[-1] in PLACE_WORDS
        and not given
    ):
        return None  # "Earl Street", "Lady Lane"
    sure = bool(titles) or (bool(given) and given[0].split("-")[0] in given_names())
    ends = words[-1].start() + len(words[-1].group().rstrip("."))
    civil = titles and titles[-1] in (
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "sir",
        "dame",
        "lord",
        "lady",
        "baroness",
        "baron",
        "viscount",
    )
    if civil and (not given or titles[-1] in ("sir", "dame", "lord", "lady", "baroness")):
        name_at = last_title
    else:
        name_at = first.start() if full or not titles else last_title
    if not full and titles and not civil:
        plural = text[last_title : first.start()].strip(" .\xa0").casefold() in (
            "councillors",
            "cllrs",
            "aldermen",
            "messrs",
        )
        name_at = first.start() if plural else last_title
    return PersonName(at if titles else first.start(), name_at, ends, titles, given, initials, surname, sure)
