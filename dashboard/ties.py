"""The ties of one thing in the order in which people ask for them: who takes part first, mere mentions last and closed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.words import label_text
from graph.ledger.evidence import Quote
from graph.rdf import SURE
from graph.things import Statement, Tie

# What a person opens a page for, first; what is not named here stands between these and the lesser ones, by name.
FIRST = ("PARTNER_IN", "DELIVERS", "JOINS", "CONCERNS", "TAKEN_BY", "MADE_BY", "FUNDS", "PROVIDES", "AWARDED_TO")
LESSER = ("MENTIONS", "ABOUT", "RECORDS", "STATES")
MOST_OPEN = 6
_LEADS = {"lead": 0, "host": 1}


@dataclass(frozen=True, slots=True)
class Kind:
    """The ties of one type and direction; `opened` when they are shown without a click."""

    type: str
    outgoing: bool
    ties: tuple[Tie, ...]
    opened: bool

    @property
    def title(self) -> str:
        """Members are called so; every other kind by its tie and direction."""
        if self.type == "PARTNER_IN" and not self.outgoing:
            return f"Members: partner in ← ({len({t.other_id for t in self.ties})})"
        return f"{label_text(self.type)} {'→' if self.outgoing else '←'} ({len(self.ties)})"


def kinds(ties: Sequence[Tie]) -> list[Kind]:
    """The ties by kind, members first. Of members the lead comes first and a weak reading last."""
    groups: dict[tuple[str, bool], list[Tie]] = defaultdict(list)
    for tie in ties:
        groups[tie.type, tie.outgoing].append(tie)
    found: list[Kind] = []
    for (type_, outgoing), several in groups.items():
        its = sorted(several, key=_place_of_member) if type_ == "PARTNER_IN" else several
        opened = type_ == "PARTNER_IN" or (type_ not in LESSER and len(its) <= MOST_OPEN and len(groups) < 12)
        found.append(Kind(type_, outgoing, tuple(its), opened))
    return sorted(found, key=lambda k: (_rank(k.type), k.type, k.outgoing))


def members(ties: Sequence[Tie]) -> list[tuple[Tie, ...]]:
    """The ties of each member together, in the order given: two records may tell of two roles."""
    found: dict[str, list[Tie]] = defaultdict(list)
    for tie in ties:
        found[tie.other_id].append(tie)
    return [tuple(several) for several in found.values()]


def told(ties: Sequence[Tie]) -> dict[str, str]:
    """What a member's ties say of it, every value once: {"role": "member; withdrew"}. Weak readings say nothing where
    there is a surer one."""
    sure = [t for t in ties if t.confidence >= SURE] or list(ties)
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for tie in sure:
        for name, value in tie.properties.items():
            if value is not None:
                found[name][str(value)] = None
    return {name: "; ".join(values) for name, values in found.items()}


def telling(ties: Sequence[Tie]) -> list[Quote]:
    """The words behind some ties, the most telling first: what is sure before what is not, a clause before a bare name."""
    return sorted((q for t in ties for q in t.quotes), key=lambda q: (q.confidence < SURE, -min(len(q.quote), 200)))


def _place_of_member(tie: Tie) -> tuple[bool, int, str]:
    return tie.confidence < SURE, _LEADS.get(str(tie.properties.get("role")), 2), tie.other_name


def _rank(type_: str) -> int:
    if type_ in LESSER:
        return len(FIRST) + 1
    return FIRST.index(type_) if type_ in FIRST else len(FIRST)


def differing(statements: Sequence[Statement]) -> set[str]:
    """The properties of which records give more than one value: each of those values is said to have a rival."""
    values: dict[str, set[str]] = defaultdict(set)
    rival: set[str] = set()
    for statement in statements:
        values[statement.property].add(str(statement.value))
        if not statement.stands:
            rival.add(statement.property)
    return {name for name in rival if len(values[name]) > 1}
