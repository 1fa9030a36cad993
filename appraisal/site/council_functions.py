"""Who would do what for the people of one council, as rows."""

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.findings.councils import (
    decides_today,
    delivered_here,
    with_delivery,
    would_decide,
)
from appraisal.findings.numbers import listed
from appraisal.findings.places import who_does

Decider = tuple[str, tuple[str, ...]]
"""Who would decide, and under which options."""

SHORT = 4
"""Of a group with more functions than this those are named that everybody uses."""


class Services(Struct, frozen=True):
    """Functions that the same bodies decide here under every option, today's first.

    `brief` names them, in everyday words where they are many. `deciders` has who would decide with
    the options that lead to it, those that change nothing left out.
    """

    functions: tuple[str, ...]
    brief: str
    now: str
    deciders: tuple[Decider, ...]


def service_groups(appraisal: Appraisal, council: str) -> tuple[Services, ...]:
    """Who would decide what for people here: functions × options, folded where all agree."""
    held: dict[tuple[str, tuple[Decider, ...]], list[str]] = {}
    today = decides_today(appraisal, council)
    under = {o: would_decide(appraisal, council, o) for o in appraisal.stands}
    for i, row in appraisal.functions_today.items():
        now = with_delivery(today[i], delivered_here(appraisal, council, row))
        deciders = _others(today[i], {o: then[i] for o, then in under.items()})
        held.setdefault((now, deciders), []).append(i)
    groups = [_services(appraisal, *told, found) for told, found in held.items()]
    return tuple(sorted(groups, key=lambda g: (not g.deciders, -len(g.functions), g.functions)))


def _services(
    appraisal: Appraisal, now: str, deciders: tuple[Decider, ...], found: list[str]
) -> Services:
    names = tuple(appraisal.dataset.functions[i].name for i in found)
    brief = who_does(appraisal.dataset, found) if len(names) > SHORT else listed(names)
    return Services(names, brief, now, deciders)


def _others(now: str, then: dict[str, str]) -> tuple[Decider, ...]:
    found: dict[str, list[str]] = {}
    for option, who in then.items():
        if who != now:
            found.setdefault(who, []).append(option)
    return tuple((who, tuple(options)) for who, options in found.items())
