"""`python -m loaders.readers FILE…` prints a file's blocks as its reader sees them, for whoever debugs a record."""

from __future__ import annotations

import sys

from graph.errors import CouncilgraphError
from graph.evidence import Block, Document
from loaders.readers.read import read


def main(paths: list[str]) -> int:
    """Prints every file's blocks; returns 1 when a file could not be read."""
    failed = 0
    for path in paths:
        try:
            _show(read(path))
        except CouncilgraphError as error:
            sys.stderr.write(f"{error}\n")
            failed = 1
    return failed


def _show(document: Document) -> None:
    head = f"=== {document.path} ({document.media_type}, {len(document.text):,} characters) {document.name!r}"
    _say(head)
    for notice in document.notices:
        _say(f"    notice {notice.kind}: {notice.detail}")
    if document.unreadable_pages:
        _say(f"    pages without text: {document.unreadable_pages}")
    for block in document.blocks:
        _say(f"{_tag(document, block):<34} {document.quote(block.span)!r}")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def _tag(document: Document, block: Block) -> str:
    parts = [f"{block.span.starts_at:>6}", block.kind + (f"{block.level}" if block.level else "")]
    if block.table is not None:
        parts.append(f"{block.table}:{block.row},{block.column}{'h' if block.header else ''}")
    page = document.page_of(block.span)
    parts += [f"p{page}"] if page else []
    parts += [f"[{block.ordinal}]"] if block.ordinal else []
    parts += [block.role] if block.role else []
    return " ".join(parts)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
