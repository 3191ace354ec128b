"""A signed record of one executive decision: boxed, tabled or as a static form; notices of commissioners and mayors."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.evidence import Document, Span
from loaders.reading import Field, Reading
from loaders.records.forms import form_part, score_of
from loaders.records.heads import named
from loaders.records.item_heads import item_heads
from loaders.records.lines import lines_of
from loaders.records.marks import Mark, marks_of
from loaders.records.titles import REFERENCE

_NAME = re.compile(
    r"\brecord of (?:an? |the )?(?:\w+[\s/-]+){0,4}?(?:decisions?|key decision)\b|\bdecision record(?: form"
    r"| sheet)?\b|\b(?:executive|cabinet member|portfolio holder|mayoral|leader|pcc|individual|member"
    r"|commissioner) decision"
    r"(?: making)?(?: record| notice| form| sheet| report| log| register)?\b|\bdecision (?:notice|form|sheet)\b"
    r"|\brecord of (?:cabinet|executive|portfolio|individual|mayoral|leader)\b|\bnotice of (?:executive "
    r"|cabinet |mayoral |key )?decision\b|\bcofnod (?:o )?benderfyniad|\bPCC decision\b|\bdecision log\b",
    re.I,
)
_APPROVES = re.compile(
    r"\bI,?\s[^.\n]{0,250}?\b(?:do\s+)?hereby\s+(?:approve|agree|authorise|declare|confirm|determine)"
    r"|\bin exercise of the (?:powers|authority)\b.{0,200}\bhereby\b",
    re.S,
)
# The foot of a report that became the decision when somebody signed it.
_SIGNED_OFF = re.compile(
    r"\bI,?\s(?:[^.\n]{0,120}?\s)?(?:approve|agree|accept|authorise|endorse|adopt)(?: to)?\b[^.\n]{0,60}?"
    r"\b(?:recommendations?|proposals?|decisions?|report|course of action)\b|\brequest has my approval\b"
)
_MADE_BY = re.compile(
    r"\bdecisions?\s+(?:made|taken)\s+by\s+(?:the\s+)?(?P<maker>[A-Z][^\n]{4,140}?),?\s+(?:on|at (?:his|her"
    r"|their|a) (?:meeting|decision day) (?:on|of))\s+(?P<date>(?:\w+day,?\s+)?\d{1,2}(?:st|nd|rd"
    r"|th)?\s+\w+\s+\d{4}|\d{1,2}/\d{1,2}/\d{4})",
    re.I,
)
_PAGE = re.compile(r"\W*(?:decision details|agenda item|issue\s*-\s*\w+)\W*\Z", re.I)
_NUMBERED = re.compile(
    rf"\b(?:decision|notice|ref(?:erence)?)\b[^\n]{{0,30}}?{REFERENCE}|^\W*{REFERENCE}\b", re.I | re.M
)
_COMMISSIONER = re.compile(r"\b[Pp]olice(?:,? [Ff]ire)? (?:and|&) [Cc]rime [Cc]ommissioner\b|\bPFCC\b|\bOPCC\b|\bPCC\b")


def _mayors_page(document: Document, marks: tuple[Mark, ...]) -> bool:
    """A published page of a numbered decision, with "Reference code" and "Decision by"; the signed form lies behind it."""
    words = {document.quote(m.span).casefold().strip(" :?") for m in marks}
    return "reference code" in words and bool(words & {"decision by", "type of decision", "date signed"})


def recognise(document: Document) -> Reading | None:
    """Named as a record of a decision, or approving it in the first person, with a form's labels."""
    head = named(document, _NAME)
    page = named(document, _PAGE, first=12)
    labels = score_of(document)
    approves = _APPROVES.search(document.text[:6000])
    marks = marks_of(document)
    modern = {m.label.name for m in marks if m.label.kind == "field"} >= {"status", "call_in"} and any(
        document.quote(m.span).casefold().startswith("decision status") for m in marks
    )
    if page or modern or _mayors_page(document, marks):
        return None
    if head and labels >= 2:
        web = (
            document.media_type == "text/html"
            and not re.search(r"record of", head, re.I)
            and not (re.search(r"decision record", head, re.I) and _SIGNED_OFF.search(document.text))
        )  # a published page, no form
        kind = "decision-page" if web else "record-of-decision"
        return Reading(kind, f"calls itself {head.strip()[:80]!r}", 0.93, (form_part(document),))
    if approves and labels >= 1:
        return Reading(
            "record-of-decision", f"approves in the first person ({approves[0][:60]!r})", 0.91, (form_part(document),)
        )
    if (
        labels >= 3
        and _SIGNED_OFF.search(document.text)
        and any(m.label.name in ("decided_on", "signed_on", "signed_by") for m in marks)
    ):
        return Reading(
            "record-of-decision",
            "is a report whose recommendations were approved by signature",
            0.89,
            (form_part(document),),
        )
    made = _MADE_BY.search(document.text[:1500])
    if made and len(item_heads(document.text, lines_of(document))[0]) < 2:
        part = form_part(document)
        fields = (Field("maker", Span(*made.span("maker"))), Field("decided_on", Span(*made.span("date"))))
        return Reading(
            "record-of-decision",
            f"says what was decided by whom and when ({made[0][:60]!r})",
            0.9,
            (replace(part, fields=(*part.fields, *fields)),),
        )
    numbered = next((m for m in marks if m.label.name == "reference"), None)
    if (
        numbered
        and labels >= 4
        and (any(m.label.name == "signed_by" for m in marks) or _COMMISSIONER.search(document.text[:3000]))
    ):
        return Reading(
            "record-of-decision", "is a numbered decision form with a signature", 0.88, (form_part(document),)
        )
    if (
        _COMMISSIONER.search(document.text[:4000])
        and labels >= 1
        and (numbered or _NUMBERED.search(document.text[:2500]))
    ):
        return Reading(
            "record-of-decision", "is a police and crime commissioner's numbered notice", 0.86, (form_part(document),)
        )
    return None
