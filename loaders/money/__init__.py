"""Money in council records: how sums are written, what they are, who pays whom, and which of them add up."""
