"""Trains the linear models of loaders/facts/organisation_grammar from labelled records; needs scikit-learn."""
