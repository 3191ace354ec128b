"""Who can act on a delegation or be asked: posts, bodies, plain groups ("ward Members") and, where consulted,
organisations.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.evidence import Span
from loaders.context import Context, Mention
from loaders.facts.organisation_grammar.named import Named
from loaders.facts.organisation_grammar.nodes import organisation_node
from loaders.facts.post_grammar import Office, offices
from loaders.facts.posts import post_node
from loaders.names.runs import end_of_run

_CUE_END = re.compile(
    r"(?:consultation|consulting|liaison|conjunction|agreement|discussions?)\s+with|consulting|consulted|views\s+of"
    r"|advice\s+of|agreement\s+of|approval\s+of"
    r"|delegated\s+to|authority\s+to",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?:Sub-?[Cc]ommittee|Committee|Panel|Board|Cabinet|Executive|Commission|Forum|Group|Council|Assembly|Trustees"
    r"|Syndicate)$"
)
_PLAIN = re.compile(
    r"(?:(?:the|relevant|local|all|appropriate|respective|affected|both|other|any|lead|group|opposition|political"
    r"|party)\s+){0,4}"
    r"(?:(?:ward|division|divisional|local|electoral\s+division|group|opposition|county|borough|town)\s+)?"
    r"(?:members?|councillors?|leaders?|spokes(?:persons?|people|women|men)?"
    r"|trustees)\b(?![’'])(?!\s+of\s+(?:the\s+)?(?:public|staff))",
    re.IGNORECASE,
)
_CONSULT_WITH = re.compile(r"\b(?:consultation|consulting|consult|consulted)\s+(?:with\s+)?(?:the\s+)?", re.IGNORECASE)
_STATUTORY = re.compile(
    r"\b[sS](?:ection|ec|\.)?\s?(?:151|73|95|127|5)\s+[Oo]fficer\b|\b(?:Vice|Deputy|Co)[- ](?:Chair(?:man|woman"
    r"|person)?|Convenor|Convener|Leader|Chairs)\b"
)
_OFFICE = re.compile(
    r"\b(?:(?:[A-Z][\w’'-]*\s+){0,3}(?:Clerk|Valuer|Solicitor|Treasurer|Surveyor|Registrar|Auditor|Engineer"
    r"|Architect|Trustees)"
    r"(?:\s+(?:to|of|for)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+(?:and\s+|of\s+)?[A-Z][\w’'-]*)*)?)\b"
    r"|\bofficers\b(?=\s+(?:be|are|is|would|have|has)\s+(?:given\s+|granted\s+|have\s+)?(?:delegated|authori[sz]ed"
    r"|authority|empowered))"
)
_OWNED = re.compile(
    r"(?:[’']s|(?<=s)[’'])(?=\s+(?:(?:prior|written|express|full)\s+)*(?:agreement|approval|consent|concurrence"
    r"|advice|views|comments|support|endorsement|blessing|assent|sign-?off)\b)"
)


@dataclass(frozen=True, slots=True)
class Holder:
    """One that may act or be asked: where it is named and which kind of node it makes."""

    span: Span
    label: str
    mention: Mention | None = None


def holder_node(context: Context, holder: Holder) -> str:
    if holder.label == "Post" and holder.mention is not None:
        return post_node(context, holder.mention, rule="delegations/post")
    if holder.label == "Organisation" and holder.mention is not None and isinstance(holder.mention.data, Named):
        return organisation_node(context, holder.mention)
    if holder.mention is not None and holder.mention.node is not None:
        return holder.mention.node
    return context.findings.node(holder.label, holder.span, holder.span, rule="delegations/holder", confidence=0.8)


def holders_in(context: Context, unit: Span) -> list[Holder]:
    """Everything in a unit that could act or be asked, in order: posts, bodies, and plain groups ("ward Members")."""
    text = context.document.text
    found = [_counted(text, m) for m in context.within("posts", unit) if not _title_only(text, m)]
    found += [
        Holder(Span(o.starts_at, o.ends_at), "Post")
        for o in _possessed(text, unit)
        if not any(Span(o.starts_at, o.ends_at).overlaps(h.span) for h in found)
    ]
    for pattern in (_STATUTORY, _OFFICE):
        for hit in pattern.finditer(text, unit.starts_at, unit.ends_at):
            if not any(Span(hit.start(), hit.end()).overlaps(h.span) for h in found):
                found.append(Holder(Span(hit.start(), hit.end()), "Post"))
    found += [
        Holder(m.span, "Body", m)
        for m in context.within("bodies", unit)
        if not any(m.span.overlaps(h.span) for h in found)
    ]
    for asked in _CONSULT_WITH.finditer(text, unit.starts_at, unit.ends_at):  # bodies outside may be asked
        near = Span(asked.end(), min(unit.ends_at, asked.end() + 160))
        end = near.starts_at
        for m in context.within("organisations", near):
            if len(text[end : m.span.starts_at]) > 8 or any(m.span.overlaps(h.span) for h in found):
                break
            found.append(Holder(m.span, "Organisation", m))
            end = m.span.ends_at
    for cue in _CUE_END.finditer(text, unit.starts_at, unit.ends_at):
        at = cue.end()
        while at < unit.ends_at and (text[at].isspace() or text.startswith(("the ", "The "), at)):
            at += 1 if text[at].isspace() else 4
        if any(h.span.starts_at <= at < h.span.ends_at for h in found):
            continue
        end = end_of_run(text, at, unit.ends_at) if text[at : at + 1].isupper() else at
        if end > at and _BODY.search(text, at, end) and not any(Span(at, end).overlaps(h.span) for h in found):
            found.append(Holder(Span(at, end), "Body"))
    for plain in _PLAIN.finditer(text, unit.starts_at, unit.ends_at):
        start = plain.start()
        while text[start : start + 4].lower() == "the ":
            start += 4
        if plain.group().endswith(("ouncillor", "ember")) and text[plain.end() : plain.end() + 2].strip()[:1].isupper():
            continue  # a form of address
        if start < plain.end() and not any(Span(start, plain.end()).overlaps(h.span) for h in found):
            found.append(Holder(Span(start, plain.end()), "Post"))
    return sorted(found, key=lambda h: h.span.starts_at)


def _possessed(text: str, unit: Span) -> list[Office]:
    """Posts in the possessive before a word for consent ("with the Leader's agreement"), which are no posts
    elsewhere.
    """
    words = text[unit.starts_at : unit.ends_at]
    plain = _OWNED.sub(lambda hit: " " * len(hit.group()), words)
    if plain == words:
        return []
    shift = unit.starts_at
    return [Office(o.starts_at + shift, o.ends_at + shift, o.complete) for o in offices(plain)]


def _title_only(text: str, mention: Mention) -> bool:
    """ "Councillor Jane Brown, Cabinet Member for Culture": the first is a form of address, the office follows."""
    word = text[mention.span.starts_at : mention.span.ends_at]
    return (
        word in ("Councillor", "Councillors", "Cllr", "Mr", "Mrs")
        and text[mention.span.ends_at : mention.span.ends_at + 2].strip()[:1].isupper()
    )


def _counted(text: str, mention: Mention) -> Holder:
    """A post with the number before it: "2 Executive Directors of the Council"."""
    owned = re.search(r"[’']s?$", text[mention.span.starts_at : mention.span.ends_at])
    if owned:
        return Holder(Span(mention.span.starts_at, mention.span.ends_at - len(owned.group())), "Post")
    count = re.search(r"\b\d{1,2}\s+$", text[max(0, mention.span.starts_at - 4) : mention.span.starts_at])
    if count is None or not re.search(r"s\b", text[mention.span.starts_at : mention.span.ends_at]):
        return Holder(mention.span, "Post", mention)
    return Holder(Span(mention.span.starts_at - len(count.group()), mention.span.ends_at), "Post")
