"""Alternatives considered: counted by list marks, by sentences, by words, and not counted where there were none."""

from __future__ import annotations

import pytest

from graph.evidence import Document, Span
from loaders.facts.options import narrated, read_options

CASES: tuple[tuple[str, int], ...] = (
    ("None", 0),
    ("N/A", 0),
    ("Not applicable as this is a statutory duty.", 0),
    ("There were no alternative options.", 0),
    ("No other options were considered.", 0),
    ("None were put.", 0),
    ("As set out in the report.", 0),
    ("These are set out in section 4 of the report.", 0),
    ("See report", 0),
    ("1.\n2.", 0),
    ("Do nothing.", 1),
    ("Do nothing - this was rejected because the roof would fall in.", 1),
    ("The Council could choose not to take part. This would leave residents worse off.", 1),
    ("To stay outside the hub. The Cabinet did not favour this, since carers would go elsewhere.", 1),
    ("Not proceeding with the scheme: this was rejected as it would lose the grant.", 1),
    ("The only alternative would be to close the hall, which was rejected.", 1),
    ("The Cabinet could decide not to approve the recommendations but this would lose the grant.", 1),
    ("Continue with the present arrangements. This is not sustainable.", 1),
    ("An alternative option is not to consider taking part in the scheme, the pilot or both – places are scarce.", 1),
    ("The alternative options were to refuse the grant, or to ask for a smaller one.", 2),
    ("To decline the grant and to let each council bid alone were both considered and rejected.", 2),
    ("To run a scheme for the town only; to leave it to schools; to wait for the next round. None was taken up.", 3),
    ("grants to charities; a van; vouchers. See the report.", 3),
    ("Three options were considered and rejected: doing nothing, closing the path, and moving it inland.", 3),
    ("1. To decline the grant. 2. To let each authority bid alone.", 2),
    ("(a) Lease the house. (b) Do not proceed.", 2),
    ("a) A sale of the yard on the open market. b) Flats built by the\nCouncil itself.", 2),
    ("• Leave out the gate\n• Re-tender in the spring\n• Temporary barriers\n• Do nothing", 4),
    ("· End the network.\n· Pay a contractor, at £195k – £220k a year.", 2),
    ("Option 1 - do nothing. Rejected as homes would flood.\nOption 2 - buy pumps. This is the recommended option.", 1),
    ("1. Do nothing\n2. Go alone\n3. Buy together: this is the recommended option", 2),
    ("Do nothing\nThis would leave the debt unpaid.\nOutsource the service\nThis would cost more.", 2),
    ("(1) Close the bridge - people need it. (2) Do nothing - unsafe.", 2),
)


@pytest.mark.parametrize(("text", "count"), CASES, ids=[c[0][:40] for c in CASES])
def test_count(text: str, count: int) -> None:
    document = Document.of_text(text)
    found = read_options(document, Span(0, len(text)))
    assert sum(o.outcome == "rejected" for o in found) == count, [document.quote(o.span) for o in found]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("To stay outside the hub was considered and not supported.", 1),
        (
            "Two other ways had been looked at and put aside, namely by the railway, whose price was higher, and"
            " by a builder of its own.",
            2,
        ),
        ("Four options were considered and costed. Two of them failed.", 0),
        ("The committee considered the report and rejected nothing.", 0),
        ("Buying the land was explored but ruled out.", 1),
    ],
)
def test_told_in_passing(text: str, count: int) -> None:
    document = Document.of_text(text)
    assert len(narrated(document, Span(0, len(text)))) == count


def test_reason_stands_with_its_option() -> None:
    text = "Do nothing, because the roof would fall in."
    document = Document.of_text(text)
    option = read_options(document, Span(0, len(text)))[0]
    assert option.reason is not None
    assert document.quote(option.reason) == "because the roof would fall in."
