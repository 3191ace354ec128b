"""Labels as they stand in a document: which lines carry one, and where its value is.

A label is known by its words (loaders/labels.py) and by its place: before a colon or question mark, alone on a line
or in a cell,
broken over two lines, or, in a form whose colons were lost, at the start of a run of lines that all begin with one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.evidence import Document, Span
from loaders.labels import Label, label_of
from loaders.records.lines import Line, lines_of

_COLON = re.compile(r"[:?]\s*[-–—]?|\s[-–—]\s|[-–—]\s*\Z|\t|\xa0{2,}|\s{3,}|\*\*")
_CAPITAL = re.compile(r"[A-Z]")
# The commonest labels of forms, for lines whose colon was lost: "Decision maker Executive Director - Place".
_PREFIX = re.compile(
    r"(?P<label>Decision[- ](?:maker|taker|ref(?:erence)?(?: (?:no|number))?|number|no|date|title|status|type"
    r"|published|made by)"
    r"|Officer (?:making|taking) (?:the |this )?decision|Decision (?:taken|made) by|Name of (?:officer|decision maker)"
    r"|Date (?:the )?decision (?:was )?(?:taken|made|published)|Date of publication"
    r"|Reasons? for (?:the )?decision|Alternative options considered(?: and rejected)?|Alternatives considered"
    r"|Options considered(?: and rejected)?|Decision(?=\s+(?:To|That|Approv\w+|Agree\w*|Award|The)\b)"
    r"|Decided at meeting|Made at meeting|Date of decision|Date published|Title of decision|Title|Subject|"
    r"Reference(?: number| no)?|Ref(?:erence)? no|Date(?! (?:added|received|of|for|time|printed|created|range|and)\b)"
    r"|(?:Electoral )?(?:Wards?|Divisions?)(?: affected)?"
    r"|Local Authorities affected|Report author|Contact officer|Lead officer|Is (?:this a |it a )?key decision\?|"
    r"Key decision\??|Is (?:it )?subject to call[- ]in\?|Subject to call-in\??|Call-in|Publication date"
    r"|Effective (?:from|date)|Status|Outcome|Cabinet member(?! for| and| decision| key| signing| report| delegated| notice"
    r"| record)|Portfolio(?! holder)|Directorate)"
    r"[:.]?\s+(?=\S)",
    re.I,
)
# What stands behind such a label when no neighbour vouches for it.
_OWN_VALUE = {
    "status": re.compile(
        r"(?:Recommendations?|For Determination|Item|Abandoned|Implemented|Approved|Deferred|Withdrawn)\b.{0,40}", re.I
    ),
    "meeting": re.compile(r"\d{1,2}/\d{1,2}/\d{4}\s*[-–—].{3,100}"),
    "maker": re.compile(
        r"(?:[A-Z(&][\w’'().,&/-]*|of|for|and|the|in|to|[-–&])(?:\s+(?:[A-Z(&\d][\w’'().,&/-]*|of|for|and|the|in|to"
        r"|[-–&])){0,14}",
    ),
    "places": re.compile(r".{2,300};|\(All [A-Z]\w+\).?"),
    "lead_officer": re.compile(r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,3}(?:,.{0,60})?"),
    "report_author": re.compile(r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,3}(?:,.{0,60})?"),
    "key_decision": re.compile(r"(?:Yes|No|YES|NO)\W*"),
    "call_in": re.compile(r"(?:Yes|No|YES|NO)\W*"),
}
# A heading that goes on with its text on the same line, the colon lost or never there: "The Reasons are to keep …".
_RUN_ON = re.compile(r"(?:The )?(?P<label>Reasons? (?:are|is)|source of funding is)\s+(?=\S)", re.I)


_DATE_ONLY = re.compile(r"(?:\w+day,? )?\d{1,2}(?:st|nd|rd|th)?[ /.-]\w+[ /.,-]+\d{2,4}\W*")
_EVERYWHERE = re.compile(r"\s\(All [A-Z][\w() ]+\)[;.]?\s*\Z")
_NUMBERED_DECISION = re.compile(r"\W*(?:Decision|Ref)\s*:\s*\d{4,7}\s+[A-Z]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A label at a line: `line` and `last` are the lines it covers; `value` is what stands beside it, None where below
    it.
    """

    label: Label
    span: Span
    line: int
    last: int
    value: Span | None


