"""The words by which records tell who belongs, who leads, who left, and who only looks on."""

from __future__ import annotations

import re

_I = re.IGNORECASE

# That a text is about several authorities acting together at all.
TOGETHER = re.compile(
    r"\b(?:partner(?:s|ship|ships|ing)?|jointly|joint(?: committee| board| venture| procurement| service| team|"
    r" working| arrangement| agreement| bid|"
    r" commissioning| contract| waste| strategic)|shared?(?: [a-z]+){0,3} (?:service|team|scheme|arrangement|unit|"
    r"post|function|agreement|building)s?|shared (?:by|with|between)|"
    r"consorti(?:um|a)|alliance|collaborat\w+|cluster|pathfinder|members? (?:of|are|authorit|council|borough)|"
    r"membership|founding (?:member|partner)|"
    r"co-?operat\w+|constituent (?:council|authorit|member)\w*|signator(?:y|ies)|lead (?:authority|council|"
    r"partner|body|borough|local|LA|commissioner|agency|member)|"
    r"accountable body|administering authority|host(?:s|ed|ing)? (?:authority|council|borough|body|by)|hosted by|"
    r"banker|banked by|side letter|as lead,|hands? on (?:\d|the|its)|memorandum of (?:understanding|agreement)|"
    r"inter-?authority agreement|section (?:75|101|102|113) (?:agreement|arrangement)|on behalf of (?:itself|"
    r"the other|all|a group|the group|its|the partner)|"
    r"acts? for (?:a group|all|the)|(?:jointly |wholly |part[- ])?owned by|shareholders?"
    r"|neighbouring (?:councils|authorities|boroughs|districts)|"
    r"with (?:the )?(?:other|two|three|four|five) (?:other )?(?:councils|authorities|boroughs|districts|"
    r"neighbours)|"
    r"(?:combined|regional|sub-?regional) (?:authority|arrangement|agency|hub|service|partnership|procurement|"
    r"framework)|compact|accord|concordat|"
    r"becomes? (?:an? |the \w+ )?(?:part(?:y|ies)|signatory)|memorand(?:um|a) (?:by|between|with|signed)"
    r"|worked up by|shared? (?:by|the|it) |"
    r"section 22A|joint venture|inter-?authority|district and borough councils|part(?:y|ies) to the"
    r"|together with|joins?|joined|joining|framework agreement with|pooled (?:budget|fund)|"
    r"pool(?:ing)? (?:arrangement|agreement)|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"\d{1,2}) (?:[a-z]+ ){0,2}(?:councils|authorities|boroughs|districts|LAs))\b",
    _I,
)

