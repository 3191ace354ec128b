"""The graph as RDF: a class a label, a plain triple a tie, and a node a fact with the tie's ends and qualities.

    <…id/decision/kent/1> cg:takenBy <…id/organisation/kent> .            one plain triple, where it is sure enough
    <…id/fact/42> a cg:TakenBy ; cg:from … ; cg:to … ; cg:confidence 0.98 .  the fact behind it

The fact's IRI carries the ledger's key, so that any answer that selects it can show its evidence. Literals are typed; a
date that is not a whole day stays a plain string rather than an invalid xsd:date.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from graph.schema import SCHEMA

ONTOLOGY = SCHEMA.prefix
BASE = "https://w3id.org/councilgraph/id/"
XSD = "http://www.w3.org/2001/XMLSchema#"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
RDFS_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
PREFIXES = {
    "cg": ONTOLOGY,
    "id": BASE,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": XSD,
}
SURE = 0.5
"""Ties less sure than this have their fact, and no plain triple: they are kept, marked, and out of default answers."""
SAFE = "/-._~!$&'()*+,;=:@"


def term(name: str) -> str:
    """The local name of a property or of an edge's plain predicate.

    >>> term("PARTNER_IN"), term("amount_pence")
    ('partnerIn', 'amountPence')
    """
    head, *rest = name.lower().split("_")
    return head + "".join(part.capitalize() for part in rest)


def class_term(edge_type: str) -> str:
    """The local name of the class of an edge type's facts.

    >>> class_term("PARTNER_IN")
    'PartnerIn'
    """
    return "".join(part.capitalize() for part in edge_type.lower().split("_"))


def iri(identifier: str, base: str = BASE) -> str:
    """The IRI of a thing's id.

    >>> iri("decision/kent/23-00071")
    'https://w3id.org/councilgraph/id/decision/kent/23-00071'
    """
    return base + quote(identifier, safe=SAFE)


def fact_of(address: str) -> int | None:
    """The ledger's key in a fact's IRI, or None.

    >>> fact_of("https://w3id.org/councilgraph/id/fact/42"), fact_of("https://example.org/")
    (42, None)
    """
    found = re.search(r"/fact/(-?\d+)$", address)
    return int(found[1]) if found else None
