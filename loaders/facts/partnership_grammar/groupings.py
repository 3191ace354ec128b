"""Names of groupings: "Four Rivers Catchment Alliance (FRCA)", "the Shared Building Control Service with …", "South
Essex Joint Committee".

A strong head (Alliance, Consortium, Compact, Hub …) makes a grouping of several bodies by itself; a weak one
(Service, Board, Scheme, Committee …) only where members are named. Names without a head ("Growing Together") come
from programmes and titles.
"""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass
from itertools import islice

from graph.evidence import Span
from loaders.context import Context
from loaders.facts.organisation_grammar.covered import Covered
from loaders.facts.organisation_grammar.defined import initials
from loaders.facts.organisation_grammar.gazetteer import gazetteer
from loaders.facts.organisation_grammar.named import Named, words_of
from loaders.facts.organisation_grammar.walk import STARTERS, leftwards
from loaders.facts.partnership_grammar.grouping_words import STRONG, WEAK
from loaders.reference.names import Words, words_in
from loaders.reference.organisations import GROUPINGS
from loaders.spelling import fold

_ALL = sorted({*STRONG, *WEAK}, key=len, reverse=True)
_HEAD = re.compile(rf"(?<![\w&-])(?:{'|'.join(re.escape(h) for h in _ALL)})(?![\w&]|-[a-z])")
_HEAD_UP = re.compile(rf"(?<![\w&-])(?:{'|'.join(re.escape(h.upper()) for h in _ALL if len(h) > 3)})(?![\w&]|-[A-Z])")
_STRONG = frozenset(h.casefold() for h in STRONG)
_ENDS = frozenset(["Council", "Authority", "Limited", "Ltd", "Trust", "Board", "Committee"])
_GENERIC = words_in(
    "partnership board the our strategic joint shared service services committee regional local lead new "
    "draft wider key delivery "
    "working strong effective multi agency public private sub committee governance management programme "
    "project scheme team group "
    "panel forum network hub cluster agreement cabinet executive select scrutiny overview and of council "
    "councils authority community safety "
    "inter services children adult adults social care health legal children's finance planning corporate "
    "democratic"
)
_BRACKET = re.compile(r"\s*\(\s*(?:the\s+)?[\"“‘']?\s*(?:the\s+)?([A-Z][\w&-]{1,12}(?: [A-Z]\w+)?)\s*[\"”’']?\s*\)")
_RIGHT = re.compile(r"(?: (?:of|for|in|on)(?: the)? [A-Z][\w'’-]*(?:(?:,)?(?: and| &| of)? [A-Z][\w'’-]*){0,5})")
_OWN_BODY = re.compile(
    r"(?:Scrutiny|Select|Cabinet|Audit|Planning|Licensing|Standards|Employment|Overview|Standing|Governance|"
    r"Pensions?) (?:Committee|Panel|Board|Sub-Committee)$",
    re.I,
)


@dataclass(slots=True)
class Grouping:
    """A grouping named: its key, the places of its name, whether its head is strong, the places of its short form."""

    key: str
    spans: list[Span]
    strong: bool
    short: list[Span]
    head: str = ""

    @property
    def all(self) -> list[Span]:
        return [*self.spans, *self.short]


def groupings(context: Context) -> list[Grouping]:
    """Every grouping that the document names, once each, with its abbreviation's places."""
    kept = context.shared.get("groupings")
    if isinstance(kept, list):
        return kept
    found: dict[str, Grouping] = {}
    text = context.document.text
    for head in (*_HEAD.finditer(text), *_HEAD_UP.finditer(text)):
        span = _whole(context, head)
        if span is None:
            continue
        key = fold(text[span.starts_at : span.ends_at])
        strong = head.group().casefold() in _STRONG or key.split()[-2:] == ["joint", "committee"]
        grouping = found.setdefault(key, Grouping(key, [], strong, [], head.group()))
        if len(grouping.spans) < _MOST_PLACES and span not in grouping.spans:
            grouping.spans.append(span)
    _by_part(context, found)
    _of_reference(context, found)
    result = _one_name_each(list(found.values()))
    for grouping in result:
        _abbreviate(text, grouping)
    context.shared["groupings"] = result
    return result


