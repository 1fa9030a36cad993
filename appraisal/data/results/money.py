"""An option's money, as results.json has it."""

from msgspec import Struct

from appraisal.area.money import Money
from appraisal.data.results.readings import known


class MoneyResult(Struct, frozen=True, kw_only=True):
    """An option's money in £ thousand; null where it is not known, or it never pays back."""

    net_present_value: float | None
    payback_years: float | None
    transition_cost: float | None
    annual_saving: float | None
    break_even: int | None


def money_result(cash: Money) -> MoneyResult:
    """What an option costs and saves, and when it pays back."""
    return MoneyResult(
        net_present_value=known(cash.net_present_value),
        payback_years=known(cash.payback_years),
        transition_cost=known(cash.transition_cost),
        annual_saving=known(cash.annual_saving),
        break_even=None if cash.break_even is None else int(cash.break_even.value),
    )
