"""What the labels of a decision say: numbers, status, dates, key and call-in, who made it and where, officers,
signature.

Each value quotes its own words. Where a form stands inside a page the page's own values come first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.evidence import Span
from loaders.context import Context, Subject
from loaders.facts import decision_makers, decision_meetings, decision_numbers, decision_officers
from loaders.facts.answers import answer
from loaders.facts.dates import parse, scan
from loaders.reading import Field, FieldName
from loaders.spelling import mend

_STATUS = re.compile(
    r"approv|determin|defer|withdraw|abandon|implement|delet|agreed|noted|reject|refus|recommend"
    r"|call(?:ed)?[- ]?in|decided|decision|made|taken|complete|final|publish|forthcoming|pending|supersed"
    r"|referred|not proceed|active|cancel|lapsed|closed|due|effective|granted|adopted|endorsed|accepted|confirmed",
    re.I,
)
_SECRECY = re.compile(r"\b(?:confidential|exempt|public|private|open|restricted|official|part \w+)\b", re.I)
_WAIVED = re.compile(
    r"\bcall[- ]?in\b[^.\n]{0,60}?\b(?:should|shall|will|would|does|do|did|is|are|was|be|has been|have been"
    r"|had been)\s+(?:therefore )?(?:not\s+(?:be\s+)?(?:appl\w+|available|permitted|possible|subject)|waived"
    r"|not apply|disapplied|set aside|suspended)"
    r"|\b(?:waiv(?:e|ed|er|ing)|disappl\w+|set aside|suspen\w+) (?:of )?(?:the )?(?:right (?:of"
    r"|to) )?call[- ]?in|\b(?:not (?:be )?(?:subject|open|liable) to|exempt(?:ed)? from"
    r"|not for) (?:the )?call[- ]?in|\bcall[- ]?in (?:procedure|period|provisions?|arrangements)?\s*(?:waived"
    r"|excluded|not applicable|does not apply|do not apply)",
    re.I,
)
_CLOSES = re.compile(
    r"\bcall[- ]?in\s+(?:period\s+|deadline\s+)?(?:closes|expires|ends|deadline|by|period|date)\b[^.\n]{0,60}\d"
    r"|\b(?:deadline|last (?:date|day)|closing date|expiry) for call[- ]?in\b[^.\n]{0,40}\d"
    r"|\bto which (?:a|any|the) call[- ]?in\b|\b(?:unless|if)\b[^.\n]{0,60}\bcall(?:s|ed)?(?: it)?[- ]in\b"
    r"|\b(?:unless|until|if) (?:it is |the decision is |they are )?called[- ]in\b|\bmay be called[- ]in\b"
    r"|\b(?:may|can|could) call(?: it)? in\b"
    r"|\bsubject to (?:the )?(?:usual )?call[- ]?in\b",
    re.I,
)
_DATES: tuple[tuple[str, tuple[FieldName, ...]], ...] = (
    ("decided_on", ("decided_on", "signed_on", "signed_by")),
    ("published_on", ("published_on",)),
    ("effective_from", ("effective_from",)),
)


def find(context: Context) -> None:
    """States the labelled facts of every decision."""
    for subject in context.subjects:
        if subject.label == "Decision":
            _scalars(context, subject)
            decision_meetings.find(context, subject)
            decision_makers.find(context, subject)
        decision_officers.find(context, subject)


def _scalars(context: Context, subject: Subject) -> None:
    decision_numbers.reference(context, subject)
    decision_numbers.system_reference(context, subject)
    _status(context, subject)
    for name, fields in _DATES:
        _date(context, subject, name, fields)
    _key(context, subject)
    _call_in(context, subject)


def _status(context: Context, subject: Subject) -> None:
    for field in subject.part.all("status"):
        words = mend(context.document.quote(field.value)).strip(" .;:")
        if (
            words
            and len(words) <= 90
            and _STATUS.search(words)
            and not (_SECRECY.search(words) and not re.search("approv|agreed|call", words, re.I))
        ):
            context.findings.state(subject.node, "status", words, field.value, "fields/status", 0.97)
            return


def _date(context: Context, subject: Subject, name: str, fields: Sequence[FieldName]) -> None:
    document = context.document
    found: list[tuple[str, Field]] = []
    for wanted in fields:
        for field in subject.part.all(wanted):
            iso = parse(document.quote(field.value)) or parse(
                re.sub(r"(?<=[\d/])\s+(?=[\d/])", "", document.quote(field.value))
            )
            if iso is not None:
                found.append((iso, field))
        if found and wanted == "decided_on" and not _weak(context, found[0][1]):
            break
    if name == "decided_on":
        found = _own_date(context, subject, found)
    if not found:
        _sentence_date(context, subject, name)
        return
    iso, field = found[0]
    context.findings.state(
        subject.node, name, iso, field.value, f"fields/{name}", 0.97 if not _weak(context, field) else 0.85
    )


_SENTENCES = {
    "decided_on": re.compile(
        r"\b(?:[Tt]h(?:e|is|ese) (?:following )?decisions? (?:was|were|has been|have been)|[Dd]ecisions?) (?:made|taken)(?: by [^.\n]{4,140}?)?"
        r",? on\s+(?:the\s+)?(?=\d|[A-Z])"
    ),
    "published_on": re.compile(r"\b(?:this decision (?:was|is)\s+)?[Pp]ublished\s+(?:on\s+)?(?:the\s+)?(?=\d)"),
    "effective_from": re.compile(
        r"\b(?:[Ii]n force|[Cc]omes? in(?:to)? (?:force|effect)|[Bb]ecomes? effective|[Tt]akes? effect"
        r"|[Ee]ffective|(?:[Mm]ay|[Cc]an|[Ww]ill) be implemented|[Ii]mplemented)\s+(?:from|on|at"
        r"|after)?\s*(?:\d{1,2}[.:]\d\d\s*(?:am|pm|a\.m\.|p\.m\.|hours)\s*)?(?:on|from"
        r"|after)?\s*(?:the\s+)?(?=\d|[A-Z])"
    ),
}


def _sentence_date(context: Context, subject: Subject, name: str) -> None:
    """ "This decision was published on 10 November 2022 and comes into force on …", at the foot of a form."""
    pattern = _SENTENCES.get(name)
    if pattern is None or context.reading.kind in ("minutes", "decision-list"):
        return
    text = context.document.text
    region = subject.part.span
    for match in pattern.finditer(text, region.starts_at, region.ends_at):
        opening = max(text.rfind("\n", 0, match.start()) + 1, _sentence_start(text, match.start()))
        line = text[opening : match.start()]
        if len(line.strip(" *•·\xa0-")) > (30 if name == "published_on" else 60) or not re.fullmatch(
            r"\W*(?:(?:this |the |these |it|they)\s*)?(?:executive |officer |key )?(?:decisions?|notice|record)?,?\s*"
            r"(?:unless called[- ]in,?\s*|if not called[- ]in,?\s*)?(?:was |is |will |may |can |to |shall |be |then "
            r"|therefore )*",
            line,
            re.I,
        ):
            continue
        dates = scan(text[match.end() : match.end() + 40])
        if dates and dates[0][0].starts_at <= 12 and dates[0][1].iso:
            span = Span(match.end() + dates[0][0].starts_at, match.end() + dates[0][0].ends_at)
            context.findings.state(subject.node, name, dates[0][1].iso, span, f"fields/{name}-sentence", 0.75)
            return


def _sentence_start(text: str, at: int) -> int:
    """Where the sentence that holds an offset begins, looked for 120 characters back."""
    low = max(0, at - 120)
    return max(
        (m.end() + low for m in re.finditer(r"[a-z0-9)][.;]\s+(?=[A-Z])", text[low:at])), default=low if low == 0 else 0
    )


def _weak(context: Context, field: Field) -> bool:
    """A bare "Date:" may be any date."""
    return field.label is not None and len(re.sub(r"\W+", "", context.document.quote(field.label))) <= 5


def _own_date(context: Context, subject: Subject, found: list[tuple[str, Field]]) -> list[tuple[str, Field]]:
    """A label that says "decision" wins; of bare dates the one by the signature; else the meeting's."""
    strong = [f for f in found if not _weak(context, f[1])]
    if strong:
        return strong
    if len(found) > 1:
        signed = [f for f in subject.part.fields if f.name in ("signed_by", "maker_person")]
        after = [f for f in found if signed and f[1].value.starts_at > signed[-1].value.starts_at]
        return after or found
    if found:
        return found
    field = next((f for f in subject.part.all("meeting") if parse(context.document.quote(f.value))), None)
    return [(parse(context.document.quote(field.value)) or "", field)] if field else []


