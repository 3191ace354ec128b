"""Who may stand at either end of a sum: organisations, funds and partnerships of a sentence, or its own council.

Others find most of them (`context.mentions`); a name that no one knows counts only where the grammar of the sentence
puts it into a party's place ("a grant to Weymouth Quay Street Pastors").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from graph.evidence import Span
from loaders.context import Context, Mention
from loaders.facts.organisation_grammar.gazetteer import gazetteer
from loaders.facts.organisation_grammar.named import Named
from loaders.facts.organisations import organisation_node
from loaders.spelling import fold

# "place" is a bare name that may or may not stand for its council; "unknown" a name that no list has.
PartyKind = Literal["organisation", "fund", "partnership", "own", "unknown", "group", "place"]

# What a pot of money is called. "Growth Deal", "Investment Plan" and "budget" pay as well as a fund does.
FUND_HEADS = (
    r"funds?|reserves?|budgets?|grants?|accounts?|allocations?|contingenc(?:y|ies)|balances|deals?|levy|levies|pots?|"
    r"facility|"
    r"programme|programmes|receipts?|borrowing|bequest|endowment|bursary|contributions|investment plan|pool"
)
_NAME_WORD = (
    r"(?!(?:The|This|That|These|Those|A|An|Each|Any|Our|Its|In|On|To|Of|For|From|If|It|No|All|Out|"
    r"With|Under|By|After|Since|When|As|At)\b)[A-Z][\w’'&.-]*"
)
_INNER = r"(?:of|for|and|the|in|on|to|at|de|&|with)"
_OF = r"(?:of|for|and|the|&)"
_FUND = re.compile(
    rf"(?P<name>(?:{_NAME_WORD}\s+)(?:(?:{_NAME_WORD}|{_OF}(?=\s+(?:{_OF}\s+)?{_NAME_WORD}))\s+){{0,8}}"
    rf"(?:(?:base|revenue|capital|general|commissioning|core|staffing|annual|service|earmarked)\s+){{0,2}}"
    rf"(?i:{FUND_HEADS})\b)|(?P<plain>\b[Pp]rudential [Bb]orrowing|\b[Ss](?:ection )?106\b(?: (?:contributions?"
    rf"|monies|money|funding|funds?|receipts))?|\bCIL\b)",
    re.S,
)
_OWN = re.compile(
    r"\b(?:(?:[Tt]he|[Tt]his|[Oo]ur)\s+(?:(?:County|City|Borough|District|Metropolitan|Royal|Town|London|"
    r"Unitary)\s+){0,3}Council"
    r"|(?:[Tt]he|[Tt]his)\s+(?:Combined\s+|Mayoral\s+Combined\s+)?Authority|[Tt]he\s+PCC|"
    r"[Tt]he\s+(?:Police\s+and\s+Crime\s+)?Commissioner"
    r"|[Ww]e|us)\b(?![’']?\w*\s+(?:of|for)\s+[A-Z])(?!\s+(?:Tax|Plan|House|Chamber|Offices?|Leader|meeting))",
)
_UNKNOWN = re.compile(rf"(?:{_NAME_WORD})(?:,?\s+(?:{_NAME_WORD}|{_INNER}(?=\s+(?:{_INNER}\s+)?{_NAME_WORD}))){{0,9}}")
_NUMBER = r"(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)\s+)?"
_KINDS_OF_BODY = (
    r"(?:members|partners|councils|authorities|boroughs|districts|parties|signatories|"
    r"(?:partner|member)\s+(?:councils|authorities))"
)
_GROUP = re.compile(
    rf"\b(?:(?:[Ee]ach|[Ee]very|[Aa]ll)\s+(?:of\s+)?(?:the\s+)?(?:other\s+)?{_NUMBER}(?:member|partner|council"
    rf"|authority|borough|district|{_KINDS_OF_BODY})\b"
    rf"|[Tt]he\s+(?:other\s+|remaining\s+)?{_NUMBER}(?:other\s+)?(?:local\s+|district\s+)?{_KINDS_OF_BODY}\b"
    r"|(?:[Tt]he\s+)?(?:regional|wider|joint|local)\s+(?:partnership|consortium)\b|[Dd]evelopers\b"
    r"|[Tt]he\s+developers?\b"
    r"|(?:[Tt]he\s+|HM\s+|UK\s+)?(?:UK\s+|[Cc]entral\s+|[Nn]ational\s+)?[Gg]overnment\b)(?!\s+(?:of"
    r"|for)\s+(?:the\s+)?[A-Z])"
)
# The last name that ends in the word, or for a company in Ltd and the like, is meant by "the Company", "the Trust".
_BACK = re.compile(
    r"\bthe\s+(?P<head>[Cc]ompany|[Tt]rust|[Pp]artnership|[Cc]onsortium|[Aa]ssociation|[Cc]harity|[Ss]ociety|"
    r"[Aa]lliance|"
    r"Compact|Accord|Bureau|Hub|Network|Exchange|Agency|College|University|Collaborative|Accelerator|Service|"
    r"Foundation|"
    r"[Cc]ontractor|[Pp]rovider|Combined\s+Authority|Board)\b(?!\s+(?:of|for)\s+[A-Z])"
)
_FIRM = re.compile(r"\b(?:Ltd|Limited|LLP|plc|PLC|CIC|Company|Co)\b\.?")
_NOT_A_NAME_WORDS = """
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday appendix annex table report council cabinet executive committee
    year the a an that this members key decision resolved agreed approved noted recommended option total
    sub-total note phase stage part section paragraph minute item head director officer leader mayor councillor
    cllr mr mrs ms miss dr it they if in on of to for from no all approve approves agree agrees accept accepts
    award awards awarded grant grants pay pays commit commits allocate allocates release releases give gives
    provide transfer set authorise delegate enter fund funds use spend contribute number reference ref increase
    reduce company trust partnership consortium association charity society alliance compact accord bureau hub
    network exchange agency service foundation contractor provider board programme project scheme strategy plan
    authority capital revenue funding cost costs budget each any our its sub vat contract tender lot price value
    hold waive vary extend renew join lend adopt
