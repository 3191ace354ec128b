"""Organisations of the reference data in a text: by full name, short name, alias or abbreviation, at the record's time.

A council's short name is an ordinary place as often as not ("in Reading", "Kent Downs"). It counts as the council
where it stands in a list of councils, takes a part ("Reading will host"), or follows words that call for a party
("led by Reading").
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from graph.evidence import Span
from loaders.context import Context, Mention
from loaders.facts.organisation_grammar.covered import Covered
from loaders.facts.organisation_grammar.named import Named, mention, words_of
from loaders.reference.authorities import Authority, authorities, authority, bearing
from loaders.reference.names import Hit, NameMatcher, words_in
from loaders.reference.organisations import Known, organisation, organisations
from loaders.reference.tables import names_of
from loaders.spelling import fold

Bearer = tuple[str, str, str]  # key, use, form

# Departments, agencies and combined authorities are known by their abbreviation alone; the rest must be named in
# full somewhere.
_FAMED = words_in(
    "government-department executive-agency non-ministerial-department arms-length-body combined-authority "
    "combined-county-authority strategic-authority unitary transport-authority sub-national-transport-body county"
)
_COMMON_WORDS = words_in("CO SO HO NE HE DE DH TE FC EA WG LEP EP SEE CEC STA SCR LEAP NEP MCA OCC DCA SWC EMC")

_GAP = re.compile(  # an apposition may stand between: "and one further body, the Dengie Commissioners"
    r"(?:\s+(?:at |of |with |[-–—] |\()?£[\d,.]+\w*\)?)?(?:\s*\([^()\n]{1,40}\))?,?(?:\s*[,;/•·]\s*(?:and\s+|&\s*|"
    r"the\s+)*|\s+(?:and|&|or|with)\s+(?:the\s+)?|\s*\n\s*(?:[-•·*–]|\(?\w{1,3}[.)])?\s*)(?:(?:one|two|a|"
    r"an) (?:further|other|more|new) \w+,?\s+(?:the\s+)?)?(?:the\s+)?(?:(?:London |Royal )?(?:Boroughs?|Councils|"
    r"Counties|Districts) of (?:the )?)?"
)
_CALLS_BEFORE = re.compile(
    r"(?:\b(?:with|by|between|among|amongst|namely|comprising|comprises?|including|include|includes|are|"
    r"councils? of|authorities of|"
    r"boroughs? of|districts? of|councils?|authorit(?:y|ies)|boroughs|districts|partners?|members?|up of|body|"
    r"host|lead|banker|"
    r"joined|joins|alongside|together with|join|paid to|payable to|pays?|pay over to|paid over to)\b:?|"
    r"[:(–—])\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_PLACE_BEFORE = re.compile(
    r"\b(?:in|across|around|throughout|near|into|outside|within|over|at|north|south|east|west|central|greater|"
    r"town of|city of|"
    r"(?:residents|people|areas?|parts|county|visitors|children|families|carers|schools|homes|roads?|routes?|trains?|"
    r"buses|"
    r"journeys?|travel|north|south|east|west|outskirts|centre|heart|whole) (?:of|in|to|from|across))\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(
    r"\s*(?:\(\s*(?:the\s+)?(?:lead|host|accountable|administering|chair|banker)|,?\s*(?:which|who)\s+(?:will|"
    r"would|is|are|share[sd]?|have|had|run|use|join(?:ed)?|acts?|leads?|hosts?|holds?)\b|"
    r"\s(?:(?:to|will|would|shall|should|could|must|is|be|was|were|has|have|had|also|again|itself|now|then|not|"
    r"yet|not yet)\s+)*"
    r"(?:acts?|acting|acted|leads?|leading|led|hosts?|hosting|hosted|holds?|holding|held|joins?|joined|joining|"
    r"withdraws?|withdrew|"
    r"withdrawn|declined|agree[sd]?|confirm(?:s|ed)|contributes?|pays?|paid|employs?|manages?|signs?|banks?|"
    r"banker|lead\s+authority|"
    r"invited|asked|approached|offered|consulted|represented|chosen|the\s+lead|the\s+host|the\s+accountable|"
    r"accountable|administering|as\s+(?:lead|host|banker|accountable)|partners?|chairs?|"
    r"decided?|undecided|considering|interested|members?|invited|procures?|commissions?|delivers?|provides?|puts?|"
    r"puts\s+in|keeps?)\b)",
    re.IGNORECASE,
)
_COUNCIL_AFTER = re.compile(
    r"\s+(?:Borough|District|County|City|Metropolitan|Unitary|Town|Parish|Councils?|councils?|Authorit|CC|BC|DC|"
    r"MBC)\b"
)
_NAME_BEFORE = re.compile(
    r"(?:\b(?:Mid|North|South|East|West|Greater|Central|Upper|Lower|Inner|Outer|Old|New|Great) |\b(?:Mr|Mrs|Ms|Miss|"
    r"Dr|Cllr|Councillor|Sir|Dame|Lord|Lady|Baroness|Bishop|Dean|Archdeacon|Diocese|"
    r"University|College|"
    r"Port|Bank|Museum|Royal|NHS|Earl|Duke|Duchess)\s+(?:of\s+(?:the\s+)?)?|[A-Z][\w'’]+-|\b[A-Z]\.? )$"
)
_CAPITAL_AFTER = re.compile(r"[ \u00a0]+(?:and[ \u00a0]+)?[A-Z](?:[a-z]|[A-Z]{1,4}\b)|-[A-Za-z]")


@cache
def _matcher() -> NameMatcher[Bearer]:
    known = {a.key for a in authorities()} | {o.key for o in organisations()}
    names: list[tuple[str, Bearer]] = []
    for use in ("full", "short", "alias", "abbreviation"):
        for key, forms in names_of(use).items():
            if key in known:
                names += [(form, (key, use, form)) for form in forms]
    return NameMatcher(names)


def gazetteer(context: Context) -> list[Mention]:
    """Every mention of an organisation of the reference data.

    A bare place that calls for no council has `sure` false.
    """
    kept = context.shared.setdefault("gazetteer", {})
    if context.council not in kept:  # whose record it is tells bearers of one name apart
        kept[context.council] = _read(context)
    return kept[context.council]


def _read(context: Context) -> list[Mention]:
    text = context.document.text
    hits = _longest([h for h in _matcher().find(words_of(context)) if _written(text, h)])
    day = record_day(context)
    found: list[tuple[Hit[Bearer], Authority | Known, str]] = []
    for hit in hits:
        bearer = _bearer(context, hit, day)
        if bearer is not None:
            found.append((hit, *bearer))
    named_in_full = {thing.key for _, thing, use in found if use in ("full", "short", "alias")}
    kept: list[Mention] = []
    for hit, thing, use in found:
        if use == "abbreviation" and not _stands_alone(
            text[hit.span.starts_at : hit.span.ends_at], thing, named_in_full
        ):
            continue
        named = _named(thing, use)
        if named.authority and use in ("short", "alias"):
            if "combined" in named.kind or named.kind == "strategic-authority" or not _still_there(thing, day):
                continue  # a region is no party, and a council long gone leaves a town or a river of its name
            if _NAME_BEFORE.search(text, max(0, hit.span.starts_at - 30), hit.span.starts_at) or _part_of_a_name(
                text, hit.span
            ):
                continue
            named = replace(named, sure=False)
        kept.append(mention(context, hit.span, named))
    return _judge_places(text, _police_areas(context, kept))


# Police areas whose names hold those of councils; the bearers of one-word areas ("Dorset") are told by their words.
_POLICE_AREA = re.compile(
    r"(?<![\w-])(?:Devon (?:and|&) Cornwall|Avon (?:and|&) Somerset|Hampshire (?:and|&) (?:the )?Isle of Wight"
    r"|Thames Valley|West Mercia|"
    r"Dyfed-Powys)(?![ \u00a0](?:Police|Constabulary|Council|PCC|[A-Z]))"
)
_POLICING = re.compile(r"\b(?:PCCs?|[Pp]olice|[Ff]orces?|Constabular\w+|Chief Constable|Commissioners?)\b")


def _police_areas(context: Context, found: list[Mention]) -> list[Mention]:
    """Where policing is the talk, "Devon and Cornwall" is one force and not two councils."""
    text = context.document.text
    if not _POLICING.search(text):
        return found
    areas: list[Mention] = []
    for m in _POLICE_AREA.finditer(text):
        if _POLICING.search(text, max(0, m.start() - 300), m.end() + 300):
            areas.append(mention(context, Span(*m.span()), Named(f"~{fold(m.group())}", "police", "short")))
    own = fold((context.council or "").removeprefix("~"))
    others = [
        m for m in found if m.data.how not in ("short", "alias") or not any(a.span.contains(m.span) for a in areas)
    ]
    held = Covered(m.span for m in others)
    areas = [a for a in areas if not held.overlaps(a.span) and not (own and fold(a.name) in own)]
    return sorted([*others, *areas], key=lambda m: m.span.starts_at)


def _still_there(thing: Authority | Known, day: str | None) -> bool:
    """Whether it existed at the record's time, or not long before (successors speak of them for a year or two)."""
    if day is None or not thing.ended_on:
        return True
    return int(thing.ended_on[:4]) + 1 >= int(day[:4])