_LEAD_NOUN = (
    r"(?:lead(?:ing)?(?:[ -](?:authority|council|partner|body|agency|organisation|borough|commissioner|employer|"
    r"member|provider|contractor|local authority|LA|district|"
    r"county|procurer|contracting authority|department|officer authority|role))?|host(?:[ -](?:authority|council|"
    r"body|organisation|employer|borough|partner))?|"
    r"accountable (?:body|authority|council|organisation)|administering (?:authority|council|body)|banker|"
    r"bank(?:ing)? (?:authority|council)|paymaster|treasurer|conven(?:or|er|ing authority)|"
    r"(?:contracting|commissioning|managing|employing|responsible|co-?ordinating|procuring|purchasing|sponsoring|"
    r"accounting|awarding) (?:authority|body|council|partner)|"
    r"pool(?:ed fund)? (?:manager|holder|host)|managing agent|fund[ -]?holder|grant (?:recipient|holder)"
    r"|holder of the (?:grant|fund|money|purse|funds)|budget holder|"
    r"employer of the team|body that holds the (?:money|grant|funds?|purse))"
)
_AGAIN = (
    r"(?:again |also |still |itself |initially |currently |then |now |as before |jointly |continue to |go on "
    r"(?:to|as) |agree(?:s|d)? to |offer(?:s|ed)? to |volunteer(?:s|ed)? to |(?:is |was |be )?(?:willing"
    r"|prepared|content|expected|"
    r"proposed|invited|asked) to |remain )*"
)
_HOLD = (
    r"(?:hold(?:s|ing)?|held|keep(?:s|ing)?|kept|manag(?:es?|ing)|look(?:s)? after|administer(?:s|ing)?|"
    r"receiv(?:es?|ing)|claim(?:s|ing)?|bank(?:s|ing)?)"
    r"(?: and (?:pays?|employ|keep|distribute|manage|hands?|passes?)(?:s)?(?: out| on)?)?"
    r" (?:all |up |out )?(?:the |its |their |all |a |any |this )?(?:joint |common |pooled |shared |whole |"
    r"programme |project |scheme |government |regional |single |combined )*"
    r"(?:grants?|fund(?:s|ing)?|money|monies|moneys|purse(?: strings)?|pot|pool|budget|account|books|register|"
    r"cash|kitty|bank account|contracts?(?: for all)?)"
)
_EMPLOY = (
    r"(?:employ(?:s|ing)?|house[sd]?|recruit(?:s)?) (?:the |its |a |all (?:the )?|\w+ )*(?:team|staff|trainer|"
    r"officers?|co-?ordinators?|manager|case ?workers?|post ?holders?|secretariat|unit|employees|workers?|"
    r"rangers?)"
)
_LEAD_VERB = (
    r"(?:lead(?:s|ing)?(?! (?:officer|member|councillor))\b|(?:would |will )?host(?:s|ing)?\b|head(?:s|"
    rf"ing)? (?:it|the)|{_HOLD}|{_EMPLOY}|"
    r"sign(?:s)? for (?:the )?(?:government|grant|public)? ?(?:money|funds?|funding|grant|spending)|"
    r"answer(?:s)? for (?:it|the money)|pay(?:s)? the (?:other|others|rest|bills|partners|members)|"
    r"act(?:s|ing)? on behalf of (?=(?-i:[A-Z]))|act(?:s|ing)? (?:for|on behalf of) (?:a |the |all |its |both "
    r"|them|each|a group)|run(?:s|ning)? (?:it|them|"
    r"this|the \w+)? ?on behalf of|"
    r"carr(?:y|ies|ying) the lead|take(?:s)? the lead|(?:hold|carr)(?:s|y|ies)? the lead role|"
    r"provide(?:s)? the secretariat|procure(?:s|d)? (?:it |them )?on behalf of|"
    r"be(?:ing)? the purse|do the (?:banking|buying|procuring))"
)
_AUX = r"(?:will|would|shall|should|is to|are to|was to|has|had|have|to|may|can|could|must|does|did)"
_BE = (
    r"(?:is|are|was|be|being|been|becom(?:es?|ing)|act(?:s|ing|ed)? as|serv(?:es?|ing|ed) as|remain(?:s|ing)?|"
    r"continu(?:es?|ing) (?:as|to be|to act as)|go(?:es)? on as|named as|chosen as|appointed(?: as)?|"
    r"designated(?: as)?|nominated(?: as)?|as|in its role as|which is|to be)"
)

