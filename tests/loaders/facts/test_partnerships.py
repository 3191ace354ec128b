"""Who works together: member lists of every shape, the lead however it is marked, counts, joining and leaving."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

LISTS = [
    "The partners are Derby, Leicester, Nottingham and Rutland.",
    "It brings together Derby City Council, Leicester City Council, Nottingham City Council and Rutland County Council.",
    "The members of the Alliance (Derby, Leicester, Nottingham & Rutland) meet twice a year.",
    "The partner authorities are:\n• Derby\n• Leicester\n• Nottingham\n• Rutland\n",
    "Member\tShare\nDerby\t£1,000\nLeicester\t£1,000\nNottingham\t£2,000\nRutland\t£500\n",
    "An agreement between Derby, Leicester,\nNottingham and\nRutland was signed.",
    "Derby £1,000, Leicester £1,000, Nottingham £2,000 and Rutland £500 are the shares of its members.",
    "Derby, Leicester, Nottingham and, from last May, Rutland are in it.",
]


@pytest.mark.parametrize("text", LISTS)
def test_members_of_every_shape_of_list(tell: Callable[..., Any], text: str) -> None:
    told = tell(
        f"That the Council joins the Trent Energy Alliance. {text}",
        title="Trent Energy Alliance",
        council="Mansfield District Council",
    )
    members = set(told.members())
    for place in ("Derby", "Leicester", "Nottingham", "Rutland"):
        assert any(form.startswith(place) for form in members), members


AND_NAMES = [
    ("Windsor and Maidenhead", "Slough"),
    ("Brighton & Hove", "Reading"),
    ("Cheshire West and Chester", "Warrington"),
    ("Bournemouth, Christchurch and Poole", "Dorset"),
    ("Neath Port Talbot", "Rhondda Cynon Taff"),
    ("Bath and North East Somerset", "North Somerset"),
    ("King's Lynn and West Norfolk", "Breckland"),
    ("Hammersmith & Fulham", "Kensington and Chelsea"),
    ("St. Helens", "Barking and Dagenham"),
]


@pytest.mark.parametrize(("one", "other"), AND_NAMES)
def test_and_names_inside_and_lists_stay_whole(tell: Callable[..., Any], one: str, other: str) -> None:
    told = tell(
        f"To join the Accord Network with {other}, {one} and Medway.",
        title="Accord Network",
        council="Kent County Council",
    )
    members = set(told.members())
    assert {one.replace(".", "."), other, "Medway"} <= members, members


LEADS = [
    "Derby (Lead Authority), Leicester and Nottingham are its members.",
    "Its members are Derby, Leicester and Nottingham, with Derby as the accountable body.",
    "Its members are Derby, Leicester and Nottingham. It is hosted by Derby City Council.",
    "Its members are Derby, Leicester and Nottingham. Derby holds the grant and pays the other two.",
    "Its members are Leicester, Nottingham and Derby, the last named being banker.",
    "Its members are Derby, Leicester and Nottingham. The administering authority is Derby City Council.",
    "Its members are Derby, Leicester and Nottingham. Derby City Council employs the team.",
    "Its members are Derby, Leicester and Nottingham. Derby would carry the lead role.",
    "Its members are Derby, Leicester and Nottingham. A member asked which council would host it. Derby would do so.",
    "Run by Leicester, Nottingham and Derby under the lead of the last named.",
    "Its members are Derby, Leicester and Nottingham. Derby acts for all three.",
    "Its members are Derby, Leicester and Nottingham. £5,000 goes to Derby, which will act as lead partner.",
    "Its members are Derby City Council, the host, Leicester and Nottingham.",
    "Its members are Derby, Leicester and Nottingham. Derby keeps the common account.",
]


@pytest.mark.parametrize("text", LEADS)
def test_the_lead_however_it_is_marked(tell: Callable[..., Any], text: str) -> None:
    told = tell(
        f"To join the Trent Energy Alliance. {text}",
        title="Trent Energy Alliance",
        council="Mansfield District Council",
    )
    roles = told.members()
    leads = {form for form, role in roles.items() if role == "lead"}
    assert leads and all(form.startswith("Derby") for form in leads), roles
    assert {"Leicester", "Nottingham"} <= set(roles)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Rutland has since withdrawn.", "withdrew"),
        ("Rutland County Council pulled out last year.", "withdrew"),
        ("Rutland has yet to make up its mind.", "interested"),
        ("Rutland might join later.", "interested"),
        ("Rutland sits in as an observer.", "interested"),
        ("Rutland declined.", None),
        ("Rutland was consulted and had no objection.", None),
        ("Unlike Rutland, they act together.", None),
        ("Rutland would not be a member.", None),
        ("A similar scheme in Rutland works alone.", None),
        ("Rutland County Council gave a grant of £500.", None),
    ],
)
def test_what_is_said_of_a_body_beside_the_members(tell: Callable[..., Any], text: str, role: str | None) -> None:
    told = tell(
        f"To join the Trent Energy Alliance with Derby, Leicester and Nottingham. {text}",
        title="Trent Energy Alliance",
        council="Mansfield District Council",
    )
    found = {r for form, r in told.members().items() if form.startswith("Rutland")}
    assert found == ({role} if role else set())


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The alliance has twelve members.", 12),
        ("with the other 11 local authorities of the region", 12),
        ("It has 16 LA partners.", 16),
        ("15 LA Partners and two Children's Trusts", 17),
        ("Mansfield is to be the fifth member.", 5),
        ("This Council is one of eight members.", 8),
        ("nine boroughs make it up", 9),
        ("there are seven signatories in all", 7),
    ],
)
def test_a_stated_size_is_kept(tell: Callable[..., Any], text: str, count: int) -> None:
    told = tell(
        f"To join the Trent Energy Alliance. {text}",
        title="Trent Energy Alliance",
        council="Mansfield District Council",
    )
    assert told.stated_members() == [count]


def test_a_number_that_counts_no_members_is_no_size(tell: Callable[..., Any]) -> None:
    told = tell(
        "To join the Trent Energy Alliance with Derby and Leicester for four years. The Council pays for three schools.",
        title="Trent Energy Alliance",
        council="Mansfield District Council",
    )
    assert told.stated_members() == []


@pytest.mark.parametrize(
    ("text", "joins"),
    [
        ("That the Council becomes a full member of the Trent Energy Alliance with Derby.", True),
        ("To enter into the agreement of the Trent Energy Alliance with Derby and Leicester.", True),
        ("To renew its membership of the Trent Energy Alliance with Derby.", True),
        ("That the Council withdraws from the Trent Energy Alliance with Derby and Leicester.", False),
        ("To note the report on the Trent Energy Alliance of Derby and Leicester.", False),
    ],
)
def test_joining_is_read_from_the_clauses(tell: Callable[..., Any], text: str, joins: bool) -> None:
    told = tell(text, title="Trent Energy Alliance", council="Mansfield District Council")
    assert bool(told.edges("JOINS")) is joins
    assert told.partnerships() == {"Trent Energy Alliance"}


NONE = [
    "To award the contract to Norse Ltd, a company owned by Norfolk County Council.",
    "That £50,000 be paid to South Hams District Council for the slipway.",
    "Wigan Council, Bolton Council and Bury Council were consulted and had no objection.",
    "Similar schemes in Cornwall and Norfolk have saved money.",
    "To appoint Councillor Hurst to the Local Government Association.",
    "That the statement of accounts be approved.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_partnership_where_nobody_acts_together(tell: Callable[..., Any], text: str) -> None:
    told = tell(text, title="A matter", council="Mansfield District Council")
    assert told.edges("PARTNER_IN") == []


def test_an_unnamed_grouping_gets_a_minted_name(tell: Callable[..., Any]) -> None:
    told = tell(
        "That building control be shared with Ashfield District Council and Bassetlaw District Council, Ashfield being the host.",
        title="Shared building control",
        council="Mansfield District Council",
    )
    [name] = told.partnerships()
    assert name == "Shared building control cluster"
    [node] = [e.target for e in told.extraction.edges if e.type == "CONCERNS"]
    assert (node, "name") in told.extraction.derived


def test_an_agency_of_the_reference_data_is_a_partnership(tell: Callable[..., Any]) -> None:
    told = tell(
        "That the Council stays a member of Adopt South with Hampshire, Portsmouth and Southampton.",
        council="Isle of Wight Council",
    )
    assert told.partnerships() == {"Adopt South"}


def test_every_edge_quotes_one_of_its_ends(tell: Callable[..., Any]) -> None:
    told = tell(
        "To join the Trent Energy Alliance with Derby (lead), Leicester and Rutland.",
        council="Mansfield District Council",
    )
    for edge in told.extraction.edges:
        if edge.type in ("RECORDS", "TAKEN_BY"):
            continue
        words = " ".join((*told.forms(edge.source), *told.forms(edge.target))).casefold().split()
        assert any(set(words) & set(e.quote.casefold().replace(",", " ").split()) for e in edge.evidence), edge


def test_a_joint_purchase_without_a_name_is_a_partnership(tell: Callable[..., Any]) -> None:
    told = tell(
        "To enter into a contract on behalf of Selby District Council, Ryedale District Council and Craven District Council, "
        "with Selby District Council leading on the procurement.",
        title="Advocacy services",
        council="Selby District Council",
    )
    assert told.members()["Selby District Council"] == "lead"
    assert told.partnerships() == {"Advocacy services cluster"}
