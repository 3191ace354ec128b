"""A thing named by the title of its decision: "Brecks Green Routes: additional funding" is about the Brecks Green
Routes.

The first segment of a title counts as a name when the text goes on to use it in a sentence, or when the rest of the
title tells of
phases and rounds. Buildings, bodies, papers and contracts are no programmes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.evidence import Span
from loaders.names.lexicon import GENERIC, JOINERS, ROLES, lexicon
from loaders.names.runs import WORD

_CUT = re.compile(
    r"\s+[-–—]\s+|:\s+|\s*\(|;\s|,\s+(?=\d|Second|First|Third|Phase|Round|Year)|\s+[-–—]$|\s+(?=PDF\b)|\n"
)
_BEFORE = re.compile(
    r"^(?:[\d/_.-]+\s*[-–—:]\s*)?(?:(?:award|acceptance|approval|renewal|extension|review|re-?procurement"
    r"|procurement|update|evaluation|continuation|launch|delivery|funding|variation|closure|expansion|future)"
    r"(?:\s+and\s+\w+)?(?:\s+(?:of|on|for|to))?(?:\s+(?:a|the|contracts?|grants?|funding|tender"
    r"|agreement)(?:\s+(?:for|to|of|from))?)*(?:\s+the)?\s+)?",
    re.IGNORECASE,
)
_STAGES = re.compile(
    r"\b(?:phase|round|tranche|variation|tender\s+report|design\s+and\s+cost|additional\s+funding|second|third"
    r"|year\s+(?:two|three|\d)|section\s+(?:75|113)|s\.?75|20\d\d\s*[-–]\s*20\d\d)\b",
    re.IGNORECASE,
)
_NO_PROGRAMME = lexicon(
    """alliance board committee partnership consortium collaborative compact cluster company trust accord agreement
    agreements bureau group forum council councils authority authorities service services house centre center depot
    depots park hall yard school schools academy library libraries bridge road roads street lane station pontoon
    flats workshops clinic hospital offices office site sites land building buildings farm tower block blocks report
    reports budget budgets monitoring update minutes review reviews order orders contract contracts lease leases
    strategy plan policy statement accounts outturn tender tenders procedure procedures rules constitution
    appointments appointment bodies seats fees charges arrangements question questions petition petitions motion
    motions item items business matters interest interests apologies public press committee panel performance
    position decision decisions information meeting meetings attendance officers officer members member framework
    governance county borough district city town ward consultation assessment proposals proposal response submission
    tax setting base rates rate allowances accountability community property disposal acquisition purchase sale
    application applications licence licences permit objections variation crossing roundabout junction footpath
    cemetery centres halls parks recycling waste living accommodation support lighting parking maintenance works
    repairs refurbishment insurance catering cleaning energy gas electricity software systems system vehicles fleet
    equipment supplies placements placement fostering adoption advocacy nursing residential homecare respite breaks
    taxis buses travel waivers waiver write-offs debts pay pensions traveller advice management planning enforcement
    crematorium crematoria theatre museum pavilion pool baths hotel market care carers housing finance education
    transport health highways"""
)


def title_name(text: str, title: Span) -> Span | None:
    """The first segment of a title, where it has the form of a name."""
    line = text[title.starts_at : title.ends_at]
    opening = _BEFORE.match(line)
    start = opening.end() if opening else 0
    cut = _CUT.search(line, start)
    end = cut.start() if cut else len(line)
    segment = line[start:end].strip()
    start += len(line[start:end]) - len(line[start:end].lstrip())
    words = [w for w in WORD.findall(segment) if w[0].isalnum()]
    if not 2 <= len(words) <= 9 or not words[0][0].isupper():
        return None
    if any(not (w[0].isupper() or w[0].isdigit() or w.lower() in JOINERS) for w in words) or any(
        w.lower() in ROLES for w in words
    ):
        return None
    last = words[-1].lower()
    if last in _NO_PROGRAMME or all(w.lower() in GENERIC or w.lower() in JOINERS for w in words) or words[-1].isdigit():
        return None
    return Span(title.starts_at + start, title.starts_at + start + len(segment))


def confirmed(text: str, name: Span, body: Span, title: Span) -> bool:
    """Whether the text uses the title's name in a sentence, or the title itself tells of its phases."""
    if _STAGES.search(text, name.ends_at, title.ends_at):
        return True
    return any(True for _ in uses(text, text[name.starts_at : name.ends_at], body, title))


def uses(text: str, form: str, body: Span, title: Span) -> Iterator[Span]:
    """Where a form stands in running text: words in small letters before it or after it, no further capital."""
    pattern = re.compile(
        r"(?<!\w)" + r"\s+".join(map(re.escape, form.split())) + r"(?![\w-])", re.IGNORECASE if form.isupper() else 0
    )
    for hit in pattern.finditer(text, body.starts_at, body.ends_at):
        if title.overlaps(Span(hit.start(), hit.end())):
            continue
        before = text[max(0, hit.start() - 14) : hit.start()]
        after = text[hit.end() : hit.end() + 14]
        if re.match(r"\s+(?:[A-Z][a-z]|[A-Z]{2,}\b)", after) and not re.match(r"\s*\n", after):
            continue
        if re.search(r"[a-z)][,]?\s+[“\"‘(]?$", before) or re.match(
            r"[”\"’]?(?:\s*\([A-Z]|\s+[a-z]|[,;]\s+[a-z])", after
        ):
            yield Span(hit.start(), hit.end())
