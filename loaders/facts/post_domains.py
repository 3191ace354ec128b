"""What an office is about, behind its head word: "of Finance", "- Place", ", Climate and Transport", "(Growth)"."""

from __future__ import annotations

import re

from loaders.facts.post_modifiers import WORD
from loaders.reference.given_names import given_names
from loaders.reference.offices import ALONE, COMMA_HEADS, HEADS, HONORIFICS, PREFIXES, SERVICE_WORDS, STOP_WORDS

GAP = re.compile(r"[ \t\xa0]+(?!\n)|[ \t\xa0]*\n(?![ \t\xa0]*\n)[ \t\xa0]*|")
_OF = re.compile(r"(?:of|for)\s+(?:the\s+)?", re.IGNORECASE)
_DASH = re.compile(r"\s*[-–—:]\s+|\s+[-–—:]\s*")
_LINK = re.compile(r"(?:\s*,\s*(?:and|&)?\s*|\s+(?:and|or)\s+|\s*&\s*|\s*[/+]\s*|\s+)", re.IGNORECASE)
_SMALL = re.compile(r"(?:of|for|the|in|to|with|on|at)\s+", re.IGNORECASE)
BRACKET = re.compile(r"\s?\(([^()\n]{2,60})\)?")
_NAME_FOLLOWS = re.compile(r"[ \xa0]+[A-Z]")
_OF_COUNCIL = re.compile(
    r"\s+(?:of|for|at)\s+(?:the\s+)?(?=[A-Z])((?:[A-Z][\w'’-]*|of|and|upon|on|the|&)(?:\s+(?:[A-Z][\w'’-]*|of|and|"
    r"upon|on|the|&)){0,7}?"
    r"\s+(?:Council|Authority|Committee|Board|Opposition|Panel|Group|Trust|Police))\b|\s+of\s+the\s+(?:[Cc]ouncil|"
    r"[Oo]pposition|[Cc]ommittee|[Aa]uthority)\b"
)
_OF_AREA = re.compile(r"\s+(?:of|for)\s+(?:the\s+)?([A-Z][\w'’-]+(?:\s+(?:and|of|upon|on|&)?\s?[A-Z][\w'’-]+){0,3})")
_AREA_HEADS = frozenset(["mayor", "commissioner", "leader", "provost", "convener", "constable", "president"])


# "Leader of the Council + Regeneration Portfolio Holder": what follows the plus is an office of its own.
_OFFICE_AHEAD = re.compile(
    r"(?:[A-Z][\w'’-]*[ \xa0]+(?:(?:and|&)[ \xa0]+)?){0,5}(?:Holder|Member|Leader|Lead|Chair|Chairman|Mayor|Director|"
    r"Officer|Councillor)\b"
)
_SENTENCE_STARTS = frozenset(
    ("I", "The", "This", "That", "These", "It", "He", "She", "They", "We", "A", "An", "In", "On")
)


