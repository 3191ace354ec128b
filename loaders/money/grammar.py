"""Who pays a sum and who gets it, by the grammar of its sentence.

The sentence is masked: each party becomes one character, each sum another, white space is folded. Rules are patterns over the
masked sentence, the surest first; a sum takes its payer (and its payee) from the first rule that gives one. What a rule cannot
reach is shared along a list ("£206,300 from A, £123,780 from B"; "£48,000 this year and £52,000 the next").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from graph.evidence import Span
from loaders.money import words as w
from loaders.money.parties import Party
from loaders.money.sums import Sum

Role = Literal["payer", "payee"]
_PARTY, _SUM = 0xE000, 0xE800
_LIMIT = 0x7FF
_P, _M, _ANY, _NO_SUM = w.P, w.M, w.ANY, w.NO_SUM


@dataclass(frozen=True, slots=True)
class Tie:
    """One end of a sum: indexes into the sentence's sums and parties, the rule that tied them and how sure it is."""

    sum: int
    party: int
    role: Role
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Rule:
    name: str
    role: Role
    confidence: float
    pattern: re.Pattern[str]


@dataclass(slots=True)
class Masked:
    """A sentence with its parties and sums as single characters."""

    text: str
    parties: Sequence[Party]
    sums: Sequence[Sum]
    ties: dict[tuple[int, Role], list[Tie]] = field(default_factory=dict[tuple[int, Role], list[Tie]])


def _rule(name: str, role: Role, confidence: float, pattern: str) -> Rule:
    return Rule(name, role, confidence, re.compile(pattern))


