"""The clause of a sentence that speaks of a name, and what it says of that body's standing."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.evidence import Span
from loaders.context import Mention
from loaders.facts.partnership_grammar import cues


def clause_of(text: str, sentence: Span, names: list[Mention]) -> Span:
    """The stretch of a sentence that speaks of a name or list.

    From the last ';' or ', but' before it to the next one after.
    """
    start, end = names[0].span.starts_at - sentence.starts_at, names[-1].span.ends_at - sentence.starts_at
    borders = _borders(text[sentence.starts_at : sentence.ends_at])
    opens = max([0, *(b for _, b in borders if b <= start)])
    closes = min([len(sentence), *(a for a, _ in borders if a >= end)])
    return Span(sentence.starts_at + opens, sentence.starts_at + closes)


@lru_cache(maxsize=256)
def _borders(sentence: str) -> tuple[tuple[int, int], ...]:
    """Where the clauses of a sentence part."""
    return tuple(m.span() for m in _CLAUSE.finditer(sentence))


_CLAUSE = re.compile(
    r";|\s[–—-]\s|,\s+but\s+(?!(?:has|had|have|was|were|is|are|did|does|will|would|prefer\w*|chose|decid\w+|declin\w+|not)\b)|"
    r",\s+(?:while|whereas|although|though|with)\s|(?:,\s+|\s+and\s+)(?:which |thereby |thus |so |this )?(?:leaves|leaving)\b(?! (?:the|it)\b)|"
    r",\s+and\s+(?=[A-Z][\w'’-]+(?: [A-Z][\w'’-]+| and [A-Z][\w'’-]+){0,3}\s+(?:intends?|hopes?|has|have|had|is|was|will|would|"
    r"may|might|plans?|expects?|still|also|served|gave|declined|left)\b)|\bwhile\s|\bthough\s|"
    r"(?<=[a-z]),\s+and\s+(?=(?:noted?|that|the|a|an|it|they)\s)|\band (?=(?:approved|noted|agreed|"
    r"authori[sz]ed)\s)"
)


@lru_cache(maxsize=4096)
def standing(clause: str) -> str:
    """What a clause says of the body that it names.

    Declined, comparator, consulted, withdrew, interested or "" (nothing against it).
    """
    clause = " ".join(clause.split())  # lines broken by a converter
    if cues.NO_MEMBER.search(clause):
        return "declined"
    if cues.WITHDREW.search(clause):
        return "withdrew"
    if cues.WAS_IN_IT.search(clause) and cues.DECLINED.search(clause):
        return "withdrew"
    if cues.INTERESTED.search(clause) and not re.search(r"\bmembers? of\b.*\bare\b", clause):
        return "interested"
    if cues.DECLINED.search(clause):
        return "declined"
    if cues.COMPARATOR.search(clause):
        return "comparator"
    if cues.CONSULTED.search(clause) and not re.search(r"consultation with the|in consultation", clause):
        return "consulted"
    return ""
