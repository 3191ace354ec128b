"""Linear models that weigh what no rule tells, and their weights: made by benchmarks/train_*.py from labelled records."""
