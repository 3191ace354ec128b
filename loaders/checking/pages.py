"""Pages that could not be read, and documents that announce a decision without being one."""

from __future__ import annotations

import re

from graph.evidence import Span
from loaders.context import Context
from loaders.readers.ocr import MEND
from loaders.records.other import SILENT

_NOTICE = re.compile(
    r"notice of (?:proposed|forthcoming|intended|future) (?:key )?decisions?|forward plan|decision due|date (?:of "
    r"decision )?due|"
    r"proposed decision first published|originally due|lead (?:member|director)|reason key|consultation process|"
    r"decision type|"
    r"anticipated (?:restriction|date of decision)|likely to be (?:considered|exempt)|expected date of decision|"
    r"decision (?:will|is (?:expected|due|likely) to) be (?:taken|made)",
    re.I,
)
_SURE = re.compile(
    r"notice of (?:proposed|forthcoming|intended|future) (?:key )?decision|decision due|expected date of decision|"
    r"proposed decision first published|anticipated date of decision",
    re.I,
)


def find(context: Context) -> None:
    """Reports unreadable pages, and a forward-plan notice."""
    document, findings = context.document, context.findings
    pages = document.unreadable_pages
    if pages:
        which = f"page {pages[0]}" if len(pages) == 1 else "pages " + ", ".join(map(str, pages))
        have = "has" if len(pages) == 1 else "have"
        tried = any(notice.kind == "ocr" for notice in document.notices)
        mend = "its picture shows none either" if tried else MEND
        findings.issue(
            "unreadable-page", f"{which} {have} no text that can be read; {mend}", [document.id], [], "check/pages"
        )
    if any(s.part.clauses or s.part.section("decision", "minutes") for s in context.subjects):
        return  # something was decided
    if context.reading.reason == SILENT and document.text.strip():
        findings.issue("not-a-decision", SILENT, [document.id], [], "check/silent")
    cues = list({m[0].casefold(): m for m in _NOTICE.finditer(document.text)}.values())
    if len(cues) >= 2 and any(_SURE.fullmatch(m[0]) for m in cues):
        spans = [Span(*m.span()) for m in cues[:3]]
        findings.issue(
            "not-a-decision",
            "gives notice of a decision that is still to be taken",
            [document.id],
            spans,
            "check/notice",
        )
