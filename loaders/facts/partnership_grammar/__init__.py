"""Who works together: the grouping's name, its members, who leads, how many there are said to be, and whether this decision joins it."""
