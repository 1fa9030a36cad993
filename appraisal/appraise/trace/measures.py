"""A measure of councils: whose figures are added up, picked or shared out, and where they stand."""

import math
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from appraisal.appraise.matrix import compared
from appraisal.appraise.taken import Body, figures_of
from appraisal.appraise.trace.part import How, Kind, Part
from appraisal.appraise.trace.written import written
from appraisal.appraise.valued import Valued
from appraisal.area.councils import (
    StandingCouncil,
    areas_added_up,
    by_home,
    counted_once,
    county_shares,
    figure,
    figure_together,
    made_of_areas,
    mean_weights,
    once,
    total_of,
)
from appraisal.area.functions import Decided
from appraisal.area.parts import are_sized, homes, whole_and_parts
from appraisal.model import SET_BY_ORDER, Dataset, Measured, Reading, measure_of, read_fact
from appraisal.model.walk import Path


class Under(Struct, frozen=True):
    """The option under which figures are looked for."""

    found: Valued
    option: str

    @property
    def dataset(self) -> Dataset:
        """The workspace."""
        return self.found.dataset

    @property
    def stand(self) -> tuple[StandingCouncil, ...]:
        """The councils that stand under it."""
        return self.found.stands[self.option]

    @property
    def functions(self) -> Mapping[str, Decided]:
        """Who decides each function under it."""
        return self.found.functions[self.option]


def taken_parts(under: Under, measured: Measured) -> tuple[Part, ...]:
    """The figure of each body that one is taken of; none where one body is not compared."""
    bodies = compared(under, measured.over)
    if measured.compares_councils and len(bodies) == 1:
        return ()
    readings = figures_of(under.dataset, measured, bodies)
    shared = 1 / len(bodies) if measured.take == "mean" and bodies else 1.0
    return tuple(
        replace(_body(under, body, measured, reading), factor=shared)
        for body, reading in zip(bodies, readings, strict=True)
    )


def _body(under: Under, body: Body, measured: Measured, reading: Reading | None) -> Part:
    """A body's figure, divided by another where a criterion asks for that."""
    above = together(under, body, str(measured.measure))
    if measured.per is None:
        return above
    parts = (above, together(under, body, measured.per))
    return replace(above, reading=reading, how="divided", parts=parts, written=(), measure="")


def total(under: Under, measure: str) -> Part:
    """The whole area's total of a measure."""
    counted = counted_once(under.dataset, under.stand, measure)
    reading = total_of(under.dataset, counted, measure)
    parts = tuple(added(under, counted, measure))
    return Part("measure", measure, _named(under, measure), reading, "sum", parts, measure=measure)


def _named(under: Under, measure: str) -> str:
    return measure_of(under.dataset, measure).name


def together(under: Under, councils: Body, measure: str) -> Part:
    """Several councils' figure as one body, each resident counted once; or one council's."""
    if len(councils) == 1:
        return of_council(under, councils[0], measure)
    how = measure_of(under.dataset, measure)
    members = once(councils) if how.county == "same" else list(councils)
    reading = figure_together(under.dataset, councils, measure)
    label = " + ".join(council.label for council in councils)
    body = Part("body", "", label, reading, "sum", measure=measure)
    if how.add_up == "sum":
        return replace(body, parts=tuple(added(under, members, measure)))
    parts = [of_council(under, council, measure) for council in members]
    by = how.weighted_by
    weights = [
        len(council.covers) if by is None else _value(figure(under.dataset, council, by))
        for council in members
    ]
    return _joined(body, how.add_up, parts, weights)


def _value(reading: Reading | None) -> float | None:
    return None if reading is None else reading.value


def of_council(under: Under, council: StandingCouncil, measure: str) -> Part:
    """One standing council's figure: its own, or what its areas come to."""
    dataset, how = under.dataset, measure_of(under.dataset, measure)
    kind: Kind = "council" if council.today else "body"
    reading = figure(dataset, council, measure)
    part = Part(kind, council.id, council.label, reading, "written", measure=measure)
    own = read_fact(council.facts.get(measure))
    whole = council.today and council.tier == "county" and how.county == "same" and own is None
    if not whole and (council.today or measure in council.facts):
        place = _place(under, council, measure)
        return replace(part, written=written(dataset, place, council.facts.get(measure)))
    if whole:
        return _of_areas(under, part, council.covers, shared=False)
    if measure in SET_BY_ORDER and not made_of_areas(dataset, council, measure):
        return replace(part, how="unknown")
    return _of_areas(under, part, council.covers, shared=how.county == "share")


def _place(under: Under, council: StandingCouncil, measure: str) -> Path:
    """Where a council's own figure stands, or would."""
    if council.today:
        return (f"councils/{council.id}.yaml", "facts", measure)
    return (f"options/{under.option}.yaml", "councils", council.id, "facts", measure)


