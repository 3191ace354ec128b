"""A published graph on any SPARQL 1.1 server: Fuseki, GraphDB, Virtuoso, Neptune, QLever, Oxigraph's own server.

The address is `sparql+http://host:3030/ds` for servers that answer at /query, /update and /data below it (Fuseki),
or any
query address with `?update=…&data=…` beside it. Writing goes through the Graph Store Protocol: a first PUT replaces the
default graph, further POSTs add to it, so publishing twice leaves the same triples; the position is written last.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import httpx

from graph.errors import BadQuestion, Misconfigured, StoreUnavailable
from graph.rdf import BASE, ONTOLOGY, PREFIXES
from graph.stores.base import Capabilities, Table
from graph.stores.oxigraph import literal_value

if TYPE_CHECKING:
    from graph.tables import GraphTables

CAPABILITIES = Capabilities(language="sparql", dialect="fuseki")
POSITION_GRAPH = "urn:councilgraph:projection"
EVIDENCE_GRAPH = f"{BASE}evidence"
CHUNK = 8 << 20  # bytes of N-Triples in one request
TRIES = 4
_LINES = "application/n-triples"


@dataclass(frozen=True, slots=True)
class Endpoints:
    """Where a server answers queries, updates and the Graph Store Protocol."""

    query: str
    update: str
    data: str


def endpoints(address: str) -> Endpoints:
    """The addresses behind a store's address.

    >>> endpoints("sparql+http://localhost:3030/ds").data
    'http://localhost:3030/ds/data'
    """
    plain = address.removeprefix("sparql+")
    parts = urlsplit(plain)
    if parts.scheme not in {"http", "https"}:
        raise Misconfigured(f"{address} is no address of a SPARQL server. Write sparql+http://HOST:PORT/DATASET.")
    base = plain.split("?")[0].rstrip("/")
    named = {name: values[0] for name, values in parse_qs(parts.query).items()}
    if not named:
        return Endpoints(f"{base}/query", f"{base}/update", f"{base}/data")
    return Endpoints(base, named.get("update", base), named.get("data", base))


class SparqlStore:
    """A server's dataset, asked over HTTP."""

    capabilities = CAPABILITIES

    def __init__(self, address: str, seconds: float = 120.0) -> None:
        self.address, self.endpoints = address, endpoints(address)
        self._client = client(seconds)
        self.query("ASK {}")

    def query(self, text: str, parameters: Mapping[str, Any] | None = None) -> Table:
        """Runs SELECT or ASK; the project's prefixes need not be declared."""
        del parameters
        with told(self.address):
            answer = self._client.post(
                self.endpoints.query,
                data={"query": with_prefixes(text)},
                headers={"Accept": "application/sparql-results+json"},
            )
        if answer.status_code == 400:
            raise BadQuestion(answer.text.strip()[:500])
        check(answer, self.address)
        return _table(answer.json())

    def position(self) -> str | None:
        text = f"SELECT ?p {{ GRAPH <{POSITION_GRAPH}> {{ ?s <{ONTOLOGY}position> ?p }} }}"
        rows = self.query(text).rows
        return str(rows[0][0]) if rows else None

    def close(self) -> None:
        self._client.close()


def open_store(address: str) -> SparqlStore:
    """Connects for reading. Raises StoreUnavailable when the server is down or refuses."""
    return SparqlStore(address)


def build_tables(tables: GraphTables, address: str, position: str) -> Mapping[str, int]:
    """Publishes a whole graph, replacing what the default graph held. Gives the number of triples on the server."""
    from graph.triples import ntriples  # noqa: PLC0415 - asking does not need the column engines

    return publish_lines(ntriples(tables), address, position)


