"""Organisations in no list, found by the form of their name: a run of capitals that ends in what an organisation is called.

"Weston Shore Engineering Limited", "Manor Allotments Trust", "Bridport Town Council", "University of Kent", "NHS Devon Integrated
Care Board". A head noun is found first; the name is then read leftwards from it, word by word, over capitals and small links.
"""

from __future__ import annotations

import bisect
import re

from graph.evidence import Span
from loaders.context import Context, Mention
from loaders.facts.organisation_grammar.named import Named, mention, words_of
from loaders.facts.organisation_grammar.walk import STARTERS, leftwards
from loaders.reference.names import Words
from loaders.spelling import fold

# Head nouns that make a name by themselves, with the kind they tell. Longer ones first where they share their last word.
_HEADS: dict[str, tuple[str, ...]] = {
    "firm": (
        "Limited", "Ltd", "LTD", "LLP", "PLC", "plc", "Plc", "UK Ltd", "Inc", "GmbH", "Developments", "Contractors", "Consulting",
        "Consultants", "Properties", "Water plc",
    ),
    "utility": ("Water", "Energy", "Power Networks", "Airport"),
    "community-interest-company": ("CIC", "C.I.C", "Community Interest Company"),
    "charity": (
        "CIO", "Charity", "Wildlife Trust", "Rivers Trust", "Foundation", "Hospice", "Citizens Advice", "Advice Centre",
        "Advice Service", "Food Bank", "Foodbank", "Almshouses", "Community Centre", "Youth Club", "Volunteer Centre", "Church", "YMCA",
        "Mission", "Society", "Bereavement Service", "Women's Aid", "Community Land Trust", "Town Team", "Play Association",
        "Residents Association", "Residents' Association", "Community Association", "Preservation Trust", "Theatre Trust", "Charities",
    ),
    "trust": ("Trust", "Housing Trust", "Heritage Trust", "Leisure Trust", "Homes Trust", "Navigation Trust", "Trustees"),
    "childrens-trust": ("Children's Trust", "Children’s Trust", "Childrens Trust", "Children's Services Trust"),
    "nhs": (
        "NHS Foundation Trust", "NHS Trust", "Hospital Trust", "Hospitals Trust", "Hospitals", "Primary Care Trust", "PCT", "Ambulance Service",
        "Integrated Care Board", "ICB", "Clinical Commissioning Group", "CCG", "CCGs", "Health Board", "Strategic Health Authority",
        "Health Authority", "Integrated Care Partnership", "Integrated Care System", "Health and Care Partnership", "ICS", "ICP",
        "Commissioning Support Unit", "Health and Social Care Trust",
    ),
    "academy-trust": ("Academy Trust", "Multi-Academy Trust", "Multi Academy Trust", "Learning Trust", "Education Trust", "Schools Trust", "MAT"),
    "education": ("University", "College", "Sixth Form College", "Business School", "Institute", "Academy", "Polytechnic"),
    "housing-association": (
        "Housing Association", "Housing Group", "Homes Group", "Housing Society", "Housing Partnership", "Homes Ltd", "Housing Co-operative",
    ),
    "police": ("Police", "Constabulary", "Police Service", "Police Authority"),
    "police-and-crime-commissioner": ("Police and Crime Commissioner", "Police & Crime Commissioner", "PCC", "OPCC"),
    "fire": ("Fire and Rescue Service", "Fire and Rescue Authority", "Fire & Rescue Service", "Fire & Rescue Authority", "Fire Authority",
             "Fire and Rescue", "Fire & Rescue", "Fire Service", "Fire Brigade"),
    "parish": ("Town Council", "Parish Council", "Community Council", "Parish Meeting", "Parish Councils", "Town Councils"),
    "council": ("Council", "County Council", "Borough Council", "City Council", "District Council"),
    "public-body": (
        "Authority", "Park Authority", "National Park Authority", "Combined Authority", "Waste Disposal Authority", "Waste Authority", "Port Authority",
        "Passenger Transport Executive", "Transport Executive", "Drainage Board", "Internal Drainage Board", "Commissioners",
        "Drainage Commissioners", "Harbour Commissioners", "Conservancy", "Agency", "Commission", "Inspectorate", "Enterprise",
        "Development Corporation", "Corporation", "Government", "Ombudsman", "Council for Voluntary Service", "Integration Joint Board", "IJB",
        "Regional Transport Partnership", "Conservation Board", "Registry", "Regulator", "Executive Agency", "Estate Scotland",
    ),
    "association": (
        "Association", "Federation", "Union", "Chamber of Commerce", "Chamber", "Confederation", "Institution", "Assembly", "Circle", "Guild",
        "Alliance of Councils", "Co-operative", "Cooperative", "Club", "Fishermen's Forum", "Estuary Forum",
    ),
    "local-enterprise-partnership": ("LEP", "Local Enterprise Partnership"),
    "company": ("Company", "Group", "Homes", "Norse", "Developments LLP", "Services Ltd", "Partners"),
}
# Heads that are common words: a name needs two capitals before them and no article of a generic ("the Council", "the Agency").
_WEAK = frozenset(
    "Water Energy Group Homes Church Mission Society Circle Club Union Enterprise Company Academy Institute Partners Properties Consulting "
    "Hospitals Commission Government Foundation Airport Chamber Charities Trustees Developments Contractors Consultants Hospice".split()
)
_OF_RIGHT = re.compile(
    r"(?:University|College|Diocese|Archdiocese|Borough Council|County Council|Council|Friends|Federation|Association|Institute|Society|"
    r"Society|Foundation|Commissioner|Church|Corporation|Chamber of Commerce|Office|Port|Bank|Museum|Royal Society|Academy|PCC|"
    r"Constabulary)$"
)
_RIGHT = re.compile(
    r"\s(?:of|for)(?: the)?((?: (?:and|&|of|the|for))?\s(?:[A-Z][\w'’-]*)(?:(?:,)? (?:and |& )?[A-Z][\w'’-]*)*)"
)


