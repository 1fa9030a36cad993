"""What a map tells apart: new councils, those that would work together, or today's tiers."""

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from appraisal.model import Dataset, Option

SHADES = 6
"""How many ways there are to fill a shape, each with its own shade or pattern."""


class Group(Struct, frozen=True):
    """Areas that belong together, such as those that a new council covers.

    `label` names the council or body. `kind` says whether it is that council or body; a county with
    its `districts`; or the `members` of whatever an option starts, which has no name of its own.
    """

    id: str
    label: str
    areas: frozenset[str]
    letter: str
    shade: int
    kind: Literal["named", "districts", "members"] = "named"


def grouped(named: Iterable[tuple[str, str, Iterable[str]]]) -> tuple[Group, ...]:
    """Groups with a letter and a shade each, from (id, label, areas)."""
    return tuple(
        Group(i, label, frozenset(held), letter(n), n % SHADES)
        for n, (i, label, held) in enumerate(named)
    )


def number_of_group(dataset: Dataset, groups: Sequence[Group], area: str) -> int:
    """Which of the groups an area of a map is in, counted from 0; -1 for one in none.

    A council is where any of its parts is, and a part where its council is named as a whole.
    """
    home = dataset.areas[area]
    own = {area} if area != home else {area, *dataset.councils[home].parts}
    return next((n for n, g in enumerate(groups) if g.areas & own or home in g.areas), -1)


def letter(number: int) -> str:
    """The letter of a group, counted from 0: A to Z, then A1 and so on."""
    turn, place = divmod(number, 26)
    return chr(ord("A") + place) + (str(turn) if turn else "")


def option_groups(dataset: Dataset, option: Option) -> tuple[Group, ...]:
    """What a map of an option tells apart.

    New councils; else clusters that it starts; else the members of all that it starts; else the
    counties and unitary councils of today; nothing where none of these says anything.
    """
    if option.councils is not None:
        return grouped((i, c.label, c.covers) for i, c in sorted(option.councils.items()))
    return clusters(dataset, option) or _members(dataset, option) or today(dataset)


def clusters(dataset: Dataset, option: Option) -> tuple[Group, ...]:
    """The partnerships of one kind that an option starts, where no council is in two of them.

    Its own, and not the candidates that it is made of: these reach as far as they can.
    """
    lowest = set(dataset.lowest_tier())
    kinds: dict[str, list[tuple[str, str, list[str]]]] = {}
    own = option.partnerships.start.keys() - {*option.candidates}
    for i in sorted(own):
        body = option.partnerships.start[i]
        kinds.setdefault(body.kind, []).append((i, body.name, sorted(lowest & {*body.members})))
    several = [held for held in kinds.values() if len(held) > 1 and _apart(held)]
    return grouped(sorted(several, key=len)[-1]) if several else ()


def _apart(held: Iterable[tuple[str, str, list[str]]]) -> bool:
    members = [council for _, _, councils in held for council in councils]
    return len(members) == len(set(members))


def _members(dataset: Dataset, option: Option) -> tuple[Group, ...]:
    """The lowest-tier councils in whatever an option starts; a county brings its districts."""
    named = {member for body in option.partnerships.start.values() for member in body.members}
    areas = {area for member in named for area in (dataset.districts(member) or (member,))}
    found = grouped([("members", "", areas & {*dataset.lowest_tier()})])
    return tuple(replace(group, kind="members") for group in found if group.areas)


def today(dataset: Dataset) -> tuple[Group, ...]:
    """The counties, with their districts, and the unitary councils of today."""
    counties = [i for i, council in dataset.councils.items() if council.tier == "county"]
    if not counties:
        return ()
    upper = [i for i in dataset.lowest_tier() if dataset.councils[i].within is None]
    found = grouped(
        (i, dataset.councils[i].label, dataset.districts(i) or (i,))
        for i in sorted(counties + upper)
    )
    return tuple(
        replace(group, kind="districts") if dataset.districts(group.id) else group
        for group in found
    )
