"""Records as converters leave them: hard-wrapped, run into one line, colons lost, cells as pipes, cut and spliced."""

from __future__ import annotations

import random
import re
import textwrap
from collections.abc import Callable

import pytest

from graph.evidence import Document
from loaders.reading import Part
from loaders.records import recognise

PAGE = (
    "Decision details\n"
    "Harbour Wall Repairs\n"
    "Decision Maker: Cabinet Member for Harbours\n"
    "Decision status: Recommendations Approved\n"
    "Is Key decision?: Yes\n"
    "Is subject to call in?: No\n"
    "Purpose:\n"
    "To settle how the harbour wall is to be mended before the winter storms come again to the town.\n"
    "Decision:\n"
    "That the Cabinet Member: (1) approves the works at a cost of £412,000, to be met from the Harbour Reserve;\n"
    "(2) delegates the letting of the contract to the Director of Place; and\n"
    "(3) notes that the fishermen were asked.\n"
    "Reasons for the decision:\n"
    "The wall has moved.\n"
    "Alternative options considered:\n"
    "To leave the wall as it is.\n"
    "Publication date: 12/06/2024\n"
    "Date of decision: 10/06/2024\n"
    "Decided at meeting: 10/06/2024 - Executive\n"
    "Effective from: 20/06/2024\n"
    "Wards affected: Quayside; Old Town;\n"
)
LABEL = re.compile(r"^([A-Z][\w ?]{3,30}):[ ]*(\S.*)$", re.M)


def wrapped(text: str) -> str:
    return "\n".join("\n".join(textwrap.wrap(line, 60)) for line in text.split("\n"))


SHAPES: dict[str, Callable[[str], str]] = {
    "as it is": lambda t: t,
    "blank lines between": lambda t: t.replace("\n", "\n\n"),
    "hard-wrapped": wrapped,
    "values below their labels": lambda t: LABEL.sub(r"\1:\n\2", t),
    "pipes": lambda t: LABEL.sub(r"| \1: | \2 |", t),
    "stars": lambda t: LABEL.sub(r"**\1:** \2", t),
    "capitals": lambda t: LABEL.sub(lambda m: f"{m[1].upper()}: {m[2]}", t),
    "no colons": lambda t: LABEL.sub(r"\1 \2", t),
    "one line": lambda t: t.replace("\n", " "),
    "Windows line ends lost": lambda t: t.replace("\n", " \n"),
}


def fields(document: Document, part: Part) -> dict[str, str]:
    return {f.name: " ".join(document.quote(f.value).split()) for f in reversed(part.fields)}


@pytest.mark.parametrize("shape", SHAPES, ids=list(SHAPES))
def test_shape(shape: str) -> None:
    document = Document.of_text(SHAPES[shape](PAGE))
    reading = recognise(document)
    assert reading.kind == "decision-page"
    (part,) = reading.decisions
    told = fields(document, part)
    assert told["title"] == "Harbour Wall Repairs"
    assert told["maker"] == "Cabinet Member for Harbours"
    assert told["status"].startswith("Recommendations Approved")
    assert (told["published_on"], told["decided_on"], told["effective_from"]) == (
        "12/06/2024",
        "10/06/2024",
        "20/06/2024",
    )
    assert told["meeting"] == "10/06/2024 - Executive"
    assert told["places"] == "Quayside; Old Town;"
    assert [c.label for c in part.clauses] == ["1", "2", "3"]


def test_no_input_is_too_odd() -> None:
    chance = random.Random(18)  # noqa: S311 - noise, not secrets
    for _ in range(150):
        text = PAGE
        for _ in range(chance.randint(1, 8)):
            at = chance.randrange(len(text) + 1)
            to = min(len(text), at + chance.randint(0, 200))
            noise = "".join(chance.choice("\n |:.()[]1aiI£–•\t☒;,?") for _ in range(chance.randint(0, 20)))
            text = chance.choice((text[:at] + text[to:], text[:at] + noise + text[to:], text[at:to] + text)) or "x"
        document = Document.of_text(text)
        reading = recognise(document)
        assert 0 <= reading.confidence <= 1
        for part in reading.decisions:
            assert all(0 <= f.value.starts_at < f.value.ends_at <= len(text) for f in part.fields)
