"""How sums are written, which are thresholds, and tables with their units and totals."""

# ruff: noqa: E501 - a case reads best on one line

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.evidence import Document
from loaders.extract import extract
from loaders.money.meaning import financial_years
from loaders.money.sums import scan
from loaders.money.tables import tables_of
from loaders.money.thresholds import is_threshold
from loaders.readers.text import blocks_of

FORMS = {
    "£2,659,204": 2_659_204.0, "£1,329,601.78": 1_329_601.78, "£27.9m": 27.9e6, "£2.6 billion": 2.6e9, "£1.2b": 1.2e9, "£1.229bn": 1.229e9,
    "£181k": 181e3, "£3,537k": 3_537e3, "£0.190m": 190e3, "£1.387 M": 1.387e6, "£50 000": 50e3, "£7000": 7e3, "£   312,750": 312_750.0,
    "£31,469m": 31_469e6, "GBP 1.2 million": 1.2e6, "1.2 million pounds": 1.2e6, "£2½ million": 2.5e6, "£8\u00a0000": 8e3, "£12.50": 12.5,
    "£ 4 mn": 4e6, "£3 thousand": 3e3, "Â£402,500": 402_500.0, "£1": 1.0, "£0.45": 0.45, "£74 300 -": 74_300.0,
}  # fmt: skip


@pytest.mark.parametrize(("text", "pounds"), FORMS.items())
def test_every_form_of_a_sum(text: str, pounds: float) -> None:
    [one] = scan(f"a sum of {text} for the hall")
    assert one.pence == round(pounds * 100)
    assert one.pence_to is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("£2-3m", 2e6, 3e6), ("£40,000 to £60,000", 40e3, 60e3), ("between £1m and £2 million", 1e6, 2e6), ("£195k – £220k", 195e3, 220e3),
        ("£5,000-10,000", 5e3, 10e3), ("£2 to £3 million", 2e6, 3e6), ("Â£195k â€“ Â£220k", 195e3, 220e3),
    ],
)  # fmt: skip
def test_both_ends_of_a_range(text: str, low: float, high: float) -> None:
    [one] = scan(f"at {text} a year")
    assert (one.pence, one.pence_to) == (low * 100, high * 100)


def test_a_change_is_no_range() -> None:
    assert [s.pence_to for s in scan("the price rises from £41,250 to £43,900")] == [None, None]


@pytest.mark.parametrize(
    ("text", "qualifier", "per"),
    [
        ("up to £5m", "up to", None), ("a maximum of £5m", "up to", None), ("no more than £5m", "up to", None), ("circa £5m", "circa", None),
        ("c.£5m a year", "circa", "annum"), ("in the region of £5m", "circa", None), ("at least £5m", "minimum", None),
        ("over £5m", "over", None), ("£4,557 per week", None, "week"), ("£500 per head", None, "person"), ("£5m p.a.", None, "annum"),
        ("£64,000 per\nannum", None, "annum"), ("£12 a mile", None, "mile"),
    ],
)  # fmt: skip
def test_qualifier_and_period(text: str, qualifier: str | None, per: str | None) -> None:
    [one] = scan(f"It costs {text}, they said.")
    assert (one.qualifier, one.per) == (qualifier, per)


@pytest.mark.parametrize(
    "text", ["version v4.00", "framework RM6187", "2023/24", "policy H12", "178,000 homes", "£ - ", "page 5p"]
)
def test_numbers_that_are_no_sums(text: str) -> None:
    assert scan(text) == []


THRESHOLDS = [
    "Reason Key: Expenditure or savings > £1,000,000;", "A decision is key where it costs in excess of £500,000.", "This is above the £250,000 threshold.",
    "Contracts over £100,000 require the approval of Cabinet.", "Spending above £200,000 makes a decision a key decision.",
    "The limit for officers is £50,000 under the scheme of delegation.", "Any payment of more than £10,000 must be authorised by two officers.",
    "Key decisions only (over £100,000)", "expenditure which is significant (currently defined by the Council as in excess of £1,000,000)",
    "Virements below £25,000 may be approved by the Director.",
]  # fmt: skip
SUMS = [
    "To pay over £1,000,000 to the Trust.", "The scheme costs more than £500,000.", "A contract worth £250,000 was let.", "The Council spent over £100,000 on salt.",
    "A grant of up to £200,000 be made.", "The fund has £50,000 left.", "Costs of more than £10,000 were met.", "The price is below £25,000.",
    "That up to £75,000 be delegated to the Director to spend on kit.", "The saving exceeds £40,000.",
]  # fmt: skip


