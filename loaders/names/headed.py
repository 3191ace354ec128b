"""Names that end in a head noun: "Kent Sufficiency Strategy 2022-2027", "Safety Valve programme", "Connected Capital Fund (CCF)".

Found from the head outwards: the run before it, a "for …" behind it, its period of years, the acronym in brackets, the title
before a colon. What has the form and names nothing ("Draft Delivery Plan"), or is part of a post, a body or a paper, is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.evidence import Span
from loaders.names.lexicon import (
    FOLLOWERS,
    GENERIC,
    JOINERS,
    NEVER,
    OTHER_THINGS,
    PROGRAMME_HEADS,
    ROLES,
    STRATEGY_HEADS,
)
from loaders.names.periods import period
from loaders.names.runs import WORD, end_of_run, start_of_name
from loaders.spelling import fold

_ALL = sorted({*PROGRAMME_HEADS, *STRATEGY_HEADS}, key=len, reverse=True)
_HEAD = re.compile(r"(?<![\w’'-])(?:%s)(?![\w’'-])" % "|".join(f"(?:{w}|{w.capitalize()}|{w.upper()})" for w in _ALL))
_SMALL_HEADS = frozenset(
    "programme program project scheme pilot fund initiative campaign pathfinder trial strategy plan framework policy prospectus accelerator bursary".split()
)
_ALIKE = frozenset(
    "programme program initiative pilot campaign pathfinder strategy".split()
)  # may follow a name of one word
_ACRONYM = re.compile(
    r"\s*\(\s*(?:the\s+)?[“\"‘']?(?P<short>[A-Z][A-Za-z&]*[A-Z][A-Za-z&]*s?(?:\s?\d{1,2})?)[”\"’']?\s*\)"
)
_PROCURED = re.compile(
    r"call[- ]?off|\btender|\bsuppliers?\b|\bcontractors?\b|procure[ds]?\s+(?:via|through|under)|\blots?\s+\d|RM\d{4}|mini[- ]competition|direct\s+award",
    re.I,
)
_LET = re.compile(
    r"\bframework\s+(?:agreement\s+)?(?:be|to\s+be|is|was)\s+(?:re-?)?(?:procured|let|awarded)|award\s+(?:of\s+)?(?:the\s+|a\s+)?framework|framework\s+agreement",
    re.I,
)
_BUYERS = re.compile(
    r"\b(?:Procurement|Contractors?|Consultan\w+|Construction|Purchasing|Suppliers?|Dynamic|Crown|CCS|YPO|ESPO|NEPO|Pagabo|Scape|SCAPE|Fusion21|LHC|KCS|Commercial|YORbuild|Civils|Agency\s+Workers?)\b"
)
_ROLE_BEFORE = re.compile(
    r"\b(?:Director|Head|Manager|Officer|Member|Councillor|Holder|Lead|Minister|Secretary|Commissioner|Adviser|Advisor|Deputy|Assistant|Leader|Convenor|Chair)s?"
    r"(?:\s*[-–:,(]\s*|\s+(?:of|for|with\s+responsibility\s+for)\s+(?:the\s+)?)$"
)

_ORGANISATION = re.compile(
    r"(?:Department|Ministry|Office|Secretary|Minister|Institute|Centre|Association)\s+(?:for|of)\b|(?:National\s+Lottery|Heritage\s+Lottery|Big\s+Lottery|National\s+Heritage|World\s+Wide|Children[’']s\s+Investment)\b[^\n]*Fund$"
)


@dataclass(frozen=True, slots=True)
class Headed:
    """A name found by its head noun. `name` holds head and period; `core` leaves the period out; `bare` the small head too.

    `kind` is the schema's (programme, project, fund, strategy, plan …); `label` Programme or Strategy; `loose` marks a form that
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


def headed(text: str) -> Iterator[Headed]:
    """Every name of a programme or strategy that its head noun tells, in the order of the heads."""
    for hit in _HEAD.finditer(text):
        found = _small(text, hit) if hit.group()[0].islower() else _capital(text, hit)
        if found is not None:
            yield found