# After the name of a body: "(Lead LA)", "as accountable body", ", which would hold the purse".
LEAD_AFTER = re.compile(
    # No name is that far from what is said of it; a long run of spaces would be shared out among the gaps in every way.
    r"(?!(?:['’]s)?\s{0,30},?\s{0,30}(?:which|who|that)?\s{30})"
    rf"(?:['’]s)?\s*(?:,?\s*\(\s*(?:the |as |acting as |who is |which is )?{_LEAD_NOUN}\b[^()]*\)"
    rf"|,?\s*(?:which|who|that)?\s*(?:last\s+)?(?:{_AUX}\s+)?{_AGAIN}{_BE}\s+(?:again |also |still |jointly |"
    rf"as before |the |a |its |our |their |both |in the |named |proposed )*{_LEAD_NOUN}\b(?! officer)"
    r"|,?\s*(?:which|who|that)?\s*(?:last |the last of these |it |"
    rf"being the last,? )?\s*(?:{_AUX}\s+)?{_AGAIN}{_LEAD_VERB}"
    rf"|,\s*(?:the|as|our|as the|being the|its)\s+{_LEAD_NOUN}\b(?=[,;.)\s])|\s+the\s+{_LEAD_NOUN}\b(?=[,;.)])"
    rf"|\s+(?:as before )?in the lead\b|\s+as before in the lead\b|\s*[-–—:]\s*(?:the )?{_LEAD_NOUN}\b(?! officer)"
    rf"|,?\s*(?:which|who)\s+(?:last\s+)?(?:{_AUX}\s+)?{_AGAIN}{_BE}\s+(?:the |its )?{_LEAD_NOUN})",
    _I,
)
# "…, which set up the scheme and is its lead borough"; "by … on behalf of itself, … and …".
LEAD_FURTHER = re.compile(
    rf",?\s*(?:which|who)\s+[^,.;]{{2,60}}?\s+and\s+(?:{_AUX}\s+)?{_AGAIN}(?:{_BE}\s+(?:the |its |a |our "
    rf"|their )?{_LEAD_NOUN}\b(?! officer)|{_LEAD_VERB})"
    r"|(?:,? which|,? who)?(?: (?:will|would|is|to|let|lets|procures?|contracts?|acts?|acting|buys?|employing"
    r"|doing so|tendering))*,? on behalf of "
    r"(?:itself|all (?:the|of|three|four|five)|both|the (?:other|partner|three|four|five|group|others|region"
    r"|consortium|partnership|members|partners))\b"
    rf"|\s+(?:{_AUX}\s+|,?\s*(?:which|who)\s+)*{_AGAIN}{_BE}\s+(?:the |a |its )?(?:(?:regional|sole|overall"
    rf"|formal|joint|programme|project|initial|"
    rf"first|interim|designated|single) )+{_LEAD_NOUN}\b(?! officer)",
    _I,
)
# Before the name of a body: "led by …", "the lead authority, …".
LEAD_BEFORE = re.compile(
    r"(?:\b(?:led|hosted|banked|administered|co-?ordinated|convened|held|headed|fronted|managed and hosted|"
    r"employed)(?: jointly)?(?: for them all| for all| on behalf of all)?,? by\s+"
    r"|\bdelegat\w+ [^.;]{0,90}\b(?:functions?|services?|powers?|duties)\b[^.;]{0,30}? to\s+"
    r"|\b(?:under|with) the (?:lead|leadership) of\s+|\blead(?:ership)? of\s+|\b(?:procurement|project|bid|"
    r"service|programme|scheme|work|consortium|partnership|commissioning) (?:will be |would be |is |was |"
    r"being )?led by\s+"
    rf"|\b{_LEAD_NOUN}(?-i:(?: for (?:the )?[a-z][a-z ]{{1,30}})?)\s*(?:,|:|[-–—]|\(|\bis\b|\bare\b|\bwas\b|"
    r"\bbeing\b|\bwill be\b|\bwould be\b|\bto be\b|\bhas been\b)\s*(?:to be )?"
    r"|\bask(?:s|ed|ing)? |\bpay(?:able|ment)? .{0,40}? to (?=\S+(?: \S+){0,3},? (?:which|"
    r"who) will act))(?:the\s+)?$",
    _I,
)
ASK_LEAD = re.compile(rf"\s+to\s+{_AGAIN}(?:{_BE}|go on as)\s+(?:the |a )?{_LEAD_NOUN}", _I)
# "the last named", "the first of these", "the latter": which of the names just listed leads.
ANAPHOR = re.compile(
    rf"\b(?:(?:led|hosted|banked|run|managed|held|kept|administered) by|under the lead of|with|{_LEAD_NOUN} (?:is|"
    r"being|will be|would be)|,|and|;)?\s*"
    r"the (?P<which>last|first|latter|former|second|third|second last)(?:[ -](?:named|mentioned|listed|"
    r"of (?:these|them|which|the (?:two|three|four|five|six)|whom)|two|council|authority|body|borough))*\b"
    rf"(?P<rest>[^.;]{{0,90}})",
    _I,
)
LEADISH = re.compile(
    rf"{_LEAD_NOUN}|{_LEAD_VERB}|\bled by\b|\bhosted by\b|\bbanked by\b|\bunder the lead\b|act(?:s|"
    r"ing)? for (?:all|the)",
    _I,
)
SELF_LEAD = re.compile(
    r"\b(?:(?:the|this|our)\s+(?:county |city |borough |district |combined )?(?:council|authority|corporation)|"
    r"we)\b(?:['’]s)?\s*(?:[^.;]{0,60}?\bas\s+the\s+body\s+that\s+holds"
    rf"|,?\s*(?:which |who )?(?:{_AUX}\s+)?{_AGAIN}{_BE}\s+(?:again |also |still |jointly |the |"
    rf"a )*{_LEAD_NOUN}(?! officer)|\s+(?:{_AUX}\s+)?{_AGAIN}{_LEAD_VERB})"
    r"|\b(?:hosted|led|administered|held|banked|managed|co-?ordinated) by (?:the|this) (?:county |city |borough "
    r"|district )?(?:council|authority)\b"
    r"|^\W*(?:\w{1,3}[.)]\s*)?(?:that |agree[sd]? |resolved |approve[sd]? )*to (?:lead|host) (?=the (?-i:[A-Z]))"
    r"|\b(?:to\s+(?:act|be|serve|continue|accept|agree)|acting|accept(?:s|ed|ing|ance)?|taking on|takes on|"
    r"take on|agree(?:s|d)?|role|act|serve|,|that)[^.;]{0,40}?,?\s*\bas\s+(?:the\s+|"
    rf"a\s+)?{_LEAD_NOUN}\s+(?:for|of|on behalf)\b",
    _I,
)
WHICH_LEADS = re.compile(
    r"\b(?:which|who|what)\s+(?:of\s+the\s+\w+\s+)?(?:council|authority|of them|partner|borough|body|one|"
    rf"district)?\s*(?:{_AUX}\s+)?{_AGAIN}(?:{_LEAD_VERB}|be\s+(?:the\s+)?{_LEAD_NOUN})",
    _I,
)

