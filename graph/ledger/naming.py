"""From an id or a whole name to things, by the ledger's indexes: what a question's parameters are looked up with.

The projections have no index on names (LadybugDB indexes keys only: a look through a million names takes 150 ms
there, a look into the full-text index less than one).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.ledger.ledger import Ledger

Named = tuple[int, str, str, str]
"""(key, canonical id, label, name)."""

_THING = """select t.key, t.id, t.label, t.name from thing t """


def named(ledger: Ledger, text: str, labels: Sequence[str] = ()) -> list[Named]:
    """The things of some labels (of any, when none is given) that bear this id, former id, or whole name in any case.

    Other forms of a name count, and so do a decision's numbers. In the order of ids.
    """
    text = re.sub(r"\s+", " ", text).strip()
    rows = ledger.rows(f"{_THING} where t.id = ?", (text,))
    rows = rows or ledger.rows(f"{_THING} join redirect d on d.key = t.key where d.old = ?", (text,))
    words = re.findall(r"\w+", text)
    if not rows and words:
        rows = ledger.rows(
            f"""{_THING} where t.key in (
                  select case when x.owner > 0 then (select cluster from identity where n = x.owner)
                         else (select cluster from mention where n = -x.owner) end
                  from search join search_row x on x.n = search.rowid
                  where search match ? and x.kind = 'name' and lower(x.body) = ?)""",
            ('"' + " ".join(words) + '"', text.lower()),
        )
    found = sorted((str(id_), int(key), ledger.text(label), str(name)) for key, id_, label, name in rows)
    return [(key, id_, label, name) for id_, key, label, name in found if not labels or label in labels]
