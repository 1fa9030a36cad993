"""The tool's answer beside the second opinion, number by number."""

import math
from collections.abc import Iterator, Mapping

import pytest

from appraisal.appraise import Appraisal, Cash
from appraisal.area.cash import Split
from appraisal.model import Reading
from tests.second_opinion import cash, money, payback, tree
from tests.second_opinion.written import Figure, Files

Ends = tuple[float, float, float]

OF_FLOWS = {
    **money.FIGURES,
    "payback_years": payback.payback_years,
    "break_even": payback.break_even,
}


def same(one: Ends, other: Ends) -> bool:
    """Whether low, value and high are the same but for rounding."""
    pairs = zip(one, other, strict=True)
    return all(math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-9) for a, b in pairs)


def _ends(reading: Reading | None) -> Ends | None:
    return reading and (reading.low, reading.value, reading.high)


def figures_apart(told: Reading | None, ours: Figure | None) -> bool:
    """Whether a figure differs, or is known to one alone."""
    if told is None or ours is None:
        return (told is None) != (ours is None)
    return not same((told.low, told.value, told.high), ours.ends)


def cells_apart(found: Appraisal, cells: tree.Cells) -> Iterator[tuple[object, ...]]:
    """Every cell on which the two differ, in raw figure, value, range, evidence or shared facts."""
    assert found.matrix.cells.keys() == cells.keys()
    for where, ours in cells.items():
        told = found.matrix.cells[where]
        alike = same((told.low, told.value, told.high), (ours.low, ours.value, ours.high))
        shared = told.raw.shared if told.raw else frozenset()
        rest = (told.evidence, shared) == (ours.evidence, ours.shared)
        if figures_apart(told.raw, ours.raw) or not alike or not rest:
            yield *where, _ends(told.raw), told.evidence, ours


def money_apart(found: Appraisal, files: Files) -> Iterator[tuple[object, ...]]:
    """Every figure of money, and every year's cash, on which the two differ."""
    for i, option in files["options"].items():
        for name, ours in ((name, work(files, option)) for name, work in OF_FLOWS.items()):
            told = getattr(found.money[i], name)
            if figures_apart(told, ours):
                yield i, name, _ends(told), ours
        yield from _cash_apart(found.cash[i], files, i)


def _cash_apart(told: Cash, files: Files, i: str) -> Iterator[tuple[object, ...]]:
    """Every year of an option's cash, and its present value, on which the two differ."""
    ours = cash.years(files, files["options"][i])
    worth = cash.present_value(files, files["options"][i])
    if figures_apart(told.present_value, worth and Figure(*worth)):
        yield i, _ends(told.present_value), worth
    split = cash.split(files, files["options"][i])
    if _values(told.present_split) != (split and pytest.approx(split, rel=1e-9, abs=1e-9)):
        yield i, _values(told.present_split), split
    if ours is None:
        return
    so_far = [0.0, 0.0, 0.0]
    for year in told.years:
        due = Figure(*ours.get(year.year, (0, 0, 0)))
        so_far = [sum(pair) for pair in zip(so_far, due.ends, strict=True)]
        if figures_apart(year.net, due) or figures_apart(year.so_far, Figure(*so_far)):
            yield i, year.year, _ends(year.net), due


def _values(split: Split | None) -> tuple[float, float] | None:
    return split and (split.stated.value, split.elsewhere.value)


def wholes_apart(found: Appraisal, files: Files, cells: tree.Cells) -> Iterator[tuple[object, ...]]:
    """Every overall value, and benefit, on which the two differ."""
    told = found.rankings[found.headline]
    benefit = found.benefit_and_cost.benefit if found.benefit_and_cost else None
    for ranking, weights in ((told, tree.shares(files)), (benefit, tree.benefit_shares(files))):
        for i in found.matrix.options if ranking else ():
            ours = overall(cells, i, weights)
            if ranking and not same((ranking.low[i], ranking.value[i], ranking.high[i]), ours):
                yield i, ranking.value[i], ours


def overall(cells: tree.Cells, option: str, weights: Mapping[str, float]) -> Ends:
    """The weighted sum of lows, values and highs."""
    low, value, high = (
        sum(share * getattr(cells[option, leaf], end) for leaf, share in weights.items())
        for end in ("low", "value", "high")
    )
    return low, value, high


def agree(found: Appraisal, files: Files) -> None:
    """Fail with everything on which the two differ."""
    cells = tree.every_worth(files)
    apart = [
        *cells_apart(found, cells),
        *money_apart(found, files),
        *wholes_apart(found, files, cells),
    ]
    if apart:
        pytest.fail("\n".join(map(str, apart)))
