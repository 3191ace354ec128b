"""Who may act on a decision, and who must be asked first: DELEGATES_TO and CONSULTS, both naming the clause.

Read from the clauses that were resolved. The same handing on told elsewhere (a proposal beside the decision, minutes beside it)
adds its words to the same edges.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.evidence import Span
from loaders.context import Context, Mention, Subject
from loaders.facts.delegation_grammar import Handing, handings
from loaders.facts.delegation_words import IN_STEAD
from loaders.facts.organisation_grammar.named import Named
from loaders.facts.organisation_grammar.nodes import organisation_node
from loaders.facts.post_grammar import Office, offices
from loaders.facts.posts import post_node
from loaders.names.runs import end_of_run
from loaders.names.sentences import LONGEST, sentences_within
from loaders.spelling import fold

_HINT = re.compile(
    r"delegat|authori|empower|entrust|\bg[ia]ve|\bgrant|\bpowers?\b|\bleave\b|\bleft\b|\bleav|\blet\b|\btrust\b|discretion|\bmay\b|\bbe\s+\w+(?:ed|en|set)\b",
    re.IGNORECASE,
)
_CUE_END = re.compile(
    r"(?:consultation|consulting|liaison|conjunction|agreement|discussions?)\s+with|consulting|consulted|views\s+of|advice\s+of|agreement\s+of|approval\s+of"
    r"|delegated\s+to|authority\s+to",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?:Sub-?[Cc]ommittee|Committee|Panel|Board|Cabinet|Executive|Commission|Forum|Group|Council|Assembly|Trustees|Syndicate)$"
)
_PLAIN = re.compile(
    r"(?:(?:the|relevant|local|all|appropriate|respective|affected|both|other|any|lead|group|opposition|political|party)\s+){0,4}"
    r"(?:(?:ward|division|divisional|local|electoral\s+division|group|opposition|county|borough|town)\s+)?"
    r"(?:members?|councillors?|leaders?|spokes(?:persons?|people|women|men)?|trustees)\b(?![’'])(?!\s+of\s+(?:the\s+)?(?:public|staff))",
    re.IGNORECASE,
)

# A line that hands power on by itself, though the layout knows it as no clause ("2.3 Authorise the Director …").
_IMPERATIVE = re.compile(
    r"[\s•·*–-]*(?:\(?(?:[a-z]{1,4}|[A-Z]|\d{1,2}(?:\.\d{1,2})*)[.)]?\)?\s+)?(?:(?:that|to|and|agree[sd]?|resolve[sd]?|approve[sd]?)[\s:,–-]+){0,3}"
    r"(?:delegate[sd]?|authori[sz]e[sd]?|(?:delegated\s+)?authority\s+(?:be|is)\s+(?:delegated|given|granted)|give\s+delegated|grants?\s+delegated|the\s+[A-Z][^.;]{5,90}?\s(?:be|is)\s+(?:given|granted|authori[sz]ed|delegated))\b",
    re.IGNORECASE,
)
_CONSULT_WITH = re.compile(r"\b(?:consultation|consulting|consult|consulted)\s+(?:with\s+)?(?:the\s+)?", re.IGNORECASE)
_STATUTORY = re.compile(
    r"\b[sS](?:ection|ec|\.)?\s?(?:151|73|95|127|5)\s+[Oo]fficer\b|\b(?:Vice|Deputy|Co)[- ](?:Chair(?:man|woman|person)?|Convenor|Convener|Leader|Chairs)\b"
)
_OFFICE = re.compile(
    r"\b(?:(?:[A-Z][\w’'-]*\s+){0,3}(?:Clerk|Valuer|Solicitor|Treasurer|Surveyor|Registrar|Auditor|Engineer|Architect|Trustees)"
    r"(?:\s+(?:to|of|for)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+(?:and\s+|of\s+)?[A-Z][\w’'-]*)*)?)\b|\bofficers\b(?=\s+(?:be|are|is|would|have|has)\s+(?:given\s+|granted\s+|have\s+)?(?:delegated|authori[sz]ed|authority|empowered))"
)
_OWNED = re.compile(
    r"(?:[’']s|(?<=s)[’'])(?=\s+(?:(?:prior|written|express|full)\s+)*(?:agreement|approval|consent|concurrence|advice|views|comments|support|endorsement|blessing|assent|sign-?off)\b)"
)


@dataclass(frozen=True, slots=True)
class Holder:
    """One that may act or be asked: where it is named and which kind of node it makes."""

    span: Span
    label: str
    mention: Mention | None = None


def find(context: Context) -> None:
    """States who may act and who must be asked, clause by clause."""
    for subject in context.subjects:
        if subject.label == "Decision":
            _subject(context, subject)


def _subject(context: Context, subject: Subject) -> None:
    part = subject.part
    done: dict[
        tuple[str, str], str
    ] = {}  # (kind, holder node) -> clause, so that a second telling adds its words there
    told = False
    for clause in part.clauses:
        for unit in _pieces(clause.span):
            told |= _unit(context, subject, unit, clause.label, done, strict=False)
    inside = [c.span for c in part.clauses]
    skipped = [
        s.span
        for s in part.sections
        if s.role in ("summary", "boilerplate", "options", "background", "declarations", "attendance", "finance")
    ]
    resolving = part.section("decision", "proposal", "minutes")
    for sentence in sentences_within(context, part.span):
        if (
            any(sentence.overlaps(s) for s in inside)
            or any(s.contains(sentence) for s in skipped)
            or (part.title and part.title.overlaps(sentence))
        ):
            continue
        text = context.document.text
        imperative = _IMPERATIVE.match(text, sentence.starts_at, sentence.ends_at) is not None
        imperative |= IN_STEAD.search(text, sentence.starts_at, sentence.ends_at) is not None
        plain = (imperative or not part.clauses) and (
            not resolving or any(s.span.overlaps(sentence) for s in resolving)
        )
        _unit(context, subject, sentence, "1", done, strict=True, known_only=(told and not imperative) or not plain)


def _unit(
    context: Context,
    subject: Subject,
    unit: Span,
    label: str,
    done: dict[tuple[str, str], str],
    *,
    strict: bool,
    known_only: bool = False,
) -> bool:
    text = context.document.text
    if strict and not _HINT.search(text, unit.starts_at, unit.ends_at):
        return False
    holders = _holders(context, unit)
    found = handings(text, unit, [h.span for h in holders], strict=strict)
    for handing in found:
        _state(context, subject, handing, holders, label, done, known_only=known_only)
    return bool(found)


def _state(
    context: Context,
    subject: Subject,
    handing: Handing,
    holders: list[Holder],
    label: str,
    done: dict[tuple[str, str], str],
    *,
    known_only: bool,
) -> None:
    findings = context.findings
    for kind, indexes, words in (
        ("DELEGATES_TO", handing.actors, handing.words),
        ("CONSULTS", handing.asked, handing.words_asked),
    ):
        for index in indexes:
            holder = holders[index]
            if known_only and not _known(context, holder, kind, done):
                continue
            node = _node(context, holder)
            if (kind, node) in done:
                label_here = done[kind, node] if known_only else label
            else:
                label_here = label
            done.setdefault((kind, node), label_here)
            at = words if words is not None and words.contains(holder.span) and len(words) < 400 else holder.span
            findings.tie(kind, subject.node, node, at, f"delegations/{kind.lower()}", 0.9, clause=label_here)


def _known(context: Context, holder: Holder, kind: str, done: dict[tuple[str, str], str]) -> bool:
    """Whether this holder already stands in an edge of this kind, without minting a node for it."""
    name = fold(context.document.quote(holder.span))
    return any(k == kind and name in {fold(f) for f in context.findings.forms_of(node)} for k, node in done)


def _node(context: Context, holder: Holder) -> str:
    if holder.label == "Post" and holder.mention is not None:
        return post_node(context, holder.mention, rule="delegations/post")
    if holder.label == "Organisation" and holder.mention is not None and isinstance(holder.mention.data, Named):
        return organisation_node(context, holder.mention)
    if holder.mention is not None and holder.mention.node is not None:
        return holder.mention.node
    return context.findings.node(holder.label, holder.span, holder.span, rule="delegations/holder", confidence=0.8)


def _holders(context: Context, unit: Span) -> list[Holder]:
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
    for asked in _CONSULT_WITH.finditer(
        text, unit.starts_at, unit.ends_at
    ):  # an organisation may be asked, never empowered here
        near = Span(asked.end(), min(unit.ends_at, asked.end() + 120))
        for m in context.within("organisations", near):
            if (
                not any(m.span.overlaps(h.span) for h in found)
                and m.span.starts_at - asked.end() < 6
                and m.node is not None
            ):
                found.append(Holder(m.span, "Organisation", m))
    return sorted(found, key=lambda h: h.span.starts_at)


def _possessed(text: str, unit: Span) -> list[Office]:
    """Posts in the possessive before a word for consent ("with the Leader's agreement"), which are no posts elsewhere."""
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


def _pieces(span: Span) -> list[Span]:
    """A clause, or its pieces where a damaged layout makes it longer than a grammar should search at once."""
    starts = range(span.starts_at, span.ends_at, LONGEST)
    return [Span(start, min(span.ends_at, start + LONGEST)) for start in starts]
