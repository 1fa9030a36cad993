"""What of a workspace may be published: all but what councils answered in workshops."""

from dataclasses import replace

from .workshops import Workshop
from .workspace import Dataset


def published(dataset: Dataset) -> Dataset:
    """The workspace without private answers and panels' scores.

    Answers stay where the council's entry has a `published` date no later than the workspace's.
    Whatever is worked out or drawn from what this gives can't tell what was left out.
    """
    open_to_all = {i: _published(dataset, workshop) for i, workshop in dataset.workshops.items()}
    return replace(dataset, workshops=open_to_all)


def _published(dataset: Dataset, workshop: Workshop) -> Workshop:
    today = dataset.settings.date
    answers = {
        council: answer
        for council, answer in workshop.answers.items()
        if answer.published is not None and answer.published <= today
    }
    return workshop.model_copy(update={"answers": answers, "scores": {}})
