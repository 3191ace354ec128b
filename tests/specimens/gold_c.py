"""Labels of c01 to c12; run by make_gold.py. Odd numbers are for development, even numbers are kept hidden (see README.md)."""

from __future__ import annotations

from typing import Any

from make_gold import cabinet, decision, delegate, item, org, person, sum_


def orgs(listing: str) -> list[dict[str, Any]]:
    """"A=lead,funder; B=partner": the first role is the role, the others are as right."""
    pairs = [entry.rsplit("=", 1) for entry in listing.split(";") if entry.strip()]
    return [org(name.strip(), *roles.strip().split(",")) for name, roles in pairs]


def people(listing: str) -> list[dict[str, Any]]:
    """"A/post; B": a post with a question mark behind it is optional."""
    found = []
    for entry in listing.split(";"):
        name, _, post = (part.strip() for part in entry.partition("/"))
        found.append(person(name, post.rstrip("?") or None) | ({"post_optional": True} if post.endswith("?") else {}))
    return found


def cluster(name: str | None, members: str, stated: int | None = None, joins: bool | None = True, delivers: tuple[str, ...] = (), **more: Any) -> dict[str, Any]:
    """"A=lead;B;C=withdrew,interested": no role is member."""
    listed = []
    for entry in filter(None, (m.strip() for m in members.split(";"))):
        who, _, roles = entry.partition("=")
        first, *also = (roles or "member").split(",")
        listed.append({"name": who.strip(), "role": first} | ({"role_also": also} if also else {}))
    return {"name": name, "members": listed, "stated_members": stated, "delivers": list(delivers), "joins": joins} | more


