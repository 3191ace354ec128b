"""Projects named by the heads of a table: "grants for programmes as follows:" over the columns of a grant table."""

from __future__ import annotations

import re

from graph.evidence import Block, Document, Span
from loaders.names.runs import WORD

_SAYS = re.compile(
    r"\b(?:programmes|projects|schemes|pilots|initiatives)\b[^.]{0,60}(?:follows|following|below|table"
    r"|:)[^.]{0,30}$|\b(?:following|below)\s+(?:programmes|projects|schemes|pilots)\b",
    re.I,
)
_NO_NAME = re.compile(
    r"(?:total|totals|sub-?total|year|grant|income|amount|cost|costs|budget|funding|date|description|project"
    r"|programme|scheme|notes?|ward|lead|status|£|capital|revenue|other|organisation|provider)s?\b",
    re.I,
)


def table_names(document: Document) -> list[Span]:
    """Head cells of tables whose introduction says that their columns (or rows) are programmes or projects."""
    found: list[Span] = []
    tables: dict[int, list[Block]] = {}
    for block in document.blocks:
        if block.table is not None and block.row == 0:
            tables.setdefault(block.table, []).append(block)
    for cells in tables.values():
        start = min(c.span.starts_at for c in cells)
        if not _SAYS.search(document.text[max(0, start - 220) : start].rstrip(" \n\t|")):
            continue
        found += [c.span for c in cells if c.column and _is_name(document.quote(c.span))]
    return found


def _is_name(cell: str) -> bool:
    words = [w for w in WORD.findall(cell) if w[0].isalnum()]
    return (
        2 <= len(words) <= 9
        and words[0][0].isupper()
        and not _NO_NAME.match(cell.strip())
        and not any(c in cell for c in "£%")
    )
