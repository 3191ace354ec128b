"""What is one thing and what stays two: by number, by clauses, by members, by post; never by name alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.assemble import assemble_all
from graph.assembly.people import pairs, person_form
from graph.evidence import Extraction
from graph.judgements import apply_judgements, parse_judgements
from graph.ledger import Ledger
from graph.ledger.write import write_reading
from graph.model import Graph, Node

Assemble = Callable[..., Graph]


@pytest.fixture
def assemble(tmp_path: Path) -> Assemble:
    def run(*extractions: Extraction, judgements: str = "") -> Graph:
        path = tmp_path / "ledger.db"
        path.unlink(missing_ok=True)
        Ledger.create(path, "1")
        ledger = Ledger(path, write=True)
        with ledger.transaction():
            for extraction in extractions:
                write_reading(ledger, extraction, load=1, extractor="1")
            judged = apply_judgements(ledger, parse_judgements(judgements))
            graph = assemble_all(ledger, judged)
        run.unfit = judged.unfit  # type: ignore[attr-defined]
        ledger.close()
        return graph

    return run


def named(graph: Graph, label: str) -> list[Node]:
    return sorted((n for n in graph.nodes if n.label == label), key=lambda n: n.id)


CLAUSES = ("to lease the boat house at Reed Quay to the rowing club for a term of twenty five years at a "
"peppercorn rent and "
           "to pay its fees in the first of those years; and to authorise the solicitor to complete the "
           "papers that this needs")  # fmt: skip


def decision(record: Callable[..., Any], text: str, path: str, *, kind: str = "decision-page", title: str = "",
             code: str = "E10000099", **values: Any) -> Extraction:  # fmt: skip
    """A decision by the cabinet member of Northmoor, with one long clause."""
    r = record(f"Northmoor County Council. Cabinet Member for Property. {text}\n{CLAUSES}", path=path, kind=kind)
    d = r.nameless("Decision", "Northmoor County Council. Cabinet Member for Property.")
    if title:
        r.say(d, "name", title, title)
    for name, value in values.items():
        r.say(d, name, value, "Northmoor")
    r.council(d, "Northmoor County Council", code)
    post = r.thing("Post", "Cabinet Member for Property")
    r.tie("MADE_BY", d, post, "Cabinet Member for Property")
    clause = r.nameless("Resolution", CLAUSES, text=CLAUSES, position=1)
    r.tie("RESOLVES", d, clause, CLAUSES)
    return r.done()


def test_a_page_without_number_or_title_is_the_decision_of_its_clauses_and_day(record: Any, assemble: Assemble) -> None:
    listed = decision(record, "21/8", "list.txt", title="21/8", reference="21/8", published_on="2021-04-05")
    page = decision(record, "a page", "page.txt", published_on="2021-04-05")
    later = decision(record, "a year on", "later.txt", published_on="2022-04-05")
    graph = assemble(listed, page, later)
    assert [n.id for n in named(graph, "Decision")] == [
        "decision/northmoor/21-8",
        "decision/northmoor/untitled-decision",
    ]
    assert len(named(graph, "Resolution")) == 2


def test_a_proposal_is_the_one_numbered_decision_of_its_title(record: Any, assemble: Assemble) -> None:
    title = "Lease of the Boat House"
    proposal = decision(record, title, "p.txt", title=title, kind="proposed-record")
    first = decision(record, f"{title} 21/8", "a.txt", title=title, reference="21/8")
    second = decision(record, f"{title} 22/3", "b.txt", title=title, reference="22/3")
    assert len(named(assemble(proposal, first), "Decision")) == 1
    assert len(named(assemble(proposal, first, second), "Decision")) == 3  # whose proposal it was cannot be told


def test_equal_numbers_of_two_councils_are_two_decisions(record: Any, assemble: Assemble) -> None:
    here = decision(record, "21/8", "a.txt", reference="21/8")
    there = decision(record, "21/8 again", "b.txt", reference="21/8", code="E06000098")
    assert len(named(assemble(here, there), "Decision")) == 2


def test_a_cluster_under_two_names_is_one_where_one_decision_gives_it_the_same_members(
    record: Any, assemble: Assemble
) -> None:
    def cluster(name: str, path: str, towns: str) -> Extraction:
        r = record(f"Northmoor County Council 21/8 joins the {name} of {towns}", path=path)
        d = r.nameless("Decision", "21/8", reference="21/8")
        r.council(d, "Northmoor County Council", "E10000099")
        p = r.thing("Partnership", name)
        r.tie("JOINS", d, p, name)
        for town in towns.split(", "):
            r.tie("PARTNER_IN", r.thing("Organisation", town), p, town, role="member")
        return r.done()

    a = cluster("Moor Skills Cluster", "a.txt", "Eastby, Westby, Southby, Northby")
    b = cluster("Skills Region", "b.txt", "Westby, Eastby, Northby, Southby")
    c = cluster("Flood Group", "c.txt", "Westby, Eastby, Northby, Upby")
    assert [n.name for n in named(assemble(a, b, c), "Partnership")] == ["Flood Group", "Moor Skills Cluster"]


def people(*forms: str) -> set[frozenset[int]]:
    return {frozenset(p) for p in pairs([person_form(n, f"person|k|{f}") for n, f in enumerate(forms)])}


@pytest.mark.parametrize(
    ("forms", "one"),
    [
        (("f|sue|marsh|cabinet member roads|2021", "f|s|marsh|cabinet member roads|2022"), True),
        (("|sue|marsh||2021", "|sue|marsh||2024"), True),
        (("|sue|marsh||2001", "|sue|marsh||2024"), False),
        (("m||marsh|leader|2021", "f||marsh|leader|2021"), False),
        (("|sue|marsh|cabinet member road|2021", "|sue|marsh|director road|2021"), False),
        (("|sue|marsh||2021", "|jane|marsh||2021"), False),
        (("f||marsh||2021", "f|sue|marsh||2022"), True),
        (("||marsh||2021", "f|sue|marsh||2022"), False),
    ],
)
def test_only_evidence_makes_two_names_one_person(forms: tuple[str, str], one: bool) -> None:
    assert (people(*forms) == {frozenset({0, 1})}) is one


def test_a_bare_surname_goes_to_nobody_when_two_could_bear_it() -> None:
    assert people("f||marsh||2021", "f|sue|marsh||2021", "f|jane|marsh||2021") == set()


def test_judgements_join_and_part_and_are_reported_when_their_words_are_gone(record: Any, assemble: Assemble) -> None:
    def officer(path: str, name: str) -> Extraction:
        r = record(f"Northmoor County Council {path}: lead officer {name}", path=path)
        d = r.nameless("Decision", f"{path}:", reference=path)
        r.council(d, "Northmoor County Council", "E10000099")
        r.tie("LEAD_OFFICER", d, r.thing("Person", name), name)
        return r.done()

    a, b, c = officer("21/1", "Ann Hill"), officer("21/2", "Ann Hill"), officer("21/3", "A M Hyll")
    ids = [next(n.id for n in e.nodes if n.label == "Person") for e in (a, b, c)]
    assert len(named(assemble(a, b, c), "Person")) == 2

    def pair(kind: str, x: int, y: int, words: str = "") -> str:
        names = ("Ann Hill", "Ann Hill", "A M Hyll")
        return f'[[{kind}]]\na = "{ids[x]}"\na_quote = "{names[x]}"\nb = "{ids[y]}"\nb_quote = "{words or names[y]}"\n'

    assert len(named(assemble(a, b, c, judgements=pair("same", 0, 2)), "Person")) == 1
    assert len(named(assemble(a, b, c, judgements=pair("not_same", 0, 1)), "Person")) == 3
    assert len(named(assemble(a, b, c, judgements=pair("same", 0, 2, "B Hyll")), "Person")) == 2
    assert "no longer stand" in assemble.unfit[0]  # type: ignore[attr-defined]


def test_letters_stand_for_what_the_council_says_they_do(record: Any, assemble: Assemble) -> None:
    def partner(path: str, full: str, letters: str, *, both: bool) -> Extraction:
        r = record(f"Northmoor County Council {path}. {full} ({letters}) pays.", path=path)
        d = r.nameless("Decision", f"{path}.", reference=path)
        r.council(d, "Northmoor County Council", "E10000099")
        o = r.thing("Organisation", full if both else letters)
        if both:
            r.also(o, letters)
        r.tie("INVOLVES", d, o, letters, role="funder")
        return r.done()

    arts, more = partner("21/1", "Arts Moor", "AM", both=True), partner("21/2", "Arts Moor", "AM", both=False)
    clash = partner("21/3", "Adult Mentors", "AM", both=True)
    assert {"Arts Moor"} == {n.name for n in named(assemble(arts, more), "Organisation")} - {"Northmoor County Council"}
    assert {"Arts Moor", "Adult Mentors", "AM"} == {
        n.name for n in named(assemble(arts, more, clash), "Organisation")
    } - {"Northmoor County Council"}
