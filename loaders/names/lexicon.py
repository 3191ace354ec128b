"""Word lists of the grammar of names. They say how English council prose is built, not what any council calls its
things.
"""

from __future__ import annotations


def lexicon(words: str) -> frozenset[str]:
    """The words of a list as a set.

    >>> sorted(lexicon("plan policy"))
    ['plan', 'policy']
    """
    return frozenset(words.split())


JOINERS = lexicon("of for and & to in on with the a by at from our into y nan an de la sur upon as")
# Words with a capital that open a clause or sentence, and are no part of the name that follows.
OPENERS = lexicon(
    """the this that these those a an in under to for as if of on by with from at following further pursuant per via
    through subject approve approves approved approving agree agrees agreed agreeing note notes noted noting endorse
    endorses endorsed adopt adopts adopted adopting accept accepts accepted award awards awarded delegate delegates
    delegated authorise authorises authorised authorize support supports supported recommend recommends recommended
    resolve resolved confirm confirms confirmed consider considers considered receive receives received enter
    continue commence implement implements allocate allocates allocated release join joins joined sign submit
    submits submitted publish published request requests use uses used see both each all any its their his her it we
    they he she where when while which what how why and or but nor not no yes also than then there here since
    because due given regarding concerning including whether government's council's councils' authority's
    department's section sections schedule part paragraph regulation regulations article chapter clause s."""
)
ROLES = lexicon(
    """director directors member members leader leaders head heads manager managers officer officers chair chairman
    chairwoman chairperson holder convener convenor commissioner councillor councillors cllr mayor lead mr mrs ms
    miss dr minister secretary spokesperson advisor adviser coordinator co-ordinator"""
)


def phrases(text: str) -> frozenset[str]:
    """Phrases set off by commas.

    >>> sorted(phrases("care plan, forward plan"))
    ['care plan', 'forward plan']
    """
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))


def _heads(**kinds: str) -> dict[str, str]:
    """Head nouns with the kind that each tells."""
    return {head: kind for kind, heads in kinds.items() for head in heads.split()}


# After these an "and" begins another name ("the Rivers Partnership and the Growth Deal").
BODIES = lexicon(
    "partnership council authority board committee trust agency forum alliance cabinet company consortium collaborative"
)

# Head nouns. A name of a programme or strategy is a title-case run that ends in one of them.
PROGRAMME_HEADS = _heads(
    programme="programme program programmes initiative campaign accelerator challenge deal package bootcamps",
    project="project projects",
    scheme="scheme",
    pilot="pilot pilots pathfinder trial trailblazer",
    fund="fund bursary bursaries awards",
    reserve="reserve",
    grant="grant grants",
)
STRATEGY_HEADS = _heads(
    strategy="strategy vision prospectus manifesto ambition ambitions",
    plan="plan masterplan roadmap blueprint",
    framework="framework",
    policy="policy charter guide guidance pledge concordat",
)
# Words that name nothing by themselves: a run of only these before a head is generic ("Draft Delivery Plan").
GENERIC = lexicon(
    """new draft final proposed revised updated annual existing current overall main major joint further additional
    first second third next last phase stage council council's councils government delivery implementation action
    work project projects programme business capital revenue budget savings forward member members staff standard
    risk management resource resources resourcing communications communication engagement consultation strategic
    statement improvement contingency exit mitigation individual personal placement pathway payment payments lease
    test pilot scheme fund grant grants report update one two three four five single multi whole general working
    same other such many several various relevant appropriate key lead core approved detailed outline summary
    quarterly monthly monitoring early full small large external internal publication allowances delegation service
    services plan plans strategy policy framework performance corporate's authority authority's county borough
    district city acceptance evaluation award offer bid application allocation agreement agreements partnership
    contract contracts annexe town our your their its funding match support advance"""
)
# A name whose folded form is one of these is an instrument of every council and names no programme or strategy.
NEVER = phrases(
    """action plan, annual report, apprenticeship programme, asset plan, audit plan, block plan, budget and policy
    framework, budget plan, budget policy framework, building code, business case, capital programme, capital
    scheme, care plan, code of conduct, collection fund, commissioning plan, communications plan, construction
    management plan, contingency plan, council policy, council scheme of delegation, council tax scheme, data
    protection policy, delivery plan, development plan, education health and care plan, emergency plan, engagement
    plan, environmental management plan, equality framework, evacuation plan, executive scheme of delegation, exit
    strategy, financial plan, floor plan, forward plan, forward strategy, forward work programme, fund, general
    fund, general fund reserve, government guidance, health and care plan, health and safety policy, highway code,
    implementation plan, improvement plan, internal audit plan, investment plan, landscape management plan, legal
    framework, local government pension scheme, location plan, management plan, member code, member development
    programme, mobilisation plan, national guidance, national programme, officer scheme of delegation, operational
    plan, pension fund, pension scheme, performance framework, performance management framework, planning guidance,
    planning policy, planning practice guidance, policy framework, procurement plan, project initiation, project
    plan, public health grant, publication scheme, recovery plan, resource plan, revenue programme, risk management
    framework, risk management plan, savings programme, scheme, scheme of delegation, sinking fund, site plan, site
    waste management plan, spending plan, statutory guidance, strategic statement, succession plan, supplementary
    planning guidance, support plan, traffic management plan, training plan, travel plan, trust fund, work programme"""
)
# What follows a head noun when the run is part of a longer name: of a post, a body, a paper, a rule.
FOLLOWERS = lexicon(
    """manager managers officer officers board boards committee committees sub-committee group groups team teams
    lead leads director directors panel panels unit forum office coordinator co-ordinator partnership partnerships
    advisor adviser advisers assistant department directorate executive chair sponsor owner steering working
    management support secretary accountant review network consortium alliance engineer analyst administrator
    authority act regulations order delivery holder governance"""
)
# Last words that show a run to be an organisation, a body, a place or a person's role, not a title.
OTHER_THINGS = lexicon(
    """council councils authority authorities trust board committee cabinet executive limited ltd plc llp cic
    university college school schools department office agency england wales scotland ireland britain uk kingdom
    association commission commissioner partnership company group government ministry foundation charity society
    service services police force panel forum directorate division team director manager officer member leader mayor
    head chair minister house hospital centre center county borough district city town parish street road lane way
    avenue square park bridge station depot hall library village ward act regulations order court monday tuesday
    wednesday thursday friday saturday sunday january february march april june july august september october
    november december appendix annex members officers councillors partners homes"""
)
