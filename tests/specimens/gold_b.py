"""Labels of the second dozen (b01 to b14); run by make_gold.py."""

from __future__ import annotations

from typing import Any

from make_gold import cabinet, decision, delegate, group, item, org, person, sum_

C = cabinet("2024-09-24")
GOLD_B: dict[str, dict[str, Any]] = {
    "b01-surrey-cabinet-page": {"council": "Surrey County Council", "kind": "decision-page", "decisions": [decision(
        title="SURREY HEARTLANDS COMMUNITY TRANSPORT ALLIANCE", status="Recommendations Approved", decided_on="2024-09-24", published_on="2024-09-25", effective_from="2024-10-03",
        key_decision=True, call_in=True, made_by=["Cabinet"], meeting=C, resolutions=3, strategies=["Surrey Local Transport Plan 2022-2032"],
        organisations=[org("Elmbridge", "partner"), org("Runnymede", "partner"), org("Spelthorne", "partner"), org("Surrey Heath Borough Council", "partner"), org("Surrey County Council", "lead", "partner")],
        funding=[sum_(320000, "Greener Futures Reserve", None, None, "by to"), sum_(345000, "Greener Futures Reserve", None, None, "by to")],
        delegations=[delegate("Executive Director for Environment, Property and Growth", "Cabinet Member for Highways, Transport and Economic Growth")],
        partnerships=[group("Surrey Heartlands Community Transport Alliance", "Elmbridge|Runnymede|Spelthorne|Surrey Heath Borough Council|Surrey County Council", "Surrey County Council")],
        optional={"programmes": ["Greener Futures Reserve"], "considered_by": ["Communities, Environment and Highways Select Committee"]})]},
    "b02-gmca-minutes": {"council": "Greater Manchester Combined Authority", "kind": "minutes", "decisions": [
        decision(title="GREATER MANCHESTER TOWN CENTRE CYCLE LOGISTICS PROGRAMME", reference="GMCA/143/24", made_by=["Greater Manchester Combined Authority"], meeting=cabinet("2024-09-27", "Greater Manchester Combined Authority"),
            resolutions=3, persons=[person("City Mayor Paul Dutton", "Portfolio Lead for Transport")], programmes=["Greater Manchester Town Centre Cycle Logistics Programme", "City Region Sustainable Transport Settlement"], strategies=["Greater Manchester Strategy"],
            organisations=[org("Bolton Council", "recipient"), org("Oldham Council", "recipient")],
            funding=[sum_(2750000, None, "Bolton Council", None, "by"), sum_(1900000, None, "Oldham Council", None, "by")],
            delegations=[delegate("GMCA Treasurer", "Portfolio Lead for Transport")], optional={"reference": [None], "made_by": ["GMCA"]}),
        decision(title="GMCA REVENUE UPDATE – QUARTER 1 2024/25", reference="GMCA/144/24", made_by=["Greater Manchester Combined Authority"], meeting=cabinet("2024-09-27", "Greater Manchester Combined Authority"), funding=[sum_(3200000)], optional={"reference": [None], "organisations": ["Fire and Rescue Service"]}),
        ], "meetings": [{"body": "Greater Manchester Combined Authority", "held_on": "2024-09-27",
            "present": ["Andy Burnham", "Councillor Nadim Ashworth", "Councillor Eleanor Priestnall", "Councillor Arooj Kershaw", "City Mayor Paul Dutton", "Councillor Brenda Wardle"],
            "officers": [person("Caroline Simms", "Group Chief Executive Officer, GMCA, GMFRS & TfGM"), person("Andrew Lightbown", "GMCA Deputy Chief Executive"), person("Gillian Duckett", "GMCA Monitoring Officer"), person("Steve Wilde", "GMCA Treasurer")],
            "optional": {"officers": ["Councillor Lucy Smithson", "Vernon Clegg"], "present": ["Councillor Lucy Smithson", "Vernon Clegg"]},
            "items": [item("GMCA/141/24", "APOLOGIES", True), item("GMCA/142/24", "MINUTES OF THE GMCA MEETING HELD ON 26 JULY 2024", True), item("GMCA/143/24", "GREATER MANCHESTER TOWN CENTRE CYCLE LOGISTICS PROGRAMME", True), item("GMCA/144/24", "GMCA REVENUE UPDATE – QUARTER 1 2024/25", True)]}]},
    "b03-lambeth-officer": {"council": "Lambeth Council", "kind": "officer-decision", "decisions": [decision(
        reference="CSS-24-117", title="Brixton Hill Young People's Hub - grant award", decided_on="2024-12-03", key_decision=False, made_by=["Corporate Director for Children's Services"],
        lead_officers=["Dominic Farrow"], persons=[person("Oyinkan Bright", "Deputy Leader and Cabinet Member for Children and Families"), person("Bettina Hale", "Corporate Director for Children's Services"), person("Dominic Farrow", "Commissioning Manager")],
        places=["Brixton Rush Common", "Brixton Windrush"], resolutions=2, programmes=["Brixton Hill Young People's Hub"], strategies=["Lambeth Made Safer Strategy", "Our Borough Plan 2030"],
        organisations=[org("High Trees Community Trust", "recipient", "supplier")],
        funding=[sum_(180000, None, "High Trees Community Trust", None, "by"), sum_(60000, "Youth Investment Reserve", None, None, "to by")],
        optional={"programmes": ["Youth Investment Reserve", None], "lead_officers": ["Bettina Hale"], "partnerships": True})]},
    "b04-cheltenham-list": {"council": None, "kind": "decision-list", "decisions": [
        decision(system_reference="2215", title="Cotswold Edge Green Skills Consortium", status="Recommendations Approved", decided_on="2024-07-02", published_on="2024-07-04", effective_from="2024-07-11", made_by=["Cabinet"], meeting=cabinet("2024-07-02"),
            lead_officers=["Claire Penhallow"], persons=[person("Claire Penhallow")], places=["All Wards"], resolutions=2,
            organisations=[org("Gloucester City Council", "partner"), org("Stroud District Council", "partner"), org("Tewkesbury Borough Council", "partner"), org("Gloucestershire College", "lead")],
            funding=[sum_(22500, None, "Gloucestershire College", None, "by")],
            partnerships=[group("Cotswold Edge Green Skills Consortium", "Gloucester City Council|Stroud District Council|Tewkesbury Borough Council|Gloucestershire College", "Gloucestershire College") | {"optional_members": ["the council"]}]),
        decision(system_reference="2209", title="Lease of unit 4, Lypiatt Yard", status="Recommendations Approved", published_on="2024-06-25", decided_on="2024-06-25", effective_from="2024-07-03", made_by=["Cabinet Member Finance and Assets"],
            lead_officers=["Simon Tadgell"], persons=[person("Simon Tadgell")], places=["Park"], organisations=[org("Marle Hill Ceramics Ltd", "other", "recipient", "supplier", "partner", "funder")],
            funding=[sum_(18750, "Marle Hill Ceramics Ltd", None, None, "by to")])]},
    "b05-west-lothian-ijb": {"council": "West Lothian Integration Joint Board", "kind": "minutes", "decisions": [
        decision(title="HOME FIRST REABLEMENT PROGRAMME", made_by=["West Lothian Integration Joint Board"], meeting=cabinet("2024-09-24", "West Lothian Integration Joint Board"), programmes=["Home First Reablement Programme"],
            organisations=[org("NHS Lothian", "funder", "partner"), org("West Lothian Council", "funder", "partner")], funding=[sum_(1100000, "NHS Lothian", None, None, "to"), sum_(650000, "West Lothian Council", None, None, "to")],
            optional={"resolutions": [1, 2]}),
        decision(title="FINANCE UPDATE", made_by=["West Lothian Integration Joint Board"], meeting=cabinet("2024-09-24", "West Lothian Integration Joint Board"), funding=[sum_(2900000)])],
        "meetings": [{"body": "West Lothian Integration Joint Board", "held_on": "2024-09-24", "present": ["Tom Carrick", "Martin Harkness", "Andrew Ferris", "Anne Gillespie", "Damian Timsley"],
            "officers": [person("Neil Ferrier", "General Manager, Primary Care and Community Services"), person("Lorna Kemp", "Project Officer"), person("Rob Allan", "Head of Strategic Planning")],
            "optional": {"present": ["Alison Whiteford", "Hamish Hamilton-Reid", "Lesley Conlan"], "officers": ["Alison Whiteford", "Hamish Hamilton-Reid", "Lesley Conlan"]},
            "items": [item("1", "DECLARATIONS OF INTEREST", False), item("2", "MINUTE", True), item("3", "HOME FIRST REABLEMENT PROGRAMME", True), item("4", "FINANCE UPDATE", True)]}]},
    "b06-police-fire-authority": {"council": "Dorset & Wiltshire Fire and Rescue Authority", "kind": "officer-decision", "decisions": [decision(
        reference="CFO 24/09", title="Replacement breathing apparatus – call-off from the national framework", decided_on="2024-10-14", made_by=["Chief Fire Officer"],
        organisations=[org("Vanguard Respiratory Systems Ltd", "supplier"), org("Devon and Somerset Fire and Rescue Service", "lead"), org("Hampshire and Isle of Wight Fire and Rescue Service", "partner")],
        funding=[sum_(1148300, None, "Vanguard Respiratory Systems Ltd", None, "by")], options_rejected=2,
        partnerships=[group(None, "Devon and Somerset Fire and Rescue Service|Hampshire and Isle of Wight Fire and Rescue Service", "Devon and Somerset Fire and Rescue Service", joins=None) | {"optional": True}],
        optional={"kind": True})]},
    "b07-sheffield-committee-page": {"council": "Sheffield City Council", "kind": "decision-page", "decisions": [decision(
        title="Transport, Regeneration and Climate Policy Committee: Connecting Sheffield - Upper Don Corridor", status="Recommendations Approved", decided_on="2024-10-16", published_on="2024-10-23", key_decision=False, call_in=False,
        made_by=["Transport, Regeneration and Climate Policy Committee"], meeting=cabinet("2024-10-16", "Transport, Regeneration and Climate Policy Committee"), lead_officers=["Kate Ollerenshaw"], persons=[person("Kate Ollerenshaw")], resolutions=4,
        programmes=["Upper Don Corridor", "City Region Sustainable Transport Settlement"], strategies=["Sheffield Transport Strategy 2019-2035"],
        organisations=[org("South Yorkshire Mayoral Combined Authority", "funder")],
        funding=[sum_(14200000, "South Yorkshire Mayoral Combined Authority", None, None, "by to"), sum_(1300000, "the council", None, None, "by to")],
        delegations=[delegate("Head of Strategic Transport", "Chair of the Committee")], options_rejected=2,
        optional={"programmes": ["Corporate Investment Fund", "Connecting Sheffield", "Upper Don Corridor"]})]},
    "b08-wiltshire-notice": {"council": "Wiltshire Council", "kind": "record-of-decision", "decisions": [decision(
        reference="CSES-08-24", title="Regional Fostering Hub – South West", decided_on="2024-11-12", published_on="2024-11-13", call_in=True, made_by=["Cabinet Member for Children's Services, Education and Skills"], lead_officers=["Lisa Fryer-Watts"],
        persons=[person("Lisa Fryer-Watts", "Head of Placement Services")], resolutions=3,
        organisations=[org("Bath and North East Somerset Council", "lead"), org("Department for Education", "funder")], funding=[sum_(38400, "Wiltshire", None, None, "by to")], related_decisions=["CSES-03-23"],
        partnerships=[group("South West Fostering Hub", "Bath and North East Somerset Council", "Bath and North East Somerset Council", 14) | {"optional_members": ["Wiltshire"]}],
        optional={"organisations": ["Wiltshire"], "programmes": ["South West Fostering Hub"]})]},
    "b09-ni-council-minutes": {"council": "Mid Ulster District Council", "kind": "minutes", "decisions": [
        decision(title="Sperrins Walking Trails Project", reference="D100/24", made_by=["Development Committee"], meeting=cabinet("2024-09-12", "Development Committee"), programmes=["Sperrins Walking Trails Project"],
            organisations=[org("Causeway Coast and Glens Borough Council", "partner"), org("Derry City and Strabane District Council", "partner"), org("Fermanagh and Omagh District Council", "partner"), org("DAERA", "funder")],
            funding=[sum_(1200000, "DAERA", None, None, "to"), sum_(50000, None, None, None)], persons=[person("Councillor Clarke"), person("Councillor Kerr")],
            partnerships=[group("Sperrins Walking Trails Project", "Causeway Coast and Glens Borough Council|Derry City and Strabane District Council|Fermanagh and Omagh District Council") | {"optional_members": ["Mid Ulster District Council"]}],
            optional={"reference": [None], "organisations": ["Mid Ulster District Council"]}),
        decision(title="Village Spruce Up Scheme", reference="D101/24", made_by=["Development Committee"], meeting=cabinet("2024-09-12", "Development Committee"), programmes=["Village Spruce Up Scheme"], funding=[sum_(96450)], persons=[person("Councillor Black"), person("Councillor Corry")], optional={"reference": [None]})],
        "meetings": [{"body": "Development Committee", "held_on": "2024-09-12", "present": ["Councillor Milne-Hughes", "Councillor Black", "Councillor Burton", "Councillor Clarke", "Councillor Corry", "Councillor Kerr", "Councillor D McPeake"],
            "officers": [person("Ms Campion-Hayes", "Strategic Director of Communities and Place"), person("Mr Gordon", "Assistant Director of Health, Leisure and Wellbeing"), person("Mrs Grogan", "Committee and Member Services Officer")],
            "items": [item("D098/24", "Apologies", False), item("D099/24", "Declarations of Interest", False), item("D100/24", "Sperrins Walking Trails Project", True), item("D101/24", "Village Spruce Up Scheme", True), item("D102/24", "Minutes of Development Committee held on Thursday 13 June 2024", True)]}]},
    "b10-cabinet-member-signing": {"council": "London Borough of Haringey", "kind": "minutes", "decisions": [
        decision(title="AWARD OF CONTRACT FOR HOUSEHOLD SUPPORT FUND VOUCHERS", made_by=["Cabinet Member for Resident Services & Tackling Inequality"], meeting=cabinet("2024-10-07", "Cabinet Member Signing"), resolutions=2, programmes=["Household Support Fund"],
            organisations=[org("Evergreen Vouchers Ltd", "supplier"), org("Department for Work and Pensions", "funder")],
            funding=[sum_(1420000, None, "Evergreen Vouchers Ltd", None, "by"), sum_(2586113, "Department for Work and Pensions", None, None, "to")],
            delegations=[delegate("Corporate Director of Culture, Strategy & Engagement")], options_rejected=1, optional={"made_by": ["Cabinet Member Signing", "Cabinet Member"]})],
        "meetings": [{"body": "Cabinet Member Signing", "held_on": "2024-10-07", "present": ["Councillor Seema Chandwani-Rowe"],
            "officers": [person("Jess Crowther", "Corporate Director of Culture, Strategy & Engagement"), person("Ayshe Simsek-Blake", "Democratic Services Manager")],
            "items": [item("1", "APOLOGIES", False), item("2", "DECLARATIONS OF INTEREST", False), item("3", "AWARD OF CONTRACT FOR HOUSEHOLD SUPPORT FUND VOUCHERS", True)]}]},
    "b11-adult-joint-committee": {"council": None, "kind": "minutes", "decisions": [
        decision(title="REUSE SHOPS FUND: SECOND ROUND", made_by=["North London Waste and Reuse Joint Committee"], meeting=cabinet("2024-10-10", "North London Waste and Reuse Joint Committee"), resolutions=2, programmes=["Reuse Shops Fund"],
            organisations=[org("Forest Recycling Project", "recipient"), org("Hackney Reuse Network CIC", "recipient"), *[org(n, "partner", "funder", "other") for n in ("Barnet", "Camden", "Enfield", "Hackney", "Haringey", "Islington", "Waltham Forest")]],
            funding=[sum_(25000, "Reuse Shops Fund", "Forest Recycling Project", None, "by"), sum_(18000, "Reuse Shops Fund", "Hackney Reuse Network CIC", None, "by"), sum_(57000)],
            partnerships=[group("North London Waste and Reuse Joint Committee", "Barnet|Camden|Enfield|Hackney|Haringey|Islington|Waltham Forest", "", 7, None) | {"optional": True}])],
        "meetings": [{"body": "North London Waste and Reuse Joint Committee", "held_on": "2024-10-10", "present": ["Councillor Adam Harriman", "Councillor Rowena Champlin", "Councillor Alan Schneider", "Councillor Ergin Erbil-Stone"],
            "officers": [person("Martin Caplan", "Managing Director"), person("Jon Rossiter", "Financial Adviser"), person("Ursula Taylor-Wray", "Legal Adviser")],
            "items": [item("1", "APOLOGIES FOR ABSENCE", False), item("2", "MINUTES", True), item("3", "REUSE SHOPS FUND: SECOND ROUND", True), item("4", "DATE OF NEXT MEETING", False)]}]},
    "b12-pcc-page": {"council": "Police, Fire and Crime Commissioner for North Yorkshire", "kind": "decision-page", "decisions": [decision(
        reference="DN 2024-058", title="Women's Centres Partnership grant 2024-26", decided_on="2024-08-19", made_by=["Deputy Mayor for Policing, Fire and Crime"], persons=[person("J. Storrow-Webb")],
        strategies=["Police and Crime Plan 2022-2025"],
        organisations=[org("Changing Lives", "lead", "recipient"), org("Together Women", "partner"), org("Foundation UK", "partner"), org("Ministry of Justice", "funder"), org("Office of the Police, Fire and Crime Commissioner", "funder")],
        funding=[sum_(210000, None, "Changing Lives", None, "by"), sum_(120000, "Ministry of Justice", None, None, "to"), sum_(90000, "Office of the Police, Fire and Crime Commissioner", None, None, "to")],
        partnerships=[group("Women's Centres Partnership", "Changing Lives|Together Women|Foundation UK", "Changing Lives", None, None)],
        optional={"programmes": ["Women's Centres Partnership"], "title": ["2024-058 Women's Centres Partnership grant"]})]},
    "b13-officer-list-html": {"council": "Stockton-on-Tees Borough Council", "kind": "decision-list", "decisions": [
        decision(system_reference="3391", title="Tees Rivers Bank Repair Scheme - appointment of consultant", published_on="2024-11-08", effective_from="2024-11-08", call_in=False, resolutions=0, programmes=["Tees Rivers Bank Repair Scheme"], optional={"programmes": ["Tees Rivers Bank Repair Scheme"]}),
        decision(system_reference="3388", title="Billingham Forum roof works", published_on="2024-11-05", effective_from="2024-11-14", resolutions=0, optional={"call_in": [True, None, False]})]},
    "b14-county-lead-member": {"council": "Hertfordshire County Council", "kind": "decision-list", "decisions": [
        decision(title="HERTFORDSHIRE DIGITAL INCLUSION PARTNERSHIP", decided_on="2024-10-14", effective_from="2024-10-22", made_by=["Cabinet"], meeting=cabinet("2024-10-14"), lead_officers=["Nadia Castle-Brown"],
            persons=[person("Nadia Castle-Brown", "Assistant Director Libraries")], resolutions=3, programmes=["UK Shared Prosperity Fund"], strategies=["Hertfordshire Digital Strategy 2023-2027"],
            organisations=[org("Dacorum Borough Council", "funder", "partner", "other")],
            funding=[sum_(400000, None, None, None), sum_(150000, "UK Shared Prosperity Fund", None, None, "by to")],
            delegations=[delegate("Executive Director Growth & Environment", "Executive Member for Community Safety & Libraries")],
            partnerships=[group("Hertfordshire Digital Inclusion Partnership", "County Council", "County Council", 11) | {"optional_members": ["Dacorum Borough Council"]}],
            optional={"effective_from": [None], "organisations": ["Hertfordshire County Council", "County Council"], "stated_members": [10]}),
        decision(title="TREASURY MANAGEMENT MID-YEAR REPORT", decided_on="2024-10-14", effective_from="2024-10-22", made_by=["Cabinet"], meeting=cabinet("2024-10-14"), lead_officers=["Scott Crudgington-Lee"], persons=[person("Scott Crudgington-Lee", "Director of Finance")],
            optional={"effective_from": [None], "strategies": [None]})]},
}  # fmt: skip
