"""How a decision is tied to the programmes and strategies it names: by where it names them, and by the verbs before
them.
"""

from __future__ import annotations

import re
from itertools import pairwise

from graph.evidence import Span
from loaders.context import Context, Mention, Subject
from loaders.facts.organisation_grammar.named import Named
from loaders.facts.organisation_grammar.nodes import organisation_node
from loaders.names.nodes import NameRead

_SUPPORTS = re.compile(
    r"\b(?:support|serv|further|contribut|align|deliver|meets?|adopt|approv|endors|implement|accord|in\s+line"
    r"|consistent|give[sn]?\s+effect|underpin|rest[s]?\s+on|carr(?:y|ies)\s+(?:out|forward)|follow|"
    r"achiev|aims?|objective|priorit|commitment|promise|action|measure|ambition|outcome|set\s+out|part\s+of"
    r"|compl(?:y|ies)|reflect|comes?\s+from|require|asks?\s+for|linked|fits?)\w*",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    r"\s*(?:\([A-Z&]{2,8}\)\s*)?,?\s*(?:(?:which|that)\s+is\s+)?(?:(?:as\s+|a\s+|an\s+)?(?:key\s+|first\s+)?(?:part"
    r"|strand|element|phase|project|workstream|component)\s+of|within|under|of|funded\s+(?:by|through|from)"
    r"|through)\s+(?:the\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\s*(?:\([^()]{1,20}\)\s*)?,?\s*(?:strategy|paper|programme|plan)?,?\s*(?:(?:is|was|as)\s+)?(?:published"
    r"|issued|launched|produced|run|funded|opened|adopted|set\s+up|offered|announced)?\s*(?:by|of"
    r"|from)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_ITS = re.compile(
    r"^[^.;]{0,60}?\b(?:under|published|launched|opened|in|through|from|of|by|announced|as\s+part\s+of)\s+(?:[Ii]ts"
    r"|[Tt]heir|his)\s+(?:\w+\s+)?[“\"‘']?$|^(?:[’']s|\s+(?:has\s+)?(?:published|launched|opened|issued"
    r"|announced))\s+(?:its\s+|the\s+)?[“\"‘']?$"
)


_OLD = r"\s+(?:(?:the|its|our|a|an|existing|previous|current|former|old|earlier|new|revised)\s+)*"
_REPLACES = re.compile(
    rf"[\s,)]*(?:(?:which|that|and|to|will|would|it)\s+)*(?:replac(?:es?|ing)|supersed(?:es?|ing)|succeeds?|updates?){_OLD}",
    re.IGNORECASE,
)
_REPLACED = re.compile(
    rf"[\s,)]*(?:(?:which|that|and|is|was|be|being|to|will|has\s+been)\s+)*(?:replaced|superseded|succeeded)\s+by{_OLD}",
    re.IGNORECASE,
)


def tie_names(context: Context, found: list[Mention], label: str) -> None:
    """CONCERNS for what stands in the title or a clause, SUPPORTS for strategies that a decision serves, else
    MENTIONS.
    """
    best: dict[tuple[str, str], str] = {}
    ties: list[tuple[Subject, Mention, str]] = []
    for mention in found:
        subject = context.subject_at(mention.span)
        if subject is None or mention.node is None or _quiet(subject, mention.span):
            continue
        kind = _tie(context, subject, mention, label)
        ties.append((subject, mention, kind))
        before = best.get((subject.node, mention.node))
        if before is None or _rank(kind) < _rank(before):
            best[subject.node, mention.node] = kind
    for subject, mention, kind in ties:
        if mention.node is None:
            continue
        chosen = best[subject.node, mention.node]
        if kind == chosen or _rank(kind) < 2 or chosen == "MENTIONS":
            data = mention.data
            sure = data.confidence if isinstance(data, NameRead) else 0.7
            context.findings.tie(
                kind if kind != "MENTIONS" else chosen,
                subject.node,
                mention.node,
                mention.span,
                f"names/{kind.lower()}",
                sure,
            )


