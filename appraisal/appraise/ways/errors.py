"""Which errors go together: the alternatives of that choice."""

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

from appraisal.maths.robustness import Errors

Groups = NDArray[np.object_]
"""The name of what a cell's error goes with, options × leaves; None for nothing."""


def apart(errors: Errors, models: Groups, judges: Groups) -> Errors:  # noqa: ARG001
    """Each error by itself, but for those that are one: of lines of a model, of a shared fact."""
    return errors


def within_option(errors: Errors, models: Groups, judges: Groups) -> Errors:  # noqa: ARG001
    """An option that is seen too well on one criterion is on all; lines go with their model."""
    return _together(errors, models, models)


def by_judge(errors: Errors, models: Groups, judges: Groups) -> Errors:
    """Whoever is generous once is generous always."""
    return _together(errors, models, judges)


ERRORS: Mapping[str, Callable[[Errors, Groups, Groups], Errors]] = {
    "independent": apart,
    "within-option": within_option,
    "by-judge": by_judge,
}
"""Each from the errors by themselves, the model whose each cell's is, and whose judgement it is.

A score that rests on the reference option's has the error of that option's model.
"""


def _together(errors: Errors, models: Groups, groups: Groups) -> Errors:
    """The errors again, with one draw for all cells of a group.

    Lines of one model go on sharing a draw for each leaf: of their groups the first by name counts.
    What rests on a shared fact keeps the draw of that fact.
    """
    draw = errors.draw.copy()
    cells: dict[int, list[tuple[int, ...]]] = {}
    for cell in np.ndindex(errors.draw.shape):
        cells.setdefault(int(errors.draw[cell]), []).append(cell)
    of_group: dict[str, int] = {}
    for number, held in sorted(cells.items()):
        names = sorted({groups[cell] for cell in held} - {None})
        # A draw that serves two models or two leaves is that of a shared fact.
        if names and len({(models[cell], cell[1]) for cell in held}) == 1:
            draw[tuple(zip(*held, strict=True))] = of_group.setdefault(names[0], number)
    return Errors(draw, errors.turned)
