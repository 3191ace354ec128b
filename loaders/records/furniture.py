"""Lines that are the site's or the form's own: menus, the form's name, the council's name. Never a title, never
content.
"""

from __future__ import annotations

import re

FURNITURE = re.compile(
    r"\W*(?:decisions?(?: details?| published| making)?|agenda item|issue\s*-\s*(?:decisions|meetings|details)"
    r"|issue details|home(?:\s*[>/»|].*)?|skip to (?:main )?content|search|menu|"
    r"open menu|close|back(?: to .*)?|undefined|\{\w+\}|cookies?.{0,80}|accept|sign in|log ?in|share(?: this.*)?"
    r"|find out more about this (?:issue|item)|view the (?:background|decision|minutes|agenda).{0,60}|"
    r"council and democracy|agendas?(?: and minutes)?|meetings?|you are here.*|.{0,60}>.{0,60}>.*|text size.*"
    r"|print(?: this page)?|contact us|a to z|a-z(?: of services)?|breadcrumb|"
    r"officer (?:decision|executive decision)s?(?: notice| record| form)?"
    r"|record of (?:\w+ ){0,3}decisions?(?: .{0,40})?|decision (?:notice|record|form|log|register)"
    r"|executive decisions?(?: record| notice)?|"
    r"(?:\w+ )?delegated decisions?(?: notice| record| form| report)?|(?:part \d|public|open|not for publication"
    r"|official)|(?:general|reports|documents|related)|trang \d+|page \d+(?: of \d+)?|box \d+[a-z]?|"
    r"(?:the )?custom branding .*|.*technical error.*|.*javascript.*|(?:skip|jump) to .*"
    r"|[{\[]\w+[}\]](?:\s*[{\[]\w+[}\]])*|rss|facebook|twitter|youtube|linkedin|news|events|jobs|main menu"
    r"|navigation|toggle.{0,30}|loading.*|general details of the decision.*|earlier\s*-?\s*later|local council"
    r"|\.+|-+)\W*\Z",
    re.I,
)
_AUTHORITY = re.compile(
    r"^(?:the )?(?:[A-Z][\w’'.&,\- ]+ )?(?:(?:county|city|district|borough|metropolitan|parish|town|unitary"
    r"|london|royal|community) )*(?:council|combined authority|authority|corporation|"
    r"police and crime commissioner(?: for .{2,40})?|integration joint board|board of .{2,40}"
    r"|fire (?:and rescue )?authority|national park authority|borough of .{2,40})(?: .{0,3})?$"
    r"|^(?:london borough|royal borough|city|county|borough|office) of .{2,60}$|^comhairle .{2,40}$"
    r"|^cyngor .{2,40}$",
    re.I,
)


def is_authority(text: str) -> bool:
    return len(text) < 90 and bool(_AUTHORITY.fullmatch(text.strip(" |*#")))


def is_furniture(text: str) -> bool:
    """Whether a line is the page's own: a menu, the form's name, the council's name."""
    if len(text) > 160:
        return False
    if FURNITURE.fullmatch(text) or is_authority(text):
        return True
    head, _, tail = text.partition(" – ") if " – " in text else text.partition(" - ")
    return bool(tail) and is_authority(head) and bool(FURNITURE.fullmatch(tail))
