"""Cash flows → net present value, transition cost, annual saving and payback."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from appraisal.model import Dataset, Flow, Reading, read_fact
from appraisal.model.workspace import MoneySettings
from appraisal.standing import add, combine, scale


@dataclass(frozen=True)
class Money:
    """What an option costs and saves, in £ thousand; None where an amount needed is unknown.

    `payback_years` is None too where nothing is saved each year.
    """

    net_present_value: Reading | None
    transition_cost: Reading | None
    annual_saving: Reading | None
    payback_years: Reading | None


@dataclass(frozen=True)
class Years:
    """The years that money is counted over, the same for every option.

    `base` is the year that is not discounted, `last` the one to which a flow without an end runs.
    """

    base: int
    last: int


def money(dataset: Dataset) -> Mapping[str, Money]:
    """The money of every option, counted over the same years for all."""
    years, settings = years_counted(dataset), dataset.settings.money
    return {i: option_money(option.money, years, settings) for i, option in dataset.options.items()}


def years_counted(dataset: Dataset) -> Years:
    """Discount to the earliest year of any option, and count on from there.

    Both hang on which options there are, because the format says so (docs/decisions/0006).
    """
    flows = [flow for option in dataset.options.values() for flow in option.money]
    base = min((flow.from_ for flow in flows), default=dataset.settings.date.year)
    return Years(base, base + dataset.settings.money.years - 1)


def option_money(flows: Iterable[Flow], years: Years, settings: MoneySettings) -> Money:
    """Work out one option's money.

    A cost that ends (`to:`) is one-off, a flow that does not is recurring. The net present value
    is of savings less costs, discounted to `years.base`, that year undiscounted (HM Treasury, The
    Green Book 2022, annex A6). A flow without an end runs to `years.last`.
    """
    own = list(flows)
    transition = add(
        scale(_net(flow, settings), -len(_years(flow, years.last)))
        for flow in own
        if _one_off(flow)
    )
    annual = add(_net(flow, settings) for flow in own if flow.to is None)
    present = add(_discounted(flow, years, settings) for flow in own)
    return Money(present, transition, annual, _payback(transition, annual))


def _one_off(flow: Flow) -> bool:
    return flow.kind == "cost" and flow.to is not None


def _years(flow: Flow, last: int) -> list[int]:
    """The years of a flow: those written, or up to the last year where it has no end."""
    return list(range(flow.from_, (last if flow.to is None else flow.to) + 1))


def _net(flow: Flow, settings: MoneySettings) -> Reading | None:
    """What a flow brings in a year after optimism: savings above nought, costs below."""
    optimism = settings.optimism
    saves = flow.kind == "saving"
    factor = 1 - optimism.saving / 100 if saves else -(1 + optimism.cost / 100)
    return scale(read_fact(flow.amount), factor)


def _discounted(flow: Flow, years: Years, settings: MoneySettings) -> Reading | None:
    rate = 1 + settings.discount_rate / 100
    factor = sum(rate ** -(year - years.base) for year in _years(flow, years.last))
    return scale(_net(flow, settings), factor)


def _payback(transition: Reading | None, annual: Reading | None) -> Reading | None:
    """Transition cost ÷ annual saving, in years; at its ends the worst and the best case."""
    if transition is None or annual is None or annual.value <= 0:
        return None
    longest = transition.high / annual.low if annual.low > 0 else math.inf
    shortest, middle = transition.low / annual.high, transition.value / annual.value
    return combine(shortest, middle, longest, (transition, annual))
