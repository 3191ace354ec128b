"""Whether an item of a meeting ended in a decision: the words with which bodies decide, note, recommend, defer and withdraw."""

from __future__ import annotations

import re

from graph.evidence import Span
from loaders.reading import Clause, Stage

# A sentence in which the body decides without a lead word.
_BODY = (
    r"(?:committee|sub-committee|cabinet|executive|council|board|panel|members|meeting|forum|commission"
    r"|authority|joint committee|assembly|partnership|group|ijb|governors|trustees|pwyllgor|it)"
)
_DECIDES = re.compile(
    rf"(?:(?:^|[.\n]\s*)(?:Full |The )?{_BODY}(?=\s+(?:then |also |unanimously |formally |further )?(?:noted|agreed|"
    rf"approved|resolved|endorsed|adopted|accepted)\b)|\b(?:the|this|full)\s+(?:[A-Z][\w&' ]{{2,60}}\s+)?{_BODY}|"
    rf"\bMembers|\bThe [A-Z][\w&' ]{{3,60}} Committee|\b(?:on|upon) (?:being put to the vote|a (?:vote|"
    rf"show of hands)|a division)[^.\n]{{0,90}})\s*(?::-|:)?\s*\n?\s*(?:\([a-z1i]\)\s*|[-–•]\s*)?"
    r"(?:then |also |unanimously |thereafter |therefore |duly |having [^,\n]{0,90}, )*"
    r"(?:resolved|agreed(?! (?:with|that (?:this|it|there) (?:was|were|had)))|approved|endorsed|decided|authorised|"
    r"determined|adopted|ratified|delegated|accepted the (?:report|recommendation)|confirmed the (?:minutes|"
    r"appointment)|elected|appointed|noted(?! (?:that|with|how|concern))|received and noted)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\bminutes\b[^.\n]{0,90}\b(?:were|was|be)\s+(?:then |duly )?(?:confirmed|signed|accepted)\b|"
    r"\bsigned as (?:being )?(?:a )?(?:true|correct)|\btaken as read\b|"
    r"(?:^|\n)\W*That\s[^\n]{0,300}\bbe\s+(?:noted|approved|agreed|received|endorsed|accepted|adopted|authorised|supported)\b|"
    r"\b(?:it was|was|were|be|been|is|are)\s+(?:then\s+|also\s+|duly\s+|unanimously\s+|formally\s+)*(?:resolved|"
    r"agreed(?!\s+with)|approved|carried|adopted|endorsed|ratified)\b(?!\s+(?:by the \w+ (?:in|on)|at the (?:last|"
    r"previous)))"
    r"|\bunanimously\s+(?:agreed|resolved|approved|carried)\b|\band\s+(?:agreed|resolved)[,:]?\s+(?:that|to)\b|"
    r"\b(?:agreed|confirmed|approved|accepted|taken|signed|adopted)\b[^.\n]{0,40}\b(?:as|"
    r"to be)\s+(?:being\s+)?an?\s+(?:true|correct|accurate)\b"
    r"|\bas an? (?:true|correct|accurate)(?: and \w+)? record\b|\b(?:motion|amendment|recommendations?|proposal|"
    r"resolution)[^.\n]{0,50}\b(?:was|were|is)\s+(?:put and )?(?:carried|agreed|approved|accepted|passed|lost)\b"
    r"|\bresolved accordingly\b|\brecommendations?\s+(?:as set out[^.\n]{0,60}\s+)?(?:were\s+)?(?:approved|agreed|"
    r"accepted|endorsed)\b|\b(?:elected|appointed) (?:as )?(?:the )?(?:chair|vice|deputy chair)",
    re.IGNORECASE,
)
_HEAD_WORD = re.compile(
    r"(?:^|\n|\|\s*|\.\s+)[ \t\xa0*_]*(?:\d{1,3}(?:\.\d+)?[.)]?\s+)?(?:(?:UNANIMOUSLY|Unanimously)\s+)?(?:RESOLVED|"
    r"RESOLUTION|AGREED|DECISION|DECIDED|APPROVED|NOTED|ENDORSED|CONFIRMED|DELEGATED|CARRIED|Resolved|Agreed|Noted|"
    r"Approved|Endorsed|Decided|PENDERFYNWYD|Penderfynwyd)\b(?!\s+(?:by|with) )"
)
_RECOMMENDS = re.compile(
    r"\b(?:RECOMMENDED|RECOMMENDS?|RECOMMEND|RECOMMENDATION)\b(?:\s+TO\s+|\s*[-–:]|\s+(?:that|THAT|to)\b)|"
    r"\bit was recommended\b|\brecommend(?:ed)? to (?:the )?(?:full )?council\b",
    re.IGNORECASE,
)
_DEFERRED = re.compile(
    r"\b(?:be|was|is|were|been|item|report|matter|consideration)\s+(?:\w+\s+){0,3}deferred\b|^\W*deferred\b|"
    r"\bagreed to defer\b|\bto defer\b(?! payment)",
    re.IGNORECASE,
)
_WITHDRAWN = re.compile(
    r"\b(?:item|report|application|matter|paper)\s+(?:\w+\s+){0,4}(?:was|been|be|is)\s+withdrawn\b|^\W*withdrawn\b|"
    r"\bwithdrawn from the agenda\b",
    re.IGNORECASE,
)
NOTHING = re.compile(
    r"\W*(?:none|nil|n/?a|not applicable|there (?:were|was|are|is|have been|had been) (?:no\b|none|not)|"
    r"no (?:declarations?|apologies|questions?|urgent|items?|petitions?|interests?|further|other|members?|such|"
    r"matters|announcements|public)\b|"
    r"not required|nobody|no one|none had|apolog(?:y|ies)\b|an apology\b)",
    re.IGNORECASE,
)
LEAD_CAPS = re.compile(
    r"\b(?:RESOLVED|UNANIMOUSLY AGREED|AGREED(?=\s*(?:[-–:]|that\b|to\b|THAT\b|TO\b|UNAN|unan))|NOTED(?=\s*[-–:.])|"
    r"DECIDED|PENDERFYNWYD)\b|(?<=[a-z,:] )(?:Resolved|RESOLVED)\b|(?<![A-Za-z])Resolved(?=\s*:|\s*-|\s*–|"
    r"\s*[Tt]hat\b|\s+to\b)|RESOLVED(?=[T:])|\bIt was (?:unanimously )?(?:RESOLVED|AGREED|resolved|agreed)\b"
)
_ACTING = re.compile(
    r"\b(?:agree[sd]?|approve[sd]?|resolve[sd]?|note[sd]?|endorse[sd]?|authorise[sd]?|delegate[sd]?|adopt(?:ed|s)?|"
    r"accept(?:ed|s)?|appoint(?:ed|s)?|award(?:ed|s)?|confirm(?:ed|s)?|received?|recommend(?:ed|s)?|be (?:approved|"
    r"noted|agreed|authorised|accepted|adopted|given|signed|made)|that the\b|grant(?:ed|s)?|support(?:ed|s)?|elected)",
    re.IGNORECASE,
)


