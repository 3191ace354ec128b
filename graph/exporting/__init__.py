"""The graph as files for other programs: tables, GraphML, RDF with and without evidence."""
