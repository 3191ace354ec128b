"""Organisations in no list, found by the form of their name: a run of capitals that ends in what an organisation is
called.

"Weston Shore Engineering Limited", "Manor Allotments Trust", "Bridport Town Council", "University of Kent", "NHS
Devon Integrated
Care Board". A head noun is found first; the name is then read leftwards from it, word by word, over capitals and
small links.
"""

from __future__ import annotations

import bisect
import re

from graph.evidence import Span
from loaders.context import Context, Mention
from loaders.facts.organisation_grammar.covered import Covered
from loaders.facts.organisation_grammar.form_words import EMPTY_LEFT, ENDS, HEADS, WEAK
from loaders.facts.organisation_grammar.named import Named, mention, words_of
from loaders.facts.organisation_grammar.walk import STARTERS, leftwards
from loaders.reference.given_names import common_words
from loaders.reference.names import Words
from loaders.spelling import fold

_OF_RIGHT = re.compile(
    r"(?:University|College|Diocese|Archdiocese|Borough Council|County Council|Council|Friends|Federation|"
    r"Association|Institute|Society|"
    r"Society|Foundation|Commissioner|Church|Corporation|Chamber of Commerce|Office|Port|Bank|Museum|"
    r"Royal Society|Academy|PCC|"
    r"Constabulary)$"
)
_RIGHT = re.compile(
    r"\s(?:of|for)(?: the)?((?: (?:and|&|of|the|for))?\s(?:[A-Z][\w'’-]*)(?:(?:,)? (?:and |& )?[A-Z][\w'’-]*)*)"
)


# What a head noun may be a mere part of: "Local Government Act", "Group Director", "Trust Board papers".
_LEADS_ON = re.compile(
    r"(?:[ \u00a0]|[ \u00a0]*\n[ \u00a0]*)(?:Act|Acts|Plan|Plans|Strategy|Policy|Bill|Order|Regulations|Framework|"
    r"Director|Directors|Manager|Leader|Head|"
    r"Officer|Officers|Programme|Project|Scheme|Fund|Grant|Road|Street|Lane|House|Offices|Tax|Chamber|"
    r"Constitution|Procedure|"
    r"Building|Member|Members|and Crime|Group Leader|Agreement|Charter|Standing Orders|Solicitor|Secretary|"
    r"Treasurer|Accountant|Pension)\b"
)
_CAPITAL_NEXT = re.compile(r"[ \u00a0]+(?:for |of )?[A-Z][a-z]")
_OFFICE_BEFORE = re.compile(
    r"(?:Holder|Member|Director|Officer|Head|Manager|Councillor|person|Lead|Secretary|Minister)s? (?:for|of) $"
)
# A name of the form "University of …" before an "and" is complete: what follows is another.
_OTHER_NAME = re.compile(
    r"(?:University|Diocese|Friends|Borough Council|Port|Bank|Museum|City|Corporation) of (?:[\w'’-]+ ){1,3}?(?:and|"
    r"&) (?=\S)"
)
# A landlord's name before another's.
_TWO_NAMES = re.compile(
    r"(?P<one>(?:[A-Z][\w'’-]* ){1,3}(?:Homes|Housing|Water|Police|UK|Mind))[ \u00a0]+(?:and"
    r"|&)[ \u00a0]+(?=[A-Z][\w'’-]* [A-Z])"
)
_BRACKETED = re.compile(r"\(\s*([A-Z][\w&.]*(?: [A-Z&][\w&.]*)?)\s*\)\s*$")


# A firm whose name is written small: "idverde Limited".
_COMPANY = frozenset(["Limited", "Ltd", "LLP", "plc", "PLC", "CIC", "LTD"])
_BRAND = re.compile(r"(?<![\w’'-])(?P<brand>[a-z][a-z0-9]{3,18})[ \u00a0]\Z")


def _heads() -> tuple[re.Pattern[str], dict[str, str]]:
    kinds = {head.lower().replace("’", "'"): kind for kind, heads in HEADS.items() for head in heads}
    words = sorted({h for heads in HEADS.values() for h in heads}, key=len, reverse=True)
    pattern = "|".join(re.escape(w).replace(r"\ ", r"[\s\u00a0]+").replace("'", "['’]") for w in words)
    return re.compile(rf"(?<![\w'’&-])(?:{pattern})(?![\w&]|['’][a-rt-z]|-[a-z])"), kinds


