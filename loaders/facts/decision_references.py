"""Other decisions that a record names by number: REFERS_TO, with what the one does to the other.

Numbers stand in many shapes (23/00071, D52909, CAB 18/19 21092, OKD23 21-22, HT04 (22/23), MD2472, 124/2016). One
counts where a word
for a decision stands before it, or where it has the shape of the record's own number. Planning, contract, report and
bare minute
numbers do not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graph.evidence import Span
from loaders.context import Context, Subject

# One number: a block with a digit, and further blocks joined as councils join them.
_LEAD = r"(?:[A-Z]{1,8}[A-Za-z]?[-_/ ]?)?"
_NUMBER = (
    r"(?:"
    r"[A-Z]{2,6}\s\d{2,4}\s-\s\d{2}/\d{4}"  # CAB 087 - 02/2009
    r"|[A-Z]{2,6}\s\d{2}/\d{2}\s\d{3,6}"  # CAB 18/19 21092
    r"|[A-Z]{1,6}\d{1,4}[ _-]?\(?\d{2}[/-]\d{2}\)?(?!\d)"  # HT04 (22/23), OKD23 21-22, AH01_17-18
    r"|[A-Z]{1,8}\d{0,2}[-/_. ]?\d{1,4}(?:[-/_.]\d{1,5}){1,3}(?:[-/][A-Z]{1,6})?"  # PCC/2020/045, CMDP22-101
    r"|\d{1,4}[-/_.]\d{2,6}(?:[-/_.]\d{1,5})?(?:[-/_.][A-Z]{1,6})?"  # 23/00071, 124/2016, 16/30/HSC, 2019-20/14
    r"|[A-Z]{1,6}[- ]?\d{2,7}(?:[-/]\d{2,4})?"  # D52909, MD2472, C2873, MDN198
    r"|\d{4,7}"  # 110611
    r")(?![\w/])"
)
_CUE = re.compile(
    r"\b(?:(?:executive|cabinet|key|officer|mayoral|director(?:[’']?s)?|delegated|member|urgent|earlier|previous"
    r"|prior|original|related|council|committee|panel|commissioner(?:[’']s)?)\s+)*"
    r"(?:decision\s+(?:notices?|records?|forms?|reports?|logs?|papers?|sheets?)|decisions?"
    r"|records?\s+of\s+(?:executive\s+)?decisions?|notices?\s+of\s+decision|EDR|ROD|RoD|ODN|ODR)"
    r"\s*(?:\(\s*)?(?:(?:made|taken|approved|recorded|issued|published|given)\s+)?(?:(?:under|as|in|by"
    r"|with)\s+)?(?:(?:the\s+)?(?:ref(?:erence)?s?\.?|no[s.]*|numbers?|#)\s*(?:no\.?"
    r"|number)?\s*[:.]?\s*)?(?:\(\s*)?",
    re.IGNORECASE,
)
_LETTERED_MINUTE = re.compile(r"\b(?:[Mm]inutes?|MINUTES?)\s+(?:(?:no|nos|number|ref)\.?\s*)?(?=[A-Z]{1,4}\.?\d{2,})")
_NUMBER_HERE = re.compile(_NUMBER)
_MORE = re.compile(r"\s*(?:,|and|&|;|or|,\s*and)\s+(?:(?:no|ref|decision)\.?\s*)?", re.IGNORECASE)
_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:19|20)\d\d(?:[/-](?:\d\d|(?:19|20)\d\d))?|\d{1,2}\.\d{1,2}")
_OTHER = re.compile(
    r"\b(?:planning|application|permission|consent|contract|tender|procurement|report|policy|invoice|regulation"
    r"|directive|lot|licen[cs]e|company|charity|agreement|forward\s+plan|ITT|OJEU|order|grant)"
    r"\s+(?:(?:number|no|ref(?:erence)?s?)\.?\s*:?\s*)?\(?$",
    re.IGNORECASE,
)
_RELATIONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "discontinues",
        re.compile(
            r"discontinu|brought?\s+to\s+an\s+end|bring\s+to\s+an\s+end|\bceas|terminat|not\s+(?:to\s+)?proceed"
            r"|\bend(?:s|ed|ing)?\b|clos(?:e|es|ed)\b|abandon",
            re.I,
        ),
    ),
    (
        "supersedes",
        re.compile(r"supersed|replac|rescind|revok|withdraw|in\s+place\s+of|overturn|\bannul|set\s+aside|cancel", re.I),
    ),
    ("amends", re.compile(r"\bamend|\bvar(?:y|ies|ied|iation)|modif|extend|alter|\brevis|updat|correct", re.I)),
    (
        "reports_outcome_of",
        re.compile(r"outcome|result(?:s|ed)?\s+of|report(?:s|ed)?\s+back|progress\s+on|review\s+of", re.I),
    ),
    (
        "implements",
        re.compile(
            r"implement|pursuant|further\s+to|following|in\s+accordance|gives?\s+effect|deliver|in\s+line\s+with"
            r"|under\s+decision|authori[sz]ed\s+by|delegated\s+(?:by|under|in)|approved\s+(?:by|in|under)",
            re.I,
        ),
    ),
)


def find(context: Context) -> None:
    """States REFERS_TO for each other decision named by number in a subject's part."""
    own = _references(context)
    shapes = _shapes(own.values())
    for subject in context.subjects:
        if subject.label != "Decision":
            continue
        part = subject.part
        quiet = [s.span for s in part.sections if s.role == "summary"]
        its = {_key(own[subject.node])} if subject.node in own else set[str]()
        title = context.document.quote(part.title) if part.title else ""
        for at in _numbers(context.document.text, part.span, shapes):
            printed = context.document.quote(at)
            key = _key(printed)
            if (
                key in its
                or any(q.contains(at) for q in quiet)
                or (key and key in _key(title))
                or _is_label(subject, at)
            ):
                continue
            if any(f.name in ("reference", "system_reference") and f.value.contains(at) for f in part.fields):
                continue
            _state(context, subject, at, printed, own)


