"""Which line of an unmarked page is its title, and which is nothing but the post or body that decided."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from graph.evidence import Document, Span
from loaders.reading import Field
from loaders.records.furniture import is_furniture
from loaders.records.lines import Line
from loaders.records.marks import Mark
from loaders.records.titles import REFERENCE


def title_above(lines: Sequence[Line], marks: Mapping[int, Mark], first: int, last: int) -> Span | None:
    """The title as the line (or lines) above the first label, menus and the council's own name left out."""
    head = next((at for at in range(first, last) if at in marks), min(last, first + 6))
    if not any(not is_furniture(lines[at].text) for at in range(first, head)):
        head = next((at for at in range(first, last) if at in marks and marks[at].label.kind == "field"), head)
    above = [
        at
        for at in range(first, head)
        if at not in marks
        and not is_furniture(lines[at].text)
        and lines[at].role != "masthead"
        and "summary" not in lines[at].text[:20].lower()
    ]
    if not above:
        return None
    after_head = [at for at in above if any(_page_head(lines[b].text) for b in range(first, at))]
    if after_head and _title_score(lines[after_head[0]], headed=True) >= 0:
        return lines[after_head[0]].span
    scored = [(_title_score(lines[at]), at) for at in above]
    best, at = max(scored)
    return lines[at].span if best >= 0 else None


_NUMBERED_TITLE = re.compile(rf"(?:\d{{1,2}}/\d{{1,2}}/\d{{4}}\s*[-–]\s*)?{REFERENCE}(?=[\s:–-])")
_MENU = re.compile(
    r"\S\s{2,}\S.*\S\s{2,}\S|\b(?:sign (?:in|up)|log ?in|search|subscribe|newsletter|survey|cookies?|our website"
    r"|javascript|browser|beta|view on|council website)\b|[!?]\Z",
    re.I,
)
_REPORT_BY = re.compile(
    r"(?:joint )?report (?:by|of|from)\b|(?:councillor|cllr|mr|mrs|ms|dr)\b|contact\b|portfolio\b|venue\b|date\b"
    r"|time\b|present\b",
    re.I,
)
_PURPOSE = re.compile(r"(?:to|that|this|the purpose|it is|in order|following|whatever|a report|the report)\b", re.I)


def _title_score(line: Line, *, headed: bool = False) -> int:
    """How much a line looks like a title: a name rather than a sentence, a menu or a post."""
    text = line.text
    if not 4 <= len(text) <= 320 or len(text.split()) > 50 or not re.search(r"[A-Za-z]{3}", text):
        return -9
    score = 2 if line.kind == "heading" else 0
    score += 3 if _NUMBERED_TITLE.match(text) else 0
    score -= 4 if _MENU.search(text) else 0
    score -= 3 if text.endswith((".", ";", ":")) and not text.endswith("Ltd.") else 0
    score -= 3 if _PURPOSE.match(text) else 0
    score -= 2 if len(text) > 180 else 0
    score -= 4 if _REPORT_BY.match(text) else 0
    score -= 3 if re.match(r"(?:\w{3,9}\.? \d{1,2},? \d{4}|\d{1,2} \w+ \d{4})\b", text) else 0
    return score - (6 if is_maker_line(text) and not headed else 0)


def _page_head(text: str) -> bool:
    return bool(
        re.fullmatch(
            r"\W*(?:decision details|issue\s*-\s*decisions|agenda item|decision notice|record of decision)\W*",
            text,
            re.I,
        )
    )


_MAKER_LINE = re.compile(
    r"(?:the )?(?:cabinet|executive|full council|council|executive board|cabinet committee"
    r"|(?:deputy )?mayor(?: of [A-Z][\w ]{2,30}| for [A-Z][\w ,&’'-]{2,60})?"
    r"|(?:deputy )?police(?:,? fire)? (?:and|&) crime commissioner(?: for [A-Z].{2,60})?|leader(?: of the council)?|"
    r"(?:cabinet|executive|lead|deputy|portfolio|assistant|corporate|strategic|service|chief|interim|acting|head"
    r"|director|executive director|county|joint|lead cabinet|deputy leader and cabinet)\b"
    r"[\w ,&’'()/-]{0,30}?\b(?:member|councillor|holder|director|officer|leader|head|executive|committee|board"
    r"|solicitor)\b(?:[ ,–-].{0,90})?|director (?:of|for) .{3,80}|head of .{3,80}"
    r"|[A-Z][\w ,&’'-]{3,60} (?:committee|board|panel|sub-committee))\W*\Z",
    re.I,
)


def is_maker_line(text: str) -> bool:
    """Whether a line is nothing but a post or a body, as stripped pages leave their decision maker.

    >>> is_maker_line("Lead Councillor for Climate Change"), is_maker_line("Executive approves the new depot")
    (True, False)
    """
    return (
        len(text) <= 130
        and not text.endswith((".", ";"))
        and bool(_MAKER_LINE.match(text))
        and not re.search(r"\b(?:approv|agree|decid|report|strategy|plan|proposal)\w*\b", text, re.I)
    )


_BEHIND_NUMBER = re.compile(rf"\W*{REFERENCE}\s*(?:[:–—-]\s*|\s{{2,}})(?P<title>[A-Z].{{7,300}})\Z", re.S)


def behind_number(document: Document, fields: Sequence[Field]) -> Span | None:
    """ "Decision no: 2023/014: Safer Streets Grants": the title that stands behind the number."""
    for field in fields:
        if field.name == "reference" and (match := _BEHIND_NUMBER.match(document.quote(field.value))):
            start = field.value.starts_at + match.start("title")
            return Span(start, field.value.ends_at)
    return None
