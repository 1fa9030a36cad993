"""Every option's cash by year, with the value tree's reference classes for what is not known."""

from collections.abc import Mapping
from itertools import chain

from msgspec.structs import replace

from appraisal.appraise.matrix import reference
from appraisal.area.cash import Cash, Classes, cash, last_year
from appraisal.area.councils import add, summed
from appraisal.area.money import change_unstated, terms_of, unstated
from appraisal.model import Dataset, Option


def option_cash(dataset: Dataset) -> Mapping[str, Cash]:
    """The cash of every option over the same years, in the options' order.

    Nought is by definition where an option starts nothing, and assumed where it states nothing of
    what it starts.
    """
    terms = terms_of(dataset)
    options = {i: dataset.options[i] for i in dataset.option_order()}
    last = last_year(chain.from_iterable(option.money for option in options.values()), terms)
    return {
        i: _own(option, cash(option.money, terms, last, classes(dataset, i)))
        for i, option in options.items()
    }


def _own(option: Option, found: Cash) -> Cash:
    """The cash with what is nought because nothing is stated of it, as sure as that is."""
    if option.money and not change_unstated(option):
        return found
    nought = unstated(option)
    if not option.money:
        years = tuple(replace(year, net=nought, so_far=nought) for year in found.years)
        return replace(found, years=years, present_value=nought)
    # In which year a cost would fall that nobody states, nobody can say.
    years = tuple(replace(year, so_far=summed((year.so_far, nought))) for year in found.years)
    return replace(found, years=years, present_value=add((found.present_value, nought)))


def classes(dataset: Dataset, option: str) -> Classes:
    """What the criteria take where the money of an option is not known, by figure.

    The first criterion that has a class for a figure gives it.
    """
    family = dataset.options[option].family
    found = (
        (leaf.measured.figure, elsewhere)
        for leaf in reversed(dataset.leaves())
        if leaf.measured and (elsewhere := leaf.elsewhere(option, family))
    )
    return {figure: reference(elsewhere, None) for figure, elsewhere in found if figure}


def covered_from(found: Cash) -> int | None:
    """The first year from whose end on all that was spent is covered, as its values are.

    None where nothing was spent first, and where it is not covered at the end.
    """
    below = [year.year for year in found.years if year.so_far.value < 0]
    if found.unknown or not below or below[-1] == found.years[-1].year:
        return None
    return below[-1] + 1


def stating_nothing(dataset: Dataset) -> tuple[str, ...]:
    """The options that start something, and say nothing of what it costs or saves.

    Their nought is assumed; that of an option which starts nothing follows from what it is.
    """
    options = {i: dataset.options[i] for i in dataset.option_order()}
    return tuple(i for i, o in options.items() if not o.money and not o.starts_nothing)
