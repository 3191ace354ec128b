"""Totals that their parts do not make, sums that cannot be, and one sum told two ways."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import combinations

from graph.ids import fold
from loaders.context import Context, Subject
from loaders.money.stated import Stated
from loaders.money.sums import scan
from loaders.money.total import Total, swapped

_THOUSANDS_OF_MILLIONS = re.compile(r"\d{1,3},\d{3}(?:\.\d+)?\s*(?:m|mn|millions?|bn?|billions?)\Z", re.I)
_NATIONAL = re.compile(
    r"\b(?:government|national(?:ly)?|nation|england|wales|scotland|uk|united kingdom|treasury|country|gdp|economy|"
    r"gva|pension fund|"
    r"world|global|department|hm\s+\w+|across the country|local government)\b",
    re.I,
)
_YEARS = re.compile(
    r"\b(?P<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)[\s-]+years?\b", re.I
)
_NUMBERS = {w: n for n, w in enumerate(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 2)} | {
    "twelve": 12,
    "fifteen": 15,
    "twenty": 20,
}


def find(context: Context) -> None:
    """Reports sum-mismatch, implausible-amount and amount-conflict."""
    totals: Iterable[Total] = context.shared.get("totals", ())
    for total in totals:
        _mismatch(context, total)
    stated: dict[str, list[Stated]] = {}
    for mention in context.mentions("money"):
        subject = context.subject_at(mention.span)
        if subject is not None and not mention.data.threshold:
            stated.setdefault(subject.node, []).append(mention.data)
    for subject in context.subjects:
        sums = stated.get(subject.node, [])
        flagged = _implausible(context, subject, sums)
        _conflicts(context, subject, [s for s in sums if s not in flagged], list(totals))


def _pounds(pence: int) -> str:
    return f"£{pence / 100:,.2f}".removesuffix(".00")


def _about(context: Context, stated: Iterable[Stated], subject: Subject | None = None) -> list[str]:
    nodes: dict[int, str] = context.shared.get("funding", {})
    found = [nodes[s.sum.span.starts_at] for s in stated if s.sum.span.starts_at in nodes]
    return list(dict.fromkeys(found)) or [subject.node if subject else context.document.id]


def _mismatch(context: Context, total: Total) -> None:
    if not total.difference or not (total.sure or total.swapped):
        return
    parts = total.total.sum.pence - total.difference
    detail = f"{len(total.parts)} parts come to {_pounds(parts)}, the total says {_pounds(total.total.sum.pence)}"
    spans = [total.total.sum.span, *(p.sum.span for p in total.parts)]
    context.findings.issue(
        "sum-mismatch", detail, _about(context, [total.total, *total.parts]), spans, f"check/{total.how}"
    )


def _implausible(context: Context, subject: Subject, sums: list[Stated]) -> list[Stated]:
    """'£30,564m': thousands of millions in a council's record; a yearly sum times its years bears it out."""
    text, flagged = context.document.text, list[Stated]()
    for one in sums:
        printed = context.document.quote(one.sum.span)
        if not _THOUSANDS_OF_MILLIONS.search(printed):
            continue
        sentence = text[one.sentence.starts_at : one.sentence.ends_at]
        product = _product(text, one, sums)
        far = product is not None and one.sum.pence > 20 * product
        if not far and (_NATIONAL.search(sentence) or one.sum.pence < 500_000_000_000):
            continue
        if any(f.sum.pence == one.sum.pence for f in flagged):
            continue
        flagged.append(one)
        detail = f"{printed} cannot be right" + (
            f": the yearly sum over its years makes {_pounds(product)}" if product else ""
        )
        context.findings.issue(
            "implausible-amount", detail, _about(context, [one], subject), one.sum.span, "check/implausible"
        )
    return flagged


def _product(text: str, one: Stated, sums: list[Stated]) -> int | None:
    """A yearly sum near by, times the years that the sentence of `one` or the sentence before names."""
    near = text[max(0, one.sentence.starts_at - 250) : one.sentence.ends_at]
    match = _YEARS.search(near)
    yearly = [s for s in sums if s.sum.per == "annum" and abs(s.sum.span.starts_at - one.sum.span.starts_at) < 600]
    if not match or not yearly:
        return None
    return yearly[-1].sum.pence * (_NUMBERS.get(match["n"].casefold()) or int(match["n"]))


