"""Which part an organisation most likely plays, by the words around its name: a linear model, its weights in a file.

The weights are made by `python -m benchmarks.train parts` from labelled records, and are only used where no rule of
the grammar tells (docs/decisions/0110 says why, and how right it is on records it has not seen).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.evidence import Span
from loaders.context import Context, Mention
from loaders.facts.organisation_grammar.named import Named
from loaders.facts.organisation_grammar.sentences import sentence_at
from loaders.reading import Part
from loaders.weights.linear import load

_WORD = re.compile(r"£?[\w’'-]+|[^\w\s]")
_MOST_PLACES = 6  # of one organisation
_REACH = 40  # words on either side


def likely_part(context: Context, part: Part, places: Sequence[Mention]) -> tuple[str, float]:
    """(role or "none", probability) of one organisation named at `places` in a part of a record."""
    likely = load("parts").probabilities(features(context, part, places))
    role = max(likely, key=lambda r: (likely[r], r))
    return role, round(likely[role], 3)


def features(context: Context, part: Part, places: Sequence[Mention]) -> set[str]:
    """What the model sees: kind of body, section, and the words beside it, other bodies and sums made alike."""
    named: Named = places[0].data
    kind = named.kind or "unknown"
    found = {f"kind={kind}", f"authority={named.authority}", f"how={named.how}", f"places={min(3, len(places))}"}
    for place in places[:_MOST_PLACES]:
        before, after = _around(context, part, place)
        for n in (1, 2):
            found |= {f"b{n}={' '.join(before[-n:])}"} if before else set()
            found |= {f"a{n}={' '.join(after[:n])}"} if after else set()
        found |= {f"B={w}" for w in before[-8:]} | {f"A={w}" for w in after[:8]}
        found |= {f"S={w[:7]}" for w in {*before, *after}}
        money = "£" in before or "£" in after
        found |= {f"kind+b1={kind} {before[-1] if before else '^'}", f"money={money}", f"kind+money={kind} {money}"}
        section = next((s.role for s in part.sections if s.span.contains(place.span)), "none")
        clause = any(c.span.contains(place.span) for c in part.clauses)
        title = part.title is not None and part.title.contains(place.span)
        found |= {f"section={section}", f"clause={clause}", f"title={title}"}
    return found


def _around(context: Context, part: Part, place: Mention) -> tuple[list[str], list[str]]:
    """The words of the sentence before and after a name."""
    sentence = sentence_at(context, place.span.starts_at)
    start = max(sentence.starts_at, part.span.starts_at)
    end = min(max(sentence.ends_at, place.span.ends_at), part.span.ends_at)
    before = _words(_masked(context, start, place.span.starts_at))
    after = _words(_masked(context, place.span.ends_at, end))
    return before[-_REACH:], after[:_REACH]


def _masked(context: Context, start: int, end: int) -> str:
    """The text with the names of other bodies made alike: what counts is that one stands there."""
    text = context.document.text
    pieces: list[str] = []
    at = start
    for other in context.within("organisations", Span(start, max(start, end))):
        if other.span.starts_at >= at:
            named: Named = other.data
            own = named.how == "self" or named.key == context.council
            pieces += [text[at : other.span.starts_at], " ourselves " if own else " another "]
            at = other.span.ends_at
    return "".join([*pieces, text[at:end]])


def _words(text: str) -> list[str]:
    return ["£" if w[0] == "£" else "0" if w[0].isdigit() else w for w in _WORD.findall(text.lower())]
