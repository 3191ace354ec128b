"""How the name of an office is cut out of running text: modifiers, a head word, a domain; and where it ends.

>>> text = "to the Corporate Director of Children, Young People and Education, in consultation with the Leader"
>>> [text[p.starts_at:p.ends_at] for p in offices(text)]
['Corporate Director of Children, Young People and Education', 'Leader']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.facts.post_domains import BRACKET, area, domain
from loaders.facts.post_modifiers import WORD, leftward, leftward_small
from loaders.reference.offices import (
    ALONE,
    BARE,
    HEADS,
    HONORIFICS,
    LABELS,
    PREFIXES,
    SERVICE_WORDS,
)

_HEAD = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(HEADS, key=len, reverse=True))})(?![\w-]|['’]s?\b)", re.IGNORECASE)
_GLUE_AND = re.compile(r"\s+(?:and|&)\s+|\s*/\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Office:
    """An office named in a text. `complete` is False for a bare word that says little ("Cabinet Member", "Chair")."""

    starts_at: int
    ends_at: int
    complete: bool
    holder: tuple[int, int] | None = None


def offices(
    text: str, start: int = 0, end: int | None = None, borders: frozenset[int] = frozenset()
) -> Iterator[Office]:
    """Every office named between two offsets, from left to right, never overlapping.

    `borders` are offsets at which a block of the layout begins: a name goes over one only behind a comma or "and".
    """
    end = len(text) if end is None else end
    done = start
    for head in _HEAD.finditer(text, start, end):
        if head.start() < done or _leads_on(text, head, end):
            continue
        office = _office(text, head, done, end, borders)
        if office is not None:
            office = _joined(text, office, end, borders)
            done = office.ends_at
            yield office


def _office(text: str, head: re.Match[str], floor: int, end: int, borders: frozenset[int]) -> Office | None:
    upper = head.group()[0].isupper()
    begin = leftward(text, head.start(), floor) if upper else leftward_small(text, head.start(), floor)
    stem = " ".join(text[begin : head.end()].casefold().split())
    if (
        head.group().casefold()
        in ("member", "members", "holder", "holders", "councillor", "councillors", "partner", "principal")
        and begin == head.start()
    ):
        return None
    if head.group().casefold() == "commissioner" and (
        force := re.search(r"Police,\s+$", text[max(floor, begin - 10) : begin])
    ):
        begin -= len(force.group())
    stop = domain(text, head, end, borders, capitals=upper)
    if stop > head.end():
        return Office(begin, stop, True, _holder(text, stop, end))
    begin, alone = _alone(text, begin, head.end(), " ".join(text[begin : head.end()].casefold().split()))
    if alone is None:
        if (
            upper
            and text[begin - 1 : begin] == "("
            and text[head.end() : head.end() + 1] == ")"
            and stem.split()[-1] not in ("officer", "member", "members", "officers", "lead", "assistant", "partner")
        ):
            return Office(begin, head.end(), begin < head.start(), None)  # "Miss U Holtby (Solicitor)"
        if not upper or begin == head.start() or stem in LABELS or _too_plain(stem):
            return None
        return Office(begin, head.end(), True, _holder(text, head.end(), end))
    reach = area(text, head, end)
    return Office(begin, reach, reach > head.end() or alone not in BARE, _holder(text, reach, end))


def _leads_on(text: str, head: re.Match[str], end: int) -> bool:
    """ "Executive Lead Member", "Lead Officer": the last of several head words in a row makes the office."""
    following = WORD.match(text, head.end() + 1, end) if text[head.end() : head.end() + 1] in (" ", "\xa0") else None
    if (
        following is None
        or following.group().casefold() not in HEADS
        or following.group()[0].isupper() != head.group()[0].isupper()
    ):
        return False
    return following.group().casefold() not in HONORIFICS


def _too_plain(stem: str) -> bool:
    """Modifiers that make no office: 'All Members', 'Council Leaders' and the like are people at large."""
    words = stem.split()
    if "council" in words[:-1] and words[-1] in ("officer", "officers", "director", "directors", "manager", "managers"):
        return True
    if words[-1] in (
        "members",
        "councillors",
        "officers",
        "member",
        "councillor",
        "representative",
        "partner",
        "associate",
        "assistant",
    ):
        return not (
            set(words[:-1])
            & {"cabinet", "executive", "lead", "portfolio", "independent", "liaison", "support", "services", "policy"}
        )
    return (
        words[-1] in ("leads", "leaders", "chairs", "executive", "lead", "leader", "cabinet", "guardian", "principal")
        and len(words) == 2
        and (words[0] not in PREFIXES)
    )


def _alone(text: str, begin: int, end: int, stem: str) -> tuple[int, str | None]:
    """The longest ending of the stem that is an office by itself, and where it begins."""
    words = list(WORD.finditer(text, begin, end))
    for i in range(len(words)):
        tail = " ".join(text[words[i].start() : end].casefold().split())
        if tail in ALONE:
            if (
                i
                and text[words[i].start()].isupper()
                and tail not in ("leader", "chair", "chairman", "mayor", "convener", "executive")
            ):
                return begin, tail
            return words[i].start(), tail
    return begin, None


def _joined(text: str, office: Office, end: int, borders: frozenset[int]) -> Office:
    """ "Deputy Leader and Cabinet Member for Finance" is one office; "the Leader and the Cabinet Member" are two."""
    glue = _GLUE_AND.match(text, office.ends_at, end)
    if glue is None or office.holder is not None:
        return office
    head = _HEAD.search(text, glue.end(), min(end, glue.end() + 40))
    if head is None or head.group()[0].islower():
        return office
    first = " ".join(text[office.starts_at : office.ends_at].casefold().split())
    second = _office(text, head, glue.end(), end, borders)
    if second is None or second.starts_at != glue.end():
        return office
    other = " ".join(text[second.starts_at : second.ends_at].casefold().split())
    leading = first.split(" of ")[0] in (
        "leader",
        "deputy leader",
        "depute leader",
        "co-leader",
        "deputy mayor",
        "council leader",
        "statutory deputy leader",
    )
    member = (
        re.match(r"(?:cabinet|executive|lead|portfolio)\b", other) is not None
        and second.ends_at - second.starts_at > 17
    )
    legal = "monitoring officer" in other and re.search(r"legal|law|governance|democratic|solicitor", first) is not None
    money = re.search(r"151|s73|section 73|chief finance|95 officer", other) is not None and re.search(
        r"financ|resources|treasur|chief exec", first
    )
    director = re.match(r"(?:deputy|assistant) chief executive$", first) is not None and re.match(
        r"(?:corporate |executive |strategic )?director\b", other
    )
    if (leading and member) or legal or money or director:
        return Office(office.starts_at, second.ends_at, True, second.holder)
    return office


def _holder(text: str, at: int, end: int) -> tuple[int, int] | None:
    """The bracket after a post that holds a name and no date: "Cabinet Member for Finance (Orla Dunmore)"."""
    bracket = BRACKET.match(text, at, end)
    if bracket is None or any(c.isdigit() for c in bracket.group(1)) or not bracket.group(1)[0].isupper():
        return None
    words = [w.strip(".").casefold() for w in bracket.group(1).split()]
    if any(w in SERVICE_WORDS or w in HEADS for w in words) or (len(words) < 2 and "." not in bracket.group(1)):
        return None
    return (bracket.start(1), bracket.end(1))
