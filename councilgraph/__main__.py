"""`python -m councilgraph` is the command line."""

from __future__ import annotations

from councilgraph.cli import main

main()
