"""Every package of n candidates: valued, held to limits, and the efficient ones found.

A package is a set of candidates, written as a mask: a whole number whose bit i stands for
candidate i. Arrays of all 2^n packages stand in the order of their masks, so that the package at
place 0 is empty and the last holds every candidate.
"""

MOST_CANDIDATES = 26
"""Beyond so many candidates not every package is looked at: `solver` walks along the front."""
