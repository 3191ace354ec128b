"""Members who act at a meeting that they did not attend, as its own list has it."""

from __future__ import annotations

import re

from graph.evidence import EdgeStatement, Span
from loaders.context import Context
from loaders.facts.people import person_node
from loaders.spelling import fold

_MEMBER = re.compile(
    r"\b(?:cabinet member|portfolio holder|executive member|lead member|executive councillor|deputy (?:leader|mayor)|"
    r"leader of the council|"
    r"the leader|convener|depute leader|cabinet adviser|member for)\b",
    re.I,
)
_ACTS = re.compile(
    r"\b(?:abstain(?:ed|ing)?|voted|voting against|moved by|seconded by|proposed by|moved that|seconded|moved and "
    r"seconded)\b",
    re.I,
)

_AWAY = re.compile(
    r"\bapolog|\babsent\b|\babsence\b|\bsubstitut|\bon behalf of\b|\bin place of\b|\bwritten (?:question|"
    r"statement)\b|\bread out\b",
    re.I,
)


def find(context: Context) -> None:
    """Reports each member who speaks or votes, is not listed as there, or is listed as away."""
    for meeting in context.findings.nodes_of("Meeting"):
        _meeting(context, meeting)


def _meeting(context: Context, meeting: str) -> None:
    findings = context.findings
    came: dict[str, set[str]] = {}
    for edge in findings.edges_to(meeting, "ATTENDED"):
        came.setdefault(edge.source, set()).add(str(dict(edge.properties).get("capacity", "")))
    listed = [p for p, how in came.items() if how & {"member", "chair"}]
    present = {_surname(findings.name_of(p)) for p, how in came.items() if how - {"apologies"}}
    items = {e.target for e in findings.edges_from(meeting, "HAS_ITEM")}
    acts = [e for item in items for e in findings.edges_to(item, "SPOKE_ON")]
    reported: set[str] = set()
    for person, spans in _acting(context, acts, items).items():
        how = came.get(person, set())
        if person in reported or how - {"apologies"} or (not how and _surname(findings.name_of(person)) in present):
            continue
        if not how and (len(listed) < 2 or not _is_member(context, person, spans)):
            continue  # without a list there is nothing to hold a name against
        reported.add(person)
        name = findings.name_of(person)
        sent = [Span(e.evidence[0].starts_at, e.evidence[0].ends_at) for e in findings.edges_from(person, "ATTENDED")]
        if how:
            detail = f"{name} sent apologies, and yet takes part"
        else:
            detail = f"{name} takes part, but is listed neither as present nor among the apologies"
        findings.issue("attendance-anomaly", detail, [person, meeting], [*sent, *spans][:3], "check/attendance")


def _acting(context: Context, spoke: list[EdgeStatement], items: set[str]) -> dict[str, list[Span]]:
    """Who speaks on an item, moves, seconds or votes, with the words that name them there."""
    found: dict[str, list[Span]] = {}
    text = context.document.text
    for edge in spoke:
        for evidence in edge.evidence:
            sentence = context.sentence_at(evidence.starts_at)
            if not _AWAY.search(text[sentence.starts_at : sentence.ends_at]):
                found.setdefault(edge.source, []).append(Span(evidence.starts_at, evidence.ends_at))
    for subject in context.subjects:
        if subject.item not in items:
            continue
        for match in _ACTS.finditer(text, subject.part.span.starts_at, subject.part.span.ends_at):
            for mention in context.within("people", context.sentence_at(match.start())):
                node = person_node(context, mention.span)
                if node is not None:
                    found.setdefault(node, []).append(mention.span)
    return found


def _is_member(context: Context, person: str, spans: list[Span]) -> bool:
    findings, text = context.findings, context.document.text
    if any(_MEMBER.search(findings.name_of(e.target)) for e in findings.edges_from(person, "HOLDS")):
        return True
    return any(_MEMBER.search(text[max(0, s.starts_at - 60) : s.ends_at + 60]) for s in spans)


def _surname(name: str) -> str:
    words = [w for w in fold(name).split() if w not in ("obe", "mbe", "cbe", "mp", "jp", "dl")]
    return words[-1] if words else ""
