"""Labels of c13 to c26; run by make_gold.py. Odd numbers are for development, even numbers are kept hidden (see README.md)."""

from __future__ import annotations

from typing import Any

from gold_c import cluster, orgs, people
from make_gold import cabinet, decision, delegate, item, sum_

RCC = cabinet("2025-02-11", "Regeneration and Community Committee")
IJB = cabinet("2025-03-21", "Renfrewshire Integration Joint Board")
GATESHEAD = cabinet("2025-01-21")
CALLS = {"call_in": [True, False, None]}
PCC = "Police and Crime Commissioner for Avon and Somerset"

GOLD_C2: dict[str, dict[str, Any]] = {
    "c13-bradford-issue-decisions": {"council": "City of Bradford Metropolitan District Council", "kind": "decision-page", "decisions": [
        decision(title="AIRE AND WHARFE FLOOD RESILIENCE VOLUNTEERS - EXTENSION TO SILSDEN AND ADDINGHAM", decided_on="2024-11-06", resolutions=3, programmes=["Aire and Wharfe Flood Resilience Volunteers"],
            organisations=orgs("Yorkshire Water=funder;Yorkshire Regional Flood and Coastal Committee=funder;Airedale Rivers CIO=supplier,partner,recipient"),
            funding=[sum_(46500), sum_(20000, "Yorkshire Water"), sum_(15000, "Yorkshire Regional Flood and Coastal Committee"), sum_(11500, "the Council", None, None, "by")],
            delegations=[delegate("Strategic Director of Place", "Portfolio Holder for Regeneration, Planning and Transport")],
            optional={"considered_by": ["Regeneration and Environment", "Overview & Scrutiny Committee: Regeneration and Environment", "Overview & Scrutiny Committee"], "places": ["Silsden and Addingham", "Silsden", "Addingham"], "related_decisions": ["AB"]}),
        decision(title="FLOOD RESILIENCE VOLUNTEERS - PILOT AT BINGLEY", decided_on="2023-01-10", organisations=orgs("Airedale Rivers CIO=partner,supplier,recipient;Leeds City Council=partner"), funding=[sum_(31200)],
            optional={"programmes": ["Flood Resilience Volunteers", "FLOOD RESILIENCE VOLUNTEERS - PILOT AT BINGLEY", "Aire and Wharfe Flood Resilience Volunteers"], "places": ["Bingley"], "considered_by": ["Overview & Scrutiny Committee"]})]},
    "c14-harborough-cabinet-page": {"council": "Harborough", "kind": "decision-page", "decisions": [decision(
        title="Leicestershire Rural Enterprise Grants – third round and programme close", status="Recommendations Approved", decided_on="2024-12-02", published_on="2024-12-03", effective_from="2024-12-10", key_decision=True, call_in=True,
        made_by=["Cabinet"], meeting=cabinet("2024-12-02"), lead_officers=["Crispin Gadsby-Tew"], persons=people("Crispin Gadsby-Tew"), places=["All Wards"], resolutions=4,
        programmes=["Leicestershire Rural Enterprise Grants", "Rural England Prosperity Fund"], strategies=["Corporate Plan 2022-2031", "Harborough Economic Development Strategy"],
        organisations=orgs("Welland Cheese Company=recipient;Foxton Narrowboat Hire Ltd=recipient;Great Bowden Bakehouse=recipient;Melton Borough Council=lead,recipient,partner;Hinckley & Bosworth=partner;North West Leicestershire=partner;"
                           "Department for Environment, Food and Rural Affairs=funder,regulator,other"),
        funding=[sum_(24000, None, "Welland Cheese Company"), sum_(18250, None, "Foxton Narrowboat Hire Ltd"), sum_(7900, None, "Great Bowden Bakehouse"), sum_(212480), sum_(6370, None, "Melton Borough Council"),
                 sum_(400000, "Rural England Prosperity Fund", "Harborough", None, "by to"), sum_(110000000)],
        delegations=[delegate("Director of Planning and Regeneration", "Portfolio Holder for Economic Development")], legislation=["Local Government Act 1972"], options_rejected=1,
        partnerships=[cluster("Leicestershire Rural Enterprise Grants", "Melton Borough Council=lead;Hinckley & Bosworth;North West Leicestershire", 4, None, optional_members=["Harborough"])],
        optional={"organisations": ["Harborough"], "amounts": [400000]})]},
    "c15-torfaen-individual-page": {"council": "Torfaen County Borough Council", "kind": "decision-page", "decisions": [decision(
        title="Gwent Dispersed Dementia Living Programme - inter-authority agreement and Torfaen match funding", status="Recommendations Approved", decided_on="2024-09-18", published_on="2024-09-19", effective_from="2024-09-27",
        key_decision=False, call_in=True, made_by=["Executive Member for Adult Services and Housing"], lead_officers=["Rhian Gethin-Powell"], persons=people("Rhian Gethin-Powell/Head of Adult Services"), resolutions=3,
        programmes=["Gwent Dispersed Dementia Living Programme", "Housing with Care Fund"], strategies=["Area Plan for Gwent 2023-2027"],
        organisations=orgs("Caerphilly County Borough Council=lead,recipient;Blaenau Gwent=partner;Monmouthshire=partner;Newport=partner;Torfaen=partner;Aneurin Bevan University Health Board=partner;Welsh Ministers=funder;Melin Homes=other,partner,supplier;Pobl Group=other,partner,supplier"),
        funding=[sum_(212000, "Torfaen", None, None, "by"), sum_(53000, "Torfaen", None, None, "by"), sum_(3180000, "Welsh Ministers", "Caerphilly County Borough Council"), sum_(4600000), sum_(120000)],
        legislation=["Social Services and Well-being (Wales) Act 2014"], options_rejected=2,
        partnerships=[cluster("Gwent Dispersed Dementia Living Programme", "Caerphilly=lead;Blaenau Gwent;Monmouthshire;Newport;Torfaen;Aneurin Bevan University Health Board"),
                      cluster("Gwent Regional Partnership Board", "Caerphilly=member,lead;Blaenau Gwent;Monmouthshire;Newport;Torfaen;Aneurin Bevan University Health Board", None, False)],
        optional={"organisations": ["Gwent Regional Partnership Board"], "places": ["Pob Ward", "All Wards", "Pob Ward / All Wards"]})]},
    "c16-renfrewshire-ijb": {"council": "Renfrewshire Integration Joint Board", "kind": "minutes", "decisions": [
        decision(title="Unscheduled Care: Clyde Valley Frailty at Home Collaborative", made_by=["Renfrewshire Integration Joint Board"], meeting=IJB, resolutions=4, strategies=["Renfrewshire IJB Strategic Plan 2022-2025"],
            organisations=orgs("Scottish Government=funder;Inverclyde=lead;East Renfrewshire=partner;Greater Glasgow & Clyde Health Board=other,partner,supplier;Renfrewshire Council=other,partner,supplier"),
            funding=[sum_(1020000, "Scottish Government"), sum_(418000, "Scottish Government", "Renfrewshire", None, "by to")],
            delegations=[delegate("Chief Officer", "Chief Finance Officer")],
            partnerships=[cluster("Clyde Valley Frailty at Home Collaborative", "Inverclyde=lead;East Renfrewshire;Renfrewshire")],
            optional={"organisations": ["Renfrewshire", "Clyde Valley Frailty at Home Collaborative"], "amounts": [418000], "programmes": ["Clyde Valley Frailty at Home Collaborative"], "made_by": ["IJB"], "related_decisions": ["6", "item 6"]}),
        decision(title="2025/26 Delegated Health and Social Care Budget", made_by=["Renfrewshire Integration Joint Board"], meeting=IJB, persons=people("Councillor McGlynn;Mrs Rafter"), funding=[sum_(19147000), sum_(9600000), sum_(3300000)],
            optional={"resolutions": [2], "made_by": ["IJB"], "strategies": ["2025/26 Delegated Health and Social Care Budget"]})],
        "meetings": [{"body": "Renfrewshire Integration Joint Board", "held_on": "2025-03-21",
            "present": ["Iona Buchanan-Frew", "Lachlan McGlynn", "Moira Haining", "Alasdair Forsythe", "Bina Chowdhury", "Lesley Rafter", "Calum Strang", "Shona Peebles", "Nan McWhirr"],
            "officers": people("Sorcha Dunlop/Head of Health and Social Care;Kenneth Tweedie/Chief Finance Officer;Elspeth Corr/Assistant Committee Services Officer"),
            "optional": {"officers": ["Calum Strang", "Shona Peebles"]},
            "items": [item("1", "Minute", True), item("2", "Unscheduled Care: Clyde Valley Frailty at Home Collaborative", True), item("3", "2025/26 Delegated Health and Social Care Budget", True), item("4", "Date of Next Meeting", True)]}]},
    "c17-avon-somerset-pcc-log": {"council": PCC, "kind": "decision-list", "decisions": [
        decision(reference="2025/009", title="Restorative Approaches West – grant variation", decided_on="2025-04-14", made_by=[PCC], lead_officers=["Joss Pennington-Rae"], persons=people("Joss Pennington-Rae/Head of Commissioning"),
            organisations=orgs("Mendable CIC=recipient,supplier;Ministry of Justice=funder"),
            funding=[sum_(37150, None, "Mendable CIC"), sum_(412650, None, "Mendable CIC"), sum_(25000, "Ministry of Justice", None, None, "by"), sum_(12150, "PCC", None, None, "by")],
            optional={"programmes": ["Restorative Approaches West", "Victims' Services Grant"], "made_by": ["PCC"], "published_on": [None]}),
        decision(reference="2025/010", title="South West Regional Drone Service: collaboration under section 22A", decided_on="2025-04-22", made_by=[PCC], lead_officers=["Magnus Oakhill"], persons=people("Magnus Oakhill/Chief Finance Officer"),
            strategies=["Police and Crime Plan 2024-2029"], organisations=orgs("Dorset Police=lead;Devon and Cornwall=partner;Gloucestershire=partner;Wiltshire=partner"),
            funding=[sum_(2740000), sum_(854880, "Avon and Somerset", None, None, "by")], legislation=["Police Act 1996"],
            partnerships=[cluster("South West Regional Drone Service", "Dorset Police=lead;Devon and Cornwall;Gloucestershire;Wiltshire", 5, True, optional_members=["Avon and Somerset", "Dorset", PCC, "Police and Crime Commissioner for Dorset", "Chief Constable"])],
            optional={"decided_on": ["2025-04-24"], "programmes": ["South West Regional Drone Service"], "organisations": ["Dorset", "Avon and Somerset", "Chief Constable"], "made_by": ["PCC"]}),
        decision(reference="2025/011", title="Custody lay visitors' expenses", decided_on="2025-05-06", made_by=[PCC], lead_officers=["Sunniva Bale"], persons=people("Sunniva Bale/Volunteer Manager"), optional={"amounts": [0.45], "made_by": ["PCC"]})],
        "optional_issues": ["date-conflict"]},
    "c18-gateshead-cabinet": {"council": "Gateshead Metropolitan Borough Council", "kind": "minutes", "decisions": [
        decision(title="NORTH EAST SCREEN INDUSTRIES PARTNERSHIP – PHASE TWO", reference="C133", made_by=["Cabinet"], meeting=GATESHEAD, resolutions=3, strategies=["Thrive policy"],
            organisations=orgs("South Tyneside Council=lead;BBC=funder,partner;Middlesbrough=partner;Hartlepool=partner"),
            funding=[sum_(25000000, "BBC", None, None, "by"), sum_(85000, "Gateshead", None, None, "by"), sum_(255000, "Gateshead", None, None, "by")],
            delegations=[delegate("Strategic Director, Economy, Innovation and Growth", "Leader", "Deputy Leader")],
            partnerships=[cluster("North East Screen Industries Partnership", "South Tyneside Council=lead;Middlesbrough;Hartlepool", None, True, optional_members=["Tees Valley Combined Authority", "Gateshead", "BBC"])],
            optional={"reference": [None], "organisations": ["Tees Valley Combined Authority", "Gateshead", "North East Screen Industries Partnership"], "strategies": ["Thrive"], "programmes": ["North East Screen Industries Partnership"]}),
        decision(title="TENDERS: SUPPLY OF PASSENGER LIFT MAINTENANCE", reference="C134", made_by=["Cabinet"], meeting=GATESHEAD, organisations=orgs("Ravenside Lifts & Hoists Ltd=supplier"), optional={"reference": [None]}),
        decision(title="SURPLUS DECLARATION AND DISPOSAL OF LAND AT PORTOBELLO ROAD, BIRTLEY", reference="C136", made_by=["Cabinet"], meeting=GATESHEAD, resolutions=2,
            organisations=orgs("Home Thrive Housing Association=recipient,other,supplier,partner,funder;Homes England=funder"),
            funding=[sum_(340000, "Home Thrive Housing Association", None, None, "by to"), sum_(110000)], delegations=[delegate("Service Director, Legal and Democratic Services")],
            optional={"reference": [None], "legislation": ["General Disposal Consent (England) 2003"], "places": ["Birtley"]})],
        "meetings": [{"body": "Cabinet", "held_on": "2025-01-21", "present": ["M Garvey", "C Donovan-Lister", "A Eagleton", "L Horsley", "J McElwain", "B Ogle"], "officers": [],
            "items": [item("C131", "APOLOGIES FOR ABSENCE", False), item("C132", "MINUTES", True), item("C133", "NORTH EAST SCREEN INDUSTRIES PARTNERSHIP – PHASE TWO", True), item("C134", "TENDERS: SUPPLY OF PASSENGER LIFT MAINTENANCE", True),
                      item("C135", "PETITIONS SCHEDULE", True), item("C136", "SURPLUS DECLARATION AND DISPOSAL OF LAND AT PORTOBELLO ROAD, BIRTLEY", True)]}]},
    "c19-cornwall-portfolio-page": {"council": "Cornwall Council", "kind": "decision-page", "decisions": [decision(
        title="Peninsula Rural Mobility Hubs – memorandum and first-year funding", status="Recommendations Approved (subject to call-in)", decided_on="2025-02-27", published_on="2025-02-28", effective_from="2025-03-08", key_decision=True, call_in=True,
        made_by=["Portfolio Holder for Transport"], lead_officers=["Demelza Penrose-Hocking"], persons=people("Demelza Penrose-Hocking/Strategic Transport Planner"),
        places=["Callington & St Dominic", "Camelford & Boscastle", "St Columb Minor & Colan"], resolutions=3, programmes=["Local Transport Grant"], strategies=["Connecting Cornwall: 2030", "Cornwall Bus Service Improvement Plan"],
        organisations=orgs("Devon County Council=lead,partner;Somerset Council=partner;Torbay Council=partner;Council of the Isles of Scilly=partner;Cornwall Council=partner;Cormac Solutions Ltd=supplier"),
        funding=[sum_(535000), sum_(400000, "Local Transport Grant"), sum_(135000, "On-Street Parking Surplus", None, None, "by"), sum_(228000)],
        delegations=[delegate("Head of Transport and Infrastructure", "Portfolio Holder for Transport")], options_rejected=3,
        partnerships=[cluster("Peninsula Rural Mobility Hubs", "Devon County Council=lead;Somerset Council;Torbay Council;Council of the Isles of Scilly;Cornwall Council;Plymouth City Council=interested")],
        optional={"amounts": [100000], "programmes": ["Peninsula Rural Mobility Hubs", "On-Street Parking Surplus"], "organisations": ["Plymouth City Council", "Peninsula Transport"]})]},
    "c20-salford-table-list": {"council": "Salford City Council", "kind": "decision-list", "decisions": [
        decision(system_reference="4842", title="Irwell Valley Skills Bootcamps - variation of contract with Northgate Training Partners Ltd", published_on="2024-11-21", effective_from="2024-11-29", resolutions=0, programmes=["Irwell Valley Skills Bootcamps"],
            organisations=orgs("Northgate Training Partners Ltd=supplier"), optional=CALLS),
        decision(system_reference="4839", title="Acceptance of £1.6m Brownfield Housing Fund grant from Greater Manchester Combined Authority - Charlestown Riverside", published_on="2024-11-21", effective_from="2024-11-29", resolutions=0,
            programmes=["Brownfield Housing Fund"], organisations=orgs("Greater Manchester Combined Authority=funder"), funding=[sum_(1600000, "Greater Manchester Combined Authority")], optional=CALLS | {"programmes": ["Charlestown Riverside"], "places": ["Charlestown Riverside"]}),
        decision(system_reference="4836", title="Household Support Fund 6 - release of £92,000 to Salford Foodshare CIO", published_on="2024-11-19", effective_from="2024-11-27", resolutions=0, programmes=["Household Support Fund 6"],
            organisations=orgs("Salford Foodshare CIO=recipient"), funding=[sum_(92000, "Household Support Fund", "Salford Foodshare CIO", None, "by")], optional=CALLS | {"programmes": ["Household Support Fund"]}),
        decision(system_reference="4835", title="Traffic Regulation Order, Liverpool Street - consideration of objections", published_on="2024-11-19", effective_from="2024-11-27", resolutions=0, optional=dict(CALLS)),
        decision(system_reference="4828", title="Clifton Country Park Visitor Centre: approval of final account", published_on="2024-11-12", effective_from="2024-11-20", resolutions=0, optional=CALLS | {"programmes": ["Clifton Country Park Visitor Centre"]})]},
    "c21-barking-cabinet-page": {"council": None, "kind": "decision-page", "decisions": [decision(
        title="Thames Freeport Skills Academy: Grant Agreement and Lease at Dagenham Dock (Key Decision)", status="Recommendations Approved", decided_on="2025-01-21", published_on="2025-01-23", effective_from="2025-01-31", key_decision=True, call_in=True,
        made_by=["Cabinet"], meeting=cabinet("2025-01-21"), lead_officers=["Morwenna Adeyemi-Stroud"], persons=people("Morwenna Adeyemi-Stroud/Head of Place and Development"), places=["Beam", "Goresbrook"], resolutions=4,
        programmes=["Thames Freeport Skills Academy"], strategies=["Borough Manifesto", "Inclusive Growth Strategy 2022-2026"],
        organisations=orgs("Thurrock Council=funder,lead;Barking & Dagenham College Corporation=recipient,partner,supplier,other;Wilmot Askew Surveyors=supplier,other;Ford Motor Company Limited=partner,other;DP World=partner,other"),
        funding=[sum_(5200000, "Thurrock Council", None, None, "by to"), sum_(2600000, "Thurrock Council"), sum_(146000), sum_(380000)],
        delegations=[delegate("Strategic Director, Inclusive Growth", "Cabinet Member for Economic Growth", "Head of Legal"), delegate("Strategic Director, Resources", "Cabinet Member for Finance and Core Services")], options_rejected=2,
        partnerships=[cluster("Thames Freeport", "Thurrock Council=lead", None, False)],
        optional={"amounts": [1, 2600000], "organisations": ["Thames Freeport", "Havering"], "related_decisions": ["27", "Minute 27"], "programmes": ["Thames Freeport"],
                  "title": ["Thames Freeport Skills Academy: Grant Agreement and Lease at Dagenham Dock"]})]},
    "c22-fermanagh-omagh-minutes": {"council": "Fermanagh and Omagh District Council", "kind": "minutes", "decisions": [
        decision(title="PEACEPLUS Theme 6.2: Lakelands Accessible Waterways", made_by=["Regeneration and Community Committee"], meeting=RCC, resolutions=2, programmes=["PEACEPLUS", "Lakelands Accessible Waterways"],
            persons=people("Councillor Thornbury;Councillor Wray;Councillor McAnespy"),
            organisations=orgs("Waterways Ireland=lead;Cavan County Council=partner;Leitrim County Council=partner;Special EU Programmes Body=funder;Department for Infrastructure=funder"),
            funding=[sum_(2870000, "Special EU Programmes Body", None, None, "by"), sum_(96000, "the Council", None, None, "by"), sum_(150000, "Department for Infrastructure", None, None, "by")],
            partnerships=[cluster("Lakelands Accessible Waterways", "Waterways Ireland=lead;Cavan County Council;Leitrim County Council", None, True, optional_members=["Fermanagh and Omagh District Council", "the Council"])],
            optional={"amounts": [3400000, 96000], "organisations": ["Fermanagh and Omagh District Council"], "persons": ["Ms M Hanratty", "Mr O McFarlane"]}),
        decision(title="Village Renewal: Letters of Offer", made_by=["Regeneration and Community Committee"], meeting=RCC, organisations=orgs("Derrygonnelly Community Enterprise=recipient;Friends of Gortin Glen=recipient;Tempo Historical Society=recipient"),
            funding=[sum_(61750), sum_(28500, None, "Derrygonnelly Community Enterprise"), sum_(19250, None, "Friends of Gortin Glen"), sum_(14000, None, "Tempo Historical Society")], optional={"programmes": ["Village Renewal"]}),
        decision(title="Car Parking Strategy Update", made_by=["Regeneration and Community Committee"], meeting=RCC, optional={"decision": True, "strategies": ["Car Parking Strategy"]})],
        "meetings": [{"body": "Regeneration and Community Committee", "held_on": "2025-02-11",
            "present": ["Councillor M Gannon", "T Adair", "P Breslin", "D Feely-Roche", "S Gildernew-Hall", "R Irvine-Swann", "A McAnespy", "E Thornbury", "K Wray"],
            "officers": people("Ms M Hanratty/Director of Regeneration and Planning;Mr O McFarlane/Head of Tourism and Economic Development;Mrs J Lunny/Democratic Services Officer"),
            "items": [item("1.0", "Declarations of Interest", False), item("2.0", "Minutes of Meeting held on 14 January 2025", True), item("3.0", "PEACEPLUS Theme 6.2: Lakelands Accessible Waterways", True),
                      item("4.0", "Village Renewal: Letters of Offer", True), item("5.0", "Car Parking Strategy Update", True) | {"resolved_optional": True}]}]},
    "c23-rutland-signed-record": {"council": "Rutland County Council", "kind": "record-of-decision", "decisions": [decision(
        decided_on="2025-04-15", published_on="2025-04-16", effective_from="2025-04-25", call_in=True, made_by=["Portfolio Holder for Children and Families"], lead_officers=["Jolyon Tansley"],
        persons=people("Cllr Ottilie Fenwick-Rawson/Portfolio Holder for Children and Families;Jolyon Tansley/Head of Safeguarding, Commissioning & Performance"), resolutions=3, strategies=["Placement Sufficiency Strategy 2023 to 2028"],
        organisations=orgs("Peterborough City Council=lead;Cambridgeshire County Council=partner;North Northamptonshire=partner;West Northamptonshire=partner;Rutland=partner;Department for Education=funder"),
        funding=[sum_(19640, "Rutland", None, None, "by to"), sum_(33000), sum_(872400, "Department for Education", "Welland and Nene Fostering Recruitment Hub", None), sum_(24900, "Department for Education", "Rutland", None, "by to")],
        legislation=["Fostering Services (England) Regulations 2011"],
        partnerships=[cluster("Welland and Nene Fostering Recruitment Hub", "Peterborough City Council=lead;Cambridgeshire County Council;North Northamptonshire;West Northamptonshire;Rutland"),
                      cluster(None, "Nottinghamshire=lead;Leicester City;Leicestershire", 10, False)],
        optional={"options_rejected": [1], "call_in": [None], "delegations": ["Head of Safeguarding, Commissioning & Performance"], "organisations": ["Nottinghamshire", "Leicester City", "Leicestershire", "Welland and Nene Fostering Recruitment Hub"],
                  "related_decisions": ["41/2025"], "made_by": ["Cllr Ottilie Fenwick-Rawson"]})]},
    "c24-breckland-cabinet-page": {"council": None, "kind": "decision-page", "decisions": [decision(
        title="Inspiring Communities Small Grants and Norfolk Warm Homes Consortium", status="Recommendations Approved", decided_on="2025-03-17", published_on="2025-03-18", effective_from="2025-03-26", key_decision=True, call_in=True,
        made_by=["Cabinet"], meeting=cabinet("2025-03-17"), lead_officers=["Fabian Cotterill-Goose"], persons=people("Councillor Theodora Kybird-Shaw/Executive Member for Health & Communities;Fabian Cotterill-Goose"), resolutions=5,
        programmes=["Warm Homes: Local Grant", "Inspiring Communities Small Grants"],
        organisations=orgs("South Norfolk=partner;Broadland=partner;North Norfolk=partner;King's Lynn and West Norfolk=partner;Great Yarmouth=partner;Department for Energy Security and Net Zero=funder;Fenland Energy Advice CIC=supplier"),
        funding=[sum_(8214000, "Department for Energy Security and Net Zero"), sum_(176300, None, "Fenland Energy Advice CIC"), sum_(50000), sum_(10100000, None, None, None, "by to")], options_rejected=2,
        partnerships=[cluster("Norfolk Warm Homes Consortium", "South Norfolk;Broadland;North Norfolk;King's Lynn and West Norfolk;Great Yarmouth;Norwich City Council=withdrew", None, True, optional_members=["Breckland", "the council"])],
        optional={"resolutions": [4], "amounts": [8214000], "organisations": ["Norwich City Council", "Norfolk Warm Homes Consortium", "Breckland"]})]},
    "c25-sutton-officer-tickbox": {"council": "London Borough of Sutton", "kind": "officer-decision", "decisions": [decision(
        reference="PEO-24-88", title="South London Short Breaks Framework - entry into access agreement", decided_on="2024-08-09", published_on="2024-08-13", key_decision=False, made_by=["Assistant Director, Children's Commissioning"],
        persons=people("Marguerite Osei-Lund/Assistant Director, Children's Commissioning;Cllr Barnaby Quist-Farrell/Lead Member?;Ngozi Tremlett"),
        organisations=orgs("Croydon Council=lead;Lantern Play Ltd=supplier;Kitewing Trust=supplier;Hollybush Care Services=supplier;Merton=partner,other;Kingston=partner,other;Richmond=partner,other"),
        funding=[sum_(2750), sum_(310000), sum_(21.40), sum_(26.85, "Sutton", None, None, "by")], legislation=["Breaks for Carers of Disabled Children Regulations 2011"], options_rejected=2,
        partnerships=[cluster("South London Short Breaks Framework", "Croydon Council=lead;Merton;Kingston;Richmond;Bromley=interested", None, None, optional=True, optional_members=["Sutton", "London Borough of Sutton"])],
        optional={"lead_officers": ["Marguerite Osei-Lund"], "organisations": ["Bromley", "South London Legal Partnership", "Sutton"], "programmes": ["South London Short Breaks Framework"], "strategies": ["South London Short Breaks Framework"]})]},
    "c26-east-sussex-lead-member-page": {"council": None, "kind": "decision-page", "decisions": [decision(
        title="Household Waste Recycling: South East Circular Textiles Collaboration", status="Recommendations Approved", decided_on="2025-03-24", published_on="2025-03-24", key_decision=False, call_in=False,
        made_by=["Lead Member for Transport and Environment"], meeting=cabinet("2025-03-24", "Lead Member for Transport and Environment"), lead_officers=["Gethyn Marlowe-Pitt"], persons=people("Gethyn Marlowe-Pitt"), resolutions=3,
        strategies=["Joint Waste Local Plan", "Climate Emergency Action Plan 2023-2025"],
        organisations=orgs("Kent County Council=lead,recipient;Department for Environment, Food and Rural Affairs=funder;WRAP=funder;Veolia ES South Downs Ltd=supplier;Brighton & Hove City Council=partner;Surrey=partner;West Sussex=partner"),
        funding=[sum_(12500, None, "Kent County Council"), sum_(720000, "Department for Environment, Food and Rural Affairs"), sum_(95000, "WRAP")],
        delegations=[delegate("Director of Communities, Economy and Transport")],
        partnerships=[cluster("South East Circular Textiles Collaboration", "Kent County Council=lead;Brighton & Hove City Council;Surrey;West Sussex;Hampshire=interested", 14, True, optional_members=["East Sussex", "County Council"])],
        optional={"organisations": ["Hampshire", "East Sussex", "South East Circular Textiles Collaboration"], "programmes": ["South East Circular Textiles Collaboration"]})]},
}  # fmt: skip
