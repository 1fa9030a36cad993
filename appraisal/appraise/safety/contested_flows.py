"""What each contested cost or saving would have to be for another model to be first."""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from appraisal.appraise.matrix import Matrix
from appraisal.appraise.rivals import moves_the_place, rivals
from appraisal.appraise.safety.changed_facts import for_certain
from appraisal.appraise.safety.switching import first_of_others
from appraisal.area.figures import MONEY
from appraisal.area.money import first_cost, net_by_year, option_money, recovered, terms_of
from appraisal.maths.ranking import TIE, FloatArray, overall
from appraisal.maths.robustness import leader
from appraisal.maths.robustness.crossing import Line, Term, nearest_crossing
from appraisal.model import Dataset, Fact, Flow, Option, Reading, Use, is_contested, read_fact


class FlowRow(Struct, frozen=True):
    """One contested flow, in £ thousand a year: its span, and what would share the first place.

    `flow` is its place among the option's flows, from nought; `amount` the middle of the span of
    its sources, which counts today. `needed` is None where no amount from nought up would do;
    `rival` is the option that the first place is then shared with. `way` is the side of `needed`
    on which `then` come first, in the options' order: None where the place is shared today, so
    that any change could part them. `inside` says whether the sources' span reaches that far.
    """

    option: str
    flow: int
    amount: float
    low: float
    high: float
    sources: tuple[str, ...]
    needed: float | None
    rival: str | None
    way: Literal["more", "less"] | None = None
    then: tuple[str, ...] = ()
    inside: bool = False


def switching_flows(dataset: Dataset, matrix: Matrix, weights: FloatArray) -> tuple[FlowRow, ...]:
    """The switching value of every contested flow of a ranked option, all else as it is.

    Switching values as HM Treasury's Green Book means them; `weights` is one a leaf. One flow may
    move several criteria at once, and all of them count. Each threshold (`must`) is taken as met or
    missed today. A figure of the first model has to put each of its lines behind another model.
    """
    options = matrix.ranked()
    if len(options) < 2:
        return ()
    total = overall(matrix.value[[matrix.options.index(option) for option in options]], weights)
    totals, models = dict(zip(options, map(float, total), strict=True)), rivals(dataset, options)
    first = options[leader(total)]
    own = [i for i in options if models[i] == models[first]]
    second = max((i for i in options if i not in own), key=totals.__getitem__)
    today = [i for i in own if totals[i] >= totals[first] - TIE]
    rows = []
    for option in options:
        rival, lines = (second, own) if option in own else (first, [option])
        for place, reading in _contested(dataset.options[option]):
            moved = _moved_alike(dataset, option, place, lines)
            needed = _needed(dataset, moved, rival, totals, reading.value, weights)
            row = _row(option, place, reading)
            still = {i: value for i, value in totals.items() if i not in moved}
            then = first_of_others(still, option) if option in own else (option,)
            if needed is not None and moves_the_place(models, today, then):
                row = _switched(row, needed, rival, then)
            rows.append(row)
    return tuple(rows)


def _moved_alike(
    dataset: Dataset, option: str, place: int, lines: Sequence[str]
) -> Mapping[str, int]:
    """These lines and the place of the flow in each: an option's own, or one on its very figure."""
    amount, found = dataset.options[option].money[place].amount, {option: place}
    for line in lines:
        for at, flow in enumerate(dataset.options[line].money):
            if _one_figure(flow.amount, amount):
                found.setdefault(line, at)
    return found


def _one_figure(one: Fact, other: Fact) -> bool:
    """Whether two amounts are one figure: a shared fact, or what one candidate costs or saves."""
    return one is other or (isinstance(one, Use) and one == other)


def _needed(
    dataset: Dataset,
    moved: Mapping[str, int],
    rival: str,
    totals: Mapping[str, float],
    today: float,
    weights: FloatArray,
) -> float | None:
    """The amount at which the last of these is level with a rival; None where one never is.

    Of several, only those ahead of the rival have to move, and all the same way.
    """
    ahead = {i: at for i, at in moved.items() if len(moved) == 1 or totals[i] > totals[rival] - TIE}
    found = []
    for i, at in ahead.items():
        terms = tuple(_moved(dataset, i, at, rival, weights))
        found.append(nearest_crossing(terms, totals[rival] - totals[i], today))
    known = [amount for amount in found if amount is not None]
    if len(known) < len(found) or not (max(known) <= today or min(known) >= today):
        return None
    return max(known, key=lambda amount: abs(amount - today))


def _row(option: str, place: int, reading: Reading) -> FlowRow:
    return FlowRow(
        option=option,
        flow=place,
        amount=reading.value,
        low=reading.low,
        high=reading.high,
        sources=tuple(sorted(reading.sources)),
        needed=None,
        rival=None,
    )


