"""`councilgraph load --cluster` as a user meets it when something is missing: one line that says what, and the exit code."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("--scratch", "/tmp/x"), 2, "--cluster tcp://HOST:8786"),
        (("--cluster", "tcp://127.0.0.1:1", "--workers", "2"), 2, "with --cluster the cluster's workers read"),
        (("--cluster", "nonsense://x"), 2, "is no address"),
        (("--cluster", "tcp://somewhere"), 2, "is no address"),
        (("--cluster", "tcp://127.0.0.1:1", "--scratch", "nowhere://x"), 2, "--scratch nowhere://x"),
    ],
)
def test_what_is_wrong_is_one_line(arguments: tuple[str, ...], code: int, told: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Decision Maker: Cabinet\nDecision:\nThe report was noted.\n")
    done = subprocess.run(
        [sys.executable, "-m", "councilgraph", "load", str(tmp_path / "a.txt"), "--store", str(tmp_path / "s"), *arguments],
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (code, "")
    assert told in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr
