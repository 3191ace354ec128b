"""Which sums are parts of which total, and whether the parts add up: in a table's rows and columns, in lists, in prose.

A total is a Funding whose parts are PART_OF it. Parts that do not add up are no parts; what remains is for the checks.
"""

from __future__ import annotations

import re
from decimal import Decimal

from loaders.context import Context
from loaders.money.stated import Stated
from loaders.money.total import Total


def relate(context: Context, stated: list[Stated], nodes: dict[int, str]) -> list[Total]:
    """States PART_OF for the parts of each total that adds up; returns every total, for the checks."""
    totals = [*_of_tables(stated), *_of_sentences(context, stated), *_of_lists(context, stated)]
    findings = context.findings
    for total in totals:
        whole = nodes.get(total.total.sum.span.starts_at)
        if total.difference or whole is None:
            continue
        for part in total.parts:
            node = nodes.get(part.sum.span.starts_at)
            if node is not None and node != whole and not _above(context, whole, node):
                findings.tie("PART_OF", node, whole, [part.sum.span, total.total.sum.span], f"money/{total.how}", 0.85)
    return totals


def _above(context: Context, whole: str, part: str) -> bool:
    """Whether `whole` is already a part of `part`: a sum is no part of its own part."""
    return any(e.target == part for e in context.findings.edges_from(whole, "PART_OF"))


def _of_tables(stated: list[Stated]) -> list[Total]:
    totals: list[Total] = []
    groups: dict[int, list[Stated]] = {}
    for one in stated:
        if one.table is not None:
            groups.setdefault(one.table.number, []).append(one)
    for cells in groups.values():
        totals += _table_rows(cells) + _table_columns(cells)
    return totals


def _table_columns(cells: list[Stated]) -> list[Total]:
    """A total at the foot of a column: of all rows since the last total, or of the sub-totals above it."""
    totals: list[Total] = []
    for column in sorted({c.cell.column for c in cells if c.cell}):
        pending: list[Stated] = []
        subs: list[Stated] = []
        for one in sorted(
            (c for c in cells if c.cell and c.cell.column == column), key=lambda c: c.cell.row if c.cell else 0
        ):
            cell = one.cell
            if cell is None or not cell.in_total_row:
                pending.append(one)
                continue
            total = Total(one, tuple(pending), "column-total")
            if subs and not cell.sub:
                of_subs = Total(one, tuple(subs + pending), "column-total")
                total = of_subs if not of_subs.difference or len(pending) < 2 else total
            if len(total.parts) >= 2:
                totals.append(total)
            if cell.sub:
                subs.append(one)
            pending = []
    return totals


def _table_rows(cells: list[Stated]) -> list[Total]:
    totals: list[Total] = []
    for row in sorted({c.cell.row for c in cells if c.cell}):
        line = [c for c in cells if c.cell and c.cell.row == row]
        whole = [c for c in line if c.cell and c.cell.in_total_column]
        parts = [c for c in line if c.cell and not c.cell.in_total_column]
        if len(whole) == 1 and len(parts) >= 2:
            totals.append(Total(whole[0], tuple(parts), "row-total"))
    return totals


_ALL_OF = re.compile(
    r"\b(?:made\s+up\s+(?:of|as\s+follows|by)|compris(?:es?|ing|ed\s+of)|consist(?:s|ing)\s+of|broken\s+down|"
    r"breaks?\s+down|split\s+(?:as|into|between)|"
    r"being\s+(?:the\s+)?(?:sum|total)|the\s+sum\s+of|as\s+to\b|namely|divided\s+(?:into|between|as)|composed\s+of|"
    r"funded\s+(?:by|from|through)|"
    r"financed\s+(?:by|from)|shared\s+(?:as|between)|paid\s+as|met\s+(?:by|from))", re.I
)  # fmt: skip
_SOME_OF = re.compile(
    r"\b(?:of\s+which|whereof|out\s+of\s+which|of\s+this|includ(?:es|ing|ed)|in\s+which|which\s+holds|being)\b|\(|"
    r":\s*\Z|=|\bis\b",
    re.I,
)
_ADDS_TO = re.compile(
    r"\b(?:(?:which\s+)?(?:gives?|giving|mak(?:es|ing))(?:\s+(?:a|an|up|the|in))?|totall?ing|(?:a|the|in|grand|"
    r"combined|overall)\s+total(?:\s+(?:of|is|was|cost))?|"
    r"totals?|(?:in|for)\s+all|sum\s+of|com(?:es?|ing)\s+to|together|altogether|amount(?:s|ing)?\s+to|"
    r"adds?\s+up\s+to|equals?|bringing)\b|=", re.I
)  # fmt: skip


