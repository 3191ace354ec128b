"""What `benchmarks/ask.py` is made of: parameters drawn from a graph, times, other servers, the table."""
