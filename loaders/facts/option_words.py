"""Words in which alternatives are put forward, counted, chosen and turned down."""

from __future__ import annotations

import re

NUMBERS = (
    {
        w: i
        for i, w in enumerate(
            ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
        )
    }
    | {str(i): i for i in range(13)}
    | {"both": 2, "a couple of": 2}
)
_N = r"(?P<number>one|two|three|four|five|six|seven|eight|nine|ten|both|[2-9]|1[0-2])"
_THING = (
    r"(?:options?|alternatives?|ways?|courses? of action|possibilities|approaches|models|proposals|routes|sites"
    r"|schemes)"
)
COUNTED = re.compile(
    rf"\b{_N}\s+(?:(?:other|further|alternative|different|possible|more|such|broad|main|delivery|lower|cost"
    rf"|short-listed|shortlisted)\s+)*{_THING}\b",
    re.I,
)
NONE = re.compile(
    r"\W*(?:none\b(?:[^.;\n]{0,80})?|n/?a\b|nil\b|not applicable\b[^.;\n]{0,120}|no (?:other |alternative "
    r"|further |viable "
    r"|realistic |practical )*(?:options?|alternatives?|courses?)\b[^.;]{0,120}|there (?:are|were|is|was"
    r"|have been) (?:no|none|not any)\b[^.;]{0,160}"
    r"|(?:please )?(?:see|as (?:set out|detailed|outlined|described|contained|stated|per)|set out|detailed"
    r"|outlined|contained|refer(?:red)? to|these (?:are|were) set out|(?:the )?options (?:are|were) (?:set out"
    r"|detailed|outlined))\b[^.;]{0,140}(?:report|paper|appendix|above|minutes?|section|paragraph"
    r"|attached)[^.;]{0,80}"
    r"|no alternative[^.]{0,80}|not considered|other options were not considered[^.]{0,60}|the (?:cabinet"
    r"|executive|committee|council) did not consider any[^.]{0,80}|-+)\W*\Z",
    re.I,
)
# How a sentence that puts an alternative forward begins.
OPENER = re.compile(
    r"\W*(?:to (?!date|this|that|these|the extent|be (?:clear|fair)|some|summarise)\w+|not to \w+|not \w+ing"
    r"|do nothing|doing nothing|do (?:minimum|something)|option \w+\b|an? (?:alternative|further|second|third"
    r"|other|different)\b|"
    r"(?:the|one|another|a second|a third) (?:only )?(?:other |further |second |third |first "
    r"|alternative )*(?:option|alternative|way|course|possibility|choice)\b|alternatively\b|another (?:option"
    r"|alternative|way|possibility)|(?:continue|continuing|leave|leaving|keep|keeping|retain|retaining|refus\w+"
    r"|declin\w+|delay\w*|"
    r"cease|ceasing|clos\w+|sell\w*|buy\w*|build\w*|run|running|use|using|join\w*|stay\w*|wait\w*|extend\w*"
    r"|re-?tender\w*|re-?procur\w*|outsourc\w+|insourc\w+|withdraw\w*|stop\w*|let|letting|fund\w*|go|going|carry"
    r"|carrying|allow\w*|reject\w*|appoint\w*|procur\w+|tender\w*|deliver\w*|provid\w+|remain\w*|maintain\w*|"
    r"temporary|full|partial|no"
    r"|(?!having|consider|follow|dur|be|includ|accord|regard|concern|noth|recogni|bear|tak|look|as[a-z]+um|giv|turn|summari|not)"
    r"[a-z]{2,}ing)\b(?! (?:this|these|that) (?:into|in)\b))",
    re.I,
)
# A sentence that names an alternative and turns it down at once: "Passing it all to the force was ruled out".
TURNED_DOWN = re.compile(
    r"\b(?:was|were|is|are|has been|have been|had been)\s+(?:also\s+|therefore\s+|\w+ly\s+|looked at and\s+|considered (?:and|but)\s+)*"
    r"(?:ruled out|rejected|discounted|dismissed|discarded|turned down|decided against|put aside|set aside"
    r"|not (?:pursued|taken (?:up|forward|further)|recommended|preferred|favoured|supported|progressed"
    r"|(?:considered|thought|felt|deemed)(?: to be)? (?:\w+ )?(?:viable|appropriate|suitable|feasible|practical|acceptable|realistic|affordable)))\b",
    re.I,
)
# A sentence that only speaks of alternatives already named.
REMARK = re.compile(
    r"\W*(?:this|that|these|those|it|they|he|she|both|neither|none|each|all|such|the (?:cabinet|council"
    r"|committee|executive|first|second|latter|former|reason|officers?|report|recommended|preferred|proposed"
    r"|benefits?|risks?|costs?|cost)\b(?! (?:could|can|might|may|would be able)\b)|"
    r"(?:was|were|is|are|would|will|has|had)\b|rejected|discounted|because|as\b|since|however|therefore"
    r"|in (?:addition|each|both|either)|although|given|for (?:this|these|the)|if\b|on (?:balance|this))\b",
    re.I,
)
# Words behind which a colon opens a list of alternatives.
LEAD_IN = re.compile(
    r"\W*(?:the |these |other |alternative |following |several |a number of |various |\w+ )*(?:options?"
    r"|alternatives?)\b",
    re.I,
)
SECOND = re.compile(
    r"(?:,?\s+(?:and|or|and also|or else|or alternatively)\s+"
    r"|[,;]\s+)(?P<option>(?:alternatively,? )?(?:not )?to (?!(?:the|a|an|its|this|that|them|it|be|which|each"
    r"|all|any|our|their|those|these|whom)\b)\w+\b)|,?\s+(?:and|or)\s+(?=do(?:ing)? nothing\b)",
    re.I,
)
CHOSEN = re.compile(
    r"\b(?:this|which|it)?\s*(?:is|was|being|are)\s+(?:therefore\s+)?(?:the |our |officers['’] )?(?:recommended"
    r"|preferred|proposed|chosen|selected)\b(?!\s+(?:against|not))|\((?:the )?(?:recommended|preferred|chosen"
    r"|proposed)(?: option)?\)|[-–—:]\s*(?:recommended|preferred|accepted|chosen)\b"
    r"|\bthis option (?:is|was) (?:recommended|preferred|taken|chosen|adopted|accepted)|\b(?:preferred"
    r"|recommended) option\b(?! (?:is|was|would be) (?:not|to))|\b(?:approve|agree|proceed|accept|continue)\b[^.;]{0,40}\bas"
    r" (?:recommended|proposed|set out)\b",
    re.I,
)
REASON = re.compile(
    r"\b(?:because|since|as (?=this|it|they|the|there)|owing to|due to|on the grounds?|for the reasons?"
    r"|which would|this would|would (?:not|cost|leave|mean)|(?:this|it|these) (?:was|were|is"
    r"|are) (?:therefore )?(?:not|rejected|discounted|decided against|dismissed|ruled out)|rejected|discounted"
    r"|too (?:costly|dear|few|late|slow|expensive))\b",
    re.I,
)
# An alternative told in passing, in a record without a section for it.
NARRATED = re.compile(
    r"\b(?:was|were|been|being|be|is|are|options?|alternatives?|ways|also)\s+(?:\w+ly\s+)?(?:considered"
    r"|looked\s+at|explored|examined|discussed|weighed|assessed|appraised|evaluated"
    r"|investigated)\b[^.;\n]{0,60}?\b(?:and|but|then)\s+(?:(?:was|were|has\s+been|have\s+been|had\s+been|then"
    r"|been)\s+)*"
    r"(?:reject\w*|discount\w*|discard\w*|dismiss\w*|not\s+(?:supported|pursued|favoured|recommended|taken\s+(?:up"
    r"|forward)|preferred|adopted|considered\s+\w+)|put\s+aside|set\s+aside|ruled\s+out|turned\s+down|decided\s+against"
    r"|laid\s+aside|dropped|abandoned)\b",
    re.I,
)
