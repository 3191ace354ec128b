"""The invented world that generated statements tell of: 400 real authorities, and by rank programmes, strategies,
people, posts, partnerships, firms and places, so that rank 0 is met all the time and high ranks once or twice.

Everything is a function of a seed-free rank, so that decision n of a seed is the same however many are made.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from random import Random

from benchmarks.generating import words
from loaders.reference.authorities import Authority, authorities

COUNCILS = 400
SLOTS = 4096  # decision n is of the council in slot n % SLOTS, so that an earlier decision of it is n - SLOTS

_HEADS = (
    "Ash", "Bex", "Carn", "Dun", "El", "Fair", "Glen", "Har", "Ing", "Kel", "Lang", "Mar", "North", "Oak", "Pen", "Quar",
    "Raven", "Sand", "Thorn", "Ulver", "Wal", "Yar", "Brom", "Chal", "Dray", "Farn", "Hazel", "Kings", "Led", "Mill",
)  # fmt: skip
_TAILS = (
    "bourne", "by", "combe", "dale", "don", "field", "ford", "gate", "ham", "hurst", "ley", "more", "ness", "over",
    "shaw", "stead", "stone", "thorpe", "ton", "wick",
)  # fmt: skip
_FUNDS = ("National", "Regional", "Community", "Local", "Shared", "Green", "Safer", "Better")
_KINDS = {"Programme": "programme", "Project": "project", "Pilot": "pilot", "Scheme": "scheme", "Fund": "fund"}
ISSUERS = (*words.FUNDER, "Department of Health and Social Care", "Cabinet Office", "Environment Agency")
COMMITTEES = (
    "Cabinet",
    "Council",
    "Planning Committee",
    "Scrutiny Committee",
    "Audit Committee",
    "Licensing Committee",
)


@dataclass(frozen=True, slots=True)
class Named:
    """A name with the kind of thing it is."""

    name: str
    kind: str


def family(rank: int) -> str:
    """An invented surname or place: 600 of them, then doubled ones."""
    first = _HEADS[rank % 30] + _TAILS[(rank // 30) % 20]
    return first if rank < 600 else f"{first}-{family(rank // 600)}"


@lru_cache(maxsize=1)
def councils() -> tuple[Authority, ...]:
    """400 authorities that have a GSS code, those of today first, by code. No two share a short name."""
    coded = sorted((a for a in authorities() if a.key[1:].isdigit()), key=lambda a: (a.ended_on != "", a.key))
    return tuple({a.short_name: a for a in reversed(coded)}.values())[: -COUNCILS - 1 : -1]


@lru_cache(maxsize=4)
def slots(seed: int) -> tuple[int, ...]:
    """Which council each slot has: every one at least once, the biggest one decision in fifty."""
    chance = Random(f"{seed}/slots")
    drawn = [*range(COUNCILS), *(int(COUNCILS * chance.random() ** 1.5) for _ in range(SLOTS - COUNCILS))]
    chance.shuffle(drawn)
    return tuple(drawn)


def rank(chance: Random, most: int) -> int:
    """A long-tailed rank from 0 to most - 1: the chance of a rank falls as one over it."""
    return int(most ** chance.random()) - 1


@lru_cache(maxsize=65536)
def programme(number: int) -> Named:
    """The programme of a rank; one council's rank 3 and another's are called otherwise (see `own`)."""
    form = words.PROGRAMME[number % len(words.PROGRAMME)]
    name = form.format(p=family(number % 601), t=words.THEME[(number // 7) % len(words.THEME)])
    return Named(name, _KINDS[name.rsplit(" ", 1)[-1]])


@lru_cache(maxsize=1024)
def national(number: int) -> Named:
    """A programme of a national issuer, met in every council's records."""
    name = f"{_FUNDS[number % 8]} {words.THEME[(number // 8) % len(words.THEME)]} Fund"
    return Named(name, "fund")


@lru_cache(maxsize=65536)
def strategy(number: int) -> tuple[str, int, int]:
    """Name and years of a strategy."""
    first = 2008 + number % 14
    return f"{family(number % 601)} {words.THEME[(number // 5) % len(words.THEME)]} Strategy", first, first + 5


@lru_cache(maxsize=65536)
def person(number: int) -> str:
    """Given name and surname."""
    return f"{words.GIVEN[number % len(words.GIVEN)]} {family((number * 7) % 600)}"


def member_post(number: int) -> str:
    """A councillor's office: eight a council."""
    return f"Cabinet Member for {words.AREA[number % len(words.AREA)]}"


def officer_post(number: int) -> str:
    """An officer's: forty a council."""
    return words.OFFICER[(number // 8) % len(words.OFFICER)].format(a=words.AREA[number % 8])


@lru_cache(maxsize=65536)
def firm(number: int) -> str:
    """A supplier, charity or trust, met in the records of any council."""
    if number % 5 == 4:
        return f"{family(number)} {('Community Trust', 'Hospice', 'Housing Association')[number % 3]}"
    return words.FIRM[number % len(words.FIRM)].format(f=family(number))


def partnership(number: int) -> str:
    """A grouping of councils."""
    return words.GROUP[number % len(words.GROUP)].format(
        p=family(number % 601), t=words.THEME[(number // 3) % len(words.THEME)]
    )
