"""Rates typed as fractions or as totals, amounts in pounds or millions, and costs left unsaid."""

import re
from collections.abc import Iterator

from appraisal.area.money import change_unstated
from appraisal.load.complaint import Complaint
from appraisal.model import Dataset, Option, figures_in

from .places import measures, shown

FILE = "appraisal.yaml"
MOST_OPTIMISM = 100.0
"""Per cent. A cost that comes to 120 per cent of its estimate has 20 of optimism."""
SMALLEST_RATE = 0.2
"""Per cent. No public body discounts at so little; 0.035 is 3.5 per cent as a fraction."""

_MILLIONS = re.compile(r"million|\bmn\b|£\s?m\b", re.I)
_THOUSANDS = re.compile(r"£\s?(?:thousand|000|k\b)", re.I)
THOUSANDS_IN_A_MILLION = 1_000.0
POUNDS_IN_A_MILLION = 1_000_000.0


def rates_as_fractions(dataset: Dataset) -> Iterator[Complaint]:
    """A discount rate, an optimism or a rise of council tax so small that a fraction was meant."""
    settings = dataset.settings.money
    rate = settings.discount_rate
    if 0 < rate < SMALLEST_RATE:
        yield _fraction(("money", "discount_rate"), "discount rate", rate)
    for kind in ("cost", "saving"):
        share = getattr(settings.optimism, kind)
        if 0 < share < 1:  # a tenth of a per cent of optimism would change nothing
            yield _fraction(("money", "optimism", kind), f"optimism on each {kind}", share)
    tax = dataset.settings.who_pays.council_tax
    for rise in figures_in(tax.most_rise if tax else None):
        if 0 < rise.value < SMALLEST_RATE:
            path = ("who_pays", "council_tax", "most_rise")
            yield _fraction(path, "most by which a charge may rise in a year", rise.value)


def heavy_optimism(dataset: Dataset) -> Iterator[Complaint]:
    """An optimism that more than doubles every cost; one over 100 on savings is refused."""
    share = dataset.settings.money.optimism.cost
    if share > MOST_OPTIMISM:
        what = (
            f"The optimism on each cost is {shown(share)} per cent, so every cost counts "
            f"{shown(1 + share / 100)} times."
        )
        mend = "Give what is added to a cost, not what it comes to, or say why under `accepted:`."
        yield Complaint(FILE, ("money", "optimism", "cost"), what, mend)


def _fraction(path: tuple[str, ...], called: str, rate: float) -> Complaint:
    what = f"The {called} is {shown(rate)} per cent."
    return Complaint(FILE, path, what, f"Did you mean {shown(round(100 * rate, 9))}?")


def wrong_thousands(dataset: Dataset) -> Iterator[Complaint]:
    """An amount of money, which is in £ thousand, that is a claim's in £ million or in pounds."""
    for i, option in dataset.options.items():
        claimed = _millions(dataset, option)
        for position, flow in enumerate(option.money):
            for figure in figures_in(flow.amount):
                for million in (figure.value, figure.value / POUNDS_IN_A_MILLION):
                    if million in claimed - {0}:
                        path = ("money", position, "amount")
                        yield _mistyped(f"options/{i}.yaml", path, figure.value, million)


def changes_without_cost(dataset: Dataset) -> Iterator[Complaint]:
    """An option that starts something and says of no cost that it ends, where money is counted."""
    if not any(option.money for option in dataset.options.values()):
        return
    for i, option in dataset.options.items():
        if change_unstated(option):
            what = (
                "This option makes councils, starts or deepens a partnership, or moves functions, "
                "and states no one-off cost (a cost with `to`), so that nought is assumed."
            )
            mend = (
                "Write it, with `amount: unknown` where nobody knows it; then what such options "
                "cost elsewhere stands for it, where a criterion has a class."
            )
            yield Complaint(f"options/{i}.yaml", ("money",), what, mend)


def _mistyped(file: str, path: tuple[str | int, ...], typed: float, million: float) -> Complaint:
    what = (
        f"This amount is {shown(typed)}, in thousands of pounds, and this option has "
        f"a figure of £{shown(million)} million."
    )
    thousands = shown(million * THOUSANDS_IN_A_MILLION).replace(",", "")
    mend = f"Write {thousands} if that is the amount meant."
    return Complaint(file, path, what, mend)


def _millions(dataset: Dataset, option: Option) -> set[float]:
    """What the option's claims and own facts give, in £ million."""
    units = {i: measure.unit for i, measure in measures(dataset).items()}
    given = [(claim.unit, claim.amount) for claim in option.claims]
    given += [(units.get(i, ""), fact) for i, fact in option.facts.items()]
    sizes = ((_MILLIONS, 1.0), (_THOUSANDS, THOUSANDS_IN_A_MILLION))
    return {
        figure.value / size
        for unit, fact in given
        for scale, size in sizes
        if scale.search(unit)
        for figure in figures_in(fact)
    }
