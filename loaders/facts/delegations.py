"""Who may act on a decision, and who must be asked first: DELEGATES_TO and CONSULTS, both naming the clause.

Read from the clauses that were resolved. The same handing on told elsewhere (a proposal beside the decision, minutes
beside it)
adds its words to the same edges.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.evidence import Span
from loaders.context import Context, Subject
from loaders.facts.delegation_grammar import handings
from loaders.facts.delegation_holders import Holder, holder_node, holders_in
from loaders.facts.delegation_words import IN_STEAD
from loaders.names.sentences import LONGEST, sentences_within
from loaders.spelling import fold

_HINT = re.compile(
    r"delegat|authori|empower|entrust|\bg[ia]ve|\bgrant|\bpowers?\b|\bleave\b|\bleft\b|\bleav|\blet\b|\btrust\b"
    r"|discretion|\bmay\b|\bbe\s+\w+(?:ed|en|set)\b",
    re.IGNORECASE,
)
# A line that hands power on by itself, though the layout knows it as no clause ("2.3 Authorise the Director …").
_IMPERATIVE = re.compile(
    r"[\s•·*–-]*(?:\(?(?:[a-z]{1,4}|[A-Z]|\d{1,2}(?:\.\d{1,2})*)[.)]?\)?\s+)?(?:(?:that|to|and|agree[sd]?"
    r"|resolve[sd]?|approve[sd]?)[\s:,–-]+){0,3}"
    r"(?:delegate[sd]?|authori[sz]e[sd]?|(?:delegated\s+)?authority\s+(?:be|is)\s+(?:delegated|given|granted)"
    r"|give\s+delegated|grants?\s+delegated|the\s+[A-Z][^.;]{5,90}?\s(?:be|is)\s+(?:given|granted|authori[sz]ed"
    r"|delegated))\b",
    re.IGNORECASE,
)


# Power that was handed on before: what an officer's record rests on is no delegation by it.
_OLD = re.compile(
    r"scheme\s+of\s+(?:sub-)?delegation|constitution|standing\s+orders|existing\s+delegat|under\s+(?:\w+\s+){0,2}delegat(?:ed|ion)"
    r"|previously\s+(?:delegated|authori[sz]ed)|(?:was|were|had\s+been|has\s+been)\s+(?:\w+ly\s+)?(?:delegated|authori[sz]ed)"
    r"|\bon\s+\d{1,2}(?:st|nd|rd|th)?\s+\w+,?\s+20\d\d[^.]{0,80}?\b(?:delegated|authori[sz]ed)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Telling:
    """Where a handing on is told: its clause, what was told before ((kind, holder) -> clause), and whether only that
    counts.
    """

    subject: Subject
    label: str
    done: dict[tuple[str, str], str]
    strict: bool = False
    known_only: bool = False


def find(context: Context) -> None:
    """States who may act and who must be asked, clause by clause."""
    for subject in context.subjects:
        if subject.label == "Decision":
            _subject(context, subject)


def _subject(context: Context, subject: Subject) -> None:
    part = subject.part
    done: dict[tuple[str, str], str] = {}
    told = False
    for clause in part.clauses:
        for unit in _pieces(clause.span):
            told |= _unit(context, unit, Telling(subject, clause.label, done))
    inside = [c.span for c in part.clauses]
    skipped = [
        s.span
        for s in part.sections
        if s.role in ("summary", "boilerplate", "options", "background", "declarations", "attendance", "finance")
    ]
    resolving = part.section("decision", "proposal", "minutes")
    for sentence in sentences_within(context, part.span):
        if (
            _OLD.search(context.document.text, sentence.starts_at, sentence.ends_at)
            or any(sentence.overlaps(s) for s in inside)
            or any(s.contains(sentence) for s in skipped)
            or (part.title and part.title.overlaps(sentence))
        ):
            continue
        text = context.document.text
        imperative = _IMPERATIVE.match(text, sentence.starts_at, sentence.ends_at) is not None
        instead = IN_STEAD.search(text, sentence.starts_at, sentence.ends_at) is not None
        imperative |= instead
        plain = instead or (
            (imperative or not part.clauses) and (not resolving or any(s.span.overlaps(sentence) for s in resolving))
        )
        known_only = (told and not imperative) or not plain
        _unit(context, sentence, Telling(subject, "1", done, strict=True, known_only=known_only))


def _unit(context: Context, unit: Span, telling: Telling) -> bool:
    text = context.document.text
    if telling.strict and not _HINT.search(text, unit.starts_at, unit.ends_at):
        return False
    holders = holders_in(context, unit)
    found = handings(text, unit, [h.span for h in holders], strict=telling.strict)
    for handing in found:
        for kind, indexes, words in (
            ("DELEGATES_TO", handing.actors, handing.words),
            ("CONSULTS", handing.asked, handing.words_asked),
        ):
            _state(context, telling, kind, [holders[i] for i in indexes], words)
    return bool(found)


def _state(context: Context, telling: Telling, kind: str, holders: list[Holder], words: Span | None) -> None:
    done = telling.done
    for holder in holders:
        if kind == "DELEGATES_TO" and holder.label == "Organisation":
            continue  # asked where a sentence says so, never empowered by a slot meant for a post
        if telling.known_only and not _known(context, holder, kind, done):
            continue
        node = holder_node(context, holder)
        if kind == "DELEGATES_TO" and any(
            e.target == node for e in context.findings.edges_from(telling.subject.node, "MADE_BY")
        ):
            continue  # who decides hands nothing to themselves
        clause = done.get((kind, node), telling.label) if telling.known_only else telling.label
        done.setdefault((kind, node), clause)
        at = words if words is not None and words.contains(holder.span) and len(words) < 400 else holder.span
        rule = f"delegations/{kind.lower()}"
        context.findings.tie(kind, telling.subject.node, node, at, rule, 0.9, clause=clause)


def _known(context: Context, holder: Holder, kind: str, done: dict[tuple[str, str], str]) -> bool:
    """Whether this holder already stands in an edge of this kind, without minting a node for it."""
    name = fold(context.document.quote(holder.span))
    return any(k == kind and name in {fold(f) for f in context.findings.forms_of(node)} for k, node in done)


def _pieces(span: Span) -> list[Span]:
    """A clause, or its pieces where a damaged layout makes it longer than a grammar should search at once."""
    starts = range(span.starts_at, span.ends_at, LONGEST)
    return [Span(start, min(span.ends_at, start + LONGEST)) for start in starts]
