"""What is known of a figure that is not known as a whole: the least that it can come to."""

from collections.abc import Iterable

from msgspec.structs import replace

from appraisal.area.councils import (
    StandingCouncil,
    add,
    area_reading,
    counted_once,
    county_shares,
    figure,
    made_of_areas,
)
from appraisal.model import Dataset, Reading, measure_of


def not_below(whole: Reading, known: float | None) -> Reading:
    """What stands in for a figure, but never less than what is known of it where that is a floor.

    It is one where nothing unknown takes away from it: of sums of nought or more, and of savings
    less costs where no cost is unknown (docs/decisions/0014).
    """
    if known is None:
        return whole
    low, value, high = (max(end, known) for end in (whole.low, whole.value, whole.high))
    return replace(whole, low=low, value=value, high=high)


def known_total(
    dataset: Dataset, stand: Iterable[StandingCouncil], identifier: str
) -> Reading | None:
    """The known parts of the whole area's total of a measure; None where nothing is known.

    What is added up from areas counts area by area, so that it is as much however councils merge.
    """
    counted = counted_once(dataset, stand, identifier)
    made = [council for council in counted if made_of_areas(dataset, council, identifier)]
    areas = tuple(area for council in made for area in council.covers)
    parts = [figure(dataset, council, identifier) for council in counted if council not in made]
    parts += _of_areas(dataset, areas, identifier)
    if measure_of(dataset, identifier).county == "share":
        parts += county_shares(dataset, areas, identifier)
    known = [part for part in parts if part is not None]
    return add(known) if known else None


def _of_areas(
    dataset: Dataset, areas: tuple[str, ...], identifier: str
) -> Iterable[Reading | None]:
    """Each area's figure; one for all the parts of a split council where it has one of its own."""
    for home in sorted({dataset.areas[area] for area in areas}):
        parts = dataset.councils[home].parts
        here = [area for area in areas if dataset.areas[area] == home]
        whole = area_reading(dataset, home, identifier) if len(here) == len(parts) else None
        yield from [whole] if whole else (area_reading(dataset, i, identifier) for i in here)