_GROUP = rf"(?P<p>{w.PARTIES})"
_SUMS = rf"(?P<m>{_M})"
_RULES: tuple[Rule, ...] = (
    # payers
    _rule("passive", "payer", 0.9, rf"{_SUMS}{_NO_SUM}{{0,90}}?\b{w.GIVEN}\b{_NO_SUM}{{0,70}}?\bby\s{_GROUP}"),
    _rule("from", "payer", 0.9, rf"{_SUMS}{w.TAIL_STOP}{_NO_SUM}{{0,110}}?\b(?:from|out\sof|against)\s{_GROUP}"),
    _rule("by", "payer", 0.85, rf"{_SUMS}(?:\s(?:each|more|further|a\syear|per\sannum))?\sby\s{_GROUP}"),
    _rule("relative", "payer", 0.85,
          rf"{_SUMS}{_ANY}{{0,60}}?(?<!towards)(?<!to)(?<!for)(?<!of)(?<!by)\s(?:which|that)\s{_GROUP}{w.APPOSED}{w.AUXILIARY}\s{w.GIVE}\b"
          rf"(?!{_ANY}{{0,40}}{_M})"),
    _rule("bracket", "payer", 0.85,
          rf"\b(?:from|by)\s(?:{_NO_SUM}{{0,60}}(?:,|and)\s)?{w.DETERMINER}(?P<p>{_P}){_ANY}{{0,12}}?\s?\({_ANY}{{0,12}}{_SUMS}"),
    _rule("charge", "payer", 0.8, rf"\b(?:charge|charged|recharged?|cost|billed|invoiced)\s{_ANY}{{0,20}}?to\s{_GROUP}\s?{w.WORTH}{_SUMS}"),
    _rule("charged-to", "payer", 0.8, rf"{_SUMS}{_ANY}{{0,40}}?\b(?:charged|recharged|billed|invoiced|cost)\sto\s{_GROUP}"),
    _rule("subject", "payer", 0.85,
          rf"{_GROUP}(?:['’]s?)?{w.APPOSED}{w.AUXILIARY}\s{w.GIVE}\b(?!\sby\b)(?:\s{w.DETERMINER}{_P}(?:\s?\(\w+\))?)?"
          rf"{_ANY}{{0,70}}?{_SUMS}"),
    _rule("subject-too", "payer", 0.75, rf"{_GROUP}{w.AUXILIARY}\s\w+[^\ue000-\ue7ff;.]{{0,140}}?,?\sand{w.AUXILIARY}\s{w.GIVE}\b{_ANY}{{0,30}}?{_SUMS}"),
    _rule("source", "payer", 0.85, rf"\b(?:from|by)\s{_GROUP}{w.APPOSED}(?:(?!\b(?:which|who|whose)\b){_ANY}){{0,60}}?{_SUMS}"),
    _rule("share", "payer", 0.85, rf"{_GROUP}(?:['’]s?)?\s(?:\w+\s){{0,2}}?{w.CONTRIBUTION}\b{_ANY}{{0,40}}?{_SUMS}"),
    _rule("participle", "payer", 0.7,
          rf"\A(?:{_ANY}{{0,80}}?\s)?{_GROUP}{w.APPOSED}{w.AUXILIARY}\s\w+{_NO_SUM}{{0,220}}?,\s(?:by\s|with\s)?"
          rf"(?:investing|providing|paying|contributing|committing|offering|making\savailable|spending|allocating|pledging)\s{_ANY}{{0,40}}?{_SUMS}"),
    _rule("its", "payer", 0.65, rf"{_GROUP}{_ANY}{{0,60}}?\b(?:its|their)\s(?:own\s|further\s)?{_SUMS}"),
    _rule("ask", "payer", 0.7, rf"\b{w.ASK}\s(?:to\s)?{_GROUP}\s(?:for|to)\s{_ANY}{{0,40}}?{_SUMS}"),
    _rule("kind", "payer", 0.75,
          rf"{_SUMS}\s(?:(?:of|in)\s)?{w.DETERMINER}(?P<p>{_P})\s(?:[a-z]+\s){{0,2}}?"
          r"(?:grants?|funding|monies|money|funds?|allocation|contribution|capital|revenue|award)\b"),
    _rule("possessive", "payer", 0.7, rf"(?P<p>{_P})['’]s?\s(?:own\s|further\s|additional\s)?{_SUMS}"),
    # payees
    _rule("passive-get", "payee", 0.9,
          rf"{_GROUP}{w.APPOSED}{w.BEING}\s(?:be|been|is|was|are|were|being)\s(?:\w+ly\s)?"
          rf"(?:given|awarded|paid|granted|offered|allocated|lent|loaned|provided\swith)\b{_ANY}{{0,60}}?{_SUMS}"),
    _rule("contract-with", "payee", 0.9,
          r"\b(?:contracts?|tenders?|quotations?|quotes?|bids?|framework|agreements?|orders?|lease)\b"
          rf"{_NO_SUM}{{0,80}}?\b(?:with|to|of|from|by)\s{_GROUP}{_ANY}{{0,60}}?{_SUMS}"),
    _rule("appointed", "payee", 0.85,
          rf"{_GROUP}{w.APPOSED}{w.BEING}\s(?:appointed|taken\son|engaged|commissioned|selected|chosen|contracted)\b{_NO_SUM}{{0,170}}?{_SUMS}"),
    _rule("appoint", "payee", 0.85,
          r"\b(?:appoint|engage|commission|instruct|contract|employ|pay|award|grant|give|lend|fund|reimburse|allocate)(?:s|ed|ing|d|ting)?\s"
          rf"{_GROUP}{w.APPOSED}{_ANY}{{0,80}}?{_SUMS}"),
    _rule("to-which", "payee", 0.85,
          rf"(?P<p>{_P}){_ANY}{{0,60}}?,?\sto\s(?:which|whom)\s{_NO_SUM}{{0,60}}?\b{w.MOVE}\b{_ANY}{{0,60}}?{_SUMS}"),
    _rule("moved-to", "payee", 0.85, rf"\b{w.MOVE}\b{_NO_SUM}{{0,90}}?{w.NOT_TO}\s(?:in)?to\s{_GROUP}{w.APPOSED}{w.WORTH}{_SUMS}"),
    _rule("contract-for", "payee", 0.8, rf"{_SUMS}{_NO_SUM}{{0,60}}?\bcontract{_ANY}{{0,30}}?\s(?:with|to)\s{_GROUP}"),
    _rule("to", "payee", 0.85, rf"{_SUMS}{w.TAIL_STOP}{_NO_SUM}{{0,90}}?{w.NOT_TO}\s(?:to|into|in\sfavour\sof|payable\sto)\s{_GROUP}"),
    _rule("held-by", "payee", 0.8,
          rf"{_SUMS}{_NO_SUM}{{0,70}}?\b(?:held|banked|received|managed|administered|accepted|claimed|drawn\sdown|spent)\b{_ANY}{{0,20}}?by\s{_GROUP}"),
    _rule("stays-with", "payee", 0.75, rf"{_SUMS}\s(?:stays?|remains?|staying|remaining|is\skept|being\skept|kept|retained)\s(?:with|by)\s{_GROUP}"),
    _rule("placed-in", "payee", 0.8,
          rf"{_SUMS}{_ANY}{{0,40}}?\b(?:placed|put|invested|paid|held|deposited|added)\s(?:back\s)?in(?:to)?\s{_GROUP}"),
    _rule("for-of", "payee", 0.75,
          rf"\b(?:loan|grant|facility|payment|award|donation|subsidy|bursary|allocation)s?\b{_ANY}{{0,30}}?\sfor\s{_GROUP}\s?{w.WORTH}{_SUMS}"),
    _rule("who-get", "payee", 0.85, rf"{_GROUP}(?:,?\s(?:who|which))?{w.AUXILIARY}\s(?:successful\sin\s|pleased\sto\s|due\sto\s)?\b{w.GET}\b{_ANY}{{0,70}}?(?:from\s{w.PARTIES}{_ANY}{{0,60}}?)?{_SUMS}"),
    _rule("have", "payee", 0.75, rf"(?P<p>{_P})\s(?:to\s|will\s|would\s|shall\s)?(?:have|has)\s{_SUMS}"),
    _rule("asked", "payee", 0.7, rf"{_GROUP}{w.AUXILIARY}\s{w.ASK}\s(?:for|against)\s{_ANY}{{0,40}}?{_SUMS}"),
    _rule("asked-for", "payee", 0.7, rf"{_SUMS}\sfor\swhich\s{_GROUP}{w.AUXILIARY}\s{w.ASK}\b"),
)  # fmt: skip
_ADJACENT = re.compile(
    rf"(?P<p>{_P})(?:['’]s)?(?:\s?\([A-Za-z0-9&/ -]{{1,30}}\))?(?:\s(?:with|at|giving|paying|getting|receiving))?"
    rf"[\s,:–—|=-]{{1,6}}(?:the\s)?(?:(?:remaining|other|balance\sof|rest,|up\sto|further|an?\s(?:additional|further))\s)*\(?(?P<m>{_M})"
)
_ADJACENT_BRACKET = re.compile(rf"(?P<p>{_P})\s?\({_ANY}{{0,15}}?(?P<m>{_M})")
_BELONGS = re.compile(rf"{_M}\s(?:[a-z]+\s){{0,4}}(?:for|to|from|by|in|at|into)\s{w.DETERMINER}\Z")
_FOR = re.compile(rf"(?P<m>{_M})\s(?:for|for\suse\sin)\s{w.DETERMINER}(?P<p>{_P})")
_GIVE_OUT = re.compile(r"\b(?:giv(?:e|es|ing)\sout|award|allocat|distribut|shared?\sout|divid|split)\w*")
_SUMMING = re.compile(
    r"\b(?:gives|giving|making|makes|total|in\sall|altogether|together|sum\sof|comes?\sto|amount|budget|cost|price|balance)"
)
_TOTAL_WORDS = re.compile(
    r"made\sup|compris|consist|includ|of\swhich|whereof|being|broken|split|namely|as\sto|divided|:|instal|\(|first|then|thereafter"
)
_LIST_TIE = re.compile(
    rf"[^;\ue800-\uefff]{{0,80}}(?:,|\band\b|;|\bto\b|\bthen\b|\bplus\b|\bor\b|\(|\bfollow)[^\ue800-\uefff]{{0,40}}"
)


