"""How a sum of money is written, read to whole pence: '£27 million', '£1.387 M', '£50 000', '£2-3m', '12p a mile'.

Only the writing is read here; whether a sum is an award, a threshold or a price is told by other modules.

>>> [(s.pence, s.pence_to, s.qualifier, s.per) for s in scan("up to £1.2m per annum, and between £40k and £60,000")]
[(120000000, None, 'up to', 'annum'), (4000000, 6000000, None, None)]
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from graph.evidence import Span

_UNITS: dict[str, Decimal] = {
    **dict.fromkeys(("k", "thousand", "000s", "thousands"), Decimal(1000)),
    **dict.fromkeys(("m", "mn", "mil", "mill", "million", "millions", "millon", "mllion"), Decimal(10**6)),
    **dict.fromkeys(("b", "bn", "billion", "billions"), Decimal(10**9)),
    **dict.fromkeys(("tn", "trillion"), Decimal(10**12)),
}
_FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3}
_CURRENCIES = {"£": "GBP", "gbp": "GBP", "€": "EUR", "eur": "EUR", "$": "USD", "usd": "USD"}
_UNIT = (
    r"(?:[kKmMbB](?![\w'’])|mn\b|bn\b|tn\b|mill?\b|millions?\b|millon\b|mllion\b|billions?\b|trillion\b|"
    r"thousands?\b|000s\b)"
)
_SPACE = r"[ \t\u00a0\u2007\u2009\u202f]"
# Thousands are grouped with commas or blanks ("£50 000" only where three digits follow).
_NUMBER = rf"(?:\d{{1,3}}(?:,{_SPACE}?\d{{3}}(?!\d))+|\d{{1,3}}(?:{_SPACE}\d{{3}}(?![\d,.]\d|\d))+|\d+)(?:\.\d+)?"
_SIGN = r"(?:£|\bGBP|€|\bEUR|\$|\bUSD)"
_GAP = rf"(?:{_SPACE}|\n(?!\n)){{0,12}}"
_SUM = re.compile(
    rf"(?P<minus>[-–−]{_SPACE}?|\((?=£[\d,.]+[km]?\)))?"
    rf"(?P<sign>{_SIGN}){_GAP}(?P<number>{_NUMBER})?(?P<part>{_SPACE}?[½¼¾⅓⅔])?"
    rf"(?:{_GAP}(?P<unit>{_UNIT}))?",
    re.I,
)
# "1.2 million pounds", "500 pounds", "£" lost: "1,200 GBP"
_WORDED = re.compile(
    rf"(?<![\w£.,/-])(?P<number>{_NUMBER})(?:{_GAP}(?P<unit>{_UNIT}))?{_GAP}(?:pounds(?:\s+sterling)?|"
    rf"GBP)\b(?!{_GAP}\d)",
    re.I,
)
_PENCE = re.compile(r"(?<![\w£.,/])(?P<number>\d{1,3}(?:\.\d{1,2})?)(?:p|\s+pence|\s+penny)\b(?![/.])")
# The second end of a range may leave its sign out ("£2-3m"), never its dash.
_BARE_END = re.compile(
    rf"{_SPACE}?(?:-|–|—|−){_SPACE}?(?P<number>{_NUMBER})(?:{_GAP}(?P<unit>{_UNIT}))?(?![\d/])", re.I
)
_BARE_TO = re.compile(rf"{_SPACE}to{_SPACE}(?P<number>{_NUMBER}){_GAP}(?P<unit>{_UNIT})", re.I)
_TO = re.compile(r"\s*(?:-|–|—|−|to|â€“|â€”|â€\x93)\s*Â?", re.I)  # mojibake dashes and pounds among them
_AND = re.compile(r"\s*(?:and|to|-|–)\s*", re.I)
_BETWEEN = re.compile(
    r"\b(?:between|anywhere from|range(?:d|s)? from|ranging from|in the range(?: of)?|varies from)\s+\Z", re.I
)
_FROM = re.compile(r"\bfrom\s+(?:(?:the|its?|a|about|around|some)\s+)?\Z", re.I)
_CHANGE = re.compile(
    r"\b(?:increas|reduc|rais|ris(?:e|es|ing)|rose|var(?:y|ied|ies|ying|iation)|chang|uplift|fall|fell|cut|amend|lower|"
    r"grow|grew|gone|go(?:es)?\s+up|went|moved?|extend|revis|drop|up|down)\w*\b[^.;]{0,60}\Z",
    re.I,
)
_QUALIFIERS = (
    (
        re.compile(
            r"(?:\bup\s+to(?:\s+(?:a\s+)?(?:maximum|max\.?|total|sum|limit|value)(?:\s+(?:of|sum))?)?|"
            r"\bnot?\s+(?:to\s+)?(?:more|greater|higher|exceed(?:ing)?)(?:\s+than)?|\bmax(?:imum)?\.?(?:\s+(?:of|sum|"
            r"value|cost))*(?:\s+of)?|\bnot\s+exceeding|\bcapped\s+at|\bat\s+most|\bceiling\s+of)\s*(?:of\s+)?\Z",
            re.I,
        ),
        "up to",
    ),
    (
        re.compile(
            r"(?:\bat\s+least|\ba?\s*minimum(?:\s+of)?|\bmin\.?(?:\s+of)?|\bno(?:t)?\s+(?:less|fewer)\s+than|"
            r"\bno\s+lower\s+than)\s*\Z",
            re.I,
        ),
        "minimum",
    ),
    (
        re.compile(
            r"(?:\bcirca|\bc\.?|\bca\.?|\bapprox(?:\.|imately)?|\baround|\babout|\bsome|\broughly|"
            r"\bin\s+the\s+(?:region|order)\s+of|\bestimated(?:\s+(?:at|to\s+be|as))?|\bnearly|\balmost|"
            r"\bjust\s+(?:under|over)|\bclose\s+to|~|≈)\s*(?:a\s+)?\Z",
            re.I,
        ),
        "circa",
    ),
    (
        re.compile(
            r"(?:\bover|\bmore\s+than|\bin\s+excess\s+of|\bexceed(?:s|ing)?|\babove|\bupwards\s+of|>)\s*\Z", re.I
        ),
        "over",
    ),
    (re.compile(r"(?:\bless\s+than|\bunder|\bbelow|<)\s*\Z", re.I), "under"),
)
# The words with which a qualifier can end: most sums have none before them, and need no search.
_QUALIFYING = """
    to of than exceed exceeds exceeding maximum max at least minimum min circa c ca approx approximately around about some
    roughly estimated be as nearly almost under over above below sum limit value total cost a most
