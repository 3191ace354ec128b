"""Periods of years behind a name: "2022-2027", "2023/24", "to 2030", "(2021)".

>>> period("Housing Strategy 2022-27, which", 16)
(17, 24, 2022, 2027)
>>> period("Plan to 2030", 4), period("Plan of 2030 homes", 4)
((5, 12, None, 2030), None)
"""

from __future__ import annotations

import re

_PERIOD = re.compile(
    r"[,:]?\s*(?P<open>\()?(?:(?:for|from)\s+)?"
    r"(?:(?P<first>(?:19|20)\d\d)/\d\d\s*(?:-|–|—|to\b)\s*(?P<last>20\d\d)/(?P<end>\d\d)(?P<shut>\))?"
    r"|(?P<from>(?:19|20)\d\d)(?:\s*(?:-|–|—|‐|‑|/|to\b|until\b|and\b)\s*(?P<to>(?:19|20)?\d\d)(?!\d"
    r"|[/-]\d))?(?P<close>\))?|to\s+(?P<until>20\d\d))(?![\d/])"
)
_COUNTED = re.compile(r"\s*(?:homes|dwellings|people|pupils|places|units|tonnes|hours|houses|jobs|budget|Budget)\b")


def period(text: str, at: int) -> tuple[int, int, int | None, int | None] | None:
    """(starts_at, ends_at, from_year, to_year) of the period that stands at once after an offset, or None.

    `ends_at` leaves a closing bracket out.
    """
    hit = _PERIOD.match(text, at)
    if hit is None or hit.end() == at:
        return None
    if hit["open"] and not (hit["close"] or hit["shut"]):
        return None
    start = at + len(hit.group()) - len(hit.group().lstrip(" ,:\n\u00a0("))
    end = hit.end() - (1 if hit["close"] else 0)
    if not hit["open"] and hit["close"]:
        end = hit.end() - 1
    if hit["first"]:
        return (start, hit.end() - (1 if hit["shut"] else 0), int(hit["first"]), int(hit["last"]) + 1)
    if hit["until"]:
        return (start, end, None, int(hit["until"]))
    first = int(hit["from"])
    if _COUNTED.match(text, hit.end()):
        return None
    if hit["to"] is None:
        return (start, end, first, None)
    last = int(hit["to"]) if len(hit["to"]) == 4 else first // 100 * 100 + int(hit["to"])
    return (start, end, first, last) if last >= first else None
