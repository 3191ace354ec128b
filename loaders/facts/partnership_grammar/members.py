"""The bodies that a run of text names as belonging to a grouping, with the part each plays.

Every council named in a text about acting together is taken for a member, unless its clause says otherwise
(consulted, a comparison, declined); other organisations only where they stand in a list with members or are called
members. What leads, left or only looks on is told by the words around the name.
"""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass, field, replace

from graph.evidence import Span
from loaders.context import Context, Mention
from loaders.facts.organisation_grammar.covered import Covered
from loaders.facts.organisation_grammar.gazetteer import gazetteer, runs
from loaders.facts.organisation_grammar.named import Named, mention
from loaders.facts.organisation_grammar.parts import part_of
from loaders.facts.partnership_grammar import cues
from loaders.facts.partnership_grammar.clauses import clause_of, standing
from loaders.spelling import fold

# Kinds that belong like a council does; the rest (firms, charities, agencies) must be called members.
_TRUST_KINDS = frozenset(["nhs", "childrens-trust", "integrated-care-board"])
# Public bodies that join with their like as councils do.
PUBLIC = frozenset(
    [
        "fire",
        "police",
        "nhs",
        "integrated-care-board",
        "public-body",
        "parish",
        "police-and-crime-commissioner",
        "council",
    ]
)
_FUNDERS = frozenset(["government-department", "executive-agency", "non-ministerial-department"])
_MEMBER_CUE = re.compile(
    r"\b(?:members?|partners?|partnership|signator(?:y|ies)|parties|party|constituent|participants?|founder|"
    r"founding|subscrib\w+|brings? together|joins|unites|links|"
    r"compris\w+|consist\w*|made up|make (?:it|them) up|jointly|joint|shared?|together|alliance|consorti\w+|"
    r"cluster|collaborat\w+|board sit|had already signed|have signed|"
    r"signed|sign beside|put (?:their|its) names?|equal members|agreement|with|between|of it|in it|run|runs|sit|"
    r"take part|taking part|includ\w+|members are|they are|namely|"
    r"put in the same|each of|companies? owned)\b",
    re.IGNORECASE,
)
_MONEY_ROLE = re.compile(
    r"^\s*(?:,?\s*(?:which|who)\s+)?(?:(?:would|will|has|have|had|is to|also)\s+)*(?:fund\w*|pay(?:s|ing)? (?:for|"
    r"£)|finds?\s+£|offered?\s+£|promised|give[sn]? £|giv(?:es?|ing)\s+£|award(?:ed|s)?\s+£|match(?:es)?|grants?|"
    r"made .{0,20}available|set aside|adds?\s+£|provid(?:es?|ed)\s+(?:a grant|funding|£)|contribut(?:es?|ed|"
    r"ing)?\s+£|put(?:s)? (?:up|in|forward)?\s*£|asks? nothing|lend|had offered|has offered|gave|donat\w+)",
    re.IGNORECASE,
)
_ITEM = re.compile(
    r"(?:the\s+)?((?:[A-Z][\w'’-]*|St\.|&)(?:[ \u00a0\n]+(?:(?:of|&|for|the|in|on)[ \u00a0\n]+)*(?:[A-Z][\w'’-]*|"
    r"&|\(\w+\)))*['’]?)"
)
_SEPARATOR = re.compile(
    r"(?:\s*\([^()]{1,60}\))?(?:,?\s+(?:and|&|together with|plus|with|as well as)\s+(?:the\s+)?|"
    r"\s*[,;]\s*(?:and\s+)?(?:the\s+)?)"
)
_PLACES = re.compile(
    r"\b(?:in|across|around|throughout|near|within|people of|residents of|parts of|areas of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r",?\s+(?:a|an|the)?\s*(?:new |joint |wholly |jointly )*(?:owned )?(?:company|vehicle|body|charity)\b|"
    r",?\s+(?:of which|whose members)\b",
    re.IGNORECASE,
)
_MOST_WEIGHED = 800  # names of one document whose part in money is weighed before they count as members
_MOST_RUNS = 60  # lists and single names weighed in one sentence
_POOLED = re.compile(r"\b(?:section 75|pooled|joint(?:ly)?|partnership|members?|integrated) ", re.IGNORECASE)
_VERB = re.compile(
    r"\s+(?:had|has|have|would|will|was|is|were|could|should|may|might|be|go|goes|take|join|joins|becomes?|remain|"
    r"stay|lead|leads|intends?|hopes?|plans?|expects?|served?|gave|left|declined|already|still|use|uses|offers?|hosts?|keeps?|holds?|"
    r"employs?|provides?|acts?|belongs?|continu\w+|hosting|being)\b|,?\s+(?:which|who)\b"
)
_OWN_ACT = re.compile(
    r"\s*(?:['’]s part in|['’]s membership|['’]s place|\s(?:be|runs?|has|had|plays|become|becomes|join|joins|go|"
    r"goes|remain|remains|stay|stays|take|takes|enter|enters|continue|continues|will|would|to be|as|acts?|is|"
    r"plays)\b)"
)
# "the seven district councils of Lincolnshire, …": the county is where they lie.
_NOT_ONE = re.compile(
    r"[^.;A-Z]{0,140}?\b(?:is|are|was|were|will)\s+not\s+(?:be\s+)?(?:an?\s+)?(?:members?|partners?|party|signator\w+)\b"
)
_ITS_DISTRICTS = re.compile(
    r"\b(?:district|borough|parish|town)(?: and (?:district|borough|city))?(?: councils?| authorities| partners)? (?:of|in|across) (?:the )?$",
    re.IGNORECASE,
)
_POST_NEAR = re.compile(
    r"(?:Leader|Mayor|Director|Officer|Executive|Manager|Councillor|Head|Chair|Member|Minister|Secretary|Police|"
    r"officers?|members?|residents|people|area|areas|[Ll]ibrary|website|Plan|Strategy)"
    r"(?:,? (?:of|at|for|from|in|across))(?: the)?\s*(?:[\w’' ]{0,30}(?:of|at) (?:the )?)?$"
)


