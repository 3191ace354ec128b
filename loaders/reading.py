"""What a record's layout tells, before any fact is read: its kind, its decisions and meetings, their labelled fields and sections.

A module of `loaders/records/` makes a Reading from a Document; the modules of `loaders/facts/` read facts out of its parts.
Everything is spans of the document's text, so nothing can be stated that is not there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from graph.evidence import Span

Kind = Literal[
    "decision-list",
    "decision-page",
    "record-of-decision",
    "proposed-record",
    "minutes",
    "agenda-item",
    "officer-decision",
    "other",
]
Stage = Literal["proposed", "recommended", "taken", "deferred", "withdrawn", "called_in", "superseded"]
FieldName = Literal[
    "council",
    "title",
    "reference",
    "system_reference",
    "maker",
    "maker_person",
    "signed_by",
    "signed_on",
    "status",
    "key_decision",
    "call_in",
    "reason_key",
    "decided_on",
    "published_on",
    "effective_from",
    "meeting",
    "places",
    "lead_officer",
    "contact",
    "report_author",
    "funding_source",
    "considered_by",
    "other",
]
SectionRole = Literal[
    "purpose",
    "proposal",
    "decision",
    "reasons",
    "options",
    "background",
    "finance",
    "legal",
    "consultation",
    "support",
    "declarations",
    "minutes",
    "attendance",
    "boilerplate",
    "summary",
    "other",
]


@dataclass(frozen=True, slots=True)
class Field:
    """A labelled value. `label` is None where the label was stripped and the value is told by its place or form.

    A field may occur several times in a part (a form inside a page); the outer, page-level one stands first.
    """

    name: FieldName
    value: Span
    label: Span | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A run of text under a heading, with the part it plays. `boilerplate` (criteria, exemption notes) yields legislation only;
    `summary` (a mirror's machine summary) yields nothing."""

    role: SectionRole
    span: Span
    heading: Span | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """One top-level clause that was resolved (or proposed, or recommended to another body).

    `label` is as printed without brackets ("A", "1", "24.1") or the running number where the marker was lost; `span` leaves the
    marker out. `stage` is agreed, noted or recommended (to another body).
    """

    label: str
    span: Span
    stage: Literal["agreed", "noted", "recommended"] = "agreed"


@dataclass(frozen=True, slots=True)
class Part:
    """One decision, or one item of a meeting, as it stands in the document.

    `clauses` are those of the decision itself, each once even where the page prints proposal and decision, or the decision
    twice. `decided` tells whether an item ends in a decision. `number` is the printed item number.
    """

    span: Span
    title: Span | None = None
    number: Span | None = None
    fields: tuple[Field, ...] = ()
    sections: tuple[Section, ...] = ()
    clauses: tuple[Clause, ...] = ()
    stage: Stage = "taken"
    decided: bool = True

    def all(self, name: FieldName) -> tuple[Field, ...]:
        return tuple(f for f in self.fields if f.name == name)

    def first(self, name: FieldName) -> Field | None:
        return next((f for f in self.fields if f.name == name), None)

    def section(self, *roles: SectionRole) -> tuple[Section, ...]:
        return tuple(s for s in self.sections if s.role in roles)


@dataclass(frozen=True, slots=True)
class Meeting:
    """One sitting: where its body, date and venue are named, the runs that list who attended, and its items."""

    span: Span
    body: Span | None = None
    held_on: Span | None = None
    venue: Span | None = None
    attendance: tuple[Section, ...] = ()
    items: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A document's kind with the reason for it, and its decisions or meetings.

    `reason` is a sentence for a person ("has 'Decision Maker:' and 'Date of decision:' labels"). For minutes `decisions` is empty:
    the items of `meetings` hold them. `confidence` is 0 to 1; below 0.5 the document was read generically.
    """

    kind: Kind
    reason: str
    confidence: float
    decisions: tuple[Part, ...] = ()
    meetings: tuple[Meeting, ...] = ()
