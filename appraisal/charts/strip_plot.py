"""Strip plots: every grouping as a dot, by number of councils, with the tabled options marked."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from appraisal.appraise import Appraisal
from appraisal.appraise.groupings.structures import Structures
from appraisal.appraise.groupings.tabled_options import Place
from appraisal.appraise.matrix import Array
from appraisal.findings.groupings import counted, rank_of, strip_title
from appraisal.findings.raw_figures import formatted
from appraisal.maths.ranking import TIE
from appraisal.model import Criterion, Dataset, Measured

ACROSS = 300
"""How many places a strip has for a dot; groupings at one place share it."""


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
    return tuple(_strip(appraisal, found, leaf) for leaf in leaves if _differ(found, leaf.id))


def without_strips(appraisal: Appraisal, found: Structures) -> tuple[str, ...]:
    """The criteria on which all groupings of one size are the same, by name."""
    leaves = [leaf for leaf in appraisal.dataset.leaves() if leaf.id in found.leaves]
    return tuple(leaf.label for leaf in leaves if not _differ(found, leaf.id))


def _differ(found: Structures, leaf: str) -> bool:
    raws = found.listed.valued.raws[leaf]
    same_size = (_known(raws[found.listed.of_size(size)]) for size in found.by_size)
    return any(len(known) > 1 and float(np.ptp(known)) > TIE for known in same_size)


def _known(raws: Array) -> Array:
    return raws[~np.isnan(raws)]


def _strip(appraisal: Appraisal, found: Structures, leaf: Criterion) -> Strip:
    assert leaf.measured is not None  # noqa: S101 - only measured leaves are valued
    axis = _Axis(appraisal.dataset, leaf.measured, _reach(found, leaf.id))
    raws = found.listed.valued.raws[leaf.id]
    rows = tuple(
        _row(found, leaf.id, size, raws[found.listed.of_size(size)], axis) for size in found.by_size
    )
    labels = {i: option.label for i, option in appraisal.dataset.options.items()}
    return Strip(
        id=leaf.id,
        label=leaf.label,
        title=_title(found, leaf, labels),
        left=axis.say(axis.ends[0]),
        right=axis.say(axis.ends[1]),
        better=axis.better,
        unknown=int(np.isnan(raws).sum()),
        rows=rows,
    )


def _reach(found: Structures, leaf: str) -> tuple[float, float]:
    """The lowest and the highest figure of any grouping or tabled option."""
    own = [p.grouping.raws[leaf] for p in found.places.values()]
    figures = [*_known(found.listed.valued.raws[leaf]).tolist(), *(f for f in own if f is not None)]
    return min(figures), max(figures)


class _Axis:
    """Where a figure stands on a strip: the better end on the right, ratios on a log scale."""

    def __init__(self, dataset: Dataset, measured: Measured, reach: tuple[float, float]) -> None:
        self.say = formatted(dataset, measured)
        self._log = measured.take == "ratio" and reach[0] > 0
        worth = [value for _, value in measured.curve]
        self._turned = worth == sorted(worth, reverse=True) and worth[0] > worth[-1]
        self.better = "" if not self._turned and worth != sorted(worth) else "right"
        self.ends = (reach[1], reach[0]) if self._turned else reach

    def at(self, figure: float) -> float:
        """The place from 0 to 1."""
        first, last, here = (math.log(f) if self._log else f for f in (*self.ends, figure))
        return (here - first) / (last - first) if last != first else 0.5


def _row(found: Structures, leaf: str, size: int, raws: Array, axis: _Axis) -> Row:
    known = _known(raws)
    places = sorted({round(axis.at(raw) * ACROSS) for raw in known.tolist()})
    ends = (axis.say(float(known.min())), axis.say(float(known.max()))) if len(known) else ("", "")
    reach = ends[0] if ends[0] == ends[1] else f"from {ends[0]} up to {ends[1]}"
    return Row(
        label=counted(size).capitalize(),
        ways=f"{len(raws):,}",
        path="".join(f"M{place} 5h0" for place in places),
        reach=reach if len(known) else "not known" if len(raws) else "none",
        marks=tuple(
            _mark(place, leaf, axis) for place in found.places.values() if place.councils == size
        ),
    )


def _mark(place: Place, leaf: str, axis: _Axis) -> Mark:
    raw = place.grouping.raws[leaf]
    if raw is None:
        return Mark(place.option, None, "not known", "–")
    rank = place.ranks.get(leaf)
    said = rank_of(rank, place.tied[leaf], place.among, place.index is not None) if rank else "–"
    return Mark(place.option, round(axis.at(raw) * 100, 1), axis.say(raw), said)


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


def sizes_with_places(found: Structures) -> Sequence[int]:
    """The numbers of councils that some tabled option makes, ascending."""
    return sorted({place.councils for place in found.places.values()} & found.by_size.keys())
