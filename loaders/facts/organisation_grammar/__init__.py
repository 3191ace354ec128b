"""How organisations are named.

By a gazetteer, by an abbreviation that the text defines, by the form of the name, by their part.
"""
