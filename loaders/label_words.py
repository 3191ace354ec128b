"""The words of labels, as patterns over folded text (small letters, no punctuation, '&' as 'and', '(s)' joined on).

Fields have a short value beside or below the label; sections run on to the next label. Kept apart from `labels.py` so that a
new wording is one line here.
"""

from __future__ import annotations

_DECISION = r"(?:(?:executive |officer |delegated |officer delegated |cabinet |key |mayoral |proposed |recommended )?(?:executive )?decisions?)"
_THE = r"(?:the |this |that |our |any |these )?"
_OFFICER = r"(?:officers?|directors?|member of staff)"
_CONSIDERED = r"(?: (?:which were |that were |were )?(?:considered|looked at|available|explored|examined|appraised|discounted|evaluated|assessed|identified|put forward))?"
_DROPPED = (
    r"(?: (?:and|but|or|and or|and why they were|and the reasons for (?:their )?|and reasons for (?:their )?|which were|when|by the \w+ (?:when|and))"
    r"(?: not)? ?(?:rejected|discarded|discounted|dismissed|rejection|not recommended|not pursued|not preferred|recommended|accepted|proceeded with|considered))"
    r"{0,2}"
)

# Fields: their names are those of loaders.reading.FieldName. The first family that fits wins.
FIELDS: dict[str, tuple[str, ...]] = {
    "maker": (
        r"(?:name (?:and (?:job )?(?:title|post|position|designation) )?of )?(?:the )?decision (?:makers?|takers?)(?: s? ?name| name)?"
        r"(?: (?:and|including|inc|incl|with|or) (?:(?:job|post) )?(?:titles?|post|role|position|designation))?",
        r"decision makers? (?:job|post) title",
        r"name (?:and (?:job )?(?:title|post|position|designation) )?of decision (?:maker|taker)s?(?: and (?:job )?(?:title|post|position))?",
        rf"{_DECISION} (?:to be )?(?:taken|made) by(?: name and (?:title|position|post))?",
        rf"{_DECISION} (?:was )?(?:made|taken) by(?: whom)?",
        r"decision by",
        r"by whom(?: (?:was )?(?:the )?decision (?:was )?(?:made|taken))?",
        r"who (?:made|took|will make|is making|is taking) (?:the |this )?decision",
        r"(?:name (?:and (?:job )?title )?of )?(?:the )?(?:officer|director|cabinet member|executive member|portfolio holder|member|body|committee|person|individual)"
        r"(?: s| or body)? (?:making|taking|who (?:made|took)|exercising)(?: the| this)? (?:decision|delegated (?:authority|power)s?)(?: including (?:job )?title)?",
        r"decision making (?:officer|body|member|committee|person)",
        r"delegated (?:decision )?(?:officer|decision maker)(?: name)?",
        r"(?:decision )?(?:approved|authorised|agreed) by(?: director| officer)?",
        r"(?:chief )?officer (?:making|taking) (?:the |this )?decision",
        r"taken by|made by|authorising officer|approving officer|decision authority|penderfynwr|gwneuthurwr y penderfyniad",
        r"officer(?: or)? member making (?:the )?decision",
        r"(?:title|post) of (?:the )?(?:decision (?:maker|taker)|officer (?:making|taking) (?:the |this )?decision)",
    ),
    "reference": (
        rf"(?:{_DECISION}|odr|notice|record|delegated|log|unique)(?: notice| record| log| register)? "
        r"(?:nos?|numbers?|refs?|references?|ref no|reference no|reference number|reference code|id|ref number|code)",
        r"(?:ref|reference)(?: nos?| numbers?| codes?)?",
        r"(?:unique )?(?:decision )?reference (?:number|no)",
        r"(?:md|dd|add|odn|rod|record of decision|pcc decision|mayoral decision|director decision)(?: no| number| ref| reference)?(?: and title)?",
        r"cyfeirnod(?: y penderfyniad)?",
    ),
    "system_reference": (r"issue (?:id|ref|reference|no|number)", r"(?:modern ?gov|system) (?:id|ref|reference)"),
    "status": (
        r"(?:current )?decision status",
        r"status(?: of (?:the )?decision)?",
        r"outcome(?: of decision)?",
        r"decision state|statws(?: y penderfyniad)?",
    ),
    "key_decision": (
        r"(?:is )?(?:this |it |the decision )?(?:is )?(?:a )?key(?: executive)?(?: decision)?(?: yes no| yes or no| y n)?",
        r"is (?:this|it|the|the decision|this decision|the proposed decision) (?:a )?key(?: executive)? decision",
        r"(?:is )?(?:this|the|it) decision (?:is )?a? ?key(?: decision)?",
        r"(?:type|category|nature|classification) of (?:executive )?decision|decision (?:type|category|classification)|key or non key(?: decision)?|key non key(?: decision)?",
        r"key decision status|key issue|will this be a key decision|a yw n benderfyniad allweddol",
    ),
    "call_in": (
        r"(?:is )?(?:this |it |the |this decision |the decision |decision )?(?:is )?(?:subject|open|eligible|liable|available) (?:to|for) (?:scrutiny )?call ?in(?: yes no)?",
        r"(?:is )?(?:this |the |it )?(?:decision )?(?:is )?(?:callable|called) in(?: status)?",
        r"(?:is )?call ?in(?: status| applies| applicable| required| allowed| waived| period applies)?s?",
        r"subject to call ?in|can (?:this|the|it) (?:decision )?be called in|does call in apply|is call in applicable|does the call in procedure apply",
        r"(?:is (?:this|the) (?:decision|item) )?exempt from call ?in|not for call ?in|call ?in waived",
        r"call ?in (?:period|deadline|expiry|expires|ends|end|closes|date|by|date of expiry|expiry date|end date|deadline date|close|period ends|period expires|period ended)",
        r"(?:deadline|last date|date|last day|closing date|final date|expiry) (?:for|of) call ?in(?: expiry| period)?",
        r"is the decision subject to call in by scrutiny",
    ),
    "reason_key": (
        r"reason (?:it is )?key|reasons? for key(?: decision)?|reason (?:this |the decision |decision )?is (?:a )?key(?: decision)?",
        r"reason (?:for )?(?:being|it is) (?:a )?key decision|key decision reasons?",
    ),
    "signed_on": (
        r"date (?:of )?signed|date of signature|date signed off|signed (?:and )?dated?|signed on|signature date|date of signing|date of signatures?",
    ),
    "decided_on": (
        rf"dates? (?:of|when|that|on which) (?:the )?{_DECISION}(?: (?:was )?(?:made|taken))?",
        rf"dates? (?:of )?{_DECISION}",
        rf"{_DECISION} (?:made |taken |was made |was taken )?(?:date|dated|on)",
        r"date (?:of )?(?:the )?(?:decision )?(?:was )?(?:made|taken|decided|approved|agreed)|date of (?:approval|determination|record)|date approved|decided on",
        r"date(?:d)?|dyddiad(?: y penderfyniad)?|date of (?:officer )?(?:delegated )?decision making",
        r"when (?:was |will )?(?:the )?decision (?:was |be )?(?:made|taken)|date decision (?:was )?(?:made|taken)",
    ),
    "published_on": (
        r"publication date|date (?:of )?(?:publication|published|publish)(?: of (?:the )?(?:decision|notice|record))?|published(?: on| date)?",
        r"(?:officer )?decision (?:was )?published(?: on| date)?|date (?:the )?(?:decision|notice|record) (?:was |to be |is )?published|date of issue|date issued",
        r"dyddiad cyhoeddi|notice published|published decision date",
    ),
    "effective_from": (
        r"effective (?:from|date|on)(?: date)?|date (?:decision )?(?:becomes |is )?effective(?: from)?|(?:decision )?(?:comes|coming|came) into (?:effect|force)(?: on)?",
        rf"(?:date of )?(?:decision )?(?:to be )?implement(?:ation|ed)(?: date)?(?: of decision)?(?: not before(?: meeting on)?)?|{_DECISION} (?:effective|implementation)(?: from| date)?",
        r"(?:earliest )?(?:date|decision) (?:decision )?(?:can|may|will) be implemented(?: from| on)?|(?:earliest )?implementation date|in force from|operative date|date of effect",
        r"effective from date|(?:yn )?weithredol o",
    ),
    "meeting": (
        r"(?:decided|made|taken|agreed|considered|decision (?:made|taken)) at (?:the )?meeting(?: of)?",
        r"(?:related |decision )?meetings?(?: of| name| title)?",
        r"(?:name|title) of (?:meeting|committee)",
        r"meeting date|date (?:and time )?of (?:the )?(?:cabinet |committee |executive |council |board )?meetings?(?: date)?|meeting(?: and)? date|date of meeting",
        r"cyfarfod",
    ),
    "places": (
        r"(?:electoral )?(?:wards?|divisions?)(?: s)?(?: and (?:wards?|divisions?|parishes|parish|communities|community areas?))?(?: or \w+)?(?: (?:which are |that are |to be )?(?:affected|concerned|involved|implicated|in which|impacted))?(?: by (?:the )?decision)?",
        r"(?:which |what )?(?:electoral )?(?:wards?|divisions?|localities|areas?|local authorities|local authority areas?|districts?|boroughs?|parish(?:es)?|communit(?:y|ies)|constituenc(?:y|ies)|localit(?:y|ies)|townships?|neighbourhoods?|community areas?|geographical areas?|council areas?|constituent (?:authorities|councils))"
        r"(?: and \w+)? (?:affected|concerned|involved|impacted|covered)(?: by (?:the )?decision)?",
        r"(?:electoral |local )?(?:ward|division)s?(?: s)?(?: councillors?)? affected",
        r"(?:area|geographical area|wards parishes|parishes wards|ward parish|ward or parish|ward division|location|locality)",
        r"(?:affected|relevant) (?:electoral )?(?:wards?|divisions?)|ward s|division s|wardiau(?: yr effeithir arnynt)?|wardiau",
    ),
    "lead_officer": (
        r"lead (?:officer|director|contact)(?: s)?(?: name| for (?:the )?report)?|(?:responsible|accountable|implementing|action) (?:officer|director)(?: name)?",
        r"officer (?:responsible|contact)(?: for (?:implementation|the decision))?|senior responsible (?:officer|owner)|service lead|officer lead|swyddog arweiniol",
        r"leads? officers?|officers?(?: name)?|project (?:officer|lead|manager)|head of service|action by",
    ),
    "contact": (
        r"contacts?(?: s)?(?: (?:officer|name|person|details?|point|information|for (?:further|more) information|officers))?(?: s)?(?: name| and (?:contact )?(?:details|telephone|tel|number|title|email|post))*",
        r"(?:for )?(?:further|more|additional)? ?(?:information|enquiries|details)(?: about this (?:decision|report))?(?: please)? (?:contact|from|to|can be obtained from|please contact)",
        r"enquiries(?: to)?|name of contact(?: officer)?|officer contact(?: details)?|case officer|swyddog cyswllt|key contact",
    ),
    "report_author": (
        r"(?:name of )?(?:the )?(?:report |officer )?(?:author|writer)s?(?: s)?(?: of (?:the )?report)?(?: name| and (?:job )?title| and contact details| post)*",
        r"report (?:by|of|from|prepared by|produced by|author and contact|submitted by|presented by)|prepared by|originator|originating officer|completed by|awdur(?: yr adroddiad)?",
        r"author of (?:the )?(?:decision|record|report)|report authors? s?(?: name)?",
    ),
    "signed_by": (
        r"signed(?: by| off by| by (?:the )?(?:decision maker|decision taker|officer|proper officer|monitoring officer|cabinet member|leader|mayor|director|pcc|commissioner))*",
        r"signatures?(?: of (?:the )?(?:decision maker|decision taker|officer|chief officer|cabinet member|director|leader|mayor|pcc|commissioner|delegated officer|portfolio holder|executive member))?",
        r"(?:approved and )?signed(?: on behalf of .{1,40})?|signatory|approval signature|name of signatory|decision maker s? ?signature",
    ),
    "title": (
        r"(?:the )?(?:report |item |full |short )?(?:title|subject)(?: matter)?(?: of)?(?: (?:the )?(?:decision|report|item|matter|proposal|paper))?(?: title of (?:the )?decision| title)?",
        r"subject(?: matter)?(?: of (?:the )?(?:decision|report))?|subject matter title of decision|title subject(?: of (?:the )?(?:decision|report))?|subject title",
        r"(?:decision|project|name of|agenda item|proposal|contract) (?:title|name|subject|decision)|title of (?:the )?(?:matter|item)|name of (?:the )?(?:decision|report|proposal|project)",
        r"(?:matter|topic|item|agenda item|item title|decision heading|heading|re|teitl(?: y penderfyniad)?|pwnc)",
    ),
    "funding_source": (r"(?:the )?source s? ?of funding(?: is)?|funding source|(?:the )?budget(?: source| code)?|source of finance|funded by",),
    "considered_by": (
        r"(?:previously )?considered by|(?:relevant )?(?:overview and )?scrutiny (?:committee|panel|board|commission)(?: name)?|pre decision scrutiny|committee(?: date)?|previous consideration",
    ),
    "council": (r"(?:name of )?(?:council|local authority|authority|organisation|awdurdod)(?: name)?",),
    "maker_person": (r"(?:print(?:ed)? |full |officer )?name(?: of (?:officer|member|councillor|cabinet member|director))?(?: print(?:ed)?| block capitals)?",),
    "other": (
        r"(?:chief officer|cabinet|committee|executive|other) decision maker",
        r"(?:job|post|role)(?: title)?|position|designation|job role|title position",
        r"(?:accompanying|supporting|related|additional|relevant|background|associated|attached|linked|key|published|list of|other) (?:documents?|papers?|files?|reports?)(?: s)?(?: considered)?(?: list)?"
        r"|documents?|attachments?|appendi(?:x|ces)(?: s)?|reports?(?: or parts of reports)?(?: considered| attached)?|background reports?|list of (?:background papers|appendices|annexes)|annexes",
        r"(?:directorate|department|service|services|service area|section|division unit|team|portfolio|portfolio area|portfolio s|key portfolio|cabinet portfolio|business unit|unit|function)(?: s| name| and division| holder area)?",
        r"(?:lead|executive|cabinet|portfolio|responsible|relevant)(?: cabinet| executive| lead)? ?(?:member|holder|councillor)(?: s)?(?: name| portfolio| and portfolio| consulted)?",
        r"forward plan(?: (?:no|number|ref|reference|item|reference number))?|include item on forward plan(?: key decision)?|urgent decision not in forward plan|on forward plan",
        r"notice of proposed decision first published|decision due(?: date)?|originally due|originally published|first published|expected (?:date of )?decision(?: date)?|anticipated restriction|planned date",
        r"e ?mail(?: address)?|tel(?:ephone)?(?: no| number)?|phone(?: no| number)?|fax|ext(?:ension)?|web(?:site)?|address|mobile",
        r"report (?:no|number|ref|reference)|agenda item (?:no|number)|item (?:no|number)|agenda (?:no|number)|minute (?:no|number|ref|reference)s?|file ref(?:erence)?|contract (?:ref|no|number)|version|security marking|protective marking",
        r"(?:is )?(?:the |this )?(?:report |decision |item )?(?:exempt|confidential|restricted|private)(?: or confidential)?(?: information| report| item| decision| exempt)?s?|open or exempt|public or (?:private|exempt)|part (?:1|2|i|ii)|restriction|publication status|exemption|exempt category",
        r"(?:is (?:it|this|the decision) )?(?:an )?urgent(?: (?:decision|item|key decision))?|urgency|general exception|special urgency|reason for urgency|reasons? for (?:lateness|urgency)",
        r"proper officer|monitoring officer|witnessed by|witness|head of paid service|chief finance officer|section 151 officer|s151 officer|recorded by|clerk|democratic services officer|governance officer|confirmed (?:as a true record|by)",
        r"specific delegation|delegation(?: reference| ref| power| scheme)?|scheme of delegation(?: reference)?|delegated power(?: exercised| used)?|authority(?: for (?:the )?decision| to (?:make|take) (?:the )?decision)|power(?:s)? (?:exercised|delegated|relied on)|source of delegation|legal power",
        r"details for agenda sheet|additional information|other information|private reason|reason for private|consultation process|review date|time ?scale s?|expiry date|deadline|decision deadline",
        r"share this(?: page)?|back to top|print(?: this page)?|last (?:updated|modified|changed)(?: on| by)?|venue|time|location of meeting|quorum|present|apologies|in attendance",
        r"date of (?:report|call ?in|request|receipt|last review|notice)(?: if applicable)?|report date|call ?in (?:procedure completed|heard by|requested by|reason|notice)(?: if applicable)?|results of call ?in|chief officer approval|chief finance officer approval",
        r"stakeholders?|keywords?|tags|topics?|category|categories|interest score|decision level|record type|type|attendees|voting record|votes?|for|against|abstain(?:ed|ing)?|abstentions?|proposer|seconder|moved by|seconded by|proposed by|action|notes?|comments?",
    ),
}

