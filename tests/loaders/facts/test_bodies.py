"""Bodies are named whole, commas and all, and joint ones are told from an authority's own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

NAMED = [
    ("the Adults, Health and Wellbeing Cabinet Committee met", ["Adults, Health and Wellbeing Cabinet Committee"]),
    ("The Planning Committee and the Audit Panel", ["Planning Committee", "Audit Panel"]),
    ("It was recommended to Council by the Executive.", ["Council", "Executive"]),
    ("the Environment Overview and Scrutiny Committee", ["Environment Overview and Scrutiny Committee"]),
    ("The Chief Executive and the Cabinet Member agreed.", []),
    ("the committee, a board and any panel", []),
    ("Kent County Council decided", []),
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_bodies_named(tell: Callable[..., Any], text: str, names: list[str]) -> None:
    assert [m.name for m in tell(text).context.mentions("bodies")] == names


@pytest.mark.parametrize(
    ("text", "joint"),
    [
        ("The Severn Vale Joint Committee met.", True),
        ("The Mid Wolds Partnership Board met.", True),
        ("The Licensing Committee met.", False),
        ("The Youth Forum met.", False),
    ],
)
def test_a_joint_body_is_told(tell: Callable[..., Any], text: str, joint: bool) -> None:
    [body] = tell(text).context.mentions("bodies")
    assert body.data.joint is joint
