"""The options that make new councils as small maps side by side, and one for all that make none."""

from collections.abc import Iterator
from dataclasses import dataclass

from appraisal.appraise import Appraisal, StandingCouncil
from appraisal.appraise.futures import residents
from appraisal.charts.hexagons import HexMap, hex_map
from appraisal.charts.true_shapes import option_map, shape_map
from appraisal.findings.numbers import no_figure, people
from appraisal.findings.sentences import say

MOST = 16
"""So many options stand as maps; what more there are have theirs on their own pages."""


@dataclass(frozen=True)
class Side:
    """A new council on a small map: its name, its residents in words, and its fill."""

    name: str
    people: str
    fill: int


@dataclass(frozen=True)
class SmallMap:
    """An option's map, or that of `others`, which move no border; `option` is empty for these."""

    option: str
    family: str
    map: HexMap
    sides: tuple[Side, ...]
    others: str


def small_multiples(appraisal: Appraisal) -> tuple[SmallMap, ...]:
    """A map an option that makes new councils, then one for the others; none without a map."""
    ranked = appraisal.rankings[appraisal.headline].order
    order = (*ranked, *(i for i in appraisal.matrix.options if i not in ranked))
    new = [i for i in order if appraisal.dataset.options[i].councils is not None]
    maps = [*_of_options(appraisal, new[:MOST])]
    return (*maps, *_of_others(appraisal, [i for i in order if i not in new])) if maps else ()


def _of_options(appraisal: Appraisal, options: list[str]) -> Iterator[SmallMap]:
    dataset = appraisal.dataset
    for i in options:
        option = dataset.options[i]
        if drawn := option_map(dataset, option):
            fills = {group.id: group.pattern for group in drawn.groups}
            sides = tuple(
                Side(council.label, _people(appraisal, council), fills[council.id])
                for council in appraisal.stands[i]
                if council.id in fills
            )
            yield SmallMap(i, option.family, drawn, sides, "")


def _people(appraisal: Appraisal, council: StandingCouncil) -> str:
    count = residents(appraisal.dataset, council)
    return no_figure() if count is None else people(count)


def _of_others(appraisal: Appraisal, options: list[str]) -> Iterator[SmallMap]:
    """The map of today's borders for the options that move none; their family, if of one."""
    dataset = appraisal.dataset
    drawn = shape_map(dataset, ()) or hex_map(dataset, ())
    if not options or drawn is None:
        return
    if len(options) == 1:
        yield SmallMap(options[0], dataset.options[options[0]].family, drawn, (), "")
        return
    yield SmallMap("", "", drawn, (), say("front.maps-others", count=len(options)))
