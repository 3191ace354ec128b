"""A decision out of its lines: its labelled fields, its sections with the parts they play, its clauses, its title and stage."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.evidence import Document, Span
from loaders.reading import Clause, Field, Part, Section, SectionRole, Stage
from loaders.records.bare import split_bare
from loaders.records.clauses import clauses_in
from loaders.records.lines import Line, lines_of
from loaders.records.marks import Mark, marks_of
from loaders.records.titles import REFERENCE, clean_title
from loaders.records.values import field_values
from loaders.records.verbs import LEAD_IN

# A line that is the site's or the page's own, never a title or content.
FURNITURE = re.compile(
    r"\W*(?:decisions?(?: details?| published| making)?|agenda item|issue\s*-\s*(?:decisions|meetings|details)|issue details|home(?:\s*[>/»|].*)?|skip to (?:main )?content|search|menu|"
    r"open menu|close|back|undefined|\{\w+\}|cookies?.{0,80}|accept|sign in|log ?in|share(?: this.*)?|find out more about this (?:issue|item)|view the (?:background|decision|minutes|agenda).{0,60}|"
    r"council and democracy|agendas?(?: and minutes)?|meetings?|you are here.*|.{0,60}>.{0,60}>.*|text size.*|print(?: this page)?|contact us|a to z|a-z(?: of services)?|breadcrumb|"
    r"officer (?:decision|executive decision)s?(?: notice| record| form)?|record of (?:\w+ ){0,3}decisions?(?: .{0,40})?|decision (?:notice|record|form|log|register)|executive decisions?(?: record| notice)?|"
    r"(?:\w+ )?delegated decisions?(?: notice| record| form| report)?|(?:part \d|public|open|not for publication|official)|(?:general|reports|documents|related)|trang \d+|page \d+(?: of \d+)?|"
    r"rss|facebook|twitter|youtube|linkedin|news|events|jobs|main menu|navigation|toggle.{0,30}|loading.*|general details of the decision.*|earlier\s*-?\s*later|local council|\.+|-+)\W*\Z",
    re.I,
)
_AUTHORITY = re.compile(
    r"^(?:the )?(?:[A-Z][\w’'.&,\- ]+ )?(?:(?:county|city|district|borough|metropolitan|parish|town|unitary|london|royal|community) )*(?:council|combined authority|authority|corporation|"
    r"police and crime commissioner(?: for .{2,40})?|integration joint board|board of .{2,40}|fire (?:and rescue )?authority|national park authority|borough of .{2,40})(?: .{0,3})?$|^(?:london borough|royal borough|city|county|borough|office) of .{2,60}$|^comhairle .{2,40}$|^cyngor .{2,40}$",
    re.I,
)


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
        title = walk.title or (title_above(document, lines, marks, first, last) if find_title else None)
        if title is not None:
            title, told = clean_title(document, title)
            fields += told
    sections = split_bare(document, sections, title)
    decision = [s for s in sections if s.role == "decision"]
    clauses = clauses_of(document, decision)
    stage, clauses = _stage(document, fields, decision, clauses)
    if title is not None:
        fields.append(Field("title", title))
    return Part(span, title, None, tuple(fields), tuple(sections), clauses, stage)


def clauses_of(document: Document, decision: Sequence[Section]) -> tuple[Clause, ...]:
    """The clauses of the decision sections; a second telling of the same is left out, a bare opening gives way to a numbered list."""
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
        return (Clause("1", span),) if re.search(r"\b(?:resolved|agreed|approved|adopted|noted)\b", document.quote(span), re.I) else ()
    return found


def _same(document: Document, one: Sequence[Clause], two: Sequence[Clause]) -> bool:
    heads = {document.quote(c.span)[:40].casefold() for c in one}
    return sum(document.quote(c.span)[:40].casefold() in heads for c in two) * 2 >= len(two)


_PUT_OFF = re.compile(r"\b(?:be |was |were |is |has been |have been )?(?:deferred|put off|adjourned)\b|\bdefer(?:s|ring)? (?:the |this |consideration|a decision)", re.I)
_TAKEN_BACK = re.compile(r"\b(?:item |report |decision )?(?:was |has been |be )?withdrawn\b(?! from)|\babandoned\b|\bdeleted\b", re.I)


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


class _Walk:
    """Goes down the lines once: labels give fields and open sections, all else belongs to the section that is open."""

    def __init__(self, document: Document, lines: tuple[Line, ...], marks: dict[int, Mark], first: int, last: int) -> None:
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
            if line.span.starts_at in self.used:
                at += 1
                continue
            if line.role == "mgSubTitleTxt" and self.title is None:
                self.title = line.span
            elif self._lead_in(line):
                self._open("decision", None, line.span.starts_at, labelled=False)
                self.end = line.span.ends_at
            else:
                if self.opened is None:
                    if is_furniture(line.text) or _BARE_DATE.fullmatch(line.text) or line.role in ("masthead", "mgMainTitleTxt"):
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
        if label.kind == "section":
            self._open(label.name, mark.span, mark.value.starts_at if mark.value else mark.span.ends_at, labelled=True)  # pyright: ignore[reportArgumentType]
            self.end = mark.value.ends_at if mark.value else mark.span.ends_at
            return mark.last + 1
        inside = self.opened is not None and self.opened.labelled
        if label.weak and inside and not self._fits(mark):
            self.end = (mark.value or mark.span).ends_at
            return mark.last + 1
        if label.name in ("other",) and inside and not self.lines[mark.line].cell and mark.value is not None and label.weak:
            self.end = mark.value.ends_at
            return mark.last + 1
        self._close()
        values, after = field_values(self.document, self.lines, self.marks, mark, self.last)
        self.used.update(v.starts_at for v in values)
        for value in values:
            self.fields.append(Field(label.name, value, mark.span))  # pyright: ignore[reportArgumentType]
        if label.name == "title" and values and self.title is None:
            self.title = values[0]
        if label.name in ("call_in", "key_decision", "status", "maker", "title", "published_on", "decided_on", "effective_from"):
            self.end = self.lines[after - 1].span.ends_at
        return after

    def _fits(self, mark: Mark) -> bool:
        """An ordinary word inside a section is a label only where its value has the form that it promises."""
        if mark.value is None:
            return self.lines[mark.line].cell
        value = self.document.quote(mark.value)
        name = mark.label.name
        if name in ("decided_on", "signed_on", "published_on"):
            return bool(re.search(r"\d", value)) and len(value) < 45
        if name in ("maker_person", "signed_by", "contact", "report_author", "lead_officer", "other", "maker"):
            return len(value) < 80 and not value.rstrip().endswith((".", ";"))
        return name in ("title", "status", "meeting", "places", "reference") and len(value) < 160 and not value.endswith((";", "."))

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


def title_above(
    document: Document, lines: Sequence[Line], marks: dict[int, Mark], first: int, last: int
) -> Span | None:
    """The title as the line (or lines) above the first label, menus and the council's own name left out."""
    head = next((at for at in range(first, last) if at in marks and marks[at].label.kind == "field"), None)
    if head is None:
        head = next((at for at in range(first, last) if at in marks), min(last, first + 6))
    above = [
        at
        for at in range(first, head)
        if at not in marks and not is_furniture(lines[at].text)
        and lines[at].role != "masthead" and "summary" not in lines[at].text[:20].lower()
    ]
    if not above:
        return None
    after_head = [at for at in above if any(_page_head(lines[b].text) for b in range(first, at))]
    if after_head and _title_score(lines[after_head[0]]) >= 0:
        return lines[after_head[0]].span
    scored = [(_title_score(lines[at]), at) for at in above]
    best, at = max(scored)
    return lines[at].span if best >= 0 else None