"""
_NOT_A_NAME = frozenset(_NOT_A_NAME_WORDS.split())


@dataclass(frozen=True, slots=True)
class Party:
    """A possible payer or payee at a span. `mention` is what another module found there; None for a bare name."""

    span: Span
    kind: PartyKind
    mention: Mention | None = None
    likely: bool = False  # a bare name that ends as bodies' names do ("Trust", "Club")


def parties_in(context: Context, span: Span) -> list[Party]:
    """The parties named in a span, in order, none overlapping; the surest reading of each place wins."""
    known = context.shared.setdefault("parties", {})
    if span not in known:
        known[span] = _parties(context, span)
    return list(known[span])


def _parties(context: Context, span: Span) -> list[Party]:
    found: list[Party] = []
    for mention in context.within("organisations", span):
        found.append(Party(mention.span, "own" if _is_self(mention) else "organisation", mention))
    for mention in context.within("programmes", span):
        found.append(Party(mention.span, "fund", mention))
    for mention in partnerships_in(context, span):
        if not any(mention.span.overlaps(p.span) for p in found):
            found.append(Party(mention.span, "partnership", mention))
    text = context.document.text
    later = [p for m in _FUND.finditer(text, span.starts_at, span.ends_at) if (p := _fund(text, m))]
    if any(
        word in text[span.starts_at : span.ends_at]
        for word in ("Council", "Authority", "PCC", "Commissioner", "we", "We", "us")
    ):
        later += [Party(Span(*m.span()), "own") for m in _OWN.finditer(text, span.starts_at, span.ends_at)]
    later += [p for m in _BACK.finditer(text, span.starts_at, span.ends_at) if (p := _meant(context, m))]
    later += [Party(Span(*m.span()), "group") for m in _GROUP.finditer(text, span.starts_at, span.ends_at)]
    for party in later:
        _put(found, party)
    for mention in _places(context, span):
        _put(found, Party(mention.span, "place", mention))
    people = context.within("posts", span) + context.within("people", span)
    for match in _UNKNOWN.finditer(text, span.starts_at, span.ends_at):
        party = _unknown(text, match, span)
        if party is not None and not any(m.span.overlaps(party.span) for m in people):
            _put(found, _short_form(context, party))
    return sorted(found, key=lambda p: p.span)


def _places(context: Context, span: Span) -> list[Mention]:
    """Bare names of places that have a council of that name."""
    places = context.shared.get("places of councils")
    if not isinstance(places, list):
        places = context.shared["places of councils"] = [m for m in gazetteer(context) if not m.data.sure]
    return [m for m in places if span.contains(m.span)]


def _short_form(context: Context, party: Party) -> Party:
    """'the Print Room' is the 'County Elections Print Room' that was named before it."""
    words = fold(context.document.text[party.span.starts_at : party.span.ends_at])
    if len(words) < 4:
        return party
    for mention in reversed(context.within("organisations", Span(0, party.span.starts_at))[-60:]):
        if not _is_self(mention) and fold(mention.name).endswith(" " + words):
            return Party(party.span, "organisation", mention)
    return party


def partnerships_in(context: Context, span: Span) -> list[Mention]:
    """Partnerships named in a span: wherever a name stands that the module of partnerships has read."""
    known = context.shared.get("partnerships named")
    if not isinstance(known, list):
        known = context.shared["partnerships named"] = _partnerships(context)
    return [m for m in known if span.contains(m.span)]


def _partnerships(context: Context) -> list[Mention]:
    findings, text = context.findings, context.document.text
    forms = {
        form: node for node in findings.nodes_of("Partnership") for form in findings.forms_of(node) if len(form) >= 4
    }
    found: list[Mention] = []
    for form in sorted(forms, key=lambda f: (-len(f), f)):
        words = r"[\s\u00a0]+".join(re.escape(word) for word in form.split())
        for match in re.finditer(rf"\b{words}(?!\w)", text):
            span = Span(*match.span())
            if not any(span.overlaps(m.span) for m in found):
                found.append(Mention("partnerships", span, form, forms[form]))
    return sorted(found, key=lambda m: m.span)


def _put(found: list[Party], party: Party) -> None:
    """Adds what overlaps nothing yet; a fund that is named longer than a programme takes its place."""
    clash = [p for p in found if p.span.overlaps(party.span)]
    if not clash:
        found.append(party)
    elif party.kind == "fund" and all(p.kind in ("fund", "partnership") and party.span.contains(p.span) for p in clash):
        for p in clash:
            found.remove(p)
        found.append(party)


def _is_self(mention: Mention) -> bool:
    return isinstance(mention.data, Named) and mention.data.how == "self"


def _fund(text: str, match: re.Match[str]) -> Party | None:
    """A fund by its name, without the verbs and generic words that a sentence puts before it ("Approved grants")."""
    if match["plain"]:
        return Party(Span(*match.span("plain")), "fund")
    start, end = match.span("name")
    for word in re.finditer(r"\S+\s*", match["name"]):
        if word[0].strip().casefold().strip(".,’'") not in _NOT_A_NAME:
            break
        start = match.start("name") + word.end()
    words = text[start:end].split()
    return Party(Span(start, end), "fund") if len(words) >= 2 and words[0][:1].isupper() else None


BODY_WORD = re.compile(
    r"\b(?:Trust|Club|Society|Association|Group|CIC|Ltd|Limited|LLP|plc|Charity|School|Academy|College"
    r"|University|Council|Forum|Church|"
    r"Scouts|Guides|Centre|Foundation|Partnership|Network|Service|Services|Advice|Action|Alliance|Foodbank"
    r"|Pantry|Hub|Theatre|Band|"
    r"Museum|Hospice|Federation|Company|Company|Support|Aid|Friends|Committee|Institute|Union|Housing|Homes"
    r"|Police|Commissioners?|"
    r"Volunteers|Centre|Collective|Co-operative|Community|Mission|Hospital|Agency|Board)\b"
)


def _unknown(text: str, match: re.Match[str], within: Span) -> Party | None:
    words = match[0].split()
    while words and words[0].casefold().strip(".,’'") in _NOT_A_NAME:
        words.pop(0)
    if not words or words[0].casefold() in ("and", "of", "for", "the"):
        return None
    start = match.start() + match[0].rindex(" ".join(words)) if " ".join(words) in match[0] else match.start()
    first = _opens(text, start, within)
    if len(words) == 1 and (first or len(words[0]) < 4):
        return None  # the first word of a sentence has its capital from there
    if all(w.casefold().strip(".,’'") in _NOT_A_NAME for w in words):
        return None
    end = match.end()
    while text[end - 1] in ".,-&’'":
        end -= 1
    likely = bool(BODY_WORD.search(text[start:end]))
    return Party(Span(start, end), "unknown", likely=likely) if end - start >= 3 else None


_OPENING = re.compile(r"\W*(?:\(?\w{1,4}[.)])?\W*")


def _opens(text: str, start: int, within: Span) -> bool:
    return not text[within.starts_at : start].strip(" \t\n\u00a0•·-–*()0123456789.")


def _meant(context: Context, match: re.Match[str]) -> Party | None:
    head = re.sub(r"\s+", " ", match["head"]).casefold()
    for kind, as_kind in (("organisations", "organisation"), ("partnerships", "partnership")):
        before = (
            partnerships_in(context, Span(0, match.start()))
            if kind == "partnerships"
            else [m for m in context.mentions(kind) if m.span.ends_at <= match.start()]
        )
        for mention in reversed(before[-40:]):
            if _is_self(mention):
                continue
            name = mention.name.casefold()
            firm = head in ("company", "contractor", "provider") and _FIRM.search(mention.name)
            if firm or (head not in ("contractor", "provider") and re.search(rf"\b{re.escape(head)}\b", name)):
                return Party(Span(*match.span()), as_kind, mention)  # type: ignore[arg-type]
    return None


def deciding_council(context: Context, subject: str) -> str | None:
    """The node of the authority whose decision it is, once `councils` has stated it."""
    taken = context.findings.edges_from(subject, "TAKEN_BY")
    return taken[0].target if taken else None


def node_of(context: Context, party: Party, subject: str) -> str | None:
    """The node of a party, minted where no other module has; None for a phrase that names no one."""
    findings, mention = context.findings, party.mention
    if mention is not None and mention.kind == "organisations":
        return mention.node or organisation_node(context, mention)
    if mention is not None:
        label = "Programme" if mention.kind == "programmes" else "Partnership"
        return mention.node or findings.node(label, mention.span, mention.span)
    if party.kind == "own":
        return deciding_council(context, subject)
    if party.kind == "group" and "overnment" not in findings.document.quote(party.span):
        # "the three districts" is a body of its council's surroundings, not an organisation that others know
        key = f"group/{subject}/{fold(findings.document.quote(party.span))}"
        node = findings.node("Body", party.span, party.span, key=key, rule="money/group", confidence=0.55)
        findings.conclude(node, "kind", "group", "money/group")
        return node
    if party.kind == "fund":
        return findings.node("Programme", party.span, party.span, rule="money/fund", confidence=0.8)
    return findings.node("Organisation", party.span, party.span, rule="money/party", confidence=0.6)
