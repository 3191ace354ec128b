"""The part an organisation plays, sentence by sentence: the wording of many councils, in words of our own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from loaders.spelling import fold

# One case a line: sentence => organisation: role; …  ("-" = plays no part)
CASES = [
    line
    for line in (Path(__file__).parent / "cases" / "organisation_roles.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
# A member of a grouping takes part in the decision as what it is there.
AS_PART = {"member": "partner", "host": "lead"}


@pytest.mark.parametrize("case", CASES)
def test_the_part_an_organisation_plays(tell: Callable[..., Any], case: str) -> None:
    sentence, wanted = case.split(" => ")
    parts = played(tell(sentence, council="Selby District Council"))
    for one in wanted.split("; "):
        name, role = one.rsplit(": ", 1)
        found = [part for forms, part in parts if same(forms, name)]
        assert found == ([] if role == "-" else [role]), (name, parts)


def played(told: Any) -> list[tuple[frozenset[str], str]]:
    """Every organisation's forms with its part: what is said of the decision before what is said of a grouping."""
    parts: dict[frozenset[str], str] = {}
    for kind in ("PARTNER_IN", "INVOLVES"):
        for edge in (e for e in told.extraction.edges if e.type == kind):
            role = str(dict(edge.properties)["role"])
            node = edge.target if kind == "INVOLVES" else edge.source
            parts[frozenset(told.forms(node))] = AS_PART.get(role, role)
    return list(parts.items())


def same(forms: frozenset[str], name: str) -> bool:
    """Whether one form is the name, or longer or shorter by whole words at its end."""
    pairs = [(fold(form), fold(name)) for form in forms]
    return any(a == b or a.startswith(f"{b} ") or b.startswith(f"{a} ") for a, b in pairs)
