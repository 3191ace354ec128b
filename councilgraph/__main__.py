"""`python -m councilgraph`: the same as the command `councilgraph`."""

from councilgraph.cli import main

if __name__ == "__main__":
    main()
