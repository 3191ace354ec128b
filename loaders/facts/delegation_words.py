"""The words with which power is handed on, and with which those who must be asked are named: patterns of
delegation_grammar.
"""

from __future__ import annotations

import re

# Words after which the one who may act follows "to", "with" or "by".
TO = (
    r"(?:sub-)?delegat\w+|(?:delegated|full|necessary|appropriate|general)\s+(?:authority|powers?)|authority"
    r"|powers?|discretion|responsibility"
    r"|left|leaves?|leaving|entrust\w*|remit\w*|devolv\w+|assign(?:ed|s)?|reserved"
    r"|vest(?:ed|s)?|rests?|falls?|handed|passed|committed|(?:in|into)\s+the\s+hands"
)
# Words after which the one who may act follows at once.
AT_ONCE = (
    r"authori[sz](?:es|ed|e|ing)|empower(?:s|ed|ing)?|mandat(?:es|ed|e)|permit(?:s|ted)?|allow(?:s|ed)?|let(?:s"
    r"|ting)?|trust(?:s|ed)?|entrust(?:s|ed)?"
    r"|g[ia]ve[ns]?|giving|grant(?:s|ed|ing)?|enabl(?:es|ed|e)|nominat(?:es|ed|e)"
)
# What follows the one who may act.
BE = r"(?:(?:be|is|are|was|were|being|to\s+be|(?:has|have)\s+been)\s+(?:hereby\s+|also\s+|further\s+)?)"
# Plain verbs of settling, which hand power on where a post is told to do them ("the Head of Estates complete the
# purchase").
SETTLES = (
    r"finalise|settle|sign|complete|execute|conclude|negotiate|determine|decide|award|finalises|settles"
    r"|gives?\s+effect|take\s+(?:all|any|such)|enter\s+into|let\s+the|make\s+the\s+final"
)
GIVEN = re.compile(
    rf"{BE}(?:\w+ly\s+)?(?:given\s+|granted\s+)?(?:the\s+)?(?:delegated|authori[sz]ed|empowered|mandated|permitted"
    rf"|entrusted|authority|powers?)\b",
    re.IGNORECASE,
)
AFTER = re.compile(
    rf"{BE}(?:\w+ly\s+)?(?:and\s+(?:is|are)\s+(?:hereby\s+)?)?(?:given\s+|granted\s+"
    rf"|provided\s+with\s+)?(?:the\s+)?(?:(?:full|necessary|appropriate|sole|joint|the)\s+)*"
    r"(?:delegated|authori[sz]ed|empowered|mandated|permitted|allowed|trusted|entrusted|enabled|given|granted"
    r"|authority|powers?|leave|permission)\b"
    r"|(?:shall\s+|to\s+|should\s+)?(?:have|has)\s+(?:the\s+|full\s+|delegated\s+)*(?:authority|powers?"
    r"|discretion)\b|may\s+(?!not\b)\w+"
    rf"|(?:(?:is|are|will)\s+(?:to\s+)?)?(?:{SETTLES})\b|would\s+have\s+(?:delegated\s+)?(?:authority|powers?)\b"
    rf"|(?:decides?|determines?|settles?)\s+(?:on|upon|the|any|which|what|all)\b",
    re.IGNORECASE,
)
TRIGGER = re.compile(
    rf"\b(?:(?P<for>for(?=\s+the\s+[A-Z].{{3,220}}?\s+to\s+(?:settle"
    rf"|decide|determine|finalise|agree|approve|fix|choose|conclude|sign|award)\b))|(?P<to>{TO})|(?P<once>{AT_ONCE})\b"
    rf"|(?P<by>(?:be|to\s+be|is\s+to\s+be|are\s+to\s+be|may\s+be|is|are)\s+(?:\w+ly\s+)?"
    rf"(?!delegat|sub-|authori|empower|left|given|granted|remit|entrust|reserved|vested|handed|passed|allowed|permitted)"
    rf"\w+(?:ed|en|set|put|let"
    rf"|drawn|made|fixed))\b(?=.{{0,160}}?\bby\b))",
    re.IGNORECASE | re.DOTALL,
)
KIND = (
    r"consult(?:ation|ing)?|discussions?|liaison|liaising|conjunction|concert|dialogue|engagement|collaboration"
    r"|co-?operation|partnership|concurrence|accord|conference|agreeing"
)
ASK = re.compile(
    r"\b(?:"
    rf"(?:(?:in|after|following|upon|on|by|through|via|subject\s+to|and|with)\s+)?(?:(?:prior|appropriate|full"
    rf"|further|due|previous|formal|close|the|any|necessary)\s+)*(?:{KIND})\s+with\b"
    r"|(?:in|by|subject\s+to|following|after)\s+(?:(?:prior|written|joint|the)\s+)*agreement\s+(?:with|of|between)\b"
    r"|(?:with|subject\s+to|having\s+(?:first\s+)?(?:had|obtained|sought|taken)|after\s+(?:seeking|obtaining"
    r"|taking)|seek(?:ing)?|on|take|takes|taking|upon)\s+(?:the\s+)?(?:(?:prior|written|express|full)\s+)*"
    r"(?:agreement|approval|concurrence|consent|advice|support|endorsement|views?|sign[- ]?off|input)\s+(?:of|from"
    r"|by)\b"
    r"|(?:having|after|once\s+having|has|have)\s+(?:first\s+|duly\s+)?(?:consulted|asked|spoken\s+to|informed"
    r"|notified|sought\s+the\s+(?:views|advice|agreement)\s+of|conferred\s+with)(?:\s+with)?\b"
    r"|(?:must|shall|will|to|and|should|first)\s+(?:first\s+)?consult(?:\s+with)?\b|consulting(?:\s+with)?\b"
    r"|(?:after|having|following|once)\s+(?:first\s+)?(?:talking|talked|speaking|spoken|listening|hearing|heard"
    r"|meeting|conferring|checking|discussing\s+(?:it|this|them|the\s+\w+)|taking\s+soundings)\s+(?:to|with|from)\b"
    r"|(?:after|having|once\s+having)\s+(?:asking|consulting|hearing)\b|with\s+(?:input|involvement|advice|guidance"
    r"|agreement|approval|support)\s+(?:of|from|by)\b|working\s+(?:closely\s+)?with\b"
    r"|(?:the\s+)?(?:advice|approval|agreement|consent|concurrence|views?|comments|opinion|input|support|sanction"
    r"|sign-?off)\s+(?:of|from)\b(?=\s+(?:the|both|all|local|ward)\s+\w)"
    r"|(?:tak\w+|having)\s+(?:into\s+)?(?:account|regard|heed)\s+(?:of|to)\s+(?:the\s+)?(?:views|comments"
    r"|advice)\s+(?:of|from)\b"
    r"|(?:settle|clear|discuss|agree|talk|check|liaise|confer)(?:s|ed|d|ing)?\s+(?:it|them|this|these|that"
    r"|any\s+\w+|the\s+\w+)?\s*(?:first\s+|over\s+)?(?:with|to)\b"
    r"|(?:jointly|acting\s+(?:together|jointly|in\s+concert)|together|alongside|in\s+tandem|in\s+step"
    r"|hand\s+in\s+hand|side\s+by\s+side|along)\s+with\b|in\s+consultation\b(?:\s+with)?|advised\s+by"
    r")",
    re.IGNORECASE,
)
ASKED = re.compile(
    r"[\s,]*(?:(?:having|being|to\s+be|is\s+to\s+be|are\s+to\s+be|has|have|had|must|must\s+be|be|is"
    r"|are)\s+)+(?:first\s+|duly\s+|also\s+|been\s+)*"
    r"(?:(?:(?<=been\s)|(?<=be\s)|(?<=being\s)|(?<=is\s)|(?<=are\s)|(?<=be first\s)|(?<=been first\s)|(?<=been duly\s))(?:consulted|asked|heard|spoken\s+to|approached)|satisfied|content|agreed|in\s+agreement)\b"
    r"|[\s,]*(?:first\s+)?(?:giving|gives?|having\s+given)\s+(?:his|her|their|its)\s+(?:prior\s+)?(?:agreement"
    r"|consent|approval|views?|advice)\b"
    r"|(?P<owned>(?:[’']s|s[’']|[’'])\s+)(?:(?:prior|written|express|full)\s+)*(?:agreement|approval|consent"
    r"|concurrence|advice|views|comments|support|endorsement|blessing|assent|sign-?off)\b(?!\s+of)"
    r"|[\s,]*(?:agrees?|agreeing|concurs?|concurring|consents?|consenting)\b(?!\s+that)",
    re.IGNORECASE,
)
# Between the names of one list: marks, small words, list markers ("(ii)", "•"), the holder's name in brackets.
_MARKER = r"\(?(?:[ivx]{1,4}|[a-h]|\d{1,2})[.)](?=\s)|[•·*]|\s[–-]\s"
LIST_GAP = re.compile(
    rf"(?:{_MARKER}|\((?:Councillor\s|Cllr\s|Mr\s|Mrs\s|Ms\s|Dr\s)?[A-Z][^()\n]{{2,40}}\)"
    r"|[\s,;&/()]|\b(?:and|or|the|both|with|either|a|an|his|her|its|their|relevant|appropriate|respective|local"
    r"|lead|as|well|also|then|to)\b|\b\d{1,2}\b)*",
    re.IGNORECASE,
)
POSSESSED = re.compile(
    r"\b(?:with|subject\s+to|on|after|following|having|once|upon|given|obtained|sought|taken|received|without"
    r"|seeking)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
ONCE = re.compile(
    r"\b(?:once|when|if|after|before|provided(?:\s+always)?\s+that|(?:so|as)\s+long\s+as|subject\s+to"
    r"|unless)(?:\s+(?:the|his|her|its|their|both|each|that))*\s+$",
    re.IGNORECASE,
)
ARTICLE = re.compile(
    rf"(?:{_MARKER}|[\s:]|"
    r"\b(?:the|a|an|any|both|either|each|our|its|their|his|her|this|council[’']?s|relevant|appropriate"
    r"|respective|interim|acting|then|local|jointly|joint|and|power|authority|leave|delegated|full|necessary)\b)*",
    re.IGNORECASE,
)
SLOT_TO = re.compile(rf"\b(?:to|with|in|upon|on|(?<=hands )of)\b(?:\s+both)?{ARTICLE.pattern}$", re.IGNORECASE)
SLOT_BY = re.compile(rf"\bby{ARTICLE.pattern}$", re.IGNORECASE)
NOT_SLOT = re.compile(
    r"\b(?:report|reports|reported|reporting|submitted|referred|refer|appeal|accountable|answerable|presented|paid"
    r"|return|notice|letter)\s+(?:back\s+)?(?:to|with|by)\b[^.;]{0,30}$",
    re.I,
)
NAMED_BY = re.compile(
    r"\b(?:instructed|nominated|appointed|named|designated|authorised|identified|chosen)\s+by\b[^.;]{0,12}$",
    re.IGNORECASE,
)
LATER = re.compile(
    r"approv|settl|fix|agre|determin|finalis|sign|decid|chos|mad|set|award|conclud|complet|negotiat|exercis|taken",
    re.IGNORECASE,
)
IN_STEAD = re.compile(
    r"\b(?:in\s+(?:[\w’']+\s+){1,4}(?:stead|place|absence)|on\s+(?:[\w’']+\s+){1,3}behalf|on\s+behalf\s+of)\b",
    re.IGNORECASE,
)

# What may stand between a post and its verb.
ASIDE = re.compile(
    r"[\s,()–-]*(?:(?:together|jointly|both|also)[\s,]+)?(?:(?:and/)?or\s+(?:(?:his|her|their|an?|the|other"
    r"|its)[/\w]*\s+)*(?:nominees?|nominated\s+\w+|deput(?:y|ies)|representatives?|delegates?|officers?)[\s,()]*)?"
)
