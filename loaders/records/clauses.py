"""What was resolved, clause by clause: the top level only, each once, in whatever numbering or none.

The lead words ("RESOLVED", "RECOMMEND TO COUNCIL") open a run of clauses and give its stage. Where nothing is
numbered the
decision is one clause, unless every paragraph below a lead-in begins a decision of its own (the marks were lost).
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from rapidfuzz import fuzz

from graph.evidence import Document, Span
from loaders.reading import Clause
from loaders.records.clause_words import (
    AFTER_MARK,
    AFTER_MARK_LINE,
    NOTHING,
    ONLY_MANNER,
    PROMISES,
    SEMICOLON,
    TRAILER,
)
from loaders.records.decision_rows import numbered_rows
from loaders.records.lines import Line, lines_of
from loaders.records.numbering import Numeral, at_line, inside, ordered
from loaders.records.verbs import ACT, LEAD, NOTED, PASSIVE, RECOMMENDED, THAT

Stage = Literal["agreed", "noted", "recommended"]


@dataclass(frozen=True, slots=True)
class _Run:
    """A stretch below one lead word."""

    start: int
    end: int
    stage: Stage
    led: bool


def clauses_in(document: Document, span: Span, *, first_list_only: bool = False) -> tuple[Clause, ...]:
    """The top-level clauses of a decision's text, in order; () where it decides nothing.

    `first_list_only` stops where the numbering starts again (a page without headings numbers its reasons anew).

    >>> d = Document.of_text("RESOLVED that\\n1. the grant be accepted; and\\n2. the Director sign")
    >>> [(c.label, d.quote(c.span)) for c in clauses_in(d, Span(0, len(d.text)))]
    [('1', 'the grant be accepted; and'), ('2', 'the Director sign')]
    """
    lines = lines_between(document, span)
    if rows := numbered_rows(lines):
        return rows
    found: list[Clause] = []
    for run in _runs(document.text, span, lines):
        inner = [line for line in lines if run.start <= line.span.starts_at < run.end]
        part = _of_run(document.text, run, inner, first_list_only)
        found += [c for c in part if not _told(document.text, c, found)]
    return tuple(_relabelled(found))


def lines_between(document: Document, span: Span) -> list[Line]:
    """The lines inside a span; one that is cut by the span's start or end is clipped to it."""
    lines = lines_of(document)
    at = max(0, bisect.bisect_right(lines, span.starts_at, key=lambda line: line.span.starts_at) - 1)
    found: list[Line] = []
    while at < len(lines) and lines[at].span.starts_at < span.ends_at:
        line = lines[at]
        at += 1
        start, end = max(line.span.starts_at, span.starts_at), min(line.span.ends_at, span.ends_at)
        if start >= end:
            continue
        if (start, end) != (line.span.starts_at, line.span.ends_at):
            ordinal = line.ordinal if start == line.span.starts_at else None  # its number stays outside
            line = replace(line, span=Span(start, end), text=document.text[start:end], ordinal=ordinal)
        found.append(line)
    return found


def _runs(text: str, span: Span, lines: Sequence[Line]) -> list[_Run]:
    """The stretches below lead words; what stands before the first lead is its introduction and is left out."""
    leads = [m for m in LEAD.finditer(text, span.starts_at, span.ends_at) if _opens_run(text, span, m)]
    if not leads:
        return [_Run(span.starts_at, span.ends_at, "agreed", False)]
    runs: list[_Run] = []
    if AFTER_MARK_LINE.match(text[span.starts_at : leads[0].start()].lstrip()) and any(
        at_line(x.text) for x in lines[:1]
    ):
        runs.append(_Run(span.starts_at, leads[0].start(), "agreed", False))  # the section's own heading was its lead
    for lead, after in zip(leads, [*leads[1:], None], strict=True):
        stage: Stage = "recommended" if RECOMMENDED.search(lead[0]) else "agreed"
        runs.append(_Run(lead.end(), after.start() if after else span.ends_at, stage, True))
    return [run for run in runs if not ONLY_MANNER.fullmatch(text[run.start : run.end].strip())]


