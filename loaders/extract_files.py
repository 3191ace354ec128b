"""Reads and extracts files one by one, as `councilgraph extract --text` does; the pure loop behind the command.

python -m loaders.extract_files FILE... > extracted.jsonl
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from graph.errors import UnreadableInput
from loaders.extract import extract
from loaders.jsonlines import to_json
from loaders.readers import read


def extract_files(paths: Iterable[str | Path], *, with_text: bool = True) -> Iterator[dict[str, Any] | UnreadableInput]:
    """Yields one JSON-ready record a file, or the error of a file that cannot be read."""
    for path in paths:
        try:
            yield to_json(extract(read(Path(path))), with_text=with_text)
        except UnreadableInput as error:
            yield error


def main(arguments: list[str]) -> int:
    failed = 0
    for record in extract_files(arguments):
        if isinstance(record, UnreadableInput):
            failed += 1
            sys.stderr.write(f"{record}\n")
        else:
            sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
