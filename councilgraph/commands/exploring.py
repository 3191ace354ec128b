"""The command that opens the explorer in the browser."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from importlib import resources
from pathlib import Path
from typing import Annotated

import typer

from councilgraph.commands.options import DEFAULT_STORE, open_folder
from councilgraph.printing import print_line
from graph.errors import Misconfigured

SAMPLE_STORE = "samples.store"


def explore(
    store: Annotated[
        str | None,
        typer.Option("--store", "-s", envvar="COUNCILGRAPH_STORE", help="A store folder or a server's address."),
    ] = None,
    port: Annotated[int, typer.Option(min=1, max=65_535, help="Where it listens, on this machine only.")] = 8501,
    browser: Annotated[bool, typer.Option(help="Open the browser by itself.")] = False,
) -> None:
    """Open the explorer. With no store named and none here, it loads the sample records first.

    For example: councilgraph explore --store kent.store --port 8502
    """
    from queries.places import is_server

    _need_free(port)
    place = store or _own_or_samples()
    if not is_server(place):
        open_folder(Path(place)).close()  # what is no store is told here, before anything is started
    arguments = [sys.executable, "-m", "streamlit", "run", str(_app()), "--server.port", str(port)]
    arguments += ["--server.address", "127.0.0.1", "--server.headless", str(not browser).lower()]
    # No usage statistics and no watching of files; messages are sent whole, since Streamlit's cache of them can lose
    # one ("Cached ForwardMsg MISS"), after which the page is dead.
    arguments += ["--browser.gatherUsageStats", "false", "--server.fileWatcherType", "none"]
    arguments += ["--client.toolbarMode", "minimal", "--client.showErrorDetails", "none"]
    arguments += ["--global.minCachedMessageSize", "1e12"]
    environment = os.environ | {"COUNCILGRAPH_STORE": place}
    print_line(f"The explorer shows {place} at http://127.0.0.1:{port} (stop it with Ctrl+C)")
    sys.stdout.flush()
    try:
        raise typer.Exit(subprocess.call(arguments, env=environment))
    except KeyboardInterrupt:
        raise typer.Exit(0) from None


def add_to(app: typer.Typer) -> None:
    """Registers the command."""
    app.command(rich_help_panel="Looking")(explore)


def samples() -> Path:
    """The folder of sample records: inside the wheel, or beside the packages in a checkout."""
    packaged = Path(str(resources.files("councilgraph"))) / "samples"
    found = packaged if packaged.is_dir() else packaged.parent.parent / "samples"
    if not found.is_dir():
        raise Misconfigured("The sample records are missing from this installation. Name a store: --store FOLDER.")
    return found


def _need_free(port: int) -> None:
    """Raises Misconfigured when the port is taken, or this user may not listen there."""
    with socket.socket() as listening:
        if os.name == "posix":  # as Streamlit's own server does: a port that was just let go is free
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind(("127.0.0.1", port))
            listening.listen(1)
        except OSError as error:
            raise Misconfigured(
                f"Port {port} cannot be used ({error.strerror}). Name another one: councilgraph explore --port "
                f"{port + 1 if 1_023 < port < 65_535 else 8_502}."
            ) from error


def _own_or_samples() -> str:
    if Path(DEFAULT_STORE).is_dir():
        return DEFAULT_STORE
    from loaders.load import load

    print_line(f"Loading the sample records into {SAMPLE_STORE} …")
    sys.stdout.flush()
    records = [p for p in sorted(samples().iterdir()) if p.suffix in {".html", ".pdf", ".docx", ".txt"}]
    summary = load(records, SAMPLE_STORE)
    told = f"{summary.decisions} decisions, {summary.facts} facts, {summary.issues} issues"
    print_line(f"{summary.documents} loaded, {summary.unchanged} already there; {told}; {summary.seconds} s")
    return SAMPLE_STORE


def _app() -> Path:
    found = Path(str(resources.files("dashboard"))) / "app.py"
    if not found.is_file():
        raise Misconfigured(f"{found} is missing from this installation. Install councilgraph anew.")
    return found