# Clauses about one body that take it out of the membership, or qualify it. Matched in the clause around its name.
WITHDREW = re.compile(
    r"\b(?:withdr[ae]w(?:n|s|ing|al)?|pulled? out|pulling out|dropped? out|(?:has|have|had) (?:since )?left\b|"
    r"left (?:the|in|it)\b|leav(?:es?|ing) (?:the|in)|ceased? to be|stepped? (?:back|down|away)|"
    r"serve[sd]? (?:\w+ ){0,3}notice|gives? notice|no longer (?:a |part|taking|wish|be|in)|gave notice"
    r"|given notice|give notice|opted? out|stood down|quit|"
    r"departed|resigned)\b",
    _I,
)
INTERESTED = re.compile(
    r"\b(?:yet to (?:\w+ )?(?:make|decide|agree|confirm|commit|join|sign|reply|respond)|not (?:yet )?(?:made up|"
    r"decided|agreed|committed|joined|signed|confirmed)|(?:may|might|could) (?:\w+ )?(?:come in|join|follow|yet)|"
    r"still (?:thinking|considering|to decide|weighing|undecided|deciding)|(?:as|an|the) observers?|observers?\b|"
    r"(?:is|are|was|were|remain\w*|has|have|had) (?:also )?(?:interested|undecided|considering|in talks)|"
    r"express(?:ed|ing) (?:an )?interest|"
    r"interest in (?:joining|taking)|asked to (?:sit|join|be kept)|sat in on|sits? in (?:as|on)|has until|"
    r"had until|await(?:s|ing)|make up its mind|considering (?:whether|joining|membership)|to decide (?:whether|"
    r"in|by)|"
    r"(?:intends?|intending|hopes?|hoping|plans?|planning|expects?|minded|proposes?|aims?) to (?:do so|join"
    r"|follow|use|sign|become|take|come)|"
    r"(?:was|were|been) (?:also |first |twice |again )*(?:approached|sounded out)|kept informed|no commitment"
    r"|look again|"
    r"in discussions?|invited to (?:join|come|take)|join (?:at a )?later|later (?:round|phase|date|stage)|"
    r"follow later|to follow|should it so request|with a view to (?:joining|membership))",
    _I,
)
DECLINED = re.compile(
    r"\b(?:declined|refused|chose not|chosen not|decided not|elected not|opted not|did not wish|"
    r"do(?:es)? not wish|not wish(?:ing|ed)? to|stood aside|stand(?:s)? aside|turned (?:it |the offer )?down|"
    r"not (?:taking|take) part|(?:will|would|is|are|was|were|be) not (?:be )?(?:a |an )?(?:members?|partners?|"
    r"party|part)|not (?:a|an) (?:member|subscriber|partner|signatory|party)|why [A-Z]\w+ (?:was|is|were) not|"
    r"not (?:included|involved|in the)|outside the (?:partnership|scheme|arrangement)|on its own|worked? alone|"
    r"works? alone|prefer(?:s|red)?\s+(?:to|not)|(?:go|goes|gone|going|went)\s+(?:it alone|(?:its|their) own way)|"
    r"(?:do|does|did|will|would)\s+not\s+(?:form|take|belong|join|participate|proceed)|(?:served|provided for"
    r"|run|dealt with|covered) separately|"
    r"(?:a|an|the)?\s*\w+ of (?:its|their) own|made no offer|fell outside)\b",
    _I,
)
NO_MEMBER = re.compile(
    r"\b(?:is|are|was|were|will|would) not (?:to be |be )?(?:yet )?(?:a |an |itself a )?(?:members?|partners?"
    r"|party|signator\w+|part of)\b"
    r"|\bno (?:member|partner|part in)\b",
    _I,
)
# Who was once in it and then declined has left it.
WAS_IN_IT = re.compile(
    r"\b(?:(?:taken|took) part|been (?:involved|a (?:member|partner|party)|part of)|had (?:signed|joined|agreed)|"
    r"originally|initially|formerly|at first|early (?:discussions|talks|work))\b",
    _I,
)
COMPARATOR = re.compile(
    r"\b(?:unlike|(?:was|were|been) visited|looked (?:at|into)|alternative of|no equivalent|advisory (?:group"
    r"|board|panel)|similar (?:to|scheme|service|approach|arrangement)s?|compar(?:ed|able|ison|ator)|"
    r"such as (?:that|those|the one) (?:in|at|of)|as (?:has been )?done (?:in|by)|elsewhere|modelled on|"
    r"follow(?:s|ing)? the example|learn(?:t|ed|ing) from|"
    r"example(?:s)? (?:of|in|from|at)|a like scheme|other areas|best practice|visit(?:ed)? to|in contrast|whereas|"
    r"benchmark\w*|previously (?:worked|employed)|formerly of|neighbouring .{0,20} such as)\b",
    _I,
)
CONSULTED = re.compile(
    r"\b(?:consult(?:ed|ation|ees?|ing)?|views of|representations?|objection|responded|response from|"
    r"letters? from|correspondence|notified|informed|kept informed)\b",
    _I,
)

