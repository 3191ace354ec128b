"""Mints the node of each programme and strategy of a document once, with its forms, acronym, kind and years; gives
them as mentions.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from graph.evidence import Document, Span
from loaders.context import Context, Mention
from loaders.names.groups import Found, Thing, things, years_of
from loaders.names.table_names import table_names
from loaders.spelling import fold, mend


@dataclass(frozen=True, slots=True)
class NameRead:
    """What a mention of a programme or strategy carries. `kind` is the schema's ("programme", "fund", "reserve",
    "strategy", …).

    `named` is False where the text only refers back by a short form; `issuer` where the reference data knows one;
    `core` leaves
    the period out.
    """

    kind: str | None
    rule: str
    confidence: float
    named: bool
    core: Span
    issuer: str | None = None


def names(context: Context, label: str) -> list[Mention]:
    """Mentions of all programmes or all strategies of the document, nodes minted."""
    if "names" not in context.shared:
        context.shared["names"] = _read(context)
    found: dict[str, list[Mention]] = context.shared["names"]
    return found[label]


def _read(context: Context) -> dict[str, list[Mention]]:
    text = context.document.text
    tables = table_names(context.document)
    edges = borders(context.document)
    titles = [(s.part.title, s.part.span) for s in context.subjects if s.part.title is not None]
    avoid = [m.span for kind in ("posts", "legislation") for m in context.mentions(kind)]
    found: dict[str, list[Mention]] = {"Programme": [], "Strategy": []}
    for number, thing in enumerate(things(text, titles, avoid, tables, edges)):
        node = _node(context, thing, number)
        name = context.findings.name_of(node)
        kind = "programmes" if thing.label == "Programme" else "strategies"
        for f in thing.found:
            data = NameRead(f.kind or thing.kind, f.rule, f.confidence, True, f.core, f.issuer)
            found[thing.label].append(Mention(kind, f.name, name, node, data))
        for span in thing.referred:
            data = NameRead(thing.kind, "names/short", 0.7, False, span)
            found[thing.label].append(Mention(kind, span, name, node, data))
    return found


def _node(context: Context, thing: Thing, number: int) -> str:
    findings, text = context.findings, context.document.text
    full = thing.fullest
    best = name_span(full)
    key = fold(text[best.starts_at : best.ends_at])
    if findings.find(thing.label, key) is not None:  # a thing of the same words that is another one
        key = f"{key}#{number}"
    first = thing.found[0]
    node = findings.node(thing.label, None, first.name, key=key)
    for span in (best, full.core, full.bare, full.name, *(s for f in thing.found for s in (f.core, f.bare, _dated(f)))):
        if span is not None:
            findings.node(thing.label, span, span, key=key, rule=full.rule, confidence=full.confidence)
    for f in thing.found:
        if f.acronym is not None:
            short = mend(text[f.acronym.starts_at : f.acronym.ends_at])
            if thing.label == "Programme":
                findings.state(node, "acronym", short, f.acronym, "names/acronym", 0.95)
            findings.node(thing.label, f.acronym, f.acronym, key=key, rule="names/acronym", confidence=0.9)
            break
    kind_from = next((f for f in thing.found if f.kind), None)
    if kind_from is not None and kind_from.kind:
        findings.state(node, "kind", kind_from.kind, kind_from.name, "names/kind", 0.9)
    if thing.label == "Strategy":
        for name, year, at in years_of(thing):
            findings.state(node, name, year, at, "names/period", 0.95)
    return node


def name_span(found: Found) -> Span:
    """The form that names a thing: with the period for a strategy, without for a programme; without a small head
    where the run is
    long enough to stand alone."""
    if found.bare is not None and len(found.bare) > 22:
        return found.bare
    return found.name if found.label == "Strategy" else found.core


def _dated(found: Found) -> Span | None:
    return found.name if found.label == "Strategy" or found.rule == "names/phase" else None


def borders(document: Document) -> list[int]:
    """Where blocks start that no name runs into. A line broken by hand inside a paragraph is no border, whatever its
    block says.
    """
    found: list[int] = []
    for before, block in pairwise(document.blocks):
        gap = document.text[before.span.ends_at : block.span.starts_at]
        line = document.text[before.span.starts_at : before.span.ends_at].rsplit("\n", 1)[-1].rstrip()
        runs_on = (
            gap.count("\n") < 2 and before.kind == block.kind and before.table == block.table and block.ordinal is None
        )
        if runs_on and before.kind in ("paragraph", "list-item") and len(line) > 24 and line[-1] not in ".:;?!":
            continue
        found.append(block.span.starts_at)
    return found
