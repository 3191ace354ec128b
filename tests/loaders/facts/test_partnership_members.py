"""Who is in a grouping, as what, how many they are, and whether the council joins: in words of our own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from loaders.spelling import fold

# One case a line: council | title | sentence => name or - | member: role; … | stated size or - | joins yes/no/-
CASES = [
    line
    for line in (Path(__file__).parent / "cases" / "partnership_members.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("case", CASES)
def test_who_is_in_a_grouping(tell: Callable[..., Any], case: str) -> None:
    given, wanted = case.split(" => ")
    council, title, sentence = given.split(" | ")
    name, members, size, joins = (part.strip() for part in wanted.split(" | "))
    told = tell(sentence.replace("\\n", "\n").replace("\\t", "\t"), council=council, title=title)
    roles: dict[frozenset[str], set[str]] = defaultdict(set)
    for edge in (e for e in told.extraction.edges if e.type == "PARTNER_IN"):
        roles[frozenset(told.forms(edge.source))].add(str(dict(edge.properties)["role"]))
    assert name == "-" or any(same({found}, name) for found in told.partnerships())
    for one in [] if members == "-" else members.split("; "):
        who, role = one.rsplit(": ", 1)
        found = [part for forms, part in roles.items() if same(forms, who)]
        assert found == ([] if role == "-" else [{role}]), (who, roles)
    assert size == "-" or int(size) in told.stated_members()
    assert joins == "-" or bool(told.edges("JOINS")) == (joins == "yes")


def same(forms: set[str] | frozenset[str], name: str) -> bool:
    """Whether one form is the name, or longer or shorter by whole words at its end."""
    pairs = [(fold(form), fold(name)) for form in forms]
    return any(a == b or a.startswith(f"{b} ") or b.startswith(f"{a} ") for a, b in pairs)