def _written(text: str, hit: Hit[Bearer]) -> bool:
    """Whether it is spelt as a name: capitals (in a list the first is enough.

    "Brighter futures"), and an abbreviation exactly.
    """
    if not hit.capitals and hit.last > hit.first and text[hit.span.starts_at].isupper():
        return (
            text[hit.span.starts_at - 2 : hit.span.starts_at] == ", "
            and text[hit.span.ends_at : hit.span.ends_at + 1] == ","
        )
    written = " ".join(text[hit.span.starts_at : hit.span.ends_at].split())
    return hit.capitals and any(use != "abbreviation" or written == form for _, use, form in hit.values)


def _longest(hits: list[Hit[Bearer]]) -> list[Hit[Bearer]]:
    kept: list[Hit[Bearer]] = []
    for hit in hits:  # by place, the longer first
        if kept and hit.span.starts_at < kept[-1].span.ends_at:
            if len(hit.span) > len(kept[-1].span):
                kept[-1] = hit
            continue
        kept.append(hit)
    return kept


def _bearer(context: Context, hit: Hit[Bearer], day: str | None) -> tuple[Authority | Known, str] | None:
    """Who bears the name at the record's time; the record's own council before others."""
    written = " ".join(context.document.text[hit.span.starts_at : hit.span.ends_at].split())
    uses = {key: use for key, use, form in hit.values if use != "abbreviation" or written == form}
    councils = bearing(tuple(a for a in map(authority, uses) if a is not None), day)
    if councils:
        own = next((a for a in councils if a.key == context.council), councils[0])
        return own, uses[own.key]
    others = [o for o in map(organisation, uses) if o is not None]
    others = [o for o in others if o.existed_on(day)] or others
    others.sort(key=lambda o: (bool(o.ended_on), o.key))
    return (others[0], uses[others[0].key]) if others else None