"""
_LAST_WORDS = frozenset(_QUALIFYING.split())
_PER = re.compile(
    r"[\s(,]{0,3}(?:(?:per|a|an|each|every|/|p\.?)\s*(?P<per>annum|a\.?\b|year|quarter|month|week|fortnight|day|"
    r"night|hour|head|"
    r"person|place|bed|child|pupil|household|home|unit|mile|tonne|session|visit|property|member|authority|council|"
    r"partner|job)\b"
    r"|(?P<yearly>p\.?a\.?(?=[\s,.;)]|\Z)|pcm\b|pw\b|annually|yearly|weekly|monthly|quarterly|pro\s+rata))",
    re.I,
)
_PER_NAMES = {
    "year": "annum", "a": "annum", "a.": "annum", "annually": "annum", "yearly": "annum", "head": "person",
    "weekly": "week",
    "pw": "week", "monthly": "month", "pcm": "month", "quarterly": "quarter",
}  # fmt: skip


# "borrowing (£4.4m)": the brackets of a sentence, not those by which accounts print a minus.
_AFTER_WORDS = re.compile(r"[\w’'”\")][ \u00a0]\Z")


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum as written. `pence` is whole pence, never negative; `negative`: it was printed with a minus or in brackets.

    `pence_to` is the upper end of a range. `qualifier` is 'up to', 'minimum', 'circa', 'over', 'under'; `per` 'annum',
    'week', 'person' and the like. `span` covers the figure with sign and unit (for a range, both ends).
    """

    span: Span
    pence: int
    pence_to: int | None = None
    currency: str = "GBP"
    qualifier: str | None = None
    per: str | None = None
    negative: bool = False
    marked: bool = True  # with a currency sign or word of its own; False for bare numbers of a table


