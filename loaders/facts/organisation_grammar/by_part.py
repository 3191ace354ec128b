"""Organisations that neither a list nor the form of their name tells, found by the part they take: paid, contracted,
granted a lease.

"£96,500 to Fosse Nightstop", "the agreement with Walton Library Friends", "• Pontefract Community Pantry - £4,200".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from graph.evidence import Span
from loaders.context import Context, Mention
from loaders.facts.organisation_grammar.covered import Covered
from loaders.facts.organisation_grammar.gazetteer import gazetteer
from loaders.facts.organisation_grammar.named import Named, mention
from loaders.facts.organisation_grammar.walk import STARTERS
from loaders.facts.person_names import read_name
from loaders.reference.names import words_in
from loaders.spelling import fold

_CAP = r"(?:[A-Z][\w'’&-]*|&|St\.)"
_RUN = rf"(?P<run>{_CAP}(?:[ \u00a0\n](?:(?:of|and|&|for|the|in|on|de)[ \u00a0\n])*{_CAP}){{0,7}}['’]?)"
_MONEY = r"£[ \u00a0]?\d[\d,. ]*(?:m|k|bn|million|billion)?\b"
_TRIGGERS = (
    rf"{_MONEY}(?: (?:a|per|each|in each|in every) (?:year|annum|month))*(?: of (?:it|this|"
    r"that(?: sum)?))?(?:,? (?:is |be |was |to be )?(?:paid|passed|given|awarded|granted|made over|go|goes|"
    r"handed)(?: on| out| over)?)? to (?:the )?",
    r"\b(?:[Gg]rant|[Cc]ontract|[Ll]ease|[Ll]oan|[Ff]unding|[Aa]ward|[Pp]ayment|[Ll]icence|"
    r"[Dd]onation)s?(?: (?:of|worth|for|at|in|be|is|was|to be|in the sum of|renewed|made|let|awarded|"
    r"given) ?[^.;\n(]{0,40}?)? to (?:the )?",
    r"\b(?:[Aa]greement|[Cc]ontract|[Ll]ease|[Tt]ender|[Ll]icence|arrangement|[Pp]artnership)s? (?:is |"
    r"be )?(?:renewed )?(?:with|of|from) (?:the )?",
    r"\b(?:delivered|operated|run|provided|built|supplied|managed|employed|borne|offered|donated|sponsored|"
    r"installed|carried out|occupied|owned|designed|maintained) by (?:the )?",
    r"\b(?:gift|received|donation|bequest|legacy|contribution|"
    rf"offer)s?(?: of {_MONEY})?[^.;£]{{0,25}} from (?:the )?",
    rf"\bof {_MONEY}(?: of (?:it|this|that))? (?:is |was |being )?from (?:the )?",
    rf"(?:^|[.;] |\n|that )[^.;\n£]{{0,40}}{_MONEY},? (?:of it |of which )?(?:is |was |will be "
    rf"|would be )?(?:met|paid|found|given|offered|contributed|provided) by (?:the )?",
    r"\b(?:trustees?|governors?|directors?|board|members?|chair|patron) of (?:the )?",
    r"\b(?:call by|request from|application from|bid from|bid by|proposal from|offer from) (?:the )?",
)
_IN_SENTENCE = re.compile(f"(?:{'|'.join(_TRIGGERS)}){_RUN}")
# A word for what it does stands right before or behind the name, which may then be one word: "main contractor Kier".
_TRADE = (
    r"(?:contractor|supplier|provider|bidder|tenderer|developer|consultant|architect|engineer|surveyor|manufacturer|"
    r"operator|delivery partner|auditor|valuer|adviser|advisor|agent|consultancy|firm|company|charity)"
)
_TRADED = re.compile(rf"\b{_TRADE}s?,? (?:is |was |being |called |named )?{_RUN}")
_AS_TRADE = re.compile(
    rf"{_RUN},? (?:(?:would|will|to|should|has|have|had|been|be|stay|stays|remain|remains|continue|continues|act"
    rf"|acts|on|retained|"
    r"engaged|used|is|was|also) )*as (?:the |our |its |a )?(?:[a-z]+ ){0,2}"
    r"(?:project manager|cost consultant|cost manager|quantity surveyor|designer|principal designer"
    r"|employer['’]s agent|"
    rf"client adviser|technical adviser|{_TRADE})\b"
)
# The name comes first: "Morrison Builders would be the main contractor".
_BEFORE = re.compile(
    rf"{_RUN},?(?: (?:is|was|are|will be|would be|being|has been|had been|were|to be|as))+ (?:named |appointed "
    rf"|chosen |selected |identified )?"
    r"(?:as )?(?:the |our |its )?(?:main |principal |lead |preferred |successful |highest[- ]scoring |incumbent "
    r"|current |"
    r"appointed |winning |sole |approved |existing )*"
    r"(?:contractor|supplier|provider|bidder|tenderer|developer|operator|delivery partner|consultant|designer"
    r"|architect)s?\b"
)
_ITEM = re.compile(
    rf"(?m)^[ \t\u00a0]{{0,60}}(?:(?:[-•*·–]"
    rf"|\(?\w{{1,3}}[.)])[ \t\u00a0]{{0,20}})?{_RUN}[ \t\u00a0]{{0,20}}(?:[-–—:]|\t|\()"
    rf"[ \t\u00a0]{{0,20}}(?:up to )?{_MONEY}"
)
_NEVER_LAST = words_in(
    "Plan Strategy Policy Framework Programme Project Scheme Fund Reserve Act Order Agreement Grant Budget "
    "Report Road Street Lane Way "
    "Avenue Square Park House Bridge Ward Division Officer Director Manager Member Members Councillor Leader "
    "Chair Committee Cabinet "
    "Executive Board Panel Account Contingency Pilot Phase Review Regulations Memorandum Works Route Scheme "
    "Bootcamps Loan "
    "Directive Centre Library School Hall Total Deal Levy Pool Capital Revenue Services Service Department "
    "Directorate Team January "
    "February March April May June July August September October November December Council Councils Round "
    "Year Quarter Option "
    "Surplus Funding Receipts Contribution Contributions Allocation Allocations Allowance Precept Savings Income"
    " Stream Boroughs "
    "Authorities Officers Directors Ministers Governors Trustees Residents Act Street Area Areas Region County"
    " Bank Valley "
    "Appendix Annex Schedule Terms Conditions Chapter Part Section Town Station Depot Yard Estate Field "
    "Fields Group Study"
)
# What a list of bodies follows, where none of them may be known.
_LIST_AFTER = re.compile(
    r"\b(?:(?:partnership|consortium|alliance|collaboration|group|coalition) (?:of|between|comprising)"
    r"|(?:founder |founding |other |its |the |delivery |lead )?(?:members|partners|providers|suppliers"
    r"|contractors|recipients|grantees)"
    r"(?: of [^.;:\n]{1,40}?)? (?:are|were|will be|would be|include|comprise|being)|namely|among(?:st)? (?:them|which)"
    r"|together with|comprising|consist\w* of|made up of|(?:given|run|delivered|provided|taught|led"
    r"|operated) (?:by|with)"
    r"|(?:operators|companies|firms|charities|organisations|agencies|landlords|developers|colleges|trusts|ones"
    r"|bidders|tenderers|"
    r"retailers|employers|sponsors)(?: [a-z]+){0,4}? (?:are|were|include|included|including|being|such as|like)"
    r"|(?:charities|organisations|bodies|providers|partners|members|firms|companies|agencies|districts|councils"
    r"|authorities|colleges): ?"
    r"|grants? (?:to|for)|alongside|(?:in partnership|working|jointly) with),? (?:the )?"
)
_LIST_ITEM = re.compile(
    rf"(?P<run>{_CAP}(?:[ \u00a0\n](?:(?:of|&|for|the|in|on|de|to)[ \u00a0\n])*{_CAP}){{0,7}}['’]?)"
)
_LIST_GAP = re.compile(r"(?:\s*\([^()\n]{1,60}\))?(?:,?\s+(?:and|&)\s+(?:the\s+)?|\s*[,;]\s*(?:the\s+)?)")
_LONGEST_LIST = 24


def lists(text: str, taken: list[Span], blocked: Covered) -> list[Span]:
    """Names in a list of bodies: after words that such a list follows, or joined by "and" to a body already read."""
    ends = {s.starts_at: s.ends_at for s in taken}
    found: list[Span] = []
    for opening in _LIST_AFTER.finditer(text):
        items, known = _items(text, opening.end(), ends, blocked)
        if len(items) + known >= 2:
            found += items
    for end in sorted(ends.values()):
        gap = _LIST_GAP.match(text, end)
        if gap and "and" in gap.group():
            items, _ = _items(text, gap.end(), ends, blocked, most=1)
            found += items
    for after in _CONSULTED_AFTER.finditer(text):
        found += _backwards(text, after.start(), ends, blocked)
    for start in sorted(ends):
        before = _AND_BEFORE.search(text, max(0, start - 90), start)
        if before and _trimmed(text, span := Span(*before.span("run")), {}) is not None and not blocked.overlaps(span):
            found.append(span)
    return found


def _backwards(text: str, end: int, ends: Mapping[int, int], blocked: Covered) -> list[Span]:
    """The unknown names of a list that ends at an offset, where its last name is known: "X Line, Y and Z were consulted"."""
    starts = {e: s for s, e in ends.items()}
    items: list[Span] = []
    at = starts.get(end)
    while at is not None:
        before = _ITEM_BEFORE.search(text, max(0, at - 90), at)
        if before is None:
            break
        stop = before.end("run")
        if stop in starts:
            at = starts[stop]
            continue
        span = _trimmed(text, Span(*before.span("run")), {})
        if span is None or blocked.overlaps(span):
            break
        items.append(span)
        at = span.starts_at
    return items


_ITEM_BEFORE = re.compile(
    rf"(?P<run>{_CAP}(?:[ \u00a0](?:(?:of|&|for|the)[ \u00a0])*{_CAP}){{0,5}})(?:,| and|, and| &)\s+(?:the )?\Z"
)
_CONSULTED_AFTER = re.compile(r",? (?:were|was|have been|has been|had been) (?:\w+ )?consulted\b")
_AND_BEFORE = re.compile(
    rf"(?:(?<=[.;:] )|(?<=\n)|(?<=, ))(?P<run>{_CAP}(?:[ \u00a0](?:(?:of|&|for"
    rf"|the)[ \u00a0])*{_CAP}){{1,5}}),? (?:and|&) (?:the )?\Z"
)


def _items(
    text: str, at: int, ends: Mapping[int, int], blocked: Covered, most: int = _LONGEST_LIST
) -> tuple[list[Span], int]:
    """The unknown names of a list that begins at an offset, and how many known ones stand in it."""
    items: list[Span] = []
    doubtful: list[Span] = []  # single words, which only their neighbours make names: "A Buses, Konectbus, B Coaches"
    known = 0
    for _ in range(most):
        if at in ends:
            known += 1
            at = ends[at]
            items, doubtful = items + doubtful, []
        else:
            item = _LIST_ITEM.match(text, at)
            span = _trimmed(text, Span(*item.span("run")), {}) if item else None
            if item and span is None and (known or items) and _may_be_name(item["run"]):
                span = Span(*item.span("run"))
                doubtful.append(span)
            elif span is not None:
                items, doubtful = [*items, *doubtful, span], []
            if span is None or blocked.overlaps(span) or text[span.starts_at : span.ends_at].isupper():
                items = [i for i in items if i != span]
                break
            at = span.ends_at
        gap = _LIST_GAP.match(text, at)
        if not gap:
            break
        at = gap.end()
    if doubtful and (known or items) and len(items) + known >= 3:
        items += doubtful  # the last of a list of names
    return items, known


def _may_be_name(run: str) -> bool:
    return (
        len(run.split()) == 1 and len(run) >= 4 and run not in STARTERS and not run.isupper() and run not in _NEVER_LAST
    )


_PERSON = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Sir|Dame|Prof)\b")


def by_part(context: Context, taken: list[Span]) -> list[Mention]:
    """Names of at least two capitals that stand where a party to money or a contract stands, and are nothing else."""
    text = context.document.text
    others = [
        m.span for kind in ("posts", "people", "programmes", "strategies", "bodies") for m in context.mentions(kind)
    ]
    blocked = Covered([*taken, *others])
    councils = {m.span: m for m in gazetteer(context)}
    spans: list[Span] = []
    for trigger in (
        *_IN_SENTENCE.finditer(text),
        *_BEFORE.finditer(text),
        *_AS_TRADE.finditer(text),
        *_TRADED.finditer(text),
        *_ITEM.finditer(text),
    ):
        run: Span | None = Span(*trigger.span("run"))
        while run is not None and (span := _trimmed(text, run, councils)) is not None and not blocked.overlaps(span):
            spans.append(span)
            more = _AND_MORE.match(text, span.ends_at)  # "… to A, £58,000 to B and £41,250 to C"
            run = Span(*more.span("run")) if more else None
    spans += lists(text, [*taken], blocked)
    found: list[Mention] = []
    for span in sorted(set(spans), key=lambda s: (s.starts_at, -s.ends_at)):
        if not found or found[-1].span.ends_at <= span.starts_at:
            found.append(_read(context, span, councils.get(span)))
    return found


def _trimmed(text: str, span: Span, councils: Mapping[Span, Mention]) -> Span | None:
    words = text[span.starts_at : span.ends_at].split()
    if words[:1] == ["The"] and len(words) > 2:
        words = words[1:]  # "passed to The Fostering Network": the article is its name's
    if not words or words[0] in STARTERS or _PERSON.match(words[0]):
        return None
    if span in councils:
        return span
    if _a_person(text, span):
        return None
    capitals = [w for w in words if w[0].isupper()]
    last = words[-1].rstrip("'’")
    if len(capitals) < 2 or last in _NEVER_LAST or (all(w.isupper() for w in capitals) and len(capitals) > 4):
        return None
    return span


# "Advice provided by Dionne Claybrook (Senior Solicitor)": a given name, a surname, and an office.
_POST_BEHIND = re.compile(
    r"[,;]?\s*\(?\s*(?:the |our )?(?:[A-Z][\w&’'-]*\s+){0,6}(?:Officer|Director|Manager|Solicitor|Partner|Head|Lead"
    r"|Member|Leader|Adviser|Accountant|Lawyer|Surveyor|Chair)\b",
)


def _a_person(text: str, span: Span) -> bool:
    name = read_name(text, span.starts_at, span.ends_at)
    return (
        name is not None
        and name.sure
        and name.ends_at == span.ends_at
        and _POST_BEHIND.match(text, span.ends_at, span.ends_at + 90) is not None
    )


_AND_MORE = re.compile(rf",? (?:and |, )?(?:of )?{_MONEY}(?: (?:each|a year|per annum))? to (?:the )?{_RUN}")


def _read(context: Context, span: Span, place: Mention | None) -> Mention:
    """A council's bare name that is paid or contracted is that council ("£385k to Waltham Forest")."""
    if place is not None:
        return replace(place, data=replace(place.data, sure=True))
    return mention(context, span, Named(f"~{fold(context.document.quote(span))}", "", "role"))
