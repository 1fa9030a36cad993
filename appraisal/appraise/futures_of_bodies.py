"""What becomes of agreements whatever is decided: those at work and those that could be made.

A candidate is taken as if all its members had agreed on it before anything else changes.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, get_args

from msgspec import Struct

from appraisal.appraise.groupings.bodies import Blocks, Placed, fates_among, placed, unitary_areas
from appraisal.appraise.groupings.structures import Structures
from appraisal.appraise.packages.prices import AMOUNTS, Amount, Price, at_worst, needed, prices
from appraisal.area.candidates import body_of
from appraisal.area.councils import StandingCouncil
from appraisal.area.partnerships import active, changes
from appraisal.model import FAMILIES, UNKNOWN, Dataset, Family, Option, Partnership, first_day

BodyFate = Literal["ended", "overtaken", "absorbed", "re-formed", "deepened", "kept"]
WORST_FIRST: tuple[BodyFate, ...] = (
    "ended",
    "overtaken",
    "absorbed",
    "re-formed",
    "deepened",
    "kept",
)
"""The fates in the order in which the first that holds is taken.

ended: the option ends it, or is made of a candidate beside which it can't be. overtaken: it does
not go on as it is, and has not paid back what it cost when new councils take over. absorbed: one
new council does its work. re-formed: it goes on between other councils. deepened: the option
deepens it.
"""

Counts = Mapping[BodyFate, int]
StartNow = Literal["no", "open", "later", "yes"]
"""Whether a candidate could start now, whatever is decided, with all that it needs.

yes: it goes on or has paid back in every future, under each option and each feasible grouping, and
no more is lost at the bad ends of ranges. later: it would not have begun when new councils take
over, so that nothing is lost by waiting for them. open: a figure or a day is not known, even where
something stands in for it, or groupings are too many to list. no: in some future it is ended, or
overtaken before it has paid back. Of what it needs the worst counts for it too.
"""


class Doubt(Struct, frozen=True):
    """What a candidate's net by vesting can't be relied on for.

    `unknown` are the amounts that nobody knows, so that something stands in for them; `posts` says
    that it asks for posts and nobody has priced them. `net` is what is left, in £ thousand, where
    every cost is at the high end of its range and the saving at the low end.
    """

    unknown: tuple[Amount, ...]
    posts: bool
    net: float

    @property
    def loses(self) -> bool:
        """Whether money may be lost though none is at values."""
        return bool(self.unknown) or self.posts or self.net < 0


class BodyFutures(Struct, frozen=True):
    """What becomes of a partnership at work, or of a candidate.

    `structures` counts the feasible groupings of councils by what they do to it: None where these
    are not listed. `net` is what a candidate has saved when new councils take over less what it has
    cost, in £ thousand: None of a partnership, and where it or the day is not known. `doubt` says
    how far that can be relied on, and is None where it is.
    """

    by_option: Mapping[str, BodyFate]
    worst: Mapping[Family, BodyFate]
    structures: Counts | None
    net: float | None
    doubt: Doubt | None = None

    @property
    def everywhere(self) -> frozenset[BodyFate]:
        """Every fate that it has in some future."""
        return frozenset((*self.by_option.values(), *(self.structures or {})))


class FuturesOfBodies(Struct, frozen=True):
    """What becomes of every partnership at work and every candidate, by id.

    `start_now` says of every candidate whether it could start now, whatever is decided, with all
    that it needs; `alone` says the same of it by itself.
    """

    bodies: Mapping[str, BodyFutures]
    start_now: Mapping[str, StartNow]
    alone: Mapping[str, StartNow]


def futures_of_bodies(
    dataset: Dataset,
    stands: Mapping[str, tuple[StandingCouncil, ...]],
    found: Structures | None,
) -> FuturesOfBodies:
    """What becomes of each under every option and in every feasible grouping."""
    made = {i: body_of(candidate) for i, candidate in dataset.candidates.items()}
    bodies = {**active(dataset), **made}
    nets, doubts = nets_at_vesting(dataset), doubts_at_vesting(dataset)
    by_option = {
        option: dict(_under(dataset, dataset.options[option], stand, bodies, nets))
        for option, stand in stands.items()
    }
    among = _among_groupings(dataset, found, bodies, nets)
    futures = {
        i: BodyFutures(
            by_option={option: fates[i] for option, fates in by_option.items()},
            worst=_worst(dataset, {option: fates[i] for option, fates in by_option.items()}),
            structures=among[i] if among is not None else None,
            net=nets.get(i),
            doubt=doubts.get(i),
        )
        for i in bodies
    }
    begun = _begun(dataset)
    alone = {i: could_start_now(futures[i], begun=i in begun) for i in made}
    together = {i: [alone[j] for j in (i, *needed(dataset, i))] for i in made}
    return FuturesOfBodies(
        bodies=futures,
        start_now={i: min(held, key=get_args(StartNow).index) for i, held in together.items()},
        alone=alone,
    )


def _vesting(dataset: Dataset) -> int | None:
    """The year in which new councils take over; None where nobody has said."""
    vesting = dataset.settings.calendar.vesting
    return None if vesting is None or vesting == UNKNOWN else first_day(vesting).year


def _begun(dataset: Dataset) -> frozenset[str]:
    """The candidates that would begin before the year in which new councils take over."""
    year, now = _vesting(dataset), dataset.settings.date.year
    candidates = dataset.candidates.items()
    return frozenset(i for i, own in candidates if year is None or (own.from_ or now) < year)


def nets_at_vesting(dataset: Dataset) -> dict[str, float]:
    """What each candidate has saved less what it has cost, at values, when new councils take over.

    In £ thousand, over all years before the one in which they do. Without those of which a cost or
    a saving is not known, and nothing stands in for it.
    """
    year = _vesting(dataset)
    if year is None:
        return {}
    own = prices(dataset)
    return {i: 0.0 - price.net_by(year - 1) for i, price in own.items() if not price.unclassed}


def doubts_at_vesting(dataset: Dataset) -> dict[str, Doubt]:
    """How far what each candidate has saved less what it has cost by then can be relied on."""
    year = _vesting(dataset)
    if year is None:
        return {}
    return {
        i: Doubt(
            unknown=tuple(amount for amount in AMOUNTS if amount in price.stood_in),
            posts=_unpriced_posts(price),
            net=0.0 - at_worst(dataset.candidates[i], price).net_by(year - 1),
        )
        for i, price in prices(dataset).items()
        if not price.unclassed
    }


def _unpriced_posts(price: Price) -> bool:
    """Whether posts are asked for, and what it costs to run is not known or nought."""
    unpriced = "running" in price.stood_in or price.running == 0
    return unpriced and any(price.posts.values())


def _under(
    dataset: Dataset,
    option: Option,
    stand: tuple[StandingCouncil, ...],
    bodies: Mapping[str, Partnership],
    nets: Mapping[str, float],
) -> Iterator[tuple[str, BodyFate]]:
    """The fate of each body under an option, whose own partnerships do not start for this."""
    bare = option.partnerships.model_copy(update={"start": {}})
    without = option.model_copy(update={"partnerships": bare})
    barred = _barred(dataset, option)
    for i, fate in changes(dataset, without, stand, bodies).fates.items():
        if i in barred or fate == "ended":
            yield i, "ended"
        elif fate not in ("kept", "started") and nets.get(i, 0.0) < 0:
            yield i, "overtaken"
        elif fate != "started":
            yield i, fate


def _barred(dataset: Dataset, option: Option) -> frozenset[str]:
    """The candidates that can't be beside those that an option is made of."""
    listed = frozenset(option.candidates)
    named = {j for i in listed for j in dataset.candidates[i].excludes}
    naming = {i for i, own in dataset.candidates.items() if not listed.isdisjoint(own.excludes)}
    return frozenset(named | naming)