def _rank(kind: str) -> int:
    return ("CONCERNS", "SUPPORTS", "MENTIONS").index(kind)


def _quiet(subject: Subject, span: Span) -> bool:
    return any(
        s.span.contains(span) for s in subject.part.sections if s.role in ("summary", "boilerplate", "attendance")
    )


def _tie(context: Context, subject: Subject, mention: Mention, label: str) -> str:
    part = subject.part
    if part.title is not None and part.title.overlaps(mention.span):
        return "CONCERNS"
    role = next((s.role for s in part.sections if s.span.contains(mention.span)), None)
    sentence = context.sentence_at(mention.span.starts_at)
    before = context.document.text[max(sentence.starts_at, mention.span.starts_at - 140) : mention.span.starts_at]
    if label == "Strategy" and (role == "support" or _SUPPORTS.search(before)):
        return "SUPPORTS"
    if any(c.span.contains(mention.span) for c in part.clauses) or role in ("decision", "proposal", "purpose"):
        return "CONCERNS"
    return "MENTIONS"


def parts(context: Context, found: list[Mention]) -> None:
    """PART_OF between programmes that one phrase joins: "the Future Assets programme of the Reset Programme"."""
    text = context.document.text
    for one, other in pairwise(found):
        gap = text[one.span.ends_at : other.span.starts_at]
        if one.node and other.node and one.node != other.node and len(gap) < 70 and _PART_OF.fullmatch(gap):
            context.findings.tie(
                "PART_OF", one.node, other.node, Span(one.span.starts_at, other.span.ends_at), "names/part-of", 0.8
            )


def successors(context: Context, found: list[Mention]) -> None:
    """SUCCEEDED_BY between two strategies that one phrase joins: "the Waste Plan 2030, which replaces the Waste Plan
    2020".
    """
    text = context.document.text
    for one, other in pairwise(found):
        gap = text[one.span.ends_at : other.span.starts_at]
        if not one.node or not other.node or one.node == other.node or len(gap) > 60:
            continue
        ends = (
            (other.node, one.node)
            if _REPLACES.fullmatch(gap)
            else (one.node, other.node)
            if _REPLACED.fullmatch(gap)
            else None
        )
        if ends is not None:
            at = Span(one.span.starts_at, other.span.ends_at)
            context.findings.tie("SUCCEEDED_BY", *ends, at, "names/successor", 0.8)


def _fullest(context: Context, key: str) -> Mention:
    """The mention that gives an organisation its longest name, so that a node minted here is not named by an
    abbreviation.
    """
    same = (m for m in context.mentions("organisations") if isinstance(m.data, Named) and m.data.key == key)
    return max(same, key=lambda m: (m.data.how != "self", len(m.name)))


def issuers(context: Context, found: list[Mention], label: str) -> None:
    """ISSUED_BY where the sentence says whose a strategy or programme is: "published by …", "… under its Kinship
    Places Fund".
    """
    text = context.document.text
    for mention in found:
        if mention.node is None:
            continue
        sentence = context.sentence_at(mention.span.starts_at)
        for organisation in context.within("organisations", sentence):
            if not isinstance(organisation.data, Named) or organisation.span.overlaps(mention.span):
                continue
            if organisation.span.starts_at >= mention.span.ends_at:
                gap = text[mention.span.ends_at : organisation.span.starts_at]
                said = (
                    len(gap) < 60 and _BY.fullmatch(gap) and (label == "Strategy" or "by" in gap or "of" in gap.split())
                )
            else:
                gap = text[organisation.span.ends_at : mention.span.starts_at]
                said = len(gap) < 90 and _ITS.fullmatch(gap)
            if said:
                at = Span(
                    min(mention.span.starts_at, organisation.span.starts_at),
                    max(mention.span.ends_at, organisation.span.ends_at),
                )
                issuer = organisation_node(context, _fullest(context, organisation.data.key))
                context.findings.tie("ISSUED_BY", mention.node, issuer, at, "names/issuer", 0.75)
                break
