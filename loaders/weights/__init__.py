"""Linear models that weigh what no rule tells, and their weights: made by benchmarks/train.py from labelled records."""
