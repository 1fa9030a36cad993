"""Cash flows → net present value, transition cost, annual saving, break-even and payback."""

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from appraisal.area.councils import add, by_definition, combine, scale
from appraisal.maths.discounting import discount_factor
from appraisal.model import ASSUMPTION, Dataset, Flow, Option, Reading, read_fact
from appraisal.model.workspace import MoneySettings

Unpaid = Literal["parties", "unknown", "never", "nothing"]
"""Why there is no payback: one party gives the cost and another the saving; an amount is not
known; savings do not cover costs within the years counted; nothing is spent or saved in them."""

FlowParts = list[tuple[Flow, Reading | None]]
"""What each of some flows adds to a figure; None where its amount is not known."""

ROUNDING = 1e-12
"""A sum short of nought by this share of all that flows is nought: no more than rounding."""


class Money(Struct, frozen=True):
    """What an option costs and saves, in £ thousand; None where an amount needed is unknown.

    `break_even` is a year, `payback_years` a number of years from nought up. Their low has the
    savings' highs and the costs' lows, their high the reverse: infinite where that never pays
    back. Both are None where `unpaid` says why, and nowhere else.
    """

    net_present_value: Reading | None
    transition_cost: Reading | None
    annual_saving: Reading | None
    payback_years: Reading | None
    break_even: Reading | None
    unpaid: Unpaid | None


class Years(Struct, frozen=True):
    """The years that money is counted over, the same for every option.

    `base` is the year that is not discounted, `last` the one to which a flow without an end runs.
    """

    base: int
    last: int


class Terms(Struct, frozen=True):
    """What the money of every option is counted with; `parties` names the party of a source."""

    years: Years
    settings: MoneySettings
    parties: Mapping[str, str]

    def discount(self, year: int) -> float:
        """What £1 of a year is worth in the first year counted."""
        return discount_factor(year - self.years.base, self.settings.discount_rate)


def money(dataset: Dataset) -> Mapping[str, Money]:
    """The money of every option, counted over the same years for all."""
    terms = terms_of(dataset)
    return {i: _of_option(option, terms) for i, option in dataset.options.items()}


def _of_option(option: Option, terms: Terms) -> Money:
    """The money of one option, as sure as that its change costs what it states of it."""
    found = option_money(option.money, terms)
    if not change_unstated(option):
        return found
    return replace(
        found,
        net_present_value=add((found.net_present_value, ASSUMED_NOUGHT)),
        transition_cost=add((found.transition_cost, ASSUMED_NOUGHT)),
        payback_years=add((found.payback_years, ASSUMED_NOUGHT)),
        break_even=add((found.break_even, ASSUMED_NOUGHT)),
    )


ASSUMED_NOUGHT = Reading(0.0, 0.0, 0.0, "assumption", frozenset({ASSUMPTION}))


def unstated(option: Option) -> Reading:
    """Nought, of an option that states no money: by definition where it starts nothing.

    What it starts costs something, so that nought is then only assumed.
    """
    return by_definition(0.0) if option.starts_nothing else ASSUMED_NOUGHT


def change_unstated(option: Option) -> bool:
    """Whether an option starts something and states no one-off cost, not even an unknown one.

    A candidate brings its own, which is not known where its file leaves it out.
    """
    stated = bool(option.candidates) or any(map(one_off, option.money))
    return not option.starts_nothing and not stated


def terms_of(dataset: Dataset) -> Terms:
    """The years, the rates and the parties of a workspace."""
    parties = {i: source.party for i, source in dataset.sources.items() if source.party}
    return Terms(years_counted(dataset), dataset.settings.money, parties)


def years_counted(dataset: Dataset) -> Years:
    """Discount to the earliest year of any option, and count on from there.

    Both hang on which options there are, because the format says so (docs/decisions/0006).
    """
    flows = [flow for option in dataset.options.values() for flow in option.money]
    base = min((flow.from_ for flow in flows), default=dataset.settings.date.year)
    return Years(base, base + dataset.settings.money.years - 1)


