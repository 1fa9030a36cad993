"""Maps of options for pages: what each makes of the area's councils, with how many people."""

from collections.abc import Collection, Sequence

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.futures import residents
from appraisal.charts.area_map import WIDTH, AreaMap, area_map, option_map
from appraisal.charts.map_groups import clusters, option_groups, today
from appraisal.charts.small_maps import Map, SmallMaps, option_maps
from appraisal.findings.names import option_names
from appraisal.findings.numbers import listed, people
from appraisal.findings.option_changes import map_subtitle
from appraisal.findings.sentences import say


class OptionMaps(Struct, frozen=True):
    """An option's map and, where it makes new councils, the map of today's beside it."""

    before: AreaMap | None
    after: AreaMap | None
    subtitle: str
    before_title: str


class SmallOption(Struct, frozen=True):
    """A small map of an option, with its family and what it shows in words."""

    option: str
    family: str
    title: str
    described: str
    map: Map


class SmallOptions(Struct, frozen=True):
    """Small maps of options, with what they are drawn from."""

    maps: SmallMaps
    rows: tuple[SmallOption, ...]


def maps_of_option(appraisal: Appraisal, i: str, width: float = WIDTH) -> OptionMaps:
    """The maps of one option, each so wide."""
    dataset, option = appraisal.dataset, appraisal.dataset.options[i]
    reference = next((o for o, found in appraisal.stands.items() if _as_today(found)), None)
    new, together = option.councils is not None, bool(clusters(dataset, option))
    some = any(group.kind == "members" for group in option_groups(dataset, option))
    now = told(appraisal, reference)
    before = area_map(dataset, today(dataset), now, width=width) if new else None
    return OptionMaps(
        before=before,
        after=option_map(dataset, option, told(appraisal, i), width),
        subtitle=map_subtitle(new, together, some),
        before_title=say("changes.map-before"),
    )


def _as_today(stand: Collection[object]) -> bool:
    return all(getattr(council, "today", False) for council in stand)


def told(appraisal: Appraisal, option: str | None) -> dict[str, str]:
    """How many people each council that stands under an option has, in words, where known."""
    stand = appraisal.stands[option] if option else ()
    found = {council.id: residents(appraisal.dataset, council) for council in stand}
    return {i: people(count) for i, count in found.items() if count is not None}


def small_options(appraisal: Appraisal, options: Sequence[str]) -> SmallOptions:
    """Small maps of these options; no rows where nothing says how the areas lie."""
    dataset, names = appraisal.dataset, option_names(appraisal)
    maps = option_maps(dataset, options)
    rows = tuple(
        SmallOption(i, dataset.options[i].family, names[i], described(appraisal, i, drawn), drawn)
        for i, drawn in zip(options, maps.maps, strict=False)
        if drawn.areas
    )
    return SmallOptions(maps, rows)


def described(appraisal: Appraisal, i: str, drawn: Map) -> str:
    """Each group of a small map with its people, in words."""
    count = told(appraisal, i)
    said = [
        say("maps.group", name=group.label, people=count[group.id])
        if group.id in count
        else group.label
        for group in drawn.groups
        if group.label
    ]
    return say("maps.described", groups=listed(said)) if said else say("maps.members")


def structural(appraisal: Appraisal) -> list[str]:
    """The options that make new councils, in their order."""
    options = appraisal.dataset.options
    return [i for i in appraisal.dataset.option_order() if options[i].councils is not None]
