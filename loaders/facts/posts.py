"""Offices named in a record: "Cabinet Member for Integrated Children's Services", "Director of Finance (Section 151
Officer)".

The grammar stands in post_grammar.py, the words in loaders/reference/offices.py; this module gives them as mentions
and keeps one
node a post in a document.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph.evidence import Span
from loaders.context import Context, Mention
from loaders.facts.post_grammar import offices
from loaders.spelling import fold, mend


@dataclass(frozen=True, slots=True)
class PostForm:
    """What the words around a post tell: its holder's name where that stands in brackets behind it, and whether the
    office is
    complete ("Cabinet Member for Finance") or a bare word that the context must fill ("Cabinet Member", "Chair")."""

    complete: bool
    holder: Span | None = None


def mentions(context: Context) -> list[Mention]:
    """Every office named in the text; `data` is a PostForm."""
    text = context.document.text
    borders = frozenset(block.span.starts_at for block in context.document.blocks)
    return [
        Mention(
            "posts",
            Span(o.starts_at, o.ends_at),
            mend(text[o.starts_at : o.ends_at]),
            data=PostForm(o.complete, Span(*o.holder) if o.holder else None),
        )
        for o in offices(text, borders=borders)
    ]


def post_node(context: Context, mention: Mention, *, rule: str = "posts/name", confidence: float = 0.9) -> str:
    """The node of a post: one for all spellings that fold together ("Corporate Director, Resources" and "… of
    Resources")."""
    return context.findings.node(
        "Post", mention.span, mention.span, key=post_key(mention.name), rule=rule, confidence=confidence
    )


def post_key(name: str) -> str:
    """The key under which two spellings of an office are one."""
    return " ".join(w for w in fold(name).split() if w not in ("of", "for", "and", "the"))
