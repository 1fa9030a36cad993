"""The council pages: what each option means for us."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from urllib.parse import urlencode

from msgspec import Struct

from appraisal.appraise import Appraisal, Tie
from appraisal.appraise.council_gaps import facts_not_known
from appraisal.appraise.network.bodies import of_council
from appraisal.appraise.network.fates import OfCouncil, fates_of_council
from appraisal.charts.small_maps import SmallMaps
from appraisal.findings import budget_gaps
from appraisal.findings.councils import TIERS, council_finding
from appraisal.findings.names import council_label, measure_name
from appraisal.findings.nothing_recorded import NO_FUNCTIONS
from appraisal.findings.numbers import moment, number
from appraisal.findings.partnerships import depth_words
from appraisal.findings.published_figures import reading_words
from appraisal.model import Council, Dataset, in_words, read_fact
from appraisal.model.councils import PRIORITIES
from appraisal.site.council_functions import Services, service_groups
from appraisal.site.council_futures import (
    Futures,
    areas_here,
    future_maps,
    future_rows,
    futures_shown,
)
from appraisal.site.drawing import Page
from appraisal.site.facts import Line, fact_lines
from appraisal.site.fate_rows import FateRows, fate_rows
from appraisal.site.navigation import address
from appraisal.site.option_maps import SmallOptions
from appraisal.site.package_asks import CouncilAsked, ask_of_council
from appraisal.site.programme_rows import ProgrammeLink, programme_link


class FactRow(Struct, frozen=True):
    """A measure with its published figures."""

    name: str
    lines: tuple[Line, ...]


class PartRow(Struct, frozen=True):
    """A part that some option splits the council into; `population` is empty where not known."""

    name: str
    population: str
    note: str


class WorksWith(Struct, frozen=True):
    """Another council: how many partnerships the two share, as a bar too, and how deep they go.

    `width` is in per cent of the council's with most.
    """

    council: str
    bodies: int
    width: float
    level: str


class AmbitionRow(Struct, frozen=True):
    """How far the council wants to go on a topic: a level of so many."""

    topic: str
    level: str
    of: str
    note: str
    sources: tuple[str, ...]


class Position(Struct, frozen=True):
    """What the council has published about options alike; `date` is empty where none is given."""

    options: tuple[str, ...]
    text: str
    date: str
    sources: tuple[str, ...]


class Content(Struct, frozen=True):
    """What a council's page is drawn from.

    `gaps_at` leads to its published budget gaps, if any are on record; `ready` says whether anybody
    has said what has to go right.
    `gaps` names figures that another council has and this one lacks; `bodies` counts its
    partnerships at work, whose names `register` leads to, `past` those that ended or are proposed;
    `ended` are those that options end, with these.
    `priorities` has the councils' themes, ids and names, by how much it wants to work on them.
    `neighbours` has ids, each with what is said of the border; `footprints` names the areas of
    other services; `packages` has what the package that gains most asks of it, None without any
    agreements, and `brief` leads to its brief for members. Maps are drawn from `maps` and outlined
    `here`.
    """

    tier: str
    within: str
    districts: tuple[str, ...]
    note: str
    finding: str
    facts: tuple[FactRow, ...]
    gaps: tuple[str, ...]
    budget_gaps: str
    ready: bool
    gaps_at: str
    parts: tuple[PartRow, ...]
    bodies: int
    register: str
    past: int
    ties: tuple[WorksWith, ...]
    priorities: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    ambitions: tuple[AmbitionRow, ...]
    futures: Futures
    maps: SmallMaps
    here: tuple[str, ...]
    partnership_fates: FateRows
    ended: tuple[tuple[str, tuple[str, ...]], ...]
    services: tuple[Services, ...]
    programmes: tuple[ProgrammeLink, ...]
    published: tuple[Position, ...]
    neighbours: tuple[tuple[str, str], ...]
    neighbours_sources: tuple[str, ...]
    footprints: tuple[str, ...]
    packages: CouncilAsked | None
    brief: str
    no_functions: str = NO_FUNCTIONS


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """A page for each council."""
    maps = cache(partial(future_maps, appraisal))
    for i, council in appraisal.dataset.councils.items():
        made = partial(content, appraisal, i, maps)
        yield Page("council", address("council", i), council.name, made)


def content(
    appraisal: Appraisal, i: str, maps: Callable[[], SmallOptions] | None = None
) -> Content:
    """What a council's page says and shows; `maps` makes those that all councils share."""
    dataset, council = appraisal.dataset, appraisal.dataset.councils[i]
    facts, gaps = facts_of(dataset, i)
    rows, now = future_rows(appraisal, i), of_council(appraisal.partnerships, i)
    ever = of_council(dataset.partnerships, i)
    drawn = maps() if maps else future_maps(appraisal)
    fates = {o: fates_of_council(appraisal, o, i) for o in appraisal.changes}
    return Content(
        tier=TIERS[council.tier],
        within=council.within or "",
        districts=dataset.districts(i),
        note=council.note or "",
        finding=council_finding(council_label(dataset, i), [row.outcome for row in rows]),
        facts=facts,
        gaps=gaps,
        ready=bool(dataset.success_factors),
        budget_gaps=budget_gaps.of_council(len(council.budget_gaps)),
        gaps_at=f"{address('who_pays')}#gaps-{i}" if council.budget_gaps else "",
        parts=part_rows(council),
        bodies=len(now),
        register=f"{address('partnerships')}#{urlencode({'council': council.label})}",
        past=len(ever.keys() - now.keys()),
        ties=works_with(appraisal, i),
        priorities=priorities(dataset, council),
        ambitions=ambitions(council),
        futures=futures_shown(appraisal, i, rows, drawn),
        maps=drawn.maps,
        here=tuple(areas_here(dataset, i)),
        partnership_fates=fate_rows({o: found.counts for o, found in fates.items()}),
        ended=ended(fates),
        services=service_groups(appraisal, i),
        programmes=tuple(
            programme_link(dataset, p)
            for p, found in dataset.programmes.items()
            if found.council == i
        ),
        published=published(dataset, i),
        neighbours=neighbours(dataset, i),
        neighbours_sources=council.neighbours_source or (),
        footprints=tuple(p.name for p in dataset.places.values() if i in p.councils),
        packages=ask_of_council(appraisal, i),
        brief=address("member_brief", i),
    )


