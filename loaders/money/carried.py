"""Payer and payee told in another sentence of the same decision: 'The contract goes to A Ltd. ... The price is £18,400.'

Only where the decision names one contractor, or one giver of the grant, and the sum's own words say that it is the contract's
or the grant's.
"""

from __future__ import annotations

import re

from graph.evidence import Span
from loaders.context import Context
from loaders.money.grammar import mask
from loaders.money.parties import Party, parties_in
from loaders.money.rules import Role
from loaders.money.stated import End, Stated
from loaders.money.words import ANY, AUXILIARY, BEING, NO_SUM, PARTIES
from loaders.spelling import fold

_LIMIT = 80  # sentences of one decision that are looked at
_G = rf"(?P<p>{PARTIES})"
_CONTRACT_TO = re.compile(
    rf"\b(?:[Cc]ontracts?|[Tt]enders?|[Ff]ramework|[Ww]orks|[Oo]rder)\b{NO_SUM}{{0,80}}?\b(?:awarded|let|given|went|go|goes)\sto\s{_G}"
    rf"|\b(?:[Aa]ward|[Ll]et|[Ee]nter|[Ss]ign)\w*\b{NO_SUM}{{0,90}}?\bcontracts?\b{NO_SUM}{{0,60}}?\b(?:to|with)\s(?P<p2>{PARTIES})"
    rf"|(?P<p5>{PARTIES}){ANY}{{0,60}}?,?\sto\s(?:which|whom)\s{NO_SUM}{{0,60}}?\b(?:award|let|given)"
    rf"|\b[Aa]ppoint\w*\s(?P<p3>{PARTIES})|(?P<p4>{PARTIES}){BEING}\s(?:appointed|selected|chosen|the\spreferred\sbidder)\b"
)
_GRANT_FROM = re.compile(
    rf"\b(?:[Gg]rants?|[Ff]unding|[Ff]unded|[Aa]warded|[Oo]ffered|[Oo]ffer)\b{ANY}{{0,40}}?\b(?:from|by)\s{_G}"
    rf"|(?P<p2>{PARTIES})\s(?:grants?|funding)\b"
    rf"|(?P<p3>{PARTIES}){AUXILIARY}\s(?:awarded|offered|granted)\b"
)
_OF_CONTRACT = re.compile(
    r"\b(?:contracts?|tender(?:ed)?|price|extension|variation|value\s+of\s+the\s+(?:works|award)|(?:further|extra|more)\s+(?:years?|periods?)|fee|works)\b",
    re.I,
)
_OF_GRANT = re.compile(r"\b(?:grants?|funding|instalments?|tranche|award(?:ed)?)\b", re.I)
_NOT_OF_GRANT = re.compile(r"\b(?:match|own|reserve|budget|cost|overspend|saving|loan|contract)\b", re.I)


def carry(context: Context, span: Span, stated: list[Stated]) -> None:
    """Adds the ends that another sentence of a decision gives to its sums."""
    text = context.document.text
    wanting: dict[Role, list[Stated]] = {"payee": [], "payer": []}
    for one in stated:
        near = text[
            max(one.sentence.starts_at, one.sum.span.starts_at - 70) : min(
                one.sentence.ends_at, one.sum.span.ends_at + 40
            )
        ]
        if one.cell is not None or one.item:
            continue
        if not one.of("payee") and _OF_CONTRACT.search(near) and not _OF_GRANT.search(near):
            wanting["payee"].append(one)
        if not one.of("payer") and _OF_GRANT.search(near) and not _NOT_OF_GRANT.search(near):
            wanting["payer"].append(one)
    rules: tuple[tuple[Role, re.Pattern[str]], ...] = (("payee", _CONTRACT_TO), ("payer", _GRANT_FROM))
    for role, pattern in rules:
        if not wanting[role]:
            continue
        party = _only(context, span, pattern)
        if party is None:
            continue
        for one in wanting[role]:
            if all(_name(context, e.party) != _name(context, party) for e in one.ends):
                one.ends.append(End(role, party, "carried", 0.6))


def _only(context: Context, span: Span, pattern: re.Pattern[str]) -> Party | None:
    """The one party that the sentences of a span put into a place; None when there are none or several."""
    found: dict[str, Party] = {}
    for sentence in context.sentences_in(span)[:_LIMIT]:
        words = context.document.quote(sentence)
        if len(words) > 1600 or not (_OF_CONTRACT if pattern is _CONTRACT_TO else _GIVING).search(words):
            continue
        parties = parties_in(context, sentence)
        masked = mask(context.document.text, sentence, parties, [])
        for match in pattern.finditer(masked.text):
            for member in next((g for g in match.groups() if g), ""):
                number = ord(member) - 0xE000
                if 0 <= number < len(parties) and _may_be(parties[number], pattern):
                    found.setdefault(_name(context, parties[number]), parties[number])
    return next(iter(found.values())) if len(found) == 1 else None


_GIVING = re.compile(r"\b(?:grants?|fund\w*|award\w*|offer\w*)\b", re.I)


def _may_be(party: Party, pattern: re.Pattern[str]) -> bool:
    if pattern is _CONTRACT_TO:
        return party.kind == "organisation" or party.likely
    return party.kind in ("organisation", "fund")


def _name(context: Context, party: Party) -> str:
    data = party.mention.data if party.mention else None
    key = getattr(data, "key", None)
    return key if isinstance(key, str) else fold(context.document.quote(party.span))