def to_pence(number: str, unit: str | None, fraction: str | None = None) -> int:
    """Whole pence of a printed number with its unit; raises ValueError for more digits than a sum can have.

    >>> to_pence("1,329,601.78", None), to_pence("0.190", "m"), to_pence("2", "million", "½")
    (132960178, 19000000, 250000000)
    """
    digits = re.sub(r"[^\d.]", "", number or "0")
    if len(digits) > 18:
        raise ValueError(f"{number!r} has too many digits for a sum of money")
    value = Decimal(digits) + (_FRACTIONS[fraction.strip()] if fraction else 0)
    return int((value * _UNITS.get((unit or "").casefold(), Decimal(1)) * 100).to_integral_value())


def scan(text: str, start: int = 0, end: int | None = None) -> list[Sum]:
    """Every sum written with a currency sign or word, in order, ranges joined."""
    end = len(text) if end is None else end
    found = [one for match in _SUM.finditer(text, start, end) if (one := _read(text, match, end))]
    found += [
        s for s in _without_sign(text, start, end) if not any(s.span.overlaps(o.span) for o in _near(found, s.span))
    ]
    found.sort(key=lambda s: s.span)
    return [_qualified(text, one, start) for one in _ranges(text, found, start)]


def _near(found: list[Sum], span: Span) -> list[Sum]:
    return (
        found
        if len(found) < 64
        else [s for s in found if s.span.ends_at > span.starts_at and s.span.starts_at < span.ends_at]
    )


def _read(text: str, match: re.Match[str], end: int) -> Sum | None:
    number, fraction = match["number"], match["part"]
    if not number and not fraction:
        return None
    try:
        pence = to_pence(number or "0", match["unit"], fraction)
    except ValueError:
        return None
    start = match.start("sign")
    negative = bool(match["minus"]) and not (match["minus"] or "").startswith("(") and _free(text, match.start())
    negative |= (
        (match["minus"] or "").startswith("(")
        and text[match.end() : match.end() + 1] == ")"
        and not _AFTER_WORDS.search(text, max(0, match.start() - 3), match.start())
    )
    currency = _CURRENCIES[match["sign"].casefold()]
    one = Sum(Span(start, match.end()), pence, None, currency, negative=negative)
    tail = _BARE_END.match(text, match.end(), end) or _BARE_TO.match(text, match.end(), end)
    if tail is None or not number or (tail["unit"] is None and not _like(number, tail["number"])):
        return one
    low = to_pence(number, match["unit"] or (tail["unit"] if _below(number, tail["number"]) else None), fraction)
    high = to_pence(tail["number"], tail["unit"] or match["unit"])
    return replace(one, span=Span(start, tail.end()), pence=low, pence_to=high) if low < high else one


def _free(text: str, at: int) -> bool:
    """Whether a dash stands alone, as a minus, and not as the dash of a range or a list ("Trust - £500")."""
    before = text[max(0, at - 2) : at].strip()
    return before in ("", "(", "|", "\t") and text[at : at + 1] != "–"


def _below(low: str, high: str) -> bool:
    return Decimal(re.sub(r"[^\d.]", "", low)) < Decimal(re.sub(r"[^\d.]", "", high))


def _like(low: str, high: str) -> bool:
    """'£5,000-10,000' and '£20-30' are ranges; '£4,200-12 months' and '£500 - 2 years' are not."""
    return ("," in low) == ("," in high) and _below(low, high) and ("," in low or len(low) == len(high))


