"""A title without what is stuck to it: numbers, dates, status words, file sizes, key marks. What is taken off is
told as fields.

>>> d = Document.of_text("24/00913 - Skills Bridge: grant (Key Decision) PDF 119 KB")
>>> title, fields = clean_title(d, Span(0, len(d.text)))
>>> d.quote(title), [(f.name, d.quote(f.value)) for f in fields]
('Skills Bridge: grant', [('key_decision', '(Key Decision)'), ('reference', '24/00913')])
"""

from __future__ import annotations

import re

from graph.evidence import Document, Span
from loaders.reading import Field

# A council's own decision number. The year part may stand in brackets, after a stroke, a dash, an underscore or a
# space.
_YEARS = r"(?:20)?\d\d\s?[-/–]\s?(?:20)?\d\d"
REFERENCE = (
    rf"(?:\d{{2}}[/-]\d{{5}}"
    rf"|[A-Z]{{2,6}}[A-Z]?\d{{1,4}}[ _]?(?:\({_YEARS}\)|[ _]?{_YEARS}(?!\d))"
    rf"|[A-Z]{{2,6}}\s{_YEARS}\s\d{{2,6}}"
    rf"|[A-Z]{{2,8}}\s?[/.\-]\s?(?:[A-Z]{{1,6}}[/.\-])?\d{{1,5}}(?:[/.\-]\d{{1,5}}){{0,2}}(?:[/.\-][A-Z]{{1,4}})?"
    rf"|[A-Z]{{2,6}}\s?\d{{2,6}}(?:[/.\-]\d{{1,5}}){{0,2}}(?:[/-][A-Z]{{1,4}})?\*?"
    rf"|[A-Z]{{2,6}}\d-\d{{2,5}}"
    rf"|[A-Z]\d{{4,6}}"
    rf"|\d{{1,4}}/(?:19|20)\d\d"
    rf"|(?:19|20)\d\d[/-]\d{{2,5}}(?!\d)"
    rf"|\d{{2}}/\d{{1,4}}/[A-Z]{{2,6}})"
)
_NOT_ONE = re.compile(
    r"(?:[AMB]\d{1,4}|S\s?\d{2,3}|(?:19|20)\d\d[-/]\d\d|Q\d|COVID[- ]?19|CV19|NO\s?\d+|LOT\s?\d+|PHASE\s?\d+"
    r"|ITEM\s?\d+|PART\s?\d+|FY\s?\d\d.*|MTFS\s?\d.*|TM\s?\d+|UKSPF.*|RAF\s?\d+|PSDS\s?\d.*|SHDF\s?\d.*"
    r"|ISO\s?\d+|CO2|(?:JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)[A-Z]*\s?\d.*"
    r"|(?:ROUND|YEAR|TRANCHE|STAGE|LEVEL|ZONE|UNIT|BLOCK|ROOM|STEP|GRADE|CLASS|TERM|WAVE|VERSION|TO|OF|AND|FOR"
    r"|IN|AT)\s?\d.*)\Z",
    re.I,
)
_SEPARATOR = r"\s*[-–—:|.]+\s+|\s{2,}|\s*:\s*|\s*[-–—]\s*"
_START = re.compile(
    rf"(?:Decision(?: (?:No|Number|Ref(?:erence)?))?\.?\s*[:\-–]?\s*)?(?P<ref>{REFERENCE})(?:{_SEPARATOR}"
    rf"|\s+(?=[A-Z][a-z]))"
)
_DECISION_START = re.compile(r"(?:Decision|Ref(?:erence)?)\s*:\s*(?P<ref>\d{4,7})\s*[-–—:.]?\s+(?=\S)")
_FORM_START = re.compile(
    r"(?:(?:record|notice|report) of (?:an? |the )?(?:[\w-]+ ){0,3}decision|(?:officer |executive |delegated "
    r"|mayoral |pcc )*decision"
    r"(?: (?:notice|record|form|report))?|(?:title|subject|re|issue|item))\s*(?::|\s[-–—])\s+(?!\d{4,7}\s)(?=\S)",
    re.I,
)
_DATE_START = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\s*[-–—:]\s*")
_ITEM_START = re.compile(r"(?:(?:Agenda )?Item(?: No\.?)?\s*)?\d{1,3}[.):]?\s+(?=[A-Z])(?!\d)")
_KEY = re.compile(
    r"(?:[*\[(]\s*)?\b(?P<non>non[- ])?key(?: executive)? decision\b(?:\s*(?:ref(?:erence)?"
    r"|no)\.?:?\s*)?(?:\s*[*\])]|\s*[:\-–—](?=\s|\Z))?|\((?P<short>k(?:ey|d))\)|^\*+(?=\s*\w)|(?<=\w)\s*\*+\Z",
    re.I,
)
_TAIL = (
    ("system_reference", re.compile(r"\s*[-–,(]?\s*\bref\s*:\s*(?P<value>\d{1,7})\)?\s*\Z", re.I)),
    (None, re.compile(r"\s*(?:\(?pdf icon\)?\s*)?(?:\bPDF\b|\bDOCX?\b)\s*\d+(?:[.,]\d+)?\s*[KM]B\)?\s*\Z", re.I)),
    (None, re.compile(r"\s*\bpdf icon\b.*\Z", re.I)),
    (None, re.compile(r"\s*\bNew!?\s*\Z")),
    (None, re.compile(r"\s*\((?:agenda )?item(?: no\.?)?\s*[\w.]+\)\s*\Z", re.I)),
    (
        None,
        re.compile(r"\s*[-–]?\s*\(?report(?: no\.?| ref\.?| number)?:?\s*[A-Z]{0,6}[/ -]?\d[\w/.\-]*\)?\s*\Z", re.I),
    ),
    (
        None,
        re.compile(
            r"\s*\((?:officer|report author|author|contact|lead officer|cabinet member"
            r"|portfolio holder)\s*:[^()]{2,80}\)\s*\Z",
            re.I,
        ),
    ),
    (None, re.compile(r"\s*\((?:minute|min)\.? (?:no\.? ?)?[\w./]+\)\s*\Z", re.I)),
)
_END_REFERENCE = re.compile(
    rf"\s*(?:[-–—:]\s*|\s|(?P<open>[(\[]))\s*(?:(?:decision"
    rf"|ref(?:erence)?)(?: no\.?)?:?\s*)?(?P<ref>{REFERENCE})(?P<close>[)\]])?\s*\Z"
)
_STATUS = re.compile(
    r"[\s\xa0]*[-–(]?\s*(?P<value>Recommendations?\s+(?:Approved|Agreed|Noted|Rejected)(?:\s+\(subject\s+to\s+call-?in\)"
    r"| with amendments?| as amended)?|For\s+Determination|(?:Item )?(?:Deferred|Withdrawn)|Abandoned|Implemented"
    r"|Deleted|"
    r"Decision (?:Made|Approved|Deferred|Called[- ]In|Taken)|Called[- ]In|Approved|Recommended to Council"
    r"|Recommend(?:ed|ation)? (?:Forward )?to (?:Full )?(?:Council|Cabinet))\s*\)?\s*\Z",
    re.I,
)


