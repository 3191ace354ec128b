"""Reads every sum of a document, in prose, lists, forms and tables, with who pays and who gets it."""

from __future__ import annotations

import bisect
import re

from graph.evidence import Span
from loaders.context import Context
from loaders.money.forms import ends_of_forms
from loaders.money.grammar import mask, tie_all
from loaders.money.heads import ends_of_table
from loaders.money.lists import ends_of_lists
from loaders.money.parties import Party, parties_in
from loaders.money.sentences import statement_at
from loaders.money.stated import End, Stated, grain
from loaders.money.sums import Sum, scan
from loaders.money.tables import tables_of
from loaders.money.thresholds import is_threshold


def stated_in(context: Context) -> list[Stated]:
    """Every sum of the document in the order of the text, those of table cells included."""
    tables = tables_of(context.document)
    cells = {cell.sum.span: (cell, table) for table in tables for cell in table.cells}
    found = [Stated(c.sum, c.sum.span, t.span.starts_at, [], c, t) for c, t in cells.values()]
    taken = sorted(cells)
    prose = [s for s in scan(context.document.text) if not _inside(s.span, taken)]
    groups: dict[Span, list[Sum]] = {}
    for one in prose:
        groups.setdefault(statement_at(context, one.span), []).append(one)
    for sentence, sums in groups.items():
        found += _in_sentence(context, sentence, sums)
    for table in tables:
        ends_of_table(context, table, found)
    ends_of_lists(context, found)
    ends_of_forms(context, found)
    for one in found:
        one.grain = grain(context.document.quote(one.sum.span), one.sum.pence)
    return sorted(found, key=lambda s: s.sum.span)


def _inside(span: Span, taken: list[Span]) -> bool:
    at = bisect.bisect_right(taken, Span(span.starts_at, 1 << 60)) - 1
    return (at >= 0 and taken[at].overlaps(span)) or (at + 1 < len(taken) and taken[at + 1].overlaps(span))


def _in_sentence(context: Context, sentence: Span, sums: list[Sum]) -> list[Stated]:
    text = context.document.text
    words = text[sentence.starts_at : sentence.ends_at]
    parties = parties_in(context, sentence) + _pronoun(context, sentence)
    parties = [p for p in parties if not any(p.span.overlaps(s.span) for s in sums)]
    masked = mask(text, sentence, parties, sums)
    ties = tie_all(masked)
    accepted = _accepted(text, sentence, sums[0])
    found: list[Stated] = []
    for number, one in enumerate(sums):
        at = one.span.starts_at - sentence.starts_at
        line = is_threshold(words, at, at + len(one.span))
        ends = [End(t.role, parties[t.party], t.rule, t.confidence) for t in ties if t.sum == number]
        if accepted and {e.role for e in ends} == {"payer"}:
            ends.append(End("payee", Party(accepted, "own"), "accepted", 0.6))
        found.append(Stated(one, sentence, sentence.starts_at, ends, threshold=line))
    return found


_ACCEPT = re.compile(
    r"\W*(?:\(?\w{1,4}[.)]\s*)?(?:(?:AGREED?|[Aa]gree[ds]?|RESOLVED?:?|[Aa]pprove[ds]?|That|that|[Tt]o|[Tt]he|and)\s+){0,4}"
    r"(?P<verb>[Aa]ccept(?:ance|s)?|[Rr]eceive|[Tt]ake\s+up)\b"
)


def _accepted(text: str, sentence: Span, first: Sum) -> Span | None:
    """The verb by which the deciding council itself takes the money ('To accept a grant of ... from ...')."""
    match = _ACCEPT.match(text, sentence.starts_at, first.span.starts_at)
    return Span(*match.span("verb")) if match else None


_PRONOUN = re.compile(r"\s*(It|They)\b")


def _pronoun(context: Context, sentence: Span) -> list[Party]:
    """'It has found £310,000 itself': the body that the sentence before starts with."""
    text = context.document.text
    match = _PRONOUN.match(text, sentence.starts_at, sentence.ends_at)
    if not match or sentence.starts_at == 0:
        return []
    before = context.sentence_at(sentence.starts_at - 1)
    for party in parties_in(context, before):
        if party.kind in ("organisation", "own", "partnership"):
            gap = text[before.starts_at : party.span.starts_at].strip()
            if len(gap) <= 12:
                return [Party(Span(*match.span(1)), party.kind, party.mention)]
        break
    return []
