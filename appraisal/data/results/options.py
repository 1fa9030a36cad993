"""Each option in results.json: its place, its criteria, and how safe the place is."""

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from appraisal.appraise import Appraisal
from appraisal.appraise.evidence_shares import evidence_shares, value_shares
from appraisal.appraise.futures import reshaped
from appraisal.appraise.tree_values import contribution, node_span
from appraisal.data.results.area import AreaResult, area_result
from appraisal.data.results.readings import finite, known
from appraisal.findings.value_steps import threshold_missed
from appraisal.model import Criterion, Evidence, Family, OptionStanding


class CriterionResult(Struct, frozen=True, kw_only=True):
    """One option on one criterion: raw figure (null if judged or a gap), value with its range."""

    raw: float | None
    raw_low: float | None
    raw_high: float | None
    value: float
    low: float
    high: float
    weight: float
    evidence: Evidence


class BranchResult(Struct, frozen=True, kw_only=True):
    """One option on the criteria below a node: value with its range, points that it adds.

    `points` is what it adds to the overall value, `without_evidence` how much of that has none.
    """

    value: float
    low: float
    high: float
    points: float
    without_evidence: float


class OptionResult(Struct, frozen=True, kw_only=True):
    """One option under the headline perspective; the defaults are those of one not ranked."""

    id: str
    name: str
    family: Family
    standing: OptionStanding | None
    rank: int | None
    value: float
    low: float
    high: float
    ranked: bool
    fails: tuple[str, ...]
    councils: tuple[str, ...]
    area: AreaResult
    carried_on: tuple[str, ...]
    ended: tuple[str, ...]
    divided: tuple[str, ...]
    criteria: Mapping[str, CriterionResult]
    branches: Mapping[str, BranchResult]
    evidence: Mapping[str, float]
    evidence_points: Mapping[str, float]
    partnerships: Mapping[str, str]
    rank_acceptability: tuple[float, ...] = ()
    central_weights: Mapping[str, float] | None = None
    confidence: float | None = None
    dominated_by: tuple[str, ...] = ()
    could_be_first: bool | None = None
    could_be_first_within_perspectives: bool | None = None


def option_results(appraisal: Appraisal) -> tuple[OptionResult, ...]:
    """The options from first to last under the headline perspective, then the unranked ones."""
    order = appraisal.rankings[appraisal.headline].order
    unranked = tuple(i for i in appraisal.matrix.options if i not in order)
    return tuple(_with_safety(appraisal, _option(appraisal, i)) for i in order + unranked)


def _option(appraisal: Appraisal, option: str) -> OptionResult:
    headline, after = appraisal.rankings[appraisal.headline], reshaped(appraisal, option)
    return OptionResult(
        id=option,
        name=appraisal.dataset.options[option].name,
        family=appraisal.dataset.options[option].family,
        standing=appraisal.dataset.options[option].standing,
        rank=headline.rank.get(option),
        value=headline.value[option],
        low=headline.low[option],
        high=headline.high[option],
        ranked=option in headline.rank,
        fails=_fails(appraisal, option),
        councils=tuple(council.name for council in appraisal.stands[option]),
        area=area_result(appraisal, option),
        carried_on=after.carried_on,
        ended=after.ended,
        divided=after.divided,
        criteria={leaf: _criterion(appraisal, option, leaf) for leaf in appraisal.matrix.leaves},
        branches={
            node.id: _branch(appraisal, option, node)
            for node in appraisal.dataset.nodes()
            if node.criteria is not None
        },
        evidence=evidence_shares(appraisal, option),
        evidence_points=value_shares(appraisal, option),
        partnerships=appraisal.changes[option].fates,
    )


def _fails(appraisal: Appraisal, option: str) -> tuple[str, ...]:
    """The thresholds missed: the criterion's id, and in words how."""
    dataset = appraisal.dataset
    leaves = {leaf.id: leaf for leaf in dataset.leaves()}
    return tuple(
        f"{cell.criterion}: {threshold_missed(dataset, leaves[cell.criterion], cell)}"
        for cell in appraisal.matrix.fails(option)
    )


def _criterion(appraisal: Appraisal, option: str, leaf: str) -> CriterionResult:
    cell = appraisal.matrix.cells[option, leaf]
    return CriterionResult(
        raw=known(cell.raw),
        raw_low=finite(cell.raw.low) if cell.raw else None,
        raw_high=finite(cell.raw.high) if cell.raw else None,
        value=cell.value,
        low=cell.low,
        high=cell.high,
        weight=appraisal.weights[appraisal.headline].nodes[leaf],
        evidence=cell.evidence,
    )


def _branch(appraisal: Appraisal, option: str, node: Criterion) -> BranchResult:
    span, added = node_span(appraisal, option, node), contribution(appraisal, option, node)
    return BranchResult(
        value=span.value,
        low=span.low,
        high=span.high,
        points=added.points,
        without_evidence=added.without_evidence,
    )


def _with_safety(appraisal: Appraisal, result: OptionResult) -> OptionResult:
    robust, option = appraisal.robust, result.id
    if robust is None or option not in robust.options:
        return result
    within = robust.could_be_first_within
    return replace(
        result,
        rank_acceptability=robust.simulated.acceptability[option],
        central_weights=robust.simulated.central[option],
        confidence=robust.simulated.confidence[option],
        dominated_by=robust.dominated_by[option],
        could_be_first=robust.could_be_first[option],
        could_be_first_within_perspectives=None if within is None else within[option],
    )
