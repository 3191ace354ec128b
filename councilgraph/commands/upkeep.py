"""Commands that look after a store: audit, forget, export, history, diff, undo, rebuild, compact."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from councilgraph.commands.options import DEFAULT_STORE, FormatOption, StoreOption, open_folder, open_writer
from councilgraph.printing import Format, print_line, print_rows

if TYPE_CHECKING:
    from graph.model import Node

_NUMBER = "The load's number; `councilgraph history` lists them."
Load = Annotated[int, typer.Argument(metavar="LOAD", help=_NUMBER)]
From = Annotated[int, typer.Argument(metavar="FROM", help=f"The earlier load; 0 is the empty store. {_NUMBER}")]
To = Annotated[int, typer.Argument(metavar="TO", help=f"The later load. {_NUMBER}")]


def audit(store: StoreOption = Path(DEFAULT_STORE)) -> None:
    """Find every quote again in the stored text, and every stored text in the bytes received; fail loudly.

    Exit code 1 when anything does not fit, with one line for each fault. For example: councilgraph audit --store kent.store
    """
    from graph.audit import audit as audit_store
    from loaders.reread import reread

    with open_folder(store) as opened:
        result = audit_store(opened, reread=reread)
    for fault in result.faults:
        sys.stderr.write(f"{fault}\n")
    told = f"{result.documents} documents, {result.quotes} quotes, {result.ties} ties looked at"
    print_line(f"{store}: {told}; {len(result.faults)} faults")
    raise typer.Exit(1 if result.faults else 0)


def forget(
    document: Annotated[str, typer.Argument(help="A document's id, as `councilgraph search` or `show` gives it.")],
    store: StoreOption = Path(DEFAULT_STORE),
) -> None:
    """Erase a document and all that only it stated, from every file of the store. This cannot be undone."""
    from graph.forget import forget as forget_document

    with open_writer(store) as writer:
        gone = forget_document(writer, document)
    told = f"{gone.readings} readings and {gone.statements} statements erased"
    print_line(f"{gone.document}: {told}; the store's files were searched for {gone.searched_for} pieces of it")


def export(
    target: Annotated[Path, typer.Argument(help="Ends in .ttl, .trig, .jsonld, .graphml, .csv or .parquet.")],
    store: StoreOption = Path(DEFAULT_STORE),
    form: Annotated[
        str | None, typer.Option("--as", help="turtle, trig (with evidence), jsonld, graphml, csv or parquet.")
    ] = None,
) -> None:
    """Write the graph for other programs: Turtle, TriG with evidence, JSON-LD, GraphML, folders of CSV or Parquet.

    For example: councilgraph export kent.ttl --store kent.store
    """
    from graph.export import export as export_graph

    with open_folder(store) as opened:
        print_line(str(export_graph(opened, target, form=form)))


def history(store: StoreOption = Path(DEFAULT_STORE), style: FormatOption = Format.TABLE) -> None:
    """List every load, undo, judgement and erasure, oldest first."""
    with open_folder(store) as opened:
        loads = opened.history()
    rows = [(row.n, row.kind, row.started_at, row.detail, row.seconds) for row in loads]
    print_rows(("load", "kind", "started_at", "detail", "seconds"), rows, style)


def diff(before: From, after: To, store: StoreOption = Path(DEFAULT_STORE), style: FormatOption = Format.TABLE) -> None:
    """Tell what changed between two loads: things and ties that came, went or are told differently.

    For example: councilgraph diff 1 2
    """
    from graph.history import diff as compare

    with open_folder(store) as opened:
        found = compare(opened.ledger, before, after)
    rows: list[tuple[Any, ...]] = []
    rows += _things("came", found.nodes_added)
    rows += _things("went", found.nodes_gone)
    rows += _things("changed", [new for _, new in found.nodes_changed])
    ties = (("came", found.edges_added), ("went", found.edges_gone), ("changed", [b for _, b in found.edges_changed]))
    rows += [(what, edge.type, str(edge.fact), "") for what, edges in ties for edge in edges]
    print_rows(("what", "kind", "id", "name"), rows, style)


def undo(number: Load, store: StoreOption = Path(DEFAULT_STORE)) -> None:
    """Take a load back. What it replaced counts again; the load stays in the history."""
    from graph.history import undo as take_back

    with open_writer(store) as writer:
        done = take_back(writer, number)
    print_line(f"{store}: load {number} is taken back by load {done}.")


def rebuild(store: StoreOption = Path(DEFAULT_STORE)) -> None:
    """Make both projections anew from the ledger. Changes nothing that is stated."""
    with open_writer(store) as writer:
        writer.rebuild()
    print_line(f"{store}: both projections are new.")


def compact(store: StoreOption = Path(DEFAULT_STORE)) -> None:
    """Give back disk space that earlier changes left behind."""
    with open_writer(store) as writer:
        before, after = writer.compact()
    print_line(f"{store}: {before / 1e6:.1f} MB before, {after / 1e6:.1f} MB now.")


def add_to(app: typer.Typer) -> None:
    """Registers these commands."""
    for command in (audit, forget, export, history, diff, undo, rebuild, compact):
        app.command(rich_help_panel="Looking after a store")(command)


def _things(what: str, nodes: Iterable[Node]) -> list[tuple[Any, ...]]:
    return [(what, node.label, node.id, node.name) for node in nodes]
