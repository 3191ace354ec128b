"""Who likely pays a sum, and who gets it, where no rule of the grammar tells: a linear model for each end.

The model sees the masked sentence (grammar.py): where the party stands to the sum, what is between them, and what kind of body it
is. The weights are made by `python -m benchmarks.train payers payees` from labelled records (docs/decisions/0112).
"""

from __future__ import annotations

import re
from itertools import pairwise

from loaders.context import Context
from loaders.money.grammar import Masked, mask
from loaders.money.parties import Party, parties_in
from loaders.money.rules import Role
from loaders.money.stated import End, Stated
from loaders.weights.linear import load

SURE = 0.5
"""A party is taken where it is likelier than not."""

MOST = 40
"""Parties, and sums, of one sentence that are weighed: no sentence that a person wrote has more."""

_PARTY, _SUM = 0xE000, 0xE800
_TOKEN = re.compile(r"[\ue000-\uefff]|[\w\u2019'-]+|[^\w\s]")
_NEAR = 60  # characters on either side of a party or sum
ROLES: tuple[Role, ...] = ("payer", "payee")


def weigh(context: Context, stated: list[Stated]) -> None:
    """Adds the likeliest party of its sentence to each end of a sum that is still open."""
    for one in stated:
        if one.cell is not None:
            continue
        if all(one.of(role) for role in ROLES):
            continue
        parties, masked, number = scene(context, one, stated)
        if len(parties) > MOST or len(masked.sums) > MOST:
            continue
        for role in ROLES:
            if one.of(role):
                continue
            other = {e.party.span for e in one.ends}
            likely = [
                (load(f"{role}s").probabilities(seen)["yes"], party)
                for index, party in enumerate(parties)
                if party.span not in other and (seen := features(masked, index, number))
            ]
            best = max(likely, key=lambda pair: (pair[0], -pair[1].span.starts_at), default=None)
            if best is not None and best[0] >= SURE:
                one.ends.append(End(role, best[1], "weighed", round(best[0], 3)))


def scene(context: Context, one: Stated, stated: list[Stated]) -> tuple[list[Party], Masked, int]:
    """The parties of a sum's sentence, the sentence masked, and the sum's number in it."""
    parties = parties_in(context, one.sentence)
    sums = [s.sum for s in stated if s.sentence == one.sentence]
    return parties, mask(context.document.text, one.sentence, parties, sums), sums.index(one.sum)


def features(masked: Masked, party: int, number: int) -> set[str]:
    """What the model sees of a party and a sum of one sentence; empty where the mask has swallowed either."""
    text = masked.text
    at, of = text.find(chr(_PARTY + party)), text.find(chr(_SUM + number))
    if at < 0 or of < 0:
        return set()
    side = "<" if at < of else ">"
    between = _tokens(text[min(at, of) + 1 : max(at, of)])
    who = masked.parties[party]
    kind = getattr(who.mention.data, "kind", "") if who.mention else ""
    found = {f"party={who.kind}", f"kind={kind}", f"side={side}", f"party{side}{who.kind}", f"kind{side}{kind}"}
    found |= {f"far{side}{min(len(between) // 3, 8)}", f"beside{side}{not between}"}
    found |= {f"parties{side}{min(between.count('P'), 3)}", f"sums{side}{min(between.count('M'), 3)}"}
    found |= {f"between{side}{w[:8]}" for w in between}
    found |= {f"pair{side}{a[:8]} {b[:8]}" for a, b in pairwise(between)}
    for name, place in (("p", at), ("m", of)):
        before, after = _tokens(text[max(0, place - _NEAR) : place]), _tokens(text[place + 1 : place + _NEAR])
        found |= {f"{name}-{n}{side}{' '.join(before[-n:])}" for n in (1, 2) if before}
        found |= {f"{name}+{n}{side}{' '.join(after[:n])}" for n in (1, 2) if after}
    return found | {f"in={w[:7]}" for w in _tokens(text)}


def _tokens(text: str) -> list[str]:
    """Words in small letters; P a party, M a sum, 0 a number."""
    found: list[str] = []
    for word in _TOKEN.findall(text.lower()):
        mark = ord(word[0])
        found.append(
            "P" if _PARTY <= mark < _SUM else "M" if _SUM <= mark <= 0xEFFF else "0" if word[0].isdigit() else word
        )
    return found
