"""What each contested cost or saving would have to be for another option to be first."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from appraisal.model import ASSUMPTION, Dataset, Figure, Option, Reading, is_contested, read_fact
from appraisal.money import Money, option_money, years_counted
from appraisal.robustness import leader
from appraisal.robustness.crossing import Line, Term, nearest_crossing
from appraisal.scoring import Array, Matrix, overall

FIGURES = ("net_present_value", "annual_saving", "transition_cost", "payback_years")
"""The figures that an option's flows come to."""


@dataclass(frozen=True)
class FlowRow:
    """One contested flow, in £ thousand a year: its span, and what would share the first place.

    `flow` is its place among the option's flows, from nought; `amount` the middle of the span of
    its sources, which counts today. `needed` is None where no amount from nought up would do;
    `rival` is the option that the first place is then shared with.
    """

    option: str
    flow: int
    amount: float
    low: float
    high: float
    sources: tuple[str, ...]
    needed: float | None
    rival: str | None


def switching_flows(dataset: Dataset, matrix: Matrix, weights: Array) -> tuple[FlowRow, ...]:
    """The switching value of every contested flow of a ranked option, all else as it is.

    Switching values as HM Treasury's Green Book means them; `weights` is one a leaf. One flow may
    move several criteria at once, and all of them count. Thresholds (`must`) are not looked at, as
    for scores.
    """
    options = matrix.ranked()
    if len(options) < 2:
        return ()
    total = overall(matrix.value[[matrix.options.index(option) for option in options]], weights)
    first = leader(total)
    second = int(np.where(np.arange(total.size) == first, -np.inf, total).argmax())
    rows = []
    for i, option in enumerate(options):
        rival = second if i == first else first
        gain = float(total[rival] - total[i])
        for place, reading in _contested(dataset.options[option]):
            terms = tuple(_terms(dataset, dataset.options[option], place, reading, weights))
            needed = nearest_crossing(terms, gain, reading.value)
            rows.append(_row(option, place, reading, needed, options[rival]))
    return tuple(rows)


def _row(option: str, place: int, reading: Reading, needed: float | None, rival: str) -> FlowRow:
    return FlowRow(
        option=option,
        flow=place,
        amount=reading.value,
        low=reading.low,
        high=reading.high,
        sources=tuple(sorted(reading.sources)),
        needed=needed,
        rival=None if needed is None else rival,
    )


def _contested(option: Option) -> Iterator[tuple[int, Reading]]:
    """The flows on which sources differ, with their places."""
    for place, flow in enumerate(option.money):
        reading = read_fact(flow.amount)
        if reading is not None and is_contested(flow.amount):
            yield place, reading


def _terms(
    dataset: Dataset, option: Option, place: int, reading: Reading, weights: Array
) -> Iterator[Term]:
    """The criteria that a flow moves, each as its figure moves with the flow's amount."""
    step = max(1.0, abs(reading.value))
    none, some = (_with(dataset, option, place, amount) for amount in (0.0, step))
    for leaf, weight in zip(dataset.leaves(), map(float, weights), strict=True):
        name = leaf.measured.figure if leaf.measured else None
        if leaf.measured is None or name not in FIGURES or not weight:
            continue
        if name == "payback_years":
            above = _line(none.transition_cost, some.transition_cost, step)
            below = _line(none.annual_saving, some.annual_saving, step)
        else:
            above, below = _line(getattr(none, name), getattr(some, name), step), (1.0, 0.0)
        if above is not None and below is not None and (above[1] or below[1]):
            yield Term(weight, leaf.measured.curve, above, below)


def _with(dataset: Dataset, option: Option, place: int, amount: float) -> Money:
    """An option's money if one of its flows had this amount for certain."""
    figure = Figure(value=amount, source=(ASSUMPTION,))
    flows = list(option.money)
    flows[place] = flows[place].model_copy(update={"amount": figure})
    return option_money(flows, years_counted(dataset), dataset.settings.money)


def _line(none: Reading | None, some: Reading | None, step: float) -> Line | None:
    """A figure as a line in the amount, from its readings at nought and at `step`."""
    if none is None or some is None:
        return None
    return none.value, (some.value - none.value) / step
