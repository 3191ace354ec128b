"""What leads a list or table in, and whom that sentence names as payer or payee of all that follows."""

from __future__ import annotations

import re

from graph.evidence import Span
from loaders.context import Context
from loaders.money.grammar import mask, tie_all
from loaders.money.parties import parties_in
from loaders.money.stated import End
from loaders.money.sums import Sum

_LEAD = 500


def lead_of(context: Context, at: int) -> Span | None:
    """What leads a list in: the text before its first item, back to the last full stop but one or a blank line."""
    text = context.document.text
    end = at
    while end > 0 and (text[end - 1].isspace() or text[end - 1] in "•·●▪*-–"):
        end -= 1
    start = max(0, end - _LEAD)
    cut = text.rfind("\n\n", start, max(start, end - 60))
    start = cut + 2 if cut >= 0 else start
    return Span(start, end) if end - start > 3 else None


def ends_of_lead(context: Context, lead: Span) -> list[End]:
    """Who pays and gets what a table or list shows, by the sentence before ('grants from the DfE as follows:')."""
    text = context.document.text
    words = text[lead.starts_at : lead.ends_at].rstrip()
    cut = max(words.rfind(". "), words.rfind(".\n"))
    start, end = lead.starts_at + cut + 1, lead.starts_at + len(words)
    match = re.search(
        r"\s*(?:\(?(?:as follows|the following|set out|shown|listed|detailed|below)[^:]{0,40})?:?\Z", text[start:end]
    )
    at = start + match.start() + len(match[0]) - len(match[0].lstrip()) if match else end
    if at <= start:
        return []
    virtual = Sum(Span(at, max(at, end)), 0)
    parties = parties_in(context, Span(start, at))
    masked = mask(text, Span(start, max(end, at)), parties, [virtual])
    return [
        End(t.role, parties[t.party], "lead-in", 0.7)
        for t in tie_all(masked)
        if t.rule not in ("list", "possessive", "share")
    ]