def _opens_run(text: str, span: Span, lead: re.Match[str]) -> bool:
    """Not "as RESOLVED at the last meeting", nor a lead word inside a numbered clause."""
    before = text[max(span.starts_at, lead.start() - 12) : lead.start()].rstrip(" \t\xa0*")
    if lead["strong"] is None and AFTER_MARK.search(before):
        return False  # "1. Agreed that …": the word is the clause's own
    return (
        not before
        or before[-1] in "\n.:;)|-–—>"
        or (lead[0].lstrip()[:1].isupper() and not before[-1].isalpha())
        or "was" in before[-4:]
        or bool(lead["caps"])
    )


def _numerals(lines: Sequence[Line], run: _Run) -> list[Numeral]:
    found: list[Numeral] = []
    for line in lines:
        first = at_line(line.text, line.span.starts_at)
        if first is None and line.ordinal and not line.text.startswith(line.ordinal):
            made = at_line(line.ordinal + " x", 0)
            if made is not None:
                first = Numeral(line.span.starts_at, line.span.starts_at, made.value, made.readings)
        if first is None and line.kind == "list-item" and line.opens:
            first = Numeral(line.span.starts_at, line.span.starts_at, "•", (("bullet", 0),))
        if first is not None:
            found.append(first)
        for numeral in inside(line.text, line.span.starts_at):
            if first is None or numeral.starts_at >= first.ends_at:
                found.append(numeral)
    return found


def _of_run(text: str, run: _Run, lines: list[Line], first_list_only: bool) -> list[Clause]:
    head = text[run.start : run.end].split("\n", 1)[0].strip()
    lead_line = Line(
        Span(run.start, run.start + len(text[run.start : run.end].split("\n", 1)[0])),
        text[run.start : run.end].split("\n", 1)[0],
    )
    if run.led and head and not any(line.span.starts_at == run.start for line in lines):
        shift = len(lead_line.text) - len(lead_line.text.lstrip(" \t\xa0:–—-."))
        lead_line = Line(Span(run.start + shift, lead_line.span.ends_at), lead_line.text[shift:], opens=False)
        lines = [lead_line, *lines] if lead_line.text else lines
    lines = _until_trailer(lines)
    marks = [m for m in ordered(_numerals(lines, run)) if not first_list_only or m.group == 0]
    if (
        marks
        and marks[0].readings[0][0] == "bullet"
        and not _acts([text[m.ends_at : m.ends_at + 60] for m in marks])
        and not (len(marks) > 1 and PROMISES.search(text[run.start : marks[0].starts_at]))
    ):
        marks = []
    if len(marks) == 1 and not marks[0].at_line:  # one number inside a line ("£40 p.a. Spend …") is no list
        marks = []
    if marks:
        return _marked(text, run, lines, marks)
    return _unmarked(text, run, lines)


def _marked(text: str, run: _Run, lines: list[Line], marks: list[Numeral]) -> list[Clause]:
    found: list[Clause] = []
    last = lines[-1].span.ends_at if lines else run.end
    for mark, after in zip(marks, [*marks[1:], None], strict=True):
        end = after.starts_at if after else _end_of_last(lines, mark, last)
        span = _trimmed(text, mark.ends_at, end)
        if span is not None:
            found.append(Clause(mark.value.strip("()[]. "), span, _stage(text, span, run.stage)))
    return found


def _end_of_last(lines: list[Line], mark: Numeral, last: int) -> int:
    """The last clause ends with its paragraph, and with whatever is indented, numbered or bulleted below it."""
    end = last
    seen = False
    before = Line(Span(0, 0), "")
    for line in lines:
        if line.span.ends_at <= mark.ends_at:
            continue
        if not seen:
            seen, end, before = True, line.span.ends_at, line
            continue
        numbered = at_line(line.text) is not None or line.ordinal is not None
        if (line.opens or line.gap) and not numbered and not goes_on(before, line):
            break
        end, before = line.span.ends_at, line
    return end


def goes_on(before: Line, line: Line) -> bool:
    """Whether a line that the layout sets apart is still the sentence above: a small letter, or no stop before it."""
    if line.text[:1].islower():
        return True
    return not line.gap and len(before.text) > 25 and before.kind != "heading" and before.text.rstrip()[-1:].isalnum()


