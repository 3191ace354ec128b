"""How a clause hands power on: the verbs, the slot of the one who may act, and the slot of those who must be asked.

Works on the spans of posts and bodies already found in a sentence, so that it knows nothing of their names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.evidence import Span

# Words after which the one who may act follows "to", "with" or "by".
_TO = (
    r"(?:sub-)?delegat\w+|(?:delegated|full|necessary|appropriate|general)\s+(?:authority|powers?)|authority|powers?|discretion|responsibility"
    r"|left|leaves?|leaving|entrust\w*|remit\w*|devolv\w+|assign(?:ed|s)?|reserved"
)
# Words after which the one who may act follows at once.
_AT_ONCE = (
    r"authori[sz](?:es|ed|e|ing)|empower(?:s|ed|ing)?|mandat(?:es|ed|e)|permit(?:s|ted)?|allow(?:s|ed)?|let(?:s|ting)?|trust(?:s|ed)?|entrust(?:s|ed)?"
    r"|g[ia]ve[ns]?|giving|grant(?:s|ed|ing)?|enabl(?:es|ed|e)|nominat(?:es|ed|e)"
)
# What follows the one who may act.
_BE = r"(?:(?:be|is|are|was|were|being|to\s+be|(?:has|have)\s+been)\s+(?:hereby\s+|also\s+|further\s+)?)"
_AFTER = re.compile(
    rf"{_BE}(?:given\s+|granted\s+|provided\s+with\s+)?(?:the\s+)?(?:(?:full|necessary|appropriate|sole|joint|the)\s+)*"
    r"(?:delegated|authori[sz]ed|empowered|mandated|permitted|entrusted|enabled|given|granted|authority|powers?|leave|permission)\b"
    r"|(?:shall\s+|to\s+|should\s+)?(?:have|has)\s+(?:the\s+|full\s+|delegated\s+)*(?:authority|powers?|discretion)\b|may\s+(?!not\b)\w+",
    re.IGNORECASE,
)
_TRIGGER = re.compile(
    rf"\b(?:(?P<to>{_TO})|(?P<once>{_AT_ONCE})\b|(?P<by>(?:be|to\s+be|is\s+to\s+be|are\s+to\s+be|may\s+be)\s+(?:\w+ly\s+)?\w+(?:ed|en|set|put|let|drawn|made|fixed))\b(?=.{{0,160}}?\bby\b))",
    re.IGNORECASE | re.DOTALL,
)
_KIND = r"consult(?:ation|ing)?|discussions?|liaison|liaising|conjunction|concert|dialogue|engagement|collaboration|co-?operation|agreeing"
_ASK = re.compile(
    r"\b(?:"
    rf"(?:(?:in|after|following|upon|on|by|through|via|subject\s+to|and|with)\s+)?(?:(?:prior|appropriate|full|further|due|previous|formal|close|the|any|necessary)\s+)*(?:{_KIND})\s+with\b"
    r"|(?:in|by|subject\s+to|following|after)\s+(?:(?:prior|written|joint|the)\s+)*agreement\s+(?:with|of|between)\b"
    r"|(?:with|subject\s+to|having\s+(?:first\s+)?(?:had|obtained|sought|taken)|after\s+(?:seeking|obtaining|taking)|seek(?:ing)?|on|take|takes|taking|upon)\s+(?:the\s+)?(?:(?:prior|written|express|full)\s+)*"
    r"(?:agreement|approval|concurrence|consent|advice|support|endorsement|views?|sign[- ]?off|input)\s+(?:of|from|by)\b"
    r"|(?:having|after|once\s+having|has|have)\s+(?:first\s+|duly\s+)?(?:consulted|asked|spoken\s+to|informed|notified|sought\s+the\s+(?:views|advice|agreement)\s+of|conferred\s+with)(?:\s+with)?\b"
    r"|(?:must|shall|will|to|and|should|first)\s+(?:first\s+)?consult(?:\s+with)?\b|consulting(?:\s+with)?\b"
    r"|(?:jointly|acting\s+(?:together|jointly|in\s+concert)|together|alongside|in\s+tandem)\s+with\b|in\s+consultation\b(?:\s+with)?|advised\s+by"
    r")",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"[\s,]*(?:(?:having|being|to\s+be|is\s+to\s+be|are\s+to\s+be|has|have|had|must|must\s+be|be|is|are)\s+)+(?:first\s+|duly\s+|also\s+|been\s+)*"
    r"(?:consulted|asked|heard|spoken\s+to|informed|satisfied|content|agreed|notified|approached|in\s+agreement)\b"
    r"|[\s,]*(?:agrees?|agreeing|concurs?|concurring|consents?|consenting)\b(?!\s+that)",
    re.IGNORECASE,
)
_LIST_GAP = re.compile(
    r"(?:[\s,;&/()]|\b(?:and|or|the|both|with|either|a|an|his|her|its|their|relevant|appropriate|respective|local|lead|as|well|also|then|to)\b|\b\d{1,2}\b)*",
    re.IGNORECASE,
)
_ONCE = re.compile(
    r"\b(?:once|when|if|after|before|provided(?:\s+always)?\s+that|(?:so|as)\s+long\s+as|subject\s+to|unless)(?:\s+(?:the|his|her|its|their|both|each|that))*\s+$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"(?:\s|\b(?:the|a|an|any|both|either|each|our|its|their|his|her|this|council[’']?s|relevant|appropriate|respective|interim|acting|then|local|jointly|joint|and|power|authority|leave|delegated|full|necessary)\b)*",
    re.IGNORECASE,
)
_SLOT_TO = re.compile(rf"\b(?:to|with|in|upon|on)\b(?:\s+both)?{_ARTICLE.pattern}$", re.IGNORECASE)
_SLOT_BY = re.compile(rf"\bby{_ARTICLE.pattern}$", re.IGNORECASE)
_NOT_SLOT = re.compile(
    r"\b(?:report|reports|reported|reporting|submitted|referred|refer|appeal|accountable|answerable|presented|paid|return|notice|letter)\s+(?:back\s+)?(?:to|with|by)\b[^.;]{0,30}$",
    re.I,
)
_NAMED_BY = re.compile(
    r"\b(?:instructed|nominated|appointed|named|designated|authorised|identified|chosen)\s+by\b[^.;]{0,12}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Handing:
    """One handing on of power: who may act, who must be asked (indexes into the holders), and the words that say so."""

    actors: tuple[int, ...]
    asked: tuple[int, ...]
    words: Span
    words_asked: Span | None


def handings(text: str, unit: Span, holders: Sequence[Span], *, strict: bool = False) -> list[Handing]:
    """What a sentence or clause hands on, to which of the holders (spans in order), with whom to be asked.

    `strict` takes only the plain verbs of delegation (for sentences outside the resolutions).
    """
    if not holders:
        return []
    groups = _groups(text, holders)
    asked, cues = _asked(text, unit, holders, groups)
    found: list[Handing] = []
    taken: set[int] = set()
    for trigger in _TRIGGER.finditer(text, unit.starts_at, unit.ends_at):
        if (
            strict
            and not re.match(r"(?:sub-)?delegat|authori|empower", trigger.group(), re.IGNORECASE)
            and not (trigger["by"] and _IN_STEAD.search(text, trigger.end(), min(unit.ends_at, trigger.end() + 160)))
        ):
            continue
        actors = _actors(text, unit, trigger, holders, groups, asked)
        actors = tuple(a for a in actors if a not in taken)
        if actors:
            taken.update(actors)
            end = max(holders[a].ends_at for a in actors)
            start = min(trigger.start(), *(holders[a].starts_at for a in actors))
            found.append(Handing(actors, (), Span(start, max(end, trigger.end())), None))
    for index, group in enumerate(groups):
        first = group[0]
        if first in asked or first in taken or any(i in taken for i in group):
            continue
        after = _past_asides(text, holders[group[-1]].ends_at, unit, cues, groups, holders, index)
        hit = _AFTER.match(text, after, unit.ends_at)
        if (
            hit
            and (not strict or re.search(r"authori|delegat|empower", hit.group(), re.I))
            and not _passive_thing(text, unit, holders[first])
        ):
            taken.update(group)
            found.append(Handing(tuple(group), (), Span(holders[first].starts_at, hit.end()), None))
    if not found or not asked:
        return found
    words = Span(min(asked.values(), key=lambda s: s.starts_at).starts_at, max(s.ends_at for s in asked.values()))
    found.sort(key=lambda h: h.words.starts_at)
    consulted: dict[int, list[int]] = {i: [] for i in range(len(found))}
    for holder in sorted(asked):
        nearest = _handing_of(found, holders[holder], holders)
        consulted[nearest].append(holder)
    return [Handing(h.actors, tuple(consulted[i]), h.words, words) for i, h in enumerate(found)]


def _handing_of(found: list[Handing], asked: Span, holders: Sequence[Span]) -> int:
    """Whose consultee: the last handing that began before, or the first."""
    before = [
        i
        for i, h in enumerate(found)
        if h.words.starts_at <= asked.starts_at or holders[h.actors[0]].starts_at <= asked.starts_at
    ]
    return before[-1] if before else 0


def _groups(text: str, holders: Sequence[Span]) -> list[list[int]]:
    """Holders that stand in one list ("the Leader, the Chair and the Monitoring Officer")."""
    groups: list[list[int]] = []
    for index, holder in enumerate(holders):
        if (
            groups
            and (gap := _LIST_GAP.fullmatch(text, holders[index - 1].ends_at, holder.starts_at))
            and "to" not in gap.group().split()
        ):
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups


def _asked(
    text: str, unit: Span, holders: Sequence[Span], groups: list[list[int]]
) -> tuple[dict[int, Span], list[Span]]:
    """Holders who must be asked, each with the words that say so; and where the cues stand."""
    asked: dict[int, Span] = {}
    cues: list[Span] = []
    for cue in _ASK.finditer(text, unit.starts_at, unit.ends_at):
        for group in groups:
            inside = [i for i in group if holders[i].starts_at >= cue.end()]
            if not inside:
                continue
            if _ARTICLE.fullmatch(text, cue.end(), holders[inside[0]].starts_at) or _short_gap(
                text, cue.end(), holders[inside[0]].starts_at
            ):
                cues.append(Span(cue.start(), holders[inside[-1]].ends_at))
                for i in inside:
                    asked[i] = Span(cue.start(), holders[i].ends_at)
            break
    for group in groups:
        hit = _ASKED.match(text, holders[group[-1]].ends_at, unit.ends_at)
        if hit:
            start = holders[group[0]].starts_at
            opening = _ONCE.search(text, max(unit.starts_at, start - 60), start)
            start = opening.start() if opening else start
            cues.append(Span(start, hit.end()))
            for i in group:
                if not _heads_list(text, unit, holders, group, i):
                    asked[i] = Span(holders[i].starts_at, hit.end())
    return asked, cues


def _short_gap(text: str, start: int, end: int) -> bool:
    """A few small words or a name between the cue and the post ("with Councillor Smith, the Leader")."""
    gap = text[start:end]
    return (
        len(gap) < 60
        and re.fullmatch(
            r"[\s,]*(?:(?:the|both|all|any|each|other|relevant|Council[’']s|and|with|Councillor|Cllr|Mr|Mrs|Ms|Dr)\s+|[A-Z][\w.'’-]*[\s,]+(?:the\s+)?)*",
            gap,
        )
        is not None
    )


def _heads_list(text: str, unit: Span, holders: Sequence[Span], group: list[int], index: int) -> bool:
    """In "left to the Director, the Leader to be consulted" the first of the run is the actor, not one of the asked."""
    if index != group[0] or len(group) == 1:
        return False
    before = text[max(unit.starts_at, holders[index].starts_at - 60) : holders[index].starts_at]
    return (
        bool(_SLOT_TO.search(before) or _SLOT_BY.search(before))
        and "," in text[holders[index].ends_at : holders[group[1]].starts_at]
    )


def _actors(
    text: str,
    unit: Span,
    trigger: re.Match[str],
    holders: Sequence[Span],
    groups: list[list[int]],
    asked: dict[int, Span],
) -> tuple[int, ...]:
    for group in groups:
        inside = [i for i in group if holders[i].starts_at >= trigger.end() and i not in asked]
        if not inside:
            continue
        first = holders[inside[0]]
        before = text[trigger.end() : first.starts_at]
        if _NAMED_BY.search(before) or _NOT_SLOT.search(before):
            continue
        if trigger["once"]:
            if _ARTICLE.fullmatch(before) or re.fullmatch(r"\s*(?:that\s+)?the\s*", before):
                return tuple(_same_slot(text, holders, inside))
            if (
                re.match(r"g[ia]v|grant|giv", trigger.group(), re.I)
                and _SLOT_TO.search(before)
                and re.search(r"authority|power|delegat|leave", before, re.I)
            ):
                return tuple(_same_slot(text, holders, inside))
            return ()
        if trigger["by"]:
            if _SLOT_BY.search(before) and _hands_on(trigger.group(), text, unit, trigger):
                return tuple(_same_slot(text, holders, inside))
            return ()
        if _SLOT_TO.search(before) and not re.search(r"[.;]\s", before):
            return tuple(_same_slot(text, holders, inside))
        if re.match(r"(?:sub-)?delegat", trigger.group(), re.I) and _ARTICLE.fullmatch(before):
            return tuple(_same_slot(text, holders, inside))
    return ()


def _same_slot(text: str, holders: Sequence[Span], inside: list[int]) -> list[int]:
    """The run of holders of one slot; who is only named as instructing or nominating is none of them."""
    kept = [inside[0]]
    for index in inside[1:]:
        gap = text[holders[index - 1].ends_at : holders[index].starts_at]
        if re.search(r"\bby\b", gap):
            break
        kept.append(index)
    return kept


_IN_STEAD = re.compile(
    r"\b(?:in\s+(?:[\w’']+\s+){1,4}(?:stead|place|absence)|on\s+(?:[\w’']+\s+){1,3}behalf|on\s+behalf\s+of)\b",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"approv|settl|fix|agre|determin|finalis|sign|decid|chos|mad|set|award|conclud|complet|negotiat|exercis|taken",
    re.IGNORECASE,
)


def _hands_on(verb: str, text: str, unit: Span, trigger: re.Match[str]) -> bool:
    """ "be approved by the Director" hands on what is still to be settled; "be prepared by" and "was approved by" do not."""
    return bool(_LATER.search(verb))


def _past_asides(
    text: str, at: int, unit: Span, cues: list[Span], groups: list[list[int]], holders: Sequence[Span], index: int
) -> int:
    """Skips what stands between a post and its verb: "(in consultation with the Leader)", commas, "or their nominee"."""
    for _ in range(6):
        gap = re.compile(
            r"[\s,()–-]*(?:(?:and/)?or\s+(?:(?:his|her|their|an?|the|other|its)[/\w]*\s+)*(?:nominees?|nominated\s+\w+|deput(?:y|ies)|representatives?|delegates?|officers?)[\s,()]*)?"
        ).match(text, at, unit.ends_at)
        at = gap.end() if gap else at
        aside = next(
            (
                c
                for c in cues
                if c.starts_at <= at < c.ends_at
                or (0 <= c.starts_at - at < 30 and not text[at : c.starts_at].strip(" ,("))
            ),
            None,
        )
        if aside is None or aside.ends_at <= at:
            break
        at = aside.ends_at
    return at


def _passive_thing(text: str, unit: Span, holder: Span) -> bool:
    """ "the report of the Director be authorised": what stands before the post shows that it is not the subject."""
    before = text[max(unit.starts_at, holder.starts_at - 40) : holder.starts_at]
    return re.search(r"\b(?:of|by|from|with|for|to|between)\s+(?:the\s+)?$", before, re.IGNORECASE) is not None
