"""How safe the answer is: the robustness mathematics, put to the options and criteria by name."""

import itertools
import math
from collections.abc import Mapping, Sequence

import numpy as np
from msgspec import Struct, field

from appraisal.appraise.matrix import Matrix
from appraisal.appraise.safety.contested_flows import FlowRow, switching_flows
from appraisal.appraise.safety.ground import FEW_SAMPLES, Ground, beside_others
from appraisal.appraise.safety.influence import Influence, influence
from appraisal.appraise.safety.several import Several, several
from appraisal.appraise.safety.switching import SwitchingRow, switching_rows
from appraisal.appraise.weights import Weights
from appraisal.maths.ranking import TIE, FloatArray, overall
from appraisal.maths.robustness import (
    Smaa,
    dominates,
    inseparable_groups,
    nearest_shift,
    potentially_first,
    smaa,
    stability_intervals,
)
from appraisal.maths.robustness.arrays import BoolArray
from appraisal.model import Dataset


class StabilityRow(Struct, frozen=True):
    """How far a node's share among its siblings can move before another model is first."""

    criterion: str
    weight: float
    low: float
    high: float
    rival_below: str | None
    rival_above: str | None


class SimulationErrors(Struct, frozen=True):
    """The largest Monte Carlo standard error of each part, 0-1; `central` is at most that."""

    acceptability: float
    winning: float
    confidence: float
    central: float


class Simulated(Struct, frozen=True):
    """What a simulation found, by option: shares of draws, from 0 to 1.

    `acceptability` has a share a rank, the first rank first; `central` and `confidence` are None
    for an option that was never first; `winning` is the share in which one beats the other, ties
    half to each, and `level` the share in which neither does. `models` has the acceptability of
    models, in the order of their first lines: each is worth what its highest line is, and beats
    others by `models_winning`. `highest` is how often an option is the highest line of its model.
    """

    samples: int
    acceptability: Mapping[str, tuple[float, ...]]
    central: Mapping[str, Mapping[str, float] | None]
    confidence: Mapping[str, float | None]
    winning: Mapping[str, Mapping[str, float]]
    level: Mapping[str, Mapping[str, float]]
    errors: SimulationErrors
    models: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    models_winning: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    highest: Mapping[str, float] = field(default_factory=dict)

    @property
    def error(self) -> float:
        """The largest Monte Carlo standard error of any share of draws, whatever part it is of."""
        return max(self.errors.acceptability, self.errors.winning, self.errors.confidence)

    @property
    def usual_weights(self) -> Mapping[str, float]:
        """The mean of the options' central weights, each by how often its option is first."""
        known = {i: weights for i, weights in self.central.items() if weights is not None}
        leaves = next(iter(known.values()), {})
        return {
            leaf: math.fsum(self.acceptability[i][0] * held[leaf] for i, held in known.items())
            for leaf in leaves
        }

    def always_level(self, options: Sequence[str]) -> bool:
        """Whether these options are level with one another in every draw."""
        return all(
            self.level[one][other] >= 1 - TIE for one, other in itertools.combinations(options, 2)
        )


class ShiftRow(Struct, frozen=True):
    """The least weight to be moved under a perspective for another model to be first.

    `rival` is then level with `leader`, the highest line of today's first model after the move.
    `moved` is a share of all weight (0-1); `changes` names the criteria that lose and gain.
    """

    perspective: str
    leader: str
    rival: str
    moved: float
    changes: tuple[tuple[str, float], ...]


class Robustness(Struct, frozen=True):
    """How safe the ranking under the headline perspective is. Only ranked options take part.

    Lines of one model are no rivals of each other where several models compete. So it is with
    `stability`, but for `option_stability`, which has every option by itself, with `shifts`, and
    with whether an option `could_be_first`: no option of another model ahead of it.
    `dominated_by` holds whatever gaps are worth,
    `dominated_at_gaps` has those that dominate an option only as a gap counts.
    `groups` are the options, and `model_groups` the models, that can't be told apart: all but the
    `unknown` ones, options and models, which are never told apart from any other, as nothing is
    known of them.
    `influence` is by criterion, `several` what changes the first place together. `within` and
    `could_be_first_within` are of mixtures of the perspectives that are no examples: None where
    fewer than two are held.
    """

    options: tuple[str, ...]
    stability: tuple[StabilityRow, ...]
    switching: tuple[SwitchingRow, ...]
    simulated: Simulated
    within: Simulated | None
    dominated_by: Mapping[str, tuple[str, ...]]
    could_be_first: Mapping[str, bool]
    could_be_first_within: Mapping[str, bool] | None
    shifts: Mapping[str, ShiftRow | None]
    groups: tuple[tuple[str, ...], ...]
    flows: tuple[FlowRow, ...] = ()
    influence: Mapping[str, Influence] = field(default_factory=dict)
    several: Several = field(default_factory=Several)
    dominated_at_gaps: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    model_groups: tuple[tuple[str, ...], ...] = ()
    option_stability: tuple[StabilityRow, ...] = ()
    unknown: frozenset[str] = frozenset()
    unknown_models: frozenset[str] = frozenset()


