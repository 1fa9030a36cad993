"""An option's money in results.json."""

import math
from typing import Any

from msgspec.structs import asdict

from appraisal.area.money import Money
from appraisal.data.results.money import MoneyResult, money_result
from appraisal.model import Reading


def reading(value: float) -> Reading:
    return Reading(value - 1, value, value + 1, "measured")


def cash(**given: Any) -> Money:
    money: dict[str, Any] = {
        "net_present_value": reading(-250.5),
        "transition_cost": reading(900),
        "annual_saving": reading(120),
        "payback_years": reading(7.5),
        "break_even": reading(2034),
        "unpaid": None,
    }
    return Money(**money | given)


def test_each_figure_stands_under_its_own_name_as_its_middle() -> None:
    assert money_result(cash()) == MoneyResult(
        net_present_value=-250.5,
        payback_years=7.5,
        transition_cost=900,
        annual_saving=120,
        break_even=2034,
    )


def test_the_year_of_breaking_even_is_a_whole_number() -> None:
    assert repr(money_result(cash()).break_even) == "2034"


def test_what_is_not_known_or_never_pays_back_is_null() -> None:
    never = cash(payback_years=None, break_even=None, unpaid="never")
    assert (money_result(never).payback_years, money_result(never).break_even) == (None, None)
    unknown = cash(
        net_present_value=None, transition_cost=None, annual_saving=None, payback_years=None,
        break_even=None, unpaid="unknown",
    )  # fmt: skip
    assert set(asdict(money_result(unknown)).values()) == {None}


def test_a_payback_without_end_is_null() -> None:
    endless = Reading(2, math.inf, math.inf, "measured")
    assert money_result(cash(payback_years=endless)).payback_years is None
