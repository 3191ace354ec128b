"""The truth of a store: documents, what they state, and when each began and ceased to count (SQLite)."""

from graph.ledger.ledger import Ledger, LoadRow, ReadingRow

__all__ = ["Ledger", "LoadRow", "ReadingRow"]
