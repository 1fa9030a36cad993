"""What options of which the same is said are called together.

The rows of a table of many options would else say the same for each line of a model.
"""

from collections.abc import Sequence

from appraisal.findings.names import model_names
from appraisal.findings.numbers import listed_names
from appraisal.model import Dataset


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
