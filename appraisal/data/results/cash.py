"""Cash by year, and benefit against cost, as results.json has them."""

from collections.abc import Mapping

from msgspec import Struct

from appraisal.appraise.benefit_and_cost import BenefitAndCost
from appraisal.area.cash import Cash, CashYear
from appraisal.data.results.readings import RangeResult, in_range
from appraisal.model import Evidence


class CashYearResult(Struct, frozen=True, kw_only=True):
    """One year of an option's cash in £ thousand, savings above nought and costs below.

    A part that the year does not have is null. `one_off_elsewhere` and `running_elsewhere` are what
    is left of reference classes beside what is known, above nought or below. `net` and `so_far` are
    null where some flow is not known and has no class.
    """

    year: int
    one_off_cost: RangeResult | None
    running_cost: RangeResult | None
    cashable_saving: RangeResult | None
    other_saving: RangeResult | None
    one_off_elsewhere: RangeResult | None
    running_elsewhere: RangeResult | None
    net: RangeResult | None
    so_far: RangeResult | None
    evidence: Evidence


class CashResult(Struct, frozen=True, kw_only=True):
    """An option's cash: the names of its `unknown` flows that no class stands for, and its years.

    `present_value` is in £ thousand, null where some flow is unknown.
    """

    unknown: tuple[str, ...]
    present_value: RangeResult | None
    years: tuple[CashYearResult, ...]


class BenefitAndCostResult(Struct, frozen=True, kw_only=True):
    """An option's benefit, 0 to 100, and its net cost over the years in £ thousand, if known."""

    benefit: RangeResult
    net_cost: RangeResult | None
    efficient: bool


def cash_result(cash: Cash) -> CashResult:
    """The cash of one option."""
    return CashResult(
        unknown=cash.unknown,
        present_value=in_range(cash.present_value),
        years=tuple(_year(year, known=not cash.unknown) for year in cash.years),
    )


def _year(year: CashYear, *, known: bool) -> CashYearResult:
    parts = year.parts
    return CashYearResult(
        year=year.year,
        one_off_cost=in_range(parts.get("one-off-cost")),
        running_cost=in_range(parts.get("running-cost")),
        cashable_saving=in_range(parts.get("cashable-saving")),
        other_saving=in_range(parts.get("other-saving")),
        one_off_elsewhere=in_range(parts.get("one-off-elsewhere")),
        running_elsewhere=in_range(parts.get("running-elsewhere")),
        net=in_range(year.net) if known else None,
        so_far=in_range(year.so_far) if known else None,
        evidence=year.net.evidence if known else "gap",
    )


def benefit_and_cost_result(
    found: BenefitAndCost | None,
) -> Mapping[str, BenefitAndCostResult] | None:
    """Every option's benefit and cost; None where nothing but money carries weight."""
    if found is None:
        return None
    benefit = found.benefit
    return {
        i: BenefitAndCostResult(
            benefit=RangeResult(value=benefit.value[i], low=benefit.low[i], high=benefit.high[i]),
            net_cost=in_range(cost),
            efficient=i in found.efficient,
        )
        for i, cost in found.net_cost.items()
    }
