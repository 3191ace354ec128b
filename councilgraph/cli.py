"""The `councilgraph` command. Thin: each command says what it does in its help and hands over at once.

Nothing heavy is imported before a command needs it, so that `councilgraph --help` answers at once.
Exit codes: 0 all went well, 1 some input failed (the rest was done), 2 wrong usage.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from graph.errors import CouncilgraphError

app = typer.Typer(
    name="councilgraph",
    help="Reads UK council decisions into a knowledge graph in which every fact shows the words it came from.",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_show_locals=False,
)


@app.callback()
def start() -> None:
    """Reads UK council decisions into a knowledge graph in which every fact shows the words it came from."""


@app.command()
def extract(
    paths: Annotated[list[Path], typer.Argument(help="Files or folders of records; an index.jsonl beside them is read.")],
    text: Annotated[bool, typer.Option("--text", help="Put the stored text of each document out as well.")] = False,
    url: Annotated[str | None, typer.Option(help="Where the record was published; its host tells the council.")] = None,
    council: Annotated[str | None, typer.Option(help="The council whose record it is.")] = None,
) -> None:
    """Print what each record states, one JSON object a line, without storing anything."""
    from loaders.extract import extract as read_statements
    from loaders.jsonlines import to_json
    from loaders.readers import read

    failed = False
    for path in paths:
        try:
            document = read(path, url=url, council=council)
            print(to_json(read_statements(document), text), flush=True)  # noqa: T201
        except CouncilgraphError as error:
            print(error, file=sys.stderr)  # noqa: T201
            failed = True
    raise typer.Exit(1 if failed else 0)


def main() -> None:
    """Runs the command line."""
    app()