def _key(context: Context, subject: Subject) -> None:
    document = context.document
    for field in subject.part.all("key_decision"):
        words = document.quote(field.value)
        said = None if re.fullmatch(r"\W*\d.*", words) else answer(words)
        if said is None and re.fullmatch(
            r"\W*(?:non[- ])?key(?: executive)? decision\W*(?:ref\w*|no)?\W*|\((?:key|kd)\)", words, re.I
        ):
            said = "non" not in words.casefold()
        if said is not None:
            context.findings.state(subject.node, "key_decision", said, field.value, "fields/key-decision", 0.97)
            return
    if (line := decision_numbers.key_line(context, subject)) is not None:
        said = not line["key"].casefold().startswith("non")
        context.findings.state(subject.node, "key_decision", said, Span(*line.span("key")), "fields/key-line", 0.92)
        return
    if (mark := _beside_title(context, subject)) is not None:
        said = "non" not in document.quote(mark).casefold()
        context.findings.state(subject.node, "key_decision", said, mark, "fields/key-title", 0.9)
        return
    region = subject.part.span
    if match := _KEY_SENTENCE.search(document.text, region.starts_at, min(region.ends_at, region.starts_at + 20000)):
        span = Span(*match.span())
        context.findings.state(
            subject.node,
            "key_decision",
            match["not"] is None and match["no"] is None and match["non"] is None,
            span,
            "fields/key-sentence",
            0.75,
        )


