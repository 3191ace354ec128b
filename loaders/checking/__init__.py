"""What one document contradicts itself on, or what in it cannot be right: one module a kind; each only reports."""
