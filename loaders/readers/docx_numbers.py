"""Word's automatic numbers: they stand nowhere in the text and are counted out from numbering.xml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docx.document import Document as WordDocument

from loaders.readers.docx_runs import W
from loaders.readers.ordinals import letters, roman

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    pattern: str
    start: int


class Numbers:
    """Counts list paragraphs as Word does: per list and level, lower levels start again below a higher one."""

    def __init__(self, word: WordDocument) -> None:
        self.levels: dict[str, dict[int, _Level]] = {}
        self.abstract: dict[str, str] = {}
        self.style_lists: dict[str, tuple[str, int]] = {}
        self.counts: dict[str, dict[int, int]] = {}
        self._read_numbering(word)
        for style in word.styles.element.findall(W + "style"):
            found = _list_of(style)
            if found is not None:
                self.style_lists[style.get(W + "styleId") or ""] = found

    def next(self, paragraph: Element, style: str) -> tuple[str | None, int]:
        """The number that Word shows before the paragraph (None: no list) and its depth from 0."""
        found = _list_of(paragraph) or self.style_lists.get(style)
        if found is None or found[0] == "0":
            return None, 0
        list_id, depth = found
        levels = self.levels.get(list_id)
        if levels is None or depth not in levels:
            return None, 0
        counts = self.counts.setdefault(self.abstract.get(list_id, list_id), {})
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]
        if levels[depth].form == "bullet":
            return "•", depth
        if levels[depth].form == "none":
            return None, depth

        def shown(match: re.Match[str]) -> str:
            level = int(match[1]) - 1
            made = levels.get(level, levels[depth])
            return _formed(made.form, counts.get(level, made.start))

        return re.sub(r"%([1-9])", shown, levels[depth].pattern).strip() or None, depth

    def _read_numbering(self, word: WordDocument) -> None:
        part = next(
            (r.target_part for r in word.part.rels.values() if r.reltype.endswith("/numbering") and not r.is_external),
            None,
        )
        root: Element | None = getattr(part, "element", None)
        if root is None:
            return
        abstracts = {a.get(W + "abstractNumId") or "": _levels(a) for a in root.findall(W + "abstractNum")}
        for number in root.findall(W + "num"):
            link = number.find(W + "abstractNumId")
            list_id = number.get(W + "numId") or ""
            abstract = (link.get(W + "val") or "") if link is not None else ""
            levels = dict(abstracts.get(abstract, {}))
            self.abstract[list_id] = abstract
            for override in number.findall(W + "lvlOverride"):
                depth = _number(override.get(W + "ilvl"), 0)
                start = override.find(W + "startOverride")
                if start is not None and depth in levels:
                    old = levels[depth]
                    levels[depth] = _Level(old.form, old.pattern, _number(start.get(W + "val"), 1))
                    self.abstract[list_id] = f"{abstract}/{list_id}"  # a list that starts anew counts by itself
                levels |= _levels(override)
            self.levels[list_id] = levels


def _levels(parent: Element) -> dict[int, _Level]:
    result: dict[int, _Level] = {}
    for level in parent.findall(W + "lvl"):
        depth = _number(level.get(W + "ilvl"), 0)
        result[depth] = _Level(
            _value(level.find(W + "numFmt")) or "decimal",
            _value(level.find(W + "lvlText")),
            _number(_value(level.find(W + "start")), 1),
        )
    return result


def _list_of(element: Element) -> tuple[str, int] | None:
    mark = element.find(f"{W}pPr/{W}numPr")
    list_id = _value(mark.find(W + "numId")) if mark is not None else ""
    return (list_id, _number(_value(mark.find(W + "ilvl")), 0)) if mark is not None and list_id else None


def _formed(form: str, number: int) -> str:
    match form:
        case "lowerLetter":
            return letters(number)
        case "upperLetter":
            return letters(number).upper()
        case "lowerRoman":
            return roman(number)
        case "upperRoman":
            return roman(number).upper()
        case "decimalZero":
            return f"{number:02d}"
        case _:
            return str(number)


def _value(element: Element | None) -> str:
    return (element.get(W + "val") or "") if element is not None else ""


def _number(value: str | None, default: int) -> int:
    return int(value) if value is not None and re.fullmatch(r"\d{1,5}", value) else default
