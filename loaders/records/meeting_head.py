"""The head of minutes: which body met, on what day, and where, in the sentence or the lines in which minutes say so.

>>> d = Document.of_text("MINUTES of a meeting of the Cabinet held in the Council Chamber on 1 December 2022.")
>>> head = meeting_head(d, len(d.text))
>>> d.quote(head.body), d.quote(head.held_on), d.quote(head.venue)
('Cabinet', '1 December 2022', 'Council Chamber')
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from graph.evidence import Document, Span
from loaders.facts.dates import scan
from loaders.records.lines import Line, lines_of

_BODY_NOUN = (
    r"(?:Sub[- ]?)?(?:Committee|Cabinet|Executive|Council|Board|Panel|Forum|Authority|Commission|Group|Assembly|"
    r"Partnership|Bench|Conference|Court|"
    r"Joint Board|Working Party|Task Force|Pwyllgor|Cabinet Committee|Trustees|Governors|Policing Panel|Bwrdd|Cyngor|"
    r"Cabined)"
)
_BODY_LINE = re.compile(
    rf"(?:^|(?<=\s))(?:[A-Z][^\n]{{0,110}}?)?{_BODY_NOUN}\b(?:\s*\([^)\n]{{2,40}}\))?", re.IGNORECASE
)
# "MINUTES of a meeting of the Cabinet held …", "At a Meeting of the CABINET Held on …", "Cofnodion cyfarfod y Cabinet
# …"
_OF = re.compile(
    r"(?:(?:minutes?|proceedings|record|notes|draft minutes|cofnodion|decisions(?: (?:taken|made))?)\s+(?:of|from|by|"
    r"cyfarfod)\s*:?|\bat(?=\s[^\n,.]{0,40}\bmeeting))\s+(?:an?\s+|"
    r"the\s+|y\s+)?(?:(?:annual|ordinary|extraordinary|special|virtual|remote|hybrid|formal|public|inaugural|"
    r"scheduled|adjourned|online|"
    r"statutory|budget|quarterly|last|proceedings|of|at|a|the|cyfarfod|blynyddol)\s+)*(?:meeting|meetings|"
    r"cyfarfod)?\s*(?:of|for)?\s*:?\s*(?:the\s+|y\s+)?(?P<body>[^\n,.]{3,120}(?:,\s[^\n,.]{3,60}(?=,?\s+(?:held|on|"
    r"at)\b))?|\n+\s*[^\n]{3,120})",
    re.IGNORECASE,
)
_MEETING_LINE = re.compile(
    r"(?:(?:annual|special|ordinary|extraordinary) )?meeting of (?:the )?(?P<body>[A-Z][^\n]{3,110})$", re.IGNORECASE
)
_END_OF_BODY = re.compile(
    r"\s*(?:\b(?:which was|that was|was|meeting)?\s*(?:held|convened|took place|which took|that took|duly convened|"
    r"remotely|virtually|via|conducted|commencing)\b|\s(?:on|at|in)\s+(?:[A-Z]|the\b|\d)|\s+[-–—]\s+|\s*\n|\s{3,})",
    re.IGNORECASE,
)
_DASHED = re.compile(
    r"^(?:</?[A-Za-z][\w-]{0,14}(?:\s[^<>\n]{0,60})?/?>)*(?P<body>[A-Z][^\n]{2,110}?)(?:\s*(?:[-–—,:]|\bon\b)\s*|"
    r"(?:\s|</?[A-Za-z][\w-]{0,14}(?:\s[^<>\n]{0,60})?/?>)*(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|"
    r"Sun)day,?\s+(?:the\s+)?\d))(?P<date>(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|"
    r"Sun)day,?\s+)?(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+\w+,?\s+\d{4}\b|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|(?:Mon|Tues|"
    r"Wednes|Thurs|Fri|Satur|Sun)day\b)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?:name of )?(?:committee|meeting|body|meeting of|meeting body|decision[- ]making body|"
    r"cyfarfod)\s*[:–-]\s*(?P<body>[^\n]{3,120})",
    re.IGNORECASE,
)
_VENUE = re.compile(
    r"^(?:venue|location|place|held (?:at|in)|lleoliad)\s*[:–-]?\s+(?:the\s+)?(?P<venue>[^\n]{3,150})", re.IGNORECASE
)
_IN = re.compile(
    r"\b(?:held|convened|took place|meeting)\b[^\n]{0,12}?(?:\s(?:in|at|within|via|"
    r"by))\s+(?:the\s+)?(?P<venue>[A-Z][^\n]{2,140}?)(?=,?\s+on\s+(?:the\s+)?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|\d)|"
    r"\s+at\s+\d|,?\s+commencing|\.\s|\.$|,?\s*$)",
    re.IGNORECASE,
)
_NOT_BODY = re.compile(
    r"(?:annual|ordinary|extraordinary|special) (?:general )?meeting\b|agenda\b|minutes\b|home\b|"
    r"council and democracy|browse|meetings?\b|items?\b|printed|attendance|present\b|draft\b|decision|unrestricted|"
    r"public document|welcome|democratic|democracy|also present|contact|venue|calendar|apologies|for the attention",
    re.IGNORECASE,
)
_OPENING = re.compile(r"(?:[\s:*_#|]|</?[A-Za-z][\w-]{0,14}(?:\s[^<>\n]{0,60})?/?>)*")
_CLOSING = re.compile(r"(?:[\s,.:;*_–|-]|</?[A-Za-z][\w-]{0,14}(?:\s[^<>\n]{0,60})?/?>)+$")
_BUILDING = re.compile(
    r"\bcommittee rooms?\b|\b(?:council|authority) (?:headquarters|HQ|offices?|chambers?|house|buildings?|hall|rooms?|suite)\b",
    re.IGNORECASE,
)
_MEETING_OF = re.compile(r"[^\n]{0,60}\bmeetings? (?:of|for) (?:the |a )?", re.IGNORECASE)
_MEETING_WORD = re.compile(r"\s+(?:ordinary |special |virtual )?(?:meeting|decisions?)\s*\Z", re.IGNORECASE)
_OF_COUNCIL = re.compile(
    r"(?<=Committee|COMMITTEE)\s+(?:of|OF)\s+(?=[A-Z][^\n]*(?:Council|COUNCIL|Authority|AUTHORITY)\s*$)"
    r"|(?<=Cabinet|CABINET)\s+(?:of|OF)\s+(?=[A-Z][^\n]*(?:Council|COUNCIL)\s*$)|(?<=Board|BOARD)\s+(?:of|"
    r"OF)\s+(?=[A-Z][^\n]*(?:Council|COUNCIL)\s*$)"
)
_PAGE_NAME = re.compile(
    r"(?:(?:printed |draft )?agenda(?:,? (?:and )?decisions)?,?(?: and (?:draft |printed )?minutes)?|minutes|"
    r"draft minutes)\s+(?:(?:for|of)\s+)?(?=[A-Z<])(?!of\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class MeetingHead:
    """Where body, day and place of a meeting are named; `said` tells that a sentence names body and day together."""

    body: Span | None
    held_on: Span | None
    venue: Span | None
    said: bool


def meeting_head(document: Document, end: int) -> MeetingHead:
    """Reads the head of a meeting's record: the text up to the first item."""
    text = document.text
    lines = [_clipped(line, end) for line in lines_of(document) if line.span.starts_at < end][:70]
    body, said_at = _said(text, lines, end)
    dashed = None if body is not None and said_at is None else _dashed(text, lines)
    if dashed is not None and (body is None or dashed[0].starts_at < body.starts_at):
        body, held = dashed
        return MeetingHead(body, held, _venue(text, lines, held), True)
    held_on = _date_after(text, body.ends_at, end) if body is not None else None
    if held_on is None:
        held_on = _date_of(text, lines)
    if body is None:
        body = _body_by_lines(text, lines, held_on)
    return MeetingHead(body, held_on, _venue(text, lines, held_on), body is not None and held_on is not None)