class _Cache:
    document: Document | None = None
    marks: tuple[Mark, ...] = ()


def marks_of(document: Document) -> tuple[Mark, ...]:
    """Every label of a document in order.

    >>> document = Document.of_text("Decision Maker: Cabinet\\nDecision\\nThat it be so.")
    >>> [(m.label.name, m.value) for m in marks_of(document)]
    [('maker', Span(starts_at=16, ends_at=23)), ('decision', None)]
    """
    if _Cache.document is not document:
        _Cache.marks = tuple(_find(document.text, lines_of(document)))
        _Cache.document = document
    return _Cache.marks


def _find(text: str, lines: tuple[Line, ...]) -> list[Mark]:
    found: list[Mark] = []
    at = 0
    while at < len(lines):
        mark = _at(text, lines, at)
        if mark is None:
            at += 1
            continue
        found.append(mark)
        at = mark.last + 1
    return found


def _at(text: str, lines: tuple[Line, ...], at: int) -> Mark | None:
    line = lines[at]
    marked = line.kind in ("label", "heading") or line.cell or bool(line.role and line.role.startswith("mg"))
    if line.role in ("masthead", "mgMainTitleTxt"):
        return None
    if line.text.startswith(("(", "[")):
        return _bracketed(line, at)
    one = _single(line, at, marked)
    two = _double(text, lines, at) if one is None or one.value is None else None
    if two is not None:
        return two
    if one is not None:
        return one if not one.label.weak or _shown(lines, at, one, marked) else None
    return _without_colon(lines, at)


_INNER = re.compile(r"\s*(?P<label>[A-Z][\w’'() ]{3,60}):\s*(?=\S)")


def _single(line: Line, at: int, marked: bool) -> Mark | None:
    """A label on one line: up to its colon or question mark, or the whole line."""
    if _NUMBERED_DECISION.match(line.text):
        return None  # "Decision: 110742 Grays Quay Ferry Landing" is a title
    for cut in list(_COLON.finditer(line.text, 0, 230))[:3]:
        colon = cut[0][0] in ":?*"
        head = line.text[: cut.start() + (cut[0][0] == "?")]
        if not colon and len(head) > 70:
            break
        label = label_of(head, fuzzy=colon and (marked or line.opens))
        if label is None and not colon:
            continue
        if label is None or (label.weak and not colon and not marked):
            continue
        end = cut.end()
        inner = _INNER.match(line.text, end) if colon and label.kind == "section" and label.weak else None
        if inner is not None and (second := label_of(inner["label"])) and second.kind == "section" and not second.weak:
            return _made(
                second, line, at, head_end=inner.end("label"), value_from=inner.end()
            )  # "Content: Decision: That …"
        if line.text.startswith((":", " :"), end):
            end = line.text.index(":", end) + 1
        if colon and "(" in line.text[end : end + 4] and label.name in ("maker", "other", "declarations", "options"):
            close = line.text.find(")", end, end + 80)
            if close > 0 and not line.text[close + 1 :].strip(" :"):
                end = close + 1
        return _made(label, line, at, head_end=cut.start(), value_from=end)
    if len(line.text) <= 200 and len(line.text.split()) <= 22:
        everywhere = _EVERYWHERE.search(line.text)
        if everywhere and (label := label_of(line.text[: everywhere.start()])) and label.name == "places":
            return _made(label, line, at, head_end=everywhere.start() - 1, value_from=everywhere.start())
        label = label_of(line.text, fuzzy=marked and len(line.text) < 70)
        if label is not None and _CAPITAL.search(line.text[:6]):
            return Mark(label, line.span, at, at, None)
    return None


_BRACKETED = re.compile(r"[(\[](?P<label>[A-Z][^:()\[\]\n]{3,60}):\s*(?P<value>\S.{2,200}?)\s*[)\]]+\W*\Z")
_IN_BRACKETS = (
    "lead_officer",
    "contact",
    "report_author",
    "places",
    "reference",
    "key_decision",
    "call_in",
    "maker_person",
)


def _bracketed(line: Line, at: int) -> Mark | None:
    """ "[Officer Contact: Ada Cole, Head of Trees]": a label and its value in brackets of their own, under a title."""
    match = _BRACKETED.match(line.text)
    label = label_of(match["label"]) if match is not None else None
    if match is None or label is None or label.kind != "field" or label.name not in _IN_BRACKETS:
        return None
    start = line.span.starts_at
    label_span = Span(start + match.start("label"), start + match.end("label") + 1)
    return Mark(label, label_span, at, at, Span(start + match.start("value"), start + match.end("value")))


