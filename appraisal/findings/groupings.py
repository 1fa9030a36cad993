"""What the groupings show, in sentences: results → str, right in every edge case."""

import math
from collections.abc import Mapping, Sequence

from appraisal.appraise.groupings.bounds import named_groups, with_whole_councils
from appraisal.appraise.groupings.columns import Grouping
from appraisal.appraise.groupings.structures import MOST_AREAS
from appraisal.findings.numbers import all_of, listed, listed_names, number
from appraisal.findings.ranking import capital
from appraisal.findings.sentences import joined, say
from appraisal.model import Dataset
from appraisal.model.workspace import StructureSettings

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_ABOVE, _BELOW = say("groupings.above"), say("groupings.below")
_BOUNDS = {
    "smallest": (say("groupings.smallest"), _ABOVE, say("groupings.short-of")),
    "largest": (say("groupings.largest"), _BELOW, _ABOVE),
    "ratio": (say("groupings.ratio"), _BELOW, _ABOVE),
}
"""What each bound is on, and on which side of it is inside and outside."""


def counted(count: int, one: str = "council") -> str:
    """A small count in words with its noun: two councils, 12 councils."""
    said = _NUMBERS[count] if count < len(_NUMBERS) else f"{count:,}"
    return f"{said} {one}{'' if count == 1 else 's'}"


def nothing_to_group(councils: int) -> str:
    """Why there are no groupings: no councils, or so many that nobody could count them."""
    if not councils:
        return say("groupings.no-councils")
    return say("groupings.too-many", councils=councils, most=MOST_AREAS)


def ways_to_group(count: int, areas: int, by_itself: int) -> str:
    """How many groupings there are; `by_itself` areas border no other."""
    if areas == 1:
        return say("groupings.one-council")
    if by_itself == areas:
        return say("groupings.no-neighbours", councils=counted(areas))
    if count == 1:
        return say("groupings.one-way", councils=counted(areas))
    return say("groupings.ways", ways=f"{count:,}", councils=counted(areas))


