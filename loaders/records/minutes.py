"""Minutes of a meeting: head, attendance, items; as text, PDF, Word file or a page of a committee system."""

from __future__ import annotations

import re

from graph.evidence import Document, Span
from loaders.reading import Meeting, Part, Reading
from loaders.records.attendance_blocks import attendance
from loaders.records.item_heads import Head, item_heads
from loaders.records.item_parts import item_part
from loaders.records.item_titles import known_title
from loaders.records.lines import Line, lines_of
from loaders.records.meeting_head import MeetingHead, meeting_head

_PAGE = re.compile(
    r"^\W*(?:printed |draft )?(?:agenda(?:,| and|;)?\s*(?:decisions?)?(?:,| and)?\s*(?:draft |printed )?minutes|"
    r"agenda and decisions|draft minutes|printed minutes|minutes|decisions? and minutes|agenda for .{3,80})\W*$",
    re.IGNORECASE,
)
_GLUED_NAME = re.compile(
    r"\W*(?:agenda(?:,? (?:and )?decisions)?,? and (?:draft |printed )?minutes)\s+\S", re.IGNORECASE
)
_SAYS = re.compile(
    r"\b(?:minutes|proceedings|notes?|cofnodion)\s+of\s+(?:an?\s+|the\s+)?(?:\w+\s+){0,4}(?:meeting|cyfarfod)\b|"
    r"\bat\s+(?:an?|the)\s+(?:\w+\s+){0,3}meeting of\b|\bminutes\s+(?:of the|-|–)",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"^[\s*_#|]*(?:members? )?(?:present|sederunt|attendance|in attendance|presennol|also present)\b",
    re.IGNORECASE | re.MULTILINE,
)
_CLOSED = re.compile(
    r"\b(?:meeting|proceedings)\s+(?:was\s+)?(?:closed|ended|concluded|terminated|finished|rose|declared closed)\b|"
    r"\bduration of (?:the )?meeting\b|^\W*(?:chair(?:man|person)?)\s*[.…_]*\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_ITEMS = re.compile(r"^\W*(?:No\.?\s*[|\t]?\s*Item\b|Items\s*$)", re.IGNORECASE | re.MULTILINE)
_MINUTED = re.compile(r"\bMinutes\s*:", re.IGNORECASE)
_RESOLVED = re.compile(
    r"\b(?:RESOLVED|AGREED|Resolved|resolved)\b|\b(?:committee|cabinet|board|members) (?:agreed|noted|approved|"
    r"resolved)\b"
)
_USUAL = re.compile(
    r"\b(?:apologies (?:for absence)?|declarations? of interests?|urgent (?:business|matters|items)|"
    r"minutes of (?:the )?(?:last|previous)|exclusion of (?:the )?(?:press|public)|date of (?:the )?next meeting|"
    r"matters arising|RESOLVED|Resolved)\b",
    re.IGNORECASE,
)
_OTHER_KIND = re.compile(
    r"^\W*(?:decision details|decision maker|record of decision|issue details|issue - meetings|agenda item)\b",
    re.IGNORECASE,
)


def recognise(document: Document) -> Reading | None:
    """A Reading of kind "minutes" when the text says it is the record of a meeting with items; None when nothing
    speaks for it."""
    lines = lines_of(document)
    if not lines:
        return None
    text = document.text
    opening = text[:4000]
    page = next((line for line in lines[:25] if _PAGE.match(line.text)), None)
    if page is None and _GLUED_NAME.match(text[:200]):
        page = lines[0]
    says = _SAYS.search(opening)
    present = _PRESENT.search(text[:6000])
    speaks = page is not None or says is not None or present is not None or _ITEMS.search(opening)
    if not speaks and len(_USUAL.findall(text[:60000])) < 3:
        return None
    heads, style = item_heads(text, lines)
    head = meeting_head(document, heads[0].at if heads else min(len(text), 3000))
    score, reasons = _score(
        text, lines, heads, page=page, says=says is not None, present=present is not None, style=style, head=head
    )
    if score < 0.3:
        return None
    return Reading(
        "minutes",
        f"a meeting's record: {', '.join(reasons)}",
        min(0.97, score),
        meetings=(meeting_of(document, heads, head),),
    )


def _score(
    text: str,
    lines: tuple[Line, ...],
    heads: tuple[Head, ...],
    *,
    page: Line | None,
    says: bool,
    present: bool,
    style: str,
    head: MeetingHead,
) -> tuple[float, list[str]]:
    score, reasons = 0.0, []
    other = next((line for line in lines[:14] if _OTHER_KIND.match(line.text)), None)
    if page is not None:
        score += 0.35
        reasons.append(f"the page is called '{page.text[:40]}'")
    if says:
        score += 0.3
        reasons.append("says it is the minutes of a meeting")
    if present:
        score += 0.15
        reasons.append("lists who was present")
    if len(heads) >= 3 or (len(heads) >= 2 and style != "bare"):
        score += 0.25
        reasons.append(f"has {len(heads)} items")
    usual = sum(h.title is not None and known_title(text[h.title.starts_at : h.title.ends_at]) for h in heads)
    if usual >= 2:
        score += 0.2
        reasons.append(f"{usual} of them items that every meeting has")
    if _CLOSED.search(text):
        score += 0.1
        reasons.append("says when the meeting closed")
    if head.held_on is not None and head.body is not None:
        score += 0.1
        reasons.append("names body and day")
    if len(_MINUTED.findall(text)) >= 2 or len(_RESOLVED.findall(text)) >= 2:
        score += 0.1
        reasons.append("resolves item by item")
    if other is not None:
        score -= 0.5
    if len(heads) < 2:
        score -= 0.2
    return score, reasons


def meeting_of(document: Document, heads: tuple[Head, ...], head: MeetingHead) -> Meeting:
    """The meeting with its items, each from its heading to the next one's."""
    text = document.text
    lines = lines_of(document)
    end = _end_of_items(text, heads, lines)
    parts: list[Part] = []
    for item, after in zip(heads, [*heads[1:], None], strict=False):
        span = Span(item.at, after.at if after is not None else max(end, item.at + 1))
        parts.append(item_part(document, span, item.title, item.number))
    first = heads[0].at if heads else len(text)
    sections = attendance(lines, first, end if heads else len(text))
    return Meeting(Span(0, len(text)), head.body, head.held_on, head.venue, sections, tuple(parts))


_TAIL = re.compile(
    r"\n[ \t*_|]*(?:(?:the )?meeting (?:closed|ended|concluded|finished|rose|was closed)|"
    r"duration of (?:the )?meeting|attendance\b|date of publication|last date for call|chair(?:man|"
    r"person)?\s*[.…_]*\s*(?:\n|$)|contact (?:officer|for)|published\b|signed\b|minutes published|cookies|"
    r"back to top|top of page|rate this page)",
    re.IGNORECASE,
)


def _end_of_items(text: str, heads: tuple[Head, ...], lines: tuple[Line, ...]) -> int:
    """Where the last item ends: at "The meeting closed", the chairman's signature, the attendance list, the foot of
    the page."""
    if not heads:
        return len(text)
    last = heads[-1]
    after = last.title.ends_at if last.title is not None else last.at
    tail = _TAIL.search(text, after)
    return tail.start() if tail is not None else len(text)
