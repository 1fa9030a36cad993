"""Published claims by what one axis may hold: sums of money of a kind, over the same time."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from appraisal.appraise.elsewhere import CameAbout, Elsewhere, came_about
from appraisal.area.councils import StandingCouncil, figure
from appraisal.model import UNKNOWN, Claim, Dataset, Figure, Reading, figures_in, stated

_A_YEAR = " a year"
_POUNDS = {"£": 1.0, "£ thousand": 1e3, "£ million": 1e6, "£ billion": 1e9}
"""How many pounds one of a unit is."""

Span = tuple[float, float, float]
"""A figure with its range, of money in pounds: low, value, high."""


class Basis(Struct, frozen=True):
    """What all figures of an axis share: what is counted, whether of each year, and over what time.

    `counted` is empty for what is measured against something else, as a saving is, else what is
    counted against nothing, such as a cost. `horizon` is empty for a yearly sum. `unit` is empty
    for money; what is no money is of no year and has no horizon.
    """

    counted: str
    yearly: bool
    horizon: str
    unit: str = ""


class Claimed(Struct, frozen=True):
    """A claim made for some options alike, with its figures; none where it is not known.

    `came` is what it would be if it came about as such promises did elsewhere.
    """

    options: tuple[str, ...]
    claim: Claim
    figures: tuple[Figure, ...]
    came: CameAbout | None

    @property
    def spans(self) -> tuple[Span, ...]:
        """Its figures, those of money in pounds."""
        return tuple(
            in_pounds(one.low, one.value, one.high, self.claim.unit) for one in self.figures
        )


class OfCouncil(Struct, frozen=True):
    """What a council that would stand under some options has of a measure; None: not known."""

    options: tuple[str, ...]
    council: str
    reading: Reading | None


def in_pounds(low: float | None, value: float, high: float | None, unit: str) -> Span:
    """A figure, of money in pounds; an end that is not given is the figure itself."""
    by = _POUNDS.get(unit.removesuffix(_A_YEAR), 1.0)
    return (
        by * (value if low is None else low),
        by * value,
        by * (value if high is None else high),
    )


def in_money(unit: str) -> bool:
    """Whether a unit is of money that an axis of pounds can hold."""
    return unit.removesuffix(_A_YEAR) in _POUNDS


def basis_of(claim: Claim) -> Basis:
    """On which axis a claim may stand."""
    nothing, _, what = claim.baseline.partition(":")
    counted = (what.strip() or nothing) if nothing.lower().startswith("none") else ""
    if not in_money(claim.unit):
        return Basis(counted, False, "", claim.unit)
    yearly = claim.unit.endswith(_A_YEAR)
    return Basis(counted, yearly, "" if yearly else claim.horizon)


def by_basis(
    dataset: Dataset, found: Elsewhere, options: Iterable[str]
) -> dict[Basis, tuple[Claimed, ...]]:
    """Every claim by its basis: money first, savings before costs, yearly sums before others.

    Claims that are the same for several options are one.
    """
    held: dict[Basis, list[Claimed]] = {}
    for option in options:
        for claim in dataset.options[option].claims:
            rows = held.setdefault(basis_of(claim), [])
            _enter(rows, _claimed(found, dataset.options[option].family, option, claim))

    def place(basis: Basis) -> tuple[bool, bool, bool, int]:
        return bool(basis.unit), bool(basis.counted), not basis.yearly, -_many(held[basis])

    return {i: tuple(sorted(held[i], key=_highest_first)) for i in sorted(held, key=place)}


def _claimed(found: Elsewhere, family: str, option: str, claim: Claim) -> Claimed:
    figures = () if stated(claim.amount) == UNKNOWN else tuple(figures_in(claim.amount))
    return Claimed((option,), claim, figures, came_about(found, family, claim))


def _enter(rows: list[Claimed], one: Claimed) -> None:
    """Add a claim, to those options for which the same is claimed."""
    for place, other in enumerate(rows):
        if replace(other, options=one.options) == one:
            rows[place] = replace(other, options=(*other.options, *one.options))
            return
    rows.append(one)


def _many(rows: Iterable[Claimed]) -> int:
    return len({option for row in rows for option in row.options})


def _highest_first(row: Claimed) -> tuple[bool, float]:
    """The highest first, and last what nobody knows."""
    return (not row.figures, -max((value for _, value, _ in row.spans), default=0.0))


def comparable(rows: Iterable[Claimed]) -> bool:
    """Whether there is something to set side by side: several options that differ.

    What does not say over what time it counts can be set beside nothing.
    """
    held = tuple(rows)
    told = [row.spans for row in held if not row.claim.horizon.lower().startswith("not said")]
    return _many(held) > 1 and any(told) and len({*told}) > 1


def of_new_councils(
    dataset: Dataset, stands: Mapping[str, tuple[StandingCouncil, ...]], measure: str
) -> tuple[OfCouncil, ...]:
    """What each council that some option would make has of a measure, in the order of options."""
    held: dict[tuple[str, Reading | None], list[str]] = {}
    for option, council, reading in _each(dataset, stands, measure):
        held.setdefault((council, reading), []).append(option)
    return tuple(OfCouncil(tuple(those), name, found) for (name, found), those in held.items())


def _each(
    dataset: Dataset, stands: Mapping[str, tuple[StandingCouncil, ...]], measure: str
) -> Iterator[tuple[str, str, Reading | None]]:
    for option, councils in stands.items():
        if dataset.options[option].councils is not None:
            for council in councils:
                yield option, council.label, figure(dataset, council, measure)