def _of_sentences(context: Context, stated: list[Stated]) -> list[Total]:
    text = context.document.text
    totals: list[Total] = []
    groups: dict[int, list[Stated]] = {}
    for one in stated:
        if one.cell is None and one.sum.pence_to is None:
            groups.setdefault(one.sentence.starts_at, []).append(one)
    earlier: list[Stated] = []
    for sums in groups.values():
        if 3 <= len(sums) <= 40:
            totals += _sentence(text, sums, earlier[-20:])
        earlier += sums
    return totals


_CLOSED = re.compile(r"[.;:)]\s*\Z|[.;)]")


_THE_THING = re.compile(
    r"\(\s*(?:the|this)\s+(?P<thing>[a-z]{4,})(?:\s+(?:itself|price|sum))?\s*(?:,|and|plus|\+)", re.I
)


def _bracket(text: str, whole: Stated, after: list[Stated], earlier: list[Stated]) -> Total | None:
    """'£505,000 (the tender, £36,500 for A and £24,300 for B)': the tender's sum was told before."""
    opens = text.find("(", whole.sum.span.ends_at, whole.sum.span.ends_at + 4)
    closes = text.find(")", opens, whole.sentence.ends_at) if opens >= 0 else -1
    thing = _THE_THING.match(text, opens) if closes > 0 else None
    inside = [s for s in after if opens < s.sum.span.starts_at < closes]
    if thing is None or not inside:
        return None
    for one in reversed(earlier):
        near = text[max(one.sentence.starts_at, one.sum.span.starts_at - 90) : one.sum.span.ends_at]
        if re.search(rf"\b{thing['thing']}", near, re.I) and one.sum.pence < whole.sum.pence:
            return Total(whole, (one, *inside), "made-up-of") if _plain(whole, [one, *inside]) else None
    return None


def _sentence(text: str, sums: list[Stated], earlier: list[Stated]) -> list[Total]:
    """Totals of one sentence: 'A made up of B and C', 'B and C, giving A', or just figures that add up."""
    totals: list[Total] = []
    closed = bool(_CLOSED.search(text, sums[-1].sum.span.ends_at, sums[-1].sentence.ends_at))
    for at, whole in enumerate(sums):
        if any(not t.difference and whole in t.parts for t in totals):
            continue  # the parts of a part that happen to add up
        after = sums[at + 1 :]
        tie = text[whole.sum.span.ends_at : after[0].sum.span.starts_at] if after else ""
        if len(after) >= 2 and (_ALL_OF.search(tie) or _SOME_OF.search(tie)):
            exact = next(
                (
                    t
                    for n in range(2, len(after) + 1)
                    if not (t := Total(whole, tuple(after[:n]), "made-up-of")).difference
                ),
                None,
            )
            if exact:
                totals.append(exact)
                continue
            if closed and _ALL_OF.search(tie) and _plain(whole, after):
                totals.append(Total(whole, tuple(after), "made-up-of"))
                continue
            if (bracket := _bracket(text, whole, after, earlier)) is not None:
                totals.append(bracket)
                continue
            if (loose := Total(whole, tuple(after), "made-up-of", sure=False)).swapped:
                totals.append(loose)
        before = sums[:at]
        tie = text[before[-1].sum.span.ends_at : whole.sum.span.starts_at] if before else ""
        if len(before) >= 2 and _ADDS_TO.search(tie):
            exact = next(
                (
                    t
                    for n in range(2, len(before) + 1)
                    if not (t := Total(whole, tuple(before[-n:]), "adds-to")).difference
                ),
                None,
            )
            if exact:
                totals.append(exact)
            elif closed and _plain(whole, before):
                totals.append(Total(whole, tuple(before), "adds-to"))
    return totals or _exchanged(sums)