# What a head noun may be a mere part of: "Local Government Act", "Group Director", "Trust Board papers".
_LEADS_ON = re.compile(
    r"(?:[ \u00a0]|[ \u00a0]*\n[ \u00a0]*)(?:Act|Acts|Plan|Plans|Strategy|Policy|Bill|Order|Regulations|Framework|Director|Directors|Manager|Leader|Head|"
    r"Officer|Officers|Programme|Project|Scheme|Fund|Grant|Road|Street|Lane|House|Offices|Tax|Chamber|Constitution|Procedure|"
    r"Building|Member|Members|and Crime|Group Leader|Agreement|Charter|Standing Orders|Solicitor|Secretary|Treasurer|Accountant|Pension)\b"
)
_CAPITAL_NEXT = re.compile(r"[ \u00a0]+(?:for |of )?[A-Z][a-z]")
_EMPTY_LEFT = frozenset(
    "Adoption Integrated Local Full Central National Regional Other Committees Committee Directors Officers Members Meeting Meetings Executive Annual Special "
    "Strategic Joint Lead Flood Highway Highways Planning Licensing Competent Responsible Accountable Administering Contracting "
    "Housing Education Waste Unitary Combined Mayoral Local Host Partner New Old Public Civic Key Main Whole Minutes Leaders Chief Chairs Various County City Borough "
    "District Town Parish Primary Secondary of the and for in Internal External Statutory Welsh Scottish Primary Social Health Clean".split()
)
_OFFICE_BEFORE = re.compile(r"(?:Holder|Member|Director|Officer|Head|Manager|Councillor|person|Lead|Secretary|Minister)s? (?:for|of) $")
_BRACKETED = re.compile(r"\(\s*([A-Z][\w&.]*(?: [A-Z&][\w&.]*)?)\s*\)\s*$")


# The last words of names: what stands before "and" and ends so is a name of its own.
_ENDS = frozenset(
    [w.split()[-1] for heads in _HEADS.values() for w in heads if w.split()[-1] not in ("Rescue", "Water", "Police", "Homes")]
    + ["England", "Scotland", "Wales", "Ireland"]
)


def _heads() -> tuple[re.Pattern[str], dict[str, str]]:
    kinds = {head.lower().replace("’", "'"): kind for kind, heads in _HEADS.items() for head in heads}
    words = sorted({h for heads in _HEADS.values() for h in heads}, key=len, reverse=True)
    pattern = "|".join(re.escape(w).replace(r"\ ", r"[\s\u00a0]+").replace("'", "['’]") for w in words)
    return re.compile(rf"(?<![\w'’&-])(?:{pattern})(?![\w&]|['’][a-rt-z]|-[a-z])"), kinds


_HEAD, _KINDS = _heads()


def by_form(context: Context, taken: list[Span]) -> list[Mention]:
    """Organisations found by form. `taken` are spans already read (the gazetteer's full names), in order; a form may swallow one."""
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
        name = text[span.starts_at : span.ends_at]
        kind = _KINDS.get(" ".join(head.group().split()).lower().replace("’", "'"), "")
        found.append(mention(context, span, Named(f"~{fold(name)}", kind, "form")))
        last = span.ends_at
    held = [m.span for m in found]
    return found + [m for m in _prefixed(context, taken) if not any(h.overlaps(m.span) for h in held)]


