"""The names that sentences use, by id."""

from collections.abc import Sequence

from appraisal.appraise import Appraisal
from appraisal.findings.sentences import say
from appraisal.model import Dataset, in_words


def perspective_names(appraisal: Appraisal) -> dict[str, str]:
    """The perspectives' names by id, the headline first."""
    return {i: weights.name for i, weights in appraisal.weights.items()}


def marked_perspectives(appraisal: Appraisal) -> dict[str, str]:
    """The same, each example marked as one."""
    return {
        i: name if i in appraisal.held else say("weighing.example", name=name)
        for i, name in perspective_names(appraisal).items()
    }


def option_names(appraisal: Appraisal) -> dict[str, str]:
    """The options' short names by id."""
    return {i: option.label for i, option in appraisal.dataset.options.items()}


def model_names(dataset: Dataset) -> dict[str, str]:
    """What each model is called: an option that is a model of its own, as the option is."""
    named_here = {i: model.name for i, model in dataset.settings.models.items()}
    return {i: named_here.get(i) or dataset.options[i].label for i in dataset.models}


def compared_names(dataset: Dataset, options: Sequence[str]) -> dict[str, str]:
    """What models are called where only some options are compared: by its line, where one is."""
    held = {i: [line for line in own if line in options] for i, own in dataset.models.items()}
    alone = {i: dataset.options[own[0]].label for i, own in held.items() if len(own) == 1}
    return {**model_names(dataset), **alone}


def whole_models(dataset: Dataset, options: Sequence[str]) -> dict[str, str]:
    """The model, by id, of each of some options that has several lines, all of them among these."""
    held = {*options}
    return {
        line: model
        for model, lines in dataset.models.items()
        if len(lines) > 1 and held.issuperset(lines)
        for line in lines
    }


def headline_name(appraisal: Appraisal) -> str:
    """The name of the headline perspective."""
    return appraisal.weights[appraisal.headline].name


def council_names(dataset: Dataset) -> dict[str, str]:
    """The short names of today's councils by id."""
    return {i: council.label for i, council in dataset.councils.items()}


def theme_names(dataset: Dataset) -> dict[str, str]:
    """The themes' names by id."""
    return {i: theme.name for i, theme in dataset.themes.items()}


def council_label(dataset: Dataset, identifier: str) -> str:
    """The label of a council, or of any other body, by its id."""
    if identifier in dataset.councils:
        return dataset.councils[identifier].label
    if identifier in dataset.partners:
        return dataset.partners[identifier].name
    return in_words(identifier)


def area_names(dataset: Dataset) -> dict[str, str]:
    """What to call each council, and each part of one, by id."""
    return {area: _area_name(dataset, area) for area in dataset.areas}


def _area_name(dataset: Dataset, area: str) -> str:
    owner = dataset.councils[dataset.areas[area]]
    if area in dataset.councils:
        return owner.label
    part = owner.parts[area]
    return part.short_name or part.name


def body_names(dataset: Dataset) -> dict[str, str]:
    """Every council's and other body's label, also of those without an entry in partners.yaml."""
    held = dataset.partnerships.values()
    hosts = {body.host for body in held if body.host}
    named = {i for body in held for i in (*body.partners, *(left.who for left in body.left))}
    everyone = {*dataset.councils, *dataset.partners, *hosts, *named}
    return {i: council_label(dataset, i) for i in sorted(everyone)}


def measure_name(dataset: Dataset, measure: str) -> str:
    """The name of a measure; without one, its id in words."""
    return dataset.measures[measure].name if measure in dataset.measures else in_words(measure)