def _switched(row: FlowRow, needed: float, rival: str, then: tuple[str, ...]) -> FlowRow:
    inside = row.low - TIE <= needed <= row.high + TIE
    if abs(needed - row.amount) <= TIE:
        return replace(row, needed=needed, rival=rival, inside=inside)
    way: Literal["more", "less"] = "more" if needed > row.amount else "less"
    return replace(row, needed=needed, rival=rival, way=way, then=then, inside=inside)


def _contested(option: Option) -> Iterator[tuple[int, Reading]]:
    """The flows on which sources differ, with their places; the first of those on one fact."""
    seen: set[frozenset[str]] = set()
    for place, flow in enumerate(option.money):
        reading = read_fact(flow.amount)
        if reading is None or not is_contested(flow.amount) or reading.shared in seen:
            continue
        if reading.shared:
            seen.add(reading.shared)
        yield place, reading


def _moved(
    dataset: Dataset, option: str, place: int, rival: str, weights: FloatArray
) -> Iterator[Term]:
    """What a flow moves; a shared figure moves the rival too where that has it, the other way."""
    flow = dataset.options[option].money[place]
    yield from _terms(dataset, dataset.options[option], flow, weights)
    theirs = dataset.options[rival].money
    if isinstance(flow.amount, Use) or any(own.amount is flow.amount for own in theirs):
        for term in _terms(dataset, dataset.options[rival], flow, weights):
            yield replace(term, weight=-term.weight)


def _terms(dataset: Dataset, option: Option, moved: Flow, weights: FloatArray) -> Iterator[Term]:
    """The criteria that a flow's amount moves, each as its figure moves with it.

    An option without that flow may have others that use the same shared fact, or nothing to move.
    """
    reading = read_fact(moved.amount)
    if reading is None:
        return
    step, counted = max(1.0, abs(reading.value)), terms_of(dataset)
    flows = [_with(option, moved, reading, amount) for amount in (0.0, step)]
    none, some = (option_money(own, counted) for own in flows)
    for leaf, weight in zip(dataset.leaves(), map(float, weights), strict=True):
        name = leaf.measured.figure if leaf.measured else None
        if leaf.measured is None or name not in MONEY or not weight:
            continue
        term = Term(weight, leaf.measured.curve, (0.0, 0.0))
        if name != "payback_years":
            line = _line(getattr(none, name), getattr(some, name), step)
            if line is not None and line[1]:
                yield replace(term, above=line)
        elif some.unpaid in (None, "never"):
            start = first_cost(flows[1], counted)
            nets = [net_by_year(own, counted, "value") for own in flows]
            each = [(at, (then - at) / step) for at, then in zip(*nets, strict=True)]
            yield from _payback_terms(term, each, start or 0)


def _payback_terms(term: Term, nets: list[Line], start: int) -> Iterator[Term]:
    """Payback as a flow's amount moves: between amounts that move the year, one quotient each.

    `nets` are savings less costs in each year counted, as lines in the amount; `start` is the
    first year with a cost. All years' sums rise with the amount, or all fall.
    """
    sums = list(accumulate(nets, lambda one, other: (one[0] + other[0], one[1] + other[1])))
    cuts = sorted({-a / b for a, b in sums if b and -a / b > 0})
    # A sum of nought is not below nought: at a cut itself the better of its two sides holds.
    nudge = 1 + 1e-12 if any(b < 0 for _, b in sums) else 1 - 1e-12
    edges = [-math.inf, *(cut * nudge for cut in cuts), math.inf]
    for low, high in pairwise(edges):
        inside = _between(low, high)
        found = recovered([a + b * inside for a, b in nets], start)
        above, below = (0.0, 0.0), (1.0, 0.0)
        if found is None:
            below = (0.0, 0.0)
        elif found[0] > start:
            (a, b), below, whole = sums[found[0] - 1], nets[found[0]], found[0] - 1 - start
            above = (whole * below[0] - a, whole * below[1] - b)
        yield replace(term, above=above, below=below, start=low, end=high)


def _between(low: float, high: float) -> float:
    """An amount inside, from nought up."""
    least = max(low, 0.0)
    return 2 * least + 1 if math.isinf(high) else (least + high) / 2


def _with(option: Option, moved: Flow, reading: Reading, amount: float) -> list[Flow]:
    """An option's flows if one, and all that use its fact, had this amount for certain."""
    figure = for_certain(amount, reading)
    return [
        flow.model_copy(update={"amount": figure})
        if flow is moved or _one_figure(flow.amount, moved.amount)
        else flow
        for flow in option.money
    ]


def _line(none: Reading | None, some: Reading | None, step: float) -> Line | None:
    """A figure as a line in the amount, from its readings at nought and at `step`."""
    if none is None or some is None:
        return None
    return none.value, (some.value - none.value) / step
