"""Long runs of white space after a member's name do not keep the reader busy for minutes."""

from __future__ import annotations

import time

import pytest

from graph.evidence import Document
from loaders.extract import extract
from loaders.facts.partnership_grammar.cues import LEAD_AFTER

RUN = " " * 4000


@pytest.mark.parametrize("words", ["", ",", " which", ", who", "'s", " is", " the"])
def test_what_follows_a_name_is_looked_at_once(words: str) -> None:
    began = time.process_time()
    assert LEAD_AFTER.match(f"{words}{RUN}leads") is None or words == " is"
    assert time.process_time() - began < 10  # seconds of processor time; a runaway pattern takes minutes


@pytest.mark.parametrize(
    "words", [" leads the partnership", ", which\n      would host it", "\n   (lead authority)", " as accountable body"]
)
def test_a_line_end_and_its_indent_are_no_such_run(words: str) -> None:
    assert LEAD_AFTER.match(words)


def test_a_record_with_columns_far_apart_is_read() -> None:
    began = time.process_time()
    members = f"Kent County Council{RUN}Suffolk County Council{RUN}which{RUN}Essex County Council"
    extract(Document.of_text(f"Decision:\nTo join the Estuary Careers Partnership of {members}, led by Essex.\n"))
    assert time.process_time() - began < 30
