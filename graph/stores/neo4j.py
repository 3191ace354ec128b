"""A published graph in Neo4j (5.x and later, Aura and clusters unchanged): the same labels, ties and keys.

    build_tables(tables, "neo4j://localhost:7687", "12"); open_store("neo4j://localhost:7687").query("MATCH (n:Post) …")

The user and password are taken from NEO4J_USER and NEO4J_PASSWORD (or stand in the address). Writing is idempotent:
nodes are merged by key, ties by fact, and what an earlier publication left is removed at the end. Each batch is one
transaction that the driver retries on transient errors, so a run that was cut short is simply run again.
"""

from __future__ import annotations

import os
import re
import warnings
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import neo4j as driver
from neo4j.exceptions import AuthError, ClientError, DriverError, Neo4jError, ServiceUnavailable

from graph.errors import BadQuestion, Misconfigured, StoreUnavailable
from graph.schema import SCHEMA
from graph.stores.base import Capabilities, Table
from graph.stores.neo4j_values import plain_value

if TYPE_CHECKING:
    from graph.tables import GraphTables

CAPABILITIES = Capabilities(language="cypher", dialect="neo4j")
BATCH = 10_000  # rows in one transaction
MARK = "councilgraph_Projection"  # the label of the one node that records the position


class Neo4jStore:
    """A server's database, read-only: queries run in read transactions with a time limit."""

    capabilities = CAPABILITIES

    def __init__(self, address: str, seconds: float = 120.0) -> None:
        self.address, self.seconds = address, seconds
        self._driver, self._database = connect(address)

    def query(self, text: str, parameters: Mapping[str, Any] | None = None) -> Table:
        """Runs one read-only query. `label(x)` is taken for `labels(x)[0]`, LadybugDB's word for it."""
        query = driver.Query(translate(text), timeout=self.seconds)  # type: ignore[arg-type] - the driver wants a literal

        def work(transaction: driver.ManagedTransaction) -> Table:
            result = transaction.run(query.text, dict(parameters or {}))  # type: ignore[arg-type]
            columns = tuple(result.keys())
            return Table(columns, tuple(tuple(plain_value(value) for value in row.values()) for row in result))

        with told(self.address), self._driver.session(database=self._database, default_access_mode="READ") as session:
            return session.execute_read(driver.unit_of_work(timeout=self.seconds)(work))

    def position(self) -> str | None:
        rows = self.query(f"MATCH (n:{MARK}) RETURN n.position LIMIT 1").rows
        return str(rows[0][0]) if rows else None

    def close(self) -> None:
        self._driver.close()


def open_store(address: str) -> Neo4jStore:
    """Connects for reading. Raises StoreUnavailable when the server is down or refuses the password."""
    return Neo4jStore(address)


def translate(text: str) -> str:
    """A question's text in Neo4j's words; the subset is the same but for these.

    >>> translate("RETURN label(n) AS label, 'label(n)' AS text")
    "RETURN labels(n)[0] AS label, 'label(n)' AS text"
    """
    pieces = re.split(r"('(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|`[^`]*`)", text)
    for at in range(0, len(pieces), 2):
        pieces[at] = re.sub(r"\blabel\(\s*(\w+)\s*\)", r"labels(\1)[0]", pieces[at])
    return "".join(pieces)


class told:
    """Turns the driver's errors into ours, with what to do about them."""

    def __init__(self, address: str) -> None:
        self.address = re.sub(r"//[^@/]*@", "//", address)

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: Any, error: BaseException | None, trace: Any) -> None:
        match error:
            case AuthError():
                raise StoreUnavailable(
                    f"{self.address} refuses the user or password. Set NEO4J_USER and NEO4J_PASSWORD."
                ) from error
            case ServiceUnavailable() | DriverError():
                raise StoreUnavailable(f"{self.address} does not answer ({error}). Is the server running?") from error
            case ClientError() if "TransactionTimedOut" in (error.code or ""):
                raise BadQuestion("The query is stopped: it took too long for the server. Narrow it down.") from error
            case ClientError():
                raise BadQuestion(str(error.message)) from error
            case Neo4jError():
                raise StoreUnavailable(f"{self.address}: {error.message}") from error
            case _:
                return


