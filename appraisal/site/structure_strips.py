"""Strip plots of all groupings: their titles, ends and marks in words, with their dots."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from appraisal.appraise import Appraisal
from appraisal.appraise.groupings.sizes import highest_tabled
from appraisal.appraise.groupings.spread import differ, known_only, reach_of, unknown_figures
from appraisal.appraise.groupings.structures import Structures
from appraisal.appraise.groupings.tabled_options import Place
from appraisal.charts.axis import Axis
from appraisal.charts.strip_plot import better_right, dots, strip_axis
from appraisal.findings.groupings import counted, rank_of, reach_in_words, strip_title
from appraisal.findings.names import option_names
from appraisal.findings.numbers import no_figure, none
from appraisal.findings.raw_figures import Format, formatted
from appraisal.model import Criterion


@dataclass(frozen=True)
class Mark:
    """A tabled option on a strip: `x` is in per cent, None where its figure is unknown."""

    option: str
    x: float | None
    said: str
    rank: str


@dataclass(frozen=True)
class Row:
    """The groupings into one number of councils; `path` draws their dots."""

    label: str
    groupings: int
    path: str
    reach: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Strip:
    """One criterion: the headline, the ends of the axis in words, and a row a number of councils.

    `better_right` says that the right end is worth more. `unknown` counts the groupings
    whose figure is not known.
    """

    id: str
    label: str
    title: str
    left: str
    right: str
    better_right: bool
    unknown: int
    rows: tuple[Row, ...]


def strips(appraisal: Appraisal, found: Structures) -> tuple[Strip, ...]:
    """A strip plot for every criterion on which groupings of one size differ."""
    leaves = [leaf for leaf in appraisal.dataset.leaves() if leaf.id in found.leaves]
    return tuple(_strip(appraisal, found, leaf) for leaf in leaves if differ(found, leaf.id))


def without_strips(appraisal: Appraisal, found: Structures) -> tuple[str, ...]:
    """The criteria on which all groupings of one size are the same, by name."""
    leaves = [leaf for leaf in appraisal.dataset.leaves() if leaf.id in found.leaves]
    return tuple(leaf.label for leaf in leaves if not differ(found, leaf.id))


def _strip(appraisal: Appraisal, found: Structures, leaf: Criterion) -> Strip:
    assert leaf.measured is not None  # noqa: S101 - only measured leaves are valued
    say = formatted(appraisal.dataset, leaf.measured)
    on = strip_axis(leaf.measured, reach_of(found, leaf.id))
    raws = found.listed.valued.raws[leaf.id]
    rows = tuple(
        _row(found, leaf.id, size, raws[found.listed.of_size(size)], on, say)
        for size in found.by_size
    )
    labels = option_names(appraisal)
    highest = [
        ([labels[i] for i in options], rank, among)
        for options, rank, among in highest_tabled(found, leaf.id)
    ]
    return Strip(
        id=leaf.id,
        label=leaf.label,
        title=strip_title(leaf.label, highest),
        left=say(on.ticks[0]),
        right=say(on.ticks[-1]),
        better_right=better_right(leaf.measured),
        unknown=unknown_figures(found, leaf.id),
        rows=rows,
    )


def _row(
    found: Structures, leaf: str, size: int, raws: NDArray[np.float64], on: Axis, say: Format
) -> Row:
    known = known_only(raws)
    ends = [say(float(end)) for end in (known.min(), known.max())] if len(known) else []
    return Row(
        label=counted(size).capitalize(),
        groupings=len(raws),
        path=dots(known.tolist(), on),
        reach=reach_in_words(*ends) if ends else no_figure() if len(raws) else none(),
        marks=tuple(
            _mark(place, leaf, on, say) for place in found.places.values() if place.councils == size
        ),
    )


def _mark(place: Place, leaf: str, on: Axis, say: Format) -> Mark:
    raw = place.grouping.raws[leaf]
    if raw is None:
        return Mark(place.option, None, no_figure(), "–")
    rank = place.ranks.get(leaf)
    said = rank_of(rank, place.tied[leaf], place.among, place.index is not None) if rank else "–"
    return Mark(place.option, on.at(raw), say(raw), said)
