"""How the name of an office is cut out of running text: modifiers, a head word, a domain; and where it ends.

>>> text = "delegated to the Corporate Director of Children, Young People and Education, in consultation with the
Leader"
>>> [text[p.starts_at:p.ends_at] for p in offices(text)]
['Corporate Director of Children, Young People and Education', 'Leader']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.reference.given_names import given_names
from loaders.reference.offices import (
    ALONE,
    BARE,
    COMMA_HEADS,
    HEADS,
    HONORIFICS,
    LABELS,
    PREFIXES,
    SERVICE_WORDS,
    STOP_WORDS,
)

_WORD = re.compile(r"[^\W_](?:[^\W_]|['’./-](?=[^\W_]))*(?:['’](?=\s))?")
_HEAD = re.compile(
    r"(?<![\w-])(?:%s)(?![\w-]|['’]s?\b)" % "|".join(sorted(HEADS, key=len, reverse=True)), re.IGNORECASE
)
_BEFORE = re.compile(
    r"([^\W_](?:[^\W_]|['’./-](?=[^\W_]))*)['’]?([ \t\xa0]+|[ \t\xa0]*\n[ \t\xa0]*|[ \t\xa0]*&[ \t\xa0]*|,[ \t\xa0]+)$"
)
_GAP = re.compile(r"[ \t\xa0]+(?!\n)|[ \t\xa0]*\n(?![ \t\xa0]*\n)[ \t\xa0]*|")
_OF = re.compile(r"(?:of|for)\s+(?:the\s+)?", re.IGNORECASE)
_DASH = re.compile(r"\s*[-–—:]\s+|\s+[-–—:]\s*")
_LINK = re.compile(r"(?:\s*,\s*(?:and|&)?\s*|\s+(?:and|or)\s+|\s*&\s*|\s*[/+]\s*|\s+)", re.IGNORECASE)
_SMALL = re.compile(r"(?:of|for|the|in|to|with|on|at)\s+", re.IGNORECASE)
_BRACKET = re.compile(r"\s?\(([^()\n]{2,60})\)?")
_NAME_FOLLOWS = re.compile(r"[ \xa0]+[A-Z]")
_STATUTE = re.compile(r"(?:section|s\.?)\s?(?:151|73|95|127|5)\s", re.IGNORECASE)
_GLUE_AND = re.compile(r"\s+(?:and|&)\s+|\s*/\s*", re.IGNORECASE)
_OF_COUNCIL = re.compile(
    r"\s+(?:of|for|at)\s+(?:the\s+)?(?=[A-Z])((?:[A-Z][\w'’-]*|of|and|upon|on|the|&)(?:\s+(?:[A-Z][\w'’-]*|of|and|"
    r"upon|on|the|&)){0,7}?"
    r"\s+(?:Council|Authority|Committee|Board|Opposition|Panel|Group|Trust|Police))\b|\s+of\s+the\s+(?:[Cc]ouncil|"
    r"[Oo]pposition|[Cc]ommittee|[Aa]uthority)\b"
)
_OF_AREA = re.compile(r"\s+(?:of|for)\s+(?:the\s+)?([A-Z][\w'’-]+(?:\s+(?:and|of|upon|on|&)?\s?[A-Z][\w'’-]+){0,3})")
# Heads that take only words of their own kind before them ("Cabinet Member", never "Sue Chandler Member").
_HELD = frozenset(
    [
        "member",
        "members",
        "holder",
        "holders",
        "councillor",
        "councillors",
        "leader",
        "leaders",
        "mayor",
        "mayors",
        "convener",
        "convenor",
        "provost",
        "chair",
        "chairman",
        "vice-chair",
        "vice-chairman",
        "co-chair",
    ]
)
_AREA_HEADS = frozenset(["mayor", "commissioner", "leader", "provost", "convener", "constable", "president"])


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
    begin = _leftward(text, head.start(), floor) if upper else _leftward_small(text, head.start(), floor)
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
    stop = _domain(text, head, end, borders, capitals=upper)
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
    area = _area(text, head, end)
    return Office(begin, area, area > head.end() or alone not in BARE, _holder(text, area, end))


def _leads_on(text: str, head: re.Match[str], end: int) -> bool:
    """ "Executive Lead Member", "Lead Officer": the last of several head words in a row makes the office."""
    following = _WORD.match(text, head.end() + 1, end) if text[head.end() : head.end() + 1] in (" ", "\xa0") else None
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
    words = list(_WORD.finditer(text, begin, end))
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


def _leftward(text: str, at: int, floor: int) -> int:
    """Takes in the capitalised modifiers before a head word: "Strategic Programme", "Democratic Services", "Section
    151"."""
    begin = at
    head = _WORD.match(text, at).group().casefold()  # type: ignore[union-attr]
    for _ in range(7):
        before = _BEFORE.search(text, max(floor, begin - 48), begin)
        if before is None:
            break
        word, gap = before.group(1), before.group(2)
        if "\t" in gap or (len(gap.strip(" \xa0")) == 0 and len(gap) > 2):
            break
        folded = word.casefold().replace("’", "'")
        if "\n" in gap and text.count("\n", before.end(1), begin) and not gap.strip(" \t\xa0") == "\n":
            break
        if folded in HONORIFICS:
            return _past_surname(text, before.start(1), begin, at)
        if folded in STOP_WORDS or folded in (
            "the",
            "a",
            "an",
            "this",
            "that",
            "any",
            "all",
            "each",
            "our",
            "to",
            "by",
            "as",
            "i",
            "and/or",
            "former",
        ):
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
                or further.group(1).casefold() not in SERVICE_WORDS
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
    surname = _WORD.match(text, begin, at)
    if surname is None or surname.group().casefold() in SERVICE_WORDS or surname.group().casefold() in PREFIXES:
        return begin
    following = _WORD.search(text, surname.end(), at)
    return following.start() if following is not None else at


