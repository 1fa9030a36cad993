"""Groupings as the rows of a CSV file."""

import math
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from appraisal.appraise.groupings.columns import BOUNDS, ListedGroupings, members
from appraisal.appraise.groupings.tabled_options import Place

APART = " | "
"""Stands between the councils of a grouping; `+` joins the areas of one."""

FIRST = ("councils", "grouping", "populations", "option", "front")
"""The columns before those that hold one figure."""


def headings(listed: ListedGroupings) -> list[str]:
    """The columns of the rows, there also where no row is."""
    return [*FIRST, *_columns(listed)]


def grouping_rows(
    listed: ListedGroupings, places: Mapping[str, Place], front_known: bool = True
) -> Iterator[dict[str, Any]]:
    """One row a grouping: its councils, populations, margins, figures and values.

    Unknown and infinite figures are None, and so is `within_bounds` where only what is unknown can
    settle it. `option` names the tabled option that a grouping is. Without `front_known` nothing is
    said of the front.
    """
    tabled = {place.index: option for option, place in places.items() if place.index is not None}
    names = {b: "+".join(members(listed.areas, b)) for b in np.unique(listed.blocks).tolist()}
    columns = _columns(listed)
    heads, figures = [*FIRST, *columns], zip(*columns.values(), strict=True)
    sizes, blocks, people = (c.tolist() for c in (listed.sizes, listed.blocks, listed.populations))
    for i, (size, row) in enumerate(zip(sizes, figures, strict=True)):
        held = (
            size,
            APART.join(names[block] for block in blocks[i][:size]),
            APART.join(map(_count, people[i][:size])),
            tabled.get(i),
            bool(listed.front[i]) if front_known else None,
            *row,
        )
        yield dict(zip(heads, held, strict=True))


def _count(people: float) -> str:
    return "unknown" if math.isnan(people) else f"{people:.0f}"


def _columns(listed: ListedGroupings) -> dict[str, list[Any]]:
    """The columns that hold one figure a grouping."""
    valued = listed.valued
    return {
        "within_bounds": [
            None if doubtful else within
            for within, doubtful in zip(
                listed.feasible.tolist(), listed.doubtful.tolist(), strict=True
            )
        ],
        "just_outside": listed.just_outside.tolist(),
        "uncertain": listed.uncertain.tolist(),
        "ratio": _known(listed.ratio),
        **{f"margin_{name}": _known(listed.margins[:, i]) for i, name in enumerate(BOUNDS)},
        "partnerships_crossing": valued.crossing.astype(int).tolist(),
        **{f"{leaf}_raw": _known(raw) for leaf, raw in valued.raws.items()},
        **{f"{leaf}_value": _known(value) for leaf, value in valued.values.items()},
    }


def _known(figures: NDArray[np.float64]) -> list[Any]:
    """A column of figures, None where one is unknown or infinite.

    Beside a council without residents the largest is infinitely larger: a margin of no number.
    """
    held = figures.astype(object)
    held[~np.isfinite(figures)] = None
    return list(held)
