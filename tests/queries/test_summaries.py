"""Rankings that the projections carry are the full counts, row by row, in both languages; a load leaves them behind."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.errors import BadQuestion
from graph.stores import summaries
from graph.stores.directory import OpenStore, open_store
from graph.stores.summaries import read_summaries, write_summaries
from loaders.load import load
from queries.catalogue import catalogue
from queries.remembered import forget_all
from queries.run import ask
from queries.source import EngineSource

RANKINGS = [q for q in catalogue().values() if q.ranks]


@pytest.fixture(scope="module")
def carrying(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The samples in a store, whose projections carry summaries as those of a large one would."""
    folder = tmp_path_factory.mktemp("carrying") / "s"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(summaries, "FEWEST", 0)
        files = [p for p in sorted((root / "samples").iterdir()) if p.suffix in {".html", ".pdf", ".docx", ".txt"}]
        load(files, folder)
    yield folder


def counted(store: OpenStore, name: str, language: Any, **values: Any) -> tuple[Any, ...]:
    """The full count by the question's text."""
    with store.reading():
        return ask(EngineSource(store.engine(language)), name, language=language, **values).rows


@pytest.mark.parametrize("language", ["cypher", "sparql"])
@pytest.mark.parametrize("question", RANKINGS, ids=lambda q: q.name)
def test_what_is_carried_is_the_full_count(
    question: Any, language: Any, carrying: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forget_all()
    with open_store(carrying) as store:
        full = counted(store, question.name, language)
        limited = {"limit": 2} if any(p.name == "limit" for p in question.parameter) else {}
        few = counted(store, question.name, language, **limited)
        monkeypatch.setattr("queries.run.run_question", _refused)  # the carried rows answer, and nothing else does
        assert ask(store, question.name, language=language).rows == full
        assert ask(store, question.name, language=language, **limited).rows == few
        assert full or question.name == "weakest-evidence"


def _refused(*_: Any) -> Any:
    raise AssertionError("counted in full")


def test_every_ranking_has_a_summary_and_no_other_question(carrying: Path) -> None:
    with open_store(carrying) as store:
        position, rankings = read_summaries(store.projections()[1])
        assert position == store.position()
    assert set(rankings) == {q.name for q in RANKINGS}


def test_other_parameters_are_counted(carrying: Path) -> None:
    with open_store(carrying) as store:
        assert ask(store, "weakest-evidence", below=0.96).rows == counted(
            store, "weakest-evidence", "cypher", below=0.96
        )
        kinds = {row[0] for row in ask(store, "disagreements").rows}
        for kind in kinds:
            rows = ask(store, "disagreements", kind=kind).rows
            assert rows and {row[0] for row in rows} == {kind}
        with pytest.raises(BadQuestion):
            ask(store, "disagreements", limit=-1)


def test_a_load_applied_in_place_leaves_them_behind(
    carrying: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "s"
    shutil.copytree(carrying, folder)
    (tmp_path / "new.txt").write_text(
        "Decision details\nDecision Maker: Cabinet Member for Quays\nDecision status: Recommendations Approved\n"
        "Decision:\nTo repair the quay at a cost of £7,000,000.\n"
    )
    with open_store(folder) as store:
        before = ask(store, "amounts-by-status").rows
    load([tmp_path / "new.txt"], folder)
    with open_store(folder) as store:
        assert store.summary("amounts-by-status") is None
        after = ask(store, "amounts-by-status").rows
        assert after == counted(store, "amounts-by-status", "sparql") != before


def test_a_cut_summary_is_counted_anew(carrying: Path, tmp_path: Path) -> None:
    folder = tmp_path / "s"
    shutil.copytree(carrying, folder)
    with open_store(folder) as store:
        path = store.projections()[1] / "summaries.json"
    path.write_bytes(path.read_bytes()[:-20])
    with open_store(folder) as store:
        assert store.summary("decisions-by-authority") is None
        assert ask(store, "decisions-by-authority").rows == counted(store, "decisions-by-authority", "cypher")


def test_a_small_graph_carries_none(carrying: Path, tmp_path: Path) -> None:
    with open_store(carrying) as store:
        graph, rdf = store.projections()
        shutil.copytree(rdf, tmp_path / "rdf")
        (tmp_path / "rdf" / "summaries.json").unlink()
        write_summaries(graph, tmp_path / "rdf", "1", 1_000)
    assert read_summaries(tmp_path / "rdf") == ("", {})
