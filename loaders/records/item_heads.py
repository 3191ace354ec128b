"""Where the items of a meeting begin: numbered and unnumbered headings, in every style minutes use.

Candidates are gathered by style ("70/21 TITLE", "1. Title", a number alone on its line, a heading of the committee system, a cell
of a table) and the style whose numbers run on best is taken; numbered paragraphs inside items start again from 1 and so lose.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.evidence import Span
from loaders.records.item_titles import clean_title, is_title, known_title
from loaders.records.lines import Line

_PLAIN = r"(?P<n2>\d{1,4})(?P<sub2>[a-z]?)"
_SLASHED = r"(?P<p>(?:[A-Z]{1,6}[ ./-]{0,2})?)(?P<n>\d{1,5})(?P<y>(?:[/.-]\d{2,4}){1,2}[a-z]?(?:/[A-Z]{2,4})?|/[A-Z]{2,4}(?:/\d{2,4})?)"
_LETTERED = r"(?P<p3>[A-Z]{1,6})[ .-]{0,2}(?P<n3>\d{1,4})(?P<sub3>[a-z]?)"
# A number with its title on one line; the separator tells the style.
_NUMBERED = re.compile(
    rf"[*_#\s]*(?:(?:Minute(?: No\.?| Number)?|Item(?: No\.?)?|Agenda Item(?: No\.?)?|Min\.?(?: No\.?)?|Eitem|Cofnod)\s*[:.]?\s*)?(?:(?P<slash>{_SLASHED})|(?P<letter>{_LETTERED})"
    rf"|(?P<plain>{_PLAIN}))(?P<close>[.):]{{0,2}})[*_]*[ \t\xa0]*[-–—:]?[ \t\xa0]*[*_]*(?=(?P<title>\S.*)$)"
)
_ALONE = re.compile(rf"[*_\s(]*(?:(?:Item|Minute|No\.?)\s*)?(?:(?P<slash>{_SLASHED})|(?P<letter>{_LETTERED})|(?P<plain>{_PLAIN}))(?P<close>[.):]?)[*_\s]*$")
_AFTER_TITLE = re.compile(r"[*_\s(]*(?:agenda )?item (?:no\.? ?)?\d+", re.IGNORECASE)
_INNER = re.compile(r"[\s•*_]*(?:(?:minutes?|decisions?|resolution|action|cofnodion|penderfyniad)[*_]*\s*(?:[:(]|$)|(?:additional|supporting) documents|share this item|resolved\b)", re.IGNORECASE)
_GLUED = re.compile(r"\s+(?:(?:pdf icon )?PDF\s+[\d.,]+\s*[KM]B\b|(?:Minutes|Decision|Decisions|Additional documents|Matter for Decision)\s*:|Matter for\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of an item: where the item begins, its printed number and its title (either may be missing)."""

    at: int
    line: int
    number: Span | None
    title: Span | None


@dataclass(frozen=True, slots=True)
class _Candidate:
    head: Head
    style: str
    order: float
    weight: float


def item_heads(text: str, lines: Sequence[Line]) -> tuple[tuple[Head, ...], str]:
    """The headings of all items in order, and the style they were told by ("" when there are none)."""
    by_role = _by_role(text, lines)
    if len(by_role) >= 2:
        return tuple(by_role), "role"
    candidates = [*_numbered(text, lines), *_alone(text, lines)]
    chains: dict[str, list[_Candidate]] = {}
    for style in {c.style for c in candidates}:
        chains[style] = _chain([c for c in candidates if c.style == style])
    best = max(chains.values(), key=_worth, default=[])
    glued = _glued(text, lines)
    if len(glued) >= 2 and len(glued) > len(best):
        return tuple(glued), "glued"
    if best and (_worth(best) >= 2 or (len(lines) < 30 and _worth(best) >= 1.5)):
        return tuple(c.head for c in best), best[0].style
    inline = _inline(text, lines)
    if len(inline) >= 2:
        return tuple(inline), "inline"
    bare = _bare(text, lines)
    if bare:
        return tuple(bare), "bare"
    return tuple(by_role) or tuple(c.head for c in best), "role" if by_role else (best[0].style if best else "")


def _worth(chain: list[_Candidate]) -> float:
    return sum(c.weight for c in chain)


def _by_role(text: str, lines: Sequence[Line]) -> list[Head]:
    """Headings that the committee system marks as titles of agenda items."""
    heads: list[Head] = []
    for i, line in enumerate(lines):
        if line.role != "mgAiTitleTxt":
            continue
        found = _NUMBERED.match(line.text)
        start = line.span.starts_at
        number: Span | None = None
        title_at = 0
        if found is not None and (line.ordinal or found["close"] or "\t" in line.text[: found.end() + 1]):
            token = found["slash"] or found["letter"] or found["plain"]
            at = line.text.index(token)
            number = Span(start + at, start + at + len(token))
            title_at = found.end()
        elif i and (alone := _ALONE.match(lines[i - 1].text)) is not None:
            number = _token_span(alone, lines[i - 1])
        title = clean_title(text, Span(start + title_at, line.span.ends_at))
        if title is not None:
            heads.append(Head(number.starts_at if number else start, i, number, title))
    return heads


