"""`councilgraph … | head`: whoever reads may stop at any time; the command ends silently, whatever it was printing with."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import councilgraph

RECORD = """Decision Maker: Cabinet Member for Transport
Decision status: Recommendations Approved
Decision:
As Cabinet Member for Transport, I agree to:
1. Note the costs of £250,000 for the shared fleet; and
2. Delegate authority to the Director of Transport to sign the agreement.
"""

COMMANDS = {
    "questions": ("questions",),
    "questions as csv": ("questions", "--format", "csv"),
    "one question": ("questions", "cluster-members"),
    "ask": ("ask", "decisions-by-authority", "--store", "{store}"),
    "ask as json": ("ask", "decisions-by-authority", "--store", "{store}", "--format", "json"),
    "cypher": ("cypher", "MATCH (n) RETURN n.name", "--store", "{store}", "--format", "jsonl"),
    "sparql": ("sparql", "SELECT * { ?s ?p ?o }", "--store", "{store}"),
    "search": ("search", "transport", "--store", "{store}"),
    "stats": ("stats", "--store", "{store}"),
    "history": ("history", "--store", "{store}", "--format", "json"),
    "extract": ("extract", "--text", "{record}"),
    "help": ("--help",),
}


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    folder = tmp_path_factory.mktemp("pipes")
    (folder / "a.txt").write_text(RECORD, encoding="utf-8")
    councilgraph.load(folder / "a.txt", folder / "a.store").close()
    yield {"store": str(folder / "a.store"), "record": str(folder / "a.txt")}


@pytest.mark.parametrize("name", list(COMMANDS))
def test_a_reader_that_has_left_is_no_error(name: str, places: dict[str, str]) -> None:
    reading, writing = os.pipe()
    arguments = [places.get(a.strip("{}"), a) for a in COMMANDS[name]]
    process = subprocess.Popen(
        [sys.executable, "-m", "councilgraph", *arguments], stdout=writing, stderr=subprocess.PIPE
    )
    os.close(writing)
    os.close(reading)  # before anything is printed: every write meets a broken pipe
    _, told = process.communicate(timeout=120)
    assert (process.returncode, told) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="a shell with head")
def test_head_in_a_shell(places: dict[str, str]) -> None:
    """More than a pipe holds, of which one line is read."""
    command = f"{sys.executable} -m councilgraph extract --text {' '.join([places['record']] * 40)} | head -1"
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, check=False, timeout=120)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b'{"document"')


def test_an_error_keeps_its_code_and_its_line(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "councilgraph", "stats", "--store", str(tmp_path / "none")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "councilgraph load" in done.stderr
