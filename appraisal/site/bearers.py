"""Options that share something, each by its name and where it leads; a model for all its lines."""

from collections.abc import Sequence

from msgspec import Struct

from appraisal.findings.names import model_names, whole_models
from appraisal.model import Dataset
from appraisal.site.navigation import address


class Bearer(Struct, frozen=True):
    """An option, or a model that stands for all its lines, with where it leads."""

    label: str
    family: str
    path: str


def bearers(dataset: Dataset, options: Sequence[str], place: str = "") -> tuple[Bearer, ...]:
    """Options in their order; a model stands for its lines where all of several are among them.

    `place` is the part of an option's page that a link leads to; empty for its beginning.
    """
    whole = whole_models(dataset, options)
    names = model_names(dataset)
    found = {}
    for i in options:
        option, model = dataset.options[i], whole.get(i)
        label = names[model] if model else option.label
        own = f"{address('option', i)}#{place}" if place else address("option", i)
        path = address("options") if model else own
        found[model or i] = Bearer(label, option.family, path)
    return tuple(found.values())
