"""The runs of minutes that list who attended: their headings, where each ends, and what being listed there means.

>>> capacity_of("Officers in attendance"), capacity_of("PRESENT"), capacity_of("Apologies for absence")
('officer', 'member', 'apologies')
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, cast

from graph.evidence import Span
from loaders.reading import Section
from loaders.records.lines import Line

Capacity = Literal["chair", "member", "officer", "guest", "apologies"]

_HEADINGS: tuple[tuple[Capacity, re.Pattern[str]], ...] = tuple(
    (
        cast(Capacity, capacity),
        re.compile(
            rf"[\s*_#|•]*(?:{pattern})(?:\s*\([^)\n]{{0,40}}\))?[\s*_]*(?=[:;–—-]|\s{{2,}}|\t|$|\||Attendee\b|"
            rf"\s+Attendee\b)",
            re.IGNORECASE,
        ),
    )
    for capacity, pattern in (
        (
            "apologies",
            r"(?:(?:apology|apologies)(?: for)?(?: absences?| non[- ]attendance)?(?: received| from|"
            r" were received(?: from)?)?|absent|absence|not present|sent apologies|ymddiheuriadau)",
        ),
        (
            "officer",
            r"(?:(?:council |county council |other |lead |supporting |senior |"
            r"support )?officers?(?: and others)?(?: also)?(?: (?:present|in attendance|attending|in support))?|"
            r"(?:county council |council )?officers? (?:present|in attendance)"
            r"|in attendance(?: \(officers\)| remotely| virtually| by invitation)?|attending|attendees|"
            r"staff(?: present| in attendance)?|advis[eo]rs?(?: present| in attendance)?|"
            r"(?:council )?officials?(?: present| in attendance)?|swyddogion(?: yn bresennol)?"
            r"|hefyd yn bresennol|(?:lead )?officers? attending|also attending|"
            r"secretariat|clerk(?: to the .{3,30})?|committee (?:clerk|manager|officer))",
        ),
        (
            "guest",
            r"(?:also (?:present|in attendance)(?: \(\w+\))?|others? (?:present|in attendance|attending)|"
            r"guests?(?: present| in attendance)?|observers?(?: present)?|(?:other )?(?:members|"
            r"councillors) (?:also )?in attendance|also attending|by invitation|invitees|visitors|"
            r"other (?:members|councillors)(?: present| in attendance)?|non[- ](?:cabinet|executive|committee|voting|"
            r"panel)[- ]?(?: cabinet| committee)? ?(?:members|councillors)(?: present| in attendance)?|"
            r"public(?: present)?|representatives present|in the public gallery|external(?: attendees| guests)?|"
            r"partners|witnesses|speakers?)",
        ),
        ("chair", r"(?:in the chair|chair(?:man|person|woman)?(?: present)?|presiding|chaired by|cadeirydd)"),
        (
            "member",
            r"(?:(?:members?|councillors?|county councillors|cabinet members?|committee members?|board members?|"
            r"voting members?|elected members|executive members?|councillor members|"
            r"town and county councillors)(?: of the [\w &]{3,50})?(?: (?:present|in attendance|attending|"
            r"participating)(?: \w+)?)?"
            r"|those (?:members )?present|present(?: at the meeting| remotely| virtually| in person| were| \(\w+\))?|"
            r"attendance(?: details| list| record)?|sederunt|attended|substitutes?(?: members?)?(?: present|"
            r" in attendance)?|vice[- ]chair(?:man|person)?|"
            r"yn bresennol|presennol|aelodau(?: yn bresennol| presennol)?|cynghorwyr|membership|remote attendance|"
            r"virtual attendance|in person|remotely|virtually|online|named substitutes|co[- ]opted members?|"
            r"co[- ]optees|independent members?|non[- ]voting members?|parish representatives?|"
            r"[A-Z][\w' ]{2,40} (?:council|cc|dc|bc|nhs|icb) (?:members?|representatives?))",
        ),
    )
)
_INSIDE_CHAIR = re.compile(r"^[^\n]{3,60}\bin the chair\b", re.IGNORECASE)
_STOP = re.compile(
    r"[\s*_]*(?:unrestricted items|public document|part [1I]\b|items?\s*$|no\.?\s+item|action by|"
    r"the meeting (?:commenced|began|opened|started)|(?:the )?(?:chair|chairman|leader|mayor|"
    r"convener)\b[^:\n]{0,30}\b(?:welcomed|opened|informed|advised|announced|ruled|intimated)|"
    r"(?:meeting|the meeting) (?:closed|ended|concluded)|contact\b|venue\b|agenda\b|minutes\s*$|media\b|"
    r"duration of meeting|before the (?:start|commencement)|prior to|\*+\s*$)",
    re.IGNORECASE,
)


def capacity_of(heading: str) -> Capacity | None:
    """What a heading of an attendance list makes of those below it, None when it is no such heading."""
    heading = heading[:90]
    for capacity, pattern in _HEADINGS:
        match = pattern.match(heading)
        if match is not None:
            if capacity == "guest" and re.search(r"officer", heading, re.IGNORECASE):
                return "officer"
            return capacity
    return _by_words(heading)


_WORDS = re.compile(
    r"[\s*_#|•]*[A-Z][\w' /&-]{2,58}\b(?:present|attendance|attending|apologies|absent|"
    r"substitutes)\b[\w ()'-]{0,24}[\s*_]*(?=:|$|\t)",
    re.IGNORECASE,
)


def _by_words(heading: str) -> Capacity | None:
    """Any other short heading that speaks of being there: "Non-Members also present:"."""
    match = _WORDS.match(heading)
    if match is None or re.search(
        r"\b(?:was|were|had|the|from|received)\b|\s[-–]\s|^\W*(?:cllr|councillor|mr|mrs|ms|miss|dr)\b",
        match.group(),
        re.IGNORECASE,
    ):
        return None
    words = match.group().casefold()
    if "apolog" in words or "absent" in words:
        return "apologies"
    if "offic" in words or "staff" in words or words.strip(" *_#|•").startswith("in attendance"):
        return "officer"
    return "guest" if re.search(r"\b(?:also|other|others|non|guest|public|observ\w+|invit\w+)\b", words) else "member"


def attendance(lines: Sequence[Line], until: int, after: int) -> tuple[Section, ...]:
    """The attendance sections before the first item (offset `until`) and those after the last item's text (from
    `after`)."""
    sections: list[Section] = []
    head = [line for line in lines if line.span.starts_at < until]
    tail = [line for line in lines if line.span.starts_at >= after]
    sections += _sections(_cut(head, until), headed=False)
    sections += _sections(tail, headed=True)
    if not any(s.heading is not None and capacity_of_text(lines, s.heading) in ("member", "chair") for s in sections):
        sections += _unheaded(head, until, sections)
    return tuple(sections)


_TITLE = re.compile(
    r"\b(?:Councillor|Cllr|County Councillor|Alderman|Mr|Mrs|Ms|Miss|Dr|Cynghorydd)\b\.?\s+[A-Z]|"
    r"(?<=[a-z])(?:Councillor|Cllr)\s+[A-Z]"
)


def capacity_of_text(lines: Sequence[Line], heading: Span) -> Capacity | None:
    """What a heading that stands in these lines makes of those below it."""
    for line in lines:
        if line.span.starts_at <= heading.starts_at < line.span.ends_at:
            at = heading.starts_at - line.span.starts_at
            return capacity_of(line.text[at:])
    return None


def _unheaded(head: Sequence[Line], until: int, told: Sequence[Section]) -> list[Section]:
    """Members who are listed before the first item under no heading that was known."""
    found: list[tuple[int, int]] = []
    for line in head:
        inside = any(s.span.overlaps(line.span) for s in told)
        hits = (
            []
            if inside
            else [
                line.span.starts_at + m.start()
                for m in _TITLE.finditer(line.text)
                if line.span.starts_at + m.start() < until
            ]
        )
        found += [(h, min(line.span.ends_at, until)) for h in hits]
    if len(found) < 3:
        return []
    return [Section("attendance", Span(found[0][0], max(end for _, end in found)))]


_GLUED = re.compile(
    r"(?<=[\s.;>])(?<!Also )(?<!Members )(?<!Councillors )(?<!Officers )(?<!in )(?=(?:Also (?:present|in attendance)|"
    r"(?:Members |Councillors |Officers )?(?:Present|Attendance)|Officers(?: in attendance| present)?|Members|"
    r"Apologies(?: for absence)?|In attendance|Venue|Contact|Items)\s*:)|(?<=\s)(?=Items\s*(?:Item\s*)?No\b)|"
    r"(?<=\s)(?=Attendance\s*(?:Attendee|Name|Councillor\b|Cllr\b))",
    re.IGNORECASE,
)


def _cut(lines: Sequence[Line], until: int) -> list[Line]:
    """A page that was run together in one line is cut at the headings inside it."""
    found: list[Line] = []
    for line in lines:
        stop = min(len(line.text), until - line.span.starts_at)
        cuts = [0, *(m.start() for m in _GLUED.finditer(line.text, 1, stop))] if len(line.text) > 250 else [0]
        for a, b in zip(cuts, [*cuts[1:], stop], strict=True):
            if line.text[a:b].strip():
                found.append(
                    replace(
                        line,
                        span=Span(line.span.starts_at + a, line.span.starts_at + b),
                        text=line.text[a:b],
                        gap=line.gap and a == 0,
                    )
                )
    return found


def _sections(lines: Sequence[Line], *, headed: bool) -> list[Section]:
    found: list[Section] = []
    heading: Span | None = None
    start = 0
    last = 0
    for line in lines:
        capacity = capacity_of(line.text) if _may_head(line) else None
        if capacity is not None and not _is_row(line):
            if heading is not None and last > start:
                found.append(Section("attendance", Span(start, last), heading))
            pattern = next((p for _, p in _HEADINGS if p.match(line.text)), _WORDS)
            match = pattern.match(line.text)
            end = match.end() if match else 0
            heading = Span(line.span.starts_at, line.span.starts_at + max(1, end))
            start = min(line.span.ends_at, line.span.starts_at + end)
            last = line.span.ends_at
            continue
        if heading is not None and _ends(line):
            if last > start:
                found.append(Section("attendance", Span(start, last), heading))
            heading = None
        if heading is not None:
            last = line.span.ends_at
        elif not headed and _INSIDE_CHAIR.match(line.text) and len(line.text) < 90:
            found.append(Section("attendance", line.span, line.span))
    if heading is not None and last > start:
        found.append(Section("attendance", Span(start, last), heading))
    return [s for s in found if len(s.span) > 2]


def _may_head(line: Line) -> bool:
    return (
        len(line.text) < 90
        or ":" in line.text[:60]
        or line.text[:14].upper().startswith(("PRESENT", "ATTENDING", "APOLOG", "IN ATTENDANCE"))
    )


def _is_row(line: Line) -> bool:
    """A status cell of a table ("Present", "Apologies") heads nothing; neither does a column head among others."""
    return line.cell and (line.column or 0) >= 1 and ":" not in line.text


def _ends(line: Line) -> bool:
    return (
        _STOP.match(line.text) is not None
        or (line.kind == "heading" and line.role in ("mgSectionTitle", "mgMainTitleTxt"))
        or len(line.text) > 900
    )
