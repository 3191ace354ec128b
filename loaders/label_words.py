"""Words that labels and headings share, which of them are ordinary words, and the plain phrases for typing errors.

The lexicons themselves stand in label_fields.py and label_sections.py, so that a new wording is one line there.
"""

from __future__ import annotations

DECISION = (
    r"(?:(?:executive |officer |delegated |officer delegated |cabinet |key |mayoral |proposed "
    r"|recommended )?(?:executive )?decisions?)"
)
THE = r"(?:the |this |that |our |any |these )?"
_OFFICER = r"(?:officers?|directors?|member of staff)"
CONSIDERED = (
    r"(?: (?:which were |that were |were )?(?:considered|looked at|available|explored|examined|appraised|discounted"
    r"|evaluated|assessed|identified|put forward))?"
)
DROPPED = (
    r"(?: (?:and|but|or|and or|and why they were|and the reasons for (?:their )?|and reasons for (?:their )?"
    r"|which were|when|by the \w+ (?:when|and))"
    r"(?: not)? ?(?:rejected|discarded|discounted|dismissed|rejection|not recommended|not pursued|not preferred"
    r"|recommended|accepted|proceeded with|considered))"
    r"{0,2}"
)

# Ordinary words that are labels only where the layout says so.
WEAK: tuple[str, ...] = (
    r"(?:it was )?(?:unanimously )?(?:resolved|agreed|decided)(?: unanimously)?(?: that| to)?|resolution(?: that)?",
    r"(?:lead|executive|cabinet|portfolio|responsible|relevant)(?: cabinet| executive| lead)? ?(?:member|holder"
    r"|councillor)(?: s)?",
    r"date(?:d)?|title|subject|name|status|outcome|key|ref(?:erence)?|officers?|area|location|locality|meetings?"
    r"|council|authority|organisation|author|contacts?|signed|signature|item|topic|matter|re|heading",
    r"job title|post|role|position|designation|time|venue|address|for|against|action|notes?|comments?|type"
    r"|category|version|service|services|section|team|unit|function|budget|minute|minutes|item no|votes?|present"
    r"|apologies",
    r"options?|alternatives?|reports?|documents?|summary|details|request|scope|content|context|history|analysis"
    r"|considerations?|report|facts|narrative|costs?|funding|finance|financial|legal|legislation|scrutiny"
    r"|discussion|debate|risks?|implications?|aim|objective|issue|overview|introduction|position|action by"
    r"|committee|taken by|made by|exempt|private|restricted|confidential|urgent|part \d|stakeholders?|published"
    r"|approved by|agreed|resolved|resolutions?|division s|ward s|wards?|divisions?|department|portfolio"
    r"|declarations?|communications?|attendance|proposals?|recommend(?:ations?|ed)|published on|made at"
    r"|confidentiality|grounds|basis|expenditure|news|declaration|authority for (?:the )?decision"
    r"|head of service|clerk",
)

# Plain phrases for comparison by edit distance: the labels that typing errors are met in most.
PLAIN: tuple[str, ...] = (
    "decision maker",
    "decision makers",
    "decision taker",
    "decision status",
    "is key decision",
    "is subject to call in",
    "reason key",
    "purpose",
    "decision",
    "decisions",
    "reasons for decision",
    "reasons for the decision",
    "reason for decision",
    "reason for the decision",
    "alternative options considered",
    "alternative options considered and rejected",
    "other options considered",
    "details of any alternative options",
    "publication date",
    "date of decision",
    "decided at meeting",
    "made at meeting",
    "effective from",
    "decision published",
    "wards affected",
    "ward affected",
    "divisions affected",
    "division affected",
    "electoral divisions affected",
    "local authorities affected",
    "lead officer",
    "report author",
    "contact officer",
    "accompanying documents",
    "supporting documents",
    "additional documents",
    "background papers",
    "decision number",
    "decision reference",
    "title of decision",
    "subject of decision",
    "decision type",
    "decision date",
    "proposed decision",
    "recommendations",
    "recommendation",
    "consultation",
    "financial implications",
    "legal implications",
    "equalities implications",
    "declarations of interest",
    "conflicts of interest",
    "dispensations granted",
    "brief description of decision",
    "background",
    "date signed",
    "date published",
    "effective date",
    "call in deadline",
    "key decision",
    "portfolio holder",
    "cabinet member",
    "directorate",
    "signature",
    "implementation date",
    "contact name",
    "summary of decision",
    "details of decision",
    "risk implications",
)
