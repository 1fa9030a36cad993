"""Ids that stand twice in a list where once says it all."""

from collections.abc import Iterator

from appraisal.load.complaint import Complaint
from appraisal.load.document import Path
from appraisal.load.named_again import named_again
from appraisal.model import Dataset
from appraisal.model.walk import walk

_TOLD = ("members", "partners")
"""Keys of a partnership of which `member-twice` tells."""


def named_twice(dataset: Dataset) -> Iterator[Complaint]:
    """Each id that a list names a second time. Where that is refused it never comes here."""
    lists: dict[tuple[str, Path], list[tuple[int, str]]] = {}
    for piece in walk(dataset):
        if piece.names is None or not isinstance(last := piece.path[-1], int):
            continue
        above = piece.path[:-1]
        if above[-1] not in _TOLD:
            lists.setdefault((piece.file, above), []).append((last, str(piece.value)))
    for (file, path), listed in lists.items():
        yield from named_again(file, path[1:], listed)
