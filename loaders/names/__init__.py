"""How names are built in running text: title-case runs, head nouns, periods of years, offices. Grammar only; no
facts.
"""
