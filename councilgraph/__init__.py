"""Council records as a knowledge graph, from Python.

import councilgraph as cg
g = cg.load(["records/"], "kent.store")          # or cg.open("kent.store")
g.ask("cluster-members", programme="Fostering Recruitment and Retention").to_pandas()
g.cypher("MATCH (o:Organisation) RETURN o.name")
"""

from __future__ import annotations

from councilgraph.facade import CouncilGraph, load, open

__all__ = ["CouncilGraph", "load", "open"]
