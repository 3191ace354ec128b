"""The rules that tie a party to a sum, the most telling first. Each is a pattern over a masked sentence (see words.py).

A rule gives the group `p` (one party, or several joined by "and") a role towards the sum `m`.
"""

# ruff: noqa: E501 - a rule reads best on one line

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from loaders.money.words import (
    ANY,
    APPOSED,
    ASK,
    AUXILIARY,
    BEING,
    CONTRIBUTION,
    DETERMINER,
    GET,
    GIVE,
    GIVEN,
    MONEY,
    MOVE,
    NO_SUM,
    NOT_TO,
    PARTIES,
    TAIL_STOP,
    WORTH,
    M,
    P,
)

Role = Literal["payer", "payee"]


@dataclass(frozen=True, slots=True)
class Rule:
    """`confidence` is how often a tie by this rule is right."""

    name: str
    role: Role
    confidence: float
    pattern: re.Pattern[str]


def _payer(name: str, confidence: float, *pieces: str) -> Rule:
    return Rule(name, "payer", confidence, re.compile("".join(pieces)))


def _payee(name: str, confidence: float, *pieces: str) -> Rule:
    return Rule(name, "payee", confidence, re.compile("".join(pieces)))


G = rf"(?P<p>{PARTIES})"
ONE = rf"(?P<p>{P})"
S = rf"(?P<m>{M})"
_WAS = r"\s(?:be|been|is|was|are|were|being)\s(?:\w+ly\s)?"
_GRANTED = r"(?:given|awarded|paid|granted|offered|allocated|lent|loaned|refunded|reimbursed|provided\swith)\b"
_BOUGHT = (
    r"\b(?:[Pp]urchas|[Bb]uy|[Bb]ought|[Aa]cqui|[Pp]rocur|[Hh]ir(?:e|ing)|[Rr]ent(?:ing)?\b|[Oo]rder(?:ing|ed)\b)\w*\b"
)

