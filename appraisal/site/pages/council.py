"""The council pages: what each option means for us."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from appraisal.appraise import Appraisal, Tie
from appraisal.appraise.futures import residents
from appraisal.appraise.programmes import adds_up, costs_total
from appraisal.findings.numbers import all_of, listed, moment, number, people
from appraisal.model import Council, Dataset, Programme, in_words, read_fact
from appraisal.model.councils import PRIORITIES
from appraisal.site.council_futures import fate_rows, future_rows, service_groups
from appraisal.site.drawing import Page
from appraisal.site.facts import (
    LEVEL_WORDS,
    Line,
    body_row,
    council_label,
    fact_lines,
    reading_words,
)
from appraisal.site.navigation import address

TIERS = {"county": "County council", "district": "District council", "unitary": "Unitary council"}


@dataclass(frozen=True)
class FactRow:
    """A measure with its published figures."""

    name: str
    lines: tuple[Line, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The index of the councils and a page for each."""
    dataset = appraisal.dataset
    context = {"rows": _index(appraisal), "elsewhere": elsewhere(dataset)}
    yield Page("councils", address("councils"), "Councils", context)
    for i, council in dataset.councils.items():
        yield Page("council", address("council", i), council.name, _context(appraisal, i))


def _index(appraisal: Appraisal) -> tuple[Mapping[str, str], ...]:
    dataset = appraisal.dataset
    size = {council.id: residents(dataset, council) for council in appraisal.today}
    return tuple(
        {
            "id": i,
            "tier": TIERS[council.tier],
            "within": council_label(dataset, council.within) if council.within else "",
            "population": "" if (found := size[i]) is None else people(found),
            "partnerships": str(sum(i in b.members for b in appraisal.partnerships.values())),
        }
        for i, council in dataset.councils.items()
    )


def elsewhere(dataset: Dataset) -> tuple[Mapping[str, Any], ...]:
    """Programmes of councils outside the area."""
    found = (p for p in dataset.programmes.values() if p.council is None)
    return tuple(programme_row(programme) for programme in found)


def _context(appraisal: Appraisal, i: str) -> Mapping[str, Any]:
    dataset = appraisal.dataset
    council = dataset.councils[i]
    rows, gaps = facts_of(dataset, i)
    programmes = (p for p in dataset.programmes.values() if p.council == i)
    return {
        "council": council,
        "tier": TIERS[council.tier],
        "within": council.within or "",
        "districts": dataset.districts(i),
        "finding": finding(appraisal, i),
        "facts": rows,
        "gaps": gaps,
        "parts": part_rows(council),
        "bodies": tuple(
            body_row(dataset, b, body)
            for b, body in appraisal.partnerships.items()
            if i in body.members
        ),
        "past": tuple(
            body_row(dataset, b, body)
            for b, body in dataset.partnerships.items()
            if i in body.members and b not in appraisal.partnerships
        ),
        "ties": ties_of(appraisal, i),
        "priorities": priorities(dataset, council),
        "ambitions": tuple(
            {
                "topic": in_words(topic),
                "words": f"{number(found.level, 1)} of {number(found.of, 1)}",
                "note": found.note or "",
                "sources": found.source or (),
            }
            for topic, found in council.ambition.items()
        ),
        "futures": future_rows(appraisal, i),
        "fates": fate_rows(appraisal, i),
        "services": service_groups(appraisal, i),
        "programmes": tuple(programme_row(programme) for programme in programmes),
        "positions": positions(dataset, i),
        "neighbours": neighbours(dataset, i),
        "places": tuple(p.name for p in dataset.places.values() if i in p.councils),
    }


def finding(appraisal: Appraisal, council: str) -> str:
    """What the options make of this council, in a sentence."""
    dataset = appraisal.dataset
    if not dataset.options:
        return "No options are recorded, so nothing can be said yet about this council’s future."
    rows = future_rows(appraisal, council)
    count: dict[str, int] = {}
    for row in rows:
        count[row.outcome] = count.get(row.outcome, 0) + 1
    words = {
        "stays": "it stays as it is",
        "alone": "it carries on alone, with the same area, as a new council",
        "joins": "it becomes part of a larger council",
        "splits": "its area is split between new councils",
        "unplaced": "its area is not placed",
    }
    if len(rows) == 1:
        return f"Under the only option recorded, {words[rows[0].outcome]}."
    if len(count) == 1:
        return f"Under {all_of(len(rows), 'option')} {words[rows[0].outcome]}."
    often = sorted((key for key in words if key in count), key=lambda key: -count[key])
    first = f"Under {count[often[0]]} of the {len(rows)} options {words[often[0]]}."
    return " ".join([first, *(f"Under {count[key]} {words[key]}." for key in often[1:])])


