"""Dates as councils write them, read to ISO; incomplete and impossible ones are told apart and never guessed.

>>> parse("Thursday 12th September, 2024 at 2.00 pm"), parse("14-Oct-25"), parse("7/6/22")
('2024-09-12', '2025-10-14', '2022-06-07')
>>> parse("31 September 2024"), parse("28 April"), parse("28 April", default_year=2023)
(None, None, '2023-04-28')
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace

from graph.evidence import Span
from loaders.context import Context, Mention

_MONTHS: dict[str, int] = {}
for _number, _spellings in enumerate(
    (
        "january jan ionawr",
        "february feb febuary februry febraury chwefror",
        "march mar mawrth",
        "april apr ebrill",
        "may mai",
        "june jun mehefin",
        "july jul gorffennaf",
        "august aug awst",
        "september sept sep septemeber medi",
        "october oct hydref",
        "november nov tachwedd",
        "december dec rhagfyr",
    ),
    start=1,
):
    _MONTHS.update(dict.fromkeys(_spellings.split(), _number))
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
# "may" in small letters is nearly always the verb
_MONTH_WORD = rf"(?:(?-i:May|MAY|Mai|MAI)|(?!may|mai)(?:{_MONTH}))\b(?:(?<=\b[a-z]{{3}})\.|(?<=\bsept)\.)?"
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?\b"
_DAY = r"\d{1,2}(?:\s?(?:st|nd|rd|th)\b)?"
_YEAR = r"(?:\d{4,5}(?![\d,]*\d)|(?:['’]|(?<=[-/.]))\d\d(?!\d))"
_GAP = r"[^\S\n]*\n?[^\S\n]*"  # a hard line break inside, never a paragraph's end

# Month words are found first, then what stands on either side of each: a weekday may stand before the date; days may be
# listed or run ("3, 10 and 17 May 2023", "30 - 31 May 2023").
_MONTHS_IN_TEXT = re.compile(rf"(?<![^\W\d_])(?P<month>{_MONTH_WORD})", re.I)
_BEFORE = re.compile(
    rf"(?<![\w£$€.])(?:{_WEEKDAY},?{_GAP})?(?:the{_GAP})?"
    rf"(?P<days>{_DAY}(?:{_GAP}(?:,|and\b|&|/|-|–|to\b){_GAP}{_DAY}){{0,6}})"
    rf"{_GAP}[-–./]?{_GAP}(?:day{_GAP})?(?:of{_GAP})?(?:the{_GAP})?\Z",
    re.I,
)
_WEEKDAY_BEFORE = re.compile(rf"\b{_WEEKDAY},?{_GAP}\Z", re.I)
_YEAR_AFTER = re.compile(rf"{_GAP}[-–,./]?{_GAP}(?P<year>{_YEAR})", re.I)
_DAY_AFTER = re.compile(
    rf"{_GAP}(?P<day>\d{{1,2}})(?:\s?(?:st|nd|rd|th)\b)?(?![\d/:.]*\d)(?:{_GAP},?{_GAP}(?P<year>\d{{4,5}})(?!\d))?",
    re.I,
)
_ONLY_YEAR_AFTER = re.compile(rf"{_GAP},?{_GAP}(?P<year>(?:19|20)\d\d)(?!\d)")
_WINDOW = 70
_NUMERIC = re.compile(
    r"(?<![\w£$€/.,:-])(?P<day>\d{1,2})\s?(?P<mark>[/.\-])\s?(?P<month>\d{1,2})\s?(?P=mark)\s?(?P<year>\d{4,5}|\d\d)(?![\w/]|[.,:-]\d)"
)
_ISO = re.compile(r"(?<![\w/.-])(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d|-\d)")
_DAY_NUMBER = re.compile(r"\d{1,2}")
_TIES = re.compile(r"[\s\u00a0]*(?:,|and|&|to|-|–|or)+[\s\u00a0]*(?:and\s+|on\s+|the\s+)*", re.I)


@dataclass(frozen=True, slots=True)
class DateRead:
    """What a date says. `iso` only when day, month and year are stated and exist in the calendar.

    `parts` is (day, month, year) with None for what the text leaves out. `borrowed` marks a year that stands only with
    the next date of the same list ("18 January and 22 February 2023").
    """

    iso: str | None
    complete: bool
    impossible: bool
    parts: tuple[int | None, int | None, int | None]
    borrowed: bool = False


def read_parts(day: int | None, month: int | None, year: int | None) -> DateRead:
    """Judges day, month and year together.

    >>> read_parts(31, 9, 2024).impossible, read_parts(29, 2, 2024).iso, read_parts(3, 5, None).complete
    (True, '2024-02-29', False)
    """
    parts = (day, month, year)
    known = year if year is not None else 2024  # a leap year: 29 February without a year may exist
    impossible = (
        (month is not None and not 1 <= month <= 12)
        or (year is not None and not 1000 <= year <= 2999)
        or (day is not None and month is not None and 1 <= month <= 12 and not _in_month(day, month, known))
    )
    complete = None not in parts
    iso = f"{year:04d}-{month:02d}-{day:02d}" if complete and not impossible else None
    return DateRead(iso, complete, impossible, parts)


def _in_month(day: int, month: int, year: int) -> bool:
    known = year if 1 <= year <= 9999 else 2024
    return 1 <= day <= calendar.monthrange(known, month)[1]


def _year(text: str | None) -> int | None:
    if not text:
        return None
    digits = text.lstrip("'’")
    number = int(digits)
    if len(digits) == 2:  # councils' records reach back to the 1970s
        return number + (2000 if number < 70 else 1900)
    return number


def scan(text: str) -> list[tuple[Span, DateRead]]:
    """Every date of a text, in order, none overlapping another.

    >>> [(d.iso, d.borrowed) for _, d in scan("on 18 January and 22 February 2023")]
    [('2023-01-18', True), ('2023-02-22', False)]
    """
    found: list[tuple[Span, DateRead]] = []
    for match in _ISO.finditer(text):
        span = Span(*match.span())
        found.append((span, read_parts(int(match["day"]), int(match["month"]), int(match["year"]))))
    for match in _NUMERIC.finditer(text):
        if len(match["year"]) == 2 and match["mark"] != "/" and len(match["day"] + match["month"]) < 4:
            continue  # "1.2.10" is a paragraph, "01.02.10" a date
        day, month, year = int(match["day"]), int(match["month"]), _year(match["year"])
        read = read_parts(day, month, year)
        if read.impossible and (len(match["year"]) == 2 or day == 0 or (month > 12 and day > 31)):
            continue  # a number of another kind
        found.append((Span(*match.span()), read))
    for match in _MONTHS_IN_TEXT.finditer(text):
        found += _around_month(text, match)
    found.sort(key=lambda pair: pair[0])
    return _borrow_years(text, [pair for i, pair in enumerate(found) if not i or not pair[0].overlaps(found[i - 1][0])])


def _around_month(text: str, match: re.Match[str]) -> list[tuple[Span, DateRead]]:
    """Reads "12 May 2023", "May 12, 2023" or "May 2023" around a month's name."""
    month, low = _MONTHS[match["month"].casefold().rstrip(".")], max(0, match.start() - _WINDOW)
    before = _BEFORE.search(text[low : match.start()])
    if before:
        after = _YEAR_AFTER.match(text, match.end())
        return _days(before, low, after.end() if after else match.end(), month, _year(after["year"] if after else None))
    if after := _DAY_AFTER.match(text, match.end()):
        weekday = _WEEKDAY_BEFORE.search(text[low : match.start()])
        start = low + weekday.start() if weekday else match.start()
        return [(Span(start, after.end()), read_parts(int(after["day"]), month, _year(after["year"])))]
    if after := _ONLY_YEAR_AFTER.match(text, match.end()):
        return [(Span(match.start(), after.end()), read_parts(None, month, _year(after["year"])))]
    return []


