"""A decision's own number and the committee system's, as labels, heads of forms and lines of their own give them."""

from __future__ import annotations

import re

from graph.evidence import Span
from loaders.context import Context, Subject
from loaders.records.titles import REFERENCE
from loaders.spelling import mend

_NUMBER = re.compile(rf"{REFERENCE}")
_OWN_LINE = re.compile(
    rf"(?:(?:Decision|Record|Notice|Minute|Ref(?:erence)?)(?: (?:No|Number"
    rf"|Ref(?:erence)?))?\.?\s*[:\-–]?\s*)?(?P<ref>{REFERENCE})\W*\Z",
    re.I,
)
_NO_NUMBER = re.compile(
    r"to be (?:allocated|confirmed|advised|assigned)|tbc|tba|n/?a\b|not applicable|report (?:by|of)"
    r"|democratic services|pending",
    re.I,
)


def reference(context: Context, subject: Subject) -> None:
    document = context.document
    for field in subject.part.all("reference"):
        words = document.quote(field.value)
        if not re.search(r"\d", words) or _NO_NUMBER.search(words):
            continue
        span = field.value
        if (column := re.search(r"\s{2,}|\t", words)) and re.search(r"\d", words[: column.start()]):
            words = words[: column.start()]  # "ODR24-0117   Box 1"
            span = Span(span.starts_at, span.starts_at + column.start())
        bracket = words.find(" (")
        if bracket > 0 and re.search(r"\d", words[:bracket]) and not re.search(r"\([\d/ -]+\)", words):
            words = words[:bracket]  # "2022/31 (also OPCC-31-22)"
            span = Span(span.starts_at, span.starts_at + bracket)
        if (
            len(words) > 30
            or len(words.split()) > 4
            or re.match(rf"\W*{REFERENCE}\s*(?::|\s[-–—]\s)\s*[A-Z][a-z]", words)
        ):
            match = _NUMBER.search(words)
            if match is None:
                continue
            span = Span(span.starts_at + match.start(), span.starts_at + match.end())
        context.findings.state(subject.node, "reference", _tidy(document.quote(span)), span, "fields/reference", 0.96)
        return
    if context.reading.kind in ("record-of-decision", "officer-decision", "proposed-record", "decision-page") and (
        span := _in_head(context, subject)
    ):
        context.findings.state(
            subject.node, "reference", _tidy(document.quote(span)), span, "fields/reference-head", 0.85
        )
        return
    if (line := key_line(context, subject)) is not None:
        span = Span(*line.span("ref"))
        context.findings.state(
            subject.node, "reference", _tidy(document.quote(span)), span, "fields/reference-key", 0.88
        )
        return
    for section in subject.part.section("decision", "purpose"):
        first = re.compile(r"[^\n]*").match(document.text, section.span.starts_at, section.span.ends_at)
        match = _OWN_LINE.match(first[0]) if first else None
        if match and first is not None:
            start = first.start()
            span = Span(start + match.start("ref"), start + match.end("ref"))
            context.findings.state(
                subject.node, "reference", _tidy(document.quote(span)), span, "fields/reference-line", 0.85
            )
            return


_KEY_LINE = re.compile(
    rf"\s*\(?(?P<key>(?i:(?:non[- ])?key decision))\s*[:#–-]?\s*(?P<ref>{REFERENCE})\b[^\n]{{0,60}}(?=\n|\Z)"
)


def key_line(context: Context, subject: Subject) -> re.Match[str] | None:
    """The line "Key Decision KD2024/003" below an item's title: it is one, and that is its number."""
    part = subject.part
    at = part.title.ends_at if part.title is not None else part.span.starts_at
    return _KEY_LINE.match(context.document.text, at, part.span.ends_at)


_HEAD_NUMBER = re.compile(
    rf"(?m)^[^\n]{{0,70}}?\b(?i:decisions?|notice|note|record|sheet|form)\b[^\n]{{0,24}}?(?:[-–—:#(]|\b(?i:no|number"
    rf"|ref(?:erence)?)\.?:?)?\s+"
    rf"(?P<ref>{REFERENCE})\)?(?:\s*$|\s*[:–-]\s)"
)


_ALONE = re.compile(rf"(?m)^[ \t]*(?P<ref>(?=[A-Z]{{2}}){REFERENCE})[ \t]*$")


def _in_head(context: Context, subject: Subject) -> Span | None:
    """ "DECISION RECORD SHEET - IMD 2024/17": the number behind the form's own name, in the lines above everything else."""
    region = subject.part.span
    match = _HEAD_NUMBER.search(context.document.text, region.starts_at, min(region.ends_at, region.starts_at + 400))
    match = match or _ALONE.search(context.document.text, region.starts_at, min(region.ends_at, region.starts_at + 300))
    return Span(*match.span("ref")) if match is not None else None


def _tidy(words: str) -> str:
    return mend(words).strip(" .:;,*")


def system_reference(context: Context, subject: Subject) -> None:
    field = subject.part.first("system_reference")
    if field is None:
        return
    match = re.search(r"\d+", context.document.quote(field.value))
    if match:
        span = Span(field.value.starts_at + match.start(), field.value.starts_at + match.end())
        context.findings.state(subject.node, "system_reference", match[0], span, "fields/system-reference", 0.98)
