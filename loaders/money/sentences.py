"""Where the statement of a sum starts and ends: a sentence, mended where the layout broke it, or a line of a list."""

from __future__ import annotations

import re

from graph.evidence import Span
from loaders.context import Context

_LONGEST = 1600  # a longer "sentence" (a page without full stops) is read in pieces


def statement_at(context: Context, span: Span) -> Span:
    """The sentence of a sum; pieces that a semicolon parts inside brackets or between sums are one statement."""
    text, sentence = context.document.text, context.sentence_at(span.starts_at)
    start, end = sentence.starts_at, sentence.ends_at
    line = _line_item(text, span)
    if line is not None:
        return line
    for _ in range(8):
        if end - start > _LONGEST:
            break
        words = text[start:end].strip()
        before = text[max(0, start - 3) : start].rstrip()
        if start > 0 and words[:1] in "£€(" and before.endswith(";"):
            start = context.sentence_at(_filled_before(text, start)).starts_at
            continue
        if (
            words.endswith(";")
            and (words.count("(") > words.count(")") or text[end : end + 2].strip().startswith("£"))
            and end < len(text)
        ):
            end = context.sentence_at(_filled(text, end)).ends_at
            continue
        if _broken(text, end):
            end = context.sentence_at(_filled(text, end)).ends_at
            continue
        if start > 0 and _broken(text, start):
            start = context.sentence_at(_filled_before(text, start)).starts_at
            continue
        break
    if end - start > _LONGEST:  # fixed pieces, so that the sums of one piece are read together
        start += (span.starts_at - start) // _LONGEST * _LONGEST
        end = max(span.ends_at, min(end, start + _LONGEST))
    return Span(start, end)


def _filled(text: str, at: int) -> int:
    while at < len(text) - 1 and text[at].isspace():
        at += 1
    return at


def _filled_before(text: str, at: int) -> int:
    at -= 1
    while at > 0 and text[at].isspace():
        at -= 1
    return at


_BREAK = re.compile(r"[^\n]{28,}[\w,’'-][ \t]*\Z")
_ENDS_IN_SUM = re.compile(r"\s[-–—:]\s*£[\d,. ]+[kmb]?\Z")
_GOES_ON = re.compile(r"(?:\b(?:for|of|the|and|to|in|a|an|with|by|from|at|which|or|on|that|is|be)|,)[ \t]*\Z", re.I)
_NEW_PIECE = re.compile(r"\s*(?:[•·●▪*–-]\s|\(?[a-z0-9]{1,4}[.)]\s|[A-Z][\w ]{2,30}:|\||RESOLVED|AGREED|\d+\.)")


def _broken(text: str, at: int) -> bool:
    """Whether a border between pieces of the layout at `at` only breaks a line inside a sentence."""
    end = at
    while end > 0 and text[end - 1] in " \t\r\u00a0\n":
        end -= 1
    start = at
    while start < len(text) and text[start] in " \t\r\u00a0\n":
        start += 1
    breaks = text.count("\n", end, start)
    if not 1 <= breaks <= 3 or _NEW_PIECE.match(text, start):
        return False
    before = text[max(text.rfind("\n", 0, end) + 1, end - 200) : end]
    if _ENDS_IN_SUM.search(before):
        return False
    if breaks == 1:
        return bool(_BREAK.fullmatch(before))
    return bool(_GOES_ON.search(before)) and len(before) >= 28  # a page that prints every line as a paragraph


_LINE_ITEM = re.compile(
    r"[ \t\u00a0]*(?:[•·●▪*o–-]\s+|\(?[a-z0-9]{1,3}[.)]\s+)?[A-Z(][^£\n.;]{2,90}?(?:\s[-–—]+\s|:\s?|\s\(|\s{2,}|\t|"
    r",\s)\s*(?:up to |c\.? ?|circa )?£[^£\n]{1,160}"
)


def _line_item(text: str, span: Span) -> Span | None:
    """A line of its own in a run of lines such as 'Town Council - £500 - lamps'."""
    start, end = text.rfind("\n", 0, span.starts_at) + 1, text.find("\n", span.ends_at)
    end = len(text) if end < 0 else end
    if end - start > 260 or not _LINE_ITEM.fullmatch(text[start:end]):
        return None
    before, after = (
        text[text.rfind("\n", 0, max(0, start - 1)) + 1 : max(0, start - 1)],
        text[end + 1 : (text.find("\n", end + 1) + 1 or len(text) + 1) - 1],
    )
    return Span(start, end) if _LINE_ITEM.fullmatch(before) or _LINE_ITEM.fullmatch(after) else None
