"""Names without a head noun: known by name, introduced by the words before them, or quoted.

"as set out in their strategy Stable Homes, Built on Love", "the second round of Quayside Apprentices",
"Greening the Vale Phase 2", "the project known as “Safe Harbour”", "supports Framing Kent's Future".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import ahocorasick_rs  # pyright: ignore[reportMissingImports] (a compiled module without stubs)

from graph.evidence import Span
from loaders.names.headed import back
from loaders.names.lexicon import OTHER_THINGS, PROGRAMME_HEADS, ROLES, STRATEGY_HEADS
from loaders.names.runs import WORD, end_of_run, start_of_name
from loaders.reference.tables import table

_SPACES = str.maketrans(dict.fromkeys("\n\r\t\xa0", " "))
_STRATEGY_CUE = re.compile(
    r"(?:\b(?:strategy|strategies|white\s+paper|green\s+paper|vision|policy\s+paper|reforms?"
    r"|guidance)(?:\s+(?:document|paper))?(?:,|\s+(?:called|entitled|titled|named|known\s+as))?"
    r"|\b(?:aims?|priorit(?:y|ies)|ambitions?|objectives?|commitments?|goals?|plans?|principles|outcomes?|themes?"
    r"|pillars?|promises?|proposals|targets?)\s+(?:(?:set\s+out|laid\s+down|made)\s+)?(?:of|in|within|from|under)"
    r"|\b(?:supports?|supporting|serves?|furthers?|contribut(?:es?|ing)\s+to|aligns?\s+(?:with|to)"
    r"|aligned\s+(?:with|to)|in\s+line\s+with|delivery\s+of|published|launched|carries\s+forward|flows?\s+from"
    r"|set\s+out\s+in|outlined\s+in|meets?))"
    r"\s+(?:(?:the|its|their|our|Council[’']s|national|government[’']s)\s+)*(?P<quote>[“\"‘'])?(?=[A-Z])"
)
_PROGRAMME_CUE = re.compile(
    r"\b(?:(?:first|second|third|fourth|fifth|next|final|last|latest|new|further|\d(?:st|nd|rd|th))\s+(?:year|phase"
    r"|round|tranche|stage|wave|cohort)|[Pp]hases?\s+\d(?:\s+and\s+\d)?|rollout|roll-out|launch|continuation"
    r"|evaluation)\s+of\s+(?:the\s+)?(?=[A-Z])"
    r"|\b(?:pilot|pilots|piloting|piloted|trial|trialling|trialled|test|testing)\s+(?:of\s+)?(?:the\s+)?(?=[A-Z])"
    r"|\b(?:programme|project|scheme|pilot|initiative|campaign)\s+(?:called|entitled|titled|named|known\s+as"
    r"|branded)\s+(?:the\s+)?(?P<quote>[“\"‘'])?(?=[A-Z])"
)
_PHASE = re.compile(r"\s*(?:[-–—,:(]\s*)?(?:Phase|Round|Wave|Tranche)\s+(?:\d{1,2}|One|Two|Three|Four|I{1,3}V?)\b")
_VISION = re.compile(r"\bVision\s+20\d\d\b(?![-/–])")
_SHORT_END = re.compile(r"\(([A-Z][A-Za-z&]*[A-Z]s?)\)$")
_QUOTED_KIND = re.compile(
    r"\b(?P<kind>[Pp]rogramme|[Pp]roject|[Ss]cheme|[Pp]ilot|[Ii]nitiative|[Cc]ampaign|[Ss]trategy"
    r"|[Pp]lan)[,:]?\s+[“\"‘](?P<name>[A-Z][^“”\"\n]{3,90}?)[”\"’]"
)
_TITLE_LIKE = re.compile(
    r"^[A-Z][a-z]+ing\b|\s(?:on|to|for|in|with|at|into)\s|\b(?:Our|Your|Better|Together|Everyone|Towards)\b"
)


@dataclass(frozen=True, slots=True)
class Titled:
    """A name without a head noun; `issuer` and `acronym` where the reference data knows them."""

    label: str
    name: Span
    rule: str
    kind: str | None = None
    issuer: str | None = None
    confidence: float = 0.7
    core: Span | None = None
    acronym: Span | None = None


@cache
def _known() -> tuple[Any, tuple[tuple[str, str, str], ...]]:
    """Names of national programmes and strategies that stand without a head noun, and their issuers."""
    rows = tuple((r["label"], r["name"], r["issuer"]) for r in table("national_programmes"))
    finder = ahocorasick_rs.AhoCorasick(
        [name for _, name, _ in rows], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
    )
    return finder, rows


def known(text: str) -> Iterator[Titled]:
    """National programmes and strategies that everybody calls by the same name.

    >>> t = "spent under Homes for Ukraine."
    >>> [t[f.name.starts_at:f.name.ends_at] for f in known(t)]
    ['Homes for Ukraine']
    """
    finder, rows = _known()
    for index, start, end in finder.find_matches_as_indexes(text.translate(_SPACES)):
        if (start and (text[start - 1].isalnum() or text[start - 1] == "-")) or text[end : end + 1].isalnum():
            continue
        label, _, issuer = rows[index]
        yield Titled(label, Span(start, end), "names/known", None, issuer or None, 0.9)


def visions(text: str) -> Iterator[Titled]:
    """ "Vision 2035", "Harbour City Vision 2040": the year is the second half of the name."""
    for hit in _VISION.finditer(text):
        start = start_of_name(text, hit.start(), 0)
        yield Titled("Strategy", Span(start, hit.end()), "names/vision", "strategy", None, 0.75)


def introduced(text: str) -> Iterator[Titled]:
    """Names that the words before them introduce."""
    for cue in _STRATEGY_CUE.finditer(text):
        at = _title(text, cue.end(), cue["quote"])
        strong = re.match(r"strateg|white|green|vision|policy", cue.group(), re.I) is not None or bool(cue["quote"])
        if at is not None and (
            _TITLE_LIKE.search(text[at.starts_at : at.ends_at].replace("\n", " ")) or (strong and cue["quote"])
        ):
            yield Titled("Strategy", at, "names/introduced", None, None, 0.75 if strong else 0.65)
    for cue in _PROGRAMME_CUE.finditer(text):
        at = _title(text, cue.end(), cue["quote"])
        if at is not None:
            yield Titled("Programme", at, "names/introduced", None, None, 0.7)
    for quoted in _QUOTED_KIND.finditer(text):
        kind = quoted["kind"].lower()
        words = quoted["name"].split()
        if (
            len(words) > 1
            and words[0].lower() != "the"
            and not {"phase", "stage"} & {w.lower() for w in words}
            and sum(w[0].isupper() for w in words) >= 2
        ):
            label = "Programme" if kind in PROGRAMME_HEADS else "Strategy"
            yield Titled(label, Span(quoted.start("name"), quoted.end("name")), "names/quoted", None, None, 0.75)


def phased(text: str) -> Iterator[Titled]:
    """Runs that a phase number follows: "Greening the Vale Phase 2", "Levelling Up Fund (LUF) Round 2"."""
    for phase in _PHASE.finditer(text):
        end = back(text, phase.start())
        short = _SHORT_END.search(text, max(0, end - 14), end)
        if short is not None:
            end = back(text, short.start())
        at = Span(start_of_name(text, end, 0), end)
        words = text[at.starts_at : at.ends_at].split()
        if len(at) <= 5 or "\n\n" in phase.group() or not words or words[-1].lower() in STRATEGY_HEADS:
            continue
        if words[-1].lower() in PROGRAMME_HEADS:
            if len(words) < 3:
                continue
        elif not _fits(text, at):
            continue
        acronym = Span(short.start(1), short.end(1)) if short else None
        yield Titled("Programme", Span(at.starts_at, phase.end()), "names/phase", None, None, 0.65, at, acronym)


def _title(text: str, at: int, quote: str | None) -> Span | None:
    """The title that starts at an offset: to the closing quote, or as far as its capitals run (a comma inside, as in
    "Stable Homes,
    Built on Love")."""
    if quote:
        close = text.find({"“": "”", "‘": "’"}.get(quote, quote), at, at + 120)
        return Span(at, close) if close > at and _fits(text, Span(at, close)) else None
    end = end_of_run(text, at, len(text))
    if text[end : end + 2] == ", " and text[end + 2 : end + 3].isupper():
        further = end_of_run(text, end + 2, len(text))
        tail = text[end + 2 : further]
        if (
            re.search(r"\s(?:on|to|for|in|with)\s", tail)
            and tail.split()[0].lower() not in ROLES
            and text[further : further + 1] != ","
        ):
            end = further
    span = Span(at, end)
    return span if _fits(text, span) else None


def _fits(text: str, span: Span) -> bool:
    """Whether a run can be a title: two words or more, no role, body, place or month, no head of another name at its
    end.
    """
    words = [w for w in WORD.findall(text[span.starts_at : span.ends_at]) if w[0].isalnum()]
    if len(words) < 2 or len(words) > 14 or any(w.lower() in ROLES for w in words):
        return False
    last = next((w.lower() for w in reversed(words) if not w[0].isdigit()), "")
    return not (
        last in OTHER_THINGS
        or last in STRATEGY_HEADS
        or last in PROGRAMME_HEADS
        or words[0].isdigit()
        or (words[0].isupper() and len(words) == 2)
    )
