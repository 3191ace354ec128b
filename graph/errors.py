"""Everything that can go wrong, by what the reader of the message does next.

CouncilgraphError
├── UnreadableInput     one file cannot be read: it is reported and the run goes on
├── BadQuestion         the question, parameter or query text is wrong: mend it and ask again
│   └── RefusedQuery    the guard refused the query text
├── StoreUnavailable    the store or server cannot answer now: wait, start it, or run `councilgraph rebuild`
│   └── StoreDamaged    a file of the store is missing or cut
└── Misconfigured       the installation or the arguments are wrong
"""

from __future__ import annotations


class CouncilgraphError(Exception):
    """Base of all our errors. The message says what happened, where, and how to mend it."""


class UnreadableInput(CouncilgraphError):
    """One file cannot be read; the others still load.

    >>> str(UnreadableInput("a.pdf", "is protected by a password", "save a copy without one"))
    'a.pdf: is protected by a password. To mend it: save a copy without one.'
    """

    def __init__(self, where: str, what: str, mend: str) -> None:
        super().__init__(f"{where}: {what}. To mend it: {mend}.")
        self.where, self.what, self.mend = where, what, mend


class BadQuestion(CouncilgraphError):
    """The question, its parameters or the query text cannot be run as written."""


class RefusedQuery(BadQuestion):
    """The guard refused a typed query; the message names the clause and why."""


class StoreUnavailable(CouncilgraphError):
    """The store or server cannot answer now; the message says what to start or wait for."""


class StoreDamaged(StoreUnavailable):
    """A file of the store is missing, cut or of another version; the message names it and the command that mends it."""


class Misconfigured(CouncilgraphError):
    """The installation or the arguments do not fit together."""