def _token_span(match: re.Match[str], line: Line) -> Span:
    name = next(n for n in ("slash", "letter", "plain") if match[n])
    return Span(line.span.starts_at + match.start(name), line.span.starts_at + match.end(name))


def _style(match: re.Match[str], prefix: str) -> tuple[str, float]:
    """The way a number is written, and its place in the order ("4a" comes between 4 and 5)."""
    if match["slash"]:
        return f"{prefix}slash{match['p'].strip(' ./-')}", int(match["n"])
    if match["letter"]:
        return f"{prefix}letter{match['p3']}", int(match["n3"]) + _part_of(match["sub3"])
    return f"{prefix}plain{match['close'][:1] if not match['sub2'] else '.'}", int(match["n2"]) + _part_of(match["sub2"])


def _part_of(letter: str) -> float:
    return (ord(letter) - 96) / 100 if letter else 0.0


def _numbered(text: str, lines: Sequence[Line]) -> list[_Candidate]:
    found: list[_Candidate] = []
    for i, line in enumerate(lines):
        match = _NUMBERED.match(line.text)
        if match is None or len(line.text) > 330 or not (line.opens or line.gap or line.kind == "heading"):
            continue
        start = line.span.starts_at
        style, order = _style(match, "")
        if not match["close"] and match["plain"] and ((order > 9 and len(match["plain"]) < 2) or line.text[match.end("plain") : match.end("plain") + 1] not in " \t\xa0"):
            continue
        title = clean_title(text, Span(start + match.end(), _title_end(text, lines, i)))
        if title is None or not is_title(text[title.starts_at : title.ends_at], shown=line.kind == "heading"):
            continue
        after = lines[i + 1].text if i + 1 < len(lines) else ""
        raw = line.text[match.end() :]
        weight = 1.0
        if re.match(r"to\s+[a-z]", raw, re.IGNORECASE) and not known_title(raw):
            weight = 0.5
        elif _AFTER_TITLE.match(after) or re.search(r"\((?:agenda )?item", raw, re.IGNORECASE) or known_title(text[title.starts_at : title.ends_at]):
            weight = 2.0
        elif line.kind == "heading" or match["slash"] or raw.isupper():
            weight = 1.5
        elif line.kind == "list-item" and not line.gap:
            weight = 0.6
        found.append(_Candidate(Head(start, i, _token_span(match, line), title), style, order, weight))
    return found


def _title_end(text: str, lines: Sequence[Line], i: int) -> int:
    """A title in capitals or in a heading may run on in the next line."""
    end = lines[i].span.ends_at
    shouted = lines[i].text.isupper()
    for follower in lines[i + 1 : i + 3]:
        if follower.gap or follower.opens or follower.cell or _AFTER_TITLE.match(follower.text) or _NUMBERED.match(follower.text) or _INNER.match(follower.text):
            break
        if not (follower.kind == "heading" or (shouted and follower.text.isupper())):
            break
        end = follower.span.ends_at
    return end


def _alone(text: str, lines: Sequence[Line]) -> list[_Candidate]:
    """A number on a line (or in a cell) of its own, the title on the next."""
    found: list[_Candidate] = []
    for i, line in enumerate(lines[:-1]):
        match = _ALONE.match(line.text)
        after = lines[i + 1]
        if match is None or (after.cell and line.cell and after.row != line.row and after.table == line.table):
            continue
        if _INNER.match(after.text) or _ALONE.match(after.text) or (after.ordinal and after.text.startswith(("•", "·"))):
            continue
        title = clean_title(text, Span(after.span.starts_at, _title_end(text, lines, i + 1)))
        if title is None or not is_title(text[title.starts_at : title.ends_at], shown=True):
            continue
        style, order = _style(match, "alone")
        following = lines[i + 2].text if i + 2 < len(lines) else ""
        sure = known_title(text[title.starts_at : title.ends_at]) or _INNER.match(following) is not None or "PDF" in after.text
        weight = 1.6 if sure else 1.2 if line.cell or match["slash"] else 0.7
        found.append(_Candidate(Head(line.span.starts_at, i + 1, _token_span(match, line), title), style, order, weight))
    return found


