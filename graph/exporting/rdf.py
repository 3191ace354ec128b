"""RDF files: the SPARQL projection as Turtle or JSON-LD, and as TriG with the words behind every fact."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pyoxigraph as rdf

from graph.ledger.evidence import Quote, evidence_for
from graph.ledger.ledger import Ledger
from graph.rdf import BASE, ONTOLOGY, PREFIXES, XSD, iri, term
from graph.stores.directory import OpenStore

if TYPE_CHECKING:
    from graph.stores.oxigraph import OxigraphStore

OA = "http://www.w3.org/ns/oa#"
PROV = "http://www.w3.org/ns/prov#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
EVIDENCE = rdf.NamedNode(f"{BASE}evidence")
_PREFIXES = {**PREFIXES, "oa": OA, "prov": PROV}
_TYPE = rdf.NamedNode(f"{RDF}type")
_AROUND = 32  # characters before and after a quote, by which it is found again in a text that was edited


def write_turtle(store: OpenStore, path: Path) -> None:
    """All triples of the projection."""
    _write(store, path, rdf.RdfFormat.TURTLE)


def write_jsonld(store: OpenStore, path: Path) -> None:
    """All triples of the projection."""
    _write(store, path, rdf.RdfFormat.JSON_LD)


def _write(store: OpenStore, path: Path, form: Any) -> None:
    rdf.serialize((q.triple for q in _quads(store)), str(path), form, prefixes=_PREFIXES)


def _quads(store: OpenStore) -> Iterator[rdf.Quad]:
    engine = cast("OxigraphStore", store.engine("sparql")).engine_store
    return engine.quads_for_pattern(None, None, None, rdf.DefaultGraph())


def write_trig(store: OpenStore, path: Path) -> None:
    """The triples, and in a named graph of its own an oa:Annotation for each quote: which document, which characters,
    which words.
    """
    rdf.serialize(_with_evidence(store), str(path), rdf.RdfFormat.TRIG, prefixes=_PREFIXES)


def evidence_lines(store: OpenStore) -> Iterator[str]:
    """The evidence alone as N-Triples, for a server that keeps it in a named graph."""
    for quad in _with_evidence(store):
        if quad.graph_name == EVIDENCE:
            yield f"{quad.triple} .\n"


def _with_evidence(store: OpenStore) -> Iterator[rdf.Quad]:
    facts: dict[int, dict[str, Any]] = {}
    prefix = f"{BASE}fact/"
    for quad in _quads(store):
        yield quad
        if isinstance(quad.subject, rdf.NamedNode) and quad.subject.value.startswith(prefix):
            facts.setdefault(int(quad.subject.value.removeprefix(prefix)), {})[quad.predicate.value] = quad.object
    for fact, its in facts.items():
        yield from _statement(fact, its)
        for number, quote in enumerate(evidence_for(store.ledger, [fact]), start=1):
            yield from _annotation(store.ledger, fact, number, quote)


def _statement(fact: int, its: dict[str, Any]) -> Iterator[rdf.Quad]:
    """The fact as an rdf:Statement about the plain triple."""
    node = rdf.NamedNode(f"{BASE}fact/{fact}")
    kind = its[f"{RDF}type"].value.removeprefix(ONTOLOGY)
    plain = rdf.NamedNode(ONTOLOGY + kind[:1].lower() + kind[1:])
    yield rdf.Quad(node, _TYPE, rdf.NamedNode(f"{RDF}Statement"), EVIDENCE)
    for name, value in (("subject", its[f"{ONTOLOGY}from"]), ("predicate", plain), ("object", its[f"{ONTOLOGY}to"])):
        yield rdf.Quad(node, rdf.NamedNode(RDF + name), value, EVIDENCE)


def _annotation(ledger: Ledger, fact: int, number: int, quote: Quote) -> Iterator[rdf.Quad]:
    node = rdf.NamedNode(f"{BASE}evidence/{fact}/{number}")
    target, position, words = (rdf.NamedNode(f"{node.value}/{part}") for part in ("target", "position", "words"))
    before, after = _around(ledger, quote)

    def say(subject: rdf.NamedNode, predicate: str, value: rdf.NamedNode | rdf.Literal) -> rdf.Quad:
        return rdf.Quad(subject, rdf.NamedNode(predicate), value, EVIDENCE)

    yield say(node, f"{RDF}type", rdf.NamedNode(f"{OA}Annotation"))
    yield say(node, f"{OA}hasBody", rdf.NamedNode(f"{BASE}fact/{fact}"))
    yield say(node, f"{OA}hasTarget", target)
    yield say(node, f"{ONTOLOGY}{term('confidence')}", _number(quote.confidence))
    yield say(node, f"{ONTOLOGY}{term('rule')}", rdf.Literal(quote.rule))
    agent = rdf.NamedNode(f"{BASE}agent/councilgraph-{version('councilgraph')}")
    yield say(node, f"{PROV}wasAttributedTo", agent)
    yield say(agent, f"{RDF}type", rdf.NamedNode(f"{PROV}SoftwareAgent"))
    yield say(target, f"{OA}hasSource", rdf.NamedNode(iri(quote.document)))
    yield say(target, f"{OA}hasSelector", position)
    yield say(target, f"{OA}hasSelector", words)
    yield say(position, f"{RDF}type", rdf.NamedNode(f"{OA}TextPositionSelector"))
    yield say(position, f"{OA}start", _whole(quote.starts_at))
    yield say(position, f"{OA}end", _whole(quote.ends_at))
    yield say(words, f"{RDF}type", rdf.NamedNode(f"{OA}TextQuoteSelector"))
    yield say(words, f"{OA}exact", rdf.Literal(quote.quote))
    yield say(words, f"{OA}prefix", rdf.Literal(before))
    yield say(words, f"{OA}suffix", rdf.Literal(after))


def _around(ledger: Ledger, quote: Quote) -> tuple[str, str]:
    row = ledger.rows(
        """select substr(t.body, max(1, :start + 1 - :around), min(:around, :start)), substr(t.body, :end + 1, :around)
           from content c join reading r on r.content = c.n join text t on t.n = r.text
           where c.sha256 >= :sha and c.sha256 < :sha || 'g' and r.load = :load""",
        {"start": quote.starts_at, "end": quote.ends_at, "around": _AROUND, "load": quote.load,
         "sha": quote.document.removeprefix("document/")},
    )  # fmt: skip
    return row[0][0], row[0][1]


def _whole(value: int) -> rdf.Literal:
    return rdf.Literal(str(value), datatype=rdf.NamedNode(f"{XSD}nonNegativeInteger"))


def _number(value: float) -> rdf.Literal:
    return rdf.Literal(repr(value), datatype=rdf.NamedNode(f"{XSD}double"))
