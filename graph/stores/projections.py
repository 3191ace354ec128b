"""The two projections of one store folder, as its writer sees them: changed in place, or built beside and switched to.

Whoever calls holds the store exclusively while something that readers see changes (`apply`, `switch`).
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import StoreDamaged, StoreUnavailable
from graph.model import Change
from graph.stores import ladybug, oxigraph
from graph.stores.files import Current, clear_leftovers, next_number, read_current, write_current
from graph.stores.summaries import write_summaries

if TYPE_CHECKING:
    from graph.tables import GraphTables


class Projections:
    """`shows` is the position that both show, or None when they differ, cannot be opened, or it is not known yet."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.shows: str | None = None

    def look(self) -> str | None:
        """Opens both and reads their positions."""
        found: set[str | None] = set()
        try:
            current = read_current(self.folder)
            ladybug.recover(self.folder / current.graph)
            for engine, name in ((ladybug, current.graph), (oxigraph, current.rdf)):
                store = engine.open_store(self.folder / name)
                found.add(store.position())
                store.close()
        except StoreDamaged:
            found = set()
        self.shows = found.pop() if len(found) == 1 else None
        return self.shows

    def apply(self, change: Change, position: str) -> None:
        """Changes both in place. `current` is written first, so that readers open the files again even after a kill."""
        self.shows = None
        current = replace(read_current(self.folder), load=load_of(position))
        write_current(self.folder, current)
        from graph.stores import oxigraph_changes  # noqa: PLC0415 - it needs the column engines

        ladybug.apply(self.folder / current.graph, position, change)
        oxigraph_changes.apply(self.folder / current.rdf, position, change)
        self.shows = position

    def build(self, tables: GraphTables, position: str) -> Current:
        """Builds both as new files that nobody sees yet. Raises StoreUnavailable when there is no room for them."""
        number = next_number(self.folder)
        current = Current(f"graph-{number:04}.lbug", f"rdf-{number:04}", load_of(position))
        try:
            ladybug.build_tables(tables, self.folder / current.graph, position)
            oxigraph.build_tables(tables, self.folder / current.rdf, position)
            size = sum(t.num_rows for several in (tables.nodes, tables.edges) for t in several.values())
            write_summaries(self.folder / current.graph, self.folder / current.rdf, position, size)
        except (OSError, RuntimeError) as error:  # LadybugDB tells of a full disk by RuntimeError
            for left in self.folder.glob(f"{current.graph}*"):
                left.unlink(missing_ok=True)  # half a projection keeps the disk full
            shutil.rmtree(self.folder / current.rdf, ignore_errors=True)
            raise StoreUnavailable(
                f"{self.folder}: the projections could not be written ({_reason(error)}). Nothing that counted was "
                "changed; make room, then try again."
            ) from error
        return current

    def switch(self, current: Current, position: str) -> None:
        """Puts what was built into force and clears the rest away."""
        write_current(self.folder, current)
        clear_leftovers(self.folder, current)
        self.shows = position


def _reason(error: Exception) -> str:
    """The system's own words at the end of an engine's long ones.

    >>> _reason(RuntimeError("IO exception: Cannot write to file. path: a fileDescriptor: 14 Error: Disk full"))
    'Disk full'
    """
    return (getattr(error, "strerror", None) or str(error)).rpartition("Error: ")[2].strip()


def load_of(position: str) -> int:
    """The load of a position.

    >>> load_of("12.7e8d9a01.1.1")
    12
    """
    return int(position.split(".", maxsplit=1)[0])