GOLD_C: dict[str, dict[str, Any]] = {
    "c01-calderdale-cabinet-page": {"council": "Calderdale", "kind": "decision-page", "decisions": [decision(
        title="Supported Lodgings Consortium: membership, host arrangements and budget 2025/26 to 2028/29", status="Recommendations Approved (subject to call-in)",
        decided_on="2024-12-09", published_on="2024-12-13", effective_from="2024-12-21", key_decision=True, call_in=True, made_by=["Cabinet"], meeting=cabinet("2024-12-09"),
        lead_officers=["Imelda Cragg-Whitworth"], persons=people("Imelda Cragg-Whitworth/Service Manager, Sufficiency and Commissioning"), places=["All Wards"], resolutions=4,
        strategies=["Calderdale Sufficiency Statement 2023-2026"],
        organisations=orgs("Kirklees Council=lead;Calderdale=partner;Wakefield=partner;Bradford=partner;Barnsley=partner;North Lincolnshire Council=partner,other;Tallis Wroe Associates=supplier"),
        funding=[sum_(36800, "Calderdale", None, None, "by"), sum_(41250, "Calderdale", None, None, "by"), sum_(9500, None, "Tallis Wroe Associates", None, "by"), sum_(312), sum_(1100000000)],
        delegations=[delegate("Director, Children and Young People's Services", "Cabinet Member with responsibility for Children's Services", "Head of Finance")],
        legislation=["Children Act 1989"], options_rejected=2,
        partnerships=[cluster("Pennine Supported Lodgings Consortium", "Kirklees Council=lead;Calderdale;Wakefield;Bradford;Barnsley;North Lincolnshire Council=withdrew;City of York Council=interested", 5)],
        optional={"organisations": ["City of York Council", "Pennine Supported Lodgings Consortium"], "programmes": ["Pennine Supported Lodgings Consortium"]})]},
    "c02-wokingham-individual-member": {"council": None, "kind": "decision-page", "decisions": [decision(
        reference="IMD 2025/04", title="Transfer of Section 106 Contribution to Wheatfields Primary Academy Trust (IMD 2025/04)", status="For Determination", decided_on="2025-02-04", published_on="2025-02-04",
        key_decision=False, call_in=False, made_by=["Executive Member for Children's Services"], lead_officers=["Zainab Oduya-Marsh"], persons=people("Zainab Oduya-Marsh/Senior School Place Planning Officer"),
        places=["Arborfield", "Barkham"], resolutions=3, programmes=["School Condition Allocations"], strategies=["School Places Strategy 2022 - 2027"],
        organisations=orgs("Keel Valley Learning Trust=recipient,funder;Department for Education=funder;Harcombe Pryor LLP=supplier,other"),
        funding=[sum_(486212.40, "developer contributions", "Keel Valley Learning Trust", None, "by"), sum_(150000, None, None, None), sum_(186212.40), sum_(64000, "Keel Valley Learning Trust", None, None, "by"), sum_(22500, "Department for Education", None, None), sum_(572712.40)],
        options_rejected=1,
        optional={"amounts": [150000], "programmes": ["School Condition Allocations", "Arborfield Garrison"], "organisations": ["Wheatfields Primary", "Wheatfields Primary Academy Trust"],
                  "considered_by": ["Monitoring Officer", "Chief Finance Officer"], "title": ["Transfer of Section 106 Contribution to Wheatfields Primary Academy Trust"]})]},
    "c03-plymouth-officer-page": {"council": "Plymouth City Council", "kind": "decision-page", "decisions": [decision(
        title="Tamar Estuaries Saltmarsh Restoration Project: contract award", status="Recommendations Approved", decided_on="2025-04-28", published_on="2025-05-02", key_decision=False, call_in=False,
        made_by=["Strategic Director for Place"], lead_officers=["Kerensa Boundy-Lisle"], persons=people("Kerensa Boundy-Lisle"), places=["Honicknowle", "St Budeaux"], resolutions=3,
        programmes=["Tamar Estuaries Saltmarsh Restoration Project"],
        organisations=orgs("Estuarine & Coastal Engineering (SW) Ltd=supplier;Environment Agency=funder;Duchy of Cornwall=other,partner,supplier;National Lottery Heritage Fund=funder"),
        funding=[sum_(1087455, None, "Estuarine & Coastal Engineering (SW) Ltd", None, "by"), sum_(700000, "Environment Agency", None, None), sum_(910000, "Environment Agency", None, None), sum_(1640000),
                 sum_(120000, "National Lottery Heritage Fund", None, None), sum_(57455, "Climate Emergency Investment Fund", None, None, "by")],
        options_rejected=1,
        partnerships=[cluster("Tamar Estuaries Consultative Forum", "South Hams District Council;West Devon Borough Council;Cornwall Council", None, False, optional_members=["Plymouth City Council", "the City Council"])],
        optional={"amounts": [1087455], "programmes": ["Climate Emergency Investment Fund", "Plymouth Sound National Marine Park"], "strategies": ["Plymouth Sound National Marine Park delivery plan"],
                  "organisations": ["Plymouth City Council", "Tamar Estuaries Consultative Forum"], "considered_by": ["Cabinet", "Tamar Estuaries Consultative Forum"], "related_decisions": ["118", "minute 118"]})]},
    "c04-doncaster-officer-form": {"council": "City of Doncaster Council", "kind": "officer-decision", "decisions": [decision(
        reference="ODR-ROBJ-0617-2025", title="Isle of Axholme and North Doncaster Drainage Improvement Scheme - release of match funding", decided_on="2025-06-19", key_decision=False, made_by=["Executive Director of Place"],
        lead_officers=["Philippa Rushforth-Dyson"], persons=people("Philippa Rushforth-Dyson;Nigel Attenborrow;Cheryl Hobbs/Finance Manager;D. Swainson-Parr/Executive Director of Place"),
        programmes=["Isle of Axholme and North Doncaster Drainage Improvement Scheme"], strategies=["Humber 2100+ strategy", "Doncaster Local Flood Risk Management Strategy"],
        organisations=orgs("Ouse & Went Internal Drainage Board=lead,recipient;Environment Agency=funder;North Lincolnshire Council=funder,partner;East Riding of Yorkshire Council=funder,partner"),
        funding=[sum_(275000, "Flood Resilience Earmarked Reserve", "Ouse & Went Internal Drainage Board", None, "by"), sum_(3450000), sum_(2600000, "Environment Agency", None, None),
                 sum_(325000, "North Lincolnshire Council", None, None), sum_(250000, "East Riding of Yorkshire Council", None, None), sum_(150000), sum_(1120000)],
        legislation=["Flood and Water Management Act 2010"], options_rejected=2,
        partnerships=[cluster("Isle of Axholme and North Doncaster Drainage Improvement Scheme", "Ouse & Went Internal Drainage Board=lead;North Lincolnshire Council;East Riding of Yorkshire Council", None, None,
                              optional=True, optional_members=["Environment Agency", "City of Doncaster Council", "the City Council"])],
        optional={"resolutions": [2], "programmes": ["Flood Resilience Earmarked Reserve", "Grant in Aid"], "organisations": ["City of Doncaster Council"], "published_on": [None], "delegations": ["one officer observer"]})]},
    "c05-flintshire-agenda-item": {"council": "Flintshire", "kind": "agenda-item", "decisions": [decision(
        title="North East Wales Shared Trading Standards Laboratory", made_by=["Cabinet"], meeting=cabinet("2025-03-18"), resolutions=3, programmes=["Circular Economy Capital Fund"],
        persons=people("Councillor Emrys Bithell/Cabinet Member for Planning, Public Health and Public Protection?;Councillor Ithel Soames"),
        organisations=orgs("Wrexham=lead;Flintshire=partner;Denbighshire=partner;Conwy=partner;Gwynedd=partner;Welsh Government=funder"),
        funding=[sum_(83400), sum_(640000, "Welsh Government", None, None), sum_(85000), sum_(17000, "Flintshire", None, None, "by")],
        delegations=[delegate("Chief Officer (Planning, Environment & Economy)", "Cabinet Member for Planning, Public Health and Public Protection", "Chief Officer (Governance)")],
        considered_by=[{"body": "Environment and Economy Overview & Scrutiny Committee", "on": "2025-03-11"}],
        partnerships=[cluster("North East Wales Shared Trading Standards Laboratory", "Wrexham=lead;Flintshire;Denbighshire;Conwy;Gwynedd;Isle of Anglesey=withdrew,interested", 5)],
        optional={"resolutions": [4], "organisations": ["Isle of Anglesey", "North East Wales Shared Trading Standards Laboratory"], "amounts": [17000], "stated_members": [6]})],
        "meetings": [{"body": "Cabinet", "held_on": "2025-03-18", "present": [], "officers": [], "items": [item("143", "North East Wales Shared Trading Standards Laboratory", True)],
                      "optional": {"present": ["Councillor Emrys Bithell", "Councillor Ithel Soames"], "officers": ["Councillor Emrys Bithell", "Councillor Ithel Soames"]}}]},
    "c06-aberdeenshire-committee": {"council": "Aberdeenshire Council", "kind": "minutes", "decisions": [
        decision(title="NORTH EAST SWIMMING ENTITLEMENT", made_by=["Communities Committee"], meeting=cabinet("2024-11-28", "Communities Committee"), resolutions=3, programmes=["North East Swimming Entitlement"],
            persons=people("Rhona Lumgair/Head of Live Life Services"),
            organisations=orgs("Aberdeen City Council=lead;Moray Council=partner;sportscotland=funder;Scottish Swimming=supplier,other,partner"),
            funding=[sum_(390000, "sportscotland", None, None), sum_(72000, "Aberdeenshire", None, None, "by"), sum_(216000, "Live Life Aberdeenshire", None, None, "by")],
            partnerships=[cluster("North East Swimming Entitlement", "Aberdeen City Council=lead;Moray Council", joins=True, optional_members=["Aberdeenshire", "Aberdeenshire Council", "sportscotland", "Scottish Swimming"])],
            optional={"delegations": ["Director of Education and Children's Services"], "organisations": ["Aberdeenshire Council", "Live Life Aberdeenshire"], "programmes": ["Live Life Aberdeenshire"], "related_decisions": ["Item 7", "7"]}),
        decision(title="COMMUNITY TRANSPORT GRANTS 2025/26", made_by=["Communities Committee"], meeting=cabinet("2024-11-28", "Communities Committee"),
            organisations=orgs("Buchan Ferry Trust=recipient;Garioch Dial-a-Journey=recipient;Mearns & Coastal Healthy Living=recipient"),
            funding=[sum_(14600, None, "Buchan Ferry Trust"), sum_(31250, None, "Garioch Dial-a-Journey"), sum_(9800, None, "Mearns & Coastal Healthy Living")],
            optional={"resolutions": [3], "programmes": ["COMMUNITY TRANSPORT GRANTS 2025/26"]})],
        "meetings": [{"body": "Communities Committee", "held_on": "2024-11-28",
            "present": ["A Stirling", "J Petrie-Allan", "G Carnie", "M Ewenson", "H Gall", "D Keating", "N Mair-Baxter", "R Withey"],
            "officers": people("Rhona Lumgair/Head of Live Life Services;Struan Moncur/Principal Solicitor (Governance);Ailsa Kemp-Tocher/Committee Officer"),
            "items": [item("1", "DECLARATION OF MEMBERS' INTERESTS", False), item("2", "STATEMENT ON EQUALITIES", True), item("3", "MINUTE OF MEETING OF 26 SEPTEMBER, 2024", True), item("4", "NORTH EAST SWIMMING ENTITLEMENT", True),
                      item("5", "COMMUNITY TRANSPORT GRANTS 2025/26", True), item("6", "PERFORMANCE MONITORING", True)]}]},
    "c07-hounslow-cabinet-member-page": {"council": "London Borough of Hounslow", "kind": "decision-page", "decisions": [decision(
        title="Brentford East Decarbonised Heat Network – grant acceptance and procurement strategy", status="Recommendations Approved", decided_on="2025-03-27", published_on="2025-03-27", effective_from="2025-03-27",
        key_decision=True, call_in=False, made_by=["Leader of the Council"], lead_officers=["Babatunde Fairclough-Yeo"], persons=people("Babatunde Fairclough-Yeo;Councillor Bettany Ruxton/Chair of Overview and Scrutiny"),
        places=["Brentford East", "Brentford West", "Syon & Brentford Lock"], resolutions=5, programmes=["Brentford East Decarbonised Heat Network", "Green Heat Network Fund"],
        strategies=["Climate Emergency Action Plan 2020-2030", "Hounslow Local Plan", "London Plan"],
        organisations=orgs("Heat Networks Delivery Unit=funder,other;Ealing=recipient,partner,funder"),
        funding=[sum_(4310000, "Green Heat Network Fund", None, None), sum_(2155000, None, "Ealing", None), sum_(11600000), sum_(188000), sum_(94000, "Ealing", None, None)],
        delegations=[delegate("Executive Director of Environment, Climate and Customer Services", "Lead Member for Climate", "Executive Director of Finance and Resources")],
        related_decisions=["CEX 417"], legislation=["Procurement Act 2023"], options_rejected=1,
        optional={"organisations": ["West Middlesex University Hospital", "Ballymore"], "considered_by": ["Overview and Scrutiny"], "made_by": ["Leader of the Council (Urgent Decision)"]})]},
    "c08-isle-of-wight-list": {"council": "Isle of Wight Council", "kind": "decision-list", "decisions": [
        decision(system_reference="3120", title="Solent Coastal Communities Skills Bursary: agreement to take part", status="Recommendations Approved", published_on="2025-03-05", effective_from="2025-03-13",
            made_by=["Cabinet Member for Economy, Regeneration, Culture and Leisure"], lead_officers=["Rowland Mew-Attrill"], persons=people("Rowland Mew-Attrill"), places=["All Wards"], resolutions=3,
            programmes=["Solent Coastal Communities Skills Bursary", "UK Shared Prosperity Fund"],
            organisations=orgs("Portsmouth City Council=lead;Gosport Borough Council=partner;Havant Borough Council=partner;Isle of Wight Council=partner"),
            funding=[sum_(60000, "UK Shared Prosperity Fund", None, None, "by"), sum_(1500)],
            partnerships=[cluster("Solent Coastal Communities Skills Bursary", "Portsmouth City Council=lead;Gosport Borough Council;Havant Borough Council;Isle of Wight Council")],
            optional={"decided_on": ["2025-03-13"], "delegations": ["Service Director for Regeneration"]}),
        decision(system_reference="3117", title="Application to vary parking places order, Ventnor Esplanade", status="Recommendations Approved", published_on="2025-03-12", effective_from="2025-03-12", made_by=["Service Director for Communities"],
            lead_officers=["Gwen Dabell"], persons=people("Gwen Dabell"), places=["Ventnor & St Lawrence"], funding=[sum_(3150)], legislation=["Road Traffic Regulation Act 1984"], optional={"decided_on": ["2025-03-12"]}),
        decision(system_reference="3109", title="Floating Bridge 6: settlement and next steps", status="Recommendations Approved (subject to call-in)", decided_on="2025-03-06", published_on="2025-03-07", effective_from="2025-03-15",
            made_by=["Cabinet"], meeting=cabinet("2025-03-06"), lead_officers=["Natasha Brading"], persons=people("Natasha Brading"), places=["Cowes Medina", "East Cowes"], resolutions=3,
            organisations=orgs("Solent Local Enterprise Partnership=funder"), funding=[sum_(6300000), sum_(3700000, "Solent Local Enterprise Partnership", None, None)],
            optional={"decided_on": [None, "2025-03-15"], "call_in": [True, None], "programmes": ["Floating Bridge 6"], "considered_by": ["Corporate Scrutiny Committee"], "delegations": ["Corporate Scrutiny Committee"]})],
        "optional_issues": ["date-conflict", "date-conflict"]},
    "c09-bucks-decision-form": {"council": "Buckinghamshire Council", "kind": "record-of-decision", "decisions": [decision(
        reference="CL05.25", title="Chilterns Rivers Citizen Science Partnership - grant and secondment", decided_on="2025-05-06", published_on="2025-05-07", effective_from="2025-05-15", key_decision=False, call_in=True,
        made_by=["Cabinet Member for Climate Change and Environment"], lead_officers=["Aurelio Danvers"],
        persons=people("Aurelio Danvers/Principal Ecologist;Cllr Petronella Ogilvy-Sands;Siân Tregaskis/Legal officer?;Thaddeus Broom-Wakely/Cabinet Member for Climate Change and Environment?"), resolutions=3,
        strategies=["Buckinghamshire Local Nature Recovery Strategy"],
        organisations=orgs("Affinity Water=funder;Thames Water Utilities Limited=funder;Environment Agency=funder;Hertfordshire County Council=partner;Three Rivers District Council=partner;Chilterns Conservation Board=lead,partner"),
        funding=[sum_(28000, None, "Chiltern Chalk Streams Project", None), sum_(14000, None, None, None), sum_(23700), sum_(50000, "Affinity Water"), sum_(50000, "Thames Water Utilities Limited"), sum_(35000, "Environment Agency"), sum_(400)],
        options_rejected=2,
        partnerships=[cluster("Chilterns Rivers Citizen Science Partnership", "Chilterns Conservation Board=lead,member;Hertfordshire County Council;Three Rivers District Council", None, None, optional_members=["Buckinghamshire Council", "Affinity Water", "Thames Water Utilities Limited", "Environment Agency"])],
        optional={"call_in": [None], "programmes": ["Chiltern Chalk Streams Project"], "organisations": ["Chiltern Chalk Streams Project", "Chilterns Rivers Citizen Science Partnership"], "lead_officers": ["Siân Tregaskis"],
                  "considered_by": ["Growth, Infrastructure and Housing Select Committee"], "places": ["Chess Valley", "Chalfont St Peter"], "amounts": [14000], "made_by": ["Thaddeus Broom-Wakely"]})]},
    "c10-liverpool-city-region-page": {"council": "Liverpool City Region Combined Authority", "kind": "decision-page", "decisions": [decision(
        reference="LCRCA/2025/22", title="LCRCA/2025/22 - Mersey Waterfront Careers Accelerator", status="Recommendations Approved", decided_on="2025-06-20", published_on="2025-06-27", effective_from="2025-07-05",
        key_decision=True, call_in=True, made_by=["Liverpool City Region Combined Authority"], meeting=cabinet("2025-06-20", "Liverpool City Region Combined Authority"), lead_officers=["Oonagh Petherbridge"], persons=people("Oonagh Petherbridge"),
        places=["Halton", "Sefton", "Wirral"], resolutions=4, programmes=["Mersey Waterfront Careers Accelerator", "Strategic Investment Fund"], strategies=["Liverpool City Region Plan for Prosperity", "Local Skills Improvement Plan"],
        organisations=orgs("Wirral Council=lead,recipient,partner;Halton Borough Council=partner;Sefton Council=partner;Hugh Baird College=partner;The City of Liverpool College=partner;Peel Maritime Training Ltd=partner,funder"),
        funding=[sum_(2900000, "Strategic Investment Fund", "Wirral Council"), sum_(1150000, "Peel Maritime Training Ltd"), sum_(400000, "colleges", None, None, "by"), sum_(4450000), sum_(6000000)],
        delegations=[delegate("Executive Director of Investment and Delivery", "Portfolio Holder, Education, Skills and Opportunities", "Section 73 Officer")], options_rejected=3,
        partnerships=[cluster("Mersey Waterfront Careers Accelerator", "Wirral Council=lead,member;Halton Borough Council;Sefton Council;Hugh Baird College;The City of Liverpool College;Peel Maritime Training Ltd", None, None)],
        optional={"title": ["Mersey Waterfront Careers Accelerator"], "organisations": ["Knowsley", "St Helens", "Liverpool City Region Combined Authority"], "programmes": ["Integrated Settlement"]})]},
    "c11-chorley-labels-stripped": {"council": None, "kind": "decision-page", "decisions": [decision(
        title="Approval of the procurement approach for the Central Lancashire Empty Homes Agency", status="Recommendations Approved", decided_on="2024-10-17", published_on="2024-10-18", effective_from="2024-10-28",
        key_decision=False, call_in=True, made_by=["Executive Member (Homes and Housing)"], lead_officers=["Tamsin Ollerton-Blythe"], persons=people("Tamsin Ollerton-Blythe/Strategic Housing Lead"), places=["All Wards"], resolutions=3,
        organisations=orgs("South Ribble Borough Council=lead;Chorley Council=partner,funder;Preston City Council=partner,funder;Homes England=other,funder"),
        funding=[sum_(195000), sum_(65000, "Chorley Council", None, None, "by"), sum_(120000, "Homes England", None, None, "by")], options_rejected=2,
        partnerships=[cluster("Central Lancashire Empty Homes Agency", "South Ribble Borough Council=lead;Chorley Council;Preston City Council", 3, None)],
        optional={"published_on": [None], "effective_from": [None], "decided_on": [None], "key_decision": [None], "call_in": [None], "strategies": ["Ribblesdale Housing Framework"], "programmes": ["Ribblesdale Housing Framework", "Central Lancashire Empty Homes Agency"],
                  "organisations": ["Central Lancashire Empty Homes Agency"]})]},
    "c12-shropshire-page": {"council": "Shropshire Council", "kind": "decision-page", "decisions": [decision(
        title="Marches Domestic Abuse Perpetrator Programme 2025-28", status="Implemented", decided_on="2025-01-23", published_on="2025-01-24", effective_from="2025-02-01", key_decision=False, call_in=True,
        made_by=["Portfolio Holder for Adult Social Care, Public Health & Communities"], lead_officers=["Wilf Ellesmere-Jukes"], persons=people("Wilf Ellesmere-Jukes/Domestic Abuse Commissioner"), resolutions=3,
        programmes=["Marches Domestic Abuse Perpetrator Programme"], strategies=["Shropshire Domestic Abuse Strategy 2024–2027"],
        organisations=orgs("Telford & Wrekin Council=lead,partner,funder;Herefordshire Council=partner,funder;Shropshire Council=partner,funder;Stepping Fairly CIO=supplier;West Mercia Police and Crime Commissioner=funder,partner;Harbour Bridge Ltd=supplier,other"),
        funding=[sum_(48000, "Shropshire Council"), sum_(144000, "Shropshire Council"), sum_(45000, "Telford & Wrekin Council"), sum_(135000, "Telford & Wrekin Council"), sum_(31000, "Herefordshire Council"), sum_(93000, "Herefordshire Council"),
                 sum_(70000, "West Mercia Police and Crime Commissioner"), sum_(210000, "West Mercia Police and Crime Commissioner")],
        delegations=[delegate("Director of Public Health", "Portfolio Holder")], legislation=["Domestic Abuse Act 2021"], options_rejected=1,
        partnerships=[cluster("Marches Domestic Abuse Perpetrator Programme", "Telford & Wrekin Council=lead,member;Herefordshire Council;Shropshire Council", None, True, optional_members=["West Mercia Police and Crime Commissioner"])],
        optional={"programmes": ["Marches Domestic Abuse Perpetrator Programme 2025-28"]})]},
}  # fmt: skip
