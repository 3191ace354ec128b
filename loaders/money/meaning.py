"""What a sum is: its status by the nearest word that tells it, the years it is for, and what it is for, as stated."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.evidence import Span
from loaders.money.sums import Sum

# The nearest cue wins; of two equally near the first listed. Each reads a noun or verb that stands by the sum.
_CUES: tuple[tuple[str, str], ...] = (
    ("overspend", r"overspen[dt]\w*|over\s+budget|deficit|shortfall|pressures?|funding\s+gap|gap|above\s+budget"),
    ("saving", r"savings?|underspen[dt]\w*|under\s+budget|below\s+budget|efficienc(?:y|ies)|cheaper|surplus"),
    ("spent", r"(?:has|have|had|been|already|was|were)\s+spent|spent|outturn|to\s+date|ha[sd]\s+cost|ha[sd]\s+paid"),
    ("income", r"income|receipts?|rent|charges?|fees\s+from|revenue\s+from|levy|takings|sale\s+of|paid\s+back"),
    ("contract", r"contracts?|tender\w*|procure\w*|supplier|call-?off|quotation|purchase"),
    ("bid", r"bids?|bidding|ask(?:s|ed)?\s+for|request(?:s|ed)?|appl(?:y|ied|ication)|"
     r"seek(?:s|ing)?|sought|expression\s+of\s+interest"),
    ("ratio", r"unit\s+costs?|average\s+cost|average|cost\s+per|for\s+each\s+person|per\s+head|price\s+per"),
    ("pledged", r"pledge\w*|promise\w*|offer\w*|invest(?:ing|ment|s|ed)?|undertak\w*|"
     r"would\s+(?:pay|give|provide|contribute)|announce\w*|commits?\s+to"),
    ("awarded", r"award\w*|grants?|granted|accept\w*|successful|receiv\w*|donat\w*|secured"),
    ("allocated", r"allocat\w*|set\s+aside|earmark\w*|releas\w*|commit\w*|transfer\w*|ring-?fenc\w*|"
     r"be\s+(?:met|funded|moved|returned|placed|found)|"
     r"contribut\w*|reserves?|provid\w*|subscription\w*|put\s+in\w*|shares?|drawdown|draw\s+down"),
    ("budget", r"budgets?|capital\s+programme|estimates?|revenue\s+account|forecast|medium\s+term"),
    ("pot", r"funds?|pots?|pool\w*|programme|nationally|envelope"),
    ("cost", r"costs?|cost(?:ed|ing)|prices?|value[ds]?|worth|expenditure|spend\w*|"
     r"expenses?|fees?|pay\w*|paid|sum|loan|lend\w*|total\w*"),
)  # fmt: skip
_CUE = re.compile("|".join(f"(?P<{name}>\\b(?:{words})\\b)" for name, words in _CUES), re.I)
_RANK = {name: i for i, (name, _) in enumerate(_CUES)}
_YEARS = re.compile(r"\b(?P<first>(?:19|20)\d\d)\s?(?P<mark>/|-|–|\sto\s)\s?(?P<last>(?:19|20)?\d\d)\b(?![/-]\d)")
_PURPOSE = re.compile(
    r"(?:\A|[\s,)]{1,2}|.{0,60}?\s)(?P<purpose>(?:for|towards?|to\s+(?:support|fund|deliver|run|enable|provide|carry|"
    r"meet|build|install|help|"
    r"complete|cover|buy|extend|develop|undertake|improve))\s+(?!(?:the\s+)?(?:first|second|third|next|each|every|"
    r"all|which|whom|a\s+further|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|\d)\b)[^,;.()\n]{3,110})",
    re.S,
)


@dataclass(frozen=True, slots=True)
class Told:
    """A value with the words that tell it."""

    value: str
    at: Span


_OF_WHICH = re.compile(
    r"£[\d.,]+ ?(?:m|k|bn|million|billion)?\)? (?:out )?of (?:the|its|a|this|that) (?:total |overall )?\Z"
)


def status_of(text: str, one: Sum, within: Span) -> Told | None:
    """The status that the nearest word gives to a sum, within its sentence.

    >>> text = "a projected revenue overspend of £60.9 million was noted"
    >>> status_of(text, Sum(Span(33, 46), 6090000000), Span(0, len(text))).value
    'overspend'
    """
    low, high = max(within.starts_at, one.span.starts_at - 110), min(within.ends_at, one.span.ends_at + 90)
    best: tuple[float, int, Told] | None = None
    part_of = _OF_WHICH.search(text, low, one.span.starts_at) is not None  # "£1.9m of the £6.4m grant had been spent"
    for match in _CUE.finditer(text, low, high):
        if match.end() <= one.span.starts_at:
            distance = float(one.span.starts_at - match.end())
        elif match.start() >= one.span.ends_at:
            distance = (match.start() - one.span.ends_at) * 1.3 + 4  # words before a sum belong to it more often
        else:
            continue
        if part_of and match.lastgroup == "spent":
            continue  # the part is spent, not the whole
        between = text[min(match.end(), one.span.ends_at) : max(match.start(), one.span.starts_at)]
        distance += 40 * len(re.findall(r"[;.]\s|£", between))
        name = match.lastgroup or "cost"
        rank = (distance + 3 * _RANK[name], _RANK[name])
        if best is None or rank < best[:2]:
            best = (*rank, Told(name, Span(*match.span())))
    return best[2] if best else None


def period_of(text: str, one: Sum, within: Span) -> tuple[str, str, Span] | None:
    """First and last day of the financial years that stand by a sum: '2024/25' is 1 April 2024 to 31 March 2025."""
    for match in _YEARS.finditer(text, one.span.ends_at, min(within.ends_at, one.span.ends_at + 60)):
        between = text[one.span.ends_at : match.start()]
        if "£" in between or re.search(r"[;.]\s", between):
            return None
        years = financial_years(match[0])
        return (*years, Span(*match.span())) if years else None
    return None


def financial_years(text: str) -> tuple[str, str] | None:
    """The days that years of account cover.

    >>> financial_years("2024/25"), financial_years("2022-2027"), financial_years("2024/26")
    (('2024-04-01', '2025-03-31'), ('2022-04-01', '2027-03-31'), None)
    """
    match = _YEARS.search(text)
    if match is None:
        return None
    first, last = int(match["first"]), match["last"]
    until = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    if until < first:
        until += 100
    one_year = len(last) == 2 and match["mark"] == "/"
    if not first < until <= first + (1 if one_year else 30):
        return None
    return f"{first}-04-01", f"{until}-03-31"


def purpose_of(text: str, one: Sum, within: Span) -> Told | None:
    """What a sum is for, where its sentence says so after it."""
    end = within.ends_at
    following = text.find("£", one.span.ends_at, end)
    match = _PURPOSE.match(text, one.span.ends_at, following if following > 0 else end)
    if match is None:
        return None
    start, stop = match.span("purpose")
    words = text[start:stop].rstrip()
    return Told(" ".join(words.split()), Span(start, start + len(words)))