def facts_of(dataset: Dataset, council: str) -> tuple[tuple[FactRow, ...], tuple[str, ...]]:
    """A council's figures, and the names of those that some council has and this one lacks."""
    held, gaps = dataset.councils[council].facts, facts_not_known(dataset, council)
    units = {i: measure.unit for i, measure in dataset.measures.items()}
    rows = (
        FactRow(measure_name(dataset, i), fact_lines(fact, units.get(i, "")))
        for i, fact in held.items()
        if i not in gaps
    )
    names = sorted(measure_name(dataset, i) for i in gaps)
    return tuple(sorted(rows, key=lambda row: row.name)), tuple(names)


def part_rows(council: Council) -> tuple[PartRow, ...]:
    """The parts that some option splits a council into."""
    return tuple(
        PartRow(
            name=part.name,
            population=reading_words(read_fact(part.facts.get("population")), "people"),
            note=part.note or "",
        )
        for part in council.parts.values()
    )


def ended(found: Mapping[str, OfCouncil]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The partnerships of a council that some option would end, with the options that would."""
    held: dict[str, list[str]] = {}
    for option, row in found.items():
        for name, fate in row.names:
            if fate == "ended":
                held.setdefault(name, []).append(option)
    return tuple((name, tuple(options)) for name, options in held.items())


def works_with(appraisal: Appraisal, council: str) -> tuple[WorksWith, ...]:
    """Whom the council works with, the strongest tie first."""
    found = [tie for tie in appraisal.ties.all.ties if council in (tie.one, tie.other)]
    found.sort(key=lambda tie: (-tie.strength, tie.one, tie.other))
    most = max((len(tie.bodies) for tie in found), default=1)
    return tuple(_works_with(council, tie, most) for tie in found)


def _works_with(council: str, tie: Tie, most: int) -> WorksWith:
    return WorksWith(
        council=tie.other if tie.one == council else tie.one,
        bodies=len(tie.bodies),
        width=round(100 * len(tie.bodies) / most, 1),
        level=depth_words(tie.level),
    )


def priorities(
    dataset: Dataset, council: Council
) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Themes, ids and names, by how much the council wants to work on them; "": not published."""
    held: dict[str, list[tuple[str, str]]] = {level: [] for level in (*PRIORITIES, "")}
    for i, theme in dataset.themes.items():
        held[str(council.themes.get(i, ""))].append((i, theme.name))
    return tuple((level, tuple(themes)) for level, themes in held.items() if themes)


def ambitions(council: Council) -> tuple[AmbitionRow, ...]:
    """How far the council wants to go, topic by topic."""
    return tuple(
        AmbitionRow(
            topic=in_words(topic),
            level=number(found.level, 1),
            of=number(found.of, 1),
            note=found.note or "",
            sources=found.source or (),
        )
        for topic, found in council.ambition.items()
    )


def published(dataset: Dataset, council: str) -> tuple[Position, ...]:
    """What the council has published about the options; the same about several stands once."""
    held: dict[tuple[str, str, tuple[str, ...]], list[str]] = {}
    for i in dataset.option_order():
        for position in dataset.options[i].positions:
            if position.who == council:
                date = moment(position.date) if position.date else ""
                held.setdefault((position.position, date, position.source), []).append(i)
    return tuple(Position(tuple(options), *said) for said, options in held.items())


def neighbours(dataset: Dataset, council: str) -> tuple[tuple[str, str], ...]:
    """The councils that touch this one, written on either side, with what is said of the border."""
    own = dataset.councils[council]
    named = {i for i, other in dataset.councils.items() if council in other.neighbours}
    found = sorted((named | set(own.neighbours)) - {council})
    others = {i: dataset.councils[i].crossing for i in found if i in dataset.councils}
    return tuple((i, own.crossing.get(i) or others.get(i, {}).get(council, "")) for i in found)
