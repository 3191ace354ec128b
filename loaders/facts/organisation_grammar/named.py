"""What is known of an organisation that a text names, and the words of a text, cut once and kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from graph.evidence import Span
from loaders.context import Context, Mention
from loaders.reference.names import Words
from loaders.spelling import mend

How = Literal["full", "short", "alias", "abbreviation", "defined", "form", "role", "self"]


@dataclass(frozen=True, slots=True)
class Named:
    """`key` tells which mentions are one thing: a GSS code, a key of the reference data, or the folded name.

    `kind` is the authority's or organisation's kind ("county", "government-department", "firm", "charity", "");
    `how` tells by what it was recognised; `official` is the reference data's name, empty for what is in no list.
    `authority` is true for councils and combined authorities. `sure` is false for the name of a place that may or
    may not stand for its council; `weighed` is true where only the words around it speak for a name (unlisted.py).
    """

    key: str
    kind: str
    how: How
    official: str = ""
    authority: bool = False
    sure: bool = True
    weighed: bool = False


def mention(context: Context, span: Span, named: Named) -> Mention:
    return Mention("organisations", span, mend(context.document.quote(span)), None, named)


def words_of(context: Context) -> Words:
    """The folded words of the document, for every finder of names."""
    words = context.shared.get("words")
    if not isinstance(words, Words):
        words = context.shared["words"] = Words.of(context.document.text)
    return words
