"""Where the items of a meeting begin: numbered and unnumbered headings, in every style minutes use.

Candidates are gathered by style ("70/21 TITLE", "1. Title", a number alone on its line, a heading of the committee
system, a cell
of a table) and the style whose numbers run on best is taken; numbered paragraphs inside items start again from 1 and
so lose.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.evidence import Span
from loaders.records.inline_items import inline_heads
from loaders.records.item_numbers import ALONE, NUMBERED, Candidate, Head, best_chain, style_of, token_span, worth
from loaders.records.item_titles import clean_title, is_title, known_title
from loaders.records.lines import Line

_AFTER_TITLE = re.compile(r"[*_\s(]*(?:agenda )?item (?:no\.? ?)?\d+", re.IGNORECASE)
_INNER = re.compile(
    r"[\s•*_]*(?:(?:minutes?|decisions?|resolution|action|cofnodion|penderfyniad)[*_]*\s*(?:[:(]|$)|(?:additional|"
    r"supporting) documents|share this item|resolved\b)",
    re.IGNORECASE,
)
_GLUED = re.compile(
    r"\s+(?:(?:pdf icon )?PDF\s+[\d.,]+\s*[KM]B\b|(?:Minutes|Decision|Decisions|Additional documents|"
    r"Matter for Decision)\s*:|Matter for\b)",
    re.IGNORECASE,
)


def item_heads(text: str, lines: Sequence[Line]) -> tuple[tuple[Head, ...], str]:
    """The headings of all items in order, and the style they were told by ("" when there are none)."""
    by_role = _by_role(text, lines)
    if len(by_role) >= 2:
        return tuple(by_role), "role"
    candidates = [*_numbered(text, lines), *_alone(text, lines), *_below(text, lines)]
    best = best_chain(candidates)
    glued = _glued(text, lines)
    longest = max((len(line.text) for line in lines), default=0)
    inline = inline_heads(text, lines) if longest > 400 or worth(best) < 2 else []
    if len(inline) >= 2 and len(inline) > max(len(best), len(glued)):
        return tuple(inline), "inline"
    if len(glued) >= 2 and len(glued) > len(best):
        return tuple(glued), "glued"
    if best and (worth(best) >= 2 or (len(lines) < 30 and worth(best) >= 1.5)):
        return tuple(c.head for c in best), best[0].style
    bare = _bare(text, lines)
    if bare:
        return tuple(bare), "bare"
    return tuple(by_role) or tuple(c.head for c in best), "role" if by_role else (best[0].style if best else "")


def _by_role(text: str, lines: Sequence[Line]) -> list[Head]:
    """Headings that the committee system marks as titles of agenda items."""
    heads: list[Head] = []
    for i, line in enumerate(lines):
        if line.role != "mgAiTitleTxt":
            continue
        found = NUMBERED.match(line.text)
        start = line.span.starts_at
        number: Span | None = None
        title_at = 0
        if found is not None and (line.ordinal or found["close"] or "\t" in line.text[: found.end() + 1]):
            token = found["slash"] or found["letter"] or found["plain"]
            at = line.text.index(token)
            number = Span(start + at, start + at + len(token))
            title_at = found.end()
        elif i and (alone := ALONE.match(lines[i - 1].text)) is not None:
            number = token_span(alone, lines[i - 1])
        title = clean_title(text, Span(start + title_at, line.span.ends_at))
        if title is not None:
            heads.append(Head(number.starts_at if number else start, i, number, title))
    return heads


def _numbered(text: str, lines: Sequence[Line]) -> list[Candidate]:
    found: list[Candidate] = []
    for i, line in enumerate(lines):
        match = NUMBERED.match(line.text)
        if (
            match is None
            or len(line.text) > 330
            or not (line.opens or line.gap or line.kind == "heading" or _shows(match))
        ):
            continue
        start = line.span.starts_at
        style, order = style_of(match, "")
        if (
            not match["close"]
            and match["plain"]
            and (
                (order > 9 and len(match["plain"]) < 2)
                or line.text[match.end("plain") : match.end("plain") + 1] not in " \t\xa0"
            )
        ):
            continue
        title = clean_title(text, Span(start + match.end(), _title_end(text, lines, i)))
        title = _before_colon(text, title) if title is not None else None
        if title is None or not is_title(text[title.starts_at : title.ends_at], shown=line.kind == "heading"):
            continue
        after = lines[i + 1].text if i + 1 < len(lines) else ""
        raw = line.text[match.end() :]
        weight = 1.0
        if re.match(r"to\s+[a-z]", raw, re.IGNORECASE) and not known_title(raw):
            weight = 0.5
        elif (
            _AFTER_TITLE.match(after)
            or re.search(r"\((?:agenda )?item", raw, re.IGNORECASE)
            or known_title(text[title.starts_at : title.ends_at])
        ):
            weight = 2.0
        elif line.kind == "heading" or match["slash"] or raw.isupper():
            weight = 1.5
        elif line.kind == "list-item" and not line.gap:
            weight = 0.6
        found.append(Candidate(Head(start, i, token_span(match, line), title), style, order, weight))
    return found


def _shows(match: re.Match[str]) -> bool:
    """A number with letters or a stroke before a title in capitals begins an item wherever it stands."""
    return bool(match["slash"] or match["letter"]) and match["title"].isupper() and len(match["title"]) > 5


def _before_colon(text: str, title: Span) -> Span:
    """ "Apologies: None." is the title of an item and all that was said to it."""
    colon = text.find(": ", title.starts_at, min(title.ends_at, title.starts_at + 70))
    if colon < 0 or not known_title(text[title.starts_at : colon]) or len(text[title.starts_at : colon].split()) > 8:
        return title
    rest = text[colon + 2 : title.ends_at]
    told = rest.endswith(".") or rest.casefold().strip(" .") in ("none", "nil", "n/a", "there were none")
    return Span(title.starts_at, colon) if told or re.search(r"\b(?:were|was|is|had|been)\b", rest) else title


def _title_end(text: str, lines: Sequence[Line], i: int) -> int:
    """A title in capitals or in a heading may run on in the next line."""
    end = lines[i].span.ends_at
    shouted = lines[i].text.isupper()
    for follower in lines[i + 1 : i + 3]:
        if (
            follower.gap
            or follower.opens
            or follower.cell
            or _AFTER_TITLE.match(follower.text)
            or NUMBERED.match(follower.text)
            or _INNER.match(follower.text)
        ):
            break
        if not (follower.kind == "heading" or (shouted and follower.text.isupper())):
            break
        end = follower.span.ends_at
    return end


def _alone(text: str, lines: Sequence[Line]) -> list[Candidate]:
    """A number on a line (or in a cell) of its own, the title on the next."""
    found: list[Candidate] = []
    for i, line in enumerate(lines[:-1]):
        match = ALONE.match(line.text)
        after = lines[i + 1]
        if match is None or (after.cell and line.cell and after.row != line.row and after.table == line.table):
            continue
        if _INNER.match(after.text) or ALONE.match(after.text) or (after.ordinal and after.text.startswith(("•", "·"))):
            continue
        title = clean_title(text, Span(after.span.starts_at, _title_end(text, lines, i + 1)))
        if title is None or not is_title(text[title.starts_at : title.ends_at], shown=True):
            continue
        style, order = style_of(match, "alone")
        following = lines[i + 2].text if i + 2 < len(lines) else ""
        sure = (
            known_title(text[title.starts_at : title.ends_at])
            or _INNER.match(following) is not None
            or "PDF" in after.text
        )
        weight = 1.6 if sure else 1.2 if line.cell or match["slash"] else 0.7
        found.append(Candidate(Head(line.span.starts_at, i + 1, token_span(match, line), title), style, order, weight))
    return found


_LETTERS_FIRST = re.compile(r"(?P<letters>[A-Z]{1,6})[ \t\xa0]+(?=[A-Z][^\n]{6,})")


def _below(text: str, lines: Sequence[Line]) -> list[Candidate]:
    """The letters of a minute's number before its title, the number itself on the line below: "EXE  Bridge works", "66"."""
    found: list[Candidate] = []
    for i, line in enumerate(lines[:-1]):
        letters = _LETTERS_FIRST.match(line.text)
        number = ALONE.match(lines[i + 1].text)
        if letters is None or number is None or not number["plain"]:
            continue
        title = clean_title(text, Span(line.span.starts_at + letters.end(), line.span.ends_at))
        if title is not None and is_title(text[title.starts_at : title.ends_at], shown=True):
            style, order = style_of(number, f"below{letters['letters']}")
            found.append(
                Candidate(Head(line.span.starts_at, i + 1, token_span(number, lines[i + 1]), title), style, order, 1.5)
            )
    return found


