"""Benefit against cost, as the overview of all options shows it."""

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.benefit_and_cost import BenefitAndCost
from appraisal.appraise.option_cash import stating_nothing
from appraisal.charts.benefit_and_cost import Plot, plot
from appraisal.findings.benefit_and_cost import (
    finding,
    left_out,
    nothing_stated,
    resting,
    sureness,
)
from appraisal.findings.cash import of_which
from appraisal.findings.names import option_names
from appraisal.findings.numbers import count_of, ranged
from appraisal.findings.option_money import pounds


class Row(Struct, frozen=True):
    """An option in the table; `net_cost` is empty where it is not known.

    `reference` says that a class stands for all of it, and `in_part` how much of it one does that
    stands for a part alone. `beaten_by` has the efficient options that beat it.
    """

    option: str
    benefit: str
    net_cost: str
    reference: bool
    in_part: str
    efficient: bool
    beaten_by: tuple[str, ...]


class Against(Struct, frozen=True):
    """The picture, its table, and what is said of both; `plot` is None where nothing is drawn."""

    finding: str
    years: str
    plot: Plot | None
    said: tuple[str, ...]
    rows: tuple[Row, ...]


def against(appraisal: Appraisal) -> Against:
    """All options, the cheapest first, then those of unknown cost."""
    found, labels = appraisal.benefit_and_cost, option_names(appraisal)
    years = count_of(appraisal.dataset.settings.money.years, "year")
    if found is None or not any(cash.lines or cash.unknown for cash in appraisal.cash.values()):
        said = finding(found, labels) if found is None else nothing_stated()
        return Against(said, years, None, (), ())
    drawn = plot(found)
    return Against(
        finding=finding(found, labels),
        years=years,
        plot=drawn if drawn.dots else None,
        said=(
            *filter(None, [sureness(found, labels)]),
            *left_out(found, labels),
            *resting(found, labels, stating_nothing(appraisal.dataset)),
        ),
        rows=tuple(_row(found, i) for i in _cheapest_first(found)),
    )


def _cheapest_first(found: BenefitAndCost) -> list[str]:
    known = {i: cost.value for i, cost in found.net_cost.items() if cost is not None}
    return [*sorted(known, key=lambda i: known[i]), *(i for i in found.net_cost if i not in known)]


def _row(found: BenefitAndCost, option: str) -> Row:
    benefit, cost = found.benefit, found.net_cost[option]
    return Row(
        option=option,
        benefit=ranged(benefit.value[option], benefit.low[option], benefit.high[option]),
        net_cost=pounds(cost),
        reference=cost is not None and cost.evidence == "reference" and option not in found.in_part,
        in_part=of_which(found.in_part.get(option), cost=True),
        efficient=option in found.efficient,
        beaten_by=found.beaten_by.get(option, ()),
    )
