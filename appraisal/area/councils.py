"""What stands under an option, what it covers, and what its figures add up to."""

import math
from collections.abc import Collection, Iterable

from msgspec import Struct, field
from msgspec.structs import replace

from appraisal.area.parts import (
    ALL_BY_SIZE,
    BY_SIZE,
    Ways,
    are_sized,
    homes,
    in_turn,
    shares,
    whole_and_parts,
    widest,
)
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


class StandingCouncil(Struct, frozen=True):
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


_NOTHING = frozenset[str]()


def combine(low: float, value: float, high: float, rests_on: Iterable[Reading]) -> Reading:
    """A figure worked out from others: its evidence is their weakest, its sources all of theirs.

    It is half-way where one of them is.
    """
    parts = list(rests_on)
    kinds = {part.evidence for part in parts}
    evidence: Evidence = max(kinds, key=WEAKEST_LAST.index, default="measured")
    sources = _NOTHING.union(*[part.sources for part in parts])
    shared = _NOTHING.union(*[part.shared for part in parts])
    halfway = True in [part.halfway for part in parts]
    return Reading(low, value, high, evidence, sources, halfway, shared)


def exactly(figure: float) -> Reading:
    """A figure without a range that was counted from the files, with no source of its own."""
    return Reading(figure, figure, figure, "measured")


def by_definition(figure: float) -> Reading:
    """A figure that follows from what the option is, whatever any source says."""
    return Reading(figure, figure, figure, "definition")


def add(readings: Iterable[Reading | None]) -> Reading | None:
    """Add readings: values to values, lows to lows, highs to highs; None if any is unknown."""
    found = list(readings)
    known = [reading for reading in found if reading is not None]
    return summed(known) if len(known) == len(found) else None


def summed(known: Collection[Reading]) -> Reading:
    """The same of readings that are all known; nought of none."""
    ends = [(reading.low, reading.value, reading.high) for reading in known]
    low, value, high = map(math.fsum, zip(*ends, strict=True)) if ends else (0.0, 0.0, 0.0)
    return combine(low, value, high, known)


def scale(reading: Reading | None, factor: float) -> Reading | None:
    """Multiply a reading by a factor; None where it is not known."""
    return None if reading is None else scaled(reading, factor)


def scaled(reading: Reading, factor: float) -> Reading:
    """The same of one that is known. A negative factor turns the range, and nought has no sign."""
    one, value, other = (0.0 + end * factor for end in (reading.low, reading.value, reading.high))
    return replace(reading, low=min(one, other), value=value, high=max(one, other))


def figure(
    dataset: Dataset, council: StandingCouncil, identifier: str, ways: Ways | None = None
) -> Reading | None:
    """What a measure comes to for one standing council; None where a figure needed is unknown.

    Councils that are split are shared out in some ways; without them, its range is over all.
    """
    measure = measure_of(dataset, identifier)
    own = read_fact(council.facts.get(identifier))
    if council.today and council.tier != "county":
        return own
    if council.today:
        of_districts = measure.county == "same" and own is None
        return _added_up(dataset, council.covers, measure, identifier) if of_districts else own
    if identifier in council.facts:
        return own
    if identifier in SET_BY_ORDER and not continues(dataset, council.covers):
        return None
    if measure.add_up == "sum":
        return total_of(dataset, (council,), identifier, ways)
    return _added_up(dataset, council.covers, measure, identifier)


def total_of(
    dataset: Dataset, councils: Iterable[StandingCouncil], identifier: str, ways: Ways | None = None
) -> Reading | None:
    """The sum of a measure over councils; what is added up from areas is added up once for all.

    So where a council of today is split among them, its parts come to what is known of the whole.
    """
    held = list(councils)
    made = [council for council in held if made_of_areas(dataset, council, identifier)]
    rest = [figure(dataset, council, identifier) for council in held if council not in made]
    areas = areas_added_up(dataset, held, identifier)
    shared = measure_of(dataset, identifier).county == "share"
    handed = [
        share
        for council in made
        for share in (county_shares(dataset, council.covers, identifier) if shared else ())
    ]
    if not held or not all(council.covers for council in made):
        return None
    return _of_areas(dataset, areas, identifier, ways, [*rest, *handed])


def areas_added_up(
    dataset: Dataset, councils: Iterable[StandingCouncil], identifier: str
) -> tuple[str, ...]:
    """The areas that councils' figures are added up from."""
    made = (council for council in councils if made_of_areas(dataset, council, identifier))
    return tuple(area for council in made for area in council.covers)