def mask(text: str, span: Span, parties: Sequence[Party], sums: Sequence[Sum]) -> Masked:
    """Cuts a span and puts one character for each party and sum in it."""
    parties, sums = list(parties)[:_LIMIT], list(sums)[:_LIMIT]
    marks = [(p.span, chr(_PARTY + i)) for i, p in enumerate(parties)] + [
        (s.span, chr(_SUM + i)) for i, s in enumerate(sums)
    ]
    pieces: list[str] = []
    at = span.starts_at
    for inner, mark in sorted(marks):
        if inner.starts_at < at:
            continue
        pieces += [text[at : inner.starts_at], mark]
        at = inner.ends_at
    pieces.append(text[at : span.ends_at])
    masked = re.sub(r"[\s\u00a0]+", " ", "".join(pieces)).strip()
    masked = re.sub(rf"({_P})\s?\(\s?[\"“‘'’]?(?:the\s)?(?:{_P}|[A-Z][\w&/-]{{1,14}})[\"”’']?\s?\)", r"\1", masked)
    return Masked(
        re.sub(rf"(?<=\d)\.(?=\d)|(?<=\b[A-Z])\.|(?<=\bNo)\.|(?<=Ltd)\.|(?<=\bSt)\.", "·", masked), parties, sums
    )


