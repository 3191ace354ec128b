"""Puts the graph out for other programs. The suffix tells the format, or `form` does.

export(store, Path("kent.graphml")); export(store, Path("kent.trig")); export(store, Path("tables"), form="csv")
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from graph.errors import Misconfigured
from graph.stores.directory import OpenStore

# Format: where its writer is, and whether it writes a folder. Import paths, so that only what is asked for is loaded.
FORMATS: dict[str, tuple[str, bool]] = {
    "turtle": ("graph.exporting.rdf:write_turtle", False),
    "trig": ("graph.exporting.rdf:write_trig", False),
    "jsonld": ("graph.exporting.rdf:write_jsonld", False),
    "graphml": ("graph.exporting.graphml:write_graphml", False),
    "csv": ("graph.exporting.tables:write_csv", True),
    "parquet": ("graph.exporting.tables:write_parquet", True),
}
SUFFIXES = {".ttl": "turtle", ".trig": "trig", ".jsonld": "jsonld", ".json": "jsonld", ".graphml": "graphml",
            ".csv": "csv", ".parquet": "parquet"}  # fmt: skip


def export(store: OpenStore, path: Path | str, *, form: str | None = None) -> Path:
    """Writes the graph to a file, or for CSV and Parquet to a folder, and returns its path. It is whole before it
    bears its name.

    Raises Misconfigured when the format cannot be told, the folder for it is not there, or the path is taken by
    something else.
    """
    path = Path(path)
    form = form or SUFFIXES.get(path.suffix.lower())
    if form not in FORMATS:
        raise Misconfigured(
            f"{path}: the format cannot be told. End the name in {', '.join(SUFFIXES)}, or name one of "
            f"{', '.join(FORMATS)}."
        )
    if not path.absolute().parent.is_dir():
        raise Misconfigured(f"{path}: the folder {path.parent} does not exist. Make it first, or give another place.")
    where, folder = FORMATS[form]
    if path.exists() and (path.is_dir() != folder or (folder and any(path.iterdir()) and not _ours(path))):
        raise Misconfigured(f"{path} is there already and is no export. Give another name.")
    module, name = where.split(":")
    write: Callable[[OpenStore, Path], None] = getattr(import_module(module), name)
    fresh = path.with_name(path.name + ".new")
    _remove(fresh)
    try:
        if folder:
            fresh.mkdir()
        with store.reading():
            write(store, fresh)
        if folder:
            _remove(path)
        fresh.replace(path)
    except OSError as error:
        raise Misconfigured(
            f"{path} cannot be written: {error.strerror or error}. Give a place with room that you may write."
        ) from error
    finally:
        _remove(fresh)
    return path


def _ours(folder: Path) -> bool:
    return {p.name for p in folder.iterdir()} <= {"nodes", "edges"}


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