_HEAD, _KINDS = _heads()


def by_form(context: Context, taken: list[Span]) -> list[Mention]:
    """Organisations found by form. `taken` are spans already read (the gazetteer's full names), in order.

    A form may swallow one.
    """
    words = words_of(context)
    text = words.text
    found: list[Mention] = []
    last = -1
    ends = {s.ends_at for s in taken}  # "Fund of the Greater London Authority" ends in a name already read
    for head in _HEAD.finditer(text):
        if head.start() < last:
            continue
        span = _whole(text, words, head.start(), head.end(), head.group())
        if span is None or _covered(span, taken) or span.ends_at in ends:
            continue
        span = _with_beginning(span, taken)
        two = _TWO_NAMES.match(text, span.starts_at, span.ends_at)
        if two:  # "Melin Homes and Pobl Group"
            one = Span(span.starts_at, two.end("one"))
            found.append(mention(context, one, Named(f"~{fold(text[one.starts_at : one.ends_at])}", "company", "form")))
            span = Span(two.end(), span.ends_at)
        name = text[span.starts_at : span.ends_at]
        kind = _KINDS.get(" ".join(head.group().split()).lower().replace("’", "'"), "")
        found.append(mention(context, span, Named(f"~{fold(name)}", kind, "form")))
        last = span.ends_at
    held = Covered(m.span for m in found)
    return found + [m for m in _prefixed(context, taken) if not held.overlaps(m.span)]


_CAPS = r"[A-Z][\w'’-]+(?: (?:of |the )*[A-Z][\w'’-]+){0,4}"
_PREFIXED = re.compile(
    r"(?<![\w-])(?:(?:NHS|Healthwatch|Age UK|Citizens Advice|Voluntary Action|Community Action|YMCA|Groundwork|HMP|"
    r"Visit|Invest)[ \u00a0]"
    rf"(?P<area>{_CAPS}(?: (?:and|&) {_CAPS})?)|(?:Friends|Diocese|Archdiocese|Duchy|University|Port"
    rf"|Freeport) of (?:the "
    rf")?(?P<of>{_CAPS}))"
)
_PREFIX_KINDS = {
    "NHS": "nhs",
    "Friends": "charity",
    "University": "education",
    "Healthwatch": "charity",
    "Age": "charity",
}


def _prefixed(context: Context, taken: list[Span]) -> list[Mention]:
    """Names told by how they begin: "NHS Highland", "Healthwatch Kent", "Friends of Mote Park"."""
    text = context.document.text
    found: list[Mention] = []
    for m in _PREFIXED.finditer(text):
        span = Span(*m.span())
        if (cut := m.group().find(" and ")) > 0 and _begins_one(Span(span.starts_at + cut + 5, span.ends_at), taken):
            span = Span(span.starts_at, span.starts_at + cut)  # "NHS Fife and Fife Council" are two
        if (m["area"] or m["of"]).split()[0] in STARTERS or _covered(span, taken):
            continue
        name = text[span.starts_at : span.ends_at]
        if _begins_one(span, taken) and " and " in name:  # "NHS England and Sport England" are two
            continue
        kind = _PREFIX_KINDS.get(m.group().split()[0], "")
        found.append(mention(context, span, Named(f"~{fold(name)}", kind, "form")))
    return found


def _with_beginning(span: Span, taken: list[Span]) -> Span:
    """From the beginning of a name already read that runs into this one: "Grant Thornton" and "Thornton UK LLP"."""
    at = bisect.bisect_left(taken, span.starts_at, key=lambda s: s.starts_at) - 1
    overlaps = at >= 0 and taken[at].starts_at < span.starts_at < taken[at].ends_at <= span.ends_at
    return Span(taken[at].starts_at, span.ends_at) if overlaps else span