RULES: tuple[Rule, ...] = (
    # contracts, purchases, sales: prepositions turn round, so these go first
    _payee("contract-with", 0.9, r"\b(?:contracts?|tenders?|quotations?|quotes?|framework|orders?)\b",
           rf"{NO_SUM}{{0,80}}?\b(?:with|to|of|from|by)\s{G}(?:(?!\b(?:funded|funding|grant)\b){ANY}){{0,60}}?{S}"),
    _payee("contract-value", 0.85, r"\b(?:contracts?|framework|extension|variation|appointment|call-off)\b",
           rf"{NO_SUM}{{0,90}}?\b(?:with|to|of|from|by)\s{G}(?:(?!\b(?:funded|funding|grant)\b)[^\ue800-\uefff;]){{0,240}}?",
           rf"\b(?:value|cost|price|sum|total|fee|worth|rate|charge|amount)s?\s(?:\w+\s){{0,3}}?(?:of|at|is|being|for|to|not\sexceeding)\s?{WORTH}{S}"),
    _payee("tender-from", 0.9, rf"\b(?:[Tt]ender|[Bb]id|[Qq]uot\w+|[Bb]idder|[Pp]rice|[Ff]ee)\b(?:\s\w{{1,3}})?\s(?:from|by|of)\s{G},?{WORTH}\s?{S}"),
    _payee("with-bid", 0.85, rf"{G}{ANY}{{0,30}}?\b(?:[Bb]id|[Tt]ender|[Tt]endered\sprice|[Qq]uotation|[Pp]rice)\sof\s{S}"),
    _payee("invoice", 0.85, rf"\b[Ii]nvoices?\b{ANY}{{0,30}}?{S}{ANY}{{0,30}}?\b(?:from|of|by)\s{G}"),
    _payee("bought-from", 0.85, rf"{_BOUGHT}{NO_SUM}{{0,90}}?\bfrom\s{G}{APPOSED}{ANY}{{0,50}}?{S}"),
    _payee("bought-for", 0.85, rf"{_BOUGHT}{ANY}{{0,60}}?{S}{ANY}{{0,60}}?\bfrom\s{G}"),
    _payer("sold-to", 0.85, r"\b(?:[Ss]ell|[Ss]old|[Ss]ale|[Ss]elling|[Dd]ispos\w+)\b", rf"{NO_SUM}{{0,120}}?\sto\s{G}{ANY}{{0,20}}?{WORTH}{S}"),
    _payer("sold-for", 0.8, r"\b(?:[Ss]ell|[Ss]old|[Ss]ale|[Ss]elling|[Dd]ispos\w+)\b", rf"{ANY}{{0,90}}?{S}{ANY}{{0,40}}?\sto\s{G}"),
    _payer("let-to", 0.85, rf"\b(?:[Ll]ease|[Ll]icence|[Tt]enancy|[Ll]et(?:ting)?)\b{NO_SUM}{{0,80}}?\bto\s{G}{ANY}{{0,60}}?",
           rf"\b(?:rent|rental|premium|charge|fee)\b{ANY}{{0,20}}?{S}"),
    _payee("appoint", 0.85, r"\b(?:[Aa]ppoint|[Ee]ngage|[Cc]ommission|[Ii]nstruct|[Ee]mploy|[Pp]ay|[Pp]aid|[Gg]ave|[Ll]ent|[Aa]ward|[Gg]rant|[Gg]ive|[Ll]end|[Ff]und|[Rr]eimburse|[Aa]llocate)",
           rf"(?:s|ed|ing|d|ting)?\s{G}{APPOSED}{ANY}{{0,80}}?{S}"),
    _payee("spent-by", 0.8, rf"{S}{ANY}{{0,20}}?\b(?:spent|went|goes|go|used|being\sspent)\son\s{NO_SUM}{{0,90}}?",
           rf"\b(?:delivered|run|provided|carried\sout|undertaken|supplied|produced|built|led|prepared)\sby\s{G}"),
    _payee("spent-on", 0.75, rf"{S}{ANY}{{0,24}}?\b(?:spent|spend)\son\s{NO_SUM}{{0,50}}?\(\s?{G}\s?\)"),
    _payee("sum-on", 0.7, rf"\bspent\b[^;.]{{0,160}}?{S}\son\s{G}\sfor\b"),
    _payee("award-value", 0.85, rf"\b[Aa]ward\w*\b{NO_SUM}{{0,140}}?\sto\s{G}{NO_SUM}{{0,100}}?\(\s?(?:at\s|value[d]?\s|worth\s)*{WORTH}{S}"),
    _payee("gave-it", 0.8, rf"\b(?:[Gg]ives?|[Gg]ave|[Pp]aid|[Pp]ays?|[Aa]warded|[Gg]ranted|[Oo]ffered|[Aa]llocated)\s{G}\s(?:an?|the|up|about|some)?{ANY}{{0,50}}?{S}"),
    _payee("study-by", 0.8, r"\b(?:[Rr]eviews?|[Rr]eports?|[Ss]tud(?:y|ies)|[Ss]urveys?|[Ee]valuations?|[Aa]udits?|[Aa]dvice|[Dd]esigns?|[Aa]ssessments?|[Vv]aluations?|[Ii]nvestigations?)\s",
           rf"(?:\w+\s){{0,4}}?(?:by|from)\s{G}{ANY}{{0,40}}?\b(?:fee|cost|price|sum|charge)s?\s(?:of|at|was|is|being)\s?{WORTH}{S}"),
    _payee("used-at", 0.75, rf"\b(?:[Uu]se|[Uu]sing|[Ee]ngag\w+|[Rr]etain\w*)\s{G}{ANY}{{0,80}}?\s(?:at|for)\s(?:a\s(?:fee|cost|price|sum)\sof\s)?{S}"),
    _payee("as-for", 0.75, rf"{G}{AUXILIARY}\s(?:stay(?:s)?\son|remains?|continues?|acts?|be\s\w+)?\s?(?:on\s)?as\s(?:\w+\s){{1,4}}?(?:for\s(?:an?\s)?(?:further\s|additional\s)?(?:fee|sum|cost|price)s?\sof\s|\()\s?{S}"),
    _payee("appointed", 0.85, rf"{G}{APPOSED}{BEING}\s(?:appointed|taken\son|engaged|commissioned|selected|chosen|contracted)\b",
           rf"{NO_SUM}{{0,170}}?{S}"),
    _payee("spend-with", 0.85, r"\b(?:contract|order|spend|spending|expenditure|agreement|placed|entered)\b",
           rf"{ANY}{{0,40}}?{S}{ANY}{{0,40}}?\swith\s{G}"),
    _payer("bid-to", 0.8, rf"\b(?:[Bb]ids?|[Aa]pplications?|[Rr]equests?|[Ss]ubmission)\b{ANY}{{0,50}}?{S}{ANY}{{0,40}}?\bto\s{G}"),
    _payer("been-asked", 0.8, rf"{G}{APPOSED}{BEING}{_WAS}(?:asked|requested|invited|required)\s",
           rf"(?:for|to\s(?:pay|contribute|fund|give|provide|find|meet))\s{ANY}{{0,30}}?{S}"),
    _payee("allocation", 0.85, rf"{G}['’]s?\s(?:\w+\s){{0,2}}?(?:allocation|award|portion|entitlement|quota|settlement|grant|funding)\b",
           rf"{ANY}{{0,40}}?{S}{NO_SUM}{{0,60}}?\bfrom\b"),
    _payer("been-billed", 0.8, rf"{G}{BEING}{_WAS}(?:invoiced|charged|billed|recharged|levied)\s(?:for\s)?{ANY}{{0,20}}?{S}"),
    _payee("do-for", 0.7, rf"{G}{AUXILIARY}\s(?:offered|agreed|proposed|quoted|undertaken|undertook)\s",
           rf"to\s(?!pay|give|fund|contribute|provide|find|meet|lend|match|put|make|add|cover|bear){ANY}{{0,40}}?\s(?:for|at)\s{S}"),
    _payee("lowest", 0.8, rf"{G},?\sat\s{S},?\s(?:was|were|is|being)\s(?:the\s\w+|taken|chosen|appointed|selected|preferred|recommended|lowest|cheapest)\b"),
    _payer("cost-shared", 0.8, rf"\b(?:[Cc]osts?|[Ff]ees?|[Pp]rice|[Cc]harge)\b{ANY}{{0,40}}?{S}{ANY}{{0,40}}?",
           rf"\b(?:shared|split|divided|apportioned|met|borne)\b{ANY}{{0,20}}?\b(?:between|among|amongst|by)\s{G}"),
    _payee("shared-out", 0.8, rf"{S}{ANY}{{0,60}}?\b(?:shared|split|divided|distributed|apportioned)\b{ANY}{{0,20}}?\b(?:between|among|amongst)\s{G}"),
    _payer("charge", 0.8, rf"\b(?:[Cc]harge|charged|recharged?|cost|billed|invoiced)\s{ANY}{{0,20}}?to\s{G}\s?{WORTH}{S}"),
    _payer("charged-to", 0.8, rf"{S}{ANY}{{0,40}}?\b(?:charged|recharged|billed|invoiced|cost)\sto\s{G}"),
    _payee("provided-by", 0.7, r"\b(?:[Ss]ervices?|[Cc]are|[Ss]upport|[Ww]orks?|[Tt]raining|[Gg]oods|[Ss]oftware|[Ss]urveys?)\s",
           rf"(?:provided|supplied|delivered|run|carried\sout|undertaken)\sby\s{G}{ANY}{{0,40}}?{S}"),
    # payers
    _payer("passive", 0.9, rf"{S}{NO_SUM}{{0,90}}?(?<!service\s)(?<!services\s)(?<!care\s)(?<!support\s)(?<!advice\s)(?<!training\s)",
           rf"\b(?:{GIVEN}|payable)\b(?!\sback\b){NO_SUM}{{0,70}}?\bby\s{G}"),
    _payer("given-by", 0.9, rf"\b(?:was|were|been|be|is|are)\s(?:\w+ly\s|also\s)?(?:allocated|awarded|given|granted|offered|paid|provided\swith)\s{WORTH}{S}{NO_SUM}{{0,110}}?\bby\s{G}"),
    _payer("share-from", 0.9, rf"\b{CONTRIBUTION}\s(?:each\s)?from\s{G}\s?(?:of|at|:)?\s?{WORTH}{S}"),
    _payer("from", 0.9, rf"{S}{TAIL_STOP}{NO_SUM}{{0,110}}?\b(?:from|out\sof|against)\s{G}(?!\s(?:of|at)\s{M})"),
    _payer("by", 0.85, rf"{S}(?:\s(?:each|more|further|a\syear|per\sannum))?\sby\s{G}"),
    _payer("relative", 0.85, rf"{S}{ANY}{{0,60}}?(?<!towards)(?<!to)(?<!for)(?<!of)(?<!by)\s(?:which|that|what)\s{G}{APPOSED}{AUXILIARY}\s{GIVE}\b",
           rf"(?!{ANY}{{0,40}}{M})"),
    _payer("of-what", 0.75, rf"{S}{ANY}{{0,30}}?\sof\swhat\s{G}{APPOSED}{AUXILIARY}\s{GIVE}\b"),
    _payer("bracket", 0.85, rf"\b(?:from|by)\s(?:[^;.]{{0,90}}?(?:,|and)\s)?{DETERMINER}{ONE}{ANY}{{0,12}}?\s?\({ANY}{{0,12}}{S}"),
    _payer("subject", 0.85, rf"{G}(?:['’]s\s(?:Cabinet|Executive|Committee|Board|Council|Mayor)|['’]s?)?{APPOSED}{AUXILIARY}\s{GIVE}\b(?!\sby\b)(?:\s{DETERMINER}{P}(?:\s?\(\w+\))?)?{ANY}{{0,70}}?{S}"),
    _payer("subject-too", 0.75, rf"{G}{AUXILIARY}\s\w+[^\ue000-\ue7ff;.]{{0,140}}?,?\sand{AUXILIARY}\s{GIVE}\b{ANY}{{0,30}}?{S}"),
    _payer("source", 0.85, rf"\b{MONEY}\b{NO_SUM}{{0,70}}?\b(?:from|by)\s{G}{APPOSED}(?:(?!\b(?:which|who|whose)\b|,\s(?:the|an?|it|this|there)\s){ANY}){{0,60}}?{S}"),
    _payer("grant-of", 0.8, rf"{G}['’]s?\s(?:\w+\s){{0,3}}?(?:{P}\s)?(?:\w+\s){{0,2}}?(?:grant|funding|award|allocation|settlement|fund)\s(?:\w+\s){{0,2}}?(?:of|for|to)\s?{WORTH}{S}"),
    _payer("share", 0.85, rf"{G}(?:['’]s?|,?\swhose)?\s(?:(?!an?\b|the\b)\w+\s){{0,2}}?{CONTRIBUTION}\b{ANY}{{0,40}}?{S}"),
    _payer("worth", 0.75, rf"{G}['’]?s?\s(?:\w+\s){{0,2}}?(?:support|funding|grant|contribution|money|backing|investment)\b{NO_SUM}{{0,90}}?\b(?:is|was|be|been|were)?\s?worth\s{WORTH}{S}"),
    _payer("own-fund", 0.75, rf"{G}['’]s?\s(?:own\s)?(?:{P}|\w+\s(?:[Ff]und|[Gg]rant|[Pp]rogramme|[Pp]ot|[Bb]udget))\s?\({ANY}{{0,12}}{S}"),
    _payer("falls-to", 0.75, rf"{S}{ANY}{{0,50}}?\b(?:falls?|fell|falling|left|borne|be\sa\scharge|a\scharge)\s(?:to|on|upon)\s{G}"),
    _payer("for-to-find", 0.75, rf"{S},?{ANY}{{0,25}}?\s(?:for|left\sto)\s{G}\sto\s(?:find|pay|meet|raise|fund|bear)\b"),
    _payer("share-of", 0.8, rf"\b(?:[Ss]hare|[Cc]ontribution|[Ss]ubscription|[Ll]evy|[Pp]ortion)s?\s(?:of|by|for)\s{G}\s?",
           rf"(?:is|are|was|being|will\sbe|would\sbe|at|,)?\s?{WORTH}{S}"),
    _payer("relative-bare", 0.75, rf"\b(?:[Tt]he|a|that|this)\s{S}\s{G}{AUXILIARY}\s{GIVE}\b(?!{ANY}{{0,40}}{M})"),
    _payer("participle", 0.7, rf"\A(?:{ANY}{{0,80}}?\s)?{G}{APPOSED}{AUXILIARY}\s\w+{NO_SUM}{{0,220}}?,\s(?:by\s|with\s)?",
           r"(?:investing|providing|paying|contributing|committing|offering|making\savailable|spending|allocating|"
           r"pledging)\s",
           rf"{ANY}{{0,40}}?{S}"),
    _payer("fronted", 0.8, rf"(?:\A|[,;]\s)(?:[Ff]rom|[Oo]ut\sof)\s{G},?\s{ANY}{{0,60}}?{S}"),
    _payer("its", 0.65, rf"{G}{ANY}{{0,60}}?\b(?:its|their)\s(?:own\s|further\s)?{S}"),
    _payer("ask", 0.75, rf"\b{ASK}\s(?:to\s)?{G}\s(?:for|to)\s{ANY}{{0,40}}?{S}"),
    _payer("kind", 0.75, rf"{S}(?:,?\s(?:is|was|being))?\s(?:(?:of|in)\s)?{DETERMINER}{ONE}\s(?:[a-z]+\s){{0,2}}?",
           r"(?:grants?|funding|monies|money|funds?|allocation|contribution|capital|revenue|award)\b"),
    _payer("of-fund", 0.75, rf"{S}\s(?:of|in)\s{DETERMINER}{ONE}"),
    _payer("possessive", 0.7, rf"{ONE}['’]s?\s(?:is\s|was\s|being\s|would\sbe\s)?(?:own\s|further\s|additional\s)?{S}"),
    # payees
    _payee("passive-get", 0.9, rf"{G}{APPOSED}{BEING}{_WAS}{_GRANTED}{ANY}{{0,60}}?{S}"),
    _payee("passive-get-too", 0.8, rf"{G}{APPOSED}{AUXILIARY}\s\w+[^\ue000-\uefff;.]{{0,140}}?,?\sand{BEING}{_WAS}{_GRANTED}{ANY}{{0,60}}?{S}"),
    _payee("to-which", 0.85, rf"{ONE}{ANY}{{0,60}}?,?\sto\s(?:which|whom)\s{NO_SUM}{{0,60}}?\b{MOVE}\b{ANY}{{0,60}}?{S}"),
    _payee("moved-to", 0.85, rf"\b{MOVE}\b{NO_SUM}{{0,90}}?{NOT_TO}\s(?:in)?to\s{G}{APPOSED}{WORTH}{S}"),
    _payee("contract-for", 0.8, rf"{S}{NO_SUM}{{0,60}}?\bcontract{ANY}{{0,30}}?\s(?:with|to)\s{G}"),
    _payee("agreement-with", 0.75, rf"\b(?:grant|funding|loan|service\slevel|service)\sagreement{ANY}{{0,20}}?\swith\s{G}{WORTH}{S}"),
    _payee("to", 0.85, rf"{S}{TAIL_STOP}(?:(?!\bfrom\s(?!{DETERMINER}{P})){NO_SUM}){{0,90}}?{NOT_TO}\s",
           rf"(?:to|into|in\sfavour\sof|payable\sto)\s{G}"),
    _payee("held-by", 0.8, rf"{S}{NO_SUM}{{0,70}}?\b(?:held|banked|received|managed|administered|accepted|claimed|drawn\sdown)\b{ANY}{{0,20}}?by\s{G}"),
    _payee("stays-with", 0.75, rf"{S}\s(?:stays?|remains?|staying|remaining|is\skept|being\skept|kept|retained)\s(?:with|by)\s{G}"),
    _payee("placed-in", 0.8, rf"{S}{ANY}{{0,40}}?\b(?:placed|put|invested|paid|held|deposited|added)\s(?:back\s)?in(?:to)?\s{G}"),
    _payee("for-of", 0.75, r"\b(?:[Ll]oan|[Gg]rant|[Ff]acility|[Pp]ayment|[Aa]ward|[Dd]onation|[Ss]ubsidy|[Bb]ursary|[Aa]llocation|[Ff]unding)s?\b",
           rf"{ANY}{{0,30}}?\sfor\s{G}\s?{WORTH}{S}"),
    _payee("for-body", 0.75, r"\b(?:[Gg]rants?|[Aa]wards?|[Aa]llocation|[Pp]ayments?|[Dd]onation|[Cc]ontribution|[Tt]op-up|[Bb]ursary|[Ll]oan|[Ff]unding|[Ss]um)",
           rf"\sof\s(?:up\sto\s)?{S}\s(?:(?:be|was|is|were)\s\w+\s)?for\s{G}"),
    _payee("allocated-for", 0.75, rf"\b(?:allocation|award|grant|payment|settlement|funding)\sof\s{S}\sfor\s{G}"),
    _payee("who-get", 0.85, rf"{G}(?:,?\s(?:who|which))?{AUXILIARY}\s(?:successful\sin\s|pleased\sto\s|due\sto\s)?\b{GET}\b{ANY}{{0,70}}?",
           rf"(?:from\s{PARTIES}{ANY}{{0,60}}?)?{S}"),
    _payee("have", 0.75, rf"{ONE}\s(?:to\s|will\s|would\s|shall\s)?(?:have|has)\s{S}"),
    _payee("asked", 0.7, rf"{G}{AUXILIARY}\s{ASK}\s(?:for|against)\s{ANY}{{0,40}}?{S}"),
    _payee("asked-for", 0.7, rf"{S}\sfor\swhich\s{G}{AUXILIARY}\s{ASK}\b"),
)  # fmt: skip

