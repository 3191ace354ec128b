"""The SPARQL projection: an Oxigraph folder that holds the triples of graph/rdf.py.

    build_tables(tables, "rdf-0001", "1"); open_store("rdf-0001").query("SELECT ?n { ?p a cg:Post ; rdfs:label ?n }")

The ledger position is one quad in a named graph of its own, so that no plain query meets it. Prefixes of the project
(`cg:`, `id:`, `rdfs:`, `xsd:`, `rdf:`) need not be declared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as engine

from graph.errors import BadQuestion, StoreDamaged
from graph.rdf import ONTOLOGY, PREFIXES, XSD
from graph.stores.base import Capabilities, Table

if TYPE_CHECKING:  # writing needs the column engines, asking does not: a query starts a second sooner without them
    from graph.tables import GraphTables

CAPABILITIES = Capabilities(language="sparql", dialect="oxigraph")
POSITION_GRAPH = engine.NamedNode("urn:councilgraph:projection")
POSITION = engine.NamedNode(f"{ONTOLOGY}position")
_INTEGERS = {f"{XSD}{name}" for name in ("integer", "int", "long", "short", "byte", "nonNegativeInteger")}
_NUMBERS = {f"{XSD}{name}" for name in ("double", "float", "decimal")}


class OxigraphStore:
    """An open projection, read-only. Safe to share between threads."""

    capabilities = CAPABILITIES

    def __init__(self, target: str | Path) -> None:
        if not (Path(target) / "CURRENT").exists():
            raise StoreDamaged(f"{target}: the SPARQL projection is missing. To mend it: run `councilgraph rebuild`.")
        try:
            self._store = engine.Store.read_only(str(target))
        except (OSError, ValueError) as error:
            raise StoreDamaged(
                f"{target}: Oxigraph cannot open it ({error}). To mend it: run `councilgraph rebuild`."
            ) from error

    def query(self, text: str, parameters: Mapping[str, Any] | None = None) -> Table:
        """Runs SELECT, ASK, CONSTRUCT or DESCRIBE. Parameters bind variables of the same name before the query runs."""
        bound: dict[engine.Variable, Any] = {engine.Variable(n): _literal(v) for n, v in (parameters or {}).items()}
        try:
            return table_of(self._store.query(text, prefixes=PREFIXES, substitutions=bound))
        except (SyntaxError, ValueError) as error:
            raise BadQuestion(str(error)) from error
        except OSError as error:
            raise StoreDamaged(
                f"the SPARQL projection cannot be read ({error}). To mend it: run `councilgraph rebuild`."
            ) from error

    def stream(
        self, text: str, parameters: Mapping[str, Any] | None = None
    ) -> tuple[tuple[str, ...], Iterator[tuple[Any, ...]]]:
        """Columns, and rows one by one as the engine finds them, for who wants only the first of many."""
        del parameters
        try:
            return rows_of(self._store.query(text, prefixes=PREFIXES))
        except (SyntaxError, ValueError) as error:
            raise BadQuestion(str(error)) from error

    def position(self) -> str | None:
        return position_of(self._store)

    def close(self) -> None:
        del self._store  # pyoxigraph closes its files when the last reference goes

    @property
    def engine_store(self) -> engine.Store:
        """The engine's own store, for `rdflib` through oxrdflib."""
        return self._store


def open_store(target: str | Path) -> OxigraphStore:
    """Opens a projection for reading. Raises StoreDamaged when a file is missing or cut."""
    return OxigraphStore(target)


def build_tables(tables: GraphTables, target: str | Path, position: str) -> None:
    """Bulk-loads Arrow tables into a new folder."""
    from graph.triples import ntriples  # noqa: PLC0415

    store = engine.Store(str(target))
    # lenient: graph/triples.py percent-encodes ids; checking every IRI again costs a third more
    lines: Any = _Stream(ntriples(tables))
    store.bulk_load(input=lines, format=engine.RdfFormat.N_TRIPLES, lenient=True)
    store.add(position_quad(position))
    store.optimize()  # a quarter more time at building, questions 2 to 20 times faster (measured at 16 M triples)
    store.flush()


def position_quad(position: str) -> engine.Quad:
    """The quad that records a position."""
    return engine.Quad(POSITION_GRAPH, POSITION, engine.Literal(position), POSITION_GRAPH)


def position_of(store: engine.Store) -> str | None:
    """The position that a store shows."""
    for quad in store.quads_for_pattern(POSITION_GRAPH, POSITION, None, POSITION_GRAPH):
        return str(getattr(quad.object, "value", ""))
    return None


def table_of(result: Any) -> Table:
    """An engine's answer as rows: SELECT as it is, ASK as one boolean, CONSTRUCT as subject, predicate, object."""
    columns, rows = rows_of(result)
    return Table(columns, tuple(rows))


def rows_of(result: Any) -> tuple[tuple[str, ...], Iterator[tuple[Any, ...]]]:
    """The same, row by row."""
    if isinstance(result, engine.QueryBoolean):
        return ("answer",), iter([(bool(result),)])
    if isinstance(result, engine.QueryTriples):
        triples = ((value_of(t.subject), value_of(t.predicate), value_of(t.object)) for t in result)
        return ("subject", "predicate", "object"), triples
    columns = tuple(variable.value for variable in result.variables)
    return columns, (tuple(value_of(value) for value in solution) for solution in result)


def value_of(term: Any) -> Any:
    """A term as a plain value: literals by their datatype, IRIs as text, unbound as None."""
    if term is None:
        return None
    if isinstance(term, engine.Literal):
        return literal_value(term.value, term.datatype.value)
    return term.value if isinstance(term, engine.NamedNode) else str(term)


def literal_value(text: str, datatype: str | None) -> Any:
    """A literal as a plain value; dates stay ISO strings.

    >>> literal_value("12", XSD + "integer"), literal_value("true", XSD + "boolean"), literal_value("2031-01-02", None)
    (12, True, '2031-01-02')
    """
    if datatype in _INTEGERS:
        return int(text)
    if datatype in _NUMBERS:
        return float(text)
    if datatype == f"{XSD}boolean":
        return text in {"true", "1"}
    return text


def _literal(value: Any) -> engine.Literal | engine.NamedNode:
    if isinstance(value, str) and value.startswith(("http://", "https://", "urn:")):
        return engine.NamedNode(value)
    return engine.Literal(value)


class _Stream:
    """Chunks of text as what the bulk loader reads, so that no copy of all triples exists."""

    def __init__(self, chunks: Iterator[str]) -> None:
        self._chunks, self._rest = chunks, memoryview(b"")

    def read(self, size: int = -1) -> bytes:
        while not self._rest:
            chunk = next(self._chunks, None)
            if chunk is None:
                return b""
            self._rest = memoryview(chunk.encode())
        found = self._rest if size < 0 else self._rest[:size]
        self._rest = self._rest[len(found) :]
        return bytes(found)