def option_money(flows: Iterable[Flow], terms: Terms) -> Money:
    """Work out one option's money.

    A cost that ends (`to:`) is one-off, a cost that does not is recurring. The net present value
    is of savings less costs, discounted to the first year counted, that year undiscounted (HM
    Treasury, The Green Book 2022, annex A6). A flow without an end runs to the last.
    """
    own = list(flows)
    payback, even, unpaid = _paid_back(own, terms)
    return Money(
        net_present_value=add(part for _, part in _present(own, terms)),
        transition_cost=_sum(_transition(own, terms), own),
        annual_saving=_sum(_annual(own, terms), own),
        payback_years=payback,
        break_even=even,
        unpaid=unpaid,
    )


def known_part(figure: str, flows: Iterable[Flow], terms: Terms) -> Reading | None:
    """What a figure comes to at least: the sum of those of its flows whose amounts are known.

    None where none is, and where those unknown may take away from savings less costs.
    """
    own = list(flows)
    known = [part for _, part in flow_parts(figure, own, terms) if part is not None]
    return add(known) if known and only_adds(figure, own, terms) else None


def only_adds(figure: str, flows: Iterable[Flow], terms: Terms) -> bool:
    """Whether what is not known of a figure can only add to it, so that the rest is a floor."""
    unknown = (flow for flow, part in flow_parts(figure, list(flows), terms) if part is None)
    return figure == "transition_cost" or is_floor(unknown)


def flow_parts(figure: str, flows: list[Flow], terms: Terms) -> FlowParts:
    """What each flow adds to a figure that is a sum; none of one that is not."""
    sums = {
        "net_present_value": _present,
        "transition_cost": _transition,
        "annual_saving": _annual,
    }
    return sums[figure](flows, terms) if figure in sums else []


def is_floor(unknown: Iterable[Flow]) -> bool:
    """Whether savings less costs come to what is known of them at least: no unknown takes away."""
    return all(flow.kind == "saving" for flow in unknown)


def _sum(parts: FlowParts, own: list[Flow]) -> Reading | None:
    """Their sum; a sum of nothing rests on all that the option states, and is not by definition."""
    if parts:
        return add(part for _, part in parts)
    known = (read_fact(flow.amount) for flow in own)
    return combine(0.0, 0.0, 0.0, (reading for reading in known if reading is not None))


def one_off(flow: Flow) -> bool:
    """Whether a flow is a cost that ends."""
    return flow.kind == "cost" and flow.to is not None


def _end(flow: Flow, last: int) -> int:
    """The last year of a flow: as written, or the last counted where it has no end."""
    return last if flow.to is None else flow.to


def years_of_flow(flow: Flow, terms: Terms) -> range:
    """The years of a flow: those written, or up to the last year counted where it has no end."""
    return range(flow.from_, _end(flow, terms.years.last) + 1)


def net_of_year(flow: Flow, terms: Terms) -> Reading | None:
    """What a flow brings in a year, in £ thousand after optimism: savings above nought.

    None where it is not known.
    """
    optimism = terms.settings.optimism
    saves = flow.kind == "saving"
    factor = 1 - optimism.saving / 100 if saves else -(1 + optimism.cost / 100)
    return scale(read_fact(flow.amount), factor)


def _transition(own: list[Flow], terms: Terms) -> FlowParts:
    """The costs that end, each over all its years."""
    return [
        (flow, scale(net_of_year(flow, terms), -len(years_of_flow(flow, terms))))
        for flow in own
        if one_off(flow)
    ]


def _present(own: list[Flow], terms: Terms) -> FlowParts:
    return [(flow, _discounted(flow, terms)) for flow in own]


def _discounted(flow: Flow, terms: Terms) -> Reading | None:
    factor = math.fsum(map(terms.discount, years_of_flow(flow, terms)))
    return scale(net_of_year(flow, terms), factor)


def _annual(own: list[Flow], terms: Terms) -> FlowParts:
    """The savings and the recurring costs of the last year counted in which a saving runs.

    In the last year counted where none does. Its low has the savings' lows and the costs' highs.
    """
    last = terms.years.last
    ends = [
        min(_end(flow, last), last) for flow in own if flow.kind == "saving" and flow.from_ <= last
    ]
    year = max(ends, default=last)
    return [
        (flow, net_of_year(flow, terms))
        for flow in own
        if flow.from_ <= year <= _end(flow, last) and not one_off(flow)
    ]


