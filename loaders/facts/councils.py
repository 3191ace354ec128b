"""Whose record it is: the web address, what the loader was told, the letterhead, or the authority that the text speaks for.

An authority that cannot be told stays unknown; a guess would put a decision under the wrong council.
"""

from __future__ import annotations

import re
from collections import Counter

from graph.evidence import Span
from loaders.context import Context, Mention
from loaders.facts.organisation_grammar.gazetteer import gazetteer, record_day
from loaders.facts.organisation_grammar.named import Named, mention
from loaders.facts.organisation_grammar.nodes import describe
from loaders.reference.authorities import authorities_at, authorities_named, authority
from loaders.spelling import fold, mend

# Bodies that decide like authorities and stand in no list: told by the form of the name.
_DECIDERS = re.compile(
    r"(?:(?:Office of the )?(?:Police,? (?:and|&) (?:Fire and )?Crime|Police, Fire (?:and|&) Crime) Commissioner for (?:the )?"
    r"[A-Z][\w-]+(?:(?:,| and| &)? [A-Z][\w-]+){0,4}"
    r"|[A-Z][\w’'-]+(?: (?:and|&|[A-Z][\w’'-]+)){0,5} (?:Integration Joint Board|Police (?:and|&) Crime Commissioner|OPCC|Office of the (?:Police|PCC)[\w &]*"
    r"|Fire (?:and|&) Rescue (?:Authority|Service)|Fire Authority|National Park Authority|Passenger Transport Executive"
    r"|Waste (?:Disposal )?Authority|Integrated Transport Authority|Health and Social Care (?:Integration )?Partnership))\b"
)
_SELF_ACT = re.compile(
    r"(?:\bThat|\bthat|agreed? that|on behalf of|the part that|Leader of|Mayor of|meeting of|officers? of|Meeting of the|terms)\s+(?:the\s+)?$"
)
_BLAZON = re.compile(
    r"\s*(?:[-–—:|,]\s*)?(?:\n|$|[-–—|]|RECORD|Record|Decision|DECISION|Agenda|AGENDA|Cabinet|CABINET|Executive|EXECUTIVE|Minutes|"
    r"MINUTES|At a [Mm]eeting|Council and|Home|Officer|OFFICER|Delegated|Committee|COMMITTEE|\d{4})"
)
_DONE_TO = re.compile(r"\s+be\s+(?:paid|given|awarded|granted|asked|invited|thanked|informed)")
_OBLIQUE = re.compile(r"\b(?:by|to|with|from|other|towards|alongside|for|than|between|both|at)\s+(?:the\s+)?$")
_LISTED = re.compile(r"(?:,|\band|&)\s+(?:the\s+)?$")
_GENERIC_KIND = (
    (re.compile(r"\b[Tt]he County Council\b|\bCounty-wide\b"), ("county",)),
    (re.compile(r"\b[Tt]he Borough Council\b|\bthis Borough\b"), ("district", "london-borough", "metropolitan-borough")),
    (re.compile(r"\b[Tt]he District Council\b"), ("district",)),
    (re.compile(r"\b[Tt]he Combined Authority\b"), ("combined-authority", "combined-county-authority")),
)