def _references(context: Context) -> dict[str, str]:
    """The number of each decision that the record itself tells of."""
    return {
        p.node: str(p.value)
        for p in context.findings.properties
        if p.property == "reference" and context.findings.labels.get(p.node) == "Decision"
    }


# Series that one office numbers side by side: a director's decision rests on a mayor's.
_SERIES = (("MD", "DD", "ADD"), ("PCD", "DMPCD"), ("MDN", "DDN"))


def _shapes(numbers: Iterable[str]) -> set[str]:
    """The builds in which a number counts without a word for a decision before it: those of the record's own numbers."""
    shapes: set[str] = set()
    for number in numbers:
        shape = _shape(number)
        if (len(shape) >= 5 and re.search(r"[A-Z]", number)) or re.fullmatch(r"\d\d[/-]\d{5}", number):
            shapes.add(shape)
        lead = re.match(r"[A-Z]*", number.upper())
        for series in _SERIES:
            if lead and lead.group() in series:
                shapes.update(f"{each}{'9' * digits}" for each in series for digits in (3, 4))
    return shapes


def _state(context: Context, subject: Subject, at: Span, printed: str, own: dict[str, str]) -> None:
    findings = context.findings
    target = next((n for n, v in own.items() if _key(v) == _key(printed)), None)
    if target == subject.node:
        return
    known = findings.find("Decision", f"reference:{_key(printed)}")
    if target is None:
        target = findings.node("Decision", None, at, key=f"reference:{_key(printed)}")
        if known is None:
            findings.state(target, "reference", " ".join(printed.split()), at, "decision-references/number", 0.9)
            findings.state(target, "name", " ".join(printed.split()), at, "decision-references/number", 0.5)
    before = [e for e in findings.edges_from(subject.node, "REFERS_TO") if e.target == target]
    relation = _relation(context, at)
    if before:  # told twice: one relation, the more telling one
        was = str(dict(before[0].properties).get("relation", "cites"))
        if was != "cites" or relation == "cites":
            relation = was
        else:
            findings.untie("REFERS_TO", subject.node, target)
            for edge in before:
                findings.tie(
                    "REFERS_TO",
                    subject.node,
                    target,
                    [Span(e.starts_at, e.ends_at) for e in edge.evidence],
                    "decision-references/number",
                    0.85,
                    relation=relation,
                )
    findings.tie("REFERS_TO", subject.node, target, at, "decision-references/number", 0.9, relation=relation)


