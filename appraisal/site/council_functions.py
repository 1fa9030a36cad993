"""Who would do what for the people of one council, as rows."""

from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.findings.councils import (
    decides_today,
    delivered_here,
    first_of,
    partnership_through,
    would_decide,
)

SHORT = 4
"""So many functions of a group are named before it is opened."""


@dataclass(frozen=True)
class Services:
    """Functions that the same bodies decide here under every option, today's first.

    `deciders` has who would decide with the options that lead to it, those that change nothing
    left out; `as_today` says whether there are such. `brief` names the first functions, and
    `folded` says that there are more. `notes` is what the files say of single functions, by name.
    `partnered` says that a partnership decides them today, or does them for the council.
    """

    functions: tuple[str, ...]
    brief: str
    folded: bool
    now: str
    deciders: tuple[tuple[str, tuple[str, ...]], ...]
    as_today: bool
    notes: tuple[tuple[str, str], ...]
    partnered: bool


def service_groups(appraisal: Appraisal, council: str) -> tuple[Services, ...]:
    """Who would do what for people here: functions × options, folded where deciders agree."""
    held: dict[tuple[bool, str, tuple[str, ...]], list[str]] = {}
    for i, row in appraisal.functions_today.items():
        body = partnership_through(appraisal, council, row)
        delivered = delivered_here(appraisal, council, "", row)
        partnered = row.level == "joint" or body is not None or bool(delivered)
        now = decides_today(appraisal, council, i)
        then = tuple(would_decide(appraisal, council, option, i) for option in appraisal.stands)
        held.setdefault((partnered, now, then), []).append(i)
    groups = [_services(appraisal, *key, found) for key, found in held.items()]
    return tuple(sorted(groups, key=lambda g: (not g.deciders, -len(g.functions), g.functions)))


def _services(
    appraisal: Appraisal, partnered: bool, now: str, then: tuple[str, ...], found: list[str]
) -> Services:
    functions = appraisal.dataset.functions
    names = tuple(functions[i].name for i in found)
    return Services(
        functions=names,
        brief=first_of(names, SHORT),
        folded=len(names) > SHORT,
        now=now,
        deciders=_deciders(now, dict(zip(appraisal.stands, then, strict=True))),
        as_today=now in then,
        notes=tuple((functions[i].name, note) for i in found if (note := functions[i].note)),
        partnered=partnered,
    )


def _deciders(now: str, then: dict[str, str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    found: dict[str, list[str]] = {}
    for option, who in then.items():
        if who != now:
            found.setdefault(who, []).append(option)
    return tuple((who, tuple(options)) for who, options in found.items())
