"""What a worker writes is what the writer reads: every extraction that can be comes back equal, and a part that is cut is
told.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import Misconfigured, StoreUnavailable
from graph.evidence import (
    Block,
    Document,
    EdgeStatement,
    Evidence,
    Extraction,
    IssueStatement,
    NodeMention,
    Notice,
    PageBox,
    PropertyStatement,
    Span,
)
from graph.forget import forget
from graph.stores.files import SCRATCH
from graph.stores.writing import write_store
from loaders.extract import EXTRACTOR_VERSION
from loaders.load import load, read_source
from loaders.packing import pack, unpack
from loaders.parts import PartRow, Parts, key_of
from loaders.provenance import Provenance, Source

WORDS = st.text(st.characters(), max_size=20)  # lone surrogates and NUL among them: damaged records have them
NUMBERS = st.integers(0, 1 << 40)
SCALARS = st.one_of(WORDS, st.integers(-(1 << 63), (1 << 63) - 1), st.floats(allow_nan=False), st.booleans())
SPANS = st.builds(Span, NUMBERS, NUMBERS)
EVIDENCE = st.builds(Evidence, NUMBERS, NUMBERS, WORDS, st.none() | NUMBERS, WORDS, st.floats(0, 1))
SOME_EVIDENCE = st.lists(EVIDENCE, max_size=2).map(tuple)
NOTICES = st.lists(st.builds(Notice, WORDS, WORDS), max_size=2).map(tuple)
MAYBE = st.none() | WORDS
DOCUMENTS = st.builds(
    Document,
    sha256=WORDS,
    text=WORDS,
    media_type=WORDS,
    path=WORDS,
    url=MAYBE,
    council=MAYBE,
    retrieved_at=MAYBE,
    name=WORDS,
    blocks=st.lists(
        st.builds(
            Block, st.sampled_from(["heading", "table-cell"]), SPANS, st.integers(0, 6), st.none() | NUMBERS,
            st.none() | NUMBERS, st.none() | NUMBERS, st.booleans(), MAYBE, MAYBE,
        ),
        max_size=2,
    ).map(tuple),
    boxes=st.lists(st.builds(PageBox, SPANS, NUMBERS, *[st.floats(allow_nan=False)] * 4), max_size=2).map(tuple),
    links=st.lists(st.tuples(SPANS, WORDS), max_size=2).map(tuple),
    unreadable_pages=st.lists(NUMBERS, max_size=2).map(tuple),
    recognised_pages=st.lists(NUMBERS, max_size=2).map(tuple),
    notices=NOTICES,
)  # fmt: skip
EXTRACTIONS = st.builds(
    Extraction,
    document=DOCUMENTS,
    kind=WORDS,
    kind_reason=WORDS,
    nodes=st.lists(st.builds(NodeMention, WORDS, WORDS), max_size=2).map(tuple),
    properties=st.lists(st.builds(PropertyStatement, WORDS, WORDS, SCALARS, EVIDENCE), max_size=2).map(tuple),
    edges=st.lists(
        st.builds(
            EdgeStatement, WORDS, WORDS, WORDS, st.lists(st.tuples(WORDS, SCALARS), max_size=2).map(tuple),
            SOME_EVIDENCE, MAYBE,
        ),
        max_size=2,
    ).map(tuple),
    issues=st.lists(
        st.builds(IssueStatement, WORDS, WORDS, st.lists(WORDS, max_size=2).map(tuple), SOME_EVIDENCE), max_size=2
    ).map(tuple),
    notices=NOTICES,
    derived=st.dictionaries(st.tuples(WORDS, WORDS), st.tuples(SCALARS, WORDS), max_size=2),
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(EXTRACTIONS)
def test_every_extraction_comes_back_equal(extraction: Extraction) -> None:
    back = unpack(pack(extraction))
    assert back == extraction
    assert repr(back) == repr(extraction)  # 1, 1.0 and True are equal, and are not the same value


@given(st.binary(max_size=40))
def test_other_bytes_are_told(data: bytes) -> None:
    with pytest.raises(ValueError, match="no packed extraction"):
        unpack(data)


def test_a_part_holds_what_was_read_and_why_others_were_not(root: Path, tmp_path: Path) -> None:
    files = sorted(p for p in (root / "samples").iterdir() if p.suffix in {".html", ".pdf", ".docx", ".txt"})
    sources = [Source(p.name, p.read_bytes(), Provenance("https://example.org/" + p.name, "Northmoor")) for p in files]
    sources.append(Source("cut.pdf", b"%PDF-1.7 and no more", Provenance()))
    rows = [PartRow(key_of(s), s.path, s.data, read_source(s)) for s in sources]
    place = Parts(str(tmp_path / "scratch"))
    place.make()
    name = place.write(rows)
    assert place.write(rows) == name
    assert place.names() == [name]
    assert place.read(name) == rows
    assert place.keys(name) == [key_of(s) for s in sources]
    assert isinstance(rows[-1].found, str)
    assert sum(isinstance(row.found, Extraction) for row in rows) == len(files) > 10

    written = tmp_path / "scratch" / name
    written.write_bytes(written.read_bytes()[:-100])
    assert place.keys(name) == []  # a resumed run extracts these anew
    with pytest.raises(StoreUnavailable, match="cannot be read here"):
        place.read(name)
    place.clear([name])
    assert not (tmp_path / "scratch").exists()


def test_a_key_changes_with_all_that_an_extraction_depends_on() -> None:
    sources = [
        Source("a.txt", b"Agreed.", Provenance()),
        Source("a.txt", b"Agreed!", Provenance()),
        Source("b.txt", b"Agreed.", Provenance()),
        Source("a.txt", b"Agreed.", Provenance("https://example.org/")),
        Source("a.txt", b"Agreed.", Provenance(council="Northmoor")),
        Source("a.txt", b"Agreed.", Provenance(retrieved_at="2031-02-03")),
    ]
    assert len({key_of(s) for s in sources}) == len(sources)
    assert key_of(sources[0]) == key_of(Source("a.txt", b"Agreed.", Provenance()))


def test_a_place_that_nothing_knows_says_what_is_missing() -> None:
    with pytest.raises(Misconfigured, match="--scratch nowhere://x"):
        Parts("nowhere://x")


def test_what_a_load_that_was_cut_short_left_is_forgotten_too(tmp_path: Path) -> None:
    text = "Decision Maker: Cabinet Member for Quays\nDecision:\nTo repair the quay at Lower Harbour.\n"
    (tmp_path / "a.txt").write_text(text)
    load([tmp_path / "a.txt"], tmp_path / "s")
    source = Source("a.txt", text.encode(), Provenance())
    place = Parts(str(tmp_path / "s" / SCRATCH))
    place.make()
    place.write([PartRow(key_of(source), source.path, source.data, read_source(source))])
    with write_store(tmp_path / "s", extractor=EXTRACTOR_VERSION) as writer:
        forget(writer, f"document/{hashlib.sha256(source.data).hexdigest()[:16]}")
    assert not (tmp_path / "s" / SCRATCH).exists()