def domain(text: str, head: re.Match[str], end: int, borders: frozenset[int], *, capitals: bool) -> int:
    """Where the domain after a head word ends ("of Finance", "- Place", ", Climate and Transport", "(Communities)")."""
    at = head.end()
    word = head.group().casefold()
    gap = GAP.match(text, at, end)
    spaced = gap.end() if gap else at
    of = _OF.match(text, spaced, end) if spaced > at else None
    if of is not None and re.match(
        r"terms\b|service\b|state\b|agreement", text[of.end() : of.end() + 10], re.IGNORECASE
    ):
        return at
    if of is not None:
        body = _OF_COUNCIL.match(text, at, end)
        if body is not None and re.search(r"\b(?:and|&)\s+the\b", body.group()):
            body = None  # "Director of Finance and the Group Spokespersons" are two
        stop = _run(text, of.end(), end, borders, capitals)
        if body is not None and body.end() >= stop and body.end() > of.end():
            return body.end()
        if stop > of.end():
            employer = _OF_COUNCIL.match(text, stop, end) if text.startswith(" at ", stop) else None
            if employer is None and capitals:
                stop = _second_part(text, stop, end)
            return _with_bracket(text, employer.end() if employer else stop, end)
        return at
    if not capitals:
        return at
    bracket = BRACKET.match(text, at, end)
    if bracket is not None and is_domain(bracket.group(1)):
        return bracket.end()
    dash = _DASH.match(text, at, end)
    if (
        dash is not None
        and "\n" not in dash.group()
        and word not in ("chair", "chairman", "mayor", "leader", "councillor", "councillors", "members", "officers")
    ):
        stop = _run(text, dash.end(), end, borders, True)
        if stop > dash.end() and is_domain(text[dash.end() : stop]):
            return _with_bracket(text, stop, end)
    if word in ("manager", "director", "officer") and spaced > at and "\n" not in text[at:spaced]:
        line = text.find("\n", spaced, end)
        stop = _run(text, spaced, end if line < 0 else line, borders, True)
        if (
            stop > spaced
            and _is_plain_domain(text[spaced:stop])
            and (
                re.match(r"[ \t]*(?:\n|$|[,;)|\t]|[ \xa0]{2}|(?:e-?mail|tel)\b)", text[stop : stop + 12], re.IGNORECASE)
                or (_RANKED.search(text, max(0, head.start() - 12), head.start()) and _GOES_ON.match(text, stop))
            )
        ):
            return stop
    if word in COMMA_HEADS and text.startswith(",", at):
        start = at + 1
        while start < end and text[start] in " \t\xa0":
            start += 1
        first = WORD.match(text, start, end)
        employer = _EMPLOYER.match(text, start, end)
        if employer is not None:
            return employer.end()
        stop = start if first is None or first.group().casefold() in HEADS else _run(text, start, end, borders, True)
        if stop > start and is_domain(text[start:stop]):
            return _with_bracket(text, stop, end)
    return at


# "the Group Director Community and Children's Services to sign it": a ranked director needs no "of".
_RANKED = re.compile(r"\b(?:Group|Executive|Strategic|Corporate|Assistant|Deputy|Interim|Service|Programme)[ \xa0]+\Z")
_GOES_ON = re.compile(
    r"[ \xa0\n](?:to|be|is|was|in|has|have|had|will|would|may|shall|who|under|or|and (?:the|to))\b|\.(?:\s|\Z)"
    r"|[ \xa0]\("
)
# "the Director, West London Alliance, …": where a head works.
_EMPLOYER = re.compile(
    r"(?:[A-Z][\w’'-]*[ \xa0]+(?:and[ \xa0]+|of[ \xa0]+)?){1,4}(?:Alliance|Partnership|Agency|Authority|Consortium|Trust|Board|Hub)"
    r"(?=[ \xa0]*[,;.)\n])"
)
_TO_LINE_END = re.compile(r",[ \xa0]+([A-Z][\w'’&, -]{2,60}?)[ \t\xa0]*(?=\n|$)")


def _second_part(text: str, stop: int, end: int) -> int:
    """ "Head of Integration, Adult Social Care" at the end of its line: the service that the first part belongs to."""
    match = _TO_LINE_END.match(text, stop, end)
    if match is None or not _is_plain_domain(match.group(1).replace(",", " ")):
        return stop
    return match.end(1)


def is_domain(words: str) -> bool:
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
            if joint == "+" and _OFFICE_AHEAD.match(text, link.end(), end):
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
            if small is not None and joint in ("and", "&") and small.group().strip().casefold() == "the":
                break
        word = WORD.match(text, word_at, end)
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
        if word.group() in _SENTENCE_STARTS:
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
    gap = GAP.match(text, at, end)
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
        following = WORD.match(after.lstrip())
        return following is not None and following.group().casefold() in HEADS | {"executive", "monitoring", "finance"}
    return re.match(r"(?:Monitoring|Section\s151|S151|Proper)\b", text[word.start() : word.start() + 12]) is not None


def _with_bracket(text: str, at: int, end: int) -> int:
    """ "Director of Finance (Section 151 Officer)": the second office belongs to the first."""
    bracket = BRACKET.match(text, at, end)
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


def area(text: str, head: re.Match[str], end: int) -> int:
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
