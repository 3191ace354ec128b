"""Lists of sums, one party an item: 'Town Council - £58,950 - horse signs'."""

from __future__ import annotations

import re

from graph.evidence import Span
from loaders.context import Context
from loaders.money.grammar import list_role
from loaders.money.leads import ends_of_lead, lead_of
from loaders.money.parties import Party, parties_in
from loaders.money.stated import End, Stated


def ends_of_lists(context: Context, found: list[Stated]) -> None:
    """Gives the party that an item of a list names the part that the list's lead gives it."""
    text = context.document.text
    prose = [s for s in sorted(found, key=lambda s: s.sum.span) if s.cell is None]
    counts: dict[Span, int] = {}
    for one in prose:
        counts[one.sentence] = counts.get(one.sentence, 0) + 1
    lead: Span | None = None
    last: Stated | None = None
    for one in prose:
        words = text[one.sentence.starts_at : one.sentence.ends_at]
        item = _ITEM.match(words)
        if last is None or text[last.sentence.ends_at : one.sentence.starts_at].count("\n") > 6:
            lead = None
        if item is None or counts[one.sentence] > 2:
            last = one
            continue
        if lead is None or (
            last is not None and last.telling != one.sentence.starts_at and not _joins(text, last, one)
        ):
            lead = lead_of(context, one.sentence.starts_at)
        one.telling = lead.ends_at if lead else one.telling
        one.item = not _TOTAL_ITEM.match(words)
        last = one
        if one.ends:
            continue
        role = list_role(text[lead.starts_at : lead.ends_at]) if lead else None
        before = [
            p
            for p in parties_in(context, one.sentence)
            if p.span.ends_at <= one.sum.span.starts_at and p.kind != "fund"
        ]
        party = before[0] if before and _starts(text, one.sentence, before[0]) else None
        if party is None and role and before and _GAP.fullmatch(text[before[-1].span.ends_at : one.sum.span.starts_at]):
            party = before[-1]  # "Lot A – high needs – Provider 1: Peter Bedford – £1,105,600"
        if party is not None and not _TOTAL_ITEM.match(words):
            one.ends.append(End(role or "payee", party, "list", 0.7 if role else 0.55))
        if lead:
            one.ends += [e for e in ends_of_lead(context, lead) if not one.of(e.role) and not _TOTAL_ITEM.match(words)]


_CAPITALS = r"(?:[A-Z&][\w’'&.-]*|of|and|the|for|in|upon|on|with|\([^()]{1,30}\))"
_ITEM = re.compile(
    r"\s*(?:[•·●▪*o–-]\s+|\(?[a-z0-9]{1,3}[.)]\s+)?(?:[A-Z][^£.;:]{2,90}?(?:\s[-–—]+\s|:|\s\(|\s{2,}|\t|,\s)\s*"
    rf"|[A-Z][^£\n]{{2,170}}?\s[-–—]\s|[A-Z][\w’'&.-]*(?:\s{_CAPITALS}){{0,9}}\s)(?:up to\s|c\.?\s?|circa\s)?£",
    re.S,
)
_GAP = re.compile(r"[\s:–—-]{1,4}(?:up to\s|c\.?\s?|circa\s)?")
_TOTAL_ITEM = re.compile(r"\W*(?:grand|sub)?[\s-]*total\b", re.I)


def _starts(text: str, sentence: Span, party: Party) -> bool:
    return len(text[sentence.starts_at : party.span.starts_at].strip(" \t\n\u00a0•·●▪*–-()0123456789.abcdefghi")) <= 4


def _joins(text: str, last: Stated, one: Stated) -> bool:
    """Whether two items stand in one list: nothing but a short gap between them."""
    return len(text[last.sentence.ends_at : one.sentence.starts_at].strip()) < 4
