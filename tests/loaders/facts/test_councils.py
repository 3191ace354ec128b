"""Whose record it is: told by address, letterhead, foot or acts; unknown stays unknown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

CASES = [
    ("KENT COUNTY COUNCIL - RECORD OF DECISION\n\nThat the report be noted.", None, "Kent County Council"),
    ("Agenda item\n\nThat it be so.\n\n© Swale Borough Council 2023", None, "Swale Borough Council"),
    (
        "That the bridge be mended.\n\nMid Devon District Council, Phoenix House, Tiverton",
        None,
        "Mid Devon District Council",
    ),
    ("That it be agreed.", "https://democracy.medway.gov.uk/ieDecisionDetails.aspx?ID=1", "Medway Council"),
    (
        "MINUTES of MEETING of the FALKIRK INTEGRATION JOINT BOARD held on 4 May 2022.",
        None,
        "FALKIRK INTEGRATION JOINT BOARD",
    ),
    ("POLICE AND CRIME COMMISSIONER FOR CUMBRIA\n\nDecision notice", None, "POLICE AND CRIME COMMISSIONER FOR CUMBRIA"),
    ("Exmoor National Park Authority\n\nMinutes\n\nThat the path be mended.", None, "Exmoor National Park Authority"),
    ("That Fife Council joins the scheme with Angus Council and Dundee City Council.", None, "Fife Council"),
]


@pytest.mark.parametrize(("text", "url", "council"), CASES)
def test_the_council_is_told(tell: Callable[..., Any], text: str, url: str | None, council: str) -> None:
    told = tell(text, url=url)
    [(_, taker, _)] = told.edges("TAKEN_BY")
    assert taker == council


@pytest.mark.parametrize(
    "text",
    [
        "The Council joins the hub with eleven other authorities. The DfE pays.",
        "A grant to Leeds City Council was noted, and one from Bradford Council.",
        "",
    ],
)
def test_a_council_that_nothing_tells_stays_unknown(tell: Callable[..., Any], text: str) -> None:
    assert tell(text or "Nothing.").edges("TAKEN_BY") == []


def test_only_the_address_tells_so_the_edge_is_derived(tell: Callable[..., Any]) -> None:
    told = tell("That the pier be painted.", url="https://democracy.southend.gov.uk/mgAi.aspx?ID=4", title="Pier")
    [edge] = [e for e in told.extraction.edges if e.type == "TAKEN_BY"]
    assert edge.derived_by and edge.evidence[0].quote == "Pier"


def test_the_council_itself_is_one_node_under_all_its_names(tell: Callable[..., Any]) -> None:
    told = tell(
        "Kent County Council\n\nKCC accepts the grant. The Council will pay. Kent will host the team.", title="Grant"
    )
    nodes = {e.target for e in told.extraction.edges if e.type in ("TAKEN_BY", "MENTIONS")}
    assert len(nodes) == 1
