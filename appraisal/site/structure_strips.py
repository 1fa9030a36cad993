"""Strip plots of all groupings: their titles, ends and marks in words, with their dots."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from appraisal.appraise import Appraisal
from appraisal.appraise.groupings.sizes import sizes_with_places
from appraisal.appraise.groupings.spread import differ, known_only, reach_of
from appraisal.appraise.groupings.structures import Structures
from appraisal.appraise.groupings.tabled_options import Place
from appraisal.charts.strip_plot import Axis, dots
from appraisal.findings.groupings import counted, rank_of, strip_title
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
    ways: str
    path: str
    reach: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Strip:
    """One criterion: the headline, the ends of the axis in words, and a row a number of councils.

    `better` says which end is worth more, empty where neither is. `unknown` counts the groupings
    whose figure is not known.
    """

    id: str
    label: str
    title: str
    left: str
    right: str
    better: str
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
    axis = Axis.of(leaf.measured, reach_of(found, leaf.id))
    raws = found.listed.valued.raws[leaf.id]
    rows = tuple(
        _row(found, leaf.id, size, raws[found.listed.of_size(size)], axis, say)
        for size in found.by_size
    )
    labels = {i: option.label for i, option in appraisal.dataset.options.items()}
    return Strip(
        id=leaf.id,
        label=leaf.label,
        title=_title(found, leaf, labels),
        left=say(axis.left),
        right=say(axis.right),
        better="right" if axis.better_right else "",
        unknown=int(np.isnan(raws).sum()),
        rows=rows,
    )


def _row(
    found: Structures, leaf: str, size: int, raws: NDArray[np.float64], axis: Axis, say: Format
) -> Row:
    known = known_only(raws)
    ends = (say(float(known.min())), say(float(known.max()))) if len(known) else ("", "")
    reach = ends[0] if ends[0] == ends[1] else f"from {ends[0]} up to {ends[1]}"
    return Row(
        label=counted(size).capitalize(),
        ways=f"{len(raws):,}",
        path=dots(known.tolist(), axis),
        reach=reach if len(known) else "not known" if len(raws) else "none",
        marks=tuple(
            _mark(place, leaf, axis, say)
            for place in found.places.values()
            if place.councils == size
        ),
    )


def _mark(place: Place, leaf: str, axis: Axis, say: Format) -> Mark:
    raw = place.grouping.raws[leaf]
    if raw is None:
        return Mark(place.option, None, "not known", "–")
    rank = place.ranks.get(leaf)
    said = rank_of(rank, place.tied[leaf], place.among, place.index is not None) if rank else "–"
    return Mark(place.option, round(axis.at(raw) * 100, 1), say(raw), said)


def _title(found: Structures, leaf: Criterion, labels: Mapping[str, str]) -> str:
    """Which tabled option stands highest, for each number of councils that leaves a choice."""
    highest = []
    for size in sizes_with_places(found):
        ranked = [p for p in found.places.values() if p.councils == size and leaf.id in p.ranks]
        if ranked and ranked[0].among > 1:
            best = min(ranked, key=lambda p: p.ranks[leaf.id])
            level = [p for p in ranked if p.ranks[leaf.id] == best.ranks[leaf.id]]
            names = [labels[p.option] for p in level]
            highest.append((names, best.ranks[leaf.id], best.among))
    return strip_title(leaf.label, highest)
