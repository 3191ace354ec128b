"""A partnership of one decision while it is being put together: its name, its members, the sizes that are stated."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.evidence import Span
from loaders.facts.partnership_grammar.groupings import Grouping
from loaders.facts.partnership_grammar.members import Member

RANK = {"lead": 0, "withdrew": 1, "interested": 2, "trust": 3, "member": 4}


@dataclass(slots=True)
class Group:
    """A partnership of one subject while it is being put together."""

    name: Grouping | None
    members: dict[str, Member] = field(default_factory=dict[str, Member])
    sentences: list[Span] = field(default_factory=list[Span])
    counts: list[tuple[int, Span, str]] = field(default_factory=list[tuple[int, Span, str]])
