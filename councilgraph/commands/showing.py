"""Commands that show what a store holds: stats, show."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from councilgraph.commands.options import DEFAULT_STORE, FormatOption, StoreOption, open_folder, warn_when_behind
from councilgraph.printing import Format, print_line, print_rows, safe_text


def stats(store: StoreOption = Path(DEFAULT_STORE), style: FormatOption = Format.TABLE) -> None:
    """Tell what a store holds: documents, decisions, facts, things by label, issues, the period covered.

    For example: councilgraph stats --store kent.store
    """
    with open_folder(store) as opened:
        found = opened.stats()
        warn_when_behind(opened)
    if style is Format.TABLE:
        found = _readable(found)
    flat = [(name, value) for name, value in found.items() if not isinstance(value, dict)]
    flat += [
        (f"{name}: {key}", n) for name, value in found.items() if isinstance(value, dict) for key, n in value.items()
    ]
    print_rows(("what", "count"), flat, style)


def show(
    identifier: Annotated[str, typer.Argument(metavar="ID", help="A thing's id; `councilgraph search` finds it.")],
    store: StoreOption = Path(DEFAULT_STORE),
) -> None:
    """Show a thing: its values and ties, each with the words behind it.

    For example: councilgraph show decision/kent/23-00071
    """
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


def _readable(found: Mapping[str, Any]) -> dict[str, Any]:
    """Counts as a person reads them; programs get them under their names.

    >>> _readable({"nodes": {"Post": 2}, "period": ("2021-03-01", "2024-05-30"), "position": "3.7a1d38bc.1.1"})
    {'things': {'Post': 2}, 'period': '2021-03-01 to 2024-05-30', 'position': 'load 3 (in full: 3.7a1d38bc.1.1)'}
    >>> _readable({"period": (None, None), "position": None})
    {'period': 'no dates', 'position': 'nothing loaded'}
    """
    readable: dict[str, Any] = {_PLAIN.get(name, name): value for name, value in found.items()}
    first, last = found["period"]
    readable["period"] = f"{first} to {last}" if first else "no dates"
    position = found["position"]
    load = str(position).partition(".")[0]
    readable["position"] = f"load {load} (in full: {position})" if position else "nothing loaded"
    return readable


_PLAIN = {"nodes": "things", "kinds": "documents by kind", "issue_kinds": "issues by kind", "councils": "decisions of"}


def add_to(app: typer.Typer) -> None:
    """Registers these commands."""
    for command in (stats, show):
        app.command(rich_help_panel="Looking")(command)
