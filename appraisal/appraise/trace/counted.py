"""Figures that the tool works out of an option: the councils, functions and bodies counted."""

import math
from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace

from appraisal.appraise.trace.flows import money_parts
from appraisal.appraise.trace.measures import Under, added, of_area, together, total
from appraisal.appraise.trace.part import How, Part
from appraisal.appraise.trace.written import Written
from appraisal.area.councils import exactly
from appraisal.area.front_doors import doors_by_area
from appraisal.area.functions import Decided
from appraisal.area.geography import contiguous
from appraisal.area.joined_up import joined_up
from appraisal.area.partnerships import coverage, reaching, working
from appraisal.area.residents import residents
from appraisal.model import Dataset, Partnership, Reading
from appraisal.model.criteria import FigureName
from appraisal.model.walk import Path

Made = tuple[How, tuple[Part, ...]]
"""How a figure comes about, and its parts."""

PARTNERSHIPS = "councils/partnerships.yaml"
FUNCTIONS = "councils/functions.yaml"


def _alike(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Parts that count alike in a mean."""
    return tuple(replace(part, factor=1 / len(parts)) for part in parts)


def _councils(under: Under) -> Made:
    return "sum", tuple(
        Part("body", council.id, council.label, exactly(1), "definition") for council in under.stand
    )


def _tiers(under: Under) -> Made:
    del under  # whatever stands, it says so by itself
    return "definition", ()


def _contiguous(under: Under) -> Made:
    """Each council by itself: one in pieces is enough. None of all where nobody wrote what touches.

    A council of which no two areas touch is then in pieces.
    """
    told = contiguous(under.dataset, under.stand) is not None
    return "min", tuple(
        Part(
            kind="body",
            id=council.id,
            label=council.label,
            reading=exactly(float(contiguous(under.dataset, (council,)) or 0)) if told else None,
            how="definition",
        )
        for council in under.stand
        if council.covers
    )


def _having(*fates: str) -> Callable[[Under], Made]:
    """One for each partnership of which some of these become."""

    def parts(under: Under) -> Made:
        found = under.found.changes[under.option].fates
        return "sum", tuple(
            _partnership(under, i, fate, exactly(1)) for i, fate in found.items() if fate in fates
        )

    return parts


def _partnership(under: Under, i: str, detail: str, reading: Reading | None) -> Part:
    """A partnership with where it is written; one that an option starts stands in its file."""
    started = under.dataset.options[under.option].partnerships.start
    body = started.get(i) or under.dataset.partnerships[i]
    place: Path = (PARTNERSHIPS, i)
    if i in started:
        own = under.dataset.options_as_written[under.option].partnerships.start
        file = f"options/{under.option}.yaml"
        place = (file, "partnerships", "start", i) if i in own else ("councils/candidates.yaml", i)
    figure = Written(place, sources=body.source or (), figure=False)
    return Part("partnership", i, body.name, reading, "definition", (), (figure,), detail=detail)


def _principles(under: Under) -> Made:
    """Each principle: fully met counts one, partly a half."""
    met = {"fully": 1.0, "partly": 0.5, "not": 0.0}
    answers = under.dataset.options[under.option].principles
    parts = []
    for i, principle in under.dataset.principles.items():
        place = (f"options/{under.option}.yaml", "principles", i)
        answer = answers.get(i)
        count = met[answer.met] if answer else None
        figures = (
            (Written(place, sources=answer.source or (), why=answer.why, figure=False),)
            if answer
            else ()
        )
        reading = None if count is None else replace(exactly(count), evidence="judged")
        said = answer.met if answer else ""
        part = Part("principle", i, principle.name, reading, "definition", (), figures, detail=said)
        parts.append(part)
    return "sum", tuple(parts)


def _theme_reach(under: Under) -> Made:
    """Each theme: the share of today's councils that some partnership reaches on it."""
    dataset, done = under.dataset, under.found.changes[under.option]
    bodies = reaching(dataset, under.dataset.options[under.option], done)
    count = len(dataset.councils)
    return "mean", _alike(
        [
            replace(
                _theme(under, theme, bodies, exactly(len(found) / count) if count else None),
                detail=", ".join(found),
            )
            for theme, found in coverage(dataset, bodies).items()
        ]
    )


def _theme(
    under: Under, theme: str, bodies: Mapping[str, Partnership], reading: Reading | None
) -> Part:
    """A theme, with the partnerships on it; how their work adds up is no sum."""
    on_it = [i for i, body in bodies.items() if theme in body.themes]
    parts = tuple(_partnership(under, i, bodies[i].level, None) for i in on_it)
    return Part("theme", theme, under.dataset.themes[theme].name, reading, "definition", parts)


def _joined_up(under: Under) -> Made:
    """Each theme by itself: how deeply two residents' councils work together on it."""
    dataset, option = under.dataset, under.dataset.options[under.option]
    if len(under.stand) == 1:
        return "definition", ()
    bodies = {
        i: body
        for i, body in working(dataset, option.partnerships).items()
        if body.kind != "statutory"
    }
    return "mean", _alike(
        [
            _theme(under, i, bodies, joined_up(_on_one(dataset, i), option, under.stand))
            for i in dataset.themes
        ]
    )


def _on_one(dataset: Dataset, theme: str) -> Dataset:
    """The workspace as if there were no other theme."""
    return replace(dataset, themes={theme: dataset.themes[theme]})


def _front_doors(under: Under) -> Made:
    """The doors of each area's residents, who count alike."""
    dataset, option = under.dataset, under.dataset.options[under.option]
    doors = doors_by_area(dataset, option, under.stand, under.functions)
    people, _ = residents(dataset, doors)
    if len(set(doors.values())) == 1:
        people = dict.fromkeys(doors, 1.0)
    known = [count for count in people.values() if count is not None]
    whole = math.fsum(known)
    told = len(known) == len(doors) and whole > 0
    return "mean" if told else "unknown", tuple(
        replace(
            _area_of(under, area, exactly(count)),
            factor=(people[area] or 0.0) / whole if told else 1.0,
        )
        for area, count in doors.items()
    )


def _area_of(under: Under, area: str, reading: Reading) -> Part:
    """An area's figure, with the residents for whom it counts."""
    people = of_area(under, area, "population")
    return Part("area", area, people.label, reading, "definition", (people,))


def _single_tier(under: Under) -> Made:
    """Each function: the share of residents for whom one council decides it with all others."""
    return "mean", _alike(
        [
            _function(under, i, row, None if row.single_tier is None else exactly(row.single_tier))
            for i, row in under.functions.items()
        ]
    )


def _per_decision(under: Under) -> Made:
    """Each function: the residents of the bodies that decide it."""
    counted = {i: row for i, row in under.functions.items() if row.level != "neighbourhood"}
    # Functions that are decided alike share one tuple of bodies, and so one piece of work.
    alike = {id(row.made_of): row for row in counted.values()}
    deciding = {place: _deciding(under, row) for place, row in alike.items()}
    parts = []
    for i, row in counted.items():
        bodies = deciding[id(row.made_of)]
        part = _function(under, i, row, row.residents)
        how: How = "unknown" if row.residents is None else "mean"
        parts.append(replace(part, how=how, parts=bodies) if bodies else part)
    return "mean", _alike(parts)


def _function(under: Under, i: str, row: Decided, reading: Reading | None) -> Part:
    """A function with the level that decides it, and where that is written."""
    changed = under.dataset.options_as_written[under.option].functions.get(i)
    place: Path = (f"options/{under.option}.yaml", "functions", i) if changed else (FUNCTIONS, i)
    function = under.dataset.functions[i]
    figure = Written(
        place, sources=function.source or (), why=changed.why if changed else None, figure=False
    )
    return Part(
        "function", i, function.name, reading, "definition", (), (figure,), detail=row.level
    )


def _deciding(under: Under, row: Decided) -> tuple[Part, ...]:
    """The residents of each body that decides; of one body for many, those of its area.

    Where it is not known how they share out a council of today, those of each of today's councils.
    """
    bodies = row.made_of[:1] if len(row.bodies) == 1 else row.made_of
    parts = [together(under, body, "population") for body in bodies]
    if row.residents is not None and any(part.reading is None for part in parts):
        councils = [council for body in bodies for council in body]
        parts = list(added(under, councils, "population"))
        return tuple(replace(part, factor=1 / len(bodies)) for part in parts)
    return _alike(parts)


def _per_councillor(under: Under) -> Made:
    return "divided", (total(under, "population"), total(under, "councillors"))


def _money(figure: str) -> Callable[[Under], Made]:
    return lambda under: money_parts(under, figure)


COUNTED: Mapping[FigureName, Callable[[Under], Made]] = {
    "councils": _councils,
    "tiers": _tiers,
    "contiguous": _contiguous,
    "net_present_value": _money("net_present_value"),
    "annual_saving": _money("annual_saving"),
    "transition_cost": _money("transition_cost"),
    "payback_years": _money("payback_years"),
    "partnerships_kept": _having("kept", "deepened"),
    "partnerships_crossing": _having("re-formed"),
    "theme_reach": _theme_reach,
    "residents_per_councillor": _per_councillor,
    "principles_met": _principles,
    "functions_single_tier": _single_tier,
    "residents_per_decision": _per_decision,
    "joined_up": _joined_up,
    "front_doors": _front_doors,
}
"""What each figure of the registry (area/figures.py) is made of."""
