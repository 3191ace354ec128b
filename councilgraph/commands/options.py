"""Options that several commands share, and opening what --store names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from councilgraph.printing import Format

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from graph.stores.directory import OpenStore
    from graph.stores.writing import StoreWriter

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
FormatOption = Annotated[Format, typer.Option("--format", "-f", help="How rows are printed.")]


def open_folder(store: Path) -> OpenStore:
    """The store folder, open for reading."""
    from graph.stores.directory import open_store

    return open_store(store)


def open_writer(store: Path) -> AbstractContextManager[StoreWriter]:
    """The store folder, open for writing by this process alone."""
    from graph.stores.writing import write_store
    from loaders.extract import EXTRACTOR_VERSION

    return write_store(store, extractor=EXTRACTOR_VERSION)


def open_source(store: str) -> Any:
    """What --store names: a folder, or a server."""
    from queries.places import open_place

    return open_place(store)


def warn_when_behind(source: Any) -> None:
    """One line on standard error when answers are older than what was loaded; servers have no ledger to compare with."""
    behind = source.behind() if hasattr(source, "behind") else None
    if behind:
        typer.echo(behind, err=True)
