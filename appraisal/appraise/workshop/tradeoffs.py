"""What trade-offs say of the models: which could be first, and which are whatever weights fit."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from appraisal.appraise.matrix import Matrix
from appraisal.appraise.rivals import rivals
from appraisal.appraise.workshop.ranges import ranges_in_use
from appraisal.area.stated import rows_stated
from appraisal.maths.ranking import FloatArray
from appraisal.maths.tradeoffs.space import (
    Contest,
    interior,
    necessarily_first,
    possibly_first,
)
from appraisal.model import Criterion, Dataset
from appraisal.model.tradeoffs import Tradeoff


class FirstPlaces(Struct, frozen=True):
    """The models that are first under some weights that fit, and those that are under all.

    `necessary` has one, or several that are level throughout; mostly none.
    """

    possible: tuple[str, ...]
    necessary: tuple[str, ...]


class Weighed(Struct, frozen=True, eq=False):
    """The contest of the ranked models over the leaves that can be weighed.

    Those are the leaves on which the options differ, and any that a trade-off names. `names` has
    the models by number.
    """

    contest: Contest
    names: tuple[str, ...]
    leaves: tuple[Criterion, ...]
    rows: FloatArray


def weighed(dataset: Dataset, matrix: Matrix, tradeoffs: Sequence[Tradeoff]) -> Weighed | None:
    """The contest and the rows of the answers; None where no two models differ on anything."""
    models = rivals(dataset, matrix.ranked())
    names = tuple(dict.fromkeys(models.values()))
    named = {name for each in tradeoffs for name in each.named}
    differ = {each.leaf for each in ranges_in_use(matrix) if each.is_open}
    leaves = tuple(leaf for leaf in dataset.leaves() if leaf.id in differ | named)
    if len(names) < 2 or not differ:
        return None
    columns = [matrix.leaves.index(leaf.id) for leaf in leaves]
    lines = [matrix.options.index(option) for option in models]
    values = matrix.value[lines][:, columns]
    contest = Contest(values, tuple(names.index(model) for model in models.values()))
    return Weighed(contest, names, leaves, rows_stated(tradeoffs, leaves))


def first_places(
    dataset: Dataset, matrix: Matrix, tradeoffs: Sequence[Tradeoff]
) -> FirstPlaces | None:
    """Who could be first under trade-offs; None where they contradict, or nothing competes."""
    found = weighed(dataset, matrix, tradeoffs)
    if found is None or interior(found.rows) is None:
        return None
    return FirstPlaces(
        tuple(found.names[i] for i in possibly_first(found.contest, found.rows)),
        tuple(found.names[i] for i in necessarily_first(found.contest, found.rows)),
    )


def first_places_of_perspectives(dataset: Dataset, matrix: Matrix) -> Mapping[str, FirstPlaces]:
    """By perspective that holds trade-offs, in the order of the file."""
    found = {
        i: first_places(dataset, matrix, perspective.tradeoffs)
        for i, perspective in dataset.perspectives.items()
        if perspective.tradeoffs is not None
    }
    return {i: places for i, places in found.items() if places is not None}