def tie_all(masked: Masked) -> list[Tie]:
    """Every tie of a party to a sum that the sentence states."""
    for rule in _RULES:
        _apply(masked, rule)
    _adjacent(masked)
    for role in ("payer", "payee"):
        _share(masked, role)
    return [tie for ties in masked.ties.values() for tie in ties]


def _apply(masked: Masked, rule: Rule) -> None:
    at = 0
    while match := rule.pattern.search(masked.text, at):
        number = ord(match["m"]) - _SUM
        members = [ord(c) - _PARTY for c in match["p"] if _PARTY <= ord(c) <= _PARTY + _LIMIT]
        _put(masked, [Tie(number, one, rule.role, rule.name, rule.confidence) for one in members], match["p"])
        at = match.start() + 1


def _put(masked: Masked, ties: list[Tie], words: str = "") -> None:
    if not ties:
        return
    key = (ties[0].sum, ties[0].role)
    other = masked.ties.get((key[0], "payee" if key[1] == "payer" else "payer"), [])
    taken = {t.party for t in other}
    ties = [t for t in ties if t.party not in taken and _fits(masked.parties[t.party], t)]
    if ties and key not in masked.ties:
        masked.ties[key] = ties


_OPEN_RULES = frozenset(
    "to moved-to contract-with appointed passive-get list who-get passive from subject asked-for to-which for appoint by relative asked".split()
)


_PLACE_RULES = frozenset(
    "possessive share subject passive-get to moved-to by passive list for stays-with who-get have from".split()
)


def _fits(party: Party, tie: Tie) -> bool:
    """A bare name is a party only where the place leaves no doubt; a fund does not get what a verb of its own would give it."""
    if party.kind == "unknown":
        return tie.rule in (
            "to",
            "moved-to",
            "contract-with",
            "appointed",
            "passive-get",
            "list",
            "who-get",
            "passive",
            "from",
            "subject",
        )
    return True


def _adjacent(masked: Masked) -> None:
    """'A £980,000', 'B (£31,500)': the party plays the part that the list gives to its neighbours."""
    for pattern in (_ADJACENT_BRACKET, _ADJACENT):
        for match in pattern.finditer(masked.text):
            number, party = ord(match["m"]) - _SUM, ord(match["p"]) - _PARTY
            if (number, "payer") in masked.ties or (number, "payee") in masked.ties:
                continue
            if pattern is _ADJACENT and _BELONGS.search(masked.text, max(0, match.start() - 40), match.start()):
                continue  # "£54,000 for A, £27,000 for B": A belongs to the sum before it
            role = _list_role(masked, match.start(), number)
            if role:
                _put(masked, [Tie(number, party, role, "list", 0.75)])
    for match in _FOR.finditer(masked.text):
        number, party = ord(match["m"]) - _SUM, ord(match["p"]) - _PARTY
        if (
            masked.parties[party].kind in ("organisation", "partnership", "unknown")
            and (number, "payee") not in masked.ties
        ):
            before = masked.ties.get((number - 1, "payee"))
            if before or _GIVE_OUT.search(masked.text, 0, match.start()):
                _put(masked, [Tie(number, party, "payee", "for", 0.7)])


