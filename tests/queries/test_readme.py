"""What the README says to type is typed, on the samples: its four ways answer alike, and its examples find something."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import councilgraph as cg
from queries.catalogue import catalogue

COMMAND = ".venv/bin/councilgraph"


def blocks(readme: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", readme, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def readme(root: Path) -> str:
    return (root / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def place(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as the README's reader has it: samples/ and .venv/, with the samples loaded."""
    folder = tmp_path_factory.mktemp("reader")
    (folder / "samples").symlink_to(root / "samples")
    (folder / ".venv").symlink_to(sys.prefix)
    run(folder, f"{COMMAND} load samples --store samples.store")
    return folder


def run(folder: Path, command: str) -> str:
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, capture_output=True, text=True, timeout=300, check=False,
        env={**os.environ, "COLUMNS": "200"},
    )  # fmt: skip
    assert done.returncode == 0, (command, done.stderr)
    return done.stdout


def printed(readme: str) -> list[tuple[str, ...]]:
    """The rows of the README's table of members."""
    table = readme.split("| member | role |\n|---|---|\n")[1].split("\n\n", maxsplit=1)[0]
    return [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in table.splitlines()]


def members(rows: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(row["member"], row["role"]) for row in rows]


@pytest.mark.parametrize("start", ["ask cluster-members", "cypher", "sparql"])
def test_the_commands_print_the_rows_of_the_readme(readme: str, place: Path, start: str) -> None:
    text = next(
        c for b in blocks(readme, "sh") for c in re.split(rf"^(?={COMMAND})", b, flags=re.MULTILINE)
        if c.startswith(f"{COMMAND} {start}")
    ).rstrip()  # fmt: skip
    lines = run(place, f"{text} --format json").strip()
    rows = json.loads(lines) if lines.startswith("[") else [json.loads(line) for line in lines.splitlines()]
    assert members(rows) == printed(readme)


def test_python_gives_the_rows_of_the_readme(readme: str, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(place)
    names: dict[str, Any] = {}
    exec(blocks(readme, "python")[0], names)  # noqa: S102 - the README's own lines, as a reader would run them
    try:
        assert members(names["answer"].records()) == printed(readme)
        assert names["answer"].evidence(names["answer"].rows[0])
        assert (place / "samples.graphml").stat().st_size
    finally:
        names["g"].close()


def test_every_other_command_finds_something(readme: str, place: Path) -> None:
    lines = [line for b in blocks(readme, "sh") for line in b.splitlines() if "councilgraph" in line]
    assert all(line.startswith(COMMAND) for line in lines), "one way to call it throughout"
    simple = [line for line in lines if re.match(rf"{COMMAND} (stats|search|show|ask|audit|questions)", line)]
    assert len(simple) > 5
    for line in simple:
        assert not re.search(r"^0 rows", run(place, line), re.MULTILINE), line


def test_every_example_of_a_question_finds_something(place: Path) -> None:
    with cg.open(place / "samples.store") as graph:
        for name, question in catalogue().items():
            given: dict[str, Any] = {p.name: p.example for p in question.parameter if p.example is not None}
            assert graph.ask(name, **given).rows, (name, given)