def in_pieces(pieces: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Why there are no fewer councils: the pieces of the area, each by its councils' names.

    Empty for an area in one piece, and where no neighbours are written at all.
    """
    alone = [piece[0] for piece in pieces if len(piece) == 1]
    if len(pieces) < 2 or len(alone) == len(pieces):
        return ()
    held = "; ".join(listed_names(list(piece)) for piece in pieces)
    lone = say("groupings.alone", councils=listed_names(alone), count=len(alone)) if alone else ""
    said = joined(
        say("groupings.in-pieces", pieces=counted(len(pieces), "piece"), held=held),
        lone,
        say("groupings.never-fewer", councils=counted(len(pieces))),
    )
    return said, say("groupings.from-the-files")


def sizes_caption(bounds: str) -> str:
    """What stands over the table of groupings by their number of councils."""
    return say("groupings.sizes-caption", bounds=bounds)


def not_all_listed(some: bool) -> str:
    """Why not all groupings are listed; `some` says that those near the bounds are."""
    return say("groupings.too-many-to-list" if some else "groupings.too-many-near")


def nothing_in_table(complete: bool) -> str:
    """Why the table is empty; `complete` says that there are not too many groupings to list."""
    return say("groupings.none-listed" if complete else "groupings.list-too-long")


def table_has(shown: int, near: int, every: int, all_in_csv: bool) -> str:
    """Which groupings the table holds, of those near the bounds and of all looked at."""
    if every == 1:
        return say("groupings.table-of-one")
    if near == every:
        all_near = capital(all_of(every, "grouping"))
        if shown == near:
            return say("groupings.table-of-all", All=all_near)
        return say("groupings.table-of-first", All=all_near, shown=f"{shown:,}")
    rest = _all_are(every if all_in_csv else near)
    if near == 1:
        return joined(say("groupings.table-only", every=f"{every:,}"), rest)
    if shown == near:
        return joined(say("groupings.table-near", near=f"{near:,}", every=f"{every:,}"), rest)
    first = say("groupings.table-first", shown=f"{shown:,}", near=f"{near:,}", every=f"{every:,}")
    return joined(first, rest)


def _all_are(count: int) -> str:
    if count == 1:
        return say("groupings.csv-one")
    return say("groupings.csv-two") if count == 2 else say("groupings.csv-all", count=f"{count:,}")


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
        return say("groupings.none-of-size", councils=counted(size))
    sure = _reaching(size, count, at_least)
    return joined(sure, _perhaps(count, [p for p in perhaps if p[1]]))


def _perhaps(count: int, perhaps: Sequence[tuple[float, int]]) -> str:
    if not perhaps:
        return ""
    if count == 1:
        return say("groupings.perhaps-one", people=number(perhaps[0][0]))
    said = [
        say("groupings.perhaps-more", some=f"{n:,}", people=number(floor)) for floor, n in perhaps
    ]
    return say("groupings.perhaps", reach=listed(said))


def _reaching(size: int, count: int, at_least: Sequence[tuple[float, int]]) -> str:
    if count == 1:
        met = [number(floor) for floor, n in at_least if n]
        if not met:
            return say("groupings.one-of-size", councils=counted(size))
        return say(
            "groupings.one-of-size-reaching",
            councils=counted(size),
            people=met[-1],
            each=_each(size),
        )
    if not at_least:
        return say("groupings.of-size", ways=f"{count:,}", councils=counted(size))
    (first, n), *rest = at_least
    have = say("groupings.reaching", some=_some(n), count=n, people=number(first), each=_each(size))
    more = [
        say("groupings.reaching-more", some=_some(m), people=number(floor)) for floor, m in rest
    ]
    reach = listed([have, *more])
    return say("groupings.of-size-reaching", ways=f"{count:,}", councils=counted(size), reach=reach)


def _some(count: int) -> str:
    return f"{count:,}" if count else say("groupings.none")


def _each(size: int) -> str:
    if size == 1:
        return say("groupings.each-of-one")
    if size == 2:
        return say("groupings.each-of-two")
    return say("groupings.each-of-more", count=_NUMBERS[size] if size < len(_NUMBERS) else size)


def bounds_in_words(asked: StructureSettings, names: Mapping[str, str]) -> str:
    """The bounds as a reader would say them."""
    low, high = asked.councils
    said = [counted(low)]
    if low < high:
        said = [say("groupings.from-to-councils", low=low, high=high)]
    if asked.smallest:
        said.append(say("groupings.at-least", people=number(asked.smallest)))
    if asked.largest:
        said.append(say("groupings.at-most", people=number(asked.largest)))
    if asked.ratio:
        said.append(say("groupings.no-more-than", ratio=number(asked.ratio, 2)))
    sides = (("groupings.together", asked.together), ("groupings.apart", asked.apart))
    said += [
        say(key, councils=listed_names([names.get(i, i) for i in group]))
        for key, groups in sides
        for group in named_groups(groups)
    ]
    return "; ".join(said)


def margins_in_words(grouping: Grouping) -> tuple[str, ...]:
    """How far from each bound a grouping stands, as a share of the bound; empty without bounds."""
    if grouping.margins and all(m is None for m in grouping.margins.values()):
        proven = [name for name, margin in grouping.at_worst.items() if margin >= 0]
        if not proven:
            return (say("groupings.margins-unknown"),)
    return tuple(
        _no_less(name, grouping.at_worst[name]) if margin is None else margin_in_words(name, margin)
        for name, margin in grouping.margins.items()
    )


def _no_less(bound: str, at_worst: float) -> str:
    """A margin that is not known, but for the least that it can be."""
    what, inside, _ = _BOUNDS[bound]
    if at_worst < 0:
        return say("groupings.margin-unknown", what=what)
    if at_worst == 0:
        return say("groupings.margin-at-least-none", what=what)
    return say("groupings.margin-at-least", what=what, share=_share(at_worst), side=inside)


def margin_in_words(bound: str, margin: float) -> str:
    """How far from a bound a grouping stands, as a share of the bound."""
    what, inside, outside = _BOUNDS[bound]
    if math.isinf(margin):
        return say("groupings.margin-endless", what=what)
    if margin == 0:
        return say("groupings.margin-none", what=what)
    side = inside if margin > 0 else outside
    return say("groupings.margin", what=what, share=_share(abs(margin)), side=side)


def _share(margin: float) -> str:
    share = margin * 100
    if share < 0.05:
        return say("groupings.hardly")
    return f"{number(share, 0 if share >= 10 else 1)}%"


def council_in_words(dataset: Dataset, areas: tuple[str, ...], names: Mapping[str, str]) -> str:
    """The councils and parts that a new council takes, a part where its council would stand."""
    if any(area not in dataset.councils for area in areas):
        whole = with_whole_councils(dataset, areas)
        areas = tuple(sorted(whole, key=lambda area: (dataset.areas[area], area)))
    return ", ".join(names[area] for area in areas)


def councils_in_words(
    dataset: Dataset, grouping: Grouping, names: Mapping[str, str]
) -> tuple[str, ...]:
    """Each council of a grouping by what it takes; the one that takes most areas takes the rest."""
    blocks = grouping.blocks
    if len(blocks) == 1 and len(blocks[0]) > 1:
        return (say("groupings.all-of-them", councils=counted(len(blocks[0]))),)
    largest = max(blocks, key=len, default=())
    return tuple(
        say("groupings.the-rest")
        if block is largest and len(block) > 2
        else council_in_words(dataset, block, names)
        for block in blocks
    )


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
        return say("groupings.no-bound")
    if feasible is None:
        return say("groupings.edges-unknown")
    share = f"{number(slack * 100)}%"
    inside = _near_inside(feasible, near_inside, share)
    if just_outside == 0:
        return say("groupings.edges-and-none", inside=inside, share=share)
    return say(
        "groupings.edges-and-more",
        inside=inside,
        more=f"{just_outside:,}",
        count=just_outside,
        share=share,
    )


def _near_inside(feasible: int, near: int, share: str) -> str:
    """How many within the bounds are less than a share inside one."""
    if feasible == 0:
        return say("groupings.edges-of-none")
    if feasible == 1:
        return say("groupings.edges-of-one-near" if near else "groupings.edges-of-one", share=share)
    some = capital(_some(near))
    return say("groupings.edges", Some=some, within=f"{feasible:,}", count=near, share=share)


def doubtful(count: int) -> str:
    """What is counted as within the bounds although a population is not known."""
    if not count:
        return ""
    return say("groupings.doubtful", many=f"{count:,}", count=count)


NO_FRONT = say("groupings.no-front")


def pareto(front: int, of: int, within: int) -> str:
    """How many groupings nothing else beats on every criterion at once."""
    if of == 0:
        return say("groupings.front-of-none")
    if of == 1:
        return say("groupings.front-of-one")
    if front == 0:
        return say("groupings.front-unknown")
    if front == of:
        return say("groupings.front-of-all", of=f"{of:,}")
    said = say("groupings.front", front=f"{front:,}", of=f"{of:,}", count=front)
    if front == 1:
        one = say("groupings.front-one-within" if within else "groupings.front-one-outside")
        return joined(said, one)
    return joined(said, say("groupings.front-within", Some=capital(_some(within)), count=within))


def rank_word(rank: int | None, tied: int, among: int, listed_here: bool) -> str:
    """A rank among so many groupings of one size, which stand in a column of their own."""
    if not rank or among == 0:
        return say("groupings.no-rank")
    if among == 1 and listed_here:
        return say("groupings.only-way")
    if not listed_here and rank > among:
        return say("groupings.after-all")
    return say("groupings.joint", rank=_short(rank)) if tied else _short(rank)


def _short(rank: int) -> str:
    last = rank % 10 if rank % 100 not in (11, 12, 13) else 0
    return f"{rank}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"