# Sections: their names are those of loaders.reading.SectionRole.
SECTIONS: dict[str, tuple[str, ...]] = {
    "summary": (
        r"(?:ai|machine|automated?|auto|computer|gpt|llm|model)(?: generated)? (?:summary|overview|digest)|summary (?:written|generated|produced|made|by) .{0,60}|generated summary|plain english summary|tl ?dr",
    ),
    "boilerplate": (
        r"key decision criteria(?: the decision will)?|criteria for key decisions?|(?:definition|meaning) of (?:a )?key decision|for publication(?: .{0,120})?|not for publication(?: .{0,160})?",
        r"(?:rights? of appeal|call in (?:procedure|arrangements|process|rules|note)|scrutiny note|public access to information|freedom of information(?: act)?(?: .{0,60})?|privacy (?:notice|statement)|data protection statement|copyright|guidance(?: notes?)?|notes? for (?:completion|officers)|access to information(?: .{0,40})?|public access|implementation note)",
        r"(?:information|details) (?:about|on|of) (?:how to )?(?:call in|this form)|confidentiality|confidential appendi(?:x|ces)|exempt(?:ion)? (?:information|note|reason)s?|reason(?:s)? for (?:exemption|confidentiality|privacy|private|being exempt)|scrutiny",
    ),
    "options": (
        rf"(?:details? of )?(?:{_THE})?(?:(?:other|alternative|alternate|available|different|main|further|rejected|all) )*(?:and )?(?:options?|alternatives?|courses? of action)(?: s)?(?: and risks?| appraisals?| analysis| evaluation| paper)?{_CONSIDERED}{_DROPPED}(?: (?:if any|and why|and reasons?(?: for rejection)?|with reasons|at (?:the )?(?:time|meeting)(?: of .{{1,40}})?|by (?:the )?.{{1,40}}))?(?: (?:were|was|are|is))?",
        rf"(?:what|which) (?:other |alternative )?(?:options?|alternatives?) (?:were|have been|did|has been) .{{0,60}}",
        r"options? (?:other options considered but discarded|considered|appraisal|available|rejected|and alternatives|and (?:reasons for )?recommendations?)",
        r"alternatives?(?: options?)?(?: s)? (?:considered|rejected)(?: .{0,40})?|(?:reasons? (?:for|why) )(?:rejecting|rejection of|not (?:pursuing|choosing)) (?:other |alternative )?(?:options?|alternatives)",
        r"(?:details? of )?any (?:alternative|other) options?(?: .{0,60})?|opsiynau (?:eraill|amgen)(?: a ystyriwyd)?|do nothing option|consideration of (?:alternative |other )?options",
    ),
    "reasons": (
        rf"(?:summary of |statement of |the )?(?:reasons?|rationale|justification|grounds|basis)(?: s)?(?: (?:for|of|behind|given for|supporting|are|why|to)(?: {_THE}{_DECISION}| (?:the )?recommend(?:ations?|ed decision|ing)| (?:the )?(?:proposal|resolution|approval|proposed action|preferred option)s?)?(?: (?:taken|made|is (?:required|needed)|was (?:made|taken)|and .{{1,40}}))?)?",
        rf"reasons? (?:for )?{_DECISION}(?: .{{0,20}})?|why (?:is )?(?:the |this )?decision (?:is |was )?(?:being )?(?:made|taken|needed|required)|the reasons? (?:are|is|were)|rhesymau?(?: dros y penderfyniad)?|reasons? for (?:urgent )?recommendations?",
        r"reason s",
    ),
    "proposal": (
        r"(?:the )?(?:proposed|recommended|draft|original) (?:executive )?(?:decisions?|resolutions?|recommendations?)(?: s)?",
        r"(?:the |officers? |report |officer s |summary of |original )?recommend(?:ations?|ed)(?: s)?(?: (?:to|for|of|from|in|by)(?: the)? .{1,60}| s)?|(?:the )?proposals?|recommended (?:option|course of action|that)|decisions? (?:sought|required|requested|recommended|to be (?:made|taken))|argymhellion|it is recommended(?: that)?|what is being (?:proposed|recommended)|recommendation s",
    ),
    "decision": (
        rf"(?:the |full |final |actual |agreed |details? of (?:the )?|text of (?:the )?|summary of (?:the )?|description of (?:the )?|brief description of (?:the )?|full details of |particulars of (?:the )?|content of |nature of (?:the )?|terms of )?{_DECISION}(?: s)?(?: (?:made|taken|reached|agreed|text|summary|outcome|description|is|and (?:any )?conditions|in full|taken was|was|content|and reasons?|details of decision))?",
        r"(?:the )?(?:resolutions?|resolved|agreed|outcome of (?:the )?(?:meeting|discussion)|determination|action(?:s)? (?:taken|agreed|approved)|decision s|decisions taken)(?: s)?",
        rf"{_DECISION}(?: made)? (?:of|by)(?: the)? .{{2,80}}|(?:cabinet|executive|council|committee|board|mayor s|pcc|commissioner s|leader s|director s|officer s?) (?:decision|resolution)s?(?: s)?|y?r? ?penderfyniad(?:au)?",
        r"(?:details|summary|brief details|description|brief description|brief outline) of (?:the )?(?:executive |officer |key |delegated )?decisions?(?: taken| made)?(?: including .{0,60})?|decision content|decision notice text|i (?:have )?(?:decided|agreed)(?: to| that)?|decision and rationale",
    ),
    "purpose": (
        rf"(?:the )?purpose(?: s)?(?: (?:of|and summary|and scope)(?: {_THE}(?:report|decision|paper|item|proposal|notice|meeting))?(?: and .{{0,40}})?)?|(?:matter|issue|item|question|matters?|issues?)s? (?:for|to be) (?:decision|consideration|considered|determination|decided)|what (?:is|was) (?:being|to be) decided",
        r"(?:(?:brief )?(?:description|outline|details)(?: of (?:the )?(?:matter|issue|item|proposal|report|project))?|the issue|issue|aim|objective|pwrpas|context and purpose|executive summary|summary|report summary|summary of (?:the )?(?:report|proposal|issue|matter|request)|overview|introduction|introduction and purpose|scope|content|synopsis|details|request)",
    ),
    "support": (
        r"how (?:does )?(?:the |this )?(?:proposed |recommended )?(?:decision|proposal|report|recommendation)s? (?:supports?|contribut\w+|links?|meets?|helps?|relates?|fits?|aligns?|delivers?) .{3,120}",
        r"(?:links? to|contribution (?:to|towards)|strategic (?:fit|context|alignment|objectives?|priorities|links?|implications)|policy (?:framework|context|implications|and strategy)|(?:corporate|council|community) (?:plan|priorities|objectives|strategy|outcomes)(?: implications| links?| priorities)?|relevance to .{1,60}|alignment (?:with|to) .{1,80}|supporting (?:the )?.{1,60}(?:plan|strategy|priorities)|council s? ?(?:priorities|ambition)s?(?: .{0,30})?|well ?being of future generations.{0,40}|how this fits|relevant policies|objectives and expected outcomes)(?: s)?",
    ),
    "finance": (
        r"(?:the )?(?:summary of )?(?:financial|finance|resource|resources?|budget(?:ary)?|funding|cost|value for money|revenue|capital|economic|procurement and financial|s151|section 151|commercial)(?: and (?:resource|legal|value for money|procurement|budget\w*|other|commercial|risk))?(?: officer)?(?: s)? (?:implications?|considerations?|comments?|issues?|details?|information|advice(?: obtained)?|impact|summary|appraisal|assessment|position|arrangements|consequences|matters|background)(?: of .{1,40}| from .{1,40}| s)?",
        r"finance|funding|financial|costs?|budget implications|cost of (?:the )?(?:decision|proposal)|expenditure|value for money|goblygiadau ariannol|financial advice obtained",
    ),
    "legal": (
        r"(?:legal|law|statutory|constitutional|governance|monitoring officer|legislative|procurement)(?: and (?:governance|constitutional|democratic|procurement|risk|statutory|human rights))?(?: officer)?(?: s)? (?:implications?|considerations?|comments?|issues?|advice(?: obtained)?|impact|context|powers?|background|framework|basis|matters|requirements)(?: of .{1,40}| from .{1,40}| s)?",
        r"legal|legal powers?|goblygiadau cyfreithiol|legislation|statutory (?:powers?|authority)|legal advice obtained",
    ),
    "consultation": (
        r"(?:details of |summary of |outcome of |results of |any |public |internal |external |ward member |member |stakeholder |statutory )*(?:consultations?|consultees?|engagement|ward (?:members?|councillors?)(?: comments| views)?)(?: s)?(?: (?:and|undertaken|carried out|responses?|process|details|outcomes?|implications|considerations|with .{1,60}|required|results|feedback|engagement|list|findings|consulted|comments))*(?: .{0,40})?",
        r"(?:cabinet committee|scrutiny|overview and scrutiny|panel|committee) (?:recommendations?|considerations?|comments?|views?)(?: and other consultation)?|(?:other )?(?:persons?|people|organisations?|parties|bodies|members|officers|those|individuals) (?:or bodies )?(?:consulted|to be consulted)(?: with)?|who (?:has been|was|were) consulted|other reasons (?:and )?organisations consulted|other (?:members|councillors|officers) consulted",
        r"views of .{2,60}|communications?(?: and (?:engagement|consultation))?|member (?:comments|involvement)",
    ),
    "declarations": (
        r"(?:details of |any |declarations? of |declared |members |councillors? )*(?:conflicts? of interests?|(?:disclosable )?(?:pecuniary |personal |prejudicial )?interests?|declarations?|dispensations?)(?: s)?(?: .{0,150})?",
        r"nature of (?:any )?interests?(?: declared)?|interests? and nature of interests? declared|datganiadau? o fuddiant",
    ),
    "minutes": (r"minutes?(?: text| extract)?|(?:discussion|debate|deliberations?|summary of discussion|proceedings)(?: points?| and (?:comments|questions))?|cofnodion",),
    "background": (
        r"(?:the )?(?:background|context|history|position|current (?:position|situation)|supporting (?:information|evidence)|key (?:facts|issues|points|information|considerations)|main (?:issues|considerations|report)|considerations?|analysis|the (?:current )?(?:position|situation|proposal in detail)|facts|narrative|case for change|proposal details|further information)(?: s)?(?: (?:and|to|of|information|for|details) .{0,40}| information| facts| details)?",
        r"(?:introduction|background|information)(?: and (?:background|context|introduction|purpose|key issues|advice))?|part 1 non confidential facts and advice(?: .{0,60})?|non confidential facts and advice",
    ),
    "attendance": (r"(?:those )?(?:members?|councillors?|officers?) (?:present|attending|in attendance)|attendance|in attendance|also (?:present|in attendance)",),
    "other": (
        r"(?:assessment of |analysis of |summary of )?(?:risks?|equalit(?:y|ies)|equality and diversity|diversity|environment(?:al)?|climate(?: change| emergency)?|sustainability|carbon|crime(?: and disorder)?|community safety|human resources?|hr|staffing|workforce|health(?: and (?:safety|wellbeing))?|wellbeing|safeguarding|social value|property|asset|it|ict|data protection|privacy|human rights|procurement|welsh language|rural|children|public health|communit(?:y|ies)|other|ecological|biodiversity|digital|information governance|customer|performance|personnel|land|planning|public sector equality duty|integrated|socio economic|armed forces|customers?)(?: (?:and|or|of) (?:\w+ ){0,3}\w+)?(?: management| assessment| duty| impact)?(?: s)? (?:implications?|considerations?|comments?|issues?|assessment|impact(?: assessment)?|analysis|duty|management|screening|obtained|advice(?: obtained)?|statement|appraisal|risks)(?: s)?(?: .{0,40})?",
        r"(?:other )?implications?(?: of (?:the )?decision)?|next steps|conclusions?|timetable(?: for .{1,40})?|timescales?|implementation(?: timetable| plan| arrangements)?|monitoring(?: and (?:review|evaluation))?|evaluation|risks?|equalit(?:y|ies)|equality impact(?: assessment)?|sustainability|other relevant matters(?: concerning the decision)?|other (?:matters|considerations|issues)|any other (?:relevant )?(?:matters|information)|assessment of risk|procurement advice obtained|planned delivery approach and next steps|originating officer declaration.{0,40}|mayoral decision|confirmed as a true record|further decisions|declaration",
        r"what happens next|news|related (?:links|pages|content)|follow us|site map|contact us|cookies?",
    ),
}