def _chain(candidates: list[_Candidate]) -> list[_Candidate]:
    """The heaviest run of candidates whose numbers go up by small steps (or stay, where a number was misprinted)."""
    if len(candidates) > 400:
        candidates = candidates[:400]
    best: list[tuple[float, int]] = []
    for i, c in enumerate(candidates):
        top, via = c.weight, -1
        for j in range(max(0, i - 60), i):
            step = c.order - candidates[j].order
            if 0 <= step <= 4 and (step or c.style.startswith(("alone", "slash"))):
                gain = best[j][0] + c.weight * (1.0 if step == 1 or 0 < step < 0.02 else 0.8)
                if gain > top:
                    top, via = gain, j
        best.append((top, via))
    if not best:
        return []
    at = max(range(len(best)), key=lambda k: best[k][0])
    run: list[_Candidate] = []
    while at >= 0:
        run.append(candidates[at])
        at = best[at][1]
    return run[::-1]


def _glued(text: str, lines: Sequence[Line]) -> list[Head]:
    """Titles to which the words of the page were glued: "Apologies Minutes: …", "Homelessness Grants PDF 288 KB Matter for"."""
    heads: list[Head] = []
    for i, line in enumerate(lines):
        cut = _GLUED.search(line.text, 0, 260)
        if cut is None or not (line.gap or line.cell or line.opens):
            continue
        match = _NUMBERED.match(line.text)
        begin = match.end() if match is not None and match.end() < cut.start() and (match["close"] or match["slash"]) else 0
        words = line.text[begin : cut.start()]
        if ":" in cut.group() and (sentence := re.search(r"(?<=[a-z])\s+(?=None\b|To (?:receive|consider|note)\b|There\b)", words)):
            words = words[: sentence.start()]
        start = line.span.starts_at + begin
        title = clean_title(text, Span(start, start + len(words)))
        if title is None or not is_title(text[title.starts_at : title.ends_at], shown=True):
            continue
        number = _token_span(match, line) if match is not None and begin else None
        at = line.span.starts_at
        if number is None and i and lines[i - 1].table == line.table and (alone := _ALONE.match(lines[i - 1].text)) is not None:
            number, at = _token_span(alone, lines[i - 1]), lines[i - 1].span.starts_at
        heads.append(Head(at, i, number, title))
    return heads


_INLINE = re.compile(
    rf"(?<![\d£/-])(?<!\d\.)(?<![A-Z])(?:(?P<slash>{_SLASHED})|(?P<letter>{_LETTERED})|(?P<plain>{_PLAIN}))"
    r"(?P<close>[.):]?)\s*(?P<title>[A-Z0-9\"“‘'<][^\n]{2,170}?)\s*(?=(?:pdf icon\s*)?PDF\s*\d|Minutes?\s*:|Decisions?\s*:|Additional documents:|RESOLVED\b|Resolved(?=[\s:T]))"
)


def _inline(text: str, lines: Sequence[Line]) -> list[Head]:
    """Items that all stand in one line, as mirrors print them: "… a true record.5.Future Homes PDF 1 MB Minutes: Resolved …"."""
    found: list[_Candidate] = []
    for i, line in enumerate(lines):
        if len(line.text) < 40:
            continue
        at = 0
        while (match := _INLINE.search(line.text, at)) is not None:
            at = match.end()
            begin, start = match.start("title"), line.span.starts_at
            inner = list(re.finditer(r"(?:(?<=[a-z.:;)\]])\s?\d{1,3}[a-z]?[.)]|(?<=[.:;)\]])\s?\d{1,4}/\d{2,4})\s*(?=[A-Z<])", match["title"]))
            if inner:  # the search began too early: the number of this item stands nearer to its words
                at = begin + inner[-1].start()
                continue
            title = clean_title(text, Span(start + begin, start + match.end("title")))
            if title is None or not is_title(text[title.starts_at : title.ends_at], shown=True):
                continue
            style, order = _style(match, "inline")
            style = style.rstrip(".):")
            found.append(_Candidate(Head(start + match.start(), i, _token_span(match, line), title), style, order, 1.0))
    chains = [_chain([c for c in found if c.style == style]) for style in {c.style for c in found}]
    return [c.head for c in max(chains, key=_worth, default=[])]


def _bare(text: str, lines: Sequence[Line]) -> list[Head]:
    """Headings without numbers, where at least one of them is a title that every meeting has."""
    heads: list[Head] = []
    known = 0
    for i, line in enumerate(lines):
        follows = lines[i + 1].text if i + 1 < len(lines) else ""
        if line.kind != "heading" and not _INNER.match(follows) and not known_title(line.text):
            continue
        title = clean_title(text, line.span)
        if title is None or not is_title(text[title.starts_at : title.ends_at], shown=True) or (_INNER.match(line.text) and not known_title(line.text)):
            continue
        known += known_title(text[title.starts_at : title.ends_at])
        heads.append(Head(line.span.starts_at, i, None, title))
    first = next((k for k, h in enumerate(heads) if h.title and known_title(text[h.title.starts_at : h.title.ends_at])), None)
    return heads[first:] if first is not None and known >= 1 and len(heads) - first >= 2 else []