def _made(label: Label, line: Line, at: int, *, head_end: int, value_from: int) -> Mark:
    start = line.span.starts_at
    rest = line.text[value_from:]
    inner = rest.strip(" \t\xa0:*")
    span = Span(start, start + max(1, min(value_from, len(line.text))))
    if not inner or not re.search(r"\w", inner):
        return Mark(label, span, at, at, None)
    begin = start + value_from + rest.index(inner[0])
    return Mark(label, Span(start, start + head_end + 1), at, at, Span(begin, begin + len(inner)))


def _double(text: str, lines: tuple[Line, ...], at: int) -> Mark | None:
    """A label broken over two lines ("Matter for" / "Decision"; "… by the Proper" / "Officer: None")."""
    if at + 1 >= len(lines):
        return None
    line, after = lines[at], lines[at + 1]
    if len(line.text) > 120 or after.cell != line.cell or ":" in line.text or len(after.text) > 200:
        return None
    if line.cell and (line.row, line.column) != (after.row, after.column):
        return None
    if after.gap or (after.opens and line.kind != after.kind) or not _CAPITAL.match(line.text):
        return None
    cut = after.text.find(":")
    head = after.text[: cut if cut >= 0 else len(after.text)]
    if len(head.split()) > 10 or (cut < 0 and len(head) > 60):
        return None
    alone = label_of(line.text)
    small = head[:1].islower()
    label = label_of(f"{line.text} {head}")
    below = label_of(head)
    if label is None or (alone is not None and not small and not alone.weak):
        return None
    if alone is None and below is not None and not small and (len(head.split()) > 1 or len(line.text.split()) > 6):
        return None  # "Cabinet" above "Decision Date" is the value of the label before
    end = after.span.starts_at + len(head)
    value = None
    if cut >= 0:
        rest = after.text[cut + 1 :]
        if inner := rest.strip(" \t\xa0"):
            begin = after.span.starts_at + cut + 1 + rest.index(inner[0])
            value = Span(begin, begin + len(inner))
    return Mark(label, Span(line.span.starts_at, end), at, at + 1, value)


def _shown(lines: tuple[Line, ...], at: int, mark: Mark, marked: bool) -> bool:
    """An ordinary word counts as a label in a cell, before a colon, or as a heading of its own."""
    line = lines[at]
    if mark.value is not None:
        return line.text[mark.span.ends_at - 1 - line.span.starts_at] in ":?" or marked
    if line.text.rstrip().endswith((":", "-", "–")):
        return True
    if mark.label.kind == "section":
        return line.opens or line.kind == "heading"
    if mark.label.name == "other":
        return line.cell
    return line.cell or (line.opens and at + 1 < len(lines) and len(lines[at + 1].text) < 160)


def _without_colon(lines: tuple[Line, ...], at: int) -> Mark | None:
    """Labels of a form whose colons were lost: at least three of the lines around begin with one."""
    line = lines[at]
    if (match := _RUN_ON.match(line.text)) and (label := label_of(match["label"])):
        return _made(label, line, at, head_end=match.end() - 1, value_from=match.end())
    match = _PREFIX.match(line.text)
    if match is None or match.end() >= len(line.text):
        return None
    near = sum(
        1 for other in lines[max(0, at - 4) : at + 5] if _PREFIX.match(other.text) or _COLON.search(other.text[:40])
    )
    strict = sum(1 for other in lines[max(0, at - 4) : at + 5] if _PREFIX.match(other.text))
    label = label_of(match["label"])
    rest = line.text[match.end() :]
    own = _OWN_VALUE.get(label.name) if label is not None and len(match["label"]) > 9 else None
    dated = label is not None and label.name in ("decided_on", "published_on", "effective_from")
    if label is not None and ((dated and _DATE_ONLY.fullmatch(rest)) or (own is not None and own.fullmatch(rest))):
        return _made(label, line, at, head_end=match.end("label") - 1, value_from=match.end())
    if label is None or near < 3 or strict < 3 or len(line.text) > 200:
        return None
    return _made(label, line, at, head_end=match.end("label") - 1, value_from=match.end())
