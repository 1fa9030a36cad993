"""Packages as a mixed-integer programme: columns, rows and what is to be as much as can be.

Column i below n is 1 where a package holds candidate i. The rest are of the value alone: one for
each different set of candidates that counts where the package meets it, and those that fill up a
bent curve from its first stretch to its last.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np
from msgspec import Struct, field

from appraisal.maths.packages.gains import Part, merged, reach, slope
from appraisal.maths.packages.limits import Limits, binding
from appraisal.maths.packages.masks import members_of
from appraisal.maths.ranking import FloatArray

Sum = dict[int, float]
"""What each column counts for in a sum."""


class Row(Struct, frozen=True):
    """A sum of columns that is to lie between two numbers, both counted in."""

    sum: Sum
    least: float
    most: float


class Programme(Struct, eq=False):
    """A programme: for each column whether it is whole, all of them from 0 to 1; and the rows.

    `value` is what a package is worth, less what all are worth alike; `cost` is what it costs.
    """

    whole: list[bool]
    rows: list[Row]
    cost: Sum
    value: Sum = field(default_factory=dict)

    def column(self, *, whole: bool) -> int:
        """A new column."""
        self.whole.append(whole)
        return len(self.whole) - 1


def programme_of(cost: FloatArray, parts: Sequence[Part], limits: Limits) -> Programme:
    """The programme of all feasible packages, with what they are worth and cost."""
    tight = binding(limits)
    programme = Programme(
        whole=[True] * limits.count,
        rows=[
            Row(_sum(asked), -np.inf, float(most))
            for asked, most in zip(tight.asked, tight.most, strict=True)
        ],
        cost=_sum(cost),
    )
    programme.rows += [Row({i: 1.0, j: -1.0}, -np.inf, 0.0) for i, j in limits.needs]
    programme.rows += [Row({i: 1.0, j: 1.0}, -np.inf, 1.0) for i, j in limits.excludes]
    programme.rows += [Row({i: 1.0}, 1.0, 1.0) for i in members_of(limits.held)]
    met = _met(programme, parts)
    for part in parts:
        figure, steep = _figure(part, met), slope(part)
        if steep is None:
            _bent(programme, part, figure)
        else:
            _straight(programme, figure, part.weight * steep)
    return programme


def _sum(values: FloatArray) -> Sum:
    return {i: float(value) for i, value in enumerate(values) if value}


def _met(programme: Programme, parts: Sequence[Part]) -> Mapping[int, int]:
    """A column for each different set of two or more: 1 where a package meets it.

    What is worth more the more is met pushes it up to 1 by itself; a value that may fall needs
    rows that hold it there.
    """
    found: dict[int, int] = {}
    falls = any((part.weight * np.diff(part.up) < 0).any() for part in parts if len(part.sets))
    sets = {int(mask) for part in parts for mask in part.sets}
    for mask in sorted(sets - {0}):
        members = members_of(mask)
        if len(members) == 1:
            found[mask] = members[0]
            continue
        column = found[mask] = programme.column(whole=False)
        programme.rows.append(Row({column: 1.0} | dict.fromkeys(members, -1.0), -np.inf, 0.0))
        if falls:
            programme.rows += [Row({column: 1.0, i: -1.0}, 0.0, np.inf) for i in members]
    return found


def _figure(part: Part, met: Mapping[int, int]) -> Sum:
    """A part's figure, less its start, as a sum of columns."""
    figure = _sum(part.added)
    for mask, weight in zip(*merged(part.sets, part.weights), strict=True):
        column = met[int(mask)]
        figure[column] = figure.get(column, 0.0) + float(weight)
    return figure


def _straight(programme: Programme, figure: Sum, steep: float) -> None:
    """Add what a part is worth whose curve does not bend."""
    for column, share in figure.items():
        programme.value[column] = programme.value.get(column, 0.0) + steep * share


def _bent(programme: Programme, part: Part, figure: Sum) -> None:
    """Add what a part is worth: its curve, filled up stretch by stretch (incremental model).

    Where no stretch is steeper than the one before, the value fills them in their order by
    itself; else whole columns say which are full (Markowitz and Manne 1957, On the solution of
    discrete programming problems, Econometrica 25, 84–110).
    """
    low, high = reach(part)
    knots = part.across[(part.across > low) & (part.across < high)]
    across = np.array([low, *knots, high])
    lengths, rises = np.diff(across), part.weight * np.diff(np.interp(across, part.across, part.up))
    columns = [programme.column(whole=False) for _ in lengths]
    filled = dict(zip(columns, lengths.tolist(), strict=True))
    filled |= {column: -share for column, share in figure.items()}
    programme.rows.append(Row(filled, part.start - low, part.start - low))
    programme.value |= dict(zip(columns, rises.tolist(), strict=True))
    if (np.diff(rises / lengths) > 0).any():
        for one, following in pairwise(columns):
            full = programme.column(whole=True)
            programme.rows.append(Row({full: 1.0, one: -1.0}, -np.inf, 0.0))
            programme.rows.append(Row({following: 1.0, full: -1.0}, -np.inf, 0.0))