def _stands_alone(form: str, thing: Authority | Known, named_in_full: set[str]) -> bool:
    if thing.key in named_in_full:
        return True
    if form in _COMMON_WORDS or len(form) < 3:
        return False
    return thing.kind in _FAMED or " " in form or len(form) > 4


def _named(thing: Authority | Known, use: str) -> Named:
    how = (
        "short"
        if use == "short"
        else "alias"
        if use == "alias"
        else "abbreviation"
        if use == "abbreviation"
        else "full"
    )
    return Named(thing.key, thing.kind, how, thing.name, isinstance(thing, Authority))


def _part_of_a_name(text: str, span: Span) -> bool:
    """A capital right after it makes it part of another name ("Kent Downs"), unless a council's own word follows."""
    after = _CAPITAL_AFTER.match(text, span.ends_at)
    return bool(after) and "and" not in after.group() and not _COUNCIL_AFTER.match(text, span.ends_at)


def _judge_places(text: str, found: list[Mention]) -> list[Mention]:
    """Makes bare places sure where their neighbours or their part show that the council is meant."""
    judged: list[Mention] = []
    for run in runs(text, found):
        bare = [m for m in run if isinstance(m.data, Named) and not m.data.sure]
        if bare and _calls_for_councils(text, run):
            judged += [m if m.data.sure else replace(m, data=replace(m.data, sure=True)) for m in run]
        else:
            judged += run
    return judged


def runs(text: str, found: list[Mention]) -> list[list[Mention]]:
    """Neighbours joined by nothing but commas, 'and', brackets or list marks: the lists of a text."""
    grouped: list[list[Mention]] = []
    for each in found:
        if grouped and _GAP.fullmatch(text, grouped[-1][-1].span.ends_at, each.span.starts_at):
            grouped[-1].append(each)
        else:
            grouped.append([each])
    return grouped


def _calls_for_councils(text: str, run: list[Mention]) -> bool:
    start, end = run[0].span.starts_at, run[-1].span.ends_at
    before = text[max(0, start - 40) : start]
    if any(isinstance(m.data, Named) and m.data.sure and m.data.authority for m in run) or _COUNCIL_AFTER.match(
        text, end
    ):
        return True
    if _PLACE_BEFORE.search(before):
        return False
    if any(_PART_AFTER.match(text, m.span.ends_at) for m in run):
        return True
    return len(run) >= 3 or bool(_CALLS_BEFORE.search(before))


def record_day(context: Context) -> str | None:
    """About when the record was made (an ISO day, or the middle of a year), to tell bearers of one name apart."""
    if "record_day" not in context.shared:
        context.shared["record_day"] = _record_day(context)
    day = context.shared["record_day"]
    return day if isinstance(day, str) else None


_DAY = re.compile(r"\b\d{1,2}[/.](\d{1,2})[/.]((?:19|20)\d\d)\b|\b((?:19|20)\d\d)\b")


def _record_day(context: Context) -> str | None:
    text = context.document.text
    spans = [
        f.value
        for part in context.reading.decisions
        for name in ("decided_on", "published_on", "meeting", "effective_from")
        for f in part.all(name)
    ]
    spans += [m.held_on for m in context.reading.meetings if m.held_on is not None]
    for span in spans:
        found = _DAY.search(text, span.starts_at, span.ends_at)
        if found:
            return f"{found[2]}-{int(found[1]):02d}-15" if found[2] else f"{found[3]}-06-30"
    years = sorted(int(y[1] or y[2]) for y in (m.groups() for m in _DAY.finditer(text)) if int(y[1] or y[2]) > 1990)
    return f"{years[len(years) // 2]}-06-30" if years else None
