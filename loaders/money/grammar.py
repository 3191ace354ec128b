"""Who pays a sum and who gets it, by the grammar of its sentence.

The sentence is masked: each party becomes one character, each sum another, white space is folded. Rules are patterns
over the masked sentence, the surest first; a sum takes its payer (and its payee) from the first rule that gives one.
What a rule cannot reach is shared along a list ("A gives £2,000 and B £1,000"; "£4,000 this year and £5,000 the next").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from graph.evidence import Span
from loaders.money import words as w
from loaders.money.parties import Party
from loaders.money.rules import OPEN_TO_GROUP, OPEN_TO_PLACE, OPEN_TO_UNKNOWN, RULES, Role, Rule
from loaders.money.sums import Sum

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


@dataclass(slots=True)
class Masked:
    """A sentence with its parties and sums as single characters."""

    text: str
    parties: Sequence[Party]
    sums: Sequence[Sum]
    ties: dict[tuple[int, Role], list[Tie]] = field(default_factory=dict[tuple[int, Role], list[Tie]])


_ADJACENT = re.compile(
    rf"(?P<p>{_P})(?:['’]s)?(?:\s?\([A-Za-z0-9&/ -]{{1,30}}\))?(?:\s(?:with|at|giving|paying|getting|receiving))?"
    rf"[\s,:–—|=-]{{1,6}}(?:the\s)?(?:(?:remaining|other|balance\sof|rest,|up\sto|further|an?\s(?:additional|"
    rf"further))\s)*\(?(?P<m>{_M})"
)
_ADJACENT_BRACKET = re.compile(rf"(?P<p>{_P})\s?\({_ANY}{{0,15}}?(?P<m>{_M})")
_SUM_LIST = rf"(?P<ms>{_M}(?:,?\s(?:and\s)?{_M})+)"
_RESPECTIVELY = re.compile(rf"(?P<p>{w.PARTIES}){_NO_SUM}{{0,80}}?{_SUM_LIST}\s?,?\srespectively")
_RESPECTIVELY_TO = re.compile(rf"{_SUM_LIST}{_NO_SUM}{{0,40}}?\sto\s(?P<p>{w.PARTIES}),?\srespectively")
_CARRIED = frozenset(
    ["subject", "passive", "list", "share", "who-get", "passive-get", "have", "appoint", "respectively"]
)
_NEXT_TO = re.compile(
    r"(?:\s[a-z0-9/’' -]{0,40})?\s?(?:,|and|plus|to|&)\s?(?:(?:and|a further|another|up to|circa|the|then|a)\s?){0,3}"
)
_BELONGS = re.compile(rf"{_M}\s(?:[a-z]+\s){{0,4}}(?:for|to|from|by|in|at|into)\s{w.DETERMINER}\Z")
_FOR = re.compile(rf"(?P<m>{_M})\s(?:for|for\suse\sin)\s{w.DETERMINER}(?P<p>{_P})")
_GIVE_OUT = re.compile(r"\b(?:giv(?:e|es|ing)\sout|award|allocat|distribut|shared?\sout|divid|split)\w*")
_SUMMING = re.compile(
    r"\b(?:gives|giving|making|makes|total|in\sall|altogether|together|sum\sof|comes?\sto|amount|budget|cost|price|"
    r"balance)"
)
_TOTAL_WORDS = re.compile(
    r"made\sup|fund|financ|met\sby|compris|consist|includ|of\swhich|whereof|being|broken|split|namely|as\sto|divided|"
    r":|instal|\(|first|then|thereafter"
)
_LIST_TIE = re.compile(
    r"[^;\ue800-\uefff]{0,80}(?:,|\band\b|;|\bto\b|\bthen\b|\bplus\b|\bor\b|\(|\bfollow)[^\ue800-\uefff]{0,40}"
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
        re.sub(r"(?<=\d)\.(?=\d)|(?<=\b[A-Z])\.|(?<=\bNo)\.|(?<=Ltd)\.|(?<=\bSt)\.", "·", masked), parties, sums
    )


def tie_all(masked: Masked) -> list[Tie]:
    """Every tie of a party to a sum that the sentence states."""
    if not masked.parties or not masked.sums:
        return []
    _respectively(masked)
    for rule in RULES:
        _apply(masked, rule)
    _adjacent(masked)
    for role in ("payer", "payee"):
        _share(masked, role)
    return [tie for ties in masked.ties.values() for tie in ties]


def _apply(masked: Masked, rule: Rule) -> None:
    at = 0
    while match := rule.pattern.search(masked.text, at):
        number = ord(match["m"]) - _SUM
        if _turned(masked, match, rule):
            at = match.start() + 1
            continue
        _put(masked, [Tie(number, one, rule.role, rule.name, rule.confidence) for one in _members(match["p"])])
        at = match.start() + 1


_JUDGED = re.compile(
    r"\b(?:valued|estimated|assessed|quoted|costed|calculated|reported|put|projected|forecast)\s(?:at|to\sbe|as)\s\Z"
)


def _turned(masked: Masked, match: re.Match[str], rule: Rule) -> bool:
    """Whether the words before turn a rule's sense: 'valued at £2m by A', or a party that an earlier sum has taken."""
    if rule.name in ("by", "passive"):
        return bool(_JUDGED.search(masked.text, max(0, match.start("m") - 40), match.start("m")))
    if rule.name == "source":
        number = ord(match["m"]) - _SUM
        members = set(_members(match["p"]))
        return any(t.party in members for key, ties in masked.ties.items() if key[0] < number for t in ties)
    return False


