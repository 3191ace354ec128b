"""Cabinets, committees, boards, panels and forums that a record names: an authority's own (Body) or of several
(Partnership).

`data` is a Formed. A joint committee or partnership board is a grouping of authorities: its `joint` is true, and as
a node it is a Partnership; everything else is a Body.
"""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass

from graph.evidence import Span
from loaders.context import Context, Mention
from loaders.facts.organisation_grammar.named import words_of
from loaders.facts.organisation_grammar.walk import leftwards
from loaders.spelling import fold, mend

_HEADS = (
    "Cabinet Committee",
    "Select Committee",
    "Scrutiny Committee",
    "Overview and Scrutiny Committee",
    "Joint Committee",
    "Sub-Committee",
    "Sub Committee",
    "Subcommittee",
    "Committee",
    "Committees",
    "Joint Board",
    "Partnership Board",
    "Programme Board",
    "Improvement Board",
    "Board",
    "Panel",
    "Forum",
    "Cabinet",
    "Executive Board",
    "Executive",
    "Full Council",
    "Working Group",
    "Working Party",
    "Task Group",
    "Task and Finish Group",
    "Task & Finish Group",
    "Steering Group",
    "Advisory Group",
    "Reference Group",
    "Development Group",
    "Liaison Group",
    "Liaison Committee",
    "Commission",
    "Assembly",
    "Council",
    "Schools Forum",
    "Tribunal",
    "Local Pension Board",
    "Senate",
    "Convention",
)
_KINDS = (
    ("cabinet", re.compile(r"(?:Cabinet|Executive|Executive Board)$")),
    ("committee", re.compile(r"(?:Committees?|Subcommittee)$")),
    ("council", re.compile(r"Council$")),
    ("board", re.compile(r"Board$")),
    ("panel", re.compile(r"Panel$")),
    ("forum", re.compile(r"Forum$")),
    ("commission", re.compile(r"Commission$")),
    ("group", re.compile(r"(?:Group|Party)$")),
)
_JOINT = re.compile(
    r"\b(?:Joint (?:Committee|Board|Archives|Executive|Planning|Strategic|Scrutiny|Waste|Crematoria|Health)|"
    r"Joint\b.*\bCommittee|"
    r"Partnership Board|Growth Board|Prosperity Board|Leaders['’]? Board|Combined Authority Board|Consortium|"
    r"Prosperity Committee|"
    r"Collaborative (?:Board|Committee)|Regional .*Board|Local Enterprise Partnership Board|Integration Joint Board|"
    r"Transport (?:Board|Partnership)|Safeguarding .*(?:Board|Partnership)|Economic Prosperity Committee|"
    r"Alliance Board|City Deal .*Board|"
    r"City Region .*(?:Board|Committee|Cabinet))\b"
)
_NOT_ALONE = re.compile(
    r"(?:Committees?|Board|Panel|Forum|Commission|Assembly|Council|Group|Party|Tribunal|Senate|Convention)$"
)
_FOLLOWS = re.compile(
    r"[ \u00a0](?:Members?|Directors?|Summary|Support|Office|Officer|Functions|House|Tax|Chamber|Plan|Procedure|"
    r"Lead|Leader|Councillor|Decisions?|"
    r"Arrangements|Manager|Head|Briefing|Report|Services?|Ltd|Limited|LLP)\b|[ \u00a0](?:Advisory|Scrutiny|Select|"
    r"Joint|Sub)\b|['’]s? [Tt]ax"
    r"|[ \u00a0](?:DECISIONS?|MEMBERS?|REPORT|DIRECTORS?|OFFICERS?|FUNCTIONS)\b"
    r"|[ \u00a0](?:recommendations?|comments?|considerations?|views)(?: and other consultation)?[ \u00a0]?:"
)
_LEFT_ENDS = frozenset(
    [
        "Cabinet",
        "Executive",
        "Committee",
        "Council",
        "Board",
        "Panel",
        "Forum",
        "Sub-Committee",
        "Commission",
        "Services",
        "Officer",
    ]
)
_HEAD = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(re.escape(h).replace(r"\ ", r"[ \u00a0]+") for h in sorted(_HEADS, key=len, reverse=True))
    + r")(?![\w-])|(?<![\w-])(?:"
    + "|".join(re.escape(h.upper()).replace(r"\ ", r"[ \u00a0]+") for h in sorted(_HEADS, key=len, reverse=True))
    + r")(?![\w-])"
)
_OF = re.compile(r" for (?:[A-Z][\w’'-]+(?:(?:,| and| &| of| for| in)? [A-Z][\w’'-]+){0,6})")
_PLAIN = frozenset(["cabinet", "executive", "full council", "council"])


