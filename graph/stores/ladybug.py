"""The Cypher projection: a LadybugDB file with one table a label and one a kind of tie.

    build_tables(tables, "graph-0001.lbug", "1"); open_store("graph-0001.lbug").query("MATCH (n:Post) RETURN n.name")

The ledger position stands in the comment of the Document table: a comment is set in the same transaction as the rows,
and no extra node shows up when somebody counts all nodes.
"""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import ladybug as engine

from graph.errors import BadQuestion, StoreDamaged
from graph.stores.base import Capabilities, Table
from graph.stores.values import plain

if TYPE_CHECKING:  # writing needs Arrow, asking does not: a query starts half a second sooner without it
    import pyarrow as pa

    from graph.model import Change
    from graph.tables import GraphTables

CAPABILITIES = Capabilities(language="cypher", dialect="ladybug")
WRITING_MEMORY = 1 << 30  # bytes of buffer pool; LadybugDB would otherwise take four fifths of the machine
READING_MEMORY = 2 << 30
FEW_ROWS = 200_000  # a build of fewer rows is one transaction: each commit waits for the disk, and there are some 130


class LadybugStore:
    """An open projection, read-only. Safe to share between threads; one query runs at a time."""

    capabilities = CAPABILITIES

    def __init__(self, target: str | Path, memory: int = READING_MEMORY) -> None:
        path = Path(target)
        if not path.exists():
            raise StoreDamaged(f"{path}: the Cypher projection is missing. To mend it: run `councilgraph rebuild`.")
        try:
            self._database = engine.Database(str(path), buffer_pool_size=memory, read_only=True)
            self._connection = engine.Connection(self._database)
        except (RuntimeError, IndexError) as error:
            raise StoreDamaged(
                f"{path}: LadybugDB cannot open it ({error}). To mend it: run `councilgraph rebuild`."
            ) from error
        self._lock = threading.Lock()
        self._again = path, memory

    def query(self, text: str, parameters: Mapping[str, Any] | None = None) -> Table:
        with self._lock:
            try:
                columns, rows = _run(self._connection, text, parameters)
            except BadQuestion as error:
                if "Buffer manager exception" in str(error):  # 0.22 never gives that memory back: open the file anew
                    self.close()
                    self.__init__(*self._again)
                raise
        return Table(columns, tuple(tuple(plain(v) for v in row) for row in rows))

    def stream(
        self, text: str, parameters: Mapping[str, Any] | None = None
    ) -> tuple[tuple[str, ...], Iterator[Sequence[Any]]]:
        """Columns, and rows one by one as the engine gives them, for who wants only the first of many."""
        result = _execute(self._connection, text, parameters)
        rows: Iterator[Any] = iter(result)
        return tuple(result.get_column_names()), rows

    def arrow(self, text: str) -> pa.Table:
        """The rows of a trusted text as an Arrow table, without a Python value a cell."""
        with self._lock, _execute(self._connection, text, None) as result:
            return result.get_as_arrow()

    def position(self) -> str | None:
        for name, comment in self.query("CALL show_tables() RETURN name, comment").rows:
            if name == "Document":
                return str(comment) or None
        return None

    def close(self) -> None:
        self._connection.close()
        self._database.close()


def open_store(target: str | Path, memory: int = READING_MEMORY) -> LadybugStore:
    """Opens a projection for reading. Raises StoreDamaged when the file is missing, cut or not LadybugDB's."""
    return LadybugStore(target, memory)


def build_tables(tables: GraphTables, target: str | Path, position: str) -> None:
    """Bulk-loads Arrow tables into a new file, by COPY."""
    from graph.ddl import ladybug_ddl  # noqa: PLC0415

    rows = sum(table.num_rows for several in (tables.nodes, tables.edges) for table in several.values())
    together = rows < FEW_ROWS
    with _writing(target) as connection:
        if together:
            connection.execute("BEGIN TRANSACTION")
        for statement in ladybug_ddl():
            connection.execute(statement)
        for label, table in tables.nodes.items():
            _copy(connection, f"COPY `{label}` FROM rows", table)
        for (edge_type, source, target_label), table in tables.edges.items():
            _copy(connection, f"COPY `{edge_type}` FROM rows (from='{source}', to='{target_label}')", table)
        connection.execute(_comment(position))
        if together:
            connection.execute("COMMIT")
        connection.execute("CHECKPOINT")


