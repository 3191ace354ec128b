"""Statements into a graph: which mentions are one thing, what the thing is called, what all its documents say of it."""
