"""The guard refuses every attack of the corpus, lets every legitimate query through, and the worker stops the
endless.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import RefusedQuery
from queries.guard import check
from queries.typed import run_typed

CORPUS = Path(__file__).parent / "guard"


def read(name: str) -> list[dict[str, Any]]:
    queries = tomllib.loads((CORPUS / name).read_text(encoding="utf-8"))["query"]
    for query in queries:
        query["text"] += query.get("repeated", "") * query.get("times", 0) + query.get("after", "")
    return queries


ATTACKS, LEGITIMATE, ENDLESS = read("attacks.toml"), read("legitimate.toml"), read("endless.toml")


@pytest.fixture(scope="module")
def store(sample_projections: tuple[Path, Path]) -> Any:
    """Two projections that offer what a store folder offers to typed queries."""
    return SimpleNamespace(projections=lambda: sample_projections, ledger=SimpleNamespace(head=lambda: 1))


def test_the_corpus_is_as_large_as_promised() -> None:
    assert len(ATTACKS) >= 200
    assert len(LEGITIMATE) >= 100


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda a: f"{a['language']}-{a['group']}")
def test_attacks_are_refused(attack: dict[str, Any]) -> None:
    with pytest.raises(RefusedQuery):
        check(attack["language"], attack["text"])


def test_legitimate_queries_run(store: Any) -> None:
    for query in LEGITIMATE:
        run_typed(store, query["language"], query["text"])


def test_the_endless_is_stopped_and_the_next_query_answered(store: Any) -> None:
    for query in ENDLESS:
        with pytest.raises(RefusedQuery, match="stopped"):
            run_typed(store, query["language"], query["text"], seconds=1.0, memory=600 << 20)
        probe = "RETURN 1 AS x" if query["language"] == "cypher" else "SELECT (1 AS ?x) {}"
        assert run_typed(store, query["language"], probe)[0].rows == ((1,),)


def test_rows_are_limited_and_the_reader_is_told(store: Any) -> None:
    table, more = run_typed(store, "cypher", "MATCH (n) RETURN n.id", rows=3)
    assert (len(table.rows), more) == (3, True)
    table, more = run_typed(store, "sparql", "SELECT ?p { ?p a cg:Post }", rows=3)
    assert (len(table.rows), more) == (3, False)


@given(st.text(max_size=60), st.sampled_from(["cypher", "sparql"]))
def test_any_text_is_admitted_or_refused(text: str, language: Any) -> None:
    try:
        check(language, text)
    except RefusedQuery:
        return
    assert text.split(maxsplit=1)[0].strip("(;*").isascii()


@given(
    st.sampled_from(["SET", "DELETE", "CREATE", "LOAD", "COPY", "MERGE", "DROP", "INSTALL"]),
    st.lists(st.sampled_from([" ", "\n", "\t", "/*x*/", "//y\n"]), min_size=1, max_size=4).map("".join),
    st.data(),
)
def test_no_spacing_or_case_hides_a_clause(word: str, gap: str, data: st.DataObject) -> None:
    spelt = "".join(data.draw(st.sampled_from([c.upper(), c.lower()])) for c in word)
    with pytest.raises(RefusedQuery):
        check("cypher", f"MATCH{gap}(n){gap}{spelt}{gap}n")
