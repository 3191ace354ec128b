"""Items of a meeting whose record was run together in one line, as mirrors print it.

>>> from graph.evidence import Document
>>> from loaders.records.lines import lines_of
>>> text = "Items 1.Apologies for AbsenceMinutes:None.2.Future Homes PDF 1 MB Minutes:Resolved That it be so."
>>> heads = inline_heads(text, lines_of(Document.of_text(text)))
>>> [text[h.title.starts_at : h.title.ends_at] for h in heads if h.title]
['Apologies for Absence', 'Future Homes']
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.evidence import Span
from loaders.records.item_numbers import NUMBER, Candidate, Head, best_chain, style_of, token_span
from loaders.records.item_titles import clean_title, is_title, known_title
from loaders.records.lines import Line
from loaders.spelling import DEBRIS

_START = re.compile(
    rf"(?<![\d£/-])(?<!\d\.)(?<![A-Z])(?:{DEBRIS})*{NUMBER}(?P<close>[.):]?)(?P<gap>\s*(?:{DEBRIS})*\s*)(?=[\"“‘']?[A"
    rf"-Z0-9])"
)
_MARK = re.compile(
    r"\s*(?:(?:pdf icon\s*)?PDF\s*\d|Minutes?\s*:|Decisions?\s*:|Additional documents\s*:?|Share this item|RESOLVED|"
    r"Resolved(?=[\s:T])|AGREED)"
)
# Where a title that no mark follows must end: a sentence begins.
_SENTENCE = re.compile(
    r"(?<=[a-z0-9)\]>])\s*[.:]?\s+(?=(?:There|None|No (?:declarations?|apologies|items?|questions?|urgent)|"
    r"The (?:[A-Z]?[a-z]+ )+(?:was|were|noted|considered|received|agreed|introduced|presented)|Councillors?\b|"
    r"Cllrs?\b|It was|Members|"
    r"Cabinet (?:noted|considered|agreed)|To (?:receive|consider|note|approve|agree|confirm)|Apologies (?:were|"
    r"for absence (?:were|was)|had)|That\b|Having|Mr|Mrs|Consideration|This (?:item|report))\b)"
)


def inline_heads(text: str, lines: Sequence[Line]) -> list[Head]:
    """The headings of items that stand inside lines, told by their numbers and by what follows their titles."""
    found: list[Candidate] = []
    for i, line in enumerate(lines):
        if len(line.text) < 40:
            continue
        starts = list(_START.finditer(line.text))[:3000]
        starts = [m for m in starts if not (m["n2"] and (len(m["n2"]) > 3 or m["n2"].startswith("0")))]
        firm = [m.start() for m in starts if m["close"] or (m.start() and not line.text[m.start() - 1].isspace())]
        for match in starts:
            candidate = _candidate(text, line, i, match, firm)
            if candidate is not None:
                found.append(candidate)
    return [c.head for c in best_chain(found)]


def _candidate(text: str, line: Line, i: int, match: re.Match[str], firm: list[int]) -> Candidate | None:
    begin = match.end()
    limit = min((f for f in firm if f > begin + 2), default=len(line.text))
    limit = min(limit, begin + 220, len(line.text))
    mark = _MARK.search(line.text, begin + 2, min(len(line.text), limit + 24))
    sentence = _SENTENCE.search(line.text, begin, limit)
    ends = [m.start() for m in (mark, sentence) if m is not None and m.start() <= limit]
    start = line.span.starts_at
    if not ends:
        stop = line.text.find(". ", begin, limit)
        if stop < 0 or not known_title(line.text[begin:stop]):
            return None
        ends = [stop]
    title = clean_title(text, Span(start + begin, start + min(ends)))
    if title is None or not is_title(text[title.starts_at : title.ends_at], shown=True):
        return None
    style, order = style_of(match, "inline")
    words = text[title.starts_at : title.ends_at]
    weight = 1.5 if known_title(words) else 1.2 if mark is not None and mark.start() == min(ends) else 0.7
    number = token_span(match, line)
    return Candidate(Head(number.starts_at, i, number, title), style.rstrip(".):"), order, weight)
