"""Alternatives that prose puts forward: paragraph by paragraph, sentence by sentence, between semicolons."""

from __future__ import annotations

import re

from graph.evidence import Span
from loaders.facts.option_read import OptionRead, option_at
from loaders.facts.option_words import LEAD_IN, NONE, OPENER, REMARK, SECOND, TURNED_DOWN
from loaders.records.clauses import goes_on
from loaders.records.lines import Line


def paragraphs(lines: list[Line]) -> list[Span]:
    found: list[Span] = []
    for before, line in zip([None, *lines], lines, strict=False):
        headed = before is not None and before.text.rstrip()[-1:] in ".!?" and _HEADED.match(line.text) is not None
        if found and before is not None and not headed and ((not line.opens and not line.gap) or goes_on(before, line)):
            found[-1] = Span(found[-1].starts_at, line.span.ends_at)
        else:
            found.append(line.span)
    return found


# "Lease rather than buy: not recommended, as …": a line that names an option before its verdict.
_HEADED = re.compile(r"[A-Z][^.;:\n]{2,70}(?::|\s[-–—])\s")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"'])|;\s+(?:and\s+|or\s+)?")


def in_paragraph(text: str, span: Span, *, first: bool) -> list[OptionRead]:
    """Alternatives that a paragraph's sentences open; what only remarks on them opens none."""
    found: list[OptionRead] = []
    start = span.starts_at
    if first and (listed := _semicolons(text, span)):
        return listed
    for cut in [*_SENTENCE.finditer(text, span.starts_at, span.ends_at), None]:
        end = cut.start() if cut else span.ends_at
        sentence = text[start:end].strip()
        opens = bool(OPENER.match(sentence) or TURNED_DOWN.search(sentence)) and not REMARK.match(sentence)
        brief = _BRIEF.match(sentence)
        if brief is not None and not found:
            inner = start + text[start:end].index(sentence) + brief.end()
            found += _semicolons(text, Span(inner, span.ends_at))
            if found:
                return found
        if not sentence or NONE.match(sentence) or (LEAD_IN.match(sentence) and sentence.endswith(":")):
            pass
        elif opens or (first and not found and start == span.starts_at and not REMARK.match(sentence)):
            found += _split_sentence(text, start, end)
        start = cut.end() if cut else end
    return found


# "These were set out in the report. In brief: A; B; and C."
_BRIEF = re.compile(
    r"(?:[Ii]n (?:brief|short|summary)|[Nn]amely|[Tt]hese (?:were|are)|[Tt]he (?:options|alternatives) (?:were|are))\s*[:,]\s*"
)


def heads_itself(text: str, span: Span) -> bool:
    """Whether a paragraph opens with a short phrase of its own, as the options before it do: "A joint procurement. …"."""
    first = _SENTENCE.split(text[span.starts_at : span.ends_at].strip(), maxsplit=1)[0]
    return len(first.split()) <= 16 and not REMARK.match(first) and len(first) < span.ends_at - span.starts_at - 20


def _semicolons(text: str, span: Span) -> list[OptionRead]:
    """ "grants to charities; a council-run van; vouchers. See the report.": a sentence that is a bare list."""
    stop = re.compile(r"[.!?](?=\s|\Z)").search(text, span.starts_at, span.ends_at)
    end = stop.start() if stop else span.ends_at
    pieces = [(m.start(), m.end()) for m in re.finditer(r"[^;]+", text[span.starts_at : end])]
    if len(pieces) < 2 or any(len(text[span.starts_at + a : span.starts_at + b].split()) > 22 for a, b in pieces):
        return []
    heads = [re.sub(r"^\W*(?:and|or)\s+", "", text[span.starts_at + a : span.starts_at + b].strip()) for a, b in pieces]
    if any(REMARK.match(h) for h in heads) or ":" in heads[0]:
        return []
    options = [option_at(text, span.starts_at + a, span.starts_at + b) for a, b in pieces]
    return [o for o in options if o is not None]


def _split_sentence(text: str, start: int, end: int) -> list[OptionRead]:
    """Two alternatives in one sentence: "To decline the grant or to let each authority bid alone were …"."""
    cuts = [start]
    head = re.search(
        r"\s[–—]\s|\bbecause\b|\bsince\b|\bas (?:this|it|they)\b|\bin order to\b|\bso as to\b", text[start:end]
    )
    limit = start + head.start() if head else end
    for match in SECOND.finditer(text, start + 8, limit):
        cuts.append(match.start("option") if match["option"] else match.end())
    options = [option_at(text, a, b) for a, b in zip(cuts, [*cuts[1:], end], strict=True)]
    return [o for o in options if o is not None]
