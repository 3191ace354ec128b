"""The verbs with which councils decide, as patterns that other modules of this folder share."""

from __future__ import annotations

import re

# Stems with their endings: approve, approves, approved, approving.
_STEMS = (
    "accept acknowledg acquir adopt advis agre allocat allow amend appoint apprais approv ask assign authoris"
    " authoriz award back begin borrow bring buy "
    "cancel carry chang clos commenc commend commission commit complet confirm consent consider consult continu"
    " contribut creat declar declin "
    "defer delegat designat direct dispos discontinu donat empower enabl endors enter establish exercis extend"
    " fund giv grant hold host implement increas "
    "instruct introduc invest invit issu join keep launch leas let lend licens mak mov nam negotiat nominat not"
    " novat offer open opt order pass pay permit plac "
    "proceed procur progress prepar proclaim provid publish purchas put ratif reaffirm receiv recogni recommend"
    " record reduc refer refus reject releas remov renew "
    "replac request requir rescind reserv resolv respond retain return revok review rul seal secur seek sell"
    " send serv set settl sign spend start stop submit "
    "subscrib sub-delegat support suspend tak tender terminat thank transfer trust undertak updat us utilis vary"
    " waiv welcom winddown wind withdraw writ"
)
_ENDING = r"(?:e|es|ed|s|d|y|ies|ied|ing|ting|ted|red|ring|led|ling|t|ten|en|se|sed|ses|ze|zed|zes|ve)?"
_VERB = rf"(?:{'|'.join(sorted(_STEMS.split(), key=len, reverse=True))}){_ENDING}"
_IRREGULAR = (
    r"(?:chose|gave|took|made|held|kept|let|put|bought|sold|sent|spent|paid|withdrew|varied|named|told|noting|noted"
    r"|notes|note|NOTE|NOTED)"
)
_ADVERB = r"(?:(?:unanimously|formally|duly|hereby|also|further|therefore|in principle|again)\s+)?"

ACT = re.compile(
    rf"[“\"'‘]?(?:(?:that|to)\s+)?(?:(?:that|to)\s+)?{_ADVERB}(?:{_VERB}|{_IRREGULAR})\b|[“\"']?that\b", re.I
)
# "the grant be accepted": a resolution in the passive, whose "that" stands in the lead words.
PASSIVE = re.compile(r"[^.;:\n]{3,300}?\b(?:be|is|are)\s+(?:\w+ly\s+)?\w+(?:ed|en|d|t)\b")
THAT = re.compile(r"[“\"'‘]?that\b", re.I)
NOTED = re.compile(
    r"(?:that\s+)?(?:to\s+)?(?:the\s+\w+\s+)?(?:note[sd]?|noting|receive[sd]?(?! (?:a|the) (?:grant|sum|funding"
    r"|further))|acknowledge[sd]?|welcome[sd]?)\b(?!\s+and\s+(?:agree|approve|endorse))"
    r"|(?:(?!\bapprov|\bagree)[^.;]){0,300}\bbe\s+(?:received and\s+)?noted\b",
    re.I,
)
RECOMMENDED = re.compile(
    r"(?:that\s+)?(?:to\s+)?(?:it be\s+|be\s+)?(?:unanimously\s+)?recommend(?:s|ed|ing"
    r"|ation)?s?\b(?:.{0,60}\b(?:council|cabinet|executive|authority|board)\b|\s+to\b|\s*[-:–])"
    r"|council be (?:asked|recommended|requested|invited)\b|(?:ask|request|invite)s?\s+(?:full\s+)?council\s+to\b",
    re.I,
)
# What opens a run of clauses. "RESOLVED" may stand anywhere; other verbs only in capitals or at the start of a
# sentence.
LEAD = re.compile(
    r"(?:(?:IT WAS|It was|it was|was|were|WAS)\s+)?(?:(?:UNANIMOUSLY|Unanimously|unanimously)\s+)?"
    r"(?:(?P<caps>(?P<strong>RESOLVED(?:\s+AND\s+RECOMMENDED)?|RESOLUTION|RESOLVES)|AGREED|DECIDED"
    r"|APPROVED(?=\s*[:\-–—])|RECOMMEND(?:ED|S)?(?:\s+TO(?:\s+(?:FULL|THE))?\s+(?:COUNCIL|CABINET|EXECUTIVE))?"
    r"|DETERMINED|PENDERFYNWYD)"
    r"|(?P<plain>(?:Resolved|Agreed|Decided|Recommended)(?=\s*(?:[:\-–—]|[Tt]hat\b|[Tt]o\b|\(|\n"
    r"|,? ?unanimously))|(?<=was\s)resolved|(?<=unanimously\s)(?:resolved|agreed)))"
    r"(?:[,\s]*\(?(?:unanimous(?:ly)?|UNANIMOUS(?:LY)?|nem\.? con\.?|by \d+ votes[^:\n]{0,60})\)?)?"
    r"(?:[\s,:;.\-–—]*(?:that|THAT|That|to|TO)\b)?[ \t\xa0]*[:\-–—;.,]*[ \t\xa0]*[:\-–—]*"
)
# A sentence in which somebody decides in the first person, or a body in the third, and clauses follow.
LEAD_IN = re.compile(
    r"(?:(?:Acting\s+)?(?:As|In my (?:capacity|role) as|Having|In exercise of|Under|Pursuant to"
    r"|Exercising)\b[^:\n]{0,300}?,?\s+)?"
    r"\bI\b(?:,?[^:\n]{0,200}?,)?\s+(?:(?:have|do|hereby|therefore|also|now|am|formally|can)\s+)*"
    r"(?:agree[d]?|approve[d]?|resolve[d]?|decide[d]?|authorise[d]?|confirm(?:ed)?|propose[d]?|endorse[d]?"
    r"|accept(?:ed)?|determine[d]?|delegate[d]?|grant(?:ed)?|award(?:ed)?|content to|minded to)\b",
)