_PAYER_LIST = re.compile(
    r"\b(?:subscri|contribut|share|match|funded|funders?|sources?|paid\sby|met\s(?:by|from)|pays?\b|paying|income|from\b|give|gave|raise|"
    r"partner\sfunding|put(?:s|ting)?\sin|co-fund|financed|levies|levy)",
    re.I,
)
_PAYEE_LIST = re.compile(
    r"\b(?:award|grants?\b|allocat|recipients?|beneficiar|successful|contract|tender|payments?\sto|paid\sto|made\sto|distribut|"
    r"invest|donation|bursar|release|spend|projects?|following\sorganisations)", re.I
)  # fmt: skip


def _list_role(masked: Masked, at: int, number: int) -> Role | None:
    for role in ("payer", "payee"):
        if any(t.rule in ("subject", "passive", "list", "share") for t in masked.ties.get((number - 1, role), [])):
            return role
    return list_role(masked.text[:at])


def list_role(lead: str) -> Role | None:
    """What the parties of a list are, by the words that lead it in; the nearest word decides.

    >>> list_role("Subscriptions have been agreed by all, namely"), list_role("The panel made these awards"), list_role("Budget")
    ('payer', 'payee', None)
    """
    pay = max((m.start() for m in _PAYER_LIST.finditer(lead)), default=-1)
    get = max((m.start() for m in _PAYEE_LIST.finditer(lead)), default=-1)
    if pay < 0 and get < 0:
        return None
    return "payer" if pay > get else "payee"


def _share(masked: Masked, role: Role) -> None:
    """Hands a party on along coordinated sums, forward where it stands before them, back where it stands after the last."""
    place = {ord(c) - _SUM: i for i, c in enumerate(masked.text) if _SUM <= ord(c) <= _SUM + _LIMIT}
    order = sorted(place, key=lambda n: place[n])
    for before, after in zip(order, order[1:], strict=False):
        between = masked.text[place[before] + 1 : place[after]]
        ties = masked.ties.get((before, role))
        if ties and (after, role) not in masked.ties and _hands_on(masked, between, ties, before, place):
            _put(masked, [Tie(after, t.party, role, t.rule, t.confidence - 0.1) for t in ties])
    for before, after in reversed(list(zip(order, order[1:], strict=False))):
        between = masked.text[place[before] + 1 : place[after]]
        ties = masked.ties.get((after, role))
        stands_after = ties and all(masked.text.find(chr(_PARTY + t.party)) > place[after] for t in ties)
        if ties and stands_after and (before, role) not in masked.ties and not _TOTAL_WORDS.search(between):
            if re.fullmatch(r"(?:\s[a-z0-9/’' -]{0,40})?\s?(?:,|and|plus|to|&)\s?(?:[a-z ]{0,20})?", between):
                _put(masked, [Tie(before, t.party, role, t.rule, t.confidence - 0.15) for t in ties])


def _hands_on(masked: Masked, between: str, ties: list[Tie], before: int, place: dict[int, int]) -> bool:
    if not _LIST_TIE.fullmatch(between) or (_SUMMING.search(between) and not _TOTAL_WORDS.search(between)):
        return False
    own = {chr(_PARTY + t.party) for t in ties}
    others = [c for c in between if _PARTY <= ord(c) <= _PARTY + _LIMIT and c not in own]
    if any(c in between for c in own):  # the party stands between: only the parts of a total take it on
        return bool(_TOTAL_WORDS.search(between))
    return not others
