"""Organisations that a record names, and the part each plays in what is decided."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from graph.evidence import Span
from loaders.context import Context, Mention, Subject
from loaders.facts.organisation_grammar.by_part import by_part
from loaders.facts.organisation_grammar.covered import Covered
from loaders.facts.organisation_grammar.defined import definitions, uses
from loaders.facts.organisation_grammar.forms import by_form
from loaders.facts.organisation_grammar.gazetteer import gazetteer, runs
from loaders.facts.organisation_grammar.named import Named, mention
from loaders.facts.organisation_grammar.nodes import organisation_node
from loaders.facts.organisation_grammar.parts import by_kind, part_of
from loaders.facts.organisation_grammar.sentences import sentence_at
from loaders.facts.organisation_grammar.unlisted import unlisted
from loaders.reference.authorities import authority
from loaders.spelling import fold

__all__ = ["find", "mentions", "organisation_node"]

_MOST_READ = 600  # places whose words are weighed in one decision; what is named beyond is mentioned
_MOST_EVIDENCE = 20  # quotes of one edge

_SELF = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Oo]ur)\s+(?:(?:County|City|Borough|District|Town|Island)\s+)?(?:Council|"
    r"Corporation)\b(?!['’]?s?\s+(?:Tax|tax|Chamber|House))"
    r"(?!\s+(?:of|meeting|Plan|Strategy|Leader)\b)|\b[Tt]he\s+(?:Combined\s+)?Authority\b"
)
_INITIALS = re.compile(r"(?<![\w&-])[A-Z]{2,6}(?:CC|BC|DC|MBC|CBC|MDC|CA)?(?![\w&-])")


def find(context: Context) -> None:
    """States INVOLVES with the part that each organisation plays; what is merely named is left to `mentions`."""
    for subject in context.subjects:
        _involve(context, subject)


def _involve(context: Context, subject: Subject) -> None:
    text, findings = context.document.text, context.findings
    part = subject.part
    skipped = [s.span for s in part.sections if s.role in ("summary", "boilerplate", "declarations", "attendance")]
    talk = text[part.span.starts_at : part.span.ends_at]
    members = {
        e.target for e in findings.edges_from(subject.node, "INVOLVES") if findings.labels[e.target] == "Organisation"
    }
    roles: dict[str, list[tuple[str, float, Mention]]] = {}
    inside = context.within("organisations", part.span)
    listed = {m.span: run for run in runs(text, inside) if len(run) > 1 for m in run}
    done = 0
    seen = Counter(_named(m).key for m in inside)
    for each in inside:
        named = _named(each)
        if named.how == "self" or named.key == context.council or any(s.contains(each.span) for s in skipped):
            continue
        clause = _clause(context, each, part.span)
        done += 1
        played = part_of(text, each, clause, listed.get(each.span, ())) if done <= _MOST_READ else None
        roles.setdefault(named.key, [])
        if played is not None:
            roles[named.key].append((*played, each))
        elif (
            not roles[named.key]
            and (likely := by_kind(each, text[clause.starts_at : clause.ends_at] if seen[named.key] < 3 else talk))
            is not None
        ):
            roles[named.key].append((likely[0], likely[1] - 0.1, each))
    for parts in roles.values():
        if not parts:
            continue
        node = organisation_node(context, parts[0][2])
        if node in members:
            continue  # who belongs to the partnership has its part there
        best = max(parts, key=lambda p: p[1])
        for role, confidence, each in parts[:_MOST_EVIDENCE]:
            if role == best[0]:
                findings.tie(
                    "INVOLVES",
                    subject.node,
                    node,
                    _with_kind(text, each.span),
                    f"organisations/{role}",
                    confidence,
                    role=role,
                )


_KIND_BEFORE = re.compile(r"\b(?:London|Royal) Boroughs? of (?:the )?\Z")


def _with_kind(text: str, span: Span) -> Span:
    """The words of evidence: with "London Boroughs of" before the name, which tells what it is."""
    before = _KIND_BEFORE.search(text, max(0, span.starts_at - 30), span.starts_at)
    return Span(before.start(), span.ends_at) if before else span


def _clause(context: Context, each: Mention, part: Span) -> Span:
    sentence = sentence_at(context, each.span.starts_at)
    return Span(max(sentence.starts_at, part.starts_at), min(max(sentence.ends_at, each.span.ends_at), part.ends_at))


def mentions(context: Context) -> list[Mention]:
    """Organisations named, in the order of the text; `data` is a Named. Bare places that stand for no council are
    left out.

    "The Council" and the initials of the record's own council are mentions of that council (`how` is "self").
    """
    text = context.document.text
    listed = gazetteer(context)
    sure = [m for m in listed if _named(m).sure]
    formed = by_form(context, [m.span for m in sure])
    plans = {m.span for kind in ("strategies", "programmes") for m in context.mentions(kind)}
    inside_plans = Covered(plans)
    formed = [m for m in formed if m.span in plans or not inside_plans.holds(m.span)]
    formed = _outermost(formed)
    swallowed = Covered(m.span for m in formed)
    kept = [m for m in sure if not swallowed.holds(m.span)] + formed
    kept = [_as_own(context, m) for m in kept]
    kept.sort(key=lambda m: m.span.starts_at)
    kept += _defined(context, kept)
    kept += _own(context, text, [m.span for m in kept])
    kept += by_part(context, [m.span for m in kept])
    kept += unlisted(context, [m.span for m in kept])
    return kept


def _outermost(formed: list[Mention]) -> list[Mention]:
    """Of names that lie inside one another ("Youth Theatre", "Youth Theatre CIC") the longest."""
    kept: list[Mention] = []
    for each in sorted(formed, key=lambda m: (m.span.starts_at, -m.span.ends_at)):
        if not kept or each.span.ends_at > kept[-1].span.ends_at:
            kept.append(each)
    return kept


_COMMISSIONER = re.compile(
    r"^(?:the )?(?:office of the )?(?:pcc|opcc|pfcc|opfcc|police (?:fire )?and crime commissioner)$"
)


def _as_own(context: Context, m: Mention) -> Mention:
    """The office of the commissioner is the commissioner whose record it is."""
    council = context.council
    if council is None or "crime commissioner" not in council or not _COMMISSIONER.match(fold(m.name)):
        return m
    return replace(m, data=replace(_named(m), key=council))


def _named(m: Mention) -> Named:
    if not isinstance(m.data, Named):
        raise TypeError("a mention of an organisation carries a Named")
    return m.data


def _defined(context: Context, named: list[Mention]) -> list[Mention]:
    """The short forms that the text defines, and their other uses."""
    text = context.document.text
    taken = [m.span for m in named]
    held = Covered(taken)
    found: list[Mention] = []
    seen: set[str] = set()
    for whole, bracket in definitions(text, named):
        form = context.document.quote(bracket)
        if form in seen:
            continue
        seen.add(form)
        data = replace(_named(whole), how="defined")
        for span in [bracket, *uses(text, form, [*taken, bracket])]:
            if not held.holds(span):
                found.append(mention(context, span, data))
    return found


_KINDS = ("County", "City", "Borough", "District", "Town")


def _another_kind(words: str, name: str) -> bool:
    """Whether "the County Council" speaks of another than a council whose own name tells a different kind."""
    said = next((k for k in _KINDS if f" {k} " in f" {words.title()} "), None)
    own = [k for k in _KINDS if k in name]
    return said is not None and bool(own) and said not in own


def _own(context: Context, text: str, taken: list[Span]) -> list[Mention]:
    """The record's own council, by "the Council" or by the initials of its name."""
    if context.council is None:
        return []
    it = authority(context.council)
    name = it.name if it else context.council.removeprefix("~")
    kind = it.kind if it else "public-body"
    data = Named(context.council, kind, "self", name, it is not None)
    found: list[Mention] = []
    held = Covered(taken)
    spans = [Span(*m.span()) for m in _SELF.finditer(text) if not _another_kind(m.group(), name)]
    found += [mention(context, s, data) for s in spans if not held.overlaps(s)]
    letters = {"".join(w[0] for w in re.findall(r"[A-Za-z]+", name) if w[0].isupper())}
    if it:
        letters.add("".join(w[0] for w in re.findall(r"[A-Za-z]+", it.short_name)).upper() + "C")
    for m in _INITIALS.finditer(text):
        if m.group() in letters and len(m.group()) >= 3 and not held.overlaps(Span(*m.span())):
            found.append(mention(context, Span(*m.span()), replace(data, how="defined")))
    return found
