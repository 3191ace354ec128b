"""Labels of UK council records, in their many wordings."""

from __future__ import annotations

import pytest

from loaders.labels import label_of

FIELDS = {
    "maker": (
        "Decision Maker:|DECISION-MAKER:|Decision Taken By|Decision to be taken by|By whom:|Decision By:"
        "|Name of decision maker|Decision Maker (Including Job Title)|Officer making the decision|Decision made by"
        "|Decision Taker:"
    ),
    "reference": (
        "Decision No:|Decision Number|Decision Reference Number:|Reference:|Ref No.|Reference code:|Decision ref"
        "|Record number"
    ),
    "status": "Decision status:|Outcome:|Status",
    "key_decision": (
        "Is Key decision?:|Key decision:|Is this a key decision?|Key Decision (Y/N)|Decision Type:"
        "|Is the decision a key decision?"
    ),
    "call_in": (
        "Is subject to call in?:|Is Callable In?|Call-in|Subject to call-in?|Is this decision subject to call-in?"
        "|Call-In Period|Deadline for call-in"
    ),
    "decided_on": "Date of decision:|Decision date|Date decision made:|Date:|Date of Officer Decision|Dated:",
    "published_on": "Publication date:|Decision published:|Date published|Date of publication of decision",
    "effective_from": (
        "Effective from:|Effective date|Implementation Date (not before meeting on)|Date decision comes into force"
        "|Date decision can be implemented"
    ),
    "meeting": "Decided at meeting:|Made at meeting:|Related Meeting:|Meeting date",
    "places": (
        "Wards affected:|Ward(s) affected|Divisions affected:|Electoral Division(s) affected"
        "|Local Authorities affected:|Wards|Ward(s):|Parishes affected|Wards and parishes affected"
    ),
    "lead_officer": "Lead officer:|Lead Officer(s):|Responsible officer|Lead director:",
    "contact": "Contact:|Contact Officer:|Contact name|For further information contact",
    "report_author": "Report author:|AUTHOR:|Author of report|Report by:|Prepared by",
    "signed_by": "Signed:|Signed by the Decision Maker|Signature:",
    "title": "Title:|Subject|Subject Matter / Title of Decision|Title of Decision|Decision title|Report title",
}
SECTIONS = {
    "decision": (
        "Decision:|Decisions|Decision(s)|THE DECISION|Decision Made|DECISION MADE:|Brief Description of Decision"
        "|Decision Outcome|Details of decision|Decision of the Cabinet|Summary of decision|RESOLVED"
    ),
    "reasons": (
        "Reasons for the decision:|Reason(s) for decision|Reason:|REASON FOR DECISIONS|The Reasons are:"
        "|Reasons for recommendations|Rationale"
    ),
    "options": (
        "Alternative options considered:|Other options considered and rejected|Details of any alternative options"
        "|Any alternatives considered and rejected:|Options (other options considered but discarded)"
        "|Details of alternative options considered and rejected:|Alternatives considered"
        "|Options considered and rejected were:|Any Alternative Options Considered and Rejected"
    ),
    "proposal": "Proposed decision:|Recommendations:|Recommended decision|Officer recommendation",
    "purpose": "Purpose:|Matter for Decision|Purpose of report|Issue for decision|Executive summary",
    "finance": "Financial implications|Finance|Resource implications|Financial Advice obtained",
    "legal": "Legal Implications:|Legal|Legal Advice obtained",
    "consultation": (
        "Consultation|Consultees:|Cabinet Committee recommendations and other consultation:|Scrutiny Considerations"
        "|Details of consultation undertaken"
    ),
    "declarations": (
        "Conflicts of interest|Dispensations Granted:|Any interest declared when the decision was taken"
        "|Interests and Nature of Interests Declared"
    ),
    "boilerplate": "Key decision criteria. The decision will:|For publication",
    "support": "How the proposed decision supports the Strategic Statement:|Links to corporate priorities",
    "summary": "Summary  (written by a language model, may be wrong)|AI summary",
}
CASES = [(name, word) for group in (FIELDS, SECTIONS) for name, words in group.items() for word in words.split("|")]


@pytest.mark.parametrize(("name", "word"), CASES, ids=[w for _, w in CASES])
def test_known(name: str, word: str) -> None:
    label = label_of(word)
    assert label is not None
    assert label.name == name


@pytest.mark.parametrize(
    "word", ["Decison Maker:", "Reasons for desicion", "Divsions affected:", "Publcation date:", "Wards afected"]
)
def test_mistyped(word: str) -> None:
    assert label_of(word) is None
    assert label_of(word, fuzzy=True) is not None


@pytest.mark.parametrize(
    "words",
    [
        "The Council noted the report",
        "Cabinet Member for Finance",
        "Decision details",
        "To approve the plan",
        "Kent County Council",
        "10 Downing Street",
    ],
)
def test_no_label(words: str) -> None:
    assert label_of(words) is None
