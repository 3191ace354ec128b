"""The words that tell that a body looked at a decision: patterns of considered_by."""

from __future__ import annotations

import re

from loaders.names.lexicon import lexicon

BODY = re.compile(
    r"\b(?:(?:Sub-?|Select |Scrutiny |Cabinet |Overview |Policy |Joint |Working |Steering |Task |Reference "
    r"|Advisory |Management )*"
    r"(?:Sub-?[Cc]ommittee|Committee|COMMITTEE|Commission|Panel|Board|Forum|Group|Cabinet(?!\s+(?:Member|Office"
    r"|Secretary|Lead|Adviser|Support))|CABINET|Executive(?!\s+(?:Director|Member|Councillor|Officer|Lead|Head"
    r"|Manager|Decision|Arrangements|Summary|Board|Committee|Cabinet|Sub|Mayor))|Assembly|Partnership(?!\s+(?:Board|Agreement|Panel|Working|Committee|Group|Manager|Officer))|Full\s+Council"
    r"|full\s+Council))\b"
)
DID = (
    r"considered|considers?|scrutini[sz](?:ed|es|e)|review(?:ed|s)?|discuss(?:ed|es)?|support(?:ed|s)?|endors(?:ed"
    r"|es|e)|recommend(?:ed|s)?|examin(?:ed|es|e)|debated?|welcomed"
    r"|agreed|noted|looked\s+(?:at|into)|saw|seen|heard|went\s+through|gone\s+through|received|commented|said|asked"
    r"|voted|resolved|backed|approved|had\s+(?:before|regard)|made\s+(?:\w+\s+){0,3}recommendations?"
    r"|was\s+briefed|were\s+briefed|was\s+consulted|were\s+consulted|has\s+been\s+consulted|was\s+asked|gave\s+(?:its|their)|put\s+forward"
    r"|took\s+(?:the|a)\s+report|raised|examination"
)
ACTIVE = re.compile(
    rf"[\s,]*(?:\([^()]{{0,60}}\)\s*)?(?:,?\s*(?:at|in)\s+(?:its|their|the"
    rf"|a)\s+(?:\w+\s+)?meeting[^.;]{{0,40}}?,?\s*|on\s+[^.;,]{{4,30}},?\s*|when\s+it\s+met\s+)?"
    rf"(?:(?:has|have|had|also|subsequently|previously|unanimously|then|duly|fully|carefully|will|is\s+to|are\s+to"
    rf"|further|first|both|formally|itself)\s+)*(?:been\s+)?(?P<verb>{DID})\b",
    re.IGNORECASE,
)
PASSIVE = re.compile(
    r"(?:considered|scrutini[sz]ed|reviewed|discussed|supported|endorsed|recommended|examined|debated|looked\s+at"
    r"|seen|noted|agreed|approved|backed|called\s+in|consultation|consulted|scrutiny|"
    r"recommendations?|recommendation|comments?|views|endorsement|support|consideration)\s+(?:\w+ly\s+)?(?:at|by|of"
    r"|from|with)\s+(?:(?:a|an|the|its|both|our|meetings?|meeting|of)\s+)*"
    r"$|(?:(?:was|were|has\s+been|have\s+been|had\s+been|been)\s+(?:\w+ly\s+)?(?:presented|submitted|reported|taken"
    r"|brought|referred|put|before|circulated|sent)|went|gone|came)\s+(?:\w+\s+){0,2}(?:to|before|by|at)\s+(?:(?:a"
    r"|an|the|its|meeting|meetings|of)\s+)*$"
    r"|(?:recommended|referred|requested)\s+(?:to\s+\w+\s+)?by\s+(?:the\s+)?$",
    re.IGNORECASE,
)
NOT = re.compile(
    r"call(?:ed)?[\s-]*in\b|minutes\s+of|exempt|may\s+(?:be\s+)?call|membership|\bappoint|\belected\b"
    r"|terms\s+of\s+reference|press\s+and\s+public|apolog|declar|next\s+meeting"
    r"|(?:will|to)\s+be\s+held|(?:come|report|return|brought|taken|submit\w*"
    r"|refer\w*)\s+(?:back\s+)?(?:again\s+)?to|established|\bformed\b|set\s+up|venue|agenda\s+for"
    r"|made\s+at\s+meeting|decided\s+at"
    r"|deferred\s+(?:to|until)|training|invit|adjourn|signed\s+(?:by|as)",
    re.IGNORECASE,
)
VERB = re.compile(
    r"\b(?:was|were|had|has|have|took|takes?|gave|gives?|saw|heard|went|met|did|made|will|said|\w{3,}ed)\b"
)
LABEL = re.compile(
    r"(?:(?:cabinet|select|overview|scrutiny|policy)[\s\w&]*(?:committee|panel|commission)s?\s+(?:recommendations?"
    r"|comments?|views|considerations?|consultations?)"
    r"|(?:previously\s+|also\s+)?considered\s+by|endorsed\s+by|recommended\s+by|pre-?\s?decision\s+scrutiny"
    r"|scrutiny\s+(?:considerations?|comments?|recommendations?)"
    r"|(?:overview\s*(?:and|&)\s*scrutiny|scrutiny|cabinet)\s+(?:committee|panel|commission|board)"
    r"|committee\s+(?:consideration|history|recommendation)s?|previous\s+(?:consideration|committees?)"
    r"|pre-?\s?scrutiny|consultation[\w\s]*)",
    re.IGNORECASE,
)
THE_COMMITTEE = re.compile(
    rf"\b(?:the|The)\s+(?P<body>(?:Scrutiny\s+)?(?:Committee|Panel|Commission"
    rf"|Board))\b(?:\s+\w+ly)?\s+(?P<verb>{DID})\b|endorsed\s+[^.;]{{0,20}}by\s+the\s+(?P<late>Committee|Panel"
    rf"|Commission)\b"
)
NO_BODY = re.compile(
    r"(?:[Mm]eetings?|[Rr]eports?|[Mm]inutes|[Cc]hair(?:man)?|[Mm]embers|[Rr]ecommendations?|[Vv]iews"
    r"|[Aa]genda)\s+(?:of|to|for)\s+(?:the\s+)?"
)
SCRUTINY = re.compile(r"scrutiny|overview|select committee|cabinet committee|panel|commission|advisory|forum")
# A line that is a label and a body: "Considered by: Place Panel, 4 May 2023", "Overview and Scrutiny Committee: 4
# May 2023".
LINE = re.compile(
    r"^[ \t•*|-]*(?P<label>(?:(?:previously|also|to\s+be)\s+)?(?:considered|endorsed|recommended|reviewed"
    r"|scrutini[sz]ed|discussed|agreed)\s+(?:by|at)|(?:pre-?\s?decision\s+)?scrutiny|pre-?scrutiny"
    r"|committee\s+history"
    r"|(?:decision|governance|approval|reporting)\s+(?:route|pathway|path)|prior\s+consideration"
    r"|previous\s+(?:consideration|committees?|scrutiny)|consultation|(?:principal\s+)?(?:(?:groups|bodies|organisations|persons|others)\s+)?consulted"
    r"|consultees?)\s*[:|–]\s*(?P<rest>[^\n]{4,300})"
    r"|^[ \t•*|-]*(?!Meeting|Minutes|Made|Decided)(?P<body>[A-Z][^\n:|]{3,80}?(?:Committee|Panel|Commission|Board"
    r"|Forum))\s*:\s*(?P<day>[^\n]{6,60})$",
    re.IGNORECASE | re.MULTILINE,
)
DECISION_OF = re.compile(r"\b[Dd]ecision\s+of\s+(?:the\s+)?$")
PLAIN = lexicon("committee panel board commission forum group cabinet executive assembly")