def _worst(dataset: Dataset, fates: Mapping[str, BodyFate]) -> dict[Family, BodyFate]:
    by_family = {
        family: [fate for i, fate in fates.items() if dataset.options[i].family == family]
        for family in FAMILIES
    }
    return {family: worst_of(held) for family, held in by_family.items() if held}


def worst_of(fates: Iterable[BodyFate]) -> BodyFate:
    """The worst of some fates: the one that comes first."""
    return min(fates, key=WORST_FIRST.index)


def _among_groupings(
    dataset: Dataset,
    found: Structures | None,
    bodies: Mapping[str, Partnership],
    nets: Mapping[str, float],
) -> dict[str, Counts] | None:
    """How many feasible groupings do what to each body; None where these are not listed."""
    if found is None or not found.complete:
        return None if dataset.lowest_tier() else {i: {} for i in bodies}
    blocks = found.listed.blocks[found.listed.feasible]
    alone = unitary_areas(dataset, found.areas)
    where = placed(dataset, found.areas, bodies)
    return {i: _counts(where[i], alone, blocks, nets.get(i)) for i in bodies}


def _counts(body: Placed, alone: Blocks, blocks: Blocks, net: float | None) -> Counts:
    counts = fates_among(body, alone, blocks)
    kept, re_formed, absorbed = counts["kept"], counts["re-formed"], counts["absorbed"]
    if net is not None and net < 0:
        held: dict[BodyFate, int] = {"overtaken": absorbed + re_formed, "kept": kept}
    else:
        held = {"absorbed": absorbed, "re-formed": re_formed, "kept": kept}
    return {fate: count for fate, count in held.items() if count}


def could_start_now(found: BodyFutures, *, begun: bool) -> StartNow:
    """Whether a candidate could start now by itself; `begun` where it would begin before vesting.

    What goes on as it is loses nothing, whatever it has cost so far. What would not begin before
    can't start now, even if it goes on everywhere. Of the rest no money may be lost, whatever a sum
    that nobody knows, or one with a range, turns out to be.
    """
    fates = found.everywhere
    if not fates.isdisjoint(("ended", "overtaken")):
        return "no"
    if not begun:
        return "later"
    if found.structures is not None and fates <= {"kept"}:
        return "yes"
    if found.net is None or found.net < 0 or (found.doubt and found.doubt.loses):
        return "open"
    return "yes"
