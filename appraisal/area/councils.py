"""What stands under an option, what it covers, and what its figures add up to."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from appraisal.model import (
    SET_BY_ORDER,
    WEAKEST_LAST,
    Dataset,
    Evidence,
    Facts,
    Measure,
    Option,
    Reading,
    measure_of,
    read_fact,
)


@dataclass(frozen=True)
class StandingCouncil:
    """A council that stands under an option.

    `covers` holds the areas below it: lowest-tier councils and parts. For today's councils
    `today` is true and `facts` are the council's own; a new council's `facts` replace what would
    be added up.
    """

    id: str
    name: str
    label: str
    tier: str
    covers: tuple[str, ...]
    today: bool
    facts: Facts = field(default_factory=dict)


def standing_councils(dataset: Dataset, option: Option) -> tuple[StandingCouncil, ...]:
    """The councils that an option leaves standing, in the order of their ids."""
    if option.councils is None:
        return today(dataset)
    return tuple(
        StandingCouncil(
            id=i,
            name=new.name,
            label=new.label,
            tier="unitary",
            covers=tuple(area for area in new.covers if area in dataset.areas),
            today=False,
            facts=new.facts,
        )
        for i, new in sorted(option.councils.items())
    )


def today(dataset: Dataset) -> tuple[StandingCouncil, ...]:
    """Today's councils; a county covers its districts."""
    return tuple(
        StandingCouncil(
            id=i,
            name=council.name,
            label=council.label,
            tier=council.tier,
            covers=dataset.districts(i) if council.tier == "county" else (i,),
            today=True,
            facts=council.facts,
        )
        for i, council in sorted(dataset.councils.items())
    )


def area_facts(dataset: Dataset, area: str) -> Facts:
    """The facts of a lowest-tier council or of a part."""
    council = dataset.areas[area]
    owner = dataset.councils[council]
    return owner.facts if area == council else owner.parts[area].facts


def combine(low: float, value: float, high: float, rests_on: Iterable[Reading]) -> Reading:
    """A figure worked out from others: its evidence is their weakest, its sources all of theirs.

    It is half-way where one of them is.
    """
    parts = list(rests_on)
    evidence: Evidence = max(
        (part.evidence for part in parts), key=WEAKEST_LAST.index, default="measured"
    )
    sources = frozenset[str]().union(*(part.sources for part in parts))
    return Reading(low, value, high, evidence, sources, any(part.halfway for part in parts))


def exactly(figure: float) -> Reading:
    """A figure without a range that was counted from the files, with no source of its own."""
    return Reading(figure, figure, figure, "measured")


def by_definition(figure: float) -> Reading:
    """A figure that follows from what the option is, whatever any source says."""
    return Reading(figure, figure, figure, "definition")


def add(readings: Iterable[Reading | None]) -> Reading | None:
    """Add readings: values to values, lows to lows, highs to highs; None if any is unknown."""
    known = list(readings)
    if any(reading is None for reading in known):
        return None
    certain = [reading for reading in known if reading is not None]
    return combine(
        math.fsum(reading.low for reading in certain),
        math.fsum(reading.value for reading in certain),
        math.fsum(reading.high for reading in certain),
        certain,
    )


def scale(reading: Reading | None, factor: float) -> Reading | None:
    """Multiply a reading by a factor; a negative one turns the range round."""
    if reading is None:
        return None
    low, high = sorted((reading.low * factor, reading.high * factor))
    return replace(reading, low=low, value=reading.value * factor, high=high)


def figure(dataset: Dataset, council: StandingCouncil, identifier: str) -> Reading | None:
    """What a measure comes to for one standing council; None where a figure needed is unknown."""
    measure = measure_of(dataset, identifier)
    own = read_fact(council.facts.get(identifier))
    if council.today and council.tier != "county":
        return own
    if council.today:
        is_sum_of_districts = measure.county == "same" and own is None
        return (
            _added_up(dataset, council.covers, measure, identifier) if is_sum_of_districts else own
        )
    if identifier in council.facts:
        return own
    if identifier in SET_BY_ORDER and not continues(dataset, council.covers):
        return None
    total = _added_up(dataset, council.covers, measure, identifier)
    if measure.add_up == "sum" and measure.county == "share":
        return add([total, *_county_shares(dataset, council.covers, identifier)])
    return total


def figure_together(
    dataset: Dataset, councils: tuple[StandingCouncil, ...], identifier: str
) -> Reading | None:
    """What a measure comes to for several councils as one body, each resident counted once."""
    measure = measure_of(dataset, identifier)
    if len(councils) == 1:
        return figure(dataset, councils[0], identifier)
    members = _once(councils) if measure.county == "same" else list(councils)
    if measure.add_up == "sum":
        return add(figure(dataset, council, identifier) for council in members)
    readings = [figure(dataset, council, identifier) for council in members]
    by = measure.weighted_by
    weights = [exactly(len(c.covers)) if by is None else figure(dataset, c, by) for c in members]
    return _joined(measure, readings, weights)


