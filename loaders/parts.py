"""Parts: Parquet files of extractions that one process wrote and another reads, at any place that fsspec reaches.

    place = Parts("s3://bucket/kent")        # or a folder that all machines see
    name = place.write(rows)                 # on a worker: whole, or not there at all
    place.read(name)                         # where the store is written

A row has the key of a source, its bytes, and either its packed extraction or why there is none. Its key is made of the bytes,
of where they come from and of the extractor's version, so that a part is of use to a later run exactly where it fits.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from graph.errors import Misconfigured, StoreUnavailable
from graph.evidence import Extraction
from loaders.extract import EXTRACTOR_VERSION
from loaders.packing import pack, shape, unpack
from loaders.provenance import Source

_SCHEMA = pa.schema(
    [
        ("key", pa.string()),
        ("path", pa.string()),
        ("kind", pa.string()),
        ("statements", pa.int64()),
        ("failure", pa.string()),
        ("data", pa.large_binary()),
        ("extraction", pa.large_binary()),
    ]
)


@dataclass(frozen=True, slots=True)
class PartRow:
    """One source as a worker left it: `found` is its extraction, or the line that says why there is none."""

    key: str
    path: str
    data: bytes
    found: Extraction | str


def key_of(source: Source) -> str:
    """What a source's extraction depends on, as a hash."""
    p = source.provenance
    told = [source.path, p.url, p.council, p.retrieved_at, EXTRACTOR_VERSION, shape()]
    whole = hashlib.sha256(repr(told).encode("utf-8", "surrogatepass"))
    whole.update(hashlib.sha256(source.data).digest())
    return whole.hexdigest()


def part_name(keys: Sequence[str]) -> str:
    """The name of the part that holds these keys in this order."""
    return hashlib.sha256("".join(keys).encode()).hexdigest()[:32] + ".parquet"


class Parts:
    """The parts at one place. Raises Misconfigured for a place that fsspec does not know."""

    def __init__(self, place: str) -> None:
        import fsspec  # noqa: PLC0415 - part of the extra `cluster`

        self.place = place
        try:
            self._system, self._root = fsspec.core.url_to_fs(place)
        except (ImportError, ValueError) as error:
            raise Misconfigured(
                f'--scratch {place}: {error}. Give a folder, or an address that fsspec knows ("s3://…" needs the package '
                "s3fs, here and on every worker)."
            ) from error

    @cached_property
    def _local(self) -> bool:
        protocol = self._system.protocol
        return "file" in ((protocol,) if isinstance(protocol, str) else protocol)

    def make(self) -> None:
        """Makes the folder where the place has folders."""
        try:
            self._system.makedirs(self._root, exist_ok=True)
        except OSError as error:
            raise StoreUnavailable(
                f"{self.place} cannot be made: {error}. Give --scratch a place that you may write."
            ) from error

    def write(self, rows: Sequence[PartRow]) -> str:
        """Writes a part and returns its name, which its keys tell: written twice, it is one part."""
        name = part_name([row.key for row in rows])
        table = pa.Table.from_pylist([_row_out(row) for row in rows], schema=_SCHEMA)
        target = f"{self._root}/{name}"
        fresh = f"{target}.{uuid.uuid4().hex}.new" if self._local else target
        with self._system.open(fresh, "wb") as file:  # other places show a file only once it is whole
            pq.write_table(table, file, compression="zstd")
        if self._local:
            Path(fresh).replace(target)
        return name

    def keys(self, name: str) -> list[str]:
        """The keys of a part; empty when it is not there, or no part."""
        try:
            with self._system.open(f"{self._root}/{name}", "rb") as file:
                return pq.read_table(file, columns=["key"])["key"].to_pylist()
        except (OSError, pa.ArrowInvalid, KeyError):
            return []

    def names(self) -> list[str]:
        """The parts that are there."""
        found = self._system.ls(self._root, detail=False) if self._system.exists(self._root) else []
        return sorted(Path(str(path)).name for path in found if str(path).endswith(".parquet"))

    def read(self, name: str) -> list[PartRow]:
        """The rows of a part. Raises StoreUnavailable when it is not to be had."""
        try:
            with self._system.open(f"{self._root}/{name}", "rb") as file:
                return [_row_in(row) for row in pq.read_table(file).to_pylist()]
        except (OSError, pa.ArrowInvalid, ValueError, KeyError) as error:
            raise StoreUnavailable(
                f"{self.place}/{name}, which a worker wrote, cannot be read here ({error}). Give --scratch a place that "
                "this machine and every worker reach, and run the command again."
            ) from error

    def clear(self, names: Sequence[str]) -> None:
        """Deletes parts, what killed workers left half-written, and a folder that is then empty."""
        left = [str(p) for p in self._system.ls(self._root, detail=False)] if self._local else []
        for path in [*(f"{self._root}/{name}" for name in names), *(p for p in left if p.endswith(".new"))]:
            if self._system.exists(path):
                self._system.rm(path)
        if self._local and not any(Path(self._root).iterdir()):
            Path(self._root).rmdir()


def rows_in_order(place: Parts, order: Sequence[tuple[str, int]]) -> Iterator[PartRow]:
    """Rows by (part, row number). Parts that follow one another are read once; two are held, for the edges of a batch."""
    held: dict[str, list[PartRow]] = {}
    for name, number in order:
        if name not in held:
            if len(held) > 1:
                held.pop(next(iter(held)))
            held[name] = place.read(name)
        yield held[name][number]


def _row_out(row: PartRow) -> dict[str, Any]:
    extraction = row.found if isinstance(row.found, Extraction) else None
    return {
        "key": row.key,
        "path": _shown(row.path),
        "kind": extraction and extraction.kind,
        "statements": extraction and len(extraction.properties) + len(extraction.edges),
        "failure": None if extraction else _shown(str(row.found)),
        "data": row.data,
        "extraction": extraction and pack(extraction),
    }


def _row_in(row: dict[str, Any]) -> PartRow:
    failure = row["failure"]
    return PartRow(row["key"], row["path"], row["data"], unpack(row["extraction"]) if failure is None else failure)


def _shown(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode()  # a file's name need not be UTF-8
