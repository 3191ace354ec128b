"""Yes or no, as forms say it: words, tick boxes in either order, or a sentence that settles the matter.

>>> answer("[ ] Key decision"), answer("Key decision ☐"), answer("[ ] Yes  [ ] No")
(False, False, None)
>>> answer("[ ] Yes [X] No"), answer("Yes ☒  No ☐"), answer("Non-Key"), answer("Not for call-in"), answer("see report")
(False, True, False, False, None)
"""

from __future__ import annotations

import re

_TICKED = r"(?:[☒☑✓✔√⊠■]|\[\s*[xX✓✔]\s*\]|\(\s*[xX]\s*\))"
_EMPTY = r"(?:[☐□▢◻]|\[\s*\]|\(\s*\))"
_WORD = (
    r"(?P<word>non[- ]?key(?: decision)?|not key|key(?: decision)?|yes|no|not applicable|n/?a|subject to call-?in"
    r"|exempt(?: from call-?in)?)"
)
_BOX_FIRST = re.compile(rf"(?P<box>{_TICKED}|{_EMPTY})\s*{_WORD}\b", re.I)
_WORD_FIRST = re.compile(rf"\b{_WORD}\s*:?\s*(?P<box>{_TICKED}|{_EMPTY})", re.I)
# A list of kinds of which a box is ticked: the line "[ ] Key decision" left empty says no.
_UNTICKED_KEY = re.compile(
    rf"\W*{_EMPTY}\s*key(?: executive)?(?: decision)?\W*\Z"
    rf"|\W*key(?: executive)?(?: decision)?\s*{_EMPTY}\W*\Z",
    re.I,
)
_NO = re.compile(
    r"\W*(?:no\b|n\b(?!/)|false\b|non[- ]?key|not (?:a )?key|not\b|na(?:c ydy|g oes|ge)?\b|unlikely|exempt"
    r"|waived|does not apply|nac\b|nil\b|operational|administrative|significant operational|non[- ]executive)",
    re.I,
)
_YES = re.compile(
    r"\W*(?:yes\b|y\b|true\b|key\b|ydy\b|oes\b|ie\b|subject to\b|open to\b|applies\b|eligible|can be called"
    r"|will be|\d{1,2}[/. ])",
    re.I,
)
_UNKNOWN = re.compile(r"\W*(?:n/?a\b|not applicable|unknown|tbc|\d{1,2}\W*\Z)", re.I)


def answer(text: str) -> bool | None:
    """True, False, or None where the words settle nothing."""
    first = re.search(rf"{_TICKED}|{_EMPTY}|\b(?:yes|no|key|non|not|exempt)\b", text, re.I)
    if first is not None and re.search(_TICKED, text):
        pattern = _BOX_FIRST if re.match(rf"{_TICKED}|{_EMPTY}", first[0]) else _WORD_FIRST
        ticked = [m["word"] for m in pattern.finditer(text) if re.fullmatch(_TICKED, m["box"])]
        if ticked:
            return _of_word(ticked[0])
    if re.search(_EMPTY, text) and not re.search(_TICKED, text):
        return False if _UNTICKED_KEY.match(text) else None
    if _UNKNOWN.match(text):
        return None
    if _NO.match(text):
        return False
    return True if _YES.match(text) else None


def _of_word(word: str) -> bool | None:
    if re.match(r"n/?a\b|not applicable", word, re.I):
        return None
    return not re.match(r"no|non|exempt", word, re.I)
