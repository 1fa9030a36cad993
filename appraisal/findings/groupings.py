"""What the groupings show, in sentences: results → str, right in every edge case."""

import math
from collections.abc import Mapping, Sequence

from appraisal.appraise.groupings.bounds import named_groups, with_whole_councils
from appraisal.appraise.groupings.columns import Grouping
from appraisal.appraise.groupings.structures import MOST_AREAS
from appraisal.findings.numbers import all_of, count_of, listed, number
from appraisal.findings.ranking import capital
from appraisal.model import Dataset
from appraisal.model.workspace import StructureSettings

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


def nothing_to_group(councils: int) -> str:
    """Why there are no groupings: no councils, or so many that nobody could count them."""
    if not councils:
        return "No councils are recorded, so there is nothing to group."
    return (
        f"{councils} councils border one another in too many ways for the groupings to be "
        f"counted: at most {MOST_AREAS} councils can be, and fewer where many meet."
    )


def ways_to_group(count: int, areas: int, by_itself: int) -> str:
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


def in_pieces(pieces: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Why there are no fewer councils: the pieces of the area, each by its councils' names.

    Empty for an area in one piece, and where no neighbours are written at all.
    """
    alone = [piece[0] for piece in pieces if len(piece) == 1]
    if len(pieces) < 2 or len(alone) == len(pieces):
        return ()
    verb = "borders" if len(alone) == 1 else "border"
    lone = f" {listed(alone)} {verb} no other council." if alone else ""
    held = "; ".join(listed(list(piece)) for piece in pieces)
    said = (
        f"The area is in {counted(len(pieces), 'piece')}: {held}.{lone} No new council can reach "
        f"from one piece to another, so there are never fewer than {counted(len(pieces))}."
    )
    return said, FROM_THE_FILES


FROM_THE_FILES = (
    "This follows from the neighbours in the councils’ files. Where a border was left out, or two "
    "councils are to count as neighbours across water, write it there."
)


def table_has(shown: int, near: int, every: int, all_in_csv: bool) -> str:
    """Which groupings the table holds, of those near the bounds and of all looked at."""
    if every == 1:
        return "The table holds the only grouping, and so does the CSV."
    where = "within the bounds or just outside"
    if near == every:
        held = "so the table and the CSV hold them all"
        if shown < near:
            held = f"and the CSV holds them all; the table holds the first {shown:,}"
        return f"{capital(all_of(every, 'grouping'))} are {where}, {held}."
    if near == 1:
        said = f"The table holds the only one of {every:,} groupings that is {where}."
    else:
        which = f"the {near:,}" if shown == near else f"the first {shown:,} of the {near:,}"
        said = f"The table holds {which} of {every:,} groupings that are {where}."
    rest = _all_are(every if all_in_csv else near)
    return f"{said} {rest} in the CSV."


def _all_are(count: int) -> str:
    return {1: "It is", 2: "Both are"}.get(count, f"All {count:,} are")


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
    if math.isinf(margin):
        return f"{what} beyond every bound: a council has no residents"
    if margin == 0:
        return f"{what} exactly at the bound"
    return f"{what} {_share(abs(margin))} {inside if margin > 0 else outside} the bound"


def _share(margin: float) -> str:
    share = margin * 100
    return f"{number(share, 0 if share >= 10 else 1)}%" if share >= 0.05 else "less than 0.1%"


def council_in_words(dataset: Dataset, areas: tuple[str, ...], names: Mapping[str, str]) -> str:
    """The councils and parts that a new council takes, a part where its council would stand."""
    if any(area not in dataset.councils for area in areas):
        whole = with_whole_councils(dataset, areas)
        areas = tuple(sorted(whole, key=lambda area: (dataset.areas[area], area)))
    return ", ".join(names[area] for area in areas)


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


def reach_in_words(low: str, high: str) -> str:
    """From the lowest figure of some groupings to the highest, each in words."""
    return low if low == high else f"from {low} up to {high}"


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
