"""To be written."""

from __future__ import annotations

from loaders.context import Context, Mention


def find(context: Context) -> None:
    """Nothing yet."""


def mentions(context: Context) -> list[Mention]:
    """Nothing yet."""
    return []
