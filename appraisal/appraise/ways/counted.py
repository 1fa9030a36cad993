"""Who is first under every way of counting, and which choice matters most."""

import math
from collections.abc import Collection, Mapping, Sequence
from typing import TypeVar

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from appraisal.appraise.matrix import Matrix
from appraisal.appraise.safety.by_definition import met_by_definition
from appraisal.appraise.safety.ground import Ground
from appraisal.appraise.ways.choices import (
    AGGREGATION,
    CONTESTED,
    DEFINITION,
    ENDS,
    PARTIES,
    SCALES,
    TIERS,
    UNKNOWNS,
    Choice,
)
from appraisal.appraise.ways.columns import leaf_in_all_ways, narrowed
from appraisal.appraise.ways.errors import ERRORS, Groups
from appraisal.appraise.ways.finding_out import FindingOut, finding_out
from appraisal.appraise.ways.unknown import known_on, unknown_in_ways
from appraisal.appraise.ways.weightings import WEIGHTS, samplers
from appraisal.appraise.ways.worlds import (
    Disputed,
    Tiers,
    cells_in_worlds,
    contested_figures,
    moved_by,
    over_tiers,
)
from appraisal.area.candidates import resting_on_reference
from appraisal.kept import kept
from appraisal.maths.ranking import TIE, FloatArray
from appraisal.maths.robustness.arrays import BoolArray, Errors
from appraisal.maths.ways.effects import NOTHING, shapley_effects
from appraisal.maths.ways.first_places import Counting, Leaf, first_shares
from appraisal.maths.ways.telling import clearly_first, contenders, noise_of
from appraisal.model import Dataset
from appraisal.model.walk import Path


