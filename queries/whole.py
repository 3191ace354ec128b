"""The whole graph for other libraries: networkx, rdflib."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.errors import BadQuestion
from queries.source import dialects_of

if TYPE_CHECKING:
    import networkx
    import rdflib


def to_networkx(source: Any) -> networkx.MultiDiGraph:
    """Nodes by id with their properties, edges keyed by fact with theirs."""
    import networkx

    graph: Any = networkx.MultiDiGraph()
    if "cypher" not in dialects_of(source):
        raise BadQuestion("networkx() reads through Cypher; this store speaks SPARQL only. Use rdflib().")
    for (node,) in source.cypher("MATCH (n) RETURN n").rows:
        graph.add_node(node.pop("id"), **node)
    text = "MATCH (a)-[r]->(b) RETURN a.id AS source, b.id AS target, r AS edge"
    for start, end, edge in source.cypher(text).rows:
        graph.add_edge(start, end, key=edge["fact"], **edge)
    return graph


def to_rdflib(source: Any) -> rdflib.Graph:
    """The SPARQL projection behind an rdflib graph; nothing is copied."""
    import pyoxigraph
    import rdflib
    from oxrdflib import OxigraphStore
    from rdflib.graph import DATASET_DEFAULT_GRAPH_ID

    from graph.rdf import PREFIXES

    projections = getattr(source, "projections", None)
    if projections is None:
        raise BadQuestion("rdflib() reads the projection of a store folder; ask the server with rdflib's SPARQLStore.")
    store = OxigraphStore(store=pyoxigraph.Store.read_only(str(projections()[1])))
    graph = rdflib.Graph(store, identifier=DATASET_DEFAULT_GRAPH_ID)  # else rdflib looks into a graph of its own
    for prefix, namespace in PREFIXES.items():
        graph.namespace_manager.bind(prefix, namespace, override=True)
    return graph
