"""The process in which typed queries run: it opens a projection read-only, answers, and can be killed at any time.

Runs as `python -m queries.worker`; requests and answers are JSON lines, so that nothing that comes back is ever
executed. The parent (queries/workers.py) measures time and memory and kills it when a limit is passed.
"""

from __future__ import annotations

import json
import sys
from typing import Any, BinaryIO

from pydantic_core import to_json

from graph.errors import CouncilgraphError
from graph.stores.values import plain

LARGEST = 64 << 20  # bytes of one answer


def main() -> None:
    """Answers requests until standard input ends."""
    answers: BinaryIO = sys.stdout.buffer
    _limit()
    stores: dict[str, Any] = {}
    for line in sys.stdin.buffer:
        request = json.loads(line)
        try:
            answer = _answer(stores, request)
        except CouncilgraphError as error:
            answer = {"error": type(error).__name__, "message": str(error)}
            if "Buffer manager exception" in str(error):  # LadybugDB's own limit on memory came first
                told = (
                    f"The query is stopped: it took more than {request['memory'] >> 20} MB of memory. Narrow it down."
                )
                answer = {"error": "RefusedQuery", "message": told}
        except Exception as error:
            answer = {"error": "BadQuestion", "message": f"{type(error).__name__}: {error}"}
        answers.write(answer if isinstance(answer, bytes) else json.dumps(answer).encode())
        answers.write(b"\n")
        answers.flush()


def _limit() -> None:
    """No core files, and no file may grow: nothing that this process runs has anything to write."""
    try:
        import resource  # noqa: PLC0415 - not there on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _answer(stores: dict[str, Any], request: dict[str, Any]) -> bytes | dict[str, Any]:
    """The answer as JSON, made row by row, so that one that is too large is stopped before it is whole."""
    store = _store(stores, request)
    rows: list[bytes] = []
    size = 0
    more = False
    columns, found = store.stream(request["text"], request["parameters"])
    for row in found:
        if len(rows) >= request["rows"]:
            more = True
            break
        text = to_json([plain(value) for value in row], inf_nan_mode="constants")
        size += len(text)
        if size > LARGEST:
            return {
                "error": "RefusedQuery",
                "message": f"The answer is stopped: it passes {LARGEST >> 20} MB. Add a LIMIT.",
            }
        rows.append(text)
    head = f'{{"columns": {json.dumps(list(columns))}, "more": {json.dumps(more)}, "rows": ['
    return head.encode() + b",".join(rows) + b"]}"


def _store(stores: dict[str, Any], request: dict[str, Any]) -> Any:
    """The projection, opened again when it shows another position than the handle was opened at."""
    target, version = request["target"], request["version"]
    held = stores.get(request["language"])
    if held is not None and held[0] == (target, version):
        return held[1]
    if held is not None:
        stores.pop(request["language"])
        held[1].close()
    if request["language"] == "cypher":
        from graph.stores import ladybug  # noqa: PLC0415 - one engine is enough for most workers

        store: Any = ladybug.open_store(target, memory=request["memory"] // 2)
    else:
        from graph.stores import oxigraph  # noqa: PLC0415

        store = oxigraph.open_store(target)
    stores[request["language"]] = ((target, version), store)
    return store


if __name__ == "__main__":
    main()
