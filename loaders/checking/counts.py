"""Stated numbers of members against the list that should hold them."""

from __future__ import annotations

import re

from graph.evidence import Span
from loaders.context import Context
from loaders.facts.partnership_grammar.counts import stated

_OPENS = re.compile(
    r"\A[^.;:£\n]{0,60}?(?::|\bnamely\b|,?\s*being\b|\((?=[A-Z])|\bof\b(?=\s+(?:the\s+)?[A-Z])|"
    r"\bare\b(?=\s*:?\s*(?:the\s+)?[A-Z])|"
    r"\bcompris(?:ing|es?)\b|\s[–—-]\s)\s*:?\s*"
)
_NOUN = re.compile(
    r"\b(?:councils|authorities|partners|members|boroughs|districts|LAs|LA['’]s|bodies|counties|organisations|"
    r"signatories|parties|"
    r"subscribers|participants|unitaries|agencies|buyers|trusts|in all)\b",
    re.I,
)
_THEY_ARE = re.compile(
    r"\s*(?:They|These|Those|The\s+(?:members|partners|councils|authorities|bodies)|Its\s+(?:members|partners)|"
    r"Members|Partners)\s+"
    r"(?:are|were|comprise|include(?!\s+but))\s*:?\s*"
)
_NAME = re.compile(
    r"(?:the\s+)?[A-Z][\w’'.-]*(?:\s+(?:(?:of|for|upon|on|in|the|le|under|"
    r"&)\s+){0,2}[A-Z][\w’'.-]*)*(?:\s+(?:Council|plc|Ltd|Limited))?"
)
_AFTER_ITEM = re.compile(
    r"(?:,?\s*\([^()]{1,60}\))?(?:\s*(?:[-–:]\s*)?£[\d,.]*\d[mk]?)?(?:\s+(?:as\s+)?(?:lead|host)\b[^,;.]{0,30})?"
)
_NEXT = re.compile(r"\s*(?P<comma>[,;]\s*)?(?P<last>(?:and|&|as well as|together with|plus|with)\s+(?:the\s+)?)?")
_PARTLY = re.compile(
    r"\b(?:includ|such as|among|for example|e\.g|some of|besides|other than|apart from|not yet|at least|observers?)",
    re.I,
)

_SHARE = re.compile(r"\b(?:\w+|\d+)\s+(?:out\s+)?of\s+(?:the|its|these|our)\s+\Z", re.I)  # "four of the five"


def find(context: Context) -> None:
    """Reports a stated number of members that its own list does not bear out."""
    reported: set[int] = set()
    for subject in context.subjects:
        span = subject.part.span
        if subject.label == "AgendaItem" and subject.item != subject.node:
            continue
        skip = [s.span for s in subject.part.section("summary", "boilerplate")]
        for number, at, what in _counts(context.document.text, span):
            if what in ("one of", "ordinal") or any(s.contains(at) for s in skip) or at.starts_at in reported:
                continue
            expected = number - 1 if what.startswith("other ") else number
            listed = _listed(context, at, span.ends_at) or _list_before(context, at, span.starts_at)
            if listed is None or len(listed) == expected or not 0.6 * expected <= len(listed) <= 1.6 * expected:
                continue
            if _phased(context, listed[-1].ends_at, at):
                continue
            reported.add(at.starts_at)
            detail = f"{context.document.quote(at)!r} is said, {len(listed)} are named"
            whole = Span(listed[0].starts_at, listed[-1].ends_at)
            context.findings.issue("count-conflict", detail, [subject.node], [at, whole], "check/listed")


_PHASED = re.compile(
    r"\b(?:phase|tranche|follow|later|first|initially|second|plus|together with|joined by|as well as|wave|also)\b", re.I
)


def _phased(context: Context, at: int, count: Span) -> bool:
    """Whether the list goes on after what looks like its end: a second phase, others named apart."""
    text = context.document.text
    if at <= count.starts_at:
        return False
    sentence = context.sentence_at(at - 1)
    rest = text[at : max(at, min(sentence.ends_at, at + 200))]
    if _PHASED.search(rest) or (
        context.within("organisations", Span(at, max(at, sentence.ends_at))) and " and " in rest[:20]
    ):
        return True
    following = text[sentence.ends_at : sentence.ends_at + 120]
    return bool(
        re.match(
            r"\s*(?:The\s+(?:other|remaining|rest|second)|A\s+(?:further|second)|In\s+(?:the\s+)?(?:second|phase)|"
            r"Others|They\s+are\s+joined)",
            following,
        )
    )


