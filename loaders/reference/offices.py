"""The words that offices of councils are named with: what a post's name ends in, begins with, and is about.

Reference data about local government in general (England, Wales, Scotland, Northern Ireland; police and crime
commissioners,
combined authorities, joint boards), never about one council.
"""

from __future__ import annotations

from loaders.names.lexicon import lexicon


def _phrases(text: str) -> frozenset[str]:
    """Phrases parted by upright strokes, over any number of lines."""
    return frozenset(" ".join(phrase.split()) for phrase in text.replace("\n", " ").split("|"))


# The word that makes an office of a name. The first group stands alone ("the Monitoring Officer" needs its modifier,
# "the
# Director" says nothing by itself), so a head of HEADS counts only with a modifier before it or a domain after it.
HEADS = lexicon(
    """director directors head heads manager managers officer officers lead leads adviser advisers advisor advisors
    solicitor solicitors treasurer treasurers engineer engineers commissioner commissioners secretary coordinator
    co-ordinator consultant counsel surveyor planner analyst clerk accountant barrister member members holder
    holders councillor councillors champion champions spokesperson spokesman spokeswoman auditor actuary architect
    assistant administrator registrar guardian coroner executive executives leader leaders mayor mayors convener
    conveners convenor convenors provost chair chairs chairman chairmen chairwoman chairperson president principal
    headteacher ecologist economist librarian archivist superintendent inspector constable trustee governor
    ombudsman caldicott-guardian vice-chair vice-chairman vice-chairperson vice-chairwoman vice-convener
    vice-convenor vice-president vice-principal co-chair co-leader deputy-leader psychologist nurse sheriff
    cabinet-secretary minister supervisor strategist facilitator representative spokes chamberlain comptroller
    remembrancer apprentice advocate partner associate lawyer paralegal"""
)

# Offices that are complete by themselves.
ALONE = _phrases(
    """chief executive|chief executives|chief executive officer|monitoring officer|deputy monitoring officer
    |proper officer|returning officer|electoral registration officer|section 151 officer|s151 officer
    |s.151 officer|section 73 officer|section 95 officer|section 127 officer|chief finance officer
    |chief financial officer|chief operating officer|chief officer|chief constable|deputy chief constable
    |assistant chief constable|chief fire officer|chief planning officer|chief social work officer
    |chief legal officer|chief of staff|deputy chief executive|assistant chief executive|interim chief executive
    |acting chief executive|leader|deputy leader|depute leader|co-leader|council leader|mayor|deputy mayor
    |lord mayor|deputy lord mayor|lord provost|provost|depute provost|convener|depute convener|vice-convener
    |vice convener|convenor|depute convenor|vice-convenor|police and crime commissioner
    |deputy police and crime commissioner|police, fire and crime commissioner
    |deputy police, fire and crime commissioner|treasurer|chief treasurer|county treasurer|city treasurer
    |borough treasurer|county solicitor|city solicitor|borough solicitor|town clerk|head of paid service
    |cabinet member|cabinet members|executive member|executive members|portfolio holder|portfolio holders
    |deputy portfolio holder|lead member|lead members|executive councillor|executive councillors|lead councillor
    |deputy cabinet member|executive lead|executive lead member|cabinet lead|chair|chairman|chairwoman
    |chairperson|vice-chair|vice chair|vice-chairman|vice chairman|vice-chairperson|vice-chairwoman|deputy chair
    |deputy chairman|co-chair|president|vice-president|executive director|corporate director|strategic director
    |managing director|service director|city director|borough director|general counsel|leader of the opposition
    |opposition leader|group leaders|group leader|accounting officer|chief internal auditor|head teacher
    |headteacher|senior responsible officer|senior responsible owner|statutory scrutiny officer
    |democratic services officer|democratic services manager|committee manager|committee officer|committee clerk
    |governance officer|scrutiny officer|deputy first minister|first minister|secretary of state
    |data protection officer|caldicott guardian|chief auditor|city mayor|metro mayor|elected mayor
    |opposition spokes|opposition spokesperson|opposition spokesman|ward members|ward member|ward councillors
    |local members|local member|divisional member|group spokespersons|spokespersons|chief highway officers
    |council manager|council secretary|lord lieutenant"""
)

