"""What SPARQL text that a person typed may hold: its forms, what is refused and why, which addresses are harmless."""

from __future__ import annotations

FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
DECLARATIONS = {"PREFIX": 3, "BASE": 2, "VERSION": 2}
"""Words of the prologue, with how many pieces each takes."""

_CHANGES = "it changes the graph"
FORBIDDEN = {
    "SERVICE": "it sends the query to another server",
    "FROM": "it can fetch a graph from outside",
    "LOAD": "it fetches a document from outside",
    **dict.fromkeys(
        ("INSERT", "DELETE", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "INTO", "USING", "WITH"), _CHANGES
    ),
}
SAFE_SCHEMES = frozenset({"http", "https", "urn", "tag", "mailto"})
UNSAFE_NAMESPACES = (
    "http://jena.apache.org/",
    "http://jena.hpl.hp.com/",
    "https://jena.apache.org/",
    "http://www.openlinksw.com/",
    "http://franz.com/",
    "http://www.ontotext.com/",
    "http://aws.amazon.com/",
    "http://www.bigdata.com/",
    "tag:stardog",
)
