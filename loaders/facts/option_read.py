"""One alternative as read: its words, what became of it, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from graph.evidence import Span
from loaders.facts.option_words import CHOSEN, REASON


@dataclass(frozen=True, slots=True)
class OptionRead:
    """One alternative: its words, what became of it, and the words that say why."""

    span: Span
    outcome: Literal["rejected", "recommended"]
    reason: Span | None = None


def option_at(text: str, start: int, end: int) -> OptionRead | None:
    while start < end and text[start] in " \t\xa0\n|:;-–":
        start += 1
    while end > start and text[end - 1] in " \t\xa0\n|":
        end -= 1
    if end - start < 3:
        return None
    chosen = CHOSEN.search(text, start, end) is not None
    why = REASON.search(text, start, end)
    reason = Span(why.start(), end) if why else None
    return OptionRead(Span(start, end), "recommended" if chosen else "rejected", reason)
