"""A complaint about a place in a file that is told by keys, not yet by line and column."""

from msgspec import Struct

from appraisal.model.walk import Path

Saying = tuple[str, str]
"""What is wrong, and how to mend it."""


class Complaint(Struct, frozen=True):
    """Something wrong at a path of a file, before its line and column are looked up.

    Of what was taken out of the file there is nothing to look up: `at` says it.
    """

    file: str
    path: Path
    what: str
    mend: str
    at: tuple[int, int] | None = None
