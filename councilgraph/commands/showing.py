"""Commands that show what a store holds: stats, show."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from councilgraph.commands.options import DEFAULT_STORE, FormatOption, StoreOption, open_folder
from councilgraph.printing import Format, print_line, print_rows, safe_text


def stats(store: StoreOption = Path(DEFAULT_STORE), style: FormatOption = Format.TABLE) -> None:
    """Tell what a store holds: documents, decisions, facts, things by label, issues, the period covered."""
    with open_folder(store) as opened:
        found = opened.stats()
        behind = opened.behind()
    flat = [(name, value) for name, value in found.items() if not isinstance(value, dict)]
    flat += [
        (f"{name}: {key}", n) for name, value in found.items() if isinstance(value, dict) for key, n in value.items()
    ]
    print_rows(("what", "count"), flat, style)
    if behind:
        typer.echo(behind, err=True)


def show(
    identifier: Annotated[str, typer.Argument(metavar="ID", help="A thing's id; `councilgraph search` finds it.")],
    store: StoreOption = Path(DEFAULT_STORE),
) -> None:
    """Show a thing: its values and ties, each with the words behind it."""
    from graph.rdf import SURE

    with open_folder(store) as opened:
        thing = opened.thing(identifier)
    print_line(f"{thing.node.label}: {safe_text(thing.node.name)}\n{thing.node.id}")
    if thing.node.aliases:
        print_line("also called: " + safe_text("; ".join(thing.node.aliases)))
    for statement in thing.statements:
        mark = "" if statement.stands else " (another record says so; not the value shown)"
        rule = f" [concluded by {statement.derived_by}]" if statement.derived_by else ""
        print_line(f"\n{statement.property}: {safe_text(statement.value)}{mark}{rule}")
        for quote in statement.quotes:
            print_line(
                f"    “{safe_text(quote.quote)}” — {quote.document_name}, characters {quote.starts_at}-{quote.ends_at}"
            )
    for tie in thing.ties:
        qualities = ", ".join(f"{k} {v}" for k, v in tie.properties.items() if v is not None)
        arrow = f"—{tie.type}→" if tie.outgoing else f"←{tie.type}—"
        rest = f" ({safe_text(qualities)})" if qualities else ""
        weak = ", weak: left out of answers" if tie.confidence < SURE else ""
        print_line(
            f"\n{arrow} {tie.other_label} {safe_text(tie.other_name)}{rest}  {tie.other_id}  [{tie.confidence:.2f}{weak}]"
        )
        for quote in tie.quotes:
            print_line(
                f"    “{safe_text(quote.quote)}” — {quote.document_name}, characters {quote.starts_at}-{quote.ends_at}"
            )


def add_to(app: typer.Typer) -> None:
    """Registers these commands."""
    for command in (stats, show):
        app.command(rich_help_panel="Looking")(command)
