"""One value opened up: raw figure → value → weight → contribution, with what it rests on."""

from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.matrix import Cell
from appraisal.appraise.money_criteria import counts_flows
from appraisal.appraise.tree_values import Span, cell_span
from appraisal.findings.numbers import number, ranged
from appraisal.findings.option_money import why_unpaid
from appraisal.findings.raw_figures import formatted, raw_words
from appraisal.model import Criterion, Dataset
from appraisal.model.walk import CRITERIA
from appraisal.site.value_tree import criterion_paths, spot


@dataclass(frozen=True)
class Opened:
    """Everything behind one value, as the pages show it.

    `raw` is the figure in words, empty for a judgement and a gap; `steps` the way from there to
    what it adds to the overall value; `weight` is in words, under the headline perspective.
    """

    option: str
    criterion: str
    label: str
    span: Span
    evidence: str
    raw: str
    steps: str
    weight: str
    why: str
    sources: tuple[str, ...]
    spots: tuple[str, ...]
    fails: str


def opened(appraisal: Appraisal, option: str, leaf: Criterion) -> Opened:
    """Open the value of an option on a leaf of the value tree."""
    dataset, cell = appraisal.dataset, appraisal.matrix.cells[option, leaf.id]
    weight = appraisal.weights[appraisal.headline].nodes[leaf.id]
    raw = raw_words(dataset, leaf.measured, cell.raw) if leaf.measured and cell.raw else ""
    said_weight = f"{number(weight * 100, 1)}%"
    contribution = number(weight * cell.value, 1)
    return Opened(
        option=option,
        criterion=leaf.id,
        label=leaf.label,
        span=cell_span(cell),
        evidence=cell.evidence,
        raw=raw,
        steps=_steps(leaf, cell, raw, said_weight, contribution),
        weight=said_weight,
        why=cell.why or _why_gap(appraisal, option, leaf, cell),
        sources=cell.sources,
        spots=_spots(dataset, option, leaf),
        fails=_fails(dataset, leaf, cell),
    )


def _why_gap(appraisal: Appraisal, option: str, leaf: Criterion, cell: Cell) -> str:
    """Why there is no payback, where a criterion asks for it; empty for all else."""
    if cell.evidence != "gap" or leaf.measured is None or leaf.measured.figure != "payback_years":
        return ""
    return f"{why_unpaid(appraisal.money[option], appraisal.dataset.settings.money.years)}."


def _steps(leaf: Criterion, cell: Cell, raw: str, weight: str, contribution: str) -> str:
    if cell.evidence == "gap":
        start = "No evidence. Value: 50, the middle of 0 to 100"
    elif leaf.measured is not None:
        start = f"Figure: {raw}. Value: {ranged(cell.value, cell.low, cell.high)}"
        if cell.raw is not None and cell.raw.evidence == "contested":
            start += ", at the middle of that span, because sources disagree"
    else:
        start = f"Scored at {ranged(cell.value, cell.low, cell.high)}"
        if not cell.ranged:
            start += ", 20 either way where its author gave no range"
    points = "point" if contribution == "1" else "points"
    return f"{start}. Times weight {weight} = {contribution} {points} of the overall value."


def _fails(dataset: Dataset, leaf: Criterion, cell: Cell) -> str:
    """Why a threshold is missed, in the unit of the criterion; empty where none is."""
    must = leaf.must
    if cell.fails is None or must is None:
        return ""
    say = formatted(dataset, leaf.measured) if leaf.measured else number
    figure = cell.raw.value if cell.raw else cell.value
    if must.at_least is not None and figure < must.at_least:
        return f"{say(figure)} is below the threshold of {say(must.at_least)}"
    # Whatever is missed and is not `at_least` is `at_most`: it is there, and may be nought.
    return f"{say(figure)} is above the threshold of {say(must.at_most or 0.0)}"


def _spots(dataset: Dataset, option: str, leaf: Criterion) -> tuple[str, ...]:
    """Where the figure or score stands in the files, then the scale that values it."""
    file = f"options/{option}.yaml"
    measured = leaf.measured
    if measured is None:
        return (spot(dataset, file, "scores", leaf.id),)
    scale = spot(dataset, *criterion_paths(dataset).get(leaf.id, (CRITERIA,)), "measured")
    if measured.take == "option":
        return (spot(dataset, file, "facts", str(measured.measure)), scale)
    if counts_flows(leaf):
        return (spot(dataset, file, "money"), scale)
    if measured.measure is not None:
        return (f"councils/*.yaml ({measured.measure})", spot(dataset, file, "councils"), scale)
    return (spot(dataset, file, "councils"), scale)
