"""Headings of sections, as patterns over folded text (small letters, no punctuation, "(s)" joined on)."""

from __future__ import annotations

from loaders.label_words import CONSIDERED, DECISION, DROPPED, THE

# Sections: their names are those of loaders.reading.SectionRole.
SECTIONS: dict[str, tuple[str, ...]] = {
    "summary": (
        r"(?:ai|machine|automated?|auto|computer|gpt|llm|model)(?: generated)? (?:summary|overview|digest)"
        r"|summary (?:written|generated|produced|made|by) .{0,60}|generated summary|plain english summary|tl ?dr",
    ),
    "boilerplate": (
        r"key decision criteria(?: the decision will)?|criteria for key decisions?|(?:definition"
        r"|meaning) of (?:a )?key decision|for publication(?: .{0,120})?|not for publication(?: .{0,160})?",
        r"(?:rights? of appeal|call in (?:procedure|arrangements|process|rules|note)|scrutiny note"
        r"|public access to information|freedom of information(?: act)?(?: .{0,60})?|privacy (?:notice"
        r"|statement)|data protection statement|copyright|guidance(?: notes?)?|notes? for (?:completion"
        r"|officers)|access to information(?: .{0,40})?|public access|implementation note)",
        r"(?:information|details) (?:about|on|of) (?:how to )?(?:call in|this form)|confidentiality"
        r"|confidential appendi(?:x|ces)|exempt(?:ion)? (?:information|note|reason)s?"
        r"|reason(?:s)? for (?:exemption|confidentiality|privacy|private|being exempt)|scrutiny",
    ),
    "options": (
        rf"(?:details? of |summary of )?(?:{THE})?(?:(?:other|alternative|alternate|available|different|main|further"
        rf"|rejected|all) )*(?:and )?(?:options?|alternatives?|courses? of action)(?: s)?(?: and risks?"
        rf"| appraisals?| analysis| evaluation| paper)?{CONSIDERED}{DROPPED}(?: (?:if any|and why"
        rf"|and reasons?(?: for rejection)?|with reasons|at (?:the )?(?:time|meeting)(?: of .{{1,40}})?"
        rf"|by (?:the )?.{{1,40}}))?(?: (?:were|was|are|is))?",
        r"what else (?:was|were|did) .{0,80}|(?:what|which) (?:other |alternative )?(?:options?"
        r"|alternatives?) (?:were|have been|did|has been) .{0,60}",
        r"(?:options?|alternatives?) considered (?:and|with|including) .{3,70}",
        r"options? (?:other options considered but discarded|considered|appraisal|available|rejected"
        r"|and alternatives|and (?:reasons for )?recommendations?)",
        r"alternatives?(?: options?)?(?: s)? (?:considered|rejected)(?: .{0,40})?|(?:reasons? (?:for"
        r"|why) )(?:rejecting|rejection of|not (?:pursuing|choosing)) (?:other |alternative )?(?:options?"
        r"|alternatives)",
        r"(?:details? of )?any (?:alternative|other) options?(?: .{0,60})?|opsiynau (?:eraill"
        r"|amgen)(?: a ystyriwyd)?|do nothing option|consideration of (?:alternative |other )?options",
    ),
    "reasons": (
        rf"(?:summary of |statement of |the )?(?:reasons?|rationale|justification|grounds"
        rf"|basis)(?: s)?(?: (?:for|of|behind|given for|supporting|are|why|to)(?: {THE}{DECISION}"
        rf"| (?:the )?recommend(?:ations?|ed decision|ing)| (?:the )?(?:proposal|resolution|approval"
        rf"|proposed action|preferred option)s?)?(?: (?:taken|made|is (?:required|needed)|was (?:made|taken)"
        rf"|and .{{1,40}}))?)?",
        rf"reasons? (?:for )?{DECISION}(?: .{{0,20}})?|why (?:is )?(?:the |this )?decision (?:is "
        rf"|was )?(?:being )?(?:made|taken|needed|required)|the reasons? (?:are|is|were)"
        rf"|rhesymau?(?: dros y penderfyniad)?|reasons? for (?:urgent )?recommendations?",
        r"reason s|why(?: (?:is|was) (?:it|this|the decision) (?:being )?(?:needed|required|done|necessary|made"
        r"|taken))?|evidence and reasons? for (?:the )?decisions?|evidence",
    ),
    "proposal": (
        r"(?:the )?(?:proposed|recommended|draft|original) (?:executive )?(?:decisions?|resolutions?"
        r"|recommendations?)(?: s)?",
        r"(?:the |officers? |report |officer s |summary of |original )?recommend(?:ations?|ed)(?: s)?(?: (?:to"
        r"|for|of|from|in|by)(?: the)? .{1,60}| s)?|(?:the )?proposals?|recommended (?:option|course of action"
        r"|that)|decisions? (?:sought|required|requested|recommended|to be (?:made|taken))|argymhellion"
        r"|it is recommended(?: that)?|what is being (?:proposed|recommended)|recommendation s",
    ),
    "decision": (
        r"(?:it was )?(?:unanimously )?(?:resolved|agreed|decided)(?: unanimously)?(?: that| to)?|resolution(?: that)?",
        rf"(?:the |full |final |actual |agreed |details? of (?:the )?|text of (?:the )?|summary of (?:the )?"
        rf"|description of (?:the )?|brief description of (?:the )?|full details of |particulars of (?:the )?"
        rf"|content of |nature of (?:the )?|terms of )?{DECISION}(?: s)?(?: (?:made|taken|reached|agreed|text"
        rf"|summary|outcome|description|is|and (?:any )?conditions|in full|taken was|was|content|and reasons?"
        rf"|details of decision))?",
        r"(?:the )?(?:resolutions?|resolved|agreed|outcome of (?:the )?(?:meeting|discussion)|determination"
        r"|action(?:s)? (?:taken|agreed|approved)|decision s|decisions taken)(?: s)?",
        rf"{DECISION}(?: made)? (?:of|by)(?: the)? .{{2,80}}|(?:cabinet|executive|council|committee|board"
        rf"|mayor s|pcc|commissioner s|leader s|director s|officer s?) (?:decision|resolution)s?(?: s)?"
        rf"|y?r? ?penderfyniad(?:au)?",
        r"(?:details|summary|brief details|description|brief description"
        r"|brief outline) of (?:the )?(?:executive |officer |key |delegated )?decisions?(?: taken"
        r"| made)?(?: including .{0,60})?|recommendations? s? ?agreed|agreed recommendations?"
        r"|brief summary of (?:the )?decision|what (?:is|was) the decision|what (?:has been|was|did (?:we|i"
        r"|they)) decided?|decision content|decision notice text"
        r"|i (?:have )?(?:decided"
        r"|agreed)(?: to| that)?|decision and rationale",
    ),
    "purpose": (
        rf"(?:the )?purpose(?: s)?(?: (?:of|and summary|and scope)(?: {THE}(?:report|decision|paper|item"
        rf"|proposal|notice|meeting))?(?: and .{{0,40}})?)?|(?:matter|issue|item|question|matters?"
        rf"|issues?)s? (?:for|to be) (?:decision|consideration|considered|determination|decided)|what (?:is"
        rf"|was) (?:being|to be) decided|(?:describe |description of )?(?:the )?(?:issue|matter)s? under consideration",
        r"what is the (?:issue|matter|proposal)|(?:(?:brief )?(?:description|outline"
        r"|details)(?: of (?:the )?(?:matter|issue|item|proposal|report"
        r"|project))?|the issue|issue|aim|objective|pwrpas|context and purpose|executive summary|summary"
        r"|report summary|summary of (?:the )?(?:report|proposal|issue|matter|request)|overview|introduction"
        r"|introduction and purpose|scope|content|synopsis|details|request)",
    ),
    "support": (
        r"how (?:does )?(?:the |this )?(?:proposed |recommended )?(?:decision|proposal|report"
        r"|recommendation)s? (?:supports?|contribut\w+|links?|meets?|helps?|relates?|fits?|aligns?"
        r"|delivers?) .{3,120}",
        r"(?:links? to (?:the )?.{3,60}|links? to|contribution (?:to|towards)|strategic (?:fit|context|alignment"
        r"|objectives?|priorities"
        r"|links?|implications)|policy (?:framework|context|implications|and strategy)|(?:corporate|council"
        r"|community) (?:plan|priorities|objectives|strategy|outcomes)(?: implications| links?| priorities)?"
        r"|relevance to .{1,60}|alignment (?:with|to) .{1,80}|supporting (?:the )?.{1,60}(?:plan|strategy"
        r"|priorities)|council s? ?(?:priorities|ambition)s?(?: .{0,30})?"
        r"|well ?being of future generations.{0,40}|how this fits|relevant policies"
        r"|objectives and expected outcomes)(?: s)?",
    ),
    "finance": (
        r"(?:the )?(?:summary of )?(?:financial|finance|resource|resources?|budget(?:ary)?|funding|cost"
        r"|value for money|revenue|capital|economic|procurement and financial|s151|section 151"
        r"|commercial)(?: and (?:resource|legal|value for money|procurement|budget\w*|other|commercial"
        r"|risk))?(?: officer)?(?: s)? (?:implications?|considerations?|comments?|issues?|details?|information"
        r"|advice(?: obtained)?|impact|summary|appraisal|assessment|position|arrangements|consequences|matters"
        r"|background)(?: of .{1,40}| from .{1,40}| s)?",
        r"finance|funding|financial|costs?|budget implications|cost of (?:the )?(?:decision|proposal)"
        r"|expenditure|value for money|goblygiadau ariannol|financial advice obtained",
    ),
    "legal": (
        r"(?:legal|law|statutory|constitutional|governance|monitoring officer|legislative"
        r"|procurement)(?: and (?:governance|constitutional|democratic|procurement|risk|statutory"
        r"|human rights))?(?: officer)?(?: s)? (?:implications?|considerations?|comments?|issues?"
        r"|advice(?: obtained)?|impact|context|powers?|background|framework|basis|matters"
        r"|requirements)(?: of .{1,40}| from .{1,40}| s)?",
        r"legal|legal powers?|goblygiadau cyfreithiol|legislation|statutory (?:powers?|authority)"
        r"|legal advice obtained",
    ),
    "consultation": (
        r"(?:details of |summary of |outcome of |results of |any |public |internal |external |ward member "
        r"|member |stakeholder |statutory )*(?:consultations?|consultees?|engagement|ward (?:members?"
        r"|councillors?)(?: comments| views)?)(?: s)?(?: (?:and|undertaken|carried out|responses?|process"
        r"|details|outcomes?|implications|considerations|with .{1,60}|required|results|feedback|engagement|list"
        r"|findings|consulted|comments))*(?: .{0,40})?",
        r"(?:cabinet committee|scrutiny|overview and scrutiny|panel|committee) (?:recommendations?"
        r"|considerations?|comments?|views?)(?: and other consultation)?|(?:other )?(?:persons?|people"
        r"|organisations?|parties|bodies|members|officers|those|individuals) (?:or bodies )?(?:consulted"
        r"|to be consulted)(?: with)?|who (?:has been|was|were) consulted"
        r"|other reasons (?:and )?organisations consulted|other (?:members|councillors|officers) consulted",
        r"consulted|who was consulted(?: .{0,40})?|(?:has|have|had|were|was) (?:the )?.{3,60} been consulted"
        r"|views of .{2,60}"
        r"|communications?(?: and (?:engagement|consultation))?|member (?:comments|involvement)",
    ),
    "declarations": (
        r"(?:details of |record of |note of |any |declarations? of |declared |members "
        r"|councillors? )*(?:conflicts? of interests?"
        r"|(?:disclosable )?(?:pecuniary |personal |prejudicial )?interests?|declarations?"
        r"|dispensations?)(?: s)?(?: .{0,150})?",
        r"(?:members?|officers?|councillors?) (?:who (?:have )?)?declar\w+ .{0,40}interests?.{0,40}"
        r"|nature of (?:any )?interests?(?: declared)?|interests? and nature of interests? declared"
        r"|datganiadau? o fuddiant",
    ),
    "minutes": (
        r"minutes?(?: text| extract)?|(?:discussion|debate|deliberations?|summary of discussion"
        r"|proceedings)(?: points?| and (?:comments|questions))?|cofnodion",
    ),
    "background": (
        r"(?:the )?(?:background|context|history|position|current (?:position|situation)"
        r"|supporting (?:information|evidence)|key (?:facts|issues|points|information|considerations)"
        r"|main (?:issues|considerations|report)|considerations?|analysis|the (?:current )?(?:position|situation"
        r"|proposal in detail)|facts|narrative|case for change|proposal details"
        r"|further information)(?: s)?(?: (?:and|to|of|information|for|details) .{0,40}| information| facts"
        r"| details)?",
        r"(?:introduction|background|information)(?: and (?:background|context|introduction|purpose|key issues"
        r"|advice))?|part 1 non confidential facts and advice(?: .{0,60})?|non confidential facts and advice",
    ),
    "attendance": (
        r"(?:those )?(?:members?|councillors?|officers?) (?:present|attending|in attendance)|attendance"
        r"|in attendance|also (?:present|in attendance)",
    ),
    "other": (
        r"(?:assessment of |analysis of |summary of )?(?:risks?|equalit(?:y|ies)|equality and diversity"
        r"|diversity|environment(?:al)?|climate(?: change| emergency)?|sustainability|carbon"
        r"|crime(?: and disorder)?|community safety|human resources?|hr|staffing|workforce"
        r"|health(?: and (?:safety|wellbeing))?|wellbeing|safeguarding|social value|property|asset|it|ict"
        r"|data protection|privacy|human rights|procurement|welsh language|rural|children|public health"
        r"|communit(?:y|ies)|other|ecological|biodiversity|digital|information governance|customer|performance"
        r"|personnel|land|planning|public sector equality duty|integrated|socio economic|armed forces"
        r"|customers?)(?: (?:and|or|of) (?:\w+ ){0,3}\w+)?(?: management| assessment| duty"
        r"| impact)?(?: s)? (?:implications?|considerations?|comments?|issues?|assessment|impact(?: assessment)?"
        r"|analysis|duty|management|screening|obtained|advice(?: obtained)?|statement|appraisal"
        r"|risks)(?: s)?(?: .{0,40})?",
        r"(?:other )?implications?(?: of (?:the )?decision)?|next steps|conclusions?|timetable(?: for .{1,40})?"
        r"|timescales?|implementation(?: timetable| plan| arrangements)?|monitoring(?: and (?:review"
        r"|evaluation))?|evaluation|risks?|equalit(?:y|ies)|equality impact(?: assessment)?|sustainability"
        r"|other relevant matters(?: concerning the decision)?|other (?:matters|considerations|issues)"
        r"|any other (?:relevant )?(?:matters|information)|assessment of risk|procurement advice obtained"
        r"|planned delivery approach and next steps|originating officer declaration.{0,40}|mayoral decision"
        r"|confirmed as a true record|further decisions|declaration",
        r"impacts? of (?:the |this )?decision|(?:financial |legal )?(?:finance "
        r"|resource )?(?:resource )?or other implications(?: considered)?|"
        r"what happens next|news|related (?:links|pages|content)|follow us|site map|contact us|cookies?",
    ),
}