def _conflicts(context: Context, subject: Subject, sums: list[Stated], totals: list[Total]) -> None:
    """One thing told with two amounts: two digits exchanged, or one sentence printed twice with another figure."""
    related = {(a.sum.pence, b.sum.pence) for t in totals for a in (t.total, *t.parts) for b in (t.total, *t.parts)}
    told: set[tuple[int, int]] = set()
    bare = [_bare(context, one) for one in sums]
    for (at, one), (beside, other) in combinations(enumerate(sums), 2):
        a, b = sorted((one.sum.pence, other.sum.pence))
        if a == b or (a, b) in told or (a, b) in related or (b, a) in related or one.sentence == other.sentence:
            continue
        if one.telling == other.telling or one.cell or other.cell:
            continue
        exchanged = _exchanged(a, b) and (_in_full(context, one, other) or _alike(context, one, other))
        if exchanged or _same_words(bare[at], bare[beside]):
            told.add((a, b))
            detail = f"told as {_pounds(one.sum.pence)} and as {_pounds(other.sum.pence)}"
            about = _about(context, [one, other], subject)
            spans = [one.sum.span, other.sum.span]
            context.findings.issue("amount-conflict", detail, about, spans, "check/two-amounts")
    _summary(context, subject, sums)


def _exchanged(a: int, b: int) -> bool:
    """Two figures of three or more significant digits of which two neighbours are exchanged."""
    short_a, short_b = str(a).rstrip("0"), str(b).rstrip("0")
    return len(short_a) >= 3 and len(short_b) >= 3 and swapped(a, b)


def _in_full(context: Context, *both: Stated) -> bool:
    """Whether figures are printed in full ("£2,460,000"); rounded ones ("£24.4m", "£42.4m") are often alike by chance."""
    return all(sum(c.isdigit() for c in context.document.quote(s.sum.span)) >= 4 for s in both)


def _alike(context: Context, one: Stated, other: Stated) -> bool:
    """Whether the words around two sums speak of one thing: three words of weight in common."""
    text = context.document.text
    first, second = (
        {w for w in fold(text[s.sentence.starts_at : s.sentence.ends_at]).split() if len(w) > 5} for s in (one, other)
    )
    return len(first & second) >= 3


def _same_words(one: str, other: str) -> bool:
    """Whether two sentences are one but for the sum: a proposal and its decision, the text and its appendix."""
    return len(one) >= 30 and one == other


def _bare(context: Context, one: Stated) -> str:
    text = context.document.text
    before = text[one.sentence.starts_at : one.sum.span.starts_at]
    after = text[one.sum.span.ends_at : one.sentence.ends_at]
    return f"{fold(before)} # {fold(after)}"


def _summary(context: Context, subject: Subject, sums: list[Stated]) -> None:
    """A machine's or editor's summary that gives another sum than the text does."""
    text = context.document.text
    for section in subject.part.section("summary"):
        inside = [s for s in scan(text, section.span.starts_at, section.span.ends_at) if s.pence]
        outside = [s for s in sums if not section.span.contains(s.sum.span) and s.sum.pence]
        if not inside or not outside:
            continue
        wrong = [s for s in inside if not any(_close(s.pence, o.sum.pence) for o in outside)]
        if wrong:
            near = min(outside, key=lambda o: abs(o.sum.pence - wrong[0].pence))
            detail = f"the summary says {_pounds(wrong[0].pence)}, the text {_pounds(near.sum.pence)}"
            context.findings.issue(
                "amount-conflict",
                detail,
                _about(context, [near], subject),
                [wrong[0].span, near.sum.span],
                "check/summary",
            )


def _close(one: int, other: int) -> bool:
    """Equal, or rounded to one or two digits ('around £2 million' for £2.06m)."""
    return abs(one - other) * 20 <= max(one, other)
