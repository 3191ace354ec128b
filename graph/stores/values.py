"""Engine values as plain Python values, the same from every engine.

A node becomes `{"label": …, "key": …, "id": …, …}`, a tie `{"type": …, "fact": …, …}`, a path `{"nodes": …, "edges":
…}`;
unknown properties are left out; sums that an engine gives as decimals become int where whole; dates become ISO strings.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any


def plain(value: Any) -> Any:
    """The value as str, int, float, bool, None, list or dict.

    >>> from decimal import Decimal
    >>> plain([Decimal("3"), Decimal("0.5"), None])
    [3, 0.5, None]
    >>> plain({"_ID": {"offset": 0, "table": 1}, "_LABEL": "Post", "name": "Leader", "aliases": None})
    {'label': 'Post', 'name': 'Leader'}
    """
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, (list, tuple, set)):
        return [plain(v) for v in value]  # pyright: ignore[reportUnknownVariableType]
    if isinstance(value, Mapping):
        return _mapping(value)  # pyright: ignore[reportUnknownArgumentType]
    return str(value)


def _mapping(value: Mapping[str, Any]) -> dict[str, Any]:
    if "_NODES" in value:
        return {"nodes": plain(value["_NODES"]), "edges": plain(value["_RELS"])}
    properties = {name: plain(v) for name, v in value.items() if not name.startswith("_")}
    if "_LABEL" not in value:
        return properties
    head = {"type": value["_LABEL"]} if "_SRC" in value else {"label": value["_LABEL"]}
    return head | {name: v for name, v in properties.items() if v is not None}
