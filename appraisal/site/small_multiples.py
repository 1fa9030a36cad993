"""The options that make new councils as small maps side by side, and one for all that make none."""

from collections.abc import Sequence

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.charts.map_groups import option_groups
from appraisal.charts.small_maps import Map, SmallMaps, maps_of
from appraisal.findings.numbers import no_figure
from appraisal.findings.sentences import say
from appraisal.site.option_maps import described, told

MOST = 16
"""So many options stand as maps; what more there are have theirs on their own pages."""


class Side(Struct, frozen=True):
    """A new council on a small map: its residents in words, and how it is filled."""

    people: str
    shade: int


class Multiple(Struct, frozen=True):
    """A small map of an option, or of `others`, which move no border.

    `option` and `family` are empty for these, and `described` and `sides` where no border moves.
    """

    option: str
    family: str
    others: str
    described: str
    sides: tuple[Side, ...]
    map: Map


class SmallMultiples(Struct, frozen=True):
    """Small maps, with what they are drawn from; no rows where none can be drawn."""

    maps: SmallMaps
    rows: tuple[Multiple, ...]


def small_multiples(appraisal: Appraisal) -> SmallMultiples:
    """A map an option that makes new councils, then one for the others; none without a map."""
    dataset = appraisal.dataset
    ranked = appraisal.rankings[appraisal.headline].order
    order = (*ranked, *(i for i in appraisal.matrix.options if i not in ranked))
    new = [i for i in order if dataset.options[i].councils is not None]
    others, shown = [i for i in order if i not in new], new[:MOST]
    groups = [option_groups(dataset, dataset.options[i]) for i in shown]
    maps = maps_of(dataset, [*groups, *([()] if groups and others else [])])
    rows = [_of_option(appraisal, i, drawn) for i, drawn in zip(shown, maps.maps, strict=False)]
    if rows and others:
        rows.append(_of_others(appraisal, others, maps.maps[-1]))
    return SmallMultiples(maps, tuple(row for row in rows if row.map.areas))


def _of_option(appraisal: Appraisal, i: str, drawn: Map) -> Multiple:
    count = told(appraisal, i)
    sides = tuple(Side(count.get(group.id, no_figure()), group.shade) for group in drawn.groups)
    family = appraisal.dataset.options[i].family
    return Multiple(i, family, "", described(appraisal, i, drawn), sides, drawn)


def _of_others(appraisal: Appraisal, options: Sequence[str], drawn: Map) -> Multiple:
    """The map of today's borders for the options that move none, by name if it is one alone."""
    if len(options) == 1:
        family = appraisal.dataset.options[options[0]].family
        return Multiple(options[0], family, "", "", (), drawn)
    return Multiple("", "", say("front.maps-others", count=len(options)), "", (), drawn)
