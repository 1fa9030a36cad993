"""Where a tabled option stands among all groupings, in sentences: right in every edge case."""

from collections.abc import Mapping

from msgspec import Struct

from appraisal.appraise.groupings.columns import Grouping
from appraisal.appraise.groupings.tabled_options import Place
from appraisal.findings.groupings import counted
from appraisal.findings.numbers import listed_names, number
from appraisal.findings.ranking import ordinal
from appraisal.findings.sentences import joined, say


class Setting(Struct, frozen=True):
    """What the sentences about a tabled option are said against.

    `count` is of all groupings of whole councils; among those with the parts of split councils as
    areas of their own the option has its place `second` (None where there are none). `complete`
    says that all groupings near the bounds are listed. Of the `bodies` at work the option would
    have `re_formed` agreed anew: it may end some that it puts across a border.
    """

    label: str
    count: int
    second: Place | None
    bodies: int
    re_formed: int
    names: Mapping[str, str]
    in_range: bool
    complete: bool


def where_it_stands(found: Place, setting: Setting) -> str:
    """Where a tabled option stands among the groupings with as many councils."""
    return joined(_whether(found, setting), _balance(found, setting.second), _cuts(found, setting))


def _whether(found: Place, setting: Setting) -> str:
    label, count = setting.label, f"{setting.count:,}"
    if found.splits:
        return _splits(found, setting)
    if found.scattered:
        return say("tabled.scattered", option=label, none=_none_of(setting))
    if not setting.in_range:
        return say("tabled.out-of-range", option=label, councils=counted(found.councils))
    if found.index is not None:
        if setting.count == 1:
            return say("tabled.only-way", option=label)
        return say("tabled.one-of", option=label, count=count)
    if setting.complete:
        return say("tabled.outside-and-not-listed", option=label)
    bounds = _against_bounds(found.grouping)
    return say("tabled.too-long", option=label, count=count, bounds=bounds)


def _none_of(setting: Setting) -> str:
    """That an option is none of the groupings of whole councils."""
    if setting.count == 1:
        return say("tabled.none-of-one")
    return say("tabled.none-of", count=f"{setting.count:,}")


def _splits(found: Place, setting: Setting) -> str:
    councils = listed_names([setting.names[i] for i in found.splits])
    return say("tabled.splits", option=setting.label, councils=councils, none=_none_of(setting))


def _against_bounds(grouping: Grouping) -> str:
    if grouping.doubtful:
        return say("tabled.bounds-unknown")
    if grouping.feasible:
        return say("tabled.within")
    return say("tabled.just-outside") if grouping.just_outside else say("tabled.outside")


def _balance(found: Place, second: Place | None) -> str:
    if found.councils == 1:
        return say("tabled.only-council")
    ratio = found.grouping.ratio
    if ratio is None:
        return say("tabled.balance-unknown")
    to_one = number(ratio, 2)
    if found.ratio_rank is None:
        return say("tabled.even") if to_one == "1" else say("tabled.largest-times", ratio=to_one)
    if found.splits or found.scattered:
        where, parts = _beside(found.ratio_rank, found), _among_parts(second)
        if not parts:
            return say("tabled.would", ratio=to_one, where=where)
        return say("tabled.would-with-parts", ratio=to_one, where=where, parts=parts)
    if found.ratio_among == 1:
        return say("tabled.the-only-way", councils=counted(found.councils))
    rank = ordinal(found.ratio_rank)
    return say("tabled.rank", rank=rank, ways=_ways_like(found), ratio=to_one)


def _ways_like(found: Place) -> str:
    key = "tabled.ways" if found.ratio_of_all else "tabled.listed-ways"
    return say(key, count=f"{found.ratio_among:,}", councils=counted(found.councils))


def _beside(rank: int, found: Place) -> str:
    """Where an option would stand that is none of the groupings itself."""
    if found.ratio_among == 1:
        key = "tabled.after-only-way" if rank > 1 else "tabled.before-only-way"
        return say(key, councils=counted(found.councils))
    if rank > found.ratio_among:
        return say("tabled.after-all", ways=_ways_like(found))
    return say("tabled.among", rank=ordinal(rank), ways=_ways_like(found))


def _among_parts(second: Place | None) -> str:
    """Where an option that splits a council stands among all that may split it too."""
    if second is None or second.ratio_rank is None or second.scattered:
        return ""
    if second.ratio_among == 1:
        return say("tabled.parts-only-way")
    key = "tabled.parts-rank" if second.ratio_of_all else "tabled.parts-rank-listed"
    return say(key, rank=ordinal(second.ratio_rank), count=f"{second.ratio_among:,}")


def _cuts(found: Place, setting: Setting) -> str:
    crossing, bodies = found.grouping.crossing, setting.bodies
    if not bodies:
        return say("tabled.no-partnerships")
    if crossing == 0:
        return say("tabled.cuts-none")
    cuts = say("tabled.cuts-of-one")
    if bodies > 1:
        cuts = say("tabled.cuts", crossing=crossing, bodies=bodies)
    if crossing == setting.re_formed:
        return cuts
    left = setting.re_formed
    return joined(
        cuts, say("tabled.cuts-ended", ended=crossing - left, left=left or say("groupings.none"))
    )
