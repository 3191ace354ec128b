"""Names are found whole, however they are spelt, and never across the end of a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.reference.names import NameMatcher, Words, fold_name

NAMES = ["Kent", "Kent and Medway Care Board", "St Helens", "King's Lynn and West Norfolk", "Hart", "Brighton and Hove"]
MATCHER = NameMatcher([(name, name) for name in NAMES])


def found(text: str) -> list[str]:
    return [text[h.span.starts_at : h.span.ends_at] for h in MATCHER.find(Words.of(text)) if h.capitals]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hartlepool is not Hart.", ["Hart"]),
        ("Kent's share", ["Kent"]),
        ("the Kents of this world", []),
        ("BRIGHTON & HOVE", ["BRIGHTON & HOVE"]),
        ("Brighton and\n   Hove pays", ["Brighton and\n   Hove"]),
        ("King’s Lynn and\n\nWest Norfolk", ["King’s Lynn and\n\nWest Norfolk"]),
        ("in Brighton.\n\nHove is near", []),
        ("Brighton; and Hove", []),
        ("St. Helens", ["St. Helens"]),
        ("a kent in lower case", []),
        ("Kent & Medway Care Board", ["Kent & Medway Care Board", "Kent"]),
    ],
)
def test_names_in_text(text: str, names: list[str]) -> None:
    assert found(text) == names


@given(st.text(max_size=300))
def test_no_text_breaks_it_and_spans_are_words(text: str) -> None:
    words = Words.of(text)
    for hit in MATCHER.find(words):
        assert fold_name(text[hit.span.starts_at : hit.span.ends_at]).rstrip("s") in {
            fold_name(n).rstrip("s") for n in NAMES
        }
