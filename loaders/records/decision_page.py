"""A page that tells of one decision by labels: ModernGov's decision details, CMIS, GLA notices, and mirrors of them.

An issue page may tell several decisions of one issue, newest first; a page may run a second minute on behind the first.
"""

from __future__ import annotations

import re
from dataclasses import replace

from graph.evidence import Document, Span
from loaders.reading import Field, Part, Reading
from loaders.records.lines import Line, lines_of
from loaders.records.marks import Mark, marks_of
from loaders.records.parts import build_part
from loaders.records.title_lines import is_maker_line
from loaders.records.titles import REFERENCE

_TELLING = ("maker", "status", "key_decision", "call_in", "decided_on", "published_on", "effective_from", "meeting")
_HEAD = re.compile(r"\W*(?:decision details|issue\s*-\s*decisions?|decision)\W*\Z", re.I)
_ISSUE = re.compile(r"\W*issue\s*-\s*decisions?\W*\Z", re.I)
_DATED = re.compile(
    r"(?P<date>\d{1,2}/\d{1,2}/\d{4}|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? \d{4})\s*[-–—]\s*(?P<title>\S.{2,400})"
)
_BARE_DATE = re.compile(r"\W*(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4})\W*")
_MINUTE_NUMBER = re.compile(rf"(?P<ref>{REFERENCE}|\d{{1,3}}\.?)\Z")


def recognise(document: Document) -> Reading | None:
    """A page with at least two of a decision's own labels, or with the page head of one."""
    lines, marks = lines_of(document), marks_of(document)
    if not lines:
        return None
    names = [m.label.name for m in marks if m.label.kind == "field" and m.label.name in _TELLING]
    head = next((line.text for line in lines[:12] if _HEAD.fullmatch(line.text)), None)
    if head is not None and _ISSUE.fullmatch(head) and (parts := _issue_parts(document, lines)):
        return Reading("decision-page", f"has the head {head!r} and {len(parts)} dated decisions", 0.9, parts)
    own = sorted(set(names))
    bare = _bare_part(document, lines) if len(own) < 2 else None
    if bare is not None:
        return Reading(
            "decision-page", "has a maker, a numbered decision and bare dates, their labels stripped", 0.6, (bare,)
        )
    if len(own) < 2 and not (head and (own or any(m.label.name == "decision" for m in marks))):
        if not any(m.label.name == "decision" and m.label.kind == "section" for m in marks):
            return None
        return Reading("decision-page", "has a decision under a heading", 0.45, (build_part(document, 0, len(lines)),))
    reason = f"has labels of a decision page ({', '.join(own)})" + (f" under {head!r}" if head else "")
    sure = min(0.9, 0.5 + 0.06 * len(own) + (0.1 if head else 0))
    return Reading("decision-page", reason, sure, page_parts(document))


def _bare_part(document: Document, lines: tuple[Line, ...]) -> Part | None:
    """A page whose labels were all stripped: a post or body alone on a line, a decision by its order, dates alone on
    theirs.
    """
    maker = next((line for line in lines[:12] if is_maker_line(line.text) and line.role != "masthead"), None)
    dates = [line for line in lines if _BARE_DATE.fullmatch(line.text)]
    if maker is None or not dates:
        return None
    part = build_part(document, 0, len(lines))
    if not part.clauses:
        return None
    fields = [Field("maker", maker.span), *_told_by_form(lines, part.fields)]
    return replace(part, fields=(*fields, *part.fields))


_STATUS_ALONE = re.compile(
    r"\W*(?:recommendations? (?:approved|agreed|noted|rejected)(?: \(subject to call-?in\)| as amended| with amendments?)?"
    r"|for determination|item (?:deferred|withdrawn)|implemented|abandoned|decision (?:made|taken))\W*",
    re.I,
)
_EVERYWHERE = re.compile(
    r"\W*(?:\(?all (?:the )?(?:wards?|divisions?|areas|electoral divisions|districts)(?: affected)?\)?|borough[- ]?wide"
    r"|county[- ]?wide"
    r"|city[- ]?wide|district[- ]?wide|not ward specific|none specific)\W*",
    re.I,
)
_LISTED = re.compile(
    r"(?:[A-Z][\w’'&-]*(?: (?:and|&|with|upon|on|in|the|of) | )?){1,6}(?:;\s*(?:[A-Z][\w’'&-]*(?: (?:and|&"
    r"|with|upon|on|in|the|of) | )?){1,6}){0,30};\W*"
)


