"""What options of which the same is said are called together.

The rows of a table of many options would else say the same for each line of a model.
"""

from collections.abc import Sequence

from appraisal.findings.names import model_names, whole_models
from appraisal.findings.numbers import listed_names
from appraisal.model import Dataset


def called(dataset: Dataset, options: Sequence[str]) -> str:
    """What options are called together: a model by its name, where all its lines are there."""
    models, whole = model_names(dataset), whole_models(dataset, options)
    named = (models[whole[i]] if i in whole else dataset.options[i].label for i in options)
    names = list(dict.fromkeys(named))
    return "; ".join(names) if any(" and " in name for name in names) else listed_names(names)
