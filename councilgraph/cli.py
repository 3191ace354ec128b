"""The `councilgraph` command. Thin: each command says what it does in its help and hands over at once.

Nothing heavy is imported before a command needs it, so that `councilgraph --help` answers at once.
Exit codes: 0 all went well, 1 some input failed (the rest was done), 2 wrong usage.
"""

from __future__ import annotations

import os
import sys
from importlib.metadata import version
from typing import Annotated

import typer

from councilgraph.commands import asking, exploring, publishing, records, showing, upkeep
from graph.errors import BadQuestion, CouncilgraphError, Misconfigured

app = typer.Typer(
    name="councilgraph",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    epilog="A first look: [bold]councilgraph explore[/bold] loads the sample records and opens them in the browser.",
)


def _tell_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"councilgraph {version('councilgraph')}")
        raise typer.Exit


@app.callback()
def start(
    _version: Annotated[
        bool, typer.Option("--version", callback=_tell_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    """Reads UK council decisions into a knowledge graph in which every fact shows the words it came from."""


for commands in (records, asking, exploring, showing, upkeep, publishing):
    commands.add_to(app)


def main() -> None:
    """Runs the command line. An error of ours is one line on standard error; any other is a fault and shows itself."""
    try:
        app()
    except SystemExit as ended:
        if _reader_left(ended) or not _flushed():
            sys.exit(0)  # `councilgraph ask … | head` has seen enough
        raise
    except CouncilgraphError as error:
        _flushed()
        sys.stderr.write(f"councilgraph: {error}\n")
        sys.exit(2 if isinstance(error, (BadQuestion, Misconfigured)) else 1)
    except BrokenPipeError:
        _stop_writing()
        sys.exit(0)


def _reader_left(ended: SystemExit) -> bool:
    """Whether the command ended because nobody reads on: click and rich make an exit of code 1 of that."""
    cause: BaseException | None = ended.__context__
    while cause is not None and not isinstance(cause, BrokenPipeError):
        cause = cause.__context__
    if cause is not None:
        _stop_writing()
    return cause is not None


def _flushed() -> bool:
    """Writes out what is left; False when nobody reads it."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _stop_writing()
        return False
    return True


def _stop_writing() -> None:
    """Sends what would still be written nowhere, so that the interpreter does not complain at its end."""
    sys.stdout = sys.__stdout__ or sys.stdout  # click has put a wrapper around it
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