def _of_areas(under: Under, part: Part, covers: tuple[str, ...], *, shared: bool) -> Part:
    """A figure that is made of those of areas; with what counties hand on where it is `shared`."""
    dataset, measure = under.dataset, part.measure
    how = measure_of(dataset, measure)
    if how.add_up == "sum":
        parts = _homes(under, covers, measure)
        handed = _handed_on(under, covers, measure) if shared else []
        return replace(part, how="sum", parts=(*parts, *handed))
    areas = [of_area(under, area, measure) for area in covers]
    weights = [_value(weight) for weight in mean_weights(dataset, covers, how)]
    return _joined(part, how.add_up, areas, weights)


def _joined(part: Part, how: How, parts: list[Part], weights: Iterable[float | None]) -> Part:
    """A figure picked of others, or their mean by weight; unknown where the weights are."""
    if how != "mean":
        return replace(part, how=how, parts=tuple(parts))
    held = list(weights)
    known = [weight for weight in held if weight is not None]
    whole = math.fsum(known)
    if len(known) < len(held) or whole == 0:
        return replace(part, how="unknown", parts=tuple(parts))
    shares = [weight / whole for weight in known]
    weighed = [replace(one, factor=share) for one, share in zip(parts, shares, strict=True)]
    return replace(part, how="mean", parts=tuple(weighed))


def added(under: Under, councils: Iterable[StandingCouncil], measure: str) -> Iterator[Part]:
    """What councils' figures are the sum of: areas that they cover are added up once for all."""
    dataset, held = under.dataset, list(councils)
    made = [council for council in held if made_of_areas(dataset, council, measure)]
    yield from (of_council(under, council, measure) for council in held if council not in made)
    yield from _homes(under, areas_added_up(dataset, held, measure), measure)
    if measure_of(dataset, measure).county == "share":
        for council in made:
            yield from _handed_on(under, council.covers, measure)


def _homes(under: Under, areas: tuple[str, ...], measure: str) -> list[Part]:
    """The figure of each of today's councils that areas belong to, as far as they belong to it."""
    dataset = under.dataset
    readings = by_home(dataset, areas, measure)
    return [
        _home(under, home, here, measure, reading)
        for (home, here), reading in zip(homes(dataset, areas).items(), readings, strict=True)
    ]


def _home(
    under: Under, home: str, areas: tuple[str, ...], measure: str, reading: Reading | None
) -> Part:
    """One of today's councils, or some of its parts: their sum, or their share of its figure."""
    whole, parts = whole_and_parts(under.dataset, home, measure)
    if areas == (home,) or (len(areas) == len(parts) and are_sized(whole, parts)):
        return replace(of_area(under, home, measure), reading=reading)
    label = " + ".join(_label(under.dataset, area) for area in areas)
    part = Part("area", home, label, reading, "sum", measure=measure)
    if whole is None or not are_sized(whole, parts):
        return replace(part, parts=tuple(of_area(under, area, measure) for area in areas))
    share = reading.value / whole.value if reading and whole.value else 0.0
    sizes = (replace(of_area(under, area, measure), factor=0.0) for area in parts)
    first = replace(of_area(under, home, measure), factor=share)
    return replace(part, how="share", parts=(first, *sizes))


def of_area(under: Under, area: str, measure: str) -> Part:
    """The own figure of a council of the lowest tier, or of a part of one."""
    dataset, home = under.dataset, under.dataset.areas.get(area, area)
    owner, whole = dataset.councils[home], area == home
    fact = (owner if whole else owner.parts[area]).facts.get(measure)
    inside = () if whole else ("parts", area)
    kind: Kind = "council" if whole else "area"
    figures = written(dataset, (f"councils/{home}.yaml", *inside, "facts", measure), fact)
    label = _label(dataset, area)
    return Part(kind, area, label, read_fact(fact), "written", (), figures, measure=measure)


def _label(dataset: Dataset, area: str) -> str:
    """What to call a council of today, or a part of one."""
    if area in dataset.councils:
        return dataset.councils[area].label
    part = dataset.councils[dataset.areas[area]].parts[area]
    return part.short_name or part.name


def _handed_on(under: Under, covers: tuple[str, ...], measure: str) -> list[Part]:
    """What each county hands on to a new council, by its share of the county's residents."""
    dataset, home = under.dataset, under.dataset.areas
    counties = sorted({dataset.councils[home[area]].within or "" for area in covers} - {""})
    readings = county_shares(dataset, covers, measure)
    parts = []
    for county, reading in zip(counties, readings, strict=True):
        own = of_area(under, county, measure)
        base = own.reading.value if own.reading else 0.0
        share = reading.value / base if reading and base else 0.0
        how: How = "unknown" if reading is None else "share"
        first = replace(own, factor=share)
        parts.append(replace(own, reading=reading, how=how, written=(), parts=(first,)))
    return parts
