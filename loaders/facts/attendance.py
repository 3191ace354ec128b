"""To be written."""

from __future__ import annotations

from loaders.context import Context


def find(context: Context) -> None:
    """Nothing yet."""
