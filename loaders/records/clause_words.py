"""Words by which the clauses of a decision are told from what stands around them."""

from __future__ import annotations

import re

NOTHING = re.compile(
    r"\W*(?:none|n/?a|nil|not applicable|no decision(?: (?:was|text).{0,40})?|-+|tbc|tba|pending)?\W*\Z", re.I
)
TRAILER = re.compile(
    r"\W*(?:voting record|action(?:s)?(?: by)?\s*:|action\W*\Z|\(?reference\s*:|call[- ]in\b|\[?call-in of this"
    r"|note\s*:|notes\s*:|votes?\s*:|\(?proposed by|"
    r"\(?moved by|proposer\b|for\s*:?\s*\d|\d+ for\b|the vote\b|reasons?\s*:|background papers|contact\b"
    r"|signed\b|(?:these|this|the above) decisions? (?:was|were|is|are|will|may|come)\b|\(?the meeting (?:closed|ended)"
    r"|chair(?:man|person)?\s*\Z)",
    re.I,
)
ONLY_MANNER = re.compile(
    r"\W*(?:unanimously|accordingly|nem\.? con\.?|carried|by (?:assent|\d+ votes.{0,40})|as above|that)?\W*\Z", re.I
)
AFTER_MARK = re.compile(
    r"(?:^|\n)\W{0,3}(?:\d{1,2}(?:\.\d{1,2})*|[A-Za-z]|[ivxIVX]{2,5})[.):]{0,2}\Z|(?:^|\n)\W{0,2}[•·▪*-]\Z"
)
AFTER_MARK_LINE = re.compile(r"\W{0,3}(?:1|a|A|i|I)[.):]{1,2}\s|\(?(?:1|a|A|i|I)\)\s")
# "That the Director approves:" with bullets below: each is a clause, whatever word it begins with.
PROMISES = re.compile(
    r"\A[^\n]{0,240}\b(?:agree|approve|resolve|decide|endorse|authorise|note|accept)[sd]?(?: to| the following"
    r"| that)?\s*[:–-]+\s*\Z",
    re.I,
)
SEMICOLON = re.compile(r";\s*(?:and\s*)?\Z|,?\s+and\Z")
