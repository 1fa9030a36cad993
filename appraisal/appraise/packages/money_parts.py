"""A leaf on a money figure as a part of a package's value: sums, and what stands in for unknowns.

Where an amount is not known, the figure is not: the leaf is then worth what a gap is, or what such
options cost elsewhere, never below what is known where that is a floor (area/known_parts). A part
has one curve, so that these cases lie side by side along it, each so far from the others that no
sum leads from one to the next. A package's set of unknowns adds the distance.
"""

import itertools
import math
from collections.abc import Iterable, Sequence
from typing import Literal

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from appraisal.appraise.matrix import GAP
from appraisal.appraise.packages.plain import PACKAGE, without_any
from appraisal.area.candidates import PACKAGES_FAMILY, flows_of
from appraisal.area.figures import MONEY
from appraisal.area.money import Terms, known_part, only_adds, option_money, terms_of
from appraisal.maths.packages.gains import Part
from appraisal.maths.packages.masks import mask_of
from appraisal.maths.value_functions import Curve, piecewise
from appraisal.model import Criterion, Dataset, Flow

Known = Literal["all", "least", "nothing"]
"""Whether a sum is known, only what it comes to at least, or not even that."""

_MARGIN = 1.0


class _Sum(Struct, frozen=True):
    """What flows come to, and how much of that is known."""

    amount: float
    known: Known


def money_part(dataset: Dataset, candidates: Sequence[str], leaf: Criterion) -> Part | None:
    """The part of a leaf on a sum of money; None where what packages come to is no such sum.

    A payback is none. Nor is any sum where a candidate starts before the first year counted today,
    as that moves all years, or where the saving of the last year hangs on whether anybody saves.
    """
    measured, terms = leaf.measured, terms_of(dataset)
    today = dataset.settings.date.year
    reference = dataset.options[dataset.settings.reference_option or ""]
    flows = [list(flows_of(dataset.candidates[i], today)) for i in candidates]
    if measured is None or measured.figure is None or measured.figure == "payback_years":
        return None
    if any(flow.from_ < terms.years.base for own in flows for flow in own):
        return None
    if measured.figure == "annual_saving" and _ends_early(reference.money, terms):
        return None
    start = _sum(measured.figure, list(reference.money), terms)
    elsewhere = leaf.elsewhere(PACKAGE, PACKAGES_FAMILY)
    if start.known == "least" and elsewhere and elsewhere.value < 0:
        return None  # where nothing is known it is no floor, and packages may know nothing either
    sums = [_sum(measured.figure, own, terms) for own in flows]
    bare = None if start.known == "all" else without_any(dataset, leaf.id)
    return _part(start, sums, measured.curve, elsewhere.value if elsewhere else None, bare)


def unknown_with(dataset: Dataset, candidates: Sequence[str], leaf: Criterion) -> int:
    """The candidates with any of which a leaf's sum of money is no longer known, as a mask.

    Of a leaf on anything else there are none.
    """
    figure = leaf.measured.figure if leaf.measured else None
    if figure not in MONEY:
        return 0
    own = [list(flows_of(dataset.candidates[i], dataset.settings.date.year)) for i in candidates]
    terms = _from_first(terms_of(dataset), itertools.chain.from_iterable(own))
    # A payback rests on every cost and saving, as a net present value does.
    of = "net_present_value" if figure == "payback_years" else figure
    return _mask([_sum(of, flows, terms) for flows in own], "least", "nothing")


def _from_first(terms: Terms, flows: Iterable[Flow]) -> Terms:
    """The terms with years that begin with the first of some flows, as with a package of them."""
    base = min((flow.from_ for flow in flows), default=terms.years.base)
    return replace(terms, years=replace(terms.years, base=min(base, terms.years.base)))


def _ends_early(flows: Sequence[Flow], terms: Terms) -> bool:
    """Whether savings are counted in an earlier year than the last as long as nobody else saves."""
    last = terms.years.last
    ends = [
        last if flow.to is None else min(flow.to, last)
        for flow in flows
        if flow.kind == "saving" and flow.from_ <= last
    ]
    return max(ends, default=last) < last


def _sum(figure: str, flows: list[Flow], terms: Terms) -> _Sum:
    reading = getattr(option_money(flows, terms), figure)
    if reading is not None:
        return _Sum(reading.value, "all")
    least = known_part(figure, flows, terms)
    known: Known = "least" if only_adds(figure, flows, terms) else "nothing"
    return _Sum(least.value if least else 0.0, known)


def _part(
    start: _Sum,
    sums: Sequence[_Sum],
    curve: Curve,
    elsewhere: float | None,
    bare: float | None,
) -> Part:
    """The part: sums that are known, then those known at least, then those not known at all.

    Before them `bare`, if there is one: what the reference option is worth where its own sum is not
    known, as something else may stand in for it than for a package's.
    """
    amounts = np.array([one.amount for one in sums], dtype=np.float64)
    low = math.fsum([start.amount, *np.minimum(amounts, 0).tolist()]) - _MARGIN
    high = math.fsum([start.amount, *np.maximum(amounts, 0).tolist()]) + _MARGIN
    apart = 2 * (high - low)
    counted = {"all": 0, "least": 1, "nothing": 2}
    cases = (
        *([] if bare is None else [[(0.0, bare)]]),
        _case(curve, -math.inf, (low, high)),
        _case(curve, elsewhere, (low, high)),
        _case(curve, elsewhere, None),
        _case(curve, elsewhere, None),
    )
    points = [
        (raw + place * apart, value)
        for place, case in enumerate(cases)
        for raw, value in (case if len(case) > 1 else ((low, case[0][1]), (high, case[0][1])))
    ]
    across, up = np.array(points, dtype=np.float64).T
    unknown = {known: _mask(sums, known) for known in counted if known not in ("all", start.known)}
    sets = [(mask, counted[known]) for known, mask in unknown.items()]
    place = counted[start.known]
    if bare is not None:  # whatever is agreed leads away from it
        sets.append((mask_of(range(len(sums))), 1 + place))
        place = 0
    masks, places = zip(*sets, strict=True) if sets else ((), ())
    return Part(
        weight=1.0,
        start=start.amount + apart * place,
        added=amounts,
        sets=np.array(masks, dtype=np.int64),
        weights=apart * np.array(places, dtype=np.float64),
        across=across,
        up=up,
    )


def _mask(sums: Sequence[_Sum], *known: str) -> int:
    return mask_of(i for i, one in enumerate(sums) if one.known in known)


def _case(
    curve: Curve, least: float | None, ends: tuple[float, float] | None
) -> list[tuple[float, float]]:
    """The points of one case: what sums between two ends are worth, being `least` or more.

    A single point where the sum makes no difference: without a class a gap is all there is.
    """
    if least is None:
        return [(0.0, GAP)]
    if ends is None:
        return [(0.0, piecewise(curve, least))]
    inside = {raw for raw in (*(raw for raw, _ in curve), least) if ends[0] < raw < ends[1]}
    raws = sorted({*inside, *ends})
    return [(raw, piecewise(curve, max(raw, least))) for raw in raws]