@dataclass(slots=True)
class Member:
    """One body of a grouping. `roles` as first found; `spans` are the words that name it there."""

    mention: Mention
    role: str
    spans: list[Span] = field(default_factory=list[Span])
    strong: bool = False

    @property
    def key(self) -> str:
        return self.mention.data.key


def candidates(context: Context) -> list[Mention]:
    """Every mention that could name a member: organisations, and bare places, by place in the text."""
    kept = context.shared.get("member_candidates")
    if isinstance(kept, list):
        return kept
    named = [m for m in context.mentions("organisations") if isinstance(m.data, Named)]
    taken = Covered(m.span for m in named)
    weak = [m for m in gazetteer(context) if not m.data.sure and not taken.overlaps(m.span)]
    found = sorted([*named, *weak], key=lambda m: m.span.starts_at)
    context.shared["member_candidates"] = found
    return found


def _near(context: Context, span: Span) -> list[Mention]:
    """The candidates that begin in a span."""
    found = candidates(context)
    start = bisect.bisect_left(found, span.starts_at, key=lambda m: m.span.starts_at)
    end = bisect.bisect_left(found, span.ends_at, start, key=lambda m: m.span.starts_at)
    return found[start:end]


def lists_in(context: Context, span: Span) -> list[list[Mention]]:
    """The runs of names inside a span, each grown by capitalised items that stand in the same list."""
    text = context.document.text
    inside = [m for m in _near(context, span) if span.contains(m.span)]
    return [_grown(context, text, run, span) for run in runs(text, inside)]


def _grown(context: Context, text: str, run: list[Mention], span: Span) -> list[Mention]:
    """Adds list items that no gazetteer knows: "…, Devon and Hoe Carers' Link"."""
    if len(run) < 2:
        return run
    grown = list(run)
    at = run[-1].span.ends_at
    for _ in range(6):
        gap = _SEPARATOR.match(text, at, span.ends_at)
        item = _ITEM.match(text, gap.end(), span.ends_at) if gap else None
        if not gap or not item or len(item.group(1).split()) < 2 or _spoilt(item.group(1)):
            break
        place = Span(*item.span(1))
        if any(m.span.overlaps(place) for m in _near(context, span)):
            break
        grown.append(mention(context, place, Named(f"~{fold(item.group(1))}", "", "role")))
        at = place.ends_at
    return grown


def _spoilt(name: str) -> bool:
    """Whether a capitalised run is a person, a post or a plan rather than a body."""
    return bool(
        re.match(
            r"(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|The|In|On|At|Cabinet|Chair|Leader|Head|Director|Executive)\b"
            r"|(?:County|City|Borough|District|Town|Unitary|Combined|Local|Metropolitan) (?:Council|Authority)$",
            name,
        )
        or re.search(
            r"\b(?:Plan|Strategy|Policy|Act|Officer|Director|Member|Manager|Leader|Fund|Programme|Framework|"
            r"Councillor|Report)$",
            name,
        )
    )