def _members(words: str) -> list[int]:
    return [ord(c) - _PARTY for c in words if _PARTY <= ord(c) <= _PARTY + _LIMIT]


def _respectively(masked: Masked) -> None:
    """'A and B will pay £2 and £3 respectively': the first pays the first."""
    for pattern, sums_first in ((_RESPECTIVELY, False), (_RESPECTIVELY_TO, True)):
        for match in pattern.finditer(masked.text):
            parties = _members(match["p"])
            sums = [ord(c) - _SUM for c in match["ms"] if _SUM <= ord(c) <= _SUM + _LIMIT]
            role: Role = "payee" if sums_first or list_role(match[0]) == "payee" else "payer"
            if len(parties) == len(sums):
                for party, number in zip(parties, sums, strict=True):
                    _put(masked, [Tie(number, party, role, "respectively", 0.85)])


def _put(masked: Masked, ties: list[Tie]) -> None:
    """Takes ties of one sum and role, unless a surer rule has filled the place or gives the party the other part."""
    if not ties:
        return
    key = (ties[0].sum, ties[0].role)
    other = masked.ties.get((key[0], "payee" if key[1] == "payer" else "payer"), [])
    taken = {t.party for t in other}
    ties = [t for t in ties if t.party not in taken and _fits(masked.parties[t.party], t)]
    if ties and key not in masked.ties:
        masked.ties[key] = ties
    elif ties and key[1] == "payer" and ties[0].rule in _BESIDE_A_FUND:
        funds = all(masked.parties[t.party].kind == "fund" for t in masked.ties[key])
        bodies = [t for t in ties if masked.parties[t.party].kind == "organisation"]
        if funds and bodies:  # "from the Shared Prosperity Fund by the Department": the fund's money, and whose it is
            masked.ties[key] = [*masked.ties[key], *bodies]


_BESIDE_A_FUND = frozenset(["list", "passive", "given-by", "by", "from", "source", "subject", "grant-of", "own-fund"])


def _fits(party: Party, tie: Tie) -> bool:
    """A bare name is a party only where the rule leaves no doubt."""
    if party.kind == "unknown":
        return tie.rule in OPEN_TO_UNKNOWN and (party.likely or tie.rule not in ("for-body", "allocated-for"))
    if party.kind == "place":
        return tie.rule in OPEN_TO_PLACE
    if party.kind == "group":
        return tie.rule in OPEN_TO_GROUP
    if tie.rule == "of-fund":
        return party.kind == "fund"
    return not (party.kind == "fund" and tie.rule in ("allocated-for", "for-of", "for-body", "appoint", "appointed"))


