"""Text whose headings were stripped: purpose, decision, reasons and options told by order, numbering and first words.

Pages of some councils come without "Purpose:", "Decision:" and "Reasons:". What is left stands in that order. The
decision is
where the first numbered list is, or a lead word ("RESOLVED"), or a paragraph that begins as decisions do; a list that
starts
again from one gives the reasons.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.evidence import Document, Span
from loaders.reading import Section, SectionRole
from loaders.records.clauses import lines_between
from loaders.records.lines import Line
from loaders.records.numbering import Numeral, at_line, ordered
from loaders.records.verbs import ACT, LEAD

_OPTION = re.compile(
    r"(?:to (?!\w+ the (?:director|head|chief))|the (?:alternative|other|only other) option|do nothing|not to\b"
    r"|an alternative|another (?:way|option)|option \d|alternatively|doing nothing|leaving\b)",
    re.I,
)
_OPTION_SAYS = re.compile(
    r"\b(?:reject|discount|discard|dismiss|not (?:favoured|recommended|supported|preferred|pursued|viable"
    r"|considered (?:suitable|viable))|put aside|set aside|alternative)",
    re.I,
)
# "Appointing without competition was rejected as …", "A shared post was looked at but …": the alternative is the subject.
_OPTION_TOLD = re.compile(
    r"(?:[A-Z]\w+ing|An?|The|Not|No)\b[^.;\n]{3,160}?\b(?:was|were|has been|had been)\s+(?:also |again |therefore |first )*"
    r"(?:rejected|discounted|dismissed|discarded|ruled out|not (?:favoured|pursued|supported|recommended|preferred)"
    r"|(?:considered|looked at|examined|explored)\b(?=[^.\n]{0,120}\b(?:but|and (?:rejected|discounted|dismissed))\b))"
)
_PURPOSE = re.compile(
    r"(?:to (?:seek|consider|agree|approve|report|inform|update|request|ask|decide|settle|bring|note|set out"
    r"|advise|present|provide|receive|obtain|recommend|make|authorise|renew|put)\b|the (?:report|purpose|paper)"
    r"|this (?:report|paper|decision))",
    re.I,
)
_FOOTNOTE = re.compile(r"\s*[*†\[(]")


def split_bare(document: Document, sections: Sequence[Section], title: Span | None) -> list[Section]:
    """The sections with every unheaded one cut into what it is made of.

    A page that has a decision under its heading keeps its unheaded text as purpose or background.
    """
    headed = any(s.role in ("decision", "proposal") for s in sections)
    out: list[Section] = []
    first = min((s.span.starts_at for s in sections if s.role in ("decision", "proposal")), default=len(document.text))
    for section in sections:
        if section.role == "other" and section.heading is None:
            out += _split(document, section, title, headed, section.span.starts_at < first)
        else:
            out.append(section)
    if not any(s.role == "decision" for s in out):
        out = decision_within(document, out)
    return out


def _split(document: Document, section: Section, title: Span | None, headed: bool, before: bool) -> list[Section]:
    lines = [line for line in lines_between(document, section.span) if title is None or not title.overlaps(line.span)]
    if not lines:
        return []
    if headed:
        return [Section("purpose" if before else "other", Span(lines[0].span.starts_at, lines[-1].span.ends_at))]
    begin, end = _decision_lines(document, lines)
    if begin is None:
        return [Section("background", Span(lines[0].span.starts_at, lines[-1].span.ends_at))]
    out: list[Section] = []
    _add(out, "purpose", lines[:begin])
    _add(out, "decision", lines[begin:end])
    rest = lines[end:]
    options = next((i for i in range(len(rest)) if _is_option(_paragraph(rest, i))), len(rest))
    _add(out, "reasons", rest[:options])
    tail = next(
        (i for i in range(options + 1, len(rest)) if rest[i].opens and not _is_option(_paragraph(rest, i))),
        len(rest),
    )
    _add(out, "options", rest[options:tail])
    _add(out, "background", rest[tail:])
    return out


def _paragraph(lines: Sequence[Line], first: int) -> str:
    """The line with those that go on from it, as one run of words."""
    words = [lines[first].text]
    for line in lines[first + 1 : first + 8]:
        if line.opens or line.gap:
            break
        words.append(line.text)
    return " ".join(words)


def _is_option(text: str) -> bool:
    return (bool(_OPTION.match(text)) and bool(_OPTION_SAYS.search(text))) or bool(_OPTION_TOLD.match(text))


def _add(out: list[Section], role: SectionRole, lines: Sequence[Line]) -> None:
    if lines:
        out.append(Section(role, Span(lines[0].span.starts_at, lines[-1].span.ends_at)))


def _decision_lines(document: Document, lines: Sequence[Line]) -> tuple[int | None, int]:
    """The first line of the decision and the line after it."""
    lead = next((i for i, line in enumerate(lines) if LEAD.match(line.text) or _led(line.text)), None)
    if lead is not None:
        return lead, _end_of_list(lines, lead) or len(lines)
    numerals: list[tuple[int, Numeral]] = []
    for i, line in enumerate(lines):
        numeral = at_line(line.text, line.span.starts_at)
        if numeral is not None:
            numerals.append((i, numeral))
    top = ordered([n for _, n in numerals])
    if top and top[0].readings[0][0] != "bullet":
        first = next(i for i, n in numerals if n.starts_at == top[0].starts_at)
        again = next((m.starts_at for m in top if m.group == 1), None)
        end = next((i for i, n in numerals if n.starts_at == again), None)
        stop = end if end is not None else (_end_of_list(lines, first) or len(lines))
        if first > 0 and lines[first - 1].text.rstrip().endswith((":", ":-", "to", "that")):
            first -= 1
        return first, stop
    paragraphs = [i for i, line in enumerate(lines) if line.opens or line.gap or i == 0]
    for number, i in enumerate(paragraphs):
        text = lines[i].text
        if number == 0 and _PURPOSE.match(text) and len(paragraphs) > 1:
            continue
        if (ACT.match(text) or _decides(text)) and not _is_option(text):
            following = paragraphs[number + 1] if number + 1 < len(paragraphs) else len(lines)
            while following < len(lines) and ACT.match(lines[following].text) and not _is_option(lines[following].text):
                later = [p for p in paragraphs if p > following]
                following = later[0] if later else len(lines)
            return i, following
    if len(paragraphs) >= 2 and _PURPOSE.match(lines[0].text):  # purpose, then the decision in other words
        following = paragraphs[2] if len(paragraphs) > 2 else len(lines)
        return paragraphs[1], following
    return None, len(lines)


def _led(text: str) -> bool:
    return bool(
        re.match(
            r"(?:That )?(?:the )?[A-Z][\w’' ,&-]{2,80}?\s*(?:is|was|are|were)?\s*(?:asked|recommended|resolved"
            r"|agreed|decided|approves?|approved)(?: to| that|:| -|\s*–)",
            text,
        )
    ) and text.rstrip().endswith((":", "-", "–", "to", "that"))


def _decides(text: str) -> bool:
    return bool(
        re.match(
            r"(?:The )?(?:[A-Z][\w’',&-]*\s+(?:of\s+|for\s+|and\s+|the\s+)*){1,10}(?:has\s+|have\s+)?(?:agreed"
            r"|approved|resolved|decided|authorised|accepted|endorsed|noted|granted|awarded|agrees|approves"
            r"|authorises)\b",
            text,
        )
    )


def _end_of_list(lines: Sequence[Line], first: int) -> int | None:
    """The line after the list that starts at or below `first`: the first paragraph neither marked nor going on."""
    seen = False
    for i in range(first, len(lines)):
        line = lines[i]
        marked = at_line(line.text) is not None or line.ordinal is not None
        if marked:
            seen = True
        elif (
            seen
            and (line.opens or line.gap)
            and not line.text[:1].islower()
            and lines[i - 1].text.rstrip().endswith((".", ")"))
        ):
            return i
    return None


def decision_within(document: Document, sections: Sequence[Section]) -> list[Section]:
    """A page whose decision stands under another heading ("Content: … That Cabinet approve that a) …", "Minutes: …
    RESOLVED").
    """
    out: list[Section] = []
    done = False
    for section in sections:
        found = None
        if not done and section.role in ("purpose", "minutes", "background", "other", "proposal", "reasons"):
            found = _starts_at(document.text, section)
        if found is None:
            out.append(section)
            continue
        done = True
        if section.span.starts_at < found:
            out.append(Section(section.role, Span(section.span.starts_at, found), section.heading))
        out.append(Section("decision", Span(found, section.span.ends_at)))
    if not done:
        out = [Section("decision", s.span, s.heading) if s.role == "proposal" else s for s in out]
    return out


_THAT_BODY = re.compile(
    r"\bThat (?:the )?(?:Cabinet|Executive|Council|Committee|Leader|Mayor|Board|[A-Z]\w+ (?:Member|Committee"
    r"|Board))[^.;:]{0,80}?\b(?:approves?|agrees?|notes?|resolves?|accepts?|endorses?)\b(?: that| to)?"
)


def _starts_at(text: str, section: Section) -> int | None:
    opening = text[section.span.starts_at : section.span.starts_at + 300]
    if section.role == "purpose" and _decides(opening):
        return section.span.starts_at  # "The Commissioner agreed to extend the contract …"
    for pattern in (LEAD, _THAT_BODY):
        for match in pattern.finditer(text, section.span.starts_at, section.span.ends_at):
            before = text[max(section.span.starts_at, match.start() - 3) : match.start()].rstrip(" \t\xa0")
            if not before or before[-1] in "\n.:;–-" or match[0].isupper():
                return match.start()
    return None