def made_of_areas(dataset: Dataset, council: StandingCouncil, identifier: str) -> bool:
    """Whether a council's figure is added up from the areas that it covers."""
    adds_up = measure_of(dataset, identifier).add_up == "sum"
    if council.today or identifier in council.facts or not adds_up:
        return False
    return identifier not in SET_BY_ORDER or continues(dataset, council.covers)


def _of_areas(
    dataset: Dataset,
    areas: tuple[str, ...],
    identifier: str,
    ways: Ways | None = None,
    beside: Iterable[Reading | None] = (),
) -> Reading | None:
    """What areas come to, and what is beside them."""
    rest = list(beside)
    if ways is not None:
        return add([*by_home(dataset, areas, identifier, ways), *rest])
    if rest:
        return _in_any_way(dataset, areas, identifier, rest)
    # A page asks again and again how many people live in a new council.
    asked = (_in_any_way, areas, identifier)
    return dataset.once(asked, lambda: _in_any_way(dataset, areas, identifier, rest))


def _in_any_way(
    dataset: Dataset, areas: tuple[str, ...], identifier: str, rest: list[Reading | None]
) -> Reading | None:
    """The same with its least and greatest over all ways of sharing out split councils."""
    each = in_turn(dataset, [areas], identifier)
    return widest(add([*by_home(dataset, areas, identifier, way), *rest]) for way in each)


def by_home(
    dataset: Dataset, areas: tuple[str, ...], identifier: str, ways: Ways = ALL_BY_SIZE
) -> list[Reading | None]:
    """What areas come to for each of today's councils that they belong to."""
    return [
        _of_one(dataset, home, here, identifier, ways.get(home, BY_SIZE))
        for home, here in homes(dataset, areas).items()
    ]


def _of_one(
    dataset: Dataset, home: str, areas: tuple[str, ...], identifier: str, way: int
) -> Reading | None:
    """What one of today's councils, or some of its parts, come to; all its parts are the whole."""
    whole, parts = whole_and_parts(dataset, home, identifier)
    if areas == (home,):
        return whole
    known = {i: part for i, part in parts.items() if part is not None}
    if whole is None or not are_sized(whole, parts):
        return add(parts[i] for i in areas)
    if len(areas) == len(parts):
        return whole
    share = shares(known, frozenset(areas))[way]
    low, value, high = (share * end for end in (whole.low, whole.value, whole.high))
    return combine(low, value, high, (whole, *known.values()))


def area_reading(dataset: Dataset, area: str, identifier: str) -> Reading | None:
    """What a measure comes to for an area: a council of the lowest tier, or its part of one."""
    if measure_of(dataset, identifier).add_up == "sum":
        return _of_areas(dataset, (area,), identifier)
    return read_fact(area_facts(dataset, area).get(identifier))


def figure_together(
    dataset: Dataset,
    councils: tuple[StandingCouncil, ...],
    identifier: str,
    ways: Ways | None = None,
) -> Reading | None:
    """What a measure comes to for several councils as one body, each resident counted once."""
    measure = measure_of(dataset, identifier)
    if len(councils) == 1:
        return figure(dataset, councils[0], identifier, ways)
    members = once(councils) if measure.county == "same" else list(councils)
    if measure.add_up == "sum":
        return total_of(dataset, members, identifier, ways)
    readings = [figure(dataset, council, identifier) for council in members]
    by = measure.weighted_by
    weights = [exactly(len(c.covers)) if by is None else figure(dataset, c, by) for c in members]
    return _joined(measure, readings, weights)


def once(councils: tuple[StandingCouncil, ...]) -> list[StandingCouncil]:
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
    if measure.add_up == "sum":
        return add(by_home(dataset, covered, identifier)) if covered else None
    readings = [read_fact(area_facts(dataset, area).get(identifier)) for area in covered]
    return _joined(measure, readings, mean_weights(dataset, covered, measure))


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


def mean_weights(
    dataset: Dataset, covered: tuple[str, ...], measure: Measure
) -> list[Reading | None]:
    """What the figures of areas count in a mean of a measure: alike, or by another measure."""
    if measure.weighted_by is None:
        return [Reading(1, 1, 1, "measured")] * len(covered)
    return [area_reading(dataset, area, measure.weighted_by) for area in covered]


def _mean(known: list[Reading], weights: list[Reading | None]) -> Reading | None:
    total = add(weights)
    if total is None or total.value == 0:
        return None
    pairs = [(r, w.value / total.value) for r, w in zip(known, weights, strict=True) if w]
    summed = add(scale(reading, share) for reading, share in pairs)
    return summed and combine(summed.low, summed.value, summed.high, (summed, total))


def county_shares(
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
    population = add(by_home(dataset, tuple(inside), "population"))
    whole = add(by_home(dataset, dataset.districts(county), "population"))
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
    return total_of(dataset, counted, identifier)