class Ways(Struct, frozen=True, eq=False):
    """Who is first under every way of counting.

    `shares` is the share of draws (0-1) in which each model is first: an axis for each choice, with
    its alternatives (one where the choice changes nothing), and models last. `draws` is how many
    each way has. `first` is the mean of the shares over all ways, by model, and `ways_first` in how
    many ways a model is first most often, each of several that are level. `clear` is in how many it
    is so by more than the draws may be out: in the `too_close` others no model is. A model is so in
    no way in which nothing is known of it (`unknown_in`, in the shape of `shares`): what gaps count
    as settles a way for nobody, and `guessed` are the models that would be first in some such way.
    `error` is how far a share may be out: the largest standard error of any. `matters` has each
    choice's Shapley effect: they add up to 1, and are nought where nothing varies, or nobody is
    first in any way and shares vary by no more than their draws may. `to_find_out` is what knowing
    each item of evidence would change. `on_no_value` are the contested figures that no choice is
    about: no option's value rests on them.

    `leaves` has the ranked options' values on each leaf under every choice of values, and `known`
    of which options something is known there: an axis a choice, as the values have them, and last
    the options.
    """

    choices: tuple[Choice, ...]
    models: tuple[str, ...]
    draws: int
    shares: FloatArray
    first: Mapping[str, float]
    ways_first: Mapping[str, int]
    clear: Mapping[str, int]
    too_close: int
    error: float
    matters: Mapping[str, float]
    to_find_out: FindingOut
    unknown_in: BoolArray
    guessed: tuple[str, ...] = ()
    on_no_value: tuple[Path, ...] = ()
    leaves: tuple[Leaf, ...] = ()
    known: tuple[BoolArray, ...] = ()

    @property
    def runs(self) -> int:
        """How many ways of counting there are."""
        return math.prod(len(choice.alternatives) for choice in self.choices)

    def means(self, choice: str) -> Mapping[str, Mapping[str, float]]:
        """The mean share of each model over all ways that take each alternative of a choice.

        Raises ValueError for a choice that is not among these.
        """
        axis = self._axis(choice)
        others = tuple(i for i in range(len(self.choices)) if i != axis)
        found = self.shares.mean(axis=others)
        return {
            alternative: self._by_model(found[min(i, len(found) - 1)])
            for i, alternative in enumerate(self.choices[axis].alternatives)
        }

    @property
    def unknown(self) -> frozenset[str]:
        """The models that nothing is known of as the headline counts."""
        return self.unknown_under()

    def told(self, index: tuple[slice, ...] = ()) -> BoolArray:
        """Which model is clearly first in the ways that an index leaves: ways × models.

        None that is unknown there.
        """
        clear = _told(self.shares[index], self.unknown_in[index], self.draws)
        return clear.reshape(-1, len(self.models))

    def led_by(self, models: Collection[str]) -> int:
        """In how many ways all that could be first, as far as draws can tell, are of some.

        All of them are known there, too.
        """
        others = np.array([model not in models for model in self.models])
        could = contenders(self.shares, self.draws) & (self.unknown_in | others)
        led: BoolArray = ~could.any(axis=-1)
        return int(np.count_nonzero(led)) * (self.runs // led.size)

    def under(self, **alternatives: str) -> Mapping[str, float]:
        """The share of each model in one way: the headline's, but for the alternatives named.

        Raises ValueError for a choice, or an alternative, that is not among these.
        """
        return self._by_model(self.shares[self._at(alternatives)])

    def unknown_under(self, **alternatives: str) -> frozenset[str]:
        """The models that nothing is known of in one way, named as `under` has it."""
        held = zip(self.models, self.unknown_in[self._at(alternatives)], strict=True)
        return frozenset(model for model, unknown in held if unknown)

    def _at(self, alternatives: Mapping[str, str]) -> tuple[int, ...]:
        index = [0] * len(self.choices)
        for choice, alternative in alternatives.items():
            axis = self._axis(choice)
            index[axis] = self.choices[axis].alternatives.index(alternative)
        return tuple(min(i, size - 1) for i, size in zip(index, self.shares.shape, strict=False))

    def _axis(self, choice: str) -> int:
        return [own.id for own in self.choices].index(choice)

    def _by_model(self, shares: FloatArray) -> Mapping[str, float]:
        return dict(zip(self.models, map(float, shares), strict=True))


SEPARATE = 3
"""So many contested figures are choices of their own; of more, the last choice takes the rest."""

ByWay = TypeVar("ByWay", FloatArray, BoolArray)
"""By way of counting and model."""

REST = f"{CONTESTED}rest"
"""The choice of all contested figures that have none of their own."""


def ways_of_counting(dataset: Dataset, matrix: Matrix, ground: Ground) -> Ways:
    """The ranked options under every way of counting, all on the same random numbers.

    A threshold (`must`) is taken as met or missed as the headline has it.
    """
    tiers = over_tiers(dataset, matrix)
    disputed = _disputed(dataset, tiers, ground)
    cells = cells_in_worlds(dataset, tiers, disputed)
    versions = [[cells[option, leaf] for option in ground.options] for leaf in ground.leaves]
    leaves = tuple(map(leaf_in_all_ways, dataset.leaves(), versions))
    left_out = _by_definition(dataset, matrix)
    places = [ground.leaves.index(leaf) for leaf in left_out]
    counting = Counting(
        leaves=leaves,
        errors=_errors(dataset, matrix, ground),
        weights=samplers(ground.tree, ground.weights, places),
    )
    simulation, variants = dataset.settings.simulation, 2 if left_out else 1
    shares = kept(first_shares, counting, ground.lines, simulation.ways, simulation.seed)
    counted = _named(
        _choices(ground, leaves, left_out, disputed),
        ground.rivals,
        simulation.ways,
        _in_order(shares, variants),
        _in_order(unknown_in_ways(ground, leaves, versions, places), variants),
        finding_out(counting, ground, simulation),
        _on_no_value(dataset, disputed),
    )
    return replace(counted, leaves=leaves, known=tuple(map(known_on, versions)))


def _by_definition(dataset: Dataset, matrix: Matrix) -> tuple[str, ...]:
    """The criteria that a ranked option meets by definition.

    None where there is no other: something has to be left to rank by.
    """
    found = met_by_definition(dataset, matrix, matrix.ranked())
    return found if len(found) < len(matrix.leaves) else ()


def _disputed(dataset: Dataset, tiers: Tiers, ground: Ground) -> tuple[Disputed, ...]:
    """The contested figures that any value rests on, as choices; those that move most come first.

    How much one moves is the most by which it can move an option's overall value.
    Beyond SEPARATE of them, the last choice takes all that move less.
    """
    weights = dict(zip(ground.leaves, map(float, ground.weights), strict=True))
    moves: dict[Disputed, float] = {}
    for figure in contested_figures(dataset):
        by_option: dict[str, list[float]] = {}
        for (option, leaf), far in moved_by(dataset, tiers, figure).items():
            by_option.setdefault(option, []).append(weights[leaf] * far)
        if by_option:
            moves[(figure,)] = max(map(math.fsum, by_option.values()))
    order = sorted(moves, key=lambda figures: (-moves[figures], str(figures[0].path)))
    if len(order) <= SEPARATE:
        return tuple(order)
    own, rest = order[: SEPARATE - 1], order[SEPARATE - 1 :]
    return (*own, tuple(figure for (figure,) in rest))


def _on_no_value(dataset: Dataset, disputed: Sequence[Disputed]) -> tuple[Path, ...]:
    counted = {figure.path for figures in disputed for figure in figures}
    return tuple(own.path for own in contested_figures(dataset) if own.path not in counted)


def _errors(dataset: Dataset, matrix: Matrix, ground: Ground) -> tuple[Errors, ...]:
    names = [[matrix.cells[o, leaf].by for leaf in ground.leaves] for o in ground.options]
    judges = np.array(names, dtype=object)
    together = ground.scores.together
    models = _whose(dataset, ground)
    return tuple(share(together, models, judges) for share in ERRORS.values())


def _whose(dataset: Dataset, ground: Ground) -> Groups:
    """The model that each value's error is of: the reference option's where it rests on that."""
    base = dataset.settings.reference_option or ""
    reference = dataset.options[base].model or base if base in dataset.options else base
    found = []
    for option, model in zip(ground.options, ground.models, strict=True):
        rests = resting_on_reference(dataset, option)
        found.append([reference if leaf in rests else model for leaf in ground.leaves])
    return np.array(found, dtype=object)


def _in_order(shares: ByWay, kept: int) -> ByWay:
    """The axes in the order of the registry, from those of `first_shares`.

    There they are scales, unknowns, tiers, parties, contested figures, errors, weights with each
    way of leaving out leaves (`kept` of them), aggregation and models.
    """
    *values, errors, weights, sums, models = shares.shape
    apart = shares.reshape(*values, errors, weights // kept, kept, sums, models)
    contested = len(values) - 4
    scales, unknowns, tiers, parties = range(4)
    error, weight, definition, aggregation, model = range(4 + contested, 9 + contested)
    disputes = range(4, 4 + contested)
    ordered = (tiers, definition, unknowns, scales, error, weight, aggregation, parties)
    found: ByWay = apart.transpose(*ordered, *disputes, model)
    return found


def _choices(
    ground: Ground, leaves: Sequence[Leaf], left_out: Sequence[str], disputed: Sequence[Disputed]
) -> tuple[Choice, ...]:
    """The registry as it stands for these options, in the order of the axes."""

    def hang_on(axis: int) -> tuple[str, ...]:
        held = zip(ground.leaves, leaves, strict=True)
        return tuple(i for i, leaf in held if leaf.version.shape[axis] > 1)

    held = zip(ground.leaves, leaves, strict=True)
    uncertain = [i for i, leaf in held if any(row.uncertain.any() for row in leaf.columns)]
    names = _names(disputed)
    return (
        Choice("tiers", TIERS, hang_on(2)),
        Choice("definition", DEFINITION, tuple(left_out)),
        Choice("unknowns", tuple(UNKNOWNS), hang_on(1)),
        Choice("scales", tuple(SCALES), hang_on(0)),
        Choice("errors", tuple(ERRORS), tuple(uncertain)),
        Choice("weights", tuple(WEIGHTS), ground.leaves if len(ground.leaves) > 1 else ()),
        Choice("aggregation", AGGREGATION, ground.leaves),
        Choice("parties", PARTIES, hang_on(3)),
        *(
            Choice(names[i], ENDS, hang_on(4 + i), tuple(one.path for one in figures))
            for i, figures in enumerate(disputed)
        ),
    )


def _names(disputed: Sequence[Disputed]) -> list[str]:
    """The ids of contested figures' choices: a shared fact's own, or where the figure stands.

    A council and an option may have one id; then where each stands is written in full.
    """
    short = [_name(figures, 1) for figures in disputed]
    return [
        name if short.count(name) == 1 else _name(figures, 2)
        for name, figures in zip(short, disputed, strict=True)
    ]


def _name(figures: Disputed, folders: int) -> str:
    if len(figures) > 1:
        return REST
    file, *steps = figures[0].path
    place = str(file).removesuffix(".yaml").split("/")[-folders:]
    own = [str(step) for step in steps if step != "facts"]
    return CONTESTED + "-".join(own if figures[0].shared and folders == 1 else [*place, *own])


def _told(shares: FloatArray, unknown: BoolArray, draws: int) -> BoolArray:
    return np.asarray(clearly_first(shares, draws) & ~unknown)


def _named(
    choices: tuple[Choice, ...],
    models: tuple[str, ...],
    draws: int,
    shares: FloatArray,
    unknown: BoolArray,
    to_find_out: FindingOut,
    on_no_value: tuple[Path, ...],
) -> Ways:
    each = shares.reshape(-1, len(models))
    # Where all shares are alike along an axis, so is what is known.
    unknown_in = np.broadcast_to(narrowed(unknown, len(choices)), shares.shape)
    unknown_in_each = unknown_in.reshape(each.shape)
    # A choice that changes nothing stands for as many ways as it has alternatives.
    runs = math.prod(len(choice.alternatives) for choice in choices)
    alike = runs // len(each)
    highest = each >= each.max(axis=1, keepdims=True) - TIE
    often = highest.sum(axis=0) * alike
    clear = _told(each, unknown_in_each, draws).sum(axis=0) * alike
    guessed = (highest & unknown_in_each).any(axis=0)
    first = [math.fsum(column) / len(each) for column in each.T]
    too_close = runs - int(clear.sum())
    noise = NOTHING if too_close < runs else noise_of(each, draws)
    effects = shapley_effects(shares, noise)
    return Ways(
        choices=choices,
        models=models,
        draws=draws,
        shares=shares,
        first=dict(zip(models, first, strict=True)),
        ways_first=dict(zip(models, map(int, often), strict=True)),
        clear=dict(zip(models, map(int, clear), strict=True)),
        too_close=too_close,
        error=math.sqrt(float((each * (1 - each)).max()) / draws),
        matters={own.id: float(part) for own, part in zip(choices, effects, strict=True)},
        to_find_out=to_find_out,
        unknown_in=unknown_in,
        guessed=tuple(i for i, held in zip(models, guessed, strict=True) if held),
        on_no_value=on_no_value,
    )