def _capital(text: str, hit: re.Match[str]) -> Headed | None:
    head = hit.group().lower()
    if _follows(text, hit):
        return None
    label, kind = _label(head)
    start = start_of_name(text, hit.start(), 0, stops=frozenset(_ALL))
    end = hit.end()
    left = text[start : hit.start()]
    if label == "Strategy" and len(left.split()) <= 1:
        end = _extended(text, end, left)
    quoted = _quoted_before(text, back(text, hit.start())) if text[hit.start() - 1 : hit.start()].isspace() else None
    owned = _without_owner(text, start, hit.start())
    if not quoted and not _names(text[owned:end], head, bool(period(text, end)), label):
        return None
    core_start = _after_colon(text, start)
    if core_start == start:
        core_start = owned
    if quoted:
        core_start = quoted.starts_at
    core = Span(core_start, end)
    years = period(text, end)
    name = Span(core_start, years[1]) if years and text[years[0] - 1] != "(" else core
    if _ROLE_BEFORE.search(text[max(0, core_start - 40) : core_start]) or _ORGANISATION.match(text, core_start, end):
        return None
    if label == "Strategy" and head == "framework" and _procurement(text, core):
        return None
    short = _ACRONYM.match(text, name.ends_at)
    return Headed(
        label, kind, name, core, head, Span(hit.start(), hit.end()), bare=quoted,
        acronym=Span(short.start("short"), short.end("short")) if short else None,
        years=(years[2], years[3]) if years else (None, None),
        years_at=Span(years[0], years[1]) if years else None,
    )  # fmt: skip


