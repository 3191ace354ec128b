"""What an item of a meeting holds: its sections, what was resolved clause by clause, and whether it ended in a
decision.

The words of deciding differ ("RESOLVED", "It was agreed that", "The Committee noted", "Decision:" and a text that
decides), the
question is always the same: did the body do anything but talk?
"""

from __future__ import annotations

import re
from dataclasses import replace

from graph.evidence import Document, Span
from loaders.reading import Clause, Field, Part, Section, SectionRole
from loaders.records.clauses import clauses_in
from loaders.records.item_outcome import NOTHING, deciding_sentence, outcome
from loaders.records.marks import Mark, marks_of
from loaders.records.verbs import LEAD, RECOMMENDED

# "The Committee:" with what it did in a list below.
_LISTS = re.compile(
    r"\b(?:Committee|Sub-Committee|Cabinet|Executive|Council|Board|Panel|Members|Authority|Commission|Forum)\s*"
    r"(?:(?:then|also|thereafter|unanimously|therefore|duly|accordingly|agreed|resolved|decided)\s*){0,3}"
    r"(?:(?:to|that|as follows|the following)\s*){0,2}[:;][-–]?\s*\n\s*(?=[•·▪-]|\(?[a-z1i][).])"
    r"|\b(?:agreed|resolved|decided|determined)\s+(?:unanimously\s+)?(?:(?:to|that|as follows"
    r"|the following)\s*){0,2}[:;][-–]?\s*\n\s*"
    r"(?=[•·▪-]|\(?[a-z1i][).])"
)
# "It was recommended that the Board:" puts to the body what it has not yet decided.
_ASKED = re.compile(
    r"\b(?:recommended|recommends?|asked|invited|requested|proposed)(?: that| to)?(?: the)?\s+(?:[A-Z]\w+\s+){0,4}\Z",
    re.I,
)
_FINISHED = re.compile(
    r"\n[ \t*_]*(?:the )?(?:meeting|cyfarfod)\s+(?:closed|ended|concluded|finished|rose|terminated|was closed|daeth)\b",
    re.IGNORECASE,
)


def item_part(
    document: Document, span: Span, title: Span | None, number: Span | None, fields: tuple[Field, ...] = ()
) -> Part:
    """The part of an item: `span` from its number or title to the next item's."""
    text = document.text
    begin = title.ends_at if title is not None else span.starts_at
    marks = [
        m
        for m in marks_of(document)
        if begin <= m.span.starts_at < span.ends_at and m.label.kind == "section" and _whole(text, m)
    ]
    sections = _sections(text, Span(begin, span.ends_at), marks)
    regions = _regions(text, sections, Span(begin, span.ends_at))
    clauses: list[Clause] = []
    for region in regions:
        for clause in clauses_in(document, region):
            if not any(_same(text, clause, c) for c in clauses):
                clauses.append(clause)
    body = text[begin : span.ends_at]
    decided, stage = outcome(body, sections_text(text, sections, "decision"), clauses)
    if not decided:
        clauses = []
    elif not clauses:
        clauses = _rows(text, Span(begin, span.ends_at)) or deciding_sentence(text, Span(begin, span.ends_at))
    if stage == "recommended":
        clauses = [replace(c, stage="recommended") for c in clauses]
    return Part(span, title, number, fields, tuple(sections), tuple(_numbered(clauses)), stage, decided)


# "141/2024	The Cabinet agreed that …": a decision's own number, then what was decided, a row each.
_ROW = re.compile(
    r"^[ \t]*(?P<number>[A-Z]{0,4}\d{1,4}/(?:19|20)?\d\d)(?:\t+| {2,})[ \t]*(?P<text>[A-Z\"“(].{10,})$", re.MULTILINE
)


def _rows(text: str, span: Span) -> list[Clause]:
    rows = _ROW.finditer(text, span.starts_at, span.ends_at)
    return [Clause(row["number"], Span(*row.span("text"))) for row in rows]


def _whole(text: str, mark: Mark) -> bool:
    """A heading or a label before a colon; not an ordinary sentence that begins with such a word."""
    words = text[mark.span.starts_at : mark.span.ends_at]
    return (
        ":" in text[mark.span.starts_at : mark.span.ends_at + 2]
        or "\n" in text[mark.span.ends_at : mark.span.ends_at + 2]
        or words.isupper()
        or mark.value is None
        or bool(re.match(r"\s*[–—-]\s", text[mark.span.ends_at - 1 : mark.span.ends_at + 4]))
    )


