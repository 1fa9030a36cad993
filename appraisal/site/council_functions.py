"""Who would do what for the people of one council, as rows."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from appraisal.appraise import Appraisal
from appraisal.findings.councils import (
    decides_today,
    delivered_here,
    first_of,
    partnership_through,
    would_decide,
)
from appraisal.findings.numbers import listed, listed_names
from appraisal.model import Dataset

Decider = tuple[str, tuple[str, ...]]
"""Who would decide, and under which options."""

SHORT = 4
"""So many functions of a group are named before it is opened."""


@dataclass(frozen=True)
class Services:
    """Functions that the same bodies decide here under every option, today's first.

    `deciders` has who would decide with the options that lead to it, those that change nothing
    left out; `as_today` says whether there are such. `brief` names the first functions, and
    `folded` says that there are more. `notes` is what the files say of single functions, by name.
    `partnered` says that a partnership decides them today, or does them for the council. `again`
    names the options that lead to bodies told of once for several groups.
    """

    functions: tuple[str, ...]
    brief: str
    folded: bool
    now: str
    deciders: tuple[Decider, ...]
    as_today: bool
    notes: tuple[tuple[str, str], ...]
    partnered: bool
    again: str = ""


def told_once(
    dataset: Dataset, groups: tuple[Services, ...]
) -> tuple[tuple[Decider, ...], tuple[Services, ...]]:
    """Who would decide functions of several groups, and the groups without it."""
    times = Counter(decider for group in groups for decider in group.deciders)
    several = tuple(decider for decider, count in times.items() if count > 1)
    rest = []
    for group in groups:
        again = {option for one in several if one in group.deciders for option in one[1]}
        names = [dataset.options[i].label for i in dataset.option_order() if i in again]
        own = tuple(decider for decider in group.deciders if decider not in several)
        rest.append(replace(group, deciders=own, again=listed_names(names)))
    return several, tuple(rest)


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
        notes=_notes({functions[i].name: functions[i].note for i in found}),
        partnered=partnered,
    )


def _notes(said: Mapping[str, str | None]) -> tuple[tuple[str, str], ...]:
    """What is said of single functions, those together of which the same is said."""
    of: dict[str, list[str]] = {}
    for name, note in said.items():
        if note:
            of.setdefault(note, []).append(name)
    return tuple((listed(names), note) for note, names in of.items())


def _deciders(now: str, then: dict[str, str]) -> tuple[Decider, ...]:
    found: dict[str, list[str]] = {}
    for option, who in then.items():
        if who != now:
            found.setdefault(who, []).append(option)
    return tuple((who, tuple(options)) for who, options in found.items())
