"""Every sum that a document states, with its sentence or cell, who pays and who gets it, and whether it only draws a line."""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass, field

from graph.evidence import Span
from loaders.context import Context
from loaders.money.grammar import Role, list_role, mask, tie_all
from loaders.money.parties import Party, parties_in
from loaders.money.sums import Sum, scan
from loaders.money.tables import Cell, Table, tables_of
from loaders.money.thresholds import is_threshold

_LONGEST = 1600  # of a longer "sentence" (a page without full stops) only the surroundings of a sum are read
_LEAD = 500


@dataclass(frozen=True, slots=True)
class End:
    """A payer or payee of a sum, the rule that found it and how sure it is."""

    role: Role
    party: Party
    rule: str
    confidence: float


@dataclass(slots=True)
class Stated:
    """A sum where it stands. `telling` is equal for sums of one sentence, list or table, which tell of different things."""

    sum: Sum
    sentence: Span
    telling: int
    ends: list[End] = field(default_factory=list[End])
    cell: Cell | None = None
    table: Table | None = None
    threshold: bool = False
    item: bool = False  # stands as an item of a list ("Town Council - £500")
    grain: int = 1  # the worth in pence of the last digit printed

    def of(self, role: Role) -> list[End]:
        return [end for end in self.ends if end.role == role]


def stated_in(context: Context) -> list[Stated]:
    """Every sum of the document in the order of the text, those of table cells included."""
    tables = tables_of(context.document)
    cells = {cell.sum.span: (cell, table) for table in tables for cell in table.cells}
    found = [_in_cell(context, cell, table) for cell, table in cells.values()]
    taken = sorted(cells)
    prose = [s for s in scan(context.document.text) if not _inside(s.span, taken)]
    groups: dict[Span, list[Sum]] = {}
    for one in prose:
        groups.setdefault(statement_at(context, one.span), []).append(one)
    for sentence, sums in groups.items():
        found += _in_sentence(context, sentence, sums)
    for table in tables:
        _parties_of_table(context, table, [s for s in found if s.table is table])
    _lists(context, found)
    _forms(context, found)
    for one in found:
        one.grain = grain(context.document.quote(one.sum.span), one.sum.pence)
    return sorted(found, key=lambda s: s.sum.span)


def grain(printed: str, pence: int) -> int:
    """The worth in pence of the last digit of a sum as printed.

    >>> grain("£1.2m", 120000000), grain("£48,610.00", 4861000), grain("£5,000", 500000)
    (10000000, 1, 100)
    """
    digits = re.sub(r"[^\d.]", "", printed)
    number = float(digits) if digits.count(".") <= 1 and digits.strip(".") else 0.0
    if not number:
        return 100
    unit = pence / number
    return max(1, round(unit / 10 ** (len(digits.split(".")[1]) if "." in digits else 0)))


def _inside(span: Span, taken: list[Span]) -> bool:
    at = bisect.bisect_right(taken, Span(span.starts_at, 1 << 60)) - 1
    return (at >= 0 and taken[at].overlaps(span)) or (at + 1 < len(taken) and taken[at + 1].overlaps(span))


