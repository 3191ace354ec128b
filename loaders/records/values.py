"""Where a label's value stands: beside it, below it, in the next cell, or in the cell under it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from graph.evidence import Document, Span
from loaders.records.lines import Line
from loaders.records.marks import Mark

# Fields whose value may run over several lines, with the most lines they take.
_LINES = {
    "maker": 3,
    "title": 3,
    "reference": 2,
    "places": 30,
    "lead_officer": 3,
    "contact": 4,
    "report_author": 3,
    "council": 2,
}
_ONE_WORD = {
    "key_decision",
    "call_in",
    "decided_on",
    "published_on",
    "effective_from",
    "signed_on",
    "status",
    "system_reference",
}
_DATE = re.compile(r"\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*\d{2,4}|\d{4}|\b\d{1,2}(?:st|nd|rd|th)?\s+\w+", re.I)
_SAYS = re.compile(
    r"\b(?:yes|no|key|non|not|n/?a|y|n|true|false|exempt|waived|urgent|ie|na|oes)\b|[☒☑☐✓✔√]|\[\s*[xX]?\s*\]|\d", re.I
)
_GOES_ON = re.compile(r"(?:,|&|\band|\bof|\bfor|\bto|\bthe)\s*\Z", re.I)
_SENTENCE = re.compile(r"[.;]\s*\Z")


def field_values(
    document: Document, lines: tuple[Line, ...], marks: Mapping[int, Mark], mark: Mark, last: int
) -> tuple[list[Span], int]:
    """The value spans of a field's label, and the number of the line after them."""
    name = mark.label.name
    at = mark.last + 1
    line = lines[mark.line]
    if mark.value is not None:
        return _beside(document, lines, marks, mark, last)
    if line.cell:
        return _in_table(lines, marks, mark, last)
    found: list[Span] = []
    most = _LINES.get(name, 1)
    while at < last and at not in marks and len(found) < most:
        below = lines[at]
        if below.cell or not suits(name, below.text, first=not found):
            break
        if found and (below.gap or below.opens) and name not in ("maker", "reference") and not below.text[:1].islower():
            break
        if found and not (below.gap or below.opens) and name != "maker" and _joins(document, found[-1], below):
            found[-1] = Span(found[-1].starts_at, below.span.ends_at)
        else:
            found.append(below.span)
        at += 1
        if name in _ONE_WORD:
            break
    return found, at


def _joins(document: Document, before: Span, below: Line) -> bool:
    return not document.quote(before).rstrip().endswith((";", "."))


def _beside(
    document: Document, lines: tuple[Line, ...], marks: Mapping[int, Mark], mark: Mark, last: int
) -> tuple[list[Span], int]:
    """A value on the label's line; a long one may go on in the lines below, as may a list that ends in a semicolon."""
    assert mark.value is not None  # noqa: S101 - the caller has looked
    value, name, at = mark.value, mark.label.name, mark.last + 1
    most = _LINES.get(name, 1)
    taken = 1
    while (
        at < last
        and at not in marks
        and taken < most
        and not lines[at].opens
        and not lines[at].gap
        and not lines[at].cell
        and _goes_on(document.quote(value), lines[at].text, name)
    ):
        value = Span(value.starts_at, lines[at].span.ends_at)
        at += 1
        taken += 1
    return [value], at


def _goes_on(value: str, below: str, name: str) -> bool:
    if name == "places":
        listed = value.rstrip().endswith((";", ",", "and")) or (";" in value and ";" in below)
        return listed and len(below) < 120 and not _SENTENCE.search(below.rstrip(";"))
    if below[:1].islower() or value.rstrip().endswith((",", " and", " of", " for", "&", "-", "–")):
        return len(below) < 160
    return name == "title" and len(value) > 60 and len(below) < 100 and not _SENTENCE.search(below)


def _in_table(lines: tuple[Line, ...], marks: Mapping[int, Mark], mark: Mark, last: int) -> tuple[list[Span], int]:
    """The rest of the row, or the cell below where the row holds nothing but labels."""
    line = lines[mark.line]
    at = mark.last + 1
    row = [
        i
        for i in range(mark.line - 12 if mark.line > 12 else 0, min(last, mark.line + 40))
        if lines[i].table == line.table and lines[i].row == line.row
    ]
    labels = [i for i in row if i in marks]
    others = [i for i in row if i not in marks and i > mark.last and lines[i].column != line.column]
    same = [
        i
        for i in row
        if i not in marks and i > mark.last and lines[i].column == line.column and not lines[i].text.startswith("(")
    ]
    if len(labels) > 1 and not others:
        below = [
            i
            for i in range(max(row) + 1, min(last, max(row) + 60))
            if lines[i].table == line.table and lines[i].row == (line.row or 0) + 1
        ]
        if below and not any(i in marks and lines[i].column == line.column for i in below):
            return [lines[i].span for i in below if lines[i].column == line.column][:4], at
    following = [i for i in others if not any(mark.line < k < i for k in labels)]
    values = following or same
    if not values:
        nxt = at  # the value may stand in a row of its own, the label's row holding nothing else
        if (
            len(row) == 1
            and nxt < last
            and nxt not in marks
            and lines[nxt].table == line.table
            and lines[nxt].column == line.column
            and mark.label.name in _LINES
        ):
            return [lines[nxt].span], nxt + 1
        return [], at
    if mark.label.name not in _LINES:
        values = values[:1] if mark.label.name in _ONE_WORD else values
    end = max(values) + 1
    if any(k in marks for k in range(at, end)):
        end = at
    return _joined(mark.label.name, [lines[i] for i in values[:30]]), max(end, at)


def _joined(name: str, values: list[Line]) -> list[Span]:
    """The lines of a cell as values: a title broken over lines is one, so is a maker's post that goes on below."""
    found: list[Span] = []
    before: Line | None = None
    for line in values:
        same = before is not None and (before.table, before.row, before.column) == (line.table, line.row, line.column)
        broken = before is not None and (line.text[:1].islower() or _GOES_ON.search(before.text) is not None)
        if same and found and (name in ("title", "meeting", "status", "reference") or (broken and name != "places")):
            found[-1] = Span(found[-1].starts_at, line.span.ends_at)
        else:
            found.append(line.span)
        before = line
    return found


def suits(name: str, text: str, *, first: bool) -> bool:
    """Whether a line below a label can be its value."""
    if name in ("decided_on", "published_on", "effective_from", "signed_on"):
        return bool(_DATE.search(text)) and len(text) < 60
    if name in ("key_decision", "call_in"):
        return len(text) < 120 and bool(_SAYS.search(text))
    if name in ("maker", "lead_officer", "contact", "report_author", "signed_by", "maker_person"):
        return len(text) < 130 and not _SENTENCE.search(text)
    if name in ("reference", "system_reference"):
        return len(text) < 60
    if name == "status":
        return len(text) < 80
    if name == "meeting":
        return len(text) < 120
    if name == "title":
        return len(text) < 320 if first else len(text) < 140
    return len(text) < 300