def robustness(
    dataset: Dataset, matrix: Matrix, weights: Mapping[str, Weights], ground: Ground
) -> Robustness:
    """Everything about how safe the ranking is."""
    samples, seed = dataset.settings.simulation.samples, dataset.settings.simulation.seed
    found = smaa(ground.tree, ground.scores, samples, seed, models=ground.lines)
    beaten = _dominated(ground, dominates(ground.scores.value, ground.scores.gap))
    values = overall(ground.scores.value, ground.weights)
    return Robustness(
        options=ground.options,
        stability=_stability(ground, ground.competing),
        option_stability=_stability(ground, None),
        switching=switching_rows(dataset, matrix, ground.options, ground.weights),
        simulated=_simulated(ground, found),
        within=_within(ground, min(samples, FEW_SAMPLES), seed),
        dominated_by=beaten,
        dominated_at_gaps=_dominated_at_gaps(ground, beaten),
        could_be_first=_potential(ground, None),
        could_be_first_within=None
        if ground.hull is None
        else _potential(ground, np.vstack(ground.hull)),
        shifts={i: _shift(ground, weight) for i, weight in weights.items()},
        groups=_groups(ground.options, found.winning, values, ground.unknown),
        model_groups=_groups(
            ground.rivals,
            found.models_winning,
            np.array(
                [values[np.array(ground.lines) == i].max() for i in range(len(ground.rivals))]
            ),
            ground.unknown_rivals,
        ),
        unknown=ground.unknown,
        unknown_models=ground.unknown_rivals,
        flows=switching_flows(dataset, matrix, ground.weights),
        influence=influence(ground),
        several=several(ground),
    )


def _name(ground: Ground, index: int) -> str | None:
    return None if index < 0 else ground.options[index]


def _stability(ground: Ground, models: Sequence[int] | None) -> tuple[StabilityRow, ...]:
    found = stability_intervals(ground.tree, ground.shares, ground.scores.value, models)
    return tuple(
        StabilityRow(
            criterion=node.id,
            weight=float(found.share[i]),
            low=float(found.low[i]),
            high=float(found.high[i]),
            rival_below=_name(ground, int(found.below[i])),
            rival_above=_name(ground, int(found.above[i])),
        )
        for i, node in enumerate(ground.nodes)
    )


def _simulated(ground: Ground, found: Smaa) -> Simulated:
    rows = list(enumerate(ground.options))
    return Simulated(
        samples=found.samples,
        acceptability={o: tuple(map(float, found.acceptability[i])) for i, o in rows},
        central={
            o: None
            if np.isnan(found.central[i]).any()
            else dict(zip(ground.leaves, map(float, found.central[i]), strict=True))
            for i, o in rows
        },
        confidence={
            o: None if np.isnan(found.confidence[i]) else float(found.confidence[i])
            for i, o in rows
        },
        winning=beside_others(ground.options, found.winning),
        level=beside_others(ground.options, found.level),
        models={
            model: tuple(map(float, shares))
            for model, shares in zip(ground.rivals, found.models, strict=True)
        },
        models_winning=beside_others(ground.rivals, found.models_winning),
        highest={o: float(found.highest[i]) for i, o in rows},
        errors=SimulationErrors(
            acceptability=float(max(found.acceptability_error.max(), found.models_error.max())),
            winning=float(max(found.winning_error.max(), found.models_winning_error.max())),
            confidence=float(np.nanmax(found.confidence_error)),
            central=float(np.nanmax(found.central_error)),
        ),
    )


def _within(ground: Ground, samples: int, seed: int) -> Simulated | None:
    """The simulation with mixtures of held perspectives alone; None where fewer than two are."""
    if ground.hull is None:
        return None
    found = smaa(ground.tree, ground.scores, samples, seed, ground.hull, ground.lines)
    return _simulated(ground, found)


def _groups(
    rivals: tuple[str, ...], winning: FloatArray, values: FloatArray, unknown: frozenset[str]
) -> tuple[tuple[str, ...], ...]:
    """The options or models that something is known of, in groups that can't be told apart."""
    known = [i for i, rival in enumerate(rivals) if rival not in unknown]
    groups = inseparable_groups(winning[np.ix_(known, known)], values[known])
    return tuple(tuple(rivals[known[i]] for i in group) for group in groups)


def _dominated(ground: Ground, found: BoolArray) -> dict[str, tuple[str, ...]]:
    """By option, those whose row of `found` says that they dominate it."""
    return {
        option: tuple(ground.options[i] for i in np.flatnonzero(found[:, j]))
        for j, option in enumerate(ground.options)
    }


def _dominated_at_gaps(
    ground: Ground, beaten: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """By option, those that dominate it only as long as what is not known counts as GAP does."""
    stated = _dominated(ground, dominates(ground.scores.value))
    return {i: tuple(o for o in by if o not in beaten[i]) for i, by in stated.items()}


def _potential(ground: Ground, hull: FloatArray | None) -> dict[str, bool]:
    """Whether each option could be first among the options of other models and itself."""
    models = np.array(ground.competing)
    found = {}
    for i, option in enumerate(ground.options):
        others = ground.scores.value[models != models[i]]
        against = np.vstack([ground.scores.value[i], others])
        found[option] = potentially_first(against, 0, hull).first
    return found


def _shift(ground: Ground, weights: Weights) -> ShiftRow | None:
    """The smallest shift from a perspective's own first model; None where there is none."""
    nearest = nearest_shift(weights.leaves, ground.scores.value, ground.competing)
    if nearest is None:
        return None
    change = nearest.weights - weights.leaves
    moved = [(leaf, float(change[j])) for j, leaf in enumerate(ground.leaves)]
    changes = tuple(sorted((m for m in moved if abs(m[1]) > 1e-9), key=lambda m: (m[1], m[0])))
    return ShiftRow(
        perspective=weights.id,
        leader=ground.options[nearest.leader],
        rival=ground.options[nearest.option],
        moved=nearest.moved,
        changes=changes,
    )
