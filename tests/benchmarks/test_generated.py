"""Generated records: the same for a seed, of every kind, read with verbatim quotes and, where score.py is at hand, rightly."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.generate import records
from benchmarks.generating.layouts import KINDS
from loaders.extract import extract
from loaders.jsonlines import to_json
from loaders.readers import read

SEED = 2024


def test_a_seed_gives_the_same_records_and_another_others() -> None:
    assert list(records(8, SEED)) == list(records(9, SEED))[:8]
    assert list(records(8, SEED)) != list(records(8, SEED + 1))


def test_quotes_of_generated_records_are_verbatim_and_kinds_are_told() -> None:
    for name, text, truth in records(len(KINDS), SEED):
        found = extract(read(text.encode(), path=name))
        assert found.kind == truth["kind"], name
        for evidence in [e for edge in found.edges for e in edge.evidence] + [p.evidence for p in found.properties]:
            assert evidence.quote == found.document.text[evidence.starts_at : evidence.ends_at] != ""


@pytest.mark.records
def test_generated_records_are_read_rightly(tmp_path: Path) -> None:
    shared = os.environ.get("COUNCILGRAPH_RECORDS")
    if not shared:
        pytest.skip("COUNCILGRAPH_RECORDS does not name the folder that holds tools/score.py")
    gold, lines = tmp_path / "gold", list[str]()
    gold.mkdir()
    for name, text, truth in records(8, SEED):
        (gold / f"{truth['id']}.json").write_text(json.dumps(truth), encoding="utf-8")
        lines.append(json.dumps(to_json(extract(read(text.encode(), path=name)), with_text=True)))
    (tmp_path / "found.jsonl").write_text("\n".join(lines), encoding="utf-8")
    command = [
        sys.executable,
        str(Path(shared) / "tools" / "score.py"),
        "--gold",
        str(gold),
        str(tmp_path / "found.jsonl"),
    ]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    layers = {
        line.split()[0]: float(line.split(" F1 ")[1].split()[0]) for line in told.split("=== layers\n")[1].splitlines()
    }
    assert len(layers) == 6
    assert {layer: score for layer, score in layers.items() if score < 0.9} == {}
