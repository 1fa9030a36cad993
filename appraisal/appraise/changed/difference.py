"""Two versions of a workspace → how each option moved, because of what, and which pairs turned.

Overall values are those of the headline, without simulation.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations

import numpy as np
from msgspec import Struct

from appraisal.appraise.changed.due import Due, due_for_another_look
from appraisal.appraise.changed.items import Item, Pair, pair
from appraisal.appraise.changed.kinds import KINDS, Kind
from appraisal.appraise.changed.mixed import with_item, with_kinds
from appraisal.appraise.matrix import GAP, Matrix, Ranking, rank_options
from appraisal.appraise.performance import perform
from appraisal.appraise.weights import headline_perspective, weigh
from appraisal.area.candidates import all_formed
from appraisal.maths.ranking import overall
from appraisal.maths.shapley import shapley
from appraisal.model import Dataset

NOTHING = 1e-9
"""A change of an overall value within this is rounding."""
MOST_TRIED = 40
"""So many changes at most are tried each by itself."""


class Moved(Struct, frozen=True):
    """An option's overall value (0-100) and rank before and after, with the value's ranges.

    None on the side where there is no such option, or where it is not ranked. `because` has the
    points (0-100) by kind, of the kinds that changed, which add up to the change; it is empty for
    an option that is new or gone.
    """

    id: str
    value: tuple[float | None, float | None]
    rank: tuple[int | None, int | None]
    low: tuple[float | None, float | None]
    high: tuple[float | None, float | None]
    because: Mapping[Kind, float]

    @property
    def in_both(self) -> bool:
        """Whether both versions have the option."""
        return None not in self.value

    @property
    def change(self) -> float:
        """How many points it gained; nought for an option that is new or gone."""
        old, new = self.value
        return 0.0 if old is None or new is None else new - old


class Turned(Struct, frozen=True):
    """Two options whose order turned: `over` was behind and is ahead of `under` now.

    `kinds` are the fewest kinds of change that are enough for it, the greatest first; `alone` is a
    change that turns the two by itself, if one was found.
    """

    over: str
    under: str
    kinds: tuple[Kind, ...]
    alone: Item | None


class Difference(Struct, frozen=True):
    """What came of the changes between two versions.

    `options` are in the order of the new version, then those that are gone. `changed` has every
    piece that counts and changed, `files` the names of the files that differ.
    """

    old: Dataset
    new: Dataset
    options: tuple[Moved, ...]
    kinds: tuple[Kind, ...]
    changed: tuple[Item, ...]
    turned: tuple[Turned, ...]
    due: tuple[Due, ...]
    files: tuple[str, ...]

    @property
    def matters(self) -> bool:
        """Whether any value or rank moved, or an option is new or gone."""
        return any(
            not m.in_both or abs(m.change) > NOTHING or m.rank[0] != m.rank[1] for m in self.options
        )


def difference(old: Dataset, new: Dataset) -> Difference:
    """Hold two versions of a workspace against each other. Pure."""
    held = pair(old, new)
    changed = held.changed
    kinds = tuple(kind for kind in KINDS if any(item.kind == kind for item in changed))
    figures = perform(old).matrix
    before, after = _ranked(old, figures), headline_ranking(new)
    because = _attributed(held, kinds, before, after)
    gone = [i for i in old.option_order() if i not in new.options]
    order = (*new.option_order(), *gone)
    options = tuple(_moved(i, before, after, because.get(i, {})) for i in order)
    return Difference(
        old=old,
        new=new,
        options=options,
        kinds=kinds,
        changed=changed,
        turned=_turned(held, options, changed, figures),
        due=due_for_another_look(old, new),
        files=_files(old, new),
    )


def since_previous(dataset: Dataset) -> Difference | None:
    """What changed since the earlier version that a workspace names; None where it names none."""
    return None if dataset.previous is None else difference(dataset.previous, dataset)


def _files(old: Dataset, new: Dataset) -> tuple[str, ...]:
    """The files that differ; templates say how pages look, and nothing of what is appraised."""
    before, after = old.files, new.files
    names = (name for name in sorted({*before, *after}) if not name.startswith("templates/"))
    return tuple(name for name in names if before.get(name) != after.get(name))


def headline_ranking(dataset: Dataset) -> Ranking:
    """The ranking under the headline perspective, without simulation."""
    return _ranked(dataset, perform(dataset).matrix)


def _ranked(dataset: Dataset, matrix: Matrix) -> Ranking:
    return rank_options(matrix, weigh(dataset)[headline_perspective(dataset)].leaves)


def _attributed(
    held: Pair, kinds: tuple[Kind, ...], before: Ranking, after: Ranking
) -> dict[str, dict[Kind, float]]:
    """By option that is in both, the points that each kind of change is answerable for."""
    matrices: dict[frozenset[str], Matrix] = {}
    apart = {"weights"} if _figures_hang_on_scores(held) else {"weights", "scores"}

    def worth(some: frozenset[str]) -> list[float]:
        if not some or len(some) == len(kinds):
            return _values(after if some else before, held.both)
        mix = with_kinds(held, frozenset(kind for kind in kinds if kind in some))
        key = some - apart  # no figure hangs on these, and figures take the time
        if key not in matrices:
            matrices[key] = perform(mix).matrix
        return _weighed(mix, matrices[key], held.both)

    shares = shapley(kinds, worth)
    return {
        i: {kind: 0.0 + shares[kind][place] for kind in kinds} for place, i in enumerate(held.both)
    }


def _figures_hang_on_scores(held: Pair) -> bool:
    """Whether principles, which a figure counts, changed among the scores."""
    return any(item.kind == "scores" and item.key == "principles" for item in held.changed)


def _weighed(mix: Dataset, matrix: Matrix, options: Sequence[str]) -> list[float]:
    """Overall values of options: of measured leaves by the matrix, of judged ones by the mix."""
    formed, judged = all_formed(mix).options, [leaf.judged is not None for leaf in mix.leaves()]

    def value(option: str, leaf: str, by_score: bool) -> float:
        if not by_score:
            return matrix.cells[option, leaf].value
        own = formed[option].scores.get(leaf)
        return GAP if own is None or own.score is None else own.score

    rows = [[value(i, *of) for of in zip(matrix.leaves, judged, strict=True)] for i in options]
    values = np.array(rows, dtype=np.float64).reshape(len(options), len(matrix.leaves))
    weights = weigh(mix)[headline_perspective(mix)].leaves
    return [float(own) for own in overall(values, weights)]


def _values(ranking: Ranking, options: Iterable[str]) -> list[float]:
    return [ranking.value[i] for i in options]


def _moved(i: str, before: Ranking, after: Ranking, because: Mapping[Kind, float]) -> Moved:
    return Moved(
        i,
        value=(before.value.get(i), after.value.get(i)),
        rank=(before.rank.get(i), after.rank.get(i)),
        low=(before.low.get(i), after.low.get(i)),
        high=(before.high.get(i), after.high.get(i)),
        because=because,
    )


def _turned(
    held: Pair, options: tuple[Moved, ...], changed: tuple[Item, ...], figures: Matrix
) -> tuple[Turned, ...]:
    """The pairs whose order turned, those that are first now before others."""
    ranked = sorted(
        (m for m in options if m.in_both and None not in m.rank), key=lambda m: (m.rank[1], m.id)
    )
    alone = _trials(held, changed, figures)
    return tuple(
        _why(over, under, alone)
        for over, under in combinations(ranked, 2)
        if _ahead(over.rank[1], under.rank[1]) and _ahead(under.rank[0], over.rank[0])
    )


def _ahead(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and one < other


def _why(over: Moved, under: Moved, alone: Callable[[Moved, Moved, Kind], Item | None]) -> Turned:
    """Kinds by what they did for the one over the other, as many as are enough to turn them."""
    gains = {kind: points - under.because[kind] for kind, points in over.because.items()}
    behind = (under.value[0] or 0.0) - (over.value[0] or 0.0)
    kinds: list[Kind] = []
    gained = 0.0
    for kind in sorted(gains, key=lambda kind: -gains[kind]):
        if gains[kind] > NOTHING and gained < behind + NOTHING:
            kinds.append(kind)
            gained += gains[kind]
    kinds = kinds or list(gains)  # they were as good as level
    found = (alone(over, under, kind) for kind in kinds)
    return Turned(over.id, under.id, tuple(kinds), next((i for i in found if i), None))


def _trials(
    held: Pair, changed: tuple[Item, ...], figures: Matrix
) -> Callable[[Moved, Moved, Kind], Item | None]:
    """What finds a change of a kind that turns two options by itself; each is tried once at most.

    The one that puts the one farthest ahead of the other is taken. `figures` are the old version's.
    """
    tried: dict[Item, dict[str, float]] = {}

    def values(item: Item) -> dict[str, float]:
        mix = with_item(held, item)
        quick = item.kind == "weights" or (item.kind == "scores" and item.key != "principles")
        matrix = figures if quick else perform(mix).matrix
        return dict(zip(held.both, _weighed(mix, matrix, held.both), strict=True))

    def lead(item: Item, over: Moved, under: Moved) -> float:
        if item not in tried:
            if len(tried) == MOST_TRIED:
                return 0.0
            tried[item] = values(item)
        return tried[item][over.id] - tried[item][under.id]

    def alone(over: Moved, under: Moved, kind: Kind) -> Item | None:
        leads = {item: lead(item, over, under) for item in changed if item.kind == kind}
        best = max(leads, key=lambda item: leads[item], default=None)
        return best if best is not None and leads[best] > NOTHING else None

    return alone
