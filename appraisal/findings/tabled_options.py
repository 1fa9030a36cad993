"""Where a tabled option stands among all groupings, in sentences: right in every edge case."""

from collections.abc import Mapping
from dataclasses import dataclass

from appraisal.appraise.groupings.columns import Grouping
from appraisal.appraise.groupings.tabled_options import Place
from appraisal.findings.groupings import counted
from appraisal.findings.numbers import listed, number
from appraisal.findings.ranking import ordinal


@dataclass(frozen=True)
class Setting:
    """What the sentences about a tabled option are said against.

    `count` is of all groupings of whole councils, `with_parts` of those with the `parts` of split
    councils as areas of their own, among which the option has its place `second` (None where
    there are none). `complete` says that all groupings near the bounds are listed.
    """

    label: str
    count: int
    with_parts: int
    parts: int
    second: Place | None
    bodies: int
    names: Mapping[str, str]
    in_range: bool
    complete: bool


def where_it_stands(found: Place, setting: Setting) -> str:
    """Where a tabled option stands among the groupings with as many councils."""
    return f"{_whether(found, setting)}{_balance(found, setting.second)}{_cuts(found, setting)}"


def _whether(found: Place, setting: Setting) -> str:
    label = setting.label
    none = "so it is none of the " + (
        f"{setting.count:,}" if setting.count != 1 else "ways counted"
    )
    if found.splits:
        names = listed([setting.names[i] for i in found.splits])
        parts = f"With the {counted(setting.parts, 'part')} as areas of their own"
        more = f" {parts} there are {setting.with_parts:,} groupings." if setting.with_parts else ""
        return f"{label} splits {names}, {none}.{more} "
    if found.scattered:
        return f"{label} has a council that is not in one piece, {none}. "
    if not setting.in_range:
        return f"{label} makes {counted(found.councils)}, which is outside the range looked at. "
    one = f"{label} is one of the {setting.count:,}"
    if found.index is not None:
        return f"{one}. " if setting.count > 1 else f"{label} is the only way. "
    if setting.complete:
        return f"{label} is outside the bounds, and only groupings near them are listed. "
    long = "The list is too long for this page, so it is not ranked criterion by criterion."
    return f"{one}, {_against_bounds(found.grouping)}. {long} "


def _against_bounds(grouping: Grouping) -> str:
    if grouping.doubtful:
        return "and whether it is within the bounds is not known"
    if grouping.feasible:
        return "and within the bounds"
    return "just outside the bounds" if grouping.just_outside else "outside the bounds"


def _balance(found: Place, second: Place | None) -> str:
    if found.councils == 1:
        return "It is the only council. "
    ratio = found.grouping.ratio
    if ratio is None:
        return "Its balance of population is not known, because a population is missing. "
    to_one = number(ratio, 2)
    if found.ratio_rank is None:
        if to_one == "1":
            return "Its councils have about as many people as one another. "
        return f"Its largest council has {to_one} times the people of its smallest. "
    if found.splits or found.scattered:
        where = f"{_beside(found.ratio_rank, found)}{_among_parts(second)}"
        return f"On balance of population ({to_one} to 1) it would {where}. "
    if found.ratio_among == 1:
        return f"It is the only way to make {counted(found.councils)}. "
    rank = ordinal(found.ratio_rank)
    return f"It is {rank} of {_ways_like(found)} on balance of population ({to_one} to 1). "


def _ways_like(found: Place) -> str:
    which = "" if found.ratio_of_all else "listed "
    return f"the {found.ratio_among:,} {which}ways to make {counted(found.councils)}"


def _beside(rank: int, found: Place) -> str:
    """Where an option would stand that is none of the groupings itself."""
    if found.ratio_among == 1:
        return f"come {'after' if rank > 1 else 'before'} the only way to make " + counted(
            found.councils
        )
    if rank > found.ratio_among:
        return f"come after all of {_ways_like(found)}"
    return f"stand {ordinal(rank)} among {_ways_like(found)}"


def _among_parts(second: Place | None) -> str:
    """Where an option that splits a council stands among all that may split it too."""
    if second is None or second.ratio_rank is None or second.scattered:
        return ""
    if second.ratio_among == 1:
        return "; with the parts it is the only way"
    which = "" if second.ratio_of_all else "listed "
    return (
        f"; with the parts it is {ordinal(second.ratio_rank)} of {second.ratio_among:,} {which}ways"
    )


def _cuts(found: Place, setting: Setting) -> str:
    crossing = found.grouping.crossing
    if not setting.bodies:
        return "No partnerships are recorded, so it cuts none."
    if crossing == 0:
        return "It puts none of today's partnerships across a border."
    today = (
        "today's one partnership"
        if setting.bodies == 1
        else f"today's {setting.bodies} partnerships"
    )
    return f"It puts {crossing} of {today} across a border between new councils."
