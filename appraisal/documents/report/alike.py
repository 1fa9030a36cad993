"""Options of which the same is said, once, under the name of their model where they are all of it.

The rows of a table of many options would else say the same for each line of a model.
"""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from appraisal.findings.names import model_names
from appraisal.findings.numbers import listed_names
from appraisal.model import Dataset

Said = TypeVar("Said")


def alike(said: Mapping[str, Said]) -> tuple[tuple[tuple[str, ...], Said], ...]:
    """The options that share a value, with it, in the order of the first of each."""
    found: list[tuple[Said, list[str]]] = []
    for option, value in said.items():
        same = next((options for other, options in found if other == value), None)
        if same is None:
            found.append((value, [option]))
        else:
            same.append(option)
    return tuple((tuple(options), value) for value, options in found)


def called(dataset: Dataset, options: Sequence[str]) -> str:
    """What options are called together: a model by its name, where all its lines are there."""
    models, held = model_names(dataset), {*options}
    whole = {
        line: models[model]
        for model, lines in dataset.models.items()
        if len(lines) > 1 and held.issuperset(lines)
        for line in lines
    }
    names = list(dict.fromkeys(whole.get(i) or dataset.options[i].label for i in options))
    return "; ".join(names) if any(" and " in name for name in names) else listed_names(names)
