"""Control characters stay in the stored text and the quotes, and stand in no name, id or value."""

from __future__ import annotations

import re
from pathlib import Path

from graph.stores.directory import open_store
from loaders.load import load

RECORD = (
    "Decision Maker: Cabinet Member for Har\x07bours\nDecision status: Recommendations Approved\n"
    "Reference: 21/000\x0171\nDecision:\nAs Cabinet Member for Harbours, I agree to mend the pi\x00er.\n"
)
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffd]")


def test_names_ids_and_values_have_none_and_the_text_keeps_them(tmp_path: Path) -> None:
    (tmp_path / "a\x08b.txt").write_text(RECORD, encoding="utf-8")
    load([tmp_path / "a\x08b.txt"], tmp_path / "s")
    with open_store(tmp_path / "s") as store:
        rows = store.cypher("MATCH (n) RETURN n.id, n.name, n.reference, n.text").rows
        assert not [row for row in rows if CONTROL.search(" ".join(map(str, row)))]
        post = next(row for row in rows if row[0].startswith("post/"))
        assert post[1] == "Cabinet Member for Harbours"
        assert post[0].endswith("/cabinet-member-for-harbours")
        assert "21/00071" in {row[2] for row in rows}
        document = store.document(store.documents()[0].id)
        assert document.text == RECORD
        assert document.row.name == "ab.txt"
        assert [kind for kind, detail in document.notices if "left out of names" in detail] == ["control-characters"]
        quotes = {q.quote for s in store.thing(post[0]).statements for q in s.quotes}
        assert any("\x07" in quote for quote in quotes)


def test_a_record_without_any_has_no_notice_of_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CONTROL.sub("", RECORD), encoding="utf-8")
    load([tmp_path / "a.txt"], tmp_path / "s")
    with open_store(tmp_path / "s") as store:
        assert store.document(store.documents()[0].id).notices == ()
