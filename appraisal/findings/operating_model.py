"""How each layer of a council would work, in words."""

from collections.abc import Mapping, Sequence

from appraisal.appraise.operating_model import LayerCell, LayerCount, State
from appraisal.findings.benefits import names_within
from appraisal.findings.numbers import count_of, listed, listed_names
from appraisal.findings.sentences import say
from appraisal.model import Dataset
from appraisal.model.delivery import Layer

_LAYERS: Mapping[Layer, tuple[str, str, str]] = {
    "self-service": (
        "layers.self-service",
        "layers-named.self-service",
        "layer-means.self-service",
    ),
    "customer-management": (
        "layers.customer-management",
        "layers-named.customer-management",
        "layer-means.customer-management",
    ),
    "front-line": ("layers.front-line", "layers-named.front-line", "layer-means.front-line"),
    "back-office": ("layers.back-office", "layers-named.back-office", "layer-means.back-office"),
    "strategic-core": (
        "layers.strategic-core",
        "layers-named.strategic-core",
        "layer-means.strategic-core",
    ),
}
"""The patterns of each layer: its name, its name in a sentence, and what it is."""
_STATES: Mapping[State, str] = {
    "changes": "layer-states.changes",
    "as-today": "layer-states.as-today",
    "not-said": "layer-states.not-said",
}

MOST_NAMED = 3
"""More options than this are counted rather than named."""


def layer_name(layer: Layer) -> str:
    """What a layer is called."""
    return say(_LAYERS[layer][0])


def layer_means(layer: Layer) -> str:
    """What a layer is, in a few words."""
    return say(_LAYERS[layer][2])


def model_finding(counts: Sequence[LayerCount], said: bool) -> str:
    """Which layers most plans would change; without a stop.

    `said` is false where nothing is said of any layer.
    """
    if not said:
        return say("operating-model.none")
    most = max(count.options + count.programmes for count in counts)
    if not most:
        return say("operating-model.as-today")
    first = [count for count in counts if count.options + count.programmes == most]
    names = [say(_LAYERS[count.layer][1]) for count in first]
    if len(first) == len(counts):
        return say("operating-model.alike", count=most)
    if len(first) > 1:
        return say("operating-model.several", layers=listed(names), count=most)
    return say("operating-model.one", layer=names[0], plans=plans(first[0]))


def plans(count: LayerCount) -> str:
    """How many options and programmes change a layer: "2 options and 1 programme"."""
    held = ((count.options, "option"), (count.programmes, "programme"))
    return listed([count_of(number, noun) for number, noun in held if number])


def layer_changes(count: LayerCount) -> str:
    """The same with the layer; without a stop."""
    said, layer = plans(count), layer_name(count.layer)
    if not said:
        return say("operating-model.nobody", layer=layer)
    number = count.options + count.programmes
    return say("operating-model.who", layer=layer, plans=said, count=number)


def silent(options: Sequence[str], of: int) -> str:
    """Of which options nothing is said; empty where something is of all."""
    if not options:
        return ""
    if len(options) == of:
        return say("operating-model.all-silent")
    if len(options) > MOST_NAMED:
        return say("operating-model.silent-many", count=len(options), of=of)
    return say("operating-model.silent", options=listed_names(options))


def state_words(cell: LayerCell) -> str:
    """What becomes of a layer, in a word or two."""
    return say(_STATES[cell.state])


def through(dataset: Dataset, option: str, cell: LayerCell) -> tuple[str, ...]:
    """By name, the partnerships and agreements through which councils would share a layer."""
    names = names_within(dataset, option)
    return tuple(names.get(i, i) for i in cell.change.through) if cell.change else ()
