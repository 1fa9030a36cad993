"""Ids that stand twice in a list where once says it all."""

from collections.abc import Iterator

from appraisal.load.complaint import Complaint
from appraisal.model import Dataset
from appraisal.model.walk import walk

_TOLD = ("members", "partners")
"""Keys of a partnership of which `member-twice` tells."""


def named_twice(dataset: Dataset) -> Iterator[Complaint]:
    """Each id that a list names a second time. Where that is refused it never comes here."""
    seen: set[tuple[str, tuple[str | int, ...], str]] = set()
    for piece in walk(dataset):
        *above, last = piece.path
        if not piece.names or not isinstance(last, int) or above[-1] in _TOLD:
            continue
        place = (piece.file, tuple(above), str(piece.value))
        if place in seen:
            what = f"'{piece.value}' is named here a second time."
            yield Complaint(piece.file, piece.path[1:], what, "Name it once.")
        seen.add(place)
