"""Programmes, projects, schemes, pilots and funds that a decision is about or rests on: CONCERNS, MENTIONS, PART_OF, ISSUED_BY.

Reserves are found too, as payers of sums (PROVIDES), and tied to a decision by its money only.
"""

from __future__ import annotations

from loaders.context import Context, Mention
from loaders.names.nodes import NameRead, names
from loaders.names.ties import issuers, parts, tie_names


def mentions(context: Context) -> list[Mention]:
    """Every programme named in the text, its node minted; `data` is a NameRead."""
    return names(context, "Programme")


def find(context: Context) -> None:
    """Ties each programme to the decisions that name it, to what it is part of, and to who runs it."""
    found = [m for m in context.mentions("programmes") if isinstance(m.data, NameRead) and m.data.kind != "reserve"]
    tie_names(context, found, "Programme")
    parts(context, found)
    issuers(context, found, "Programme")