@dataclass(frozen=True, slots=True)
class Formed:
    """A body's kind ("cabinet", "committee", …) and whether several authorities make it up."""

    kind: str
    joint: bool


def mentions(context: Context) -> list[Mention]:
    """Bodies named, in the order of the text.

    "Council" alone counts where it is spelt as a body ("recommended to Council").
    """
    words = words_of(context)
    text = words.text
    found: list[Mention] = []
    last = -1
    for head in _HEAD.finditer(text):
        if head.start() < last or _FOLLOWS.match(text, head.end()):
            continue
        span = _whole(context, head)
        if span is None:
            continue
        last = span.ends_at
        name = mend(text[span.starts_at : span.ends_at])
        kind = next((kind for kind, pattern in _KINDS if pattern.search(name.title())), "")
        found.append(Mention("bodies", span, name, None, Formed(kind, bool(_JOINT.search(name.title())))))
    return found


def body_node(context: Context, mention: Mention) -> str:
    """The node of a body named.

    A Partnership where several authorities make it up, else a Body of the record's council.
    """
    formed = mention.data
    if not isinstance(formed, Formed):
        raise TypeError(f"a mention of kind {mention.kind} has no Formed")
    findings = context.findings
    if formed.joint:
        node = findings.node("Partnership", mention.span, mention.span, rule="bodies/form")
        findings.conclude(node, "kind", "joint committee" if formed.kind == "committee" else "board", "bodies/form")
        return node
    node = findings.node("Body", mention.span, mention.span, rule="bodies/form")
    if formed.kind:
        findings.conclude(node, "kind", formed.kind, "bodies/form")
    return node


def _whole(context: Context, head: re.Match[str]) -> Span | None:
    words = words_of(context)
    text = words.text
    index = bisect.bisect_left(words.spans, (head.start(), 0))
    if index >= len(words.spans) or words.spans[index][0] != head.start():
        return None
    first = leftwards(words, index, commas=True, most=12, heads=_LEFT_ENDS)
    span = Span(words.spans[first][0], head.end())
    name = fold(text[span.starts_at : span.ends_at])
    if first == index:
        if name in ("council",) and not re.search(
            r"\b(?:to|by|at|of)\s+(?:[Ff]ull )?$", text[max(0, head.start() - 10) : head.start()]
        ):
            return None
        if name not in _PLAIN and _NOT_ALONE.search(head.group().title()) and " " not in head.group():
            return None
    if (
        first == index
        and re.search(r"\b(?:[Cc]hief|CHIEF|[Ll]ast|of|OF) $", text[max(0, head.start() - 9) : head.start()])
        and head.group().title() == "Executive"
    ):
        return None
    if head.group().title() == "Executive" and re.search(
        r"(?:Chief|Deputy|Non)$", text[span.starts_at : head.start()].strip()
    ):
        return None
    if head.group().title().endswith("Council") and name not in _PLAIN and first < index:
        return None  # "Kent County Council" is an organisation
    longer = _OF.match(text, head.end()) if name in ("scrutiny committee", "panel", "select committee") else None
    return Span(span.starts_at, longer.end()) if longer else span
