"""Writes gold/*.json for these specimens (labels as in LABELLING.md of the published records' folder).

The labels stand here once, short; what a decision does not have is filled in as null or empty.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
BLANK: dict[str, Any] = {
    "reference": None, "system_reference": None, "title": None, "status": None, "decided_on": None, "published_on": None,
    "effective_from": None, "key_decision": None, "call_in": None, "made_by": [], "meeting": None, "lead_officers": [],
    "persons": [], "places": [], "resolutions": 1, "programmes": [], "strategies": [], "organisations": [], "funding": [],
    "delegations": [], "related_decisions": [], "considered_by": [], "legislation": [], "options_rejected": None,
    "partnerships": [],
}  # fmt: skip


def decision(**given: Any) -> dict[str, Any]:
    unknown = set(given) - set(BLANK) - {"optional"}
    assert not unknown, unknown
    return BLANK | given


def org(name: str, role: str, *also: str) -> dict[str, Any]:
    return {"name": name, "role": role} | ({"role_also": list(also)} if also else {})


def sum_(amount: float, by: str | None = None, to: str | None = None, for_: str | None = None, optional: str = "") -> dict[str, Any]:
    return {"amount": amount, "by": by, "to": to, "for": for_} | ({"optional": optional.split()} if optional else {})


def person(name: str, post: str | None = None) -> dict[str, Any]:
    return {"name": name, "post": post}


def group(name: str | None, members: str, lead: str = "", stated: int | None = None, joins: bool | None = True, delivers: tuple[str, ...] = ()) -> dict[str, Any]:
    listed = [{"name": n, "role": "lead" if n == lead else "member"} for n in members.split("|") if n]
    return {"name": name, "members": listed, "stated_members": stated, "delivers": list(delivers), "joins": joins}


def delegate(to: str, *consulting: str) -> dict[str, Any]:
    return {"to": to, "consulting": list(consulting)}


def item(number: str | None, title: str, resolved: bool) -> dict[str, Any]:
    return {"number": number, "title": title, "resolved": resolved}


def cabinet(held_on: str, body: str = "Cabinet") -> dict[str, Any]:
    return {"body": body, "held_on": held_on}


GOLD: dict[str, dict[str, Any]] = {
    "a01-leeds-delegated": {
        "council": "Leeds City Council", "kind": "decision-page",
        "optional_council": True,
        "decisions": [decision(
            title="Request to accept grant funding and enter into a collaboration agreement for the Aire Valley Heat Partnership",
            status="Recommendations Approved", decided_on="2024-06-13", published_on="2024-06-14", effective_from="2024-06-22",
            key_decision=True, call_in=True, made_by=["Director of City Development"], lead_officers=["Rosalind Thackwray"],
            persons=[person("Rosalind Thackwray")], resolutions=4, programmes=["Green Heat Network Fund"],
            strategies=["Best City Ambition", "Net Zero Neighbourhoods Plan 2023-2030"],
            organisations=[org("Department for Energy Security and Net Zero", "funder"), org("Wakefield", "partner", "funder"), org("Bradford", "partner", "funder"), org("Calderdale", "partner", "funder")],
            funding=[sum_(4250000, "Department for Energy Security and Net Zero", None, None), sum_(60000, "Wakefield", None, "feasibility work", "by to")],
            delegations=[delegate("Chief Officer (Climate, Energy and Green Spaces)", "Chief Officer (Financial Services)")],
            options_rejected=1,
            partnerships=[group("Aire Valley Heat Partnership", "Wakefield|Bradford|Calderdale", stated=4) | {"optional_members": ["the Council", "Leeds", "Leeds City Council"]}],
            optional={"organisations": ["Leeds", "Leeds City Council"], "programmes": ["Aire Valley Heat Partnership"]})],
    },
    "a02-gla-mayoral": {
        "council": "Greater London Authority", "kind": "decision-page",
        "decisions": [decision(
            reference="MD3390", title="Canal Corridors Volunteering Programme 2024-27", decided_on="2024-07-09", made_by=["Mayor of London"],
            persons=[person("Sadiq Khan", "Mayor of London")], resolutions=3, programmes=["Canal Corridors Volunteering Programme"],
            strategies=["London Volunteering Strategy"],
            organisations=[org("Canal & River Trust", "recipient", "partner"), org("London Borough of Hackney", "partner"), org("Tower Hamlets", "partner"), org("Newham", "partner"), org("National Lottery Heritage Fund", "funder")],
            funding=[sum_(1350000), sum_(450000), sum_(900000, None, "Canal & River Trust", None, "by"), sum_(300000, "National Lottery Heritage Fund", None, None, "to")],
            delegations=[delegate("Executive Director, Communities and Social Policy", "Deputy Mayor for Communities and Social Justice")],
            related_decisions=["MD2988"], legislation=["Equality Act 2010"],
            optional={"made_by": ["Sadiq Khan"], "organisations": ["GLA", "Greater London Authority"]})],
    },
    "a03-cardiff-cabinet": {
        "council": "Cardiff Council", "kind": "minutes",
        "decisions": [
            decision(title="CAPITAL AMBITION: THE CARDIFF CAPITAL REGION SKILLS COMPACT", made_by=["Cabinet"], meeting=cabinet("2024-07-18"), resolutions=3,
                organisations=[org("Rhondda Cynon Taf", "lead"), org("Welsh Government", "funder")],
                funding=[sum_(3800000, "Welsh Government", "Cardiff Capital Region Skills Compact"), sum_(125000, "the Council", None, None, "by to")],
                delegations=[delegate("Director of Economic Development", "Leader", "Section 151 Officer", "Director Governance & Legal Services")],
                partnerships=[group("Cardiff Capital Region Skills Compact", "Rhondda Cynon Taf", "Rhondda Cynon Taf", 10)]
                ),
            decision(title="BUDGET MONITORING - MONTH 3", made_by=["Cabinet"], meeting=cabinet("2024-07-18"), funding=[sum_(4100000)]),
            decision(title="CABINET RESPONSE TO THE SCRUTINY INQUIRY ON BUS STOPS", made_by=["Cabinet"], meeting=cabinet("2024-07-18"),
                persons=[person("Councillor Quill", "Chair of the Environmental Scrutiny Committee")],
                optional={"considered_by": ["Environmental Scrutiny Committee"]}),
        ],
        "meetings": [{"body": "Cabinet", "held_on": "2024-07-18",
            "present": ["Councillor Gwenllian Prosser", "Councillor Idris Beynon", "Councillor Farida Aziz", "Councillor Tomos Rowe-Hughes"],
            "officers": [person("Marian Pugh", "Chief Executive"), person("Desmond Achebe", "Section 151 Officer"), person("Lowri Tench", "Director Governance & Legal Services")],
            "optional": {"officers": ["Councillor Stephen Quill"], "present": ["Councillor Stephen Quill"]},
            "items": [item("12", "MINUTES OF THE CABINET MEETING HELD ON 20 JUNE 2024", True), item("13", "CAPITAL AMBITION: THE CARDIFF CAPITAL REGION SKILLS COMPACT", True), item("14", "BUDGET MONITORING - MONTH 3", True), item("15", "CABINET RESPONSE TO THE SCRUTINY INQUIRY ON BUS STOPS", True)]}],
    },
    "a04-highland-committee": {
        "council": "The Highland Council", "kind": "minutes",
        "decisions": [
            decision(title="Highland Carers Breaks Fund", made_by=["Health, Social Care and Wellbeing Committee"], meeting=cabinet("2024-08-14", "Health, Social Care and Wellbeing Committee"),
                resolutions=3, programmes=["Highland Carers Breaks Fund"], strategies=["Highland Carers Strategy 2023-2026"],
                organisations=[org("Scottish Government", "funder"), org("NHS Highland", "funder", "partner")],
                funding=[sum_(560000, "Scottish Government", "Highland Carers Breaks Fund", None, "to"), sum_(140000, "NHS Highland", None, None, "to"), sum_(700000)]),
        ],
        "meetings": [{"body": "Health, Social Care and Wellbeing Committee", "held_on": "2024-08-14",
            "present": ["Mr A Macrae", "Ms C Strachan", "Mrs I Budge", "Mr D Fraser-Munro", "Dr P Oag", "Mr R Sinclair"],
            "officers": [person("Ms F Dunwoodie", "Executive Chief Officer, Health and Social Care"), person("Mr I Kerr", "Head of Integration, Adult Social Care"), person("Miss J Tulloch", "Senior Committee Officer")],
            "optional": {"officers": ["Mrs M Paterson", "Mr K Leitch"], "present": ["Mrs M Paterson", "Mr K Leitch"]},
            "items": [item("1", "Apologies for Absence", False), item("2", "Declarations of Interest", False), item("3", "Highland Carers Breaks Fund", True), item("4", "Performance Monitoring Report", True)]}],
    },
    "a05-essex-signed-report": {
        "council": "Essex County Council", "kind": "record-of-decision",
        "decisions": [decision(
            reference="FP/412/06/24", title="Award of a contract for the Essex Young Travellers Bus Pilot", decided_on="2024-09-11",
            made_by=["Cabinet Member for Highways, Infrastructure and Sustainable Transport"], lead_officers=["Andrew Cook", "Petra Lindqvist"],
            persons=[person("Lionel Wragg", "Cabinet Member for Highways, Infrastructure and Sustainable Transport"), person("Andrew Cook", "Director, Highways and Transportation"), person("Petra Lindqvist", "Principal Transport Planner"),
                     person("Nicole Ashdown", "Executive Director, Corporate Services (S151 Officer)"), person("Paul Turnbull-Reeve", "Director, Legal and Assurance (Monitoring Officer)")],
            places=["Braintree Eastern", "Halstead", "Witham Northern"], resolutions=3, programmes=["Essex Young Travellers Bus Pilot", "Rural Mobility Fund"],
            strategies=["Everyone's Essex: Our Plan for Levelling Up the County 2021-2025", "Essex Bus Service Improvement Plan"],
            organisations=[org("Blackwater Coaches Limited", "supplier"), org("Department for Transport", "funder")],
            funding=[sum_(640000, None, "Blackwater Coaches Limited", None, "by to"), sum_(500000, "Department for Transport", "Essex County Council", None), sum_(140000, None, None, None)],
            delegations=[delegate("Director, Highways and Transportation")], legislation=["Public Contracts Regulations 2015"], options_rejected=1,
            optional={"organisations": ["Essex County Council"], "reference": [None], "decided_on": ["2024-09-03"]})],
    },
    "a06-leicestershire-pcc": {
        "council": "Police and Crime Commissioner for Leicestershire", "kind": "record-of-decision",
        "decisions": [decision(
            reference="2024/031", title="Safer Streets Outreach – grant agreement with Turning Tides", decided_on="2024-10-09",
            made_by=["Police and Crime Commissioner for Leicestershire"], lead_officers=["Leila Sandhu"],
            persons=[person("R. Hartopp"), person("Leila Sandhu", "Commissioning Manager")], resolutions=2, programmes=["Safer Streets Fund"],
            organisations=[org("Turning Tides", "recipient", "supplier"), org("Home Office", "funder")],
            funding=[sum_(48750, None, "Turning Tides", None, "by"), sum_(30000, "Home Office", None, None, "to")],
            optional={"programmes": ["Safer Streets Outreach"], "organisations": ["Office of the Police and Crime Commissioner for Leicestershire", "Police and Crime Commissioner for Leicestershire"]})],
    },
    "a07-durham-cabinet": {
        "council": "Durham County Council", "kind": "minutes",
        "decisions": [
            decision(title="Durham Coast Nature Recovery Partnership", made_by=["Cabinet"], meeting=cabinet("2024-07-10"), key_decision=True, reference="REG/04/24",
                persons=[person("Councillor Duffield", "Portfolio Holder for Rural Communities and Highways")],
                organisations=[org("Durham County Council", "lead", "partner"), org("Sunderland City Council", "partner", "funder"), org("Hartlepool Borough Council", "partner", "funder"), org("Natural England", "funder", "partner"), org("National Trust", "partner")],
                funding=[sum_(2200000, "Natural England", None, None, "to"), sum_(45000, "Sunderland", None, None, "by to")],
                partnerships=[group("Durham Coast Nature Recovery Partnership", "Durham County Council|Sunderland City Council|Hartlepool Borough Council|Natural England|National Trust", "Durham County Council")],
                optional={"reference": [None], "key_decision": [None]}),
            decision(title="Medium Term Financial Plan(15), 2025/26 – 2028/29", made_by=["Cabinet"], meeting=cabinet("2024-07-10"), strategies=["Medium Term Financial Plan(15), 2025/26 – 2028/29"], funding=[sum_(64100000)]),
        ],
        "meetings": [{"body": "Cabinet", "held_on": "2024-07-10",
            "present": ["Councillor A Hepworth", "Councillor R Bell", "Councillor T Duffield", "Councillor M McGaun", "Councillor J Rowlandson-Pyke"],
            "officers": [], "optional": {"officers": ["Councillor O Gunn", "Councillor R Crute"], "present": ["Councillor O Gunn", "Councillor R Crute"]},
            "items": [item("1", "Public Questions", False), item("2", "Minutes", True), item("3", "Declarations of interest", False), item("4", "Durham Coast Nature Recovery Partnership", True), item("5", "Medium Term Financial Plan(15), 2025/26 – 2028/29", True), item("6", "Exclusion of the Public", True)]}],
    },
    "a08-portfolio-holder-notice": {
        "council": "South Kesteven District Council", "kind": "record-of-decision",
        "decisions": [decision(
            reference="HP 07/24", title="Approval to join the Greater Lincolnshire Homelessness Prevention Network", decided_on="2024-05-22", published_on="2024-05-23", effective_from="2024-06-03",
            made_by=["Cabinet Member for Housing and Planning"], lead_officers=["Bryony Askew"],
            persons=[person("Maxwell Sawtell", "Cabinet Member for Housing and Planning"), person("Bryony Askew", "Housing Options Manager")], resolutions=2,
            strategies=["Housing Strategy 2020-2024"], legislation=["Homelessness Reduction Act 2017"],
            organisations=[org("North Kesteven District Council", "lead"), org("North Lincolnshire", "partner"), org("North East Lincolnshire", "partner")],
            funding=[sum_(15000, None, "North Kesteven District Council", None, "by")], options_rejected=1,
            partnerships=[group("Greater Lincolnshire Homelessness Prevention Network", "North Kesteven District Council|North Lincolnshire|North East Lincolnshire", "North Kesteven District Council") | {"optional_members": ["South Kesteven District Council"]}],
            optional={"call_in": [True, None], "organisations": ["South Kesteven District Council"], "stated_members": [7, 9]})],
    },
    "a09-bristol-decision-list": {
        "council": "Bristol City Council", "kind": "decision-list",
        "decisions": [
            decision(title="West of England Retrofit Accelerator", made_by=["Cabinet"], meeting=cabinet("2024-09-03"), decided_on="2024-09-03", effective_from="2024-09-12", resolutions=2,
                programmes=["West of England Retrofit Accelerator"],
                organisations=[org("Bath and North East Somerset Council", "partner"), org("South Gloucestershire Council", "partner"), org("North Somerset Council", "partner"), org("West of England Combined Authority", "funder")],
                funding=[sum_(1960000, "West of England Combined Authority", None, None, "to")],
                delegations=[delegate("Executive Director Growth and Regeneration", "Cabinet Member for Climate, Ecology and Energy")],
                partnerships=[group("West of England Retrofit Accelerator", "Bath and North East Somerset Council|South Gloucestershire Council|North Somerset Council") | {"optional_members": ["Bristol City Council", "the Council"]}],
                optional={"effective_from": [None]}),
            decision(title="Tree Planting Framework", made_by=["Cabinet"], meeting=cabinet("2024-09-03"), decided_on="2024-09-03", effective_from="2024-09-12",
                organisations=[org("Greenbank Arboriculture LLP", "supplier")], funding=[sum_(750000, None, "Greenbank Arboriculture LLP", None, "by")],
                optional={"effective_from": [None], "strategies": ["Tree Planting Framework"], "programmes": ["Tree Planting Framework"]}),
            decision(title="Finance Exception Report (P4)", made_by=["Cabinet"], meeting=cabinet("2024-09-03"), decided_on="2024-09-03", effective_from="2024-09-12", funding=[sum_(9400000)], optional={"effective_from": [None]}),
        ],
    },
    "a10-issue-details": {
        "council": "East Riding of Yorkshire Council", "kind": "decision-page",
        "decisions": [
            decision(title="East Riding Coastal Change Pathfinder - extension", decided_on="2023-07-11", resolutions=3, programmes=["Coastal Change Pathfinder"],
                organisations=[org("Environment Agency", "funder"), org("North East Lincolnshire Council", "partner"), org("Hull City Council", "partner")],
                funding=[sum_(275000, "Environment Agency", None, None, "to")], delegations=[delegate("Director of Environment and Neighbourhood Services")],
                optional={"partnerships": True}),
            decision(title="East Riding Coastal Change Pathfinder", decided_on="2021-10-19", resolutions=1, programmes=["Coastal Change Pathfinder"]),
        ],
    },
    "a11-belfast-minutes": {
        "council": "Belfast City Council", "kind": "minutes",
        "decisions": [
            decision(title="Belfast Region Digital Pathways Fund", made_by=["Strategic Policy and Resources Committee"], meeting=cabinet("2024-09-20", "Strategic Policy and Resources Committee"), resolutions=3,
                programmes=["Belfast Region Digital Pathways Fund"],
                organisations=[org("Department for the Economy", "funder"), org("Belfast City Council", "lead"), org("Antrim and Newtownabbey", "partner"), org("Ards and North Down", "partner"), org("Lisburn and Castlereagh", "partner"), org("Mid and East Antrim", "partner"), org("Newry, Mourne and Down", "partner")],
                funding=[sum_(1500000, "Department for the Economy", None, "Belfast Region Digital Pathways Fund", "to"), sum_(90000, "the Council", None, None, "by to")],
                delegations=[delegate("Director of Finance")],
                partnerships=[group("Belfast Region City Deal", "Belfast City Council|Antrim and Newtownabbey|Ards and North Down|Lisburn and Castlereagh|Mid and East Antrim|Newry, Mourne and Down", "Belfast City Council", 6, None)],
                optional={"programmes": ["Belfast Region City Deal"], "organisations": ["Belfast Region City Deal"]}),
        ],
        "meetings": [{"body": "Strategic Policy and Resources Committee", "held_on": "2024-09-20",
            "present": ["Councillor Gormley", "Councillor Sloan", "Alderman Laverick", "Alderman Rodgers-Toner", "Councillor Beattie", "Councillor Carson", "Councillor de Faoite", "Councillor Garrett", "Councillor Maghie", "Councillor Nelis"],
            "officers": [person("Mr. P. Walshe", "Chief Executive"), person("Ms. S. McNickle", "Deputy Chief Executive and Director of Corporate Services"), person("Mr. T. Wallis", "Director of Finance"), person("Mrs. L. McLornan-Boyd", "Committee Services Officer")],
            "items": [item(None, "Apologies", False), item(None, "Minutes", True), item(None, "Declarations of Interest", False), item(None, "Belfast Region Digital Pathways Fund", True), item(None, "Requests for Use of the City Hall", True)]}],
    },
    "a12-manchester-officer": {
        "council": "Manchester City Council", "kind": "officer-decision",
        "decisions": [decision(
            reference="2024/05/21B", title="Ancoats Mobility Hub Extension - appointment of contractor", decided_on="2024-08-27", key_decision=True, call_in=False,
            made_by=["Strategic Director (Growth and Development)"], lead_officers=["Gideon Marsh"], persons=[person("Gideon Marsh", "Head of Development")],
            programmes=["Ancoats Mobility Hub Extension"], organisations=[org("Pennine Structures plc", "supplier"), org("Homes England", "funder")],
            funding=[sum_(2318400, None, "Pennine Structures plc", None, "by"), sum_(1500000, "Homes England", None, None, "to"), sum_(818400, None, None, None)],
            options_rejected=2, optional={"programmes": ["Ancoats Mobility Hub Extension", "Capital Programme"]})],
    },
}  # fmt: skip


def main() -> None:
    (HERE / "gold").mkdir(exist_ok=True)
    from gold_b import GOLD_B
    from gold_c import GOLD_C
    from gold_c2 import GOLD_C2
    from gold_c3 import GOLD_C3

    for name, gold in (GOLD | GOLD_B | GOLD_C | GOLD_C2 | GOLD_C3).items():
        whole = {"id": name, "meetings": [], "expect_issues": [], "same_as": []} | {k: v for k, v in gold.items() if k != "optional_council"}
        for d in whole["decisions"]:
            optional = d.get("optional", {})
            for field in ("partnerships", "kind"):
                optional.pop(field, None)
            for field in ("programmes", "organisations", "strategies"):
                if field in optional:
                    optional[field] = [v for v in optional[field] if v]
        (HERE / "gold" / f"{name}.json").write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
