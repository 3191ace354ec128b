"""The picture of the canvas: additions, hiding, pins, undo."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.picture import COLOURS, MOST_SHOWN, Picture, Thing, Tie
from graph.schema import SCHEMA

KENT, CLUSTER, SURREY = (
    Thing("organisation/kent", "Kent", "Organisation"),
    Thing("partnership/hub", "Hub", "Partnership"),
    Thing("organisation/surrey", "Surrey", "Organisation"),
)
TIE = Tie(1, "PARTNER_IN", KENT.id, CLUSTER.id, detail="lead")


def test_every_label_of_the_schema_has_a_colour_of_its_own() -> None:
    assert set(COLOURS) == set(SCHEMA.nodes)
    assert len(set(COLOURS.values())) == len(COLOURS)


def test_a_tie_to_something_not_shown_is_left_out() -> None:
    picture = Picture().with_things([KENT], [TIE])
    assert not picture.ties
    assert set(picture.with_things([CLUSTER], [TIE]).ties) == {1}


def test_hiding_takes_the_ties_along_and_undo_brings_both_back() -> None:
    picture = Picture().with_things([KENT, CLUSTER], [TIE]).hide(KENT.id)
    assert set(picture.things) == {CLUSTER.id} and not picture.ties
    again = picture.undo()
    assert set(again.things) == {KENT.id, CLUSTER.id} and set(again.ties) == {1}


def test_more_than_can_be_read_is_refused() -> None:
    with pytest.raises(ValueError, match="most that can be read"):
        Picture().with_things([Thing(str(n), "x", "Person") for n in range(MOST_SHOWN + 1)], [])


def test_a_path_is_marked_and_positions_survive_undo() -> None:
    picture = (
        Picture()
        .with_things([KENT, CLUSTER, SURREY], [TIE])
        .moved({KENT.id: (3.0, 4.0)})
        .highlight([KENT.id, CLUSTER.id])
    )
    assert picture.data(1)["path"] == [KENT.id, CLUSTER.id]
    node = picture.undo().data(2)["nodes"][0]
    assert node["pos"] == {"x": 3.0, "y": 4.0}


@given(st.lists(st.sampled_from(["hide", "pin", "add", "undo"]), max_size=30))
def test_undoing_everything_gives_the_first_picture(steps: list[str]) -> None:
    picture = Picture()
    for step in steps:
        if step == "hide" and picture.things:
            picture = picture.hide(next(iter(picture.things)))
        elif step == "pin" and picture.things:
            picture = picture.pin(next(iter(picture.things)))
        elif step == "add":
            picture = picture.with_things([KENT, CLUSTER], [TIE])
        elif step == "undo":
            picture = picture.undo()
        assert all(t.source in picture.things and t.target in picture.things for t in picture.ties.values())
    for _ in range(31):
        picture = picture.undo()
    assert picture == Picture()
