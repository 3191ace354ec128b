"""Rows on standard output: a table for people, CSV, JSON or JSON lines for programs."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Any


class Format(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"


def print_rows(columns: Sequence[str], rows: Iterable[Sequence[Any]], style: Format, title: str | None = None) -> None:
    """Prints rows in a format. CSV cells that a spreadsheet would run as a formula get an apostrophe in front."""
    match style:
        case Format.TABLE:
            _print_table(columns, rows, title)
        case Format.CSV:
            writer = csv.writer(sys.stdout, lineterminator="\n")
            writer.writerow(columns)
            writer.writerows([safe_cell(value) for value in row] for row in rows)
        case Format.JSON:
            print_line(json.dumps([dict(zip(columns, row, strict=True)) for row in rows], ensure_ascii=False, indent=1))
        case Format.JSONL:
            for row in rows:
                print_line(json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False))


def safe_cell(value: Any) -> Any:
    """A value as a CSV cell that no spreadsheet takes for a formula.

    >>> safe_cell("=1+1"), safe_cell("-"), safe_cell(-3), safe_cell(None), safe_cell(["a", "b"])
    ("'=1+1", "'-", -3, '', 'a; b')
    """
    if value is None:
        return ""
    if isinstance(value, (list, tuple)):
        value = "; ".join(str(v) for v in value)  # pyright: ignore[reportUnknownVariableType]
    if isinstance(value, dict):
        value = json.dumps(value, ensure_ascii=False)
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r", "\n")):
        return "'" + value
    return value


def print_line(text: str) -> None:
    """One line on standard output."""
    sys.stdout.write(text + "\n")


def _print_table(columns: Sequence[str], rows: Iterable[Sequence[Any]], title: str | None) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(title=title, title_justify="left", header_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold")
    count = 0
    for row in rows:
        table.add_row(*(Text("" if value is None else str(safe_text(value))) for value in row))
        count += 1
    console = Console()
    if not console.is_terminal:
        console = Console(width=max(120, 24 * len(columns)))  # piped: a table as wide as it needs to be
    console.print(table)
    console.print(f"{count} row{'' if count == 1 else 's'}", style="dim")


def safe_text(value: Any) -> str:
    """A value as text for the terminal, without control characters (a record's text could otherwise drive it)."""
    text = json.dumps(value, ensure_ascii=False) if isinstance(value, (dict, list)) else str(value)
    return "".join(c if c.isprintable() or c == "\n" else " " for c in text)
