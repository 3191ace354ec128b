"""Names that end in a head noun: "Kent Sufficiency Strategy 2022-2027", "Safety Valve programme", "Connected Capital
Fund (CCF)".

Found from the head outwards: the run before it, a "for …" behind it, its period of years, the acronym in brackets,
the title
before a colon. What has the form and names nothing ("Draft Delivery Plan"), or is part of a post, a body or a paper,
is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.evidence import Span
from loaders.names.forms import (
    after_colon,
    extended,
    is_generic,
    is_organisation,
    is_procurement,
    says_something,
    without_owner,
)
from loaders.names.lexicon import (
    FOLLOWERS,
    OTHER_THINGS,
    PROGRAMME_HEADS,
    ROLES,
    STRATEGY_HEADS,
    lexicon,
)
from loaders.names.periods import period
from loaders.names.runs import WORD, end_of_run, start_of_name

_ALL = sorted({*PROGRAMME_HEADS, *STRATEGY_HEADS}, key=len, reverse=True)
_CASES = "|".join(f"{w}|{w.capitalize()}|{w.upper()}" for w in _ALL)
_HEAD = re.compile(rf"(?<![\w’'-])(?:{_CASES})(?![\w’'-])")
_SMALL_HEADS = lexicon(
    "programme program project scheme pilot fund initiative campaign pathfinder trial strategy plan framework"
    " policy prospectus accelerator bursary"
)
_ALIKE = lexicon("programme program initiative pilot campaign pathfinder strategy")  # may follow a name of one word
_HEAD_AGAIN = re.compile(rf"\s+(?:{'|'.join(sorted(_SMALL_HEADS))})\b")
_ACRONYM = re.compile(
    r"\s*\(\s*(?:the\s+)?[“\"‘']?(?P<short>[A-Z][A-Za-z&]*[A-Z][A-Za-z&]*s?(?:\s?\d{1,2})?)[”\"’']?\s*\)"
)
_TEAM = re.compile(
    r"[ \u00a0]+(?:teams?|directorate|department|portfolio|division|officers?|managers?|staff|unit|board|committee"
    r"|lead)\b"
)
_OF_A_BUDGET = re.compile(r"[ \u00a0]+(?:budgets?|service)\b")
# "Homelessness Strategy and Action Plan" is one paper.
_TWIN = re.compile(
    r"\s+(?:and|&)\s+(?:(?:Action|Delivery|Implementation|Investment|Improvement|Business)\s+)+(?:Plan|Strategy"
    r"|Programme|Framework)(?!\w)"
)
_NEXT = re.compile(r"[ \u00a0]*\n?[ \u00a0]*(?:[-–/&]\s?|and\s+)?(?P<word>[A-Z][\w-]*)")
_BODY_AHEAD = re.compile(
    r"(?:[ \u00a0]+[A-Z][\w-]*){1,3}[ \u00a0]+(?:Board|Committee|Panel|Forum|Commission|Manager|Officer)\b"
)
_STATEMENT = re.compile(r"[ \u00a0]+(?:Statement|Document)(?!\w)")
_UNIT_LABEL = re.compile(
    r"\b(?:Directorate|Department|Portfolio(?:\s+[Aa]rea)?|Division|Service(?:\s+[Aa]rea)?|Team"
    r"|Section)\s*(?:\(s\))?\s*[:|]\s*$"
)
_SHORT_END = re.compile(r"\([A-Z][A-Za-z&]*[A-Z]s?\)$")
_QUOTED_BEHIND = re.compile(r"[,:]?\s*[–-]?\s*[“‘'\"](?P<title>[A-Z][^“”‘\"\n]{6,70}?)[”’'\"](?!\w)")
_OF_RULES = re.compile(
    r"\s+of\s+(?:Delegation|Delegated|Members|Management|Governance|Allowances|Powers|Authori[sz]ation|Arrangement"
    r"|Reserved)",
    re.IGNORECASE,
)
_PAID_TO = re.compile(
    r"£[\d,.]+\s?(?:k|m|million)?\s+(?:each\s+)?to\s+(?:the\s+)?$"
)  # who is paid so is a body of that name
_EDITION = re.compile(
    r"[ \u00a0]?\(\d{1,2}\)|[ \u00a0]\d(?=[\s,.;:)])(?!\s+(?:of|homes|years|months|people))"
)  # "Local Transport Plan 4", "Financial Plan (15)"
_ROLE_BEFORE = re.compile(
    r"\b(?:Director|Head|Manager|Officer|Member|Councillor|Holder|Lead|Minister|Secretary|Commissioner|Adviser"
    r"|Advisor|Deputy|Assistant|Leader|Convenor|Chair)s?"
    r"(?:\s*[-–:,(]\s*|\s+(?:of|for|with\s+responsibility\s+for)\s+(?:the\s+)?)$"
)


@dataclass(frozen=True, slots=True)
class Headed:
    """A name found by its head noun. `name` holds head and period; `core` leaves the period out; `bare` the small
    head too.

    `kind` is the schema's (programme, project, fund, strategy, plan …); `label` Programme or Strategy; `loose` marks
    a form that
    is a name only where the document confirms it.
    """

    label: str
    kind: str
    name: Span
    core: Span
    head: str
    head_at: Span
    bare: Span | None = None
    acronym: Span | None = None
    years: tuple[int | None, int | None] = (None, None)
    years_at: Span | None = None
    loose: bool = False


def headed(text: str, edges: Sequence[int] = ()) -> Iterator[Headed]:
    """Every name of a programme or strategy that its head noun tells, in the order of the heads.

    `edges` are the offsets at which blocks of the page start, in order: no name crosses one.
    """
    for hit in _HEAD.finditer(text):
        before = bisect_right(edges, hit.start()) - 1
        floor = edges[before] if before >= 0 else 0
        found = _small(text, hit, floor) if hit.group()[0].islower() else _capital(text, hit, floor)
        if found is not None:
            yield found


def _capital(text: str, hit: re.Match[str], floor: int) -> Headed | None:
    head = hit.group().lower()
    if _follows(text, hit):
        return None
    label, kind = _label(head)
    if _TEAM.match(text, hit.end()) or (kind == "policy" and _OF_A_BUDGET.match(text, hit.end())):
        return None
    start = start_of_name(text, hit.start(), floor, stops=frozenset(_ALL))
    edition = _EDITION.match(text, hit.end())
    end = edition.end() if edition else hit.end()
    left = text[start : hit.start()]
    twin = _TWIN.match(text, end) if label == "Strategy" else None
    end = twin.end() if twin else end
    paper = _STATEMENT.match(text, end) if label == "Strategy" else None
    end = paper.end() if paper else end
    if label == "Strategy" and len(left.split()) <= 1:
        end = extended(text, end, left)
    quoted = _quoted_before(text, back(text, hit.start())) if text[hit.start() - 1 : hit.start()].isspace() else None
    owned = without_owner(text, start, hit.start())
    if not quoted and not says_something(text[owned:end], head, bool(period(text, end)), label):
        return None
    core_start = after_colon(text, start, floor)
    if core_start == start:
        core_start = owned
    if quoted:
        core_start = quoted.starts_at
    core = Span(core_start, end)
    years = period(text, end)
    name = Span(core_start, years[1]) if years and text[years[0] - 1] != "(" else core
    before = text[max(0, core_start - 40) : core_start]
    if (head == "scheme" and _OF_RULES.match(text, end)) or (
        head in ("project", "initiative") and _PAID_TO.search(before)
    ):
        return None
    if _ROLE_BEFORE.search(before) or _UNIT_LABEL.search(before) or is_organisation(text, Span(core_start, end)):
        return None
    if label == "Strategy" and head == "framework" and is_procurement(text, core):
        return None
    short = _ACRONYM.match(text, name.ends_at)
    if quoted is None and label == "Strategy":
        behind = _QUOTED_BEHIND.match(text, short.end() if short else name.ends_at)
        quoted = Span(behind.start("title"), behind.end("title")) if behind else None
    return Headed(
        label, kind, name, core, head, Span(hit.start(), hit.end()), bare=quoted,
        acronym=Span(short.start("short"), short.end("short")) if short else None,
        years=(years[2], years[3]) if years else (None, None),
        years_at=Span(years[0], years[1]) if years else None,
    )  # fmt: skip


def _small(text: str, hit: re.Match[str], floor: int) -> Headed | None:
    """ "the Safety Valve programme": a title-case run with the head in small letters."""
    head = hit.group()
    if (
        head not in _SMALL_HEADS
        or not text[hit.start() - 1 : hit.start()].isspace()
        or text[max(0, hit.start() - 3) : hit.start()].count("\n") > 1
    ):
        return None
    if _HEAD_AGAIN.match(text, hit.end()):
        return None
    at = back(text, hit.start())
    quoted = _quoted_before(text, at)
    inner = _SHORT_END.search(text, max(0, at - 14), at)
    at = back(text, inner.start()) if inner else at
    start = quoted.starts_at if quoted else _title_start(text, at, floor)
    end = quoted.ends_at if quoted else at
    run = text[start:end]
    tokens = [w for w in WORD.findall(run) if w[0].isalnum()]
    if (
        not tokens
        or not run[0].isupper()
        or not (tokens[-1][0].isupper() or tokens[-1][0].isdigit())
        or (len(tokens) < 2 and (head not in _ALIKE or run.isupper() or len(run) < 5))
    ):
        return None
    if not quoted and (
        tokens[-1].lower() in OTHER_THINGS or tokens[0].lower() in ROLES or all(is_generic(t) for t in tokens)
    ):
        return None
    if tokens[-1].lower() in {*PROGRAMME_HEADS, *STRATEGY_HEADS} and head not in ("programme", "pilot", "strategy"):
        return None
    if (
        tokens[0].lower() in ("phase", "stage", "appendix", "annex", "section", "table", "option", "priority")
        and len(tokens) < 3
    ):
        return None
    label, kind = _label(head)
    if head == "framework" and is_procurement(text, Span(start, hit.end())):
        return None
    short = _ACRONYM.match(text, end) or _ACRONYM.match(text, hit.end())
    years = period(text, hit.end()) if label == "Strategy" else None
    return Headed(
        label, kind, Span(start, hit.end()), Span(start, hit.end()), head, Span(hit.start(), hit.end()),
        bare=Span(start, end),
        acronym=Span(short.start("short"), short.end("short")) if short else None,
        years=(years[2], years[3]) if years else (None, None),
        years_at=Span(years[0], years[1]) if years else None,
        loose=len(tokens) < 2 or head in ("project", "scheme", "plan", "policy", "framework", "fund"),
    )  # fmt: skip


def back(text: str, at: int) -> int:
    """The end of the word before an offset."""
    while at > 0 and text[at - 1].isspace():
        at -= 1
    return at


def _title_start(text: str, at: int, floor: int) -> int:
    """The start of the run before a small head; a comma is crossed where the run goes on like a title ("Stable
    Homes, Built on Love").
    """
    start = start_of_name(text, at, floor)
    while start < at and text[start - 2 : start] == ", " and start >= 3:
        words = text[start:at].split()
        joined = [w for w in words[1:] if w in ("on", "in", "to", "for", "of", "with")]
        before = start_of_name(text, start - 2, floor)
        if not joined or before >= start - 2 or not words[0][0].isupper() or "and" in words:
            break
        start = before
    return start


def _quoted_before(text: str, at: int) -> Span | None:
    """A quotation that ends right before an offset and starts with a capital."""
    closing = text[at - 1 : at]
    opening = {"”": "“", '"': '"', "’": "‘", "'": "'"}.get(closing)
    if opening is None:
        return None
    low = text.rfind(opening, max(0, at - 140), at - 1)
    inside = text[low + 1 : at - 1]
    if low < 0 or not inside[:1].isupper() or "\n\n" in inside or len(inside.split()) > 16:
        return None
    return Span(low + 1, at - 1)


def _label(head: str) -> tuple[str, str]:
    if head in PROGRAMME_HEADS:
        return "Programme", PROGRAMME_HEADS[head]
    return "Strategy", STRATEGY_HEADS[head]


def _follows(text: str, hit: re.Match[str]) -> bool:
    """Whether the head stands inside a longer name ("Programme Manager", "Strategy and Commissioning Board", "Programme
    Plan").
    """
    after = _NEXT.match(text, hit.end(), hit.end() + 40)
    if after is None:
        return False
    word = after["word"].lower()
    joint = text[hit.end() : after.start("word")]
    head = hit.group().lower()
    if "\n" in joint and hit.group().isupper() != after["word"].isupper():
        return False
    if "and" in joint or "&" in joint or "/" in joint:
        run = text[after.start("word") : end_of_run(text, after.start("word"), after.start("word") + 60)].split()
        return len(run) > 1 and run[-1].lower() in FOLLOWERS
    if word in FOLLOWERS or _BODY_AHEAD.match(text, hit.end()):
        return "\n" not in joint
    if head == "policy" and any(c.isdigit() for c in after["word"]):
        return True  # "Local Plan Policy H3" cites the plan
    if head == "framework" and word in ("agreement", "agreements", "contract", "contracts", "lot"):
        return True
    if head == "plan" and word == "policy":
        return False
    another = word in PROGRAMME_HEADS or word in STRATEGY_HEADS
    return another and not re.search(r"[-–\n]", joint)
