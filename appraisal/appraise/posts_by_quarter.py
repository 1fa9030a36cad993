"""Full-time posts that candidates ask of each council, from quarter to quarter."""

import datetime
import math
from collections.abc import Iterable, Mapping

from msgspec import Struct

from appraisal.appraise.months import later
from appraisal.appraise.packages.prices import posts_of_members
from appraisal.model import Dataset

FEWEST, MOST = 4, 20
"""So many quarters are looked at, at least and at most, the workspace's own the first of them."""


class Asked(Struct, frozen=True):
    """The posts that are known, and how many candidates ask for a number that is not known."""

    posts: float
    unknown: int


class Posts(Struct, frozen=True):
    """What each council is asked for in each of some quarters, by the first day of each.

    The last quarter stands for all that follow, unless something begins only after it: `beyond`
    names such candidates. `begins` has the first day of the quarter from which each asks.
    """

    quarters: tuple[datetime.date, ...]
    councils: Mapping[str, tuple[Asked, ...]]
    begins: Mapping[str, datetime.date]
    beyond: tuple[str, ...]
    unknown: tuple[str, ...]


def posts_by_quarter(
    dataset: Dataset, candidates: Iterable[str], starts: Mapping[str, datetime.date]
) -> Posts:
    """What candidates ask of all who could be members, and of the first host besides.

    Each asks from the quarter of its day in `starts` on; one without from the first quarter of the
    year `from`, or of the workspace's. None asks before the workspace's own quarter.
    """
    listed = {i: dataset.candidates[i] for i in candidates}
    now = _quarter(dataset.settings.date)
    begins = {
        i: max(now, _quarter(starts.get(i) or datetime.date(own.from_ or now.year, 1, 1)))
        for i, own in listed.items()
    }
    quarters = [now]
    while len(quarters) < FEWEST or (
        len(quarters) < MOST and quarters[-1] < max(begins.values(), default=now)
    ):
        quarters.append(later(quarters[-1], 3))
    asked = {
        i: posts_of_members(own, own.everyone, next(iter(own.host), None))
        for i, own in listed.items()
    }
    unknown = tuple(i for i, own in listed.items() if own.capacity is None)

    def of(council: str, quarter: datetime.date) -> Asked:
        at_work = [i for i in listed if begins[i] <= quarter and council in listed[i].everyone]
        posts = math.fsum(asked[i].get(council, 0.0) for i in at_work if i not in unknown)
        return Asked(posts, sum(i in unknown for i in at_work))

    return Posts(
        quarters=tuple(quarters),
        councils={i: tuple(of(i, quarter) for quarter in quarters) for i in dataset.councils},
        begins=begins,
        beyond=tuple(i for i, day in begins.items() if day > quarters[-1]),
        unknown=unknown,
    )


def _quarter(day: datetime.date) -> datetime.date:
    """The first day of the quarter of a day."""
    return datetime.date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