def _clipped(line: Line, end: int) -> Line:
    """A line that holds the first item too (mirrors print a page as one line) ends where that begins; the page's name
    goes."""
    if line.span.ends_at > end:
        line = replace(line, span=Span(line.span.starts_at, end), text=line.text[: end - line.span.starts_at])
    named = _PAGE_NAME.match(line.text)
    if named is not None and named.end() < len(line.text):
        line = replace(
            line, span=Span(line.span.starts_at + named.end(), line.span.ends_at), text=line.text[named.end() :]
        )
    return line


def _said(text: str, lines: list[Line], end: int) -> tuple[Span | None, int | None]:
    for line in lines:
        label = _LABEL.match(line.text)
        if label is not None and _BODY_LINE.search(label["body"]):
            return body_in(text, Span(line.span.starts_at + label.start("body"), line.span.ends_at)), None
        meeting = _MEETING_LINE.match(line.text)
        at = line.span.starts_at
        if meeting is not None and (body := body_in(text, Span(at + meeting.start("body"), line.span.ends_at))):
            return body, at
    for match in _OF.finditer(text, 0, min(end + 1, len(text))):
        span = Span(match.start("body"), match.end("body"))
        body = body_in(text, span)
        if body is not None:
            return body, match.start()
    return None, None


def body_in(text: str, span: Span) -> Span | None:
    """The body named in a run of words: up to "held", a date or a dash; without the name of its council before or
    behind it."""
    start, end = span.starts_at, span.ends_at
    opening = _OPENING.match(text, start, end)
    start = opening.end() if opening is not None else start
    cut = _END_OF_BODY.search(text, start + 3, end)
    if cut is not None:
        end = cut.start()
    words = text[start:end]
    comma = re.search(r",\s+(?=[A-Z])", words)
    if comma is not None and _BODY_LINE.search(words[: comma.start()]):
        end = start + comma.start()
    elif comma is not None and re.match(
        r"(?:annual|ordinary|special|extraordinary)?\s*meeting\b", words[: comma.start()], re.IGNORECASE
    ):
        start += comma.end()
    if (inner := _MEETING_OF.match(text, start, end)) is not None and _BODY_LINE.search(text[inner.end() : end]):
        start = inner.end()
    council = _OF_COUNCIL.search(text, start, end)
    if council is not None and _BODY_LINE.search(text[start : council.start()]):
        end = council.start()
    closing = _CLOSING.search(text, start, end)
    end = closing.start() if closing is not None else end
    if (word := _MEETING_WORD.search(text, start, end)) is not None and _BODY_LINE.search(text[start : word.start()]):
        end = word.start()  # "CABINET MEETING" is a meeting of the Cabinet
    if (
        start >= end
        or not _BODY_LINE.search(text[start:end])
        or end - start > 120
        or _BUILDING.search(text, start, end)
    ):
        return None
    return Span(start, end)


