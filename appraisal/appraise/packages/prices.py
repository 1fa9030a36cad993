"""What each candidate costs and asks for, at values: undiscounted, without optimism."""

from collections.abc import Iterable, Mapping
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from appraisal.area.money import ROUNDING, terms_of
from appraisal.model import Candidate, Dataset, Fact, Reading, read_fact
from appraisal.model.candidates import PackageClass

Amount = Literal["set_up", "running", "saving"]
AMOUNTS: tuple[Amount, ...] = ("set_up", "running", "saving")


class Price(Struct, frozen=True):
    """What a candidate takes: £ thousand once, and in each year of `years`; posts by council.

    `stood_in` are the amounts that nobody knows, each with what such bodies came to elsewhere. Of
    a saving that nobody knows, and that has no such class, nothing is counted: it is `unclassed`.
    """

    first: int
    years: int
    set_up: float
    running: float
    saving: float
    posts: Mapping[str, float]
    posts_known: bool
    stood_in: Mapping[Amount, Reading]
    unclassed: bool

    @property
    def net(self) -> float:
        """Set-up and running less saving, over all years."""
        return self.set_up + self.years * (self.running - self.saving)

    def net_by(self, year: int) -> float:
        """What it has cost less what it has saved by the end of a year, however far off."""
        years = max(0, year - self.first + 1)
        cost, saved = (self.set_up if years else 0.0) + years * self.running, years * self.saving
        return 0.0 if abs(cost - saved) <= ROUNDING * (cost + saved) else cost - saved

    def at(self, amount: Amount, figure: float) -> "Price":
        """The same if an amount were this."""
        amounts: dict[str, Any] = {amount: figure}
        return replace(self, **amounts)


def prices(dataset: Dataset) -> dict[str, Price]:
    """The price of every candidate that can be in a package, by id.

    One whose cost is not known, and has no reference class of its kind, is in no package, and nor
    is one that needs such a one.
    """
    last, today = terms_of(dataset).years.last, dataset.settings.date.year
    found = {}
    for i, candidate in dataset.candidates.items():
        price = _price(
            candidate, dataset.settings.packages.reference.get(candidate.kind), today, last
        )
        if price is not None:
            found[i] = price
    return {i: price for i, price in found.items() if needed(dataset, i) <= found.keys()}


def at_worst(candidate: Candidate, price: Price) -> Price:
    """The price where every cost is at the high end of its range and the saving at the low end."""
    readings = {**readings_of(candidate), **price.stood_in}
    amounts: dict[str, Any] = {
        i: reading.low if i == "saving" else reading.high for i, reading in readings.items()
    }
    return replace(price, **amounts)


def readings_of(candidate: Candidate) -> dict[Amount, Reading]:
    """The amounts that are known of a candidate, with their ranges."""
    known = {i: read_fact(fact) for i, fact in _stated(candidate).items()}
    return {i: reading for i, reading in known.items() if reading is not None}


def _stated(candidate: Candidate) -> Mapping[Amount, Fact | None]:
    return {
        "set_up": candidate.costs.set_up,
        "running": candidate.costs.running,
        "saving": candidate.saving,
    }


def needed(dataset: Dataset, candidate: str) -> frozenset[str]:
    """All that a candidate needs, and what these need."""
    found: set[str] = set()
    waiting = list(dataset.candidates[candidate].needs)
    while waiting:
        i = waiting.pop()
        if i not in found:
            found.add(i)
            waiting += dataset.candidates[i].needs
    return frozenset(found)


def exclude_each_other(dataset: Dataset, candidate: str, others: Iterable[str]) -> bool:
    """Whether a candidate and any of others exclude each other, whichever says so."""
    candidates = dataset.candidates
    excludes = candidates[candidate].excludes
    return any(i in excludes or candidate in candidates[i].excludes for i in others)


def _price(
    candidate: Candidate, elsewhere: PackageClass | None, today: int, last: int
) -> Price | None:
    first = candidate.from_ or today
    stated, known = _stated(candidate), readings_of(candidate)
    classes = {i: read_fact(getattr(elsewhere, i, None)) for i in AMOUNTS if i not in known}
    stood_in = {i: r for i, r in classes.items() if r is not None and stated[i] is not None}
    readings = {**known, **stood_in}
    if not {"set_up", "running"} <= readings.keys():
        return None
    return Price(
        first=first,
        years=max(0, last - first + 1),
        set_up=readings["set_up"].value,
        running=readings["running"].value,
        saving=readings["saving"].value if "saving" in readings else 0.0,
        posts=posts_of_members(
            candidate, sorted(candidate.everyone), next(iter(candidate.host), None)
        ),
        posts_known=candidate.capacity is not None,
        stood_in=stood_in,
        unclassed=stated["saving"] is not None and "saving" not in readings,
    )


def posts_of_members(
    candidate: Candidate, members: Iterable[str], host: str | None
) -> dict[str, float]:
    """The full-time posts that each member is asked for; a host that is one, for its own too."""
    if candidate.capacity is None:
        return {}
    asked = dict.fromkeys(members, candidate.capacity.each or 0.0)
    if host in asked:
        asked[host] += candidate.capacity.host or 0.0
    return asked
