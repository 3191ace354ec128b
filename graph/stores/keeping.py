"""Keeping the bytes of documents as received, so that all are on the disk before the ledger counts on them.

Waiting for the disk file by file costs 4 ms each; a load of thousands waits once, before its commit.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from graph.errors import StoreUnavailable
from graph.stores.files import bytes_path

FEW = 64  # so many files are waited for one by one; more with one wait for the whole disk


class Keeper:
    """Writes documents' bytes into a store folder. What a kill leaves cut is written again: its size tells."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._fresh: list[Path] = []
        self._made: set[Path] = set()

    def keep(self, sha256: str, data: bytes) -> None:
        """Writes one document's bytes, if they are not there. Raises StoreUnavailable when the disk refuses."""
        path = bytes_path(self.folder, sha256)
        try:
            if path.parent not in self._made:
                path.parent.mkdir(parents=True, exist_ok=True)
                self._made.add(path.parent)
            try:
                self._write(path, data, "xb")
            except FileExistsError:
                if path.stat().st_size != len(data):
                    self._write(path, data, "wb")
        except OSError as error:
            raise self._refused(path, error) from error

    def settle(self) -> None:
        """Waits until all of them are on the disk."""
        try:
            if len(self._fresh) > FEW and sys.platform == "linux":
                os.sync()  # here it waits until all is written
            else:
                for path in self._fresh:
                    with path.open("rb+") as file:
                        os.fsync(file.fileno())
        except OSError as error:
            raise self._refused(self._fresh[0], error) from error
        self._fresh.clear()

    def _write(self, path: Path, data: bytes, mode: str) -> None:
        with path.open(mode) as file:
            try:
                file.write(data)
                file.flush()
            except BaseException:
                path.unlink(missing_ok=True)
                raise
        self._fresh.append(path)

    def _refused(self, path: Path, error: OSError) -> StoreUnavailable:
        return StoreUnavailable(
            f"{path.parent} cannot be written: {error.strerror or error}. Nothing that counted was changed; make room or "
            "mend the folder's rights, then try again."
        )