def _days(before: re.Match[str], low: int, end: int, month: int, year: int | None) -> list[tuple[Span, DateRead]]:
    days = list(_DAY_NUMBER.finditer(before["days"]))
    start = low + before.start("days")
    read: list[tuple[Span, DateRead]] = []
    for index, day in enumerate(days):
        last = index == len(days) - 1
        begin = low + before.start() if index == 0 else start + day.start()
        one = read_parts(int(day[0]), month, year)
        read.append((Span(begin, end if last else start + day.end()), one if last else replace(one, borrowed=True)))
    return read


def _borrow_years(text: str, found: list[tuple[Span, DateRead]]) -> list[tuple[Span, DateRead]]:
    """A date without a year takes that of the next date when only 'and', 'to' or a comma stands between."""
    for index in range(len(found) - 2, -1, -1):
        span, read = found[index]
        after, then = found[index + 1]
        if read.parts[2] is None and then.parts[2] is not None and read.parts[0] is not None:
            between = text[span.ends_at : after.starts_at]
            if len(between) < 20 and _TIES.fullmatch(between):
                found[index] = (span, replace(read_parts(read.parts[0], read.parts[1], then.parts[2]), borrowed=True))
    return found


def parse(text: str, *, default_year: int | None = None) -> str | None:
    """The first date of a text in ISO form; None when there is none, or it is incomplete or impossible.

    `default_year` completes a date whose year is left out, for callers that know it (the meeting's own year).
    """
    for _, read in scan(text):
        day, month, year = read.parts
        if read.impossible:
            return None
        if read.iso:
            return read.iso
        if year is None and day is not None and default_year is not None:
            return read_parts(day, month, default_year).iso
    return None


def mentions(context: Context) -> list[Mention]:
    """Every date of the document; `data` is a DateRead, `name` the words."""
    document = context.document
    return [Mention("dates", span, document.quote(span), None, read) for span, read in scan(document.text)]
