"""Whether a decision is about acting together, and whether by it the authority agrees to take part or to leave."""

from __future__ import annotations

import re

from loaders.context import Context, Subject
from loaders.facts.partnership_grammar import cues
from loaders.facts.partnership_grammar.group import Group
from loaders.facts.partnership_grammar.groupings import Grouping, bare_head
from loaders.spelling import fold

_NOTED_ONLY = re.compile(
    r"^\W*(?:(?:that )?(?:the )?(?:report|update|position|progress|minutes?)\b.{0,80}\bnoted\b|note[sd]?\b|"
    r"to note\b)",
    re.IGNORECASE,
)

_MEMBER = re.compile(r"\bbecom\w+ (?:a |an |the )?(?:\w+ )?(?:member|partner|signatory|party)\b", re.IGNORECASE)
_JOINS_A = re.compile(
    r"\b(?:join(?:s|ing)?|become (?:an? |part of )?|enter(?:s|ing)? into|member(?:ship)? of|part of|form(?:ing|"
    r"ation)?|establish\w*|lead)\b[^.;]{0,110}?"
    r"\b(?:pathfinder|cluster|consortium|regional (?:partnership|hub|group)|partnership (?:region|agreement)|"
    r"joint (?:committee|venture)|shared service|section \d+\w*(?: partnership| pooled)?(?: fund)? (?:agreement|arrangement)|"
    r"inter-?authority agreement|collaboration agreement|pooled (?:budget|fund))",
    re.IGNORECASE,
)


def about_together(context: Context, subject: Subject) -> bool:
    """Whether a subject without a named grouping is about acting together: its title or its clauses say so."""
    text = context.document.text
    spans = [c.span for c in subject.part.clauses] + [
        s.span for s in subject.part.section("decision", "proposal", "purpose", "reasons")
    ]
    spans += [subject.part.title] if subject.part.title else []
    spans = spans or [subject.part.span]
    return any(cues.TOGETHER.search(text, s.starts_at, s.ends_at) for s in spans)


def leaves(context: Context, subject: Subject) -> bool:
    text = context.document.text
    spans = [c.span for c in subject.part.clauses] or [s.span for s in subject.part.section("decision", "proposal")]
    return any(cues.LEAVE.search(text, s.starts_at, s.ends_at) for s in spans[:3])


def generic_joining(context: Context, subject: Subject) -> bool:
    """Whether the decision joins a grouping that it only describes.

    "enter into agreements … to join a Pathfinder Region".
    """
    text = context.document.text
    spans = [c.span for c in subject.part.clauses] or [s.span for s in subject.part.section("decision", "proposal")]
    return any(_JOINS_A.search(text, s.starts_at, s.ends_at) for s in spans)


# Approving money, terms or a next step for a grouping commits the authority to its part in it.
_APPROVES = re.compile(
    r"\b(?:approv(?:e|es|ed|al)|agre(?:e|es|ed)|accept(?:s|ed|ance)?|commit(?:s|ted)?|adopt(?:s|ed)?|authoris(?:e|es|ed)|"
    r"releas(?:e|es|ed)|appoint(?:s|ed)?|allocat(?:e|es|ed)|procure[sd]?)\b",
    re.IGNORECASE,
)


def in_title(subject: Subject, grouping: Grouping, text: str) -> bool:
    title = subject.part.title
    return title is not None and grouping.key in fold(text[title.starts_at : title.ends_at])


def joins(context: Context, subject: Subject, group: Group) -> bool:
    """Whether by this decision the authority agrees to take part."""
    text = context.document.text
    part = subject.part
    if subject.label != "Decision" or part.stage in ("deferred", "withdrawn", "recommended"):
        return False
    clauses = [c.span for c in part.clauses if c.stage != "recommended"]
    spans = clauses or [s.span for s in part.section("decision", "proposal")] or [part.span]
    if part.title is not None:
        spans = [*spans, part.title]
    deciding = [text[s.starts_at : s.ends_at] for s in spans]
    if any(cues.LEAVE.search(d) for d in deciding[: len(clauses) or 3]):
        return False
    forms = {fold(text[s.starts_at : s.ends_at]) for s in group.name.all} if group.name else set[str]()
    head = bare_head(group.name) if group.name and group.name.head else None
    titled = group.name is not None and in_title(subject, group.name, text)
    for clause in deciding:
        if _NOTED_ONLY.match(clause):
            continue
        about = (
            not forms
            or titled
            or bool(_MEMBER.search(clause))
            or any(f in fold(clause) for f in forms)
            or bool(head and head.search(clause))
            or bool(cues.TOGETHER.search(clause))
        )
        if about and (cues.JOIN.search(clause) or _APPROVES.search(clause)):
            return True
    return False


_JOINED = re.compile(
    r"\b(?:join(?:s|ed|ing)?|(?:becom\w+|remain\w*) (?:an? )?(?:\w+ )?(?:member|partner|signatory) (?:of|in|to)|membership of)"
    r" (?:the )?\Z"
)


def joined_by_name(context: Context, subject: Subject, name: Grouping) -> bool:
    """Whether a clause says by name what is joined: "that Medway joins the Downs Shared Lives Cluster"."""
    text = context.document.text
    clauses = [c.span for c in subject.part.clauses]
    return any(
        c.contains(s) and _JOINED.search(text, max(c.starts_at, s.starts_at - 60), s.starts_at)
        for c in clauses
        for s in name.all
    )