# Where a name that no list has, or the bare name of a place, may be a party: the rule itself leaves no doubt.
_OPEN_TO_UNKNOWN_WORDS = """
    to moved-to contract-with tender-from bought-from appointed passive-get list who-get passive from subject
    asked-for to-which for appoint by relative asked sold-to sold-for agreement-with spend-with bracket
    allocated-for been-asked provided-by let-to with-bid invoice bought-for for-body do-for lowest been-billed falls-to share-of
    for-to-find relative-bare fronted award-value given-by share-from contract-value spent-by spent-on sum-on study-by used-at as-for
"""
OPEN_TO_UNKNOWN = frozenset(_OPEN_TO_UNKNOWN_WORDS.split())
_OPEN_TO_PLACE_WORDS = """
    possessive share subject passive-get to moved-to by passive list for stays-with who-get have from
    gave-it share-from cost-shared shared-out bracket been-asked falls-to for-to-find share-of relative-bare passive-get
"""
OPEN_TO_PLACE = frozenset(_OPEN_TO_PLACE_WORDS.split())
_OPEN_TO_GROUP_WORDS = """
    share-from given-by subject subject-too passive share by from cost-shared source moved-to to who-get passive-get shared-out been-asked list bracket
    falls-to for-to-find share-of participle relative share
"""
OPEN_TO_GROUP = frozenset(_OPEN_TO_GROUP_WORDS.split())