# Of these the ones that the context must fill: a cabinet member for what, the chair of what?
BARE = _phrases(
    """cabinet member|cabinet members|executive member|executive members|portfolio holder|portfolio holders
    |deputy portfolio holder|lead member|lead members|executive councillor|executive councillors|lead councillor
    |deputy cabinet member|executive lead|executive lead member|cabinet lead|chair|chairman|chairwoman
    |chairperson|vice-chair|vice chair|vice-chairman|vice chairman|vice-chairperson|vice-chairwoman|deputy chair
    |deputy chairman|co-chair|executive director|corporate director|strategic director|managing director
    |service director|group leaders|group leader|ward members|ward member|ward councillors|local members
    |local member|divisional member|chief executives|group spokespersons|spokespersons|opposition spokes|convener
    |convenor|president|treasurer"""
)

# Words that begin a post's name ("Interim Strategic Director"), even where no noun of a service stands between.
PREFIXES = lexicon(
    """assistant deputy depute interim acting strategic executive corporate service group joint senior principal chief
    lead vice vice- associate regional county city borough district divisional managing area temporary statutory
    general operational operations programme project principal co shadow former independent elected young
    non-executive outgoing incoming opposition city's first cabinet portfolio council democratic committee national
    town"""
)

# After these a comma may lead to the domain ("Service Director, Climate and Transport").
COMMA_HEADS = lexicon("director directors executive head adviser manager officer member holder")

# A domain may also stand in lower case ("the director of public health"): the services of a council.
SERVICE_WORDS = lexicon(
    """adult adults social care children children's childrens young people people's education schools learning skills
    families family early help health public housing homes property properties assets estates estate finance
    financial resources legal law governance democratic services service corporate customer communities community
    neighbourhoods neighbourhood environment environmental place places planning development regeneration growth
    economy economic transport transportation highways infrastructure culture leisure libraries tourism sport
    heritage climate change sustainability energy waste recycling street streets safety safer crime policing
    regulatory regulation licensing procurement commissioning commercial digital technology ict it information data
    communications strategy policy performance partnerships transformation improvement business investment
    employment human workforce organisational hr revenues benefits audit risk integrated inclusion send parks green
    open spaces countryside coastal flood drainage engineering building control construction operations operational
    delivery programmes major projects enterprise innovation equalities wellbeing well-being prevention safeguarding
    parking cleansing bereavement cemeteries elections electoral registration coroner trading standards enforcement
    protection pensions treasury insurance accountancy payroll property fleet facilities catering museums arts
    archives events town centres rural affairs police fire rescue roads paid monitoring council opposition"""
)

# What may not stand inside a post's domain in capitals: the next sentence, person or body begins there.
STOP_WORDS = lexicon(
    """councillor councillors cllr cllrs mr mrs ms miss dr prof professor sir dame lord lady rev revd email e-mail tel
    telephone mobile phone contact decision decisions resolved agreed recommended monday tuesday wednesday thursday
    friday saturday sunday present apologies also report minutes item author wards ward divisions key january
    february march april may june july august september october november december reason reasons date"""
)

HONORIFICS = lexicon(
    """mr mrs ms miss mx dr prof professor sir dame lord lady rev revd reverend cllr cllrs councillor councillors
    alderman aldermen alderwoman provost bailie baroness baron canon captain capt colonel col major cdr commander
    father rabbi imam hon bishop archdeacon viscount earl countess cyng cynghorydd cynghorwyr cynghorwr
    county-councillor superintendent inspector sergeant sgt insp supt dcc acc"""
)
POSTNOMINALS = lexicon(
    """obe mbe cbe dl jp qc kc mp mep msp ms mla am bem kbe dbe gbe ocm frs frics frtpi phd ma ba bsc msc mba cpfa fca
    aca acca cipfa cipd fcipd mcipd dso mc qpm qfsm kpm kfsm osj td rd vrd frsa llb bch cgma cpa esq jnr snr"""
)

# Labels that look like offices and are none.
LABELS = frozenset(
    (
        "lead officer",
        "lead officers",
        "contact officer",
        "contact officers",
        "responsible officer",
        "reporting officer",
        "report author",
        "authorising officer",
        "decision officer",
        "officer decision",
        "council officer",
        "council officers",
        "senior officer",
        "senior officers",
        "relevant officer",
        "appropriate officer",
        "appropriate director",
        "relevant director",
        "delegated officer",
    )
)