def _dashed(text: str, lines: list[Line]) -> tuple[Span, Span] | None:
    """ "Cabinet - Monday, 3 July 2023 10.00 am", the heading of a committee system's page."""
    for line in lines[:40]:
        match = _DASHED.match(line.text)
        if match is None or not _may_be_body(match["body"]):
            continue
        dates = _dates(text, Span(line.span.starts_at + match.start("date"), line.span.ends_at))
        body = body_in(text, Span(line.span.starts_at + match.start("body"), line.span.starts_at + match.end("body")))
        if dates and body is not None:
            return body, dates[0]
    return None


def _may_be_body(words: str) -> bool:
    """ "Annual Meeting, Tees Valley Combined Authority" names a body behind its comma; "Minutes of …" is read by its
    sentence."""
    return (
        not _NOT_BODY.match(words)
        or re.match(r"(?:annual|ordinary|special|extraordinary)[^,]{0,30} meeting,", words, re.IGNORECASE) is not None
    )


def _dates(text: str, span: Span) -> list[Span]:
    """Full dates inside a span, as spans of the text."""
    found: list[Span] = []
    for at, read in scan(text[span.starts_at : span.ends_at]):
        if read.iso is not None:
            found.append(Span(span.starts_at + at.starts_at, span.starts_at + at.ends_at))
    return found


def _date_after(text: str, at: int, end: int) -> Span | None:
    """The first full date of the sentence that names the body, or of the lines just below."""
    dates = _dates(text, Span(at, min(end, at + 420, len(text))))
    return dates[0] if dates else None


def _date_of(text: str, lines: list[Line]) -> Span | None:
    for prefer in (
        re.compile(r"^(?:date|held on|dyddiad|meeting date|date of meeting)\b", re.IGNORECASE),
        re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\bheld\b", re.IGNORECASE),
        None,
    ):
        for line in lines[:50]:
            if (
                (prefer is not None and not prefer.search(line.text))
                or len(line.text) > 260
                or re.match(r"(?:published|printed|publication)", line.text, re.IGNORECASE)
            ):
                continue
            dates = _dates(text, line.span)
            if dates:
                return dates[0]
    return None


def _body_by_lines(text: str, lines: list[Line], held_on: Span | None) -> Span | None:
    """A line that is the name of a body: the last one before the date, the first one otherwise."""
    best: Span | None = None
    for line in lines[:30]:
        if held_on is not None and line.span.starts_at > held_on.ends_at and best is not None:
            break
        words = line.text.strip(" *_#")
        if not _may_be_body(words) or len(words) > 110 or ":" in words or words.endswith(".") or ">" in words:
            continue
        body = body_in(text, line.span)
        if body is not None and (held_on is None or abs(body.starts_at - held_on.starts_at) < 900):
            best = _inner(text, best, body)
    return best


def _inner(text: str, best: Span | None, body: Span) -> Span:
    """The council stands above its committee: the committee is the body."""
    if best is None:
        return body
    council = re.search(
        r"\bcouncil$|\bauthority$|^cyngor\b", text[best.starts_at : best.ends_at].strip(), re.IGNORECASE
    )
    return body if council else best


def _venue(text: str, lines: list[Line], held_on: Span | None) -> Span | None:
    for i, line in enumerate(lines):
        match = _VENUE.match(line.text)
        if match is not None:
            return _place(text, Span(line.span.starts_at + match.start("venue"), line.span.ends_at))
        inside = _IN.search(line.text)
        if (
            inside is not None
            and (held_on is None or abs(line.span.starts_at - held_on.starts_at) < 400)
            and not re.match(r"\d", inside["venue"])
        ):
            return _place(
                text, Span(line.span.starts_at + inside.start("venue"), line.span.starts_at + inside.end("venue"))
            )
        if (
            re.search(r"\b(?:in|at)\s*$", line.text)
            and i + 1 < len(lines)
            and held_on is not None
            and line.span.contains(held_on)
        ):
            return _place(text, lines[i + 1].span)
    return None


def _place(text: str, span: Span) -> Span | None:
    start, end = span.starts_at, span.ends_at
    cut = re.search(r"\.?\s*(?:View directions|Map\b|Contact:)", text[start:end])
    if cut is not None:
        end = start + cut.start()
    tail = re.search(r"(?:[\s,.;]|\bon\b)+$", text[start:end])
    end = start + tail.start() if tail is not None else end
    return Span(start, end) if end - start > 2 else None
