"""Dates that no calendar has, and dates of one event that differ."""

from __future__ import annotations

import re
from itertools import pairwise

from graph.evidence import Span
from loaders.context import Context, Mention, Subject
from loaders.facts.dates import DateRead, scan

_MEETING = re.compile(r"\b(?:council|cabinet|committee|executive|board|meeting|panel|assembly|forum)\b", re.I)
_DECIDED = re.compile(r"decision|decided|taken|made", re.I)
_SIGNED = re.compile(r"sign|dated", re.I)
_BORDER_DAYS = {
    (1, 1),
    (31, 12),
    (31, 3),
    (1, 4),
    (30, 9),
    (1, 10),
    (31, 8),
    (1, 9),
    (30, 6),
    (1, 7),
    (5, 4),
    (6, 4),
    (31, 7),
    (1, 8),
}


def find(context: Context) -> None:
    """Reports impossible dates, a publication before the decision, and one event told with two dates."""
    _impossible(context)
    for subject in context.subjects:
        if subject.label == "Decision":
            _fields(context, subject)
    _years(context)


def _impossible(context: Context) -> None:
    findings = context.findings
    seen: set[tuple[int | None, int | None, int | None]] = set()
    for mention in context.mentions("dates"):
        read = mention.data
        if not isinstance(read, DateRead) or not read.impossible or read.parts in seen:
            continue
        day, month, _ = read.parts
        if month is None or not 1 <= month <= 12 or day is None or day > 39:
            continue  # 03/14/2024 may be an American's, and 45/12/2020 a number
        if _summary(context, mention.span):
            continue
        seen.add(read.parts)
        subject = context.subject_at(mention.span)
        about = [subject.node if subject else context.document.id]
        findings.issue(
            "impossible-date", f"{mention.name} is no day of the calendar", about, mention.span, "check/impossible-date"
        )


def _summary(context: Context, span: Span) -> bool:
    subject = context.subject_at(span)
    return subject is not None and any(s.span.contains(span) for s in subject.part.section("summary"))


def _days_of(context: Context, subject: Subject, name: str) -> list[tuple[str, Span, str]]:
    """(ISO date, its span, its label) of each value of a name, in the order of the page."""
    found: list[tuple[str, Span, str]] = []
    for one in subject.part.all(name):  # type: ignore[arg-type]
        label = context.document.quote(one.label) if one.label else ""
        for span, read in scan(context.document.quote(one.value))[:1]:
            if read.iso:
                at = Span(one.value.starts_at + span.starts_at, one.value.starts_at + span.ends_at)
                found.append((read.iso, at, label))
    return found


def _fields(context: Context, subject: Subject) -> None:
    findings = context.findings
    decided = _days_of(context, subject, "decided_on")
    # two bare "Date:" lines may be those of the notice and of the signature
    named = [d for d in decided if _DECIDED.search(d[2])]
    different = {day: span for day, span, label in reversed(decided) if named and label and not _SIGNED.search(label)}
    if len(different) > 1:
        days = sorted(different)
        detail = f"the date of decision is given as {' and as '.join(days)}"
        findings.issue("date-conflict", detail, [subject.node], [different[d] for d in days], "check/dates-of-decision")
    published = _days_of(context, subject, "published_on")
    if len(decided) == 1 and published and published[0][0] < decided[0][0]:
        detail = f"published on {published[0][0]}, before it was decided on {decided[0][0]}"
        spans = [published[0][1], decided[0][1]]
        findings.issue("date-conflict", detail, [subject.node], spans, "check/published-before")


def _years(context: Context) -> None:
    """The same day and month of a meeting in two neighbouring years: one of the years is a slip."""
    text, findings = context.document.text, context.findings
    by_day: dict[tuple[int, int], dict[int, Mention]] = {}
    for mention in context.mentions("dates"):
        read = mention.data
        if not isinstance(read, DateRead) or read.iso is None:
            continue
        day, month, year = read.parts
        if day is None or month is None or year is None or (day, month) in _BORDER_DAYS:
            continue
        near = (
            text[max(0, mention.span.starts_at - 60) : mention.span.starts_at]
            + " | "
            + text[mention.span.ends_at : mention.span.ends_at + 30]
        )
        if _MEETING.search(near) or _labelled(context, mention.span):
            by_day.setdefault((day, month), {}).setdefault(year, mention)
    for years in by_day.values():
        ordered = sorted(years)
        for one, other in pairwise(ordered):
            if other - one == 1:
                spans = [years[one].span, years[other].span]
                subject = context.subject_at(spans[0]) or context.subject_at(spans[1])
                about = [subject.node if subject else context.document.id]
                findings.issue(
                    "date-conflict",
                    f"{years[one].name} and {years[other].name} are told of one meeting",
                    about,
                    spans,
                    "check/year",
                )


def _labelled(context: Context, span: Span) -> bool:
    subject = context.subject_at(span)
    return subject is not None and any(
        f.value.contains(span) for n in ("decided_on", "meeting") for f in subject.part.all(n)
    )  # type: ignore[arg-type]