def _paid_back(
    own: list[Flow], terms: Terms
) -> tuple[Reading | None, Reading | None, Unpaid | None]:
    """Payback and the year of breaking even with their ranges, or why there is neither."""
    counted = [flow for flow in own if flow.from_ <= terms.years.last]
    if _rival(counted, terms.parties):
        return None, None, "parties"
    nets = [net for flow in counted if (net := net_of_year(flow, terms)) is not None]
    if len(nets) < len(counted):
        return None, None, "unknown"
    start = first_cost(counted, terms)
    if start is None:
        return None, None, "nothing"
    best, middle, worst = (
        recovered(net_by_year(counted, terms, end), start) for end in ("high", "value", "low")
    )
    if middle is None:
        return None, None, "never"
    # At their best the flows cover costs wherever they do at their values.
    early, late = best or middle, worst or (math.inf, math.inf)
    payback = combine(early[1], middle[1], late[1], nets)
    # Before money flows there is nothing to break even.
    begun = min(_first_years(counted, terms).values())
    low, value, high = (
        float(terms.years.base + max(found[0], begun)) for found in (early, middle, late)
    )
    return payback, combine(low, value, high, nets), None


def _rival(flows: list[Flow], parties: Mapping[str, str]) -> bool:
    """Whether parties give the costs and parties the savings, and none gives both."""
    cost, saving = (
        {parties[source] for flow in flows if flow.kind == kind for source in _known(flow, parties)}
        for kind in ("cost", "saving")
    )
    return bool(cost) and bool(saving) and cost.isdisjoint(saving)


def _known(flow: Flow, parties: Mapping[str, str]) -> frozenset[str]:
    reading = read_fact(flow.amount)
    return frozenset() if reading is None else reading.sources & parties.keys()


def first_cost(flows: Iterable[Flow], terms: Terms) -> int | None:
    """The first year counted with a cost, from nought; with a saving where nothing is spent.

    None where nothing is spent or saved. A cost that is nought even at its highest is none.
    """
    found = _first_years(flows, terms)
    return found.get("cost", found.get("saving"))


def _first_years(flows: Iterable[Flow], terms: Terms) -> Mapping[str, int]:
    """The first year counted with a cost and with a saving, from nought, by kind."""
    found: dict[str, int] = {}
    for flow in flows:
        reading = read_fact(flow.amount)
        if reading is not None and reading.high > 0 and flow.from_ <= terms.years.last:
            year = flow.from_ - terms.years.base
            found[flow.kind] = min(found.get(flow.kind, year), year)
    return found


def net_by_year(
    flows: Iterable[Flow], terms: Terms, end: Literal["low", "value", "high"]
) -> tuple[float, ...]:
    """Savings less costs in each year counted, undiscounted, in £ thousand.

    `low` has the savings' lows and the costs' highs. An unknown amount counts as none: the caller
    has looked for those.
    """
    years = range(terms.years.base, terms.years.last + 1)
    due: dict[int, list[float]] = {year: [] for year in years}
    for flow in flows:
        net = net_of_year(flow, terms)
        last = min(_end(flow, terms.years.last), terms.years.last)
        for year in range(flow.from_, last + 1) if net is not None else ():
            due[year].append(getattr(net, end))
    return tuple(math.fsum(due[year]) for year in years)


def recovered(nets: Sequence[float], start: int) -> tuple[int, float] | None:
    """When costs are recovered for good: the year, from nought, and the years since `start`.

    That is the first year from whose end on the sum of `nets` stays at nought or above, and the
    time from the end of `start` to where the sum, taken to change evenly within the year, last
    comes up to nought: nought where that was before. None where it is below nought at the end.
    """
    near = ROUNDING * math.fsum(map(abs, nets))
    sums = list(accumulate(nets))
    short = max((year for year, total in enumerate(sums) if total < -near), default=-1)
    if short == len(sums) - 1:
        return None
    if short < start:
        return short + 1, 0.0
    part = -sums[short] / (sums[short + 1] - sums[short])
    return short + 1, short - start + min(part, 1.0)
