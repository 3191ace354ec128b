"""Record kinds. Each module recognises one layout by its content and says why; `recognise` takes the surest."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

from graph.evidence import Document
from loaders.reading import Reading

__all__ = ["REGISTRY", "recognise"]

# Each names a module here with `recognise(document: Document) -> Reading | None`; the highest confidence wins, the
# earlier one
# when equal. `other` always answers (below 0.5 unless it knows the kind).
REGISTRY = (
    "forward_plan",  # a notice of a decision to come: no decision
    "minutes",
    "meeting_page",
    "agenda_item",
    "proposed_record",
    "record_of_decision",
    "officer_decision",
    "decision_table",  # V=0 lists: one row a decision
    "decision_sheet",  # the decisions of one meeting, item by item
    "decision_register",  # a table under headings, one row a decision
    "decision_list",
    "decision_log",  # registers of numbered notices, one row a decision
    "decision_page",
    "other",
)


def recognise(document: Document) -> Reading:
    """The layout of a document. An unknown kind is read generically and says so (confidence below 0.5).

    >>> recognise(Document.of_text("Decision Maker: Cabinet\\nDate of decision: 01/02/2024\\nDecision:\\nNoted.")).kind
    'decision-page'
    """
    best: Reading | None = None
    for name in REGISTRY:
        if find_spec(f"loaders.records.{name}") is None:
            continue
        reading = import_module(f"loaders.records.{name}").recognise(document)
        if reading is not None and (best is None or reading.confidence > best.confidence):
            best = reading
    if best is None:
        raise RuntimeError("loaders.records.other answers for every document")
    return best
