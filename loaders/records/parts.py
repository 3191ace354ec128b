"""A decision out of its lines: its labelled fields, its sections with the parts they play, its clauses, its title and
stage.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.evidence import Document, Span
from loaders.reading import Clause, Field, Part, Section, SectionRole, Stage
from loaders.records.approvals import by_reference
from loaders.records.bare import decision_within, split_bare
from loaders.records.clauses import clauses_in
from loaders.records.furniture import is_furniture
from loaders.records.lines import Line, lines_of
from loaders.records.marks import Mark, marks_of
from loaders.records.title_lines import behind_number, title_above
from loaders.records.titles import clean_title
from loaders.records.values import field_values
from loaders.records.verbs import LEAD_IN

# "RESOLVED:" is the decision's own first word, not a heading above it.
_DECIDING = re.compile(
    r"\W*(?:\d{1,3}(?:\.\d{1,3}){0,2}\.?\s+)?(?:(?:it was )?(?:unanimously )?(?:resolved|agreed|resolution|decided|recommended)"
    r"|RECOMMEND)\b(?! (?:decision|option|by))",
    re.I,
)
_RECOMMENDING = re.compile(r"\W*recommend", re.I)
_BOX = re.compile(r"\W*(?:box|section) ?(?:\d{1,2}|[A-Z])\W*", re.I)  # the frame of a form, not its content
_BARE_DATE = re.compile(r"\W*\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\W*")


@dataclass(frozen=True, slots=True)
class _Open:
    """The section that lines are being added to."""

    role: SectionRole
    heading: Span | None
    start: int
    labelled: bool


def build_part(
    document: Document,
    first: int,
    last: int,
    *,
    title: Span | None = None,
    extra: Sequence[Field] = (),
    find_title: bool = True,
) -> Part:
    """The part that lines `first` to `last` (exclusive) make, as numbered in `lines_of(document)`.

    `extra` are fields that the caller has read from a heading; they stand first.
    """
    lines = lines_of(document)
    marks = {m.line: m for m in marks_of(document) if first <= m.line < last}
    walk = _Walk(document, lines, marks, first, last)
    walk.run()
    span = Span(lines[first].span.starts_at, lines[last - 1].span.ends_at)
    fields = [*extra, *walk.fields]
    sections = walk.sections
    if title is None:
        title = walk.title or (title_above(lines, marks, first, last) if find_title else None)
        if title is not None:
            title, told = clean_title(document, title)
            fields += told
    sections = split_bare(document, sections, title)
    decision = [s for s in sections if s.role == "decision"]
    clauses = clauses_of(document, decision)
    if not clauses and (within := decision_within(document, sections)) != sections:
        sections = within  # "RESOLVED" stands under another heading
        decision = [s for s in sections if s.role == "decision"]
        clauses = clauses_of(document, decision)
    clauses = by_reference(document, sections, clauses)
    stage, clauses = _stage(document, fields, decision, clauses)
    if title is None and (told_title := behind_number(document, fields)) is not None:
        title = told_title
    if title is not None and not any(f.name == "title" and f.value == title for f in fields):
        fields.append(Field("title", title))
    return Part(span, title, None, tuple(fields), tuple(sections), clauses, stage)


def clauses_of(document: Document, decision: Sequence[Section]) -> tuple[Clause, ...]:
    """The clauses of the decision sections; a second telling of the same is left out, a bare opening gives way to a
    numbered list.
    """
    lists = [clauses_in(document, s.span) for s in decision]
    numbered = [c for c in lists if len(c) > 1]
    if len(lists) > 1 and numbered:
        best: tuple[Clause, ...] = numbered[0]
        for more in numbered[1:]:
            if len(more) == len(best) or _same(document, best, more):
                continue
            best = best + more
        return best
    found = next((c for c in reversed(lists) if c), ())
    if not found and decision:  # "RESOLVED unanimously" and no more
        span = decision[-1].span
        return (
            (Clause("1", span),)
            if re.search(r"\b(?:resolved|agreed|approved|adopted|noted)\b", document.quote(span), re.I)
            else ()
        )
    return found


def _same(document: Document, one: Sequence[Clause], two: Sequence[Clause]) -> bool:
    heads = {document.quote(c.span)[:40].casefold() for c in one}
    return sum(document.quote(c.span)[:40].casefold() in heads for c in two) * 2 >= len(two)


_PUT_OFF = re.compile(
    r"\b(?:be |was |were |is |has been |have been )?(?:deferred|put off|adjourned)\b|\bdefer(?:s|ring)? (?:the "
    r"|this |consideration|a decision)",
    re.I,
)
_TAKEN_BACK = re.compile(
    r"\b(?:item |report |decision )?(?:was |has been |be )?withdrawn\b(?! from)|\babandoned\b|\bdeleted\b", re.I
)


def _stage(
    document: Document, fields: Sequence[Field], decision: Sequence[Section], clauses: tuple[Clause, ...]
) -> tuple[Stage, tuple[Clause, ...]]:
    status = next((document.quote(f.value) for f in fields if f.name == "status"), "")
    if re.search(r"\bdefer|\badjourn", status, re.I):
        return "deferred", ()
    if re.search(r"\bwithdrawn|\babandon|\bdeleted", status, re.I):
        return "withdrawn", ()
    text = " ".join(document.quote(s.span) for s in decision)[:600]
    if len(clauses) == 1 and len(text) < 400:
        if re.search(r"\bdefer(?:red|s)?\b", text, re.I) and _PUT_OFF.search(text):
            return "deferred", ()
        if re.search(r"\b(?:item|report|matter)\b.{0,30}\bwithdrawn\b", text, re.I) and _TAKEN_BACK.search(text):
            return "withdrawn", ()
    if clauses and all(c.stage == "recommended" for c in clauses):
        return "recommended", clauses
    if re.search(r"\bcalled[- ]in\b(?!\?)", status, re.I):
        return "called_in", clauses
    return "taken", clauses


_ENDS_A_SECTION = (
    "call_in",
    "key_decision",
    "status",
    "maker",
    "title",
    "published_on",
    "decided_on",
    "effective_from",
)


class _Walk:
    """Goes down the lines once: labels give fields and open sections, all else belongs to the section that is open."""

    def __init__(
        self, document: Document, lines: tuple[Line, ...], marks: dict[int, Mark], first: int, last: int
    ) -> None:
        self.document, self.lines, self.marks, self.first, self.last = document, lines, marks, first, last
        self.fields: list[Field] = []
        self.sections: list[Section] = []
        self.title: Span | None = None
        self.opened: _Open | None = None
        self.end = lines[first].span.starts_at
        self.used: set[int] = set()

    def run(self) -> None:
        at = self.first
        while at < self.last:
            mark = self.marks.get(at)
            if mark is not None:
                at = self._mark(mark)
                continue
            line = self.lines[at]
            if line.span.starts_at in self.used or _BOX.fullmatch(line.text):
                at += 1
                continue
            if line.role == "mgSubTitleTxt" and self.title is None:
                self.title = line.span
            elif self._lead_in(line):
                self._open("decision", None, line.span.starts_at, labelled=False)
                self.end = line.span.ends_at
            else:
                if (
                    self.opened is not None
                    and not self.opened.labelled
                    and self.opened.role == "other"
                    and is_furniture(line.text)
                ):
                    self._close()
                if self.opened is None:
                    if (
                        is_furniture(line.text)
                        or _BARE_DATE.fullmatch(line.text)
                        or line.role in ("masthead", "mgMainTitleTxt")
                    ):
                        at += 1
                        continue
                    self._open("other", None, line.span.starts_at, labelled=False)
                self.end = line.span.ends_at
            at += 1
        self._close()

    def _lead_in(self, line: Line) -> bool:
        """ "As Cabinet Member for …, I agree to:" begins the decision wherever it stands, unless a proposal says so."""
        if self.opened is not None and self.opened.role in ("decision", "summary", "boilerplate", "minutes"):
            return False
        return bool(LEAD_IN.match(line.text)) and line.opens

    def _mark(self, mark: Mark) -> int:
        label = mark.label
        words = self.document.quote(mark.span)
        if label.kind == "section" and _DECIDING.match(words):
            if self.opened is None or self.opened.role != "decision":
                if _RECOMMENDING.match(words):
                    self._open(
                        "proposal", mark.span, mark.value.starts_at if mark.value else mark.span.ends_at, labelled=True
                    )
                else:
                    self._open("decision", None, mark.span.starts_at, labelled=True)
            self.end = (mark.value or mark.span).ends_at
            return mark.last + 1
        if label.kind == "section":
            self._open(label.name, mark.span, mark.value.starts_at if mark.value else mark.span.ends_at, labelled=True)  # pyright: ignore[reportArgumentType]
            self.end = mark.value.ends_at if mark.value else mark.span.ends_at
            return mark.last + 1
        inside = self.opened is not None and self.opened.labelled
        if label.weak and inside and not self._fits(mark):
            self.end = (mark.value or mark.span).ends_at
            return mark.last + 1
        if (
            label.name in ("other",)
            and inside
            and not self.lines[mark.line].cell
            and mark.value is not None
            and label.weak
        ):
            self.end = mark.value.ends_at
            return mark.last + 1
        self._close()
        values, after = field_values(self.document, self.lines, self.marks, mark, self.last)
        self.used.update(v.starts_at for v in values)
        for value in values:
            self.fields.append(Field(label.name, value, mark.span))  # pyright: ignore[reportArgumentType]
        if (
            label.name == "title"
            and values
            and self.title is None
            and re.search("[A-Za-z]{3}", self.document.quote(values[0]))
        ):
            self.title = values[0]  # "Agenda item: 3" is no title
        if label.name in _ENDS_A_SECTION:
            self.end = self.lines[after - 1].span.ends_at
        return after

    def _fits(self, mark: Mark) -> bool:
        """An ordinary word inside a section is a label only where its value has the form that it promises."""
        if mark.value is None:
            return self.lines[mark.line].cell or self.lines[mark.line].kind == "heading"
        value = self.document.quote(mark.value)
        name = mark.label.name
        if name in ("decided_on", "signed_on", "published_on"):
            return bool(re.search(r"\d", value)) and len(value) < 45
        if name in ("maker_person", "signed_by", "contact", "report_author", "lead_officer", "other", "maker"):
            return len(value) < 80 and not value.rstrip().endswith((".", ";"))
        return (
            name in ("title", "status", "meeting", "places", "reference")
            and len(value) < 160
            and not value.endswith((";", "."))
        )

    def _open(self, role: SectionRole, heading: Span | None, start: int, *, labelled: bool) -> None:
        self._close()
        self.opened = _Open(role, heading, start, labelled)

    def _close(self) -> None:
        opened, self.opened = self.opened, None
        if opened is None:
            return
        start, end = opened.start, self.end
        text = self.document.text
        while start < end and text[start] in " \t\xa0\n|:*":
            start += 1
        while end > start and text[end - 1] in " \t\xa0\n|":
            end -= 1
        if start < end:
            self.sections.append(Section(opened.role, Span(start, end), opened.heading))