_PREFIXED = re.compile(
    r"(?<![\w-])(?:(?:NHS|Healthwatch|Age UK|Citizens Advice|Voluntary Action|Community Action|YMCA|Groundwork|HMP|Visit|Invest)[ \u00a0]"
    r"|(?:Friends|Diocese|Archdiocese|University|Port|Freeport) of (?:the )?)(?P<rest>[A-Z][\w'’-]+(?:(?: and| &| of| the|,(?= [A-Z][\w-]+ and))* [A-Z][\w'’-]+){0,5})"
)
_PREFIX_KINDS = {"NHS": "nhs", "Friends": "charity", "University": "education", "Healthwatch": "charity", "Age": "charity"}


def _prefixed(context: Context, taken: list[Span]) -> list[Mention]:
    """Names told by how they begin: "NHS Highland", "Healthwatch Kent", "Friends of Mote Park"."""
    text = context.document.text
    found: list[Mention] = []
    for m in _PREFIXED.finditer(text):
        span = Span(*m.span())
        if m["rest"].split()[0] in STARTERS or _covered(span, taken) or any(t.overlaps(span) and len(t) >= len(span) for t in taken):
            continue
        kind = _PREFIX_KINDS.get(m.group().split()[0], "")
        found.append(mention(context, span, Named(f"~{fold(m.group())}", kind, "form")))
    return found


def _covered(span: Span, taken: list[Span]) -> bool:
    """Whether a span already read holds this one (a longer reading of it is welcome)."""
    at = bisect.bisect_right(taken, span.starts_at, key=lambda s: s.starts_at) - 1
    return any(0 <= i < len(taken) and taken[i].contains(span) for i in (at, at + 1))


def _whole(text: str, words: Words, start: int, end: int, head: str) -> Span | None:
    """The whole name around a head noun, or None where it is a common noun ("the Trust", "Water", "Council")."""
    index = bisect.bisect_left(words.spans, (start, 0))
    if _LEADS_ON.match(text, end) or (head in _WEAK and _CAPITAL_NEXT.match(text, end)):
        return None
    first = leftwards(words, index, heads=_ENDS, over_heads=True)
    first = _past_bracket(text, words, first, head)
    weak = head in _WEAK
    if head.isupper() and len(head) < 5 and text[slice(*words.spans[first])] != "Office":  # "Dr Ann Hill of the ICB": an abbreviation ends no long name
        linked = [i for i in range(first, index) if text[slice(*words.spans[i])] in ("of", "the", "for", "in")]
        first = linked[-1] + 1 if linked else first
    if weak and _OFFICE_BEFORE.search(text, max(0, words.spans[first][0] - 40), words.spans[first][0]):
        return None
    if all(text[a:b] in _EMPTY_LEFT for a, b in words.spans[first:index]):
        return None
    right = _RIGHT.match(text, end) if _OF_RIGHT.search(head) else None
    capitals = sum(1 for a, b in words.spans[first:index] if text[a].isupper() or text[a].isdigit())
    if right and not capitals and not _generic(right.group(1)):
        return Span(start, right.end())
    if capitals == 0 or (weak and capitals < 2 and not _known_weak(text, words, first, index)):
        return None
    span_end = right.end() if right and capitals and head in ("Commissioner", "Foundation", "Police and Crime Commissioner") else end
    return Span(words.spans[first][0], span_end)


def _past_bracket(text: str, words: Words, first: int, head: str) -> int:
    """A firm's name may hold a bracket: "Northern Halt (Leeds) Limited"."""
    if head not in ("Limited", "Ltd", "LLP", "plc", "PLC", "CIC", "LTD"):
        return first
    bracket = _BRACKETED.search(text, max(0, words.spans[first][0] - 30), words.spans[first][0])
    if not bracket:
        return first
    opening = bisect.bisect_left(words.spans, (bracket.start(), 0))
    return leftwards(words, opening, heads=_ENDS, over_heads=True) if opening > 0 else first


def _generic(words: str) -> bool:
    return words.strip().split()[0] in STARTERS


def _known_weak(text: str, words: Words, first: int, index: int) -> bool:
    """One capital before a common head makes a name only for utilities: "Anglian Water"."""
    word = text[words.spans[first][0] : words.spans[first][1]]
    head = text[words.spans[index][0] : words.spans[index][1]]
    return head in ("Water", "Foundation", "Government", "Enterprise", "Homes") and word not in STARTERS and index - first == 1