def clean_title(document: Document, span: Span, *, with_status: bool = False) -> tuple[Span, list[Field]]:
    """The title's own words, and the fields that stood in it. `with_status` takes status words off its end (list
    headings).
    """
    text = document.text
    start, end = span.starts_at, span.ends_at
    fields: list[Field] = []
    changed = True
    while changed and start < end:
        before = (start, end)
        start, end = _edges(text, start, end)
        if with_status and (match := _STATUS.search(text, start, end)) and match.end() == end and match.start() > start:
            fields.append(Field("status", Span(*match.span("value"))))
            end = match.start()
        for name, pattern in _TAIL:
            if (match := pattern.search(text, start, end)) and match.start() > start:
                if name == "system_reference":
                    fields.append(Field("system_reference", Span(*match.span("value"))))
                end = match.start()
        for match in _KEY.finditer(text[start:end]):
            if match.start() == 0 or match.end() == end - start:
                at = Span(start + match.start(), start + match.end())
                if match.start() == 0 and match.end() == end - start:
                    continue
                if not any(f.name == "key_decision" for f in fields) and re.search("k", document.quote(at), re.I):
                    fields.append(Field("key_decision", at))
                start, end = (at.ends_at, end) if match.start() == 0 else (start, at.starts_at)
                break
        start, end = _numbers(text, start, end, fields)
        changed = (start, end) != before
    start, end = _edges(text, start, end)
    return (Span(start, end) if end - start >= 3 else span), fields


def _numbers(text: str, start: int, end: int, fields: list[Field]) -> tuple[int, int]:
    if (match := _FORM_START.match(text, start, end)) and end - match.end() >= 6:
        start = match.end()
    if match := _DATE_START.match(text, start, end):
        start = match.end()
    known = any(f.name == "reference" for f in fields)
    for pattern in (_START, _DECISION_START):
        match = pattern.match(text, start, end)
        if match and not known and not _NOT_ONE.match(match["ref"]) and end - match.end() >= 4:
            fields.append(Field("reference", Span(*match.span("ref"))))
            return match.end(), end
    match = _END_REFERENCE.search(text, max(start, end - 60), end)
    if match and not known and not _NOT_ONE.match(match["ref"]) and match.start() - start >= 4 and _counts(match):
        fields.append(Field("reference", Span(*match.span("ref"))))
        return start, match.start()
    if match := _ITEM_START.match(text, start, end):
        return match.end(), end
    return start, end


def _counts(match: re.Match[str]) -> bool:
    """At a title's end only what is bracketed, set off, or has the form of a numbered code is a number."""
    reference = match["ref"]
    if re.fullmatch(r"(?:19|20)\d\d[/-]\d+|\d{1,4}/(?:19|20)\d\d", reference):
        return bool(match["open"])
    set_off = bool(match["open"]) or bool(re.match(r"\s*[-–—:]", match[0]))
    if not set_off and (re.match(r"[A-Z]+\s\d", reference) or not re.search(r"[/_()\-]|\d\s\d", reference)):
        return False  # "SCHOOL MEALS 2024" ends in no number
    return sum(c.isdigit() for c in reference) >= 2


def _edges(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \t\xa0\n|:–—-*•":
        start += 1
    while end > start and text[end - 1] in " \t\xa0\n|:–—-":
        end -= 1
    return start, end
