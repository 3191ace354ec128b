"""A proposed record: the form of a decision that is still to be taken, unnumbered and unsigned."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.evidence import Document, Span
from loaders.facts.makers import read_makers
from loaders.reading import Field, Reading
from loaders.records.forms import form_part, score_of
from loaders.records.heads import named
from loaders.records.lines import lines_of
from loaders.records.marks import marks_of

_NAME = re.compile(
    r"\bproposed (?:record of (?:\w+ )?decision|executive decision|decision record|officer decision"
    r"|key decision)\b|\brecord of (?:a )?proposed (?:\w+ )?decision\b|\bdecisions? to be taken by\b"
    r"|\bdraft record of decision\b"
    r"|\bproposed decision (?:record|form|notice|to be taken)\b|\bnotice of (?:a )?proposed (?:executive "
    r"|officer )?decision\b",
    re.I,
)


_REPORT_TO = re.compile(r"\W*report to:?\s+(?:the )?(?P<who>[A-Z].{4,120})\Z", re.I)
_ASKED = re.compile(
    r"\b(?:is|are) (?:recommended|asked|invited|requested) to\b|\b(?:recommended|recommends?) that\b"
    r"|\bthat the [A-Z][\w ]{3,40}\b(?:member|leader|cabinet)\b",
    re.I,
)
_DECIDED = re.compile(r"\b(?:RESOLVED|AGREED|DECIDED)\b|\bI,?\s[^.\n]{0,120}?\b(?:approve|agree|authorise|confirm)\b")


def _report(document: Document) -> Reading | None:
    """A report put to one who decides, with recommendations and nothing decided yet."""
    line = next(
        (x for x in lines_of(document)[:12] if _REPORT_TO.match(x.text) and read_makers(document, x.span)), None
    )
    marks = marks_of(document)
    asked = next((m for m in marks if m.label.name == "proposal" and m.label.kind == "section"), None)
    told = any(m.label.name in ("decision", "status", "signed_by", "decided_on", "signed_on") for m in marks)
    if line is None or asked is None or told or _DECIDED.search(document.text):
        return None
    if not _ASKED.search(document.text, asked.span.starts_at, min(len(document.text), asked.span.ends_at + 400)):
        return None
    match = _REPORT_TO.match(line.text)
    assert match is not None  # noqa: S101 - the line was chosen by it
    start = line.span.starts_at + match.start("who")
    part = form_part(document, "proposed")
    fields = part.fields if part.first("maker") else (Field("maker", Span(start, line.span.ends_at)), *part.fields)
    return Reading(
        "proposed-record", f"puts recommendations to {match['who'][:60]!r}", 0.7, (replace(part, fields=fields),)
    )


def recognise(document: Document) -> Reading | None:
    """Named as proposed, or "to be taken by" someone."""
    head = named(document, _NAME)
    if head is None and (report := _report(document)) is not None:
        return report
    if head is None or score_of(document) < 3:
        return None
    return Reading("proposed-record", f"calls itself {head.strip()[:80]!r}", 0.97, (form_part(document, "proposed"),))
