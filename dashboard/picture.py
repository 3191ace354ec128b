"""What the graph canvas shows, as a value: nodes, ties, pins and positions, with undo. Pure, so that it is tested without a screen.

>>> p = Picture().with_things([Thing("organisation/kent", "Kent", "Organisation", 4)], [])
>>> p = p.hide("organisation/kent")
>>> len(p.things), len(p.undo().things)
(0, 1)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from graph.rdf import SURE

# Measured (docs/decisions/0070-canvas.md): above this a picture pans badly on a machine without a GPU and tells nothing.
MOST_SHOWN = 2000
MOST_AT_ONCE = 25
UNDO_DEPTH = 50

COLOURS: Mapping[str, str] = {
    "Decision": "#c2410c",
    "AgendaItem": "#ea9a6c",
    "Meeting": "#b45309",
    "Resolution": "#e3b08a",
    "Option": "#d6c2ad",
    "Organisation": "#1d4ed8",
    "Body": "#60a5fa",
    "Post": "#0e7490",
    "Person": "#0891b2",
    "Partnership": "#6d28d9",
    "Programme": "#9333ea",
    "Strategy": "#a855f7",
    "Funding": "#15803d",
    "Legislation": "#6b7280",
    "Place": "#65a30d",
    "Document": "#9ca3af",
    "Issue": "#dc2626",
}


@dataclass(frozen=True, slots=True)
class Thing:
    """A node as the canvas shows it; `degree` counts its ties in the whole graph, `detail` tells it from others of its name."""

    id: str
    name: str
    label: str
    degree: int = 0
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    """An edge as the canvas shows it."""

    fact: int
    type: str
    source: str
    target: str
    confidence: float = 1.0
    detail: str = ""

    @property
    def text(self) -> str:
        """
        >>> Tie(1, "PARTNER_IN", "a", "b", detail="lead").text
        'partner in (lead)'
        """
        words = self.type.replace("_", " ").lower()
        return f"{words} ({self.detail})" if self.detail else words


@dataclass(frozen=True, slots=True)
class Picture:
    """An immutable picture; every change gives a new one that remembers the last."""

    things: Mapping[str, Thing] = field(default_factory=dict[str, Thing])
    ties: Mapping[int, Tie] = field(default_factory=dict[int, Tie])
    pinned: frozenset[str] = frozenset()
    positions: Mapping[str, tuple[float, float]] = field(default_factory=dict[str, tuple[float, float]])
    path: tuple[str, ...] = ()
    anchor: str | None = None
    before: tuple[Picture, ...] = ()

    def _after(self, **changes: Any) -> Picture:
        past = (*self.before, replace(self, before=()))[-UNDO_DEPTH:]
        return replace(self, before=past, **changes)

    def with_things(self, things: Iterable[Thing], ties: Iterable[Tie], anchor: str | None = None) -> Picture:
        """Adds things and the ties among what is shown; ties to what is not shown are left out.

        Raises ValueError when more than MOST_SHOWN things would be shown.
        """
        both = {**self.things, **{t.id: t for t in things}}
        if len(both) > MOST_SHOWN:
            raise ValueError(
                f"the picture would show {len(both):,} things, and {MOST_SHOWN:,} is the most that can be read"
            )
        held = {**self.ties, **{t.fact: t for t in ties if t.source in both and t.target in both}}
        return self._after(things=both, ties=held, anchor=anchor, path=())

    def hide(self, thing: str) -> Picture:
        """Takes a thing and its ties out of the picture (not out of the graph)."""
        things = {i: t for i, t in self.things.items() if i != thing}
        ties = {f: t for f, t in self.ties.items() if thing not in (t.source, t.target)}
        return self._after(things=things, ties=ties, pinned=self.pinned - {thing}, path=())

    def pin(self, thing: str) -> Picture:
        """Pins a thing where it stands, or unpins it."""
        return self._after(pinned=self.pinned ^ {thing})

    def moved(self, positions: Mapping[str, tuple[float, float]]) -> Picture:
        """Remembers where people dragged things; no step of its own in undo."""
        return replace(self, positions={**self.positions, **positions})

    def highlight(self, path: Iterable[str]) -> Picture:
        return self._after(path=tuple(path))

    def told_apart(self, details: Mapping[str, str]) -> Picture:
        """Things with what tells them from others of their name; no step of its own in undo."""
        things = {i: replace(t, detail=details.get(i, t.detail)) for i, t in self.things.items()}
        return replace(self, things=things)

    def of_one_name(self, label: str) -> list[str]:
        """The ids of things of a label that share their name with another one shown."""
        names = Counter(t.name for t in self.things.values() if t.label == label)
        return [i for i, t in self.things.items() if t.label == label and names[t.name] > 1]

    def undo(self) -> Picture:
        """The picture before the last change, or this one when there is none. Positions are kept."""
        if not self.before:
            return self
        last = self.before[-1]
        return replace(last, before=self.before[:-1], positions={**last.positions, **self.positions})

    def data(
        self, rev: int, *, menu: dict[str, Any] | None = None, height: int = 560, dark: bool = False
    ) -> dict[str, Any]:
        """What the component draws (dashboard/components/canvas/src/contract.ts)."""
        return {
            "rev": rev,
            "nodes": [self._node(t) for t in self.things.values()],
            "edges": [
                {
                    "id": str(t.fact),
                    "source": t.source,
                    "target": t.target,
                    "label": t.text,
                    "sure": t.confidence >= SURE,
                }
                for t in self.ties.values()
            ],
            "anchor": self.anchor,
            "path": list(self.path),
            "menu": menu,
            "height": height,
            "dark": dark,
        }

    def _node(self, thing: Thing) -> dict[str, Any]:
        name = thing.name or thing.id.rsplit("/", 1)[-1]
        node: dict[str, Any] = {
            "id": thing.id,
            "label": f"{thing.detail}: {name}" if thing.detail else name,
            "type": thing.label,
            "color": COLOURS.get(thing.label, "#9ca3af"),
            "degree": thing.degree,
            "pinned": thing.id in self.pinned,
        }
        if thing.id in self.positions:
            x, y = self.positions[thing.id]
            node["pos"] = {"x": x, "y": y}
        return node
