"""What moves an option's money, and how far it would have to move before something changes."""

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.cash_swings import Swing, Turn, needed_a_year, swings, turns
from appraisal.area.money import terms_of


class MovingCash(Struct, frozen=True):
    """An option's tornado and its switching values.

    `to_nought` are the changes after which it saves as much as it costs, `to_next` those after
    which its net present value is that of `next`: the option that comes closest below it, or above
    it where none is below. Lines of its own model are passed over, and so is an option at nought,
    of which `to_nought` tells; `next` is empty where there is no other. `yearly_to_nought` and
    `yearly_to_next` are what it would have to save a year, in £ thousand, where a class of nought
    stands for that. `classed` is whether a reference class stands for any of its money, and
    `next_classed` of that of `next`: it counts at its value.
    """

    value: float | None
    swings: tuple[Swing, ...]
    to_nought: tuple[Turn, ...]
    next: str
    above_next: bool
    to_next: tuple[Turn, ...]
    yearly_to_nought: float | None
    yearly_to_next: float | None
    classed: bool
    next_classed: bool


def moving_cash(appraisal: Appraisal, option: str) -> MovingCash:
    """What moves the money of one option."""
    own, terms = appraisal.cash[option], terms_of(appraisal.dataset)
    value = own.present_value.value if own.present_value else None
    other, level = _next(appraisal, option)
    return MovingCash(
        value=value,
        swings=swings(own, terms),
        to_nought=turns(own, terms),
        next=other,
        above_next=value is not None and level < value,
        to_next=turns(own, terms, level) if other else (),
        yearly_to_nought=needed_a_year(own, terms),
        yearly_to_next=needed_a_year(own, terms, level) if other else None,
        classed=own.classed,
        next_classed=bool(other) and appraisal.cash[other].classed,
    )


def _next(appraisal: Appraisal, option: str) -> tuple[str, float]:
    """The next option by net present value with that value; the first named of those alike."""
    values = {i: own.present_value.value for i, own in appraisal.cash.items() if own.present_value}
    own = values.get(option)
    if own is None:
        return "", 0.0
    lines = next((held for held in appraisal.dataset.models.values() if option in held), (option,))
    others = {i: value for i, value in values.items() if i not in lines and value not in (own, 0)}
    below = {i: value for i, value in others.items() if value < own}
    found = max(below, key=lambda i: below[i], default="") or min(
        others, key=lambda i: others[i], default=""
    )
    return found, others.get(found, 0.0)
