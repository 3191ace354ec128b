"""One loop behind the command, the load and the benchmark: folders, what an index says, and files that cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from councilgraph.cli import app
from graph.errors import UnreadableInput
from loaders.extract_files import extract_files

PAGE = "Decision Maker: Cabinet Member for Quays\nDecision:\nThat the slipway at Nether Ferry be rebuilt.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(PAGE)
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7 and then nothing")
    (tmp_path / "index.jsonl").write_text('{"path": "a.txt", "url": "https://democracy.kent.gov.uk/"}\n')
    return tmp_path


def takers(record: dict[str, object] | UnreadableInput) -> list[str]:
    assert not isinstance(record, UnreadableInput)
    nodes = {n["id"]: n["properties"]["name"] for n in record["nodes"]}  # type: ignore[attr-defined, index]
    return [nodes[e["target"]] for e in record["edges"] if e["type"] == "TAKEN_BY"]  # type: ignore[attr-defined, index]


def test_the_index_beside_a_file_tells_whose_record_it_is(folder: Path) -> None:
    assert takers(next(extract_files([folder / "a.txt"]))) == ["Kent County Council"]


def test_what_is_said_by_hand_goes_before_the_index(folder: Path) -> None:
    record = next(extract_files([folder / "a.txt"], url="https://democracy.leeds.gov.uk/"))
    assert takers(record) == ["Leeds City Council"]


def test_a_file_that_cannot_be_read_is_an_error_in_its_place(folder: Path) -> None:
    first, second = extract_files([folder])
    assert not isinstance(first, UnreadableInput)
    assert isinstance(second, UnreadableInput) and "b.pdf" in str(second)


def test_the_command_prints_what_the_loop_gives(folder: Path) -> None:
    done = CliRunner().invoke(app, ["extract", "--text", str(folder)])
    assert done.exit_code == 1
    printed = [json.loads(line) for line in done.stdout.splitlines()]
    assert printed == [r for r in extract_files([folder], with_text=True) if not isinstance(r, UnreadableInput)]
