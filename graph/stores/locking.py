"""Who may read and write a store folder: shared for one query, exclusive while a load is applied, one writer at a
time.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, ReadWriteLock, Timeout

from graph.errors import StoreUnavailable

QUERY_WAIT = 120.0  # seconds that a reader waits for a load to be applied
APPLY_WAIT = 120.0  # seconds that a writer waits for the queries that run


class Locks:
    """The locks of one store. On media that cannot be written there are none: nobody can write, so nobody need wait."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.none = not _writable(folder)
        self._writer = FileLock(folder / "writer.lock") if not self.none else None

    @contextmanager
    def shared(self) -> Generator[None, None, None]:
        """Held for the length of one query."""
        if self.none:
            yield
            return
        with self._hold("read", QUERY_WAIT, "a load is being applied to it"):
            yield

    @contextmanager
    def exclusive(self) -> Generator[None, None, None]:
        """Held while the projections change."""
        if self.none:
            raise StoreUnavailable(
                f"{self.folder} lies where nothing can be written. Copy it to a folder of yours and open that."
            )
        with self._hold("write", APPLY_WAIT, "queries keep reading it"):
            yield

    @contextmanager
    def _hold(self, mode: str, wait: float, why: str) -> Generator[None, None, None]:
        lock = ReadWriteLock(self.folder / "lock", is_singleton=False)
        try:
            try:
                (lock.acquire_read if mode == "read" else lock.acquire_write)(wait)
            except Timeout as error:
                raise StoreUnavailable(
                    f"{self.folder} was not free within {wait:.0f} seconds: {why}. Try again."
                ) from error
            try:
                yield
            finally:
                lock.release()
        finally:
            lock.close()

    def become_writer(self) -> None:
        """Makes this process the one that writes. A lock that a dead process left is free (the system lets go of
        it).
        """
        if self._writer is None:
            raise StoreUnavailable(
                f"{self.folder} lies where nothing can be written. Copy it to a folder of yours and load there."
            )
        note = self.folder / "writer"
        try:
            self._writer.acquire(timeout=0)
        except Timeout as error:
            who = note.read_text(encoding="utf-8").strip() if note.is_file() else "another process"
            raise StoreUnavailable(
                f"{self.folder} is being written by {who}. Wait until it has ended, then try again."
            ) from error
        note.write_text(f"process {os.getpid()} since {datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC\n", encoding="utf-8")

    def stop_writing(self) -> None:
        """Lets another process write."""
        if self._writer is not None and self._writer.is_locked:
            (self.folder / "writer").unlink(missing_ok=True)
            self._writer.release(force=True)


def _writable(folder: Path) -> bool:
    if not os.access(folder, os.W_OK):
        return False
    try:
        lock = ReadWriteLock(folder / "lock", is_singleton=False)
    except (OSError, sqlite3.Error, ValueError):
        return False
    lock.close()
    return True
