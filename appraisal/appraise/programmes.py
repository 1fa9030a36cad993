"""What the costs of a programme come to, and which tell more of where principles come from."""

import math
from itertools import chain

from appraisal.model import ASSUMPTION, Dataset, Programme, read_fact


def costs_total(programme: Programme) -> float | None:
    """The lines of the budget added up, in pounds; None where one is not known."""
    found = [read_fact(cost.amount) for cost in programme.costs]
    known = [reading.value for reading in found if reading is not None]
    return math.fsum(known) if known and len(known) == len(found) else None


def adds_up(total: float, published: float) -> bool:
    """Whether the lines come to the published total, to the pound."""
    return abs(total - published) < 0.5


def of_the_same_sources(dataset: Dataset) -> tuple[str, ...]:
    """The programmes that rest on a source of some principle, theme or success factor, by id."""
    principles = (principle.source for principle in dataset.principles.values())
    themes = (theme.source for theme in dataset.themes.values())
    factors = (factor.source for factor in dataset.success_factors.values())
    cited = {i for found in chain(principles, themes, factors) for i in found or ()} - {ASSUMPTION}
    return tuple(i for i, found in dataset.programmes.items() if cited & {*found.source})
