"""Does what docs/tutorial/add-a-record-kind.md says, with the code and the record that stand there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from loaders.readers import read

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "tutorial" / "add-a-record-kind.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.M | re.S)


def test_the_tutorial_works_as_printed() -> None:
    slip = read(blocks("text")[0].encode(), path="slip.txt")
    names: dict[str, Any] = {}
    for code in blocks("python"):
        exec(code, names)  # noqa: S102 - the project's own page
    names["test_a_slip_is_read"](slip)
    names["test_talk_of_a_slip_is_none"]()
    assert names["recognise"](slip).reason == "calls itself 'GREEN SLIP 14'"