_KEY_MARK = re.compile(r"\b(?:non[- ])?key decision\b|\((?:KD|Key)\)", re.I)


def _beside_title(context: Context, subject: Subject) -> Span | None:
    """ "Coastline Apprentices (*Key Decision) PDF 418 KB": the mark that the title's line carries."""
    title, text = subject.part.title, context.document.text
    if title is None:
        return None
    first = max(text.rfind("\n", 0, title.starts_at) + 1, title.starts_at - 40)
    end = text.find("\n", title.ends_at)
    last = min(len(text) if end < 0 else end, title.ends_at + 40)
    for low, high in ((title.ends_at, last), (first, title.starts_at)):
        if match := _KEY_MARK.search(text, low, high):
            return Span(*match.span())
    return None


_KEY_SENTENCE = re.compile(
    r"\b[Tt]his (?:decision |report )?(?:is|was) (?P<not>not |no )?(?:a |an? urgent "
    r"|considered (?:to be )?a )?key (?:executive )?decision\b|\b[Tt]his (?:document|form"
    r"|notice) records a (?P<non>non[- ])?key decision\b|\bkey decision\.\s+This is (?P<no>not )one\b"
)


def _call_in(context: Context, subject: Subject) -> None:
    document = context.document
    for field in subject.part.all("call_in"):
        words = document.quote(field.value)
        said = answer(words)
        label = document.quote(field.label) if field.label else ""
        if re.search(r"exempt|waive|not for", label, re.I) and said is not None:
            said = not said
        elif said is None and re.search(r"call[- ]?in", label, re.I) and re.search(r"\d{4}|\d/\d", words):
            said = True  # a period or a last day for call-in
        if said is not None:
            context.findings.state(subject.node, "call_in", said, field.value, "fields/call-in", 0.96)
            return
    region = subject.part.span
    if waived := _WAIVED.search(document.text, region.starts_at, region.ends_at):
        context.findings.state(subject.node, "call_in", False, Span(*waived.span()), "fields/call-in-waived", 0.8)
        return
    for field in subject.part.all("status"):
        if re.search(r"subject to call[- ]?in", document.quote(field.value), re.I):
            context.findings.state(subject.node, "call_in", True, field.value, "fields/call-in-status", 0.8)
            return
    if closes := _CLOSES.search(document.text, region.starts_at, region.ends_at):
        context.findings.state(subject.node, "call_in", True, Span(*closes.span()), "fields/call-in-closes", 0.7)