def _leftward_small(text: str, at: int, floor: int) -> int:
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


def _domain(text: str, head: re.Match[str], end: int, borders: frozenset[int], *, capitals: bool) -> int:
    """Where the domain after a head word ends ("of Finance", "- Place", ", Climate and Transport", "(Communities)")."""
    at = head.end()
    word = head.group().casefold()
    gap = _GAP.match(text, at, end)
    spaced = gap.end() if gap else at
    of = _OF.match(text, spaced, end) if spaced > at else None
    if of is not None and re.match(
        r"terms\b|service\b|state\b|agreement", text[of.end() : of.end() + 10], re.IGNORECASE
    ):
        return at
    if of is not None:
        body = _OF_COUNCIL.match(text, at, end)
        stop = _run(text, of.end(), end, borders, capitals)
        if body is not None and body.end() >= stop and body.end() > of.end():
            return body.end()
        if stop > of.end():
            employer = _OF_COUNCIL.match(text, stop, end) if text.startswith(" at ", stop) else None
            return _with_bracket(text, employer.end() if employer else stop, end)
        return at
    if not capitals:
        return at
    bracket = _BRACKET.match(text, at, end)
    if bracket is not None and _is_domain(bracket.group(1)):
        closed = bracket.end()
        return closed
    dash = _DASH.match(text, at, end)
    if (
        dash is not None
        and "\n" not in dash.group()
        and word not in ("chair", "chairman", "mayor", "leader", "councillor", "councillors", "members", "officers")
    ):
        stop = _run(text, dash.end(), end, borders, True)
        if stop > dash.end() and _is_domain(text[dash.end() : stop]):
            return _with_bracket(text, stop, end)
    if word in ("manager", "director", "officer") and spaced > at and "\n" not in text[at:spaced]:
        line = text.find("\n", spaced, end)
        stop = _run(text, spaced, end if line < 0 else line, borders, True)
        if (
            stop > spaced
            and _is_plain_domain(text[spaced:stop])
            and re.match(r"[ \t]*(?:\n|$|[,;)|])", text[stop : stop + 12])
        ):
            return stop
    if word in COMMA_HEADS and text.startswith(",", at):
        start = at + 1
        while start < end and text[start] in " \t\xa0":
            start += 1
        stop = _run(text, start, end, borders, True)
        if stop > start and _is_domain(text[start:stop]):
            return _with_bracket(text, stop, end)
    return at


def _is_domain(words: str) -> bool:
    """Does a run of capitalised words name a service (and no person, date or office)?"""
    parts = [w.casefold().replace("’", "'") for w in re.findall(r"[^\W\d_][\w'’-]*", words)]
    if not parts or parts[0] in HONORIFICS or set(parts) & STOP_WORDS or not words.strip()[0].isupper():
        return False
    return any(p in SERVICE_WORDS or p.rstrip("s") in SERVICE_WORDS for p in parts)