def _small(text: str, hit: re.Match[str]) -> Headed | None:
    """ "the Safety Valve programme": a title-case run with the head in small letters."""
    head = hit.group()
    if (
        head not in _SMALL_HEADS
        or not text[hit.start() - 1 : hit.start()].isspace()
        or text[max(0, hit.start() - 3) : hit.start()].count("\n") > 1
    ):
        return None
    if re.match(r"\s+(?:%s)\b" % "|".join(_SMALL_HEADS), text[hit.end() : hit.end() + 14]):
        return None
    at = back(text, hit.start())
    quoted = _quoted_before(text, at)
    start = quoted.starts_at if quoted else _title_start(text, at)
    end = quoted.ends_at if quoted else at
    run = text[start:end]
    tokens = [w for w in WORD.findall(run) if w[0].isalnum()]
    if (
        not tokens
        or not run[0].isupper()
        or (len(tokens) < 2 and (head not in _ALIKE or run.isupper() or len(run) < 5))
    ):
        return None
    if not quoted and (
        tokens[-1].lower() in OTHER_THINGS or tokens[0].lower() in ROLES or all(_generic(t) for t in tokens)
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
    if head == "framework" and _procurement(text, Span(start, hit.end())):
        return None
    short = _ACRONYM.match(text, hit.end()) or _ACRONYM.match(text, end)
    years = period(text, hit.end()) if label == "Strategy" else None
    return Headed(
        label, kind, Span(start, hit.end()), Span(start, hit.end()), head, Span(hit.start(), hit.end()), bare=Span(start, end),
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


def _title_start(text: str, at: int) -> int:
    """The start of the run before a small head; a comma is crossed where the run goes on like a title ("Stable Homes, Built on Love")."""
    start = start_of_name(text, at, 0)
    while start < at and text[start - 2 : start] == ", " and start >= 3:
        words = text[start:at].split()
        joined = [w for w in words[1:] if w in ("on", "in", "to", "for", "of", "with")]
        before = start_of_name(text, start - 2, 0)
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
    """Whether the head stands inside a longer name ("Programme Manager", "Strategy Board", "Transformation Programme Plan")."""
    after = re.compile(r"[ \u00a0]*\n?[ \u00a0]*(?:[-–/&]\s?|and\s+)?(?P<word>[A-Z][\w-]*)").match(
        text, hit.end(), hit.end() + 40
    )
    if after is None:
        return False
    word = after["word"].lower()
    joint = text[hit.end() : after.start("word")]
    if "\n" in joint and hit.group().isupper() != after["word"].isupper():
        return False
    if "and" in joint or "&" in joint or "/" in joint:
        return word in STRATEGY_HEADS and hit.group().lower() in ("strategy", "policy") and False
    if word in FOLLOWERS:
        return "\n" not in joint
    return (
        (word in PROGRAMME_HEADS or word in STRATEGY_HEADS)
        and "-" not in joint
        and "–" not in joint
        and "\n" not in joint
    )


def _extended(text: str, end: int, left: str) -> int:
    """ "Plan for Carers", "Coastal Strategy for the Itchen", "Statement of Licensing Policy"."""
    on = re.compile(r"\s+(?:for|of|on|to|towards)\s+(?:the\s+|a\s+)?(?=[A-Z])").match(text, end)
    if on is None:
        return end
    stop = end_of_run(text, on.end(), len(text))
    words = text[on.end() : stop].split()
    if (
        not words
        or words[0].lower() in ROLES
        or (words[-1].lower() in ("council", "cabinet", "committee", "board") and left)
    ):
        return end
    while stop > end and text[stop - 1].isdigit():  # the period is read by itself
        stop = len(text[:stop].rsplit(None, 1)[0])
    return max(stop, end)


def _without_owner(text: str, start: int, head: int) -> int:
    """Leaves out who a plan belongs to ("Newham's Brighter Futures Plan"), keeps people ("Young People's Plan")."""
    owner = re.compile(
        r"(?:[A-Z][\w-]*\s+(?:(?:and|of|upon)\s+)?){0,4}?(?P<word>[A-Z][\w-]*)(?:[’']s|s[’'])\s+(?=[A-Z])"
    ).match(text, start, head)
    if owner is None or start_of_people(owner["word"]):
        return start
    if len(owner.group().split()) > 1 and re.search(
        r"ing\b", owner.group()
    ):  # "Framing Kent's Future": a title, no owner
        return start
    rest = text[owner.end() : head].strip()
    return (
        owner.end()
        if rest
        or owner["word"].lower()
        in ("council", "government", "authority", "department", "board", "force", "commissioner")
        else start
    )


_PEOPLE = frozenset(
    """children people young person women men girl girls boy boys carer carers adult adults pupil pupils worker workers farmer farmers
    veteran veterans parent parents citizen citizens resident residents mayor employer employers learner learners tenant tenants
    teacher teachers driver drivers user users patient patients king queen prince princes lady ladies st saint mary john peter george
    member members victim victims family families""".split()
)


def start_of_people(word: str) -> bool:
    """Whether a possessive names people the plan is for, not the authority it belongs to."""
    return word.lower() in _PEOPLE


def _after_colon(text: str, start: int) -> int:
    """Takes in the title before a colon: "Room to Grow: Norfolk Sufficiency Plan". A label at the start of a line is none."""
    colon = re.compile(r":\s+(?:(?:the|a|an|our|The|A|An|Our)\s+)?$").search(text, max(0, start - 8), start)
    if colon is None:
        return start
    before = start_of_name(text, colon.start(), 0)
    words = [w for w in WORD.findall(text[before : colon.start()]) if w[0].isalnum()]
    if len(words) < 2 or all(_generic(w) for w in words) or words[-1].lower() in OTHER_THINGS:
        return start
    line = text.rfind("\n", 0, before) + 1
    if not text[line:before].strip(" \t\u00a0•*-·") and len(words) < 3:
        return start
    return before


def _generic(word: str) -> bool:
    low = word.lower().replace("’", "'")
    return low in GENERIC or low in JOINERS or low in PROGRAMME_HEADS or low in STRATEGY_HEADS or low.isdigit()


def _names(core: str, head: str, dated: bool, label: str) -> bool:
    """Whether a run says more than its head: a word that is neither generic nor an article."""
    folded = fold(core)
    if (
        folded in NEVER
        or re.sub(r"\b(?:draft|new|council|councils|the|our|annual|revised|updated|proposed)\b\s*", "", folded).strip()
        in NEVER
    ):
        return False
    words = [w for w in WORD.findall(core) if w[0].isalnum()]
    special = [w for w in words if not _generic(w)]
    if special:
        return not (
            len(special) == 1
            and special[0].isupper()
            and len(words) == 2
            and len(special[0]) < 4
            and head in ("policy", "guidance", "code", "fund", "project")
        )
    if label == "Strategy":
        return (
            dated
            and len(words) > 1
            or folded
            in (
                "council plan",
                "our council plan",
                "council strategy",
                "our plan",
                "strategic plan",
                "interim strategic plan",
                "delivery plan" if dated else "council plan",
            )
        )
    return False


def _procurement(text: str, at: Span) -> bool:
    """A framework from which suppliers are called off is a contract, not a strategy."""
    return bool(
        _BUYERS.search(text, at.starts_at, at.ends_at)
        or _PROCURED.search(text, max(0, at.starts_at - 80), at.ends_at + 80)
        or _LET.search(text, max(0, at.starts_at - 80), at.ends_at + 500)
    )