# Who may decide on joining: what the decision itself does.
JOIN = re.compile(
    r"\b(?:join(?:s|ed|ing)?|becom(?:es?|ing) (?:an? |one of (?:the|its) )?(?:\w+ )?(?:members?|partners?"
    r"|signatory|part|party|"
    r"constituent|pathfinder|founder|shareholder|\w+ member of|[\w-]+ pathfinder|authority)|member(?:ship)?|"
    r"takes? (?:its |a )?(?:part|place|seat)|taking part|tak(?:es?|ing|en) up|part in|"
    r"participat\w+|enter(?:s|ed|ing)? (?:into|in|an?)|go(?:es)? into|sign(?:s|ed|ing)?\b|seal|renew(?:s|ed|al|ing)?|"
    r"stay(?:s)?|remain(?:s)?|continu\w+|carry on|kept on|extend\w*|second (?:term|phase|year|round)|"
    r"leads? (?=the (?-i:[A-Z]))|hosts? (?=the (?-i:[A-Z]))|be (?:the )?(?:lead|host|accountable)|act(?:s"
    r"|ing)? as|as (?:the )?(?:lead|host|accountable|administering|"
    r"banker)|establish\w*|set(?:ting)? up|form(?:ation|ing|ed)? |creat\w+|agreement|memorandum|"
    r"terms of membership|"
    r"members? (?:be|are)|phase \w+|business case|collaborat\w+|partnership|delegat\w+ .{0,60} joint committee|"
    r"shared|jointly|procure\w* (?:jointly|together)|joint procurement|contribut\w+|subscription|"
    r"adopt the subscriptions)\b",
    _I,
)
_GROUPING_AHEAD = (
    r"(?=\s+(?:from\b|(?:the |its |this )?(?:(?-i:[A-Z])|partnership|consortium|alliance|membership|scheme)))"
)
LEAVE = re.compile(
    rf"\b(?:(?:to|and so|agree[sd]? to|(?:council|authority) (?:should |will |would )?) ?(?:leaves?|"
    rf"withdraws?){_GROUPING_AHEAD}"
    rf"|that [\w ]{{3,40}}? (?:leaves?|withdraws?){_GROUPING_AHEAD}"
    r"|withdraw(?:al|s|n|ing)? (?:of the council |of this council )?from (?:the )?(?-i:[A-Z])"
    r"|gives? (?:\w+ )*notice to (?:leave|withdraw|terminate)|notice to (?:leave|withdraw|terminate)"
    r"|(?:gives?|given|giving|serves?|serving) (?:the )?(?:\w+ ){0,3}(?:months['’]? |years?['’]? )?notice (?:that|of "
    r"(?:withdrawal|termination))"
    r"|terminat\w+ (?:the |its )?(?:membership|partnership)|(?:ceas(?:e|es|ing)|discontinu(?:e|es|ing)) (?:its "
    r"|the |our )?membership|membership\b[^.;]{0,70}\bnot (?:to )?be (?:renewed|continued|extended)"
    r"|not (?:to )?(?:renew|continue|extend) (?:its |the |our )?membership|ends? (?:its|the|our) membership"
    r"|dissol\w+ (?:the )?"
    r"|wind(?:ing)? up (?:of )?the)\b",
    _I,
)
