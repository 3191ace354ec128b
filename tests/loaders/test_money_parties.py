"""Who pays and who gets, in the ways councils say it. Each case: a text, and for each sum its payer and payee (None for neither)."""

# ruff: noqa: E501 - a case reads best on one line

from __future__ import annotations

import pytest

from graph.evidence import Document
from loaders.context import Context
from loaders.findings import Findings
from loaders.money.read_sums import stated_in
from loaders.reading import Reading

Expected = tuple[str, str | None, str | None]

CASES: list[tuple[str, list[Expected]]] = [
    # awards and grants
    ("The Cabinet approved the award of a grant of £45,000 to Citizens Advice Bristol for debt advice.", [("£45,000", None, "Citizens Advice Bristol")]),
    ("That £85,000 of grant funding be awarded to Groundwork UK.", [("£85,000", None, "Groundwork UK")]),
    ("To award Groundwork UK a grant of £85,000.", [("£85,000", None, "Groundwork UK")]),
    ("That Groundwork UK be awarded £85,000.", [("£85,000", None, "Groundwork UK")]),
    ("An £85,000 grant to Groundwork UK was agreed.", [("£85,000", None, "Groundwork UK")]),
    ("Agreed to make a loan of £5m to Seafront Wheel Ltd.", [("£5m", None, "Seafront Wheel Ltd")]),
    ("Approve a payment of up to £20,000 to Age UK East Sussex.", [("£20,000", None, "Age UK East Sussex")]),
    ("It was agreed that £15,000 be paid to the Eastbourne Foodbank.", [("£15,000", None, "Eastbourne Foodbank")]),
    ("The Leader agreed to donate £5,000 to the Disasters Emergency Committee.", [("£5,000", None, "Disasters Emergency Committee")]),
    ("a) £12,000 to Hastings Voluntary Action;\nb) £8,000 to Friends of Old Town;", [("£12,000", None, "Hastings Voluntary Action"), ("£8,000", None, "Friends of Old Town")]),
    ("Bristol City Council will receive £2m, South Gloucestershire Council £1.5m and North Somerset Council £1m.",
     [("£2m", None, "Bristol City Council"), ("£1.5m", None, "South Gloucestershire Council"), ("£1m", None, "North Somerset Council")]),
    ("An annual fee of £12,500 is payable to the Local Government Association.", [("£12,500", None, "Local Government Association")]),
    ("To enter into a grant agreement with Groundwork UK for £85,000.", [("£85,000", None, "Groundwork UK")]),
    ("The sum of £4,000 be granted to Friends of Abbey Fields and £3,500 to Abbey Youth Theatre CIC.",
     [("£4,000", None, "Friends of Abbey Fields"), ("£3,500", None, "Abbey Youth Theatre CIC")]),
    # contracts and tenders
    ("That the contract be awarded to Balfour Roads Ltd at a tendered sum of £1,245,678.90.", [("£1,245,678.90", None, "Balfour Roads Ltd")]),
    ("To award the contract for surfacing to Blackstone Surfacing Limited for four years at a total value of £12m.", [("£12m", None, "Blackstone Surfacing Limited")]),
    ("To enter into a contract with Civic Software Services Ltd for the sum of £98,500.", [("£98,500", None, "Civic Software Services Ltd")]),
    ("The lowest tender was submitted by Keane Construction Ltd in the sum of £2,310,450.", [("£2,310,450", None, "Keane Construction Ltd")]),
    ("That the tender submitted by Meres Homes Limited in the amount of £1.4m be accepted.", [("£1.4m", None, "Meres Homes Limited")]),
    ("Tender B from Wilmot Build Limited of £4.5m was accepted.", [("£4.5m", None, "Wilmot Build Limited")]),
    ("To appoint Larch Architects LLP at a fee of £64,000.", [("£64,000", None, "Larch Architects LLP")]),
    ("Approve expenditure of £180,000 with Brightline Resourcing Ltd.", [("£180,000", None, "Brightline Resourcing Ltd")]),
    ("To purchase four vehicles from Denby Eagle Ltd at a cost of £1.2m.", [("£1.2m", None, "Denby Eagle Ltd")]),
    ("To buy the freehold of 10 High Street from Superfoods Stores Ltd for £2.4m.", [("£2.4m", None, "Superfoods Stores Ltd")]),
    ("Keane Construction Ltd was appointed to carry out the works for £640,000.", [("£640,000", None, "Keane Construction Ltd")]),
    ("The contract with Orbit Catering Limited be extended by two years at a value of £310,000 per annum.", [("£310,000", None, "Orbit Catering Limited")]),
    # money that comes in
    ("That the Council accept £1.2 million from the Department for Transport for the new path.", [("£1.2 million", "Department for Transport", "the Council")]),
    ("Sport England has offered a grant of £150,000 towards the pitch.", [("£150,000", "Sport England", None)]),
    ("A £60,000 grant from Arts Council England has been secured.", [("£60,000", "Arts Council England", None)]),
    ("Arts Council England funding of £60,000 has been secured.", [("£60,000", "Arts Council England", None)]),
    ("The Council was successful in its bid and has been awarded £1.8m from the UK Shared Prosperity Fund.", [("£1.8m", "UK Shared Prosperity Fund", "the Council|The Council")]),
    ("Homes England grant of £3.2m will be used.", [("£3.2m", "Homes England", None)]),
    ("A £1.5m DfE grant pays for the works.", [("£1.5m", "DfE", None)]),
    ("The funding of £2.5m was awarded to the Council by the Department for Transport.", [("£2.5m", "Department for Transport", "the Council")]),
    ("Receive £425,000 from the Environment Agency and £50,000 from Severn Trent Water.", [("£425,000", "Environment Agency", "Receive"), ("£50,000", "Severn Trent Water", "Receive")]),
    ("Network Rail has committed £1m to the works, with a further £2m from the Department for Transport.", [("£1m", "Network Rail", None), ("£2m", "Department for Transport", None)]),
    ("The works are funded by the Environment Agency (£1.2m), Essex County Council (£400,000) and Anglian Water (£150,000).",
     [("£1.2m", "Environment Agency", None), ("£400,000", "Essex County Council", None), ("£150,000", "Anglian Water", None)]),
    ("The total cost is £1.75m, of which £1.2m will come from the Environment Agency.", [("£1.75m", None, None), ("£1.2m", "Environment Agency", None)]),
    ("Apply to Homes England for funding of £2m.", [("£2m", "Homes England", None)]),
    ("A bid for £480,000 was made to the National Lottery Heritage Fund.", [("£480,000", "National Lottery Heritage Fund", None)]),
    ("The Department for Education confirmed an allocation of £890,000 for Kent County Council.", [("£890,000", "Department for Education", "Kent County Council")]),
    ("Kent County Council's allocation of £890,000 from the Department for Education is ring-fenced.", [("£890,000", "Department for Education", "Kent County Council")]),
    ("Rent of £12,000 per annum is payable by Costly Coffee Ltd.", [("£12,000", "Costly Coffee Ltd", None)]),
    ("To sell the land at Mill Lane to Heron Housing Association for the sum of £650,000.", [("£650,000", "Heron Housing Association", None)]),
    ("Disposal of the former depot to Barrow Homes Ltd for £3m was approved.", [("£3m", "Barrow Homes Ltd", None)]),
    # shares
    ("Surrey County Council will contribute £25,000 and Mole Valley District Council £10,000.", [("£25,000", "Surrey County Council", None), ("£10,000", "Mole Valley District Council", None)]),
    ("Hampshire County Council and Southampton City Council would each pay £40,000.", [("£40,000", "Southampton City Council", None)]),
    ("The remaining £120,000 would be met by Portsmouth City Council.", [("£120,000", "Portsmouth City Council", None)]),
    ("The balance of £120,000 is to be met from reserves.", [("£120,000", None, None)]),
    ("NHS Kent and Medway Integrated Care Board will provide £300k per annum.", [("£300k", "NHS Kent and Medway Integrated Care Board", None)]),
    ("Anglian Water's contribution is £300k.", [("£300k", "Anglian Water", None)]),
    ("A contribution of £50,000 from the Public Health Grant was agreed.", [("£50,000", "Public Health Grant", None)]),
    ("The cost of £14,000 will be shared equally between Dorset Council and Somerset Council.", [("£14,000", "Dorset Council", None)]),
    ("Dorset Council and Somerset Council will contribute £200,000 and £150,000 respectively.", [("£200,000", "Dorset Council", None), ("£150,000", "Somerset Council", None)]),
    ("The Parish Council has been asked for £6,000, and Thames Water paid £4m.", [("£6,000", "Parish Council", None), ("£4m", "Thames Water", None)]),
    ("Contributions from partners are: Essex County Council £30,000, Suffolk County Council £20,000 and Norfolk County Council £10,000.",
     [("£30,000", "Essex County Council", None), ("£20,000", "Suffolk County Council", None), ("£10,000", "Norfolk County Council", None)]),
    # own pots
    ("That £75,000 be allocated from the Community Infrastructure Fund to Hailsham Town Council for a skate park.", [("£75,000", "Community Infrastructure Fund", "Hailsham Town Council")]),
    ("To draw down £100,000 from the Economic Development Reserve.", [("£100,000", "Economic Development Reserve", None)]),
    ("To transfer £100,000 to the Economic Development Reserve.", [("£100,000", None, "Economic Development Reserve")]),
    ("A virement of £200,000 from the Highways Budget to the Waste Budget.", [("£200,000", "Highways Budget", "Waste Budget")]),
    ("The scheme will cost £3.4m, funded by £2.1m from Homes England and £1.3m from the Capital Investment Fund.",
     [("£3.4m", None, None), ("£2.1m", "Homes England", None), ("£1.3m", "Capital Investment Fund", None)]),
    ("The cost will be met from the Insurance Reserve (£40,000) and the Climate Change Fund (£25,000).", [("£40,000", "Insurance Reserve", None), ("£25,000", "Climate Change Fund", None)]),
    # more ways of saying it
    ("(3) That a grant of £30,000 per annum for three years be made to Lincs Sail Training Trust.", [("£30,000", None, "Lincs Sail Training Trust")]),
    ("RESOLVED that £250,000 from the Growth Fund be used to match-fund the £250,000 offered by the Heritage Fund.",
     [("£250,000", "Growth Fund", None), ("£250,000", "Heritage Fund", None)]),
    ("The County Council will act as accountable body for £3.2m of Department for Transport funding.", [("£3.2m", "Department for Transport", None)]),
    ("The DfT has confirmed funding of £640,000 for the Council.", [("£640,000", "DfT", "the Council")]),
    ("Devon County Council is to receive £640,000 of this.", [("£640,000", None, "Devon County Council")]),
    ("That the Council's share of the cost, £45,000, be met from the Transformation Reserve.", [("£45,000", "Transformation Reserve|Council", None)]),
    ("Officers had secured £96,000 from the Office for Zero Emission Vehicles.", [("£96,000", "Office for Zero Emission Vehicles", None)]),
    ("The Office for Zero Emission Vehicles (OZEV) would fund £96,000 of the cost.", [("£96,000", "Office for Zero Emission Vehicles", None)]),
    ("£1.6m has already been committed by Transport for London.", [("£1.6m", "Transport for London", None)]),
    ("Transport for London (TfL), which has already committed £1.6m, supports the scheme.", [("£1.6m", "Transport for London", None)]),
    ("The Environment Agency gave £50,000 and the Rivers Trust £20,000.", [("£50,000", "Environment Agency", None), ("£20,000", "Rivers Trust", None)]),
    ("With £50,000 coming from the Environment Agency, the gap is £20,000.", [("£50,000", "Environment Agency", None), ("£20,000", None, None)]),
    ("The bid by Cornwall Council for £4m was turned down.", [("£4m", None, "Cornwall Council")]),
    ("Cornwall Council has bid for £4m.", [("£4m", None, "Cornwall Council")]),
    ("To grant a lease to Abbey Rugby Club at a rent of £1,200 per annum.", [("£1,200", "Abbey Rugby Club", None)]),
    ("A one-off payment of £9,000 will be made to Thornton Parish Council.", [("£9,000", None, "Thornton Parish Council")]),
    ("Thornton Parish Council is to be reimbursed £9,000.", [("£9,000", None, "Thornton Parish Council")]),
    ("Funding of up to £100,000 be made available to Leeds City Council from the Clean Air Fund.", [("£100,000", "Clean Air Fund", "Leeds City Council")]),
    ("£60,000 was awarded to Leeds City Council and £40,000 to Bradford Council.", [("£60,000", None, "Leeds City Council"), ("£40,000", None, "Bradford Council")]),
    ("The costs of £88,000 would be recharged to Fylde Borough Council.", [("£88,000", "Fylde Borough Council", None)]),
    ("That the quotation from Pennine Surveys Ltd, in the sum of £18,400, be accepted.", [("£18,400", None, "Pennine Surveys Ltd")]),
    ("To commission Pennine Surveys Ltd to carry out the survey at a cost of £18,400.", [("£18,400", None, "Pennine Surveys Ltd")]),
    ("The annual cost of the service provided by Pennine Care Ltd is £1.1m.", [("£1.1m", None, "Pennine Care Ltd")]),
    ("Supplier: Pennine Surveys Ltd\nContract value: £18,400", [("£18,400", None, "Pennine Surveys Ltd")]),
    ("Payment to be made to: Whitby Lifeboat Trust\nAmount: £2,000", [("£2,000", None, "Whitby Lifeboat Trust")]),
    ("Funding source: Community Fund\nAmount: £2,000", [("£2,000", "Community Fund", None)]),
    ("That, subject to Homes England releasing £7m, the works start in May.", [("£7m", "Homes England", None)]),
    ("Councillors heard that the ICB, the Council and the Trust had each put in £10,000.", [("£10,000", "ICB|Council", None)]),
    ("The levy of £2.3m paid to the Environment Agency would rise to £2.5m.", [("£2.3m", None, "Environment Agency"), ("£2.5m", None, None)]),
    ("The legal costs, estimated at £15,000, will be borne by Riverside Developments Ltd.", [("£15,000", "Riverside Developments Ltd", None)]),
    ("Riverside Developments Ltd will pay a commuted sum of £340,000 to the Council.", [("£340,000", "Riverside Developments Ltd", "the Council")]),
    ("The following grants be approved:\n- Alton Community Café: £1,500\n- Petersfield Men's Shed: £900",
     [("£1,500", None, "Alton Community Café"), ("£900", None, "Petersfield Men's Shed")]),
    ("Approved grants as follows: Alton Community Café £1,500, Petersfield Men's Shed £900 and Liss Brass Band £450.",
     [("£1,500", None, "Alton Community Café"), ("£900", None, "Petersfield Men's Shed"), ("£450", None, "Liss Brass Band")]),
    ("The partners contribute as follows:\n• Rother District Council – £12,000\n• Hastings Borough Council – £15,000",
     [("£12,000", "Rother District Council", None), ("£15,000", "Hastings Borough Council", None)]),
    ("Funders: Rother District Council (£12,000); Hastings Borough Council (£15,000).",
     [("£12,000", "Rother District Council", None), ("£15,000", "Hastings Borough Council", None)]),
    # a third round
    ("The cost is £1,571,000, comprising £1.2m from the Environment Agency, £181k from Dorset Council and £0.190m from Southern Water.",
     [("£1,571,000", None, None), ("£1.2m", "Environment Agency", None), ("£181k", "Dorset Council", None), ("£0.190m", "Southern Water", None)]),
    ("Shares: Bath and North East Somerset Council £120,000; Bristol City Council £180,000.",
     [("£120,000", "Bath and North East Somerset Council", None), ("£180,000", "Bristol City Council", None)]),
    ("North Somerset Council's share would be £45,000 and Bristol City Council's £90,000.", [("£45,000", "North Somerset Council", None), ("£90,000", "Bristol City Council", None)]),
    ("It was noted that Walsall would pay £30,000 and Dudley £20,000.", [("£30,000", "Walsall", None), ("£20,000", "Dudley", None)]),
    ("Of the £1.9m, £230,000 comes from West Suffolk Council, £460,000 from Suffolk County Council and £1,210,000 from the Department for Transport.",
     [("£1.9m", None, None), ("£230,000", "West Suffolk Council", None), ("£460,000", "Suffolk County Council", None), ("£1,210,000", "Department for Transport", None)]),
    ("The Office of the Police and Crime Commissioner for Surrey will fund the post at a cost of £30,000.", [("£30,000", "Office of the Police and Crime Commissioner", None)]),
    ("The PCC awarded £25,000 to Night Pastors Trust from the Community Safety Fund.", [("£25,000", "PCC|Community Safety Fund", "Night Pastors Trust")]),
    ("A grant of £10,350 was approved for Victim Support.", [("£10,350", None, "Victim Support")]),
    ("Bury Council agreed to underwrite £400,000 of the deficit.", [("£400,000", "Bury Council", None)]),
    ("The Welsh Government has confirmed £450m for each region.", [("£450m", "Welsh Government", None)]),
    ("The fee for membership, £12,000 a year, is paid to Hertfordshire County Council as host authority.", [("£12,000", None, "Hertfordshire County Council")]),
    ("Procurement of a new system from Nexus Software Solutions Ltd for £315,000 over three years.", [("£315,000", None, "Nexus Software Solutions Ltd")]),
    ("Essex County Council's contribution of £250,000 to Transport for London is to be paid in May.", [("£250,000", "Essex County Council", "Transport for London")]),
    ("Approve the drawdown of £1.5m from the Transforming Cities Fund.", [("£1.5m", "Transforming Cities Fund", None)]),
    ("Match funding: Sport England £200,000, Football Foundation £150,000.", [("£200,000", "Sport England", None), ("£150,000", "Football Foundation", None)]),
    ("Funding sources:\n- Sport England: £200,000\n- Football Foundation: £150,000", [("£200,000", "Sport England", None), ("£150,000", "Football Foundation", None)]),
    ("The Football Foundation would meet three fifths (£150,000) of the cost.", [("£150,000", "Football Foundation", None)]),
    ("NHS Lothian allocated the Council £330,000.", [("£330,000", "NHS Lothian", "the Council")]),
    ("A loan of £750,000 from the Public Works Loan Board was taken.", [("£750,000", "Public Works Loan Board", None)]),
    ("This will be paid for through a £500k contribution from Cheshire East Council.", [("£500k", "Cheshire East Council", None)]),
    ("Warrington Borough Council's Cabinet has approved £300,000.", [("£300,000", "Warrington Borough Council", None)]),
    ("The successful bidder was Morland Civil Ltd with a bid of £3.2m.", [("£3.2m", None, "Morland Civil Ltd")]),
    ("Tenders received:\n1. Morland Civil Ltd - £3.2m\n2. Keane Roads Ltd - £3.4m", [("£3.2m", None, "Morland Civil Ltd"), ("£3.4m", None, "Keane Roads Ltd")]),
    ("A further £50,000 was available from Natural England.", [("£50,000", "Natural England", None)]),
    ("An invoice for £5,000 from Wessex Legal LLP was passed for payment.", [("£5,000", None, "Wessex Legal LLP")]),
    ("Sponsorship of £5,000 by Wessex Water was welcomed.", [("£5,000", "Wessex Water", None)]),
    ("£5,000 was raised by the Friends of Vivary Park.", [("£5,000", "Friends of Vivary Park", None)]),
    ("To release £140,000 of the Local Growth Fund to Truro College.", [("£140,000", "Local Growth Fund", "Truro College")]),
    ("The bulk of the money, £2.2m, is Department for Transport grant.", [("£2.2m", "Department for Transport", None)]),
    ("The Trust would receive £18,000 from each of Rutland County Council and Melton Borough Council.", [("£18,000", "Rutland County Council", None)]),
    ("The lead council, Trafford, will claim £96,000 from the Department for Education on behalf of all.", [("£96,000", "Department for Education", "Trafford")]),
    ("Trafford Council will pass £24,000 of this to Salford City Council.", [("£24,000", "Trafford Council", "Salford City Council")]),
    ("Ten partners, among them Calderdale, pay £4,000 each a year.", [("£4,000", None, None)]),
    ("The Lottery gave £60,000; the Council found the same.", [("£60,000", "Lottery", None)]),
    ("Cumbria Wildlife Trust, helped by £60,000 from Natural England, bought the wood.", [("£60,000", "Natural England", None)]),
    ("Members approved a top-up of £9,500 for the Penrith Foodbank out of the Hardship Fund.", [("£9,500", "Hardship Fund", "Penrith Foodbank")]),
    # a fourth round: rarer words
    ("Stroud District Council would stump up £14,000 and Severn Trent Water the other £9,000.", [("£14,000", "Stroud District Council", None), ("£9,000", "Severn Trent Water", None)]),
    ("Of this, £8,000 falls to Tewkesbury Borough Council.", [("£8,000", "Tewkesbury Borough Council", None)]),
    ("A quarter of it, £8,000, is for Tewkesbury Borough Council to find.", [("£8,000", "Tewkesbury Borough Council", None)]),
    ("Natural England, whose share is £31,000, has agreed.", [("£31,000", "Natural England", None)]),
    ("The share of Tewkesbury Borough Council is £31,000.", [("£31,000", "Tewkesbury Borough Council", None)]),
    ("The £20,000 Severn Trent Water gave last year is spent.", [("£20,000", "Severn Trent Water", None)]),
    ("The deficit of £52,000 will be shouldered by Merton Council.", [("£52,000", "Merton Council", None)]),
    ("Historic England has voted £52,000 for the roof.", [("£52,000", "Historic England", None)]),
    ("The repairs, priced at £52,000, are at the expense of Network Rail.", [("£52,000", None, None)]),
    ("£52,000 was recouped from Network Rail.", [("£52,000", "Network Rail", None)]),
    ("With Merton Council to pay £9,000, and Sutton Council £7,000, the sum is found.", [("£9,000", "Merton Council", None), ("£7,000", "Sutton Council", None)]),
    ("The half that Sutton Council pays is £7,000.", [("£7,000", "Sutton Council", None)]),
    ("Sutton Council advanced £7,000, which is to be paid back by the Wandle Trust.", [("£7,000", "Sutton Council", None)]),
    ("It was agreed that, out of the Parks Fund, £7,000 goes to the Wandle Trust.", [("£7,000", "Parks Fund", "Wandle Trust")]),
    ("From the Parks Fund, £7,000 was given to the Wandle Trust.", [("£7,000", "Parks Fund", "Wandle Trust")]),
    ("The Wandle Trust is granted £7,000 and the Beverley Brook Society £3,000.", [("£7,000", None, "Wandle Trust"), ("£3,000", None, "Beverley Brook Society")]),
    ("The Wandle Trust gets £7,000, all of it from Thames Water.", [("£7,000", "Thames Water", "Wandle Trust")]),
    ("There being £7,000 left of what Thames Water gave, the Wandle Trust will have it.", [("£7,000", "Thames Water", None)]),
    ("Thames Water is to be invoiced for £7,000.", [("£7,000", "Thames Water", None)]),
    ("The price of Brook Fencing Ltd, £7,000, was the lowest.", [("£7,000", None, "Brook Fencing Ltd")]),
    ("Brook Fencing Ltd offered to do it for £7,000.", [("£7,000", None, "Brook Fencing Ltd")]),
    ("The job went to Brook Fencing Ltd at £7,000.", [("£7,000", None, "Brook Fencing Ltd")]),
    ("The order was placed with Brook Fencing Ltd (£7,000).", [("£7,000", None, "Brook Fencing Ltd")]),
    ("Three firms quoted; Brook Fencing Ltd, at £7,000, was taken.", [("£7,000", None, "Brook Fencing Ltd")]),
    # no parties
    ("The property was valued at £1.2m by Savile Surveyors LLP.", [("£1.2m", None, None)]),
    ("A cost of £40,000 a year was estimated by Hampshire County Council officers.", [("£40,000", None, None)]),
    ("The Committee thanked the Friends of the Park, who had asked about the £40,000.", [("£40,000", None, None)]),
    ("The scheme, run by Essex County Council, costs £40,000.", [("£40,000", None, None)]),
    ("Compared with Kent County Council, spending is £40,000 lower.", [("£40,000", None, None)]),
    ("The saving of £40,000 arises from the move to Civic Centre.", [("£40,000", None, None)]),
    ("The report from the Director of Place said that £40,000 was left.", [("£40,000", None, None)]),
    ("Income of £40,000 from parking charges was expected.", [("£40,000", None, None)]),
    ("The report by the Director of Finance on the £2m pressure was approved by Cabinet.", [("£2m", None, None)]),
    ("Settlement of a claim in the sum of £23,000 was agreed.", [("£23,000", None, None)]),
    ("The forecast overspend of £1.1m was noted by the Committee.", [("£1.1m", None, None)]),
    ("The building, leased from the Diocese of Oxford, needs repairs of £70,000.", [("£70,000", None, None)]),
    ("Councillor Smith asked whether the £5,000 for signs came out of the Highways Budget.", [("£5,000", "Highways Budget", None)]),
    ("The value of the land is £410,000 according to the District Valuer.", [("£410,000", None, None)]),
]  # fmt: skip


def read(text: str) -> list[Expected]:
    document = Document.of_text(text)
    context = Context(document, Reading("other", "", 0.1), Findings(document))
    found: list[Expected] = []
    for one in stated_in(context):
        by = "|".join(document.quote(e.party.span) for e in one.of("payer")) or None
        to = "|".join(document.quote(e.party.span) for e in one.of("payee")) or None
        found.append((document.quote(one.sum.span), by, to))
    return found


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_payer_and_payee(text: str, expected: list[Expected]) -> None:
    found = read(text)
    assert [f[0] for f in found] == [e[0] for e in expected]
    for (_, by, to), (_, want_by, want_to) in zip(found, expected, strict=True):
        assert _meets(by, want_by), f"payer {by!r}, expected {want_by!r}"
        assert _meets(to, want_to), f"payee {to!r}, expected {want_to!r}"


def _meets(got: str | None, want: str | None) -> bool:
    """Whether one of the names expected is among those found, or neither is there."""
    if want is None or got is None:
        return want is got
    return any(w in got for w in want.split("|"))
