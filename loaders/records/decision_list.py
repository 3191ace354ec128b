"""A list of decisions in full text: one entry after another, parted by dated headings or where the cycle of labels
starts again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.evidence import Document, Span
from loaders.facts.dates import parse
from loaders.reading import Field, Part, Reading
from loaders.records.cycles import cycles
from loaders.records.lines import Line, lines_of
from loaders.records.marks import marks_of
from loaders.records.parts import build_part
from loaders.records.titles import clean_title

_HEADING = re.compile(r"(?P<date>\d{1,2}/\d{1,2}/\d{4})\s*[-–—]\s*(?P<title>\S.{1,600})", re.S)
_STATUS = re.compile(
    r"(?:Recommendations? (?:Approved|Agreed|Noted)(?: \(subject to call-?in\))?|For Determination"
    r"|(?:Item )?(?:Deferred|Withdrawn)"
    r"|Abandoned|Implemented|Deleted|Approved|Decision (?:Made|Taken))\W*",
    re.I,
)
# A status that was broken by the margin: "… ref: 2755 Recommendations" / "Approved".
_HALF_STATUS = re.compile(
    r"\bref ?:\s*\d+[\s\xa0]+(?:Recommendations?|For|Item|Recommendations? Approved \(subject(?: to)?)\s*\Z", re.I
)
_REF = re.compile(r"\bref\s*:\s*\d{1,7}\b", re.I)


def recognise(document: Document) -> Reading | None:
    """Dated headings with system numbers, or the same labels over and over."""
    lines, marks = lines_of(document), marks_of(document)
    heads = _headings(lines)
    if heads and (len(heads) > 1 or any(_REF.search(t) for _, _, t in heads)):
        parts = _entries(document, lines, heads)
        return Reading(
            "decision-list", f"has {len(parts)} dated headings with the committee system's numbers", 0.95, parts
        )
    starts = cycles(document, lines, marks)
    if len(starts) > 1:
        ends = [*starts[1:], len(lines)]
        parts = tuple(build_part(document, a, b, find_title=False) for a, b in zip(starts, ends, strict=True))
        return Reading("decision-list", f"repeats the labels of a decision {len(parts)} times", 0.955, parts)
    return None


def _headings(lines: Sequence[Line]) -> list[tuple[int, int, str]]:
    """(first line, last line, text) of each entry heading; a heading may be broken over two or three lines."""
    found: list[tuple[int, int, str]] = []
    for at, line in enumerate(lines):
        if line.cell or not _HEADING.fullmatch(line.text):
            continue
        joined = line.text
        last = at
        while not _REF.search(joined) and last + 1 < len(lines) and last < at + 3:
            below = lines[last + 1].text
            if _HEADING.match(below) or ":" in re.sub(r"ref ?:", "", below):
                break
            last += 1
            joined += "\n" + below
        if not _REF.search(joined):
            continue
        if _HALF_STATUS.search(joined) and last + 1 < len(lines) and len(lines[last + 1].text) < 40:
            last += 1
            joined += "\n" + lines[last].text
        found.append((at, last, joined))
    return found


def _entries(document: Document, lines: tuple[Line, ...], heads: list[tuple[int, int, str]]) -> tuple[Part, ...]:
    parts: list[Part] = []
    if any(m.label.name == "maker" and m.line < heads[0][0] for m in marks_of(document)):
        parts.append(build_part(document, 0, heads[0][0], find_title=False))  # the page was cut above its first heading
    for (at, last, _), after in zip(heads, [*[h[0] for h in heads[1:]], len(lines)], strict=True):
        span = Span(lines[at].span.starts_at, lines[last].span.ends_at)
        match = _HEADING.match(document.text, span.starts_at, span.ends_at)
        assert match is not None  # noqa: S101 - _headings has matched it
        title, fields = clean_title(document, Span(match.start("title"), span.ends_at), with_status=True)
        fields.append(Field("decided_on", Span(*match.span("date"))))
        if last + 1 < after and not any(f.name == "status" for f in fields) and _STATUS.fullmatch(lines[last + 1].text):
            last += 1  # noqa: PLW2901 - the status stands on a line of its own
            fields.append(Field("status", lines[last].span))
        if last + 1 < after:
            part = build_part(document, last + 1, after, title=title, extra=fields, find_title=False)
        else:
            part = Part(span, title, None, (*fields, Field("title", title)))
        parts.append(replace(part, span=Span(span.starts_at, max(span.ends_at, part.span.ends_at))))
    return tuple(_dates_settled(document, parts))


def _dates_settled(document: Document, parts: list[Part]) -> list[Part]:
    """The date before a title is the decision's own only where the list shows that it is not the day of publication."""
    differ = False
    for part in parts:
        dates = [parse(document.quote(f.value)) for f in (part.first("decided_on"), part.first("published_on")) if f]
        differ = differ or (len(dates) == 2 and dates[0] != dates[1])
    published = any(part.first("published_on") for part in parts)
    if differ or not published:
        return parts
    return [replace(p, fields=tuple(f for f in p.fields if f is not p.first("decided_on"))) for p in parts]