def _sections(text: str, span: Span, marks: list[Mark]) -> list[Section]:
    found: list[Section] = []
    first = marks[0].span.starts_at if marks else span.ends_at
    if text[span.starts_at : first].strip():
        found.append(Section("minutes", Span(span.starts_at, first)))
    for mark, after in zip(marks, [*marks[1:], None], strict=False):
        start = mark.value.starts_at if mark.value is not None else mark.span.ends_at
        end = after.span.starts_at if after is not None else span.ends_at
        if start < end and text[start:end].strip():
            found.append(Section(_role(text, mark), Span(start, end), mark.span))
    return found


def _role(text: str, mark: Mark) -> SectionRole:
    """In minutes only criteria and exemption notes are boilerplate; "Scrutiny Considerations" is what was said."""
    name = mark.label.name
    heading = text[mark.span.starts_at : mark.span.ends_at]
    if name == "boilerplate" and not re.search(r"criteria|exempt|publication|key decision", heading, re.IGNORECASE):
        return "other"
    return name  # type: ignore[return-value]


def sections_text(text: str, sections: list[Section], *roles: str) -> str:
    return "\n".join(text[s.span.starts_at : s.span.ends_at] for s in sections if s.role in roles)


def _regions(text: str, sections: list[Section], whole: Span) -> list[Span]:
    """Where clauses may stand: a decision section, and whatever follows a lead word in the minutes."""
    regions: list[Span] = []
    decided = next((s.span.starts_at for s in sections if _tells(text, s)), -1)
    for section in sections:
        if section.role not in ("decision", "minutes", "proposal", "other", "background", "purpose"):
            continue
        lead = next(
            (
                m
                for m in LEAD.finditer(text, section.span.starts_at, section.span.ends_at)
                if _opens(text, m, section.span.starts_at)
            ),
            None,
        )
        end = section.span.ends_at
        done = _FINISHED.search(text, section.span.starts_at, end)
        end = done.start() if done is not None else end
        if (
            lead is not None
            and section.role != "decision"
            and section.span.starts_at < decided
            and RECOMMENDED.search(lead[0])
        ):
            continue  # "It was recommended that the Board …" is what was asked; the decision stands below
        if lead is not None and section.role != "decision":
            regions.append(Span(lead.start(), end))
        elif (
            section.role in ("minutes", "other")
            and (listed := _LISTS.search(text, section.span.starts_at, end)) is not None
            and not _ASKED.search(text, max(section.span.starts_at, listed.start() - 60), listed.start())
        ):
            regions.append(Span(listed.end(), end))
        elif (
            section.role == "decision"
            and not NOTHING.match(text[section.span.starts_at : end].strip())
            and section.span.starts_at < end
        ):
            regions.append(Span(section.span.starts_at, end))
    return regions


def _tells(text: str, section: Section) -> bool:
    words = text[section.span.starts_at : section.span.ends_at].strip()
    return section.role == "decision" and bool(words) and not NOTHING.match(words)


def _opens(text: str, lead: re.Match[str], floor: int) -> bool:
    before = text[max(floor, lead.start() - 3) : lead.start()].strip(" \t\xa0*_")
    return lead["caps"] is not None or not before or before[-1] in "\n.:;)|-–—,"


def _same(text: str, one: Clause, other: Clause) -> bool:
    a, b = (" ".join(text[c.span.starts_at : c.span.ends_at].split()).rstrip(" .;,").casefold() for c in (one, other))
    a, b = (re.sub(r"[;,.]?\s*and$", "", x) for x in (a, b))
    return a == b or (len(a) > 40 and (a.startswith(b[:200]) or b.startswith(a[:200])))


def _numbered(clauses: list[Clause]) -> list[Clause]:
    """Labels that occur twice get a running number behind them."""
    seen: dict[str, int] = {}
    out: list[Clause] = []
    for clause in clauses:
        label = clause.label.split("#")[0]
        seen[label] = seen.get(label, 0) + 1
        out.append(
            clause
            if seen[label] == 1 and clause.label == label
            else Clause(label if seen[label] == 1 else f"{label}#{seen[label]}", clause.span, clause.stage)
        )
    return out
