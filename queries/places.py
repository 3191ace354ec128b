"""Opens what a person names as a store: a folder, or the address of a server."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from graph.stores.directory import open_store


@contextmanager
def open_place(place: str) -> Generator[Any]:
    """A source of answers, closed at the end. Raises StoreUnavailable or StoreDamaged with what mends it."""
    with open_store(place) as store:
        yield store
