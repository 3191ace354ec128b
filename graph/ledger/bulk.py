"""Indexes set aside while very much is written: made anew from sorted rows they cost a third, and do not slow down as
they outgrow the cache."""

from __future__ import annotations

from graph.ledger.ledger import CACHE, Ledger

# Those that neither writing documents nor telling which of them are known needs.
_ASIDE = (
    "mention_reading", "mention_identity", "mention_parent", "mention_cluster", "statement_subject", "statement_object",
    "statement_fact", "span_statement", "identity_block", "identity_cluster", "link_a", "link_b", "link_mention",
)  # fmt: skip
MANY = 20_000  # documents of one load, if they are more than the store had, from which on it pays
_WIDE = 4 * CACHE  # while much is written


class Bulk:
    """Within one transaction: `count` each document, then `finish`. Does nothing while they are few."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._written = 0
        self._from = max(MANY, int(ledger.one("select count(*) from reading where ended is null")))
        self._aside: list[str] = []

    def count(self) -> None:
        """One document more. At the threshold the indexes go."""
        self._written += 1
        if self._written == self._from:
            db = self.ledger.db
            db.execute(f"pragma cache_size = {_WIDE}")
            marks = ", ".join("?" * len(_ASIDE))
            self._aside = [
                sql for (sql,) in self.ledger.rows(
                    f"select sql from sqlite_master where type = 'index' and name in ({marks})", _ASIDE)
            ]  # fmt: skip
            for name in _ASIDE:
                db.execute(f"drop index {name}")

    def finish(self) -> None:
        """Makes the indexes anew."""
        for sql in self._aside:
            self.ledger.db.execute(sql)
        if self._aside:
            self.ledger.db.execute(f"pragma cache_size = {CACHE}")
        self._aside = []
