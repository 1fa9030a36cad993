"""Models that no option is a line of."""

from collections.abc import Iterator

from appraisal.load.complaint import Complaint
from appraisal.model import Dataset


def unused(dataset: Dataset) -> Iterator[Complaint]:
    """A model that no option names."""
    for i in dataset.settings.models:
        if i not in dataset.models:
            what = f"No option is a line of the model '{i}'."
            mend = f"Write `model: {i}` in each option that is one, or take it out."
            yield Complaint("appraisal.yaml", ("models", i), what, mend)
