"""What each option makes of today's councils, of their areas, residents and councillors."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.area.councils import StandingCouncil, area_total, figure
from appraisal.area.figures import for_each, residents_per_councillor
from appraisal.area.successors import successors
from appraisal.model import Dataset, Reading

Outcome = Literal["stays", "alone", "unitary", "merges", "joins", "splits", "unplaced"]
"""What becomes of a council: it stands as it is; its area is alone in a new council, which a
unitary council carries on as (`alone`) and a district becomes (`unitary`); a county and all of its
districts `merges` into one; its area joins others' or is split; or no new council has it."""


Ends = tuple[float, float]
"""A count from its least to its most: apart where sources disagree, whose middle nobody gave."""


class Part(Struct, frozen=True):
    """What of one council's area goes to a new one: `inside`, beside `others` from elsewhere.

    `whole` says that it is all of it. `residents` are the new council's, `share` is what the part
    makes of them (0-1), and `per_councillor` how many each of its councillors has; None where not
    known.
    """

    council: StandingCouncil
    inside: tuple[str, ...]
    others: tuple[str, ...]
    whole: bool
    residents: float | None
    share: float | None
    per_councillor: Ends | None


class Future(Struct, frozen=True):
    """What one option makes of a council, with the new councils that its area goes to."""

    outcome: Outcome
    parts: tuple[Part, ...]


def future(appraisal: Appraisal, option: str, council: str) -> Future:
    """What one option makes of a council."""
    dataset, stand = appraisal.dataset, appraisal.stands[option]
    if any(found.today and found.id == council for found in stand):
        return Future("stays", ())
    own = _areas_of(dataset, council)
    here = [found for found in stand if _reaches(dataset, found, own)]
    parts = tuple(_part(dataset, found, own) for found in here)
    if not parts:
        return Future("unplaced", ())
    if len(parts) > 1:
        return Future("splits", parts)
    return Future(_outcome_in_one(dataset, council, parts[0]), parts)


def _outcome_in_one(dataset: Dataset, council: str, part: Part) -> Outcome:
    """What becomes of a council whose area goes to one new council."""
    if part.others:
        return "joins"
    tier = dataset.councils[council].tier
    if tier == "county":
        return "merges"
    return "alone" if tier == "unitary" else "unitary"


def _areas_of(dataset: Dataset, council: str) -> tuple[str, ...]:
    """A council, or the districts of a county."""
    is_county = dataset.councils[council].tier == "county"
    return dataset.districts(council) if is_county else (council,)


def _reaches(dataset: Dataset, found: StandingCouncil, own: Iterable[str]) -> bool:
    return any(dataset.areas[area] in own for area in found.covers)


def _part(dataset: Dataset, found: StandingCouncil, own: tuple[str, ...]) -> Part:
    home = dataset.areas
    inside = tuple(area for area in found.covers if home[area] in own)
    # The part of a new council that comes from here has none of its own figures.
    piece = StandingCouncil(found.id, found.name, found.label, found.tier, inside, today=False)
    all_of, part = residents(dataset, found), residents(dataset, piece)
    return Part(
        council=found,
        inside=inside,
        others=tuple(area for area in found.covers if home[area] not in own),
        whole=set(inside) == set(own),
        residents=all_of,
        share=part / all_of if all_of and part is not None else None,
        per_councillor=for_one_councillor(dataset, found),
    )


def residents(dataset: Dataset, council: StandingCouncil) -> float | None:
    """How many people live in the area of a council that stands; None where not known."""
    found = figure(dataset, council, "population")
    return found.value if found else None


def for_one_councillor(dataset: Dataset, council: StandingCouncil) -> Ends | None:
    """Residents for each councillor of a council that stands; None where not known."""
    people, members = (figure(dataset, council, name) for name in ("population", "councillors"))
    return ends(for_each(people, members))


def deciding_councils(
    dataset: Dataset, council: str, stand: Iterable[StandingCouncil], level: str
) -> tuple[StandingCouncil, ...]:
    """The councils that decide functions of a level for the people of a council."""
    own = _areas_of(dataset, council)
    tiers = {"district": ("district", "unitary"), "county": ("county", "unitary")}
    wanted = tiers.get(level, ("unitary",))
    return tuple(c for c in stand if c.tier in wanted and _reaches(dataset, c, own))


def carried_on(dataset: Dataset, stand: tuple[StandingCouncil, ...]) -> tuple[str, ...]:
    """Today's councils that go on with the same area: as they are, or alone in a new council."""
    same = {council.id for council in stand if council.today}
    alone = {c.covers[0] for c in stand if not c.today and len(c.covers) == 1}
    upper = {i for i, council in dataset.councils.items() if not council.within}
    return tuple(sorted(same | (alone & upper)))


def divided(dataset: Dataset, stand: tuple[StandingCouncil, ...]) -> tuple[str, ...]:
    """Today's councils whose area falls to several of those that would stand."""
    after = successors(dataset, stand)
    return tuple(i for i in dataset.councils if len(after[i]) > 1)


class Reshaped(Struct, frozen=True):
    """What an option makes of all of today's councils, by id.

    `standing` counts those that would stand; `as_today` says that they are today's and no other.
    `carried_on` go on with the same area and `ended` do not; `divided` have their area fall to
    several new ones, and `split` are those of the lowest tier among them.
    """

    standing: int
    as_today: bool
    carried_on: tuple[str, ...]
    ended: tuple[str, ...]
    divided: tuple[str, ...]
    split: tuple[str, ...]


def reshaped(appraisal: Appraisal, option: str) -> Reshaped:
    """What an option makes of today's councils."""
    dataset, stand = appraisal.dataset, appraisal.stands[option]
    stay, parted = carried_on(dataset, stand), divided(dataset, stand)
    return Reshaped(
        standing=len(stand),
        as_today=all(council.today for council in stand),
        carried_on=stay,
        ended=tuple(i for i in dataset.councils if i not in stay),
        divided=parted,
        split=tuple(i for i in dataset.lowest_tier() if i in parted),
    )


def per_councillor(appraisal: Appraisal, option: str = "") -> Ends | None:
    """Residents for each councillor under an option, today without one; None: not known."""
    stand = appraisal.stands[option] if option else appraisal.today
    return ends(residents_per_councillor(appraisal.dataset, stand))


def councillors(appraisal: Appraisal, option: str = "") -> Ends | None:
    """The councillors of the whole area under an option, today without one; None: not known."""
    stand = appraisal.stands[option] if option else appraisal.today
    return ends(area_total(appraisal.dataset, stand, "councillors"))


def ends(found: Reading | None) -> Ends | None:
    """A count as it is, or from its least to its most where nobody gave the middle."""
    if found is None:
        return None
    return (found.low, found.high) if found.halfway else (found.value, found.value)
