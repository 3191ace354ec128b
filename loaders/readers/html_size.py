"""Web pages that would cost minutes or gigabytes to parse are refused before they are parsed."""

from __future__ import annotations

import re

from graph.errors import UnreadableInput
from loaders.readers.limits import MAXIMUM_DEPTH, MAXIMUM_TAGS

_TAG = re.compile(rb"<(/?)([a-zA-Z][\w:-]{0,30})")
# Elements that are empty, or that the next one of their kind closes: an open tag does not go deeper.
_UNNESTED = frozenset(
    b"p li td th tr dt dd option br img input hr meta link col wbr thead tbody tfoot colgroup base area source".split()
)


def check_tags(data: bytes, where: str) -> None:
    """Refuses what would cost minutes and gigabytes to parse, by counting tags; an ordinary page is not looked at."""
    if data.count(b"<") < MAXIMUM_DEPTH:
        return
    depth = number = 0
    for number, tag in enumerate(_TAG.finditer(data), 1):
        if tag[2].lower() not in _UNNESTED:
            depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > MAXIMUM_DEPTH or number > MAXIMUM_TAGS:
            break
    if depth > MAXIMUM_DEPTH:
        raise UnreadableInput(where, f"nests more than {MAXIMUM_DEPTH:,} elements in each other", "save the page again")
    if number > MAXIMUM_TAGS:
        raise UnreadableInput(where, f"has more than {MAXIMUM_TAGS:,} tags", "ask the site for a shorter list")
