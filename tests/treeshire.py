"""Treeshire: a made-up area of nine councils, with a workshop that all of them answered.

Every private text in its answers starts with SECRET, and every private number is one that stands
nowhere else, so that a test can look for them in what is published.
"""

import functools
import pathlib

from appraisal.load import load
from appraisal.model import Dataset

AREA = pathlib.Path(__file__).parent / "workshops" / "area"
WHAT = "2026-03-what"
"""The workshop that all councils answered."""


@functools.cache
def treeshire() -> Dataset:
    """The area as it is read."""
    return load(AREA)