def _counts(text: str, span: Span) -> list[tuple[int, Span, str]]:
    """Counts of members in a span, looked for only around the nouns that are counted."""
    windows: list[list[int]] = []
    for match in _NOUN.finditer(text, span.starts_at, span.ends_at):
        low, high = max(span.starts_at, match.start() - 90), min(span.ends_at, match.end() + 70)
        if windows and low <= windows[-1][1]:
            windows[-1][1] = high
        else:
            windows.append([low, high])
    return [(n, Span(low + a, low + b), what) for low, high in windows for n, a, b, what in stated(text[low:high])]


def _listed(context: Context, at: Span, limit: int) -> list[Span] | None:
    """The names listed right after a count, or in a next sentence 'They are ...'; None where there is no full list."""
    text = context.document.text
    sentence = context.sentence_at(at.starts_at)
    before = text[max(sentence.starts_at, at.starts_at - 40) : at.starts_at]
    if _PARTLY.search(before) or _SHARE.search(before):
        return None
    opened = _OPENS.match(text[at.ends_at : min(limit, at.ends_at + 90)])
    if opened and not _PARTLY.search(opened[0]):
        items = _bullets(context, at.ends_at + opened.end(), limit) if opened[0].rstrip().endswith(":") else None
        return items or _names(context, at.ends_at + opened.end(), limit)
    for following in (sentence.ends_at, context.sentence_at(min(sentence.ends_at, limit - 1)).ends_at):
        they = _THEY_ARE.match(text, following, limit)
        if they:
            return _names(context, they.end(), limit)
    return None


def _names(context: Context, at: int, limit: int) -> list[Span] | None:
    """Names parted by commas with 'and' before the last; None when the run does not end as a list does."""
    text = context.document.text
    items: list[Span] = []
    closing = False
    while at < limit and len(items) < 60:
        while at < limit and text[at].isspace():
            at += 1
        if text.startswith("the ", at):
            at += 4
        item = _item(context, at, limit)
        if item is None:
            return None
        items.append(item)
        after = _AFTER_ITEM.match(text, item.ends_at, limit)
        end = after.end() if after else item.ends_at
        if closing:
            return items if len(items) >= 2 else None
        more = _NEXT.match(text, end, limit)
        if more is None or not (more["comma"] or more["last"]):
            return None
        closing, at = bool(more["last"]), more.end()
    return None


def _item(context: Context, at: int, limit: int) -> Span | None:
    for mention in context.within("organisations", Span(at, min(limit, at + 120))):
        if mention.span.starts_at > at + 4:
            break
        longer = [
            m
            for m in context.within("organisations", Span(mention.span.starts_at, min(limit, at + 160)))
            if m.span.starts_at == mention.span.starts_at
        ]
        return max((m.span for m in longer), key=len)
    match = _NAME.match(context.document.text, at, limit)
    return Span(*match.span()) if match else None


def _bullets(context: Context, at: int, limit: int) -> list[Span] | None:
    """Items of a list of the layout that starts right at a colon, when each is short enough to be a name."""
    blocks = [b for b in context.document.blocks if at - 2 <= b.span.starts_at < limit]
    if not blocks or blocks[0].kind != "list-item" or context.document.text[at : blocks[0].span.starts_at].strip():
        return None
    items: list[Span] = []
    for block in blocks:
        if block.kind != "list-item" or block.level != blocks[0].level:
            break
        if len(block.span) > 90:
            return None
        items.append(block.span)
    return items if len(items) >= 2 else None


_SUMS_UP = re.compile(
    r"\A[,;.]?\s*(?:\([^()]{1,60}\)\s*)?,?\s*(?:(?:which|this|that|these|and\s+this)\s+)?(?:equates?\s+to|"
    r"makes?(?:\s+up)?|making|is|are|totals?|totalling|gives?|giving|"
    r"amounts?\s+to|represents?|a\s+total\s+of|in\s+total|i\.e\.|[-–—(])?\s*(?:a\s+total\s+of\s+|up\s+of\s+|all\s+)?\Z",
    re.I,
)


def _list_before(context: Context, at: Span, floor: int) -> list[Span] | None:
    """The full list of names that ends right before a count ('A, B and C, which equates to 16 partners')."""
    text = context.document.text
    sentence = context.sentence_at(at.starts_at)
    before = context.within("organisations", Span(max(floor, sentence.starts_at - 400), at.starts_at))
    if not before or not _SUMS_UP.match(text[before[-1].span.ends_at : at.starts_at]):
        return None
    last = before[-1].span.ends_at
    start = (
        sentence.starts_at
        if sentence.starts_at <= before[-1].span.starts_at
        else context.sentence_at(before[-1].span.starts_at).starts_at
    )
    for mention in before:
        if mention.span.starts_at >= start:
            items = _names(context, mention.span.starts_at, at.starts_at)
            if items is None or items[-1].ends_at < last:
                return None
            if _PARTLY.search(text[start : mention.span.starts_at].replace("include ", "").replace("include\n", "")):
                return None
            return items
    return None
