"""The words that move money: verbs of giving and getting, and what stands around them. Patterns over masked sentences.

In a masked sentence every party is one character P and every sum one character M (see grammar.py), so that a rule reads
like the sentence it is meant for.
"""

from __future__ import annotations

P = "[\ue000-\ue7ff]"
M = "[\ue800-\uefff]"
ANY = "[^\ue000-\uefff;.]"  # neither party nor sum nor the end of a clause
NO_SUM = "[^\ue800-\uefff;.]"  # parties may stand between

DETERMINER = (
    r"(?:(?:both|each\sof|all\sof|the|its|his|her|our|their|a|an|this|that|these|own|new|former|other|said|"
    r"successful|national)\s)*"
)
# Several parties in a row; one that no one could name ("the Trust") does not break it.
_AND = r"(?:,\s|\sand\s|,\sand\s|\s&\s|\sor\s|\sin\spartnership\swith\s)"
_ITEM = rf"(?:{DETERMINER}{P}|the\s[A-Z][a-z]+)"
PARTIES = rf"{DETERMINER}{P}(?:{_AND}{_ITEM}){{0,20}}"
APPOSED = r"(?:\s?\([^()\ue800-\uefff]{1,60}\)|,\s(?:the|an?|as|acting|which)\s[^,;.\ue000-\uefff]{1,60},)?"
AUXILIARY = (
    r"(?:,?\s(?:has|have|had|having|will|would|shall|should|to|also|now|already|each|both|all|again|"
    r"been(?=\ssuccessful\b)|"
    r"(?:is|are|was|were|be|been|being)(?=\s(?:also\s)?(?:to|able|willing|asked|required|likely|going|\w+ing)\b)|"
    r"may|might|could|can|must|only|then|further|formally|initially|together|jointly|itself|agreed|agrees|proposes?|"
    r"proposed|"
    r"intends?|expects?|plans?|confirmed|undertaken|required|able|willing|likely|going|previously|recently|alone|not|"
    r"since|"
    r"in turn|in addition|between them|separately|who|which|that|contributing)\b){0,6}"
)
BEING = (
    r"(?:,?\s(?:has|have|had|having|will|would|shall|should|to|also|now|already|each|both|again|is|are|was|were|be|"
    r"been|being|who|which|"
    r"that|should|must|then|further|formally|initially|not|since|recently)\b){0,6}"
)
GIVE = (
    r"(?:pay(?:s|ing)?|paid|giv(?:e|es|en|ing)|gave|provid(?:e|es|ed|ing)|contribut(?:e|es|ed|ing)|fund(?:s|ed|ing)?|"
    r"financ(?:e|es|ed|ing)|offer(?:s|ed|ing)?|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|commit(?:s|ted|ting)?|"
    r"allocat(?:e|es|ed|ing)|award(?:s|ed|ing)?|grant(?:s|ed|ing)?|invest(?:s|ed|ing)?|lend(?:s|ing)?|lent|loan(?:s|"
    r"ed|ing)?|"
    r"donat(?:e|es|ed|ing)|transfer(?:s|red|ring)?|put(?:s|ting)?|add(?:s|ed|ing)?|bear(?:s|ing)?|bore|meet(?:s|"
    r"ing)?|met|"
    r"cover(?:s|ed|ing)?|find(?:s|ing)?|found|spend(?:s|ing)?|spent|set(?:s|ting)?\saside|earmark(?:s|ed|ing)?|"
    r"releas(?:e|es|ed|ing)|hand(?:s|ed|ing)?|pass(?:es|ed|ing)?|match(?:es|ed|ing)?|top(?:s|ped|ping)?\sup|"
    r"underwrit(?:e|es|ten|ing)|"
    r"mak(?:e|es|ing)|made|borrow(?:s|ed|ing)?|rais(?:e|es|ed|ing)|subscrib(?:e|es|ed|ing)|sponsor(?:s|ed|ing)?|"
    r"suppl(?:y|ies|ied)|"
    r"approv(?:e|es|ed|ing)|announc(?:e|es|ed|ing)|confirm(?:s|ed|ing)?|bring(?:s|ing)?|brought|chip(?:s|ped|"
    r"ping)?\sin|remit(?:s|ted)?|"
    r"stump(?:s|ed|ing)?\sup|weigh(?:s|ed|ing)?\sin\swith|c(?:o|a)m(?:e|es|ing)\sforward\swith|club(?:s|bed|"
    r"bing)?\stogether|"
    r"defray(?:s|ed|ing)?|settl(?:e|es|ed|ing)|shoulder(?:s|ed|ing)?|advanc(?:e|es|ed|ing)|vot(?:e|es|ed|ing)|"
    r"endow(?:s|ed|ing)?|"
    r"furnish(?:es|ed|ing)?|devot(?:e|es|ed|ing)|assign(?:s|ed|ing)?|guarante(?:e|es|ed|eing)|pool(?:s|ed|ing)?|"
    r"return(?:s|ed|ing)?|"
    r"hold(?:s|ing)?\sback|reimburs(?:e|es|ed)|repa(?:y|ys|id)|refund(?:s|ed)?|gift(?:s|ed|ing)?|ploughed)"
)
# What a body is not said to pay when it does this, though the verb looks alike.
GET = (
    r"(?:receiv(?:e|es|ed|ing)|accept(?:s|ed|ing)?|get(?:s|ting)?|got|secur(?:e|es|ed|ing)|obtain(?:s|ed|ing)?|"
    r"win(?:s|ning)?|won|"
    r"claim(?:s|ed|ing)?|attract(?:s|ed|ing)?|gain(?:s|ed|ing)?|draw(?:s|ing)?(?:\sdown)?|drew|drawn|earn(?:s|ed|"
    r"ing)?|tak(?:e|es|ing)\sup|"
    r"benefit(?:s|ed|ing)?\sfrom|was\sgiven|were\sgiven|collect(?:s|ed|ing)?|inherit(?:s|ed)?)"
)
ASK = (
    r"(?:ask(?:s|ed|ing)?|bid(?:s|ding)?|appl(?:y|ies|ied|ying)|request(?:s|ed|ing)?|seek(?:s|ing)?|sought|"
    r"tender(?:s|ed|ing)?)"
)
GIVEN = (
    r"(?:paid|given|provided|contributed|funded|financed|offered|pledged|promised|committed|allocated|awarded|"
    r"granted|invested|lent|"
    r"loaned|donated|put|added|borne|met|covered|found|set\saside|earmarked|released|made(?:\savailable)?|matched|"
    r"underwritten|supported|"
    r"sponsored|subsidised|raised|supplied|announced|confirmed|borrowed|gifted|carried|reimbursed|refunded|remitted|"
    r"secured|"
    r"transferred|handed|passed|defrayed|settled|shouldered|advanced|voted|furnished|assigned|devoted|guaranteed|"
    r"pooled|"
    r"recouped|recovered|reclaimed|returned|taken\sup|taken\son|absorbed)"
)
# Verbs and nouns after which "to X" names who gets the money.
MOVE = (
    r"(?:pay(?:s|ing|able|ments?)?|paid|giv(?:e|es|en|ing)|gave|award(?:s|ed|ing)?|grant(?:s|ed|ing)?|allocat(?:e|es|"
    r"ed|ing|ions?)|"
    r"lend(?:s|ing)?|lent|loan(?:s|ed|ing)?|transfer(?:s|red|ring)?|return(?:s|ed|ing)?|pass(?:es|ed|ing)?|hand(?:s|"
    r"ed|ing)?|"
    r"contribut(?:e|es|ed|ing|ions?)|donat(?:e|es|ed|ing|ions?)|provid(?:e|es|ed|ing)|offer(?:s|ed|ing)?|let|"
    r"commit(?:s|ted|ment)?|"
    r"fund(?:s|ed|ing)?|subscriptions?|support|repa(?:y|id|yable)|refund(?:s|ed)?|subsid(?:y|ies)|go(?:es)?|went|"
    r"gone|made|"
    r"make|making|releas(?:e|ed|ing)|"
    r"distribut(?:e|ed|ing)|remit(?:ted)?|sub-grants?|purchase|sale|sold|contract|contracts|advance[sd]?|send|sent|"
    r"due|owed)"
)
WORTH = (
    r"(?:,?\s?(?:of|at|for|in|the|a|an|sum|total|tendered|contract|price|cost|value|valued|worth|totalling|amounting|"
    r"to|up|is|being|be|"
    r"with|fee|estimated|annual|maximum|combined|overall|grant|payment|initial|further|one-off|on|basis|per|rate|"
    r"fixed|lump|circa|"
    r"approximately|around|about|not|exceeding|more|than|no|:|–|-|=|\()\s?){0,8}"
)
CONTRIBUTION = (
    r"(?:share|contribution|grant|funding|subscription|offer|payment|commitment|investment|match|donation|gift|loan|"
    r"levy|money|"
    r"sponsorship|pledge|input)s?"
)
# What comes "from" or "by" a payer.
MONEY = (
    r"(?:[Gg]rants?|[Ff]und(?:s|ed|ing)?|[Cc]ontribut\w+|[Aa]ward(?:s|ed)?|[Ll]oans?|[Aa]llocat\w+|[Oo]ffer(?:s|ed)?|"
    r"[Mm]oney|[Mm]onies|"
    r"[Pp]ayments?|[Ii]ncome|[Dd]onations?|[Gg]ifts?|[Rr]eceiv\w+|[Aa]ccept\w*|[Ss]ecur\w+|[Pp]aid|"
    r"[Pp]ledge\w*|[Pp]romise\w*|[Cc]omes?|[Cc]oming|[Ss]ourced|[Aa]vailable|[Dd]raw\w*|[Ii]nvest\w+|[Mm]et|[Bb]orne|"
    r"[Ff]inanced|[Mm]atched|[Ss]ponsor\w*|[Rr]ebate|[Rr]efund|[Ss]ums?|[Aa]mounts?|[Bb]equest|[Ll]egacy|"
    r"[Ii]nstalments?|[Rr]eleased?|"
    r"[Tt]ransfer\w*|[Vv]ire\w*)"
)
# Between a sum and the words that tie a party to it: nothing that starts another thought.
TAIL_STOP = r"(?!\b(?:which|who|whose|while|whereas|although|however|because|unless|compared|against)\b)"
NOT_TO = (
    r"(?<!according)(?<!subject)(?<!relating)(?<!relates)(?<!related)(?<!linked)(?<!prior)(?<!addition)(?<!compared)(?<!up)(?<!agreed)"
    r"(?<!due)(?<!close)(?<!equal)(?<!equivalent)(?<!similar)(?<!attributed)(?<!attributable)(?<!next)(?<!report)(?<!reported)"
    r"(?<!delegated)(?<!respect)(?<!regard)(?<!submitted)(?<!presented)(?<!recommended)(?<!referred)(?<!access)(?<!applied)(?<!apply)"
    r"(?<!bid)(?<!belonging)(?<!thanks)(?<!contrary)(?<!owing)(?<!application)(?<!request)(?<!amounts)(?<!comes)(?<!amounting)(?<!changes)(?<!move)(?<!moving)(?<!moved)(?<!back)(?<!respond)(?<!response)(?<!refers)(?<!refer)"
)
