"""Opens what a person names as a store: a folder, or the address of a server."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from queries.source import EngineSource

SCHEMES = {
    "neo4j": "graph.stores.neo4j",
    "neo4j+s": "graph.stores.neo4j",
    "neo4j+ssc": "graph.stores.neo4j",
    "bolt": "graph.stores.neo4j",
    "bolt+s": "graph.stores.neo4j",
    "sparql+http": "graph.stores.sparql",
    "sparql+https": "graph.stores.sparql",
}
"""Import paths, so that a server's client is loaded only when an address asks for it."""


def is_server(place: str) -> bool:
    """Whether a store's name is a server's address.

    >>> is_server("neo4j://localhost"), is_server("kent.store")
    (True, False)
    """
    return place.partition("://")[0] in SCHEMES and "://" in place


@contextmanager
def open_place(place: str) -> Generator[Any]:
    """A source of answers, closed at the end. Raises StoreUnavailable or StoreDamaged with what mends it."""
    if is_server(place):
        store = import_module(SCHEMES[place.partition("://")[0]]).open_store(place)
        try:
            yield EngineSource(store)
        finally:
            store.close()
    else:
        from graph.stores.directory import open_store  # noqa: PLC0415 - a server needs no folder

        with open_store(place) as folder:
            yield folder
