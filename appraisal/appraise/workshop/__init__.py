"""Workshops: what they ask from the results, and what follows from the answers."""
