"""Labels of c27 to c40; run by make_gold.py. Odd numbers are for development, even numbers are kept hidden (see README.md)."""

from __future__ import annotations

from typing import Any

from gold_c import cluster, orgs, people
from make_gold import cabinet, decision, delegate, item, sum_

SEPP = "South Essex Parking Partnership Joint Committee"
SEPP_MET = cabinet("2025-06-12", SEPP)
WYCA = "West Yorkshire Combined Authority"
WYCA_MET = cabinet("2025-03-13", WYCA)
POWYS = cabinet("2025-07-15")


def seen(body: str, on: str | None = None) -> dict[str, Any]:
    return {"body": body, "on": on}


GOLD_C3: dict[str, dict[str, Any]] = {
    "c27-south-essex-joint-committee": {"council": None, "kind": "minutes", "decisions": [
        decision(title="Castle Point: notice of withdrawal", made_by=[SEPP], meeting=SEPP_MET, resolutions=2, organisations=orgs("Castle Point Borough Council=other,partner,recipient"),
            funding=[sum_(61400, None, "Castle Point Borough Council", None, "by to")],
            partnerships=[cluster("South Essex Parking Partnership", "Castle Point Borough Council=withdrew", None, None, optional=True, optional_members=[
                "Chelmsford City Council", "Maldon District Council", "Basildon Borough Council", "Brentwood Borough Council", "Rochford District Council"])],
            optional={"organisations": [SEPP], "strategies": ["Joint Committee Agreement of 2022"]}),
        decision(title="School Streets Innovation Fund", made_by=[SEPP], meeting=SEPP_MET, programmes=["School Streets Innovation Fund"], organisations=orgs("Essex County Council=funder"),
            funding=[sum_(150000), sum_(40000, "Essex County Council"), sum_(22000), sum_(38500), sum_(30000), sum_(17750), sum_(25000)],
            delegations=[delegate("Parking Partnership Manager", "Chairman")], legislation=["Road Traffic Regulation Act 1984"],
            optional={"resolutions": [2], "amounts": [22000, 17750], "organisations": ["Laindon Park Primary", "Basildon", "Chelmsford", "Maldon", "Rochford", SEPP]})],
        "meetings": [{"body": SEPP, "held_on": "2025-06-12", "present": ["Councillor Araminta Goldsworthy", "Councillor Des Pilkington", "Councillor Jaspreet Fell", "Councillor Trudi Haxell", "Councillor Ray Cutmore"],
            "officers": people("Neville Bright-Stacey/Parking Partnership Manager;Rosheen Cole/Parking Business Manager;Dilip Varma/Essex Parking Partnership Accountant;Hugh Trescothick"),
            "items": [item("1", "Welcome, Introductions and Apologies", False), item("2", "Minutes", True), item("3", "Public Questions", False), item("4", "Castle Point: notice of withdrawal", True),
                      item("5", "School Streets Innovation Fund", True), item("6", "Date of Next Meeting", False)]}]},
    "c28-staffordshire-cabinet-member-page": {"council": None, "kind": "decision-page", "decisions": [decision(
        title="Local Electric Vehicle Infrastructure (LEVI): appointment of charge point operator for the Staffordshire, Stoke and Telford Charging Alliance", status="Recommendations Approved",
        decided_on="2025-02-26", published_on="2025-02-26", effective_from="2025-03-06", key_decision=True, call_in=True, made_by=["Cabinet Member for Highways and Transport", "Deputy Leader & Cabinet Member for Economy and Skills"],
        lead_officers=["Clementine Arkwright-Dean", "Idris Fallowfield"], persons=people("Clementine Arkwright-Dean;Idris Fallowfield/Connectivity Strategy Manager"), places=["All Divisions"], resolutions=3,
        programmes=["Local Electric Vehicle Infrastructure"], strategies=["Staffordshire Public EV Charging Strategy 2023-2030"],
        organisations=orgs("Voltway Kerbside Limited=supplier,recipient,funder;Office for Zero Emission Vehicles=funder;Stoke-on-Trent City Council=partner;Telford & Wrekin Council=partner"),
        funding=[sum_(5471000, "Office for Zero Emission Vehicles", "Voltway Kerbside Limited", None, "to"), sum_(439000, "Office for Zero Emission Vehicles", "Voltway Kerbside Limited", None, "to"), sum_(120000), sum_(9000000, "Voltway Kerbside Limited", None, None, "by"),
                 sum_(37200, None, "Stoke-on-Trent", None, "to"), sum_(8200000, None, None, None, "by")],
        related_decisions=["C/24/031", "HT 09/23"], considered_by=[seen("Prosperous Overview and Scrutiny Committee", "2025-02-06"), seen("LEVI Programme Board", "2025-02-13")], options_rejected=3,
        partnerships=[cluster("Staffordshire, Stoke and Telford Charging Alliance", "Stoke-on-Trent City Council;Telford & Wrekin Council", None, True, optional_members=["Staffordshire County Council", "Staffordshire", "this Council"])],
        optional={"amounts": [0.04], "related_decisions": ["74", "minute 74"], "considered_by": ["Cabinet"], "programmes": ["Net Zero"], "organisations": ["LEVI Programme Board", "Staffordshire"], "strategies": ["Net Zero"],
                  "made_by": ["Cabinet Member for Highways and Transport, Deputy Leader & Cabinet Member for Economy and Skills", "Deputy Leader", "Cabinet Member for Economy and Skills"]})]},
    "c29-gla-add-page": {"council": "GLA", "kind": "decision-page", "decisions": [decision(
        reference="ADD2794", title="Growing Skilled Neighbours evaluation", decided_on="2025-05-19", made_by=["Assistant Director, Skills and Employment"], persons=people("Femi Standish-Cole/Assistant Director, Skills and Employment"), resolutions=2,
        programmes=["Growing Skilled Neighbours", "Adult Skills Fund"], strategies=["London Growth Plan", "Skills Roadmap for London"],
        organisations=orgs("Learning Lens Research Ltd=supplier;Department for Work and Pensions=funder;Trust for London=funder;Morley Fields College=partner,supplier,recipient,other;Workers' Learning Co-operative=partner,supplier,recipient,other"),
        funding=[sum_(3200000), sum_(88000, None, "Learning Lens Research Ltd", None, "by"), sum_(21500, "Department for Work and Pensions"), sum_(10000, "Trust for London"), sum_(340000000), sum_(56500, "GLA", None, None, "by")],
        related_decisions=["MD3266"], legislation=["Equality Act 2010"],
        partnerships=[cluster("Growing Skilled Neighbours", "Morley Fields College;Workers' Learning Co-operative", None, False)],
        optional={"title": ["ADD2794 Growing Skilled Neighbours evaluation"], "made_by": ["Femi Standish-Cole", "Assistant Director of Skills and Employment"], "programmes": ["Adult Education Budget"],
                  "organisations": ["Brent", "Merton", "London Councils", "GLA", "Mayor"], "lead_officers": ["Femi Standish-Cole"]})]},
    "c30-nottinghamshire-cmis": {"council": "Nottinghamshire County Council", "kind": "decision-page", "decisions": [decision(
        reference="2025/088", title="D2N2 Careers Hub - contribution, host arrangements and Leadership Board seat", status="Decision Made (call-in period expired)", decided_on="2025-07-17", key_decision=False,
        made_by=["Cabinet Member for Business, Growth and Employment"], lead_officers=["Perdita Hallworth"], persons=people("Perdita Hallworth/Group Manager, Growth, Infrastructure and Development;Councillor Fitzroy Battersby"), resolutions=3,
        strategies=["The Nottinghamshire Plan 2021-2031"],
        organisations=orgs("Nottingham Trent University=lead;East Midlands Chamber Skills Ltd=other,lead,partner;Derby City=partner;Derbyshire=partner;Nottingham City=partner;The Careers & Enterprise Company=funder;East Midlands Combined County Authority=funder"),
        funding=[sum_(45000, None, "D2N2 Careers Hub", None, "by"), sum_(612000, "The Careers & Enterprise Company"), sum_(306000, "East Midlands Combined County Authority"), sum_(180000, None, None, None, "by"), sum_(126000, None, None, None, "by")],
        options_rejected=2,
        partnerships=[cluster("D2N2 Careers Hub", "Nottingham Trent University=lead;Derby City;Derbyshire;Nottingham City", None, None,
                              optional_members=["East Midlands Chamber Skills Ltd", "Nottinghamshire", "Nottinghamshire County Council", "The Careers & Enterprise Company", "East Midlands Combined County Authority"])],
        optional={"title": ["2025/088 D2N2 Careers Hub - contribution, host arrangements and Leadership Board seat"], "call_in": [True, None], "places": ["Various"], "amounts": [45000], "programmes": ["D2N2 Careers Hub"],
                  "organisations": ["D2N2 Careers Hub"], "status": ["Decision Made"]})]},
    "c31-medway-cabinet-page": {"council": "Medway Council", "kind": "decision-page", "decisions": [decision(
        title="Gateway 3 Contract Award: Thames Gateway Kickstart Nurseries", status="Recommendations Approved", decided_on="2025-06-10", published_on="2025-06-12", effective_from="2025-06-20", key_decision=True, call_in=True,
        made_by=["Cabinet"], meeting=cabinet("2025-06-10"), lead_officers=["Saffron Vane-Attwell"], persons=people("Saffron Vane-Attwell"), places=["Chatham Central & Brompton", "Gillingham North", "Luton"], resolutions=3,
        programmes=["Thames Gateway Kickstart Nurseries", "Childcare Expansion Capital Grant"], strategies=["One Medway Council Plan 2024/28"],
        organisations=orgs("Larkfield & Snodland Building Co Ltd=supplier;Department for Education=funder;Dartford=partner;Gravesham=partner"),
        funding=[sum_(1944000, None, "Larkfield & Snodland Building Co Ltd"), sum_(1500000, "Department for Education", None, None, "by"), sum_(444000, "developer contributions", None, None, "by")],
        delegations=[delegate("Director of People and Deputy Chief Executive", "Portfolio Holder for Education")], related_decisions=["141/2024"],
        considered_by=[seen("Children and Young People Overview and Scrutiny Committee", "2025-05-29"), seen("Procurement Board", "2025-05-21")], legislation=["Childcare Act 2006"],
        partnerships=[cluster("Thames Gateway Kickstart Nurseries", "Dartford;Gravesham", None, None, optional=True, optional_members=["Medway", "Medway Council"])],
        optional={"amounts": [100000], "related_decisions": ["78/2025", "79/2025", "80/2025"], "organisations": ["Medway", "Procurement Board"], "resolutions": [4]})]},
    "c32-sandwell-mirror": {"council": None, "kind": "decision-page", "decisions": [decision(
        reference="SMBC1722", title="Towns Fund – Rowley Regis Active Connections and Youth Boxing Offer (Key Decision Ref. No. SMBC1722)", status="Recommendations Approved", decided_on="2024-10-16", published_on="2024-10-18",
        key_decision=True, call_in=True, made_by=["Cabinet"], meeting=cabinet("2024-10-16"), places=["Rowley", "Blackheath"], resolutions=4, programmes=["Towns Fund", "Rowley Regis Active Connections"],
        organisations=orgs("Canal & River Trust=recipient,funder;Haden Hill Boxing Academy CIC=recipient;Ministry of Housing, Communities and Local Government=other,regulator,funder;Sport England=funder"),
        funding=[sum_(1185000, "Towns Fund", "Canal & River Trust"), sum_(315000, "Towns Fund", "Haden Hill Boxing Academy CIC"), sum_(67500000), sum_(75000, "Sport England"), sum_(40000, "Canal & River Trust", None, None, "by")],
        delegations=[delegate("Executive Director – Place"), delegate("Section 151 Officer")],
        considered_by=[seen("Rowley Regis Towns Fund Local Board", "2024-09-03"), seen("Towns Fund Superboard", "2024-09-18")], options_rejected=1,
        optional={"options_rejected": [0], "title": ["Towns Fund – Rowley Regis Active Connections and Youth Boxing Offer"], "programmes": ["Town Deals", "Youth Boxing Offer", "Rowley Regis Active Connections and Youth Boxing Offer"],
                  "organisations": ["Rowley Regis Towns Fund Local Board", "Towns Fund Superboard"], "places": ["Rowley Regis"]})]},
    "c33-stratford-page": {"council": "Stratford-on-Avon District Council", "kind": "decision-page", "decisions": [decision(
        title="South Warwickshire Cultural Compact", status="Recommendations Approved", decided_on="2025-11-10", published_on="2025-11-11", effective_from="2025-11-18", key_decision=False, call_in=True, made_by=["Cabinet"], meeting=cabinet("2025-11-10"),
        lead_officers=["Sheridan Okoro-Wills"], persons=people("Sheridan Okoro-Wills;Councillor Horatio Venn-Lacey/Portfolio Holder for Arts;Councillor Joss Peverell"), resolutions=3,
        strategies=["South Warwickshire Economic Strategy", "Council Plan 2023-2027"],
        organisations=orgs("Shakespeare Birthplace Trust=lead;Warwick District Council=partner;Royal Shakespeare Company=partner;University of Warwick=partner;Stratford Town Trust=partner;Arts Council England=funder"),
        funding=[sum_(15000, "Visitor Economy Reserve", None, None, "by to"), sum_(90000, "Arts Council England"), sum_(16000000, "Government", None, None, "by to")], options_rejected=1,
        partnerships=[cluster("South Warwickshire Cultural Compact", "Shakespeare Birthplace Trust=lead;Warwick District Council;Royal Shakespeare Company;University of Warwick;Stratford Town Trust",
                              optional_members=["Stratford-on-Avon District Council", "the Council", "Rugby Borough Council"])],
        optional={"organisations": ["Stratford-on-Avon District Council", "Rugby Borough Council", "South Warwickshire Cultural Compact"], "programmes": ["South Warwickshire Cultural Compact", "City of Culture", "Visitor Economy Reserve"],
                  "delegations": ["Head of Economic Development and Communities"]})]},
    "c34-powys-cabinet-minutes": {"council": "Powys County Council", "kind": "minutes", "decisions": [
        decision(title="MID WALES TIMBER HOMES ALLIANCE", made_by=["Cabinet"], meeting=POWYS, resolutions=3, programmes=["Innovative Housing Programme"],
            organisations=orgs("Ceredigion=lead;Powys=partner;Barcud=partner;Wales & West Housing=partner;Coed Cymru=other,consultee,partner,supplier;Welsh Government=funder"),
            funding=[sum_(7800000, "Welsh Government", None, None, "by"), sum_(3900000, "Welsh Government", "Powys", None, "by to"), sum_(1260000, "Housing Revenue Account", None, None, "by")],
            delegations=[delegate("Director of Social Services and Housing", "Portfolio Holder for a Fairer Powys")],
            considered_by=[seen("Economy, Residents, Communities and Governance Scrutiny Committee", "2025-06-30")],
            partnerships=[cluster("Mid Wales Timber Homes Alliance", "Ceredigion=lead;Powys;Barcud;Wales & West Housing", optional_members=["Coed Cymru"])],
            optional={"organisations": ["Growing Mid Wales", "Mid Wales Timber Homes Alliance"], "amounts": [1260000], "programmes": ["Mid Wales Timber Homes Alliance", "Housing Revenue Account"]})],
        "meetings": [{"body": "Cabinet", "held_on": "2025-07-15", "present": ["J Berwyn-Hughes", "R Aldersley", "S Cadwaladr", "M Dorrance-Kelly", "H Vaughan-Pugh", "D Weaver"],
            "officers": people("Eifion Marsden/Chief Executive;Carys Llewelyn-Boyd/Director of Social Services and Housing;Jude Thackeray/Head of Finance (Section 151 Officer);Bedwyr Orme/Cabinet Manager"),
            "optional": {"present": ["I McNaught", "A Tregunna"], "officers": ["I McNaught", "A Tregunna"]},
            "items": [item("1", "APOLOGIES", False), item("2", "MINUTES", True) | {"resolved_optional": True}, item("3", "DECLARATIONS OF INTEREST", False), item("4", "MID WALES TIMBER HOMES ALLIANCE", True),
                      item("5", "TREASURY MANAGEMENT QUARTER 1", True), item("6", "CORRESPONDENCE", False)]}]},
    "c35-lewisham-mayor-cabinet-page": {"council": "Lewisham", "kind": "decision-page", "decisions": [decision(
        title="Permission to procure and award: Floating Support for Rough Sleepers, and variation of the South East London Rough Sleeping Hub agreement", status="Recommendations Approved", decided_on="2025-09-24", published_on="2025-09-26",
        effective_from="2025-10-07", key_decision=True, call_in=True, made_by=["Mayor and Cabinet"], meeting=cabinet("2025-09-24", "Mayor and Cabinet"), lead_officers=["Hyacinth Dupree-Shaw"],
        persons=people("Councillor Gideon Mensah-Lowe/Cabinet Member for Housing, Homelessness and Resettlement;Hyacinth Dupree-Shaw/Service Manager - Prevention, Inclusion and Public Health Commissioning"), places=["All Wards"], resolutions=4,
        programmes=["Rough Sleeping Prevention and Recovery Grant"], strategies=["Lewisham Homelessness and Rough Sleeping Strategy 2023-2026"],
        organisations=orgs("Southwark=lead;Bexley=partner;Greenwich=partner;Lambeth=partner;Lewisham=partner;Bromley=partner,other;Ministry of Housing, Communities and Local Government=funder;South London and Maudsley NHS Foundation Trust=partner,other,supplier;"
                           "St Anselm's Night Shelter=recipient,supplier"),
        funding=[sum_(2435000), sum_(58400, None, "St Anselm's Night Shelter"), sum_(211000, "Lewisham", None, None, "by"), sum_(173000, "Ministry of Housing, Communities and Local Government", None, None, "by")],
        delegations=[delegate("Executive Director for Place")], considered_by=[seen("Housing Select Committee", "2025-09-11")], legislation=["Homelessness Reduction Act 2017"], options_rejected=2,
        partnerships=[cluster("South East London Rough Sleeping Hub", "Southwark=lead;Bexley;Greenwich;Lambeth;Lewisham;Bromley=withdrew,member", None, None, optional_members=["South London and Maudsley NHS Foundation Trust"])],
        optional={"consulting": ["Director of Law and Corporate Governance"], "programmes": ["Floating Support Service", "Floating Support for Rough Sleepers", "South East London Rough Sleeping Hub"], "organisations": ["South East London Rough Sleeping Hub"]})]},
    "c36-west-sussex-proposed": {"council": "West Sussex County Council", "kind": "proposed-record", "decisions": [decision(
        reference="CYP11 (25/26)", title="Procurement: South Coast Residential Care Consortium", key_decision=True, made_by=["Cabinet Member for Children and Young People, Learning and Skills"], lead_officers=["Leopold Strang"],
        persons=people("Leopold Strang/Senior Commissioner"), resolutions=3, strategies=["Our Council Plan", "West Sussex Sufficiency Strategy 2024–2027"],
        organisations=orgs("West Sussex=lead,partner;East Sussex=partner,lead;Brighton & Hove=partner;Portsmouth=partner;Southampton=partner;Isle of Wight=partner;Downsway Care Homes Ltd=supplier;Brightling House Group=supplier;Department for Education=funder"),
        funding=[sum_(96000000), sum_(31500000, "County Council", None, None, "by"), sum_(250000, "Department for Education"), sum_(84000), sum_(171000), sum_(22600), sum_(9400), sum_(71000), sum_(150000)],
        delegations=[delegate("Assistant Director (Commissioning)", "Director of Finance and Support Services")], related_decisions=["CYP04 (21/22)"],
        considered_by=[seen("Children and Young People's Services Scrutiny Committee", "2025-09-03")], legislation=["Children Act 1989"],
        partnerships=[cluster("South Coast Residential Care Consortium", "West Sussex=lead,member;East Sussex=member,lead;Brighton & Hove;Portsmouth;Southampton;Isle of Wight", 6)],
        optional={"places": ["All"], "status": [None], "organisations": ["South Coast Residential Care Consortium"], "programmes": ["South Coast Residential Care Consortium"]})],
        "optional_issues": ["not-a-decision"]},
    "c37-west-yorkshire-ca-minutes": {"council": WYCA, "kind": "minutes", "decisions": [
        decision(title="Capital Spending and Project Approvals", made_by=[WYCA], meeting=WYCA_MET, resolutions=2, programmes=["Wakefield Rural Bus Interchanges", "West Yorkshire Employer Retrofit Challenge"],
            organisations=orgs("Wakefield Council=funder,partner;Leeds Beckett University=recipient,supplier,partner"),
            funding=[sum_(6248000, WYCA, None, None, "by"), sum_(7100000), sum_(852000, "Wakefield Council"), sum_(1400000, "Gainshare", "Leeds Beckett University", None, "by")],
            delegations=[delegate("Director of Transport and Property Services")], optional={"resolutions": [1, 3], "programmes": ["Gainshare"], "places": ["South Elmsall", "Hemsworth"]}),
        decision(title="Mayor's Cultural Recovery Fund", made_by=[WYCA], meeting=WYCA_MET, programmes=["Mayor's Cultural Recovery Fund"], organisations=orgs("Otley Courthouse Arts Trust=recipient;Hebden Water Theatre=recipient"),
            funding=[sum_(12000, None, "Otley Courthouse Arts Trust"), sum_(8750, None, "Hebden Water Theatre")]),
        decision(title="Local Transport Plan: Consultation", made_by=[WYCA], meeting=WYCA_MET, resolutions=2, strategies=["West Yorkshire Local Transport Plan 4"],
            delegations=[delegate("Director of Policing, Environment and Place", "Mayor", "Chair of the Transport Committee")], considered_by=[seen("Transport Committee", "2025-01-31")])],
        "meetings": [{"body": WYCA, "held_on": "2025-03-13",
            "present": ["Tracy Brabin", "Councillor Jane Scrafton", "Councillor Imtiaz Bellamy", "Councillor Carole Mirfield", "Councillor James Lindley-Wade", "Councillor Denise Horbury", "Councillor Pauline Kirkgate"],
            "officers": people("Ben Stillwater;Angela Tharp;Caroline Alderton"),
            "items": [item("103", "Apologies for Absence", False), item("104", "Declarations of Disclosable Pecuniary Interests", False), item("105", "Minutes of the Meeting held on 30 January 2025", True), item("106", "Capital Spending and Project Approvals", True),
                      item("107", "Mayor's Cultural Recovery Fund", True), item("108", "Local Transport Plan: Consultation", True)]}]},
    "c38-cumberland-executive-page": {"council": "Cumberland Council", "kind": "decision-page", "decisions": [decision(
        title="Solway Coast Nature and Access Partnership - Grant Fund Agreement", status="Recommendations Approved", decided_on="2025-07-22", published_on="2025-07-25", effective_from="2025-08-02", key_decision=True, call_in=True,
        made_by=["Executive"], meeting=cabinet("2025-07-22", "Executive"), lead_officers=["Ruaridh Postlethwaite-Cairns"], persons=people("Ruaridh Postlethwaite-Cairns;Councillor Annas Birkett-Nixon/Executive Member for Vibrant and Healthy Places"),
        places=["Solway Coast", "Maryport North", "Dalston & Burgh"], resolutions=5, programmes=["Coastal Communities Landscape Fund"], strategies=["Council Plan Delivery Plan 2024-26", "Cumbria Coastal Strategy"],
        organisations=orgs("Cumberland=lead;National Lottery Heritage Fund=funder;Defra=funder;Solway Firth Partnership=recipient,partner;RSPB=recipient,partner;Cumbria Wildlife Trust=recipient,partner;National Trust=partner;Natural England=partner;"
                           "Dumfries and Galloway Council=partner;Solway Coast National Landscape=partner,lead;United Utilities=consultee"),
        funding=[sum_(2130500, "National Lottery Heritage Fund"), sum_(460000, "Defra", None, None, "by"), sum_(318000, None, "Solway Firth Partnership"), sum_(275250, None, "RSPB"), sum_(190000, None, "Cumbria Wildlife Trust"), sum_(146300)],
        delegations=[delegate("Director of Place, Sustainable Growth and Transport", "Executive Member for Vibrant and Healthy Places", "Chief Finance Officer")],
        considered_by=[seen("Place Overview and Scrutiny Committee", "2025-07-08")], options_rejected=2,
        partnerships=[cluster("Solway Coast Nature and Access Partnership", "Cumberland=lead;Solway Firth Partnership;RSPB;Cumbria Wildlife Trust;National Trust;Natural England;Dumfries and Galloway Council;Solway Coast National Landscape=member,lead",
                              optional_members=["Allerdale Borough Council", "Allerdale"])],
        optional={"made_by": ["Executive - Cumberland Council"], "organisations": ["Allerdale Borough Council", "Westmorland and Furness Council", "Solway Coast Nature and Access Partnership"], "programmes": ["Solway Coast Nature and Access Partnership", "Morecambe Bay project"]})]},
    "c39-swindon-cabinet-member-page": {"council": "Swindon Borough Council", "kind": "decision-page", "decisions": [decision(
        reference="CMDN 25-033", title="Cabinet Member Decision Note CMDN 25-033: Swindon & Wiltshire Business Growth Hub – transition funding and novation of contracts", status="Recommendations Approved (subject to call-in)",
        decided_on="2025-06-27", published_on="2025-06-30", effective_from="2025-07-08", key_decision=False, call_in=True, made_by=["Cabinet Member for Communities and Joint Working"], lead_officers=["Ottoline Birchmore"],
        persons=people("Ottoline Birchmore/Economy & Skills Lead;Ruben Asante/Solicitor;Cllr Phineas Tolliver-Grey"), resolutions=4, strategies=["Swindon Plan"],
        organisations=orgs("Wiltshire Council=lead;Swindon Borough Council=partner,funder;Department for Business and Trade=funder;Copperfield CRM Ltd=supplier;Swindon and Wiltshire Local Enterprise Partnership Limited=other,funder,partner;"
                           "Business West=consultee;Federation of Small Businesses=consultee"),
        funding=[sum_(94680, "Wiltshire Council", None, None, "by to"), sum_(30000, "Swindon", None, None, "by"), sum_(261000, "Department for Business and Trade"), sum_(11340, None, "Copperfield CRM Ltd", None, "by"), sum_(287)],
        delegations=[delegate("Director of Strategic Growth", "Cabinet Member for Communities and Joint Working")], related_decisions=["CMDN 24-102"], options_rejected=2,
        partnerships=[cluster("Swindon & Wiltshire Business Growth Hub", "Wiltshire Council=lead;Swindon Borough Council")],
        optional={"title": ["Swindon & Wiltshire Business Growth Hub – transition funding and novation of contracts"], "lead_officers": ["Ruben Asante"], "places": ["All"], "related_decisions": ["58", "Cabinet Minute 58", "58 (2023/24)"],
                  "programmes": ["Swindon & Wiltshire Business Growth Hub"], "organisations": ["Swindon & Wiltshire Business Growth Hub"]})]},
    "c40-bath-single-member-notice": {"council": "Bath & North East Somerset Council", "kind": "decision-page", "decisions": [decision(
        reference="E3619", title="Western Gateway Rail Freight Study", decided_on="2025-07-10", published_on="2025-07-11", call_in=True,
        made_by=["Cabinet Member for Sustainable Bath and North East Somerset Strategy", "Cabinet Member for Transport"], lead_officers=["Quentin Sallis-Moor"],
        persons=people("Cllr Rosamund Tiley-Grant/Cabinet Member for Sustainable Bath and North East Somerset Strategy;Cllr Lucan Abernethy/Cabinet Member for Transport;Quentin Sallis-Moor/Principal Transport Policy Officer"), resolutions=3,
        programmes=["Western Gateway Rail Freight Study"], strategies=["Western Gateway Strategic Transport Plan 2024-2050", "Journey to Net Zero"],
        organisations=orgs("Bristol City Council=lead,partner,funder;North Somerset Council=partner,funder;Dorset Council=partner,funder;BCP Council=partner,funder;South Gloucestershire Council=partner,funder;Network Rail=funder;"
                           "Great Western Freight Users Group=funder;Halcombe Rail Advisory LLP=supplier;Department for Transport=funder"),
        funding=[sum_(8500, "the Council", "Western Gateway Rail Freight Study", None, "by to"), sum_(14000, "Bristol City Council"), sum_(40000, "Network Rail"), sum_(2500, "Great Western Freight Users Group"), sum_(99000, None, "Halcombe Rail Advisory LLP", None, "by to"),
                 sum_(1350000, "Department for Transport", "Western Gateway", None, "to")],
        delegations=[delegate("Executive Director - Sustainable Communities", "Cabinet Member for Transport", "S151 Officer")],
        partnerships=[cluster("Western Gateway", "Bristol City Council=lead,member;North Somerset Council;Dorset Council;BCP Council;South Gloucestershire Council", None, None, optional_members=["Bath & North East Somerset Council", "the Council"])],
        optional={"programmes": ["Western Gateway Rail Freight Study"], "organisations": ["Western Gateway", "Bath & North East Somerset Council"], "made_by": ["Cllr Rosamund Tiley-Grant", "Cllr Lucan Abernethy"], "options_rejected": [0],
                  "considered_by": ["Climate Emergency and Sustainability Policy Development & Scrutiny Panel", "Overview & Scrutiny Panel", "Monitoring Officer", "Chief Executive", "Section 151 Finance Officer"]})]},
}  # fmt: skip
