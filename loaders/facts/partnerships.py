"""Partnerships: who works together, who leads, how many there are said to be, and whether the decision joins it."""

from __future__ import annotations

import re

from graph.evidence import Span
from loaders.context import Context, Mention, Subject
from loaders.facts.organisation_grammar.nodes import organisation_node
from loaders.facts.organisation_grammar.sentences import sentence_at
from loaders.facts.partnership_grammar.gathering import groups, names
from loaders.facts.partnership_grammar.group import RANK, Group
from loaders.facts.partnership_grammar.joining import joins
from loaders.facts.partnership_grammar.members import Member
from loaders.spelling import fold, mend

_KINDS = (
    (re.compile(r"\b(?:joint committee|prosperity committee)", re.I), "joint committee"),
    (re.compile(r"\bconsorti", re.I), "consortium"),
    (re.compile(r"\b(?:shared|joint) .*(?:service|team)|\bservice$", re.I), "shared service"),
    (re.compile(r"\bagency$", re.I), "agency"),
    (re.compile(r"\bhub$", re.I), "hub"),
    (re.compile(r"\bcluster$", re.I), "cluster"),
    (re.compile(r"\bpathfinder", re.I), "pathfinder"),
    (re.compile(r"\bboard$", re.I), "board"),
    (re.compile(r"\b(?:company|limited|ltd|llp)$", re.I), "company"),
)
_PROPOSED = re.compile(r"\b(?:proposed|would|is asked|subject to|if|intend|may)\b", re.IGNORECASE)


def find(context: Context) -> None:
    """States partnerships with their members for every subject.

    Leaves them in `context.shared["partnerships"]` for the checks.
    """
    told: list[tuple[Subject, str, Group]] = []
    context.shared["partnerships"] = told
    for subject in context.subjects:
        for group in groups(context, subject):
            told.append((subject, _state(context, subject, group), group))


def _state(context: Context, subject: Subject, group: Group) -> str:
    findings = context.findings
    node, at = _node(context, subject, group)
    findings.tie("CONCERNS", subject.node, node, at, "partnerships/subject", 0.85)
    joined = joins(context, subject, group)
    if joined:
        findings.tie("JOINS", subject.node, node, at, "partnerships/joins", 0.8)
    proposed = subject.part.stage == "proposed"
    for member in sorted(group.members.values(), key=lambda m: RANK[m.role] != 0):  # who leads comes first
        body = organisation_node(context, member.mention)
        standing = "proposed" if proposed or _is_proposed(context, member) else "agreed"
        confidence = 0.9 if member.strong else 0.7
        spans = [s for s in member.spans if s.ends_at > s.starts_at][:4]
        findings.tie(
            "PARTNER_IN",
            body,
            node,
            spans,
            f"partnerships/{member.role}",
            confidence,
            role=member.role,
            standing=standing,
        )
        if member.mention.data.how != "self" and (joined or group.name is None or len(group.members) > 1):
            role = "lead" if member.role == "lead" else "partner" if member.role in ("member", "trust") else "other"
            findings.tie("INVOLVES", subject.node, body, spans[:2], "partnerships/member", confidence, role=role)
    count = _count(group)
    if count is not None:
        findings.state(node, "stated_members", count[0], count[1], "partnerships/count", 0.85)
    return node


def _is_proposed(context: Context, member: Member) -> bool:
    sentence = sentence_at(context, member.spans[0].starts_at)
    return bool(_PROPOSED.search(context.document.text, sentence.starts_at, sentence.ends_at))


def _node(context: Context, subject: Subject, group: Group) -> tuple[str, list[Span]]:
    """The partnership's node, and the words that name it (or, unnamed, its first members)."""
    findings, text = context.findings, context.document.text
    if group.name is not None:
        spans = [s for s in group.name.all if any(g.contains(s) for g in group.sentences)] or group.name.all
        key = group.name.key
        node = ""
        for span in _distinct(text, spans):
            node = findings.node("Partnership", span, span, key=key, rule="partnerships/name")
        kind = next(
            (kind for pattern, kind in _KINDS if pattern.search(mend(text[spans[0].starts_at : spans[0].ends_at]))),
            "partnership",
        )
        findings.conclude(node, "kind", kind, "partnerships/kind")
        _delivers(context, group, node)
        return node, spans[:3]
    programme = _programme(context, subject)
    title = subject.part.title
    if programme or title:
        about = f"{mend(context.document.quote(programme.span if programme else title or subject.part.span))} cluster"
    else:
        about = f"{' and '.join(m.mention.name for m in list(group.members.values())[:2])} partnership"
    at = next(iter(group.members.values())).spans[0]
    node = findings.node(
        "Partnership", about, at, key=f"unnamed@{subject.part.span.starts_at}", rule="partnerships/minted"
    )
    findings.conclude(node, "kind", "cluster", "partnerships/kind")
    if programme is not None:
        target = programme.node or findings.node(
            "Programme", programme.span, programme.span, rule="partnerships/programme"
        )
        findings.tie("DELIVERS", node, target, programme.span, "partnerships/delivers", 0.7)
        at = programme.span
    return node, [at]


def _distinct(text: str, spans: list[Span]) -> list[Span]:
    """The first place of each spelling, at most five."""
    first: dict[str, Span] = {}
    for span in spans:
        first.setdefault(mend(text[span.starts_at : span.ends_at]), span)
    return list(first.values())[:5]


def _programme(context: Context, subject: Subject) -> Mention | None:
    """The programme that an unnamed grouping delivers: the one in the title, else the one named most."""
    inside = context.within("programmes", subject.part.span)
    title = subject.part.title
    for each in inside:
        if title is not None and title.contains(each.span):
            return each
    counts: dict[str, int] = {}
    for each in inside:
        counts[fold(each.name)] = counts.get(fold(each.name), 0) + 1
    return max(inside, key=lambda m: counts[fold(m.name)], default=None)


_DELIVERS = re.compile(
    r"\b(?:deliver\w*|through which|runs?|running|task|pays? for|provid\w+|operat\w+|manag\w+|is to be spent|its)\b",
    re.IGNORECASE,
)


def _delivers(context: Context, group: Group, node: str) -> None:
    """DELIVERS to programmes named in one sentence with the grouping and a verb of delivering."""
    text = context.document.text
    assert group.name is not None  # noqa: S101 (the caller asks only for named groups)
    for sentence in group.sentences:
        if not names(group.name, sentence) or not _DELIVERS.search(text, sentence.starts_at, sentence.ends_at):
            continue
        for each in context.within("programmes", sentence):
            if fold(each.name) == group.name.key or any(s.overlaps(each.span) for s in group.name.all):
                continue
            target = each.node or context.findings.node(
                "Programme", each.span, each.span, rule="partnerships/programme"
            )
            context.findings.tie("DELIVERS", node, target, each.span, "partnerships/delivers", 0.7)


def _count(group: Group) -> tuple[int, Span] | None:
    """The number of members that the text states, of several the one nearest to the list of names."""
    named = len([m for m in group.members.values() if m.role in ("lead", "member", "trust")])
    best: tuple[float, int, Span] | None = None
    for number, span, what in group.counts:
        score = 3.0 if re.search(r"member|partner|signator|one of|ordinal|in all", what) else 1.0
        if what == "bare":
            score = 0.0 if number == named else -9.0
        if named >= 3:
            score -= min(4.0, abs(number - named)) * 0.6
        if best is None or score > best[0]:
            best = (score, number, span)
    return (best[1], best[2]) if best is not None and (best[0] > -0.5 or named < 2) else None
