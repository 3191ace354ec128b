"""Loads records into a store, and is killed while it does: run by test_crash.py as a process of its own.

python victim.py STORE FIRST COUNT
"""

from __future__ import annotations

import sys
from pathlib import Path

from graph.evidence import Document, Extraction, Span
from graph.stores.writing import write_store
from loaders.findings import Findings


def record(number: int) -> Extraction:
    """A small decision of an invented council; records share a post, a person and a programme."""
    text = (
        f"Northmoor County Council decision 21/{number}: Quay Repairs {number}. Cabinet Member for "
        f"Roads, Jo Marsh. £{number}00"
    )
    document = Document.of_text(text, path=f"{number}.txt")
    f = Findings(document)

    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    d = f.node("Decision", at(f"Quay Repairs {number}"), at(f"Quay Repairs {number}"))
    f.state(d, "reference", f"21/{number}", at(f"21/{number}"), "test/reference")
    council = f.node("Organisation", at("Northmoor County Council"), at("Northmoor County Council"))
    f.conclude(council, "code", "E10000099", "test/code")
    f.tie("TAKEN_BY", d, council, at("Northmoor County Council"), "test/taken")
    f.tie("RECORDS", document.id, d, at(f"21/{number}"), "test/records")
    post = f.node("Post", at("Cabinet Member for Roads"), at("Cabinet Member for Roads"))
    f.tie("MADE_BY", d, post, at("Cabinet Member for Roads"), "test/maker")
    f.tie("HOLDS", f.node("Person", at("Jo Marsh"), at("Jo Marsh")), post, at("Jo Marsh"), "test/holds")
    money = f.node("Funding", None, at(f"£{number}00"))
    f.state(money, "amount_pence", number * 10000, at(f"£{number}00"), "test/sum")
    f.tie("INVOLVES", d, money, at(f"£{number}00"), "test/sum")
    return f.finish("decision-page", "by hand")


def main() -> None:
    store, first, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    with write_store(store, create=True, extractor="1") as writer:
        for number in range(first, first + count):
            extraction = record(number)
            writer.load([(extraction, extraction.document.text.encode())])
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
