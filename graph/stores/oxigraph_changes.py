"""Applies one load's difference to the SPARQL projection, as one update (Oxigraph runs an update wholly or not at all).

The difference is worked out as quads first: what has to go is read from the store, what comes is made by graph/rdf.py.
A plain triple goes only with the last fact behind it, and a node whose id moved takes its ties along.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import polars as pl
import pyoxigraph as engine

from graph.model import Change, Graph
from graph.rdf import BASE, ONTOLOGY, RDF_TYPE, SURE, XSD, class_term, iri, term
from graph.schema import SCHEMA
from graph.stores.oxigraph import POSITION, POSITION_GRAPH, position_quad
from graph.tables import tables_of
from graph.triples import edge_ntriples, node_ntriples

_FROM, _TO = engine.NamedNode(f"{ONTOLOGY}from"), engine.NamedNode(f"{ONTOLOGY}to")
_TYPE, _KEY, _ID = engine.NamedNode(RDF_TYPE), engine.NamedNode(f"{ONTOLOGY}key"), engine.NamedNode(f"{ONTOLOGY}id")
_PLAIN = {f"{ONTOLOGY}{class_term(name)}": engine.NamedNode(f"{ONTOLOGY}{term(name)}") for name in SCHEMA.edges}
_TIES = set(_PLAIN.values())
_CONFIDENCE = engine.NamedNode(f"{ONTOLOGY}confidence")
_GRAPH = engine.DefaultGraph()


def apply(target: str | Path, position: str, change: Change) -> None:
    """Upserts nodes (by key) and edges (by fact) and removes others."""
    store = engine.Store(str(target))
    quads = _Quads(store)
    for key in change.removed_nodes:
        quads.remove_node(key)
    for fact in [*change.removed_edges, *(edge.fact for edge in change.upsert.edges)]:
        quads.remove_fact(engine.NamedNode(f"{BASE}fact/{fact}"))
    for node in change.upsert.nodes:
        quads.replace_node(node.key, engine.NamedNode(iri(node.id)))
    quads.finish_removal()
    quads.add(_lines(store, change.upsert))
    store.update(quads.update(position))
    store.flush()


class _Quads:
    """Quads to remove and to add, gathered against the store as it stands."""

    def __init__(self, store: engine.Store) -> None:
        self.store = store
        self.removed: set[engine.Quad] = set()
        self.added: set[engine.Quad] = set()
        self.gone: set[engine.NamedNode] = set()
        self.moved: dict[engine.NamedNode, engine.NamedNode] = {}
        self.labels: dict[str, str] = {}

    def subject(self, key: int) -> engine.NamedNode | None:
        literal = engine.Literal(str(key), datatype=engine.NamedNode(f"{XSD}integer"))
        return next((q.subject for q in self.store.quads_for_pattern(None, _KEY, literal, _GRAPH)), None)  # type: ignore[return-value]

    def remove_fact(self, fact: engine.NamedNode) -> None:
        found = set(self.store.quads_for_pattern(fact, None, None, _GRAPH))
        if found:
            self.gone.add(fact)
            self.removed |= found

    def facts_at(self, node: engine.NamedNode) -> Iterable[engine.NamedNode]:
        for end in (_FROM, _TO):
            for quad in self.store.quads_for_pattern(None, end, node, _GRAPH):
                yield quad.subject  # type: ignore[misc]

    def remove_node(self, key: int) -> None:
        node = self.subject(key)
        if node is None:
            return
        self.removed |= set(self.store.quads_for_pattern(node, None, None, _GRAPH))
        for fact in self.facts_at(node):
            self.remove_fact(fact)

    def replace_node(self, key: int, new: engine.NamedNode) -> None:
        old = self.subject(key)
        if old is None:
            return
        self.removed |= {q for q in self.store.quads_for_pattern(old, None, None, _GRAPH) if q.predicate not in _TIES}
        if old != new:
            self.moved[old] = new

    def ends(self, fact: engine.NamedNode) -> tuple[engine.NamedNode, engine.NamedNode, engine.NamedNode]:
        """Source, plain predicate and target of a fact in the store."""
        found = {q.predicate: q.object for q in self.store.quads_for_pattern(fact, None, None, _GRAPH)}
        return found[_FROM], _PLAIN[found[_TYPE].value], found[_TO]  # type: ignore[return-value, union-attr]

    def finish_removal(self) -> None:
        """Plain triples whose last fact goes, and the ties of nodes whose id moved."""
        for fact in self.gone:
            source, plain, target = self.ends(fact)
            if not any(
                other not in self.gone and self.ends(other) == (source, plain, target) and self._sure(other)
                for other in self._facts_from(source)
            ):
                self.removed.add(engine.Quad(source, plain, target))
        for old in self.moved:
            for fact in set(self.facts_at(old)) - self.gone:
                self._move(fact)

    def _facts_from(self, node: engine.NamedNode) -> Iterable[engine.NamedNode]:
        for quad in self.store.quads_for_pattern(None, _FROM, node, _GRAPH):
            yield quad.subject  # type: ignore[misc]

    def _sure(self, fact: engine.NamedNode) -> bool:
        found = next(iter(self.store.quads_for_pattern(fact, _CONFIDENCE, None, _GRAPH)), None)
        return found is not None and float(found.object.value) >= SURE  # type: ignore[union-attr]

    def _move(self, fact: engine.NamedNode) -> None:
        source, plain, target = self.ends(fact)
        new_source, new_target = self.moved.get(source, source), self.moved.get(target, target)
        self.removed |= {engine.Quad(fact, _FROM, source), engine.Quad(fact, _TO, target)}
        self.added |= {engine.Quad(fact, _FROM, new_source), engine.Quad(fact, _TO, new_target)}
        if self._sure(fact):
            self.removed.add(engine.Quad(source, plain, target))
            self.added.add(engine.Quad(new_source, plain, new_target))

    def add(self, lines: str) -> None:
        for triple in engine.parse(lines.encode(), format=engine.RdfFormat.N_TRIPLES):
            self.added.add(engine.Quad(triple.subject, triple.predicate, triple.object))

    def update(self, position: str) -> str:
        """The whole difference as one SPARQL update with the new position in it."""
        delete = "\n".join(f"{q.triple} ." for q in self.removed - self.added)
        insert = "\n".join(f"{q.triple} ." for q in self.added)
        marker = f"GRAPH {POSITION_GRAPH} {{ {POSITION_GRAPH} {POSITION} ?p }}"
        new = f"GRAPH {POSITION_GRAPH} {{ {position_quad(position).triple} }}"
        return f"DELETE WHERE {{ {marker} }};\nDELETE DATA {{\n{delete}\n}};\nINSERT DATA {{\n{insert}\n{new}\n}}"


def _lines(store: engine.Store, upsert: Graph) -> str:
    """The triples of what comes; ids and labels of nodes outside it are read from the store."""
    ids = {node.key: node.id for node in upsert.nodes}
    labels: dict[int, str] = {}
    quads = _Quads(store)
    for key in {k for e in upsert.edges for k in (e.source, e.target)} - ids.keys():
        subject = quads.subject(key)
        if subject is None:
            raise KeyError(f"an edge touches node {key}, which is not in the store")
        for quad in store.quads_for_pattern(subject, None, None, _GRAPH):
            if quad.predicate == _ID:
                ids[key] = quad.object.value  # type: ignore[union-attr]
            elif quad.predicate == _TYPE:
                labels[key] = quad.object.value.removeprefix(ONTOLOGY)  # type: ignore[union-attr]
    tables = tables_of(upsert, labels=labels)
    known = pl.DataFrame({"key": list(ids), "id": list(ids.values())}, schema={"key": pl.Int64, "id": pl.String})
    parts = [node_ntriples(label, table) for label, table in tables.nodes.items()]
    parts += [edge_ntriples(edge_type, table, known) for (edge_type, _, _), table in tables.edges.items()]
    return "".join(parts)
