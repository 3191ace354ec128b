"""Trains the linear models of loaders/weights from labelled records; needs scikit-learn."""