def outcome(body: str, decision: str, clauses: list[Clause]) -> tuple[bool, Stage]:
    """Whether an item's text ends in a decision, and its stage."""
    stripped = body.strip(" \t\n\xa0*_|:-–")
    decided = (
        bool(_HEAD_WORD.search(body) and not _only_label(body))
        or bool(LEAD_CAPS.search(body))
        or bool(_PASSIVE.search(body))
        or bool(_DECIDES.search(body))
    )
    recommends = _RECOMMENDS.search(body) is not None
    if not decided and decision.strip() and not NOTHING.match(decision.strip()) and clauses and _acts(decision):
        decided = True
    deferred = _DEFERRED.search(body) is not None
    withdrawn = _WITHDRAWN.search(body) is not None
    if NOTHING.match(stripped) and len(stripped) < 240 and not LEAD_CAPS.search(body):
        decided = False
    if not decided and not recommends and not deferred and not withdrawn:
        return False, "taken"
    agreed = [c for c in clauses if c.stage != "recommended"]
    if deferred and len(agreed) <= 1:
        return True, "deferred"
    if withdrawn and len(agreed) <= 1:
        return decided, "withdrawn"
    resolves = LEAD_CAPS.search(body) is not None or (_HEAD_WORD.search(body) is not None and not _only_label(body))
    if recommends and (not decided or (clauses and not agreed) or not (resolves or _DECIDES.search(body))):
        return True, "recommended"
    return decided or recommends, "taken"


def _acts(decision: str) -> bool:
    return (
        _ACTING.search(decision[:1500]) is not None
        or re.search(r"^\W*(?:\(?[a-z1i][).]|that\b)", decision.strip(), re.IGNORECASE) is not None
    )


def _only_label(body: str) -> bool:
    """ "Decision:" followed by nothing that decides is only a label of the page."""
    words = {m.group().strip(" \t\n\xa0*_|.").casefold() for m in _HEAD_WORD.finditer(body)}
    return words <= {"decision", "noted"} and not re.search(r"(?:^|\n)\W*NOTED\b", body)


def deciding_sentence(text: str, span: Span) -> list[Clause]:
    """The sentence that decides, where no lead word opens a run of clauses."""
    at = span.starts_at - (text[span.starts_at - 1 : span.starts_at] == "\n")  # patterns look for the line's beginning
    match = (
        _DECIDES.search(text, at, span.ends_at)
        or _PASSIVE.search(text, at, span.ends_at)
        or _HEAD_WORD.search(text, at, span.ends_at)
    )
    if match is None:
        return []
    start = (
        max(text.rfind("\n", span.starts_at, match.start() + 1), text.rfind(". ", span.starts_at, match.start())) + 1
    )
    end = min(
        (
            e
            for e in (text.find(". ", match.end(), span.ends_at), text.find("\n\n", match.end(), span.ends_at))
            if e > 0
        ),
        default=span.ends_at,
    )
    while start < end and text[start] in " \t\xa0\n":
        start += 1
    while end > start and text[end - 1] in " \t\xa0\n":
        end -= 1
    return (
        [
            Clause(
                "1",
                Span(start, end),
                "noted"
                if re.search(r"\bnoted\b", text[start:end], re.IGNORECASE) and "agreed" not in text[start:end]
                else "agreed",
            )
        ]
        if end > start
        else []
    )
