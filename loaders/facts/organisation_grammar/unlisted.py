"""Organisations that no list, no form and no part in the sentence tells: runs of capitals that are nothing else, weighed.

"Wonde Limited" is told by its form and "a grant to Seaview Pantry" by its part; "Making Space, the present provider" by the words
around it. The weights are made by `python -m benchmarks.train names` from labelled records (docs/decisions/0111).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.evidence import Span
from loaders.context import Context, Mention, Subject
from loaders.facts.organisation_grammar.covered import Covered
from loaders.facts.organisation_grammar.named import Named, mention
from loaders.spelling import fold
from loaders.weights.linear import load

SURE = 0.5
"""A run counts as a name where that is likelier than not."""

_RUN = re.compile(r"(?<![\w’'-])[A-Z][\w’'&-]*(?:[ ](?:(?:of|and|for|the|&|in)[ ])*[A-Z0-9][\w’'&-]*)+")
_WORD = re.compile(r"[\w’'-]+|£|[^\w\s]")
_QUIET = ("summary", "boilerplate", "declarations", "attendance")
_OTHERS = ("posts", "people", "programmes", "strategies", "bodies", "dates")
_MOST = 600  # runs weighed in one record


def unlisted(context: Context, taken: list[Span]) -> list[Mention]:
    """The runs that are likely names of organisations, in order. `taken` are spans already read as organisations."""
    model = load("names")
    found: list[Mention] = []
    for number, span in enumerate(runs(context, taken)):
        if number >= _MOST:
            break
        if model.probabilities(features(context, span))["name"] >= SURE:
            found.append(
                mention(context, span, Named(f"~{fold(context.document.quote(span))}", "", "role", weighed=True))
            )
    return found


def runs(context: Context, taken: list[Span]) -> Iterator[Span]:
    """Runs of two capitalised words and more in the prose of decisions that nothing else has read."""
    text = context.document.text
    others = [m.span for kind in _OTHERS for m in context.mentions(kind)]
    read = Covered([*taken, *others])
    for subject in (s for s in context.subjects if s.label == "Decision"):
        silent = Covered(_silent(subject))
        for run in _RUN.finditer(text, subject.part.span.starts_at, subject.part.span.ends_at):
            span = Span(*run.span())
            if not read.overlaps(span) and not silent.overlaps(span):
                yield span


def _silent(subject: Subject) -> list[Span]:
    """Labels, values, headings, the title, and the sections that state no facts."""
    part = subject.part
    spans = [s.span for s in part.sections if s.role in _QUIET]
    spans += [s.heading for s in part.sections if s.heading is not None]
    spans += [f.label for f in part.fields if f.label is not None] + [f.value for f in part.fields]
    return spans + ([part.title] if part.title is not None else [])


def features(context: Context, span: Span) -> set[str]:
    """What the model sees of a run: its own words, and two to four words on either side."""
    text = context.document.text
    words = text[span.starts_at : span.ends_at].split()
    before = _words(text[max(0, span.starts_at - 40) : span.starts_at])
    after = _words(text[span.ends_at : span.ends_at + 40])
    opens = not before or before[-1] in (".", "!", "?", ":", "NL")
    found = {f"opens={opens}", f"words={min(5, len(words))}", f"first={words[0].lower()}", f"last={words[-1].lower()}"}
    found |= {f"w={w.lower()}" for w in words} | {f"digit={any(c.isdigit() for w in words for c in w)}"}
    for n in (1, 2):
        found |= {f"b{n}={' '.join(before[-n:])}", f"a{n}={' '.join(after[:n])}"}
    found |= {f"B={w}" for w in before[-4:]} | {f"A={w}" for w in after[:4]}
    return found | {f"£={'£' in before[-4:] or '£' in after[:4]}"}


def _words(text: str) -> list[str]:
    marked = text.replace("\n", " NL ").replace("\t", " TAB ")
    kept = ("NL", "TAB")
    return ["0" if w[0].isdigit() else w if w in kept else w.lower() for w in _WORD.findall(marked)]
