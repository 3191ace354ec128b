"""Commissioners, joint boards and other bodies that decide like authorities and stand in no list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.evidence import Span
from loaders.context import Context, Mention
from loaders.facts.organisation_grammar.named import Named, mention
from loaders.facts.organisation_grammar.walk import STARTERS
from loaders.spelling import fold, mend

# Bodies that decide like authorities and stand in no list: told by the form of the name.
_AREA = r"[A-Z][\w’'-]+(?:(?:,| and| &| of)?(?: the)? [A-Z][\w’'-]+){0,4}?"
_COMMISSIONER = r"(?i:police,? (?:and|&) (?:fire and )?crime|police, fire (?:and|&) crime) (?i:commissioner)"
_DECIDERS = re.compile(
    rf"(?:(?i:office of the )?{_COMMISSIONER} (?i:for) (?:the )?[A-Z][\w-]+(?:(?:,| and| &)? [A-Z][\w-]+){{0,4}}"
    rf"|(?:O?PCC) for [A-Z][\w-]+(?: (?:and |& )?[A-Z][\w-]+){{0,2}}"
    rf"|{_AREA} (?:{_COMMISSIONER}|O?PCC\b|(?i:integration joint board)|IJB|(?i:fire (?:and|"
    r"&) rescue (?:authority|service))|(?i:fire authority)"
    r"|(?i:national park authority)|(?i:passenger transport executive)|(?i:waste (?:disposal )?authority)|"
    r"(?i:integrated transport authority)"
    r"|(?i:health (?:and|&) social care (?:integration )?partnership)|(?i:valuation joint board)|"
    r"(?i:crematori(?:um|a) joint committee)"
    rf"|(?i:(?:regional )?transport partnership)|(?i:police authority)))(?![\w])"
)


def deciders(context: Context) -> list[Mention]:
    """Commissioners, joint boards and other single-purpose authorities, by the form of their names."""
    kept = context.shared.get("deciders")
    if isinstance(kept, list):
        return kept
    text = context.document.text
    found: list[Mention] = context.shared.setdefault("deciders", [])
    for m in _deciders_near(text):
        name = _LEAD_IN.sub("", m.group())
        span = Span(m.end() - len(name), m.end())
        area = _AREA_OF.sub("", name).strip()
        if not area or area.split()[0] in STARTERS or not area[0].isupper():
            continue
        kind = "police-and-crime-commissioner" if _PCC.search(name) else "public-body"
        key = f"~police and crime commissioner for {fold(area)}" if _PCC.search(name) else f"~{fold(name)}"
        found.append(mention(context, span, Named(key, kind, "form", mend(name))))
    return found


_DECIDER_WORD = re.compile(
    r"[Cc]ommissioner\b|COMMISSIONER\b|\bO?PCC\b|(?i:joint board)|\bIJB\b|(?i:fire (?:and|&) rescue|fire authority|"
    r"national park auth|"
    r"transport executive|transport auth|transport partnership|waste (?:disposal )?auth|care (?:integration "
    r")?partnership|"
    r"joint committee|police auth)"
)


def _deciders_near(text: str) -> Iterator[re.Match[str]]:
    """Matches around the words that such names hold, so that the rest of a text is not tried."""
    done = 0
    for word in _DECIDER_WORD.finditer(text):
        found = (
            _DECIDERS.search(text, max(done, word.start() - 90), min(len(text), word.end() + 90))
            if word.start() >= done
            else None
        )
        if found:
            done = found.end()
            yield found


_LEAD_IN = re.compile(
    r"^(?:(?i:minutes?|meetings?) (?i:of)(?: (?i:the))?\s+|(?:The|To|By|That|For|Of|In|From|THE)\s+|(?i:office of "
    r"the )(?!pcc))+"
)
_PCC = re.compile(r"crime commissioner|\bO?PCC\b", re.IGNORECASE)
_AREA_OF = re.compile(rf"{_COMMISSIONER}(?: (?i:for)(?: the)?)?|\bO?PCC\b(?: for)?")
