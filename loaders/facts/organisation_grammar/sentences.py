"""Whole sentences, also where the layout cuts them: lines broken by a converter, lists that follow a colon."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from graph.evidence import Span
from loaders.context import Context

_UNFINISHED = re.compile(
    r"(?:[,&(]|\b(?:and|of|the|with|for|to|by|or|from|in|as|between|are|is|be|on|at|under|that|which|a|an))\s*$"
)
_ENDED = re.compile(r"[.;!?:]['’”\")]*\s*$")
_OPENS_LIST = re.compile(
    r"\b(?:members?|partners?|authorities|councils?|boroughs?|districts?|signatories|parties|consist\w*|"
    r"compris\w*|made up|includ\w+|bodies|organisations|consortium|partnership|between|namely|following|"
    r"of)\b[^.;]{0,60}:\s*$",
    re.IGNORECASE,
)
_LONGEST = 2400  # characters of a piece of a run that never ends
_MOST = 1600  # characters of a mended sentence; a list of twenty councils has some 600


def whole_sentences(context: Context) -> list[Span]:
    """The sentences of the document, mended where a line break or a list's layout cut them. Computed once."""
    kept = context.shared.get("whole_sentences")
    if not isinstance(kept, list):
        kept = context.shared["whole_sentences"] = _mended(context)
    return kept


def sentences_in(context: Context, span: Span) -> list[Span]:
    """Those that begin in a span, cut to it."""
    found = whole_sentences(context)
    start = bisect.bisect_left(found, span.starts_at, key=lambda s: s.ends_at - 1)
    inside: list[Span] = []
    for each in found[start:]:
        if each.starts_at >= span.ends_at:
            break
        inside.append(Span(max(each.starts_at, span.starts_at), min(each.ends_at, span.ends_at)))
    return [s for s in inside if len(s) > 0]


def sentence_at(context: Context, offset: int) -> Span:
    found = whole_sentences(context)
    index = bisect.bisect_right(found, offset, key=lambda s: s.starts_at) - 1
    return found[max(0, index)]


def _mended(context: Context) -> list[Span]:
    text = context.document.text
    names = [m.span for m in context.mentions("organisations")]
    mended: list[Span] = []
    listing = False
    for each in context.sentences:
        last = mended[-1] if mended else None
        if last is not None and each.ends_at - last.starts_at < _MOST:
            before, after = text[last.starts_at : last.ends_at], text[each.starts_at : each.ends_at].lstrip()
            opens = before.rstrip().endswith(":") and len(after) < 160 and bool(_OPENS_LIST.search(before[-200:]))
            item = listing and len(after) < 160 and _names_inside(names, each)
            tail = before[-40:]
            broken = not _ENDED.search(tail) and (after[:1].islower() or bool(_UNFINISHED.search(tail)))
            if opens or item or broken or _crossed(names, last.ends_at):
                listing = opens or item
                mended[-1] = Span(last.starts_at, each.ends_at)
                continue
        listing = False
        mended.append(each)
    return [piece for each in mended for piece in _pieces(text, each)]


def _pieces(text: str, span: Span) -> list[Span]:
    """A run without an end (a table in one line, a damaged page) is cut at spaces, so that rules stay quick."""
    found: list[Span] = []
    start = span.starts_at
    while span.ends_at - start > _LONGEST:
        cut = text.rfind(" ", start + 1, start + _LONGEST)
        cut = cut if cut > start + _LONGEST // 2 else start + _LONGEST
        found.append(Span(start, cut))
        start = cut
    return [*found, Span(start, span.ends_at)]


def _names_inside(names: Sequence[Span], span: Span) -> bool:
    at = bisect.bisect_left(names, span.starts_at, key=lambda s: s.starts_at)
    return at < len(names) and names[at].starts_at < span.ends_at


def _crossed(names: Sequence[Span], border: int) -> bool:
    """Whether a name runs over a border of sentences."""
    at = bisect.bisect_left(names, border, key=lambda s: s.starts_at) - 1
    return at >= 0 and names[at].starts_at < border < names[at].ends_at
