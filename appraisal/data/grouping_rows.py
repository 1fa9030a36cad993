"""Groupings as the rows of a CSV file."""

import math
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from appraisal.appraise.groupings.columns import BOUNDS, ListedGroupings, members
from appraisal.appraise.groupings.tabled_options import Place

APART = " | "
"""Stands between the councils of a grouping; `+` joins the areas of one."""


def headings(listed: ListedGroupings) -> list[str]:
    """The columns of the rows, there also where no row is."""
    return ["councils", "grouping", "populations", "option", "front", *_columns(listed)]


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
    heads = headings(listed)
    figures = zip(*_columns(listed).values(), strict=True)
    sizes, blocks, people = (c.tolist() for c in (listed.sizes, listed.blocks, listed.populations))
    for i, (size, row) in enumerate(zip(sizes, figures, strict=True)):
        held = (
            size,
            APART.join(names[block] for block in blocks[i][:size]),
            APART.join(map(_count, people[i][:size])),
            tabled.get(i),
            bool(listed.front[i]) if front_known else None,
            *(None if _unknown(figure) else figure for figure in row),
        )
        yield dict(zip(heads, held, strict=True))


def _unknown(figure: Any) -> bool:
    # Beside a council without residents the largest is infinitely larger: a margin of no number.
    return isinstance(figure, float) and not math.isfinite(figure)


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
        "ratio": listed.ratio.tolist(),
        **{f"margin_{name}": listed.margins[:, i].tolist() for i, name in enumerate(BOUNDS)},
        "partnerships_crossing": valued.crossing.astype(int).tolist(),
        **{f"{leaf}_raw": raw.tolist() for leaf, raw in valued.raws.items()},
        **{f"{leaf}_value": value.tolist() for leaf, value in valued.values.items()},
    }
