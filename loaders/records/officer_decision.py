"""A decision of an officer under delegated powers: a notice, a tick-box form, a table form, also inside a decision
page.
"""

from __future__ import annotations

import re

from graph.evidence import Document
from loaders.reading import Reading
from loaders.records.decision_page import page_parts
from loaders.records.forms import form_part, score_of
from loaders.records.heads import named
from loaders.records.marks import marks_of

_NAME = re.compile(
    r"\bofficers?[’']?s?(?: \w+){0,2} decisions?\b(?! (?:making procedure|maker))|\b(?:delegated|operational"
    r"|administrative)(?: (?:officer|executive|powers?|authority))? decisions?(?: (?:notice|record|form|report"
    r"|sheet|made by))?\b|\bdelegated (?:powers?|authority) (?:record|report|form|notice|decision)"
    r"|\brecord of (?:an? )?(?:\w+ ){0,3}(?:decisions? )?(?:taken |made )?(?:by (?:an? "
    r"|the )?(?:[\w&,’']+ ){0,6}?(?:officers?|directors?|chief executive|head of|treasurer|clerk|solicitor)\b"
    r"|under delegated (?:powers?|authority))|\bdecision (?:record|notice|form)\W+(?:officer|delegated)"
    r"|\bofficer scheme of delegation\b|\bODN\b|\bdirector[’']?s? decision (?:record|notice|form)"
    r"|\bnotice of (?:an? )?officer\b|\bchief officer decision\b(?! maker)|\bexercise of delegated (?:powers?"
    r"|authority)\b|\bofficer key decision\b|\bnon[- ]executive officer decision\b"
    r"|\bsignificant operational decision\b",
    re.I,
)
_PAGE = re.compile(r"\W*decision details\W*\Z", re.I)
_LIST = re.compile(r"\bdecisions\s*(?:published|register|list|log)?\W*\Z", re.I)


def recognise(document: Document) -> Reading | None:
    """Named as an officer's or a delegated decision, with a form's labels."""
    found = named(document, _NAME)
    head = found if found and not _LIST.search(found) and not found.rstrip().endswith(".") else None
    if head is None:
        head = _later(document)
    if head is None or score_of(document) < 3:
        return None
    if named(document, _PAGE, first=12) and not re.search(r"officer|notice|record|form|report|director", head, re.I):
        return None  # a page of the committee system that only says "Delegated decision"
    marks = marks_of(document)
    nested = any(document.quote(m.span).casefold().startswith(("decision status", "is key decision")) for m in marks)
    parts = page_parts(document) if nested else (form_part(document),)
    return Reading("officer-decision", f"calls itself {head.strip()[:80]!r}", 0.94, parts)


def _later(document: Document) -> str | None:
    """The form's name as a heading further down, or in the label of who decided."""
    for mark in marks_of(document):
        words = document.quote(mark.span)
        if mark.label.name == "maker" and re.search(r"\bofficer\b", words, re.I):
            return words
    return None
