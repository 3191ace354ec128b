"""What a run before a head noun must be to count as a name, and how far the name reaches: owners, subtitles, generic
words.
"""

from __future__ import annotations

import re

from graph.evidence import Span
from loaders.names.lexicon import GENERIC, JOINERS, NEVER, OTHER_THINGS, PROGRAMME_HEADS, ROLES, STRATEGY_HEADS, lexicon
from loaders.names.runs import WORD, end_of_run, start_of_name
from loaders.spelling import fold

_PROCURED = re.compile(
    r"call[- ]?off|\btender|\bsuppliers?\b|\bcontractors?\b|procure[ds]?\s+(?:via|through|under)|\blots?\s+\d"
    r"|RM\d{4}|mini[- ]competition|direct\s+award",
    re.I,
)
_LET = re.compile(
    r"\bframework\s+(?:agreement\s+)?(?:be|to\s+be|is|was)\s+(?:re-?)?(?:procured|let|awarded)"
    r"|award\s+(?:of\s+)?(?:the\s+|a\s+)?framework|framework\s+agreement",
    re.I,
)
_BUYERS = re.compile(
    r"\b(?:Procurement|Contractors?|Consultan\w+|Construction|Purchasing|Suppliers?|Dynamic|Crown|CCS|YPO|ESPO|NEPO"
    r"|Pagabo|Scape|SCAPE|Fusion21|LHC|KCS|Commercial|YORbuild|Civils|Agency\s+Workers?)\b"
)
_ORGANISATION = re.compile(
    r"(?:Department|Ministry|Office|Secretary|Minister|Institute|Centre|Association)\s+(?:for|of)\b"
    r"|(?:National\s+Lottery|Heritage\s+Lottery|Big\s+Lottery|National\s+Heritage|Heritage|World\s+Wide"
    r"|Children[’']s\s+Investment)\b[^\n]*Fund$"
)


def extended(text: str, end: int, left: str) -> int:
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


def without_owner(text: str, start: int, head: int) -> int:
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


_PEOPLE = lexicon(
    """children people young person women men girl girls boy boys carer carers adult adults pupil pupils worker
    workers farmer farmers
    veteran veterans parent parents citizen citizens resident residents mayor employer employers learner learners
    tenant tenants
    teacher teachers driver drivers user users patient patients king queen prince princes lady ladies st saint mary
    john peter george
    member members victim victims family families"""
)


def start_of_people(word: str) -> bool:
    """Whether a possessive names people the plan is for, not the authority it belongs to."""
    return word.lower() in _PEOPLE


def after_colon(text: str, start: int, floor: int) -> int:
    """Takes in the title before a colon: "Room to Grow: Norfolk Sufficiency Plan". A label at the start of a line is
    none.
    """
    colon = re.compile(r":\s+(?:(?:the|a|an|our|The|A|An|Our)\s+)?$").search(text, max(0, start - 8), start)
    if colon is None:
        return start
    before = start_of_name(text, colon.start(), floor)
    words = [w for w in WORD.findall(text[before : colon.start()]) if w[0].isalnum()]
    if len(words) < 2 or all(is_generic(w) for w in words) or words[-1].lower() in OTHER_THINGS:
        return start
    line = text.rfind("\n", 0, before) + 1
    if not text[line:before].strip(" \t\u00a0•*-·") and len(words) < 3:
        return start
    return before


def is_generic(word: str) -> bool:
    low = word.lower().replace("’", "'")
    return low in GENERIC or low in JOINERS or low in PROGRAMME_HEADS or low in STRATEGY_HEADS or low.isdigit()


_INSTRUMENTS = (
    "work programme",
    "forward plan",
    " pension fund",
    " pension scheme",
    " collection fund",
    " trust fund",
    " construction management plan",
    " environmental management plan",
    " traffic management plan",
    "scheme of delegation",
    "education health and care plan",
    "heads of terms",
)


def says_something(core: str, head: str, dated: bool, label: str) -> bool:
    """Whether a run says more than its head: a word that is neither generic nor an article."""
    folded = fold(core)
    if folded.endswith(_INSTRUMENTS):
        return False
    if not (dated and label == "Strategy") and (
        folded in NEVER
        or re.sub(r"\b(?:draft|new|council|councils|the|our|annual|revised|updated|proposed)\b\s*", "", folded).strip()
        in NEVER
    ):
        return False
    words = [w for w in WORD.findall(core) if w[0].isalnum()]
    special = [w for w in words if not is_generic(w)]
    if special:
        return not (
            len(special) == 1
            and special[0].isupper()
            and len(words) == 2
            and len(special[0]) < 4
            and head in ("policy", "guidance", "code", "fund", "project")
        )
    if label == "Strategy":
        return (dated and len(words) > 1) or folded in (
            "council plan",
            "our council plan",
            "council strategy",
            "our plan",
            "strategic plan",
            "interim strategic plan",
            "delivery plan" if dated else "council plan",
        )
    return False


def is_procurement(text: str, at: Span) -> bool:
    """A framework from which suppliers are called off is a contract, not a strategy."""
    return bool(
        _BUYERS.search(text, at.starts_at, at.ends_at)
        or _PROCURED.search(text, max(0, at.starts_at - 80), at.ends_at + 80)
        or _LET.search(text, max(0, at.starts_at - 80), at.ends_at + 500)
    )


def is_organisation(text: str, span: Span) -> bool:
    """Departments and grant-givers whose names end like a programme's ("Heritage Lottery Fund")."""
    return _ORGANISATION.match(text, span.starts_at, span.ends_at) is not None
