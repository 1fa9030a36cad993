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


def party_name(dataset: Dataset, party: str | None) -> str:
    """The label of a council, or the word for anybody else; empty for nobody."""
    council = dataset.councils.get(party or "")
    return council.label if council else in_words(party or "")
