"""The part an organisation plays in what is decided, told by the words around its name.

funder, supplier, recipient, consultee, regulator or partner; None where the text merely names it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from graph.evidence import Span
from loaders.context import Mention
from loaders.facts.organisation_grammar.named import Named
from loaders.reference.names import words_in

_I = re.IGNORECASE
_POUND = r"£[ \u00a0]?\d"
_AUX = (
    r"(?:\s+(?:had |has )?(?:said|confirmed|agreed|indicated|stated) that (?:it|they)\b)?(?:,?\s*(?:which|who|"
    r"that)\s+)?(?:\s*(?:would|will|has|have|had|is|are|was|were|to|also|then|now|again|since|already|shall|could|"
    r"may|itself|further|have been|has been)\b)*\s*"
)

_FUNDS_AFTER = re.compile(
    rf"(?:['’]s?)?(?:\s+\([^()]{{1,30}}\))?(?:{_AUX}\b(?:fund(?:s|ed|ing)?|financ(?:e|es|ed|ing)|pay(?:s|"
    rf"ing)? (?:for|towards|{_POUND}|the (?:cost|rest|balance))|paid\s+(?:for\b|{_POUND})|find(?:s|"
    rf"ing)?\s+{_POUND}|offer(?:s|ed|ing)? (?:\w+ ){{0,3}}(?:{_POUND}|grant|funding|match|money)|offer(?:s|"
    rf"ed)?\s+{_POUND}|"
    rf"promise[sd]?\s+{_POUND}|award(?:s|ed|ing)?\s+(?:\w+ ){{0,4}}(?:{_POUND}|grant|funding)|g(?:ive|ives|iven|"
    rf"iving|ave)\s+(?:\w+ ){{0,2}}(?:{_POUND}|grant|money)|contribut(?:es?|ed|ing)\s+(?:\w+ ){{0,2}}{_POUND}|"
    rf"provid(?:es?|ed|ing)\s+(?:\w+ ){{0,4}}(?:{_POUND}|grant|funding|money)|ma(?:kes?|"
    rf"de)\s+(?:\w+ )?{_POUND}[^.;]{{0,20}} available|made available|set aside|sets aside|put(?:s|ting)?\s+(?:up|"
    rf"in|forward|aside)?\s*(?:\w+ )?{_POUND}|add(?:s|ed)?\s+{_POUND}|"
    rf"match(?:es|ed)?\b|invest(?:s|ed|ing)?\b|allocat(?:es|ed|ing)\s+(?:\w+ ){{0,4}}(?:{_POUND}|grant|funding)|"
    rf"grant(?:s|ed)\s+(?:\w+ ){{0,2}}{_POUND}|underwrit(?:es|ten)|been asked for (?:a grant|funding|{_POUND})|"
    r"pledge[sd]?\b|confirm(?:s|ed)? (?:\w+ ){0,3}(?:funding|grant|allocation|award)|"
    r"accept(?:ed|s) the (?:bid|application)|invit(?:ed|es) bids|launch(?:ed|es) (?:a|the) (?:fund|grant|round)|"
    rf"announc(?:ed|es) (?:\w+ ){{0,4}}(?:{_POUND}|funding|grant|fund)|run(?:s|ning)? (?:the|"
    r"a) [\w ]{0,30}(?:fund|grant|competition))"
    r"|\s+(?:grants?|funding|awards?|money|allocation|settlement|contribution|offer letter|grant offer|"
    rf"match funding|capital grant|bursary|subsidy|Grant|Funding|Offer Letter|Settlement)\b|\s+{_POUND}|"
    rf"\s*\({_POUND}|,?\s*(?:of which|to the (?:sum|tune) of)\s+{_POUND}|\s+(?:[A-Z][\w&'’-]*\s+){{1,5}}(?:Fund|"
    r"Grant)\b)",
    _I,
)
_FUNDS_BEFORE = re.compile(
    r"(?:(?<!\w)(?:grants?|funding|funds?|award|awarded|money|moneys?|monies|sums?|contributions?|gift|donation|"
    r"bursary|financial support|finance|investment|subsid(?:y|ies)|settlement|allocations?|payments?|income|loan|"
    rf"offer|{_POUND}[\d,.]*\s?(?:m|k|bn|million|billion)?)"
    r"(?:\s+(?:of|for|worth|totalling|in|over|a year|per annum|each|towards|under|made|received|available|"
    r"capital|revenue|already|being|due|secured|up to|two|three|four|five|financial|years?|months?|"
    rf"{_POUND}[\d,.]*\w*|\d{{4}}/\d{{2,4}}|\d{{4}}|and|the|its|to)\b,?){{0,10}}\s+from\s+(?:the\s+)?"
    r"|\b(?:funded|awarded|provided|paid|offered|allocated|given|made available|financed|granted|borne|sponsored|"
    r"met|set aside|found|announced|promised|invested|committed|pledged|contributed|"
    r"covered)(?: for [^.;£]{1,50})?(?: (?:in full|in part|partly|jointly|wholly|entirely|for|to the council|"
    r"to us|for this|mainly|largely|solely))*,?\s+by\s+(?:the\s+)?"
    r"|\b(?:bids?|bidding|applications?|apply|applied|applying|expressions? of interest|submission|"
    r"submitted)(?:\s+[\w£,.]+){0,8}?\s+to\s+(?:the\s+)?|\b(?:accept(?:s|ed|ing|ance)?|receiv(?:e|es|ed|ing|"
    r"ipt)|secur(?:e|es|ed|ing)|taking up|draw down)(?:\s+[\w£,.’'&()-]+){0,12}?\s+(?:from|by)\s+(?:the\s+)?"
    rf"|\b(?:ask|asks|asked|asking)\s+(?:the\s+)?(?=\S+(?:\s+\S+){{0,5}}\s+for\s+{_POUND})|\b[\w'’]*\s*Fund(?:s|"
    r"ing)? (?:of|from) (?:the\s+)?|\bthe\s+(?:letter|offer|offer letter|conditions|terms) of (?:the\s+)?|"
    r"\bagreements? with (?:the\s+)?(?=D(?:fE|epartment))|\bfunder,? (?:the\s+)?|\bvia (?:the\s+)?)$",
    _I,
)
_SUPPLIES_BEFORE = re.compile(
    r"(?:\b(?:contracts?|tenders?|orders?|call-?offs?|commission|appointment|framework|supply|purchase|procure\w*|"
    r"consultan\w+|works|services?|software|licen[cs]es?|quotations?|bids?|concession)(?:[^.;£]|"
    r"£(?=\d)){0,70}?\b(?:to|with|from|by|of)\s+(?:the\s+)?"
    r"|\b(?:appoint(?:s|ed|ing|ment of)?|engag(?:e|es|ed|ing)|commission(?:s|ed|ing)?|instruct(?:s|ed|ing)?|"
    r"re-?appoint\w*|select(?:s|ed)?|novat\w+|award to|let to)\s+(?:the\s+)?"
    r"|\b(?:procured|purchased|bought|leased|hired|provided|supplied|delivered|run|operated|built|managed|"
    r"installed|maintained|carried out|undertaken|designed|constructed|looked after|serviced|performed|prepared|"
    r"put in)(?:\s+(?:and|for us|on site|by)\s+\w+(?:\s+\w+)?)?\s+by\s+(?:the\s+)?|\bcontractor,?\s+(?:the\s+)?|"
    r"\bsupplier,?\s+(?:the\s+)?|\bcontract\b[^.;]{0,40}\s(?:to|with)\s+(?:the\s+)?)$",
    _I,
)
_SUPPLIES_AFTER = re.compile(
    rf"(?:['’]s?\s+(?:tender|bid|quotation|contract|price)\b|{_AUX}\b(?:be )?(?:taken on|appointed|engaged|"
    r"commissioned|selected|chosen|awarded\s+(?:the|a)\s+(?:[\w-]+\s+){0,4}(?:contract|tender)|given\s+(?:the|"
    r"a)\s+(?:[\w-]+\s+){0,3}contract|(?:be )?the (?:builder|contractor|supplier|provider|operator|developer|"
    r"preferred bidder|consultant))"
    rf"|{_AUX}\b(?:manage|build|install|supply|construct|deliver|carry out|undertake|design|print|operate)(?:s|"
    r"ing)? the\b|[^.;]{0,50}\bunder (?:a |the )?contract\b|,?\s+(?:as|being|the|"
    r"our)\s+(?:the\s+)?(?:preferred\s+)?(?:contractor|supplier|provider|operator|consultants?|developer|builder|"
    r"bidder|agent|architects?)\b)",
    _I,
)
_RECEIVES_BEFORE = re.compile(
    r"(?:\b(?:grants?|award(?:s|ed|ing)?|loans?|funding|payments?|donations?|leases?|leased|contribut\w+|"
    r"transfer\w*|passed?|paid|pay|pays|paying|hand(?:ed|s)?|allocat\w+|release\w*|distribut\w+|given?|give|"
    rf"granted|lend|lent|made over|go|goes|subsid\w+|disposal|dispos\w+|sale|let|{_POUND}[\d,.]*\s?(?:m|k|bn|"
    r"million|billion)?)\b"
    rf"(?:[^.;£]{{0,60}}?|[^.;]{{0,30}}?{_POUND}[\d,. ]*\w*[^.;£]{{0,40}}?)\s+(?:to|towards)\s+(?:the\s+)?|"
    r"\b(?:call|request|application|bid)s? (?:by|from) (?:the\s+)?|\b(?:help|support|assist|fund)\s+(?:the\s+)?)$",
    _I,
)
_RECEIVES_AFTER = re.compile(
    rf"(?:{_AUX}\b(?:be )?(?:paid|given|granted|awarded|allocated|lent|receiv(?:e|es|ed|ing)|get|gets|"
    rf"have)\s+(?:up to |a |an |the |some |its )?(?:{_POUND}|grant|lease|loan|funding|sum|share|payment|money|"
    rf"further|one-off|\w+ grant)|,?\s+(?:which|who|that)\s+(?:would |will )?(?:get|gets|receives?)\s+{_POUND}"
    rf"|\s*[-–—:]\s*{_POUND}|\s*\t\s*{_POUND}|{_AUX}\b(?:be )?(?:granted|given|offered)\s+(?:a |"
    r"the )?(?:\w+ ){0,3}lease)",
    _I,
)
_CONSULTED = re.compile(
    r"\b(?:consult(?:ed|ation|ees?|ing|s)?|views of|asked and|was asked|were asked|no objections?|objected|"
    r"object(?:s|ed)? to|responded to the|responses? (?:from|of)|representations? from|comments? from|"
    r"engaged with|engagement with)\b",
    _I,
)
_PARTNERS_BEFORE = re.compile(
    r"\b(?:in partnership with|partnership with|partner(?:s|ed|ing)? with|jointly with|together with|work(?:s|ing|"
    r"ed)? (?:closely )?with|alongside|(?:delivered|run|provided|developed|commissioned|managed|operated|"
    r"designed) with|agreement with|in collaboration with|collaborat\w+ with|in conjunction with|"
    r"partners?,? (?:including|such as|are|namely)?|delivered with|joint venture with|side letter with|entry with|"
    r"teams? at)\s+(?:the\s+)?$",
    _I,
)
_INTEREST = re.compile(
    r"\b(?:declar(?:ed|es|ation)|pecuniary|trustee|governor|employed by|employee of|shareholder|non-executive|"
    r"personal interest|prejudicial|disclosable|family member|worked for|left the (?:room|meeting)|"
    r"made this known|is a (?:director|member|trustee) of)\b",
    _I,
)
_SEAT = re.compile(
    r"\b(?:appoint\w*|nominat\w+|representatives?|seats?|trustee|substitute|outside bod(?:y|ies)|named|"
    r"serve) (?:\w+ ){0,4}(?:on|to|of|as)\b",
    _I,
)
_IN_KIND = re.compile(
    rf"(?:,[^,.;]{{1,40}},)?{_AUX}\b(?:agreed to |offered to )?(?:offer(?:s|ed|ing)?|suppl(?:y|ies|ied)|lend(?:s|"
    rf"ing)?|lent|g(?:ive|ives|ave|iven)|provid(?:e|"
    r"es|ed)|donat(?:e|es|ed)|second(?:s|ed)|host(?:s|ed)?)\s+"
    r"(?:the \w+ |us |it )?(?:its|their|a|an|the use of|two|one|some|\d[\d,]*|part of|office|space|staff|officers?|"
    r"land|"
    r"desks?)\b(?!\s*(?:grant|£|sum|further £|loan))",
    _I,
)
_BIDDERS = re.compile(
    r"\b(?:bids?|tenders?|quotations?|quotes?|submissions?|proposals?|interest)\b[^.;]{0,40}\b(?:received|submitted|"
    r"invited|sought)\b"
    r"[^.;]{0,20}\b(?:from|by)\b[^.;]*$",
    _I,
)
_BIDS_TALK = re.compile(
    r"\b(?:bids?|tenders?|quotations?|quotes?)\b[^.;]{0,40}\b(?:received|submitted|invited|sought)\b", _I
)
_SUM_IN_BRACKETS = re.compile(rf"\s*(?:\(|[-–—:]\s*){_POUND}")
_GRANTS_TO = re.compile(
    r"\b(?:grants?|awards?|awarded|funding|payments?|donations?)\b(?:\s+\w+){0,4}?\s+(?:to|as "
    r"follows)\b",
    _I,
)
_WHICH_SUM = re.compile(
    rf"(?:{_POUND}[\d,. ]*\s?(?:m|k|bn|million|billion)?|\b(?:grants?|sums?|money|funding|awards?|"
    rf"offer))(?:\s+(?:that|which))?\s+(?:the\s+)?$",
    _I,
)
_GAVE = re.compile(
    rf"{_AUX}\b(?:offered|awarded|gave|given|promised|set aside|paid|granted|allocated|made available|provided|"
    rf"contributed|pledged)\b",
    _I,
)
# The word right before a party's name; without one of these none of the patterns for what stands before can hold.
_LINK = re.compile(
    r"(?:\b(?:from|by|to|of|with|via|towards|alongside|ask\w*|appoint\w*|engag\w*|commission\w*|instruct\w*|"
    r"select\w*|novat\w*|"
    r"contractor|supplier|funder|help|support|assist|fund|partners?|including|as|are|namely|at),?\s+(?:the\s+)?)$",
    _I,
)
_TENURE = re.compile(r"\b(?:former(?:ly)?|previously|which had|like|such as|e\.g\.|example)\s+(?:the\s+)?$", _I)
_REGULATORS = words_in(
    "office-for-standards-in-education-childrens-services-and-skills care-quality-commission "
    "care-inspectorate care-inspectorate-wales estyn "
    "planning-inspectorate information-commissioners-office regulator-of-social-housing "
    "health-and-safety-executive ofqual ofwat ofgem "
    "local-government-and-social-care-ombudsman housing-ombudsman-service audit-commission "
    "his-majestys-inspectorate-of-constabulary-and-fire-and-rescue-services "
    "his-majestys-inspectorate-of-probation "
    "equality-and-human-rights-commission competition-and-markets-authority "
    "charity-commission-for-england-and-wales office-of-rail-and-road "
    "education-scotland audit-scotland audit-wales commission-for-social-care-inspection "
    "scottish-housing-regulator"
)
_MONEY_TALK = re.compile(
    rf"\b(?:grants?|funding|funded|allocation|bid|bids|invest\w*|financial support)\b|{_POUND}", _I
)
_CONTRACT_TALK = re.compile(
    r"\b(?:contracts?|tenders?|procure\w*|award(?:ed)?|appoint\w*|supplier|contractor|framework|lease|quotation)\b", _I
)
_DEPARTMENTS = frozenset(["government-department", "executive-agency"])
_FIRMS = frozenset(["firm", "company", "community-interest-company"])


@lru_cache(maxsize=1024)
def _says(pattern: re.Pattern[str], sentence: str) -> bool:
    """Whether a sentence holds a pattern: asked once for all the names in it."""
    return bool(pattern.search(sentence))


def part_of(text: str, each: Mention, sentence: Span, run: Sequence[Mention] = ()) -> tuple[str, float] | None:
    """(role, how sure) of one mention in its sentence; None where it is merely named.

    In a list ("delivered with A, B and C") the words before its first name and after its last speak for each.
    """
    part = _part(text, each, sentence, each.span)
    if part is None and len(run) > 1:
        part = _part(text, each, sentence, Span(run[0].span.starts_at, run[-1].span.ends_at))
    return part


def _part(text: str, each: Mention, sentence: Span, at: Span) -> tuple[str, float] | None:
    named: Named = each.data
    before = text[max(sentence.starts_at, at.starts_at - 120) : at.starts_at]
    after = text[at.ends_at : min(sentence.ends_at, at.ends_at + 120)]
    whole = text[sentence.starts_at : sentence.ends_at]
    if _BIDDERS.search(before):
        return None
    linked = bool(_LINK.search(before[-24:]))
    if _TENURE.search(before[-40:]) or (_says(_INTEREST, whole) and not (linked and _RECEIVES_BEFORE.search(before))):
        return None
    if named.key in _REGULATORS:
        return "regulator", 0.8
    if re.search(
        r"\b(?:returned|repaid|handed back|refunded|repay|repayable|given back) (?:in full )?to (?:the )?$", before, _I
    ):
        return "funder", 0.8
    if _IN_KIND.match(after):
        return "partner", 0.7
    if re.search(r"\b(?:agreement|contract|arrangement|deed|letter)s? with (?:the )?$", before, _I) and re.match(
        r"\s+to (?:receive|accept|draw)", after
    ):
        return "funder", 0.75
    if _WHICH_SUM.search(before) and _GAVE.match(after):
        return "funder", 0.8
    if _SUM_IN_BRACKETS.match(after) and _says(_GRANTS_TO, whole) and not re.search(r"\bfrom\b[^.;]*$", before):
        return "recipient", 0.8
    if _FUNDS_AFTER.match(after) and not _RECEIVES_AFTER.match(after):
        return "funder", 0.85
    if _SUPPLIES_AFTER.match(after):
        return "supplier", 0.8
    if _RECEIVES_AFTER.match(after):
        return "recipient", 0.85
    if named.kind in _FIRMS and ((linked and _SUPPLIES_BEFORE.search(before)) or _says(_CONTRACT_TALK, whole)):
        return "supplier", 0.8
    if linked and _FUNDS_BEFORE.search(before) and named.kind not in _FIRMS:
        return "funder", 0.85
    if re.search(r"\bjoint(?:ly)? (?:\w+ ){0,2}(?:with|between) (?:the )?$", before, _I):
        return "partner", 0.8
    if linked and _SUPPLIES_BEFORE.search(before) and not named.authority and named.kind not in _DEPARTMENTS:
        grant = re.search(r"\b(?:grant|lease|award|£)", before[-60:]) and not re.search(r"contract|tender", before, _I)
        if not grant:
            return (
                "supplier" if re.search(r"contract|tender|procure|appoint|suppl|order|quot", before, _I) else "partner"
            ), 0.75
    if linked and _RECEIVES_BEFORE.search(before) and named.kind not in _DEPARTMENTS:
        return "recipient", 0.8
    line = text[text.rfind("\n", 0, each.span.starts_at) + 1 : each.span.starts_at]
    if re.match(r"\W*Consult(?:ees?|ation|ed)(?: with| undertaken| responses?)?\s*[:|\t]", line):
        return "consultee", 0.8
    if _says(_CONSULTED, whole) and not re.search(r"consultation with the (?:Cabinet|Leader|Director|Chair)", whole):
        return "consultee", 0.7
    if linked and _PARTNERS_BEFORE.search(before):
        return "partner", 0.7
    return None


def by_kind(each: Mention, talk: str) -> tuple[str, float] | None:
    """What an organisation of its kind mostly is where a text says no more.

    A department pays when money is the talk.
    """
    named: Named = each.data
    if named.key in _REGULATORS:
        return "regulator", 0.7
    if named.kind == "government-department" and _says(_MONEY_TALK, talk):
        return "funder", 0.6
    if named.kind == "firm" and named.how == "form" and _says(_CONTRACT_TALK, talk) and not _says(_BIDS_TALK, talk):
        return "supplier", 0.6
    return None