def _relation(context: Context, at: Span) -> str:
    """What the sentence does to the decision it names, by its verb; the clause round the number counts first."""
    sentence = context.sentence_at(at.starts_at)
    text = context.document.text
    near = text[max(sentence.starts_at, at.starts_at - 160) : min(sentence.ends_at, at.ends_at + 120)]
    for relation, verb in _RELATIONS:
        if verb.search(near):
            return relation
    return "cites"


def _numbers(text: str, span: Span, shapes: set[str]) -> Iterator[Span]:
    """Every number that a word for a decision introduces, lists included, and every number shaped like the record's
    own.
    """
    seen: set[int] = set()
    for cue in (
        *_CUE.finditer(text, span.starts_at, span.ends_at),
        *_LETTERED_MINUTE.finditer(text, span.starts_at, span.ends_at),
    ):
        if re.search(
            r"\b(?:planning|appeal|inspector[’']?s|court|licensing|highways?|development\s+control)\s+$",
            text[max(0, cue.start() - 24) : cue.start()],
            re.I,
        ):
            continue
        at = cue.end()
        while True:
            hit = _NUMBER_HERE.match(text, at, span.ends_at)
            if hit is None:
                break
            if (
                _counts(text, hit, named=bool(re.search(r"(?:no|ref|number|#)[\w.:]*\s*\(?\s*$", cue.group(), re.I)))
                and hit.start() not in seen
            ):
                seen.add(hit.start())
                yield _whole(text, hit)
            more = _MORE.match(text, hit.end(), span.ends_at)
            if more is None:
                break
            at = more.end()
    if not shapes:
        return
    for hit in _NUMBER_HERE.finditer(text, span.starts_at, span.ends_at):
        before = text[max(0, hit.start() - 40) : hit.start()]
        if (
            hit.start() in seen
            or (before[-1:].isalnum() or before[-1:] in ("/", "-", "_", "£", "."))
            or _OTHER.search(before)
        ):
            continue
        if _shape(hit.group()) in shapes and _counts(text, hit, named=True):
            seen.add(hit.start())
            yield _whole(text, hit)


def _whole(text: str, hit: re.Match[str]) -> Span:
    """Closes the bracket of "HT04 (22/23)" and leaves out one that the number does not open."""
    end = hit.end()
    if "(" in hit.group() and not hit.group().endswith(")") and text[end : end + 1] == ")":
        end += 1
    if hit.group().endswith(")") and "(" not in hit.group():
        end -= 1
    return Span(hit.start(), end)


def _counts(text: str, hit: re.Match[str], *, named: bool) -> bool:
    number = hit.group()
    digits = sum(c.isdigit() for c in number)
    if digits < 2 or _DATE.fullmatch(number):
        return False
    if not any(c.isalpha() for c in number) and digits < (3 if named else 5) and not re.search(r"[-/]", number):
        return False
    if re.match(r"\s*(?:%|per\s?cent|pounds|members|people|homes|days|weeks)", text[hit.end() : hit.end() + 12]):
        return False
    return not re.match(r"(?:COVID|GBP|PDF|EIA|S\d)", number)


def _is_label(subject: Subject, at: Span) -> bool:
    return any(f.label is not None and f.label.overlaps(at) for f in subject.part.fields)


def _key(number: str) -> str:
    return re.sub(r"[^0-9a-z]", "", number.casefold())


def _shape(number: str) -> str:
    """The build of a number: letters A (kept), digits 9.

    >>> _shape("MDN198"), _shape("23-00071") == _shape("21/00064")
    ('MDN999', True)
    """
    letters = re.match(r"[A-Za-z]*", number)
    lead = letters.group().upper() if letters else ""
    return lead + re.sub(r"[^0-9A-Za-z]+", "-", re.sub(r"[A-Za-z]", "A", re.sub(r"\d", "9", number[len(lead) :])))
