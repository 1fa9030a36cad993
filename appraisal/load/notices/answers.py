"""Answers of councils in workshops that contradict themselves."""

from collections.abc import Iterator

from appraisal.load.complaint import Complaint
from appraisal.load.document import Path
from appraisal.model import Dataset
from appraisal.model.walk import written_at


def clashing_tradeoffs(dataset: Dataset) -> Iterator[Complaint]:
    """Trade-offs of one council that no weights fit together, as its page of the workshop says."""
    for i, workshop in dataset.workshops.items():
        file = f"workshops/{i}.yaml"

        def line_of(path: Path, file: str = file) -> int:
            spot = written_at(dataset, (file, *path))
            return spot.line if spot else 1

        for council, answer in workshop.answers.items():
            if len(answer.tradeoffs) > 1:
                from appraisal.load.tradeoffs import clashes  # needs numpy

                path = ("answers", council, "tradeoffs")
                yield from clashes(dataset, file, path, answer.tradeoffs, line_of)
