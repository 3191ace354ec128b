"""Marks of numbered and lettered lists, in every style councils use, and which of them stand at the top level.

>>> [m.value for m in ordered(inside("Resolved 1. Agree a) this b) that 2. Note it"))]
['1', '2']
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_SIGN = r"(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{2,6})"
# At the start of a line: (1) 1) 1. [1] 1.1 (a) a) A. (iv) iv. 24.1 "1 The …" bullets, or a letter alone on its line.
_AT_LINE = re.compile(
    rf"(?P<open>[(\[]?)(?:(?P<dotted>\d{{1,3}}(?:\.\d{{1,3}}){{1,3}})(?P<dclose>[.)\]:]?)(?=\s|[A-Z£]|\Z)"
    rf"|(?P<token>{_SIGN})\s?(?P<close>[.)\]:]{{1,2}})(?!\d)"
    r"|(?P<spaced>\d{1,2})(?=[ \t\xa0]+(?:[A-Z]|That\b|To\b))(?![ \t\xa0]+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep"
    r"|Oct|Nov|Dec|For\b|Against|Abst))"
    r"|(?P<alone>[a-zA-Z]|[ivxIVX]{1,4}|\d{1,2})\s*\Z"
    r"|(?P<bullet>(?:Â|â€)?[•·¢▪●○◦§Ø➢➤\uf0b7\uf0a7\uf0d8\x95]|[-–—*o](?=[ \t\xa0]+\S)))"
)
# Inside a line only a bracketed mark, or a mark after the end of a clause.
_INSIDE = re.compile(
    r"(?:(?<=[;:,.–—-])|(?<=[;:,.–—-]\s)|(?<=\b[Tt]hat\s)|(?<=\bto\s)|(?<=\band\s)|(?<=\bor\s)|(?<=\s\s)|(?<=\*\s))"
    r"(?:\((?P<bracket>\d{1,2}|[a-zA-Z]|[ivxIVX]{2,5})\)|(?P<closed>\d{1,2}|[a-zA-Z]|[ivxIVX]{2,5})\)"
    r"|(?P<point>\d{1,2}|[a-h]|[ivx]{1,4})\.(?=\s+[A-Z]))(?=\s|[A-Z]|\Z)"
)


# "Recommendation 1: That …", "Resolution 2 - …"
_NAMED = re.compile(
    r"\W{0,3}(?:Recommendation|Resolution|Decision|Argymhelliad)\s+(?P<number>\d{1,2})\s*[:.\-–—]\s*", re.I
)
# A bracketed mark that begins a clause although nothing stands before it: "be noted (2) That approval be given".
_BEFORE_ACT = re.compile(
    r"(?<=\s)(?:\((?P<bracket>\d{1,2}|[a-zA-Z]|[ivx]{2,5})\)|(?P<closed>\d{1,2}|[a-hA-H])\))(?=\s+(?:[A-Z][a-z]"
    r"|approv|agree|not(?:e|es|ed)\b|delegat|accept|authoris|endors|adopt|confirm))"
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """One list mark: where it starts, where its text starts, its words without brackets, and what it may be read as.

    `readings` are (style, number) pairs: "i" is the ninth letter or the first Roman numeral. A bullet has the number 0.
    `group` counts the restarts of the top level (0 for the first list).
    """

    starts_at: int
    ends_at: int
    value: str
    readings: tuple[tuple[str, int], ...]
    at_line: bool = True
    group: int = 0


def roman(word: str) -> int:
    """The number of a Roman numeral up to 50, 0 where the letters make none.

    >>> roman("iv"), roman("xiii"), roman("iiv")
    (4, 13, 0)
    """
    total = before = 0
    for letter in reversed(word.lower()):
        number = _ROMAN.get(letter, 0)
        if not number:
            return 0
        total += -number if number < before else number
        before = max(before, number)
    return total if 0 < total <= 50 and _to_roman(total) == word.lower() else 0


def _to_roman(number: int) -> str:
    out = ""
    for value, letters in ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        while number >= value:
            out, number = out + letters, number - value
    return out


def _readings(token: str, opened: str, closed: str) -> tuple[tuple[str, int], ...]:
    form = f"{opened}_{closed}"
    if token.isdigit():
        return ((f"1{form}", int(token)),)
    case = "A" if token.isupper() else "a"
    found: list[tuple[str, int]] = []
    if (number := roman(token)) and number <= 30:
        found.append((f"r{case}{form}", number))
    if len(token) == 1:
        found.append((f"{case}{form}", ord(token.lower()) - 96))
    return tuple(found)


def at_line(text: str, offset: int = 0) -> Numeral | None:
    """The mark at the start of a line's text; `offset` is where the line stands in the document."""
    if named := _NAMED.match(text):
        return Numeral(offset, offset + named.end(), named["number"], (("named", int(named["number"])),))
    match = _AT_LINE.match(text)
    if match is None:
        return None
    if match["bullet"] and (inner := at_line(text[match.end() :].lstrip(" \t\xa0"), 0)) and inner.value != "•":
        begin = len(text) - len(text[match.end() :].lstrip(" \t\xa0"))  # "- A) Agree …": the bullet is a converter's
        return Numeral(offset, offset + begin + inner.ends_at, inner.value, inner.readings)
    end = match.end()
    while end < len(text) and text[end] in " \t\xa0":
        end += 1
    if match["bullet"]:
        return Numeral(offset, offset + end, "•", (("bullet", 0),))
    if match["dotted"]:
        pieces = match["dotted"].split(".")
        return Numeral(offset, offset + end, match["dotted"], ((f"d{len(pieces)}", int(pieces[-1])),))
    token = match["token"] or match["spaced"] or match["alone"]
    readings = _readings(token, match["open"], (match["close"] or " ").strip(":") or "_")
    if match["token"] and not match["open"] and match["close"] == ":" and token.isalpha():
        return None
    return Numeral(offset, offset + end, token, readings) if readings else None


