"""The parts of results.json that say how safe the ranking is."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from appraisal.appraise.safety.contested_flows import FlowRow
from appraisal.appraise.safety.robustness import Robustness, ShiftRow, Simulated
from appraisal.appraise.safety.several import Several
from appraisal.appraise.safety.trust_checks import Check
from appraisal.appraise.ways.finding_out import FindingOut
from appraisal.model import Dataset


class FlowResult(Struct, frozen=True, kw_only=True):
    """What one contested cost or saving, in £ thousand a year, would have to be by itself.

    `flow` is its place among the option's, from 0; `amount` the middle of its span from `low` to
    `high`; `needed` is null where no amount would share the first place.
    """

    option: str
    flow: int
    name: str
    kind: str
    amount: float
    low: float
    high: float
    needed: float | None
    rival: str | None
    way: Literal["more", "less"] | None
    then: tuple[str, ...]
    inside: bool


class ShiftResult(Struct, frozen=True, kw_only=True):
    """The least weight (0-1) to be moved under a perspective for another model to be first.

    `rival` is then level with `leader`, the highest line of today's first model after the move.
    """

    perspective: str
    leader: str
    rival: str
    moved: float
    changes: Mapping[str, float]


class OpenItem(Struct, frozen=True, kw_only=True):
    """An item of evidence: its cells as `option/criterion`, and what knowing it would change.

    It is what a model is worth on a criterion, or facts of facts.yaml. `chance` (0-1) is that
    another model is first once it is known, over all ways of counting; `error` its standard error.
    """

    id: str
    model: str | None
    criterion: str | None
    facts: tuple[str, ...]
    cells: tuple[str, ...]
    chance: float
    error: float


class InformationResults(Struct, frozen=True, kw_only=True):
    """What to find out next, the most telling first, over `ways` of counting of so many `draws`."""

    ways: int
    draws: int
    items: tuple[OpenItem, ...]


class MovedItem(Struct, frozen=True, kw_only=True):
    """An item at one end of its range: that at which its draw is high (`up`), or low."""

    item: str
    up: bool


class SetResult(Struct, frozen=True, kw_only=True):
    """Items that change the first place together, and how far (0-1) they have to go for a tie."""

    items: tuple[MovedItem, ...]
    rival: str
    then: tuple[str, ...]
    needs: float


class SeveralResult(Struct, frozen=True, kw_only=True):
    """The sets of up to three items, and the least number of items that changes the first place.

    `more` says that there are more sets than are listed; `least` is null where not even all do.
    """

    sets: tuple[SetResult, ...]
    more: bool
    least: int | None


class SimulationErrorsResult(Struct, frozen=True, kw_only=True):
    """The largest Monte Carlo standard error (0-1) of each part of the simulation.

    That of the central weights is at most this.
    """

    rank_acceptability: float
    pairwise_winning: float
    confidence: float
    central_weights: float


class ModelResult(Struct, frozen=True, kw_only=True):
    """A model with the ranked options that are its lines, worth what its highest is in each draw.

    An option without a model is one of its own, with its id. `winning` is by the other model's id,
    `highest` has how often each line is the model's highest.
    """

    id: str
    options: tuple[str, ...]
    rank_acceptability: tuple[float, ...]
    winning: Mapping[str, float]
    highest: Mapping[str, float]


class WithinOption(Struct, frozen=True, kw_only=True):
    """One option in the simulation within the range of the perspectives."""

    rank_acceptability: tuple[float, ...]
    central_weights: Mapping[str, float] | None
    confidence: float | None


class WithinResult(Struct, frozen=True, kw_only=True):
    """The simulation again, with weights that are mixtures of the perspectives alone."""

    samples: int
    simulation_error: float
    options: Mapping[str, WithinOption]
    pairwise_winning: Mapping[str, Mapping[str, float]]


class CheckResult(Struct, frozen=True, kw_only=True):
    """One trust check: whether it passed, and for each finding its ids, its figure, its sources."""

    id: str
    passed: bool
    findings: tuple[tuple[str, ...], ...]
    figures: tuple[float | None, ...]
    sources: tuple[tuple[str, ...], ...]


def flow_result(dataset: Dataset, row: FlowRow) -> FlowResult:
    """A contested flow, with what its option calls it."""
    flow = dataset.options[row.option].money[row.flow]
    return FlowResult(
        option=row.option,
        flow=row.flow,
        name=flow.name,
        kind=flow.kind,
        amount=row.amount,
        low=row.low,
        high=row.high,
        needed=row.needed,
        rival=row.rival,
        way=row.way,
        then=row.then,
        inside=row.inside,
    )


def shift_result(row: ShiftRow) -> ShiftResult:
    """The least move of weight under one perspective, its changes by criterion."""
    return ShiftResult(
        perspective=row.perspective,
        leader=row.leader,
        rival=row.rival,
        moved=row.moved,
        changes=dict(row.changes),
    )


def information_results(found: FindingOut) -> InformationResults:
    """What knowing each item of evidence would change."""
    return InformationResults(
        ways=found.ways,
        draws=found.draws,
        items=tuple(
            OpenItem(
                id=row.item.id,
                model=row.item.model,
                criterion=row.item.criterion,
                facts=row.item.facts,
                cells=tuple(f"{option}/{leaf}" for option, leaf in row.item.cells),
                chance=row.chance,
                error=row.error,
            )
            for row in found.rows
        ),
    )


def several_result(found: Several) -> SeveralResult:
    """What several scores change together."""
    return SeveralResult(
        sets=tuple(
            SetResult(
                items=tuple(MovedItem(item=own.item.id, up=own.up) for own in row.moved),
                rival=row.rival,
                then=row.then,
                needs=row.needs,
            )
            for row in found.sets
        ),
        more=found.more,
        least=found.least,
    )


def errors_result(robust: Robustness) -> SimulationErrorsResult:
    """How far each part of the simulation may be out."""
    errors = robust.simulated.errors
    return SimulationErrorsResult(
        rank_acceptability=errors.acceptability,
        pairwise_winning=errors.winning,
        confidence=errors.confidence,
        central_weights=errors.central,
    )


def model_results(dataset: Dataset, robust: Robustness) -> tuple[ModelResult, ...]:
    """The models that compete: those with a ranked option, by id."""
    return tuple(_model_result(dataset, robust, model) for model in sorted(robust.simulated.models))


def _model_result(dataset: Dataset, robust: Robustness, model: str) -> ModelResult:
    drawn, lines = robust.simulated, dataset.models[model]
    return ModelResult(
        id=model,
        options=tuple(i for i in lines if i in robust.options),
        rank_acceptability=drawn.models[model],
        winning=drawn.models_winning[model],
        highest={i: drawn.highest[i] for i in lines if i in robust.options},
    )


def within_result(found: Simulated) -> WithinResult:
    """The simulation within the range of the perspectives."""
    return WithinResult(
        samples=found.samples,
        simulation_error=found.error,
        options={
            option: WithinOption(
                rank_acceptability=shares,
                central_weights=found.central[option],
                confidence=found.confidence[option],
            )
            for option, shares in found.acceptability.items()
        },
        pairwise_winning=found.winning,
    )


def check_result(check: Check) -> CheckResult:
    """One trust check; `findings`, `figures` and `sources` have an entry for each finding."""
    return CheckResult(
        id=check.id,
        passed=check.passed,
        findings=tuple(finding.about for finding in check.findings),
        figures=tuple(finding.figure for finding in check.findings),
        sources=tuple(finding.sources for finding in check.findings),
    )
