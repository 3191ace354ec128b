"""Whose record it is: the web address, what the loader was told, the letterhead, or the authority that the text
speaks for.

An authority that cannot be told stays unknown; a guess would put a decision under the wrong council.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from graph.evidence import Span
from loaders.context import Context, Mention, Subject
from loaders.facts.organisation_grammar.deciders import deciders
from loaders.facts.organisation_grammar.gazetteer import gazetteer, record_day, runs
from loaders.facts.organisation_grammar.named import Named
from loaders.facts.organisation_grammar.nodes import describe
from loaders.reference.authorities import authorities, authorities_at, authorities_named, authority
from loaders.reference.tables import names_of
from loaders.spelling import fold, mend

_SELF_ACT = re.compile(
    r"(?:\bThat|\bthat|agreed? that|on behalf of|the part that|Leader of|Mayor of|meeting of|officers? of|"
    r"Meeting of the|terms)\s+(?:the\s+)?$"
)
_BLAZON = re.compile(
    r"\s*(?:[-–—:|,]\s*)?(?:\n|$|[-–—|]|RECORD|Record|Decision|DECISION|Agenda|AGENDA|Cabinet|CABINET|Executive|"
    r"EXECUTIVE|Minutes|"
    r"MINUTES|At a [Mm]eeting|Council and|Home|Officer|OFFICER|Delegated|Committee|COMMITTEE|\d{4})"
)
_COPYRIGHT = re.compile(r"(?:©|\([cC]\)|[Cc]opyright)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?\s*)?(?:by\s+)?(?:the\s+)?$")
_MEETING_OF = re.compile(r"\b(?:meetings?|minutes?|sitting) of(?: the)?\s+$", re.IGNORECASE)
_DONE_TO = re.compile(r"\s+be\s+(?:paid|given|awarded|granted|asked|invited|thanked|informed)")
_OBLIQUE = re.compile(r"\b(?:by|to|with|from|other|towards|alongside|for|than|between|both|at)\s+(?:the\s+)?$")
_LISTED = re.compile(r"(?:,|\band|&)\s+(?:the\s+)?$")
_OFFICE_OF = re.compile(r"\b(?:the )?office of (?:the )?\s*$", re.IGNORECASE)
_MAILBOX = re.compile(r"[\w.+'’-]{1,64}@(?P<host>[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40}){1,4})", re.IGNORECASE)
_PLACE_ACTS = re.compile(
    r"\s+(?:(?:should|shall|will|would|to|also|formally|hereby) )*(?:takes?|joins?|becomes?|be|continues?|enters?|signs?|acts?"
    r"|contributes?|remains?|accepts?|agrees?|withdraws?|leaves?|hosts?|commits?|participates?|sign up|pays?|leads?)\b"
)
_GENERIC_KIND = (
    (re.compile(r"\b[Tt]he County Council\b|\bCounty-wide\b"), ("county",)),
    (
        re.compile(r"\b[Tt]he Borough Council\b|\bthis Borough\b"),
        ("district", "london-borough", "metropolitan-borough"),
    ),
    (re.compile(r"\b[Tt]he District Council\b"), ("district",)),
    (re.compile(r"\b[Tt]he Combined Authority\b"), ("combined-authority", "combined-county-authority")),
)


@dataclass(frozen=True, slots=True)
class Taker:
    """The authority that takes the decisions of a record: its key, what told it, and where the text names it."""

    key: str
    told: str
    names: tuple[Mention, ...]


def find(context: Context) -> None:
    """Sets `context.council` (GSS code, or the name of a body without one) and states who took each decision."""
    found = whose(context)
    if found is None:
        return
    key, told = found
    context.council = key
    taker = Taker(key, told, tuple(_names_of(context, key)))
    for subject in context.subjects:
        if subject.label == "Decision":
            _taken_by(context, subject, taker)


def whose(context: Context) -> tuple[str, str] | None:
    """The key of the authority and what told it: url, given, letterhead, text. None when it cannot be told."""
    document = context.document
    at_host = authorities_at(document.url) if document.url else ()
    if len(at_host) == 1:
        return at_host[0].key, "url"
    if document.council:
        given = authorities_named(document.council, record_day(context))
        return (given[0].key if given else mend(document.council)), "given"
    scores, told = _scores(context)
    if re.search(r"\bMayor of London\b|\bGLA\b", context.document.text) and "E61000001" in scores:
        scores["E61000001"] += 30
    for it in at_host:
        scores[it.key] += 40
    for key in _mailboxes(document.text):  # the officers of a record write from their council's own address
        scores[key] += 35
        told.setdefault(key, "mailbox")
    if not scores or scores.most_common(1)[0][1] < 10:
        scores += _spoken_of(context)
    if not scores:
        return None
    (best, score), *others = scores.most_common(2)
    if score < 10 or (others and others[0][1] >= score):
        return None
    return best, told.get(best, "text")


def _scores(context: Context) -> tuple[Counter[str], dict[str, str]]:
    """How much speaks for each authority: a letterhead most, then its own acts, then how often it is named in full."""
    text = context.document.text
    scores: Counter[str] = Counter()
    told: dict[str, str] = {}
    mastheads = [b.span for b in context.document.blocks if b.role == "masthead"]
    fields = [f.value for part in context.reading.decisions for f in (*part.all("council"), *part.all("maker"))]
    full = [m for m in gazetteer(context) if isinstance(m.data, Named) and m.data.authority and m.data.sure]
    for each in (*full, *deciders(context)):
        named: Named = each.data
        if named.how not in ("full", "form", "abbreviation"):
            continue
        key = named.key
        weight = _weight(text, each.span, mastheads, fields)
        if named.how == "form" and weight < 40:
            continue  # a police or fire body named in passing takes no council's decision
        if weight >= 60:
            told.setdefault(key, "letterhead")
        scores[key] += weight if named.how != "abbreviation" else min(weight, 10)
    for key in list(
        scores
    ):  # how often its place is spoken of tells two named councils apart, or speaks for a lone one
        it = authority(key)
        if it is not None:
            scores[key] += min(12, 2 * text.count(it.short_name) - 2)
    for pattern, kinds in _GENERIC_KIND:
        if pattern.search(text):
            for key in list(scores):
                it = authority(key)
                if it is not None and it.kind in kinds:
                    scores[key] += 15
    return scores, told


_PLAN = re.compile(
    r"\s+(?:[A-Z][\w&'’-]*\s+(?:and |of |for |& )*){0,5}(?:Plan|Strategy|Ambition|Policy|Framework|Charter|"
    r"Programme|Prospectus|Commitment|Vision|Budget|"
    r"Constitution|Local Plan|Council Plan|Corporate Plan|Town Hall|Civic Centre|Deal|Together|City Hall)\b"
)


def _spoken_of(context: Context) -> Counter[str]:
    """The place that a record without a council's name speaks of: its plans, its residents, "the Leader of …"."""
    text = context.document.text
    scores: Counter[str] = Counter()
    for run in runs(text, gazetteer(context)):
        if len(run) > 1:
            continue  # a list is of partners
        named: Named = run[0].data
        if not named.authority or named.how not in ("short", "alias"):
            continue
        span = run[0].span
        before = text[max(0, span.starts_at - 40) : span.starts_at]
        if re.search(
            r"\b(?:Leader|Mayor|High Sheriff|residents|people|communities|Framing|Lord Mayor|City|County|"
            r"Provost) (?:of |across )?(?:the )?$",
            before,
        ):
            scores[named.key] += 12
        elif re.search(r"\bthat $|\bThat $", before) and _PLACE_ACTS.match(text, span.ends_at):
            scores[named.key] += 12  # "That Larkshire take part in …"
        elif re.match(r"['’]s\b", text[span.ends_at : span.ends_at + 2]):
            scores[named.key] += 6
        else:
            scores[named.key] += 2
    for key, forms in _short_names().items():
        for form in forms:
            scores[key] += (
                8 * sum(1 for m in re.finditer(rf"\b{re.escape(form)}(?:['’]s)?", text) if _PLAN.match(text, m.end()))
                if form in text
                else 0
            )
    return Counter({key: score for key, score in scores.items() if score >= 6})


