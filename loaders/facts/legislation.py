"""Acts, regulations, orders and measures that a record cites: CITES, with the year.

Every section counts, boilerplate too ("exempt under Schedule 12A of the Local Government Act 1972"); only a mirror's
summary does not.
"""

from __future__ import annotations

import re

from graph.evidence import Span
from loaders.context import Context, Mention, Subject
from loaders.names.lexicon import lexicon
from loaders.names.runs import start_of_name
from loaders.spelling import fold, mend

_YEAR = r"(?:1[5-9]|20)\d\d"
_ACT = re.compile(
    rf"\b(?:(?P<act>Act|ACT|Measure|MEASURE)(?![\w’'-])(?:,?\s+(?P<year>{_YEAR})\b)?(?:\s*\((?:Scotland|Wales"
    rf"|Northern\s+Ireland)\)\s*(?P<late>{_YEAR})?)?"
    rf"|(?:Regulations|REGULATIONS|Regulation|Order|ORDER|Rules|RULES)(?:\s*\((?:Scotland|Wales"
    rf"|Northern\s+Ireland)\))?,?\s+(?P<si>{_YEAR})\b(?![/-]\d))"
)
_BARE = re.compile(rf"\bthe\s+(?P<year>{_YEAR})\s+(?P<what>Act|Regulations|Order|Measure)\b")
_EUROPEAN = re.compile(
    r"\b(?:(?:EU\s+|EC\s+|Council\s+)?Directive\s+(?:No\s+)?\d{2,4}/\d{2,4}(?:/E[CU])?"
    r"|(?:UK\s+)?General\s+Data\s+Protection\s+Regulations?"
    r"|Charter\s+of\s+Fundamental\s+Rights|European\s+Convention\s+on\s+Human\s+Rights)\b"
)
_SHORT = re.compile(rf"\b(?P<short>LGA|LGFA|TCPA|HRA|DPA|FOIA|PCR|CJA|RTRA|HSWA)\s*(?P<year>{_YEAR})\b")
_LONG = {
    ("LGA", "1972"): "Local Government Act 1972",
    ("LGA", "1999"): "Local Government Act 1999",
    ("LGA", "2000"): "Local Government Act 2000",
    ("LGA", "2003"): "Local Government Act 2003",
    ("LGFA", "1988"): "Local Government Finance Act 1988",
    ("LGFA", "1992"): "Local Government Finance Act 1992",
    ("TCPA", "1990"): "Town and Country Planning Act 1990",
    ("HRA", "1998"): "Human Rights Act 1998",
    ("DPA", "1998"): "Data Protection Act 1998",
    ("DPA", "2018"): "Data Protection Act 2018",
    ("FOIA", "2000"): "Freedom of Information Act 2000",
    ("PCR", "2015"): "Public Contracts Regulations 2015",
    ("RTRA", "1984"): "Road Traffic Regulation Act 1984",
    ("HSWA", "1974"): "Health and Safety at Work etc. Act 1974",
}
# What stands before "Act" or "Order 2019" without making it a law.
_NO_LAW = lexicon("the this that said same each such an any interpretation purchase traffic regulation standing")
_ENDS = re.compile(r"\b(?:Act|Acts|Regulations|Order|Measure)$")


def mentions(context: Context) -> list[Mention]:
    """Every law named in the text; `data` is its year or None, `name` its title as the text spells it."""
    text = context.document.text
    found: list[Mention] = []
    for hit in _ACT.finditer(text):
        start = start_of_name(text, hit.start(), 0, act=True, stops=frozenset({"act", "acts", "order", "regulations"}))
        if start == hit.start():
            continue
        span = Span(start, hit.end())
        title = mend(text[start : hit.start()])
        year = hit["year"] or hit["late"] or hit["si"]
        before = title.lower().split()
        if not any(w[0].isalpha() and w not in _NO_LAW for w in before) or (year is None and not _plausible(title)):
            continue
        if hit["act"] is None and (
            len(before) < 2 or before[-1] in ("purchase", "regulation", "preservation", "enforcement")
        ):
            continue  # "Traffic Regulation Order 2019" is the council's own paper
        found.append(Mention("legislation", span, mend(text[start : hit.end()]), data=int(year) if year else None))
    for hit in _EUROPEAN.finditer(text):
        found.append(Mention("legislation", Span(hit.start(), hit.end()), mend(hit.group())))
    for hit in _SHORT.finditer(text):
        name = _LONG.get((hit["short"], hit["year"]))
        if name:
            found.append(Mention("legislation", Span(hit.start(), hit.end()), name, data=int(hit["year"])))
    for hit in _BARE.finditer(text):
        year = int(hit["year"])
        full = {m.name for m in found if m.data == year and hit["what"].lower() in m.name.lower()}
        if len(full) == 1:
            found.append(Mention("legislation", Span(hit.start("year"), hit.end()), full.pop(), data=year))
    return found


def _plausible(title: str) -> bool:
    """A title without a year: at least two words, the last no article ("Children's and Families Act")."""
    words = [w for w in re.findall(r"[\w’'-]+", title) if w[0].isupper()]
    return len(words) >= 2 or title in (
        "Care",
        "Children",
        "Housing",
        "Localism",
        "Equality",
        "Environment",
        "Highways",
        "Licensing",
    )


def find(context: Context) -> None:
    """States CITES for every law named inside a subject's part."""
    findings = context.findings
    full = _full_names(context.mentions("legislation"))
    dated: set[str] = set()
    for mention in context.mentions("legislation"):
        subject = context.subject_at(mention.span)
        holders = [subject] if subject else _outside(context)
        if not holders or any(s.span.contains(mention.span) for h in holders for s in h.part.section("summary")):
            continue
        name = full.get(fold(mention.name), mention.name)
        spelt = mend(context.document.quote(mention.span))
        node = findings.node(
            "Legislation",
            mention.span if spelt == mention.name else name,
            mention.span,
            key=fold(name),
            rule="legislation",
        )
        if mention.data is not None and node not in dated:
            dated.add(node)
            digits = re.search(str(mention.data), context.document.quote(mention.span))
            at = mention.span
            if digits:
                at = Span(at.starts_at + digits.start(), at.starts_at + digits.end())
            findings.state(node, "year", mention.data, at, "legislation/year", 0.97)
        for holder in holders:
            findings.tie("CITES", holder.node, node, mention.span, "legislation/title", 0.95)


def _outside(context: Context) -> list[Subject]:
    """A law named outside every part, in the frame of a page that tells of one decision, is cited by that decision."""
    decisions = [s for s in context.subjects if s.label == "Decision"]
    return decisions if len(decisions) == 1 and not context.reading.meetings else []


def _full_names(found: tuple[Mention, ...]) -> dict[str, str]:
    """A title without its year stands for the only full one in the same record."""
    dated = {m.name for m in found if m.data is not None}
    return {
        fold(m.name): next(iter(full))
        for m in found
        if m.data is None and len(full := {d for d in dated if fold(d).startswith(fold(m.name) + " ")}) == 1
    }