def publish_lines(lines: Iterator[str], address: str, position: str) -> Mapping[str, int]:
    """Publishes N-Triples. Raises StoreUnavailable when the server ends up with no triples at all."""
    where = endpoints(address)
    graph = {"default": ""}
    with client(600.0) as http, told(address):
        method = "PUT"
        for chunk in _chunks(lines):
            _send(http, method, where.data, graph, chunk)
            method = "POST"
        if method == "PUT":
            _send(http, method, where.data, graph, b"")
        mark = f'<{POSITION_GRAPH}> <{ONTOLOGY}position> "{position}" .\n'.encode()
        _send(http, "PUT", where.data, {"graph": POSITION_GRAPH}, mark)
    store = SparqlStore(address)
    try:
        found = int(store.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").rows[0][0])
    finally:
        store.close()
    return {"triples": found}


def with_prefixes(text: str) -> str:
    """The text with our prefixes declared, except those that it declares itself."""
    own = text.upper()
    return "".join(f"PREFIX {p}: <{n}>\n" for p, n in PREFIXES.items() if f"PREFIX {p.upper()}:" not in own) + text


def client(seconds: float) -> httpx.Client:
    """An HTTP client with the user and password of SPARQL_USER and SPARQL_PASSWORD, if set."""
    user, password = os.environ.get("SPARQL_USER"), os.environ.get("SPARQL_PASSWORD")
    return httpx.Client(
        timeout=httpx.Timeout(seconds, connect=10.0), auth=(user, password) if user and password else None
    )


class told:
    """Turns errors of the connection into ours."""

    def __init__(self, address: str) -> None:
        self.address = address

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: Any, error: BaseException | None, trace: Any) -> None:
        if isinstance(error, httpx.TimeoutException):
            raise StoreUnavailable(f"{self.address} did not answer in time. Ask for less, or wait.") from error
        if isinstance(error, httpx.TransportError):
            raise StoreUnavailable(f"{self.address} does not answer ({error}). Is the server running?") from error


def check(answer: httpx.Response, address: str) -> None:
    """Raises StoreUnavailable for an answer that is none."""
    if answer.status_code in {401, 403}:
        raise StoreUnavailable(f"{address} refuses the user or password. Set SPARQL_USER and SPARQL_PASSWORD.")
    if answer.status_code == 405:
        raise StoreUnavailable(f"{address} takes no changes. Start it with --update (Fuseki) or ask who runs it.")
    if answer.is_error:
        raise StoreUnavailable(f"{address} answers {answer.status_code}: {answer.text.strip()[:300]}")


def _send(http: httpx.Client, method: str, url: str, graph: Mapping[str, str], body: bytes) -> None:
    """One request, tried again when the server is busy; both PUT and POST of the same triples may be repeated."""
    for number in range(TRIES):
        try:
            answer = http.request(method, url, params=dict(graph), content=body, headers={"Content-Type": _LINES})
        except httpx.TransportError:
            if number + 1 == TRIES:
                raise
            continue
        if answer.status_code not in {429, 502, 503, 504}:
            check(answer, url)
            return
        time.sleep(0.5 * 2**number)
    raise StoreUnavailable(f"{url} stays busy. Publish again later.")


def _chunks(lines: Iterator[str]) -> Iterator[bytes]:
    held: list[str] = []
    size = 0
    for text in lines:
        held.append(text)
        size += len(text)
        if size >= CHUNK:
            yield "".join(held).encode()
            held, size = [], 0
    if held:
        yield "".join(held).encode()


def _table(answer: dict[str, Any]) -> Table:
    if "boolean" in answer:
        return Table(("answer",), ((answer["boolean"],),))
    columns = tuple(answer["head"]["vars"])
    rows = (tuple(_value(binding.get(name)) for name in columns) for binding in answer["results"]["bindings"])
    return Table(columns, tuple(rows))


def _value(term: dict[str, str] | None) -> Any:
    if term is None:
        return None
    return literal_value(term["value"], term.get("datatype")) if term["type"] != "uri" else term["value"]


def publish_evidence(lines: Iterator[str], address: str) -> int:
    """Puts the evidence into a named graph of its own, replacing what was there. Gives its number of triples."""
    where, graph = endpoints(address), {"graph": EVIDENCE_GRAPH}
    with client(600.0) as http, told(address):
        _send(http, "PUT", where.data, graph, b"")
        for chunk in _chunks(lines):
            _send(http, "POST", where.data, graph, chunk)
    store = SparqlStore(address)
    try:
        return int(store.query(f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{EVIDENCE_GRAPH}> {{ ?s ?p ?o }} }}").rows[0][0])
    finally:
        store.close()
