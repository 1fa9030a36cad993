"""What the groupings show, in sentences: results → str, right in every edge case."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from appraisal.appraise.asked import named_groups
from appraisal.appraise.listing import Grouping
from appraisal.appraise.places import Place
from appraisal.model.workspace import StructureSettings
from appraisal.render.findings import capital, ordinal
from appraisal.render.words import count_of, listed, number

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_SMALLEST_FIRST = {
    "smallest": ("the smallest council", "above", "short of"),
    "largest": ("the largest council", "below", "above"),
    "ratio": ("the ratio", "below", "above"),
}


def counted(count: int, one: str = "council") -> str:
    """A small count in words with its noun: two councils, 12 councils."""
    said = _NUMBERS[count] if count < len(_NUMBERS) else f"{count:,}"
    return f"{said} {one}{'' if count == 1 else 's'}"


def ways(count: int, areas: int, by_itself: int) -> str:
    """How many groupings there are; `by_itself` areas border no other."""
    if areas == 1:
        return "There is one council in this area, so there is nothing to group."
    if by_itself == areas:
        return (
            f"No neighbours are written for any of the {counted(areas)}, so the only grouping in "
            "which every council is in one piece leaves each by itself."
        )
    said = f"there are {count:,} ways" if count != 1 else "there is one way"
    return (
        f"{capital(said)} to group the {counted(areas)} so that every new council is in one piece."
    )


def of_size(
    size: int,
    count: int,
    at_least: Sequence[tuple[float, int]],
    perhaps: Sequence[tuple[float, int]] = (),
) -> str:
    """How many ways make some number of councils, and how many of them reach each size.

    `at_least` pairs a population with the number of groupings whose every council has as many,
    `perhaps` with that of further groupings of which this can't be said, as a population is not
    known.
    """
    if count == 0:
        return f"There is no way to make {counted(size)}."
    return _reaching(size, count, at_least) + _perhaps(count, [p for p in perhaps if p[1]])


def _perhaps(count: int, perhaps: Sequence[tuple[float, int]]) -> str:
    if not perhaps:
        return ""
    if count == 1:
        return f" It may have at least {number(perhaps[0][0])}: a population is not known."
    said = [f"{n:,} more may have at least {number(floor)}" for floor, n in perhaps]
    return f" As a population is not known, {listed(said)}."


def _reaching(size: int, count: int, at_least: Sequence[tuple[float, int]]) -> str:
    if count == 1:
        met = [f"{number(floor)}" for floor, n in at_least if n]
        tail = f", with at least {met[-1]} people in {_each(size)}" if met else ""
        return f"There is one way to make {counted(size)}{tail}."
    if not at_least:
        return f"There are {count:,} ways to make {counted(size)}."
    (first, n), *rest = at_least
    have = (
        f"{_some(n)} {'has' if n == 1 else 'have'} at least {number(first)} people in {_each(size)}"
    )
    more = [f"{_some(m)} at least {number(floor)}" for floor, m in rest]
    return f"Of {count:,} ways to make {counted(size)}, {listed([have, *more])}."


def _some(count: int) -> str:
    return "none" if count == 0 else f"{count:,}"


def _each(size: int) -> str:
    return {1: "it", 2: "both"}.get(size, f"all {_NUMBERS[size] if size < 10 else size}")


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


def place(found: Place, setting: Setting) -> str:
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


def bounds_in_words(asked: StructureSettings, names: Mapping[str, str]) -> str:
    """The bounds as a reader would say them."""
    low, high = asked.councils
    said = [f"{low} to {high} councils" if low < high else counted(low)]
    if asked.smallest:
        said.append(f"at least {number(asked.smallest)} people in each")
    if asked.largest:
        said.append(f"at most {number(asked.largest)} people in each")
    if asked.ratio:
        said.append(f"the largest no more than {number(asked.ratio, 2)} times the smallest")
    said += [
        f"{listed([names.get(i, i) for i in group])} {word}"
        for word, groups in (("together", asked.together), ("apart", asked.apart))
        for group in named_groups(groups)
    ]
    return "; ".join(said)


def margins_in_words(grouping: Grouping) -> tuple[str, ...]:
    """How far from each bound a grouping stands, as a share of the bound; empty without bounds."""
    if grouping.margins and all(m is None for m in grouping.margins.values()):
        proven = [name for name, margin in grouping.at_worst.items() if margin >= 0]
        if not proven:
            return ("not known",)
    return tuple(
        _no_less(name, grouping.at_worst[name]) if margin is None else margin_in_words(name, margin)
        for name, margin in grouping.margins.items()
    )


def _no_less(bound: str, at_worst: float) -> str:
    """A margin that is not known, but for the least that it can be."""
    what, inside, _ = _SMALLEST_FIRST[bound]
    if at_worst < 0:
        return f"{what} not known"
    if at_worst == 0:
        return f"{what} no less than the bound"
    return f"{what} at least {_share(at_worst)} {inside} the bound"


def margin_in_words(bound: str, margin: float) -> str:
    """How far from a bound a grouping stands, as a share of the bound."""
    what, inside, outside = _SMALLEST_FIRST[bound]
    if margin == 0:
        return f"{what} exactly at the bound"
    return f"{what} {_share(abs(margin))} {inside if margin > 0 else outside} the bound"


def _share(margin: float) -> str:
    share = margin * 100
    return f"{number(share, 0 if share >= 10 else 1)}%" if share >= 0.05 else "less than 0.1%"


def within_in_words(grouping: Grouping) -> str:
    """Whether a grouping is within the bounds: yes, no, just outside, or not known."""
    if grouping.doubtful:
        return "not known"
    if grouping.feasible:
        return "yes"
    return "just outside" if grouping.just_outside else "no"


def knife_edges(
    feasible: int | None, near_inside: int, just_outside: int, slack: float, bounded: bool
) -> str:
    """How many groupings a small change of the figures could move across a bound.

    `feasible` is None where nobody has counted them.
    """
    if not bounded:
        return "No bound on population is set, so none is near one."
    if feasible is None:
        return "How many stand near a bound was not worked out."
    share = f"{number(slack * 100)}%"
    stand = "stands" if near_inside == 1 else "stand"
    some = capital(_some(near_inside))
    inside = f"{some} of the {feasible:,} within the bounds {stand} less than {share} inside one"
    if feasible == 0:
        inside = "No grouping is within the bounds"
    elif feasible == 1:
        less = "less" if near_inside else "not less"
        inside = f"The only one within the bounds stands {less} than {share} inside one"
    if just_outside == 0:
        return f"{inside}, and none misses by {share} or less."
    miss = "misses" if just_outside == 1 else "miss"
    return (
        f"{inside}, and {just_outside:,} more {miss} by {share} or less. A slightly newer or older "
        "count of people could move any of these across."
    )


def doubtful(count: int) -> str:
    """What is counted as within the bounds although a population is not known."""
    if not count:
        return ""
    one = count == 1
    return (
        f"{count:,} of those within the bounds {'is' if one else 'are'} so on what is known alone: "
        f"a population still to be found could put {'it' if one else 'them'} outside."
    )


NO_FRONT = (
    "Which groupings are on the Pareto front was not worked out: there are too many to compare "
    "with one another."
)


def pareto(front: int, of: int, within: int) -> str:
    """How many groupings nothing else beats on every criterion at once."""
    if of == 0:
        return "No groupings are listed, so none can be compared."
    if of == 1:
        return "Only one grouping is listed, so there is nothing to compare it with."
    if front == 0:
        return "No criterion can be worked out for the groupings, so none can be compared."
    if front == of:
        return (
            f"None of the {of:,} groupings listed is beaten by another on every criterion at once."
        )
    are = "is" if front == 1 else "are"
    these = f"{capital(_some(within))} of them {'is' if within == 1 else 'are'} within the bounds."
    if front == 1:
        these = f"It is {'within' if within else 'outside'} the bounds."
    return (
        f"{front:,} of the {of:,} groupings listed {are} on the Pareto front: no other is at least "
        f"as good on every criterion and better on one. {these}"
    )


def rank_of(rank: int, tied: int, among: int, listed_here: bool) -> str:
    """A rank among the groupings of one size: 3rd of 34, joint 1st of 34."""
    if among == 0:
        return "–"
    if among == 1 and listed_here:
        return "the only way"
    if not listed_here and rank > among:
        return f"after all {among:,}"
    joint = "joint " if tied else ""
    return (
        f"{joint}{_short(rank)} of {among:,}"
        if listed_here
        else f"{joint}{_short(rank)} among {among:,}"
    )


def _short(rank: int) -> str:
    last = rank % 10 if rank % 100 not in (11, 12, 13) else 0
    return f"{rank}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"


def strip_title(criterion: str, highest: Sequence[tuple[Sequence[str], int, int]]) -> str:
    """The headline of a strip plot: the highest tabled options, each with its rank.

    `highest` has, for each number of councils, the options level at the top, their rank and among
    how many groupings.
    """
    if not highest:
        return f"{criterion}: no tabled option can be ranked among other groupings"
    said = [
        f"{listed(list(names)) if len(names) < 4 else count_of(len(names), 'option')} "
        f"({_short(rank)} of {among:,})"
        for names, rank, among in highest
    ]
    are = "is" if len(highest) == 1 and len(highest[0][0]) == 1 else "are"
    return f"{criterion}: highest of the tabled options {are} {listed(said)}"
