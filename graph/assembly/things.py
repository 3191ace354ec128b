"""The things of a whole build, gathered as columns: what each lends to others while they are built, and in the end
their canonical ids, all at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import polars as pl

from graph.assembly.naming import told_apart
from graph.assembly.nodes import Built
from graph.ledger.ledger import Ledger

# No thing borrows from these, so that their names need not be at hand.
LENDS_NOTHING = frozenset({"Document", "Resolution", "Option", "Funding", "Issue"})
_LENT = {"key": pl.Int64, "name": pl.String, "base": pl.String}


class Things:
    """`add` and `add_columns` take things as they are built; `settle` writes the register and gives the ids that are
    not a thing's base."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._frames: list[pl.DataFrame] = []
        self._lent: list[pl.DataFrame] = []
        self._rows: list[tuple[int, str, int, str, str]] = []
        self._shorts: dict[int, str] = {}
        self._named: dict[int, tuple[str, str]] = {}
        self._at_hand: dict[int, tuple[str, str]] = {}

    def add(self, built: Built) -> None:
        """One thing."""
        node = built.node
        self._rows.append((node.key, built.base, self.ledger.word(node.label), node.name, built.short))
        if node.label == "Organisation":
            self._shorts[node.key] = built.short
        if node.label not in LENDS_NOTHING:
            self._named[node.key] = (node.name, built.base)
        if len(self._rows) >= 50_000:
            self.flush()

    def add_columns(self, label: str, keys: list[int], names: list[str], bases: list[str], shorts: list[str]) -> None:
        """Many things of one label."""
        lent = pl.DataFrame({"key": keys, "name": names, "base": bases}, schema=_LENT)
        if label not in LENDS_NOTHING:
            self._lent.append(lent)
        if label == "Organisation":
            self._shorts |= dict(zip(keys, shorts, strict=True))
        word = pl.lit(self.ledger.word(label), pl.Int64).alias("label")
        short = pl.Series("short", shorts, dtype=pl.String)
        self._frames.append(lent.select("key", "base", word, "name", short))

    def flush(self) -> None:
        """Makes columns of what was added one by one."""
        if not self._rows:
            return
        schema = {"key": pl.Int64, "base": pl.String, "label": pl.Int64, "name": pl.String, "short": pl.String}
        self._frames.append(pl.DataFrame(self._rows, schema=schema, orient="row"))
        self._rows.clear()
        rows = [(key, *its) for key, its in self._named.items()]
        self._lent.append(pl.DataFrame(rows, schema=_LENT, orient="row"))
        self._lent = [pl.concat(self._lent)]
        self._named.clear()

    def short(self, key: int) -> str | None:
        return self._shorts.get(key)

    def named(self, key: int) -> tuple[str, str]:
        return self._named.get(key) or self._at_hand.get(key, ("", ""))

    def fetch(self, keys: Iterable[int]) -> None:
        """Puts the names of some things at hand for `named`."""
        self._at_hand = self.lent(keys)

    def lent(self, keys: Iterable[int]) -> dict[int, tuple[str, str]]:
        """Name and base of several things."""
        wanted = pl.DataFrame({"key": sorted(set(keys))}, schema={"key": pl.Int64})
        found: dict[int, tuple[str, str]] = {}
        for frame in self._lent:
            found |= {key: (name, base) for key, name, base in wanted.join(frame, on="key").iter_rows()}
        return found | {key: self._named[key] for key in wanted["key"] if key in self._named}

    def labels(self, keys: Iterable[int]) -> dict[int, str]:
        """The labels of some things."""
        self.flush()
        wanted = pl.DataFrame({"key": sorted(set(keys))}, schema={"key": pl.Int64})
        rows = (
            row for frame in self._frames for row in wanted.join(frame, on="key").select("key", "label").iter_rows()
        )
        return {key: self.ledger.text(word) for key, word in rows}

    def settle(self) -> list[tuple[int, str, str]]:
        """Writes the register anew: a thing's id is its base, unless a namesake has a smaller key. Returns (key, label,
        id) of those."""
        self.flush()
        self._lent.clear()
        db = self.ledger.db
        db.execute("drop index thing_id")
        db.execute("drop index thing_base")
        moved: list[tuple[int, str, str]] = []
        if self._frames:
            things = pl.concat(self._frames)
            self._frames.clear()
            if things["key"].is_duplicated().any():  # an issue that two differences come to
                things = things.unique("key", keep="last")
            things = things.sort("key")
            shared = things.filter(pl.col("base").is_duplicated()).group_by("base").agg("key", "label")
            for base, keys, labels in shared.iter_rows():
                word = dict(zip(keys, labels, strict=True))
                moved += [(k, self.ledger.text(word[k]), i) for k, i in told_apart(base, keys).items() if i != base]
            self._write(things, {key: id_ for key, _, id_ in moved})
        db.execute("create unique index thing_id on thing (id)")
        db.execute("create index thing_base on thing (base)")
        db.execute("delete from redirect where old in (select id from thing)")
        return moved

    def _write(self, things: pl.DataFrame, ids: dict[int, str]) -> None:
        insert = "insert into thing (key, id, base, label, name, short) values (?, ?, ?, ?, ?, ?)"
        for frame in things.iter_slices(50_000):
            rows: Any = ((k, ids.get(k, base), base, *rest) for k, base, *rest in frame.iter_rows())
            self.ledger.db.executemany(insert, rows)