def _once(councils: tuple[StandingCouncil, ...]) -> list[StandingCouncil]:
    """These without a county whose districts are all there, or without the districts of another."""
    ids = {council.id for council in councils if council.today}
    counties = {c.id: c for c in councils if c.today and c.tier == "county"}
    whole = {i for i, county in counties.items() if ids.issuperset(county.covers)}
    doubled = whole | {d for i in counties.keys() - whole for d in counties[i].covers}
    return [council for council in councils if not (council.today and council.id in doubled)]


def continues(dataset: Dataset, covers: tuple[str, ...]) -> bool:
    """Whether a new council is one of today's going on: a unitary council alone and whole."""
    one = dataset.councils.get(covers[0]) if len(covers) == 1 else None
    return one is not None and one.tier == "unitary"


def _added_up(
    dataset: Dataset, covered: tuple[str, ...], measure: Measure, identifier: str
) -> Reading | None:
    readings = [read_fact(area_facts(dataset, area).get(identifier)) for area in covered]
    if measure.add_up == "sum":
        return add(readings) if readings else None
    return _joined(measure, readings, _mean_weights(dataset, covered, measure))


def _joined(
    measure: Measure, readings: list[Reading | None], weights: list[Reading | None]
) -> Reading | None:
    """Several figures of a measure that does not add up, as one; None where one is unknown."""
    known = [reading for reading in readings if reading is not None]
    if not known or len(known) < len(readings):
        return None
    if measure.add_up == "mean":
        return _mean(known, weights)
    pick = max if measure.add_up == "max" else min
    return combine(
        pick(reading.low for reading in known),
        pick(reading.value for reading in known),
        pick(reading.high for reading in known),
        known,
    )


def _mean_weights(
    dataset: Dataset, covered: tuple[str, ...], measure: Measure
) -> list[Reading | None]:
    if measure.weighted_by is None:
        return [Reading(1, 1, 1, "measured")] * len(covered)
    return [read_fact(area_facts(dataset, area).get(measure.weighted_by)) for area in covered]


def _mean(known: list[Reading], weights: list[Reading | None]) -> Reading | None:
    total = add(weights)
    if total is None or total.value == 0:
        return None
    pairs = [(r, w.value / total.value) for r, w in zip(known, weights, strict=True) if w]
    summed = add(scale(reading, share) for reading, share in pairs)
    return summed and combine(summed.low, summed.value, summed.high, (summed, total))


def _county_shares(
    dataset: Dataset, covered: tuple[str, ...], identifier: str
) -> list[Reading | None]:
    """What each county hands on to a new council: its own figure, by share of population."""
    home = dataset.areas
    counties = sorted({dataset.councils[home[area]].within or "" for area in covered} - {""})
    return [_county_share(dataset, county, covered, identifier) for county in counties]


def _county_share(
    dataset: Dataset, county: str, covered: tuple[str, ...], identifier: str
) -> Reading | None:
    own = read_fact(dataset.councils[county].facts.get(identifier))
    home = dataset.areas
    inside = [area for area in covered if dataset.councils[home[area]].within == county]
    if own is None or _covers_all(dataset, county, inside):
        return own
    population = add(_population(dataset, area) for area in inside)
    whole = add(_population(dataset, district) for district in dataset.districts(county))
    if population is None or whole is None or whole.value == 0:
        return None
    share = population.value / whole.value
    rests_on = (own, population, whole)
    return combine(own.low * share, own.value * share, own.high * share, rests_on)


def _covers_all(dataset: Dataset, county: str, inside: list[str]) -> bool:
    return all(
        district in inside
        or (dataset.councils[district].parts and set(dataset.councils[district].parts) <= {*inside})
        for district in dataset.districts(county)
    )


def _population(dataset: Dataset, area: str) -> Reading | None:
    return read_fact(area_facts(dataset, area).get("population"))


def counted_once(
    dataset: Dataset, stand: Iterable[StandingCouncil], identifier: str
) -> list[StandingCouncil]:
    """The councils whose figures make up the area's total: every resident and every pound once.

    A county whose figure is its districts' taken together is left out.
    """
    same = measure_of(dataset, identifier).county == "same"
    return [
        council for council in stand if not (same and council.today and council.tier == "county")
    ]


def area_total(
    dataset: Dataset, stand: Iterable[StandingCouncil], identifier: str
) -> Reading | None:
    """The whole area's total of a measure under an option."""
    counted = counted_once(dataset, stand, identifier)
    return add(figure(dataset, council, identifier) for council in counted) if counted else None


def successors(dataset: Dataset, stand: Iterable[StandingCouncil]) -> Mapping[str, tuple[str, ...]]:
    """For each of today's councils the ids of the councils that its area would belong to.

    A county's successors are those of its districts; today's councils succeed themselves.
    """
    found: dict[str, set[str]] = {i: set() for i in dataset.councils}
    home = dataset.areas
    for council in stand:
        if council.today:
            found[council.id].add(council.id)
            continue
        for area in council.covers:
            found[home[area]].add(council.id)
            county = dataset.councils[home[area]].within
            if county in found:
                found[county].add(council.id)
    return {i: tuple(sorted(ids)) for i, ids in sorted(found.items())}