def apply(target: str | Path, position: str, change: Change) -> None:
    """Applies one load's difference in one transaction: an upserted edge replaces the one of the same fact.

    No COPY here: rolled back, it leaves LadybugDB 0.22 unable to checkpoint, so rows come in by LOAD FROM with MERGE and
    CREATE.
    """
    from graph.tables import tables_of  # noqa: PLC0415

    upsert, removed_nodes = change.upsert, change.removed_nodes
    with _writing(target) as connection:
        outside = {key for edge in upsert.edges for key in (edge.source, edge.target)}
        outside -= {node.key for node in upsert.nodes} | change.labels.keys()
        labels = {**change.labels, **_labels(connection, outside)}
        tables = tables_of(upsert, labels=labels)
        connection.execute("BEGIN TRANSACTION")
        try:
            _delete_edges(connection, change, labels | {node.key: node.label for node in upsert.nodes})
            if removed_nodes:
                connection.execute("MATCH (n) WHERE n.key IN $keys DETACH DELETE n", {"keys": list(removed_nodes)})
            for label, table in tables.nodes.items():
                _merge_nodes(connection, label, table)
            for (edge_type, source, target_label), table in tables.edges.items():
                _create_edges(connection, edge_type, source, target_label, table)
            connection.execute(_comment(position))
            connection.execute("COMMIT")
        except Exception:
            connection.execute("ROLLBACK")
            raise
        connection.execute("CHECKPOINT")


def recover(target: str | Path) -> bool:
    """Finishes what a killed writer left half-done; only a reading and writing opening can. Call it when nobody else has the
    file open. Returns whether anything was to do."""
    path = Path(target)
    if not path.exists() or not any(path.parent.glob(f"{path.name}.*")):
        return False
    with suppress(RuntimeError, IndexError), _writing(path):  # what cannot be recovered is told when it is opened
        pass
    return True


@contextmanager
def _writing(target: str | Path) -> Generator[engine.Connection]:
    database = engine.Database(str(target), buffer_pool_size=WRITING_MEMORY)
    connection = engine.Connection(database)
    try:
        yield connection
    finally:
        connection.close()
        database.close()


def _run(
    connection: engine.Connection, text: str, parameters: Mapping[str, Any] | None
) -> tuple[tuple[str, ...], list[Any]]:
    with _execute(connection, text, parameters) as result:
        return tuple(result.get_column_names()), result.get_all()


def _execute(connection: engine.Connection, text: str, parameters: Mapping[str, Any] | None) -> engine.QueryResult:
    try:
        result = connection.execute(text, dict(parameters or {}))
    except (RuntimeError, IndexError) as error:
        raise BadQuestion(str(error)) from error
    if isinstance(result, list):
        raise BadQuestion("The text holds several statements; ask one at a time.")
    return result


def _copy(connection: engine.Connection, statement: str, table: pa.Table) -> None:
    # LadybugDB finds `rows` by its Python name. The wrapper is new: copying the same Arrow object twice crashes 0.22.
    rows = table.from_batches(table.to_batches(), schema=table.schema)
    if rows.num_rows:
        connection.execute(statement)


def _delete_edges(connection: engine.Connection, change: Change, labels: Mapping[int, str]) -> None:
    """Deletes edges from where they start; those of which that is not known are looked for among all."""
    by_start: defaultdict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for fact, (edge_type, label, key) in change.starts.items():
        by_start[edge_type, label].append((fact, key))
    for edge in change.upsert.edges:
        by_start[edge.type, labels[edge.source]].append((edge.fact, edge.source))
    for (edge_type, label), found in by_start.items():
        connection.execute(
            f"UNWIND $keys AS k MATCH (a:`{label}`) WHERE a.key = k WITH a MATCH (a)-[r:`{edge_type}`]->() "
            "WHERE r.fact IN $facts DELETE r",
            {"keys": sorted({key for _, key in found}), "facts": [fact for fact, _ in found]},
        )
    unknown = [fact for fact in change.removed_edges if fact not in change.starts]
    if unknown:
        connection.execute("MATCH ()-[r]->() WHERE r.fact IN $facts DELETE r", {"facts": unknown})


def _labels(connection: engine.Connection, keys: set[int]) -> dict[int, str]:
    if not keys:
        return {}
    _, rows = _run(connection, "MATCH (n) WHERE n.key IN $keys RETURN n.key, label(n)", {"keys": sorted(keys)})
    return {int(key): str(label) for key, label in rows}


def _merge_nodes(connection: engine.Connection, label: str, table: pa.Table) -> None:
    values = ", ".join(f"n.`{name}` = `{name}`" for name in table.column_names if name != "key")
    _copy(connection, f"LOAD FROM rows MERGE (n:`{label}` {{key: `key`}}) SET {values}", table)


def _create_edges(connection: engine.Connection, edge_type: str, source: str, target: str, table: pa.Table) -> None:
    names = [name for name in table.column_names if name not in {"source", "target"}]
    values = ", ".join(f"`{name}`: `{name}`" for name in names)
    carried = ", ".join(f"`{name}`" for name in ("target", *names))
    # One end after the other, so that each is looked up by key: in one MATCH, LadybugDB 0.22 multiplies both tables.
    _copy(
        connection,
        f"LOAD FROM rows MATCH (a:`{source}`) WHERE a.key = `source` WITH a, {carried} "
        f"MATCH (b:`{target}`) WHERE b.key = `target` CREATE (a)-[:`{edge_type}` {{{values}}}]->(b)",
        table,
    )


def _comment(position: str) -> str:
    escaped = position.replace("\\", "\\\\").replace("'", "\\'")
    return f"COMMENT ON TABLE `Document` IS '{escaped}'"
