"""What a file in progress names, and isn't there yet."""

from collections.abc import Iterator

from appraisal.load.complaint import Complaint
from appraisal.model import Dataset


def not_there_yet(dataset: Dataset) -> Iterator[Complaint]:
    """Each thing that was left out, where its name stands."""
    for one in dataset.left_out:
        yield Complaint(one.file, one.path, one.what, one.mend, (one.line, one.column))