_NUMBERED_TITLE = re.compile(rf"(?:\d{{1,2}}/\d{{1,2}}/\d{{4}}\s*[-–]\s*)?{REFERENCE}(?=[\s:–-])")
_MENU = re.compile(r"\S\s{2,}\S.*\S\s{2,}\S|\b(?:sign (?:in|up)|log ?in|search|subscribe|newsletter|survey|cookies?|our website|javascript|browser|beta)\b|[!?]\Z", re.I)
_PURPOSE = re.compile(r"(?:to|that|this|the purpose|it is|in order|following|whatever|a report|the report)\b", re.I)


def _title_score(line: Line) -> int:
    """How much a line looks like a title: a name rather than a sentence, a menu or a post."""
    text = line.text
    if not 4 <= len(text) <= 320 or len(text.split()) > 50 or not re.search(r"[A-Za-z]{3}", text):
        return -9
    score = 2 if line.kind == "heading" else 0
    score += 3 if _NUMBERED_TITLE.match(text) else 0
    score -= 4 if _MENU.search(text) else 0
    score -= 3 if text.endswith((".", ";", ":")) and not text.endswith("Ltd.") else 0
    score -= 3 if _PURPOSE.match(text) else 0
    score -= 2 if len(text) > 180 else 0
    return score - (6 if is_maker_line(text) else 0)


def _page_head(text: str) -> bool:
    return bool(re.fullmatch(r"\W*(?:decision details|issue\s*-\s*decisions|agenda item|decision notice|record of decision)\W*", text, re.I))


def is_authority(text: str) -> bool:
    return len(text) < 90 and bool(_AUTHORITY.fullmatch(text.strip(" |*#")))


def is_furniture(text: str) -> bool:
    """Whether a line is the page's own: a menu, the form's name, the council's name."""
    if len(text) > 160:
        return False
    if FURNITURE.fullmatch(text) or is_authority(text):
        return True
    head, _, tail = text.partition(" – ") if " – " in text else text.partition(" - ")
    return bool(tail) and is_authority(head) and bool(FURNITURE.fullmatch(tail))


_MAKER_LINE = re.compile(
    r"(?:the )?(?:cabinet|executive|full council|council|executive board|cabinet committee|mayor(?: of [A-Z][\w ]{2,30})?|leader(?: of the council)?|"
    r"(?:cabinet|executive|lead|deputy|portfolio|assistant|corporate|strategic|service|chief|interim|acting|head|director|executive director|county|joint|lead cabinet|deputy leader and cabinet)\b"
    r"[\w ,&’'()/-]{0,30}?\b(?:member|councillor|holder|director|officer|leader|head|executive|committee|board|solicitor)\b(?:[ ,–-].{0,90})?|director (?:of|for) .{3,80}|head of .{3,80}|[A-Z][\w ,&’'-]{3,60} (?:committee|board|panel|sub-committee))\W*\Z",
    re.I,
)


def is_maker_line(text: str) -> bool:
    """Whether a line is nothing but a post or a body, as stripped pages leave their decision maker.

    >>> is_maker_line("Lead Councillor for Climate Change"), is_maker_line("Executive approves the new depot")
    (True, False)
    """
    return len(text) <= 130 and not text.endswith((".", ";")) and bool(_MAKER_LINE.match(text)) and not re.search(r"\b(?:approv|agree|decid|report|strategy|plan|proposal)\w*\b", text, re.I)
