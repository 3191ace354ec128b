"""What a line of a record is by its shape alone: a list item, a label, a heading, a table row.

The rules know nothing of any council: they look at markers, colons, capitals and lengths, and are shared by the readers
whose source has no markup (plain text, PDF) or markup that says little (Word's paragraphs).
"""

from __future__ import annotations

import re

# White space of every kind at the edges of a piece of text, and what shows nothing: marks of zero width, NUL.
EDGES = (
    " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\u200b\u200c\u200d\u2060\ufeff\x00"
)
# Markers of list items. A letter or a bare number needs its bracket or dot; "o" and "Ø" are how Word's Symbol and
# Wingdings bullets come out; U+F0A7 to U+F0FC are the same bullets in the private-use area.
MARKER = re.compile(
    r"""(?x)
    (?P<marker>
        \(?(?:\d{1,3}|[A-Za-z]{1,2}|[ivxlIVXL]{1,6})\)        # (1) 1) a) (iv)
      | \d{1,3}(?:\.\d{1,3}){1,3}[.)]?                        # 1.1  24.1.
      | (?:\d{1,3}|[A-Za-z]|[ivxl]{2,5}|[IVX]{2,5})\.         # 1. a. iv.
      | [-–—•·●▪◦‣∙■□➢*\uf0a7\uf0b7\uf0d8\uf0fc\uf02d]
      | \d{1,2}(?=(?:\t|[\s\xa0]{2,})[A-Z])                   # "1  To note": the number of a list that lost its dot
      | [oØ§](?=[\s\xa0]{2}|\t|\s+[A-Z])                      # "o  Text": a bullet only where the letter stands alone
    )
    (?=[\s\xa0]+\S)"""
)
# "P. Sedgewick", "B. Vine, Director": an initial, where a name follows at one space.
_INITIAL = re.compile(r"[A-Z]\. (?:[A-Z]\.? )*[A-Z][\w'’-]+(?:\Z|\s*[,;()–]| [A-Z])")
LETTER_ALONE = re.compile(r"\(?(?:[A-Za-z]|\d{1,3}|[ivx]{1,5})[.)]\Z")
_BULLETS = set("-–—•·●▪◦‣∙■□➢*oØ§\uf0a7\uf0b7\uf0d8\uf0fc\uf02d")
# A label is a few words that start with a capital and end with a colon. Words after which a colon opens a list or a
# clause ("agrees to:", "resolved that:") make it a sentence.
LABEL = re.compile(r"(?P<label>[A-Z*][^:;.!?|\t]{1,70}?(?:\([^():]{1,40}\))?\??\s?:-?)(?=[\s\xa0*]|\Z)(?!\d\d\b)")
_OPENERS = frozenset(
    """
    to that and or of are is was were be been the a an include includes including follows following
    which who said asked noted agreed between namely whether
    """.split()  # noqa: SIM905 -- a paragraph of words reads better than a column
)
# Words that make what stands before the colon a sentence and not a label ("Three other options were put aside: ...").
_SENTENCE = frozenset(
    """
    were was is are has have had will would that i he she they we members this these it
    """.split()  # noqa: SIM905 -- a paragraph of words reads better than a column
)
# What the labels of forms and pages are made of.
_FORM_WORDS = frozenset(
    """
    decision maker taken made date statu title subject reference ref number no key call-in urgent effective published
    publication report author officer contact member leader portfolio cabinet committee meeting venue present
    apologie attendance attending item agenda ward division reason purpose option alternative recommendation
    consultation consultee implication legal financial finance equality procurement hr advice risk source funding
    signed signature approved agreed minute note declaration interest dispensation conflict background document
    appendix appendice email tel telephone from to summary outcome scrutiny service department directorate director
    type councillor cllr
    """.split()  # noqa: SIM905 -- a paragraph of words reads better than a column
)
_LABEL_WORDS = 8
_HEADING_LENGTH = 90


def marker_of(line: str) -> str | None:
    """The list marker that the line starts with ("A)", "1.", "•"), or None.

    >>> marker_of("(iv)  delegate authority"), marker_of("A grant"), marker_of("1.1 The DfE")
    ('(iv)', None, '1.1')
    >>> marker_of("P. Sedgewick"), marker_of("A. Approve the grant")
    (None, 'A.')
    """
    found = MARKER.match(line)
    if found is None or _INITIAL.match(line):
        return None
    return found["marker"]


def is_bullet(marker: str) -> bool:
    return marker in _BULLETS


def depth_of(marker: str) -> int:
    """How deep a marker usually stands: numbers 1, letters 2, roman numerals 3, bullets 2; each inner dot adds one.

    >>> depth_of("1."), depth_of("(a)"), depth_of("(iv)"), depth_of("1.2.1"), depth_of("A)")
    (1, 2, 3, 3, 1)
    """
    core = marker.strip("().")
    if core.replace(".", "").isdigit():
        return 1 + core.count(".")
    if is_bullet(marker):
        return 2
    if core.isupper():
        return 1
    return 3 if re.fullmatch(r"[ivx]{2,6}", core) else 2


def label_end(line: str) -> int | None:
    """Where the label at the start of the line ends (after its colon), or None where the line has no label.

    >>> label_end("Decision Maker: Cabinet"), label_end("The Cabinet agreed to:"), label_end("DECISION NO:")
    (15, None, 12)
    """
    found = LABEL.match(line)
    if found is None:
        return None
    words = found["label"].rstrip(":- ").split()
    if not words or len(words) > _LABEL_WORDS or words[-1].lower() in _OPENERS or words[0] in {"The", "That", "To"}:
        return None
    if not found["label"].isupper() and "?" not in found["label"]:
        if "," in found["label"] and len(words) > 5:
            return None
        if any(word.lower() in _SENTENCE for word in words):
            return None
        if found.end("label") < len(line) and _is_title(words):
            return None
    return found.end("label")


def _is_title(words: list[str]) -> bool:
    """Whether the words before a colon are a title's ("Mill Lane Bridge: award of contract") and no label.

    All of a title's words have capitals, and none is a word of forms.
    """
    if len(words) < 3 or any(word.lower().strip("()s") in _FORM_WORDS for word in words):
        return False
    return all(word[0].isupper() or not word[0].isalpha() for word in words if len(word) > 3)


def is_heading(line: str) -> bool:
    """Whether a line that stands alone reads as a heading: short, without a sentence's end, capitals or a title's case.

    >>> is_heading("UNRESTRICTED ITEMS"), is_heading("Reason for the decision"), is_heading("The report was noted.")
    (True, True, False)
    """
    stripped = line.strip()
    if not stripped or len(stripped) > _HEADING_LENGTH or stripped[-1] in ".,;:!?&-–":
        return False
    letters = [c for c in stripped if c.isalpha()]
    if len(letters) < 3:
        return False
    if all(c.isupper() for c in letters):
        return True
    first = next((c for c in stripped if c.isalnum()), "a")
    return len(stripped) <= 70 and (first.isupper() or first.isdigit()) and len(stripped.split()) <= 10


def is_capitals(line: str) -> bool:
    """A line of capitals only, three letters or more."""
    letters = [c for c in line if c.isalpha()]
    return len(letters) >= 3 and all(c.isupper() for c in letters)


def ends_sentence(line: str) -> bool:
    """Whether nothing needs to follow the line: it ends with a stop, a colon or a bracket after one.

    >>> ends_sentence("noted."), ends_sentence("the Corporate Director of"), ends_sentence("agreed;")
    (True, False, True)
    """
    return line.rstrip(")]\"'’” \t\n\xa0")[-1:] in {".", ";", ":", "!", "?"}
