"""The part an organisation plays in a decision, by the words around its name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

PARTS = [
    ("To accept a grant of £2m from Historic England.", "Historic England", "funder"),
    ("Sport England will contribute £400,000 to the pool.", "Sport England", "funder"),
    ("The scheme is funded by the Environment Agency.", "Environment Agency", "funder"),
    ("The £1.2m that Homes England has offered was accepted.", "Homes England", "funder"),
    ("£30k is to be returned to Active Travel England.", "Active Travel England", "funder"),
    ("To award the contract for grass cutting to Greenways Land Care Ltd.", "Greenways Land Care Ltd", "supplier"),
    ("Appoint Tolson Quay Engineering Limited at £212,000.", "Tolson Quay Engineering Limited", "supplier"),
    ("Marl Pit Builders LLP was taken on for two years.", "Marl Pit Builders LLP", "supplier"),
    ("That £15,000 be paid to Wem Rural Lunch Club Charity.", "Wem Rural Lunch Club Charity", "recipient"),
    ("Caldy Community Land Trust be granted a lease of the hall.", "Caldy Community Land Trust", "recipient"),
    ("A loan of £90,000 to Selsey Town Council was agreed.", "Selsey Town Council", "recipient"),
    ("• Marshwood Youth Theatre – £2,500", "Marshwood Youth Theatre", "recipient"),
    ("The views of Natural England were sought: Natural England was consulted.", "Natural England", "consultee"),
    ("Consultees: Canal & River Trust; Sport England", "Canal & River Trust", "consultee"),
    ("The Care Quality Commission inspected the home.", "Care Quality Commission", "regulator"),
    ("The work is done in partnership with the Woodland Trust.", "Woodland Trust", "partner"),
    ("Agreed to award grants to: Wem Lads Club Charity (£2,000).", "Wem Lads Club Charity", "recipient"),
    ("Keele University will lend an economist for a year.", "Keele University", "partner"),
    ("The run is delivered with Sustrans, Cycling UK and Living Streets.", "Living Streets", "partner"),
]


@pytest.mark.parametrize(("text", "name", "role"), PARTS)
def test_the_part_is_told(tell: Callable[..., Any], text: str, name: str, role: str) -> None:
    assert tell(text, council="Selby District Council").parts().get(name) == role


MERE_MENTIONS = [
    "Tenders were received from Haxby Paving Ltd and Otley Kerbs Ltd.",
    "Councillor Vane is a trustee of Skirlaugh Almshouses Charity and left the room.",
    "Unlike Sport England, nobody objects.",
    "The minister formerly of Natural England spoke.",
]


@pytest.mark.parametrize("text", MERE_MENTIONS)
def test_who_is_merely_named_plays_no_part(tell: Callable[..., Any], text: str) -> None:
    told = tell(text, council="Selby District Council")
    assert told.parts() == {}
    assert told.edges("MENTIONS")
