"""How many random cases a law is held to: all of them in CI, and some of them at home."""

import math
import os

CASES = int(os.environ.get("CASES", "12"))
"""How many workspaces are spoiled; `make fuzz CASES=20000` asks for others each time."""
SHARE = 1 if "CASES" in os.environ else 0.25
"""Whoever names CASES, as CI does, holds every other law to all of its cases too."""


def some_of(count: int) -> int:
    """As many of a law's random cases as are tried here."""
    return math.ceil(count * SHARE)