def _told_by_form(lines: tuple[Line, ...], known: tuple[Field, ...]) -> list[Field]:
    """Values whose form tells them without a label: a status, "All Wards", or wards that each end in a semicolon."""
    found: list[Field] = []
    names = {f.name for f in known}
    for line in lines:
        if "status" not in names and len(line.text) < 60 and _STATUS_ALONE.fullmatch(line.text):
            found.append(Field("status", line.span))
            names.add("status")
        elif (
            "places" not in names
            and len(line.text) < 400
            and (_EVERYWHERE.fullmatch(line.text) or _LISTED.fullmatch(line.text))
        ):
            found.append(Field("places", line.span))
            names.add("places")
    return found


def page_parts(document: Document) -> tuple[Part, ...]:
    """The page's decision, and any second one that is printed behind it."""
    lines, marks = lines_of(document), marks_of(document)
    second = _second_minute(lines, marks)
    if second is None:
        return (build_part(document, 0, len(lines)),)
    begin, title, number = second
    foot = next(
        (
            m.line
            for m in marks
            if m.line > begin and m.label.name in ("report_author", "published_on", "decided_on", "meeting")
        ),
        len(lines),
    )
    one = build_part(document, 0, begin)
    two = build_part(document, begin, foot, title=title, find_title=False)
    if foot < len(lines):
        below = build_part(document, foot, len(lines), find_title=False)
        shared = tuple(
            f
            for f in below.fields
            if f.name
            in ("decided_on", "published_on", "effective_from", "meeting", "report_author", "lead_officer", "places")
        )
        one = replace(one, fields=one.fields + shared)
        two = replace(two, fields=two.fields + tuple(f for f in shared if f.name in ("decided_on", "meeting")))
    if number is not None and re.search("[A-Z]", document.quote(number)):
        two = replace(two, fields=(Field("reference", number), *two.fields))
    if not two.fields or not any(f.name == "maker" for f in two.fields):
        two = replace(two, fields=two.fields + one.all("maker")[:1])
    return (one, two)


def _second_minute(lines: tuple[Line, ...], marks: tuple[Mark, ...]) -> tuple[int, Span, Span | None] | None:
    """(first line, title, number) of a minute that begins behind the first decision: its sections start over."""
    seen: set[str] = set()
    for mark in marks:
        name = mark.label.name
        if (
            mark.label.kind == "section"
            and name == "purpose"
            and {"purpose", "decision"} <= seen
            and ("reasons" in seen or "options" in seen)
        ):
            for at in range(mark.line - 1, max(0, mark.line - 8), -1):
                if any(m.line <= at <= m.last for m in marks):
                    break
                number = _MINUTE_NUMBER.fullmatch(lines[at].text)
                if number:
                    title = _title_lines(lines, at + 1, mark.line)
                    start = lines[at].span.starts_at
                    return (at, title, Span(start, start + len(number["ref"]))) if title else None
            return None
        if mark.label.kind == "section":
            seen.add(name)
    return None


def _title_lines(lines: tuple[Line, ...], first: int, last: int) -> Span | None:
    chosen: list[Line] = []
    for line in lines[first:last]:
        if re.match(r"(?:Councillors?|Cllr|The Chair|Mr|Mrs|Ms|Dr)\b", line.text) or line.text.endswith("."):
            break
        chosen.append(line)
    return Span(chosen[0].span.starts_at, chosen[-1].span.ends_at) if chosen else None


def _issue_parts(document: Document, lines: tuple[Line, ...]) -> tuple[Part, ...]:
    """One part for each "DD/MM/YYYY - title" line."""
    heads = [
        (i, m)
        for i, line in enumerate(lines)
        if (m := _DATED.fullmatch(line.text)) and not re.search(r"ref:", line.text)
    ]
    if not heads:
        return ()
    parts: list[Part] = []
    for (at, match), after in zip(heads, [*[i for i, _ in heads[1:]], len(lines)], strict=True):
        start = lines[at].span.starts_at
        title = Span(start + match.start("title"), start + match.end("title"))
        date = Field("decided_on", Span(start + match.start("date"), start + match.end("date")))
        parts.append(build_part(document, at, after, title=title, extra=(date,), find_title=False))
    return tuple(parts)