def connect(address: str) -> tuple[driver.Driver, str]:
    """The driver and the database's name. Raises StoreUnavailable, or Misconfigured when the server is too old."""
    parts = urlsplit(address)
    user = unquote(parts.username or os.environ.get("NEO4J_USER", "neo4j"))
    password = unquote(parts.password or os.environ.get("NEO4J_PASSWORD", ""))
    place = f"{parts.scheme}://{parts.hostname}:{parts.port or 7687}"
    database = parts.path.strip("/") or os.environ.get("NEO4J_DATABASE", "neo4j")
    with told(place):
        opened = driver.GraphDatabase.driver(
            place, auth=(user, password), notifications_min_severity="OFF", connection_timeout=10
        )
        try:
            opened.verify_connectivity()
            agent = opened.get_server_info().agent
        except BaseException:
            opened.close()
            raise
    version = re.search(r"/(\d+)", agent)
    if version and int(version[1]) < 5:
        opened.close()
        raise Misconfigured(f"{place} is {agent}; councilgraph needs Neo4j 5 or newer.")
    return opened, database


def build_tables(tables: GraphTables, address: str, position: str) -> Mapping[str, int]:
    """Publishes a whole graph: what is there already is updated, what is no longer told is removed.

    Gives the numbers of nodes and ties on the server. Raises StoreUnavailable when they differ from what was sent.
    """
    from graph.ddl import neo4j_ddl  # noqa: PLC0415 - asking does not need the column engines

    opened, database = connect(address)
    with warnings.catch_warnings(), told(address), opened, opened.session(database=database) as session:
        for statement in neo4j_ddl():
            session.run(statement).consume()  # type: ignore[arg-type]
        session.run("CALL db.awaitIndexes(300)").consume()
        for label, table in tables.nodes.items():
            text = f"UNWIND $rows AS row MERGE (n:{label} {{key: row.key}}) SET n = row, n.published = $position"
            _write(session, text, table, position)
        for (edge_type, source, target), table in tables.edges.items():
            _write(session, _edge_text(edge_type, source, target), table, position)
        session.run(
            "MATCH ()-[r]->() WHERE r.published <> $position CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS",
            position=position,
        ).consume()
        for label in SCHEMA.nodes:
            old: Any = (
                f"MATCH (n:{label}) WHERE n.published <> $position "
                "CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS"
            )
            session.run(old, position=position).consume()
        session.run(f"MERGE (n:{MARK}) SET n.position = $position", position=position).consume()
        found = _counts(session)
    sent = {
        "nodes": sum(table.num_rows for table in tables.nodes.values()),
        "edges": sum(table.num_rows for table in tables.edges.values()),
    }
    if found != sent:
        raise StoreUnavailable(f"{address}: {sent} were sent and {found} are there. Publish again.")
    return found


def _edge_text(edge_type: str, source: str, target: str) -> str:
    return (
        f"UNWIND $rows AS row MATCH (a:{source} {{key: row.source}}) MATCH (b:{target} {{key: row.target}}) "
        f"MERGE (a)-[r:{edge_type} {{fact: row.fact}}]->(b) "
        "SET r = row, r.published = $position REMOVE r.source, r.target"
    )


def _write(session: driver.Session, text: str, table: Any, position: str) -> None:
    for start in range(0, table.num_rows, BATCH):
        rows = table.slice(start, BATCH).to_pylist()

        def work(transaction: driver.ManagedTransaction, rows: list[Any] = rows) -> None:
            transaction.run(text, rows=rows, position=position).consume()  # type: ignore[arg-type]

        session.execute_write(work)


def _counts(session: driver.Session) -> dict[str, int]:
    def one(text: str) -> int:
        record = session.run(text).single(strict=True)  # type: ignore[arg-type]
        return int(record[0])

    nodes = one(f"MATCH (n) WHERE NOT n:{MARK} RETURN count(n)")
    return {"nodes": nodes, "edges": one("MATCH ()-[r]->() RETURN count(r)")}
