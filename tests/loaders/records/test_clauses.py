"""Top-level clauses in every numbering that councils use, or in none."""

from __future__ import annotations

import pytest

from graph.evidence import Document, Span
from loaders.records.clauses import clauses_in

CASES: tuple[tuple[str, str, list[str]], ...] = (
    ("points", "RESOLVED that\n1. the bid be made; and\n2. the Director sign it.", ["1", "2"]),
    ("round brackets", "Cabinet agreed to:\n(1) buy the barn;\n(2) let it;\n(3) report back.", ["1", "2", "3"]),
    ("half brackets", "The Leader agreed to\n1) buy the barn\n2) let it", ["1", "2"]),
    ("small letters", "That:\na) the scheme be approved;\nb) the scheme be published.", ["a", "b"]),
    (
        "capitals in brackets",
        "RESOLVED – that (A) the lease be granted;\n\n(B)   the rent be £1; and\n\n(C) it end in 2030.",
        ["A", "B", "C"],
    ),
    (
        "roman",
        "That Cabinet:\n(i) approve the plan;\n(ii) note the risk;\n(iii) thank the team;\n(iv) meet again.",
        ["i", "ii", "iii", "iv"],
    ),
    (
        "roman from i to x by letters",
        "\n".join(f"{n}) approve part {n};" for n in ("i", "ii", "iii", "iv", "v", "vi")),
        ["i", "ii", "iii", "iv", "v", "vi"],
    ),
    ("letters past h", "\n".join(f"({c}) agree point {c};" for c in "abcdefghij"), list("abcdefghij")),
    (
        "inline",
        "The Board agreed: (i) to join the hub; (ii) to pay £9,000 a year; and (iii) to review it in May.",
        ["i", "ii", "iii"],
    ),
    (
        "inline without brackets",
        "That Cabinet approve that a) the Council joins, b) the Head signs, and c) the cost be noted.",
        ["a", "b", "c"],
    ),
    ("letter alone on its line", "RESOLVED:\na\nTo take on the lease.\nb\nTo insure the hall.", ["a", "b"]),
    ("all numbered one", "1. Approve the policy.\n1. Delegate its upkeep.\n1. Review it yearly.", ["1", "1#2", "1#3"]),
    ("minute paragraphs", "24.1 Agreed to lend the sum.\n24.2 Agreed to ask for a report.", ["24.1", "24.2"]),
    ("nested points", "1. Approve:\n1.1 the plan\n1.2 the map\n2. Note the cost", ["1", "2"]),
    ("three levels", "2) approve\na. the plan\ni. as drawn\nii. as dated\nb. the cost\n3) note the risk", ["2", "3"]),
    ("bullets below numbers", "1. Approve grants to:\n• the hall\n• the club\n2. Note the balance", ["1", "2"]),
    (
        "bullets that decide",
        "The Cabinet Member:\n• Agrees the works\n• Delegates the contract to the Director",
        ["1", "2"],
    ),
    ("bullets that do not", "The Director made these awards:\n• Alder Hall – £400\n• Birch Club – £900", ["1"]),
    ("symbol-font bullets", "That the Member:\n\uf0b7 Approves the scheme;\n\uf0b7 Notes its cost.", ["1", "2"]),
    (
        "a converter's bullet before a letter",
        "I agree to:\n- A) take part in the scheme\n- B) sign the deed",
        ["A", "B"],
    ),
    (
        "numbering runs on into a recommendation",
        "RESOLVED that:\n1) the report be noted.\n\nRECOMMEND TO COUNCIL that:\n2) the budget rise.",
        ["1", "2"],
    ),
    (
        "numbering starts again",
        "RESOLVED to note\n1. the report\n2. the cost\nRESOLVED to approve\n1. the plan\n2. the map",
        ["1", "2", "1#2", "2#2"],
    ),
    (
        "list of the debate left out",
        "Members heard that\n(a) roofs leak;\n(b) walls crack.\n\nRESOLVED to\n(1) mend the roofs;\n(2) mend the"
        " walls.",
        ["1", "2"],
    ),
    (
        "told twice",
        "RESOLVED: That the grant to the Alder Hall be paid in full.\n\nRESOLVED: That the grant to the Alder"
        " Hall be paid in full.",
        ["1"],
    ),
    (
        "marks lost",
        "Cabinet agreed to:\n\nApprove the plan\n\nNote the cost\n\nDelegate the works to the Head of Parks",
        ["1", "2", "3"],
    ),
    ("marks lost, passive", "RESOLVED: That\n\nthe plan be approved\n\nthe cost be noted", ["1", "2"]),
    ("unnumbered", "The Executive approved the purchase. The price was fair.", ["1"]),
    ("one word", "Adopted.", ["1"]),
    ("reference inside a clause", "(1) adopt the sums in (b) above;\n(2) keep to the terms in (d) above.", ["1", "2"]),
    (
        "clause beginning with a lead word",
        "1. Agreed that the pact go on.\n2. Approved a further draw.\n3. Noted the map.",
        ["1", "2", "3"],
    ),
    (
        "votes are no clauses",
        "That (i) the plan be made; (ii) it be sent.\n\nVoting Record\n6 For\n2 Against\n1 Abstention",
        ["i", "ii"],
    ),
    (
        "years are no marks",
        "The Board approved the accounts.\n2023 was a hard year.\n12 May 2024 is the next day.",
        ["1"],
    ),
    ("nothing", "None", []),
)


@pytest.mark.parametrize(("name", "text", "labels"), CASES, ids=[c[0] for c in CASES])
def test_labels(name: str, text: str, labels: list[str]) -> None:
    document = Document.of_text(text)
    assert [c.label for c in clauses_in(document, Span(0, len(text)))] == labels


def test_stages() -> None:
    text = (
        "RESOLVED that:\n1) the report be noted; and\n2) £90 be spent.\n\nRECOMMEND TO COUNCIL that:\n3) the budget"
        " be raised."
    )
    document = Document.of_text(text)
    assert [c.stage for c in clauses_in(document, Span(0, len(text)))] == ["noted", "agreed", "recommended"]


def test_last_clause_ends_with_its_paragraph() -> None:
    text = "1. Approve the plan.\n2. Note the cost.\n\nThe Chair thanked everybody for coming."
    document = Document.of_text(text)
    assert document.quote(clauses_in(document, Span(0, len(text)))[-1].span) == "Note the cost."
