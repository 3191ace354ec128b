"""Programmes, projects, schemes, pilots and funds that a decision is about or rests on: CONCERNS, MENTIONS, PART_OF,
ISSUED_BY.

Funds, reserves and grants are found here too, and tied once the money is read (funds.py).
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
    found = [m for m in context.mentions("programmes") if isinstance(m.data, NameRead)]
    tie_names(context, [m for m in found if not pays(m) or _in_title(context, m)], "Programme")
    parts(context, found)
    issuers(context, found, "Programme")


def pays(mention: Mention) -> bool:
    """Funds, reserves and grants: what they pay is tied by the money itself (loaders/facts/funds.py)."""
    return isinstance(mention.data, NameRead) and mention.data.kind in ("fund", "reserve", "grant")


def _in_title(context: Context, mention: Mention) -> bool:
    subject = context.subject_at(mention.span)
    return subject is not None and subject.part.title is not None and subject.part.title.overlaps(mention.span)
