"""Authorities are found by name at a date and by the host of a web address."""

from __future__ import annotations

import pytest

from loaders.reference.authorities import authorities, authorities_at, authorities_named, authority


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Brighton & Hove", "E06000043"),
        ("brighton and hove city council", "E06000043"),
        ("St. Helens", "E08000013"),
        ("King's Lynn and West Norfolk", "E07000146"),
        ("Kings Lynn & West Norfolk", "E07000146"),
        ("Bournemouth, Christchurch and Poole Council", "E06000058"),
        ("RBWM", "E06000040"),
        ("Rhondda Cynon Taf", "W06000016"),
        ("Rhondda Cynon Taff", "W06000016"),
        ("Cyngor Gwynedd", "W06000002"),
        ("Comhairle nan Eilean Siar", "S12000013"),
        ("London Borough of Ealing", "E09000009"),
        ("Wakefield Metropolitan District Council", "E08000036"),
        ("City of Doncaster Council", "E08000017"),
        ("Newry, Mourne and Down District Council", "N09000010"),
    ],
)
def test_every_spelling_leads_to_one_authority(name: str, key: str) -> None:
    assert key in {a.key for a in authorities_named(name)}


@pytest.mark.parametrize(
    ("name", "day", "key"),
    [
        ("Somerset", "2019-01-01", "E10000027"),
        ("Somerset", "2024-01-01", "E06000066"),
        ("North Yorkshire", "2022-05-01", "E10000023"),
        ("Northumberland", "2012-05-01", "E06000057"),
        ("Wiltshire", "2005-05-01", "E10000033"),
    ],
)
def test_a_name_with_several_bearers_is_told_by_the_date(name: str, day: str, key: str) -> None:
    assert authorities_named(name, day)[0].key == key


@pytest.mark.parametrize(
    ("url", "keys"),
    [
        ("https://democracy.kent.gov.uk/ieDecisionDetails.aspx?ID=2755", {"E10000016"}),
        ("https://www.kent.gov.uk/about", {"E10000016"}),
        ("http://democracy.adur-worthing.gov.uk/mgAi.aspx?ID=4", {"E07000223", "E07000229"}),
        ("https://example.org/decision", set()),
        ("not a url", set()),
    ],
)
def test_a_host_tells_the_authority(url: str, keys: set[str]) -> None:
    assert {a.key for a in authorities_at(url)} == keys


def test_every_successor_and_county_is_there() -> None:
    for each in authorities():
        for key in (*each.successors, *([each.county] if each.county else [])):
            assert authority(key) is not None, (each.name, key)


def test_an_older_code_leads_to_the_same_authority() -> None:
    assert authority("E06000048") == authority("E06000057")