def facts_of(dataset: Dataset, council: str) -> tuple[tuple[FactRow, ...], tuple[str, ...]]:
    """A council's figures, and the names of those that some council has and this one lacks."""
    held = dataset.councils[council].facts
    asked = {m for other in dataset.councils.values() for m in other.facts} | set(held)
    rows, gaps = [], []
    for i in sorted(asked, key=lambda m: measure_name(dataset, m)):
        unit = dataset.measures[i].unit if i in dataset.measures else ""
        lines = fact_lines(held.get(i), unit)
        if lines:
            rows.append(FactRow(measure_name(dataset, i), lines))
        else:
            gaps.append(measure_name(dataset, i))
    return tuple(rows), tuple(gaps)


def measure_name(dataset: Dataset, measure: str) -> str:
    """The name of a measure; without one, its id in words."""
    return dataset.measures[measure].name if measure in dataset.measures else in_words(measure)


def part_rows(council: Council) -> tuple[Mapping[str, str], ...]:
    """The parts that some option splits a council into."""
    return tuple(
        {
            "name": part.name,
            "population": reading_words(read_fact(part.facts.get("population")), "people"),
            "note": part.note or "",
        }
        for part in council.parts.values()
    )


def ties_of(appraisal: Appraisal, council: str) -> tuple[Mapping[str, Any], ...]:
    """Whom the council works with, the strongest tie first."""
    found = [tie for tie in appraisal.ties.all.ties if council in (tie.one, tie.other)]
    found.sort(key=lambda tie: (-tie.strength, tie.one, tie.other))
    return tuple(_tie_row(appraisal.dataset, council, tie) for tie in found)


def _tie_row(dataset: Dataset, council: str, tie: Tie) -> Mapping[str, Any]:
    return {
        "council": tie.other if tie.one == council else tie.one,
        "bodies": len(tie.bodies),
        "level": list(LEVEL_WORDS.values())[tie.level - 1],
        "themes": listed([dataset.themes[t].name for t in tie.themes if t in dataset.themes]),
    }


def priorities(dataset: Dataset, council: Council) -> tuple[tuple[str, str, str], ...]:
    """Every theme with how much the council wants to work on it, "" where not published."""
    rows = [(i, theme.name, str(council.themes.get(i, ""))) for i, theme in dataset.themes.items()]
    order = [*PRIORITIES, ""]
    return tuple(sorted(rows, key=lambda row: order.index(row[2])))


def programme_row(programme: Programme) -> Mapping[str, Any]:
    """A programme with its costs, and whether they add up to the published total."""
    return {
        "name": programme.name,
        "outside": programme.outside or "",
        "summary": programme.summary,
        "governance": programme.governance or "",
        "dates": _programme_dates(programme),
        "pillars": programme.pillars,
        "workstreams": programme.workstreams,
        "layers": programme.layers,
        "costs": tuple(
            {
                "name": cost.name,
                "lines": fact_lines(cost.amount, "£"),
                "once": "Once" if cost.one_off else "Each year",
            }
            for cost in programme.costs
        ),
        "sum": costs_sum(programme),
        "total": fact_lines(programme.total, "£"),
        "check": costs_check(programme),
        "sources": programme.source,
    }


def _programme_dates(programme: Programme) -> str:
    start = moment(programme.since) if programme.since not in (None, "unknown") else ""
    end = moment(programme.until) if programme.until not in (None, "unknown") else ""
    if start and end:
        return f"{start} to {end}"
    return f"from {start}" if start else f"until {end}" if end else "dates not known"


def costs_sum(programme: Programme) -> str:
    """What the lines of the budget add up to; empty where one is not known."""
    total = costs_total(programme)
    return "" if total is None else reading_pounds(total)


def reading_pounds(value: float) -> str:
    """Pounds as published, to the penny where there are pennies."""
    return f"£{value:,.2f}" if value % 1 else f"£{value:,.0f}"


def costs_check(programme: Programme) -> str:
    """Whether the lines add up to the published total; empty where there is nothing to check."""
    if not programme.costs:
        return ""
    total, published = costs_total(programme), read_fact(programme.total)
    if total is None:
        return "Not every line is known, so they can't be added up."
    if published is None:
        return f"The lines add up to {reading_pounds(total)}. No total was found."
    if adds_up(total, published.value):
        return f"The lines add up to {reading_pounds(total)}, the published total."
    said = reading_pounds(published.value)
    return f"The lines add up to {reading_pounds(total)}; the published total is {said}."


def positions(dataset: Dataset, council: str) -> tuple[Mapping[str, Any], ...]:
    """What the council has published about the options."""
    return tuple(
        {
            "option": i,
            "text": position.position,
            "date": moment(position.date) if position.date else "",
            "sources": position.source,
        }
        for i in dataset.option_order()
        for position in dataset.options[i].positions
        if position.who == council
    )


def neighbours(dataset: Dataset, council: str) -> tuple[tuple[str, str], ...]:
    """The councils that touch this one, written on either side, with what is said of the border."""
    own = dataset.councils[council]
    named = {i for i, other in dataset.councils.items() if council in other.neighbours}
    found = sorted((named | set(own.neighbours)) - {council})
    others = {i: dataset.councils[i].crossing for i in found if i in dataset.councils}
    return tuple((i, own.crossing.get(i) or others.get(i, {}).get(council, "")) for i in found)
