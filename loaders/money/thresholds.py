"""Sums that are no funding: thresholds of key decisions, limits of delegation and of a council's rules.

>>> is_threshold("Reason Key: Expenditure or savings > £1,000,000;", 37, 47)
True
>>> is_threshold("To pay over £1,000,000 to the Trust for the hall.", 12, 22)
False
"""

from __future__ import annotations

import re

_KEY = re.compile(
    r"\b(?:key\s+decisions?\b|(?:is|are)\s+key\b|key\s+(?:where|if|when)\b|significant(?:ly)?\b[^.]{0,40}\b(?:budget|expenditure|spend|sum)|thresholds?\b|"
    r"financial\s+(?:limit|rules?)\b|"
    r"(?:procedure\s+rules|standing\s+orders?|financial\s+regulations?)\s+(?:\w+\s+){0,2}?(?:requires?|states?|"
    r"provides?|sets?|allows?)|(?:currently\s+)?defined\s+(?:by|as)\b|draws?\s+the\s+line|"
    r"de\s+minimis|scheme\s+of\s+(?:delegation|authorisation)|reason\s+key|delegated\s+(?:limits?|authority\s+limits?)|"
    r"materiality|procurement\s+(?:limit|level)|find\s+a\s+tender|OJEU|EU\s+limit)",
    re.I,
)
_OVER = re.compile(
    r"(?:\bover|\babove|\bmore\s+than|\bgreater\s+than|\bexceed(?:s|ing|ed)?|\bin\s+excess\s+of|\bbelow|\bunder|"
    r"\bless\s+than|\bup\s+to|"
    r"\bat\s+least|\bbeyond|\bor\s+more|\bat|\bas|\bof|>|<|≥|\bbetween)\s*(?:the\s+|a\s+|an\s+)?(?:level\s+of\s+|"
    r"value\s+of\s+|sum\s+of\s+)?\Z",
    re.I,
)
_OVER_STRICT = re.compile(
    r"(?:\bover|\babove|\bmore\s+than|\bgreater\s+than|\bexceed(?:s|ing|ed)?|\bin\s+excess\s+of|\bbelow|\bunder|"
    r"\bless\s+than|\bbeyond|>|<|≥|"
    r"\bup\s+to(?:\s+(?:a\s+)?(?:maximum|limit|value)(?:\s+of)?)?)\s*(?:the\s+|a\s+)?(?:value\s+of\s+|sum\s+of\s+)?\Z",
    re.I,
)
# Things of which there is no single one here: the sum tells which of them, not how much.
_KIND = re.compile(
    r"\b(?:any(?:thing)?|all|each|every|individual|single|where|whose|those|such|decisions?\s+(?:with|involving|of|"
    r"over|to)|contracts?|payments|purchases|orders|"
    r"transactions|invoices|virements?|variations|claims|debts|grants|bids|projects|schemes|works|items|requests|"
    r"awards|changes|"
    r"amounts|sums|spending|spend|expenditure|disposals?|settlements|procurements?|arrangements?|agreements?)\s+"
    r"(?:(?:valued?|worth|costing|totalling|with|a|an|value|estimated|total|cost|costs|of|for|that|which|are|is|to|"
    r"up|not)\s+){0,5}\Z",
    re.I,
)
_ANY_KIND = re.compile(r"\b(?:any|each|every|all)\s+(?:\w+\s+){1,2}?(?:of\s+)?\Z", re.I)
_PERMIT = re.compile(
    r"\b(?:may\b|must\b|shall\s+be\s+(?:approved|reported|referred|subject)|require[sd]?\b|needs?\b|approval\b|"
    r"authoris|sign(?:s|ed|ing)?\b|permission|"
    r"subject\s+to|report(?:ed)?\s+to|limit|delegat|without\s+(?:further\s+)?reference|only\s+when|consent|scrutin|"
    r"published|tender(?:ed|ing)?\s+(?:exercise|required))",
    re.I,
)
_AFTER = re.compile(
    r"\A\s*(?:\([^)]{0,30}\)\s*)?(?:threshold|limit\b|or\s+(?:more|above|over)\b|and\s+(?:above|over)\b|(?:is|makes|"
    r"are|being)\s+(?:a\s+)?(?:key|significant)|"
    r"(?:for\s+)?key\s+decision)",
    re.I,
)
_FINE = re.compile(
    r"\b(?:fine|penalty|penalties|fixed\s+penalty|surcharge)\s+(?:of|up\s+to|not\s+exceeding)[^.]{0,30}\Z", re.I
)


_KEY_WORDS = "key|thresh|signific|defined|line|minimis|scheme of|limit|rules|orders|regulations|tender|material|ojeu"
_KEYS = tuple(_KEY_WORDS.split("|"))
_LAST_WORDS = """
    over above than exceed exceeds exceeded exceeding of below under beyond to least more at as between excess value sum
    level the a an maximum limit
"""
_LAST = frozenset(_LAST_WORDS.split())


def _may_be(before: str, near: str) -> bool:
    """A cheap look before the patterns: neither a word of a threshold near, nor a comparison right before the sum."""
    last = before.split()[-1:] or [""]
    return any(key in near for key in _KEYS) or last[0].casefold().strip("(") in _LAST or last[0][-1:] in "<>≥"


def is_threshold(sentence: str, start: int, end: int) -> bool:
    """Whether the sum at `start`..`end` of a sentence only draws a line (of a key decision, a delegation, a rule)."""
    before, after = sentence[max(0, start - 160) : start], sentence[end : end + 160]
    if _AFTER.match(after):
        return True
    near = before[-110:] + " " + after[:70]
    if not _may_be(before, near.casefold()):
        return False
    if _KEY.search(near) and (_OVER.search(before) or re.search(r"\bline\b|\blimit\b|threshold|defined", near, re.I)):
        return True
    over = _OVER_STRICT.search(before)
    if not over:
        return False
    head = before[: over.start()]
    head = head if head.endswith(" ") else head + " "
    kind = _KIND.search(head) or _ANY_KIND.search(head)
    return bool(kind and _PERMIT.search(before[-90:] + " " + after))
