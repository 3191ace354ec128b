"""Commands that read records: extract, load."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from councilgraph.commands.options import DEFAULT_STORE, StoreOption
from councilgraph.printing import print_line

if TYPE_CHECKING:
    from loaders.load import LoadSummary

Paths = Annotated[
    list[Path], typer.Argument(help="Files, folders or .zip archives; an index.jsonl beside the files is read.")
]


def extract(
    paths: Paths,
    text: Annotated[bool, typer.Option("--text", help="Put out the stored text of each document as well.")] = False,
    url: Annotated[str | None, typer.Option(help="Where the record was published; its host tells the council.")] = None,
    council: Annotated[str | None, typer.Option(help="The council whose record it is.")] = None,
) -> None:
    """Print what each record states, one JSON object a line, without storing anything.

    Every edge and every property comes with the words it was read from and where they stand in the text.

    For example: councilgraph extract minutes.pdf --council "Kent County Council"
    """
    from graph.errors import UnreadableInput
    from loaders.extract_files import extract_files

    failed = seen = 0
    for record in extract_files(paths, with_text=text, url=url, council=council):
        seen += 1
        if isinstance(record, UnreadableInput):
            failed += 1
            sys.stderr.write(f"{record}\n")
        else:
            print_line(json.dumps(record, ensure_ascii=False))
    _stop_when_empty(seen, paths)
    raise typer.Exit(1 if failed else 0)


def load(
    paths: Paths,
    store: StoreOption = Path(DEFAULT_STORE),
    workers: Annotated[int, typer.Option(min=1, help="Processes that read and extract.")] = 1,
    cluster: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="A Dask scheduler whose workers read: tcp://HOST:8786.")
    ] = None,
    scratch: Annotated[
        str | None,
        typer.Option(
            metavar="PLACE",
            help="Where the cluster's workers leave what they read: a folder or address that this machine and all of them "
            "reach, s3://… among them. Default: a folder in the store.",
        ),
    ] = None,
) -> None:
    """Load records into a store, making it when it is not there. Loading the same record again changes nothing.

    A load that was cut short changes nothing either; with --cluster the next one goes on from what the workers had read.

    For example: councilgraph load records/ minutes.zip --store kent.store
    """
    from graph.errors import Misconfigured
    from loaders.load import load as load_records

    if cluster is None and scratch is not None:
        raise Misconfigured("--scratch is for the workers of a cluster: give --cluster tcp://HOST:8786 as well.")
    if cluster is not None and workers > 1:
        raise Misconfigured("--workers are processes of this machine; with --cluster the cluster's workers read.")
    with _Progress() as progress:
        summary = load_records(paths, store, progress=progress.step, workers=workers, cluster=cluster, scratch=scratch)
    for line in (*summary.failures, *summary.notes):
        sys.stderr.write(f"{line}\n")
    _stop_when_empty(summary.documents + summary.unchanged + len(summary.failures), paths)
    if (store / "ledger.db").is_file():  # else nothing was there to load, and no store was made
        _print_summary(summary, store)
    raise typer.Exit(1 if summary.failures else 0)


def add_to(app: typer.Typer) -> None:
    """Registers these commands."""
    app.command(rich_help_panel="Reading records")(extract)
    app.command(rich_help_panel="Reading records")(load)


def _stop_when_empty(seen: int, paths: list[Path]) -> None:
    if not seen:
        sys.stderr.write(
            f"{', '.join(map(str, paths))}: no records there. To mend it: name files or folders that hold some.\n"
        )
        raise typer.Exit(1)


def _print_summary(summary: LoadSummary, store: Path) -> None:
    parts = [f"{summary.documents} documents loaded"]
    parts += [f"{summary.replaced} of them published anew"] if summary.replaced else []
    parts += [f"{summary.unchanged} already there"] if summary.unchanged else []
    parts += [f"{len(summary.failures)} not read"] if summary.failures else []
    told = f"{summary.decisions} decisions, {summary.facts} facts, {summary.issues} issues"
    print_line(f"{store}: {', '.join(parts)}; {told}; {summary.seconds} s")


class _Progress:
    """A spinner with the number of records read, on standard error and only on a terminal."""

    def __enter__(self) -> _Progress:
        from rich.console import Console
        from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        console = Console(stderr=True)
        self._bar = Progress(
            SpinnerColumn(),
            TextColumn("{task.completed} records"),
            TimeElapsedColumn(),
            TextColumn("{task.description}", markup=False),
            console=console,
            disable=not console.is_terminal,
            transient=True,
        )
        self._bar.start()
        self._task = self._bar.add_task("reading", total=None)
        return self

    def step(self, done: int, path: str) -> None:
        self._bar.update(self._task, completed=done, description=path)

    def __exit__(self, *_: object) -> None:
        self._bar.stop()