def _without_sign(text: str, start: int, end: int) -> list[Sum]:
    found: list[Sum] = []
    if "ound" in text or "GBP" in text or "OUND" in text:
        for match in _WORDED.finditer(text, start, end):
            if len(match["number"]) < 20:
                found.append(Sum(Span(*match.span()), to_pence(match["number"], match["unit"])))
    for match in _PENCE.finditer(text, start, end):
        if _PER.match(text, match.end()) or match[0].endswith(("pence", "penny")):
            found.append(Sum(Span(*match.span()), int((Decimal(match["number"])).to_integral_value())))
    return found


def _ranges(text: str, found: list[Sum], start: int) -> list[Sum]:
    """Joins '£4,000 to £6,000' and 'between £4,000 and £6,000'; a change 'from £4,000 to £6,000' stays two sums."""
    joined: list[Sum] = []
    for one in found:
        last = joined[-1] if joined else None
        if last is None or last.pence_to is not None or last.currency != one.currency:
            joined.append(one)
            continue
        between = text[last.span.ends_at : one.span.starts_at]
        before = text[max(start, last.span.starts_at - 90) : last.span.starts_at]
        first = _unit_shared(text, last, one)
        if len(between) < 8 and first < one.pence and _is_range(before, between):
            joined[-1] = replace(
                last, pence=first, pence_to=one.pence, span=Span(last.span.starts_at, one.span.ends_at)
            )
        else:
            joined.append(one)
    return joined


def _is_range(before: str, between: str) -> bool:
    if _BETWEEN.search(before):
        return bool(_AND.fullmatch(between))
    if not _TO.fullmatch(between):
        return False
    return not (
        _FROM.search(before) and (_CHANGE.search(before) or "to" in between.casefold()) and _CHANGE.search(before)
    )


def _unit_shared(text: str, low: Sum, high: Sum) -> int:
    """The lower end in pence: '£2 to £3 million' gives it the unit of the upper."""
    one, other = text[low.span.starts_at : low.span.ends_at], text[high.span.starts_at : high.span.ends_at]
    unit = re.search(rf"{_UNIT}\Z", other, re.I)
    if unit and not re.search(r"[A-Za-z]\Z", one) and low.pence < 100_000:
        shared = low.pence * int(_UNITS.get(unit[0].casefold(), Decimal(1)))
        if shared < high.pence:
            return shared
    return low.pence


# "a yearly contribution of £96,000", "the annual rent, £12,000".
_YEARLY_BEFORE = re.compile(
    r"\b(?:annual|yearly)\s+(?:\w+\s+){0,2}?(?:contributions?|payments?|subscriptions?|fees?|costs?|grants?|rents?|charges?|levy|value|price|funding|"
    r"savings?|income|saving|sum)(?:\s+(?:is|was|are|will be|would be|being))?,?\s*(?:of|at|:)?\s*"
    r"(?:(?:up to|approximately|around|about|circa|some|c\.?|not exceeding|a maximum of)\s*)?\Z",
    re.IGNORECASE,
)


def _qualified(text: str, one: Sum, start: int) -> Sum:
    before = text[max(start, one.span.starts_at - 40) : one.span.starts_at].replace("\n", " ")
    last = before.split()[-1:] or [""]
    qualifier = None
    if last[0].casefold().strip("(“\"'.") in _LAST_WORDS or last[0][-1:] in "~≈<>":
        qualifier = next((name for pattern, name in _QUALIFIERS if pattern.search(before)), None)
    after = _PER.match(text, one.span.ends_at)
    per = None
    if after:
        word = (after["per"] or after["yearly"]).casefold()
        per = "annum" if word.startswith(("p.a", "pa", "a.")) else _PER_NAMES.get(word, word)
    elif "ear" in before or "nnual" in before:
        per = "annum" if _YEARLY_BEFORE.search(text, max(start, one.span.starts_at - 80), one.span.starts_at) else None
    return replace(one, qualifier=qualifier, per=per)
