"""The ontology covers the schema, and the triples of a graph conform to the generated shapes."""

from __future__ import annotations

import pyshacl
import rdflib
from rdflib.namespace import OWL, RDF, SH

from graph.model import Graph
from graph.ontology import CG, ontology, shapes
from graph.rdf import class_term, term
from graph.schema import SCHEMA
from graph.tables import tables_of
from graph.triples import ntriples


def conforms(data: rdflib.Graph) -> bool:
    return bool(pyshacl.validate(data, shacl_graph=shapes(), advanced=False)[0])


def triples(graph: Graph) -> rdflib.Graph:
    return rdflib.Graph().parse(data="".join(ntriples(tables_of(graph))), format="nt")


def test_every_label_and_tie_is_in_the_ontology() -> None:
    own = ontology()
    for label in SCHEMA.nodes:
        assert (CG[label], RDF.type, OWL.Class) in own
    for name in SCHEMA.edges:
        assert (CG[class_term(name)], RDF.type, OWL.Class) in own
        assert (CG[term(name)], RDF.type, OWL.ObjectProperty) in own
    assert not list(own.triples((None, OWL.sameAs, None)))
    assert rdflib.Graph().parse(data=own.serialize(format="turtle"), format="turtle")


def test_the_shapes_are_valid_shacl() -> None:
    assert pyshacl.validate(shapes(), shacl_graph=None, meta_shacl=False)[0]
    assert len(list(shapes().subjects(RDF.type, SH.NodeShape))) == len(SCHEMA.nodes) + len(SCHEMA.edges)


def test_the_sample_conforms_and_a_broken_one_does_not(sample_graph: Graph) -> None:
    data = triples(sample_graph)
    assert conforms(data)
    fact = next(data.subjects(RDF.type, CG.PartnerIn))
    data.set((fact, CG.to, next(data.subjects(RDF.type, CG.Place))))
    assert not conforms(data)
