"""Keeps workers for typed queries: hands a query to one, watches its time and memory, kills and replaces it."""

from __future__ import annotations

import atexit
import json
import os
import queue
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic_core import from_json

from graph import errors
from graph.errors import RefusedQuery, StoreUnavailable
from graph.stores.base import Language, Table

_LOOK = 0.02  # seconds between two looks at a running worker's memory
_IDLE = 4  # workers kept for the next query


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query may take: seconds, rows, and bytes of memory of the whole worker."""

    seconds: float = 30.0
    rows: int = 10_000
    memory: int = 1 << 30


@dataclass(frozen=True, slots=True)
class Projection:
    """Where a query runs: the engine's file or folder, and what changes when it has to be opened anew."""

    language: Language
    target: str
    version: str


class Worker:
    """One process. `run` gives rows or raises; after a limit is passed the process is gone."""

    def __init__(self) -> None:
        # -P: a folder named `queries` where the person stands must not hide ours.
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "queries.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._answers: queue.Queue[bytes] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self._process.stdout is not None  # noqa: S101 - we asked for a pipe
        for line in self._process.stdout:
            self._answers.put(line)
        self._answers.put(b"")

    def run(self, projection: Projection, text: str, parameters: dict[str, Any], limits: Limits) -> tuple[Table, bool]:
        """The rows, and whether there were more. Raises RefusedQuery when a limit is passed, BadQuestion by the
        engine.
        """
        request = {
            "language": projection.language,
            "target": projection.target,
            "version": projection.version,
            "text": text,
            "parameters": parameters,
            "rows": limits.rows,
            "memory": limits.memory,
        }
        assert self._process.stdin is not None  # noqa: S101
        try:
            self._process.stdin.write(json.dumps(request).encode() + b"\n")
            self._process.stdin.flush()
        except OSError as error:
            raise StoreUnavailable("The process that runs queries has ended. Ask again.") from error
        line = self._wait(limits)
        answer = from_json(line)
        if "error" in answer:
            raise getattr(errors, answer["error"], errors.BadQuestion)(answer["message"])
        return Table(tuple(answer["columns"]), tuple(tuple(row) for row in answer["rows"])), answer["more"]

    def _wait(self, limits: Limits) -> bytes:
        ends = time.monotonic() + limits.seconds
        while True:
            try:
                line = self._answers.get(timeout=_LOOK)
            except queue.Empty:
                if time.monotonic() > ends:
                    self.kill()
                    raise RefusedQuery(
                        f"The query is stopped: it took more than {limits.seconds:g} seconds. Narrow it down."
                    ) from None
                if resident(self._process.pid) > limits.memory:
                    self.kill()
                    raise RefusedQuery(
                        f"The query is stopped: it took more than {limits.memory >> 20} MB of memory. Narrow it down."
                    ) from None
                continue
            if not line:
                self.kill()
                raise RefusedQuery("The query is stopped: it ended the engine that ran it. Write it in another way.")
            return line

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def kill(self) -> None:
        """Ends the process, whatever it does."""
        self._process.kill()
        self._process.wait()


def resident(process: int) -> int:
    """Bytes of memory that a process holds; 0 where that cannot be told or it has ended."""
    try:
        if sys.platform == "linux":
            return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        told = subprocess.run(["ps", "-o", "rss=", "-p", str(process)], capture_output=True, text=True, check=False)
        return int(told.stdout or 0) * 1024
    except (OSError, ValueError):
        return 0


class Workers:
    """Idle workers by projection, so that the next query of the same store finds it open. Safe between threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._idle: list[tuple[Projection, Worker]] = []
        atexit.register(self.close)

    def run(
        self, projection: Projection, text: str, parameters: dict[str, Any] | None = None, limits: Limits | None = None
    ) -> tuple[Table, bool]:
        """Runs a text that the guard has admitted."""
        worker = self._take(projection)
        try:
            return worker.run(projection, text, parameters or {}, limits or Limits())
        finally:
            self._give_back(projection, worker)

    def _take(self, projection: Projection) -> Worker:
        with self._lock:
            same = [pair for pair in self._idle if pair[0].target == projection.target]
            for pair in same or self._idle[:1]:
                self._idle.remove(pair)
                if pair[1].alive:
                    return pair[1]
        return Worker()

    def _give_back(self, projection: Projection, worker: Worker) -> None:
        if not worker.alive:
            return
        with self._lock:
            self._idle.append((projection, worker))
            spare = self._idle[:-_IDLE]
            self._idle = self._idle[-_IDLE:]
        for _, old in spare:
            old.kill()

    def close(self) -> None:
        """Ends all idle workers."""
        with self._lock:
            idle, self._idle = self._idle, []
        for _, worker in idle:
            worker.kill()


WORKERS = Workers()
