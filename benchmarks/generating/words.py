"""What generated records are made of: real authorities, everything else invented, each way of saying a thing several times over."""

from __future__ import annotations

import csv
from pathlib import Path

_DATA = Path(__file__).resolve().parents[2] / "loaders" / "reference" / "data" / "authorities.csv"
_KINDS = ("county", "unitary", "metropolitan", "london-borough", "district")


def authorities() -> list[tuple[str, str]]:
    """Authorities of England of today: (name, short name)."""
    with _DATA.open(encoding="utf-8") as file:
        rows = [r for r in csv.DictReader(file) if not r["ended_on"] and r["nation"] == "England" and r["short_name"]]
    return [
        (r["name"], r["short_name"]) for r in rows if r["kind"].startswith(_KINDS) and r["name"].endswith("Council")
    ]


GIVEN = [
    "Rowena",
    "Hugh",
    "Bethan",
    "Imran",
    "Lucille",
    "Tobias",
    "Anwen",
    "Marcus",
    "Priya",
    "Gareth",
    "Olive",
    "Desmond",
    "Farida",
    "Piers",
    "Noreen",
    "Callum",
    "Yasmin",
    "Edwin",
]
FAMILY = [
    "Thackeray",
    "Pellow",
    "Oyelaran",
    "Brightwell",
    "Kessell",
    "Mistry",
    "Langstone",
    "Verrall",
    "Adeyinka",
    "Hobday",
    "Tranter",
    "Quayle",
    "Sandford",
    "Peverell",
    "Dunmore",
    "Ashby",
]
PLACE = [
    "Harbour",
    "Riverside",
    "Meadow",
    "Coastal",
    "Valley",
    "Moorland",
    "Orchard",
    "Lakeside",
    "Foundry",
    "Canal",
    "Downland",
    "Market",
]
THEME = [
    "Fostering",
    "Skills",
    "Retrofit",
    "Active Travel",
    "Youth",
    "Digital Inclusion",
    "Flood Resilience",
    "Carers",
    "Housing First",
    "Warm Homes",
]
PROGRAMME = ["{p} {t} Programme", "{p} {t} Project", "{t} Transformation Programme", "{p} {t} Pilot", "{p} {t} Scheme"]
GROUP = ["{p} {t} Partnership", "{p} {t} Consortium", "{p} {t} Cluster", "{p} {t} Alliance"]
STRATEGY = ["{t} Strategy {a}-{b}", "{p} {t} Strategy", "{t} Action Plan {a}-{b}", "{p} {t} Framework"]
FIRM = ["{f} Construction Limited", "{f} & Sons Ltd", "{f} Associates Ltd", "{f} Consulting Limited"]
FUNDER = [
    "Department for Education",
    "Department for Transport",
    "Home Office",
    "Arts Council England",
    "Sport England",
    "Natural England",
    "Homes England",
]
AREA = [
    "Children's Services",
    "Highways and Transport",
    "Adult Social Care",
    "Finance",
    "Housing",
    "Environment",
    "Public Health",
    "Economic Growth",
]
MEMBER = ["Cabinet Member for {a}", "Portfolio Holder for {a}", "Lead Member for {a}", "Executive Member for {a}"]
OFFICER = [
    "Director of {a}",
    "Corporate Director of {a}",
    "Head of {a}",
    "Assistant Director for {a}",
    "Strategic Director for {a}",
]
ACT = [
    "Children Act 1989",
    "Local Government Act 1972",
    "Care Act 2014",
    "Highways Act 1980",
    "Localism Act 2011",
    "Housing Act 1996",
]

JOIN = [
    "agree that the Council joins the {g}, comprising {m}, led by {l}, to deliver the {p}",
    "approve the Council's participation in the {g} with {m} (with {l} as the lead authority), which will deliver the {p}",
    "agree to become a member of the {g}, made up of {m}, with {l} acting as lead authority, for delivery of the {p}",
]
GRANT = [
    "accept grant funding of {s} from the {o} for the {p}",
    "accept a grant of {s} from the {o} towards the {p}",
    "approve the acceptance of {s} awarded by the {o} for the {p}",
]
CONTRACT = [
    "award a contract to {o} at a cost of {s}",
    "approve the award of the contract to {o} at a value of {s}",
    "award the contract for the {p} to {o} in the sum of {s}",
]
DELEGATE = [
    "delegate authority to the {o}, in consultation with the {m}, to finalise the terms",
    "authorise the {o}, in consultation with the {m}, to take all steps necessary to implement the decision",
]
SUPPORT = [
    "The decision supports the {s}.",
    "This contributes to the delivery of the {s}.",
    "The proposal is in line with the {s}.",
]
LAW = [
    "The Council has the power to do so under the {a}.",
    "The decision is made under the {a}.",
    "Duties arise under the {a}.",
]
REJECT = [
    "To do nothing. This was rejected because {w}.",
    "Option 1: do nothing - discounted as {w}.",
    "Doing nothing was considered and rejected since {w}.",
]
WHY = ["it would leave demand unmet", "costs would rise", "it would not secure value for money"]
NOTE = ["note the contents of the report", "note the progress made to date", "note the outcome of the consultation"]
