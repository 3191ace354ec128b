"""Who leads a grouping: marked in brackets, said by a verb, pointed at ("the last named"), or the record's council."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.evidence import Span
from loaders.context import Context, Mention
from loaders.facts.organisation_grammar.gazetteer import runs
from loaders.facts.partnership_grammar import cues
from loaders.facts.partnership_grammar.clauses import clause_of, standing
from loaders.facts.partnership_grammar.members import candidates, lists_in

_SO = re.compile(
    r"\s+(?:would|will|does|should|shall|is to|has offered to)\b(?:\s+(?:do so|be|so|act))?", re.IGNORECASE
)
_FOR_THEM = re.compile(r"\bon behalf of (?:the )?\Z")
_IT = re.compile(r"\s*(?:It|This council|That council|This authority|The latter)\b")
_MAYBE_SELF = re.compile(r"[Cc]ouncil|[Aa]uthority|\b(?:[Ww]e|[Ii]t|as|[Ww]hich|[Ww]ho)\b|[Cc]orporation|[Ll]atter")
_LEADING_OFFICE = re.compile(r"lead (?:officer|member|councillor|director|cabinet)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Lead:
    """A body said to lead. `mention` is None for the record's own council by "the Council" or "we".

    `at` are the words.
    """

    mention: Mention | None
    at: Span
    confidence: float


def leads_in(context: Context, spans: list[Span]) -> list[Lead]:
    """Every statement of who leads inside the sentences given, in the order of the text."""
    text = context.document.text
    named = candidates(context)
    found: list[Lead] = []
    for index, span in enumerate(spans):
        sentence = text[span.starts_at : span.ends_at]
        inside = [m for run in lists_in(context, span) for m in run]
        if not (inside or _MAYBE_SELF.search(sentence)) or not (
            cues.LEADISH.search(sentence) or " on behalf of " in sentence or "elegat" in sentence
        ):
            continue
        found += [lead for m in inside if (lead := _marked(text, m, span, inside)) is not None]
        if not any(span.contains(lead.at) for lead in found):
            found += _pointed(context, text, inside, span)
        if not any(span.contains(lead.at) for lead in found) and (by_kind := _by_kind(context, text, span, inside)):
            found.append(by_kind)
        own = cues.SELF_LEAD.search(sentence)
        if own and not any(span.contains(lead.at) for lead in found):
            at = Span(span.starts_at + own.start(), span.starts_at + own.end())
            found.append(Lead(None, at, 0.8))
        it = _IT.match(sentence)
        if (
            it
            and index
            and cues.LEAD_AFTER.match(sentence, it.end())
            and not any(span.contains(lead.at) for lead in found)
        ):
            before = [m for m in named if spans[index - 1].contains(m.span) and m.data.sure]
            if before:
                found.append(Lead(before[-1], Span(before[-1].span.starts_at, span.starts_at + it.end()), 0.75))
        if cues.WHICH_LEADS.search(sentence) and not any(span.contains(lead.at) for lead in found):
            found += _answered(text, named, spans[index : index + 3])
    return found


def _marked(text: str, each: Mention, span: Span, others: list[Mention]) -> Lead | None:
    """Marked by the words right after or right before the name, unless these are of another ("A, the host, B")."""
    if standing(text[slice(*_bounds(clause_of(text, span, [each])))]) in ("declined", "comparator"):
        return None
    after = cues.LEAD_AFTER.match(text, each.span.ends_at, span.ends_at) or cues.LEAD_FURTHER.match(
        text, each.span.ends_at, span.ends_at
    )
    run = next((r for r in runs(text, others) if each in r), [each])
    for_them = len(run) > 1 and _FOR_THEM.search(
        text, max(span.starts_at, run[0].span.starts_at - 30), run[0].span.starts_at
    )
    if for_them and after and after.group().lstrip().startswith("as"):
        return None  # "acts on behalf of A, B and C as lead body": another leads
    if after and not _LEADING_OFFICE.search(after.group()):
        return Lead(each, Span(each.span.starts_at, after.end()), 0.92)
    start = max(span.starts_at, each.span.starts_at - 110)
    before = cues.LEAD_BEFORE.search(text[start : each.span.starts_at])
    if not before or _LEADING_OFFICE.search(before.group()):
        return None
    if before.group().rstrip().endswith(",") and any(
        0 <= start + before.start() - o.span.ends_at <= 6 for o in others if o is not each
    ):
        return None
    if before.group().lstrip().lower().startswith("ask") and not cues.ASK_LEAD.match(text, each.span.ends_at):
        return None
    return Lead(each, Span(start + before.start(), each.span.ends_at), 0.9)


_KIND_ALONE = re.compile(r"\b[Tt]he (?P<kind>County|City|Borough|District|Combined) (?:Council|Authority)\b")


def _by_kind(context: Context, text: str, span: Span, inside: list[Mention]) -> Lead | None:
    """'the County Council being the employing authority': the one body of that kind in the sentence."""
    for m in _KIND_ALONE.finditer(text, span.starts_at, span.ends_at):
        after = cues.LEAD_AFTER.match(text, m.end(), span.ends_at)
        fitting = [i for i in inside if m["kind"] in i.name and not i.span.overlaps(Span(*m.span()))]
        if after and len({i.data.key for i in fitting}) == 1 and fitting[0].data.key != context.council:
            return Lead(fitting[0], Span(m.start(), after.end()), 0.8)
    return None


def _bounds(span: Span) -> tuple[int, int]:
    return span.starts_at, span.ends_at


def _pointed(context: Context, text: str, inside: list[Mention], span: Span) -> list[Lead]:
    """'… and Rutland County Council under the lead of the last named': the first or last of the list before."""
    for pointer in cues.ANAPHOR.finditer(text, span.starts_at, span.ends_at):
        before = [m for m in inside if m.span.ends_at <= pointer.start("which")]
        if not before or not cues.LEADISH.search(pointer.group()):
            continue
        run = max(runs(text, before), key=len)
        which = pointer["which"].lower()
        place = {"last": -1, "latter": -1, "first": 0, "former": 0, "second": 1, "third": 2, "second last": -2}[which]
        if -len(run) <= place < len(run):
            return [Lead(run[place], Span(run[place].span.starts_at, pointer.end("which")), 0.85)]
    return []


def _answered(text: str, named: list[Mention], spans: list[Span]) -> list[Lead]:
    """'asked which council would employ the team … Torbay would do so': the answer within two sentences."""
    first, *later = spans
    for span in (first, *later):
        for each in named:
            if span.contains(each.span) and _SO.match(text, each.span.ends_at):
                return [Lead(each, Span(each.span.starts_at, each.span.ends_at), 0.75)]
    return []
