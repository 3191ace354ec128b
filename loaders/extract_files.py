"""The one loop that reads and extracts files: behind `councilgraph extract`, behind every load, and what is measured.

python -m loaders.extract_files FILE... > extracted.jsonl
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from graph.errors import UnreadableInput
from graph.evidence import Extraction
from graph.ledger.write import checked
from loaders.extract import extract
from loaders.jsonlines import to_json
from loaders.provenance import Refusal, Source, walk
from loaders.readers import read


def extract_files(
    paths: Iterable[str | Path], *, with_text: bool = True, url: str | None = None, council: str | None = None
) -> Iterator[dict[str, Any] | UnreadableInput]:
    """Yields one JSON-ready record a file, or the error of a file that cannot be read.

    Folders and archives are walked, and an index.jsonl in or beside them says where each file was published; `url`
    and `council` say it for all of the files and go before the index.

    >>> [str(e) for e in extract_files(["no/such/file"])]
    ['no/such/file: does not exist. To mend it: check the spelling of the path.']
    """
    for found in walk([Path(p) for p in paths]):
        read_as = found.error if isinstance(found, Refusal) else extract_source(found, url=url, council=council)
        yield read_as if isinstance(read_as, UnreadableInput) else to_json(read_as, with_text=with_text)


def extract_source(
    source: Source, *, url: str | None = None, council: str | None = None
) -> Extraction | UnreadableInput:
    """What one file states, or why it cannot be told. Runs in any process; a fault of ours stops no other file."""
    known = source.provenance
    try:
        document = read(
            source.data,
            path=source.path,
            url=url or known.url,
            council=council or known.council,
            retrieved_at=known.retrieved_at,
        )
        return checked(extract(document))
    except UnreadableInput as error:
        return error
    except Exception as error:
        fault = f"could not be extracted ({type(error).__name__}: {error})"
        return UnreadableInput(source.path, fault, "report this file as a fault of councilgraph")


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
