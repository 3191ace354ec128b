"""Dates in every spelling that councils use."""

from __future__ import annotations

import time

import pytest

from graph.evidence import Document
from loaders.context import Context
from loaders.facts.dates import mentions, parse, scan
from loaders.findings import Findings
from loaders.reading import Reading

SPELLINGS = {
    "04/03/2021": "2021-03-04",
    "4/3/21": "2021-03-04",
    "01/10/05": "2005-10-01",
    "12.06.2025": "2025-06-12",
    "1.9.2023": "2023-09-01",
    "02-11-2019": "2019-11-02",
    "2019-11-02": "2019-11-02",
    "2019-11-02T10:30:00Z": "2019-11-02",
    "5 August 2016": "2016-08-05",
    "5th August 2016": "2016-08-05",
    "5 th August, 2016": "2016-08-05",
    "5th August , 2016": "2016-08-05",
    "5th  of August 2016": "2016-08-05",
    "The 1st of February 2018": "2018-02-01",
    "this 3rd day of May 2011": "2011-05-03",
    "3rd May, 2011": "2011-05-03",
    "Monday, 3 May 2011": "2011-05-03",
    "Monday 3rd May, 2011 at 10.00 am": "2011-05-03",
    "Tues 3 May 2011": "2011-05-03",
    "TUESDAY 3 MAY 2011": "2011-05-03",
    "14-Oct-25": "2025-10-14",
    "14-Oct-2025": "2025-10-14",
    "14 Oct '25": "2025-10-14",
    "9 Sept. 2020": "2020-09-09",
    "June 9, 2020": "2020-06-09",
    "June 9th 2020": "2020-06-09",
    "9\u00a0June\u00a02020": "2020-06-09",
    "9 June\n2020": "2020-06-09",
    "3 Mawrth 2024": "2024-03-03",
}


@pytest.mark.parametrize(("text", "iso"), SPELLINGS.items())
def test_every_spelling_reads_to_iso(text: str, iso: str) -> None:
    assert parse(text) == iso
    assert parse(f"The form was signed on {text} by the officer") == iso


@pytest.mark.parametrize(
    "text",
    [
        "March 2024",
        "28 April",
        "2023/24",
        "minute 24.1.3",
        "paragraph 1.2.10",
        "the 5 may be sold",
        "version 10.2.1",
        "16/30/HSC",
        "ref 23/00071",
        "£12.05.20",
        "ratio 1/2/3456789",
        "8.30 am",
        "between 9 and 12 members",
    ],
)
def test_what_is_no_complete_date(text: str) -> None:
    assert parse(text) is None


def test_impossible_dates_are_flagged_and_not_mended() -> None:
    wrong = ("31 September 2024", "30/02/2023", "29 February 2023", "32 May 2021", "12 June 20221", "31st November")
    for text in wrong:
        [(_, read)] = scan(text)
        assert read.impossible and read.iso is None, text
    [(_, read)] = scan("29 February 2024")
    assert read.iso == "2024-02-29"
    [(_, read)] = scan("29 February")
    assert not read.impossible


def test_two_dates_share_the_year_that_the_last_one_states() -> None:
    assert [d.iso for _, d in scan("on 18 January and 22 February 2023")] == ["2023-01-18", "2023-02-22"]
    assert [d.iso for _, d in scan("3, 10 and 17 May 2022")] == ["2022-05-03", "2022-05-10", "2022-05-17"]
    assert [d.iso for _, d in scan("from 30 April to 2 May 2023")] == ["2023-04-30", "2023-05-02"]


def test_a_missing_year_stays_open() -> None:
    [(_, read)] = scan("on the 28th April the Panel met")
    assert read.parts == (28, 4, None)
    assert not read.complete and read.iso is None
    assert parse("the 28th April", default_year=2023) == "2023-04-28"


def test_mentions_quote_the_words() -> None:
    document = Document.of_text("Publication date: 7/6/22\nEffective from: Thursday, 16 June 2022")
    context = Context(document, Reading("other", "", 0.1), Findings(document))
    found = mentions(context)
    assert [document.quote(m.span) for m in found] == ["7/6/22", "Thursday, 16 June 2022"]
    assert [m.data.iso for m in found] == ["2022-06-07", "2022-06-16"]


def test_a_long_text_of_numbers_takes_no_time() -> None:
    text = "12, 13, 14 and 15, 1 2 3 " * 8000 + "May 5 " * 8000
    start = time.process_time()
    scan(text)
    assert time.process_time() - start < 20  # seconds of processor time; a quadratic scan takes minutes
