"""The command line as a user meets it: answers on standard output, one clear line on standard error, the exit code."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import councilgraph
from councilgraph.printing import safe_cell
from graph.errors import BadQuestion, RefusedQuery

RECORD = """Decision Maker: Cabinet Member for Transport

Decision status: Recommendations Approved

Decision:
As Cabinet Member for Transport, I agree to:
1. Note the costs of £250,000 for the shared fleet; and
2. Delegate authority to the Director of Transport to sign the agreement.
"""

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("commands")
    (folder / "a.txt").write_text(RECORD, encoding="utf-8")
    councilgraph.load(folder / "a.txt", folder / "a.store").close()
    return folder / "a.store"


def test_extract_prints_one_object_a_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(RECORD, encoding="utf-8")
    code, out, err = run("extract", "--text", str(tmp_path), str(tmp_path / "missing.txt"))
    lines = [json.loads(line) for line in out.splitlines()]
    assert (code, len(lines)) == (1, 1)
    assert lines[0]["document"]["text"] == RECORD
    assert "missing.txt" in err
    assert "To mend it" in err


def test_an_empty_folder_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    code, _, err = run("load", str(tmp_path / "empty"), "--store", str(tmp_path / "x.store"))
    assert code == 1
    assert "To mend it" in err


def test_loading_again_changes_nothing(run: Run, store: Path) -> None:
    code, out, _ = run("load", str(store.parent / "a.txt"), "--store", str(store))
    assert code == 0
    assert "1 already there" in out


def test_ask_in_every_format(run: Run, store: Path) -> None:
    place = ("--store", str(store))
    decision = json.loads(run("cypher", "MATCH (d:Decision) RETURN d.id AS id", *place, "--format", "json")[1])[0]["id"]
    asked = ("ask", "delegations", f"--decision={decision}", *place)
    rows = json.loads(run(*asked, "--format", "json")[1])
    assert [row["who"] for row in rows] == ["Director of Transport"]
    assert [json.loads(line) for line in run(*asked, "--format", "jsonl")[1].splitlines()] == rows
    table = list(csv.DictReader(io.StringIO(run(*asked, "--format", "csv")[1])))
    assert table[0]["who_id"] == rows[0]["who_id"]
    out = run(*asked, "--evidence", "--show-query")[1]
    assert "{key: $decision}" in out
    assert "“" in out
    assert json.loads(run(*asked, "--language", "sparql", "--format", "json")[1]) == rows


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("ask", "delegation"), "delegations"),
        (("ask", "delegations", "--decison", "x"), "decision"),
        (("ask", "delegations"), "needs decision"),
        (("ask", "delegations", "--decision", "no such thing at all"), "Nothing of kind"),
        (("ask", "post-holders", "--post", "Director of Transport", "--day", "soon"), "YYYY-MM-DD"),
        (("cypher", "MATCH (n) DELETE n"), "DELETE is refused"),
        (("sparql", "SELECT * { SERVICE <http://x/> { ?s ?p ?o } }"), "SERVICE is refused"),
    ],
)
def test_wrong_usage_is_one_line_and_code_2(run: Run, store: Path, arguments: tuple[str, ...], told: str) -> None:
    code, out, err = run(*arguments, "--store", str(store))
    assert (code, out) == (2, "")
    assert told in err
    assert len(err.strip().splitlines()) == 1


def test_a_missing_store_says_how_to_make_one(run: Run, tmp_path: Path) -> None:
    code, _, err = run("stats", "--store", str(tmp_path / "none.store"))
    assert code == 1
    assert "councilgraph load" in err


def test_looking_and_upkeep(run: Run, store: Path, tmp_path: Path) -> None:
    place = ("--store", str(store))
    assert "documents" in run("stats", *place)[1]
    hit = json.loads(run("search", "director", *place, "--format", "json")[1])[0]
    assert "Director of Transport" in run("show", hit["id"], *place)[1]
    assert "0 faults" in run("audit", *place)[1]
    assert json.loads(run("history", *place, "--format", "json")[1])[0]["kind"] == "load"
    assert run("export", str(tmp_path / "g.ttl"), *place)[0] == 0
    assert "Decision" in run("diff", "0", "1", *place)[1]
    assert run("rebuild", *place)[0] == 0


def test_questions_teach(run: Run) -> None:
    assert "cluster-members" in run("questions")[1]
    assert "--programme" in run("questions", "cluster-members")[1]


def test_the_facade_in_a_notebook(store: Path) -> None:
    with councilgraph.open(store) as g:
        frame = g.ask("decisions-by-authority").to_pandas()
        assert list(frame.columns) == ["authority", "authority_id", "decisions", "first", "last"]
        assert g.cypher("MATCH (d:Decision) RETURN count(*) AS n")["n"].tolist() == [1]
        assert g.sparql("SELECT (COUNT(*) AS ?n) { ?d a cg:Decision }")["n"].tolist() == [1]
        whole = g.networkx()
        assert whole.number_of_nodes() == sum(g.stats()["nodes"].values())
        asked = g.rdflib().query("SELECT (COUNT(*) AS ?n) { ?d a cg:Decision }")
        assert [int(str(row[0])) for row in asked] == [1]  # type: ignore[index]
        with pytest.raises(BadQuestion, match="Did you mean"):
            g.ask("decisions-by-autority")
        with pytest.raises(RefusedQuery):
            g.cypher("MATCH (n) SET n.name = 'x'")


def test_help_starts_without_the_heavy_libraries() -> None:
    import subprocess

    code = "import sys, councilgraph.cli; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"streamlit", "ladybug", "polars", "pandas", "pyarrow", "pyoxigraph", "rdflib", "networkx"} & set(loaded)


@pytest.mark.parametrize("value", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1"])
def test_no_cell_of_a_csv_is_a_formula(value: str) -> None:
    assert str(safe_cell(value)).startswith("'")
