"""Tables that are too big for memory together: kept in Arrow files beside the store, each read when it is asked for."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from collections.abc import Callable, Hashable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

import pyarrow as pa
from pyarrow import ipc

Kind = TypeVar("Kind", bound=Hashable)


class Spool(Mapping[Kind, pa.Table]):
    """Tables by kind, as a mapping that reads a table from its file each time. The files go with the last reference."""

    def __init__(self, folder: Path) -> None:
        # clear_leftovers takes what a killed run leaves: the name ends like all that is not finished
        self._folder = Path(tempfile.mkdtemp(suffix=".new", prefix="tables-", dir=folder))
        weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        self._writers: dict[Kind, tuple[Path, Any]] = {}
        self.mend: Callable[[Kind, Any], Any] | None = None

    def add(self, kind: Kind, table: pa.Table) -> None:
        """Appends rows to a kind's table."""
        if kind not in self._writers:
            path = self._folder / f"{len(self._writers)}.arrows"
            self._writers[kind] = path, ipc.new_stream(str(path), table.schema)
        self._writers[kind][1].write_table(table)

    def close(self) -> None:
        """Nothing more comes; now tables can be read."""
        for _, writer in self._writers.values():
            writer.close()

    def __getitem__(self, kind: Kind) -> pa.Table:
        with self._writers[kind][0].open("rb") as file:
            table = ipc.open_stream(file).read_all()
        return table if self.mend is None else self.mend(kind, table)

    def __iter__(self) -> Iterator[Kind]:
        return iter(sorted(self._writers, key=str))

    def __len__(self) -> int:
        return len(self._writers)
