"""The words that names of organisations end in, and those that make no name before such a word."""

from __future__ import annotations

from loaders.reference.names import words_in

# Head nouns that make a name by themselves, with the kind they tell. Longer ones first where they share their last
# word.
HEADS: dict[str, tuple[str, ...]] = {
    "firm": (
        "Limited",
        "Ltd",
        "LTD",
        "LLP",
        "PLC",
        "plc",
        "Plc",
        "UK Ltd",
        "Inc",
        "GmbH",
        "Developments",
        "Contractors",
        "Consulting",
        "Consultants",
        "Surveyors",
        "Architects",
        "Solicitors",
        "Associates",
        "Auditors",
        "Builders",
        "Care Services",
        "Properties",
        "Water plc",
    ),
    "utility": ("Water", "Energy", "Power Networks", "Airport"),
    "community-interest-company": ("CIC", "C.I.C", "Community Interest Company"),
    "charity": (
        "CIO",
        "Charity",
        "Wildlife Trust",
        "Rivers Trust",
        "Foundation",
        "Hospice",
        "Citizens Advice",
        "Advice Centre",
        "Advice Service",
        "Night Shelter",
        "Shelter",
        "Theatre",
        "Theatre Company",
        "Arts Centre",
        "Carers' Centre",
        "Orchestra",
        "Food Bank",
        "Foodbank",
        "Almshouses",
        "Community Centre",
        "Youth Club",
        "Youth Project",
        "Community Project",
        "Volunteer Centre",
        "Church",
        "YMCA",
        "Mission",
        "Society",
        "Bereavement Service",
        "Women's Aid",
        "Community Land Trust",
        "Town Team",
        "Play Association",
        "Residents Association",
        "Residents' Association",
        "Community Association",
        "Preservation Trust",
        "Theatre Trust",
        "Charities",
    ),
    "trust": (
        "Trust",
        "Housing Trust",
        "Heritage Trust",
        "Leisure Trust",
        "Homes Trust",
        "Navigation Trust",
        "Trustees",
    ),
    "childrens-trust": ("Children's Trust", "Children’s Trust", "Childrens Trust", "Children's Services Trust"),
    "nhs": (
        "NHS Foundation Trust",
        "NHS Trust",
        "Hospital Trust",
        "Hospitals Trust",
        "Hospitals",
        "Primary Care Trust",
        "PCT",
        "Ambulance Service",
        "Integrated Care Board",
        "ICB",
        "Clinical Commissioning Group",
        "CCG",
        "CCGs",
        "Health Board",
        "Strategic Health Authority",
        "Health Authority",
        "Integrated Care Partnership",
        "Integrated Care System",
        "Health and Care Partnership",
        "ICS",
        "ICP",
        "Commissioning Support Unit",
        "Health and Social Care Trust",
    ),
    "academy-trust": (
        "Academy Trust",
        "Multi-Academy Trust",
        "Multi Academy Trust",
        "Learning Trust",
        "Education Trust",
        "Schools Trust",
        "MAT",
    ),
    "education": (
        "University",
        "College",
        "Sixth Form College",
        "College Corporation",
        "Business School",
        "Institute",
        "Academy",
        "Polytechnic",
    ),
    "housing-association": (
        "Housing Association",
        "Housing Group",
        "Homes Group",
        "Housing Society",
        "Housing Partnership",
        "Homes Ltd",
        "Housing Co-operative",
    ),
    "police": ("Police", "Constabulary", "Police Service", "Police Authority"),
    "police-and-crime-commissioner": (
        "Police and Crime Commissioner",
        "Police & Crime Commissioner",
        "Police, Fire and Crime Commissioner",
        "Police, Fire & Crime Commissioner",
        "PCC",
        "OPCC",
        "PFCC",
    ),
    "fire": (
        "Fire and Rescue Service",
        "Fire and Rescue Authority",
        "Fire & Rescue Service",
        "Fire & Rescue Authority",
        "Fire Authority",
        "Fire and Rescue",
        "Fire & Rescue",
        "Fire Service",
        "Fire Brigade",
    ),
    "parish": (
        "Town Council",
        "Parish Council",
        "Community Council",
        "Parish Meeting",
        "Parish Councils",
        "Town Councils",
    ),
    "council": ("Council", "County Council", "Borough Council", "City Council", "District Council"),
    "public-body": (
        "Authority",
        "Park Authority",
        "National Park Authority",
        "Combined Authority",
        "Waste Disposal Authority",
        "Waste Authority",
        "Port Authority",
        "Passenger Transport Executive",
        "Transport Executive",
        "Drainage Board",
        "Internal Drainage Board",
        "Commissioners",
        "Drainage Commissioners",
        "Harbour Commissioners",
        "Conservancy",
        "Agency",
        "Commission",
        "Inspectorate",
        "Enterprise",
        "Development Corporation",
        "Corporation",
        "Government",
        "Ombudsman",
        "Council for Voluntary Service",
        "Integration Joint Board",
        "IJB",
        "Regional Transport Partnership",
        "Conservation Board",
        "Registry",
        "Regulator",
        "Executive Agency",
        "Delivery Unit",
        "Networks Delivery Unit",
        "Estate Scotland",
    ),
    "association": (
        "Association",
        "Federation",
        "Union",
        "Chamber of Commerce",
        "Chamber",
        "Confederation",
        "Institution",
        "Assembly",
        "Circle",
        "Guild",
        "Alliance of Councils",
        "Co-operative",
        "Cooperative",
        "Club",
        "Fishermen's Forum",
        "Estuary Forum",
    ),
    "local-enterprise-partnership": ("LEP", "Local Enterprise Partnership"),
    "company": ("Company", "Group", "Homes", "Norse", "Developments LLP", "Services Ltd", "Partners"),
}
# Heads that are common words: a name needs two capitals before them and no article of a generic ("the Council", "the
# Agency").
WEAK = words_in(
    "Water Energy Group Homes Church Mission Society Circle Club Union Enterprise Company Academy Institute "
    "Partners Properties Consulting "
    "Hospitals Commission Government Foundation Airport Chamber Charities Trustees Developments "
    "Contractors Consultants Hospice Theatre Shelter Orchestra Surveyors Architects Solicitors Associates"
    " Auditors Builders"
)
EMPTY_LEFT = words_in(
    "Adoption Integrated Local Full Central National Regional Other Committees Committee Directors Officers "
    "Members Meeting Meetings Executive Annual Special "
    "Strategic Joint Lead Flood Highway Highways Planning Licensing Competent Responsible Accountable "
    "Administering Contracting "
    "Housing Education Waste Unitary Combined Mayoral Local Host Partner New Old Public Civic Key Main Whole "
    "Minutes Leaders Chief Chairs Various County City Borough "
    "District Town Parish Primary Secondary of the and for in Internal External Statutory Welsh Scottish "
    "Primary Social Health Clean"
)
# The last words of names: what stands before "and" and ends so is a name of its own.
ENDS = frozenset(
    [
        w.split()[-1]
        for heads in HEADS.values()
        for w in heads
        if w.split()[-1] not in ("Rescue", "Water", "Police", "Homes")
    ]
    + ["England", "Scotland", "Wales", "Ireland"]
)
