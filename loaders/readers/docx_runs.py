"""The visible text of one Word paragraph: runs, tabs, breaks, boxes, symbols; nothing deleted or hidden."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# Subtrees that are no text of this paragraph: deletions, moves away, field codes, properties, drawings' paragraphs.
_SKIPPED = {
    W + name
    for name in ("del", "moveFrom", "instrText", "delText", "pPr", "sdtPr", "rPrChange", "txbxContent", "p", "tbl")
}
_FALSE = {"0", "false", "off", "none"}
# Tick boxes and bullets that forms take from Microsoft's symbol fonts, as the characters they show.
_SYMBOLS = {
    ("wingdings", 0xFE): "☑",
    ("wingdings", 0xFD): "☒",
    ("wingdings", 0xFC): "✓",
    ("wingdings", 0xFB): "✗",
    ("wingdings", 0x6F): "☐",
    ("wingdings", 0xA8): "☐",
    ("wingdings", 0x71): "☐",
    ("wingdings", 0xA7): "▪",
    ("wingdings", 0xD8): "➢",
    ("wingdings 2", 0x52): "☑",
    ("wingdings 2", 0x53): "☒",
    ("wingdings 2", 0x50): "✓",
    ("wingdings 2", 0x4F): "✗",
    ("wingdings 2", 0xA3): "☐",
    ("symbol", 0xB7): "•",
    ("symbol", 0x2D): "-",
}


@dataclass(slots=True)
class Inline:
    """A paragraph's text, the ends of its bold start, and its links as (start, end, relationship id)."""

    text: str = ""
    bold_until: int = 0
    links: tuple[tuple[int, int, str], ...] = ()


def paragraph_text(paragraph: Element, bold_style: bool = False) -> Inline:
    """Reads one `w:p`. Text boxes inside it are paragraphs of their own and are not part of it."""
    parts: list[str] = []
    links: list[tuple[int, int, str]] = []
    length = bold_until = 0
    bold_open = True
    stack: list[tuple[Element, bool, str | None]] = [(child, False, None) for child in reversed(paragraph)]
    while stack:
        element, in_run, link = stack.pop()
        tag = element.tag
        if not isinstance(tag, str) or tag in _SKIPPED or tag == _FALLBACK:
            continue
        if tag == W + "r":
            if _flag(element, "vanish"):
                continue
            bold = _flag(element, "b", bold_style)
            stack.append((element, True, link))  # a mark at which the run has been read
            text = _run_text(element)
            stack.pop()
            parts.append(text)
            if link is not None and text:
                links.append((length, length + len(text), link))
            length += len(text)
            if text.strip():
                bold_open = bold_open and bold
            if bold_open:
                bold_until = length
            continue
        target = element.get(_R_ID) if tag == W + "hyperlink" else link
        stack.extend((child, in_run, target) for child in reversed(element))
    return Inline("".join(parts), bold_until, tuple(links))


def _run_text(run: Element) -> str:
    parts: list[str] = []
    for child in run:
        match child.tag:
            case "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t":
                parts.append(child.text or "")
            case "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}tab":
                parts.append("\t")
            case "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}br":
                parts.append("\n")
            case "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}cr":
                parts.append("\n")
            case "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}noBreakHyphen":
                parts.append("\u2011")
            case "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}sym":
                parts.append(_symbol(child))
            case "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}fldChar":
                parts.append(_form_box(child))
            case _:
                pass
    return "".join(parts)


def _symbol(element: Element) -> str:
    try:
        code = int(element.get(W + "char") or "", 16)
    except ValueError:
        return ""
    font = (element.get(W + "font") or "").lower()
    known = _SYMBOLS.get((font, code & 0xFF)) if code < 0x100 or code >= 0xF000 else None
    return known or (chr(code) if 0x20 <= code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else "")


def _form_box(element: Element) -> str:
    """A tick box of Word's older forms: its state stands in the field's data, not in a character."""
    box = element.find(f"{W}ffData/{W}checkBox")
    if box is None:
        return ""
    state = box.find(W + "checked")
    if state is None:
        state = box.find(W + "default")
    return "☐" if state is None or (state.get(W + "val") or "1") in _FALSE else "☒"


def _flag(run: Element, name: str, default: bool = False) -> bool:
    found = run.find(f"{W}rPr/{W}{name}")
    return default if found is None else (found.get(W + "val") or "1") not in _FALSE
