"""What a user gets wrong, and what a killed load leaves, is told in one line that says how to mend it."""

from __future__ import annotations

import json
import shutil
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

import councilgraph
from graph.stores.files import read_current

RECORD = """Decision Maker: Cabinet Member for Harbours
Decision status: Recommendations Approved
Decision:
As Cabinet Member for Harbours, I agree to spend £{pounds} on the pier at {place}.
"""

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lines")
    (folder / "a.txt").write_text(RECORD.format(pounds="1,000", place="Saltby"), encoding="utf-8")
    councilgraph.load(folder / "a.txt", folder / "a.store").close()
    return folder / "a.store"


@pytest.fixture(scope="module")
def cut_short(store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store whose second load was killed after the ledger's commit: its ledger with the projections of before."""
    folder = tmp_path_factory.mktemp("cut") / "b.store"
    shutil.copytree(store, folder)
    record = folder.parent / "b.txt"
    record.write_text(RECORD.format(pounds="2,000", place="Wickham"), encoding="utf-8")
    councilgraph.load(record, folder).close()
    now, before = read_current(folder), read_current(store)
    (folder / now.graph).unlink()
    shutil.rmtree(folder / now.rdf)
    shutil.copy(store / before.graph, folder)
    shutil.copytree(store / before.rdf, folder / before.rdf)
    shutil.copy(store / "current", folder)
    return folder


@pytest.mark.parametrize(
    "arguments",
    [
        ("ask", "decisions-by-authority"),
        ("search", "pier"),
        ("stats",),
        ("cypher", "MATCH (d:Decision) RETURN d.id"),
        ("sparql", "SELECT ?d { ?d a cg:Decision }"),
    ],
)
def test_answers_older_than_the_last_load_say_so(run: Run, cut_short: Path, store: Path, arguments: tuple[str]) -> None:
    code, out, err = run(*arguments, "--store", str(cut_short), "--format", "json")
    assert (code, len(err.splitlines())) == (0, 1)
    assert isinstance(json.loads(out), list)
    assert "Load 2 " in err and "not in the projections yet" in err and "councilgraph rebuild" in err
    assert run(*arguments, "--store", str(store), "--format", "json")[2] == ""


def test_the_next_load_brings_in_what_was_cut_short(run: Run, cut_short: Path, tmp_path: Path) -> None:
    folder = tmp_path / "copy.store"
    shutil.copytree(cut_short, folder)
    assert run("load", str(cut_short.parent / "b.txt"), "--store", str(folder))[0] == 0
    code, out, err = run("cypher", "MATCH (d:Decision) RETURN d.id", "--store", str(folder), "--format", "json")
    assert (code, len(json.loads(out)), err) == (0, 2, "")


def test_a_reading_command_leaves_a_folder_of_records_alone(run: Run, store: Path, tmp_path: Path) -> None:
    shutil.copy(store.parent / "a.txt", tmp_path)
    for arguments in (("stats",), ("search", "pier"), ("export", str(tmp_path / "x.ttl")), ("explore",), ("rebuild",)):
        code, out, err = run(*arguments, "--store", str(tmp_path))
        assert (code, out, len(err.splitlines())) == (1, "", 1)
        assert "is no store folder" in err
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def test_explore_starts_nothing_for_a_store_that_is_not_there(run: Run, tmp_path: Path) -> None:
    named = ("--store", str(tmp_path / "nope.store"))
    assert run("explore", *named) == run("stats", *named)
    assert not list(tmp_path.iterdir())


def test_explore_tells_of_a_taken_port_before_anything_else(run: Run, store: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen(1)
        port = taken.getsockname()[1]
        code, out, err = run("explore", "--store", str(store), "--port", str(port))
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert f"Port {port} cannot be used" in err and "--port" in err
    code, out, err = run("explore", "--store", str(store), "--port", "99999999")
    assert (code, out) == (2, "")
    assert "65535" in err and "Traceback" not in err


def test_a_mistyped_path_leaves_no_store(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for named in ((), ("--store", "kent.store")):  # with no store named it is the one of all other commands
        code, out, err = run("load", "recrods", *named)
        assert (code, out, err.count("does not exist")) == (1, "", 1)
    assert not list(tmp_path.iterdir())


def test_load_without_a_store_makes_the_default_one(
    run: Run, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("load", str(store.parent / "a.txt"))[0] == 0
    assert [p.name for p in tmp_path.iterdir()] == ["council.store"]


def test_a_search_that_finds_nothing_says_so(run: Run, store: Path) -> None:
    place = ("--store", str(store), "--format", "json")
    for text, told in (("", "No words"), (" - ", "No words"), ("zzzz", "zzzz")):
        code, out, err = run("search", text, *place)
        assert (code, json.loads(out), len(err.splitlines())) == (0, [], 1)
        assert told in err
    code, out, err = run("search", "pier", "--label", "Nonsense", *place)
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert "Nonsense" in err and "Decision" in err and "Organisation" in err
    code, out, err = run("search", "harbours", "--label", "pOST", *place)
    assert ([row["label"] for row in json.loads(out)], err) == (["Post"], "")
    assert "of label Person" in run("search", "harbours", "--label", "Person", *place)[2]


def test_forgetting_an_unknown_document_names_the_command_that_lists_them(run: Run, store: Path) -> None:
    code, _, err = run("forget", "document/0000", "--store", str(store))
    assert (code, len(err.splitlines())) == (2, 1)
    query = err.split('councilgraph cypher "')[1].split('"')[0]
    listed = json.loads(run("cypher", query, "--store", str(store), "--format", "json")[1])
    assert [row["d.name"] for row in listed] == ["a.txt"]


def test_stats_are_readable_in_a_table_and_stay_as_they_are_for_programs(run: Run, store: Path) -> None:
    table = {
        cells[1].strip(): cells[2].strip()
        for line in run("stats", "--store", str(store))[1].splitlines()
        if len(cells := line.split("│")) == 4
    }
    raw = {row["what"]: row["count"] for row in json.loads(run("stats", "--store", str(store), "-f", "json")[1])}
    assert raw["period"] == [None, None] and table["period"] == "no dates"
    assert table["position"] == f"load 1 (in full: {raw['position']})"
    assert table["documents"] == "1" and table["things: Decision"] == str(raw["nodes: Decision"])


def test_an_answer_prints_as_a_short_table(store: Path) -> None:
    with councilgraph.open(store) as g:
        decision = g.cypher("MATCH (d:Decision) RETURN d.id AS id")["id"][0]
        answer = g.ask("resolutions", decision=decision)
        lines = str(answer).splitlines()
        assert lines[0] == answer.question.title
        assert lines[1].split()[:2] == list(answer.column_names)[:2]
        assert "As Cabinet Member for Harbours" in lines[2] and "resolution/" not in str(answer)
        assert lines[-1] == "1 row"
        assert "MATCH" not in str(answer)


def test_the_version_and_the_examples_in_the_help(run: Run) -> None:
    code, out, _ = run("--version")
    assert (code, out.split()[0]) == (0, "councilgraph")
    assert out.split()[1][0].isdigit()
    often = ("load", "extract", "explore", "questions", "ask", "search", "cypher", "sparql", "stats", "show", "export")
    for name in often:
        assert f"councilgraph {name} " in run(name, "--help")[1].split("Usage:")[1].split("\n", 1)[1], name
    usage = run("diff", "--help")[1].split("Usage:")[1].splitlines()[0]
    assert "FROM" in usage and "TO" in usage
