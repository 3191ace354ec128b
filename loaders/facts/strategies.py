"""Strategies, plans, frameworks and policies that a decision rests on, supports or adopts: SUPPORTS, CONCERNS,
MENTIONS, ISSUED_BY.
"""

from __future__ import annotations

from loaders.context import Context, Mention
from loaders.names.nodes import NameRead, names
from loaders.names.ties import issuers, successors, tie_names


def mentions(context: Context) -> list[Mention]:
    """Every strategy named in the text, its node minted; `data` is a NameRead."""
    return names(context, "Strategy")


def find(context: Context) -> None:
    """Ties each strategy to the decisions that name it, and to the body that issued it."""
    found = [m for m in context.mentions("strategies") if isinstance(m.data, NameRead)]
    tie_names(context, found, "Strategy")
    issuers(context, found, "Strategy")
    successors(context, found)
