"""`councilgraph publish` from a store folder, and the same command line asking the server afterwards."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.server

RECORD = """Decision Maker: Cabinet Member for Transport

Decision status: Recommendations Approved

Decision:
As Cabinet Member for Transport, I agree to:
1. Note the costs of £250,000 for the shared fleet; and
2. Delegate authority to the Director of Transport to sign the agreement.
"""


def run(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "councilgraph", *arguments], capture_output=True, text=True, check=False, timeout=240
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_publish_and_ask_the_servers(tmp_path: Path, neo4j_address: str, fuseki_address: str) -> None:
    (tmp_path / "a.txt").write_text(RECORD, encoding="utf-8")
    store = str(tmp_path / "a.store")
    run("load", str(tmp_path / "a.txt"), "--store", store)
    assert "nodes" in run("publish", neo4j_address, "--store", store)
    assert "evidence triples" in run("publish", fuseki_address, "--store", store, "--with-evidence")
    asked = [
        json.loads(run("ask", "decisions-by-authority", "--store", place, "--format", "json"))
        for place in (store, neo4j_address, fuseki_address)
    ]
    assert asked[0] == asked[1] == asked[2]
    counts = [
        run("cypher", "MATCH (n:Decision) RETURN count(*) AS n", "--store", store, "--format", "csv"),
        run("cypher", "MATCH (n:Decision) RETURN count(*) AS n", "--store", neo4j_address, "--format", "csv"),
        run("sparql", "SELECT (COUNT(*) AS ?n) { ?d a cg:Decision }", "--store", fuseki_address, "--format", "csv"),
    ]
    assert counts[0] == counts[1] == counts[2] == "n\n1\n"
    quotes = "SELECT ?w { GRAPH ?g { ?s <http://www.w3.org/ns/oa#exact> ?w } } LIMIT 1"
    assert len(json.loads(run("sparql", quotes, "--store", fuseki_address, "--format", "json"))) == 1