def find(context: Context) -> None:
    """Sets `context.council` (GSS code, or the name of a body without one) and states who took each decision."""
    named = whose(context)
    if named is None:
        return
    key, told = named
    context.council = key
    found = _names_of(context, key)
    spans = [m.span for m in found]
    bare = frozenset(m.span for m in found if m.data.how not in ("full", "form"))
    for subject in context.subjects:
        if subject.label == "Decision":
            _taken_by(context, subject.node, subject.part.title, subject.part.span, key, spans, bare, told)


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
    for it in at_host:
        scores[it.key] += 40
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
    fields = [f.value for part in context.reading.decisions for f in part.all("council")]
    full = [m for m in gazetteer(context) if isinstance(m.data, Named) and m.data.authority and m.data.sure]
    for each in (*full, *_deciders(context)):
        named: Named = each.data
        if named.how not in ("full", "form", "abbreviation"):
            continue
        key = named.key
        weight = _weight(text, each.span, mastheads, fields)
        if weight >= 60:
            told.setdefault(key, "letterhead")
        scores[key] += weight if named.how != "abbreviation" else min(weight, 10)
    for key in list(scores):  # how often its place is spoken of tells two named councils apart, or speaks for a lone one
        it = authority(key)
        if it is not None:
            scores[key] += min(12, 2 * len(re.findall(rf"\b{re.escape(it.short_name)}\b", text)) - 2)
    for pattern, kinds in _GENERIC_KIND:
        if pattern.search(text):
            for key in list(scores):
                it = authority(key)
                if it is not None and it.kind in kinds:
                    scores[key] += 15
    return scores, told


def _weight(text: str, span: Span, mastheads: list[Span], fields: list[Span]) -> int:
    if any(s.contains(span) for s in fields):
        return 120
    if any(s.contains(span) for s in mastheads):
        return 80
    line_start = text.rfind("\n", 0, span.starts_at) + 1
    alone = not text[line_start : span.starts_at].strip(" |#*-–—\t\u00a0_")
    opening = span.starts_at < 600
    if opening and alone and _BLAZON.match(text, span.ends_at):
        return 80
    before = text[max(0, span.starts_at - 40) : span.starts_at]
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
    if len(text) - span.ends_at < 300 and alone:
        return 40  # the foot of a page
    if _OBLIQUE.search(before) or _LISTED.search(before):
        return 3  # a party to something, or not the first of a list
    return 10


def _deciders(context: Context) -> list[Mention]:
    text = context.document.text
    found: list[Mention] = []
    for m in _DECIDERS.finditer(text):
        name = re.sub(r"^(?:The|To|By|That|For|Of|In|From|Office of the) ", "", m.group())
        span = Span(m.end() - len(name), m.end())
        found.append(mention(context, span, Named(f"~{fold(name)}", "public-body", "form", mend(name))))
    return found


def _names_of(context: Context, key: str) -> list[Mention]:
    """Every place where the authority is named, the fullest form first among equals of place."""
    found = [m for m in gazetteer(context) if isinstance(m.data, Named) and m.data.key == key and m.data.sure]
    found += [m for m in _deciders(context) if isinstance(m.data, Named) and m.data.key == key]
    found.sort(key=lambda m: (m.data.how != "full", m.span.starts_at))
    return found


def _taken_by(
    context: Context,
    decision: str,
    title: Span | None,
    part: Span,
    key: str,
    spans: list[Span],
    bare: frozenset[Span],
    told: str,
) -> None:
    findings = context.findings
    it = authority(key)
    full = [s for s in spans if s not in bare]
    at = (full or spans or [title or _first_words(context, part)])[0]
    name: Span | str = full[0] if full else (it.name if it else key.removeprefix("~"))
    node = findings.node("Organisation", name, at, key=key, rule=f"councils/{told}")
    forms: dict[str, Span] = {}
    for span in spans:
        forms.setdefault(fold(context.document.quote(span)), span)
    for span in list(forms.values())[:5]:
        findings.node("Organisation", span, span, key=key, rule=f"councils/{told}")
    describe(context, node, Named(key, it.kind if it else "public-body", "full", it.name if it else "", it is not None))
    inside = [s for s in spans if part.contains(s)][:2]
    evidence = inside or [at]
    findings.tie(
        "TAKEN_BY", decision, node, evidence, f"councils/{told}", 0.95 if told != "text" else 0.85, derived=not spans
    )


def _first_words(context: Context, part: Span) -> Span:
    text = context.document.text
    found = re.compile(r"\S[^\n]{0,120}").search(text, part.starts_at, part.ends_at)
    return Span(*found.span()) if found else Span(0, min(1, len(text)))
