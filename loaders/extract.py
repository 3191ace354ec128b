"""From one Document to all that it states: recognise the layout, make the subjects, let every fact module read.

A pure function of the document, so it runs on any number of processes. A new kind of fact is one new file in `loaders/facts/`
and one line in FACTS; a new kind of record one file in `loaders/records/` and one line there.
"""

from __future__ import annotations

from importlib import import_module

from graph.evidence import Document, Extraction
from loaders.confidence import calibrated
from loaders.context import Context
from loaders.findings import Findings
from loaders.records import recognise
from loaders.subjects import make_subjects

EXTRACTOR_VERSION = "2"

# In the order in which they may lean on one another. Each has `find(context: Context) -> None`.
FACTS = (
    "councils",  # whose record it is (TAKEN_BY)
    "decision_fields",  # maker, status, dates, references, key, call-in, meeting of each decision
    "resolutions",  # clauses agreed, noted, recommended
    "options",  # alternatives considered
    "attendance",  # who attended a meeting, in which capacity
    "people",  # persons named, posts held, who spoke, lead officers and contacts
    "places",
    "legislation",
    "strategies",
    "programmes",
    "partnerships",  # clusters with members, lead, stated size; joins, delivers
    "organisations",  # parts that organisations play in a decision
    "money",  # sums, their status, payer, payee, purpose
    "money_parts",  # who pays or is paid takes part
    "likely_parts",  # whoever else is named takes part, as what is weighed
    "funds",  # funds named without a sum; those with one are tied by the money
    "delegations",  # who may act, who must be consulted
    "considered_by",
    "decision_references",  # earlier and later decisions named by number
    "mentions",  # whatever else is named is at least mentioned
    "checks",  # counts, sums, dates, attendance that cannot be right
)


def extract(document: Document) -> Extraction:
    """Reads one document. Never raises for what a document says; what cannot be read becomes an issue or a notice.

    >>> e = extract(Document.of_text("Decision Maker: Cabinet\\nDecision:\\nThe report was noted."))
    >>> e.kind
    'decision-page'
    """
    return calibrated(read_statements(document))


def read_statements(document: Document) -> Extraction:
    """What the rules read, each fact as sure as its rule says of itself; `extract` puts measured confidences in place."""
    reading = recognise(document)
    findings = Findings(document)
    context = Context(document=document, reading=reading, findings=findings)
    make_subjects(context)
    for name in FACTS:
        import_module(f"loaders.facts.{name}").find(context)
    return findings.finish(reading.kind, reading.reason)
