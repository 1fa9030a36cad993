"""Contiguous groupings of areas: counted, enumerated, searched within bounds."""
