"""The OWL ontology and the SHACL shapes of the RDF form, generated from graph/schema.toml.

    ontology().serialize("ontology.ttl"); shapes().serialize("shapes.ttl")

Our classes and properties are aligned to published vocabularies by rdfs:subClassOf and rdfs:subPropertyOf; nothing
that was resolved is ever owl:sameAs anything.
"""

from __future__ import annotations

from collections import defaultdict

from rdflib import BNode, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.namespace import OWL, RDF, RDFS, SH, SKOS, XSD

from graph.rdf import ONTOLOGY, class_term, term
from graph.schema import SCHEMA, PropertyType

CG = Namespace(ONTOLOGY)
VOCABULARIES = {
    "eli": "http://data.europa.eu/eli/ontology#",
    "eli-dl": "http://data.europa.eu/eli/eli-draft-legislation-ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "schema": "https://schema.org/",
}
_RANGES: dict[PropertyType, URIRef] = {
    "string": XSD.string,
    "integer": XSD.integer,
    "number": XSD.double,
    "boolean": XSD.boolean,
}
_FACT = CG.Fact


def ontology() -> Graph:
    """Every class and property with its meaning, domain, range and alignment."""
    graph = _graph()
    own = URIRef(ONTOLOGY.rstrip("#"))
    graph.add((own, RDF.type, OWL.Ontology))
    graph.add((own, OWL.versionInfo, Literal(str(SCHEMA.version))))
    graph.add((own, RDFS.label, Literal("Ontology of council decisions", lang="en")))
    for label, definition in SCHEMA.nodes.items():
        _class(graph, CG[label], label, definition.about)
        for name in definition.aligned:
            graph.add((CG[label], RDFS.subClassOf, aligned(name)))
    _class(graph, _FACT, "Fact", "a tie with its ends and qualities; its IRI carries the key of its evidence")
    for name, definition in SCHEMA.edges.items():
        plain, kind = CG[term(name)], CG[class_term(name)]
        _class(graph, kind, class_term(name), f"a fact of the kind {term(name)}. {definition.about}".strip())
        graph.add((kind, RDFS.subClassOf, _FACT))
        graph.add((plain, RDF.type, OWL.ObjectProperty))
        graph.add((plain, RDFS.label, Literal(name.lower().replace("_", " "), lang="en")))
        if definition.about:
            graph.add((plain, RDFS.comment, Literal(definition.about, lang="en")))
        _union(graph, plain, RDFS.domain, [source for source, _ in definition.ends])
        _union(graph, plain, RDFS.range, [target for _, target in definition.ends])
        for other in definition.aligned:
            if other[other.index(":") + 1].isupper():  # org:Membership, prov:Delegation: a class of qualified ties
                graph.add((kind, RDFS.subClassOf, aligned(other)))
            else:
                graph.add((plain, RDFS.subPropertyOf, aligned(other)))
    for name in ("from", "to"):
        graph.add((CG[name], RDF.type, OWL.ObjectProperty))
        graph.add((CG[name], RDFS.domain, _FACT))
    _values(graph)
    return graph


def shapes() -> Graph:
    """A shape for every label and every kind of fact: what it must have, what it may have, and of which type."""
    graph = _graph()
    for label, definition in SCHEMA.nodes.items():
        shape = _shape(graph, CG[label])
        _property(graph, shape, CG.id, XSD.string, least=1, most=1)
        _property(graph, shape, CG.key, XSD.integer, least=1, most=1)
        _property(graph, shape, RDFS.label, XSD.string, least=1, most=1)
        for name, kind in definition.properties.items():
            _property(graph, shape, CG[term(name)], _RANGES.get(kind), most=1)
    for name, definition in SCHEMA.edges.items():
        shape = _shape(graph, CG[class_term(name)])
        _property(graph, shape, CG.confidence, XSD.double, least=1, most=1)
        for end, labels in (
            (CG["from"], {source for source, _ in definition.ends}),
            (CG.to, {target for _, target in definition.ends}),
        ):
            found = _property(graph, shape, end, None, least=1, most=1)
            options = []
            for label in sorted(labels):
                options.append(option := BNode())
                graph.add((option, SH["class"], CG[label]))
            one_of = BNode()
            Collection(graph, one_of, options)  # pyright: ignore[reportArgumentType]
            graph.add((found, SH["or"], one_of))
        for qualifier, kind in definition.qualifiers.items():
            _property(graph, shape, CG[term(qualifier)], _RANGES.get(kind), most=1)
    return graph


def aligned(name: str) -> URIRef:
    """A prefixed name of a published vocabulary as its IRI.

    >>> aligned("org:Post")
    rdflib.term.URIRef('http://www.w3.org/ns/org#Post')
    """
    prefix, local = name.split(":")
    return URIRef(VOCABULARIES[prefix] + local)


def _graph() -> Graph:
    graph = Graph()
    graph.bind("cg", CG)
    for prefix, namespace in VOCABULARIES.items():
        graph.bind(prefix, namespace)
    return graph


def _class(graph: Graph, iri: URIRef, label: str, about: str) -> None:
    graph.add((iri, RDF.type, OWL.Class))
    graph.add((iri, RDFS.label, Literal(label, lang="en")))
    graph.add((iri, SKOS.definition, Literal(about, lang="en")))


def _union(graph: Graph, subject: URIRef, predicate: URIRef, labels: list[str]) -> None:
    several = [CG[label] for label in dict.fromkeys(labels)]
    if len(several) == 1:
        graph.add((subject, predicate, several[0]))
        return
    union, members = BNode(), BNode()
    Collection(graph, members, list(several))
    graph.add((union, RDF.type, OWL.Class))
    graph.add((union, OWL.unionOf, members))
    graph.add((subject, predicate, union))


def _values(graph: Graph) -> None:
    """Datatype properties. One name may stand on several classes (`kind`), so the domain is left open then."""
    domains: defaultdict[str, set[URIRef]] = defaultdict(set)
    kinds: dict[str, PropertyType] = {}
    for label, definition in SCHEMA.nodes.items():
        for name, kind in definition.properties.items():
            domains[name].add(CG[label])
            kinds[name] = kind
    for edge, definition in SCHEMA.edges.items():
        for name, kind in definition.qualifiers.items():
            domains[name].add(CG[class_term(edge)])
            kinds[name] = kind
    common: dict[str, PropertyType] = {"id": "string", "key": "integer", "alias": "string", "confidence": "number"}
    for name, kind in {**common, **kinds}.items():
        iri = CG[term(name)]
        graph.add((iri, RDF.type, OWL.DatatypeProperty))
        graph.add((iri, RDFS.label, Literal(name.replace("_", " "), lang="en")))
        if kind in _RANGES:
            graph.add((iri, RDFS.range, _RANGES[kind]))
        if len(domains[name]) == 1:
            graph.add((iri, RDFS.domain, next(iter(domains[name]))))


def _shape(graph: Graph, kind: URIRef) -> URIRef:
    shape = URIRef(f"{kind}Shape")
    graph.add((shape, RDF.type, SH.NodeShape))
    graph.add((shape, SH.targetClass, kind))
    return shape


def _property(
    graph: Graph, shape: URIRef, path: URIRef, datatype: URIRef | None, *, least: int = 0, most: int | None = None
) -> BNode:
    node = BNode()
    graph.add((shape, SH.property, node))
    graph.add((node, SH.path, path))
    if datatype is not None:
        graph.add((node, SH.datatype, datatype))
    if least:
        graph.add((node, SH.minCount, Literal(least)))
    if most is not None:
        graph.add((node, SH.maxCount, Literal(most)))
    return node