def _exchanged(sums: list[Stated]) -> list[Total]:
    """A sum of a sentence that is the others' sum but for two exchanged digits: it was meant as their total."""
    plain = [s for s in sums if s.sum.per is None]
    for whole in plain:
        parts = tuple(s for s in plain if s is not whole)
        if 2 <= len(parts) <= 12 and len(str(whole.sum.pence).rstrip("0")) >= 3:
            total = Total(whole, parts, "digits-exchanged", sure=False)
            if total.swapped:
                return [total]
    return []


def _plain(whole: Stated, parts: list[Stated]) -> bool:
    """Whether the parts can be meant as all of the total: of one kind, each smaller, together near it."""
    together = sum(p.sum.pence for p in parts)
    alike = len({p.sum.per for p in (whole, *parts)}) == 1
    near = Decimal("0.6") <= Decimal(together) / Decimal(max(1, whole.sum.pence)) <= Decimal("1.6")
    return alike and near and all(p.sum.pence < whole.sum.pence for p in parts)


_TOTAL_LINE = re.compile(r"\W*(?P<kind>grand|sub|overall)?[\s-]*totals?\b", re.I)
_WHOLE = re.compile(
    r"\b(?:altogether|in\s+(?:total|all)|totall?ing|a\s+total\s+of|total\s+(?:of|value|cost|sum|award)|overall|"
    r"together|that\s+is|combined)\b",
    re.I,
)


def _of_lists(context: Context, stated: list[Stated]) -> list[Total]:
    """Items of a list with a line 'Total' or 'Sub-total' below, and a total told in prose before or after the list."""
    text = context.document.text
    prose = [s for s in sorted(stated, key=lambda s: s.sum.span) if s.cell is None and s.sum.pence_to is None]
    totals: list[Total] = []
    pending: list[Stated] = []
    subs: list[Stated] = []
    items: list[Stated] = []
    for one in prose:
        words = text[
            max(text.rfind("\n", 0, one.sum.span.starts_at), one.sum.span.starts_at - 90) + 1 : one.sum.span.starts_at
        ]
        line = _TOTAL_LINE.match(words)
        if line and len(words) < 60:
            parts = subs + pending if subs and (line["kind"] or "").casefold() != "sub" else pending
            if len(parts) >= 2:
                totals.append(Total(one, tuple(parts), "list-total"))
            if (line["kind"] or "").casefold() == "sub":
                subs.append(one)
            pending = []
        elif one.item:
            pending.append(one)
            items.append(one)
        elif not _near_list(one, items):
            pending = []
    return totals + _told_in_prose(text, prose, subs or items)


def _near_list(one: Stated, items: list[Stated]) -> bool:
    return bool(items) and one.sentence == items[-1].sentence


def _told_in_prose(text: str, prose: list[Stated], parts: list[Stated]) -> list[Total]:
    if len(parts) < 2:
        return []
    for one in prose:
        if one.item or one in parts:
            continue
        near = text[
            max(one.sentence.starts_at, one.sum.span.starts_at - 40) : min(
                one.sentence.ends_at, one.sum.span.ends_at + 30
            )
        ]
        total = Total(one, tuple(parts), "list-total")
        if _WHOLE.search(near) and (not total.difference or abs(total.difference) * 10 < one.sum.pence):
            return [total]
    return []
