"""The same questions with the same parameters on other stores: Neo4j, Fuseki, rdflib's own."""

from __future__ import annotations

import re
import signal
import tempfile
import time
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import FrameType
from typing import Any

import pyoxigraph
import rdflib

from benchmarks.asking.servers import fuseki_server, neo4j_server
from benchmarks.asking.times import several, taken
from graph.rdf import PREFIXES
from graph.stores.base import Capabilities, Language, Table
from graph.stores.ladybug import LadybugStore
from graph.stores.oxigraph import value_of
from graph.stores.whole import read_tables
from queries import remembered
from queries.catalogue import Question
from queries.run import ask
from queries.source import EngineSource

LONGEST = 30.0  # seconds after which an answer of rdflib is not waited for; its time then counts as this much
SLOW = 3.0  # seconds after which an answer is measured once, and its question with no other parameters
LANGUAGES: Mapping[str, Language] = {"neo4j": "cypher", "fuseki": "sparql", "rdflib": "sparql"}


class TooSlow(Exception):
    """The answer took longer than LONGEST."""


@contextmanager
def rival(name: str, store: Any) -> Generator[tuple[EngineSource, float]]:
    """The graph of an open store on another one, and the seconds that putting it there took."""
    with tempfile.TemporaryDirectory() as home:
        if name == "rdflib":
            yield _rdflib(store)
            return
        server = neo4j_server if name == "neo4j" else fuseki_server
        sizes: dict[str, str] = {"heap": "4g", "cache": "2g"} if name == "neo4j" else {"heap": "4g"}
        with server(Path(home) / "server", **sizes) as address:
            module = import_module("graph.stores.neo4j" if name == "neo4j" else "graph.stores.sparql")
            with store.reading():
                engine = store.engine("cypher")
                assert isinstance(engine, LadybugStore)
                tables = read_tables(engine)
            started = time.perf_counter()
            module.build_tables(tables, address, "1")
            seconds = time.perf_counter() - started
            del tables
            opened = module.open_store(address)
            try:
                yield EngineSource(opened), seconds
            finally:
                opened.close()


def compare(
    source: EngineSource, language: Language, question: Question, things: Sequence[Mapping[str, Any]]
) -> list[list[float]]:
    """Milliseconds of the rival for each set of parameters; up to the first that takes longer than SLOW."""

    def one(parameters: Mapping[str, Any]) -> Callable[[], Any]:
        def asked() -> None:
            remembered.forget_all()  # a ranking is counted, as it is for ours
            ask(source, question.name, language=language, **parameters)

        return asked

    found: list[list[float]] = []
    for parameters in things:
        try:
            first = taken(one(parameters)).clock
            if first > SLOW * 1000:
                found.append([first])
                break  # the other sets of parameters are left out of the comparison
            found.append([t.clock for t in several(one(parameters))[0]])
        except TooSlow:
            found.append([LONGEST * 1000])
            break
    return found


def _rdflib(store: Any) -> tuple[EngineSource, float]:
    """rdflib's own store in memory, with its own SPARQL engine, read from the same triples."""
    graph = rdflib.Graph()
    started = time.perf_counter()
    with tempfile.NamedTemporaryFile(suffix=".nt") as file:
        with store.reading():
            engine = store.engine("sparql").engine_store
            engine.dump(file.name, format=pyoxigraph.RdfFormat.N_TRIPLES, from_graph=pyoxigraph.DefaultGraph())
        graph.parse(file.name, format="nt")
    return EngineSource(RdflibStore(graph)), time.perf_counter() - started  # type: ignore[arg-type]


class RdflibStore:
    """rdflib as a store that questions can be asked of. An answer that takes too long is given up."""

    capabilities = Capabilities(language="sparql", dialect="oxigraph")

    def __init__(self, graph: rdflib.Graph) -> None:
        self._graph = graph

    def query(self, text: str, parameters: Mapping[str, Any] | None = None) -> Table:
        del parameters

        def ring(number: int, frame: FrameType | None) -> None:
            raise TooSlow

        signal.signal(signal.SIGALRM, ring)
        signal.setitimer(signal.ITIMER_REAL, LONGEST)
        try:
            result: Any = self._graph.query(bound(text), initNs=PREFIXES)
            columns = tuple(str(v) for v in result.vars or ())
            rows = tuple(tuple(_value(row[v]) for v in result.vars or ()) for row in result)
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        return Table(columns, rows)

    def position(self) -> str | None:
        return None

    def close(self) -> None: ...


def bound(text: str) -> str:
    """A text with the thing it is about written into its patterns, which is fair to rdflib: it joins VALUES last, after having
    gone through the whole graph.

    >>> bound("SELECT ?n { VALUES ?d { <x> } ?d rdfs:label ?n }")
    'SELECT ?n {  <x> rdfs:label ?n }'
    """
    for name, address in re.findall(r"VALUES \?(\w+) \{ (<[^>]+>) \}", text):
        text = re.sub(rf"VALUES \?{name} \{{ <[^>]+> \}}", "", text)
        text = re.sub(rf"\?{name}\b", address, text)
    return text


def _value(term: Any) -> Any:
    if isinstance(term, rdflib.Literal):
        kind = str(term.datatype) if term.datatype else "http://www.w3.org/2001/XMLSchema#string"
        return value_of(pyoxigraph.Literal(str(term), datatype=pyoxigraph.NamedNode(kind)))
    return None if term is None else str(term)
