"""To be written: mentions(context)."""

from __future__ import annotations

from loaders.context import Context, Mention


def mentions(context: Context) -> list[Mention]:
    """Nothing yet."""
    return []
