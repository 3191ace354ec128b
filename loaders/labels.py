"""The labels and headings of UK council records: what each stands for, however a council words, numbers or mistypes it.

A label is looked up by its folded words ("Is Key decision?:" -> "is key decision"). The lexicon is written as
patterns over those
words, so that one line covers a family ("reasons? for (the )?decision"); a label that no pattern meets is compared
with the
plain phrases by edit distance, but only where a colon or the markup says that it is a label.

>>> label_of("Is Key decision?").name, label_of("Reason(s) for decision").name
('key_decision', 'reasons')
>>> label_of("Divsions affected", fuzzy=True).name
'places'
>>> label_of("The Council noted the report") is None
True
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from rapidfuzz import fuzz, process

from loaders.label_fields import FIELDS
from loaders.label_sections import SECTIONS
from loaders.label_words import PLAIN, WEAK
from loaders.spelling import fold


@dataclass(frozen=True, slots=True)
class Label:
    """What a label stands for: a field (`name` is a FieldName) or a section (`name` is a SectionRole).

    `weak` labels are ordinary words ("Date", "Title", "Name"): they count only where the layout shows them to be
    labels.
    `sure` is 1.0 for a label of the lexicon, less for one that is only like it.
    """

    kind: Literal["field", "section"]
    name: str
    weak: bool = False
    sure: float = 1.0


def _compiled(families: dict[str, tuple[str, ...]], kind: str) -> list[tuple[re.Pattern[str], str, str]]:
    return [(re.compile("(?:" + "|".join(patterns) + ")"), kind, name) for name, patterns in families.items()]


_FAMILIES = _compiled(FIELDS, "field") + _compiled(SECTIONS, "section")
_WEAK = re.compile("(?:" + "|".join(WEAK) + ")")
_NUMBERED = re.compile(
    r"^[\s*#>_•·|\-–—]*(?:(?:(?i:section|part|box|stage|step|question|q|form)\s*)(?:\d{1,2}|[A-Z]"
    r"|[IVX]{1,3})\s*[-–—:.)]+\s*)?(?:(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]?|[A-Z][.)]|\(?[ivxIVX]{1,4}[.)])\s+)?"
)
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]{0,120}[)\]]?\s*$")
_PLURAL = re.compile(r"\((s|es|ies)\)", re.I)
_EDGE = " \t\n\r\xa0:;.?*_#-–—|\u200b"


def words_of(text: str) -> str:
    """The folded words of a label as the lexicon spells them, markers, stars and colons off."""
    text = _NUMBERED.sub("", text.strip(), count=1).strip(_EDGE)
    return fold(_PLURAL.sub(r"\1", text))


@lru_cache(maxsize=16384)
def label_of(text: str, *, fuzzy: bool = False) -> Label | None:
    """What a label's words stand for, None when they are no label. `fuzzy` admits typing errors.

    Pass the words without the value: "Decision Maker" or "Decision Maker:", never the whole line.
    """
    if not text or len(text) > 220:
        return None
    folded = words_of(text)
    if not folded or len(folded) > 170:
        return None
    found = _exact(folded)
    if found is None and (short := _BRACKETS.sub("", text.strip().rstrip(_EDGE))) != text and short.strip():
        found = _exact(words_of(short))
    if found is None and " / " in text and len(text) < 120:  # "Penderfyniad / Decision": one label in two languages
        found = next((f for part in reversed(text.split(" / ")) if (f := _exact(words_of(part)))), None)
    if found is None and fuzzy and 5 <= len(folded) <= 60:
        found = _like(folded)
    return found


def _exact(folded: str) -> Label | None:
    for pattern, kind, name in _FAMILIES:
        if pattern.fullmatch(folded):
            return Label("field" if kind == "field" else "section", name, bool(_WEAK.fullmatch(folded)))
    return None


def _like(folded: str) -> Label | None:
    best = process.extractOne(folded, PLAIN, scorer=fuzz.ratio, score_cutoff=88 if len(folded) > 9 else 92)
    if best is None or re.sub(r"\D", "", best[0]) != re.sub(r"\D", "", folded):
        return None
    found = _exact(best[0])
    return None if found is None else Label(found.kind, found.name, found.weak, best[1] / 100)
