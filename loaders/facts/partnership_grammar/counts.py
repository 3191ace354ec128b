"""How many members a text states: "the twelve members of the Hub", "16 LA Partners", "the other 11 local authorities".

>>> stated("which equates to 15 LA Partners and two Children's Trusts")[0][0]
17
>>> stated("to join with the other three councils")[0][0]
4
"""

from __future__ import annotations

import re

_WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
NUMBERS = {word: n for n, word in enumerate(_WORDS.split(), 2)} | {"both": 2}
_ORDINALS = {
    word: n
    for n, word in enumerate(
        [
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
        ],
        3,
    )
}
_N = rf"(?P<n>{'|'.join(sorted(NUMBERS, key=len, reverse=True))}|\d{{1,2}})"
_WHAT = (
    r"(?:local authorit(?:y|ies)|LAs?|L\.A\.s|LA['’]s|partner(?: (?:authorities|councils|organisations|"
    r"bodies))?s?|members?|member (?:authorities|councils)|councils?|authorit(?:y|ies)|boroughs?|"
    r"districts?|signatories|parties|counties|constituent (?:councils|authorities)|(?:founding|equal) (?:members|"
    r"partners)|(?:police )?forces|PCCs|constabularies|health boards|fire services|bodies|organisations|buyers|subscribers|participants|agencies|trusts|unitaries)"
)
_ADJ = (
    r"(?:(?:LA|local|highway|partner|member|constituent|participating|founding|full|equal|unitary|district|county|"
    r"borough|London|neighbouring|subscribing|"
    r"signatory|remaining|existing|original|current|(?-i:[A-Z][\w-]+)|core|voting|public|waste|collection|"
    r"planning|adjoining|Berkshire|such|of the|of its) ){0,4}"
)
_COUNT = re.compile(
    r"\b(?P<other>(?:the |its |our )?(?:other|remaining|further) )?(?P<lead>(?:the |all |its |our |these |those |"
    rf"by |of )*)(?<![£\d.,/-]){_N}(?P<other2> other| further| remaining)?\s+{_ADJ}(?P<what>{_WHAT})\b(?![-])",
    re.IGNORECASE,
)
_IN_ALL = re.compile(rf"(?<![£\d.,/-])\b{_N}\s+(?:of them |{_WHAT} )?in all\b", re.IGNORECASE)
_BARE = re.compile(
    rf"\b(?:the|all|these|for all|of the|in all|between all)\s+{_N}(?=\s+(?:might|would|will|are|were|have|had|"
    r"can|could|should|together|of them)\b|\s*[,.;])",
    re.IGNORECASE,
)
_SOME_OF = re.compile(
    rf"\b{_N} (?:out )?of the (?:{'|'.join(NUMBERS)}|\d{{1,2}})\s+{_ADJ}{_WHAT}\b(?=[^.;]{{0,60}}(?:namely|:|,))",
    re.IGNORECASE,
)
_EACH_OF = re.compile(
    rf"\b(?:(?:each|none|any|all) of (?:the|these)|all) {_N}\b(?= (?:pay|will|would|have|has|are|is|must|should|agree)|\s*[,.;])",
    re.IGNORECASE,
)
_WITH_ALL = re.compile(
    r"\b(?:lead(?:s|ing)?|join(?:s|ing)?|partnership|together|alongside|jointly|establish\w*|agreement|set(?:ting)? up|creat\w+|form(?:s|ing)?)\b[^.;]{0,90}\bwith (?:the |all |its |all the )?$",
    re.IGNORECASE,
)
_ONE_OF = re.compile(rf"\bone of (?:the )?{_N}\s+{_ADJ}{_WHAT}\b", re.IGNORECASE)
_NTH = re.compile(
    rf"\b(?:the|its|as) (?P<o>{'|'.join(_ORDINALS)}) (?:and (?:last|final) )?(?:member|partner|council|authority|"
    r"borough|signatory)\b",
    re.IGNORECASE,
)
_PLUS = re.compile(
    rf"\s+and\s+(?P<m>{'|'.join(NUMBERS)}|\d{{1,2}}|one|a)\s+(?:[A-Z][\w'’]+ |[a-z]+ )?(?:Trusts?|trusts?|"
    r"Children['’]s Trusts?|companies|bodies|agencies|universities|NHS \w+|firms?|charit(?:y|ies))\b"
)
_QUICK = re.compile(rf"\b(?:{'|'.join([*NUMBERS, *_ORDINALS])}|\d{{1,2}})\b(?!/|:|\.\d|,\d)", re.IGNORECASE)
_RANGE = re.compile(rf"\b(?:{'|'.join(NUMBERS)}|\d+) to $", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:to \d|eight to|between \d+ and|at least|more than|fewer than|up to|over|under|next|past|last|"
    r"pathfinders?|observers?|invited|colleges?|towns?|wards?|schools?|homes|years?)\b"
)


def stated(text: str) -> list[tuple[int, int, int, str]]:
    """(number, start, end, what is counted) for every count of members in a run of text."""
    found: list[tuple[int, int, int, str]] = []
    if not _QUICK.search(text):
        return found
    for m in _ONE_OF.finditer(text):
        found.append((_number(m["n"]), m.start(), m.end(), "one of"))
    for m in _NTH.finditer(text):
        found.append((_ORDINALS[m["o"].lower()], m.start(), m.end(), "ordinal"))
    for m in _IN_ALL.finditer(text):
        found.append((_number(m["n"]), m.start(), m.end(), "in all"))
    for m in _SOME_OF.finditer(text):
        found.append((_number(m["n"]), m.start(), m.end(), "one of"))
    for m in _COUNT.finditer(text):
        if any(a <= m.start("n") < b for _, a, b, _ in found):
            continue
        before = text[max(0, m.start("n") - 14) : m.start("n")]
        if _NOT.search(before) or _RANGE.search(before):
            continue
        number = _number(m["n"])
        head = m["what"].lower()
        if (
            number < 2
            or head.endswith(("trusts", "agencies"))
            or (head in ("bodies", "organisations", "parties") and number > 30)
        ):
            continue
        what = text[m.end("n") : m.end()].strip().lower()
        end = m.end()
        plus = _PLUS.match(text, end)
        if plus:
            number += {"one": 1, "a": 1}.get(plus["m"].lower()) or _number(plus["m"])
            end = plus.end()
        if m["other"] or m["other2"]:
            number += 1
            what = f"other {what}"
        elif not m["lead"].startswith("of") and _WITH_ALL.search(text[max(0, m.start() - 140) : m.start("n")]):
            number += 1  # "leads the Partnership with the ten district councils"
            what = f"other {what}"
        found.append((number, m.start("n"), end, what))
    for m in (*_BARE.finditer(text), *_EACH_OF.finditer(text)):
        if not any(a <= m.start("n") < b for _, a, b, _ in found):
            found.append((_number(m["n"]), m.start("n"), m.end("n"), "bare"))
    return [f for f in found if 2 <= f[0] <= 60]


def _number(word: str) -> int:
    return NUMBERS.get(word.lower()) or int(word)
