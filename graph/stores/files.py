"""The files of a store folder: what is in force (`current`), the bytes received, and clearing away what a killed run
left.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from graph.errors import StoreDamaged, StoreUnavailable

_PROJECTION = re.compile(r"graph-\d+\.lbug(?:\..*)?|rdf-\d+|.*\.new")

MARKS = ("ledger.db", "current")
"""What only a store folder has: without its ledger, `current` still tells that it was one."""

HOW_TO_LIST = '`councilgraph cypher "MATCH (d:Document) RETURN d.id, d.name"` lists them.'

SCRATCH = "scratch"
"""The folder of a store in which a cluster's workers leave what they read, until it is loaded."""


@dataclass(frozen=True, slots=True)
class Current:
    """Which projections are in force. `load` is the last load that was (or was being) applied to them: a reader whose
    files are older opens them again."""

    graph: str
    rdf: str
    load: int


def read_current(folder: Path) -> Current:
    """Raises StoreDamaged when the file is missing or cut."""
    path = folder / "current"
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        return Current(str(raw["graph"]), str(raw["rdf"]), int(raw["load"]))
    except FileNotFoundError as error:
        raise StoreDamaged(f"{path} is missing. To mend it: run `councilgraph rebuild --store {folder}`.") from error
    except (ValueError, KeyError, TypeError) as error:
        raise StoreDamaged(
            f"{path} is cut or not ours. To mend it: run `councilgraph rebuild --store {folder}`."
        ) from error


def write_current(folder: Path, current: Current) -> None:
    """Switches to other projections in one atomic rename that survives a power cut."""
    fresh = folder / "current.new"
    with fresh.open("w", encoding="utf-8") as file:
        json.dump(asdict(current), file)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(folder / "current")
    sync_folder(folder)


def sync_folder(folder: Path) -> None:
    """Makes renames in a folder durable, where the system can."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def next_number(folder: Path) -> int:
    """A number that no projection in the folder bears."""
    numbers = [int(m.group(1)) for p in folder.iterdir() if (m := re.match(r"(?:graph|rdf)-(\d+)", p.name))]
    return max(numbers, default=0) + 1


def clear_leftovers(folder: Path, current: Current | None) -> None:
    """Deletes projections that are not in force and half-written files; never the ledger, documents or judgements."""
    for path in folder.iterdir():
        if path.name.endswith(".db.new") or not _PROJECTION.fullmatch(path.name):
            continue
        if current is not None and (path.name == current.rdf or path.name.startswith(current.graph)):
            continue
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            with suppress(
                OSError
            ):  # Windows keeps a file that a reader has open; the next opening for writing clears it
                path.unlink()


def bytes_path(folder: Path, sha256: str) -> Path:
    """Where the bytes of a document are kept."""
    return folder / "documents" / sha256[:2] / sha256


def size_of(folder: Path) -> int:
    """The bytes of all files of a folder."""
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file())


def begin_folder(folder: Path) -> None:
    """Makes the folder of a new store. Raises StoreUnavailable where something else lies there, or it cannot be
    made.
    """
    if folder.exists() and not folder.is_dir():
        raise StoreUnavailable(f"{folder} is a file. Give --store a folder that is new or a store.")
    strange = [p.name for p in folder.iterdir() if p.name not in _OURS] if folder.is_dir() else []
    if strange:
        raise StoreUnavailable(
            f"{folder} holds other files ({strange[0]}) and is no store. Give --store a folder that is new or a store."
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "documents").mkdir(exist_ok=True)
    except OSError as error:
        raise StoreUnavailable(
            f"{folder} cannot be made: {error.strerror}. Give --store a folder that you may write."
        ) from error


_OURS = frozenset(
    {
        "documents",
        "judgements.toml",
        "gate",
        "lock",
        "writer.lock",
        "writer",
        "ledger.db.new",
        "ledger.db.new-wal",
        "ledger.db.new-shm",
    }
)
