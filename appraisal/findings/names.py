"""The names that sentences use, by id."""

from appraisal.appraise import Appraisal
from appraisal.model import Dataset, in_words


def perspective_names(appraisal: Appraisal) -> dict[str, str]:
    """The perspectives' names by id, the headline first."""
    return {i: weights.name for i, weights in appraisal.weights.items()}


def option_names(appraisal: Appraisal) -> dict[str, str]:
    """The options' short names by id."""
    return {i: option.label for i, option in appraisal.dataset.options.items()}


def headline_name(appraisal: Appraisal) -> str:
    """The name of the headline perspective."""
    return appraisal.weights[appraisal.headline].name


def council_label(dataset: Dataset, identifier: str) -> str:
    """The label of a council, or of any other body, by its id."""
    if identifier in dataset.councils:
        return dataset.councils[identifier].label
    if identifier in dataset.partners:
        return dataset.partners[identifier].name
    return in_words(identifier)