# Ordinary words that are labels only where the layout says so.
WEAK: tuple[str, ...] = (
    r"(?:lead|executive|cabinet|portfolio|responsible|relevant)(?: cabinet| executive| lead)? ?(?:member|holder|councillor)(?: s)?",
    r"date(?:d)?|title|subject|name|status|outcome|key|ref(?:erence)?|officers?|area|location|locality|meetings?|council|authority|organisation|author|contacts?|signed|signature|item|topic|matter|re|heading",
    r"job title|post|role|position|designation|time|venue|address|for|against|action|notes?|comments?|type|category|version|service|services|section|team|unit|function|budget|minute|minutes|item no|votes?|present|apologies",
    r"options?|alternatives?|reports?|documents?|summary|details|request|scope|content|context|history|analysis|considerations?|report|facts|narrative|costs?|funding|finance|financial|legal|legislation|scrutiny|discussion|debate|risks?|implications?|aim|objective|issue|overview|introduction|position|action by|committee|taken by|made by|exempt|private|restricted|confidential|urgent|part \d|stakeholders?|published|approved by|agreed|resolved|resolutions?|division s|ward s|wards?|divisions?|department|portfolio|declarations?|communications?|attendance|proposals?|recommend(?:ations?|ed)|published on|made at|confidentiality|grounds|basis|expenditure|news|declaration|authority for (?:the )?decision|head of service|clerk",
)

# Plain phrases for comparison by edit distance: the labels that typing errors are met in most.
PLAIN: tuple[str, ...] = tuple(
    """decision maker|decision makers|decision taker|decision status|is key decision|is subject to call in|reason key|purpose|decision
reasons for decision|reasons for the decision|reason for decision|reason for the decision|alternative options considered
alternative options considered and rejected|other options considered|details of any alternative options|publication date
date of decision|decided at meeting|made at meeting|effective from|decision published|wards affected|ward affected
divisions affected|division affected|electoral divisions affected|local authorities affected|lead officer|report author|contact officer
accompanying documents|supporting documents|additional documents|background papers|decision number|decision reference|title of decision
subject of decision|decision type|decision date|decisions|proposed decision|recommendations|recommendation|consultation
financial implications|legal implications|equalities implications|declarations of interest|conflicts of interest|dispensations granted
brief description of decision|background|date signed|date published|effective date|call in deadline|key decision|portfolio holder
cabinet member|directorate|signature|implementation date|contact name|summary of decision|details of decision|risk implications""".replace("\n", "|").split("|")
)