def _mailboxes(text: str) -> set[str]:
    """The councils at whose addresses the record's officers write: by a known site, or a host named after one council."""
    found: set[str] = set()
    for host in {m["host"].casefold() for m in _MAILBOX.finditer(text)}:
        at = authorities_at(host)
        if len(at) == 1:
            found.add(at[0].key)
            continue
        for label in host.split("."):
            keys = _by_host_label().get(label.replace("-", ""), ())
            if len(keys) == 1:
                found.add(keys[0])
                break
    return found if len(found) == 1 else set()  # officers of several councils tell nothing


@cache
def _by_host_label() -> dict[str, tuple[str, ...]]:
    """Councils by the one word their name makes in an address: "eastriding", "northeastderbyshire"."""
    found: dict[str, list[str]] = {}
    for key, forms in _short_names().items():
        for form in forms:
            label = re.sub(r"[^a-z]", "", form.casefold())
            if len(label) > 3 and key not in found.setdefault(label, []):
                found[label].append(key)
    return {label: tuple(keys) for label, keys in found.items()}


@cache
def _short_names() -> dict[str, tuple[str, ...]]:
    """Bare names of councils that exist, by key."""
    living = {a.key for a in authorities() if not a.ended_on and "combined" not in a.kind}
    return {key: forms for key, forms in names_of("short").items() if key in living}


