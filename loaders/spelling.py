"""How names are compared and mended: folding for keys, mending of mojibake and white space for values. Never for the text.

>>> mend("Children\u00e2\u20ac\u2122s  Services")
"Children's Services"
>>> fold("The Cabinet Member for Children's & Families")
'cabinet member for childrens and families'
"""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache

import ftfy

_MOJIBAKE = re.compile(r"[\u00c2\u00c3\u00e2][\u0080-\u00bf\u20ac\u2018-\u201d\u2020-\u2122\u0152-\u017e]")

# What mirrors leave of the marks round words that were searched for: "<em>", "<span class=hl>", "[[", "**", "@@@hl@@@".
DEBRIS = r"</?[A-Za-z][\w-]{0,14}(?:\s[^<>\n]{0,60})?/?>|&lt;/?[a-z]{1,10}&gt;|@@@\w{1,12}@@@|\*\*|\[/?[a-z]{1,6}\]|\[\[|\]\]|\{\{/?\w{0,12}\}?\}?|\}\}"  # noqa: E501 - one pattern
_TAG = re.compile(DEBRIS)
_ENTITY = re.compile(r"&(?:amp|nbsp|quot|apos|lt|gt|pound|#\d{2,5});")


CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
"""Control characters that are no white space. They stand in the stored text as received, and in no name or value."""


@lru_cache(maxsize=65536)
def mend(text: str) -> str:
    """A name or value for people: white space folded, mojibake repaired, curly apostrophes straightened, no control
    characters.

    >>> mend("Har\\x07bour\\x00 Board")
    'Harbour Board'
    """
    if "<" in text or "**" in text or "[" in text or "{{" in text or "@@@" in text or "&lt;" in text:
        text = _TAG.sub("", text)
    if "&" in text and ";" in text:
        text = _ENTITY.sub(lambda entity: html.unescape(entity.group()), text)
    if _MOJIBAKE.search(text):
        text = ftfy.fix_text(text, uncurl_quotes=True)
    text = CONTROL.sub("", text)  # after the mojibake, which is made of some of them
    text = unicodedata.normalize("NFC", text).replace("’", "'").replace("‘", "'")
    return re.sub(r"[\s\u00a0\u200b]+", " ", text).strip()


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """A key under which spellings of one name fall together: case, accents, '&', punctuation, a leading article."""
    folded = unicodedata.normalize("NFKD", mend(text)).casefold()
    folded = "".join(c for c in folded if not unicodedata.combining(c)).replace("&", " and ")
    folded = re.sub(r"'s\b|s'(?=\s|$)", "s", folded)
    folded = re.sub(r"[^0-9a-z]+", " ", folded).strip()
    return re.sub(r"^(?:the|a|an) ", "", folded)
