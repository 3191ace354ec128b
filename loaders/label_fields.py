"""Labels of short values, as patterns over folded text (small letters, no punctuation, "(s)" joined on)."""

from __future__ import annotations

from loaders.label_words import DECISION

# Fields: their names are those of loaders.reading.FieldName. The first family that fits wins.
FIELDS: dict[str, tuple[str, ...]] = {
    "maker": (
        r"(?:name|name and (?:job )?title|name and (?:post|position)) of (?:the )?(?:officer|director"
        r"|delegated officer|cabinet member|"
        r"executive member|portfolio holder)(?: and (?:his |her |their )?(?:job )?(?:title|post|position"
        r"|designation))?",
        r"(?:officer|director|cabinet member|executive member|portfolio holder) name and (?:job )?(?:title|post"
        r"|position)",
        r"(?:name (?:and (?:job )?(?:title|post|position|designation) )?of )?(?:the )?decision (?:makers?"
        r"|takers?)(?: s? ?name| name)?"
        r"(?: (?:and|including|inc|incl|with|or) (?:(?:job|post) )?(?:titles?|post|role|position|designation))?",
        r"decision makers? (?:job|post) title",
        r"name (?:and (?:job )?(?:title|post|position|designation) )?of decision (?:maker"
        r"|taker)s?(?: and (?:job )?(?:title|post|position))?",
        rf"{DECISION} (?:to be )?(?:taken|made) by(?: name and (?:title|position|post))?",
        rf"{DECISION} (?:was )?(?:made|taken) by(?: whom)?",
        r"decision by|decisions? of",
        r"by whom(?: (?:was )?(?:the )?decision (?:was )?(?:made|taken))?",
        r"who (?:made|took|will make|is making|is taking) (?:the |this )?decision",
        r"(?:name (?:and (?:job )?title )?of )?(?:the )?(?:officer|director|cabinet member|executive member"
        r"|portfolio holder|member|body|committee|person|individual)"
        r"(?: s| or body)? (?:making|taking|who (?:made|took)|exercising)(?: the| this)? (?:decision"
        r"|delegated (?:authority|power)s?)(?: including (?:job )?title)?",
        r"decision making (?:officer|body|member|committee|person)|(?:decision maker|decision taker"
        r"|officer) s (?:job )?title",
        r"delegated (?:decision )?(?:officer|decision maker)(?: name)?",
        r"(?:decision |report |request |approval )?(?:approved|authorised|agreed|signed off|determined) by(?: director"
        r"| officer)?",
        r"(?:chief )?officer (?:making|taking) (?:the |this )?decision",
        r"taken by|made by|authorising officer|approving officer|decision authority|penderfynwr"
        r"|gwneuthurwr y penderfyniad",
        r"officer(?: or)? member making (?:the )?decision",
        r"(?:title|post) of (?:the )?(?:decision (?:maker|taker)|officer (?:making|taking) (?:the |this )?decision)",
    ),
    "reference": (
        rf"(?:{DECISION}|odr|notice|record|delegated|log|unique)(?: notice| record| log| register)? "
        r"(?:nos?|numbers?|refs?|references?|ref no|reference no|reference number|reference code|id|ref number|code)",
        r"(?:ref|reference)(?: nos?| numbers?| codes?)?",
        r"(?:unique )?(?:decision )?reference (?:number|no)",
        r"(?:md|dd|add|odn|rod|record of decision|pcc decision|mayoral decision|director decision)(?: no| number"
        r"| ref| reference)?(?: and title)?",
        r"cyfeirnod(?: y penderfyniad)?",
    ),
    "system_reference": (r"issue (?:id|ref|reference|no|number)", r"(?:modern ?gov|system) (?:id|ref|reference)"),
    "status": (
        r"(?:current )?decision status",
        r"(?:current )?status(?: of (?:the )?decision)?",
        r"outcome(?: of decision)?",
        r"decision state|statws(?: y penderfyniad)?",
    ),
    "key_decision": (
        r"(?:is )?(?:this |it |the decision )?(?:is )?(?:a )?key(?: executive)?(?: decision)?(?: yes no"
        r"| yes or no| y n)?",
        r"is (?:this|it|the|the decision|this decision|the proposed decision) (?:a )?key(?: executive)? decision",
        r"(?:is )?(?:this|the|it) decision (?:is )?a? ?key(?: decision)?",
        r"(?:type|category|nature|classification) of (?:executive )?decision|decision (?:type|category"
        r"|classification)|key or non key(?: decision)?|key non key(?: decision)?",
        r"key decision status|key issue|will this be a key decision|a yw n benderfyniad allweddol",
    ),
    "call_in": (
        r"(?:is )?(?:this |it |the |this decision |the decision |decision )?(?:is )?(?:subject|open|eligible"
        r"|liable|available) (?:to|for) (?:scrutiny )?call ?in(?: yes no)?",
        r"(?:is )?(?:this |the |it )?(?:decision )?(?:is )?(?:callable|called) in(?: status)?",
        r"(?:is )?call ?in(?: status| applies| applicable| required| allowed| waived| period applies)?s?",
        r"subject to call ?in|can (?:this|the|it) (?:decision )?be called in|does call in apply"
        r"|is call in applicable|does the call in procedure apply",
        r"(?:is (?:this|the) (?:decision|item) )?exempt from call ?in|not for call ?in|call ?in waived",
        r"call ?in (?:period|deadline|expiry|expires|ends|end|closes|date|by|date of expiry|expiry date|end date"
        r"|deadline date|close|period ends|period expires|period ended)",
        r"(?:deadline|last date|date|last day|closing date|final date|expiry) (?:for|of) call ?in(?: expiry| period)?",
        r"is the decision subject to call in by scrutiny",
    ),
    "reason_key": (
        r"reason (?:it is )?key|reasons? for key(?: decision)?|reason (?:this |the decision "
        r"|decision )?is (?:a )?key(?: decision)?",
        r"reason (?:for )?(?:being|it is) (?:a )?key decision|key decision reasons?",
    ),
    "signed_on": (
        r"date (?:of )?signed|date of signature|date signed off|signed (?:and )?dated?|signed on|signature date"
        r"|date of signing|date of signatures?",
    ),
    "decided_on": (
        rf"dates? (?:of|when|that|on which) (?:the )?{DECISION}(?: (?:was )?(?:made|taken))?",
        rf"dates? (?:of )?{DECISION}",
        rf"{DECISION} (?:made |taken |was made |was taken )?(?:date|dated|on)",
        r"date (?:of )?(?:the )?(?:decision )?(?:was )?(?:made|taken|decided|approved|agreed)"
        r"|date of (?:approval|determination|record|decision notice)|date approved|decided on"
        r"|date and time of (?:the )?decision"
        r"|made on|taken on",
        r"date(?:d)?|dyddiad(?: y penderfyniad)?|date of (?:officer )?(?:delegated )?decision making",
        r"when (?:was |will )?(?:the )?decision (?:was |be )?(?:made|taken)|date decision (?:was )?(?:made|taken)",
    ),
    "published_on": (
        r"publication date(?: of (?:the )?(?:decision|notice|record))?|(?:decision|notice) publication date"
        r"|date (?:of )?(?:publication|published|publish)(?: of (?:the )?(?:decision|notice"
        r"|record))?(?: on (?:the )?(?:website|internet))?|published(?: on| date)?(?: (?:on |to |in )?(?:the "
        r"|our |council s )*(?:website|web site|internet"
        r"|register))?",
        r"(?:officer )?decision (?:was )?published(?: on| date)?|date (?:the )?(?:decision|notice"
        r"|record) (?:was |to be |is )?published|date of issue|date issued",
        r"dyddiad cyhoeddi|notice published|published decision date|date (?:placed|posted|uploaded|put) (?:on"
        r"|to) (?:the "
        r"|our )?(?:council s )?(?:website|web site|internet|register)",
    ),
    "effective_from": (
        r"effective (?:from|date|on)(?: date)?|date (?:decision )?(?:becomes |is )?effective(?: from)?"
        r"|(?:decision )?(?:comes|coming|came) into (?:effect|force)(?: on)?",
        rf"(?:date of )?(?:decision )?(?:to be )?implement(?:ation"
        rf"|ed)(?: date)?(?: of decision)?(?: not before(?: meeting on)?)?|{DECISION} (?:effective"
        rf"|implementation)(?: from| date)?",
        r"(?:earliest )?(?:date|decision) (?:decision )?(?:can|may|will) be implemented(?: from| on)?"
        r"|(?:earliest )?implementation date|in force from|date (?:the |of )?decision (?:comes|came"
        r"|coming) in(?:to)? (?:effect|force)|operative date|date of effect|dates? for implementation(?: of decision)?",
        r"(?:this |the )?decisions? (?:will |may |can |to )?(?:comes?|takes?|be) (?:in(?:to)? )?(?:effect|force"
        r"|effective"
        r"|implemented)"
        r"(?: on| from| after)?(?: date)?|(?:this |the )?decisions? (?:will |may |can )be implemented(?: on"
        r"| from| after)?",
        r"effective from date|(?:yn )?weithredol o",
    ),
    "meeting": (
        r"(?:decided|made|taken|agreed|considered|decision (?:made|taken)) at (?:the )?meeting(?: of)?",
        r"(?:related |decision )?meetings?(?: of| name| title)?",
        r"(?:name|title) of (?:meeting|committee)",
        r"meeting date|date (?:and time )?of (?:the )?(?:cabinet |committee |executive |council "
        r"|board )?meetings?(?: date)?|meeting(?: and)? date|date of meeting",
        r"cyfarfod",
    ),
    "places": (
        r"(?:electoral |county |council |district |local )*(?:wards?|divisions?)(?: s)?(?: and (?:wards?"
        r"|divisions?|parishes"
        r"|parish|communities"
        r"|community areas?))?(?: or \w+)?(?: (?:which are |that are |to be )?(?:affected|concerned|involved"
        r"|implicated|in which|impacted))?(?: by (?:the )?decision)?",
        r"(?:which |what )?(?:electoral )?(?:wards?|divisions?|localities|areas?|local authorities"
        r"|local authority areas?|districts?|boroughs?|parish(?:es)?|communit(?:y|ies)|constituenc(?:y|ies)"
        r"|localit(?:y|ies)|townships?|neighbourhoods?|community areas?|geographical areas?|council areas?"
        r"|constituent (?:authorities|councils))"
        r"(?: and \w+)? (?:affected|concerned|involved|impacted|covered)(?: by (?:the )?decision)?",
        r"(?:electoral |local )?(?:ward|division)s?(?: s)?(?: councillors?)? affected",
        r"(?:area|geographical area|wards parishes|parishes wards|ward parish|ward or parish|ward division"
        r"|location|locality)",
        r"(?:affected|relevant) (?:electoral )?(?:wards?|divisions?)|ward s|division s"
        r"|wardiau(?: yr effeithir arnynt)?|wardiau",
    ),
    "lead_officer": (
        r"lead (?:officer|director|contact)(?: s)?(?: name| for (?:the )?report)?|(?:responsible|accountable"
        r"|implementing|action) (?:officer|director)(?: name)?",
        r"officer to contact|(?:relevant|responsible|lead) (?:chief officer|officer for this (?:decision|report))|presented by|"
        r"officer (?:responsible|contact)(?: for (?:implementation|the decision))?|senior responsible (?:officer"
        r"|owner)|service lead|officer lead|swyddog arweiniol",
        r"leads? officers?|officers?(?: name)?|project (?:officer|lead|manager)|head of service|action by",
    ),
    "contact": (
        r"contacts?(?: s)?(?: (?:officer|name|person|details?|point|information|for (?:further"
        r"|more) (?:information|details)"
        r"|officers))?(?: s)?(?: name| and (?:contact )?(?:details|telephone|tel|number|title|email|post))*",
        r"(?:for )?(?:further|more|additional)? ?(?:information|enquiries|details)(?: about this (?:decision"
        r"|report))?(?: please)? (?:contact|from|to|can be obtained from|please contact)",
        r"(?:all )?enquiries(?: to| about this report to| please contact)?|contacts? for (?:further "
        r"|more )?(?:enquiries"
        r"|queries|information|details)|name of contact(?: officer)?|officer contact(?: details)?|case officer"
        r"|swyddog cyswllt|key contact",
    ),
    "report_author": (
        r"(?:name of )?(?:the )?(?:report |officer )?(?:author|writer)s?(?: s)?(?: of (?:the )?report)?(?: name"
        r"| and (?:job )?title| and contact details| post)*",
        r"report (?:by|of|from|prepared by|produced by|author and contact|submitted by|presented by)|prepared by"
        r"|(?:report )?originator|originating officer|completed by|awdur(?: yr adroddiad)?",
        r"author of (?:the )?(?:decision|record|report)|report authors? s?(?: name)?",
    ),
    "signed_by": (
        r"signed(?: by| off by| by (?:the )?(?:decision maker|decision taker|officer|proper officer"
        r"|monitoring officer|cabinet member|leader|mayor|director|pcc|commissioner))*",
        r"signatures?(?: of (?:the )?(?:decision maker|decision taker|officer|chief officer|cabinet member"
        r"|director|leader|mayor|pcc|commissioner|delegated officer|portfolio holder|executive member))?",
        r"(?:approved and )?signed(?: on behalf of .{1,40})?|signatory|approval signature|name of signatory"
        r"|decision maker s? ?signature",
    ),
    "title": (
        r"(?:the )?(?:report |item |full |short )?(?:title|subject)(?: matter)?(?: of)?(?: (?:the )?(?:decision"
        r"|report|item|matter|proposal|paper))?(?: title of (?:the )?decision| title)?",
        r"subject(?: matter)?(?: of (?:the )?(?:decision|report))?|subject matter title of decision"
        r"|title subject(?: of (?:the )?(?:decision|report))?|subject title",
        r"(?:decision|project|name of|agenda item|proposal|contract) (?:title|name|subject|decision)"
        r"|title of (?:the )?(?:matter|item)|name of (?:the )?(?:decision|report|proposal|project)",
        r"(?:matter|topic|item|agenda item|item title|decision heading|heading|re|teitl(?: y penderfyniad)?|pwnc)",
    ),
    "funding_source": (
        r"(?:the )?source s? ?of funding(?: is)?|funding source|(?:the )?budget(?: source| code)?"
        r"|source of finance|funded by",
    ),
    "considered_by": (
        r"(?:previously )?considered by|(?:relevant )?(?:overview and )?scrutiny (?:committee|panel|board"
        r"|commission)(?: name)?|pre decision scrutiny|committee(?: date)?|previous consideration",
    ),
    "council": (r"(?:name of )?(?:council|local authority|authority|organisation|awdurdod)(?: name)?",),
    "maker_person": (
        r"(?:print(?:ed)? |full |officer )?name(?: of (?:officer|member|councillor|cabinet member"
        r"|director))?(?: print(?:ed)?| block capitals)?",
    ),
    "other": (
        r"(?:chief officer|cabinet|committee|executive|other) decision maker",
        r"(?:job|post|role)(?: title)?|position|designation|job role|title position",
        r"(?:accompanying|supporting|related|additional|relevant|background|associated|attached|linked|key"
        r"|published|list of|other) (?:documents?|papers?|files?|reports?)(?: s)?(?: considered)?(?: list)?"
        r"|documents?|attachments?|appendi(?:x|ces)(?: s)?|reports?(?: or parts of reports)?(?: considered"
        r"| attached)?|background reports?|list of (?:background papers|appendices|annexes)|annexes",
        r"(?:directorate|department|service|services|service area|section|division unit|team|portfolio"
        r"|portfolio area|portfolio s|key portfolio|cabinet portfolio|business unit|unit|function)(?: s| name"
        r"| and division| holder area)?",
        r"(?:lead|executive|cabinet|portfolio|responsible|relevant)(?: cabinet| executive| lead)? ?(?:member"
        r"|holder|councillor)(?: s)?(?: name| portfolio| and portfolio| consulted)?",
        r"forward plan(?: (?:no|number|ref|reference|item|reference number))?"
        r"|include item on forward plan(?: key decision)?|urgent decision not in forward plan|on forward plan",
        r"notice of proposed decision first published|decision due(?: date)?|originally due|originally published"
        r"|first published|expected (?:date of )?decision(?: date)?|anticipated restriction|planned date",
        r"e ?mail(?: address)?|tel(?:ephone)?(?: no| number)?|phone(?: no| number)?|fax|ext(?:ension)?"
        r"|web(?:site)?|address|mobile",
        r"report to|report (?:no|number|ref|reference)|agenda item (?:no|number)|item (?:no|number)|agenda (?:no"
        r"|number)"
        r"|minute (?:no|number|ref|reference)s?|file ref(?:erence)?|contract (?:ref|no|number)|version"
        r"|security marking|protective marking",
        r"(?:is )?(?:the |this )?(?:report |decision |item )?(?:exempt|confidential|restricted"
        r"|private)(?: or confidential)?(?: information| report| item| decision| exempt)?s?|open or exempt"
        r"|public or (?:private|exempt)|part (?:1|2|i|ii)|restriction|publication status|exemption"
        r"|exempt category",
        r"(?:is (?:it|this|the decision) )?(?:an )?urgent(?: (?:decision|item|key decision))?|urgency"
        r"|general exception|special urgency|reason for urgency|reasons? for (?:lateness|urgency)",
        r"proper officer|monitoring officer|witnessed by|witness|head of paid service|chief finance officer"
        r"|section 151 officer|s151 officer|recorded by|clerk|democratic services officer|governance officer"
        r"|confirmed (?:as a true record|by)",
        r"specific delegation|delegation(?: reference| ref| power| scheme)?|scheme of delegation(?: reference)?"
        r"|delegated power(?: exercised| used)?|authority(?: for (?:the )?decision| to (?:make"
        r"|take) (?:the )?decision)|power(?:s)? (?:exercised|delegated|relied on)|source of delegation"
        r"|legal power|delegated (?:authority|power)s? (?:under|given by|reference)|powers? under which .{3,50}"
        r"|constitutional (?:authority|reference)|authority for (?:the )?delegation"
        r"|local members?(?: s)?(?: notified| consulted)?",
        r"details for agenda sheet|additional information|other information|private reason|reason for private"
        r"|consultation process|review date|time ?scale s?|expiry date|deadline|decision deadline",
        r"share this(?: page)?|back to top|print(?: this page)?|last (?:updated|modified|changed)(?: on| by)?"
        r"|venue|time|location of meeting|quorum|present|apologies|in attendance",
        r"date of (?:report|call ?in|request|receipt|last review|notice)(?: if applicable)?|report date"
        r"|call ?in (?:procedure completed|heard by|requested by|reason|notice)(?: if applicable)?"
        r"|results of call ?in|chief officer approval|chief finance officer approval",
        r"stakeholders?|keywords?|tags|topics?|category|categories|interest score|decision level|record type"
        r"|type|attendees|voting record|votes?|for|against|abstain(?:ed|ing)?|abstentions?|proposer|seconder"
        r"|moved by|seconded by|proposed by|action|notes?|comments?",
    ),
}
