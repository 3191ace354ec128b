"""Measuring how stores are filled (python -m benchmarks.load)."""