def _unmarked(text: str, run: _Run, lines: list[Line]) -> list[Clause]:
    """No marks: each paragraph is a clause where the lead-in promises a list and every one begins as decisions do;
    else all is one.
    """
    for paragraphs in (_paragraphs(lines, strict=True), _paragraphs(lines)):
        spans = [s for s in paragraphs if not NOTHING.fullmatch(text[s.starts_at : s.ends_at])]
        if not spans:
            return []
        texts = [text[s.starts_at : s.ends_at] for s in spans]
        lead_in = texts[0].rstrip().endswith((":", ":-", " to", " that", "–", "-", ":–"))
        rest = texts[1:] if lead_in else texts
        if len(rest) < 2:
            continue
        listed = lead_in or run.led or all(SEMICOLON.search(t) for t in rest[:-1])
        if all(THAT.match(t) for t in rest) or (listed and _acts(rest, all_of_them=True, passive=run.led)):
            chosen = spans[1:] if lead_in else spans
            return [Clause(str(i), s, _stage(text, s, run.stage)) for i, s in enumerate(chosen, start=1)]
    whole = _trimmed(text, spans[0].starts_at, spans[-1].ends_at)
    return [Clause("1", whole, _stage(text, whole, run.stage))] if whole else []


def _paragraphs(lines: list[Line], *, strict: bool = False) -> list[Span]:
    """Paragraphs; `strict` parts them wherever the layout does, else a line that goes on is joined."""
    found: list[Span] = []
    for before, line in zip([None, *lines], lines, strict=False):
        ends = before is not None and before.text.rstrip().endswith((";", "; and", ";and", "."))
        if (
            strict
            and ends
            and (
                line.text.startswith(("THAT ", "That "))
                or (before is not None and not before.text.rstrip().endswith("."))
            )
        ):
            found.append(line.span)
        elif (
            found
            and before is not None
            and ((not line.opens and not line.gap) or (not strict and goes_on(before, line)))
        ):
            found[-1] = Span(found[-1].starts_at, line.span.ends_at)
        else:
            found.append(line.span)
    return found


def _until_trailer(lines: list[Line]) -> list[Line]:
    for index, line in enumerate(lines):
        if index and (line.opens or line.gap) and TRAILER.match(line.text) and at_line(line.text) is None:
            return lines[:index]
    return lines


def _acts(texts: Sequence[str], *, all_of_them: bool = False, passive: bool = False) -> bool:
    """Whether the pieces begin as decisions do: with a verb of deciding, or "That"."""
    count = sum(bool(ACT.match(t.lstrip(" \t\xa0•·-–*")) or (passive and PASSIVE.match(t))) for t in texts)
    return count == len(texts) if all_of_them else count * 2 >= len(texts)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start] in " \t\xa0\n|:":
        start += 1
    while end > start and text[end - 1] in " \t\xa0\n|":
        end -= 1
    return Span(start, end) if start < end and re.search(r"\w", text[start:end]) else None


def _stage(text: str, span: Span, stage: Stage) -> Stage:
    words = text[span.starts_at : min(span.ends_at, span.starts_at + 400)]
    if stage == "recommended" or RECOMMENDED.match(words):
        return "recommended"
    return "noted" if NOTED.match(words) else stage


def _told(text: str, clause: Clause, before: Sequence[Clause]) -> bool:
    """The same clause printed again (under Decision and under Minutes, or as proposal and decision)."""
    words = text[clause.span.starts_at : clause.span.starts_at + 600]
    return any(
        fuzz.ratio(words, text[c.span.starts_at : min(c.span.ends_at, c.span.starts_at + 600)]) >= 94
        for c in before
        if abs(len(c.span) - len(clause.span)) < 30 and len(words) > 25
    )


def _relabelled(clauses: list[Clause]) -> list[Clause]:
    """Bullets get running numbers; labels that occur twice get the running number behind them."""
    seen: dict[str, int] = {}
    out: list[Clause] = []
    for number, clause in enumerate(clauses, start=1):
        label = (
            clause.label
            if re.search(r"\w", clause.label) and len(clause.label) < 12 and clause.label != "o"
            else str(number)
        )
        seen[label] = seen.get(label, 0) + 1
        out.append(Clause(label if seen[label] == 1 else f"{label}#{seen[label]}", clause.span, clause.stage))
    return out