@pytest.mark.parametrize("text", THRESHOLDS)
def test_thresholds(text: str) -> None:
    [one] = scan(text)
    assert is_threshold(text, one.span.starts_at, one.span.ends_at)


@pytest.mark.parametrize("text", SUMS)
def test_sums_that_are_no_thresholds(text: str) -> None:
    [one] = scan(text)
    assert not is_threshold(text, one.span.starts_at, one.span.ends_at)


def of(text: str) -> Document:
    plain = Document.of_text(text)
    return replace(plain, blocks=blocks_of(text)[0])


@pytest.mark.parametrize(
    ("table", "pounds"),
    [
        ("| Year | £ |\n|---|---|\n| 2024/25 | 10,000 |\n| 2025/26 | 12,500 |", [10_000, 12_500]),
        ("| Year | £000 |\n|---|---|\n| 2024/25 | 10 |\n| 2025/26 | 12.5 |", [10_000, 12_500]),
        ("| Year | £'000s |\n|---|---|\n| 2024/25 | 10 |\n| 2025/26 | (12) |", [10_000, 12_000]),
        ("| Year | Cost (£m) |\n|---|---|\n| 2024/25 | 1.25 |\n| 2025/26 | 2 |", [1_250_000, 2_000_000]),
        (
            "| Year | Cost (£k) | Staff | % |\n|---|---|---|---|\n| 2024/25 | 10 | 4 | 20 |\n| 2025/26 | 12 | 5 | 30 |",
            [10_000, 12_000],
        ),
        (
            "Costs of the scheme (£000)\n\n| Year | Cost |\n|---|---|\n| 2024/25 | 10 |\n| 2025/26 | 12 |",
            [10_000, 12_000],
        ),
        ("Year\tGrant\n2024/25\t£10,000\n2025/26\t£12,500.00", [10_000, 12_500]),
        ("| Year | Homes |\n|---|---|\n| 2024/25 | 10 |\n| 2025/26 | 12 |", []),
        ("| Name | Role |\n|---|---|\n| Amy Ash | Chair |\n| Ben Birch | Member |", []),
    ],
)
def test_units_of_tables(table: str, pounds: list[float]) -> None:
    cells = [cell for found in tables_of(of(table)) for cell in found.cells]
    assert [c.sum.pence / 100 for c in cells] == pounds


def test_parts_and_totals_of_a_table_are_tied_and_prose_repeats_its_cell() -> None:
    text = (
        "Decision Maker: Cabinet\n\nDecision:\n\nThat the grant of £22,500 from the Department for Transport be spent as follows:\n\n"
        "| Council | £ |\n|---|---|\n| Essex County Council | 10,000 |\n| Suffolk County Council | 12,500 |\n| Total | 22,500 |\n"
    )
    found = extract(of(text))
    sums = {p.node: p.value for p in found.properties if p.property == "amount_pence"}
    assert sorted(sums.values()) == [1_000_000, 1_250_000, 2_250_000]
    parts = [(sums[e.source], sums[e.target]) for e in found.edges if e.type == "PART_OF" and e.source in sums]
    assert sorted(parts) == [(1_000_000, 2_250_000), (1_250_000, 2_250_000)]
    names = {p.node: p.value for p in found.properties if p.property == "name"}
    awarded = {sums[e.source]: names[e.target] for e in found.edges if e.type == "AWARDED_TO"}
    assert awarded[1_000_000] == "Essex County Council"
    assert {names[e.source] for e in found.edges if e.type == "PROVIDES"} == {"Department for Transport"}


def test_years_of_account() -> None:
    assert financial_years("in 2024/25") == ("2024-04-01", "2025-03-31")
    assert financial_years("2022 to 2027") == ("2022-04-01", "2027-03-31")
    assert financial_years("minute 2022/3") is None
