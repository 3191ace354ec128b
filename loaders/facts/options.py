"""Alternatives that a decision considered, with what became of them and why.

>>> d = Document.of_text("To run it alone; to wait for the next round. Neither was taken up.")
>>> [d.quote(o.span) for o in read_options(d, Span(0, len(d.text)))]
['To run it alone', 'to wait for the next round']
"""

from __future__ import annotations

import re
from itertools import pairwise

from rapidfuzz import fuzz

from graph.evidence import Document, Span
from loaders.context import Context, Subject
from loaders.facts.option_read import OptionRead, option_at
from loaders.facts.option_sentences import heads_itself, in_paragraph, paragraphs
from loaders.facts.option_words import (
    COUNTED,
    NARRATED,
    NONE,
    NUMBERS,
    OPENER,
)
from loaders.records.clauses import goes_on, lines_between
from loaders.records.lines import Line
from loaders.records.numbering import Numeral, at_line, inside, ordered
from loaders.spelling import mend


def find(context: Context) -> None:
    """States CONSIDERED for every alternative of every decision, each once."""
    for subject in context.subjects:
        if subject.label == "Decision":
            _of(context, subject)


def _of(context: Context, subject: Subject) -> None:
    document, findings = context.document, context.findings
    sections = subject.part.section("options")
    found: list[OptionRead] = []
    for section in sections:
        for option in read_options(document, section.span):
            if not any(_same(document, option, o) for o in found):
                found.append(option)
    if not sections:
        for section in subject.part.section("reasons", "background", "purpose", "decision", "minutes", "proposal"):
            found += narrated(document, section.span)
            if found:
                break
    for position, option in enumerate(found, start=1):
        head = Span(option.span.starts_at, min(option.span.ends_at, option.span.starts_at + 160))
        node = findings.node(
            "Option", head, option.span, key=f"option@{subject.node}@{position}", rule="options/section"
        )
        findings.state(node, "text", mend(document.quote(option.span)), option.span, "options/text", 0.9)
        findings.conclude(node, "position", position, "options/position")
        findings.conclude(node, "outcome", option.outcome, "options/outcome")
        if option.reason is not None:
            findings.state(node, "reason", mend(document.quote(option.reason)), option.reason, "options/reason", 0.8)
        findings.tie("CONSIDERED", subject.node, node, option.span, "options/section", 0.9)


def _same(document: Document, one: OptionRead, two: OptionRead) -> bool:
    a, b = (re.split(r"\s[–—-]\s|:|\.", document.quote(o.span))[0][:120].casefold() for o in (one, two))
    short, long_ = sorted((a, b), key=len)
    return fuzz.ratio(a, b) >= 82 or (
        len(short) >= 20 and long_.startswith(short[:40]) and fuzz.ratio(short, long_[: len(short)]) >= 88
    )


def read_options(document: Document, span: Span) -> list[OptionRead]:
    """The alternatives of a section: a list's items, or those that its sentences put forward."""
    text = document.text
    words = text[span.starts_at : span.ends_at].strip()
    if NONE.match(words) or not re.search("[A-Za-z]{2}", words):
        return []
    lines = lines_between(document, span)
    marks = ordered(_numerals(lines))
    if len(marks) >= 2 or (
        marks and marks[0].at_line and (marks[0].readings[0][1] == 1 or marks[0].readings[0][0] == "bullet")
    ):
        found = _listed(text, lines, marks, span)
        if found:
            return found
    found: list[OptionRead] = []
    for number, paragraph in enumerate(paragraphs(lines)):
        parallel = number > 0 and len(found) == number and heads_itself(text, paragraph)
        found += in_paragraph(text, paragraph, first=(not found and number < 2) or parallel)
    counted = COUNTED.search(words)
    if counted and len(found) <= 1 and (number_said := NUMBERS.get(counted["number"].casefold(), 0)) > 1:
        return _by_count(text, span, number_said) or found
    return found


def _numerals(lines: list[Line]) -> list[Numeral]:
    found: list[Numeral] = []
    for line in lines:
        option = re.match(r"(?:\W{0,3})Option\s+(?P<n>\d{1,2}|[A-Z])\b\s*[:.)\-–—]*\s*", line.text)
        first = at_line(line.text, line.span.starts_at)
        inline = [m for m in _OPTION_INLINE.finditer(line.text) if not option or m.start() >= option.end()]
        found += [_option_mark(line.span.starts_at + m.start(), line.span.starts_at + m.end(), m["n"]) for m in inline]
        if option:
            first = _option_mark(line.span.starts_at, line.span.starts_at + option.end(), option["n"])
        elif first is None and line.ordinal and (made := at_line(line.ordinal + " x", 0)):
            first = Numeral(line.span.starts_at, line.span.starts_at, made.value, made.readings)
        if first is None and line.kind == "list-item" and line.opens:
            first = Numeral(line.span.starts_at, line.span.starts_at, "•", (("bullet", 0),))
        if first is not None:
            found.append(first)
        found += [n for n in inside(line.text, line.span.starts_at) if first is None or n.starts_at >= first.ends_at]
        found += _after_stops(line, first)
    return sorted(found, key=lambda n: n.starts_at)


