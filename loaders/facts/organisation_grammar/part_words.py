"""The words by which records tell the part that an organisation plays, before and after its name."""

from __future__ import annotations

import re

from loaders.reference.names import words_in

_I = re.IGNORECASE
_POUND = r"£[ \u00a0]?\d"
_AUX = (
    r"(?:\s+(?:had |has )?(?:said|confirmed|agreed|indicated|stated) that (?:it|they)\b)?(?:,?\s*(?:which|who|"
    r"that)\s+)?(?:\s*(?:would|will|has|have|had|is|are|was|were|to|also|then|now|again|since|already|shall|could|"
    r"may|each|both|all|itself|further|have been|has been)\b)*\s*"
)

FUNDS_AFTER = re.compile(
    rf"(?:['’]s?)?(?:\s+\([^()]{{1,30}}\))?(?:{_AUX}\b(?:fund(?:s|ed|ing)?|financ(?:e|es|ed|ing)|pay(?:s|"
    rf"ing)? (?:for|towards|{_POUND}|the (?:cost|rest|balance|remainder|difference|other)|half|a (?:third"
    rf"|quarter|fifth|share)|part|one third|an equal|its share|\d+%)|paid\s+(?:for\b|{_POUND})|find(?:s|"
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
    rf"\s*\({_POUND}|,?\s*(?:of which|to the (?:sum|tune) of)\s+{_POUND}|\s+(?-i:(?:[A-Z][\w&'’-]*\s+){{1,5}}(?:Fund|"
    r"Grant))\b)",
    _I,
)
FUNDS_BEFORE = re.compile(
    r"(?:(?<!\w)(?:grants?|funding|funds?|award|awarded|money|moneys?|monies|sums?|contributions?|gift|donation|"
    r"bursary|financial support|finance|investment|subsid(?:y|ies)|settlement|allocations?|payments?|income|loan|"
    rf"offer|{_POUND}[\d,.]*\s?(?:m|k|bn|million|billion)?)"
    r"(?:\s+(?:of|for|worth|totalling|in|over|a year|per annum|each|towards|under|made|received|available|"
    r"capital|revenue|already|being|due|secured|up to|two|three|four|five|financial|years?|months?|"
    rf"{_POUND}[\d,.]*\w*|\d{{4}}/\d{{2,4}}|\d{{4}}|and|the|its|to)\b,?){{0,10}}\s+from\s+(?:the\s+)?"
    r"|\b(?:funded|supported|backed|assisted|awarded|provided|paid|offered|allocated|given|made available"
    r"|financed|granted|borne|sponsored|"
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
SUPPLIES_BEFORE = re.compile(
    r"(?:\b(?:contracts?|tenders?|orders?|call-?offs?|commission|appointment|framework|supply|purchase|procure\w*|"
    r"consultan\w+|works|services?|software|licen[cs]es?|quotations?|bids?|concession)(?:[^.;£]|"
    r"£(?=\d)){0,70}?\b(?:to|with|from|by|of)\s+(?:the\s+)?"
    r"|\b(?:appoint(?:s|ed|ing|ment of)?|engag(?:e|es|ed|ing)|commission(?:s|ed|ing)?|instruct(?:s|ed|ing)?|"
    r"re-?appoint\w*|select(?:s|ed)?|novat\w+(?:[^.;]{0,80}\b(?:to|from))?|award to|let to)\s+(?:the\s+)?"
    r"|\b(?:procured|purchased|bought|leased|hired|provided|supplied|given|taught|staffed|delivered|run|operated"
    r"|built|managed|"
    r"installed|maintained|carried out|undertaken|designed|constructed|looked after|serviced|performed|prepared|"
    r"put in)(?:\s+(?:and|for us|on site|by)\s+\w+(?:\s+\w+)?)?\s+by\s+(?:the\s+)?|\bcontractor,?\s+(?:the\s+)?|"
    r"\bsupplier,?\s+(?:the\s+)?|\bcontract\b[^.;]{0,40}\s(?:to|with)\s+(?:the\s+)?)$",
    _I,
)
SUPPLIES_AFTER = re.compile(
    rf"(?:['’]s?\s+(?:tender|bid|quotation|contract|price)\b|{_AUX}\b(?:be )?(?:taken on|appointed|engaged|"
    r"commissioned|selected|chosen|awarded\s+(?:the|a)\s+(?:[\w-]+\s+){0,4}(?:contract|tender)|given\s+(?:the|"
    r"a)\s+(?:[\w-]+\s+){0,3}contract|paid\s+£[\d,.]+\w*\s+for\s+(?:the|its|their|this)\s+(?:work|services?"
    r"|advice|report|review|study)\b|(?:be )?the (?:main |principal |lead |incumbent |current |sole )?(?:builder"
    r"|contractor|supplier|provider|operator|developer|"
    r"preferred bidder|consultant))"
    rf"|{_AUX}\b(?:(?:stay(?:s)? on|remain(?:s)?|continu(?:e|es)|act(?:s)?|be (?:retained|engaged"
    rf"|used)) )?as (?:the |our |its |a )?(?:[a-z]+ )?"
    r"(?:project manager|cost consultant|cost manager|quantity surveyor|principal designer|employer['’]s agent)"
    rf"|{_AUX}\b(?:manage|build|install|supply|construct|deliver|carry out|undertake|design|print|operate)(?:s|"
    r"ing)? the\b|[^.;]{0,50}\bunder (?:a |the )?contract\b|,?\s+(?:as|being|the|"
    r"our)\s+(?:the\s+)?(?:preferred\s+)?(?:contractor|supplier|provider|operator|consultants?|developer|builder|"
    r"bidder|agent|architects?)\b)",
    _I,
)
RECEIVES_BEFORE = re.compile(
    r"(?:\b(?:grants?|award(?:s|ed|ing)?|loans?|funding|payments?|donations?|leases?|leased|contribut\w+|"
    r"transfer\w*|passport\w*|passed?|paid|pay|pays|paying|hand(?:ed|s)?|allocat\w+|release\w*|distribut\w+"
    r"|given?|give|"
    rf"granted|lend|lent|made over|go|goes|subsid\w+|disposal|dispos\w+|sale|let|{_POUND}[\d,.]*\s?(?:m|k|bn|"
    r"million|billion)?)\b"
    rf"(?:[^.;£]{{0,60}}?|[^.;]{{0,30}}?{_POUND}[\d,. ]*\w*[^.;£]{{0,40}}?)\s+(?:to|towards)\s+(?:the\s+)?|"
    r"\b(?:call|request|application|bid)s? (?:by|from) (?:the\s+)?|\b(?:help|support|assist|fund)\s+(?:the\s+)?)$",
    _I,
)
_GOODS = (
    rf"(?:up to |a |an |the |some |its |this |that )?(?:{_POUND}|grant|lease|loan|funding|sum|share|payment|money|"
    r"further|one-off|\w+ (?:grant|lease|loan))"
)
RECEIVES_AFTER = re.compile(
    rf"(?:{_AUX}(?:\b(?:be|been|being|is|are|was|were)\s+)(?:now |then |also )?(?:paid|given|granted|awarded|allocated|"
    rf"lent|offered)\s+{_GOODS}|{_AUX}\b(?:receiv(?:e|es|ed|ing)|gets?)\s+{_GOODS}|\s+(?:to )?have\s+{_GOODS}"
    rf"|\s*[-–—:,]\s*(?:awarded|granted|paid)\s+{_GOODS}"
    rf"|\s*[-–—:]\s*{_POUND}|\s*\t\s*{_POUND})",
    _I,
)
CONSULTED = re.compile(
    r"\b(?:consult(?:ed|ation|ees?|s)?|(?-i:consulting)|views of|asked and|was asked|were asked|no objections?"
    r"|objected|"
    r"object(?:s|ed)? to|responded to the|responses? (?:from|of)|representations? from|comments? from|"
    r"engaged with|engagement with)\b",
    _I,
)
PARTNERS_BEFORE = re.compile(
    r"\b(?:in partnership with|partnership with|partner(?:s|ed|ing)? with|jointly with|together with|work(?:s|ing|"
    r"ed)? (?:closely )?with|alongside|(?:delivered|run|provided|developed|commissioned|managed|operated|"
    r"designed) with|agreement with|in collaboration with|collaborat\w+ with|in conjunction with|"
    r"(?:memorand(?:um|a) of (?:understanding|agreement)|MOU|(?:partnership|partnering|collaboration|alliance|sharing|"
    r"co-?operation|inter-?authority|hosting|section \d+\w*) agreement|concordat|protocol|accord|delivered|"
    r"co-?produced|liais\w+|co-?operat\w+|co-?commission\w+|co-?fund\w+|worked up|designed) with|"
    r"partners?,? (?:including|include|includes|comprise|were|will be|such as|are|namely)?|delivery (?:is"
    r"|will be) (?:through|by|with)|delivered with|joint venture with|side letter with|entry with|"
    r"teams? at)\s+(?:the\s+)?$",
    _I,
)
INTEREST = re.compile(
    r"\b(?:declar(?:ed|es|ation)|pecuniary|trustee|governor|employed by|employee of|shareholder|non-executive|"
    r"personal interest|prejudicial|disclosable|family member|worked for|left the (?:room|meeting)|"
    r"made this known|is a (?:director|member|trustee) of)\b",
    _I,
)
IN_KIND = re.compile(
    rf"(?:,[^,.;]{{1,40}},)?{_AUX}\b(?:agreed to |offered to )?(?:offer(?:s|ed|ing)?|suppl(?:y|ies|ied)|lend(?:s|"
    rf"ing)?|lent|g(?:ive|ives|ave|iven)|provid(?:e|"
    r"es|ed)|donat(?:e|es|ed)|second(?:s|ed)|host(?:s|ed)?)\s+"
    r"(?:the \w+ |us |it )?(?:its|their|a|an|the use of|two|one|some|\d[\d,]*|part of|office|space|staff|officers?|"
    r"land|"
    r"desks?)\b(?!\s*(?:grant|£|sum|further £|loan))",
    _I,
)
BIDDERS = re.compile(
    r"\b(?:bids?|tenders?|quotations?|quotes?|submissions?|proposals?|interest)\b[^.;]{0,40}\b(?:received|submitted|"
    r"invited|sought)\b"
    r"[^.;]{0,20}\b(?:from|by)\b[^.;]*$",
    _I,
)
BIDS_TALK = re.compile(
    r"\b(?:bids?|tenders?|quotations?|quotes?)\b[^.;]{0,40}\b(?:received|submitted|invited|sought)\b", _I
)
SUM_IN_BRACKETS = re.compile(rf"(?:\s*(?:\(|[-–—:,]\s*)|\s+){_POUND}")
GRANTS_TO = re.compile(
    r"\b(?:grants?|awards?|awarded|funding|payments?|donations?)\b(?:\s+\w+){0,4}?\s+(?:to|as "
    r"follows)\b",
    _I,
)
WHICH_SUM = re.compile(
    rf"(?:{_POUND}[\d,. ]*\s?(?:m|k|bn|million|billion)?|\b(?:grants?|sums?|money|funding|awards?|"
    rf"offer))(?:\s+(?:that|which))?\s+(?:the\s+)?$",
    _I,
)
GAVE = re.compile(
    rf"{_AUX}\b(?:offered|awarded|gave|given|promised|set aside|paid|granted|allocated|made available|provided|"
    rf"contributed|pledged)\b",
    _I,
)
# The word right before a party's name; without one of these none of the patterns for what stands before can hold.
LINK = re.compile(
    r"(?:\b(?:from|by|to|of|with|via|towards|alongside|ask\w*|appoint\w*|engag\w*|commission\w*|instruct\w*|"
    r"select\w*|novat\w*|through|is|was|being|be|between|"
    r"contractor|supplier|funder|help|support|assist|fund|partners?|including|includes?|comprise|were|will be|as"
    r"|are|namely|at),?\s+(?:the\s+)?)$",
    _I,
)
TENURE = re.compile(r"\b(?:former(?:ly)?|previously|which had|like|such as|e\.g\.|example)\s+(?:the\s+)?$", _I)
REGULATORS = words_in(
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
MONEY_TALK = re.compile(rf"\b(?:grants?|funding|funded|allocation|bid|bids|invest\w*|financial support)\b|{_POUND}", _I)
CONTRACT_TALK = re.compile(
    r"\b(?:contracts?|tenders?|procure\w*|award(?:ed)?|appoint\w*|supplier|contractor|framework|lease|quotation)\b", _I
)
DEPARTMENTS = frozenset(["government-department", "executive-agency"])
FIRMS = frozenset(["firm", "company", "community-interest-company"])
PAYERS = frozenset(["government-department", "executive-agency", "non-ministerial-department", "arms-length-body"])
PROFESSION = re.compile(r"\b(?:Surveyors|Architects|Solicitors|Associates|Auditors|Consulting|Consultants|Engineers)$")

# A field's label before the name: "Name of supplier: …".
LABELS = (
    (
        re.compile(
            r"(?:(?:name of |successful |preferred |appointed |chosen )*(?:contractor|supplier|provider|bidder"
            r"|tenderer)|"
            r"(?:contract )?awarded to|company)s?(?: name)?\s*[:|\t]",
            _I,
        ),
        "supplier",
    ),
    (
        re.compile(
            r"(?:(?:grant )?recipient|grantee|beneficiary|grant awarded to|(?:recipient )?organisation funded"
            r"|payee)s?\s*[:|\t]",
            _I,
        ),
        "recipient",
    ),
    (
        re.compile(
            r"(?:(?:grant |match |external(?:ly)? )?fund(?:ed by|er|ing body|ing source)"
            r"|source of (?:the )?(?:funding|grant)|"
            r"grant (?:from|provider|awarding body))s?\s*[:|\t]",
            _I,
        ),
        "funder",
    ),
    (
        re.compile(
            r"(?:(?:delivery |project |other )?partner(?: organisation| authoritie)?|jointly with|working with"
            r"|joint with)s?"
            r"\s*[:|\t]",
            _I,
        ),
        "partner",
    ),
)
# Who won: "the preferred bidder is …".
WON_BEFORE = re.compile(
    r"\b(?:(?:preferred|successful|winning|recommended|highest[- ]scoring|lowest|selected|chosen|appointed|best)\s+"
    r"(?:bidder|tenderer|supplier|contractor|provider|tender|bid|developer|consultant|company|firm)|(?:current "
    r"|existing |incumbent |new |present )?(?:contractor|supplier|service provider|provider|operator"
    r"|consultants?))"
    r"(?: (?:is|was|will be|being|to be|be)|\s*[,:(–-]| (?:is |was )?(?:from|by|of))\s+(?:the )?$",
    _I,
)
_REPORTS = (
    r"(?:reviews?|evaluations?|valuations?|surveys?|reports?|stud(?:y|ies)|assessments?|audits?|advice|analysis"
    r"|appraisals?|"
    r"modelling|feasibility work|designs?|opinion|investigation|consultancy)"
)
# Professional work, of firms and of names ending like one.
WORK_BEFORE = re.compile(
    rf"\b(?:(?:assess|valu|prepar|produc|review|draft|design|survey|evaluat|audit|verif|certif|facilitat|conduct|suppl|"
    r"manufactur|advis|commission)\w*|carried out|undertaken|done|written|put)(?: (?:for (?:us|the council)"
    r"|independently|"
    rf"externally))? by (?:the )?$|\b{_REPORTS}(?: (?:of|into|on|for) [^.;£]{{1,40}})?,?(?: (?:has|have|had|been"
    rf"|was|were|is|to|be|will))* (?:(?:obtained|sought|taken|received|commissioned|provided|done) )?(?:by|from) "
    r"(?:the )?$|\b(?:orders?|purchas\w+|works?|call\w*|let|placed|bought|procur\w+"
    r"|contract\w*)\b[^.;]{0,60}\b(?:through|with|via|"
    r"from) (?:the )?$",
    _I,
)
PROVIDERS_BEFORE = re.compile(
    r"\b(?:providers|suppliers|contractors|firms|companies|bidders|tenderers|care homes|agencies)\b[^.;£]{0,60}"
    r"(?:\b(?:among(?:st)? (?:them|which)|including|include|namely|are|were|being|comprising|comprise)|:"
    r"|\()\s*(?:the )?$",
    _I,
)
PARTNERS_AFTER = re.compile(
    rf"{_AUX}\s*(?:as |named |acting as )?(?:a|an|the|our|its|one of (?:the|our)|key|equal)?\s*(?:\w+ )?"
    r"(?:delivery |strategic |project |local |key |operational )?partners?\b(?! (?:authorit|council"
    r"|in the consultation))"
    rf"|,\s*(?:our|the|all|its|as)\s+(?:\w+ )?partners\b|,?\s*(?:which|who)\s+(?:also |already )?(?:share|run"
    rf"|use|deliver|operate)s? (?:the|this|it)\b[^.;,]{{0,50}}(?:\bwith\b|jointly)",
    _I,
)
PROMISES = re.compile(
    rf"{_AUX}\b(?:promise[sd]?|pledge[sd]?|commit(?:s|ted)?|undertaken|volunteer(?:s|ed)?|second(?:s"
    rf"|ed)?)\s+(?:to (?!fund|pay)\w+ |"
    rf"us |for )?(?!(?:up to |a further |the )?(?:{_POUND}|fund|grant|money|match))"
    rf"|{_AUX}\bmakes?\s+(?!{_POUND})[^.;£]{{1,40}} available\b(?! of £)",
    _I,
)
SAYS_MONEY = re.compile(
    rf"{_AUX}\b(?:indicat(?:es|ed)|confirm(?:s|ed)|said|advis(?:es|ed)|agree[sd]?|offer(?:s|ed))\s+(?:that\s+"
    rf"|to\s+)?(?:it (?:will|would|"
    rf"could) \w+ )?(?:up to |a further |some |around )*{_POUND}",
    _I,
)
TOLD_BEFORE = re.compile(r"\b(?:told|advised|informed|notified|assured|invited) by (?:the )?$", _I)
COMES_BEFORE = re.compile(
    r"\b(?:comes?|coming|expected|awaited|anticipated|due|forthcoming|requested|being sought|sourced"
    r"|drawn(?: down)?|obtained|sought|secured|claimed|met|recovered) (?:in (?:full|part) )?(?:from"
    r"|by) (?:the )?$"
    rf"|{_POUND}[\d,.]*\w*[^.;]{{0,80}}\b(?:from|by)\b[^.;]{{1,60}}\b(?:through|via|by way of|passed on by"
    rf"|held by) (?:the )?$",
    _I,
)
ANSWERS_BEFORE = re.compile(
    r"\b(?:comments?|views|responses?|repl(?:y|ies)|representations?|observations?|feedback|objections?"
    r"|letters?)\b[^.;£]{0,40}?"
    r"\b(?:from|by|of)\s+(?:the )?$",
    _I,
)
CONSULTEES_BEFORE = re.compile(r"\bconsultees?\b[^.;]{0,30}[(:,]\s*(?:the )?$", _I)
PASSED_MONEY = re.compile(
    r"\b(?:supported|backed|assisted|provided|given|offered|met|found|covered|borne|sponsored|announced"
    r"|committed|pledged|promised|invested|"
    r"paid)\b[^.;]{0,60}\bby\s+(?:the\s+)?$",
    _I,
)
CONGRATULATED = re.compile(
    r"\bcongratulat\w+|\bawards? (?:to date|made|list)|\bsuccessful (?:applicants|bids)"
    r"|\bthe following (?:grants|awards)",
    _I,
)
AGREES_GRANT = re.compile(
    r"\b(?:grant|funding|loan|lease)(?: funding)? agreements?\b(?:[^.;]|\.\d){0,90}\bwith (?:the )?$", _I
)
# "with the London Boroughs of": what kind the names that follow are of.
OF_KIND = re.compile(
    r"(?:(?:London|Royal|Metropolitan|district|borough|county|unitary|city|two|three|four|five|other|neighbouring) )*"
    r"(?:boroughs?|councils|counties|districts|cities|universities|PCCs|Police and Crime Commissioners"
    r"|authorities) (?:of|for) (?:the )?$",
    _I,
)

# A bid that won after all.
ACCEPTED_AFTER = re.compile(
    rf"(?:,? which)?,?\s+(?:(?:be|is|was|has been|were|to be)\s+)?(?:accepted|approved|successful|recommended"
    rf"|chosen|selected|in the (?:sum|amount) of|at {_POUND})",
    _I,
)
# What a firm does: "… LLP valued the site".
WORKS_AFTER = re.compile(
    rf"{_AUX}\b(?:valued|survey(?:ed|s)|design(?:ed|s)|assess(?:ed|es)|audit(?:ed|s)|drew up|drawn up"
    rf"|prepar(?:ed|es)|advis(?:ed|es)|inspected|evaluated|"
    r"review(?:ed|s)|carried out|undertook|produced|wrote|written|built|installed|tested|quoted|costed|operates?"
    r"|maintains?|supplies)\b",
    _I,
)
# "the main contractor, Kier", "an auditor (Grant Thornton)": its trade stands right before its name.
TRADE_BEFORE = re.compile(
    r"\b(?:contractor|supplier|provider|consultants?|architects?|auditors?|surveyors?|valuers?|engineers?|bidder"
    r"|tenderer|developer),? \(?$",
    _I,
)
# "… supports the proposal", "… raised no objection".
OPINES_AFTER = re.compile(
    rf"{_AUX}\b(?:(?:supports?|supported|welcom(?:es|ed)|endors(?:es|ed)|oppos(?:es|ed)|backs?|backed)\s+(?:the"
    rf"|this|these|that) (?:propos|plan|schem|application|"
    r"recommend|approach|draft|change|order|option|move)\w*|(?:raised?|made|had|has|have|offered|submitted"
    r"|expressed) (?:no |some |several |an? |its )?(?:formal )?"
    r"(?:objections?|comments?|concerns?|representations?|observations?)|commented|responded|replied"
    r"|spoke (?:for|in favour|against))\b",
    _I,
)
GRANT_FOR = re.compile(
    rf"\b(?:grants?|funding|awards?|payments?|donations?|contributions?|allocations?)\s+(?:of "
    rf"|up to )*{_POUND}[\d,.]*\w*\s+(?:for|in favour of) (?:the )?$",
    _I,
)