def inside(text: str, offset: int = 0) -> Iterable[Numeral]:
    """Marks in the midst of a line: "agreed (i) to join; (ii) to pay"."""
    found = {m.start(): m for m in _BEFORE_ACT.finditer(text)} | {m.start(): m for m in _INSIDE.finditer(text)}
    for start in sorted(found):
        groups = found[start].groupdict()
        token = groups["bracket"] or groups["closed"] or groups.get("point") or ""
        opened, closed = ("(", ")") if groups["bracket"] else ("", ")" if groups["closed"] else ".")
        end = found[start].end()
        while end < len(text) and text[end] in " \t\xa0\n":
            end += 1
        if readings := _readings(token, opened, closed):
            yield Numeral(offset + start, offset + end, token, readings, at_line=False)


def ordered(numerals: Iterable[Numeral]) -> list[Numeral]:
    """Those of the marks that stand at the top level of their list, told by order: each follows its forerunner or
    starts anew.

    A mark of another style that starts at one opens a lower level; a mark that fits nowhere ("see (7) above") is no
    mark. Lists
    that number every item 1 are taken as they are. A bullet below a number is a lower level.
    """
    levels: list[tuple[str, int]] = []
    top: list[Numeral] = []
    group = 0
    for numeral in numerals:
        placed = _place(levels, numeral)
        if placed is None:
            continue
        depth, style, number, fresh = placed
        del levels[depth:]
        levels.append((style, number))
        if depth == 0:
            group += fresh and bool(top)
            top.append(
                Numeral(numeral.starts_at, numeral.ends_at, numeral.value, ((style, number),), numeral.at_line, group)
            )
    return top


def _place(levels: list[tuple[str, int]], numeral: Numeral) -> tuple[int, str, int, bool] | None:
    """(depth, style, number, whether the list starts anew) of a mark, None where it fits nowhere."""
    for depth in range(len(levels) - 1, -1, -1):
        style, last = levels[depth]
        for kind, number in numeral.readings:
            if (kind == style and number == last + 1) or (kind == style == "bullet"):
                return depth, kind, number, False
    if not numeral.at_line and not levels and all(number != 1 for _, number in numeral.readings):
        return None
    for depth in range(len(levels) - 1, -1, -1):  # a list that starts again, or that numbers each item 1
        style, last = levels[depth]
        for kind, number in numeral.readings:
            if kind == style and number == 1:
                return depth, kind, number, last > 1
    used = {style for style, _ in levels}
    for kind, number in numeral.readings:
        if number in (0, 1) and kind not in used:
            return len(levels), kind, number, False
    if not levels:
        kind, number = numeral.readings[-1]
        return (0, kind, number, False) if numeral.at_line and (number <= 30 or kind[0] == "d") else None
    for depth in range(len(levels) - 1, -1, -1):  # a number left out
        style, last = levels[depth]
        for kind, number in numeral.readings:
            if kind == style and last < number <= last + 3 and numeral.at_line:
                return depth, kind, number, False
    for depth in range(len(levels) - 1, -1, -1):  # "(2" after "1)": a bracket lost
        style, last = levels[depth]
        for kind, number in numeral.readings:
            if (
                kind.split("_")[0].rstrip("([") == style.split("_")[0].rstrip("([")
                and number == last + 1
                and numeral.at_line
            ):
                return depth, style, number, False
    return None
