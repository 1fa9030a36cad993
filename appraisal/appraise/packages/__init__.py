"""Every package of candidates: what it is worth, what it takes, and which are efficient.

A package is the reference option with some candidates, valued as any option is. `designed.py` is
the pipeline; definitions are those of docs/format.md.
"""
