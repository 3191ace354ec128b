"""What the signed forms share: one decision, built from its labels, and dated by its signature."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.evidence import Document, Span
from loaders.reading import Field, Part, Stage
from loaders.records.heads import own_names
from loaders.records.lines import lines_of
from loaders.records.marks import marks_of
from loaders.records.parts import build_part
from loaders.records.title_lines import is_maker_line

_LAST_DATE = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+,?\s+\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}"
    r"|\d{1,2}-[A-Z][a-z]{2}-\d{2,4})\s*,?\Z"
)
_SIGNED = re.compile(r"\W*(?:signed|date|signature|dated|signed by)\W*\Z", re.I)
_INLINE_SIGNED = re.compile(r"\W*signed(?: by)?\W+(?P<name>[A-Z][\w.’' -]{2,60}?)(?:,\s*(?P<post>[A-Z].{3,80}))?\s*\Z")


def form_part(document: Document, stage: Stage = "taken") -> Part:
    """The single decision of a form."""
    lines = lines_of(document)
    part = build_part(document, 0, len(lines))
    extra: list[Field] = []
    if not part.first("maker"):
        maker = _labelled(document, part) or _above_approval(document) or _named_above(document)
        if maker is not None:
            extra.append(Field("maker", maker))
    if not part.first("decided_on") and not part.first("signed_on") and (date := _signed_date(document)):
        extra.append(Field("signed_on", date))
    return replace(part, fields=(*part.fields, *extra), stage=stage if stage != "taken" else part.stage)


_MEMBER_LABEL = re.compile(
    r"\W*(?:(?:lead|executive|cabinet|portfolio|deputy|responsible)(?: cabinet| executive| lead)? ?(?:member|holder"
    r"|councillor)|leader)"
    r"(?:\(?s\)?)?(?: name| and portfolio)?\W*\Z",
    re.I,
)
_BY_MEMBER = re.compile(
    r"\b(?:portfolio holder|(?:cabinet|executive|lead|individual|single)(?: cabinet| executive)? (?:member|councillor)|leader"
    r"|individual)\b",
    re.I,
)
_REPORT_TO = re.compile(r"\W*report to\W*\Z", re.I)
_FOR_DECISION = re.compile(r"\bI,?\s[^.\n]{0,120}?\b(?:approve|agree|accept|authorise|endorse|adopt)\b")


def _labelled(document: Document, part: Part) -> Span | None:
    """Who decided, where a form says it under another label: "Portfolio Holder: Cllr Ash – Cabinet Member for Parks" on a member's
    form, or "Report to: Councillor Ash, …" on a report that was signed.
    """
    members = any(_BY_MEMBER.search(name) for name in own_names(document, first=8)[:8])
    signed = _FOR_DECISION.search(document.text) is not None
    for field in part.all("other"):
        label = document.quote(field.label) if field.label is not None else ""
        value = document.quote(field.value)
        if not re.search(r"[A-Z][a-z]", value) or re.search(r"\d{4}|@", value) or len(value) > 160:
            continue
        if (members and _MEMBER_LABEL.match(label)) or (signed and _REPORT_TO.match(label)):
            return field.value
    return None


_APPROVAL = re.compile(
    r"\W*(?:I,?\s(?:hereby |have |do )?(?:confirm|approve|agree|authorise|considered)\b|the above (?:request|decision"
    r"|recommendations?) (?:has|have)"
    r" my approval|the above request)",
    re.I,
)


def _above_approval(document: Document) -> Span | None:
    """The post printed alone above "I confirm …" or "The above request has my approval"."""
    lines = lines_of(document)
    for at, line in enumerate(lines):
        if at and _APPROVAL.match(line.text):
            return next((x.span for x in reversed(lines[max(0, at - 3) : at]) if is_maker_line(x.text)), None)
    return None


_HEADED = re.compile(
    r"\b(?:decision|record|notice|form)s?\b[^\n]{0,40}?(?:\s[-–—]\s|:\s|\bby (?:the )?)(?P<who>[A-Z].{3,100})\Z", re.I
)


def _named_above(document: Document) -> Span | None:
    """The post or body that the form's head names: "LEAD MEMBER FOR ECONOMY", "RECORD OF DECISION – CABINET"."""
    for line in lines_of(document)[:8]:
        if line.role == "masthead":
            continue
        if is_maker_line(line.text):
            return line.span
        headed = _HEADED.search(line.text)
        if headed and is_maker_line(headed["who"]):
            start = line.span.starts_at + headed.start("who")
            return Span(start, line.span.ends_at)
    return None


def _signed_date(document: Document) -> Span | None:
    """The date printed by the signature: the last lines of the form, around the words "signed" and "date"."""
    lines = lines_of(document)
    tail = range(max(0, len(lines) - 14), len(lines))
    words = [i for i in tail if _SIGNED.fullmatch(lines[i].text)]
    for i in reversed(tail):
        if _LAST_DATE.fullmatch(lines[i].text) and (any(abs(i - w) <= 5 for w in words)):
            return lines[i].span
    return None


def score_of(document: Document) -> int:
    """How many different labels of a decision form the document has."""
    wanted = (
        "maker",
        "reference",
        "title",
        "decided_on",
        "key_decision",
        "decision",
        "reasons",
        "options",
        "signed_by",
        "declarations",
        "report_author",
    )
    return len({m.label.name for m in marks_of(document) if m.label.name in wanted})
