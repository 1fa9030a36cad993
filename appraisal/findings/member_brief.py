"""What members of one council have to know, in a few sentences each."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from appraisal.appraise import Appraisal, Decided, StandingCouncil
from appraisal.appraise.council_gaps import facts_not_known
from appraisal.appraise.futures import future
from appraisal.appraise.readiness import not_known, readiness_of
from appraisal.findings.councils import first_of, who_decides_each
from appraisal.findings.decisions import decision
from appraisal.findings.names import headline_name, measure_name
from appraisal.findings.numbers import count_of, from_to, listed, moment, people
from appraisal.findings.sentences import say
from appraisal.model import UNKNOWN, Dataset

MOST = 2
"""So many bodies are named, and how many services the others decide."""
FIGURES = 3
"""So many figures are named; of more the first, and how many others."""


def heading(dataset: Dataset, council: str) -> str:
    """For whom the brief is."""
    return say("member-brief.for", council=dataset.councils[council].name)


def when(dataset: Dataset) -> tuple[str, ...]:
    """What was decided, and the dates that are planned, as far as they are known."""
    calendar = dataset.settings.calendar
    planned = [
        say(key, date=moment(at))
        for key, at in (
            ("member-brief.decision-due", calendar.decision),
            ("member-brief.shadow-elections", calendar.shadow_elections),
            ("member-brief.vesting", calendar.vesting),
        )
        if at and at != UNKNOWN
    ]
    dates = say("member-brief.planned", dates=", ".join(planned)) if planned else ""
    return tuple(filter(None, (decision(dataset), dates or say("member-brief.no-dates"))))


def makes(appraisal: Appraisal, council: str, lines: Iterable[str]) -> tuple[str, ...]:
    """The new councils that lines of a model put a council in, with how many people each has.

    A council of the same name stands once, with its least and most people over the lines.
    """
    held: dict[str, list[float | None]] = {}
    for option in lines:
        for part in future(appraisal, option, council).parts:
            held.setdefault(part.council.name, []).append(part.residents)
    said = (say("member-brief.in", new=name, people=_people(of)) for name, of in held.items())
    return tuple(said) or (say("member-brief.not-placed"),)


def _people(counts: Iterable[float | None]) -> str:
    known = sorted(count for count in counts if count is not None)
    if not known:
        return say("member-brief.people-unknown")
    return from_to(people(known[0]), people(known[-1]))


def asked(appraisal: Appraisal) -> str:
    """Which package it is that asks a council to join the agreements that follow."""
    return say("member-brief.asked", perspective=headline_name(appraisal))


def terms(paid: Sequence[str], points: str) -> str:
    """What a council would pay if all paid alike, and the points that it would gain, if known."""
    if not points:
        return say("member-brief.pays", paid=listed(paid))
    return say("member-brief.pays-and-gets", paid=listed(paid), points=points)


def services(appraisal: Appraisal, council: str) -> tuple[str, ...]:
    """Who decides how many services for people of a council, today and under the options."""
    now = _deciders(appraisal, council, appraisal.today, appraisal.functions_today)
    return (_today(now), *_moved(appraisal, council, now)) if now else ()


def _deciders(
    appraisal: Appraisal,
    council: str,
    stand: Iterable[StandingCouncil],
    rows: Mapping[str, Decided],
) -> list[str]:
    """Who decides each service there, in words, in the order of the record."""
    return [*who_decides_each(appraisal.dataset, council, stand, rows).values()]


def _today(deciders: Sequence[str]) -> str:
    first = dict(Counter(deciders).most_common(MOST))
    named = [say("member-brief.decides", who=who, count=count) for who, count in first.items()]
    others = [who for who in deciders if who not in first]
    if others:
        named.append(say("member-brief.others-decide", count=len(others)))
    return say("member-brief.today", count=len(deciders), who=listed(named))


def _moved(appraisal: Appraisal, council: str, now: Sequence[str]) -> Iterator[str]:
    """How many services others would decide, the most first; options alike stand together."""
    then = (
        _deciders(appraisal, council, stand, appraisal.functions[option])
        for option, stand in appraisal.stands.items()
    )
    moved = Counter(
        len([who for who, was in zip(own, now, strict=True) if who != was]) for own in then
    )
    found = sorted(((count, of) for count, of in moved.items() if count), reverse=True)
    # After the first, "options" would only be said again.
    said = [
        say("member-brief.under", count=count, options=str(of) if at else count_of(of, "option"))
        for at, (count, of) in enumerate(found)
    ]
    if said:
        yield say("member-brief.moved", under=listed(said))
    elif moved:
        yield say("member-brief.none-moved")


def unknowns(dataset: Dataset, council: str) -> tuple[str, ...]:
    """What is not known of a council: its figures, and how ready it is."""
    measures = [measure_name(dataset, m) for m in facts_not_known(dataset, council)]
    ready = readiness_of(dataset)
    factors = [
        factor.name
        for i, factor in dataset.success_factors.items()
        if council in not_known(ready, i)
    ]
    said = (
        say("member-brief.figures-unknown", figures=first_of(measures, FIGURES))
        if measures
        else "",
        say("member-brief.readiness-unknown", factors="; ".join(factors)) if factors else "",
    )
    return tuple(filter(None, said))
