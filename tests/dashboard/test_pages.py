"""Every page of the explorer, run by Streamlit's own AppTest on a store of the samples."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graph.stores.directory import open_store
from loaders.load import load

PAGES = ("start", "explore", "questions", "disagreements", "query", "thing", "source")


@pytest.fixture(scope="module")
def store(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("explorer") / "samples.store"
    load([root / "samples"], path)
    return path


@pytest.fixture
def app(root: Path, store: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("COUNCILGRAPH_STORE", str(store))
    return AppTest.from_file(str(root / "dashboard/app.py"), default_timeout=60)


def all_text(app: AppTest) -> str:
    return " ".join(str(getattr(e, "value", "") or getattr(e, "body", "")) for e in app.main)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens(app: AppTest, page: str) -> None:
    app.switch_page(f"views/{page}.py").run()
    assert not app.exception


def test_start_counts_what_is_loaded_and_finds_a_cluster_by_name(app: AppTest) -> None:
    app.run()
    assert {m.label: m.value for m in app.metric}["Records"] == "13"
    app.text_input(key="q").set_value("Shared Lives Cluster").run()
    assert not app.exception
    assert not app.info


def test_a_thing_shows_its_facts_with_quotes(app: AppTest, store: Path) -> None:
    with open_store(store) as opened:
        hit = next(h for h in opened.search("Shared Lives Expansion Programme") if h.label == "Decision")
    app.query_params["id"] = hit.id
    app.switch_page("views/thing.py").run()
    assert not app.exception
    assert app.title[0].value.startswith("Shared Lives")


def test_an_unknown_thing_is_a_plain_message(app: AppTest) -> None:
    app.query_params["id"] = "decision/nowhere/1"
    app.switch_page("views/thing.py").run()
    assert not app.exception
    assert "no thing" in app.error[0].value
    app.text_input(key="seek").set_value("Solent and Downs").run()
    assert not app.exception
    assert any("Shared Lives Cluster" in str(getattr(found, "body", "")) for found in app.get("html"))


def test_an_unknown_question_is_said_and_the_nearest_named(app: AppTest) -> None:
    app.query_params["question"] = "programme-mony"
    app.switch_page("views/questions.py").run()
    assert not app.exception
    assert "programme-mony" in app.warning[0].value and "programme-money" in app.warning[0].value


def test_the_parameters_are_asked_for_in_plain_words(app: AppTest) -> None:
    app.query_params["question"] = "path"
    app.switch_page("views/questions.py").run()
    labels = [e.label for e in (*app.text_input, *app.number_input)]
    assert labels == ["From", "To", "At most so many steps", "How sure at least (0 to 1)"]


def test_records_of_one_name_are_told_apart_and_no_date_is_empty(app: AppTest) -> None:
    app.run()
    frame = app.dataframe[0].value
    same = frame[frame["record"] == "Decision details"]
    assert len(same) > 1 and len(set(same["decides"])) == len(same)
    assert all(isinstance(day, str) for day in frame["dated"])


def test_an_empty_graph_is_not_called_empty_under_what_was_found(app: AppTest) -> None:
    app.switch_page("views/explore.py").run()
    assert "empty" in app.info[0].value
    app.text_input(key="add").set_value("Shared Lives").run()
    names = [b.label for b in app.button if "Shared Lives" in b.label]
    assert len(names) > 1 and len(set(names)) == len(names)
    assert not any("empty" in i.value for i in app.info)


def test_source_marks_the_words(app: AppTest, store: Path) -> None:
    with open_store(store) as opened:
        row = next(r for r in opened.documents() if r.media_type == "application/pdf")
        start = opened.document(row.id).text.index("Shared Lives")
    app.query_params["doc"] = row.id
    app.query_params["at"] = f"{start}-{start + 12}"
    app.switch_page("views/source.py").run()
    assert not app.exception


def test_a_question_shows_rows_and_both_query_texts(app: AppTest) -> None:
    app.switch_page("views/questions.py").run()
    app.text_input(key="cluster-members.programme").set_value("Shared Lives Expansion Programme").run()
    assert not app.exception
    assert not app.error
    assert {c.language for c in app.code} >= {"cypher", "sparql"}


def test_a_typed_query_answers_and_a_writing_one_is_refused(app: AppTest) -> None:
    app.switch_page("views/query.py").run()
    app.button[0].click().run()
    assert not app.exception and not app.error
    app.text_area[0].set_value("MATCH (n) DETACH DELETE n")
    app.button[0].click().run()
    assert app.error