def _weight(text: str, span: Span, mastheads: list[Span], fields: list[Span]) -> int:
    if any(s.contains(span) for s in fields):
        return 120
    if any(s.overlaps(span) for s in mastheads):  # a page's title may be cut at a comma of the name
        return 80
    line_start = text.rfind("\n", 0, span.starts_at) + 1
    alone = not _OFFICE_OF.sub("", text[line_start : span.starts_at]).strip(" |#*-–—\t\u00a0_")
    opening = span.starts_at < 600
    if opening and alone and _BLAZON.match(text, span.ends_at):
        return 80
    before = text[max(0, span.starts_at - 40) : span.starts_at]
    if opening and _MEETING_OF.search(before):
        return 60
    if _SELF_ACT.search(before) and not _DONE_TO.match(text, span.ends_at):
        return 30
    line_end = text.find("\n", span.ends_at)
    rest = text[span.ends_at : line_end if line_end >= 0 else len(text)]
    if opening and not rest.strip(" |-–—") and re.search(r"[-–—|,:]\s*$", before):
        return 60  # "Decision details - … - Torbay Council", a page's title
    if opening and re.match(r"\s*[-–—|]|['’]s\b", rest):
        return 30
    if opening and not rest.strip() and span.ends_at - line_start < 60:
        return 40
    if _COPYRIGHT.search(before):
        return 60
    if len(text) - span.ends_at < 400 and (alone or re.match(r"\s*[,|–-]|\s*\d{4}", rest)):
        return 40  # the foot of a page
    if _OBLIQUE.search(before) or _LISTED.search(before):
        return 3  # a party to something, or not the first of a list
    return 10


def _names_of(context: Context, key: str) -> list[Mention]:
    """Every place where the authority is named, the fullest form first among equals of place."""
    found = [m for m in gazetteer(context) if isinstance(m.data, Named) and m.data.key == key and m.data.sure]
    found += [m for m in deciders(context) if isinstance(m.data, Named) and m.data.key == key]
    found.sort(key=lambda m: (m.data.how != "full", m.span.starts_at))
    return found


def _taken_by(context: Context, subject: Subject, taker: Taker) -> None:
    """TAKEN_BY with the words that name the authority; where only its web address tells, derived, with the title."""
    findings, rule = context.findings, f"councils/{taker.told}"
    it = authority(taker.key)
    spans = [m.span for m in taker.names]
    part = subject.part
    at = (spans or [part.title or _first_words(context, part.span)])[0]
    exact = [s for s in spans if it is None or fold(context.document.quote(s)) == fold(it.name)]
    exact = [s for s in exact if it is None or not context.document.quote(s).isupper()]
    name: Span | str = exact[0] if exact else (it.name if it else taker.key.removeprefix("~"))
    node = findings.node("Organisation", name, at, key=taker.key, rule=rule)
    forms: dict[str, Span] = {}
    for span in spans:
        forms.setdefault(fold(context.document.quote(span)), span)
    for span in list(forms.values())[:5]:
        findings.node("Organisation", span, span, key=taker.key, rule=rule)
    kind, official = (it.kind, it.name) if it else ("public-body", "")
    describe(context, node, Named(taker.key, kind, "full", official, it is not None))
    evidence = [s for s in spans if part.span.contains(s)][:2] or [at]
    confidence = 0.85 if taker.told == "text" else 0.95
    findings.tie("TAKEN_BY", subject.node, node, evidence, rule, confidence, derived=not spans)


def _first_words(context: Context, part: Span) -> Span:
    text = context.document.text
    found = re.compile(r"\S[^\n]{0,120}").search(text, part.starts_at, part.ends_at)
    return Span(*found.span()) if found else Span(0, min(1, len(text)))