def _one_name_each(found: list[Grouping]) -> list[Grouping]:
    """Merges a name's shorter form ("Energy Network", in a title) into the one fuller form that ends in it."""
    by_head: dict[str, list[Grouping]] = {}
    for each in found:
        if each.strong and each.head:
            by_head.setdefault(each.head, []).append(each)
    gone: set[str] = set()
    for same in by_head.values():
        for short in same[:_MOST_PLACES]:
            fuller = [g for g in same[:_MOST_PLACES] if g.key not in gone and _fuller(g.key, short.key)]
            if len(fuller) == 1 and len(short.key.split()) >= 2:
                fuller[0].short += [*short.spans, *short.short]
                gone.add(short.key)
    return [g for g in found if g.key not in gone]


def _fuller(key: str, short: str) -> bool:
    """Whether a key is the other with a name before it, not with a thing of its ("Memorandum of the …")."""
    before = key.removesuffix(f" {short}")
    return before != key and before.split()[-1] not in ("of", "the", "for", "and", "in", "with", "to")


_MOST_PLACES = 60  # of one name; more tell nothing more
_CAP = r"(?:[A-Z][\w'’&-]*|&|\d[A-Z]\w*)"
_JOINED = re.compile(
    r"\b(?:[Jj]oin(?:s|ed|ing)?|(?:take|takes|taking|take its|takes its) (?:part|place|seat) in|part in|"
    r"partners? in|[Mm]embers?(?:hip)? of|"
    r"signator(?:y|ies) (?:to|of)|part(?:y|ies) to|[Pp]articipat(?:e|es|ion|ing) in|(?:remain|stay|remains|"
    r"stays)(?:s|ing)? in|leave|withdraw(?:al|s|ing)? from|"
    r"(?:accountable body|host|lead authority|lead body|lead|banker) (?:for|of)|establish(?:ment of|ing|es)?|"
    r"creation of|formation of) (?:the |a )?(?:new )?"
    rf"(?P<run>{_CAP}(?:[ \u00a0\n](?:(?:of|and|&|for|the|in|on)[ \u00a0\n])*{_CAP}){{1,8}})"
)
_NO_GROUPING = re.compile(
    r"(?:Programme|Project|Scheme|Strategy|Plan|Fund|Policy|Act|Council|Cabinet|Executive|Officer|Director|Member|"
    r"Panel|Authority|Limited|Ltd|LLP|plc|"
    r"Agreement|Report|Parliament|Government|Street|Road|Region|Party|Family|University|College|Department|NHS|"
    r"Trust|Framework|Pilot|Services?)$"
)


_PLAIN_HEAD = re.compile(
    r"[\w'’-]*\s+(?:programme|project|scheme|strategy|plan|fund|policy|report|meeting)", re.IGNORECASE
)


def _by_part(context: Context, found: dict[str, Grouping]) -> None:
    """Names without a telling head that are joined, left, or have members.

    "takes part in the Wold Adoption Gateway".
    """
    text = context.document.text
    taken = [m.span for m in context.mentions("organisations")] + [m.span for m in context.mentions("posts")]
    covered = Covered([*taken, *(s for g in found.values() if g.strong for s in g.spans)])
    for m in _JOINED.finditer(text):
        span = Span(*m.span("run"))
        name = text[span.starts_at : span.ends_at]
        if _NO_GROUPING.search(name) or _PLAIN_HEAD.match(text, span.ends_at) or covered.overlaps(span):
            continue
        if name.split()[0] in STARTERS or sum(w[0].isupper() or w[0].isdigit() for w in name.split()) < 2:
            continue
        grouping = found.setdefault(fold(name), Grouping(fold(name), [], True, [], name.split()[-1]))
        grouping.strong = True
        if len(grouping.spans) < _MOST_PLACES and span not in grouping.spans:
            grouping.spans.append(span)


