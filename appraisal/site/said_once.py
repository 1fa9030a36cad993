"""What one line of a model says and another only refers to, so that nothing is said twice."""

from collections.abc import Callable

from msgspec import Struct

from appraisal.model import Dataset, Option


class SaidOnce(Struct, frozen=True):
    """The line of the same model whose page has the same, by its id; empty where none has."""

    money: str
    implications: str


def said_once(dataset: Dataset, option: str) -> SaidOnce:
    """Where the costs and savings and the implications of an option are said."""
    return SaidOnce(
        money=_first(dataset, option, lambda found: found.money),
        implications=_first(dataset, option, lambda found: found.implications),
    )


def _first(dataset: Dataset, option: str, what: Callable[[Option], object]) -> str:
    """The first line of an option's model, in order, that has the same; empty if itself."""
    own = dataset.options[option]
    lines = (i for i in dataset.option_order() if dataset.options[i].model == own.model)
    if own.model is None:
        return ""
    first = next((i for i in lines if what(dataset.options[i]) == what(own)), option)
    return "" if first == option else first
