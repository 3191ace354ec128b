"""All names of programmes and strategies of one document, with the forms of one thing brought together.

"Kent Sufficiency Strategy 2022-2027", "the Sufficiency Strategy" and its acronym are one thing; the fullest
form names it. Two names with different years, or heads of another sort (a programme, its fund), are two things.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import ahocorasick_rs  # pyright: ignore[reportMissingImports] (a compiled module without stubs)

from graph.evidence import Span
from loaders.names.headed import Headed, headed
from loaders.names.lexicon import PROGRAMME_HEADS, STRATEGY_HEADS, lexicon
from loaders.names.title_names import confirmed, title_name, uses
from loaders.names.titled import Titled, introduced, known, phased, visions
from loaders.spelling import fold

_SPACES = str.maketrans(dict.fromkeys("\n\r\t\xa0", " "))
_CO = re.compile(r"\bco-(?=op|ord)", re.IGNORECASE)
_SORTS = {"fund": "fund", "reserve": "reserve", "deal": "deal", "package": "package"}
_WEAK = lexicon("draft new emerging interim revised updated national local the our council councils")


@dataclass(frozen=True, slots=True)
class Found:
    """One naming: the whole span, the span without period, the span without a head in small letters, and how it was
    read.
    """

    label: str
    name: Span
    core: Span
    bare: Span | None
    rule: str
    confidence: float
    kind: str | None = None
    head: str = ""
    acronym: Span | None = None
    years: tuple[int | None, int | None] = (None, None)
    years_at: Span | None = None
    issuer: str | None = None
    loose: bool = False


@dataclass(slots=True)
class Thing:
    """One programme or strategy of a document: its namings in the order of the text, and where else it is only
    referred to.
    """

    label: str
    stem: tuple[str, ...]
    found: list[Found] = field(default_factory=list[Found])
    referred: list[Span] = field(default_factory=list[Span])

    @property
    def kind(self) -> str | None:
        return next((f.kind for f in self.found if f.kind), None)

    @property
    def fullest(self) -> Found:
        return max(
            self.found,
            key=lambda f: (f.rule != "names/title", not f.loose, len(_stem_of_text(f)), len(f.name), -f.name.starts_at),
        )


def _stem_of_text(found: Found) -> str:
    return " " * len(found.core)


def things(
    text: str,
    titles: Iterable[tuple[Span, Span]],
    avoid: Iterable[Span] = (),
    heads: Iterable[Span] = (),
    edges: Sequence[int] = (),
) -> list[Thing]:
    """The programmes and strategies that a text names. `titles` are (title, part) of its decisions; `avoid` are spans
    of posts and
    laws, inside which nothing is a name; `heads` are table heads that name projects."""
    shut = sorted(avoid)
    candidates = [_of_headed(h) for h in headed(text, edges)]
    candidates += [_of_titled(t) for t in (*known(text), *introduced(text), *phased(text), *visions(text))]
    candidates += _of_titles(text, titles)
    candidates += [Found("Programme", at, at, None, "names/table-head", 0.7) for at in heads]
    kept = _apart([c for c in candidates if not _within(c.core, shut)])
    grouped = _merge(text, _group(text, kept))
    grouped = [t for t in grouped if not all(f.loose for f in t.found) or _worth(text, t)]
    _refer(text, grouped)
    return sorted(grouped, key=lambda t: t.found[0].name.starts_at)


def _of_headed(h: Headed) -> Found:
    return Found(
        h.label,
        h.name,
        h.core,
        h.bare,
        "names/head",
        0.65 if h.loose else 0.85,
        h.kind,
        h.head,
        h.acronym,
        h.years,
        h.years_at,
        None,
        h.loose,
    )


def _of_titled(t: Titled) -> Found:
    return Found(
        t.label, t.name, t.core or t.name, None, t.rule, t.confidence, t.kind, acronym=t.acronym, issuer=t.issuer
    )


def _of_titles(text: str, titles: Iterable[tuple[Span, Span]]) -> list[Found]:
    found: list[Found] = []
    for title, part in titles:
        name = title_name(text, title)
        if name is None or not confirmed(text, name, part, title):
            continue
        found.append(Found("Programme", name, name, None, "names/title", 0.75))
        form = text[name.starts_at : name.ends_at]
        found += [Found("Programme", at, at, None, "names/title-used", 0.75) for at in uses(text, form, part, title)]
    return found


def _within(span: Span, shut: list[Span]) -> bool:
    at = bisect_right(shut, span.starts_at, key=lambda s: s.starts_at)
    return any(s.contains(span) for s in shut[max(0, at - 3) : at])


def _apart(candidates: list[Found]) -> list[Found]:
    """Of overlapping namings the longest; a head noun beats an introduction of the same length."""
    ranked = sorted(candidates, key=lambda c: (-len(c.name), c.rule != "names/head", c.name.starts_at))
    kept: list[Found] = []
    blocks: dict[int, list[int]] = defaultdict(list)
    for c in ranked:
        slots = range(c.name.starts_at // 512, c.name.ends_at // 512 + 1)
        over = {i for slot in slots for i in blocks[slot] if kept[i].name.overlaps(c.name)}
        if over:
            for i in over:  # a national name inside a longer one is another form of it
                host = kept[i]
                if (
                    c.rule == "names/known"
                    and host.bare is None
                    and host.label == c.label
                    and host.name.contains(c.name)
                ):
                    kept[i] = replace(host, bare=c.name, issuer=host.issuer or c.issuer)
            continue
        for slot in slots:
            blocks[slot].append(len(kept))
        kept.append(c)
    return sorted(kept, key=lambda c: c.name.starts_at)


def stem(name: str) -> tuple[str, ...]:
    """The words of a name that tell it from others: without head noun, years and articles.

    >>> stem("The Kent Sufficiency Strategy 2022-2027")
    ('kent', 'sufficiency')
    """
    words = [w for w in fold(_CO.sub("co", name)).split() if not w.isdigit()]
    while len(words) > 1 and (words[-1] in PROGRAMME_HEADS or words[-1] in STRATEGY_HEADS):
        words.pop()
    while len(words) > 2 and words[0] in _WEAK:
        words.pop(0)
    return tuple(words)


def _sort(found: Found) -> str:
    """Heads of one sort may stand for one another ("programme", "project", "pilot"); a fund is not its programme."""
    kind = _SORTS.get(found.kind or "", "")
    return kind or _SORTS.get(found.head, "")


def _group(text: str, found: list[Found]) -> list[Thing]:
    groups: dict[tuple[str, str, tuple[str, ...], tuple[int | None, int | None]], Thing] = {}
    dated: dict[tuple[str, str, tuple[str, ...]], set[tuple[int | None, int | None]]] = defaultdict(set)
    for f in found:
        if f.years != (None, None) and f.label == "Strategy":
            dated[f.label, _sort(f), stem(text[f.core.starts_at : f.core.ends_at])].add(f.years)
    for f in found:
        words = stem(text[f.core.starts_at : f.core.ends_at])
        years = f.years if f.label == "Strategy" else (None, None)
        known_years = dated[f.label, _sort(f), words]
        if years == (None, None) and known_years:  # of two editions the one named last
            before = [o for o in found if o.years in known_years and o.name.starts_at < f.name.starts_at]
            years = before[-1].years if before else min(known_years, key=str)
        key = (f.label, _sort(f), words, years)
        groups.setdefault(key, Thing(f.label, words)).found.append(f)
    return list(groups.values())


def _merge(text: str, groups: list[Thing]) -> list[Thing]:
    """A shorter stem that begins or ends exactly one longer stem of the same sort is a short form of it."""
    merged: list[Thing] = []
    for thing in sorted(groups, key=lambda t: -len(t.stem)):
        hosts = [m for m in merged if _short_of(thing, m)]
        if len(hosts) > 1 and len({h.stem for h in hosts}) == 1:  # editions of one paper: the one named last
            first = thing.found[0].name.starts_at
            hosts = [
                max(
                    hosts,
                    key=lambda h: max((f.name.starts_at for f in h.found if f.name.starts_at < first), default=-1),
                )
            ]
        if len(hosts) == 1:
            hosts[0].found.extend(thing.found)
            hosts[0].found.sort(key=lambda f: f.name.starts_at)
        else:
            merged.append(thing)
    return merged


def _short_of(short: Thing, long: Thing) -> bool:
    if short.label != long.label or len(short.stem) >= len(long.stem) or _sort(short.found[0]) != _sort(long.found[0]):
        return False
    n = len(short.stem)
    ends, begins = long.stem[-n:] == short.stem, long.stem[:n] == short.stem
    if not (ends or begins) or (
        n == 1 and (not ends or short.stem[0] in ("local", "corporate", "housing", "transport", "climate", "health"))
    ):
        return False
    years = {f.years for f in short.found} - {(None, None)}
    others = {f.years for f in long.found} - {(None, None)}
    if years and others and years != others:
        return False
    headless = any(not f.head for f in (*short.found, *long.found))
    same_head = {f.head for f in short.found} & {f.head for f in long.found}
    return headless or bool(same_head) if ends else headless and n >= 2


def _worth(text: str, thing: Thing) -> bool:
    """A loose form ("the Reconnect programme") is kept when it is told twice or has two words of its own."""
    return len(thing.found) > 1 or len(thing.stem) >= 2 or thing.found[0].head in ("programme", "pilot", "strategy")


def _refer(text: str, grouped: list[Thing]) -> None:
    """Finds every further place where a thing is called by a known form or by its acronym."""
    forms: dict[str, Thing] = {}
    for thing in grouped:
        for f in thing.found:
            for span in (f.core, f.bare):
                if span is not None and len(text[span.starts_at : span.ends_at].split()) >= 2:
                    forms.setdefault(" ".join(text[span.starts_at : span.ends_at].split()), thing)
            if f.acronym is not None:
                forms.setdefault(text[f.acronym.starts_at : f.acronym.ends_at], thing)
    forms = {f: t for f, t in forms.items() if len(f) >= 3}
    if not forms:
        return
    finder = ahocorasick_rs.AhoCorasick(list(forms), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    order = list(forms.values())
    taken = sorted(f.name for t in grouped for f in t.found)
    for index, start, end in finder.find_matches_as_indexes(text.translate(_SPACES)):
        if (
            (start and (text[start - 1].isalnum() or text[start - 1] in "-/"))
            or text[end : end + 1].isalnum()
            or text[end : end + 1] == "-"
        ):
            continue
        span = Span(start, end)
        if not _overlapping(span, taken):
            order[index].referred.append(span)


def _overlapping(span: Span, taken: list[Span]) -> bool:
    low, high = 0, len(taken)
    while low < high:
        middle = (low + high) // 2
        if taken[middle].ends_at <= span.starts_at:
            low = middle + 1
        else:
            high = middle
    return low < len(taken) and taken[low].overlaps(span)


def years_of(thing: Thing) -> Iterator[tuple[str, int, Span]]:
    """The years that the namings of a thing state, as (property, year, where)."""
    for f in thing.found:
        if f.years_at is None:
            continue
        if f.years[0] is not None:
            yield "from_year", f.years[0], f.years_at
        if f.years[1] is not None:
            yield "to_year", f.years[1], f.years_at
        return