def _adjacent(masked: Masked) -> None:
    """'A £980,000', 'B (£31,500)': the party plays the part that the list gives to its neighbours."""
    for pattern in (_ADJACENT_BRACKET, _ADJACENT):
        for match in pattern.finditer(masked.text):
            number, party = ord(match["m"]) - _SUM, ord(match["p"]) - _PARTY
            paid_by = masked.ties.get((number, "payer"), [])
            if any(masked.parties[t.party].kind != "fund" for t in paid_by) or (number, "payee") in masked.ties:
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
    r"\b(?:subscri|contribut|share|match|funded|funders?|sources?|paid\sby|met\s(?:by|from)|pays?\b|paying|income|"
    r"from\b|give|gave|raise|"
    r"partner\sfunding|put(?:s|ting)?\sin|co-fund|financed|levies|levy)",
    re.I,
)
_PAYEE_LIST = re.compile(
    r"\b(?:award|grants?\b|allocat|recipients?|beneficiar|successful|contract|tender|payments?\sto|paid\sto|made\sto|"
    r"distribut|"
    r"invest|donation|bursar|release|spend|projects?|following\sorganisations)", re.I
)  # fmt: skip


def _list_role(masked: Masked, at: int, number: int) -> Role | None:
    for role in ("payer", "payee"):
        if any(t.rule in _CARRIED for t in masked.ties.get((number - 1, role), [])):
            return role
    return list_role(masked.text[:at])


def list_role(lead: str) -> Role | None:
    """What the parties of a list are, by the words that lead it in; the nearest word decides.

    >>> list_role("Subscriptions have been agreed by all, namely"), list_role("The panel made these awards")
    ('payer', 'payee')
    """
    before = lead.partition(":")[0]
    if _PAYER_LIST.search(before) or _PAYEE_LIST.search(before):
        lead = before  # what stands behind the colon is the list
    pay = max((m.start() for m in _PAYER_LIST.finditer(lead)), default=-1)
    get = max((m.start() for m in _PAYEE_LIST.finditer(lead)), default=-1)
    if pay < 0 and get < 0:
        return None
    return "payer" if pay > get else "payee"


def _share(masked: Masked, role: Role) -> None:
    """Hands a party on along coordinated sums: forward where it stands before them, back where after the last."""
    place = {ord(c) - _SUM: i for i, c in enumerate(masked.text) if _SUM <= ord(c) <= _SUM + _LIMIT}
    order = sorted(place, key=lambda n: place[n])
    for before, after in pairwise(order):
        between = masked.text[place[before] + 1 : place[after]]
        ties = masked.ties.get((before, role))
        if ties and (after, role) not in masked.ties and _hands_on(masked, between, ties, before, place):
            _put(masked, [Tie(after, t.party, role, t.rule, t.confidence - 0.1) for t in ties])
    for before, after in reversed(list(pairwise(order))):
        between = masked.text[place[before] + 1 : place[after]]
        ties = masked.ties.get((after, role))
        stands_after = ties and all(masked.text.find(chr(_PARTY + t.party)) > place[after] for t in ties)
        open_to_it = (before, role) not in masked.ties and not _TOTAL_WORDS.search(between)
        open_to_it &= not _OUT_OF.search(masked.text, max(0, place[before] - 24), place[before])
        if ties and stands_after and open_to_it and _NEXT_TO.fullmatch(between):
            _put(masked, [Tie(before, t.party, role, t.rule, t.confidence - 0.15) for t in ties])


_OUT_OF = re.compile(
    r"\b(?:[Oo]f|[Oo]ut\sof)\s(?:the|a|this|that|its)\s(?:\w+\s){0,2}\Z"
)  # "of the £2m, £1m comes from A"


def _hands_on(masked: Masked, between: str, ties: list[Tie], before: int, place: dict[int, int]) -> bool:
    if not _LIST_TIE.fullmatch(between) or (_SUMMING.search(between) and not _TOTAL_WORDS.search(between)):
        return False
    own = {chr(_PARTY + t.party) for t in ties}
    others = [c for c in between if _PARTY <= ord(c) <= _PARTY + _LIMIT and c not in own]
    if any(c in between for c in own):  # the party stands between: only the parts of a total take it on
        return bool(_TOTAL_WORDS.search(between))
    return not others