def _of_reference(context: Context, found: dict[str, Grouping]) -> None:
    """Agencies, shared services and consortia of the reference data ("Adopt South")."""
    for m in gazetteer(context):
        if isinstance(m.data, Named) and m.data.kind in GROUPINGS and m.data.kind != "regional-improvement-alliance":
            grouping = found.setdefault(fold(m.name), Grouping(fold(m.name), [], True, [], ""))
            grouping.strong = True
            if len(grouping.spans) < _MOST_PLACES and m.span not in grouping.spans:
                grouping.spans.append(m.span)


def _whole(context: Context, head: re.Match[str]) -> Span | None:
    words = words_of(context)
    text = words.text
    index = bisect.bisect_left(words.spans, (head.start(), 0))
    if index >= len(words.spans) or words.spans[index][0] != head.start():
        return None
    first = _by(words, leftwards(words, index, commas=True, heads=_ENDS))
    while first < index and re.fullmatch(r"\d{3,}", text[slice(*words.spans[first])]):
        first += 1  # a decision number before the name
    end = head.end()
    lefts = [text[a:b] for a, b in words.spans[first:index]]
    right = (
        _RIGHT.match(text, end)
        if head.group() in ("Partnership", "Network", "Alliance", "Board", "Agency", "Pathfinder")
        else None
    )
    if all(w.casefold().replace("’", "'") in _GENERIC for w in lefts):
        if right is None or not lefts:
            return None
        end = right.end()
    name = text[words.spans[first][0] : end]
    if _OWN_BODY.search(name) or re.match(
        r"\s+(?:Act|Member|Director|Manager|Officer|Strategy|Policy|Plan|Lead|Report|Head|Leader)s?\b",
        text[end : end + 12],
    ):
        return None
    return Span(words.spans[first][0], end)


def _by(words: Words, first: int) -> int:
    """Reads on over a lower-case "by" or "with" inside a name ("Freight by Rail Board")."""
    if first < 2:
        return first
    text = words.text
    middle = text[slice(*words.spans[first - 1])]
    left = words.spans[first - 2]
    gap = text[left[1] : words.spans[first - 1][0]], text[words.spans[first - 1][1] : words.spans[first][0]]
    if middle == "by" and gap == (" ", " ") and text[left[0]].isupper() and words.spans[first - 2][0] > 0:
        again = leftwards(words, first - 2)
        return again if text[words.spans[again][0]].isupper() and first - 2 - again >= 1 else first
    return first


def _abbreviate(text: str, grouping: Grouping) -> None:
    """Adds the places of a short form that a bracket defines after the name, and of the bare head ("the Alliance")."""
    for span in grouping.spans:
        bracket = _BRACKET.match(text, span.ends_at)
        if not bracket:
            continue
        form = bracket.group(1)
        name = text[span.starts_at : span.ends_at]
        if not (initials(name, form) or form.casefold() in name.casefold()):
            continue
        plain = not form.isupper()
        lead = r"(?<=[Tt]he )" if plain else r"(?<![\w&-])"
        places = re.finditer(rf"{lead}{re.escape(form)}(?![\w&])", text)
        grouping.short += [Span(*m.span()) for m in islice(places, _MOST_PLACES)]
        return


def bare_head(grouping: Grouping) -> re.Pattern[str]:
    """The head alone, standing for the grouping in its neighbourhood: "the Alliance"."""
    return re.compile(
        rf"\b[Tt]he (?:said )?(?:{re.escape(grouping.head)}|{re.escape(grouping.head.lower())})(?:['’]s)?\b(?! (?:[A-Z]|of))"
    )
