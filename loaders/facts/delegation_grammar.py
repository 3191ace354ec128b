"""How a clause hands power on: the verbs, the slot of the one who may act, and the slot of those who must be asked.

Works on the spans of posts and bodies already found in a sentence, so that it knows nothing of their names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.evidence import Span
from loaders.facts.delegation_words import (
    AFTER,
    ARTICLE,
    ASIDE,
    ASK,
    ASKED,
    IN_STEAD,
    LATER,
    LIST_GAP,
    NAMED_BY,
    NOT_SLOT,
    ONCE,
    POSSESSED,
    SLOT_BY,
    SLOT_TO,
    TRIGGER,
)

_NEAR = 120  # characters between two names of one list; it also bounds what the list's pattern may try


@dataclass(frozen=True, slots=True)
class Handing:
    """One handing on of power: who may act, who must be asked (indexes into the holders), and the words that say so."""

    actors: tuple[int, ...]
    asked: tuple[int, ...]
    words: Span
    words_asked: Span | None


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its holders: in lists, and which of them must be asked (with the words that say so)."""

    text: str
    unit: Span
    holders: Sequence[Span]
    groups: list[list[int]]
    asked: dict[int, Span]
    cues: list[Span]


def handings(text: str, unit: Span, holders: Sequence[Span], *, strict: bool = False) -> list[Handing]:
    """What a sentence or clause hands on, to which of the holders (spans in order), with whom to be asked.

    `strict` takes only the plain verbs of delegation (for sentences outside the resolutions).
    """
    if not holders:
        return []
    groups = _groups(text, holders)
    asked, cues = _asked(text, unit, holders, groups)
    scene = Scene(text, unit, holders, groups, asked, cues)
    found: list[Handing] = []
    taken: set[int] = set()
    for trigger in TRIGGER.finditer(text, unit.starts_at, unit.ends_at):
        if (
            strict
            and not re.match(r"(?:sub-)?delegat|authori|empower", trigger.group(), re.IGNORECASE)
            and not (trigger["by"] and IN_STEAD.search(text, trigger.end(), min(unit.ends_at, trigger.end() + 160)))
        ):
            continue
        actors = _actors(scene, trigger)
        actors = tuple(a for a in actors if a not in taken)
        if actors:
            taken.update(actors)
            end = max(holders[a].ends_at for a in actors)
            start = min(trigger.start(), *(holders[a].starts_at for a in actors))
            found.append(Handing(actors, (), Span(start, max(end, trigger.end())), None))
    for whole in groups:
        group = [i for i in whole if i not in asked]
        if not group:
            continue
        first = group[0]
        if first in asked or first in taken or any(i in taken for i in group):
            continue
        after = _past_asides(scene, holders[group[-1]].ends_at)
        hit = AFTER.match(text, after, unit.ends_at)
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
            and holder.starts_at - holders[index - 1].ends_at <= _NEAR
            and (gap := LIST_GAP.fullmatch(text, holders[index - 1].ends_at, holder.starts_at))
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
    for cue in ASK.finditer(text, unit.starts_at, unit.ends_at):
        for group in groups:
            inside = [i for i in group if holders[i].starts_at >= cue.end()]
            if not inside:
                continue
            if (
                len(inside) > 1
                and AFTER.match(text, _skip(text, holders[inside[-1]].ends_at), unit.ends_at)
                and (
                    re.fullmatch(r",\s*(?:the\s+)?", text[holders[inside[-2]].ends_at : holders[inside[-1]].starts_at])
                )
            ):
                inside = inside[:-1]  # "subject to the Leader's agreement, the Director be …": the last is the subject
            if ARTICLE.fullmatch(text, cue.end(), holders[inside[0]].starts_at) or _short_gap(
                text, cue.end(), holders[inside[0]].starts_at
            ):
                cues.append(Span(cue.start(), holders[inside[-1]].ends_at))
                for i in inside:
                    asked[i] = Span(cue.start(), holders[i].ends_at)
            break
    for group in groups:
        hit = ASKED.match(text, holders[group[-1]].ends_at, unit.ends_at)
        if hit and (
            hit["owned"] is None
            or POSSESSED.search(
                text, max(unit.starts_at, holders[group[0]].starts_at - 40), holders[group[0]].starts_at
            )
        ):
            start = holders[group[0]].starts_at
            opening = ONCE.search(text, max(unit.starts_at, start - 60), start)
            start = opening.start() if opening else start
            cues.append(Span(start, hit.end()))
            for i in group:
                if not _heads_list(text, unit, holders, group, i):
                    asked[i] = Span(holders[i].starts_at, hit.end())
    return asked, cues


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at] in " ,\n\u00a0":
        at += 1
    return at


def _short_gap(text: str, start: int, end: int) -> bool:
    """A few small words or a name between the cue and the post ("with Councillor Smith, the Leader")."""
    gap = text[start:end]
    return (
        len(gap) < 60
        and re.fullmatch(
            r"[\s,]*(?:(?:the|both|all|any|each|other|relevant|Council[’']s|and|with|Councillor|Cllr|Mr|Mrs|Ms"
            r"|Dr)\s+|[A-Z][\w.'’-]*[\s,]+(?:the\s+)?)*",
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
        bool(SLOT_TO.search(before) or SLOT_BY.search(before))
        and "," in text[holders[index].ends_at : holders[group[1]].starts_at]
    )


def _actors(scene: Scene, trigger: re.Match[str]) -> tuple[int, ...]:
    """The holders in the slot of a trigger: after "to" for "delegated", at once for "authorise", after "by" for "be
    approved".
    """
    text, holders, asked = scene.text, scene.holders, scene.asked
    for group in scene.groups:
        inside = [i for i in group if holders[i].starts_at >= trigger.end() and i not in asked]
        if not inside:
            continue
        first = holders[inside[0]]
        before = text[trigger.end() : first.starts_at]
        if NAMED_BY.search(before) or NOT_SLOT.search(before):
            continue
        if trigger["for"]:
            return tuple(_same_slot(text, holders, inside)) if ARTICLE.fullmatch(before) else ()
        if trigger["once"]:
            if ARTICLE.fullmatch(before) or re.fullmatch(r"\s*(?:that\s+)?the\s*", before):
                return tuple(_same_slot(text, holders, inside))
            if (
                re.match(r"g[ia]v|grant|giv", trigger.group(), re.I)
                and SLOT_TO.search(before)
                and re.search(r"authority|power|delegat|leave", before, re.I)
            ):
                return tuple(_same_slot(text, holders, inside))
            return ()
        if trigger["by"]:
            if SLOT_BY.search(before) and LATER.search(trigger.group()):
                return tuple(_same_slot(text, holders, inside))
            return ()
        if re.match(r"discretion", trigger.group(), re.I) and re.fullmatch(r"\s+of\s+(?:the\s+)?", before):
            return tuple(_same_slot(text, holders, inside))
        if SLOT_TO.search(before) and not re.search(r"[.;]\s", before):
            return tuple(_same_slot(text, holders, inside))
        if re.match(r"(?:sub-)?delegat", trigger.group(), re.I) and ARTICLE.fullmatch(before):
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


def _past_asides(scene: Scene, at: int) -> int:
    """Skips what stands between a post and its verb: "(in consultation with the Leader)", commas, "or their
    nominee".
    """
    for _ in range(6):
        gap = ASIDE.match(scene.text, at, scene.unit.ends_at)
        at = gap.end() if gap else at
        aside = next(
            (
                c
                for c in scene.cues
                if c.starts_at <= at < c.ends_at
                or (0 <= c.starts_at - at < 30 and not scene.text[at : c.starts_at].strip(" ,("))
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