def _begins_one(span: Span, taken: list[Span]) -> bool:
    """Whether a name already read begins at the same place."""
    at = bisect.bisect_left(taken, span.starts_at, key=lambda s: s.starts_at)
    return at < len(taken) and taken[at].starts_at == span.starts_at and len(taken[at]) > _SHORT_FORM


_SHORT_FORM = 4  # characters: "NHS" begins "NHS Dumfries and Galloway", which is one


def _covered(span: Span, taken: list[Span]) -> bool:
    """Whether a span already read holds this one (a longer reading of it is welcome)."""
    at = bisect.bisect_right(taken, span.starts_at, key=lambda s: s.starts_at) - 1
    return any(0 <= i < len(taken) and taken[i].contains(span) for i in (at, at + 1))


def _whole(text: str, words: Words, start: int, end: int, head: str) -> Span | None:
    """The whole name around a head noun, or None where it is a common noun ("the Trust", "Water", "Council")."""
    index = bisect.bisect_left(words.spans, (start, 0))
    if _LEADS_ON.match(text, end) or (head in WEAK and _CAPITAL_NEXT.match(text, end)):
        return None
    first = leftwards(words, index, heads=ENDS, over_heads=True)
    first = _past_bracket(text, words, first, head)
    before_and = _OTHER_NAME.match(text[words.spans[first][0] : start])
    if before_and:
        first = bisect.bisect_left(words.spans, (words.spans[first][0] + before_and.end(), 0))
    weak = head in WEAK
    if (
        head.isupper() and len(head) < 5 and text[slice(*words.spans[first])] != "Office"
    ):  # "Dr Ann Hill of the ICB": an abbreviation ends no long name
        linked = [i for i in range(first, index) if text[slice(*words.spans[i])] in ("of", "the", "for", "in")]
        first = linked[-1] + 1 if linked else first
    if weak and _OFFICE_BEFORE.search(text, max(0, words.spans[first][0] - 40), words.spans[first][0]):
        return None
    if weak and re.search(r"\b(?:and|&)\s$", text[max(0, start - 5) : start]) and first < index:
        return None  # "Together Women and Foundation UK": the head opens another name
    if first == index and head in _COMPANY and (brand := _BRAND.search(text, max(0, start - 24), start)):
        word = brand["brand"]
        return None if word in common_words() or word.title() in STARTERS else Span(brand.start("brand"), end)
    if all(text[a:b] in EMPTY_LEFT for a, b in words.spans[first:index]):
        return None
    right = _RIGHT.match(text, end) if _OF_RIGHT.search(head) else None
    capitals = sum(1 for a, _ in words.spans[first:index] if text[a].isupper() or text[a].isdigit())
    if right and not capitals and not _generic(right.group(1)):
        return Span(start, right.end())
    if capitals == 0 or (weak and capitals < 2 and not _known_weak(text, words, first, index)):
        return None
    span_end = (
        right.end()
        if right and capitals and head in ("Commissioner", "Foundation", "Police and Crime Commissioner")
        else end
    )
    return Span(words.spans[first][0], span_end)


def _past_bracket(text: str, words: Words, first: int, head: str) -> int:
    """A firm's name may hold a bracket: "Northern Halt (Leeds) Limited"."""
    if head not in ("Limited", "Ltd", "LLP", "plc", "PLC", "CIC", "LTD"):
        return first
    bracket = _BRACKETED.search(text, max(0, words.spans[first][0] - 30), words.spans[first][0])
    if not bracket:
        return first
    opening = bisect.bisect_left(words.spans, (bracket.start(), 0))
    return leftwards(words, opening - 1, heads=ENDS, over_heads=True) if opening > 1 else first


def _generic(words: str) -> bool:
    return words.strip().split()[0] in STARTERS


def _known_weak(text: str, words: Words, first: int, index: int) -> bool:
    """One capital before a common head makes a name only for utilities: "Anglian Water"."""
    word = text[words.spans[first][0] : words.spans[first][1]]
    head = text[words.spans[index][0] : words.spans[index][1]]
    return (
        head in ("Water", "Foundation", "Government", "Enterprise", "Homes")
        and word not in STARTERS
        and index - first == 1
    )
