"""What one document contradicts itself on, or what in it cannot be right. One module a kind of trouble; each only reports."""
