"""One value opened up: raw figure → value → weight → contribution, with what it rests on."""

from dataclasses import dataclass, replace

from appraisal.appraise import Appraisal
from appraisal.appraise.matrix import Cell
from appraisal.appraise.money_criteria import counts_flows
from appraisal.appraise.tree_values import Span, cell_span, contribution, overall_span
from appraisal.findings.candidates import how_it_rests, score_places
from appraisal.findings.option_money import why_unpaid
from appraisal.findings.raw_figures import raw_words
from appraisal.findings.value_steps import (
    NOTHING_KNOWN,
    steps,
    threshold_missed,
    whose_judgement,
)
from appraisal.model import Criterion, Dataset
from appraisal.site.value_tree import criterion_path, spot


@dataclass(frozen=True)
class Opened:
    """Everything behind one value, as the pages show it.

    `raw` is the figure in words, empty for a judgement and a gap; `steps` the way from there to
    what it adds to the overall value under the headline perspective. `fails` says why a
    threshold is missed, `judged` whose score it is and when; `spots` are the places in the files.
    """

    option: str
    criterion: str
    label: str
    span: Span
    evidence: str
    raw: str
    steps: str
    why: str
    judged: str
    sources: tuple[str, ...]
    spots: tuple[str, ...]
    fails: str


def opened(appraisal: Appraisal, option: str, leaf: Criterion) -> Opened:
    """Open the value of an option on a leaf of the value tree."""
    dataset, cell = appraisal.dataset, appraisal.matrix.cells[option, leaf.id]
    weight = appraisal.weights[appraisal.headline].nodes[leaf.id]
    points = contribution(appraisal, option, leaf).points
    valued = cell.evidence != "gap" or overall_span(appraisal, option) is not None
    raw, rests = "", how_it_rests(dataset, option, leaf.id)
    if leaf.measured and cell.raw:
        raw = raw_words(dataset, leaf.measured, cell.raw, cell.least)
    return Opened(
        option=option,
        criterion=leaf.id,
        label=leaf.label,
        span=cell_span(cell),
        evidence=cell.evidence,
        raw=raw,
        steps=steps(
            replace(cell, ranged=cell.ranged or bool(rests)),
            raw,
            bool(leaf.measured),
            weight,
            points,
        )
        if valued
        else NOTHING_KNOWN,
        why=rests or cell.why or _why_gap(appraisal, option, leaf, cell),
        judged=whose_judgement(dataset, cell),
        sources=cell.sources,
        spots=_spots(dataset, option, leaf),
        fails=threshold_missed(dataset, leaf, cell),
    )


def _why_gap(appraisal: Appraisal, option: str, leaf: Criterion, cell: Cell) -> str:
    """Why there is no payback, where a criterion asks for it; empty for all else."""
    if not cell.unknown or leaf.measured is None or leaf.measured.figure != "payback_years":
        return ""
    return f"{why_unpaid(appraisal.money[option], appraisal.dataset.settings.money.years)}."


def _spots(dataset: Dataset, option: str, leaf: Criterion) -> tuple[str, ...]:
    """Where the figure or score stands in the files, then the scale that values it."""
    file = f"options/{option}.yaml"
    measured = leaf.measured
    if measured is None:
        return tuple(spot(dataset, *path) for path in score_places(dataset, option, leaf.id))
    scale = spot(dataset, *criterion_path(dataset, leaf.id), "measured")
    if measured.take == "option":
        return (spot(dataset, file, "facts", str(measured.measure)), scale)
    if counts_flows(leaf):
        listed = (spot(dataset, file, "candidates"),) if dataset.options[option].candidates else ()
        return (*dict.fromkeys((spot(dataset, file, "money"), *listed)), scale)
    if measured.measure is not None:
        return (f"councils/*.yaml ({measured.measure})", spot(dataset, file, "councils"), scale)
    return (spot(dataset, file, "councils"), scale)
