"""Who may read and write a store folder: shared for one query, exclusive while a load is applied, one writer at a
time.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, ReadWriteLock, Timeout

from graph.errors import StoreUnavailable

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None

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
        """Waits, but not for ever. Raises StoreUnavailable."""
        holding = _turnstile(self.folder, mode, wait) if fcntl else _portable(self.folder, mode, wait)
        try:
            holding.__enter__()
        except Timeout as error:
            raise StoreUnavailable(
                f"{self.folder} was not free within {wait:.0f} seconds: {why}. Try again."
            ) from error
        try:
            yield
        finally:
            holding.__exit__(None, None, None)

    def become_writer(self) -> None:
        """Makes this process the one that writes. A lock that a dead process left is free (the system lets go of
        it)."""
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


@contextmanager
def _turnstile(folder: Path, mode: str, wait: float) -> Generator[None, None, None]:
    """Two flocks. Everyone passes the gate, readers for a moment; a writer keeps it shut while the readers inside
    leave, so that it is not kept out by those who come after it, as it would be with one flock. Some 20 microseconds,
    where filelock.ReadWriteLock takes 2 to 4 milliseconds a query."""
    assert fcntl is not None  # noqa: S101 - for the type checker: the caller asked
    ends_at = time.monotonic() + wait
    kind = fcntl.LOCK_SH if mode == "read" else fcntl.LOCK_EX
    gate = os.open(folder / "gate", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _flock(gate, kind, ends_at, folder)
        lock = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _flock(lock, kind, ends_at, folder)
            if mode == "read":
                fcntl.flock(gate, fcntl.LOCK_UN)
            yield
        finally:
            os.close(lock)
    finally:
        os.close(gate)


def _flock(handle: int, kind: int, ends_at: float, folder: Path) -> None:
    assert fcntl is not None  # noqa: S101 - for the type checker: the caller asked
    pause = 0.0005
    while True:
        try:
            fcntl.flock(handle, kind | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if time.monotonic() > ends_at:
                raise Timeout(str(folder / "lock")) from None
            time.sleep(pause)
            pause = min(pause * 1.5, 0.01)


@contextmanager
def _portable(folder: Path, mode: str, wait: float) -> Generator[None, None, None]:
    """Where there is no flock."""
    lock = ReadWriteLock(folder / "lock", is_singleton=False)
    try:
        (lock.acquire_read if mode == "read" else lock.acquire_write)(wait)
        try:
            yield
        finally:
            lock.release()
    finally:
        lock.close()


def _writable(folder: Path) -> bool:
    if not os.access(folder, os.W_OK):
        return False
    try:
        if fcntl:
            for name in ("gate", "lock"):
                os.close(os.open(folder / name, os.O_RDWR | os.O_CREAT, 0o644))
        else:
            ReadWriteLock(folder / "lock", is_singleton=False).close()
    except (OSError, sqlite3.Error, ValueError):
        return False
    return True