_OPTION_INLINE = re.compile(r"(?<=[.;] )Option\s+(?P<n>\d{1,2}|[A-Z])\b\s*[:.)\-–—]+\s*")


def _option_mark(start: int, end: int, token: str) -> Numeral:
    """The mark "Option 2 –" or "Option B:"."""
    number = int(token) if token.isdigit() else ord(token) - 64
    return Numeral(start, end, f"Option {token}", (("option", number),))


def _after_stops(line: Line, first: Numeral | None) -> list[Numeral]:
    """ "1. To decline the grant. 2. To let each bid alone." on one line."""
    found: list[Numeral] = []
    for match in re.finditer(r"(?<=[.;])\s+(?P<n>\d{1,2})\.\s+(?=[A-Z])", line.text):
        start = line.span.starts_at + match.start("n")
        if first is None or start >= first.ends_at:
            style = first.readings[0][0] if first is not None else "1_."
            found.append(
                Numeral(
                    start, line.span.starts_at + match.end(), match["n"], ((style, int(match["n"])),), at_line=False
                )
            )
    return found


def _listed(text: str, lines: list[Line], marks: list[Numeral], span: Span) -> list[OptionRead]:
    found: list[OptionRead] = []
    for mark, after in zip(marks, [*marks[1:], None], strict=True):
        end = after.starts_at if after else _item_end(lines, mark, span.ends_at)
        option = option_at(text, mark.ends_at, end)
        if option is not None and not NONE.match(text[option.span.starts_at : option.span.ends_at]):
            found.append(option)
    return found


def _item_end(lines: list[Line], mark: Numeral, last: int) -> int:
    before: Line | None = None
    for line in lines:
        if line.span.ends_at <= mark.ends_at:
            continue
        broken = (
            before is not None and len(before.text) > 60 and before.text[-1:].isalnum() and not OPENER.match(line.text)
        )
        if (
            before is not None
            and (line.gap or line.opens)
            and not broken
            and not goes_on(before, line)
            and at_line(line.text) is None
        ):
            return before.span.ends_at
        before = line
    return last


def _by_count(text: str, span: Span, number: int) -> list[OptionRead]:
    """As many alternatives as the words count, cut at commas, semicolons and "and" where that gives the number."""
    match = COUNTED.search(text, span.starts_at, span.ends_at)
    if match is None or number > 12:
        return []
    colon = re.compile(r"[:–—]\s+|,?\s+(?:namely|being|viz\.?|that is)\s+|,\s+").search(text, match.end(), span.ends_at)
    start = colon.end() if colon else match.start()
    cuts = [
        m.end()
        for m in re.finditer(
            r";\s+(?:and\s+|or\s+)?|,?\s+(?:and|or)\s+(?=(?:by|to|not|an?|the|for|that|with|let|doing|leaving"
            r"|\w+ing)\b)",
            text[start : span.ends_at],
        )
    ]
    if len(cuts) + 1 < number:
        cuts = [m.end() for m in re.finditer(r"[;,]\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+", text[start : span.ends_at])]
    edges = [start, *(start + c for c in cuts[: number - 1]), span.ends_at]
    options = [option_at(text, a, b) for a, b in pairwise(edges)]
    whole = [o for o in options if o is not None]
    if len(whole) < number:
        whole += [OptionRead(Span(*match.span()), "rejected")] * (number - len(whole))
    return whole[:number]


def narrated(document: Document, span: Span) -> list[OptionRead]:
    """Alternatives told in passing: "Two other ways were looked at and put aside, namely by X, and by Y"."""
    text = document.text
    for match in NARRATED.finditer(text, span.starts_at, span.ends_at):
        stop = re.compile(r"(?<=[a-z)])[.;]\s|\n\n").search(text, match.end(), span.ends_at)
        end = stop.start() + 1 if stop else span.ends_at
        begin = max(
            text.rfind(". ", span.starts_at, match.start()) + 2 if ". " in text[span.starts_at : match.start()] else 0,
            text.rfind("\n", span.starts_at, match.start()) + 1,
            span.starts_at,
        )
        sentence = Span(begin, end)
        counted = COUNTED.search(text, sentence.starts_at, sentence.ends_at)
        number = NUMBERS.get(counted["number"].casefold(), 1) if counted else 1
        if number > 1:
            return _by_count(text, sentence, number)
        option = option_at(text, sentence.starts_at, sentence.ends_at)
        return [option] if option else []
    return []
