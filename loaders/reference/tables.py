"""Reads the tables of `loaders/reference/data/`, once."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of one table; every cell is a string, empty where nothing is known.

    >>> table("authorities")[0]["kind"]
    'county'
    """
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))


@cache
def names_of(use: str) -> dict[str, tuple[str, ...]]:
    """Every name of one use (full, short, alias, abbreviation) by the key of the thing that bears it."""
    found: dict[str, list[str]] = {}
    for row in (*table("names"), *table("more_names")):
        if row["use"] == use:
            found.setdefault(row["key"], []).append(row["form"])
    return {key: tuple(forms) for key, forms in found.items()}
