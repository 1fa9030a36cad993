"""What the costs of a programme come to."""

import math

from appraisal.model import Programme, read_fact


def costs_total(programme: Programme) -> float | None:
    """The lines of the budget added up, in pounds; None where one is not known."""
    found = [read_fact(cost.amount) for cost in programme.costs]
    known = [reading.value for reading in found if reading is not None]
    return math.fsum(known) if known and len(known) == len(found) else None


def adds_up(total: float, published: float) -> bool:
    """Whether the lines come to the published total, to the pound."""
    return abs(total - published) < 0.5