def statement_at(context: Context, span: Span) -> Span:
    """The sentence of a sum; pieces that a semicolon parts inside brackets or between sums are one statement."""
    text, sentence = context.document.text, context.sentence_at(span.starts_at)
    start, end = sentence.starts_at, sentence.ends_at
    line = _line_item(text, span)
    if line is not None:
        return line
    for _ in range(8):
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
    if end - start > _LONGEST:
        start, end = max(start, span.starts_at - _LONGEST // 2), min(end, span.ends_at + _LONGEST // 2)
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
    r"[ \t\u00a0]*(?:[•·●▪*o–-]\s+|\(?[a-z0-9]{1,3}[.)]\s+)?[A-Z(][^£\n.;]{2,90}?(?:\s[-–—]+\s|:\s?|\s\(|\s{2,}|\t|,\s)\s*(?:up to |c\.? ?|circa )?£[^£\n]{1,160}"
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


def _in_sentence(context: Context, sentence: Span, sums: list[Sum]) -> list[Stated]:
    text = context.document.text
    words = text[sentence.starts_at : sentence.ends_at]
    parties = parties_in(context, sentence) + _pronoun(context, sentence)
    parties = [p for p in parties if not any(p.span.overlaps(s.span) for s in sums)]
    masked = mask(text, sentence, parties, sums)
    ties = tie_all(masked)
    found: list[Stated] = []
    for number, one in enumerate(sums):
        at = one.span.starts_at - sentence.starts_at
        line = is_threshold(words, at, at + len(one.span))
        ends = [End(t.role, parties[t.party], t.rule, t.confidence) for t in ties if t.sum == number]
        found.append(Stated(one, sentence, sentence.starts_at, ends, threshold=line))
    return found


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


def _in_cell(context: Context, cell: Cell, table: Table) -> Stated:
    return Stated(cell.sum, cell.sum.span, table.span.starts_at, [], cell, table)


_PAYER_HEAD = re.compile(
    r"\b(?:fund(?:er|ed by|ing source)|source|contribut(?:or|ion)|payer|paid by|from|partner|member|share|subscription|income)",
    re.I,
)
_PAYEE_HEAD = re.compile(
    r"\b(?:organisation|recipient|applicant|group|payee|award|grant|supplier|contractor|provider|paid to|allocation|beneficiary|project|charity|"
    r"successful|bidder|tenderer)", re.I
)  # fmt: skip


def _parties_of_table(context: Context, table: Table, stated: list[Stated]) -> None:
    """Parties named in a table's heads, by what the heads and the lead call them; and those that the lead names for all cells."""
    text = context.document.text
    lead = text[table.lead.starts_at : table.lead.ends_at] if table.lead else ""
    lead_ends = _ends_of_lead(context, table.lead) if table.lead else []
    head_row = " ".join(text[s.starts_at : s.ends_at] for s in list(table.rows[min(table.rows)].values()))
    default = list_role(lead) or _head_role(head_row)
    known: dict[Span, list[Party]] = {}
    for one in stated:
        cell = one.cell
        assert cell is not None  # noqa: S101 - stated by _in_cell
        for head, other in ((cell.row_head, cell.column_head), (cell.column_head, cell.row_head)):
            if head is None:
                continue
            if head not in known:
                known[head] = [
                    p
                    for p in parties_in(context, head)
                    if p.kind in ("organisation", "own", "partnership", "fund") or _whole(p.span, head)
                ]
            for party in known[head][:1]:
                own_head = text[other.starts_at : other.ends_at] if other and head == cell.row_head else ""
                if party.kind == "unknown" and default is None:
                    continue
                role = _head_role(own_head) or default or ("payer" if party.kind == "fund" else None)
                if role and not one.of(role) and not (party.kind == "fund" and role == "payee"):
                    one.ends.append(End(role, party, "table-head", 0.75))
        one.ends += [e for e in lead_ends if not one.of(e.role)]


def _whole(span: Span, head: Span) -> bool:
    return len(span) >= len(head) - 4


def _head_role(words: str) -> Role | None:
    pay, get = _PAYER_HEAD.search(words), _PAYEE_HEAD.search(words)
    if pay and get:
        return "payer" if pay.start() < get.start() else "payee"
    return "payer" if pay else "payee" if get else None


def _ends_of_lead(context: Context, lead: Span) -> list[End]:
    """Who pays and gets what a table or list shows, by the sentence that leads it in ('grants from the DfE as follows:')."""
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


def _lists(context: Context, found: list[Stated]) -> None:
    """Items of a list that name a party and a sum ('Town Council - £58,950 - horse signs') take their part from the lead."""
    text = context.document.text
    prose = [s for s in sorted(found, key=lambda s: s.sum.span) if s.cell is None]
    counts: dict[Span, int] = {}
    for one in prose:
        counts[one.sentence] = counts.get(one.sentence, 0) + 1
    lead: Span | None = None
    last: Stated | None = None
    for one in prose:
        words = text[one.sentence.starts_at : one.sentence.ends_at]
        item = _ITEM.match(words)
        if last is None or text[last.sentence.ends_at : one.sentence.starts_at].count("\n") > 6:
            lead = None
        if item is None or counts[one.sentence] > 2:
            last = one
            continue
        if lead is None or (
            last is not None and last.telling != one.sentence.starts_at and not _joins(text, last, one)
        ):
            lead = _lead_of(context, one.sentence.starts_at)
        one.telling = lead.ends_at if lead else one.telling
        one.item = not _TOTAL_ITEM.match(words)
        last = one
        if one.ends:
            continue
        role = list_role(text[lead.starts_at : lead.ends_at]) if lead else None
        party = next(
            (
                p
                for p in parties_in(context, one.sentence)
                if p.span.ends_at <= one.sum.span.starts_at and p.kind != "fund"
            ),
            None,
        )
        if party is not None and not _TOTAL_ITEM.match(words) and _starts(text, one.sentence, party):
            one.ends.append(End(role or "payee", party, "list", 0.7 if role else 0.55))
        if lead:
            one.ends += [e for e in _ends_of_lead(context, lead) if not one.of(e.role) and not _TOTAL_ITEM.match(words)]


_CAPITALS = r"(?:[A-Z&][\w’'&.-]*|of|and|the|for|in|upon|on|\([^()]{1,30}\))"
_ITEM = re.compile(
    r"\s*(?:[•·●▪*o–-]\s+|\(?[a-z0-9]{1,3}[.)]\s+)?(?:[A-Z][^£.;:]{2,90}?(?:\s[-–—]+\s|:|\s\(|\s{2,}|\t|,\s)\s*"
    rf"|[A-Z][\w’'&.-]*(?:\s{_CAPITALS}){{0,9}}\s)(?:up to\s|c\.?\s?|circa\s)?£",
    re.S,
)
_TOTAL_ITEM = re.compile(r"\W*(?:grand|sub)?[\s-]*total\b", re.I)


def _starts(text: str, sentence: Span, party: Party) -> bool:
    return len(text[sentence.starts_at : party.span.starts_at].strip(" \t\n\u00a0•·●▪*–-()0123456789.abcdefghi")) <= 4


def _joins(text: str, last: Stated, one: Stated) -> bool:
    """Whether two items stand in one list: nothing but a short gap between them."""
    return len(text[last.sentence.ends_at : one.sentence.starts_at].strip()) < 4


def _lead_of(context: Context, at: int) -> Span | None:
    """What leads a list in: the text before its first item, back to the last full stop but one or a blank line."""
    text = context.document.text
    end = at
    while end > 0 and (text[end - 1].isspace() or text[end - 1] in "•·●▪*-–"):
        end -= 1
    start = max(0, end - _LEAD)
    cut = text.rfind("\n\n", start, max(start, end - 60))
    start = cut + 2 if cut >= 0 else start
    return Span(start, end) if end - start > 3 else None


# A form names the party on one line and the sum on another.
_PARTY_LABEL = re.compile(
    r"^[ \t|*•-]*(?:(?P<payee>supplier|contractor|(?:successful |preferred |winning )?(?:tenderer|bidder|contractor)|provider|payee|"
    r"recipient|beneficiary|grantee|applicant|awarded to|payment (?:to be made )?to|paid to|(?:name of )?(?:organisation|company|contractor|supplier|applicant))"
    r"|(?P<payer>funder|funded by|funding (?:source|body)|source of (?:the )?fund(?:s|ing)|the source of funding is|grant from|paid by))"
    r"(?: name| details| appointed)?[ \t]*[:|\t][ \t|]*(?P<value>[^\n|]{3,120})",
    re.I | re.M,
)
_SUM_LABEL = re.compile(
    r"[ \t|*•-]*(?:(?:total|contract|estimated|annual|award|grant|overall|maximum)[ \w]{0,20})?"
    r"(?:values?|amounts?|costs?|price|sum|grant|award|funding|payment|budget)[ \w()]{0,20}[:|\t][^£\n]{0,20}\Z",
    re.I,
)


def _forms(context: Context, found: list[Stated]) -> None:
    text = context.document.text
    labels = list(_PARTY_LABEL.finditer(text)) if found else []
    if not labels:
        return
    for one in found:
        line = text[text.rfind("\n", 0, one.sum.span.starts_at) + 1 : one.sum.span.starts_at]
        if one.cell is not None or not _SUM_LABEL.match(line):
            continue
        near = [m for m in labels if abs(m.start() - one.sum.span.starts_at) < 700]
        for match in sorted(near, key=lambda m: abs(m.start() - one.sum.span.starts_at)):
            role: Role = "payee" if match["payee"] else "payer"
            parties = parties_in(context, Span(*match.span("value")))
            if parties and not one.of(role):
                one.ends.append(End(role, parties[0], "form", 0.8))