def _glued(text: str, lines: Sequence[Line]) -> list[Head]:
    """Titles to which the words of the page were glued: "Apologies Minutes: …", "Homelessness Grants PDF 288 KB
    Matter for"."""
    heads: list[Head] = []
    for i, line in enumerate(lines):
        cut = _GLUED.search(line.text, 0, 260)
        if cut is None or not (line.gap or line.cell or line.opens):
            continue
        match = NUMBERED.match(line.text)
        begin = (
            match.end() if match is not None and match.end() < cut.start() and (match["close"] or match["slash"]) else 0
        )
        words = line.text[begin : cut.start()]
        if ":" in cut.group() and (
            sentence := re.search(r"(?<=[a-z])\s+(?=None\b|To (?:receive|consider|note)\b|There\b)", words)
        ):
            words = words[: sentence.start()]
        start = line.span.starts_at + begin
        title = clean_title(text, Span(start, start + len(words)))
        if title is None or not is_title(text[title.starts_at : title.ends_at], shown=True):
            continue
        number = token_span(match, line) if match is not None and begin else None
        at = line.span.starts_at
        if (
            number is None
            and i
            and lines[i - 1].table == line.table
            and (alone := ALONE.match(lines[i - 1].text)) is not None
        ):
            number, at = token_span(alone, lines[i - 1]), lines[i - 1].span.starts_at
        heads.append(Head(at, i, number, title))
    return heads


def _bare(text: str, lines: Sequence[Line]) -> list[Head]:
    """Headings without numbers, where at least one of them is a title that every meeting has."""
    heads: list[Head] = []
    known = 0
    for i, line in enumerate(lines):
        follows = lines[i + 1].text if i + 1 < len(lines) else ""
        if line.kind != "heading" and not _INNER.match(follows) and not known_title(line.text):
            continue
        title = clean_title(text, line.span)
        if (
            title is None
            or not is_title(text[title.starts_at : title.ends_at], shown=True)
            or (_INNER.match(line.text) and not known_title(line.text))
        ):
            continue
        known += known_title(text[title.starts_at : title.ends_at])
        heads.append(Head(line.span.starts_at, i, None, title))
    first = next(
        (k for k, h in enumerate(heads) if h.title and known_title(text[h.title.starts_at : h.title.ends_at])), None
    )
    return heads[first:] if first is not None and known >= 1 and len(heads) - first >= 2 else []
