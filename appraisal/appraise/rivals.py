"""What competes for the first place: models, each worth what its highest line is worth."""

from collections.abc import Iterable, Mapping

from appraisal.model import Dataset
from appraisal.model.options import Family


def rivals(dataset: Dataset, options: Iterable[str]) -> dict[str, str]:
    """What each of these options competes as."""
    return competing({i: dataset.options[i].model or i for i in options})


def competing(models: Mapping[str, str]) -> dict[str, str]:
    """The model of each option; each its own where all are lines of one, which compete then."""
    if len(set(models.values())) > 1:
        return dict(models)
    return {i: i for i in models}


def moves_the_place(models: Mapping[str, str], today: Iterable[str], then: Iterable[str]) -> bool:
    """Whether other models are first then than today, not just other lines of the same ones."""
    return {models[i] for i in today} != {models[i] for i in then}


def family_of(dataset: Dataset, model: str) -> Family | None:
    """The family of a model's lines; None where they are of several."""
    held = {dataset.options[i].family for i in dataset.models[model]}
    return held.pop() if len(held) == 1 else None
