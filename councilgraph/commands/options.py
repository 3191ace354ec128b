"""Options that several commands share, and opening what --store names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from graph.stores.directory import OpenStore

DEFAULT_STORE = "council.store"

StoreOption = Annotated[
    Path,
    typer.Option("--store", "-s", envvar="COUNCILGRAPH_STORE", help="The store folder.", show_default=True),
]
SourceOption = Annotated[
    str,
    typer.Option(
        "--store",
        "-s",
        envvar="COUNCILGRAPH_STORE",
        help="The store folder, or a server: neo4j://… or sparql+https://… (see councilgraph publish).",
    ),
]


def open_folder(store: Path) -> OpenStore:
    """The store folder, open for reading."""
    from graph.stores.directory import open_store

    return open_store(store)


def open_source(store: str) -> Any:
    """What --store names: a folder, or a server."""
    from queries.places import open_place

    return open_place(store)
