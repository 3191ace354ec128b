"""Which organisations a text names: by gazetteer, definition and form; and what is no organisation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

NAMED = [
    ("A lease to Merrow Down Football Club Limited was agreed.", {"Merrow Down Football Club Limited"}),
    (
        "The grant goes to Friends of Pinner Park and to Citizens Advice Harrow.",
        {"Friends of Pinner Park", "Citizens Advice Harrow"},
    ),
    ("Barnet, Camden and Haringey will sign.", {"Barnet", "Camden", "Haringey"}),
    ("The Department for Education (DfE) pays. DfE decides.", {"Department for Education"}),
    (
        "Stroud Valleys Housing Association and Forest Green Rovers Trust",
        {"Stroud Valleys Housing Association", "Forest Green Rovers Trust"},
    ),
    ("led by Bath and North East Somerset", {"Bath and North East Somerset"}),
    ("NHS Grampian would match it.", {"NHS Grampian"}),
    (
        "Royal Devon University Healthcare NHS Foundation Trust",
        {"Royal Devon University Healthcare NHS Foundation Trust"},
    ),
    ("the University of Lincoln and Riseholme College", {"University of Lincoln", "Riseholme College"}),
    ("£5,000 to Uphill Rowing Gang and £4,000 to Brean Sea Scouts", {"Uphill Rowing Gang", "Brean Sea Scouts"}),
    ("Neath Port Talbot and Rhondda Cynon Taff councils agreed.", {"Neath Port Talbot", "Rhondda Cynon Taff"}),
    ("Hoveton Parish Council and Wroxham Parish Council", {"Hoveton Parish Council", "Wroxham Parish Council"}),
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_organisations_named(tell: Callable[..., Any], text: str, names: set[str]) -> None:
    told = tell(text)
    got = {m.name for m in told.context.mentions("organisations")}
    assert names <= got, got


NOT_NAMED = [
    "The bridge in Reading will be mended, and the one near Bath.",
    "Residents of Kent and visitors to Devon were asked.",
    "The Kent Downs, the Derby Road and the Barking Riverside were visited.",
    "Mr Reading and Councillor York spoke.",
    "Barking dogs, Bath water and Hart's tongue fern.",
    "The Trust, the Company and the Agency were thanked.",
    "The Local Government Act 1972 applies to every Local Planning Authority.",
    "The Group Director and the Head of Water Management reported.",
    "The University must grow, and so must the College.",
]


@pytest.mark.parametrize("text", NOT_NAMED)
def test_no_organisation_is_named(tell: Callable[..., Any], text: str) -> None:
    assert {m.name for m in tell(text).context.mentions("organisations")} == set()


def test_the_names_of_one_department_are_one_node(tell: Callable[..., Any]) -> None:
    told = tell("The Department for Education (DfE) asked. The DfE and the Dept for Education agreed.")
    nodes = {e.target for e in told.extraction.edges if e.type in ("MENTIONS", "INVOLVES")}
    assert len(nodes) == 1
    assert {"Department for Education", "DfE"} <= told.forms(nodes.pop())


def test_a_short_form_that_the_text_defines_stands_for_the_name(tell: Callable[..., Any]) -> None:
    told = tell("Ouse Valley Rivers Trust (the Trust) will mend the weir. The Trust has the men for it.")
    assert [m.data.key for m in told.context.mentions("organisations")] == ["~ouse valley rivers trust"] * 3


@pytest.mark.parametrize("size", [1, 50_000])
def test_long_lines_are_read_in_time(tell: Callable[..., Any], size: int) -> None:
    tell("and Kent, Medway (the Trust) £5m to A B " * (size // 40 + 1))