def _run(text: str, at: int, end: int, borders: frozenset[int], capitals: bool) -> int:
    """Capitalised words joined by commas, "and", "&" and small words; a comma is taken only on the way to an "and"."""
    stop = at
    sure = at  # the end of what is certainly inside
    pending_comma = False
    last_and = False
    previous = ""
    for _ in range(16):
        small = _SMALL.match(text, stop if stop == at else _skip(text, stop, end), end)
        word_at = small.end() if small and stop != at and not pending_comma else (stop if stop == at else None)
        if word_at is None:
            link = _LINK.match(text, stop, end)
            if (
                link is None
                or "\t" in link.group()
                or "   " in link.group()
                or ("\n" in link.group() and (link.group().count("\n") > 1 or not _wrapped(text, link)))
            ):
                break
            joint = link.group().strip().casefold()
            if link.end() in borders and not joint:
                break
            if joint.startswith(","):
                if last_and and "and" not in joint and "&" not in joint:
                    break
                if len(joint) > 1 and not pending_comma:
                    break
                pending_comma = True
                if len(joint) > 1:
                    last_and = True
                    pending_comma = False
            elif joint in ("and", "&", "or"):
                last_and = True
                pending_comma = False
            word_at = link.end()
            small = _SMALL.match(text, word_at, end)
            if small is not None and joint in ("and", "&"):
                if text[small.start() : small.end()].strip().casefold() == "the":
                    break
        word = _WORD.match(text, word_at, end)
        if word is None:
            break
        folded = word.group().casefold().replace("’", "'").rstrip("'")
        if (
            folded in HONORIFICS
            or folded in STOP_WORDS
            or (
                word_at != at
                and folded in given_names()
                and folded not in SERVICE_WORDS
                and _NAME_FOLLOWS.match(text, word.end(), end)
            )
            or (word_at != at and _starts_office(text, word))
        ):
            break
        if word.group() in (
            "I",
            "The",
            "This",
            "That",
            "These",
            "It",
            "He",
            "She",
            "They",
            "We",
            "A",
            "An",
            "In",
            "On",
        ):
            break  # the next sentence, its full stop lost
        fits = word.group()[0].isupper() if capitals else (folded in SERVICE_WORDS or word.group()[0].isupper())
        if not fits and not (capitals and word.group().isdigit() and previous in ("section", "lot")):
            break
        stop = word.end()
        previous = folded
        if not pending_comma:
            sure = stop
    return sure


def _wrapped(text: str, link: re.Match[str]) -> bool:
    """Is the line end inside a link only a hard wrap? Short lines are rows of a list, and the next row is another
    person's."""
    at = text.index("\n", link.start())
    return at - (text.rfind("\n", 0, at) + 1) >= 50 or link.group().strip().casefold() in (",", "and", "&")


def _skip(text: str, at: int, end: int) -> int:
    gap = _GAP.match(text, at, end)
    return gap.end() if gap else at


def _starts_office(text: str, word: re.Match[str]) -> bool:
    """ "… of Finance, Head of Legal": the next office begins, the domain has ended."""
    folded = word.group().casefold()
    after = text[word.end() : word.end() + 40]
    if folded in HEADS and re.match(r"\s+(?:of|for)\b", after):
        return True
    if folded in PREFIXES and folded not in (
        "corporate",
        "service",
        "group",
        "general",
        "operations",
        "democratic",
        "council",
        "city",
        "county",
        "regional",
        "programme",
    ):
        following = _WORD.match(after.lstrip())
        return following is not None and following.group().casefold() in HEADS | {"executive", "monitoring", "finance"}
    return re.match(r"(?:Monitoring|Section\s151|S151|Proper)\b", text[word.start() : word.start() + 12]) is not None


def _with_bracket(text: str, at: int, end: int) -> int:
    """ "Director of Finance (Section 151 Officer)": the second office belongs to the first."""
    bracket = _BRACKET.match(text, at, end)
    if bracket is None or not bracket.group().endswith(")"):
        return at
    inside = " ".join(bracket.group(1).casefold().split())
    return (
        bracket.end()
        if (inside in ALONE and ("officer" in inside or "s151" in inside)) or _is_plain_domain(bracket.group(1))
        else at
    )


def _is_plain_domain(words: str) -> bool:
    parts = [w.casefold() for w in words.split()]
    return bool(parts) and words[0].isupper() and all(p in SERVICE_WORDS or p in ("and", "&") for p in parts)


def _area(text: str, head: re.Match[str], end: int) -> int:
    """ "Leader of the Council", "Mayor of Doncaster", "Police and Crime Commissioner for Dorset", "Chair of the
    Planning Committee"."""
    body = _OF_COUNCIL.match(text, head.end(), end)
    if body is not None:
        return body.end()
    if head.group().casefold() in _AREA_HEADS:
        area = _OF_AREA.match(text, head.end(), end)
        if area is not None and area.group(1).split()[0].casefold() not in STOP_WORDS:
            return area.end()
    return head.end()


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
    bracket = _BRACKET.match(text, at, end)
    if bracket is None or any(c.isdigit() for c in bracket.group(1)) or not bracket.group(1)[0].isupper():
        return None
    words = [w.strip(".").casefold() for w in bracket.group(1).split()]
    if any(w in SERVICE_WORDS or w in HEADS for w in words) or (len(words) < 2 and "." not in bracket.group(1)):
        return None
    return (bracket.start(1), bracket.end(1))
