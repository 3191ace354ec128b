"""A thing's ties as a page shows them, and the words on pages: members first and once, rivals named, no cut words."""

from __future__ import annotations

from dataclasses import replace

from dashboard.picture import Picture
from dashboard.picture import Thing as Shown
from dashboard.ties import differing, kinds, members, told
from dashboard.words import quotes_html, whole_words
from graph.ledger.evidence import Quote
from graph.model import Value
from graph.things import Statement, Tie


def tie(type_: str, other: str, confidence: float = 0.9, *, outgoing: bool = False, **properties: Value) -> Tie:
    return Tie(hash((type_, other, confidence)), type_, outgoing, f"organisation/{other}", "Organisation", other,
               properties, confidence, None, ())  # fmt: skip


CLUSTER = [
    *(tie("MENTIONS", f"m{n}") for n in range(3)),
    tie("ABOUT", "issue"),
    tie("DELIVERS", "programme", outgoing=True),
    tie("PARTNER_IN", "Zeal", role="lead", standing="agreed"),
    tie("PARTNER_IN", "Ash", role="member", standing="agreed"),
    tie("PARTNER_IN", "Birch", 0.4, role="member"),
    tie("PARTNER_IN", "Ash", 0.7, role="withdrew", standing="agreed"),
]


def test_members_come_first_and_open_and_mentions_last_and_closed() -> None:
    found = kinds(CLUSTER)
    assert [k.type for k in found] == ["PARTNER_IN", "DELIVERS", "ABOUT", "MENTIONS"]
    assert [k.opened for k in found] == [True, True, False, False]
    assert found[0].title == "Members: partner in ← (3)"


def test_members_stay_open_however_many_they_are() -> None:
    many = kinds([tie("PARTNER_IN", f"c{n}", role="member") for n in range(40)])
    assert many[0].opened and len(many[0].ties) == 40


def test_a_member_has_one_row_the_lead_first_the_weak_last() -> None:
    rows = members(kinds(CLUSTER)[0].ties)
    assert [ties[0].other_name for ties in rows] == ["Zeal", "Ash", "Birch"]
    assert told(rows[1]) == {"role": "member; withdrew", "standing": "agreed"}
    assert told(rows[2]) == {"role": "member"}


def test_a_weak_reading_says_nothing_beside_a_surer_one() -> None:
    assert told([tie("PARTNER_IN", "Elm", role="member"), tie("PARTNER_IN", "Elm", 0.4, role="host")]) == {
        "role": "member"
    }


def test_every_value_that_has_a_rival_is_known() -> None:
    statements = [
        Statement("stated_members", 9, True, None, ()),
        Statement("stated_members", 8, False, None, ()),
        Statement("kind", "cluster", True, None, ()),
    ]
    assert differing(statements) == {"stated_members"}


def quote(n: int) -> Quote:
    words = f"word {n} <b>"
    return Quote(n, "document/a", "A", "decision-page", None, "a.html", n, n + 4, words, None, "rule/x", 0.9, None, 1)


def test_the_quotes_that_are_not_shown_can_be_opened() -> None:
    html = quotes_html([quote(n) for n in range(13)], 2)
    shown, hidden = html.split("<details", maxsplit=1)
    assert shown.count("<blockquote") == 2 and hidden.count("<blockquote") == 11
    assert "<summary>and 11 more</summary>" in hidden and "<b>" not in html


def test_a_cut_starts_and_ends_with_whole_words() -> None:
    text = "meeting details of the board\nand its members"
    for low in range(len(text)):
        for high in range(low, len(text)):
            start, end = whole_words(text, low, high)
            assert start <= low and end >= high
            assert {word.strip() for word in text[start:end].split()} <= set(text.split())


def test_decisions_of_one_title_are_told_apart_and_others_left_alone() -> None:
    first = Shown("decision/ash/1", "Joining", "Decision")
    picture = Picture().with_things([first, replace(first, id="decision/elm/2"), Shown("x", "Joining", "Body")], [])
    assert picture.of_one_name("Decision") == ["decision/ash/1", "decision/elm/2"]
    labels = [n["label"] for n in picture.told_apart({"decision/elm/2": "Elm, 2031-01-01"}).data(1)["nodes"]]
    assert labels == ["Joining", "Elm, 2031-01-01: Joining", "Joining"]