def members_in(context: Context, span: Span, *, focused: bool) -> list[Member]:
    """Members named inside one sentence. `focused`: the sentence is about the grouping, or all of the part is.

    What is returned is the caller's own: a sentence is read once, and copied when it is asked for again.
    """
    kept: dict[tuple[Span, bool], list[Member]] = context.shared.setdefault("members_in", {})
    if (span, focused) not in kept:
        kept[span, focused] = _members_in(context, span, focused=focused)
    return [replace(m, spans=list(m.spans)) for m in kept[span, focused]]


def _members_in(context: Context, span: Span, *, focused: bool) -> list[Member]:
    text = context.document.text
    sentence = text[span.starts_at : span.ends_at]
    found: list[Member] = []
    if not any(span.contains(m.span) for m in _near(context, span)):
        return found
    cue = bool(_MEMBER_CUE.search(sentence))
    for run in lists_in(context, span)[:_MOST_RUNS]:
        councils = sum(m.data.authority for m in run)
        listed = len(run) >= 3 or (len(run) >= 2 and cue)
        for each in run:
            member = _member(context, each, run, span, focused=focused, listed=listed, cue=cue, councils=councils)
            if member is not None:
                found.append(member)
    return found


def _member(
    context: Context,
    each: Mention,
    run: list[Mention],
    span: Span,
    *,
    focused: bool,
    listed: bool,
    cue: bool,
    councils: int,
) -> Member | None:
    text = context.document.text
    named: Named = each.data
    if not any(m.data.sure for m in run) and _PLACES.search(
        text, max(span.starts_at, run[0].span.starts_at - 24), run[0].span.starts_at
    ):
        return None
    clause = clause_of(text, span, run if listed else [each])
    around = text[clause.starts_at : clause.ends_at]
    after = text[each.span.ends_at : min(span.ends_at, each.span.ends_at + 80)]
    own = named.key == context.council
    status = standing(around)
    if status in ("declined", "comparator", "consulted"):
        return None
    if _NOT_ONE.match(text, run[-1].span.ends_at, span.ends_at):
        return None
    lead = cues.LEAD_AFTER.match(text, each.span.ends_at)
    if named.kind in _FUNDERS:
        return None
    if not (listed and councils) and not lead:
        weighed = context.shared["weighed"] = int(context.shared.get("weighed", 0)) + 1
        played = part_of(text, each, span) if weighed <= _MOST_WEIGHED else None
        firm = not named.authority and named.kind not in PUBLIC
        moved = status in ("withdrew", "interested")
        if (_MONEY_ROLE.match(after) and not moved) or (
            played and (played[0] == "funder" or (firm and played[0] != "partner"))
        ):
            return None
        if played and not named.authority and played[0] in ("recipient", "regulator", "consultee"):
            return None
    if not named.authority and _COMPANY.match(after):
        return None
    before = text[max(span.starts_at, each.span.starts_at - 60) : each.span.starts_at]
    if not listed and _POST_NEAR.search(before):
        return None
    if named.kind.startswith("county") and _ITS_DISTRICTS.search(before):
        return None
    if named.how == "self" and not (listed and councils >= 2):
        return None
    if (
        own
        and not listed
        and not (_OWN_ACT.match(text, each.span.ends_at) or cues.LEAD_AFTER.match(text, each.span.ends_at))
    ):
        return None
    if not named.authority:
        called = (listed and (councils or cue)) or (focused and status in ("withdrew", "interested"))
        if named.kind in ("nhs", "integrated-care-board") and focused and _POOLED.search(around):
            called = True
        if not called and not (focused and _called_member(sentence=around, after=after)):
            return None
    elif not focused and not (listed and cue):
        return None
    elif not named.sure and not listed and not _VERB.match(text, run[-1].span.ends_at) and not (cue and focused):
        opens = not text[clause.starts_at : each.span.starts_at].strip(" \t\n\u00a0•-–()1234567890.")
        if not (opens and status in ("withdrew", "interested")):
            return None
    role = status if status in ("withdrew", "interested") and not (own and status == "interested") else "member"
    if role == "member" and named.kind in _TRUST_KINDS and "trust" in named.kind + each.name.casefold():
        role = "trust"
    return Member(each, role, [each.span], listed or named.how in ("full", "form"))


def _called_member(sentence: str, after: str) -> bool:
    return bool(
        re.search(
            r"\b(?:members?|signator(?:y|ies)|part(?:y|ies) to|partners? (?:are|include|in the)|joined|"
            r"member that)\b",
            sentence,
            re.IGNORECASE,
        )
    ) and not _MONEY_ROLE.match(after)
