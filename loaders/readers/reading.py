"""What a format's reader gives back, before provenance is added to it."""

from __future__ import annotations

from dataclasses import dataclass

from graph.evidence import Block, Notice, PageBox, Span


@dataclass(frozen=True, slots=True)
class Reading:
    """What a format's reader makes of the bytes; `name` is what the page or file calls itself, if it does."""

    text: str
    media_type: str
    name: str = ""
    blocks: tuple[Block, ...] = ()
    boxes: tuple[PageBox, ...] = ()
    links: tuple[tuple[Span, str], ...] = ()
    unreadable_pages: tuple[int, ...] = ()
    notices: tuple[Notice, ...] = ()
    recognised_pages: tuple[int, ...] = ()
