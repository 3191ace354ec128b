"""Who works together: the grouping's name, its members, and who leads."""
