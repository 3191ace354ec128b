"""What an item of a meeting holds: its sections, what was resolved clause by clause, and whether it ended in a
decision.

The words of deciding differ ("RESOLVED", "It was agreed that", "The Committee noted", "Decision:" and a text that
decides), the
question is always the same: did the body do anything but talk?
"""

from __future__ import annotations

import re

from graph.evidence import Document, Span
from loaders.reading import Clause, Field, Part, Section, SectionRole, Stage
from loaders.records.clauses import clauses_in
from loaders.records.marks import Mark, marks_of
from loaders.records.verbs import LEAD

# A sentence in which the body decides without a lead word.
_BODY = (
    r"(?:committee|sub-committee|cabinet|executive|council|board|panel|members|meeting|forum|commission"
    r"|authority|joint committee|assembly|partnership|group|ijb|governors|trustees|pwyllgor|it)"
)
_DECIDES = re.compile(
    rf"(?:(?:^|[.\n]\s*)(?:Full |The )?{_BODY}(?=\s+(?:then |also |unanimously |formally |further )?(?:noted|agreed|"
    rf"approved|resolved|endorsed|adopted|accepted)\b)|\b(?:the|this|full)\s+(?:[A-Z][\w&' ]{{2,60}}\s+)?{_BODY}|"
    rf"\bMembers|\bThe [A-Z][\w&' ]{{3,60}} Committee|\b(?:on|upon) (?:being put to the vote|a (?:vote|"
    rf"show of hands)|a division)[^.\n]{{0,90}})\s*(?::-|:)?\s*\n?\s*(?:\([a-z1i]\)\s*|[-–•]\s*)?"
    r"(?:then |also |unanimously |thereafter |therefore |duly |having [^,\n]{0,90}, )*"
    r"(?:resolved|agreed(?! (?:with|that (?:this|it|there) (?:was|were|had)))|approved|endorsed|decided|authorised|"
    r"determined|adopted|ratified|delegated|accepted the (?:report|recommendation)|confirmed the (?:minutes|"
    r"appointment)|elected|appointed|noted(?! (?:that|with|how|concern))|received and noted)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\bsigned as (?:being )?(?:a )?(?:true|correct)|\btaken as read\b|"
    r"(?:^|\n)\W*That\s[^\n]{0,300}\bbe\s+(?:noted|approved|agreed|received|endorsed|accepted|adopted|authorised|supported)\b|"
    r"\b(?:it was|was|were|be|been|is|are)\s+(?:then\s+|also\s+|duly\s+|unanimously\s+|formally\s+)*(?:resolved|"
    r"agreed(?!\s+with)|approved|carried|adopted|endorsed|ratified)\b(?!\s+(?:by the \w+ (?:in|on)|at the (?:last|"
    r"previous)))"
    r"|\bunanimously\s+(?:agreed|resolved|approved|carried)\b|\band\s+(?:agreed|resolved)[,:]?\s+(?:that|to)\b|"
    r"\b(?:agreed|confirmed|approved|accepted|taken|signed|adopted)\b[^.\n]{0,40}\b(?:as|"
    r"to be)\s+(?:being\s+)?an?\s+(?:true|correct|accurate)\b"
    r"|\bas an? (?:true|correct|accurate)(?: and \w+)? record\b|\b(?:motion|amendment|recommendations?|proposal|"
    r"resolution)[^.\n]{0,50}\b(?:was|were|is)\s+(?:put and )?(?:carried|agreed|approved|accepted|passed|lost)\b"
    r"|\bresolved accordingly\b|\brecommendations?\s+(?:as set out[^.\n]{0,60}\s+)?(?:were\s+)?(?:approved|agreed|"
    r"accepted|endorsed)\b|\b(?:elected|appointed) (?:as )?(?:the )?(?:chair|vice|deputy chair)",
    re.IGNORECASE,
)
# "The Committee:" with what it did in a list below.
_LISTS = re.compile(
    r"\b(?:Committee|Sub-Committee|Cabinet|Executive|Council|Board|Panel|Members|Authority|Commission|Forum)\s*"
    r"(?:(?:then|also|thereafter|unanimously|agreed|resolved)\s*){0,2}:[-–]?\s*\n\s*(?=[•·▪-]|\(?[a-z1i][).])"
)
_HEAD_WORD = re.compile(
    r"(?:^|\n|\|\s*|\.\s+)[ \t\xa0*_]*(?:\d{1,3}(?:\.\d+)?[.)]?\s+)?(?:(?:UNANIMOUSLY|Unanimously)\s+)?(?:RESOLVED|"
    r"RESOLUTION|AGREED|DECISION|DECIDED|APPROVED|NOTED|ENDORSED|CONFIRMED|DELEGATED|CARRIED|Resolved|Agreed|Noted|"
    r"Approved|Endorsed|Decided|PENDERFYNWYD|Penderfynwyd)\b(?!\s+(?:by|with) )"
)
_RECOMMENDS = re.compile(
    r"\b(?:RECOMMENDED|RECOMMENDS?|RECOMMEND|RECOMMENDATION)\b(?:\s+TO\s+|\s*[-–:]|\s+(?:that|THAT|to)\b)|"
    r"\bit was recommended\b|\brecommend(?:ed)? to (?:the )?(?:full )?council\b",
    re.IGNORECASE,
)
_DEFERRED = re.compile(
    r"\b(?:be|was|is|were|been|item|report|matter|consideration)\s+(?:\w+\s+){0,3}deferred\b|^\W*deferred\b|"
    r"\bagreed to defer\b|\bto defer\b(?! payment)",
    re.IGNORECASE,
)
_WITHDRAWN = re.compile(
    r"\b(?:item|report|application|matter|paper)\s+(?:\w+\s+){0,4}(?:was|been|be|is)\s+withdrawn\b|^\W*withdrawn\b|"
    r"\bwithdrawn from the agenda\b",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"\W*(?:none|nil|n/?a|not applicable|there (?:were|was|are|is|have been|had been) (?:no\b|none|not)|"
    r"no (?:declarations?|apologies|questions?|urgent|items?|petitions?|interests?|further|other|members?|such|"
    r"matters|announcements|public)\b|"
    r"not required|nobody|no one|none had|apolog(?:y|ies)\b|an apology\b)",
    re.IGNORECASE,
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
        clauses = _sentence(text, Span(begin, span.ends_at))
    return Part(span, title, number, fields, tuple(sections), tuple(_numbered(clauses)), stage, decided)


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
        if lead is not None and section.role != "decision":
            regions.append(Span(lead.start(), end))
        elif (
            section.role in ("minutes", "other")
            and (listed := _LISTS.search(text, section.span.starts_at, end)) is not None
        ):
            regions.append(Span(listed.end(), end))
        elif (
            section.role == "decision"
            and not _NOTHING.match(text[section.span.starts_at : end].strip())
            and section.span.starts_at < end
        ):
            regions.append(Span(section.span.starts_at, end))
    return regions


def _opens(text: str, lead: re.Match[str], floor: int) -> bool:
    before = text[max(floor, lead.start() - 3) : lead.start()].strip(" \t\xa0*_")
    return lead["caps"] is not None or not before or before[-1] in "\n.:;)|-–—,"


def outcome(body: str, decision: str, clauses: list[Clause]) -> tuple[bool, Stage]:
    """Whether an item's text ends in a decision, and its stage."""
    stripped = body.strip(" \t\n\xa0*_|:-–")
    decided = (
        bool(_HEAD_WORD.search(body) and not _only_label(body))
        or bool(LEAD_CAPS.search(body))
        or bool(_PASSIVE.search(body))
        or bool(_DECIDES.search(body))
    )
    recommends = _RECOMMENDS.search(body) is not None
    if not decided and decision.strip() and not _NOTHING.match(decision.strip()) and clauses and _acts(decision):
        decided = True
    deferred = _DEFERRED.search(body) is not None
    withdrawn = _WITHDRAWN.search(body) is not None
    if _NOTHING.match(stripped) and len(stripped) < 240 and not LEAD_CAPS.search(body):
        decided = False
    if not decided and not recommends and not deferred and not withdrawn:
        return False, "taken"
    agreed = [c for c in clauses if c.stage != "recommended"]
    if deferred and len(agreed) <= 1:
        return True, "deferred"
    if withdrawn and len(agreed) <= 1:
        return decided, "withdrawn"
    if recommends and (not decided or (clauses and not agreed)):
        return True, "recommended"
    return decided or recommends, "taken"


LEAD_CAPS = re.compile(
    r"\b(?:RESOLVED|UNANIMOUSLY AGREED|AGREED(?=\s*(?:[-–:]|that\b|to\b|THAT\b|TO\b|UNAN|unan))|NOTED(?=\s*[-–:.])|"
    r"DECIDED|PENDERFYNWYD)\b|(?<=[a-z,:] )(?:Resolved|RESOLVED)\b|(?<![A-Za-z])Resolved(?=\s*:|\s*-|\s*–|"
    r"\s*[Tt]hat\b|\s+to\b)|RESOLVED(?=[T:])|\bIt was (?:unanimously )?(?:RESOLVED|AGREED|resolved|agreed)\b"
)
_ACTING = re.compile(
    r"\b(?:agree[sd]?|approve[sd]?|resolve[sd]?|note[sd]?|endorse[sd]?|authorise[sd]?|delegate[sd]?|adopt(?:ed|s)?|"
    r"accept(?:ed|s)?|appoint(?:ed|s)?|award(?:ed|s)?|confirm(?:ed|s)?|received?|recommend(?:ed|s)?|be (?:approved|"
    r"noted|agreed|authorised|accepted|adopted|given|signed|made)|that the\b|grant(?:ed|s)?|support(?:ed|s)?|elected)",
    re.IGNORECASE,
)


def _acts(decision: str) -> bool:
    return (
        _ACTING.search(decision[:1500]) is not None
        or re.search(r"^\W*(?:\(?[a-z1i][).]|that\b)", decision.strip(), re.IGNORECASE) is not None
    )


def _only_label(body: str) -> bool:
    """ "Decision:" followed by nothing that decides is only a label of the page."""
    words = {m.group().strip(" \t\n\xa0*_|.").casefold() for m in _HEAD_WORD.finditer(body)}
    return words <= {"decision", "noted"} and not re.search(r"(?:^|\n)\W*NOTED\b", body)


def _same(text: str, one: Clause, other: Clause) -> bool:
    a, b = (" ".join(text[c.span.starts_at : c.span.ends_at].split()).rstrip(" .;,").casefold() for c in (one, other))
    a, b = (re.sub(r"[;,.]?\s*and$", "", x) for x in (a, b))
    return a == b or (len(a) > 40 and (a.startswith(b[:200]) or b.startswith(a[:200])))


def _sentence(text: str, span: Span) -> list[Clause]:
    """The sentence that decides, where no lead word opens a run of clauses."""
    match = (
        _DECIDES.search(text, span.starts_at, span.ends_at)
        or _PASSIVE.search(text, span.starts_at, span.ends_at)
        or _HEAD_WORD.search(text, span.starts_at, span.ends_at)
    )
    if match is None:
        return []
    start = (
        max(text.rfind("\n", span.starts_at, match.start() + 1), text.rfind(". ", span.starts_at, match.start())) + 1
    )
    end = min(
        (
            e
            for e in (text.find(". ", match.end(), span.ends_at), text.find("\n\n", match.end(), span.ends_at))
            if e > 0
        ),
        default=span.ends_at,
    )
    while start < end and text[start] in " \t\xa0\n":
        start += 1
    while end > start and text[end - 1] in " \t\xa0\n":
        end -= 1
    return (
        [
            Clause(
                "1",
                Span(start, end),
                "noted"
                if re.search(r"\bnoted\b", text[start:end], re.IGNORECASE) and "agreed" not in text[start:end]
                else "agreed",
            )
        ]
        if end > start
        else []
    )


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
